"""What all parts of a sheet share: its job, its letters and the size of all."""

import base64
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from tests.drawing.held_out.pango.kit import (
    ALIGN,
    LEAST,
    NoRoomError,
    Pango,
    PangoCairo,
    cairo,
    rgb,
)


class Setter:
    """One sheet at one scale."""

    def __init__(self, job: Mapping[str, Any], scale: float) -> None:
        self.job = job
        self.sheet: Mapping[str, Any] = job["sheet"]
        self.look: Mapping[str, Any] = job["look"]
        self.c: Mapping[str, Any] = job["choice"]
        self.theme: Mapping[str, str] = self.c["theme"]
        self.scale = scale
        self.size: float = max(self.c["size"] * scale, LEAST)
        self.gap: float = self.c["gap"] * scale
        self.smudge = base64.b64decode(job["smudge"])
        self.width = lru_cache(maxsize=6000)(self._width)
        self._context = PangoCairo.create_context(
            cairo.Context(cairo.RecordingSurface(cairo.Content.COLOR_ALPHA, None))
        )
        options = cairo.FontOptions()
        options.set_hint_style(cairo.HintStyle.NONE)
        options.set_hint_metrics(cairo.HintMetrics.OFF)
        PangoCairo.context_set_font_options(self._context, options)
        PangoCairo.context_set_resolution(self._context, 72)
        self._context.set_round_glyph_positions(False)

    def points(self, part: float) -> float:
        """How large letters of a part of the sheet's size are."""
        return max(self.size * part, LEAST)

    def layout(
        self,
        markup: str,
        part: float = 1.0,
        *,
        room: float | None = None,
        align: str = "left",
        heavy: bool = False,
        family: str = "",
        exact: float = 0.0,
    ) -> Any:
        """Words as Pango sets them, in lines no wider than the room where there is one."""
        size = exact or self.points(part)
        font = Pango.FontDescription()
        font.set_family(family or self.c["font"])
        font.set_absolute_size(size * Pango.SCALE)
        font.set_weight(Pango.Weight.BOLD if heavy else Pango.Weight.NORMAL)
        made = Pango.Layout.new(self._context)
        made.set_font_description(font)
        made.set_markup(f'<span font_features="{self._features()}">{markup}</span>', -1)
        lead = size * self.c["leading"] + self.lack(size)
        made.set_spacing(int(lead * Pango.SCALE))
        if room is not None:
            made.set_width(int(room * Pango.SCALE))
            made.set_wrap(Pango.WrapMode.WORD)
            made.set_alignment(ALIGN[align])
            if extent(made)[0] > room + 0.5:
                raise NoRoomError(markup)
        return made

    def lack(self, size: float) -> float:
        """How much lower lines of this font are than lines should be."""
        font = Pango.FontDescription()
        font.set_family(self.c["font"])
        font.set_absolute_size(100 * Pango.SCALE)
        high: float = self._context.get_metrics(font, None).get_height() / Pango.SCALE / 100
        return size * max(0.0, 1.17 - high)

    def _width(self, markup: str, part: float = 1.0, heavy: bool = False) -> float:
        return extent(self.layout(markup, part, heavy=heavy))[0]

    def widest_word(self, words: str, part: float, heavy: bool) -> float:
        """How wide the widest of these words is."""
        return max((self.width(word, part, heavy) for word in words.split()), default=0.0)

    def line(self, part: float = 1.0) -> float:
        """How high a line of letters is."""
        return self.points(part) * (1.2 + float(self.c["leading"]))

    def put(self, cr: Any, made: Any, x: float, y: float, colour: str = "#000000") -> None:
        """Words with the upper left corner of their layout at a point."""
        cr.set_source_rgb(*rgb(colour))
        if self.c["put"] != "lines":
            cr.move_to(x, y)
            PangoCairo.show_layout(cr, made)
            return
        lines = made.get_iter()
        while True:
            at = lines.get_line_extents()[1].x / Pango.SCALE
            cr.move_to(x + at, y + lines.get_baseline() / Pango.SCALE)
            PangoCairo.show_layout_line(cr, lines.get_line_readonly())
            if not lines.next_line():
                return

    def at_middle(
        self, cr: Any, made: Any, x: float, middle: float, colour: str = "#000000"
    ) -> None:
        """One line of words whose capitals stand about this height, or several in the middle."""
        if made.get_line_count() > 1:
            self.put(cr, made, x, middle - extent(made)[1] / 2, colour)
            return
        size = made.get_font_description().get_size() / Pango.SCALE
        self.put(cr, made, x, middle + 0.35 * size - made.get_baseline() / Pango.SCALE, colour)

    def glyphs(self, cr: Any, made: Any, x: float, middle: float, colour: str) -> None:
        """The words of a layout without markup, itemised and shaped anew, run by run."""
        text, font = made.get_text(), made.get_font_description()
        base = middle + 0.35 * font.get_size() / Pango.SCALE
        self._context.set_font_description(font)
        attributes = Pango.AttrList()
        attributes.insert(Pango.attr_font_features_new(self._features()))
        data = text.encode()
        cr.set_source_rgb(*rgb(colour))
        for item in Pango.itemize(self._context, text, 0, len(data), attributes, None):
            run = data[item.offset : item.offset + item.length].decode()
            shaped = Pango.shape(run, -1, item.analysis)
            cr.move_to(x, base)
            PangoCairo.show_glyph_string(cr, item.analysis.font, shaped)
            x += shaped.get_width() / Pango.SCALE

    def _features(self) -> str:
        return "liga=0,clig=0,dlig=0,lnum=1" + (",tnum=1" if self.c["even_figures"] else "")


def extent(made: Any) -> tuple[float, float]:
    """How wide and high a layout is."""
    logical = made.get_extents()[1]
    return logical.width / Pango.SCALE, logical.height / Pango.SCALE
