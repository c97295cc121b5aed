"""Cells in rows: a table of the program, shapes with texts upon them, columns of text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from tests.drawing.held_out.impress import pen
from tests.drawing.held_out.impress.marks import bullet_of, drawn, ground_of, runs_of, wide_of
from tests.drawing.held_out.impress.pen import Node, Run, solid
from tests.drawing.held_out.impress.ways import WHITE, Page, Part
from tests.drawing.held_out.sheet import Mark

Piece = Run | Mark


@dataclass(slots=True)
class Cell:
    """Words and marks, perhaps below a small label, perhaps with a bar."""

    pieces: Sequence[Piece] = ()
    align: str = "left"
    span: int = 1
    fill: str = ""
    over: Run | None = None
    bar: float = 0.0

    def runs(self, page: Page) -> list[Run]:
        """All as letters, or nothing where a mark is drawn."""
        runs = [runs_of(page, p) if isinstance(p, Mark) else [p] for p in self.pieces]
        return [run for some in runs for run in some if run["t"]] if all(runs) else []

    def paras(self, page: Page) -> list[pen.Para]:
        """What it says in letters."""
        over, runs = [self.over] if self.over else [], self.runs(page)
        return [pen.para(*some, align=self.align) for some in (over, runs) if some]

    def ground(self, page: Page) -> str:
        """What paints it."""
        marks = [p for p in self.pieces if isinstance(p, Mark)]
        return self.fill or next((ground_of(page, mark) for mark in marks), "")

    def bare(self, page: Page) -> bool:
        """Whether all that it shows are its letters and its ground."""
        shapes, marks = page.plan.sheet.look.shapes, [p for p in self.pieces if isinstance(p, Mark)]
        grounds = all(shapes.get(m.shape) == "ground" and not m.smudged for m in marks)
        return bool(self.runs(page) or not marks or (self.ground(page) and grounds))


def flow_wide(page: Page, pieces: Sequence[Piece]) -> float:
    """How wide words and marks in a row are."""
    return sum(
        wide_of(page) if isinstance(p, Mark) else page.measure(p["t"], p.get("size", 0)) + 1
        for p in pieces
    )


def flow(page: Page, c: Cell, x: float, y: float, w: float, h: float) -> list[Node]:
    """Words and marks in a row, each in its place."""
    found: list[Node] = []
    x += (w - flow_wide(page, c.pieces)) * {"left": 0, "center": 0.5, "right": 1}[c.align]
    for piece in c.pieces:
        one = flow_wide(page, [piece])
        if isinstance(piece, Mark) and not runs_of(page, piece):
            found += drawn(page, piece, x + one / 2, y + h / 2)
        else:
            runs = runs_of(page, piece) if isinstance(piece, Mark) else [piece]
            body = pen.text([pen.para(*runs)], page.base)
            found.append(pen.shape((x, y, one + 8, h), words=body))
        x += one
    return found


def _edges(page: Page, lines: str, *, first: bool, last: bool) -> list[str]:
    """The edges of a cell in a table of one kind of rules."""
    end = ("T" if first else "") + ("B" if last or first else "")
    sides = {"grid": "LRTB", "rows": "TB", "dots": "B", "ends": end, "head": "B" * first}
    dash, wide = "sysDot" if lines == "dots" else "solid", 1.25 if lines == "ends" else 0.5
    edge, none = pen.line(page.way["line"], wide, dash), "<a:ln><a:noFill/></a:ln>"
    shown = sides.get(lines, "")
    return [(edge if s in shown else none).replace("a:ln", f"a:ln{s}") for s in "LRTB"]


def grid(
    page: Page, widths: Sequence[float], rows: Sequence[Sequence[Cell]], lines: str = "none",
    *, kind: str = "table", style: str = "", heads: int = 0, zebra: bool = False,
) -> Part:  # fmt: skip
    """Rows of cells in one of the kinds `table`, `shapes`, `cards` and `columns`."""
    gap, lefts = (3.0 if kind == "cards" else 0.0), [0.0, *accumulate(widths)]
    highs: list[float] = []
    spots: list[list[tuple[Cell, float, float, str]]] = []
    for number, row in enumerate(rows):
        at, high = 0, page.row
        spots.append([])
        for c in row:
            fill, left, wide = c.ground(page), lefts[at], lefts[at + c.span] - lefts[at]
            if zebra and not style and number >= heads and (number - heads) % 2:
                fill = fill or page.pale
            spots[-1].append((c, left, wide, fill))
            at += c.span
            high = max(high, page.high(c.paras(page), wide - 9) + 2.5)
        highs.append(page.row if kind == "columns" else high)
    tops = [0.0, *accumulate(high + gap for high in highs)]

    def table(x: float, y: float) -> list[Node]:
        made, base = [], page.base | ({"color": ""} if style else {})
        for number, row in enumerate(spots):
            first, last = number < max(1, heads), number == len(rows) - 1
            edges = [] if style else _edges(page, lines, first=first, last=last)
            cells = [
                pen.cell(c.paras(page), base, solid(fill) if fill else "", c.span, edges)
                for c, _, _, fill in row
            ]
            made.append((highs[number], "".join(cells)))
        return [pen.table(x, y, widths, made, style)]

    def shapes(x: float, y: float) -> list[Node]:
        found: list[Node] = []
        edge = pen.line(page.way["line"], 0.6, "sysDot" if lines == "dots" else "solid")
        for number, row in enumerate(spots):
            top, high, card = y + tops[number], highs[number], kind == "cards" and number >= heads
            one = len({fill for *_, fill in row}) == 1
            if card:
                fill = solid((one and row[0][3]) or WHITE)
                found.append(pen.shape((x, top, lefts[-1], high), "roundRect", fill, edge))
            for c, left, wide, fill in row:
                body = pen.text(c.paras(page), page.base, 4) if c.paras(page) else ""
                paint = solid(fill) if fill and not (card and one) else ""
                spot = (x + left, top + 1.5 * card, wide, high - 3 * card)
                found.append(pen.shape(spot, "rect", paint, words=body))
            if not card and lines != "none":
                found.append(pen.connector(x, top + high, lefts[-1], 0, edge))
        return found

    def columns(x: float, y: float) -> list[Node]:
        found: list[Node] = []
        first = [row[0].pieces[0] if len(row[0].pieces) == 1 else None for row in rows]
        signs = [bullet_of(page, p) if isinstance(p, Mark) else None for p in first]
        for place, wide in enumerate(widths):
            left, room, side = lefts[place], wide, widths[0] if any(signs) and place == 1 else 0.0
            if any(signs) and not place:
                continue
            paras = []
            for row, sign in zip(rows, signs, strict=True):
                form: Run = {"bullet": sign} if sign and side else {}
                c, indent = row[place], (side, -side if sign else 0)
                form |= {"indent": indent, "exact": page.row}
                paras.append(pen.para(*c.runs(page), align=c.align, **form))
            body = pen.text(paras, page.base, 4, "t")
            found.append(pen.shape((x + left - side, y, room + side, tops[-1]), words=body))
        return found

    def draw(x: float, y: float) -> list[Node]:
        found = {"table": table, "columns": columns}.get(kind, shapes)(x, y)
        for number, row in enumerate(spots):
            top, high = y + tops[number], highs[number]
            top += high / 2 - page.size * 0.56 if kind == "columns" else 0
            for c, left, wide, _ in row:
                if c.bar:
                    spot = (x + left + 3, top + high * 0.22, (wide - 6) * c.bar, high * 0.56)
                    found.append(pen.shape(spot, fill=solid("#8A93A6")))
                if not c.bare(page):
                    small = page.line(c.over["size"]) if c.over else 0.0
                    found += flow(page, c, x + left + 4, top + small, wide - 8, high - small)
        return found

    return Part(tops[-1] - gap, draw)
