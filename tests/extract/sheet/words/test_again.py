"""Lines in which a first look found nothing are looked at again."""

import numpy as np

from extract.sheet.words.again import fill_gaps
from extract.sheet.words.words import Segment

PICTURE = np.full((300, 200, 3), 255, dtype=np.uint8)
DPI = 72.0


def name(text, top):
    return Segment(text, (20.0, top, 60.0, top + 12.0), 12.0)


READ = (name("DANMARK", 20.0), name("DEUTSCHLAND", 40.0), name("EESTI", 60.0))
FAR = name("ΕΛΛΑΔΑ", 100.0)


def not_asked(band):
    raise AssertionError("a line that was read was looked at again")


def test_the_words_of_a_line_that_was_overlooked_are_added_where_they_stand():
    bands = []

    def look(band):
        bands.append(band.shape)
        return (Segment("ÉIRE/IRELAND", (8.0, 6.0, 60.0, 17.0), 11.0),)

    *known, found = fill_gaps((*READ, FAR), PICTURE, DPI, look)
    assert tuple(known) == (*READ, FAR)
    assert (found.text, found.box) == ("ÉIRE/IRELAND", (20.0, 83.0, 72.0, 94.0))
    assert bands == [(18, 180, 3)]


def test_a_table_without_gaps_is_not_looked_at_again():
    table = (*READ, name("ÉIRE/IRELAND", 80.0))
    assert fill_gaps(table, PICTURE, DPI, not_asked) == table


def test_a_line_with_a_name_that_cannot_be_read_is_not_looked_at_again():
    table = (*READ, name("", 80.0), FAR)
    assert fill_gaps(table, PICTURE, DPI, not_asked) == table


def test_words_that_were_known_are_not_added_twice():
    share = Segment("1,23", (100.0, 80.0, 120.0, 92.0), 12.0)
    again = Segment("1,23", (89.0, 4.0, 109.0, 15.0), 11.0)
    table = (*READ, FAR, share)
    assert fill_gaps(table, PICTURE, DPI, lambda band: (again,)) == table


def test_a_line_that_only_another_block_shows_is_looked_at():
    below = (*READ[1:], name("ÉIRE/IRELAND", 80.0))
    right = tuple(Segment(n.text, (120.0, n.box[1], 170.0, n.box[3]), 12.0) for n in below)
    missing = Segment("??", (8.0, 6.0, 60.0, 17.0), 11.0)
    assert fill_gaps((*READ, *right), PICTURE, DPI, lambda band: (missing,))[-2:] == (
        Segment("??", (20.0, 83.0, 72.0, 94.0), 11.0),
        Segment("??", (120.0, 23.0, 172.0, 34.0), 11.0),
    )


WEIGHTS = tuple(
    Segment(text, (90.0, top, 100.0, top + 12.0), 12.0)
    for text, top in (("12", 20.0), ("29", 40.0), ("4", 80.0), ("7", 100.0), ("12", 120.0))
)
NAMED = (*READ, name("ÉIRE/IRELAND", 80.0), FAR, name("ESPAÑA", 120.0))


def test_a_figure_that_was_overlooked_is_added_where_something_stands():
    inked = PICTURE.copy()
    inked[62:70, 94:97] = 0
    figure = Segment("7", (13.0, 3.0, 18.0, 15.0), 12.0)
    *known, found = fill_gaps((*NAMED, *WEIGHTS), inked, DPI, lambda band: (figure,))
    assert tuple(known) == (*NAMED, *WEIGHTS)
    assert (found.text, found.box) == ("7", (93.0, 61.0, 98.0, 73.0))


def test_a_blank_in_the_column_of_figures_is_not_looked_at_again():
    assert fill_gaps((*NAMED, *WEIGHTS), PICTURE, DPI, not_asked) == (*NAMED, *WEIGHTS)


def test_what_is_no_figure_is_not_added_to_the_column_of_figures():
    inked = PICTURE.copy()
    inked[62:70, 94:97] = 0
    speck = Segment("·", (13.0, 3.0, 18.0, 15.0), 12.0)
    assert fill_gaps((*NAMED, *WEIGHTS), inked, DPI, lambda band: (speck,)) == (*NAMED, *WEIGHTS)
