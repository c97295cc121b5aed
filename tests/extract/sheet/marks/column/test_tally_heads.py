"""The heads of a tally whose circles read like figures, as those over numbers of rows do."""

from collections.abc import Sequence
from unittest.mock import Mock

import pytest

from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.column.tally_heads import heads_over_totals, with_lost_head
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.stack import Stack
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.column.test_tally import HEADS, TOP, WIDE, Tally


def circled(*columns: int, first: str = "") -> Tally:
    """A tally with a circle that reads like a nought in each row of some columns."""
    tally = Tally(first=first)
    for row in range(6):
        _, y = tally.place(row)
        tally.words += [word for n in columns for word in at(157 + WIDE * n, y, "0")]
    return tally


@pytest.mark.parametrize("columns", [(0,), (1,), (0, 1, 2)])
def test_heads_over_circles_that_read_like_figures_are_those_of_a_tally(columns):
    tally = circled(*columns)
    assert len(tally.states.other_figures) == 6 * len(columns)
    assert tally.found() == [HEADS]


def test_no_head_of_a_tally_is_left_out_where_numbers_of_rows_have_one_like_it():
    assert circled(0, 1, 2, first="No.").found() == []


def stack(x: float, rows: Sequence[int]) -> Stack:
    """Ink ten points wide in some rows."""
    boxes = {n: (x, 20.0 * n, x + 10, 20.0 * n + 8) for n in rows}
    return Stack({n: [Ink(box, 60.0, (255.0,) * 3)] for n, box in boxes.items()}, "right", x)


NO = Label("no", (200.0, 90.0, 220.0, 98.0), 8.0, ())
ABSTAIN = Label("abstain", (300.0, 90.0, 330.0, 98.0), 8.0, ())


@pytest.mark.parametrize(
    ("stacks", "lost"),
    [
        ([stack(120, range(4)), stack(310, [4, 5])], (120.0, 90.0, 130.0, 98.0)),
        ([stack(120, range(2)), stack(310, [4, 5])], None),
        ([stack(120, range(4)), stack(60, range(6))], None),
        ([stack(205, range(4)), stack(310, [4, 5])], None),
    ],
    ids=["over most rows", "over few", "over one of two columns", "where a head stands"],
)
def test_the_head_of_yes_that_recognition_lost_is_over_the_column_of_most_rows(stacks, lost):
    found = with_lost_head([[NO, ABSTAIN]], [stacks], Tally().states)
    heads = [NO, ABSTAIN] if lost is None else [Label("yes", lost, 8.0, ()), NO, ABSTAIN]
    assert found == [heads]


def test_no_head_is_lost_where_yes_has_one():
    yes = Label("yes", (150.0, 90.0, 170.0, 98.0), 8.0, ())
    heads = [[yes, NO, ABSTAIN]]
    assert with_lost_head(heads, [[stack(120, range(6))]], Tally().states) == heads


@pytest.mark.parametrize(
    ("own", "found"),
    [("Member States", []), ("", [HEADS])],
    ids=["above the rows' own head", "right above the rows"],
)
def test_a_legend_with_its_counts_above_the_rows_own_head_is_no_head_of_a_tally(own, found):
    tally = Tally()
    labels = [w for n, head in enumerate(HEADS) for w in at(150 + WIDE * n, TOP - 44, head)]
    counts = [w for n in range(len(HEADS)) for w in at(152 + WIDE * n, TOP - 33, f"{n + 1}")]
    head = at(50, TOP - 15, own)
    figures = tuple(Figure(Number(1, "", False), w.box, w.text, None) for w in counts)
    fields = ("totals.yes.members",) * len(figures)
    totals = Mock(labels=labels_on(lines(labels), False), figures=figures, fields=fields)
    known = tuple(word.box for word in [*counts, *head])
    layout = Mock(totals=totals, states=tally.states, known=known)
    heads = [[label.words[0].text for label in own] for own in heads_over_totals(layout)]
    assert heads == found
