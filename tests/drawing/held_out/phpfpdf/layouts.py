"""Whole sheets: which parts stand where."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.phpfpdf import parts, states, totals
from tests.drawing.held_out.phpfpdf.page import Page

Part = Callable[[Page, float, float, float], float]
GAP = parts.GAP
TOP = 34.0


def drawn(page: Page) -> Page:
    """The same page, with all of the sheet on it; raises NoRoomError where a part has no place."""
    _LAYOUTS[page.way["layout"]](page)
    return page


def _down(page: Page, x: float, y: float, wide: float, *rest: Part) -> float:
    """Parts below one another."""
    for part in rest:
        y = part(page, x, y, wide) + GAP
    return y


def _register(page: Page) -> None:
    """Facts, totals and the States below one another."""
    _down(page, page.left, TOP, page.room, parts.letterhead, page.way["facts"], totals.totals,
          parts.legend, parts.result, states.roster, parts.footnotes)  # fmt: skip


def _letter(page: Page) -> None:
    """Words to a reader, the list, the count, the outcome."""
    _down(page, page.left, TOP, page.room, parts.letterhead, parts.prose_of_facts, states.roster,
          parts.legend, totals.totals, parts.result, parts.footnotes)  # fmt: skip


def _protocol(page: Page) -> None:
    """Numbered heads; the States in groups by how they voted."""
    x, wide = page.left, page.room
    y = parts.letterhead(page, x, TOP, wide)
    heads = page.way["heads"]
    for number, (words, part) in enumerate(zip(
        heads, (page.way["facts"], parts.result, states.groups), strict=True), 1):  # fmt: skip
        y = page.text(x, y, wide, f"{number}. {words}", bold=True, size=page.size * 1.1)
        y = part(page, x + 14, y + 2, wide - 14) + GAP
    _down(page, x, y, wide, parts.legend, parts.footnotes)


def _ballot(page: Page) -> None:
    """A column for each position."""
    rest = (parts.result, states.grid) if page.way["first"] else (states.grid, parts.result)
    keyed = () if page.way["grid"] == "box" else (parts.legend,)
    _down(page, page.left, TOP, page.room, parts.letterhead, page.way["facts"], *keyed, *rest,
          parts.footnotes)  # fmt: skip


def _sidebar(page: Page) -> None:
    """Facts in a coloured bar at one side, the rest beside it."""
    wide, high = page.way["paper"]
    bar, dark = wide * 0.3, page.way["head_dark"]
    left = page.way["first"]
    start = 0.0 if left else wide - bar
    page.plate(start, 0, bar, high, fill=page.way["accent"] if dark else page.way["tint"])
    parts.stack_of_facts(page, start + 16, TOP + 30, bar - 30, ink="#ffffff" if dark else "")
    x = bar + 20 if left else page.left
    rest = wide - bar - 20 - page.left
    _down(page, x, TOP, rest, parts.letterhead, parts.result, totals.totals, parts.legend,
          states.roster, parts.footnotes)  # fmt: skip


def _beside(page: Page) -> None:
    """Facts at the left, the count at the right of them; the States below."""
    x, wide = page.left, page.room
    y = parts.letterhead(page, x, TOP, wide)
    part = wide * 0.48
    at, other = (x, x + part + 16) if page.way["first"] else (x + wide - part, x)
    one = page.way["facts"](page, at, y, part)
    two = _down(page, other, y, wide - part - 16, totals.totals, parts.result, parts.legend)
    y = max(one + GAP, two)
    if page.way["title_rule"]:
        page.rule(x, y - GAP / 2, x + wide, y - GAP / 2)
    _down(page, x, y, wide, states.roster, parts.footnotes)


def _certificate(page: Page) -> None:
    """A double frame, the outcome first, the facts at the end."""
    wide, high = page.way["paper"]
    for keep in (14, 18):
        page.plate(keep, keep, wide - 2 * keep, high - 2 * keep, line=page.way["accent"], thick=0.8)
    _down(page, page.left, TOP + 8, page.room, parts.letterhead, parts.result, states.roster,
          parts.legend, totals.totals, page.way["facts"], parts.footnotes)  # fmt: skip


def _bulletin(page: Page) -> None:
    """The count as boxes or a bar at the head, the States in three columns."""
    _down(page, page.left, TOP, page.room, parts.letterhead, totals.totals, parts.result,
          parts.legend, states.roster, page.way["facts"], parts.footnotes)  # fmt: skip


def _spread(page: Page) -> None:
    """A page on its side: all but the States on one half, these on the other."""
    x, wide = page.left, page.room
    half = wide * 0.42
    first = page.way["first"]
    at, other = (x, x + half + 24) if first else (x + wide - half, x)
    y = _down(page, at, TOP, half, parts.letterhead, page.way["facts"], totals.totals,
              parts.result, parts.legend)  # fmt: skip
    low = states.roster(page, other, TOP + 6, wide - half - 24)
    middle = x + half + 12 if first else x + wide - half - 12
    page.rule(middle, TOP, middle, max(y, low), line=page.way["accent"], thick=0.8)
    parts.footnotes(page, x, max(y, low) + GAP, wide)


def _journal(page: Page) -> None:
    """One long list at one side; facts, count and outcome beside it."""
    x, wide = page.left, page.room
    y = parts.letterhead(page, x, TOP, wide)
    part = wide * 0.47
    at, other = (x, x + part + 20) if page.way["first"] else (x + wide - part, x)
    low = states.roster(page, at, y, part, 1)
    end = _down(page, other, y, wide - part - 20, parts.stack_of_facts, totals.totals,
                parts.legend, parts.result)  # fmt: skip
    parts.footnotes(page, x, max(low, end) + GAP, wide)


_LAYOUTS: Mapping[str, Callable[[Page], None]] = {
    "register": _register, "letter": _letter, "protocol": _protocol, "ballot": _ballot,
    "sidebar": _sidebar, "beside": _beside, "certificate": _certificate, "bulletin": _bulletin,
    "spread": _spread, "journal": _journal,
}  # fmt: skip
