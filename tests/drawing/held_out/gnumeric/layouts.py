"""Whole sheets: which parts stand where."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.gnumeric import parts, states, totals
from tests.drawing.held_out.gnumeric.page import Page

Part = Callable[[Page, float, float, float], float]
GAP = parts.GAP


def source_of(page: Page) -> str:
    """The workbook of one sheet; raises NoRoomError where a part finds no place."""
    _LAYOUTS[page.way["layout"]](page)
    sheet, way = page.plan.sheet, page.way
    head = (sheet.organisation, "", sheet.annex) if way["in_head"] else ("", "", "")
    name, orientation, _, _ = way["paper"]
    return page.book.source((name, orientation), (way["margin"], 38.0), head, way["foot"])


def _down(page: Page, x: float, y: float, wide: float, *rest: Part) -> float:
    """Parts below one another."""
    for part in rest:
        y = part(page, x, y, wide) + GAP
    return y


def _ledger(page: Page) -> None:
    """Facts in a table, totals, result, States in blocks."""
    _down(page, 0, 0, page.room[0], parts.heading, parts.table_of_facts, totals.totals,
          parts.legend, parts.result, states.blocks, parts.footnotes)  # fmt: skip


def _form(page: Page) -> None:
    """A form of boxes; the States before the totals."""
    _down(page, 0, 0, page.room[0], parts.heading, parts.boxes_of_facts, states.blocks,
          parts.legend, totals.totals, parts.result, parts.footnotes)  # fmt: skip


def _minutes(page: Page) -> None:
    """A paragraph, the States, the count in words."""
    _down(page, 0, 0, page.room[0], parts.heading, parts.sentence_of_facts, states.blocks,
          parts.legend, totals.totals, parts.result, parts.footnotes)  # fmt: skip


def _letter(page: Page) -> None:
    """A paragraph, the outcome and the count first, then the States."""
    _down(page, 0, 0, page.room[0], parts.heading, parts.sentence_of_facts, parts.result,
          totals.totals, parts.legend, states.blocks, parts.footnotes)  # fmt: skip


def _dashboard(page: Page) -> None:
    """Tiles of totals above a board of cards."""
    wide = page.room[0]
    y = parts.heading(page, 0, 0, wide)
    y = page.way["facts"](page, 0, y, wide) + GAP
    _down(page, 0, y, wide, totals.totals, parts.result, parts.legend, states.cards,
          parts.footnotes)  # fmt: skip


def _columns(page: Page) -> None:
    """A column for each position, the totals at its foot."""
    wide = page.room[0]
    y = parts.heading(page, 0, 0, wide)
    y = page.way["facts"](page, 0, y, wide) + GAP
    rest = (parts.result, states.tally) if page.way["first"] else (states.tally, parts.result)
    keyed = () if page.way["one_sign"] else (parts.legend,)
    _down(page, 0, y, wide, *keyed, *rest, parts.footnotes)


def _aside(page: Page) -> None:
    """One long block of States at one side, all else at the other."""
    wide = page.room[0]
    y = parts.heading(page, 0, 0, wide)
    part = wide * page.way["part"]
    left, right = (0.0, part + 18) if page.way["first"] else (wide - part, 0.0)
    low = states.blocks(page, left, y, part, 1)
    other = _down(page, right, y, wide - part - 18, parts.table_of_facts, totals.totals,
                  parts.legend, parts.result)  # fmt: skip
    parts.footnotes(page, 0, max(low, other) + GAP, wide)


def _wide(page: Page) -> None:
    """A page on its side: facts in a strip, totals beside the States."""
    wide = page.room[0]
    y = parts.heading(page, 0, 0, wide)
    y = parts.strip_of_facts(page, 0, y, wide) + GAP
    side = wide * 0.36
    left, right = (0.0, side + 20) if page.way["first"] else (wide - side, 0.0)
    other = _down(page, left, y, side, totals.totals, parts.result, parts.legend)
    low = states.blocks(page, right, y, wide - side - 20)
    parts.footnotes(page, 0, max(low, other) + GAP, wide)


def _matrix(page: Page) -> None:
    """A page on its side, the States in bands from left to right."""
    wide = page.room[0]
    y = parts.heading(page, 0, 0, wide)
    y = parts.strip_of_facts(page, 0, y, wide) + GAP
    _down(page, 0, y, wide, states.bands, totals.totals, parts.legend, parts.result,
          parts.footnotes)  # fmt: skip


def _certificate(page: Page) -> None:
    """The result first, the States, the totals; the facts at the end."""
    _down(page, 0, 0, page.room[0], parts.heading, parts.result, states.blocks, parts.legend,
          totals.totals, parts.boxes_of_facts, parts.footnotes)  # fmt: skip


_LAYOUTS: Mapping[str, Callable[[Page], None]] = {
    "ledger": _ledger, "form": _form, "minutes": _minutes, "letter": _letter,
    "dashboard": _dashboard, "columns": _columns, "aside": _aside, "wide": _wide,
    "matrix": _matrix, "certificate": _certificate,
}  # fmt: skip
