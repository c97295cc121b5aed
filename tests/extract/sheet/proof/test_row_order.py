"""Rows that stand in no order are refused, unless they are grouped by position."""

import pytest

from extract.domain.member_states import load_member_states
from extract.errors import NoteRefusedError
from extract.records import PositionName
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.row_order import refuse_disorder

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
    refuse_disorder(rows(*down(codes)), named(count, 0), 2)


def test_two_names_exchanged_are_refused():
    with pytest.raises(NoteRefusedError, match=r"stands after .* against the order"):
        refuse_disorder(rows(*down("BE DE CZ DK BG EE IE")), named(4, 3), 2)


@pytest.mark.parametrize(("white", "taken"), [(24, True), (0, False)])
def test_groups_by_position_stand_apart_below_one_another(white, taken):
    places = [*down("BE CZ DE IE ES"), *down("BG EE FR", y=160 + white)]
    if taken:
        refuse_disorder(rows(*places), named(5, 3), 2)
    else:
        with pytest.raises(NoteRefusedError, match="not grouped by position"):
            refuse_disorder(rows(*places), named(5, 3), 2)


def test_groups_by_position_may_stand_beside_one_another():
    refuse_disorder(rows(*down("BE CZ DE IE ES"), *down("BG EE FR", x=200)), named(5, 3), 2)


def test_a_group_may_go_on_from_line_to_line():
    across = [("BE", 50, 100), ("CZ", 50, 112), ("IE", 50, 124)]
    across += [("BG", 200, 100), ("DE", 200, 112), ("ES", 200, 124)]
    refuse_disorder(rows(*across, *down("DK EE", y=180)), named(6, 2), 2)


def test_a_group_out_of_order_is_refused():
    places = [*down("BE ES DE IE CZ"), *down("BG EE FR", y=184)]
    with pytest.raises(NoteRefusedError, match="one of the names may be misread"):
        refuse_disorder(rows(*places), named(5, 3), 2)
