"""How a data folder stands: as a record, in lines for people, and as a check with its exit code."""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from councilvotes.data_folder.lock import lock_data_dir
from councilvotes.health.archive_state import ArchiveState, Failing, LastCrawl, ListAnswer
from councilvotes.health.check import checked_state
from councilvotes.health.state import LastRun, RecalledVotes, State, YearGaps, state_of
from councilvotes.health.status import status_lines
from councilvotes.run.freshness import note_run
from councilvotes.run.job_states import JobState
from councilvotes.settings.settings import load_settings
from crawler.archive.archive import Archive
from crawler.records import CrawlReport, FetchFailure
from publish.encode import encode_pretty
from publish.places.recall import RecallRequest, recall
from tests.councilvotes.command import councilvotes
from tests.councilvotes.states import BLOCKED, FOUND, NOON, WELL, crawl
from tests.pages import VERSION, blocks, page
from tests.publish.shelf import VERSIONS


@pytest.fixture
def settings(out):
    return out.options.settings()


def test_the_state_tells_of_crawl_run_timetable_and_archive(settings, keep_a_document):
    keep_a_document(settings.data_dir)
    crawl(settings.data_dir, NOON, FOUND)
    note_run(settings, "complete", NOON, checked=NOON)
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
            lists=(ListAnswer(NOON, FOUND, True, NOON),),
        ),
        last_run=LastRun(NOON, "complete", NOON),
        jobs={},
        next_due=datetime(2026, 11, 28, 0, 30, tzinfo=UTC),
        notes=0,
        refused=0,
        refused_notes=(),
        witness=None,
        release=None,
        gaps=(),
        recalled=(),
        damage=(),
    )
    assert state.next_due.isoformat() == "2026-11-28T01:30:00+01:00"
    assert state.disk_free_bytes > 0


def test_each_list_has_the_answer_of_when_it_was_last_asked(settings):
    crawl(settings.data_dir, NOON, FOUND, BLOCKED)
    later = NOON + timedelta(hours=6)
    crawl(settings.data_dir, later, replace(FOUND, status="nothing_new"))
    archive = state_of(settings, later).archive
    assert archive is not None
    assert archive.lists == (
        ListAnswer(later, replace(FOUND, status="nothing_new"), True, later),
        ListAnswer(NOON, BLOCKED, False, None, 1, NOON),
    )


def test_a_list_that_was_asked_in_vain_says_how_often_and_since_when(settings):
    changed = replace(FOUND, status="layout_changed")
    hours = [NOON + timedelta(hours=number) for number in range(6)]
    for at, answer in zip(hours, (FOUND, BLOCKED, None, None, None, None), strict=True):
        crawl(settings.data_dir, at, *([replace(answer, route="votes_list")] if answer else []))
    for at in hours[4:]:
        crawl(settings.data_dir, at, changed)
    archive = state_of(settings, NOON).archive
    assert archive is not None
    assert archive.lists == (ListAnswer(hours[5], changed, True, NOON, 3, hours[1], 2),)


def test_a_list_that_is_asked_once_a_night_is_found_behind_a_thousand_other_crawls(settings):
    crawl(settings.data_dir, NOON, FOUND)
    latest = replace(FOUND, route="latest")
    with Archive(settings.data_dir) as archive:
        for number in range(1000):
            at = NOON + timedelta(minutes=number)
            report = CrawlReport(at, at, (latest,) if number % 2 else (), (), 0, (), 1)
            archive.end_run(archive.begin_run(at), report)
    told = state_of(settings, NOON).archive
    assert told is not None
    assert [(each.answer.route, each.asked_at) for each in told.lists] == [
        ("latest", NOON + timedelta(minutes=999)),
        ("votes_list", NOON),
    ]


def test_what_several_crawls_could_not_fetch_is_told_until_it_comes(settings, keep_a_document):
    def fail(hours, *documents):
        at = datetime(2020, 1, 1, hours, tzinfo=UTC)
        failures = tuple(FetchFailure(each, "en", "u", "challenge", "") for each in documents)
        report = CrawlReport(at, at, (), (), 0, failures, 1)
        with Archive(settings.data_dir) as archive:
            archive.end_run(archive.begin_run(at), report)

    both = "ST-1-2020-INIT", "ST-2-2020-INIT"
    fail(6, *both)
    fail(12, *both, "ST-3-2020-INIT")
    fail(18, both[0])
    first, second = told_failing(settings)
    assert first == Failing(
        "ST-1-2020-INIT en",
        "challenge",
        datetime(2020, 1, 1, 6, tzinfo=UTC),
        datetime(2020, 1, 1, 18, tzinfo=UTC),
        3,
    )
    assert (second.document, second.times) == ("ST-2-2020-INIT en", 2)
    keep_a_document(settings.data_dir)  # ST-1-2020-INIT, a day later
    assert told_failing(settings) == (second,)


