"""Figures that a person read stand though a table or a second parser has others; no others do."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

import extract.sheet.see
from extract.corrections.entries import Correction, Value
from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from extract.sheet.marks.objects.pdfplumber_objects import objects_by_pdfplumber
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook, VoteSpec
from tests.extract.seen import seen_folder

SEED = seed_note(SheetLook(kind="text", marks="vector"))


def read(vote: VoteSpec, *corrections: Correction, seen: Path | None = None) -> NoteRecord:
    """The record of the seed's note with this vote."""
    data = draw_note(replace(SEED, votes=(vote,)))
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True, seen=seen, corrections=corrections))


def entry(field: str, expect: Value, value: Value) -> Correction:
    return Correction("ST-11513-2026-INIT", None, field, value, "seen", "A. Reviewer", expect)


def as_printed(state: str, share: float) -> Correction:
    return entry(f"votes[0].positions.{state}.population_pct", share, share)


def misprinted() -> VoteSpec:
    """A vote whose sheet prints the shares of two states one hundredth off."""
    (vote,) = SEED.votes
    off = {"IT": 0.01, "FR": -0.01}
    rows = [
        replace(row, figure=round((row.figure or 0) + off.get(row.member_state, 0), 2))
        for row in vote.rows
    ]
    return replace(vote, rows=tuple(rows))


def test_shares_that_no_known_table_has_stand_once_a_person_has_read_them():
    vote = misprinted()
    shares = {"FR": 15.17, "IT": 13.2}
    record = read(vote, seen=seen_folder())
    assert record.status == "refused"
    assert "in all rows but FR, IT: look at these rows; a correction of their population_pct" in (
        record.reason or ""
    )
    mended = [as_printed(state, share) for state, share in shares.items()]
    settled = read(vote, *mended, seen=seen_folder())
    assert (settled.status, settled.reason) == ("ok", None)
    read_so = {p.member_state: p.population_pct for p in settled.votes[0].positions}
    assert {state: read_so[state] for state in shares} == shares
    (check,) = [c for c in settled.checks if c.name == "shares_fit_a_known_table"]
    assert check.observed == "the table in force from 2026-01-01; FR, IT read by a person"


def test_a_share_that_a_person_read_leaves_the_others_to_the_table():
    record = read(misprinted(), as_printed("IT", 13.2), seen=seen_folder())
    assert record.status == "refused"
    assert "in all rows but FR: look at" in (record.reason or "")


def test_a_share_that_a_person_sets_must_fit_the_totals():
    wrong = entry("votes[0].positions.IT.population_pct", 13.19, 14.19)
    record = read(SEED.votes[0], wrong, seen=seen_folder())
    assert record.status == "refused"
    assert "shares match totals" in (record.reason or "")


@pytest.fixture
def second_parser_differs(monkeypatch) -> None:
    """As if the second parser read 13,79 and 26 where the sheet prints 13,19 and 27."""

    def misreading(*args):
        found, texts = objects_by_pdfplumber(*args)
        return found, [text.replace("13,19", "13,79").replace("27", "26") for text in texts]

    monkeypatch.setattr(extract.sheet.see, "objects_by_pdfplumber", misreading)


@pytest.mark.usefixtures("second_parser_differs")
def test_figures_that_two_parsers_read_differently_stand_once_a_person_has_read_each(tmp_path):
    (vote,) = SEED.votes
    entries = [
        as_printed("IT", 13.19),
        entry("votes[0].totals.yes.members", 27, 27),
        entry("votes[0].totals.total", 27, 27),
    ]
    assert [read(vote, *entries[:count], seen=tmp_path).status for count in range(4)] == [
        *["refused"] * 3,
        "ok",
    ]


@pytest.mark.usefixtures("second_parser_differs")
def test_figures_that_two_parsers_read_differently_are_named_with_their_fields():
    assert read(SEED.votes[0]).reason == (
        "check failed: figures read alike: expected 13.19, 27, 27, found 13.79, 26, 26 "
        "(positions.IT.population_pct, totals.yes.members, totals.total): look at the sheet; a "
        "correction of each such field, also to the same figure, settles it"
    )
