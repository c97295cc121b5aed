"""Notes appear, the host misbehaves, the daemon is killed: all is published, and once."""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import duckdb
import pytest

from councilvotes.run.timetable import next_time
from councilvotes.settings.timetable import JobName, TimetableSettings
from crawler.ledger.database import stamp
from extract.processes import worker
from publish.places.index import read_index
from publish.verify.release import verify_release
from tests.councilvotes.year.register import (
    Noise,
    PublishedNote,
    TimedTrouble,
    published_notes,
)
from tests.councilvotes.year.running import Lived, Span, live_through
from tests.crawler.faults.misbehaviour import challenge_403, changed_markup, reset, truncated
from tests.crawler.faults.replica import LATEST, LIST, ROBOTS

BEGIN = datetime(2026, 3, 1, 12, tzinfo=UTC)
SILENT = (date(2026, 11, 20), date(2027, 2, 5))
"""No note comes from the one day to the other: longer than there ever was none."""
OF_FETCHING = "retrieved_at|first_seen|release|version"
"""What a column is called whose cells tell when bytes came, or in which release."""
QUIET_HOURS = timedelta(hours=2)
"""Four quiet periods of the shipped timetable, and the time between two looks by day."""


def at(days: float) -> datetime:
    return BEGIN + timedelta(days=days)


def week() -> Span:
    """Five days of early March with three notes more, asked less often than the shipped timetable
    does."""
    notes = published_notes(3, 5, BEGIN.date(), 5, (date.max, date.max))
    closed = TimedTrouble("closed", challenge_403, begin=at(3), end=at(4.5))
    return Span(at(0), at(5), notes, [closed], latest="5 9,14,19 * * mon-fri")


def year() -> Span:
    """A year of a hundred notes, by the shipped timetable, over both changes of the clock."""
    notes = published_notes(2026, 102, BEGIN.date(), 360, SILENT)
    kept = notes[40]
    return Span(
        at(0),
        at(365),
        notes,
        [
            TimedTrouble("network", reset, on_accept=True, begin=at(30), end=at(37)),
            TimedTrouble("blocked", challenge_403, LATEST, begin=at(70), end=at(75)),
            TimedTrouble("layout", changed_markup, LATEST, begin=at(110), end=at(112)),
            TimedTrouble(
                "document",
                reset,
                kept.document_id,
                begin=kept.at - timedelta(hours=1),
                end=kept.at + timedelta(days=4),
            ),
        ],
    )


@pytest.fixture(scope="session")
def lived_week(tmp_path_factory):
    return live_through(week(), tmp_path_factory.mktemp("week") / "lived")


@pytest.fixture(scope="session")
def years(tmp_path_factory, _forked_readers):
    """The year undisturbed, and with a hundred kills; side by side, for each takes half an hour.
    Readers are started anew, as the program does it.

    To be run with `-n0`: several workers would each live through both.
    """
    folder = tmp_path_factory.mktemp("year")
    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor() as threads:
        patch.setattr(worker, "Child", _forked_readers)
        lived = threads.submit(live_through, year(), folder / "lived")
        killed = threads.submit(live_through, year(), folder / "killed", kills=100, seed=1)
        return lived.result(), killed.result()


@pytest.fixture(scope="session")
def lived_year(years):
    return years[0]


def latest_of(lived: Lived) -> Path:
    return lived.releases / (read_index(lived.releases).latest or "none")


