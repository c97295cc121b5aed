"""Headings above groups of states tell how these voted."""

from extract.domain.member_states import load_member_states
from extract.sheet.layout.notes.group_headings import told_by_headings
from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


def told(*page, left=40):
    """What is told of a page of headings and names, each on a line of its own."""
    states = {state.name_en: state for state in load_member_states()}
    rows, words = [], []
    for place, text in enumerate(page):
        y = 100 + 15 * place
        if text in states:
            (word,) = at(40, y, text)
            name = Name(text, word.box, 10.0, states[text], exact=True, words=(word,))
            rows.append(PlacedRow(name, None, 0, y - 5, y + 15))
        else:
            words += at(left, y, text)
    return list(told_by_headings(rows, labels_on(lines(words), False), ()))


def test_states_below_a_heading_voted_as_it_says():
    page = ("In favour", "Hungary", "Austria", "Against", "Malta")
    assert told(*page) == [("HU", "yes"), ("AT", "yes"), ("MT", "no")]


def test_a_legend_above_the_states_is_no_heading_of_them():
    assert told("In favour", "Against", "Hungary", "Austria", "Malta") == []


def test_labels_beside_the_states_are_no_headings():
    assert told("In favour", "Hungary", "Against", "Malta", left=300) == []
