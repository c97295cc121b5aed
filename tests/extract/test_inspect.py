"""What an inspection shows of accepted notes, of refused ones, and of files without a sheet."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageColor

from extract.inspect import Inspection, in_words, inspect_note
from extract.records import SourceFile
from extract.request import ReadRequest
from extract.sheet.preview.closeups import DPI
from extract.sheet.preview.overlay import ALONE, BAD, GOOD, RESULT, ROW, TOTALS
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import Fault, NoteSpec, SheetLook
from tests.extract.seen import seen_folder

TEXT = SheetLook(kind="text", marks="vector")
PAGE_WIDTH = round(595.28 * DPI / 72)


def inspect(data: bytes, *, sample: bool = True) -> Inspection:
    return inspect_note(
        data,
        ReadRequest(
            SourceFile("n.pdf", "", len(data), None, None, None), sample=sample, seen=seen_folder()
        ),
    )


def drawn(*faults: Fault) -> bytes:
    note = seed_note(TEXT)
    return draw_note(replace(note, votes=(replace(note.votes[0], faults=faults),)))


def on_page(png: bytes, colour: str) -> int:
    """How many pixels of the page, the legend at the side left out, bear a colour."""
    pixels = np.asarray(Image.open(BytesIO(png)))[:, :PAGE_WIDTH]
    return int((pixels == ImageColor.getrgb(colour)).all(axis=2).sum())


@pytest.fixture(scope="module")
def accepted() -> Inspection:
    return inspect(drawn())


@pytest.fixture(scope="module")
def refused() -> Inspection:
    return inspect(drawn(Fault("two_marks", "PL")))


def test_an_accepted_sheet_shows_rows_marks_totals_and_result_and_nothing_in_red(accepted):
    (sheet,) = accepted.sheets
    assert (accepted.record.status, sheet.page) == ("ok", 2)
    assert min(on_page(sheet.png, colour) for colour in (ROW, GOOD, TOTALS, RESULT)) > 100
    assert on_page(sheet.png, BAD) == 0


def test_a_refused_sheet_is_drawn_up_to_the_refusal_with_the_culprit_in_red(refused):
    (sheet,) = refused.sheets
    assert refused.record.reason == "page 2: two marks stand in the row of Poland"
    assert on_page(sheet.png, ALONE) > 100
    assert 0 < on_page(sheet.png, BAD) < 2000


def test_a_refused_note_tells_who_was_read_as_voting_how():
    inspection = inspect(drawn(Fault("mark_contradicts", "EL", shown="no")))
    assert inspection.remarks == ("page 2: read as yes: 26; no: Greece",)


def test_a_member_without_a_row_is_named():
    note = seed_note(TEXT)
    rows = tuple(row for row in note.votes[0].rows if row.member_state != "SE")
    two = Fault("two_marks", "PL")
    inspection = inspect(
        draw_note(replace(note, votes=(replace(note.votes[0], rows=rows, faults=(two,)),)))
    )
    assert inspection.remarks[-1] == "page 2: without a row: Sweden"


def test_a_refused_sheet_tells_the_reading_that_comes_nearest_and_what_it_lacks(refused):
    assert refused.remarks == (
        "page 2: the nearest reading is yes: 26; open: Poland",
        "page 2: it differs from the printed totals: yes: 26 members for 27",
    )


def test_an_accepted_note_needs_no_remark(accepted):
    assert accepted.remarks == ()


def test_a_file_refused_before_its_sheet_is_drawn_all_the_same():
    inspection = inspect(drawn(), sample=False)
    assert inspection.record.status == "refused"
    assert (inspection.sheets_found, inspection.beyond, len(inspection.sheets)) == (True, None, 1)


def test_a_second_fault_behind_the_refusal_is_told():
    inspection = inspect(drawn(Fault("two_marks", "PL")), sample=False)
    assert inspection.beyond == "page 2: two marks stand in the row of Poland"


def test_without_a_sheet_every_page_is_described():
    note = NoteSpec(
        number="7/26", date=date(2026, 1, 1), title=("Voting result",), codes=("VOTE 1",)
    )
    inspection = inspect(draw_note(note))
    assert (inspection.sheets_found, inspection.sheets) == (False, ())
    (look,) = inspection.pages
    assert in_words(look) == (
        f"page 1: {look.lines} lines of text, 0 names of Member States, "
        "labels of a sheet: final result, subject"
    )


def test_a_file_that_does_not_open_has_a_reason_and_no_page():
    inspection = inspect(b"<html>challenge</html>")
    assert inspection.record.reason == (
        "not a PDF but an HTML page, perhaps a challenge: fetch it again"
    )
    assert (inspection.pages, inspection.sheets) == ((), ())
