"""What a page of pdfme is made of: fields, boxes, lines, tables of its own, drawings, choices."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, item

WHITE = "#ffffff"


def field(told: Told, words: str, x: float, y: float, wide: float, high: float, *,
          scale: float = 1, bold: bool = False, colour: str = "", at: str = "left",
          valign: str = "middle", fill: str = "", font: str = "", rotate: float = 0,
          spacing: float = 0) -> Item:  # fmt: skip
    """Words in a box."""
    family = font or told.way["font"]
    return item("field", text=words, x=round(x, 2), y=round(y, 2), width=round(wide, 2),
                height=round(high, 2), font=f"{family}{' bold' * bold}", at=at, valign=valign,
                size=round(told.size * scale, 2), leading=told.way["leading"], fill=fill,
                colour=colour or told.way["ink"], rotate=rotate or None,
                spacing=spacing or None)  # fmt: skip


def long(told: Told, words: str, *, scale: float = 1, bold: bool = False) -> float:
    """How wide words are."""
    return width_of(words, told.way["font"], told.size * scale, bold=bold)


def widest(told: Told, words: Sequence[str], *, scale: float = 1, bold: bool = False) -> float:
    """Width of the widest of some words."""
    return max((long(told, one, scale=scale, bold=bold) for one in words), default=0.0)


def need(room: float, wide: float, what: str) -> None:
    """Raises NoRoomError where what is needed is wider than what there is."""
    if room > wide:
        raise NoRoomError(what)


def lines(told: Told, words: str, x: float, y: float, wide: float, *, scale: float = 1,
          bold: bool = False, colour: str = "", at: str = "left") -> Part:  # fmt: skip
    """Words that the program breaks into lines itself, in a box as high as they are."""
    size = told.size * scale
    said = folded(words, told.way["font"], size, wide * 0.97 - 1, bold=bold) if words else []
    need(widest(told, said, scale=scale, bold=bold), wide, words)
    high = max(len(said), 0) * size * told.way["leading"] + size * 0.15
    if not words:
        return Part([], 0)
    return Part([field(told, words, x, y, wide, high, scale=scale, bold=bold, colour=colour, at=at,
                       valign="top")], high)  # fmt: skip


def box(x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
        round_: float | str = 0, thick: float = 0.7) -> Item:  # fmt: skip
    """A rectangle, perhaps round at its corners; `full` is an ellipse."""
    return item("box", x=round(x, 2), y=round(y, 2), width=round(wide, 2), height=round(high, 2),
                fill=fill, line=line, round=round_ or None, thick=thick)  # fmt: skip


def rule(x: float, y: float, wide: float, colour: str, thick: float = 0.6) -> Item:
    """A level line."""
    return item("rule", x=x, y=y - thick / 2, width=wide, height=thick, colour=colour)


def upright(x: float, y: float, high: float, colour: str, thick: float = 0.6) -> Item:
    """An upright line."""
    return item("rule", x=x - thick / 2, y=y, width=thick, height=high, colour=colour)


class Table(NamedTuple):
    """A table of the program, with the middles of its rows and the edges of its columns."""

    item: Item
    high: float
    middles: list[float]
    edges: list[float]
    step: float


def table(told: Told, head: Sequence[str], body: Sequence[Sequence[str]],
          widths: Sequence[float], ats: Sequence[str], *, shown: bool = True,
          high: float = 0, stripe: bool = False) -> Table:  # fmt: skip
    """The program's own table; no cell of its body has more than a line.

    Raises NoRoomError where one would have.
    """
    way, size = told.way, told.size
    pad_across, thick = way["pad_across"], way["cell_thick"]
    pad = max((high or size * way["high"]) - size * way["leading"], 2.0) / 2
    folds = ["\n".join(folded(said, way["font"], size, wide - 2 * pad_across - 3, bold=True))
             for said, wide in zip(head, widths, strict=True)]  # fmt: skip
    for said, wide in zip(folds, widths, strict=True):
        need(widest(told, said.split("\n"), bold=True), wide - 2 * pad_across - 1.5, "a head")
    for row in body:
        for n, said in enumerate(row):
            need(long(told, said), widths[n] - 2 * pad_across - 1.5, "a cell")
    borders = thick * sum(side in way["cell_sides"] for side in "tb")
    step = size * way["leading"] + 2 * pad + borders
    deep = max(fold.count("\n") + 1 for fold in folds) * size * way["leading"] + 2 * pad + borders
    top = deep if shown else 0.0
    edges = [sum(widths[:n]) for n in range(len(widths) + 1)]
    font, dark = way["font"], way["head_fill"] == way["dark"]
    made = item("table", x=0, y=0, width=edges[-1], height=round(top + step * len(body), 3),
                head=folds, body=[list(row) for row in body], widths=list(widths), ats=list(ats),
                head_shown=shown, size=size, leading=way["leading"], colour=way["ink"],
                font=font, bold=f"{font} bold", line=way["line"], thick=thick,
                sides=way["cell_sides"], pad=pad, pad_across=pad_across,
                frame=way["frame"], frame_thick=way["frame_thick"],
                head_fill=way["head_fill"] or None, stripe=way["tint"] if stripe else None,
                head_colour=WHITE if dark else way["accent"])  # fmt: skip
    for name in ("head_fill", "stripe"):
        made["encode"]["enter"].setdefault(name, {"value": ""})
    middles = [top + step * (n + 0.5) for n in range(len(body))]
    return Table(made, top + step * len(body), middles, edges, step)


def plain(one: Item) -> dict[str, Any]:
    """An item as the press takes it."""
    return {
        "type": one["type"],
        **{name: value["value"] for name, value in one["encode"]["enter"].items()},
    }
