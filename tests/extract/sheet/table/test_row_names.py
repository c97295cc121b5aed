"""A row whose name recognition cannot read: named by its place, else by its share, else refused."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.table.blocks import NamedCell
from extract.sheet.table.rows import Row, check_order, name_states
from extract.sheet.words.state_names import match_state, states_with
from extract.sheet.words.words import Segment, SheetWords

BOX = (0.0, 0.0, 10.0, 10.0)
BY_OCR = SheetWords(page=2, width=595.0, height=842.0, segments=(), by_ocr=True)


def cells(*rows):
    return [NamedCell(Segment(n, BOX, 9.0), Segment(f, BOX, 9.0), match_state(n)) for n, f in rows]


def named(*rows, weighted=False):
    read = cells(*rows)
    found = name_states(read, BY_OCR, weighted)
    return [(found[id(cell)][0].code, found[id(cell)][1]) for cell in read]


def test_a_row_between_neighbours_is_named_by_its_place():
    assert named(("EESTI", "0,30"), ("??", "1,20"), ("ΕΛΛΑΔΑ", "2,30"))[1] == ("IE", "place")


def test_a_row_whose_place_leaves_two_states_is_named_by_a_share_of_the_same_table():
    assert named(("EESTI", "0,30"), ("??", "2,30"), ("ESPAÑA", "10,86"))[1] == ("EL", "share")


def test_a_weight_names_a_row_likewise():
    assert named(("EESTI", "4"), ("??", "12"), ("ESPAÑA", "27"), weighted=True)[1] == (
        "EL",
        "share",
    )


def test_a_share_names_nothing_beside_shares_of_no_known_table():
    with pytest.raises(NoteRefusedError, match="names no Member State"):
        named(("EESTI", "0,31"), ("??", "2,30"), ("ESPAÑA", "10,86"))


def test_a_share_that_two_states_have_names_neither():
    assert states_with(12, {}, weighted=True) > {"EL"}
    assert states_with(230, {}, weighted=False) == frozenset()


def test_as_many_rows_as_states_between_two_neighbours_are_named_in_their_order():
    read = named(("EESTI", "0,30"), ("??", ""), ("??", ""), ("ESPAÑA", "10,86"))
    assert read[1:3] == [("IE", "place"), ("EL", "place")]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("BELGIQUE", "BELGIË"), "page 2: Belgium stands twice"),
        (("DANMARK", "BELGIË"), "page 2: Belgium stands after Denmark, against the order"),
    ],
)
def test_a_state_that_stands_twice_or_out_of_order_refuses_the_note(names, told):
    rows = [Row(state, "text", BOX, None, BOX) for name in names if (state := match_state(name))]
    assert len(rows) == len(names)
    with pytest.raises(NoteRefusedError, match=told):
        check_order(rows, 2)
