"""The lines of the states table, also those that recognition could not read."""

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
