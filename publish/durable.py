"""Files that are whole or absent, whatever happens while they are written."""

import os
from itertools import takewhile
from pathlib import Path

TEMPORARY = ".building-"
"""How a file or folder is called while it is not finished; the next build clears it away."""


def write_whole(path: Path, content: bytes | str) -> None:
    """Write a file beside its place, down to the disk, and rename it into it; text as UTF-8.

    Folders that lack are made. What a killed process had begun is written over by the next one.
    """
    make_folder(path.parent)
    # Not `*.json`: who lists a folder by the ending must not meet it.
    temporary = path.with_name(f"{TEMPORARY}{path.name}.part")
    try:
        write_synced(temporary, content.encode() if isinstance(content, str) else content)
        put_in_place(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that lack, to outlast a power cut."""
    lacking = list(takewhile(lambda each: not each.is_dir(), (folder, *folder.parents)))
    folder.mkdir(parents=True, exist_ok=True)
    for made in lacking:
        sync(made.parent)


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
