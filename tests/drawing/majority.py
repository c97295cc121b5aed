"""Whether the votes of a sheet reach the majority of its rule: nothing else is ever adopted."""

from collections.abc import Sequence

from tests.drawing.figures import figures_of
from tests.drawing.spec import Row

_PERCENT = {"qualified_majority": 55, "qualified_majority_72": 72}
_SHARE = 65
_WEIGHT = 255 / 345
"""Part of the weighted votes, of 27 members as of 28."""
_FEW = 3
"""So many members cannot block, whatever their share."""


def reaches_majority(rule: str, rows: Sequence[Row], table: str) -> bool:
    """Whether the yes votes are enough of all that the sheet lists."""
    yes = [row for row in rows if row.position == "yes"]
    if rule == "unanimity":
        return all(row.position != "no" for row in rows)
    if rule == "simple_majority":
        return 2 * len(yes) > len(rows)
    figures = figures_of(table)
    held = sum(figures[row.member_state] for row in yes)
    part = held / sum(figures[row.member_state] for row in rows)
    if table == "nice":
        return part >= _WEIGHT and 2 * len(yes) > len(rows)
    enough = 100 * len(yes) >= _PERCENT[rule] * len(rows)
    return enough and (100 * part >= _SHARE or len(rows) - len(yes) <= _FEW)
