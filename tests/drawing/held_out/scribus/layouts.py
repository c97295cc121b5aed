"""Whole leaflets: where the parts stand."""

from collections.abc import Callable
from itertools import product

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.scribus import parts, states
from tests.drawing.held_out.scribus.ways import Node, Page, random_ways

_SIZES = (12.0, 11.2, 10.5, 9.8, 9.2, 8.6, 8.1, 7.7, 7.3)
_AIRS = (1.25, 1.1, 1.0)
_LEAST_OF_PICTURE = 8.1
_WHITE = "#ffffff"


def page_of(plan: Plan, attempt: int) -> Node:
    """One sheet with the largest letters that find room; raises where none do."""
    way, words, pictures = random_ways(plan, attempt)
    fault = ""
    for size, air in product(_SIZES, _AIRS):
        if plan.picture and size < _LEAST_OF_PICTURE:
            continue
        page = Page(plan, way, words, pictures, size, air)
        try:
            _whole(page)
        except NoRoomError as error:
            fault = str(error)
            continue
        return {"nodes": page.nodes} | {k: way[k] for k in ("paper", "inks", "version")}
    raise NoRoomError(fault)


def _whole(page: Page) -> None:
    (wide, high), margin, way = page.way["paper"], page.way["margin"], page.way
    sheet, front, size = page.plan.sheet, page.plan.front, page.size
    x, y, w = margin, margin * 0.8, wide - 2 * margin
    if way["title_way"] == "spine" and way["title"] and high > wide:
        page.rect((0, 0, 22, high), way["accent"])
        span = page.wide(way["title"], size * 1.2) + 8
        box = (1, high / 2 + span / 2, span, 20)
        page.text(box, way["title"], size=size * 1.2, bold=True, colour=_WHITE, turn=90)
        x, w = max(x, 34), w - max(0, 34 - x)
    page.text((x, y, w * 0.6, size * 1.4), sheet.organisation, bold=False)
    page.text((x, y, w, size * 1.4), sheet.annex, bold=True, align="right")
    y += size * 2 if sheet.organisation or sheet.annex else 0
    y += _title(page, x, y, w)
    layouts: dict[str, Callable[[Page, float, float, float], float]]
    layouts = {"sidebar": _sidebar, "masthead": _masthead, "ledger": _ledger, "cards": _cards,
               "reverse": _reverse, "spread": _spread}  # fmt: skip
    y = layouts[way["order"]](page, x, y, w) + size * 0.8
    y += parts.footnotes(page, x, y, w)
    foot = high - margin * 0.75 - size * 1.4
    if y > foot:
        raise NoRoomError("page")
    if way["foot"]:
        page.text((x, foot, w, size), f"{front.number} {front.suffix}".strip(), size=size * 0.85)
    if way["foot"] == "both":
        page.text((x, foot, w, size), front.words.code.upper(), bold=True, align="right")


def _title(page: Page, x: float, y: float, w: float) -> float:
    way, size = page.way, page.size * 1.7
    words, kind, high = way["title"], way["title_way"], page.size * 2.8
    if not words or (kind == "spine" and way["paper"][1] > way["paper"][0]):
        return 0.0
    box = (x, y, w, high)
    if kind == "band":
        page.rect(box, way["accent"], round=way["corner"])
        page.text((x + 8, y, w - 16, high), words, size=size, bold=True, colour=_WHITE)
    else:
        align = "center" if kind == "centred" else "left"
        page.text(box, words, size=size, bold=True, colour=way["accent"], align=align)
        if kind == "rule":
            page.rule(x, y + high, x + w, y + high, thick=1.4, colour=way["accent"])
    return high + page.size * 0.8


def _stacked(page: Page, x: float, y: float, w: float, *kinds: Callable[..., float]) -> float:
    """Parts below one another; where they end."""
    for kind in kinds:
        high = kind(page, x, y, w)
        y += high + (page.size * 0.9 if high else 0)
    return y - page.size * 0.9


def _members(page: Page) -> tuple[Callable[..., float], ...]:
    above = page.way["legend_at"] == "above"
    return (parts.legend, states.states) if above else (states.states, parts.legend)


def _sidebar(page: Page, x: float, y: float, w: float) -> float:
    """Facts in a tinted column; totals and states beside it."""
    side, gap, pad = w * 0.31, page.size * 1.5, page.size * 0.8
    place = len(page.nodes)
    low = y + pad + parts.fields(page, x + pad, y + pad, side - 2 * pad) + pad
    rest = (x + side + gap, w - side - gap)
    end = _stacked(page, rest[0], y, rest[1], parts.totals, parts.result, *_members(page))
    box = (x, y, side, max(low, end) - y)
    page.nodes.insert(place, {"kind": "rect", "box": box, "fill": page.way["tint"], "line": "",
                              "thick": 0, "round": page.way["corner"], "grade": ""})  # fmt: skip
    return max(low, end)


def _masthead(page: Page, x: float, y: float, w: float) -> float:
    return _stacked(page, x, y, w, parts.fields, parts.totals, parts.result, *_members(page))


def _reverse(page: Page, x: float, y: float, w: float) -> float:
    """States first, what they voted on below."""
    y = _stacked(page, x, y, w, *_members(page)) + page.size * 1.2
    page.rule(x, y, x + w, y, thick=1.2, colour=page.way["accent"])
    y += page.size * 0.8
    half = (w - page.size * 2) / 2
    low = y + parts.fields(page, x, y, half)
    return max(low, _stacked(page, x + half + page.size * 2, y, half, parts.totals, parts.result))


def _spread(page: Page, x: float, y: float, w: float) -> float:
    """Facts and totals on the left page, States on the right."""
    side, gap = w * 0.4, page.size * 2.4
    low = _stacked(page, x, y, side, parts.fields, parts.totals, parts.result)
    rest = (x + side + gap, w - side - gap)
    end = _stacked(page, rest[0], y, rest[1], *_members(page))
    page.rule(x + side + gap / 2, y, x + side + gap / 2, max(low, end))
    return max(low, end)


def _ledger(page: Page, x: float, y: float, w: float) -> float:
    """A column for each position, with its sums below or in a table beside."""
    shown = any(row.mark for row in page.words.totals)
    foot = not shown and page.way["result_at"] != "totals"

    def book(page: Page, x: float, y: float, w: float) -> float:
        return states.ledger(page, x, y, w, foot=foot)

    some = () if foot else (parts.totals,)
    if page.way["paper"][0] > page.way["paper"][1]:
        side, gap = w * 0.36, page.size * 2
        low = _stacked(page, x, y, side, parts.fields, *some, parts.result, parts.legend)
        return max(low, _stacked(page, x + side + gap, y, w - side - gap, book))
    return _stacked(page, x, y, w, parts.fields, *some, parts.result, parts.legend, book)


def _cards(page: Page, x: float, y: float, w: float) -> float:
    half = (w - page.size * 2) / 2
    low = y + parts.fields(page, x, y, half)
    end = _stacked(page, x + half + page.size * 2, y, half, parts.totals, parts.result)
    y = max(low, end) + page.size
    return _stacked(page, x, y, w, parts.legend, states.cards)
