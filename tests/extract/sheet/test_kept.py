"""What was seen of a sheet is kept as a value, and given again for the same sheet alone."""

from dataclasses import replace
from datetime import date

import pytest

import extract.sheet.kept
from extract.errors import NoteRefusedError
from extract.records import Box, GroupTotal, Totals
from extract.sheet.geometry import moved
from extract.sheet.kept import seen_once
from extract.sheet.read import boxed
from extract.sheet.seen import (
    Drawing,
    Fault,
    Seen,
    SeenFields,
    SeenFigure,
    SeenMarks,
    SeenRow,
    View,
)

NONE = GroupTotal(None, None, None)


def box(number: int) -> Box:
    return (10.0 * number, 0.1, 10.0 * number + 5, 7.25)


MARKS = SeenMarks(
    boxes=(box(3), None, box(4)),
    cells=(box(5), box(6)),
    legend=("yes",),
    has_result=False,
    views=(View("tint", ("tint 0", "blank", None), True),),
    drawings=(Drawing((1.5, -2.0, 0.25), "0f" * 128, "07" * 162, "green", "up", None, ""),),
    drawn=(0, None, 0),
    faults=(Fault(1, "two marks stand in the row of"),),
)
SEEN = Seen(
    page=2,
    by_ocr=True,
    rows=(
        SeenRow("BE", "ocr", True, box(0), 263, box(1)),
        SeenRow("", "ocr", False, box(2), None, box(2)),
    ),
    weighted=False,
    totals=Totals(GroupTotal(1, 2.63, None), NONE, NONE, NONE, 2),
    totals_box=box(7),
    fields=SeenFields(
        session_number=None,
        configuration="Foreign Affairs",
        item="2025/0429 (COD)",
        documents="1/26",
        voting_rule="other",
        voting_rule_raw="by lot",
        subject="on fish",
        sitting_date=date(2026, 7, 2),
        result_words="",
        result_box=box(8),
        item_labelled=True,
        unread="",
        unknown_labels=("Itom:",),
    ),
    marks=(MARKS,),
    figures=(SeenFigure("2,63", None, box(9), "positions.BE.population_pct"),),
    grey=False,
    unread=None,
)


def unasked() -> Seen:
    raise AssertionError("the sheet was looked at again")


def test_what_was_seen_is_the_same_once_it_was_kept(tmp_path):
    first = seen_once(tmp_path, Seen, ("a sheet",), lambda: SEEN)
    assert (first, seen_once(tmp_path, Seen, ("a sheet",), unasked)) == (SEEN, SEEN)
    assert [path.suffix for path in tmp_path.iterdir()] == [".json"]


def test_another_sheet_another_reader_or_library_is_looked_at_anew(tmp_path, monkeypatch):
    other = replace(SEEN, weighted=True)
    seen_once(tmp_path, Seen, ("a sheet",), lambda: SEEN)
    assert seen_once(tmp_path, Seen, ("another",), lambda: other) == other
    monkeypatch.setattr(extract.sheet.kept, "EXTRACTOR_VERSION", "of tomorrow")
    assert seen_once(tmp_path, Seen, ("a sheet",), lambda: other) == other
    monkeypatch.setattr(extract.sheet.kept, "library_versions", lambda: ("7",))
    assert seen_once(tmp_path, Seen, ("a sheet",), lambda: SEEN) == SEEN


@pytest.mark.parametrize("content", [b"", b"{", b'{"page": 2}'])
def test_a_file_that_is_not_whole_is_written_again(tmp_path, content):
    seen_once(tmp_path, Seen, ("a sheet",), lambda: SEEN)
    (path,) = tmp_path.iterdir()
    path.write_bytes(content)
    assert seen_once(tmp_path, Seen, ("a sheet",), lambda: SEEN) == SEEN
    assert seen_once(tmp_path, Seen, ("a sheet",), unasked) == SEEN


def test_a_sheet_that_cannot_be_seen_whole_is_not_kept(tmp_path):
    def refused() -> Seen:
        raise NoteRefusedError("page 2: the sheet has no readable 'Subject'")

    with pytest.raises(NoteRefusedError):
        seen_once(tmp_path, Seen, ("a sheet",), refused)
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_every_sheet_is_looked_at():
    assert seen_once(None, Seen, ("a sheet",), lambda: SEEN) == SEEN


def test_every_box_moves_with_its_picture():
    there = boxed(SEEN, lambda each: moved(each, 3.0, 40.0))
    assert repr(there) != repr(SEEN)
    assert boxes_in(there) == [
        (x0 + 3, top + 40, x1 + 3, bottom + 40) for x0, top, x1, bottom in boxes_in(SEEN)
    ]


def boxes_in(value: object) -> list[Box]:
    """Every box in a value, at any depth."""
    if isinstance(value, tuple):
        if len(value) == 4 and all(isinstance(side, float) for side in value):
            return [value]
        return [found for each in value for found in boxes_in(each)]
    fields = getattr(type(value), "__dataclass_fields__", {})
    return [found for name in fields for found in boxes_in(getattr(value, name))]
