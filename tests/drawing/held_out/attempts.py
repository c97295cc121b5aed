"""Sheets drawn by the first dice with which all of it finds room and no letters lie upon others."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import pypdfium2 as pdfium

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.notes import LaidDrawer, Plan

Page = TypeVar("Page")
ATTEMPTS = 14


class NoRoomError(Exception):
    """A part finds no place on its page with these dice."""


def need(room: float, wide: float, what: str) -> None:
    """Raises NoRoomError where what is needed is wider than what there is."""
    if room > wide:
        raise NoRoomError(what)


def drawn_in_attempts(
    plans: Sequence[Plan],
    page_of: Callable[[Plan, int], Page],
    printed: Callable[[Sequence[Page]], Sequence[tuple[bytes, str]]],
) -> list[bytes]:
    """A page for each plan; `printed` gives PDFs, and words for what found no place.

    Raises RuntimeError with what stood in the way of those that no dice can draw.
    """
    return [pdf for _, pdf in _pages_in_attempts(plans, page_of, printed)]


def laid_in_attempts(plans: Sequence[Plan], drawer: LaidDrawer) -> tuple[list[str], list[bytes]]:
    """The name of the layout of each page, and the pages."""
    pages = _pages_in_attempts(plans, drawer.page_of, drawer.printed)
    return [page["layout"] for page, _ in pages], [pdf for _, pdf in pages]


def _pages_in_attempts(
    plans: Sequence[Plan],
    page_of: Callable[[Plan, int], Page],
    printed: Callable[[Sequence[Page]], Sequence[tuple[bytes, str]]],
) -> list[tuple[Page, bytes]]:
    done: dict[int, tuple[Page, bytes]] = {}
    faults: dict[int, str] = {}
    for attempt in range(ATTEMPTS):
        batch: dict[int, Page] = {}
        for place in [place for place in range(len(plans)) if place not in done]:
            try:
                batch[place] = page_of(plans[place], attempt)
            except NoRoomError as error:
                faults[place] = f"no room: {error}"
        pages = printed(list(batch.values())) if batch else []
        for place, (pdf, over) in zip(batch, pages, strict=True):
            faults[place] = over or fault_of(pdf, 8)
            if not faults[place]:
                done[place] = batch[place], pdf
    if len(done) < len(plans):
        raise RuntimeError({plans[p].name: f for p, f in faults.items() if p not in done})
    return [done[place] for place in range(len(plans))]


def too_wide(pdf: bytes, last: float, first: float = 1) -> str:
    """Whether anything but the page's own ground or frame runs beyond the end of its lines."""
    bounds = (one.get_bounds() for one in pdfium.PdfDocument(pdf)[0].get_objects())
    right = max(right for left, _, right, _ in bounds if left > first)
    return f"{right - last:.0f} too wide" if right > last else ""


def words_too_wide(pdf: bytes, last: float) -> str:
    """Whether words run beyond their lines; the bounds of a thick stroke would tell too much."""
    page = pdfium.PdfDocument(pdf)[0]
    text, turned = page.get_textpage(), page.get_rotation() % 180 != 0
    boxes = [text.get_charbox(place) for place in range(text.count_chars())]
    far = max((top if turned else right for _, _, right, top in boxes), default=0)
    return f"{far - last:.0f} too wide" if far > last else ""
