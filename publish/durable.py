"""Files that are whole or absent, whatever happens while they are written."""

import os
from pathlib import Path


def write_synced(path: Path, content: bytes) -> None:
    """Write a new file and wait until it is on the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(finished: Path, target: Path) -> None:
    """Rename a finished file or folder to its name, in one step that survives a power cut."""
    os.replace(finished, target)  # noqa: PTH105 - one name for tests to break and people to find
    sync(target.parent)
