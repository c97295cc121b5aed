"""What a page of Vega is made of: marks with their values, words in lines, groups of marks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.told import Told

Item = dict[str, Any]


class Part(NamedTuple):
    """Marks about an upper left corner, and how far down they reach."""

    items: list[Item]
    high: float


Parts = Mapping[str, Callable[[Told, float], Part]]
"""Parts of a page by name: what makes each in a width."""


def item(kind: str, **values: object) -> Item:
    """A mark of Vega with these values, without those that are empty."""
    said = {name: {"value": value} for name, value in values.items() if value not in ("", None)}
    return {"type": kind, "encode": {"enter": said}}


def group(part: Part, x: float, y: float, **more: object) -> Item:
    """Marks moved to a place of their own; perhaps with scales and axes."""
    return {**item("group", x=round(x, 2), y=round(y, 2)), "marks": part.items, **more}


def rule(x: float, y: float, x2: float, y2: float, colour: str, wide: float = 0.6,
         dash: tuple[float, ...] = ()) -> Item:  # fmt: skip
    """A line."""
    return item("rule", x=x, y=y, x2=x2, y2=y2, stroke=colour, strokeWidth=wide,
                strokeDash=list(dash) or None)  # fmt: skip


def rect(x: float, y: float, wide: float, high: float, *, fill: object = "", line: str = "",
         round_: float = 0, thick: float = 0.8) -> Item:  # fmt: skip
    """A rectangle."""
    return item("rect", x=x, y=y, width=wide, height=high, fill=fill, stroke=line,
                strokeWidth=thick if line else None, cornerRadius=round_ or None)  # fmt: skip


def text(told: Told, words: str, x: float, y: float, *, scale: float = 1, bold: bool = False,
         colour: str = "", at: str = "left", font: str = "", angle: float = 0) -> Item:  # fmt: skip
    """Words on a base line."""
    return item("text", text=words, x=round(x, 2), y=round(y, 2), font=font or told.way["font"],
                fontSize=round(told.size * scale, 2), fill=colour or told.way["ink"], align=at,
                fontWeight="bold" if bold else "normal", angle=angle or None)  # fmt: skip


def long(told: Told, words: str, *, scale: float = 1, bold: bool = False) -> float:
    """How wide words are."""
    return width_of(words, told.way["font"], told.size * scale, bold=bold)


def lines(told: Told, words: str, x: float, y: float, room: float, *, scale: float = 1,
          bold: bool = False, colour: str = "", at: str = "left") -> Part:  # fmt: skip
    """Words in lines that find room; x is their left edge, middle or right one."""
    size = told.size * scale
    said = folded(words, told.way["font"], size, room * 0.98, bold=bold)
    if any(long(told, line, scale=scale, bold=bold) > room for line in said):
        raise NoRoomError(words)
    step = size * told.way["leading"]
    items = [text(told, line, x, y + size + n * step, scale=scale, bold=bold, colour=colour, at=at)
             for n, line in enumerate(said)]  # fmt: skip
    return Part(items, step * len(said))


def edge(at: str, left: float, wide: float) -> float:
    """Where words ranged so begin, have their middle or end."""
    return left + {"left": 0.0, "center": wide / 2, "right": wide}[at]


def stacked(parts: list[Part], gap: float) -> Part:
    """Parts below one another; empty ones take no room."""
    items: list[Item] = []
    y = 0.0
    for part in parts:
        if part.items:
            items.append(group(part, 0, y))
            y += part.high + gap
    return Part(items, max(y - gap, 0))


def composed(told: Told, plan: Sequence[Any], wide: float, parts: Parts) -> Part:
    """Parts below one another; a share of the width and two plans stand side by side."""
    tinted = plan[0] == "tinted"
    room, found = wide - 16 * tinted, []
    for one in plan[tinted:]:
        if isinstance(one, str):
            found.append(parts[one](told, room))
            continue
        share, left, right = one
        gap = told.way["gap"] + 8
        sides = [composed(told, left, share * (wide - gap), parts),
                 composed(told, right, (1 - share) * (wide - gap), parts)]  # fmt: skip
        found.append(Part([group(sides[0], 0, 0), group(sides[1], share * (wide - gap) + gap, 0)],
                          max(side.high for side in sides)))  # fmt: skip
    part = stacked(found, told.way["gap"])
    if not tinted:
        return part
    high = part.high + 16
    return Part([rect(0, 0, wide, high, fill=told.way["bar_tint"]), group(part, 8, 8)], high)


def flat(items: list[Item], x: float = 0, y: float = 0) -> list[Item]:
    """The same marks without groups but those with axes: what nests deeply is no PDF."""
    found: list[Item] = []
    for one in items:
        said = one["encode"]["enter"]
        if one["type"] == "group" and "axes" not in one:
            found += flat(one["marks"], x + said["x"]["value"], y + said["y"]["value"])
            continue
        more = {"x": x, "y": y, "x2": x, "y2": y}
        moved = {name: {"value": round(said[name]["value"] + by, 2)}
                 for name, by in more.items() if name in said}  # fmt: skip
        inner = {"marks": flat(one["marks"])} if "marks" in one else {}
        found.append({**one, "encode": {"enter": said | moved}, **inner})
    return found
