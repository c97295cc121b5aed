"""Put a text file in its place whole."""

import glob
import os
from pathlib import Path


def write_beside(path: Path, text: str) -> None:
    """Write a file beside its place, down to the disk, and rename it into it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _clear_unfinished(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _clear_unfinished(path: Path) -> None:
    """Remove what a process that was killed had begun to write here."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
        left.unlink(missing_ok=True)
