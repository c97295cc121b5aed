"""The certificates that clients of the web trust, read from their file once in a process.

Each client reads them anew, which takes longer than a whole run on this machine.
"""

import ssl
from collections.abc import Callable
from functools import cache
from typing import Any


def read_certificates_once() -> Callable[..., ssl.SSLContext]:
    """What stands in for `ssl.create_default_context`."""
    read = ssl.create_default_context
    of_file = cache(lambda cafile: read(cafile=cafile))

    def context(*told: Any, **more: Any) -> ssl.SSLContext:
        return of_file(**more) if not told and more.keys() == {"cafile"} else read(*told, **more)

    return context
