"""Which Member State a name on the sheet stands for."""

from functools import cache

from extract.member_states import MemberState, load_member_states
from extract.sheet.words import fold


def match_state(text: str) -> MemberState | None:
    """The state whose sheet name the text is, letter look-alikes and accents aside."""
    return states_by_name().get(fold(text))


@cache
def states_by_name() -> dict[str, MemberState]:
    """Every state under each of its folded names; the first in protocol where two share one."""
    named: dict[str, MemberState] = {}
    for state in load_member_states():
        for name in state.sheet_names:
            named.setdefault(fold(name), state)
    return named
