"""The orders in which states are listed."""

from extract.domain.member_states import MemberState, load_member_states
from extract.domain.state_orders import order_of, orders


def states(*codes: str) -> list[MemberState]:
    by_code = {state.code: state for state in load_member_states()}
    return [by_code[code] for code in codes]


def test_the_order_of_protocol_comes_first():
    assert order_of(load_member_states()) == orders()[0]


def test_a_list_may_go_by_code_or_by_the_names_of_a_language():
    assert order_of(states("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES")) is not None
    german = states("BE", "BG", "DK", "DE", "EE", "FI", "FR", "EL", "IE", "IT", "HR", "LV")
    order = order_of(german)
    assert order is not None and order["AT"] > order["NL"]  # Niederlande, Österreich


def test_a_letter_with_an_accent_may_stand_behind_the_others():
    assert order_of(states("BE", "CZ", "DK", "DE", "EE", "IE", "ES", "FR", "HR")) is not None
    assert order_of(states("BE", "CZ", "DK", "DE", "EE", "ES", "IE", "FR", "HR")) is not None


def test_a_list_by_position_is_in_no_order():
    assert order_of(states("PL", "AT", "SE", "BE", "CY", "FI", "CZ")) is None


def test_a_state_that_stands_twice_is_in_no_order():
    assert order_of(states("BE", "BE")) is None
