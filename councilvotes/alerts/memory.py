"""What each channel was told: a file of the data folder, held by one sender at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import ValidationError

from councilvotes.alerts.changes import Told
from councilvotes.alerts.message import Alert
from councilvotes.errors import DataFolderBusyError, describe
from councilvotes.output import Output
from publish.durable import write_whole
from publish.encode import encode_pretty
from publish.json_files import codec_of

MEMORY_NAME = "alerts.json"
LOCK_NAME = ".alerts.lock"
LONGEST_WAIT = 180.0
"""Seconds for another sender: its channels may each take their whole time."""


@dataclass(frozen=True, slots=True)
class ChannelMemory:
    """What one channel was told."""

    channel: str
    told: tuple[Told, ...] = ()
    """All that was found when it was last judged for it."""
    waiting: tuple[Alert, ...] = ()
    """Of that, what could not be sent yet."""
    digest_at: datetime | None = None
    """When it last had a digest, or was first known; None: no digest was asked for."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What all channels were told."""

    channels: tuple[ChannelMemory, ...] = ()

    def of(self, channel: str) -> ChannelMemory:
        """Of one channel; a new one was told nothing."""
        new = ChannelMemory(channel)
        return next((each for each in self.channels if each.channel == channel), new)

    def having(self, kept: ChannelMemory) -> "Memory":
        """With another memory of one channel."""
        return Memory(
            tuple(kept if each.channel == kept.channel else each for each in self.channels)
        )


@contextmanager
def sending_alone(data_dir: Path, out: Output) -> Iterator[None]:
    """Keep other senders of this data folder waiting; where it cannot be written, warn and go on.

    Raises DataFolderBusyError where another one does not end.
    """
    lock = FileLock(data_dir / LOCK_NAME)
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=LONGEST_WAIT)
    except Timeout as error:
        raise DataFolderBusyError(
            f"another command sends alerts for {data_dir} and does not end: look at what it waits "
            "for; what is found is told at the next call"
        ) from error
    except OSError as error:  # better twice than never
        out.warning(f"alerts may come twice: {describe(error)}", "alerts_not_kept")
    try:
        yield
    finally:
        lock.release()


def read_memory(data_dir: Path, out: Output) -> Memory:
    """What channels were told; nothing, with a warning, where that cannot be read."""
    path = data_dir / MEMORY_NAME
    try:
        return codec_of(Memory).validate_json(path.read_bytes())
    except FileNotFoundError:
        return Memory()
    except (OSError, ValidationError):
        out.warning(
            f"{path} cannot be read, so alerts that were sent before are sent again; it is written "
            "anew",
            "alerts_not_kept",
        )
        return Memory()


def write_memory(data_dir: Path, memory: Memory, out: Output) -> None:
    """Keep what channels were told; a warning where that cannot be written."""
    try:
        write_whole(data_dir / MEMORY_NAME, encode_pretty(memory))
    except OSError as error:
        out.warning(f"alerts may come twice: {describe(error)}", "alerts_not_kept")
