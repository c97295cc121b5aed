"""Marks of a text sheet that the page at 150 dpi leaves open are looked at in finer renders."""

import hashlib
from dataclasses import replace

import pytest

import extract.sheet.readers
from extract.read import read_note
from extract.records import NoteRecord, Source
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import GREY, SheetLook

LOOK = SheetLook(marks="image_inline", palette=GREY, drawing="novel", novel=5409)


@pytest.fixture
def note() -> bytes:
    """Grey marks never seen before, one of a kind that is small and pale."""
    spec = seed_note(LOOK)
    (vote,) = spec.votes
    rows = [replace(row, position="abstain") for row in vote.rows[:2]]
    rows += [replace(vote.rows[2], position="not_participating"), *vote.rows[3:]]
    return draw_note(replace(spec, votes=(replace(vote, rows=tuple(rows)),)))


def read(data: bytes) -> NoteRecord:
    source = Source("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, source, sample=True)


def test_a_mark_that_shape_alone_can_tell_is_told_by_shape_at_two_resolutions(note):
    (vote,) = read(note).votes
    (alone,) = [p for p in vote.positions if p.position == "not_participating"]
    assert alone.evidence.read_by == ("shape", "render")


def test_a_mark_that_only_one_look_can_tell_is_refused(note, monkeypatch):
    monkeypatch.setattr(extract.sheet.readers, "FINER_DPI", ())
    assert read(note).status == "refused"
