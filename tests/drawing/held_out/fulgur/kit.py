"""What a page of fulgur is made of: boxes in rows and in grids, since its tables lose borders."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.htmldoc.tags import BLANK, tag, words
from tests.drawing.held_out.told import Told


class Cell(NamedTuple):
    """A place of a grid: what stands there, its classes and a style of its own."""

    inner: str
    kind: str = ""
    style: str = ""
    span: int = 1


def div(inner: str, kind: str = "", style: str = "") -> str:
    """A box of a class."""
    return tag("div", inner, class_=kind, style=style)


def span(inner: str, kind: str = "", style: str = "") -> str:
    """Words of a class."""
    return tag("span", inner, class_=kind, style=style)


def grid(columns: str, rows: Sequence[Sequence[Cell]], rules: str = "", *, kind: str = "",
         zebra: int = 0) -> str:  # fmt: skip
    """Cells in columns of these widths; each second row perhaps upon a tint."""
    found = []
    for number, row in enumerate(rows):
        tinted = " odd" if zebra and number % 2 == zebra % 2 else ""
        for cell in row:
            across = f"grid-column:span {cell.span};" if cell.span > 1 else ""
            found.append(div(cell.inner or BLANK, f"cell{tinted} {cell.kind}".rstrip(),
                             across + cell.style))  # fmt: skip
    return div("".join(found), f"grid {rules} {kind}".rstrip(), f"grid-template-columns:{columns}")


def beside(parts: Sequence[str], kind: str = "", shares: Sequence[float] = ()) -> str:
    """Boxes side by side, each with its share of the width."""
    wide = shares or [1] * len(parts)
    inner = "".join(div(part, "side", f"flex:{share} 1 0")
                    for part, share in zip(parts, wide, strict=True))  # fmt: skip
    return div(inner, f"row {kind}".rstrip())


def headed(told: Told, what: str, inner: str) -> str:
    """A part with its heading, above it or in the margin, where the way has headings."""
    way = told.way
    if not way["headings"] or not inner:
        return inner
    titles = way["headings_of"]
    number = [part for part in _flat(way["plan"]) if part in titles].index(what) + 1
    title = f"{number}. {titles[what]}" if way["headings"] == "numbered" else titles[what]
    if way["headings"] == "aside":
        return beside((tag("h2", words(title)), inner), "aside", (way["aside"], 100 - way["aside"]))
    return tag("h2", words(title)) + inner


def _flat(plan: Sequence[Any]) -> list[str]:
    """Parts in the order in which they stand."""
    found = []
    for one in plan:
        found += [one] if isinstance(one, str) else [*_flat(one[1]), *_flat(one[2])]
    return found
