"""A place for what is seen of sheets, for tests of what is made of it afterwards.

As in a data folder, a sheet that several tests read is looked at once.
"""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path


@cache
def seen_folder() -> Path:
    """The folder of this process, which goes with it."""
    folder = Path(tempfile.mkdtemp(prefix="seen-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
