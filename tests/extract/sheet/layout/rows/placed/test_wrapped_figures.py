"""A long name has its share where the next line of its cell begins."""

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

OWN = [("DANMARK", "1.33"), ("EESTI", "0.31"), ("ITALIA", "13.11"), ("MALTA", "0.12")]


def table(down: float) -> list[Word]:
    """Four rows, and above them a name whose share stands so far below it."""
    words = [*at(50, 100 - 2 * down, "BELGIQUE/BELGIË"), *at(40, 100 - down, "2.63")]
    for n, (name, share) in enumerate(OWN):
        words += [*at(50, 100 + 15 * n, name), *at(150, 100 + 15 * n, share)]
    return words


def test_the_share_below_a_name_where_its_cell_begins_is_its_own():
    row = read_rows(table(15), False, 2).rows[0]
    assert row.figure is not None
    assert (row.figure.text, row.middle) == ("2.63", 75.0)
