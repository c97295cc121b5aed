"""Who works on a data folder: a note beside its lock, believed only while the lock is held."""

import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from publish.durable import write_whole
from publish.encode import encode_pretty
from publish.json_files import read_if_whole

LOCK_NAME = ".lock"
DAEMON_LOCK_NAME = ".daemon.lock"
"""Held by a daemon as long as it lives; its jobs hold the other one while they work."""
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Holder:
    """A command that works on a data folder."""

    command: str
    """`run`, `releases prune`"""
    process_id: int
    since: datetime
    """In UTC."""

    def in_words(self) -> str:
        """The command with its process and its start."""
        return f"`{self.command}`, process {self.process_id}, since {self.since:%Y-%m-%d %H:%M} UTC"


def _note_of(lock: Path) -> Path:
    return lock.with_name(f"{lock.name}.holder.json")


def note_holder(lock: Path, command: str) -> None:
    """Write down that this process holds a lock; on a full disk it works without a note."""
    holder = Holder(command, os.getpid(), datetime.now(UTC))
    try:
        write_whole(_note_of(lock), encode_pretty(holder))
    except OSError as error:  # `releases prune` has to work there, to make room
        logger.warning("nobody can see who works on %s: %s", lock.parent, error)


def forget_holder(lock: Path) -> None:
    """Take the note away, while the lock is still held."""
    with suppress(OSError):  # one left behind is not believed, and the lock must be freed
        _note_of(lock).unlink(missing_ok=True)


def noted_holder(lock: Path) -> Holder | None:
    """Whom the note names, unless that process is dead: a killed one leaves its note behind."""
    holder = read_if_whole(_note_of(lock), Holder)
    if holder is None:
        return None
    with suppress(PermissionError):  # alive, of another user
        try:
            os.kill(holder.process_id, 0)
        except ProcessLookupError:
            return None
    return holder


def holder_of(lock: Path) -> Holder | None:
    """Who holds a lock at this moment; None where nobody is known to.

    The lock is tried only where a living process is named, so that looking never stands in the way
    of a run that begins.
    """
    holder = noted_holder(lock)
    if holder is None:
        return None
    try:
        with FileLock(lock, timeout=0):
            return None  # the number of a dead process was given to another one
    except (Timeout, OSError):  # OSError: a reader who may not write there
        return holder
