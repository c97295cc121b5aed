"""A daemon that lives through time that is moved for it, in a process that may be killed.

`python -m tests.councilvotes.year.living CONFIG FOLDER END [KILL_AT INSTANT]`: from the moment in
`FOLDER/clock` until END. It is the daemon's own runner, timetable and jobs; time alone is not real.
Killed, it goes on from the moment of its death when it is started again.
"""

import json
import os
import signal
import ssl
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import time_machine

from tests.certificates import read_certificates_once

WRITING = os.O_WRONLY | os.O_RDWR
EVENTS = {"os.rename", "os.link", "os.mkdir", "os.remove", "socket.connect", "sqlite3.connect"}


class SharedClock:
    """The moved clock; whoever reads its file knows what time it is here."""

    def __init__(self, path: Path, traveller: time_machine.Traveller) -> None:
        self._path = path
        self._traveller = traveller

    def move_to(self, moment: datetime, tick: bool = False) -> None:
        write_moment(self._path, moment)
        self._traveller.move_to(moment, tick=tick)


def write_moment(path: Path, moment: datetime) -> None:
    part = path.with_suffix(".part")
    part.write_text(moment.isoformat())
    part.replace(path)


def read_moment(path: Path) -> datetime:
    return datetime.fromisoformat(path.read_text())


def dying(at: datetime, instant: int) -> Callable[[str, tuple[Any, ...]], None]:
    """A hook that kills this process at an instant of what it does from a moment on."""
    here, count = os.getpid(), 0

    def hook(event: str, args: tuple[Any, ...]) -> None:
        nonlocal count
        acts = event in EVENTS or (event == "open" and (args[2] or 0) & WRITING)
        if not acts or os.getpid() != here or datetime.now(at.tzinfo) < at:
            return
        count += 1
        if count == instant:
            os.kill(here, signal.SIGKILL)

    return hook


def live(config: str, folder: Path, end: datetime) -> None:
    # Here, since crawler.clocks takes the sleep that there is when it is imported.
    from councilvotes.daemon.monitor import Monitor
    from councilvotes.daemon.runner import Runner
    from councilvotes.options import CommandOptions
    from councilvotes.output import Output
    from councilvotes.settings.settings import load_settings
    from tests.councilvotes.daemon.stepped import SteppedScheduler

    with time_machine.travel(read_moment(folder / "clock"), tick=False) as traveller:
        settings = load_settings(config, {})
        scheduler = SteppedScheduler(settings, SharedClock(folder / "clock", traveller))
        scheduler.start()
        out = Output(CommandOptions(config=config, quiet=True), "daemon")
        Runner(scheduler, settings, out, Monitor(0.0)).begin()
        seen = None
        while scheduler.next_time() < end:
            now = scheduler.step()
            seen = note_release(folder, settings.data_dir / "releases", seen, now)
            note_use(folder, now)
        write_moment(folder / "clock", end)


def note_release(folder: Path, releases: Path, seen: str | None, now: datetime) -> str | None:
    """Write down when each document was first published."""
    from publish.places.index import read_index

    latest = read_index(releases).latest
    if latest is None or latest == seen:
        return latest
    path = folder / "published.json"
    first = json.loads(path.read_text()) if path.exists() else {}
    for row in json.loads((releases / latest / "documents.json").read_bytes()):
        first.setdefault(row["document_id"], now.isoformat())
    path.write_text(json.dumps(first))
    return latest


def note_use(folder: Path, now: datetime) -> None:
    """Write down what this process holds: pages of memory and descriptors."""
    pages = Path("/proc/self/statm").read_text().split()[1]
    descriptors = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - the listing is one itself
    with (folder / "use.csv").open("a") as file:
        file.write(f"{os.getpid()},{now.isoformat()},{pages},{descriptors}\n")


def main() -> None:
    config, folder, end, *kill = sys.argv[1:]
    time.sleep = lambda seconds: None  # nobody waits where time is moved
    ssl.create_default_context = read_certificates_once()
    if kill:
        at, instant = datetime.fromisoformat(kill[0]), int(kill[1])
        sys.addaudithook(dying(at, instant))
    live(config, Path(folder), datetime.fromisoformat(end))


if __name__ == "__main__":
    main()
