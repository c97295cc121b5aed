"""What a page of grid graphics is made of: words in lines, paragraphs, tables laid out in cells."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

HOLD = "\u00a0"
Block = dict[str, Any]
"""A paragraph, a table, or room."""
Line = list[dict[str, Any]]
"""Words and marks in a line."""
Maker = Callable[["Kit", float], list[Block]]
_LEVELS: Mapping[str, str] = {"rows": "solid", "dotted": "dotted"}


class Cell(NamedTuple):
    """A cell of a table: its blocks, its ground, how far it reaches across, whether it has lines,
    where its blocks stand, its corners, its own border, and lines within it."""

    blocks: Sequence[Block] = ()
    fill: str = ""
    across: int = 1
    bare: bool = False
    at: str = "center"
    round: float = 0
    border: str = ""
    leader: str = ""
    through: str = ""


class Kit:
    """What one page is set with."""

    def __init__(self, told: Told) -> None:
        self.told, self.way = told, told.way
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.told.size * part, 1), 8.0 if self.told.plan.picture else 7.0)

    def style(self, *, bold: bool = False, size: float = 1, colour: str = "", fill: str = "",
              font: str = "") -> dict[str, Any]:  # fmt: skip
        """How words look."""
        return {"f": font or self.way["font"], "s": self.sized(size), "b": bold, "fill": fill,
                "c": colour or self.way["ink"]}  # fmt: skip

    def text(self, said: str, **look: Any) -> Line:
        """Words in a line."""
        return [{"t": said, **self.style(**look)}] if said else []

    def held(self, said: str, **look: Any) -> Line:
        """Words that no line's end parts."""
        return self.text(said.replace(" ", HOLD), **look)

    def joined(self, between: str, lines: Sequence[Line]) -> Line:
        """Lines in one, with words between them."""
        gap = self.text(between)
        return [one for n, line in enumerate(lines) for one in [*(gap if n else []), *line]]

    def para(self, *inlines: Line, at: str = "l", before: float = 0, after: float = 0,
             leading: float = 0) -> Block:  # fmt: skip
        """A paragraph."""
        return {"p": [one for line in inlines for one in line], "at": at, "before": before,
                "after": after, "size": self.told.size,
                "leading": leading or self.way["leading"]}  # fmt: skip

    def cell(self, *inlines: Line, at: str = "l", **more: Any) -> Cell:
        """A cell of one paragraph."""
        blocks = [self.para(*inlines, at=at, leading=1)] if any(inlines) else []
        return Cell(blocks, **more)

    def head(self, said: str, at: str = "l", across: int = 1) -> Cell:
        """A head of a column."""
        way = self.way
        words = self.text(said, bold=way["head_bold"], colour=way["head_ink"])
        return self.cell(words, at=at, fill=way["head_fill"], across=across)

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: str, *,
              head: int = 0, sums: int = 0, high: float = 0, pad: tuple[float, float] | None = None,
              at: str = "left") -> Block:  # fmt: skip
        """Cells as a table in a way of lines; the first are heads, the last sums."""
        found = []
        for n, row in enumerate(rows):
            starts = itertools.accumulate((one.across for one in row), initial=0)
            cells = []
            for place, one in zip(starts, row, strict=False):
                ends = n + 1 == len(rows) or place in _bare(rows[n + 1])
                lines = [] if one.bare else self._lines(rules, n, head, ends=ends)
                if sums and n == len(rows) - sums:
                    lines.append(["top", "solid", 1.1, self.way["ink"]])
                cells.append({"b": list(one.blocks), "across": one.across, "at": one.at,
                              "fill": one.fill or self._shade(rules, n, head, one),
                              "border": one.border or self._border(rules, one),
                              "thick": 1.6 if rules == "white" else self.way["thick"],
                              "round": one.round, "leader": one.leader,
                              "through": one.through, "lines": lines})  # fmt: skip
            found.append(cells)
        return {"rows": found, "widths": list(widths), "high": high, "at": at,
                "pad": pad or (self.way["pad"], self.way["pad_across"])}  # fmt: skip

    def _shade(self, rules: str, n: int, head: int, one: Cell) -> str:
        if rules != "white" or one.bare:
            return ""
        return ("#d4d4d4" if n < head else "#f4f4f4" if (n - head) % 2 else "#e8e8e8")  # fmt: skip

    def _border(self, rules: str, one: Cell) -> str:
        line = {"all": self.way["line"], "white": "#ffffff"}.get(rules, "")
        return "" if one.bare else line

    def _lines(self, rules: str, n: int, head: int, *, ends: bool) -> list[list[Any]]:
        """The lines above and below a cell."""
        ink, line, thick = self.way["ink"], self.way["line"], self.way["thick"]
        found: list[list[Any]] = []
        if rules in _LEVELS:
            found += [["bottom", _LEVELS[rules], thick, line]]
            found += [["top", _LEVELS[rules], thick, line]] if n == 0 else []
        if rules == "book":
            found += [["top", "solid", 1.2, ink]] if n == 0 else []
            found += [["bottom", "solid", 1.2, ink]] if ends else []
        if n == head - 1 and rules in {*_LEVELS, "book", "under"}:
            found.append(["bottom", "solid", 0.9, ink])
        return found

    def beside(self, left: Sequence[Block], right: Sequence[Block], share: float, wide: float
               ) -> Block:  # fmt: skip
        """Blocks beside one another."""
        gap = self.told.size * 1.6
        first = (wide - gap) * share
        cells = [Cell(left, at="top"), Cell(), Cell(right, at="top")]
        return self.table([cells], (first, gap, wide - gap - first), "none", pad=(0, 0))


def _bare(row: Sequence[Cell]) -> set[int]:
    """Where cells without lines start."""
    starts = itertools.accumulate((one.across for one in row), initial=0)
    return {start for start, cell in zip(starts, row, strict=False) if cell.bare}


def spacer(high: float) -> Block:
    """Room below what goes before."""
    return {"space": high}


def in_blocks(kit: Kit, rows: Sequence[StateRow], over: int, each: Sequence[float],
              top: Sequence[Cell], cells_of: Callable[[StateRow, int, int], list[Cell]],
              rules: str, *, down: bool = True) -> Block:  # fmt: skip
    """One table with the States in so many blocks, read down or across; `cells_of` has a State,
    its place and its line."""
    length, gap = -(-len(rows) // over), Cell(bare=True)
    found = [[*top, *[gap, *top] * (over - 1)]] if top else []
    for n in range(length):
        line: list[Cell] = []
        for k in range(over):
            place = n + k * length if down else n * over + k
            line += [gap] if line else []
            line += cells_of(rows[place], place, n) if place < len(rows) else [gap] * len(each)
        found.append(line)
    widths = [*each, *[kit.way["gutter"], *each] * (over - 1)]
    return kit.table(found, widths, rules, head=int(bool(top)),
                     high=kit.told.size * kit.way["high"])  # fmt: skip
