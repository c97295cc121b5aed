"""Which pages are vote sheets, told liberally; what may be one and is none refuses the note."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

import extract.sheet.find
import tests.drawing.sheet
from extract.errors import NoteRefusedError
from extract.pdf.document import open_pdf
from extract.pdf.page import read_text
from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest
from extract.sheet.find import FoundSheet, find_sheets
from extract.sheet.layout.rows.names import Name, states_by_name
from extract.sheet.lost import refuse_two_sheets
from extract.sheet.text_layer import words_of
from extract.sheet.words import UNREAD, fold
from tests.drawing.added import add_page
from tests.drawing.fonts import SERIF
from tests.drawing.note import draw_note
from tests.drawing.page import LEFT, put
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.drawing.states import SHEET_NAMES
from tests.extract.seen import seen_folder

SPEC = seed_note(SheetLook(kind="text"))
ROWS = ("DANMARK", "EESTI", "ÉIRE/IRELAND", "ESPAÑA", "FRANCE", "HRVATSKA")


def found(data: bytes) -> tuple[FoundSheet, ...]:
    with open_pdf(data) as pdf:
        return find_sheets(pdf, [read_text(pdf, n) for n in range(1, len(pdf) + 1)])


def with_page(*lines: str) -> bytes:
    """The note with a page more that has these lines."""

    def draw(canvas):
        canvas.setFillColorRGB(0, 0, 0)
        for number, text in enumerate(lines):
            put(canvas, LEFT, 100 + 14 * number, text, SERIF, 9)

    return add_page(draw_note(SPEC), SPEC, draw)


def test_a_note_may_have_several_sheets_each_on_a_page_of_its_own():
    day_before = replace(SPEC.votes[0], sitting_date=SPEC.votes[0].sitting_date - timedelta(days=1))
    sheets = found(draw_note(replace(SPEC, votes=(*SPEC.votes, day_before))))
    assert [(sheet.page, sheet.by_ocr, len(sheet.signs.names)) for sheet in sheets] == [
        (2, False, 27),
        (3, False, 27),
    ]


@pytest.mark.parametrize(
    "change",
    [str.upper, str.lower, lambda text: text.replace(" ", ""), lambda text: text.replace(":", "")],
    ids=["capitals", "small", "glued", "no colons"],
)
def test_a_sheet_is_known_however_its_labels_are_written(monkeypatch, change):
    drawn = put

    def relabelled(canvas, x, top, text, font, size):
        drawn(canvas, x, top, change(text) if text.endswith(":") else text, font, size)

    monkeypatch.setattr(tests.drawing.sheet, "put", relabelled)
    assert [sheet.page for sheet in found(draw_note(SPEC))] == [2]


def test_rows_of_states_on_a_page_without_labels_refuse_the_note():
    lines = [f"{name}{' ' * 40}2,63" for name in ROWS]
    with pytest.raises(NoteRefusedError, match="page 5: 6 Member States stand there with a figure"):
        found(with_page(*lines))


def test_states_that_a_declaration_lists_are_no_sheet():
    sheets = found(with_page(*ROWS))
    assert [sheet.page for sheet in sheets] == [2]


def test_words_of_a_sheet_without_its_table_refuse_the_note():
    words = ("Institution: Council", "Voting Rule", "Sitting date", "Final result")
    with pytest.raises(NoteRefusedError, match=r"page 5: it shows words of a vote sheet \(voting"):
        found(with_page(*words))


def positions(data: bytes) -> tuple[str, list[tuple[str, str]]]:
    """How the rows of the first vote were named, and its positions."""
    source = SourceFile("x", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    record = read_note(data, ReadRequest(source, sample=True, seen=seen_folder()))
    own = record.votes[0].positions
    return own[0].evidence.row_named_by, [(each.member_state, each.position) for each in own]


@pytest.mark.long
def test_a_text_layer_in_which_a_digit_is_no_character_is_read_as_it_looks(monkeypatch):
    data, whole = draw_note(SPEC), words_of

    def without_sevens(pdf, number):
        words = whole(pdf, number)
        return tuple(replace(word, text=word.text.replace("7", UNREAD)) for word in words)

    by_text, said = positions(data)
    monkeypatch.setattr(extract.sheet.find, "words_of", without_sevens)
    assert (by_text, *positions(data)) == ("text", "ocr", said)


def named(name: str, top: float) -> Name:
    return Name(name, (0.0, top, 50.0, top + 9), 9.0, states_by_name()[fold(name)], True, ())


def test_two_sheets_on_one_page_refuse_the_note():
    names = [named(name, top) for top in (0.0, 300.0) for name in ("EESTI", "FRANCE", "MALTA")]
    refuse_two_sheets(2, names)
    names += [named(name, top) for top in (40.0, 340.0) for name in ("ITALIA", "POLSKA")]
    with pytest.raises(NoteRefusedError, match="page 2: 5 Member States stand on it twice"):
        refuse_two_sheets(2, names)


def test_a_state_named_in_two_cells_of_its_row_stands_there_once():
    twice = [named(name, 10.0 * n) for n, name in enumerate(ROWS)]
    refuse_two_sheets(2, [*twice, *twice])


def test_what_refuses_one_sheet_leaves_the_checks_of_the_others():
    broken = replace(SPEC.votes[0], subject="")
    data = draw_note(replace(SPEC, votes=(*SPEC.votes, broken)))
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    record = read_note(data, ReadRequest(source, sample=True, seen=seen_folder()))
    assert (record.votes, record.reason) == ((), "page 3: the sheet has no readable 'Subject'")
    assert "totals_match_positions (vote 1)" in [check.name for check in record.checks]


@pytest.mark.parametrize(("count", "sheets"), [(20, [2, 5]), (19, [2])])
def test_a_page_that_lists_nearly_all_states_is_a_sheet_whatever_its_labels_say(count, sheets):
    names = [name for name in SHEET_NAMES.values() if name[0].isascii()][:count]
    assert [sheet.page for sheet in found(with_page("Who took which side", *names))] == sheets
