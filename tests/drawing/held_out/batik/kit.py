"""What a page of SVG is made of: words on base lines, lines that fold, bits in a row, grounds."""

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.drawing.held_out.marked import ground_of
from tests.drawing.held_out.shared.colours import mixed
from tests.drawing.held_out.shared.kit import SIDES, Run, grouped
from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_ANCHORS = {"l": "start", "c": "middle", "r": "end"}


class Kit(PartKit):
    """What one page is drawn with; keeps its definitions and the fonts that it asks for."""

    mark_wide, word_spare = 1.6, 0.8
    swatch_high, bits_gap, outcome_gap = 0.95, 2.0, 4.0
    pills_bold = False

    def __init__(self, told: Told, draw_mark: Callable[["Kit", Mark, float, float], str]) -> None:
        super().__init__(told, draw_mark)
        self.defs: dict[str, str] = {}
        self.fonts: set[tuple[str, bool]] = set()

    def defined(self, name: str, form: str) -> str:
        """A reference to a definition, in which `{}` stands for its name."""
        self.defs.setdefault(name, form.replace("{}", name))
        return f"url(#{name})"

    def gradient(self, first: str, last: str = "", *, fade: float = 0.25) -> str:
        """A gradient downwards to another colour, or across to a paler one."""
        ends = 'x2="0" y2="1"' if last else 'x2="1" y2="0"'
        last = last or mixed(first, "#ffffff", fade)
        stops = f'<stop offset="0" stop-color="{first}"/><stop offset="1" stop-color="{last}"/>'
        form = f'<linearGradient id="{{}}" {ends}>{stops}</linearGradient>'
        return self.defined(f"shade{first[1:]}{last[1:]}", form)

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
             colour: str = "", even: bool = False) -> Part:  # fmt: skip
        """Light and bold words in lines no wider than this."""
        lines = self.folded(runs, wide, size) or [[]]
        step, x = self.sized(size) * self.way["leading"], wide * SIDES[at]
        svg, first = "", step / 2 + self.sized(size) * 0.35
        for n, line in enumerate(lines):
            said = ""
            for words, bold in grouped(line):
                one = escape(words)
                one = f'<tspan font-weight="bold">{one}</tspan>' if bold else one
                said += " " * bool(said) + one
                self.fonts.add((self.way["font"], bold))
            svg += f'<tspan x="{x:.2f}" y="{first + n * step:.2f}">{said}</tspan>'
        return Part(f"<text {self._look(False, size, colour, at, '')}>{svg}</text>",
                    step * len(lines))  # fmt: skip

    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""
        return f'<g transform="translate({x:.2f},{y:.2f})">{part.drawn}</g>' if part.drawn else ""

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0, more: str = "") -> str:  # fmt: skip
        """A rectangle."""
        corner = f' rx="{round_}"' if round_ else ""
        edge = f' stroke="{line}" stroke-width="{thick}"' if line else ""
        return (f'<rect x="{x:.2f}" y="{y:.2f}" width="{wide:.2f}" height="{high:.2f}"{corner} '
                f'fill="{fill or "none"}"{edge}{more}/>')  # fmt: skip

    def ground(self, fill: str, x: float, y: float, wide: float, high: float) -> str:
        """A cell's ground, which is never shaded here."""
        return self.box(x, y, wide, high, fill=fill)

    def spot(self, marks: Sequence[Mark], x: float, y: float, wide: float, high: float) -> str:
        """What a State has in its place; a ground leaves the lines about it free."""
        if ground := ground_of(self.told.plan, marks):
            return self.box(x + 1, y + 1, wide - 2, high - 2, fill=ground)
        return super().spot(marks, x, y, wide, high)

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "") -> str:  # fmt: skip
        """A line, perhaps of round dots."""
        dots = ' stroke-dasharray="0 2.5" stroke-linecap="round"' * (how == "dots")
        return (f'<path d="M{x:.2f} {y:.2f}L{x2:.2f} {y2:.2f}" fill="none" stroke="{colour}" '
                f'stroke-width="{thick}"{dots}/>')  # fmt: skip
