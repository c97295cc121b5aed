"""Writes a file so that all of it or nothing lies in its place."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
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
        put_in_place(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def put_in_place(finished: Path, target: Path) -> None:
    """Rename a file, whose bytes are on the disk, to its name. Raises OSError.

    A file's own fsync does not cover its name: a power cut would take the rename.
    """
    finished.replace(target)
    sync(target.parent)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that lack, to outlast a power cut. Raises OSError."""
    lacking = list(takewhile(lambda each: not each.is_dir(), (folder, *folder.parents)))
    folder.mkdir(parents=True, exist_ok=True)
    for made in lacking:
        sync(made.parent)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
