"""Sheets of every kind, drawn by dice: read right or refused, and hardly ever refused."""

import hashlib
from collections import Counter
from dataclasses import replace

import pytest

from extract.read import read_note
from extract.records import SourceFile, Vote
from extract.request import ReadRequest
from tests.drawing.note import draw_note
from tests.drawing.random_notes import RandomNote, VoteTruth, random_notes
from tests.drawing.seed import seed_note
from tests.drawing.spec import NoteSpec, SheetLook, VoteSpec
from tests.drawing.streams import JBIG2


def read(data: bytes):
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True))


def truth_of(vote: Vote) -> VoteTruth:
    """What a vote record says, in the terms of the drawing."""
    return VoteTruth(
        positions=tuple(
            (p.member_state, p.position, p.population_pct if p.weight is None else p.weight)
            for p in vote.positions
        ),
        voting_rule=vote.voting_rule,
        result=vote.result,
        sitting_date=vote.sitting_date,
        item=vote.item or "",
    )


def read_all(notes: list[RandomNote]) -> tuple[list[str], Counter[str]]:
    """What was read wrongly, and how many notes of each trait were refused.

    A rejection that hue and form alone tell is no such note: it must be refused.
    """
    wrong, refused = [], Counter[str]()
    for number, note in enumerate(notes):
        record = read(note.draw())
        if "rejected" in note.traits and "3 signs are needed" in (record.reason or ""):
            continue
        if record.status == "refused":
            refused.update(["all", *note.traits])
        elif tuple(map(truth_of, record.votes)) != note.votes:
            wrong.append(f"note {number}: {', '.join(note.traits)}")
    return wrong, refused


@pytest.mark.parametrize(
    ("kind", "count"), [("text", 2), pytest.param("picture", 1, marks=pytest.mark.long)]
)
def test_random_notes_are_read_right(kind, count):
    wrong, refused = read_all(list(random_notes(count, kind, 1, jbig2=False)))
    assert (wrong, refused["all"]) == ([], 0)


@pytest.mark.long
@pytest.mark.parametrize(("kind", "count", "share"), [("text", 300, 0.99), ("picture", 60, 0.93)])
def test_hundreds_of_random_notes_are_read_right_or_refused(kind, count, share):
    if kind == "picture" and JBIG2 is None:
        pytest.skip("drawing JBIG2 layers needs the Debian package jbig2")
    wrong, refused = read_all(list(random_notes(count, kind, 2, jbig2=True)))
    assert wrong == []
    assert refused["all"] <= (1 - share) * count, refused.most_common(8)


def two_votes() -> tuple[NoteSpec, tuple[VoteSpec, VoteSpec]]:
    """A note whose second vote has another item and one state less."""
    note = seed_note(SheetLook())
    (first,) = note.votes
    second = replace(first, rows=first.rows[1:], item="2025/0430 (COD)", rebased=True)
    both = replace(note, votes=(first, second), files=(first.item, second.item), statements=())
    return both, (first, second)


def test_two_sheets_in_one_note_are_two_votes_in_page_order():
    note, specs = two_votes()
    record = read(draw_note(note))
    assert [(v.vote_id, v.item, len(v.positions)) for v in record.votes] == [
        ("ST-11513-2026", specs[0].item, 27),
        ("ST-11513-2026-V2", specs[1].item, 26),
    ], record.reason


@pytest.mark.long  # a picture behind a text sheet is read in sheet/test_find_pictures.py
@pytest.mark.parametrize(
    "kinds", [("picture", "text"), pytest.param(("text", "picture"), marks=pytest.mark.long)]
)
def test_a_picture_sheet_beside_a_text_sheet_is_a_vote_too(kinds):
    note, specs = two_votes()
    votes = tuple(replace(s, look=SheetLook(kind=k)) for s, k in zip(specs, kinds, strict=True))
    record = read(draw_note(replace(note, votes=votes)))
    assert [(vote.item, len(vote.positions)) for vote in record.votes] == [
        (specs[0].item, 27),
        (specs[1].item, 26),
    ], record.reason


def test_two_sheets_on_one_page_are_refused():
    note, _ = two_votes()
    record = read(draw_note(replace(note, votes_share_page=True)))
    assert (record.status, record.votes) == ("refused", ())


@pytest.mark.long
@pytest.mark.skipif(JBIG2 is None, reason="drawing JBIG2 layers needs the Debian package jbig2")
def test_a_picture_cut_in_jbig2_layers_is_read():
    record = read(draw_note(seed_note(SheetLook(kind="picture", encoding="jbig2", rotate=270))))
    (vote,) = record.votes
    assert [p.position for p in vote.positions] == ["yes"] * 27
