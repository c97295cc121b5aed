"""How a data folder stands: as a record, in lines for people, and as a check with its exit code."""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from councilvotes.health.check import checked_state, faults_of
from councilvotes.health.state import (
    ArchiveState,
    LastCrawl,
    LastRun,
    ListAnswer,
    State,
    YearGaps,
    state_of,
)
from councilvotes.health.status import status_lines
from councilvotes.run.freshness import note_run
from councilvotes.run.workplace import lock_data_dir
from councilvotes.settings.settings import load_settings
from crawler.archive.archive import Archive
from crawler.records import CrawlReport, RouteOutcome
from publish.encode import encode_pretty
from tests.councilvotes.command import councilvotes
from tests.pages import VERSION, blocks, page

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
FOUND = RouteOutcome("votes_list", "found", 1, "1 row")
BLOCKED = RouteOutcome("search", "blocked", 0, "a challenge")
ARCHIVE = ArchiveState(
    documents=1,
    megabytes=0.1,
    newest=NOON,
    not_there=0,
    damaged_there=0,
    changed=(),
    last_crawl=LastCrawl(NOON, NOON, 1, 0, 0, 0),
    lists=(ListAnswer(NOON, FOUND), ListAnswer(NOON, BLOCKED)),
)
WELL = State(
    at=NOON,
    data_dir="data",
    holder=None,
    disk_free_bytes=5_000_000_000,
    expects_news=True,
    archive=ARCHIVE,
    last_run=LastRun(NOON, "complete", NOON),
    next_due=NOON + timedelta(hours=6),
    notes=1,
    refused=0,
    witness=None,
    release=None,
    gaps=(),
    damage=(),
)


@pytest.fixture
def settings(out):
    return out.options.settings()


def crawl(data_dir, at, *routes):
    """One crawl in the ledger of a data folder."""
    report = CrawlReport(at, at, routes, new=(), unchanged=2, failures=(), requests=3)
    with Archive(data_dir) as archive:
        archive.end_run(archive.begin_run(at), report)


def test_the_state_tells_of_crawl_run_timetable_and_archive(settings, keep_a_document):
    keep_a_document(settings.data_dir)
    crawl(settings.data_dir, NOON, FOUND)
    note_run(settings, "complete", NOON)
    state = state_of(settings, NOON)
    assert state == State(
        at=NOON,
        data_dir=str(settings.data_dir),
        holder=None,
        disk_free_bytes=state.disk_free_bytes,
        expects_news=False,
        archive=ArchiveState(
            documents=1,
            megabytes=0.0,
            newest=datetime(2020, 1, 2, tzinfo=UTC),
            not_there=0,
            damaged_there=0,
            changed=(),
            last_crawl=LastCrawl(NOON, NOON, new=0, unchanged=2, not_fetched=0, refused=0),
            lists=(ListAnswer(NOON, FOUND),),
        ),
        last_run=LastRun(NOON, "complete", NOON),
        next_due=datetime(2026, 11, 27, 12, 30, tzinfo=UTC),
        notes=0,
        refused=0,
        witness=None,
        release=None,
        gaps=(),
        damage=(),
    )
    assert state.next_due.isoformat() == "2026-11-27T13:30:00+01:00"
    assert state.disk_free_bytes > 0


def test_each_list_has_the_answer_of_when_it_was_last_asked(settings):
    crawl(settings.data_dir, NOON, FOUND, BLOCKED)
    later = NOON + timedelta(hours=6)
    crawl(settings.data_dir, later, replace(FOUND, status="nothing_new"))
    archive = state_of(settings, later).archive
    assert archive is not None
    assert archive.lists == (
        ListAnswer(later, replace(FOUND, status="nothing_new")),
        ListAnswer(NOON, BLOCKED),
    )


def test_a_held_folder_says_who_works_there(settings):
    with lock_data_dir(settings.data_dir, "backfill"):
        state = state_of(settings, NOON)
    assert state.holder is not None
    assert f"at work there: {state.holder.in_words()}" in status_lines(state)


def test_a_damaged_ledger_is_told_in_the_state(settings, keep_a_document):
    keep_a_document(settings.data_dir)
    path = settings.data_dir / "archive" / "ledger.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as ledger:
        ledger.execute("PRAGMA foreign_keys = OFF")
        ledger.execute("DELETE FROM blobs")
    (fault, *_) = checked_state(settings, NOON).faults
    assert fault == "the ledger's table versions names a row of blobs that is not there"


def test_a_ledger_and_an_index_that_cannot_be_read_are_told_in_the_state(settings):
    for name in ("archive/ledger.sqlite", "releases/index.json"):
        path = settings.data_dir / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"no such thing" * 100)
    state = state_of(settings, NOON)
    assert [Path(re.findall(r"/\S+", line)[0]).name for line in state.damage] == [
        "ledger.sqlite",
        "index.json",
    ]
    assert (state.archive, state.release) == (None, None)


