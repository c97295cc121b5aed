"""Which Member State a name on the sheet stands for."""

from collections.abc import Mapping
from functools import cache

from extract.member_states import MemberState, load_member_states, load_populations
from extract.sheet.words.words import fold


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


def states_with(
    share: int | None, others: Mapping[str, int | None], weighted: bool
) -> frozenset[str]:
    """The codes of the states that have this share, or this weight by the Treaty of Nice.

    Only tables without estimates count in which every one of the `others` has the share that
    was read for it.
    """
    if share is None:
        return frozenset()
    if weighted:
        return frozenset(s.code for s in load_member_states() if s.nice_weight == share)
    read = {code: other for code, other in others.items() if other is not None}
    return frozenset(
        code
        for table in load_populations()
        if not table.estimated and read and read.items() <= dict(table.shares).items()
        for code, known in table.shares
        if known == share
    )
