"""What a report of RDL is made of: text boxes, rectangles, lines and pictures at their places."""

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from xml.sax.saxutils import escape

_NAMESPACE = "http://schemas.microsoft.com/sqlserver/reporting/2005/01/reportdefinition"
_SIDES = {"t": "Top", "l": "Left", "b": "Bottom", "r": "Right"}


@dataclass(frozen=True, slots=True)
class Edges:
    """Lines about a box: `tlbr`, how they are drawn, how wide, in what colour."""

    sides: str = ""
    kind: str = "Solid"
    wide: float = 0.5
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class Item:
    """One element; `kind` is `text`, `rect`, `line` or `image`, `said` its words or its picture.

    Elements are drawn from above downwards by their upper edges, those of a rectangle with it.
    """

    kind: str
    x: float
    y: float
    wide: float
    high: float
    said: str = ""
    style: tuple[tuple[str, str], ...] = ()
    edges: Edges = Edges()
    inner: tuple["Item", ...] = ()
    """What a rectangle holds, about its upper left corner."""

    def moved(self, x: float, y: float) -> "Item":
        """The same elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True)
class Part:
    """Elements about an upper left corner, and how far down they reach."""

    items: Sequence[Item]
    high: float

    def at(self, x: float, y: float) -> list[Item]:
        """The elements moved."""
        return [one.moved(x, y) for one in self.items]


def stacked(parts: Sequence[Part], gap: float) -> Part:
    """Parts below one another; empty ones take no room."""
    found: list[Item] = []
    y = 0.0
    for part in parts:
        if part.items:
            found += part.at(0, y)
            y += part.high + gap
    return Part(found, max(y - gap, 0))


def held(part: Part, x: float, wide: float) -> Item:
    """A part as a rectangle that nobody sees, which keeps its words together."""
    return Item("rect", x, 0, wide, part.high, inner=tuple(part.items))


def below(items: Sequence[Item], y: float) -> list[Item]:
    """The elements, none of them above this: what lies behind them has to begin before them."""
    return [replace(one, y=max(one.y, y + 0.05)) for one in items]


def _border(edges: Edges) -> str:
    """The borders of a box; those of all sides at once where they are alike."""
    if not edges.sides:
        return ""
    names = ["Default"] if len(edges.sides) == 4 else [_SIDES[one] for one in edges.sides]
    kinds = "".join(f"<{name}>{edges.kind}</{name}>" for name in names)
    widths = "".join(f"<{name}>{edges.wide}pt</{name}>" for name in names)
    colours = "".join(f"<{name}>{edges.colour}</{name}>" for name in names)
    return (f"<BorderStyle>{kinds}</BorderStyle><BorderWidth>{widths}</BorderWidth>"
            f"<BorderColor>{colours}</BorderColor>")  # fmt: skip


def _element(item: Item, names: Iterator[str]) -> str:
    name = next(names)
    place = "".join(f"<{tag}>{value:.2f}pt</{tag}>" for tag, value in
                    (("Left", item.x), ("Top", item.y), ("Width", item.wide),
                     ("Height", item.high)))  # fmt: skip
    style = "".join(f"<{tag}>{value}</{tag}>" for tag, value in item.style)
    style = f"<Style>{_border(item.edges)}{style}</Style>"
    if item.kind == "text":
        # What begins like a formula is none, but for those that ask for the page's number.
        said = f'="{item.said}"' if item.said.startswith("= ") else item.said
        return (f'<Textbox Name="{name}">{place}<Value>{escape(said)}</Value>'
                f"<CanGrow>false</CanGrow>{style}</Textbox>")  # fmt: skip
    if item.kind == "image":
        return (f'<Image Name="{name}">{place}<Source>Embedded</Source><Value>{item.said}</Value>'
                f"<Sizing>Fit</Sizing>{style}</Image>")  # fmt: skip
    tag = {"rect": "Rectangle", "line": "Line"}[item.kind]
    inner = "".join(_element(one, names) for one in item.inner)
    inner = f"<ReportItems>{inner}</ReportItems>" if inner else ""
    return f'<{tag} Name="{name}">{place}{inner}{style}</{tag}>'


def report(
    items: Sequence[Item],
    footer: Sequence[Item],
    paper: tuple[float, float],
    pictures: Mapping[str, bytes],
) -> str:
    """The report as a file, on one page; the footer's items lie in a band of its own."""
    names = (f"x{n}" for n in count(1))
    wide, high = paper
    band = 34.0
    body, foot = ("".join(_element(one, names) for one in part) for part in (items, footer))
    kept = "".join(f'<EmbeddedImage Name="{name}"><MIMEType>{_mime(data)}</MIMEType><ImageData>'
                   f"{base64.b64encode(data).decode()}</ImageData></EmbeddedImage>"
                   for name, data in pictures.items())  # fmt: skip
    kept = f"<EmbeddedImages>{kept}</EmbeddedImages>" if kept else ""
    margins = "".join(f"<{side}Margin>0pt</{side}Margin>" for side in _SIDES.values())
    printed = "<PrintOnFirstPage>true</PrintOnFirstPage><PrintOnLastPage>true</PrintOnLastPage>"
    foot = f"<ReportItems>{foot}</ReportItems>" if foot else ""
    return (f'<?xml version="1.0" encoding="UTF-8"?><Report xmlns="{_NAMESPACE}">'
            f"<PageHeight>{high}pt</PageHeight><PageWidth>{wide}pt</PageWidth>"
            f"<Width>{wide}pt</Width>{margins}{kept}"
            f"<Body><Height>{high - band - 2}pt</Height><ReportItems>{body}</ReportItems></Body>"
            f"<PageFooter><Height>{band}pt</Height>{printed}{foot}</PageFooter></Report>"
            )  # fmt: skip


def _mime(data: bytes) -> str:
    return "image/jpeg" if data[:2] == b"\xff\xd8" else "image/png"
