"""A figure of the sheet is named by its place, and only if the record has the same there."""

from dataclasses import replace
from datetime import date

import pytest

from extract.member_states import load_member_states
from extract.records import Box, GroupTotal, Totals
from extract.sheet.proof.fields_of_figures import fields_of
from extract.newsheet.proof.row import Row
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.words import Segment

DAY = date(2026, 2, 3)
TOTALS = Totals(
    yes=GroupTotal(25, 95.86, None),
    no=GroupTotal(1, 2.11, None),
    abstain=GroupTotal(1, 2.03, None),
    not_participating=GroupTotal(0, None, None),
    total=27,
)
TABLE = TotalsTable(
    totals=TOTALS,
    weighted=False,
    box=(50.0, 100.0, 350.0, 200.0),
    legend=(
        ("yes", (50.0, 120.0, 70.0, 136.0)),
        ("no", (50.0, 136.0, 70.0, 152.0)),
        ("abstain", (50.0, 152.0, 70.0, 168.0)),
        ("not_participating", (50.0, 168.0, 70.0, 184.0)),
    ),
)
STATES = {state.code: state for state in load_member_states()}


def figure(text: str, x0: float, top: float) -> Segment:
    return Segment(text, (x0, top, x0 + 20.0, top + 10.0), 9.0)


def row(code: str, share: int | None, left: float) -> Row:
    """A row at the height 300; the rows of the left and of the right block stand side by side."""
    name: Box = (left, 300.0, left + 60.0, 312.0)
    return Row(STATES[code], "text", name, share, (left + 160.0, 296.0, left + 200.0, 316.0))


ROWS = (row("IT", 1319, 60.0), row("SE", 234, 300.0))


@pytest.mark.parametrize(
    ("read", "fields"),
    [
        (figure("13,19", 200, 302), ("positions.IT.population_pct",)),
        (figure("2,34", 440, 302), ("positions.SE.population_pct",)),
        (figure("13,19", 440, 302), ()),  # not what the row at its left has
        (figure("13,19", 200, 330), ()),  # of no row
        (figure("25", 230, 122), ("totals.yes.members",)),
        (figure("27", 230, 186), ("totals.total",)),
        (figure("26", 230, 186), ()),
        (figure("Sitting date: 03/02/2026", 60, 250), ("sitting_date",)),
        (figure("Sitting date: 04/02/2026", 60, 250), ()),
    ],
)
def test_a_figure_is_the_field_that_stands_in_its_place_with_that_value(read, fields):
    assert fields_of([read], TABLE, ROWS, DAY) == [fields]


def test_the_figures_of_a_line_are_members_then_share_in_one_segment_or_two():
    members, share = figure("1", 230, 138), figure("2,11%", 300, 138)
    both = figure("1 2,03%", 230, 154)
    assert fields_of([share, members, both], TABLE, ROWS, DAY) == [
        ("totals.no.population_pct",),
        ("totals.no.members",),
        ("totals.abstain.members", "totals.abstain.population_pct"),
    ]


def test_a_weighted_sheet_has_weights():
    weights = replace(TABLE, weighted=True, totals=replace(TOTALS, yes=GroupTotal(25, None, 255)))
    read = [figure("25", 230, 122), figure("255", 300, 122), figure("29", 200, 302)]
    assert fields_of(read, weights, [row("IT", 29, 60.0)], DAY) == [
        ("totals.yes.members",),
        ("totals.yes.weight",),
        ("positions.IT.weight",),
    ]
