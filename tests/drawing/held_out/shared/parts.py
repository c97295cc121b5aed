"""Parts of a page that are drawn once and then moved to their place."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.shared.kit import SIDES, Bit, Kit, Run, joined


class Part(NamedTuple):
    """A drawing below and to the right of its corner, and how far down it reaches."""

    drawn: str
    high: float


class PartKit(Kit[Part]):
    """A kit whose program can move a drawing to a place of its own."""

    @abstractmethod
    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""

    @abstractmethod
    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "") -> str:  # fmt: skip
        """A line, perhaps of `dots` or `dashes`."""

    @abstractmethod
    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "", even: bool = False) -> Part:  # fmt: skip
        """Light and bold words in lines no wider than this, perhaps all as wide."""

    def row(self, bits: Sequence[Bit], wide: float, gap: float, *, at: str = "l", high: float = 1.5
            ) -> Part:  # fmt: skip
        """Bits beside one another, in as many lines as they need."""
        lines, step, drawn = list[Bit](), self.size * high, ""
        for one in bits:
            need(one.wide, wide, "a bit")
            longer = joined([*lines[-1:], one], gap)
            lines = [*lines[:-1], longer] if lines and longer.wide <= wide else [*lines, one]
        for n, line in enumerate(lines):
            drawn += line.draw((wide - line.wide) * SIDES[at], step * (n + 0.5))
        return Part(drawn, step * len(lines))

    def below(self, parts: Sequence[Part], gap: float) -> Part:
        """Parts below one another; empty ones take no room."""
        drawn, y = "", 0.0
        for part in parts:
            if part.drawn:
                drawn, y = drawn + self.moved(part, 0, y), y + part.high + gap
        return Part(drawn, max(y - gap, 0))

    def beside(self, parts: Sequence[Part], each: float, gap: float) -> Part:
        """Parts of one width beside one another."""
        drawn = "".join(self.moved(part, n * (each + gap), 0) for n, part in enumerate(parts))
        return Part(drawn, max(part.high for part in parts))


def composed(kit: PartKit, makers: Mapping[str, Callable[[Any, float], Part]],
             plan: Sequence[Any], wide: float, pad: tuple[float, float], **ground: Any
             ) -> Part:  # fmt: skip
    """Parts below one another, upon a ground where `#` opens them; a share of the width and two
    plans stand side by side."""
    found, gap = list[Part](), kit.way["gap"] + 7
    if plan[0] == "#":
        inner = composed(kit, makers, plan[1:], wide - 2 * pad[0], pad, **ground)
        high = inner.high + 2 * pad[1]
        box = kit.box(0, 0, wide, high, fill=kit.way["tint"], round_=kit.way["round"], **ground)
        return Part(box + kit.moved(inner, *pad), high)
    for one in plan:
        if isinstance(one, str):
            found.append(makers[one](kit, wide))
            continue
        share, *sides = one
        rooms = share * (wide - gap), (1 - share) * (wide - gap)
        left, right = (composed(kit, makers, side, room, pad, **ground)
                       for side, room in zip(sides, rooms, strict=True))  # fmt: skip
        found.append(Part(left.drawn + kit.moved(right, rooms[0] + gap, 0),
                          max(left.high, right.high)))  # fmt: skip
    return kit.below(found, kit.way["gap"])
