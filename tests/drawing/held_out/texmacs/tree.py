"""Documents of TeXmacs as trees in the syntax of Scheme: strings, paragraphs, tables, styles."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from tests.drawing.held_out.told import Told

Maker = Callable[[Told], list[str]]
"""What makes the paragraphs of a part of a page."""


class Cell(NamedTuple):
    """A cell of a table: what stands there, where, upon what, how many columns it takes."""

    inner: str
    at: str = ""
    ground: str = ""
    across: int = 1


def q(words: str) -> str:
    """A string in the encoding of TeXmacs: what is not ASCII by its number."""
    said = "".join({"<": "<less>", ">": "<gtr>"}.get(one)
                   or (one if ord(one) < 127 else f"<#{ord(one):X}>")
                   for one in words)  # fmt: skip
    return '"' + said.replace("\\", "\\\\").replace('"', '\\"') + '"'


def node(name: str, *inner: str) -> str:
    """A tree with its branches."""
    return f"({' '.join((name, *inner))})"


def concat(*inner: str) -> str:
    """Pieces of a line one after another."""
    return node("concat", *(one for one in inner if one)) if inner else q("")


def styled(inner: str, **looks: str) -> str:
    """The same with other values of the environment."""
    pairs = [f'"{name.replace("_", "-")}" "{value}"' for name, value in looks.items() if value]
    return node("with", *pairs, inner) if pairs else inner


def bold(words: str) -> str:
    """Words in bold."""
    return styled(q(words), font_series="bold") if words else q("")


def small(inner: str, **looks: str) -> str:
    """The same in smaller letters."""
    return styled(inner, font_size="0.84", **looks)


def document(*paragraphs: str) -> str:
    """Paragraphs below one another."""
    return node("document", *(paragraphs or (q(""),)))


def centred(*paragraphs: str) -> str:
    """Paragraphs about the middle of the page."""
    return styled(document(*paragraphs), par_mode="center")


def rule(colour: str = "", thick: str = "1ln") -> str:
    """A line across."""
    line = node("tabular", node("tformat", *(
        f'(cwith "1" "1" "1" "1" "{name}" "{value}")' for name, value in
        (("cell-tborder", thick), ("cell-height", "2pt"), ("cell-vmode", "exact"))),
        '(twith "table-width" "1par")', '(twith "table-hmode" "exact")',
        node("table", node("row", node("cell", q(""))))))  # fmt: skip
    return styled(line, color=colour)


_RULES: Mapping[str, Sequence[tuple[str, str, str]]] = {
    "all": (("1", "-1", "lrtb"),), "rows": (("1", "-1", "b"),),
    "book": (("1", "1", "tb"), ("-1", "-1", "b")), "head": (("1", "1", "b"),),
    "frame": (("1", "1", "t"), ("-1", "-1", "b")), "none": (),
    "ends": (("1", "1", "t"), ("-1", "-1", "b")),
}  # fmt: skip
"""Which rows of a table have lines, and where."""


def table(told: Told, rows: Sequence[Sequence[Cell]], rules: str, *, wide: str = "",
          widths: Sequence[str] = (), broken: Sequence[int] = (), gaps: Sequence[int] = (),
          headed: bool = False, zebra: bool = False) -> str:  # fmt: skip
    """A table; `broken` columns have words in several lines, `gaps` are between blocks."""
    way, said = told.way, list[str]()
    rules = rules if headed else {"book": "ends", "head": "none"}.get(rules, rules)

    def set_(first: object, last: object, left: object, right: object, **looks: str) -> None:
        where = f'"{first}" "{last}" "{left}" "{right}"'
        said.extend(f'(cwith {where} "cell-{name}" "{value}")' for name, value in looks.items())

    above, below = way["high"]
    set_(1, -1, 1, -1, lsep=way["sep"], rsep=way["sep"], tsep=above, bsep=below)
    parts = _between(gaps, max(sum(one.across for one in row) for row in rows))
    for left, right in parts:
        for first, last, sides in _RULES[rules]:
            set_(first, last, left, right, **{f"{one}border": way["thick"] for one in sides})
        if rules == "frame":
            set_(1, -1, left, left, lborder=way["thick"])
            set_(1, -1, right, right, rborder=way["thick"])
        if headed and way["head_fill"]:
            set_(1, 1, left, right, background=way["head_fill"])
        for n in range(2 + headed, len(rows) + 1, 2) if zebra else ():
            set_(n, n, left, right, background=way["stripe"])
    for n, long in enumerate(widths, 1):
        if long:
            set_(1, -1, n, n, width=long, hmode="exact")
    for n in broken:
        set_(1, -1, n, n, hyphen="t")
        set_(1, -1, 1, -1, valign="t")
    lines = [_row(row, n, set_) for n, row in enumerate(rows, 1)]
    if wide:
        said += [f'(twith "table-width" "{wide}")', '(twith "table-hmode" "exact")']
    return node("tabular", node("tformat", *said, node("table", *lines)))


def _row(row: Sequence[Cell], n: int, set_: Callable[..., None]) -> str:
    """The cells of a row, those that are joined with empty ones behind them."""
    cells, k = list[str](), 1
    for one in row:
        if one.at:
            set_(n, n, k, k, halign=one.at)
        if one.ground:
            set_(n, n, k, k, background=one.ground)
        if one.across > 1:
            said_across = {"col-span": f"{one.across}"}
            set_(n, n, k, k, **said_across)
        cells += [node("cell", one.inner), *[node("cell", q(""))] * (one.across - 1)]
        k += one.across
    return node("row", *cells)


def _between(gaps: Sequence[int], count: int) -> list[tuple[int, int]]:
    """First and last columns of what lies between the gaps."""
    edges = [0, *gaps, count + 1]
    return [(a + 1, b - 1) for a, b in pairwise(edges)]


def beside(left: Sequence[str], right: Sequence[str], share: float) -> str:
    """Paragraphs side by side."""
    first, last = f"{share - 0.02:.3f}par", f"{0.98 - share:.3f}par"
    said = [f'(cwith "1" "1" "1" "-1" "{name}" "{value}")' for name, value in
            (("cell-hyphen", "t"), ("cell-valign", "t"), ("cell-lsep", "0cm"),
             ("cell-rsep", "0cm"), ("cell-hmode", "exact"))]  # fmt: skip
    said += [f'(cwith "1" "1" "{n}" "{n}" "cell-width" "{long}")'
             for n, long in ((1, first), (2, "0.04par"), (3, last))]  # fmt: skip
    cells = (document(*left), q(""), document(*right))
    return node("tabular", node("tformat", *said, node("table", node("row", *(
        node("cell", one) for one in cells)))))  # fmt: skip


def composed(told: Told, plan: Sequence[Any], parts: Mapping[str, Maker]) -> list[str]:
    """Paragraphs of parts below one another; a share and two plans stand side by side."""
    found = list[str]()
    for one in plan:
        if isinstance(one, str):
            part = parts[one](told)
        else:
            share, left, right = one
            part = [beside(composed(told, left, parts), composed(told, right, parts), share)]
        if found and part:
            found.append(_gap(told))
        found += part
    return found


def _gap(told: Told) -> str:
    """Room between parts."""
    return styled(q(" "), font_size=told.way["gap"])
