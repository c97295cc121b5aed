"""Whole sheets as plots: where the parts stand."""

from collections.abc import Callable
from itertools import product

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.gnuplot import parts, states
from tests.drawing.held_out.gnuplot.pen import Page
from tests.drawing.held_out.gnuplot.ways import random_page
from tests.drawing.held_out.notes import Plan

_SIZES = (11.5, 10.8, 10.1, 9.5, 9.0, 8.5, 8.0, 7.6)
_AIRS = (1.2, 1.0)
_LEAST_OF_PICTURE = 8.4


def page_of(plan: Plan, attempt: int) -> Page:
    """One sheet with the largest letters that find room; raises where none do."""
    fault = ""
    for size, air in product(_SIZES, _AIRS):
        if plan.picture and size < _LEAST_OF_PICTURE:
            continue
        page = random_page(plan, attempt, size, air)
        try:
            _whole(page)
        except NoRoomError as error:
            fault = str(error)
            continue
        return page
    raise NoRoomError(fault)


def _whole(page: Page) -> None:
    (wide, high), margin, way, size = page.way["paper"], page.way["margin"], page.way, page.size
    sheet, front = page.plan.sheet, page.plan.front
    x, y, w = margin, margin * 0.9, wide - 2 * margin
    page.text(x, y, w * 0.6, sheet.organisation)
    page.text(x, y, w, sheet.annex, bold=True, align="right")
    y += size * 1.6 if sheet.organisation or sheet.annex else 0
    if way["title"]:
        page.text(x, y + size, w, way["title"], size=size * 1.45, bold=True, align="center")
        y += size * 2.8
    layouts: dict[str, Callable[[Page, float, float, float], float]]
    layouts = {"grid": _grid, "below": _below, "beside": _beside}
    y = layouts.get(way["order"], _plain)(page, x, y, w) + size * 0.9
    y += parts.footnotes(page, x, y, w)
    foot = high - margin * 0.7
    if y > foot - size * 1.2:
        raise NoRoomError("page")
    if way["foot"]:
        page.text(x, foot, w, f"{front.number} {front.suffix}".strip(), size=size * 0.85)
    if way["foot"] == "both":
        page.text(x, foot, w, front.words.code.upper(), bold=True, align="right")


def _down(page: Page, x: float, y: float, w: float, *kinds: Callable[..., float]) -> float:
    """Parts below one another; where they end."""
    for kind in kinds:
        high = kind(page, x, y, w)
        y += high + (page.size * 1.0 if high else 0)
    return y - page.size


def _members(page: Page) -> tuple[Callable[..., float], ...]:
    above = page.way["legend_at"] == "above"
    return (parts.legend, states.states) if above else (states.states, parts.legend)


def _plain(page: Page, x: float, y: float, w: float) -> float:
    return _down(page, x, y, w, parts.fields, parts.totals, parts.result, *_members(page))


def _below(page: Page, x: float, y: float, w: float) -> float:
    """The chart first, the words below it."""
    return _down(page, x, y, w, *_members(page), parts.fields, parts.totals, parts.result)


def _grid(page: Page, x: float, y: float, w: float) -> float:
    if page.way["paper"][0] < page.way["paper"][1]:
        some = (parts.fields, parts.totals, parts.result, parts.legend)
        return _down(page, x, y, w, *some, states.grid)
    return _beside(page, x, y, w)


def _beside(page: Page, x: float, y: float, w: float) -> float:
    """Words on one half of a wide page, the chart on the other."""
    side, gap = w * 0.42, page.size * 2
    kinds = (states.grid, parts.legend) if page.way["order"] == "grid" else _members(page)
    right = page.way["name_side"] == "right"
    words, chart = (x + w - side, x) if right else (x, x + side + gap)
    low = _down(page, words, y, side, parts.fields, parts.totals, parts.result)
    return max(low, _down(page, chart, y, w - side - gap, *kinds))
