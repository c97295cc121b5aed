"""What a drawing is made of: words about a middle, folding words, boxes, bits of a line, tables."""

import colorsys
import itertools
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import folded, leading_of, width_of
from tests.drawing.held_out.placed.items import Item, Part, group, item
from tests.drawing.held_out.told import Told

Run = tuple[str, bool]
"""Words, and whether they are bold."""


class Bit(NamedTuple):
    """Something in a line: how wide it is, and what draws it from its left and its middle."""

    wide: float
    draw: Callable[[float, float], list[Item]]


class Cell(NamedTuple):
    """Words of a cell and its ground, or what is drawn upon it within left, top, width, height."""

    said: str = ""
    bold: bool = False
    at: str = "left"
    ink: str = ""
    fill: str = ""
    font: str = ""
    scale: float = 1
    draw: Callable[[float, float, float, float], list[Item]] | None = None


NOTHING = Bit(0, lambda x, y: [])


def sized(told: Told, scale: float = 1) -> float:
    """A part of the page's size, as large as a person needs it."""
    return max(round(told.size * scale, 2), 8.0 if told.plan.picture else 7.0)


def long(told: Told, said: str, *, bold: bool = False, scale: float = 1, **_: Any) -> float:
    """How wide words are."""
    return width_of(said, told.way["font"], sized(told, scale), bold=bold)


def toned(colour: str, by: float) -> str:
    """A colour so much lighter, or darker where that is below 0."""
    rgb = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    hue, light, strong = colorsys.rgb_to_hls(*rgb)
    light += (1 - light) * by if by > 0 else light * by
    return "#" + "".join(
        f"{round(255 * one):02x}" for one in colorsys.hls_to_rgb(hue, light, strong)
    )


def box(x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
        thick: float = 0.7, **more: Any) -> Item:  # fmt: skip
    """A rectangle, or another shape of its `kind`."""
    kind = more.pop("kind", "box")
    return item(kind, x=x, y=y, width=wide, height=high, fill=fill, stroke=line,
                strokeWidth=thick, **more)  # fmt: skip


def _runs(told: Told, runs: Sequence[Run], scale: float, colour: str, font: str = "") -> list[Any]:
    ink, font = colour or told.way["ink"], font or told.way["font"]
    return [(said, font, sized(told, scale), bold, ink) for said, bold in runs if said]


def words(told: Told, said: str, x: float, middle: float, *, at: str = "left", bold: bool = False,
          scale: float = 1, colour: str = "", font: str = "") -> Item:  # fmt: skip
    """Words in one line, whose left edge, middle or right edge is at x."""
    size = sized(told, scale)
    wide = width_of(said, font or told.way["font"], size, bold=bold) * 1.04 + 6
    left = x - {"left": 0.0, "center": wide / 2, "right": wide}[at]
    return item("box", x=left, y=middle - size, width=wide, height=2 * size, at=at, stand="middle",
                paragraphs=[_runs(told, [(said, bold)], scale, colour, font)] if said else None
                )  # fmt: skip


def flow(told: Told, runs: Sequence[Run], wide: float, *, at: str = "left", scale: float = 1,
         colour: str = "") -> Part:  # fmt: skip
    """Light and bold words in lines no wider than this."""
    lines, used = 1, 0.0
    for said, bold in runs:
        for word in said.split():
            room, gap = (long(told, one, bold=bold, scale=scale) for one in (word, " "))
            need(room, wide, word)
            if used and used + gap + room > wide * 0.985:
                lines, used = lines + 1, room
            else:
                used += room + gap * bool(used)
    step = sized(told, scale) * told.way["leading"]
    spaced = [(said + " " * (n + 1 < len(runs)), bold) for n, (said, bold) in enumerate(runs)]
    made = item("box", x=0.0, y=0.0, width=wide, height=step * lines, at=at, step=step,
                paragraphs=[_runs(told, spaced, scale, colour)])  # fmt: skip
    return Part([made], step * lines) if any(said for said, _ in runs) else Part([], 0)


def bit(told: Told, said: str, **look: Any) -> Bit:
    """Words as a bit of a line."""
    if not said:
        return NOTHING
    return Bit(long(told, said, **look), lambda x, y: [words(told, said, x, y, **look)])


def joined(bits: Sequence[Bit], gap: float) -> Bit:
    """Bits as one."""
    bits = [one for one in bits if one.wide]
    starts = [0.0, *itertools.accumulate(one.wide + gap for one in bits)]
    return Bit(max(starts[-1] - gap, 0), lambda x, y: [
        found for one, start in zip(bits, starts, strict=False)
        for found in one.draw(x + start, y)])  # fmt: skip


def in_lines(told: Told, bits: Sequence[Bit], wide: float, gap: float, *, at: str = "left",
             high: float = 1.6) -> Part:  # fmt: skip
    """Bits beside one another, in as many lines as they need."""
    lines, step = list[Bit](), told.size * high
    for one in bits:
        need(one.wide, wide, "a bit")
        longer = joined([*lines[-1:], one], gap)
        lines = [*lines[:-1], longer] if lines and longer.wide <= wide else [*lines, one]
    items = list[Item]()
    for n, line in enumerate(lines):
        left = (wide - line.wide) * {"left": 0.0, "center": 0.5, "right": 1.0}[at]
        items += line.draw(left, step * (n + 0.5))
    return Part(items, step * len(lines))


