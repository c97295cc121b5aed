"""The locks of a data folder: one command works there at a time, and one daemon lives there."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from councilvotes.data_folder.holder import (
    DAEMON_LOCK_NAME,
    LOCK_NAME,
    forget_holder,
    note_holder,
    noted_holder,
)
from councilvotes.errors import DataFolderBusyError, WrongUseError
from publish.durable import make_folder

_BETWEEN_TRIES = 0.5
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for another command to end."""

    seconds: float
    ended: Callable[[], bool]
    """Asked between two tries; true ends the waiting at once."""


AT_ONCE = Patience(0.0, lambda: False)
"""Do not wait."""


@contextmanager
def lock_data_dir(data_dir: Path, command: str, patience: Patience = AT_ONCE) -> Iterator[None]:
    """Hold the data folder alone, making it if need be; others are told the command.

    Raises DataFolderBusyError where another holds it for longer than one is patient,
    WrongUseError for root in the folder of another user, OSError where it cannot be written.
    """
    lock = data_dir / LOCK_NAME
    try:
        with _held(lock, command, patience):
            yield
    except Timeout as error:
        waited = f", and did so for {patience.seconds:g} s" if patience.seconds else ""
        raise DataFolderBusyError(
            f"another command works on the data folder {data_dir}{_holder_in_words(lock)}{waited}: "
            "wait until it has ended (--wait MINUTES does)"
        ) from error


@contextmanager
def lock_daemon(data_dir: Path, command: str) -> Iterator[None]:
    """Be the one daemon of the data folder. Raises DataFolderBusyError where there is another."""
    lock = data_dir / DAEMON_LOCK_NAME
    try:
        with _held(lock, command, AT_ONCE):
            yield
    except Timeout as error:
        raise DataFolderBusyError(
            f"a daemon works on the data folder {data_dir} already{_holder_in_words(lock)}: end it "
            "first, or name another data folder with --data-dir"
        ) from error


@contextmanager
def _held(path: Path, command: str, patience: Patience) -> Iterator[None]:
    """Hold a lock. The operating system frees it when a process dies, however it dies."""
    make_folder(path.parent)
    _refuse_root_in_folder_of_another(path.parent)
    lock = FileLock(path)
    lock.acquire(patience.seconds, _BETWEEN_TRIES, cancel_check=patience.ended)
    try:
        note_holder(path, command)
        yield
    finally:
        forget_holder(path)
        lock.release()


def _holder_in_words(lock: Path) -> str:
    holder = noted_holder(lock)
    return f" ({holder.in_words()})" if holder else ""


def _refuse_root_in_folder_of_another(data_dir: Path) -> None:
    """Raise where files that root leaves could not be written by the user of the folder."""
    if os.geteuid() != 0 or (owner := data_dir.stat().st_uid) == 0:
        return
    try:
        user = data_dir.owner()
    except KeyError:  # known to another machine, or to the one outside the container
        user = f"'#{owner}'"
    raise WrongUseError(
        f"the data folder {data_dir} belongs to {user}: run this as `sudo -u {user} "
        "councilvotes …`, since what root writes there that user could not change any more"
    )
