"""Names of files as text that can be printed and written."""

import os
from pathlib import PurePath


def readable(path: PurePath | str) -> str:
    """A path with a sign in place of every byte that is no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")
