"""The orders in which a list of Member States may stand.

The Council lists them in the order of protocol, by the names that they call themselves in their
own languages. Other lists go by code, or by the names of one language.
"""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from extract.domain.member_states import MemberState, load_member_states

Order = Mapping[str, int]
"""The place of each state, by its code."""


@cache
def orders() -> tuple[Order, ...]:
    """Every order that is known: of protocol, by code, by their own names, by those of each
    language; letters with an accent among the others, or behind them."""
    states = load_member_states()
    languages = [language for language, _ in states[0].names]
    named = [
        {state.code: state.sheet_names[0] for state in states},
        *({state.code: dict(state.names)[each] for state in states} for each in languages),
    ]
    return (
        {state.code: state.protocol_order for state in states},
        {state.code: n for n, state in enumerate(sorted(states, key=lambda each: each.code))},
        *(by_name(names, key) for names in named for key in (plain, lettered)),
    )


def by_name(names: Mapping[str, str], key: Callable[[str], list[str]]) -> Order:
    """The order of names by a key, by the codes of their states."""
    return {code: n for n, code in enumerate(sorted(names, key=lambda code: key(names[code])))}


def plain(name: str) -> list[str]:
    """A name as dictionaries sort it, without its accents."""
    return [letter[:1] for letter in lettered(name)]


def lettered(name: str) -> list[str]:
    """The letters of a name, each with its accent behind it: some lists have `ESPAÑA` before
    `ÉIRE`."""
    return [unicodedata.normalize("NFKD", letter) for letter in name.casefold()]


def order_of(states: Sequence[MemberState]) -> Order | None:
    """The first order in which states follow one another; None where there is none, or one stands
    twice."""
    return next((order for order in orders() if follows(states, order)), None)


def fewest_runs(states: Sequence[MemberState]) -> int:
    """In how many runs states follow one another, in the order in which these are fewest: as many
    as the lists that stand one behind the other."""
    return 1 + min(
        sum(order[a.code] >= order[b.code] for a, b in pairwise(states)) for order in orders()
    )


def follows(states: Sequence[MemberState], order: Order) -> bool:
    """Whether states follow one another in an order."""
    return all(order[a.code] < order[b.code] for a, b in pairwise(states))
