"""Sheets as pages of HTML, printed by Firefox: grids, columns, cards, clips, masks, emoji."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.firefox.browser import printed
from tests.drawing.held_out.firefox.layouts import html_of
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 5, "chevron": 4, "tick": 5, "thumb": 4, "sign": 4, "face": 4,
    "disc": 5, "square": 4, "letter": 4, "word": 3, "ground": 5, "pill": 5, "badge": 5,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, by the first dice with which all of it finds room."""
    return drawn_in_attempts(plans, html_of, printed)
