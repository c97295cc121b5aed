"""Tables of a page of GLE: cells of words or drawings, rows in fives, columns that stand apart."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gle.kit import Kit, Part
from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.tables import Cell, cell_words

APART = "apart"
"""The class of a column that stands apart from those before and after it."""
_GAP = 6.0


class Frame(NamedTuple):
    """Where a table has its columns, its rows and its groups of columns."""

    lefts: list[float]
    widths: Sequence[float]
    levels: list[float]
    step: float
    head: float
    groups: list[tuple[int, int]]

    def right(self, n: int) -> float:
        """The right edge of a column."""
        return self.lefts[n] + self.widths[n]


def widths_of(kit: Kit, columns: Sequence[Column], wide: float) -> list[float]:
    """Widths in which no words of the columns break."""
    return fitted(kit.told, columns, wide - _GAP * sum(_breaks(columns)))


def _breaks(columns: Sequence[Column]) -> list[bool]:
    """Before which columns there is a gap."""
    return [False, *(APART in {a.kind, b.kind} for a, b in pairwise(columns))]


def table(kit: Kit, columns: Sequence[Column], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], rules: str, *, high: float = 0, headed: bool = True,
          zebra: bool = False, sums: int = 0) -> Part:  # fmt: skip
    """Rows of one height below their heads; the last ones may be sums."""
    frame, heads = _framed(kit, columns, len(body), widths, rules, high, headed, sums)
    last = frame.levels[-1] + frame.step if body else frame.head

    def draw(x: float, y: float) -> str:
        made = _grounds(kit, frame, x, y, zebra=zebra)
        for n, lines in enumerate(heads):
            made += _head(kit, columns[n], lines, x + frame.lefts[n], y, widths[n], frame.head)
        for line, top in zip(body, frame.levels, strict=True):
            for n, cell in enumerate(line):
                made += _cell(kit, cell, columns[n].at, x + frame.lefts[n], y + top, widths[n],
                              frame.step)  # fmt: skip
        return made + _rules(kit, frame, rules, x, y, last, sums)

    return Part(last, draw)


def _framed(kit: Kit, columns: Sequence[Column], rows: int, widths: Sequence[float], rules: str,
            high: float, headed: bool, sums: int) -> tuple[Frame, list[list[str]]]:  # fmt: skip
    step, breaks = kit.size * (high or kit.way["high"]), _breaks(columns)
    starts = [0.0, *accumulate(widths)]
    lefts = [starts[n] + _GAP * sum(breaks[: n + 1]) for n in range(len(columns))]
    heads = [folded(one.head, kit.way["font"], kit.sized(1), width - 5, bold=True)
             for one, width in zip(columns, widths, strict=True)] if headed else []  # fmt: skip
    deep = max((len(lines) for lines in heads), default=0)
    head = (deep * 1.18 + 0.55) * kit.size if deep else 0.0
    levels = [head + step * n + (kit.size * 0.55 * (n // 5) if rules == "fives" else 0)
              + (3 if sums and n >= rows - sums else 0) for n in range(rows)]  # fmt: skip
    edges = [n for n, cut in enumerate(breaks) if cut]
    groups = list(pairwise([0, *edges, len(columns)]))
    return Frame(lefts, widths, levels, step, head, groups), heads


def _grounds(kit: Kit, frame: Frame, x: float, y: float, *, zebra: bool) -> str:
    made = ""
    for first, end in frame.groups:
        left, right = x + frame.lefts[first], x + frame.right(end - 1)
        if frame.head and kit.way["head_fill"]:
            made += kit.box(left, y, right - left, frame.head, fill=kit.way["tint"])
        if zebra:
            made += "".join(kit.box(left, y + top, right - left, frame.step, fill=kit.way["tint"])
                            for top in frame.levels[1::2])  # fmt: skip
    return made


def _head(kit: Kit, column: Column, lines: Sequence[str], x: float, y: float, wide: float,
          high: float) -> str:  # fmt: skip
    """A head in so many lines, at the foot of its room."""
    line = kit.size * 1.18
    top = y + high - line * len(lines) - kit.size * 0.22
    pad = kit.way["pad_across"]
    left = {"l": x + pad, "c": x + wide / 2, "r": x + wide - pad}[column.at]
    need(max((kit.long(one, bold=True) for one in lines), default=0) + pad, wide, "a head")
    return "".join(kit.words(one, left, top + line * (n + 0.5), at=column.at, bold=True)
                   for n, one in enumerate(lines))  # fmt: skip


def _cell(kit: Kit, cell: Cell, at: str, x: float, y: float, wide: float, high: float) -> str:
    if cell.draw:
        return cell.draw(x + 0.8, y + 0.8, wide - 1.6, high - 1.6)
    return cell_words(kit, cell, at, x, wide, y + high / 2)


def _rules(kit: Kit, frame: Frame, rules: str, x: float, y: float, last: float, sums: int) -> str:
    """Lines of a table in a style, about each group of columns."""
    ink, thick, made = kit.way["line"], kit.way["thick"], ""
    dark = kit.way["ink"]
    for first, end in frame.groups:
        left, right = x + frame.lefts[first], x + frame.right(end - 1)

        def level(top: float, *, wide: float = thick, tone: str = ink, style: int = 1,
                  ends: tuple[float, float] = (left, right)) -> str:  # fmt: skip
            return kit.rule(ends[0], y + top, ends[1], y + top, tone, wide, style=style)

        if rules in {"rows", "grid", "dots", "dashes"}:
            style = {"dots": 2, "dashes": 3}.get(rules, 1)
            made += "".join(level(top, style=style) for top in frame.levels[1:])
        if rules == "fives":
            made += "".join(level(top - kit.size * 0.28) for top in frame.levels[5::5])
        if rules in {"grid", "uprights"}:
            made += "".join(kit.rule(x + frame.lefts[n], y, x + frame.lefts[n], y + last, ink,
                                     thick) for n in range(first + 1, end))  # fmt: skip
        if rules in {"grid", "frame", "apart"}:
            made += kit.box(left, y, right - left, last, line=ink, thick=thick * 1.5)
        if rules in {"uprights", "lines", "rows", "dots", "dashes", "fives"}:
            heavy = 1.2 if rules == "lines" else 0.7
            made += level(0, wide=heavy, tone=dark) + level(last, wide=heavy, tone=dark)
        if frame.head and rules != "open":
            made += level(frame.head, tone=dark)
        if sums:
            made += level(frame.levels[-sums] - 1.5, wide=0.8, tone=dark)
    return made
