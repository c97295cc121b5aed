"""A whole sheet whose table lies on its side, with marks in lines of positions below the states."""

from dataclasses import replace

from extract.sheet.layout.sheet import Layout, read_layout
from extract.sheet.marks.see import see_marks
from extract.sheet.marks.views.surface import Surface
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_flow import CODES
from tests.extract.sheet.layout.test_sheet import ABOVE
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.column.test_matrix import DPI, ROWS, UNDER, Matrix

COUNTS = {"Yes": "11", "No": "3", "Abstain": "2", "Not participating": "0", "Total": "16"}


def sheet(labels: dict[str, str]) -> Matrix:
    """The table with the fields and the totals below it."""
    matrix = Matrix(ROWS)
    matrix.words += matrix.heads
    for row, (label, value) in enumerate((ABOVE | {"Sitting date:": "06/02/2025"}).items()):
        matrix.words += at(50, 300 + 16 * row, label) + at(150, 300 + 16 * row, value)
    for row, (label, count) in enumerate(labels.items()):
        matrix.words += at(400, 300 + 16 * row, label) + at(520, 300 + 16 * row, count)
    return matrix


def layout_of(words: list[Word]) -> Layout:
    return read_layout(words, 700.0, False, 2)


def test_the_marks_of_a_table_on_its_side_are_seen_in_the_lines_of_their_positions():
    matrix = sheet(COUNTS)
    surface = Surface(matrix.page, DPI, matrix.page, DPI, ())
    found = [
        (list(view.kinds[: len(CODES)]), marks.faults)
        for marks in see_marks(surface, layout_of(matrix.words), 700.0)
        for view in marks.views
        if view.reader == "column"
    ]
    assert (UNDER, ()) in found


def test_a_position_whose_label_in_the_totals_is_unknown_is_counted():
    counts = {"Keeping out" if key == "Abstain" else key: count for key, count in COUNTS.items()}
    matrix = sheet(counts)
    words = [word for word in matrix.words if word not in matrix.heads]
    totals = layout_of(words).totals.totals
    assert [totals.yes.members, totals.no.members, totals.abstain.members] == [11, 3, 2]


def test_where_a_turned_name_is_drawn_there_is_no_mark():
    drawn = (50.0, 40.0, 60.0, 110.0)
    words = [
        replace(word, drawn=drawn) if word.text == "BE" else word for word in sheet(COUNTS).words
    ]
    known = layout_of(words).known
    assert drawn in known