def test_a_good_run_is_well_and_so_is_a_list_that_is_closed_beside_one_that_answers():
    assert list(faults_of(WELL)) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"damage": ("the ledger is damaged",)}, "the ledger is damaged"),
        ({"disk_free_bytes": 900_000_000}, "the disk of data is nearly full, 0.9 GB free"),
        ({"last_run": None}, "no run has ended yet"),
        ({"last_run": LastRun(NOON, "failed", NOON)}, "the run of 2026-11-27 12:00 UTC failed"),
        (
            {"last_run": LastRun(NOON, "no_list_answered", NOON)},
            "no list answered in the last run (search blocked)",
        ),
        (
            {"last_run": LastRun(NOON, "complete", NOON - timedelta(hours=49))},
            "no run was successful since 2026-11-25 11:00 UTC, over 48 hours ago",
        ),
        (
            {"last_run": LastRun(NOON, "complete", None)},
            "no run was successful since the first",
        ),
        ({"archive": replace(ARCHIVE, newest=None)}, "no note is held yet"),
    ],
    ids=["damage", "disk", "no run", "failed", "no list", "long ago", "never", "no note"],
)
def test_what_is_wrong_is_one_line(changes, told):
    (fault,) = faults_of(replace(WELL, **changes))
    assert fault.startswith(told)


@pytest.mark.parametrize(
    ("came", "expects_news", "faults"),
    [
        (date(2026, 7, 1), True, 0),  # 60 days outside August
        (date(2026, 6, 30), True, 1),
        (date(2020, 1, 1), False, 0),
    ],
)
def test_silence_is_a_fault_where_news_are_expected_and_august_does_not_count(
    came, expects_news, faults
):
    at = datetime(2026, 9, 30, tzinfo=UTC)
    newest = datetime(came.year, came.month, came.day, tzinfo=UTC)
    state = replace(
        WELL,
        at=at,
        expects_news=expects_news,
        archive=replace(ARCHIVE, newest=newest),
        last_run=LastRun(at, "complete", at),
    )
    assert len(list(faults_of(state))) == faults


def test_only_the_real_source_is_one_that_has_to_bring_news():
    expected = [load_settings(name, {}).source.expects_news for name in ("sample", "councilvotes")]
    assert expected == [False, True]


def test_missing_numbers_are_told_by_year_and_those_long_ago_by_their_number():
    gaps = tuple(YearGaps(year, (1, 2, 7)) for year in range(2022, 2027))
    line = (
        "missing of the VOTE numbers: 15 (2024: 1-2, 7; 2025: 1-2, 7; 2026: 1-2, 7; 2 years before)"
    )
    assert line in status_lines(replace(WELL, gaps=gaps))


def test_a_folder_without_a_run_is_not_well(tmp_path):
    done = councilvotes("status", "--check", "--config", "sample", "--data-dir", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("error: no run has ended yet")


def test_json_is_the_record_with_its_faults(tmp_path):
    arguments = ("status", "--json", "--config", "sample", "--data-dir", tmp_path)
    done, checked = councilvotes(*arguments), councilvotes(*arguments, "--check")
    told = json.loads(done.stdout)
    assert (done.returncode, checked.returncode, checked.stderr) == (0, 1, "")
    assert told.keys() == asdict(WELL).keys()
    assert [fault.partition(":")[0] for fault in told["faults"]] == ["no run has ended yet"]


def test_every_value_of_the_record_can_be_json():
    assert json.loads(encode_pretty(WELL))["archive"]["lists"][1]["answer"]["status"] == "blocked"


def test_the_page_shows_what_a_good_run_leaves(sample_run):
    begins = "$ uv run --no-dev councilvotes status --check"
    (block,) = (text for text in blocks(page("operations.md"), "console") if begins in text)
    done = councilvotes("status", "--check", "--config", "sample", cwd=sample_run.folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert masked(done.stdout) == masked("\n".join(block.splitlines()[1:]))


def test_the_page_shows_a_line_of_json_as_a_run_writes_it(sample_run, tmp_path):
    (shown,) = re.findall(
        r'^\{"time".*"event": "crawled".*$', page("operations.md").read_text(), re.M
    )
    copytree(sample_run.folder, tmp_path / "copy")
    done = councilvotes("run", "--config", "sample", "--log-format", "json", cwd=tmp_path / "copy")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    (said,) = (line for line in lines if line["event"] == "crawled")
    told = json.loads(shown)
    own = {name: told[name] for name in ("time", "run_id", "seconds")}
    assert list((said | own).items()) == list(told.items())


def masked(text):
    """The lines without what another day or disk makes of them."""
    text = VERSION.sub("V", re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "T", text))
    return re.sub(r"\d+\.\d GB|\d+ days? old", "N", text).splitlines()
