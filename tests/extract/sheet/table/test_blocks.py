"""The lines of the states table, also those that recognition could not read."""

import pytest

from extract.errors import NoteRefusedError
from extract.records import GroupTotal, Totals
from extract.sheet.table.blocks import find_blocks
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.words import Segment, SheetWords

NONE = GroupTotal(None, None, None)
SHARES = TotalsTable(Totals(NONE, NONE, NONE, NONE, 27), False, (0.0, 0.0, 1.0, 1.0), ())
NAMES = ("DANMARK", "DEUTSCHLAND", "EESTI", "ÉIRE/IRELAND", "ΕΛΛΑΔΑ", "ESPAÑA")


def word(text, left, row, width=50.0):
    top = 100.0 + 20.0 * row
    return Segment(text, (left, top, left + width, top + 12.0), 12.0)


def lines(names, *others):
    """The codes and shares of the lines, of a page read by OCR."""
    segments = [word(name, 60.0, row) for row, name in enumerate(names) if name is not None]
    shares = [word("1,23", 200.0, row, 20.0) for row, name in enumerate(names) if name in NAMES]
    words = SheetWords(2, 595.0, 842.0, (*segments, *shares, *others), by_ocr=True)
    (block,) = find_blocks(words, SHARES)
    return [
        (cell.state.code if cell.state else None, cell.figure.text if cell.figure else None)
        for cell in block.cells
    ]


def test_a_row_without_a_share_whose_name_cannot_be_read_is_a_row():
    read = ("DANMARK", "DEUTSCHLAND", "", "ÉIRE/IRELAND", "ΕΛΛΑΔΑ")
    assert lines(read)[2] == (None, None)
    assert len(lines(read)) == 5


def test_a_row_without_a_share_whose_name_was_misread_is_a_row():
    assert lines(("DANMARK", "DEUTSCHLAND", "E3STl", "ÉIRE/IRELAND"))[2] == (None, None)


def test_two_misread_rows_above_all_names_that_were_read_are_rows():
    figures = (word("2,21", 200.0, -1, 20.0), word("1,42", 200.0, -2, 20.0))
    names = (word("ČE5KO", 60.0, -1), word("БЪЛЛ", 60.0, -2))
    read = lines(NAMES, *figures, *names)
    assert read[:2] == [(None, "1,42"), (None, "2,21")]
    assert len(read) == 8


def test_a_lone_digit_beside_a_share_makes_no_row_of_its_own():
    speck = word("1", 215.0, 0.3, 4.0)
    assert lines(NAMES, speck) == lines(NAMES)


def test_a_misread_row_without_a_share_under_the_header_is_a_row():
    header = word("Member State", 60.0, -2)
    unread = word("KYPO", 60.0, -1)
    assert lines(NAMES, header, unread) == [(None, None), *lines(NAMES)]


def test_the_header_itself_is_no_row():
    assert lines(NAMES, word("Member State", 60.0, -1)) == lines(NAMES)


def test_a_mark_that_is_taken_for_a_figure_is_no_share():
    mark = word("1,23", 255.0, 6, 20.0)
    names = (*NAMES, "")
    assert lines(names, mark) == lines(names)


def blocks(*segments):
    """The codes of each block, of a text page."""
    found = find_blocks(SheetWords(2, 595.0, 842.0, segments, by_ocr=False), SHARES)
    return [[c.state.code if c.state else None for c in block.cells] for block in found]


def column(names, left, first=0):
    return [word(name, left, first + row) for row, name in enumerate(names)]


def with_shares(names, printed):
    """A block of names with what is printed behind each, and a mark far right of it."""
    shares = [word(printed, 200.0, row, 20.0) for row in range(len(names))]
    return [*column(names, 60.0), *shares]


@pytest.mark.parametrize("printed", ["2,63%", "2,63 %", "2.63", "(2,63)", "(2,63 %)"])
def test_a_share_is_read_with_or_without_its_sign(printed):
    segments = with_shares(NAMES, printed)
    (block,) = find_blocks(SheetWords(2, 595.0, 842.0, tuple(segments), by_ocr=False), SHARES)
    assert [cell.figure.text for cell in block.cells if cell.figure] == [printed] * len(NAMES)
    assert block.share_right == 220.0


@pytest.mark.parametrize("printed", ["2,6", "2,630", "29", "2 630"])
def test_shares_of_an_unknown_form_refuse_the_note_and_are_no_marks(printed):
    told = f"page 2: no column of shares right of the names: '{printed}' stands there"
    with pytest.raises(NoteRefusedError, match=told):
        blocks(*with_shares(NAMES, printed))


def test_a_table_without_shares_is_read():
    assert blocks(*column(NAMES, 60.0)) == [["DK", "DE", "EE", "IE", "EL", "ES"]]


def test_a_share_of_the_totals_beside_the_table_is_no_share_of_a_row():
    table = TotalsTable(SHARES.totals, False, (180.0, 90.0, 300.0, 240.0), ())
    words = SheetWords(2, 595.0, 842.0, tuple(with_shares(NAMES, "95,86%")), by_ocr=False)
    (block,) = find_blocks(words, table)
    assert [cell.figure for cell in block.cells] == [None] * len(NAMES)


def test_two_names_on_lines_of_the_table_are_a_column():
    segments = [*column(NAMES[:4], 60.0), *column(NAMES[4:], 300.0)]
    assert blocks(*segments) == [["DK", "DE", "EE", "IE"], ["EL", "ES"]]


def test_a_single_name_on_a_line_of_the_table_refuses_the_note():
    with pytest.raises(NoteRefusedError, match="page 2: 'SVERIGE' stands beside the columns"):
        blocks(*column(NAMES, 60.0), word("SVERIGE", 300.0, 0))


def test_names_above_the_table_are_words_of_the_subject():
    segments = [word("Malta", 102.0, -9), word("Cyprus", 102.0, -8), *column(NAMES, 60.0)]
    assert blocks(*segments) == [["DK", "DE", "EE", "IE", "EL", "ES"]]


def test_a_name_on_two_lines_is_one_row():
    wrapped = [word("ÉIRE/", 60.0, 0.8), word("IRELAND", 60.0, 1.2)]
    names = [word("EESTI", 60.0, 0), *wrapped, word("ΕΛΛΑΔΑ", 60.0, 2), word("ESPAÑA", 60.0, 3)]
    shares = [word("1,23", 200.0, row, 20.0) for row in range(4)]
    assert blocks(*names, *shares) == [["EE", "IE", "EL", "ES"]]