def at_edge(part: Part, at: str, own: float, wide: float) -> Part:
    """A part of its own width at one side of a width, or amid it."""
    left = (wide - own) * {"left": 0.0, "center": 0.5, "right": 1.0}[at]
    return Part([group(part, left, 0)], part.high) if part.items else part


def beside(parts: Sequence[Part], each: float, gap: float) -> Part:
    """Parts of one width beside one another."""
    items = [group(part, n * (each + gap), 0) for n, part in enumerate(parts)]
    return Part(items, max(part.high for part in parts))


def heading_cells(told: Told, heads: Sequence[str], widths: Sequence[float], ats: Sequence[str]
                  ) -> tuple[float, list[Cell]]:  # fmt: skip
    """Cells of a head, folded so as to find room, and how high they are."""
    way, font, size = told.way, told.way["font"], sized(told)
    fill = {"tint": way["tint"], "dark": way["accent"]}.get(way["head_fill"], "")
    ink = "#ffffff" if way["head_fill"] == "dark" else way["accent"] if not fill else way["ink"]
    cells, most = list[Cell](), 1
    for head, wide, at in zip(heads, widths, ats, strict=True):
        room = wide - 2 * way["pad_across"] - 1
        lines = folded(head, font, size * 1.02, room, bold=True) or [""]
        need(max(width_of(line, font, size, bold=True) for line in lines), room, f"head {head}")
        cells.append(Cell("\n".join(lines), True, at, ink, fill))
        most = max(most, len(lines))
    return most * leading_of(font) * size + size * 0.5, cells


def table(told: Told, widths: Sequence[float], rows: Sequence[tuple[float, Sequence[Cell]]],
          rules: str, *, headed: bool = True, zebra: bool = False, sums: int = 0
          ) -> Part:  # fmt: skip
    """A table of rows with their heights, ruled in a style; the last so many rows are sums."""
    tops = [0.0, *itertools.accumulate(high for high, _ in rows)]
    lefts, pad = [0.0, *itertools.accumulate(widths)], told.way["pad_across"]
    upon, body = list[Item](), list[list[Item]]()
    for r, (high, cells) in enumerate(rows):
        line = list[Item]()
        stripe = told.way["tint"] if zebra and (r - headed) % 2 and r >= headed else ""
        for c, (cell, wide) in enumerate(zip(cells, widths, strict=True)):
            lines = cell.said.split("\n")
            font, size = cell.font or told.way["font"], sized(told, cell.scale)
            need(len(lines) * leading_of(font) * size, high + 0.5, "the height of a row")
            need(max(width_of(one, font, size, bold=cell.bold) for one in lines),
                 wide - 2 * pad, f"a cell of {cell.said}")  # fmt: skip
            edges = _edges(told, rules, r, c, len(rows), len(widths), headed, sums)
            runs = _runs(told, [(cell.said or " ", cell.bold)], cell.scale, cell.ink, cell.font)
            line.append(item("cell", fill=cell.fill or stripe, pad=pad, at=cell.at, edges=edges,
                             paragraphs=[runs]))  # fmt: skip
            upon += cell.draw(lefts[c], tops[r], wide, high) if cell.draw else []
        body.append(line)
    made = item("table", x=0.0, y=0.0, width=lefts[-1], height=tops[-1], widths=list(widths),
                heights=[high for high, _ in rows], cells=body)  # fmt: skip
    return Part([made, *upon], tops[-1])


def _edges(told: Told, rules: str, r: int, c: int, rows: int, columns: int, headed: bool,
           sums: int) -> dict[str, str]:  # fmt: skip
    """Which sides of a cell have a line."""
    way, first, last = told.way, r == 0, r == rows - 1
    thin, thick = f"{way['thick']}pt solid {way['line']}", f"1.2pt solid {way['ink']}"
    under, below_head = headed and first, headed and r == 1
    over_sum, is_sum = sums and r == rows - sums - 1, sums and r == rows - sums
    sides = dict[str, str]()
    if rules in {"grid", "rows"} and not last:
        sides["bottom"] = thin
    if rules in {"grid", "rows"} and not first:
        sides["top"] = thin
    if rules in {"grid", "columns"}:
        sides |= {"left": thin} if c else {}
        sides |= {"right": thin} if c < columns - 1 else {}
    if rules in {"grid", "columns", "frame"}:
        sides |= {"left": thin} if not c else {}
        sides |= {"right": thin} if c == columns - 1 else {}
        sides |= {"top": thin} if first else {}
    if rules != "open" and last:
        sides["bottom"] = thick if rules == "book" else thin
    if rules == "book" and first:
        sides["top"] = thick
    if under or over_sum:
        sides["bottom"] = thick if rules in {"open", "book"} or over_sum else thin
    if below_head or is_sum:
        sides["top"] = thick if rules in {"open", "book"} or is_sum else thin
    return sides
