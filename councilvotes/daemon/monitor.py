"""How the daemon and its data folder stood when last looked at, for those who ask over HTTP."""

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from councilvotes.health.check import checked_state
from councilvotes.health.state import State
from councilvotes.settings.settings import Settings
from crawler.archive.reader import ArchiveReader, archive_exists
from crawler.errors import CrawlerError

BEAT_EVERY = timedelta(seconds=15)
"""Between two signs of life of the daemon's main loop."""
DEAD_AFTER = timedelta(seconds=120)
"""Without a sign of life for so long the daemon hangs: eight were left out."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One look at the daemon and its data folder."""

    state: State
    next_times: Mapping[str, datetime]
    """When each job runs next, in UTC."""
    fetches: Mapping[str, int]
    """Requests of all times by outcome."""


class Monitor:
    """The newest snapshot and the last sign of life; written by the daemon, read by its server."""

    def __init__(self, beat: float) -> None:
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._beat = beat

    def beat(self, clock: float) -> None:
        """Give a sign of life at this reading of the monotonic clock."""
        self._beat = clock

    def is_alive(self, clock: float) -> bool:
        """Whether the last sign of life is young enough."""
        return clock - self._beat <= DEAD_AFTER.total_seconds()

    def take(
        self, settings: Settings, now: datetime, next_times: Mapping[str, datetime]
    ) -> Snapshot:
        """Look at the data folder, and keep what is seen."""
        snapshot = Snapshot(
            state=checked_state(settings, now),
            next_times=next_times,
            fetches=_fetches(settings),
        )
        with self._lock:
            self._snapshot = snapshot
        return snapshot

    def snapshot(self) -> Snapshot | None:
        """The newest look; None before the first."""
        with self._lock:
            return self._snapshot


def _fetches(settings: Settings) -> Mapping[str, int]:
    if not archive_exists(settings.data_dir):
        return {}
    with suppress(CrawlerError), ArchiveReader(settings.data_dir) as archive:
        return archive.fetch_outcomes()
    return {}  # a damaged ledger is among the findings
