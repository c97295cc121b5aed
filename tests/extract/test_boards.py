"""Notes whose Member States stand beside one another, their marks on other lines than the names."""

from dataclasses import replace
from datetime import date

import pytest

from tests.drawing.figures import figures_of, rows_of
from tests.drawing.note import draw_note
from tests.drawing.spec import Board, Fault, NoteSpec, Palette, PositionName, SheetLook, VoteSpec
from tests.extract.test_read import assert_refused, read

DAY = date(2026, 3, 5)
COLOURED = Palette((0.0, 0.5, 0.0), (0.8, 0.0, 0.0), (1.0, 0.75, 0.0), (0.3, 0.4, 0.9))
"""Grounds of cells have another hue than the page, also those of who did not take part."""
LOOKS: dict[Board, SheetLook] = {
    "cards": SheetLook(board="cards", absent="disc"),
    "bands": SheetLook(board="bands", absent="disc"),
    "centred": SheetLook(board="centred", absent="disc"),
    "pills": SheetLook(board="pills"),
    "grounds": SheetLook(board="grounds", drawing="squares", absent="disc", palette=COLOURED),
    "lists": SheetLook(board="lists", absent="blank"),
}
NOT_YES: dict[PositionName, list[str]] = {
    "no": ["HU"],
    "abstain": ["BE", "MT"],
    "not_participating": ["DK"],
}


def vote(look: SheetLook, *faults: Fault) -> VoteSpec:
    """A vote with every position."""
    others = {state for states in NOT_YES.values() for state in states}
    yes = [state for state in figures_of("2026") if state not in others]
    return VoteSpec(
        rows=rows_of({"yes": yes, **NOT_YES}, "2026"),
        subject="REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on drawn notes",
        item="2025/0001 (COD)",
        sitting_date=DAY,
        session="4028",
        configuration="Environment",
        look=look,
        faults=faults,
    )


def drawn(spec: VoteSpec) -> bytes:
    return draw_note(
        NoteSpec(
            number="90001/26",
            date=DAY,
            title=("Voting result",),
            codes=("VOTE 1", "INF 2"),
            files=("2025/0001 (COD)",),
            votes=(spec,),
        )
    )


def positions(spec: VoteSpec) -> dict[str, tuple[str, float | None]]:
    """What is read of each Member State."""
    record = read(drawn(spec))
    assert (record.status, record.reason) == ("ok", None)
    (found,) = record.votes
    return {each.member_state: (each.position, each.population_pct) for each in found.positions}


def truth(spec: VoteSpec) -> dict[str, tuple[str, float | None]]:
    return {row.member_state: (row.position, row.figure) for row in spec.rows}


BOTH = ["bands", pytest.param("centred", marks=pytest.mark.long)]
"""Each note takes half a second: what both refuse is shown in full by `pytest -m long`."""


def at_length(value: object) -> object:
    """A case that `pytest -m long` shows alone."""
    return pytest.param(value, marks=pytest.mark.long)


COUNTED_OTHERWISE = [board if board in ("cards", "lists") else at_length(board) for board in LOOKS]


@pytest.mark.parametrize("board", LOOKS)
def test_the_mark_of_each_state_is_found_on_another_line_than_its_name(board):
    spec = vote(LOOKS[board])
    assert positions(spec) == truth(spec)


@pytest.mark.parametrize("board", ["bands", "centred"])
def test_states_without_a_mark_did_not_take_part_where_all_others_have_one(board):
    spec = vote(replace(LOOKS[board], absent="blank"))
    assert positions(spec) == truth(spec)


@pytest.mark.parametrize("board", COUNTED_OTHERWISE)
def test_a_note_on_which_a_mark_is_another_one_than_was_counted_is_refused(board):
    words = "22 yes, 2 no, 2 abstain" if board in ("bands", "centred", "grounds") else ""
    assert_refused(drawn(vote(LOOKS[board], Fault("mark_contradicts", "FR"))), words)


@pytest.mark.parametrize("board", ["bands", at_length("centred"), at_length("grounds")])
def test_a_note_on_which_a_mark_is_lacking_is_refused(board):
    words = "a mark is missing in the rows of France"
    assert_refused(drawn(vote(LOOKS[board], Fault("mark_omitted", "FR"))), words)


@pytest.mark.parametrize("board", BOTH)
@pytest.mark.parametrize(
    ("off", "words"),
    [
        ((20.0, 0.0), "a mark stands off the row of France"),
        ((34.0, 0.0), "a mark stands off the row of France"),
        ((0.0, 26.0), "stand"),  # off the row, or as a second one in the card below
        ((0.0, -52.0), "a mark is missing in the rows of France"),
    ],
    ids=["aside", "half a card aside", "half a line lower", "on the line of another band"],
)
def test_a_note_with_a_mark_between_two_states_is_refused(board, off, words):
    assert_refused(drawn(vote(LOOKS[board], Fault("mark_off", "FR", off=off))), words)


@pytest.mark.parametrize("board", BOTH)
def test_a_mark_beside_the_place_of_a_state_that_has_none_is_refused(board):
    look = replace(LOOKS[board], absent="blank")
    fault = Fault("two_marks", "DK", shown="yes", off=(12.0, 0.0))
    assert_refused(drawn(vote(look, fault)), "a mark stands off the row of Denmark")


def test_a_smear_over_the_only_abstention_of_a_sheet_without_a_legend_is_refused():
    look = SheetLook(legend=False)
    spec = vote(look, Fault("smudged", "MT"))
    rows = tuple(
        replace(row, position="yes") if row.member_state == "BE" else row for row in spec.rows
    )
    assert_refused(drawn(replace(spec, rows=rows)), "the mark of Malta is named by the totals")
    clean = replace(spec, rows=rows, faults=())
    assert positions(clean) == truth(clean)


@pytest.mark.parametrize(
    ("board", "off"),
    [
        pytest.param("bands", (-14.0, 0.0), marks=pytest.mark.long),
        ("bands", (22.0, 0.0)),
        pytest.param("bands", (2.0, 26.0), marks=pytest.mark.long),
        pytest.param("centred", (12.0, 0.0), marks=pytest.mark.long),
        pytest.param("centred", (2.0, 26.0), marks=pytest.mark.long),
        ("grounds", (27.0, 0.0)),
    ],
)
def test_a_second_mark_in_the_card_of_a_state_is_refused(board, off):
    fault = Fault("two_marks", "FR", shown="no", off=off)
    assert read(drawn(vote(LOOKS[board], fault))).status == "refused"


@pytest.mark.parametrize("board", BOTH)
@pytest.mark.parametrize(
    "off", [(0.0, -10.0), at_length((0.0, 20.0)), at_length((0.0, 26.0)), (34.0, 0.0)]
)
def test_a_mark_in_the_card_of_a_state_without_one_is_refused(board, off):
    look = replace(LOOKS[board], absent="blank")
    fault = Fault("two_marks", "DK", shown="yes", off=off)
    assert read(drawn(vote(look, fault))).status == "refused"


def test_three_ordinary_lists_with_room_between_their_rows_are_read():
    spec = vote(SheetLook(board="lists", absent="disc"))
    assert positions(spec) == truth(spec)
