"""Rows that stand in no order are refused, unless they are grouped by position."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import pytest

from extract.domain.member_states import PopulationTable, load_member_states
from extract.errors import NoteRefusedError
from extract.records import PositionName
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.row_order import (
    are_apart,
    are_parts_in_order,
    refuse_disorder,
)

STATES = {state.code: state for state in load_member_states()}
Place = tuple[str, float, float]


def rows(*places: Place) -> list[NamedRow]:
    """Rows of states, each where its name begins."""
    return [
        NamedRow(STATES[code], "text", (x, y, x + 60, y + 8), None, (x, y, x + 60, y + 8))
        for code, x, y in places
    ]


def down(codes: str, x: float = 50, y: float = 100) -> list[Place]:
    return [(code, x, y + 12 * n) for n, code in enumerate(codes.split())]


def named(yes: int, no: int) -> list[PositionName]:
    voted: tuple[tuple[PositionName, int], ...] = (("yes", yes), ("no", no))
    return [name for name, count in voted for _ in range(count)]


@pytest.mark.parametrize(
    "codes", ["BE BG CZ DK DE EE", "AT BE BG CY CZ DE", "BE BG DK DE EE FI FR EL IE IT"]
)
def test_rows_in_an_order_that_is_known_are_taken(codes):
    count = len(codes.split())
    refuse_disorder(rows(*down(codes)), named(count, 0), False, (), 2)


def test_two_names_exchanged_are_refused():
    with pytest.raises(NoteRefusedError, match=r"stands after .* against the order"):
        refuse_disorder(rows(*down("BE DE CZ DK BG EE IE")), named(4, 3), False, (), 2)


@pytest.mark.parametrize(
    ("white", "taken"),
    [(24, True), (4, True), (2, False), (0, False)],
    ids=["two lines", "a third of a line", "a sixth", "none"],
)
def test_groups_by_position_stand_apart_below_one_another(white, taken):
    places = [*down("BE CZ DE IE ES"), *down("BG EE FR", y=160 + white)]
    if taken:
        refuse_disorder(rows(*places), named(5, 3), False, (), 2)
    else:
        with pytest.raises(NoteRefusedError, match="not grouped by position"):
            refuse_disorder(rows(*places), named(5, 3), False, (), 2)


def test_groups_by_position_may_stand_beside_one_another():
    refuse_disorder(
        rows(*down("BE CZ DE IE ES"), *down("BG EE FR", x=200)), named(5, 3), False, (), 2
    )


def test_a_group_may_go_on_from_line_to_line():
    across = [("BE", 50, 100), ("CZ", 50, 112), ("IE", 50, 124)]
    across += [("BG", 200, 100), ("DE", 200, 112), ("ES", 200, 124)]
    refuse_disorder(rows(*across, *down("DK EE", y=180)), named(6, 2), False, (), 2)


def test_a_group_out_of_order_is_refused():
    places = [*down("BE ES DE IE CZ"), *down("BG EE FR", y=184)]
    with pytest.raises(NoteRefusedError, match="one of the names may be misread"):
        refuse_disorder(rows(*places), named(5, 3), False, (), 2)


def ranked(codes: str, *shares: int | None) -> list[NamedRow]:
    """Rows with figures, one below the other."""
    placed = rows(*down(codes))
    return [replace(row, share=share) for row, share in zip(placed, shares, strict=True)]


SHARES = (("DE", 1859), ("FR", 1516), ("MT", 13), ("EE", 31))
TABLE = PopulationTable(date(2025, 1, 1), date(2025, 12, 31), SHARES, (), ())


def refuse(found: list[NamedRow], *, weighted: bool = False, by_ocr: bool = True) -> None:
    refuse_disorder(found, named(len(found), 0), weighted, (TABLE,), 2, by_ocr=by_ocr)


def test_a_ranking_is_taken_where_each_share_is_that_of_its_state():
    refuse(ranked("FR DE MT EE", 1516, 1859, 13, 31))


def test_so_are_the_shares_of_a_reduced_body_and_the_weights_of_the_treaty():
    refuse(ranked("FR DE MT EE", 3032, 3718, 26, 62))
    refuse(ranked("DE FR IT MT EE BE", 29, 29, 29, 3, 4, 12), weighted=True)


@pytest.mark.parametrize(
    "shares",
    [(1859, 1516, 13, 31), (1516, 1860, 13, 31), (None, None, 13, 31)],
    ids=["exchanged", "misread", "without"],
)
def test_rows_in_no_order_whose_shares_do_not_tell_the_states_are_refused(shares):
    with pytest.raises(NoteRefusedError, match="one of the names may be misread"):
        refuse(ranked("FR DE MT EE", *shares))


def test_a_ranking_may_go_from_line_to_line_across_two_columns():
    places = [*down("DE IT BE EE"), *down("FR UK AT MT", x=250)]
    weights = (29, 29, 12, 4, 29, 29, 10, 3)
    found = [replace(r, share=w) for r, w in zip(rows(*places), weights, strict=True)]
    refuse(found, weighted=True)


def test_states_of_one_weight_in_no_order_are_refused():
    with pytest.raises(NoteRefusedError, match="one of the names may be misread"):
        refuse(ranked("IT DE FR MT EE BE", 29, 29, 29, 3, 4, 12), weighted=True)


WEIGHTS = (12, 10, 7, 29, 4, 7, 27)


def test_a_name_for_which_another_of_its_weight_would_stand_in_order_is_refused():
    with pytest.raises(NoteRefusedError, match="one of the names may be misread"):
        refuse(ranked("BE BG SK DE EE IE ES", *WEIGHTS), weighted=True)


def test_a_name_for_which_no_other_of_its_weight_would_stand_in_order_is_taken():
    refuse(ranked("BE BG DE SK EE IE ES", 12, 10, 29, 7, 4, 7, 27), weighted=True)


def groups(codes: str, positions: list[PositionName], *shares: int | None) -> None:
    """Rows that follow one another without white, each with its position and its share."""
    refuse_disorder(ranked(codes, *shares), positions, False, (TABLE,), 2)


def test_groups_by_position_need_not_stand_apart_where_the_figures_are_those_of_their_states():
    groups("FR MT DE EE", named(2, 2), 1516, 13, None, None)


@pytest.mark.parametrize(
    ("codes", "positions", "shares"),
    [
        ("FR MT DE EE", named(2, 2), (1516, 14, None, None)),
        ("FR DE MT EE", named(1, 1) * 2, (1516, None, 13, None)),
        ("BE ES DE IE CZ EE FR", named(5, 2), (*[None] * 5, 31, 1516)),
    ],
    ids=["a figure of another state", "not one behind the other", "one in no order"],
)
def test_groups_that_do_not_stand_apart_are_refused_with(codes, positions, shares):
    with pytest.raises(NoteRefusedError, match="one of the names may be misread"):
        groups(codes, positions, *shares)


REGIONS = ("DK EE FI", "BE DE FR", "ES IT MT")


def parts(*groups: str, white: float = 24) -> list[NamedRow]:
    """States in parts below one another, with so much white between these."""
    places: list[Place] = []
    for group in groups:
        places += down(group, y=places[-1][2] + 12 + white if places else 100)
    return rows(*places)


def test_states_by_region_stand_in_one_order_within_each():
    assert are_parts_in_order(parts(*REGIONS))


@pytest.mark.parametrize(
    ("groups", "white"),
    [
        (("DK FI EE", *REGIONS[1:]), 24),
        (REGIONS, 0),
        ((" ".join(REGIONS),), 0),
        (("DK EE", "BE", "ES"), 24),
        (("DK", "BE", "ES", "IT"), 24),
    ],
    ids=["one in disorder", "without white", "one part", "too many parts", "each by itself"],
)
def test_states_that_stand_in_no_parts_or_in_disorder_are_not_in_order_by_parts(groups, white):
    assert not are_parts_in_order(parts(*groups, white=white))


def test_states_by_region_whose_figures_are_not_known_are_refused():
    with pytest.raises(NoteRefusedError, match="against the order"):
        refuse_disorder(parts(*REGIONS), [*named(1, 1) * 4, "yes"], False, (), 2)


def test_rows_stand_apart_at_white_and_at_the_top_of_a_column():
    first = rows(*down("DK EE FI"), *down("BE DE", x=250), *down("FR", x=250, y=148))
    assert are_apart(first) == [False, False, True, False, True]
    assert are_apart(first[:1]) == []


@pytest.mark.parametrize(("white", "taken"), [(24, True), (0, False)])
def test_parts_in_order_are_taken_where_white_parts_them_and_their_weights_are_known(white, taken):
    placed = parts("BE BG SK", "DE EE IE ES", white=white)
    weighted = [replace(row, share=own) for row, own in zip(placed, WEIGHTS, strict=True)]
    expected = nullcontext() if taken else pytest.raises(NoteRefusedError, match="against the")
    with expected:
        refuse(weighted, weighted=True, by_ocr=False)
    with pytest.raises(NoteRefusedError, match="against the"):  # Ireland for Denmark, misread
        refuse(weighted, weighted=True)


def test_parts_in_order_without_figures_are_refused():
    with pytest.raises(NoteRefusedError, match="against the"):
        refuse(parts("BE BG CZ DK DE FI", "IE EL ES FR HR IT", white=24), by_ocr=False)


def test_parts_in_order_with_the_weight_of_another_state_are_refused():
    placed = parts("BE BG SK", "DE EE IE ES")
    weighted = [
        replace(row, share=own) for row, own in zip(placed, (13, *WEIGHTS[1:]), strict=True)
    ]
    with pytest.raises(NoteRefusedError, match="against the order"):
        refuse(weighted, weighted=True)


def test_rows_of_two_columns_without_white_between_rows_stand_in_no_parts():
    two = rows(*down("DK EE FI"), *down("BE DE FR", x=250))
    assert are_apart(two) == [False] * 5
    assert not are_parts_in_order(two)


def test_two_columns_of_states_in_disorder_are_refused_though_their_weights_are_known():
    places = [*down("BE BG SK"), *down("DE EE IE ES", x=250)]
    weighted = [replace(row, share=own) for row, own in zip(rows(*places), WEIGHTS, strict=True)]
    with pytest.raises(NoteRefusedError, match="against the order"):
        refuse(weighted, weighted=True)


def test_a_name_of_a_picture_for_which_another_of_its_weight_may_stand_in_its_part_is_refused():
    placed = parts("BE DK EE", "DE ES FR")
    shares = (12, 7, 4, 29, 27, 29)
    weighted = [replace(row, share=own) for row, own in zip(placed, shares, strict=True)]
    with pytest.raises(NoteRefusedError, match="against the order"):
        refuse_disorder(weighted, named(6, 0), True, (), 2, by_ocr=True)
    refuse_disorder(weighted, named(6, 0), True, (), 2, by_ocr=False)


@pytest.mark.parametrize(("lacking", "taken"), [(0, True), (1, True), (2, False), (7, False)])
def test_parts_in_order_need_the_weights_of_all_rows_but_one(lacking, taken):
    placed = parts("BE BG SK", "DE EE IE ES")
    weights = [None] * lacking + [*WEIGHTS[lacking:]]
    weighted = [replace(row, share=own) for row, own in zip(placed, weights, strict=True)]
    with nullcontext() if taken else pytest.raises(NoteRefusedError, match="against the order"):
        refuse_disorder(weighted, named(7, 0), True, (), 2, by_ocr=False)


@pytest.mark.parametrize(
    ("codes", "shares", "taken"),
    [
        ("DE ES PL NL BE CZ EE IT BG", (29, 27, 27, 13, 12, 12, 4, None, None), True),
        ("DE ES PL NL BE CZ EE IT BG", (29, 27, 27, 13, 12, 12, 7, None, None), False),
        ("DE ES PL NL BE CZ IT EE BG", (29, 27, 27, 13, 12, 12, None, 4, None), False),
        ("DE ES IT BG EL", (29, 27, None, None, None), False),
    ],
    ids=["without figures last", "another's figure", "without one amid", "most without"],
)
def test_a_text_may_rank_its_states_with_those_that_lack_a_figure_last(codes, shares, taken):
    ranked = [replace(row, share=own) for row, own in zip(rows(*down(codes)), shares, strict=True)]
    ways = named(len(ranked), 0)
    with nullcontext() if taken else pytest.raises(NoteRefusedError, match="against the order"):
        refuse_disorder(ranked, ways, True, (), 2, by_ocr=False)
    with pytest.raises(NoteRefusedError, match="against the order"):
        refuse_disorder(ranked, ways, True, (), 2, by_ocr=True)


@pytest.mark.parametrize(
    ("codes", "shares"),
    [("DE FR BE EE MT", (1700, 1400, 250, 60, 20)), ("MT EE BE FR DE", (20, 60, 250, 1400, 1700))],
    ids=["the largest first", "the largest last"],
)
def test_a_text_may_rank_its_states_by_shares_of_a_table_that_is_not_known(codes, shares):
    found = ranked(codes, *shares)
    refuse(found, by_ocr=False)
    with pytest.raises(NoteRefusedError, match="against the order"):
        refuse(found)


def test_a_ranking_by_weights_that_are_not_known_is_refused():
    with pytest.raises(NoteRefusedError, match="against the order"):
        refuse(ranked("DE FR IT BE MT", 28, 27, 26, 11, 2), weighted=True, by_ocr=False)
