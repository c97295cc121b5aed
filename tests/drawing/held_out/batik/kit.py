"""What a page of SVG is made of: words on base lines, lines that fold, bits in a row, grounds."""

import itertools
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.told import Told

_ANCHORS = {"l": "start", "c": "middle", "r": "end"}
Run = tuple[str, bool]
"""Words, and whether they are bold."""


class Part(NamedTuple):
    """A drawing about an upper left corner, and how far down it reaches."""

    svg: str
    high: float


class Bit(NamedTuple):
    """Something in a line: how wide it is, and what draws it from its left and its middle."""

    wide: float
    draw: Callable[[float, float], str]


class Kit:
    """What one page is drawn with; keeps its definitions and the fonts that it asks for."""

    def __init__(self, told: Told) -> None:
        self.told, self.way, self.size = told, told.way, told.size
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.defs: dict[str, str] = {}
        self.fonts: set[tuple[str, bool]] = set()

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.size * part, 2), 8.0 if self.told.plan.picture else 7.0)

    def defined(self, name: str, form: str) -> str:
        """A reference to a definition, in which `{}` stands for its name."""
        self.defs.setdefault(name, form.replace("{}", name))
        return f"url(#{name})"

    def shade(self, first: str, last: str = "", *, fade: float = 0.25) -> str:
        """A gradient downwards to another colour, or across to a paler one."""
        ends = 'x2="0" y2="1"' if last else 'x2="1" y2="0"'
        last = last or mixed(first, "#ffffff", fade)
        stops = f'<stop offset="0" stop-color="{first}"/><stop offset="1" stop-color="{last}"/>'
        form = f'<linearGradient id="{{}}" {ends}>{stops}</linearGradient>'
        return self.defined(f"shade{first[1:]}{last[1:]}", form)

    def long(self, said: str, *, bold: bool = False, size: float = 1, **_: Any) -> float:
        """How wide words are."""
        return width_of(said, self.way["font"], self.sized(size), bold=bold)

    def _look(self, bold: bool, size: float, colour: str, at: str, font: str) -> str:
        font = font or self.way["font"]
        self.fonts.add((font, bold))
        return (f'font-family={quoteattr(font)} font-size="{self.sized(size)}" '
                f'fill="{colour or self.way["ink"]}" text-anchor="{_ANCHORS[at]}"'
                + ' font-weight="bold"' * bold)  # fmt: skip

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "", font: str = "") -> str:  # fmt: skip
        """Words in one line about a middle."""
        y = middle + self.sized(size) * 0.35
        look = self._look(bold, size, colour, at, font)
        return f'<text x="{x:.2f}" y="{y:.2f}" {look}>{escape(said)}</text>' if said else ""

    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "") -> Part:  # fmt: skip
        """Light and bold words in lines no wider than this."""
        lines, used = list[list[Run]]([[]]), 0.0
        for said, bold in runs:
            for word in filter(None, said.split(" ")):
                room, gap = self.long(word, bold=bold, size=size), self.long(" ", size=size)
                need(room, wide, word)
                if lines[-1] and used + gap + room > wide * 0.98:
                    lines.append([])
                used = used + gap + room if lines[-1] else room
                lines[-1].append((word, bold))
        step, x = self.sized(size) * self.way["leading"], {"l": 0, "c": wide / 2, "r": wide}[at]
        svg, first = "", step / 2 + self.sized(size) * 0.35
        for n, line in enumerate(lines):
            said = ""
            for bold, some in itertools.groupby(line, lambda run: run[1]):
                one = escape(" ".join(word for word, _ in some))
                one = f'<tspan font-weight="bold">{one}</tspan>' if bold else one
                said += " " * bool(said) + one
                self.fonts.add((self.way["font"], bold))
            svg += f'<tspan x="{x:.2f}" y="{first + n * step:.2f}">{said}</tspan>'
        return Part(f"<text {self._look(False, size, colour, at, '')}>{svg}</text>",
                    step * len(lines))  # fmt: skip

    def bit(self, said: str, **look: Any) -> Bit:
        """Words as a bit of a line."""
        return Bit(self.long(said, **look), lambda x, y: self.words(said, x, y, **look))

    def row(self, bits: Sequence[Bit], wide: float, gap: float, *, at: str = "l", high: float = 1.5
            ) -> Part:  # fmt: skip
        """Bits beside one another, in as many lines as they need."""
        lines, step, svg = list[Bit](), self.size * high, ""
        for one in bits:
            need(one.wide, wide, "a bit")
            longer = joined([*lines[-1:], one], gap)
            lines = [*lines[:-1], longer] if lines and longer.wide <= wide else [*lines, one]
        for n, line in enumerate(lines):
            x = (wide - line.wide) * {"l": 0.0, "c": 0.5, "r": 1.0}[at]
            svg += line.draw(x, step * (n + 0.5))
        return Part(svg, step * len(lines))


def joined(bits: Sequence[Bit], gap: float) -> Bit:
    """Bits as one."""
    bits = [one for one in bits if one.wide]
    starts = [0.0, *itertools.accumulate(one.wide + gap for one in bits)]
    return Bit(max(starts[-1] - gap, 0), lambda x, y: "".join(
        one.draw(x + start, y) for one, start in zip(bits, starts, strict=False)))  # fmt: skip


def moved(part: Part, x: float, y: float) -> str:
    """A drawing at a place of its own."""
    return f'<g transform="translate({x:.2f},{y:.2f})">{part.svg}</g>' if part.svg else ""


def below(parts: Sequence[Part], gap: float) -> Part:
    """Parts below one another; empty ones take no room."""
    svg, y = "", 0.0
    for part in parts:
        if part.svg:
            svg, y = svg + moved(part, 0, y), y + part.high + gap
    return Part(svg, max(y - gap, 0))


def beside(parts: Sequence[Part], each: float, gap: float) -> Part:
    """Parts of one width beside one another."""
    svg = "".join(moved(part, n * (each + gap), 0) for n, part in enumerate(parts))
    return Part(svg, max(part.high for part in parts))


def rect(x: float, y: float, wide: float, high: float, *, fill: str = "none", line: str = "",
         thick: float = 0.7, round_: float = 0, more: str = "") -> str:  # fmt: skip
    """A rectangle."""
    corner = f' rx="{round_}"' if round_ else ""
    edge = f' stroke="{line}" stroke-width="{thick}"' if line else ""
    return (f'<rect x="{x:.2f}" y="{y:.2f}" width="{wide:.2f}" height="{high:.2f}"{corner} '
            f'fill="{fill or "none"}"{edge}{more}/>')  # fmt: skip


def rule(x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
         dotted: bool = False) -> str:  # fmt: skip
    """A line, perhaps of round dots."""
    dots = ' stroke-dasharray="0 2.5" stroke-linecap="round"' * dotted
    return (f'<path d="M{x:.2f} {y:.2f}L{x2:.2f} {y2:.2f}" fill="none" stroke="{colour}" '
            f'stroke-width="{thick}"{dots}/>')  # fmt: skip


def mixed(colour: str, other: str, part: float) -> str:
    """A colour with a part of another."""
    pairs = [(int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)
