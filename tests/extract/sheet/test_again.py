"""Lines in which a first look found nothing are looked at again."""

import numpy as np

from extract.sheet.again import fill_gaps
from extract.sheet.words import Segment

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
