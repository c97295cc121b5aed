"""What travels: tasks of one line with what is kept for them, and the outcomes with what came."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.processes.worker import Job, Killed


@dataclass(frozen=True, slots=True)
class Packed:
    """What travels in place of a task."""

    task: Any
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Tasks to do one after the other in one folder."""

    job: Job[tuple[Any, Path | None], Any]
    """Of each task and the folder."""
    tasks: tuple[Any, ...]
    kept: Mapping[str, bytes] | None
    """The files of that folder, by name; None for tasks that know none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a batch."""

    outcomes: tuple[Any | Killed, ...]
    kept: Mapping[str, bytes]
    """The files that came new into the folder."""


def files_in(folder: Path) -> dict[str, bytes]:
    """The whole files of a folder by name; none where there is no folder."""
    try:
        return {path.name: path.read_bytes() for path in sorted(folder.glob("*.json"))}
    except FileNotFoundError:
        return {}


def keep_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder, each beside its place and renamed into it."""
    if files:
        folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        place = folder / Path(name).name
        beside = place.with_suffix(f".{os.getpid()}")
        beside.write_bytes(data)
        beside.replace(place)
