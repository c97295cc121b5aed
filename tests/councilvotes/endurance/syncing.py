"""Tells what a power cut could take although something that outlasts it names it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

Seen = tuple[int, int]
"""Time of the last change and size, as a file or folder was when it was brought to the disk."""


class Disk:
    """What of a data folder is on the disk, by the calls that this process makes."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.synced: dict[int, Seen] = {}
        """By inode."""
        self.unsynced: dict[Path, Path] = {}
        """Names that a power cut could take, and the folder that was not synced since."""
        self.faults: list[str] = []
        self.named: list[str] = []

    def sync(self, descriptor: int) -> None:
        """A file's bytes, or a folder's names, are on the disk."""
        state = os.fstat(descriptor)
        self.synced[state.st_ino] = (state.st_mtime_ns, state.st_size)
        place = Path(f"/proc/self/fd/{descriptor}").readlink()
        self.unsynced = {name: held for name, held in self.unsynced.items() if held != place}

    def rename(self, source: Path, target: Path) -> None:
        """A file or a whole folder takes its name: what is in it has to be there by now."""
        if not target.is_relative_to(self.data):
            return
        for path in () if ".damaged-" in target.name else (source, *source.rglob("*")):
            state = path.stat()
            is_old = path.is_file() and state.st_nlink > 1  # a table of the release before
            if not is_old and self.synced.get(state.st_ino) != (state.st_mtime_ns, state.st_size):
                self.faults.append(f"{path} is renamed before it is on the disk")
        if target.name in ("index.json", "ledger.copy.sqlite", "published.json"):
            self.name(target.name)
        self.unsynced.pop(source, None)
        self.unsynced[target] = target.parent

    def make(self, folder: Path) -> None:
        """A folder is made."""
        if folder.is_relative_to(self.data):
            self.unsynced[folder] = folder.parent

    def name(self, by: str) -> None:
        """Something names what was written before."""
        self.named.append(by)
        self.faults += [f"{by} names {path}, whose folder is not synced" for path in self.unsynced]

    def statement(self, text: str) -> None:
        """The ledger says what it does."""
        if text == "COMMIT":
            self.name("the ledger")


@contextmanager
def watched(data: Path) -> Iterator[Disk]:
    """The disk while this process writes to it."""
    disk = Disk(data)
    fsync, replace, mkdir, connect = os.fsync, os.replace, os.mkdir, sqlite3.connect

    def syncing(descriptor: int) -> None:
        fsync(descriptor)
        disk.sync(descriptor)

    def replacing(source: Any, target: Any, **named: Any) -> None:
        disk.rename(Path(source), Path(target))
        replace(source, target, **named)

    def making(path: Any, *values: Any, **named: Any) -> None:
        mkdir(path, *values, **named)
        disk.make(Path(path))

    def connecting(place: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(place, **named)
        if "/ledger.sqlite" in str(place):
            connection.set_trace_callback(disk.statement)
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", syncing)
        patch.setattr(os, "replace", replacing)
        patch.setattr(os, "mkdir", making)
        patch.setattr(sqlite3, "connect", connecting)
        yield disk
