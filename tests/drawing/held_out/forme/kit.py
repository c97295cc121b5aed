"""What a page of Forme is made of: words, boxes in rows and columns, tables, rules."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.told import Told

Node = dict[str, Any]
WHITE = "#ffffff"


def node(kind: str, style: Mapping[str, Any] | None = None, **more: object) -> Node:
    """A component with its style."""
    return {"kind": kind, "style": dict(style or {}), **more}


def text(told: Told, words: str, *, scale: float = 1, bold: bool = False, colour: str = "",
         at: str = "left", font: str = "", **style: Any) -> Node:  # fmt: skip
    """Words, which the library breaks into lines where they need it."""
    said = {"fontFamily": font or told.way["font"], "fontSize": round(told.size * scale, 2),
            "lineHeight": told.way["leading"], "color": colour or told.way["ink"],
            "fontWeight": 700 if bold else 400, "textAlign": at}  # fmt: skip
    return node("Text", {**said, **style}, content=words)


def run(told: Told, parts: Sequence[tuple[str, bool]], *, scale: float = 1, at: str = "left",
        **style: Any) -> Node:  # fmt: skip
    """Words in one paragraph, some of them bold."""
    pieces = [text(told, words, scale=scale, bold=bold) for words, bold in parts]
    whole = text(told, "", scale=scale, at=at, **style)
    del whole["content"]
    return {**whole, "children": pieces}


def view(children: Sequence[Node], **style: object) -> Node:
    """Boxes below one another."""
    return node("View", style, children=list(children))


def row(children: Sequence[Node], **style: object) -> Node:
    """Boxes beside one another, about one middle."""
    return view(children, **{"flexDirection": "row", "alignItems": "center", **style})


def grid(children: Sequence[Node], over: int, gap: float, **style: object) -> Node:
    """Boxes in so many columns that are equally wide, line by line."""
    return view(children, display="grid", gridTemplateColumns=f"repeat({over},1fr)", gap=gap,
                **style)  # fmt: skip


def down(items: Sequence[Node], over: int, filler: Node) -> list[Node]:
    """What a grid has to show line by line so that it is read column by column."""
    length = -(-len(items) // over)
    spots = [n * length + line for line in range(length) for n in range(over)]
    return [items[spot] if spot < len(items) else filler for spot in spots]


def beside(told: Told, parts: Sequence[tuple[float, Node]], **style: object) -> Node:
    """Columns of the widths that are given."""
    cells = [view([part], width=round(wide, 2)) for wide, part in parts]
    return view(cells, flexDirection="row", gap=told.way["gutter"], alignItems="flex-start",
                **style)  # fmt: skip


def rule(colour: str, thick: float = 0.7, **style: object) -> Node:
    """A level line."""
    return view([], height=thick, backgroundColor=colour, **style)


def box(told: Told, children: Sequence[Node], **style: object) -> Node:
    """A frame in the way's line."""
    return view(children, **{"borderWidth": 0.7, "borderColor": told.way["line"],
                             "borderRadius": told.way["round"], "padding": 5, **style})  # fmt: skip


def middle(children: Sequence[Node], at: str = "center", **style: object) -> Node:
    """Boxes in the middle of a line, or at one end of it."""
    ends = {"left": "flex-start", "center": "center", "right": "flex-end"}
    return row(children, justifyContent=ends[at], **style)


def table(told: Told, widths: Sequence[float], lines: Sequence[Sequence[Node | None]],
          *, headed: bool = False, **style: object) -> Node:  # fmt: skip
    """A table of cells; where one is None, the one before it spans its column."""
    rows = []
    for n, cells in enumerate(lines):
        found: list[Node] = []
        for one in cells:
            if one is None:
                found[-1]["col_span"] = found[-1].get("col_span", 1) + 1
            else:
                found.append(dict(one))
        rows.append(node("Row", {}, children=found, header=headed and n == 0))
    wide = round(sum(widths), 2)
    return node("Table", {"width": wide, **style}, children=rows,
                columns=[{"width": round(one, 2)} for one in widths])  # fmt: skip


def cell(told: Told, children: Sequence[Node], *, head: bool = False, striped: bool = False,
         ground: str = "", last: bool = False) -> Node:  # fmt: skip
    """A cell in the way's rules; `last` is that of the sums."""
    way = told.way
    style: dict[str, Any] = {"padding": [way["pad_down"], way["pad_across"]]}
    lines, colour = way["rules"], way["line"]
    if lines == "all":
        style |= {"borderWidth": way["thick"], "borderColor": colour}
    elif lines == "rows" or (lines == "ends" and head):
        style |= {"borderBottomWidth": way["thick"] * (2 if head else 1), "borderColor": colour}
    if last and lines != "all":
        style |= {"borderTopWidth": way["thick"] * 2, "borderColor": colour}
    fill = ground or (way["head_fill"] if head else "") or (way["stripe"] if striped else "")
    if fill:
        style["backgroundColor"] = fill
    return node("Cell", style, children=list(children))


def long(told: Told, words: str, *, scale: float = 1, bold: bool = False) -> float:
    """How wide words are."""
    return width_of(words, told.way["font"], told.size * scale, bold=bold)


def widest(told: Told, words: Sequence[str], *, scale: float = 1, bold: bool = False) -> float:
    """Width of the widest of some words."""
    return max((long(told, one, scale=scale, bold=bold) for one in words), default=0.0)


def broad(told: Told, head: str, words: Sequence[str], *, bold: bool = False) -> float:
    """Width of a column whose head may be broken between words."""
    first = widest(told, head.split(), bold=True)
    pad: float = 2 * told.way["pad_across"] + 4
    return max(widest(told, words, bold=bold), first) + pad


def need(room: float, wide: float, what: str) -> None:
    """Raises NoRoomError where what is needed is wider than what there is."""
    if room > wide:
        raise NoRoomError(f"{what}: {room:.0f} in {wide:.0f}")
