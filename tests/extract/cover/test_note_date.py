"""The date of a note, wherever it stands on the cover."""

import pytest

from extract.cover.read import examine_cover
from tests.extract.typed_pages import (
    NOTE,
    cover,
    letter_by_letter,
    line,
    page,
    read_cover,
    run,
    typed,
)


def moved(text, x0, baseline):
    """A cover with one of its entries in another place."""
    lines = [one for one in cover().lines if one.text != text]
    lines.append(typed(x0, baseline, text))
    return page(1, sorted(lines, key=lambda one: one.baseline))


@pytest.mark.parametrize(("x0", "baseline"), [(57, 112), (57, 152), (220, 90), (57, 330)])
def test_the_notes_date_may_stand_anywhere_above_the_table(x0, baseline):
    assert read_cover([moved("Brussels, 2 July 2026", x0, baseline)]) == NOTE


def test_the_notes_date_may_stand_at_the_very_top_of_the_page():
    assert read_cover([moved("Brussels, 2 July 2026", 57, 30)]) == NOTE


@pytest.mark.parametrize("x0", [57, 341])
def test_the_notes_date_may_go_on_in_the_line_below(x0):
    lines = [one for one in cover().lines if one.text != "Brussels, 2 July 2026"]
    lines[:0] = [typed(x0, 98, "Brussels, 2"), typed(x0, 112, "July 2026")]
    assert read_cover([page(1, lines)]) == NOTE


def test_a_date_below_the_table_is_not_the_notes():
    assert read_cover([moved("Brussels, 2 July 2026", 57, 500)]).date is None


def test_of_two_dates_left_of_the_right_column_neither_is_the_notes():
    lines = list(moved("Brussels, 2 July 2026", 57, 112).lines)
    lines.insert(1, typed(57, 130, "Meeting of 1 July 2026"))
    examined = examine_cover([page(1, lines)])
    assert examined.document.date is None
    assert [check.name for check in examined.checks if not check.passed] == ["note_date_read"]


def test_the_date_and_the_number_may_stand_on_one_line_in_type_of_two_sizes():
    lines = [one for one in cover().lines if one.text not in ("Brussels, 2 July 2026", "11513/26")]
    date_line = letter_by_letter(57, 111, "Brussels, 2 July 2026", 9.0)
    lines.insert(0, line(112, *date_line, run("11513/26", 341, 112, 12.5)))
    assert read_cover([page(1, lines)]) == NOTE
