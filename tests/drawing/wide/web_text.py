"""What all parts of a page of HTML share: words, marks, alignments."""

from dataclasses import dataclass, field
from html import escape

from tests.drawing.spec import Colour
from tests.drawing.wide.dimensions import BROWSER_TECHNIQUE, TEXT_LAYER
from tests.drawing.wide.look import Look
from tests.drawing.wide.pen import Pen
from tests.drawing.wide.printed import Placed
from tests.drawing.wide.web_marks import WebJob, css


@dataclass
class Web:
    """Writes a sheet as HTML."""

    look: Look
    pen: Pen
    """A dry one, to measure with."""
    serial: int = field(default=0)

    def text(self, text: str, *, bold: bool = False, ink: Colour | None = None) -> str:
        """Words, in pieces where the look asks for it."""
        if "\n" in text:
            lines = "<br>".join(self.text(line) for line in text.split("\n"))
            return f'<span style="font-size:80%;line-height:1.05">{lines}</span>'
        layer = self.look.of(TEXT_LAYER)
        pieces = layer.pieces(layer.rewrite(text))
        if len(pieces) > 1:
            spans = (f"<span>{escape(p)}</span>" if p.strip() else " " for p in pieces)
            written = f"<span>{''.join(spans)}</span>"
        else:
            written = escape("".join(pieces))
        if ink:
            written = f'<span style="color:{css(ink)}">{written}</span>'
        return f"<b>{written}</b>" if bold else written

    def before(self) -> str:
        """What the marks need once."""
        made = self.look.of(BROWSER_TECHNIQUE)
        return made.before(self.look.marks(), self.look.drawing.wide)

    def mark(self, placed: Placed, size: float) -> str:
        """One mark."""
        mark = self.look.mark_of(placed)
        if not mark:
            return ""
        if self.look.drawing.type_alone and len(mark) == 1 and mark[0].text:
            return self._character(placed, size)
        absent = placed.position == "not_participating" and not self.look.drawing.draws_absent
        wide = 1.0 if absent else self.look.drawing.wide
        others = self.look.marks()
        if mark not in others:
            others = (*others, mark)
        job = WebJob(mark, others, size, wide, others.index(mark))
        made = self.look.of(BROWSER_TECHNIQUE)
        if len(others) > len(self.look.marks()):  # of no kind that the page holds
            return _drawn_anew(job)
        return made.put(job)

    def _character(self, placed: Placed, size: float) -> str:
        (part,) = self.look.mark_of(placed)
        ink = part.fill if isinstance(part.fill, tuple) else (0.0, 0.0, 0.0)
        turn = ";transform:rotate(180deg)" if placed.upside_down else ""
        style = f"font-size:{size * part.scale:.2f}pt;line-height:1;color:{css(ink)}{turn}"
        return f'<span class="m" style="{style}">{escape(part.text)}</span>'


def _drawn_anew(job: WebJob) -> str:
    from tests.drawing.wide.web_marks import WEB_TECHNIQUES

    return WEB_TECHNIQUES["svg"].put(job)
