"""What a page of GNU Octave is made of: axes with bars, printed columns, and its own primitives."""

import math
import random
import re
from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import Item, Part, item, long, longest, text
from tests.drawing.held_out.told import Told

_MARKERS: Mapping[str, str] = {"triangle-up": "^", "triangle-down": "v", "circle": "o",
                               "square": "s", "diamond": "d", "cross": "+", "star": "*",
                               "times": "x"}  # fmt: skip
_ROUND = re.compile(r"M(-?[\d.]+),0A")
_ROUNDS = 36


def bars(told: Told, x: float, y: float, wide: float, high: float, values: Sequence[float],
         colours: Sequence[str], names: Sequence[str], *, limit: float, title: str = "",
         upright: bool = False, part: float = 0.62) -> Item:  # fmt: skip
    """Axes with bars that are named at their ticks."""
    return item("bars", x=x, y=y, width=wide, height=high, values=list(values), limit=limit,
                colours=list(colours), names=list(names), font=told.way["font"], text="".join(names)
                + title, title=title, fontSize=told.size, grid=told.way["gridded"],
                box=told.way["ticked"], upright=upright, part=part)  # fmt: skip


def spread(told: Told, table: Sequence[Sequence[str]], wide: float) -> list[float]:
    """Edges of printed columns that part what is left between them."""
    rooms = [longest(told, [line[n] for line in table], bold=True) + told.size
             for n in range(len(table[0]))]  # fmt: skip
    need(sum(rooms), wide, "printed columns")
    spare = min((wide - sum(rooms)) / len(rooms), told.size * 4)
    return [sum(rooms[:n]) + spare * n for n in range(len(rooms) + 1)]


def dashes(told: Told, table: Sequence[Sequence[str]], edges: Sequence[float], ats: str) -> Part:
    """Printed columns, dashes below the first line and above the last."""
    step, y, items = told.size * told.way["high"], 0.0, list[Item]()
    room = edges[-1] - told.size
    line = "-" * int(room / long(told, "-"))
    for n, words in enumerate(table):
        y += step
        for k, said in enumerate(words):
            right = edges[k + 1] - told.size
            x = edges[k] if ats[k] == "l" else right
            items.append(text(told, said, x, y, at="left" if ats[k] == "l" else "right"))
        if not n:
            y += step * 0.75
            items.append(text(told, line, 0, y))
    return Part(items, y + step * 0.4)


def primitives(one: dict[str, Any], dice: random.Random) -> list[dict[str, Any]]:
    """One item as Octave draws it: words, patches, lines, markers, rectangles, axes."""
    kind = one["kind"]
    if kind == "rule":
        return [_line([one["x"], one["x2"]], [one["y"], one["y2"]], one["stroke"],
                      one["strokeWidth"], dots="strokeDash" in one)]  # fmt: skip
    if kind == "image":  # The only pictures are blots.
        x, y, side = one["x"] + one["width"] / 2, one["y"] + one["height"] / 2, one["width"]
        return _blot(x, y, side, dice)
    if kind == "rect":
        return [{"kind": "rect", "at": [one["x"], one["y"], one["width"], one["height"]],
                 "round": one.get("cornerRadius", 0), "fill": rgb(one.get("fill")),
                 "line": rgb(one.get("stroke")), "wide": one.get("strokeWidth", 0)}]  # fmt: skip
    if kind == "text":
        return [{"kind": "text", "x": one["x"], "y": one["y"], "text": one["text"],
                 "font": one["font"], "bold": one["fontWeight"] == "bold", "at": one["align"],
                 "size": math.floor(one["fontSize"] + 0.02), "fill": rgb(one["fill"])}]  # fmt: skip
    if kind == "bars":
        return [{"title": "", **one, "colours": [rgb(c) for c in one["colours"]],
                 "fontSize": math.floor(one["fontSize"])}]  # fmt: skip
    return _symbol(one)


def _symbol(one: dict[str, Any]) -> list[dict[str, Any]]:
    half, x, y = math.sqrt(one["size"]) / 2, one["x"], one["y"]
    if one["shape"] in _MARKERS:
        ink = one.get("fill") or one["stroke"]
        return [{"kind": "marker", "x": x, "y": y, "marker": _MARKERS[one["shape"]],
                 "size": half * 1.8, "fill": rgb(ink), "wide": half * 0.3}]  # fmt: skip
    closed, rings = one["shape"].rstrip().endswith("Z"), list[list[tuple[float, float]]]()
    if found := _ROUND.match(one["shape"]):
        turns = [2 * math.pi * n / _ROUNDS for n in range(_ROUNDS)]
        radius = float(found[1])
        rings = [[(radius * math.cos(a), radius * math.sin(a)) for a in turns]]
    else:
        for ring in one["shape"].split("M")[1:]:
            numbers = [float(n) for n in re.findall(r"-?\d*\.?\d+", ring)]
            rings.append(list(zip(numbers[::2], numbers[1::2], strict=True)))
    placed = [[(x + half * a, y + half * b) for a, b in ring] for ring in rings]
    made: list[dict[str, Any]] = []
    fill = one.get("fill")
    if fill:
        start = placed[0][0]
        points = [*placed[0], start]
        for ring in placed[1:]:  # A face in one stroke: to each ring and back.
            points += [*ring, ring[0], start]
        shade = isinstance(fill, dict)
        colours = [rgb(stop["color"]) for stop in fill["stops"]] if shade else [rgb(fill)]
        made.append({"kind": "patch", "x": [a for a, _ in points], "y": [b for _, b in points],
                     "colours": colours, "top": y - half, "high": 2 * half,
                     "single": len(placed) == 1})  # fmt: skip
    if line := one.get("stroke"):
        for ring in placed:
            way = [*ring, ring[0], ring[1]] if closed else ring
            made.append(_line([a for a, _ in way], [b for _, b in way], line, one["strokeWidth"],
                              join=one.get("strokeJoin", "miter")))  # fmt: skip
    return made


def _line(xs: Sequence[float], ys: Sequence[float], colour: str, wide: float, *,
          dots: bool = False, join: str = "miter") -> dict[str, Any]:  # fmt: skip
    return {"kind": "line", "x": list(xs), "y": list(ys), "line": rgb(colour), "wide": wide,
            "dots": dots, "join": join}  # fmt: skip


def _blot(x: float, y: float, side: float, dice: random.Random) -> list[dict[str, Any]]:
    """Many dark discs: nobody can say what lies below them."""
    found = []
    for _ in range(50):
        a, b = (dice.gauss(0, side / 7) for _ in "xy")
        r, ink = dice.uniform(side / 12, side / 5), dice.randrange(30, 75) / 255
        found.append({"kind": "rect", "at": [x + a - r, y + b - r, 2 * r, 2 * r], "round": r,
                      "fill": [ink, ink, ink], "line": [], "wide": 0})  # fmt: skip
    return found


def rgb(colour: str | None) -> list[float]:
    """A colour in parts of one; none of what has none."""
    return [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)] if colour else []
