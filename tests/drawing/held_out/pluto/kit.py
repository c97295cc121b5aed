"""What a page of PlutoPrint is made of: tables of CSS, boxes side by side, headings."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.fulgur.kit import div, span
from tests.drawing.held_out.htmldoc.tags import BLANK, tag, words
from tests.drawing.held_out.told import Told

__all__ = ["Cell", "beside", "div", "headed", "in_blocks", "span", "table"]
_ROMAN = ("I", "II", "III", "IV", "V")


class Cell(NamedTuple):
    """A place of a table: what stands there, its classes, a style of its own, what it spans."""

    inner: str
    kind: str = ""
    style: str = ""
    span: int = 1
    down: int = 1


def table(rows: Sequence[Sequence[Cell]], rules: str = "", kind: str = "", *, head: int = 0,
          zebra: int = 0, widths: Sequence[float] = (), full: bool = True) -> str:  # fmt: skip
    """Rows of cells; widths are parts of a hundred, zero what the words need."""
    lines = []
    for number, row in enumerate(rows):
        tinted = "odd" if zebra and number >= head and number % 2 == zebra % 2 else ""
        cells = "".join(
            tag("td", cell.inner or BLANK, class_=cell.kind, style=cell.style,
                colspan=cell.span if cell.span > 1 else "",
                rowspan=cell.down if cell.down > 1 else "")
            for cell in row
        )  # fmt: skip
        lines.append(tag("tr", cells, class_=tinted))
    columns = "".join(f'<col style="width:{wide}%">' if wide else "<col>" for wide in widths)
    classes = " ".join(one for one in (rules, kind, "" if full else "short") if one)
    return tag("table", columns + "".join(lines), class_=classes)


def beside(parts: Sequence[str], kind: str = "", shares: Sequence[float] = ()) -> str:
    """Boxes side by side, each with its share of the width."""
    wide = shares or [1] * len(parts)
    inner = "".join(div(part, "side", f"flex:{share} 1 0")
                    for part, share in zip(parts, wide, strict=True))  # fmt: skip
    return div(inner, f"row {kind}".rstrip())


def in_blocks(lines: Sequence[Any], over: int) -> list[Sequence[Any]]:
    """The same in so many parts, read down."""
    length = -(-len(lines) // over)
    return [lines[n : n + length] for n in range(0, len(lines), length)]


def headed(told: Told, what: str, inner: str) -> str:
    """A part with its heading, where the way has headings."""
    way = told.way
    if not way["headings"] or not inner:
        return inner
    titles, first = way["headings_of"], ""
    if way["headings"] == "roman" and what != "legend":  # Which not every page has.
        shown = [part for part in _flat(way["plan"]) if part in titles and way.get(part) != "none"
                 and part != "legend"]  # fmt: skip
        first = f"{_ROMAN[shown.index(what)]}. "
    return tag("h2", words(first + titles[what])) + inner


def _flat(plan: Sequence[Any]) -> list[str]:
    """Parts in the order in which they stand."""
    found = []
    for one in plan:
        found += [one] if isinstance(one, str) else [*_flat(one[1]), *_flat(one[2])]
    return found
