"""Who works on a data folder: a note beside its lock, believed only while the lock is held."""

import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import TypeAdapter, ValidationError

from publish.durable import write_whole
from publish.encode import encode_pretty

LOCK_NAME = ".lock"
HOLDER_NAME = ".lock.holder.json"
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


def note_holder(data_dir: Path, command: str) -> None:
    """Write down that this process holds the lock; on a full disk it works without a note."""
    holder = Holder(command, os.getpid(), datetime.now(UTC))
    try:
        write_whole(data_dir / HOLDER_NAME, encode_pretty(holder))
    except OSError as error:  # `releases prune` has to work there, to make room
        logger.warning("nobody can see who works on %s: %s", data_dir, error)


def forget_holder(data_dir: Path) -> None:
    """Take the note away, while the lock is still held."""
    with suppress(OSError):  # one left behind is not believed, and the lock must be freed
        (data_dir / HOLDER_NAME).unlink(missing_ok=True)


def noted_holder(data_dir: Path) -> Holder | None:
    """Whom the note names, unless that process is dead: a killed one leaves its note behind."""
    try:
        holder = TypeAdapter(Holder).validate_json((data_dir / HOLDER_NAME).read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
    with suppress(PermissionError):  # alive, of another user
        try:
            os.kill(holder.process_id, 0)
        except ProcessLookupError:
            return None
    return holder


def holder_of(data_dir: Path) -> Holder | None:
    """Who holds the lock at this moment; None where nobody is known to.

    The lock is tried only where a living process is named, so that looking never stands in the way
    of a run that begins.
    """
    holder = noted_holder(data_dir)
    if holder is None:
        return None
    try:
        with FileLock(data_dir / LOCK_NAME, timeout=0):
            return None  # the number of a dead process was given to another one
    except (Timeout, OSError):  # OSError: a reader who may not write there
        return holder
