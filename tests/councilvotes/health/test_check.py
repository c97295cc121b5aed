"""What is found in a data folder: each kind exactly when it should be."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from councilvotes.data_folder.holder import Holder
from councilvotes.health.archive_state import Failing, ListAnswer
from councilvotes.health.check import checked_state, findings_of
from councilvotes.health.finding import Finding, in_words
from councilvotes.health.state import Damage, LastRun
from councilvotes.reconcile.vote_search import Difference, WitnessComparison
from councilvotes.run.freshness import note_run
from councilvotes.run.job_states import JobState
from crawler.records import RouteOutcome
from tests.councilvotes.states import ARCHIVE, BLOCKED, FOUND, NOON, WELL, crawl

HALF_HOUR = timedelta(minutes=30)
LATEST = RouteOutcome("latest", "found", 1, "1 row")


LISTS_ENDED = JobState(NOON, NOON, "complete", "", {"complete": 1})
DAMAGED = "the archive or the latest release is damaged: `councilvotes archive check` names each"


def in_vain(since, times, answered_at=None, answer=BLOCKED, changed=0):
    """A list that was asked in vain, the last time at noon."""
    return ListAnswer(NOON, answer, True, answered_at, times, since, changed)


def with_lists(*lists):
    return replace(WELL, archive=replace(ARCHIVE, lists=lists))


def kinds(state):
    return [(each.kind, each.subject, each.severity) for each in findings_of(state)]


def test_a_good_run_is_well_and_so_is_a_list_that_gave_no_answer_once():
    assert list(findings_of(WELL)) == []


@pytest.mark.parametrize(
    ("changes", "kind", "subject", "told"),
    [
        ({"disk_free_bytes": 900_000_000}, "disk", "data", "the disk of data is nearly full, 0.9"),
        (
            {"jobs": {"archive_check": JobState(NOON, NOON, "failed", DAMAGED, {"failed": 1})}},
            "check_failed",
            "",
            "the archive or the latest release is damaged",
        ),
        ({"last_run": None}, "no_run", "", "no run has ended yet"),
        (
            {"last_run": LastRun(NOON, "failed", NOON)},
            "run_failed",
            "",
            "the run of 2026-11-27 12:00 UTC failed",
        ),
        (
            {"last_run": LastRun(NOON, "complete", NOON - timedelta(hours=49))},
            "no_success",
            "",
            "no run was successful since 2026-11-25 11:00 UTC, over 48 hours ago",
        ),
        (
            {"last_run": LastRun(NOON, "complete", None)},
            "no_success",
            "",
            "no run was successful since the first",
        ),
        ({"archive": replace(ARCHIVE, newest=None)}, "silence", "", "no note is held yet"),
    ],
    ids=["disk", "check", "no run", "failed", "long ago", "never", "no note"],
)
def test_what_is_wrong_is_a_fault_in_one_sentence(changes, kind, subject, told):
    (fault,) = findings_of(replace(WELL, **changes))
    assert (fault.kind, fault.subject, fault.severity) == (kind, subject, "fault")
    assert fault.text.startswith(told)


def test_the_lines_of_a_damaged_file_are_one_fault_made_of_them():
    lines = tuple(f"line {number}" for number in range(5))
    damage = (*(Damage("ledger.sqlite", line) for line in lines), Damage("index.json", "torn"))
    assert list(findings_of(replace(WELL, damage=damage))) == [
        Finding("damage", "ledger.sqlite", "line 0; line 1; line 2; and 2 more", "fault"),
        Finding("damage", "index.json", "torn", "fault"),
    ]


def test_a_success_of_two_days_ago_is_one_still():
    last = LastRun(NOON, "complete", NOON - timedelta(hours=48))
    assert list(findings_of(replace(WELL, last_run=last))) == []


@pytest.mark.parametrize(("hours", "faults"), [(48, 0), (49, 1)])
def test_while_the_first_run_goes_on_nothing_is_missed_for_two_days(hours, faults):
    holder = Holder("run", 1, NOON - timedelta(hours=hours))
    empty = replace(ARCHIVE, newest=None, lists=())
    state = replace(WELL, holder=holder, last_run=None, archive=empty)
    assert [each.kind for each in findings_of(state)] == ["no_run"] * faults


def test_one_run_without_an_answer_between_good_ones_tells_nobody():
    lists = in_vain(NOON, 1, NOON - timedelta(hours=6)), in_vain(NOON, 1, None, LATEST)
    state = with_lists(*lists)
    last = LastRun(NOON, "no_list_answered", NOON - timedelta(hours=6))
    assert list(findings_of(replace(state, last_run=last))) == []


@pytest.mark.parametrize(
    ("since", "times", "notices"),
    [
        (timedelta(hours=24), 3, 1),
        (timedelta(hours=24), 2, 0),  # asked once a day
        (timedelta(hours=23.5), 48, 0),  # asked every half hour
    ],
)
def test_a_list_is_closed_after_a_day_and_three_tries_which_is_a_notice_beside_others(
    since, times, notices
):
    state = with_lists(ListAnswer(NOON, FOUND, True, NOON), in_vain(NOON - since, times))
    assert kinds(state) == [("route_blocked", "search", "notice")] * notices


def test_a_closed_list_says_since_when_and_what_it_answers():
    (notice,) = findings_of(
        with_lists(ListAnswer(NOON, FOUND, True, NOON), in_vain(NOON - timedelta(days=2), 6))
    )
    assert notice.text == (
        "list search gave no answer since 2026-11-25 12:00 UTC, asked 6 times: blocked: a challenge"
    )


def test_where_no_list_answers_for_a_day_it_is_a_fault_too():
    day = NOON - timedelta(hours=24)
    latest = in_vain(day, 3, day, replace(LATEST, status="unreachable"))
    (fault, *notices) = findings_of(with_lists(latest, in_vain(NOON, 1, day)))
    assert fault == Finding(
        "no_list_answered",
        "",
        "no list answered for a day (latest unreachable, search blocked): `councilvotes doctor` "
        "tries each",
        "fault",
    )
    assert [each.subject for each in notices] == ["latest"]


def test_a_list_that_answered_within_the_day_keeps_closed_ones_a_notice():
    latest = in_vain(NOON - timedelta(days=2), 96, None, LATEST)
    nightly = in_vain(NOON, 1, NOON - timedelta(hours=23))
    assert kinds(with_lists(latest, nightly)) == [("route_blocked", "latest", "notice")]


@pytest.mark.parametrize(("times", "faults"), [(1, 0), (2, 1)])
def test_a_form_that_is_not_known_is_a_fault_the_second_time(times, faults):
    answer = RouteOutcome("latest", "layout_changed", 0, "no rows in the page")
    changed = in_vain(NOON - HALF_HOUR, times, NOON - 2 * HALF_HOUR, answer, times)
    state = with_lists(ListAnswer(NOON, FOUND, True, NOON), changed)
    assert kinds(state) == [("layout_changed", "latest", "fault")] * faults


@pytest.mark.parametrize(
    ("route", "configured"), [("numbers", True), ("eurlex", False)], ids=["a file", "not asked"]
)
def test_a_list_that_tells_nothing_of_the_source_is_not_judged(route, configured):
    answer = RouteOutcome(route, "unreachable", 0, "cannot be read")
    long = ListAnswer(NOON, answer, configured, None, 9, NOON - timedelta(days=9))
    assert kinds(with_lists(ListAnswer(NOON, FOUND, True, NOON), long)) == []


@pytest.mark.parametrize(
    ("hours", "times", "faults"), [(24, 3, 1), (24, 2, 0), (23, 9, 0)], ids=str
)
def test_what_cannot_be_fetched_for_a_day_and_three_tries_is_a_fault(hours, times, faults):
    failing = Failing("ST-7-2026-INIT en", "challenge", NOON - timedelta(hours=hours), NOON, times)
    state = replace(WELL, archive=replace(ARCHIVE, failing=(failing,)))
    assert [(each.kind, each.text[:59], each.members) for each in findings_of(state)] == [
        (
            "not_fetched",
            "1 document could not be fetched for a day (challenge): `cou",
            ("ST-7-2026-INIT en",),
        )
    ] * faults


def test_a_vote_that_a_page_shows_otherwise_is_a_notice():
    differ = Difference("ST-7-2026", "https://page", ("HU: no in the note, abstain on the page",))
    (notice,) = findings_of(replace(WELL, witness=WitnessComparison(1, (differ,), 0)))
    assert (notice.kind, notice.severity) == ("shown_otherwise", "notice")
    assert notice.members == ("ST-7-2026",)


def test_refused_notes_are_one_notice_made_of_them():
    notes = tuple(f"ST-{number}-2026-INIT en" for number in range(12))
    (notice,) = findings_of(replace(WELL, refused_notes=notes))
    assert (notice.kind, notice.severity, notice.members) == ("refused_notes", "notice", notes)
    assert in_words(notice) == (
        "12 notes are refused and wait for a person: `councilvotes review` says why and what to do "
        f"({', '.join(notes[:10])} and 2 more)"
    )


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
    assert [each.kind for each in findings_of(state)] == ["silence"] * faults


def test_a_source_that_closes_for_two_days_is_told_as_the_ledger_has_it(out):
    settings = out.options.settings()
    for number in range(7):  # of the shipped timetable
        at = NOON + number * timedelta(hours=8)
        crawl(settings.data_dir, at, replace(BLOCKED if number else FOUND, route="votes_list"))
        if number:
            note_run(settings, "no_list_answered", at, checked=None)
        else:
            note_run(settings, "complete", at, checked=at)
        found = [each.kind for each in checked_state(settings, at).findings]
        closed = ["no_list_answered", "route_blocked"] if number >= 4 else []
        assert found == [*(["no_success"] if number > 6 else []), *closed]


def test_a_daemon_that_waits_for_quiet_before_its_first_release_is_well():
    waiting = replace(WELL, last_run=LastRun(NOON, "complete", None), jobs={"lists": LISTS_ENDED})
    assert list(findings_of(waiting)) == []
