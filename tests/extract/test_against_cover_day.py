"""The day of a sheet is the one that the title on its cover tells."""

from dataclasses import replace
from datetime import date

import pytest

from extract.against_cover import day_check, held_against_cover
from extract.cover.read import EMPTY
from extract.records import Check, Document, GroupTotal, Totals
from extract.sheet.prove import SheetReading
from extract.vote import vote_of
from tests.extract.test_vote import FIELDS

DAY = date(2026, 2, 3)
NONE = GroupTotal(None, None, None)


def cover(title: str | None, *, written: bool = False, language: str | None = "en") -> Document:
    return replace(EMPTY, title=title, written_procedure=written, language=language)


def check(passed: bool, expected: str, day: date = DAY) -> Check:
    return Check("sitting_date_is_on_the_cover", passed, expected, day.isoformat())


MEETING = cover("Voting result - 4028th meeting of the Council (Environment), 3 February 2026")
WRITTEN = cover(
    "Written procedure begun on 28 January 2026 and completed on 3 February 2026", written=True
)
BOTH = pytest.mark.parametrize("document", [MEETING, WRITTEN], ids=["meeting", "written procedure"])


@BOTH
def test_the_day_that_the_title_tells_passes(document):
    assert day_check(document, "4028", DAY) == check(True, "2026-02-03")


@BOTH
@pytest.mark.parametrize("day", [date(2026, 2, 4), date(2026, 1, 28), date(2025, 2, 3)])
def test_another_day_than_the_title_tells_refuses_the_note(document, day):
    found = day_check(document, "4028", day)
    assert (found, found.blocking) == (check(False, "2026-02-03", day), True)


@pytest.mark.parametrize(("number", "passed"), [(2, False), (3, True), (6, True), (7, False)])
def test_the_day_may_be_any_of_four_that_end_with_the_one_that_the_title_tells(number, passed):
    document = cover("Outcome of the 4028th session of the Council (3, 4, 5 and 6 February 2026)")
    day = date(2026, 2, number)
    assert day_check(document, "4028", day) == check(passed, "2026-02-06", day)


@pytest.mark.parametrize("day", [date(2026, 1, 31), date(2026, 2, 2)])
def test_a_written_procedure_ends_on_the_day_that_the_title_tells_and_on_none_before(day):
    assert day_check(WRITTEN, None, day) == check(False, "2026-02-03", day)


def test_the_day_of_the_session_is_told_in_the_language_of_the_cover():
    document = cover("4028. Tagung des Rates am 3. Februar 2026", language="de")
    assert day_check(document, "4028", DAY) == check(True, "2026-02-03")


@pytest.mark.parametrize(
    ("document", "session"),
    [
        (None, "4028"),
        (cover(None), "4028"),
        (cover("REGULATION on honey of 5 May 2021"), "4028"),
        (cover("Document 4028/26 of 5 May 2021"), "4028"),
        (cover("4028th meeting of the Council"), "4028"),
        (cover("4028th meeting of the Council, 5 May 2021"), None),
        (cover("4028th meeting of the Council, 5 May 2021", language=None), "4028"),
    ],
    ids=[
        *("no cover", "no title", "day of an act", "number of a document", "no day"),
        *("no session on the sheet", "no language"),
    ],
)
def test_a_title_that_tells_no_day_of_the_session_passes(document, session):
    assert day_check(document, session, DAY) == check(True, "any: the title tells none")


def test_the_day_of_every_vote_is_held_against_the_cover():
    reading = SheetReading(
        replace(FIELDS, session_number="4028"), Totals(NONE, NONE, NONE, NONE, 27), None, (), ()
    )
    checks = held_against_cover(MEETING, vote_of(reading, "ST-1-2026", 1))
    assert check(True, "2026-02-03") in checks
