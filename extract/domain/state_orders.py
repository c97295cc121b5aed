"""The orders in which a list of Member States may stand.

The Council lists them in the order of protocol, by the names that they call themselves in their
own languages. Other lists go by code, or by the names of one language.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from extract.domain.member_states import MemberState, load_member_states

Order = Mapping[str, int]
"""The place of each state, by its code."""


@cache
def orders() -> tuple[Order, ...]:
    """Every order that is known: of protocol, by code, by their own names, by those of each
    language."""
    states = load_member_states()
    languages = [language for language, _ in states[0].names]
    keys = [
        {state.code: f"{state.protocol_order:02}" for state in states},
        {state.code: state.code for state in states},
        {state.code: state.sheet_names[0] for state in states},
        *({state.code: dict(state.names)[each] for state in states} for each in languages),
    ]
    return tuple(
        {code: n for n, code in enumerate(sorted(key, key=lambda code: plain(key[code])))}
        for key in keys
    )


def plain(name: str) -> str:
    """A name as dictionaries sort it, without its accents."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in letters if not unicodedata.combining(char))


def order_of(states: Sequence[MemberState]) -> Order | None:
    """The first order in which states follow one another; None where there is none, or one stands
    twice."""
    return next((order for order in orders() if follows(states, order)), None)


def follows(states: Sequence[MemberState], order: Order) -> bool:
    """Whether states follow one another in an order."""
    return all(order[a.code] < order[b.code] for a, b in pairwise(states))
