"""What a page of Racket is made of: words in lines, paragraphs with tab stops, tables of cells."""

import itertools
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.told import Told

HOLD = "\u00a0"
SIGNS = "DejaVu Sans"
"""The font of signs."""
Block = dict[str, Any]
"""A paragraph, a table, columns of these, or room."""
Line = list[dict[str, Any]]
"""Words, tabs and marks in a line."""
Edge = tuple[str, float]
"""A line's kind and how thick it is."""


class Cell(NamedTuple):
    """A cell of a table: its blocks, its ground, how far it reaches across, whether it has lines,
    and where its blocks stand."""

    blocks: Sequence[Block] = ()
    fill: str = ""
    across: int = 1
    bare: bool = False
    at: str = "center"


class Kit:
    """What one page is set with; keeps what stands in its margins."""

    def __init__(self, told: Told) -> None:
        self.told, self.way = told, told.way
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.running: dict[str, Block] = {}

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.told.size * part, 2), 8.0 if self.told.plan.picture else 7.0)

    def text(self, said: str, *, bold: bool = False, size: float = 1, colour: str = "",
             fill: str = "", font: str = "") -> Line:  # fmt: skip
        """Words in a line; tabs between them are tabs."""
        look = {"face": font or self.way["font"], "s": self.sized(size), "b": bold, "fill": fill,
                "c": colour or self.way["ink"]}  # fmt: skip
        found: Line = []
        for n, one in enumerate(said.split("\t")):
            found += [{"tab": True}] if n else []
            found += [{"t": one, **look}] if one else []
        return found

    def held(self, said: str, **look: Any) -> Line:
        """Words that no line's end parts."""
        return self.text(said.replace(" ", HOLD), **look)

    def joined(self, between: str, lines: Sequence[Line]) -> Line:
        """Lines in one, with words between them."""
        gap = self.text(between)
        return [one for n, line in enumerate(lines) for one in [*(gap if n else []), *line]]

    def para(self, *inlines: Line, at: str = "l", before: float = 0, after: float = 0,
             tabs: Sequence[tuple[str, float, str]] = (), leading: float = 0, fill: str = "",
             edges: str = "") -> Block:  # fmt: skip
        """A paragraph; tab stops have a kind, a place and a leader."""
        return {"p": [one for line in inlines for one in line], "at": at, "before": before,
                "after": after, "tabs": list(tabs), "size": self.told.size, "fill": fill,
                "leading": leading or self.way["leading"], "edges": edges,
                "line": self.way["line"]}  # fmt: skip

    def cell(self, *inlines: Line, at: str = "l", fill: str = "", across: int = 1) -> Cell:
        """A cell of one paragraph."""
        blocks = [self.para(*inlines, at=at, leading=1)] if any(inlines) else []
        return Cell(blocks, fill, across)

    def head(self, said: str, at: str = "l", across: int = 1) -> Cell:
        """A head of a column."""
        way = self.way
        words = self.text(said, bold=way["head_bold"], colour=way["head_ink"])
        return self.cell(words, at=at, fill=way["head_fill"], across=across)

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: str, *,
              head: int = 0, sums: int = 0, high: float = 0, pad: tuple[float, float] | None = None,
              at: str = "left") -> Block:  # fmt: skip
        """Cells as a table in a way of lines; the first are heads, the last sums."""
        found, (up, across) = [], pad or (self.way["pad"], self.way["pad_across"])
        for n, row in enumerate(rows):
            place, cells = 0, []
            for one in row:
                span = (place, place + one.across)
                ends = n + 1 == len(rows) or place in _bare(rows[n + 1])
                edges = self._edges(rules, n, ends, span, row)
                if rules != "none" and n == head - 1:
                    edges["bottom"] = ("double" if rules == "rows" and up > 1.5 else "single",
                                       1.2 * self.way["thick"])  # fmt: skip
                if sums and n == len(rows) - sums:
                    edges["top"] = ("single", 1.1)
                cells.append({"b": list(one.blocks), "fill": one.fill, "across": one.across,
                              "at": one.at, "edges": {} if one.bare else edges})  # fmt: skip
                place += one.across
            found.append(cells)
        return {"rows": found, "widths": list(widths), "high": high, "at": at,
                "pad": (up, across),
                "line": self.way["line"]}  # fmt: skip

    def _edges(self, rules: str, n: int, ends: bool, span: tuple[int, int],
               row: Sequence[Cell]) -> dict[str, Edge]:  # fmt: skip
        """The lines about a cell; below it is nothing where its block ends."""
        thick, bare = self.way["thick"], _bare(row)
        first = span[0] == 0 or span[0] - 1 in bare
        last = span[1] == sum(one.across for one in row) or span[1] in bare
        found: dict[str, Edge] = {}
        if rules in {"all", "rows", "dotted"}:
            kind = "dotted" if rules == "dotted" else "single"
            found |= {"top": (kind, thick), "bottom": (kind, thick)}
        if rules in {"all", "columns"}:
            found |= {"left": ("single", thick), "right": ("single", thick)}
        if rules in {"frame", "columns"}:
            found |= {"top": ("single", 1.4 * thick)} if n == 0 else {}
            found |= {"bottom": ("single", 1.4 * thick)} if ends else {}
        if rules == "frame":
            found |= {"left": ("single", 1.4 * thick)} if first else {}
            found |= {"right": ("single", 1.4 * thick)} if last else {}
        if rules == "book":
            found |= {"top": ("single", 1.2)} if n == 0 else {}
            found |= {"bottom": ("single", 1.2)} if ends else {}
        return found

    def beside(self, left: Sequence[Block], right: Sequence[Block], share: float, wide: float
               ) -> Block:  # fmt: skip
        """Blocks beside one another."""
        gap = self.told.size * 1.5
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
