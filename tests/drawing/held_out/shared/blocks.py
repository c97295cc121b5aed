"""What pages are set from by programs that break lines themselves: blocks and tables of cells."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.told import Told

Block = TypeVar("Block")
Cell = TypeVar("Cell")


class _Kit(Protocol[Block]):
    told: Told
    way: Mapping[str, Any]

    def beside(self, left: Sequence[Block], right: Sequence[Block], share: float, wide: float
               ) -> Block: ...  # fmt: skip


def composed(kit: _Kit[Block], makers: Mapping[str, Callable[[Any, float], list[Block]]],
             plan: Sequence[Any], wide: float, gutter: float, spacer: Callable[[float], Block]
             ) -> list[Block]:  # fmt: skip
    """Parts below one another; a share of the width and two plans stand side by side."""
    found, gap = list[Block](), kit.told.size * gutter
    for one in plan:
        if isinstance(one, str):
            made = makers[one](kit, wide)
        else:
            share, *plans = one
            rooms = (wide - gap) * share, (wide - gap) * (1 - share)
            left, right = (composed(kit, makers, side, room, gutter, spacer)
                           for side, room in zip(plans, rooms, strict=True))  # fmt: skip
            made = [kit.beside(left, right, share, wide)]
        if made and found:
            found.append(spacer(kit.way["gap"]))
        found += made
    return found


def label_room(told: Told, names: Sequence[str], most: float, spare: float) -> float:
    """How wide a column of labels is; no word of them breaks."""
    pad: float = 2 * told.way["pad_across"] + spare
    word = longest(told, [one for name in names for one in f"{name}:".split()], bold=True)
    whole = longest(told, [f"{name}:" for name in names], bold=True)
    return max(min(whole + pad, most), word + pad)


def in_blocks(cells: Sequence[Sequence[Cell]], over: int, top: Sequence[Cell], gap: Cell, *,
              down: bool = True) -> list[list[Cell]]:  # fmt: skip
    """Rows in so many blocks beside one another below their heads, read down or across."""
    length, each = -(-len(cells) // over), len(cells[0])
    found = [[*top, *[gap, *top] * (over - 1)]] if top else []
    for n in range(length):
        line: list[Cell] = []
        for k in range(over):
            place = n + k * length if down else n * over + k
            line += [gap] if line else []
            line += cells[place] if place < len(cells) else [gap] * each
        found.append(line)
    return found


def block_widths(each: Sequence[float], gutter: float, over: int) -> list[float]:
    """The widths of the columns of so many blocks."""
    return [*each, *[gutter, *each] * (over - 1)]