def rows_of(query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect() as connection:
        return connection.execute(query).fetchall()


def assert_all_published_once(span: Span, lived: Lived) -> None:
    query = f"SELECT document_id FROM '{latest_of(lived)}/documents.parquet'"
    held = Counter(name for (name,) in rows_of(query))
    assert held == Counter({note.document_id: 1 for note in span.notes})
    assert verify_release(latest_of(lived)).faults == ()


def assert_published_in_time(span: Span, lived: Lived) -> None:
    late = {
        note.document_id: (note.at.isoformat(), lived.published[note.document_id].isoformat())
        for note in span.notes
        if lived.published[note.document_id] > due(span, note)
    }
    assert late == {}


def due(span: Span, note: PublishedNote) -> datetime:
    """By when it has to be published: the second look (one may fail by chance) and the quiet."""
    looks = looks_after(span, max(note.at, span.begin), note)
    next(looks)
    return next(looks) + QUIET_HOURS


def looks_after(span: Span, after: datetime, note: PublishedNote) -> Iterator[datetime]:
    """The times at which a list is asked that the trouble of the time leaves alone."""
    timetable = TimetableSettings(latest=span.latest)
    while True:
        times: dict[JobName, datetime | None] = {
            job: next_time(timetable, job, after) for job in ("latest", "lists")
        }
        after = min(time for time in times.values() if time is not None)
        job: JobName = "lists" if times["lists"] == after else "latest"
        if not any(stands_in_the_way(each, after, job, note) for each in span.troubles):
            yield after


def stands_in_the_way(
    trouble: TimedTrouble, time: datetime, job: JobName, note: PublishedNote
) -> bool:
    # A challenge ends the run for the whole host, whichever list it came in place of.
    whole = job == "latest" or trouble.act is challenge_403
    concerns = trouble.part in ("", note.document_id, LATEST if whole else "")
    return trouble.begin <= time < trouble.end and concerns


@dataclass(frozen=True, slots=True)
class Expected:
    """Something found and over between two moments, in days from the beginning."""

    kind: str
    subject: str
    begin: float
    end: float


def assert_alerts(lived: Lived, expected: Iterable[Expected]) -> None:
    """Those alone, each once new and once resolved in its time."""
    found = defaultdict(list)
    for told in lived.alerts:
        if told.kind != "refused_notes":
            found[told.kind, told.subject].append((told.event, days(told.at)))
    wanted = defaultdict(list)
    for each in sorted(expected, key=lambda each: each.begin):
        wanted[each.kind, each.subject].append(each)
    assert set(found) == set(wanted), found
    for key, told_of in found.items():
        events = [event for event, _ in told_of]
        assert events == ["new", "resolved"] * len(wanted[key]), (key, told_of)
        for each, (_, begin), (_, end) in zip(
            wanted[key], told_of[::2], told_of[1::2], strict=True
        ):
            assert each.begin <= begin < end <= each.end, (each, begin, end)


def days(moment: datetime) -> float:
    return (moment - BEGIN) / timedelta(days=1)


def nights_in_vain(span: Span, lived: Lived) -> Iterator[Expected]:
    """When the list of votes, asked once a night, gave no answer three times running."""
    vain: list[datetime] = []
    with closing(sqlite3.connect(lived.folder / "data" / "archive" / "ledger.sqlite")) as ledger:
        for time in nights(span):
            query = "SELECT url FROM fetches WHERE asked_at = ?"
            asked = [url for (url,) in ledger.execute(query, (stamp(time),))]
            if is_in_vain(span, time, asked):
                vain.append(time)
                continue
            if len(vain) >= 3:
                yield Expected("route_blocked", "votes_list", days(vain[2]), days(time))
            vain = []


def nights(span: Span) -> Iterator[datetime]:
    """The times at which all lists are asked."""
    time: datetime | None = span.begin
    while time is not None and time < span.end:
        yield time
        time = next_time(TimetableSettings(), "lists", time)


def is_in_vain(span: Span, time: datetime, asked: Iterable[str]) -> bool:
    """Whether the whole host was closed, or chance struck one page of the list or robots.txt.

    A page that is cut off and says nothing of it is an answer, with a warning.
    """
    closed = (each for each in span.troubles if each.act in (reset, challenge_403))
    if any(each.begin <= time < each.end and each.part in ("", LATEST) for each in closed):
        return True
    noise = Noise("noise", reset, now=lambda: time, per_thousand=span.per_thousand)
    targets = {urlsplit(url)._replace(scheme="", netloc="").geturl() for url in asked}
    pages = (target for target in targets if target == ROBOTS or target.startswith(LIST))
    return any(noise.strikes(1, target) and noise.act is not truncated for target in pages)


def assert_same_release(one: Lived, other: Lived) -> None:
    """Every table alike, but for when bytes came and in which release."""
    names = sorted(path.name for path in latest_of(one).glob("*.parquet"))
    assert names == sorted(path.name for path in latest_of(other).glob("*.parquet"))
    names.remove("changes.parquet")  # since the release before, which may be another one
    for name in names:
        mine, theirs = (Counter(table(latest_of(lived) / name)) for lived in (one, other))
        assert mine == theirs, name


def table(path: Path) -> Iterator[str]:
    """Its rows without the columns of fetching, and without the port of the register."""
    kept = f"COLUMNS(lambda name: NOT regexp_matches(name, '{OF_FETCHING}'))"
    for row in rows_of(f"SELECT {kept} FROM '{path}'"):
        yield re.sub(r"127\.0\.0\.1:\d+", "register", repr(row))


@pytest.mark.long
def test_every_note_of_a_week_is_published_once_and_in_time(lived_week):
    assert_all_published_once(week(), lived_week)
    assert_published_in_time(week(), lived_week)


@pytest.mark.long
def test_alerts_of_a_week_tell_of_the_blocked_days_alone(lived_week):
    blocked = [
        Expected("no_list_answered", "", 4, 4.6),
        Expected("route_blocked", "latest", 4, 4.6),
    ]
    assert_alerts(lived_week, blocked)


@pytest.mark.long  # one kill at a time: ../kills
def test_killed_three_times_a_week_ends_as_an_undisturbed_one(lived_week, tmp_path):
    # In a look without news, after a note came, and in a look after the days that were blocked.
    killed = live_through(week(), tmp_path / "killed", kills=3, seed=12)
    assert killed.kills == 3
    assert_same_release(lived_week, killed)


@pytest.mark.long
def test_every_note_of_a_year_is_published_once_and_in_time(lived_year):
    assert_all_published_once(year(), lived_year)
    assert_published_in_time(year(), lived_year)


@pytest.mark.long
def test_alerts_of_a_year_are_those_of_its_troubles_alone(lived_year):
    span = year()
    kept = days(span.notes[40].at)
    last = max(note.at for note in span.notes if note.at.date() < SILENT[0])
    first = min(note.at for note in span.notes if note.at.date() >= SILENT[1])
    troubles = [
        Expected("no_list_answered", "", 31, 37.1),
        Expected("route_blocked", "latest", 31, 37.1),
        Expected("no_success", "", 31.5, 37.2),
        Expected("no_list_answered", "", 71, 75.1),
        Expected("route_blocked", "latest", 71, 75.1),
        Expected("no_success", "", 71, 75.2),
        Expected("layout_changed", "latest", 110, 112.6),
        Expected("not_fetched", "", kept + 1, kept + 5),
        Expected("silence", "", days(last) + 60, days(first) + 0.7),
    ]
    assert_alerts(lived_year, [*troubles, *nights_in_vain(span, lived_year)])


@pytest.mark.long
def test_memory_and_descriptors_stay_flat_through_a_year(lived_year):
    use = lived_year.use
    quarter = len(use) // 4
    second, last = (use[quarter : 2 * quarter], use[-quarter:])
    for place, name in enumerate(("memory", "descriptors")):
        before, after = (max(each[place] for each in part) for part in (second, last))
        assert after <= before * 1.1, (name, before, after)


@pytest.mark.long
def test_a_year_with_a_hundred_kills_ends_as_an_undisturbed_one(years):
    lived, killed = years
    assert killed.kills == 100
    assert_all_published_once(year(), killed)
    assert_same_release(lived, killed)
