"""The parts of one sheet, for layouts to put together."""

from typing import Any

from tests.drawing.held_out.pango.fields import ending, fields
from tests.drawing.held_out.pango.kit import escape, span
from tests.drawing.held_out.pango.marks import Marks
from tests.drawing.held_out.pango.pieces import Piece, abreast, column, ruled, said
from tests.drawing.held_out.pango.setter import Setter
from tests.drawing.held_out.pango.states import states
from tests.drawing.held_out.pango.totals import legend, totals


class Page:
    """The parts of one sheet, for layouts to put together."""

    def __init__(self, s: Setter) -> None:
        self.s, self.c = s, s.c
        self.marks = Marks(s)

    def fields(self, room: float, form: str = "") -> Piece:
        """What was voted on."""
        return fields(self.s, self.marks, room, form)

    def ending(self, room: float, form: str = "") -> Piece:
        """Date and result, or nothing."""
        return ending(self.s, self.marks, room, form)

    def names(self) -> list[str]:
        """What the parts are called: what was voted, what came out, the counts, the states."""
        first, end, counts, states = self.c["names"]
        return [first, end if self.c["result_place"] == "own" else "Sitting", counts, states]

    def counted(self, room: float, form: str = "") -> Piece:
        """The totals, and what came out."""
        pieces = [totals(self.s, self.marks, room, form), self.ending(room)]
        return column(pieces[::-1] if self.c["end_first"] else pieces, self.s.gap)

    def states(self, room: float, most: int = 3) -> Piece:
        """The states, with the legend above or below them where it belongs there."""
        made = states(self.s, self.marks, room, most)
        if not self.s.job["legend"] or self.c["legend_place"] == "totals":
            return made
        key = legend(self.s, self.marks, room)
        pair = [key, made] if self.c["legend_place"] == "above" else [made, key]
        return column(pair, self.s.gap * 0.7)

    def notes(self, room: float) -> Piece:
        """Footnotes, perhaps none."""
        told = [said(self.s, escape(n), room, 0.8) for n in self.s.sheet["footnotes"]]
        return column(told, 2)

    def title(self, room: float, align: str = "", colour: str = "") -> Piece:
        """Whatever heads the sheet; perhaps nothing."""
        s, c = self.s, self.c
        align = align or c["title_align"]
        ink = colour or (s.theme["dark"] if c["title_dark"] else "#000000")
        pieces = []
        if s.sheet["annex"]:
            side = "right" if align == "left" else align
            pieces.append(said(s, f"<b>{escape(s.sheet['annex'])}</b>", room, align=side))
        if s.sheet["organisation"]:
            pieces.append(said(s, escape(s.sheet["organisation"]), room, 0.95, align=align))
        if c["title"]:
            looks = {"letter_spacing": "1400"} if c["title_spaced"] else {}
            text = span(c["title"].upper() if c["title_spaced"] else c["title"], **looks)
            heavy = not c["title_light"]
            pieces.append(
                said(s, text, room, c["title_part"], align=align, colour=ink, heavy=heavy)
            )
        if pieces and c["title_rule"] != "none":
            pieces.append(ruled(room, s.theme["accent"], 0.9, c["title_rule"]))
        return column(pieces, 3)

    def pair(self, first: Any, second: Any, room: float, part: float) -> Piece:
        """Two pieces of the page beside one another, either way round."""
        gap = self.c["aisle"]
        left = (room - gap) * part
        pieces = [first(left), second(room - gap - left)]
        return abreast(pieces[::-1] if self.c["mirrored"] else pieces, gap)

    def stack(self, *pieces: Piece) -> Piece:
        """One below the other."""
        return column(pieces, self.s.gap)
