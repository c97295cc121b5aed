"""A year, or some of its days, from its first to its last: with kills or without."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from signal import SIGKILL

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from councilvotes.settings.timetable import TimetableSettings
from tests.councilvotes.command import paths_of_processes
from tests.councilvotes.year.living import read_moment, write_moment
from tests.councilvotes.year.register import (
    Noise,
    PublishedNote,
    TimedTrouble,
    YearRegister,
)
from tests.crawler.faults.server import FakeTime, serve_faults

CONFIG = """
data_dir = "{folder}/data"
[source]
sample = true
lists_url = "{base}"
documents_url = "{base}"
routes = "latest,votes_list"
pause_seconds = 0.0
recheck_requests = 20
[read]
workers = 1
[timetable]
latest = "{latest}"
[publish]
keep_releases = 3
[daemon]
listen = ""
[alerts]
webhook_url = "{webhook}"
digest = "mon 08:00"
"""


@dataclass(frozen=True, slots=True)
class Span:
    """What happens between two moments."""

    begin: datetime
    end: datetime
    notes: Sequence[PublishedNote]
    troubles: Sequence[TimedTrouble]
    latest: str = TimetableSettings().latest
    per_thousand: int = 20
    """Requests that fail by chance."""


@dataclass(frozen=True, slots=True)
class Told:
    """One alert as it came."""

    at: datetime
    event: str
    kind: str
    subject: str


@dataclass(frozen=True, slots=True)
class Lived:
    """What is left of a span."""

    folder: Path
    alerts: Sequence[Told]
    kills: int

    @property
    def releases(self) -> Path:
        return self.folder / "data" / "releases"

    @property
    def published(self) -> dict[str, datetime]:
        """When each document was first in a release."""
        told = json.loads((self.folder / "published.json").read_text())
        return {name: datetime.fromisoformat(at) for name, at in told.items()}

    @property
    def use(self) -> list[tuple[int, int]]:
        """Pages of memory and descriptors after each step."""
        lines = (self.folder / "use.csv").read_text().splitlines()
        return [(int(pages), int(fds)) for _, _, pages, fds in (one.split(",") for one in lines)]


def live_through(span: Span, folder: Path, kills: int = 0, seed: int = 0) -> Lived:
    """Let a daemon live through it; killed so many times, it is started again each time."""
    folder.mkdir()
    clock = folder / "clock"
    write_moment(clock, span.begin)
    alerts: list[Told] = []
    dice = Random(f"kills {seed}")
    length = (span.end - span.begin).total_seconds()
    deaths = sorted(span.begin + timedelta(seconds=dice.random() * length) for _ in range(kills))
    died = 0
    with _world(span, clock) as base, _webhook(clock, alerts) as webhook:
        config = folder / "councilvotes.toml"
        config.write_text(
            CONFIG.format(folder=folder, base=base, webhook=webhook, latest=span.latest)
        )
        for death in [*deaths, None]:
            kill = [death.isoformat(), str(dice.randrange(1, 150))] if death else []
            code = _run_living(config, folder, span.end, kill)
            assert code in (0, -SIGKILL), (folder / "errors").read_text()[-4000:]
            died += code != 0
            if code == 0:
                break
    assert read_moment(clock) == span.end
    return Lived(folder, tuple(alerts), died)


def _run_living(config: Path, folder: Path, end: datetime, kill: Sequence[str]) -> int:
    words = ["tests.councilvotes.year.living", str(config), str(folder), end.isoformat(), *kill]
    with (folder / "errors").open("a") as errors:
        done = subprocess.run(
            [sys.executable, "-m", *words],
            env={**os.environ, **paths_of_processes()},
            stdout=subprocess.DEVNULL,
            stderr=errors,
            check=False,
        )
    return done.returncode


@contextmanager
def _world(span: Span, clock: Path) -> Iterator[str]:
    """The address of the register, whose time is that of the clock."""
    register = YearRegister(span.notes, lambda: read_moment(clock))
    with serve_faults(register, FakeTime()) as server:  # type: ignore[arg-type] # it replies
        for trouble in span.troubles:
            trouble.now = register.now
            server.troubles.append(trouble)
        server.troubles.append(
            Noise("noise", lambda *_: None, now=register.now, per_thousand=span.per_thousand)
        )
        yield server.base


@contextmanager
def _webhook(clock: Path, alerts: list[Told]) -> Iterator[str]:
    """An address that takes alerts, each with the time at which it came."""

    def take(request: Request) -> Response:
        at = read_moment(clock).astimezone(UTC)
        for each in request.get_json()["alerts"]:
            alerts.append(Told(at, each["event"], each["kind"], each["subject"]))
        return Response("")

    server = HTTPServer("127.0.0.1", 0)
    server.expect_request("/").respond_with_handler(take)
    server.start()
    try:
        yield server.url_for("/")
    finally:
        server.stop()
