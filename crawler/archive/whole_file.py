"""Writes a file so that all of it or nothing lies in its place."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

BEING_WRITTEN = ".part"


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """Open a file that is renamed into its place at the end, or removed. Raises OSError."""
    temporary = target.with_name(f"{target.name}.{os.getpid()}{BEING_WRITTEN}")
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
        _sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make a rename outlast a power cut (a file's own fsync does not cover its name)."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
