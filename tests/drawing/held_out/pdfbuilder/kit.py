"""What a page of PDF::Builder is made of, as lines of JSON for its press: words, columns of its
markup, paragraphs, boxes, rules, shades."""

import html
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import leading_of
from tests.drawing.held_out.shared.kit import SIDES, Run, grouped
from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_MEANT = re.compile(r"([\\`*_{}\[\]()#+.!<>&-])")
"""What Markdown would take for its own."""


def op(*told: Any) -> str:
    """A line for the press."""
    return json.dumps(told, ensure_ascii=False) + "\n"


class Kit(PartKit):
    """What one page is drawn with; keeps its marks."""

    ground_fade = 0.3

    def __init__(self, told: Told, draw_mark: Callable[["Kit", Mark, float, float], str]) -> None:
        super().__init__(told, draw_mark)
        self.marks: dict[str, dict[str, Any]] = {}
        self.signs: str = ""
        self.headings = 0

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "") -> str:  # fmt: skip
        """Words in one line about a middle."""
        points = self.sized(size)
        line = _r(middle + points * 0.35)
        return op("t", _r(x), line, said, int(bold), points, colour or self.way["ink"], at)\
            if said else ""  # fmt: skip

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle, perhaps with round corners."""
        corner = min(round_, wide / 2.01, high / 2.01)
        return op("b", _r(x), _r(y), _r(wide), _r(high), fill, line, thick, _r(corner))

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "") -> str:  # fmt: skip
        """A line, perhaps of `dots` or `dashes`."""
        return op("l", _r(x), _r(y), _r(x2), _r(y2), colour, thick, how)

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A rectangle whose colour changes across."""
        return op("s", _r(x), _r(y), _r(wide), _r(high), first, last)

    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""
        return op(">", _r(x), _r(y)) + part.drawn + op("<") if part.drawn else ""

    def step(self, size: float = 1) -> float:
        """From line to line; columns have none closer than their font is high."""
        return self.sized(size) * max(
            float(self.way["leading"]), leading_of(self.way["font"]) + 0.02
        )

    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "", even: bool = False) -> Part:  # fmt: skip
        """Light and bold words: lines, a column of markup or a paragraph of the library."""
        if at == "l" and self.way["flows"] != "lines" and len(runs) > 1:
            return self.column([list(runs)], wide, size=size, colour=colour)
        if at == "l" and len(runs) == 1 and not runs[0][1] and (even or self.way["paragraphs"]):
            return self._paragraph(runs[0][0], wide, size, colour, even=even)
        step, drawn = self.step(size), ""
        lines = self.folded(runs, wide, size, full=0.97)
        for n, line in enumerate(lines):
            drawn += self._line(grouped(line), wide, step * (n + 0.5), at, size, colour)
        return Part(drawn, step * len(lines))

    def _line(self, runs: Sequence[Run], wide: float, y: float, at: str, size: float, colour: str
              ) -> str:  # fmt: skip
        if len(runs) == 1:
            return self.words(runs[0][0], wide * SIDES[at], y, at=at, bold=runs[0][1], size=size,
                              colour=colour)  # fmt: skip
        gap = self.long(" ", size=size)
        rooms = [self.long(said, bold=bold, size=size) + gap for said, bold in runs]
        x, drawn = (wide - sum(rooms) + gap) * SIDES[at], ""
        for (said, bold), room in zip(runs, rooms, strict=True):
            drawn += self.words(said, x, y, bold=bold, size=size, colour=colour)
            x += room
        return drawn

    def _paragraph(self, said: str, wide: float, size: float, colour: str, *, even: bool) -> Part:
        step = self.step(size)
        high = step * len(self.folded([(said, False)], wide, size, full=0.97))
        at = "justified" if even else "left"
        return Part(op("p", 0, 0, _r(wide), _r(high + step * 0.6), said, self.sized(size), _r(step),
                       colour or self.way["ink"], at), high)  # fmt: skip

    def column(self, paragraphs: Sequence[Sequence[Run]], wide: float, *, kind: str = "p",
               gap: float = 0, size: float = 1, colour: str = "", raw: Sequence[str] = (),
               **more: Any) -> Part:  # fmt: skip
        """Paragraphs, or items of a list (`ul`, `ol`), in HTML or Markdown.

        Where HTML is told in `raw`, the paragraphs are but as wide as it.
        """
        points, step = self.sized(size), self.step(size)
        indent = _r(points * (1.9 if kind == "ol" else 1.5)) if kind != "p" else 0
        rows = sum(len(self.folded(runs, wide - indent, size, full=0.965)) for runs in paragraphs)
        high = rows * step + gap * (len(paragraphs) - 1)
        how, said = "html", raw or [_html(runs) for runs in paragraphs]
        text = "".join(f"<p>{one}</p>" for one in said)
        if kind != "p":
            text = f"<{kind}>{''.join(f'<li>{one}</li>' for one in said)}</{kind}>"
        if self.way["flows"] == "md1" and not raw:
            how, text = "md1", _markdown(paragraphs, kind)
        style = f"p {{ margin-top: {_r(gap / 2)}; margin-bottom: 0 }} "  # Which counts twice.
        style += f"li {{ margin-top: {_r(gap)}; margin-bottom: 0 }} "
        style += "ul { margin-top: 0; margin-bottom: 0 } ol { margin-top: 0; margin-bottom: 0 }"
        told = {"marker_width": indent, "style": style, **more}
        lead = _r(gap if kind != "p" else gap / 2)
        return Part(op("c", 0, 0, _r(wide), _r(high), how, text, points, _r(step),
                       colour or self.way["ink"], lead, told), high)  # fmt: skip

    def fits(self, said: str, room: float, **look: Any) -> None:
        """Raises NoRoomError where words are wider than their room."""
        need(self.long(said, **look), room, said)


def _r(number: float) -> float:
    return round(number, 2)


def _html(runs: Sequence[Run]) -> str:
    said = [(html.escape(word, quote=False), bold) for word, bold in runs]
    return " ".join(f"<b>{word}</b>" if bold else word for word, bold in said)


def _markdown(paragraphs: Sequence[Sequence[Run]], kind: str) -> str:
    lines = []
    for n, runs in enumerate(paragraphs, 1):
        said = [(_MEANT.sub(r"\\\1", word).replace(r"\<", "&lt;").replace(r"\>", "&gt;")
                 .replace(r"\&", "&amp;"), bold) for word, bold in runs]  # fmt: skip
        sign = {"p": "", "ul": "* ", "ol": f"{n}. "}[kind]
        lines.append(sign + " ".join(f"**{word}**" if bold else word for word, bold in said))
    return ("\n\n" if kind == "p" else "\n").join(lines)
