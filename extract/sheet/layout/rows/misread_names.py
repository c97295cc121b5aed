"""Names of states that recognition misread, or of which a font lacks letters."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from statistics import median

from extract.domain.member_states import MemberState
from extract.sheet.layout.grammar import distance, number_in
from extract.sheet.layout.rows.lost_names import is_header, is_of_totals
from extract.sheet.layout.rows.names import Name, states_by_code, states_by_name, without_signs
from extract.sheet.words import fold

FEWEST_CODES, OFF = 8, 2.0
"""Names with their code above at least, and points by which one stands nearer to it or farther from
it than others: recognition has a lower box for letters without an accent."""
CODE_BESIDE = re.compile(r"\(([A-Z]{2})\)$")


def misread(cells: Sequence[Name], found: Sequence[Name]) -> list[Name]:
    """Cells that are some letters off the name of one state, and nearer to no other: recognition
    misreads them, fonts lack them."""
    taken = {id(word) for name in found for word in name.words}  # a code may be its second line
    near: list[Name] = []
    for cell in cells:
        if cell.state is not None or any(id(word) in taken for word in cell.words):
            continue
        bare = without_signs(cell)
        state = nearest(fold(bare.text)) or coded(bare.text)
        if state is not None:
            near.append(replace(bare, state=state, exact=False))
    return near


def coded(text: str) -> MemberState | None:
    """The state whose code alone is read, in brackets beside a name in another script."""
    code = CODE_BESIDE.search(text)
    return states_by_code().get(code[1]) if code else None


def by_code_above(cells: Sequence[Name], found: Sequence[Name]) -> list[Name]:
    """The cells that name no state, each as far below a code as the other names of cards are below
    theirs: `БЪЛГАРИЯ`, unread, below `BG`."""
    codes = {state.code: cell for cell in cells if (state := states_by_code().get(cell.text))}
    named = {name.state.code: name for name in found if name.state is not None}
    pairs = [(name, codes[code]) for code, name in named.items() if code in codes]
    away = [(name.box[0] - c.box[0], name.middle - c.middle) for name, c in pairs]
    if len(away) < FEWEST_CODES or 2 * len(away) < len(named):
        return []
    across, down = (median(each) for each in zip(*away, strict=True))
    steady = sum(abs(x - across) < OFF and abs(y - down) < OFF for x, y in away)
    if down < codes_high(pairs) or 2 * steady < len(away):
        return []
    return [
        replace(cell, state=states_by_code()[code.text], exact=False)
        for state, code in codes.items()
        for cell in cells
        if state not in named
        and not (is_header(cell) or is_of_totals(cell) or number_in(cell.text))
        and abs(cell.box[0] - code.box[0] - across) < OFF
        and abs(cell.middle - code.middle - down) < OFF
    ]


def codes_high(pairs: Sequence[tuple[Name, Name]]) -> float:
    """How high the codes are that stand by some names."""
    return median(code.size for _, code in pairs)


@cache
def nearest(read: str) -> MemberState | None:
    """The one state whose name is up to a quarter of its letters off; None where two are."""
    if len(read) < 4:
        return None
    most = max(1, len(read) // 4)
    off: dict[str, int] = {}
    for name, state in states_by_name().items():
        away = distance(read, name, most)
        if away <= most:
            off[state.code] = min(away, off.get(state.code, away))
    best = sorted(off.items(), key=lambda item: item[1])
    if not best or (len(best) > 1 and best[1][1] <= best[0][1] + 1):
        return None
    return next(s for s in states_by_name().values() if s.code == best[0][0])
