"""Rows in the order of a roll that begins with a state amid it are taken."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.proof.row_order import is_called_on
from tests.extract.sheet.proof.test_row_order import STATES, down, refuse, rows

CODES = sorted(STATES)
CALLED = [*CODES[10:], *CODES[:10]]


@pytest.mark.parametrize(
    ("codes", "called"),
    [
        (CALLED, True),
        (CODES, False),
        ([CALLED[1], CALLED[0], *CALLED[2:]], False),
        ([*CODES[10:], *CODES[:9], CODES[12]], False),
    ],
    ids=["from its beginning", "from the beginning", "in disorder", "beyond the first"],
)
def test_a_roll_may_begin_with_a_state_amid_the_order_and_go_on(codes, called):
    assert is_called_on([STATES[code] for code in codes]) is called


def test_a_roll_called_on_is_taken_where_the_weights_are_known():
    called = [replace(row, share=row.state.nice_weight) for row in rows(*down(" ".join(CALLED)))]
    refuse(called, weighted=True)


def test_a_roll_called_on_whose_weights_are_not_known_is_refused():
    with pytest.raises(NoteRefusedError, match="against the order"):
        refuse(rows(*down("IE IT LT NL AT BE DE")), weighted=True)


def test_a_first_name_for_which_another_of_its_weight_would_stand_in_order_is_refused():
    codes = ["SE", *(code for code in CODES if code not in ("AT", "SE", "SI", "SK", "UK"))]
    called = [replace(row, share=row.state.nice_weight) for row in rows(*down(" ".join(codes)))]
    assert is_called_on([row.state for row in called])
    with pytest.raises(NoteRefusedError, match="against the order"):  # Austria's weight is as much
        refuse(called, weighted=True)
