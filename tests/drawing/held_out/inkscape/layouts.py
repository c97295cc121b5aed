"""Whole sheets: where the parts stand on a page."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.inkscape import parts
from tests.drawing.held_out.inkscape.pen import Page
from tests.drawing.held_out.inkscape.states import states
from tests.drawing.held_out.inkscape.totals import totals
from tests.drawing.held_out.inkscape.ways import random_page
from tests.drawing.held_out.notes import Plan

Part = Callable[[Page, float, float, float], float]
_SIZES = (11.0, 10.4, 9.8, 9.2, 8.7, 8.2, 7.8, 7.4)
_LEAST_OF_PICTURE = 8.2
_LEAST_AT_FIRST = 8.7
_AIR = 1.1
"""Between parts, in sizes."""


def page_of(plan: Plan, attempt: int) -> Page:
    """One sheet with the largest letters that find room; raises where none do."""
    fault = ""
    for size in _SIZES:
        if size < (_LEAST_OF_PICTURE if plan.picture else _LEAST_AT_FIRST - 0.2 * attempt):
            continue
        page = random_page(plan, attempt, size)
        try:
            _whole(page)
        except NoRoomError as error:
            fault = f"{page.way['layout']}: {error}"
            continue
        return page
    raise NoRoomError(fault)


def _whole(page: Page) -> None:
    (wide, high), margin, size = page.paper, page.way["margin"], page.size
    x, w = margin, wide - 2 * margin
    y = _LAYOUTS[page.way["layout"]](page, x, _top(page, x, margin * 0.85, w), w) + size * 0.8
    y += parts.footnotes(page, x, y, w)
    foot = high - margin * 0.75
    if y > foot - size * 1.2:
        raise NoRoomError("page")
    if page.way["frame"]:
        for inset in (0.45, 0.55) if page.way["frame"] == "double" else (0.5,):
            side = margin * inset
            page.rect(side, side, wide - 2 * side, high - 2 * side, line=page.way["line"])
        foot -= size * 0.3
    front = page.plan.front
    if page.way["foot"]:
        page.text(x, foot, w, f"{front.number} {front.suffix}".strip(), size=size * 0.82)
    if page.way["foot"] == "both":
        page.text(x, foot, w, front.words.code.upper(), size=size * 0.82, align="right")


def _top(page: Page, x: float, y: float, w: float) -> float:
    """Who speaks on the left, the annex on the right; where the page goes on."""
    sheet, size = page.plan.sheet, page.size
    page.text(x, y + size * 0.5, w * 0.6, sheet.organisation, size=size * 0.9)
    page.text(x, y + size * 0.5, w, sheet.annex, bold=True, align="right")
    return y + (size * 2 if sheet.organisation or sheet.annex else 0)


def _down(page: Page, x: float, y: float, w: float, *kinds: Part) -> float:
    """Parts below one another; where they end."""
    for kind in kinds:
        high = kind(page, x, y, w)
        y += high + (page.size * _AIR if high else 0)
    return y - page.size * _AIR


def _title(page: Page, x: float, y: float, w: float) -> float:
    page.text(x, y + page.size, w, page.way["title"], size=page.size * 1.5, bold=True,
              colour=page.way["accent"])  # fmt: skip
    return page.size * 2


def _result(page: Page, x: float, y: float, w: float) -> float:
    """The result, unless the totals have it."""
    within = page.way["result"] == "totals" and page.way["totals"] == "table"
    return 0.0 if within else parts.result(page, x, y, w)


def _ruled(page: Page, x: float, y: float, w: float) -> float:
    page.rule(x, y, x + w, y, thick=1.4, colour=page.way["accent"])
    return 0.1


def _ledger(page: Page, x: float, y: float, w: float) -> float:
    """Facts above; a long list on the left, sums and result at its right."""
    size = page.size
    page.text(x, y + size, w, page.way["title"], size=size * 1.45, bold=True, align="centre")
    y = _down(page, x, y + size * 2.6, w, _ruled, parts.fields, _ruled)
    y += size * 1.2
    gap, side = size * 2, w * 0.45
    left = y + states(page, x, y, w - side - gap)
    right = _down(page, x + w - side, y, side, totals, _result, parts.legend)
    return max(left, right)


def _press(page: Page, x: float, y: float, w: float) -> float:
    """A band with the title; facts in a side bar, tiles and States beside it."""
    size, band = page.size, page.size * 2.8
    page.rect(x, y, w, band, page.way["accent"], round_=page.way["round"])
    page.text(x + size, y + band / 2, w, page.way["title"], size=size * 1.5, bold=True,
              colour="#ffffff")  # fmt: skip
    y += band + size * 1.2
    side, gap = w * 0.27, size * 2
    left = _down(page, x, y, side, parts.fields, _result, parts.legend)
    right = _down(page, x + side + gap, y, w - side - gap, totals, states)
    low, at = max(left, right), x + side + gap / 2
    page.rule(at, y, at, low, colour=page.way["pale"])
    return low


def _form(page: Page, x: float, y: float, w: float) -> float:
    """A form: a head, boxes of facts, and a box each for sums and States."""
    size = page.size
    page.rect(x, y, w, size * 2.2, page.way["tint"], page.way["line"])
    page.text(x, y + size * 1.1, w, page.way["title"].upper(), bold=True, size=size * 1.2,
              align="centre")  # fmt: skip
    y += size * 2.2
    y += parts.fields(page, x, y, w)
    for kinds in ((totals, _result, parts.legend), (states,)):
        low = _down(page, x + size * 0.7, y + size * 0.7, w - size * 1.4, *kinds) + size * 0.7
        page.rect(x, y, w, low - y, line=page.way["line"])
        y = low
    return y


def _cards(page: Page, x: float, y: float, w: float) -> float:
    return _down(page, x, y, w, _title, parts.fields, totals, _result, parts.legend, states)


def _tally(page: Page, x: float, y: float, w: float) -> float:
    """Facts, the tally, and its sums below."""
    return _down(page, x, y, w, _title, parts.fields, parts.legend, states, totals, _result)


def _window(page: Page, x: float, y: float, w: float) -> float:
    """A window of a program: a bar above, groups with their names in the frame."""
    size, top = page.size, y
    page.rect(x, y, w, size * 2, page.way["accent"])
    page.text(x + size * 0.8, y + size, w, page.way["title"], bold=True, colour="#ffffff")
    y += size * 3.2
    groups: tuple[tuple[str, tuple[Part, ...]], ...] = (
        ("Procedure", (parts.fields,)),
        ("Totals", (totals, _result, parts.legend)),
        ("Votes by Member State", (states,)),
    )
    for name, kinds in groups:
        inner = w - size * 3.4
        low = _down(page, x + size * 1.7, y + size * 1.1, inner, *kinds) + size * 0.8
        page.rect(x + size * 0.8, y, w - size * 1.6, low - y, line=page.way["pale"], round_=3)
        wide = page.wide(name)
        page.rect(x + size * 1.5, y - size * 0.5, wide + size * 0.6, size,
                  page.way["paper_tint"] or "#ffffff")  # fmt: skip
        page.text(x + size * 1.8, y, wide + 1, name, bold=True)
        y = low + size * 1.4
    page.rect(x, top, w, y - top - size * 0.4, line=page.way["accent"])
    return y - size * 0.4


def _margins(page: Page, x: float, y: float, w: float) -> float:
    """Three columns: facts, States, sums."""
    size, gap = page.size, page.size * 2
    y += _title(page, x, y, w) + size * 0.6
    left, right = w * 0.24, w * 0.31
    lows = (
        _down(page, x, y, left, parts.fields),
        _down(page, x + left + gap, y, w - left - right - 2 * gap, states),
        _down(page, x + w - right, y, right, totals, _result, parts.legend),
    )
    return max(lows)


def _memo(page: Page, x: float, y: float, w: float) -> float:
    """Lines of a memo, the sums, and what each State said."""
    return _down(page, x, y, w, _title, _ruled, parts.fields, _ruled, _result, totals,
                 parts.legend, states)  # fmt: skip


def _upturned(page: Page, x: float, y: float, w: float) -> float:
    """The States first; sums and result, then what was voted on, below them."""
    return _down(page, x, y, w, _title, parts.legend, states, totals, _result, parts.fields)


def _letterhead(page: Page, x: float, y: float, w: float) -> float:
    """A head with a ruled line; facts on the left, sums at their right, States below."""
    size = page.size
    page.text(x, y + size * 0.8, w, "COUNCIL OF THE EUROPEAN UNION", bold=True, size=size * 1.2,
              colour=page.way["accent"])  # fmt: skip
    page.text(x, y + size * 2.3, w, page.way["title"], size=size * 1.05)
    y = _down(page, x, y + size * 3.6, w, _ruled) + size * 0.8
    side, gap = w * 0.5, size * 1.6
    left = _down(page, x, y, w - side - gap, parts.fields)
    right = _down(page, x + w - side, y, side, totals, _result)
    return _down(page, x, max(left, right) + size * 1.2, w, parts.legend, states)


def _ribbon(page: Page, x: float, y: float, w: float) -> float:
    """Facts and sums side by side, ribbons of States below."""
    y += _title(page, x, y, w) + page.size * 0.5
    half = w * 0.52
    left = _down(page, x, y, half, parts.fields)
    right = _down(page, x + half + page.size * 2, y, w - half - page.size * 2, totals, _result)
    return _down(page, x, max(left, right) + page.size, w, parts.legend, states)


_LAYOUTS: Mapping[str, Part] = {
    "ledger": _ledger, "press": _press, "form": _form, "cards": _cards, "tally": _tally,
    "window": _window, "margins": _margins, "memo": _memo, "upturned": _upturned,
    "letterhead": _letterhead, "ribbon": _ribbon,
}  # fmt: skip
