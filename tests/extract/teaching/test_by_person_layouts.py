"""Where the marks stand is said once: what is drawn beside them is then no second mark."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

import pytest

import tests.drawing.sheet
from extract.read import read_note
from extract.records import PositionName, SourceFile
from extract.request import ReadRequest
from extract.sheet.taught.knowledge import LAYOUT_CHECK, Taught
from extract.teaching.by_person import TeachingInput, TeachingResult, teach_by_person
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.extract.seen import seen_folder

LOOK = SheetLook(kind="text", marks="vector")
STAMPED = {"FR", "PL"}


def read(data: bytes, taught: Taught | None = None):
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(
        data, ReadRequest(source, sample=True, seen=seen_folder(), taught=taught or Taught())
    )


@pytest.fixture
def stamped(monkeypatch) -> bytes:
    """A note with a disc beside the marks of two states."""
    usual = tests.drawing.sheet._draw_cell

    def draw(canvas, vote, row, faults, at):
        usual(canvas, vote, row, faults, at)
        if row.member_state in STAMPED:
            canvas.setFillColorRGB(0.1, 0.1, 0.6)
            canvas.circle(at[0] + 15, canvas._pagesize[1] - at[1], 4.5, stroke=0, fill=1)

    monkeypatch.setattr(tests.drawing.sheet, "_draw_cell", draw)
    return draw_note(seed_note(LOOK))


def lesson(
    data: bytes, places: tuple[float, ...], marks: Mapping[str, PositionName] = {}
) -> TeachingResult:
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return teach_by_person(
        data,
        ReadRequest(source, sample=True, seen=seen_folder(), taught=Taught()),
        TeachingInput(marks_at=places, marks=marks),
    )


def places_of(data: bytes) -> tuple[float, ...]:
    """The middles of the first and the last mark: those of its two blocks."""
    (vote,) = read(data).votes
    boxes = [p.evidence.bbox for p in vote.positions]
    return tuple(round((box[0] + box[2]) / 2, 1) for box in (boxes[0], boxes[-1]))


PLAIN = draw_note(seed_note(LOOK))


def test_what_stands_beside_the_marks_is_none_once_their_place_is_taught(stamped):
    before = read(stamped)
    assert before.reason == (
        "page 2: two marks stand in the row of France; two marks stand in the row of Poland"
    )
    told = lesson(stamped, places_of(PLAIN))
    taught = Taught(
        layouts=tuple(replace(e, who="A", when="2026-07-04", why="b") for e in told.layouts),
        sha256="0" * 64,
    )
    after, plain = read(stamped, taught), read(PLAIN)
    assert (told.fault, after.status) == (None, "ok")
    assert [(p.member_state, p.position) for p in after.votes[0].positions] == [
        (p.member_state, p.position) for p in plain.votes[0].positions
    ]
    (check,) = (check for check in after.checks if check.name == LAYOUT_CHECK)
    assert "as on ST-11513-2026-INIT (A, 2026-07-04)" in check.observed
    assert "+taught." in after.extractor_version


def test_a_place_at_which_nothing_proves_is_not_taken(stamped):
    told = lesson(stamped, tuple(x + 15 for x in places_of(PLAIN)))
    assert told.layouts == ()
    assert "no marks stand where they were taught to" in (told.fault or "")


def test_what_a_lesson_shows_is_the_note_as_it_is_read_with_it(stamped):
    told = lesson(stamped, places_of(PLAIN))
    assert (told.record.status, [shown.kind.position for shown in told.kinds]) == ("ok", ["yes"])


def test_marks_may_be_named_in_the_lesson_that_places_them(stamped):
    right = lesson(stamped, places_of(PLAIN), {"FR": "yes"})
    wrong = lesson(stamped, places_of(PLAIN), {"FR": "no"})
    assert (right.fault, len(right.layouts), len(right.drawings)) == (None, 1, 1)
    assert (wrong.layouts, wrong.drawings) == ((), ())
    assert "contradicts itself" in (wrong.fault or "")


def test_a_place_for_each_column_of_names_is_asked_for(stamped):
    told = lesson(stamped, places_of(PLAIN)[:1])
    assert told.fault == "the sheet has 2 columns of names: say a place for each"


def test_a_layout_says_nothing_of_sheets_laid_out_otherwise(stamped):
    told = lesson(stamped, places_of(PLAIN))
    moved = tuple(replace(e, names=tuple(x + 9 for x in e.names)) for e in told.layouts)
    assert read(stamped, Taught(layouts=moved)).status == "refused"
