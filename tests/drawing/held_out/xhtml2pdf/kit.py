"""What a page of xhtml2pdf is made of: tables whose columns have to be told their widths."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.htmldoc.tags import BLANK, b, tag, words
from tests.drawing.held_out.told import Told

Maker = Callable[[Told, float], str]
"""What makes a part of a page in a width."""


class Cell(NamedTuple):
    """A cell of a table: what stands there, its classes, a style, how far it reaches."""

    inner: str
    kind: str = ""
    style: str = ""
    across: int = 1
    down: int = 1


def table(rows: Sequence[Sequence[Cell]], widths: Sequence[float], kind: str = "",
          odd: Sequence[int] = ()) -> str:  # fmt: skip
    """A table; those of its rows that are `odd` have another ground."""
    lines = []
    for n, row in enumerate(rows):
        cells, plain = [], len(row) == len(widths)
        for k, one in enumerate(row):
            style = f"width:{widths[k]:.1f}pt;" if plain and one.across == 1 else ""
            cells.append(tag("td", one.inner or BLANK, class_=one.kind, style=style + one.style,
                             colspan=one.across if one.across > 1 else "",
                             rowspan=one.down if one.down > 1 else ""))  # fmt: skip
        lines.append(tag("tr", "".join(cells), class_="odd" if n in odd else ""))
    return tag("table", "".join(lines), class_=kind, style=f"width:{sum(widths):.1f}pt")


def para(inner: str, kind: str = "") -> str:
    """A paragraph of a class."""
    return tag("p", inner, class_=kind)


def caption(told: Told, what: str) -> str:
    """The heading of a part, where the way has headings."""
    title = told.way["captions"].get(what, "") if told.way["headings"] else ""
    return tag("h2", words(title)) if title else ""


def beside(parts: Sequence[str], widths: Sequence[float]) -> str:
    """Parts side by side, with room between them."""
    cells, every = [], []
    for n, (part, wide) in enumerate(zip(parts, widths, strict=True)):
        if n:
            cells.append(Cell("", "bare"))
            every.append(12.0)
        cells.append(Cell(part, "bare"))
        every.append(wide)
    return table([cells], every, "bare")


def composed(told: Told, plan: Sequence[Any], wide: float, parts: Mapping[str, Maker]) -> str:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = []
    for one in plan:
        if isinstance(one, str):
            found.append(parts[one](told, wide))
            continue
        share, left, right = one
        rooms = [(wide - 12) * share, (wide - 12) * (1 - share)]
        sides = [composed(told, left, rooms[0] - 2, parts),
                 composed(told, right, rooms[1] - 2, parts)]  # fmt: skip
        found.append(beside(sides, rooms))
    gap = tag("div", "", class_="gap")
    return gap.join(part for part in found if part)


def strong(said: str) -> str:
    """Words in bold."""
    return b(words(said))
