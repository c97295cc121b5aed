"""One sheet as SVG: words, flowed words, boxes and lines by coordinates, told to Inkscape."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Phrases
from tests.drawing.held_out.sheet import Mark

_ANCHORS = {"left": ("start", 0.0), "centre": ("middle", 0.5), "right": ("end", 1.0)}
_SPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
)
_LEAD = 1.28
"""From line to line, in sizes."""


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet while it is drawn; y counts downwards, in points."""

    plan: Plan
    way: Mapping[str, Any]
    words: Phrases
    pictures: Mapping[Mark, str]
    size: float
    defs: dict[str, str] = field(default_factory=dict)
    """What is drawn by reference, by its id."""
    back: list[str] = field(default_factory=list)
    front: list[str] = field(default_factory=list)

    @property
    def row(self) -> float:
        """How high a row is."""
        return float(self.size * self.way["high"])

    @property
    def mark(self) -> float:
        """How high a mark is."""
        return min(self.size * 1.6, self.row - 2.2) * self.plan.sheet.look.size

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height."""
        wide, high = self.way["paper"]
        return float(wide), float(high)

    def wide(self, words: str, size: float = 0.0, *, bold: bool = True, font: str = "") -> float:
        """How wide words are; letters of other scripts may come from another font."""
        fonts = [font or self.way["font"]]
        if any("\u0370" <= letter <= "\u04ff" for letter in words):
            fonts.append("DejaVu Sans")
        size = size or self.size
        return max(width_of(words, name, size, bold=bold) for name in fonts) * 1.02

    def widest(self, words: Sequence[str]) -> float:
        """How wide the widest are, in bold."""
        return max((self.wide(one) for one in words), default=0.0)

    def text(
        self, x: float, y: float, room: float, words: str, *, size: float = 0.0,
        bold: bool = False, colour: str = "", align: str = "left", font: str = "",
        turn: bool = False, checked: bool = True,
    ) -> None:  # fmt: skip
        """One line about this height, in a room that begins at x; turned, it runs upwards."""
        if not words:
            return
        size = size or self.size
        if checked and self.wide(words, size, bold=bold, font=font) > room + 0.5:
            raise NoRoomError(words)
        anchor, part = _ANCHORS[align]
        at = (x, y + room * (1 - part)) if turn else (x + room * part, y)
        low = size * 0.35
        spot = f"{at[0] + low:.2f} {at[1]:.2f}" if turn else f"{at[0]:.2f} {at[1] + low:.2f}"
        turned = "rotate(-90)" if turn else ""
        self.front.append(
            f'<text transform="translate({spot}) {turned}" text-anchor="{anchor}" '
            f'style="{self._letters(size, bold=bold, font=font)}" '
            f'fill="{colour or self.way["ink"]}">{escape(words)}</text>'
        )

    def _letters(self, size: float, *, bold: bool, font: str = "") -> str:
        weight = "bold" if bold else "normal"
        family = font or self.way["font"]
        # Cairo tells no letters for some ligatures, and the words could not be copied.
        return (
            f"font-family:'{family}';font-size:{size:.2f}px;font-weight:{weight};"
            "font-variant-ligatures:none"
        )

    def para(
        self, x: float, y: float, room: float, words: str, *, size: float = 0.0,
        bold: bool = False, colour: str = "",
    ) -> float:  # fmt: skip
        """Words in lines below one another; how high they are."""
        size = size or self.size
        lines = folded(words, self.way["font"], size, room / 1.04, bold=bold)
        if max(self.wide(line, size, bold=bold) for line in lines) > room + 1:
            raise NoRoomError(words)
        high = len(lines) * size * _LEAD
        if self.way["flow"] and len(lines) > 1:
            self._flow(x, y, room, high, words, size, bold=bold, colour=colour)
            return high
        for n, line in enumerate(lines):
            at = y + (n + 0.5) * size * _LEAD
            self.text(x, at, room, line, size=size, bold=bold, colour=colour)
        return high

    def _flow(
        self, x: float, y: float, room: float, high: float, words: str, size: float,
        *, bold: bool, colour: str,
    ) -> None:  # fmt: skip
        """Words that Inkscape itself breaks into lines, within a frame."""
        name = f"frame{len(self.defs)}"
        frame = f'x="{x:.2f}" y="{y:.2f}" width="{room:.2f}" height="{high + size * _LEAD:.2f}"'
        self.defs[name] = f'<rect id="{name}" {frame}/>'
        style = f"{self._letters(size, bold=bold)};line-height:{_LEAD};white-space:pre"
        self.front.append(
            f'<text xml:space="preserve" style="{style};shape-inside:url(#{name});display:inline" '
            f'fill="{colour or self.way["ink"]}">{escape(words)}</text>'
        )

    def rect(
        self, x: float, y: float, w: float, h: float, fill: str = "none", line: str = "",
        *, thick: float = 0.7, round_: float = 0.0, more: str = "", top: bool = False,
    ) -> None:  # fmt: skip
        """A rectangle, full or empty."""
        edge = f'stroke="{line}" stroke-width="{thick}"' if line else ""
        (self.front if top else self.back).append(
            f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" rx="{round_}" '
            f'fill="{fill}" {edge} {more}/>'
        )

    def rule(
        self, x: float, y: float, x2: float, y2: float, *, thick: float = 0.6, colour: str = "",
        dash: str = "",
    ) -> None:  # fmt: skip
        """A straight line."""
        dashes = f'stroke-dasharray="{dash}" stroke-linecap="round"' if dash else ""
        self.back.append(
            f'<path d="M{x:.2f} {y:.2f}L{x2:.2f} {y2:.2f}" fill="none" '
            f'stroke="{colour or self.way["line"]}" stroke-width="{thick}" {dashes}/>'
        )

    def draw(self, element: str) -> None:
        """An element above boxes and lines."""
        self.front.append(element)

    def picture(self, data: str, x: float, y: float, side: float) -> None:
        """A picture about this point, of base64."""
        kind = "png" if data.startswith("iVBOR") else "jpeg"
        link = quoteattr(f"data:image/{kind};base64,{data}")
        self.draw(
            f'<image x="{x - side / 2:.2f}" y="{y - side / 2:.2f}" width="{side:.2f}" '
            f'height="{side:.2f}" xlink:href={link}/>'
        )

    def svg(self) -> str:
        """The whole page."""
        wide, high = self.paper
        ground = self.way["paper_tint"]
        tint = f'<rect width="{wide}" height="{high}" fill="{ground}"/>' if ground else ""
        return (
            f'<svg {_SPACES} width="{wide}pt" height="{high}pt" viewBox="0 0 {wide} {high}">'
            f"<defs>{''.join(self.defs.values())}</defs>{tint}"
            f'<g inkscape:groupmode="layer" inkscape:label="ground">{"".join(self.back)}</g>'
            f'<g inkscape:groupmode="layer" inkscape:label="sheet">{"".join(self.front)}</g></svg>'
        )


def shadow(name: str, blur: float) -> str:
    """A filter that lays a soft shadow below an object."""
    return (
        f'<filter id="{name}" x="-.3" y="-.3" width="1.7" height="1.7">'
        f'<feGaussianBlur in="SourceAlpha" stdDeviation="{blur}"/><feOffset dx="0.7" dy="0.8"/>'
        '<feComponentTransfer><feFuncA type="linear" slope="0.5"/></feComponentTransfer>'
        '<feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>'
    )
