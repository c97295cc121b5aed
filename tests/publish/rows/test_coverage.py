"""The running number of the code VOTE: which numbers of a year are held, and which are missing."""

from dataclasses import replace

import pytest

from publish.records import CoverageRow
from publish.rows.choose import choose_votes, membership_of
from publish.rows.coverage import coverage_rows
from publish.rows.readings import join_readings
from tests.publish.drafts import (
    COR,
    ID,
    MEMBER_STATES,
    build,
    built,
    contents,
    note,
    query,
    refused,
    state,
    vote,
)

OTHER = "ST-20-2026-INIT"


def on_cover(record, document_id, *codes):
    """The note with this id and these codes on its cover."""
    assert record.document is not None
    number = int(codes[0].split()[1]) if len(codes) == 1 else None
    cover = replace(
        record.document, document_id=document_id, subject_codes=codes, vote_number=number
    )
    return replace(record, document=cover)


def good(document_id, *codes, language="en"):
    """A note whose votes may be published, with its codes."""
    stem = "-".join(document_id.split("-")[:3])
    return on_cover(note(document_id, language, votes=(vote(stem),)), document_id, *codes)


def bad(document_id, *codes):
    """A refused note with its codes."""
    return on_cover(refused(document_id), document_id, *codes)


def rows(*records):
    """The rows of coverage of these notes, all held."""
    held = [state(each.document.document_id, each.document.language) for each in records]
    readings = join_readings(records, held, sample=False)
    return coverage_rows(readings, choose_votes(readings, membership_of(MEMBER_STATES)))


def test_numbers_below_the_highest_of_a_year_that_nothing_bears_are_missing():
    assert rows(good(ID, "VOTE 3"), good("ST-9-2025-INIT", "VOTE 1")) == (
        CoverageRow(2025, 1, "held", "ST-9-2025-INIT", ()),
        CoverageRow(2026, 1, "missing", None, ()),
        CoverageRow(2026, 2, "missing", None, ()),
        CoverageRow(2026, 3, "held", ID, ()),
    )


def test_a_refused_note_keeps_its_number():
    assert rows(bad(ID, "VOTE 1")) == (CoverageRow(2026, 1, "refused", ID, ()),)


def test_a_correction_of_the_same_number_takes_the_row_of_what_it_corrects():
    assert rows(good(ID, "VOTE 1"), good(COR, "VOTE 1")) == (CoverageRow(2026, 1, "held", COR, ()),)


def test_a_number_that_only_the_older_version_bears_is_superseded():
    assert rows(good(ID, "VOTE 1"), good(COR, "VOTE 2")) == (
        CoverageRow(2026, 1, "superseded", ID, ()),
        CoverageRow(2026, 2, "held", COR, ()),
    )


def test_a_correction_without_the_code_keeps_the_number_of_what_it_corrects():
    assert rows(good(ID, "VOTE 1"), bad(COR, "INF 2")) == (
        CoverageRow(2026, 1, "refused", COR, ()),
    )


def test_a_number_borne_twice_names_both_documents():
    assert rows(bad(OTHER, "VOTE 1"), good(ID, "VOTE 1")) == (
        CoverageRow(2026, 1, "held", ID, (OTHER,)),
    )


def test_a_note_with_two_numbers_holds_both():
    assert rows(good(ID, "VOTE 1", "INF 9", "VOTE 2")) == (
        CoverageRow(2026, 1, "held", ID, ()),
        CoverageRow(2026, 2, "held", ID, ()),
    )


def test_the_published_language_version_says_the_number():
    danish = good(ID, "VOTE 2", language="da")
    assert rows(danish, good(ID, "VOTE 1")) == (CoverageRow(2026, 1, "held", ID, ()),)


def test_a_number_beyond_belief_makes_no_others_missing():
    assert rows(good(ID, "VOTE 1"), bad(OTHER, "VOTE 4711")) == (
        CoverageRow(2026, 1, "held", ID, ()),
        CoverageRow(2026, 4711, "refused", OTHER, ()),
    )


@pytest.mark.parametrize("codes", [("INF 209",), ("VOTE A", "INF 1"), ()])
def test_a_document_without_the_code_has_no_row(codes):
    assert rows(good(ID, *codes)) == ()


def test_the_release_carries_the_table(tmp_path):
    path = built(tmp_path, [good(ID, "VOTE 2"), bad(OTHER, "VOTE 2")], [state(), state(OTHER)]).path
    assert query(path, "SELECT * FROM coverage ORDER BY ALL") == [
        (2026, 1, "missing", None, []),
        (2026, 2, "held", ID, [OTHER]),
    ]


def test_a_build_of_the_same_coverage_is_the_same_bytes(tmp_path):
    records, held = [good(ID, "VOTE 9"), bad(OTHER, "VOTE 2")], [state(), state(OTHER)]
    for name, step in (("one", 1), ("two", -1)):
        build(tmp_path / name, records[::step], held[::step])
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
