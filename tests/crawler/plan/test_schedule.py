from datetime import UTC, date, datetime, timedelta

import pytest

from crawler.plan.schedule import Schedule, absence_after, due_after, is_due, is_young, most_overdue
from crawler.records import Absence

DAYS = Schedule(days=(1, 2, 4, 60), young_days=365, runs_until_damaged=3)
NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)
NAMES = ("ST-1-2026-INIT", "en", "https://data.example.org/doc")
DAY = timedelta(days=1)


def after(*answers):
    """Give what is remembered after these answers, one a day."""
    absence = None
    for number, (kind, sha256) in enumerate(answers):
        absence = absence_after(absence, NAMES, kind, NOON + number * DAY, sha256, DAYS)
    return absence


def test_spans_widen_to_the_last_one_which_holds():
    spans = [(due_after(DAYS, NOON, times) - NOON).days for times in range(1, 7)]
    assert spans == [1, 2, 4, 60, 60, 60]


def test_first_404_is_remembered_for_a_day():
    assert after(("not_found", None)) == Absence(
        *NAMES,
        kind="not_found",
        first_asked=NOON,
        last_asked=NOON,
        times=1,
        next_due=NOON + DAY,
        sha256=None,
    )


def test_404_again_is_remembered_for_longer_and_since_when():
    third = after(*[("not_found", "page")] * 3)
    assert (third.times, third.first_asked, third.last_asked) == (3, NOON, NOON + 2 * DAY)
    assert third.next_due == third.last_asked + 4 * DAY


def test_same_incomplete_bytes_in_three_runs_are_damage_at_the_source():
    kinds = [after(*[("incomplete", "half")] * times).kind for times in range(1, 5)]
    assert kinds == ["incomplete", "incomplete", "damaged_at_source", "damaged_at_source"]


def test_incomplete_bytes_are_asked_for_in_every_run_until_they_are_damage():
    waits = []
    for times in range(1, 6):
        absence = after(*[("incomplete", "half")] * times)
        waits.append((absence.next_due - absence.last_asked).days)
    assert waits == [0, 0, 1, 2, 4]


@pytest.mark.parametrize(
    "answers",
    [
        [("incomplete", "a"), ("incomplete", "a"), ("incomplete", "b")],
        [("not_found", None), ("not_found", None), ("incomplete", "b")],
        [("incomplete", "b"), ("not_found", None), ("incomplete", "b")],
    ],
)
def test_another_answer_begins_to_count_anew(answers):
    absence = after(*answers)
    assert (absence.kind, absence.times, absence.first_asked) == ("incomplete", 1, NOON + 2 * DAY)


def test_page_in_place_of_a_pdf_waits_from_its_third_run_on_whatever_its_bytes():
    third = after(("not_pdf", "a"), ("not_pdf", "b"), ("not_pdf", "c"))
    assert (third.kind, third.times, third.next_due - third.last_asked) == ("not_pdf", 3, DAY)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (NOON, False),
        (NOON + 4 * DAY - timedelta(microseconds=1), False),
        (NOON + 4 * DAY, True),
        (NOON + 4000 * DAY, True),
        (NOON - timedelta(hours=23), False),
        (NOON - timedelta(hours=25), True),
        (NOON - 4000 * DAY, True),
    ],
)
def test_clock_that_ran_ahead_holds_nothing_back(now, due):
    assert is_due(NOON + 4 * DAY, NOON, now) is due


@pytest.mark.parametrize(
    ("dated", "young"),
    [
        (date(2026, 7, 2), True),
        (date(2025, 7, 3), True),
        (date(2025, 7, 2), False),
        (date(2027, 1, 1), True),
    ],
)
def test_document_is_young_for_a_year(dated, young):
    assert is_young(dated, NOON, DAYS) is young


def test_most_overdue_come_first_and_no_more_than_allowed():
    due = [(NOON + days * DAY, days) for days in (3, 1, 2)]
    assert most_overdue(due, 2) == [1, 2]
