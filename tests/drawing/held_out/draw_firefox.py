"""Sheets as pages of HTML, printed by Firefox: grids, columns, cards, clips, masks, emoji."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.firefox.browser import printed
from tests.drawing.held_out.firefox.layouts import html_of
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 5, "chevron": 4, "tick": 5, "thumb": 4, "sign": 4, "face": 4,
    "disc": 5, "square": 4, "letter": 4, "word": 3, "ground": 5, "pill": 5, "badge": 5,
}  # fmt: skip
_ATTEMPTS = 14


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, by the first dice with which all of it finds room."""
    done: dict[int, bytes] = {}
    faults: dict[int, str] = {}
    for attempt in range(_ATTEMPTS):
        waiting = [place for place in range(len(plans)) if place not in done]
        pages = [html_of(plans[place], attempt) for place in waiting]
        for place, (pdf, title) in zip(waiting, printed(pages), strict=True):
            faults[place] = title or fault_of(pdf, 8)
            if not faults[place]:
                done[place] = pdf
    if len(done) < len(plans):
        raise RuntimeError({plans[p].name: f for p, f in faults.items() if p not in done})
    return [done[place] for place in range(len(plans))]