def told_failing(settings):
    archive = state_of(settings, NOON).archive
    assert archive is not None
    return archive.failing


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
    (fault, *_) = checked_state(settings, NOON).findings
    assert (fault.kind, fault.subject) == ("damage", str(path))
    assert fault.text == "the ledger's table versions names a row of blobs that is not there"


def test_a_ledger_and_an_index_that_cannot_be_read_are_told_in_the_state(settings):
    for name in ("archive/ledger.sqlite", "releases/index.json"):
        path = settings.data_dir / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"no such thing" * 100)
    state = state_of(settings, NOON)
    assert [Path(each.place).name for each in state.damage] == ["ledger.sqlite", "index.json"]
    assert all(each.place in each.text for each in state.damage)
    assert (state.archive, state.release) == (None, None)


def test_only_the_real_source_is_one_that_has_to_bring_news():
    expected = [load_settings(name, {}).source.expects_news for name in ("sample", "councilvotes")]
    assert expected == [False, True]


def test_missing_numbers_are_told_by_year_and_those_long_ago_by_their_number():
    gaps = tuple(YearGaps(year, (1, 2, 7)) for year in range(2022, 2027))
    line = (
        "missing of the VOTE numbers: 15 (2024: 1-2, 7; 2025: 1-2, 7; 2026: 1-2, 7; 2 years before)"
    )
    assert line in status_lines(replace(WELL, gaps=gaps))


def test_recalled_votes_are_told_by_their_release():
    recalled = (RecalledVotes("2026.07.02", ("ST-1-2026",)), RecalledVotes("2026.07.03", ()))
    lines = list(status_lines(replace(WELL, recalled=recalled)))
    assert "recalled: 2026.07.02 (ST-1-2026); 2026.07.03 (the whole release)" in lines


def test_the_state_names_what_the_index_says_was_recalled(settings, shelf):
    releases = settings.data_dir / "releases"
    copytree(shelf, releases)
    (oldest, newest) = (VERSIONS[0], VERSIONS[-1])
    recall(releases, RecallRequest(oldest, ("ST-11513-2026",), "wrong"), NOON.date())
    recall(releases, RecallRequest(newest, (), "wrong"), NOON.date())
    assert state_of(settings, NOON).recalled == (
        RecalledVotes(oldest, ("ST-11513-2026",)),
        RecalledVotes(newest, ()),
    )


def test_releases_without_the_archive_behind_them_are_damage(settings, shelf):
    copytree(shelf, settings.data_dir / "releases")
    (lost,) = state_of(settings, NOON).damage
    assert lost.place == str(settings.data_dir / "archive")
    assert "put the folder `archive` back from a backup" in lost.text


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
    assert told["findings"] == [
        {
            "kind": "no_run",
            "subject": "",
            "text": "no run has ended yet: `councilvotes run` makes one, "
            "`councilvotes daemon` many",
            "severity": "fault",
            "members": [],
        }
    ]


def test_every_value_of_the_record_can_be_json():
    assert json.loads(encode_pretty(WELL))["archive"]["lists"][1]["answer"]["status"] == "blocked"


def test_the_page_shows_what_a_good_run_leaves(sample_run):
    begins = "$ uv run --no-dev councilvotes status --check"
    (block,) = (text for text in blocks(page("operations.md"), "console") if begins in text)
    done = councilvotes("status", "--check", "--config", "sample", cwd=sample_run.folder)
    shown = block.splitlines()[1:]
    *lines, well = done.stdout.splitlines()
    assert done.returncode == 0
    assert masked("\n".join([*lines, done.stderr.rstrip(), well])) == masked("\n".join(shown))


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


def test_each_job_of_a_daemon_says_how_it_ended():
    ended = JobState(NOON, NOON + timedelta(seconds=90), "no_list_answered", "", {})
    jobs = {"lists": ended, "recheck": JobState(NOON, None, None, "", {})}
    lines = list(status_lines(replace(WELL, jobs=jobs)))
    assert "job lists: 2026-11-27 12:01 UTC, no list answered, 90 s" in lines
    assert "job recheck: began 2026-11-27 12:00 UTC and has not ended" in lines
