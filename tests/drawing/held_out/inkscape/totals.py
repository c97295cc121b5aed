"""The totals of a sheet: table, strip, tiles or lines; each answers how high it is."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.inkscape import marks
from tests.drawing.held_out.inkscape.parts import answer, answer_wide
from tests.drawing.held_out.inkscape.pen import Page, shadow
from tests.drawing.held_out.sheet import TotalRow


def totals(page: Page, x: float, y: float, w: float) -> float:
    """How many voted in which way, and what they hold; a table where the form has no room."""
    if page.way["totals"] == "foot":
        return 0.0  # The tally has them.
    before = len(page.back), len(page.front)
    try:
        return _TOTALS[page.way["totals"]](page, x, y, w)
    except NoRoomError:
        del page.back[before[0] :], page.front[before[1] :]
        return _table(page, x, y, w)


def figure_of(page: Page, figure: str) -> str:
    """A figure, or what stands for none."""
    return figure or str(page.way["empty"])


def _lead(page: Page) -> float:
    """How wide the marks beside the labels are."""
    marked = any(row.mark for row in page.words.totals)
    return marks.room_of(page) + page.size * 0.6 if marked else 0.0


def _table(page: Page, x: float, y: float, w: float) -> float:
    """A row for each position."""
    size, row, head = page.size, page.row, page.words.totals_head
    rows, style, top = page.words.totals, page.way["table"], y
    lead, pad = _lead(page), size * 0.5
    label = page.widest([head[0], *(r.label for r in rows)]) + 2 * pad
    sides = [page.wide(head[1]) + 2 * pad, page.widest([head[2], "100,00 %"]) + 2 * pad]
    least = lead + label + sum(sides) + pad
    if least > w + 0.5:
        raise NoRoomError("totals")
    spare = min(w - least, size * 9) * page.way["stretch"]
    sides = [side + spare / 3 for side in sides]
    wide = least + spare
    label += spare / 3
    if style == "band":
        page.rect(x, y, wide, row, page.way["accent"])
    elif style == "tint":
        page.rect(x, y, wide, row, page.way["tint"])
    for n, r in enumerate((None, *rows)):
        words = (r.label, r.members, figure_of(page, r.figure)) if r else head
        bold, middle = r is None or r.position is None, y + row / 2
        ink = "#ffffff" if r is None and style == "band" else ""
        at = x + lead
        page.text(at + pad, middle, label, words[0], bold=bold, colour=ink)
        for side, word in zip(sides, words[1:], strict=True):
            at += label if side is sides[0] else sides[0]
            page.text(
                at, middle, side - pad, word, bold=bold, colour=ink, align=page.way["figures"]
            )
        if r and r.mark:
            marks.draw(page, [r.mark], x + pad / 2, y, lead, row)
        y += row
        if style == "grid" or (n in {0, 4, 5} and style in {"rules", "tint"}):
            page.rule(x, y, x + wide, y)
    if page.way["result"] == "totals" and page.way["totals"] == "table":
        page.text(x + lead + pad, y + row / 2, wide, page.words.result[0], bold=True)
        answer(page, max(x + wide - answer_wide(page) - pad, x + lead + page.wide(
            page.words.result[0]) + size), y, row)  # fmt: skip
        y += row
        if lead + page.wide(page.words.result[0]) + answer_wide(page) + size * 1.5 > wide:
            raise NoRoomError("result")
    if style == "grid":
        page.rect(x, top, wide, y - top, line=page.way["line"])
        for at in (lead + label, lead + label + sides[0]):
            page.rule(x + at, top, x + at, top + 6 * row)
    return y - top


def _strip(page: Page, x: float, y: float, w: float) -> float:
    """A column for each position, members and shares in two rows."""
    size, row, head, rows = page.size, page.row, page.words.totals_head, page.words.totals
    lead, pad, style = _lead(page), size * 0.5, page.way["table"]
    first = page.widest([head[1], head[2]]) + 2 * pad
    room = [
        max(page.wide(r.label) + (lead if r.mark else 0), page.wide(r.figure)) + 2 * pad
        for r in rows
    ]
    spare = w - first - sum(room)
    if spare < 0:
        raise NoRoomError("strip")
    room = [one + min(spare / 5, size * 3) for one in room]
    wide = first + sum(room)
    if style in {"band", "tint"}:
        page.rect(x, y, wide, row, page.way["accent" if style == "band" and not lead else "tint"])
    ink = "#ffffff" if style == "band" and not lead else ""
    for k, words in enumerate(("", head[1], head[2])):
        page.text(x + pad, y + (k + 0.5) * row, first, words, bold=True)
    at = x + first
    for r, one in zip(rows, room, strict=True):
        long = page.wide(r.label) + (lead if r.mark else 0)
        start = at + (one - long) / 2
        if r.mark:
            marks.draw(page, [r.mark], start, y, lead - size * 0.6, row)
            start += lead
        page.text(start, y + row / 2, page.wide(r.label) + 1, r.label, bold=True, colour=ink)
        for k, words in enumerate((r.members, figure_of(page, r.figure)), 1):
            page.text(at, y + (k + 0.5) * row, one, words, align="centre",
                      bold=r.position is None)  # fmt: skip
        if style == "grid":
            page.rule(at, y, at, y + 3 * row)
        at += one
    for k in range(4) if style == "grid" else (1, 3):
        page.rule(x, y + k * row, x + wide, y + k * row)
    if style == "grid":
        page.rect(x, y, wide, 3 * row, line=page.way["line"])
    return 3 * row


def _tiles(page: Page, x: float, y: float, w: float) -> float:
    """A tile for each position: a large number of members, its share below."""
    size, rows, gap = page.size, page.words.totals, page.size * 0.6
    each, high = (w - 4 * gap) / 5, page.size * 5.6
    for n, r in enumerate(rows):
        at = x + n * (each + gap)
        page.rect(at, y, each, high, page.way["tint"], page.way["pale"], round_=page.way["round"],
                  more=page.way["tile_filter"])  # fmt: skip
        lead = marks.room_of(page) + size * 0.3 if r.mark else 0.0
        small = size * 0.86
        long = lead + page.wide(r.label, small)
        if long > each - 4:
            raise NoRoomError("tiles")
        start = at + (each - long) / 2
        if r.mark:
            marks.draw(page, [r.mark], start, y + size * 0.25, lead - size * 0.3, size * 1.5)
        page.text(start + lead, y + size, each, r.label, size=small, bold=True)
        page.text(at, y + size * 2.7, each, r.members, size=size * 1.7, bold=True, align="centre")
        page.text(at, y + size * 4.5, each, r.figure, align="centre")
    if page.way["tile_filter"]:
        page.defs["soft"] = shadow("soft", 1.1)
    return high


def _lines(page: Page, x: float, y: float, w: float) -> float:
    """A sentence for each position."""
    size, row, top, lead = page.size, page.row, y, _lead(page)
    unit = page.words.totals_head[1].lower().replace("no. of ", "")
    label = page.widest([f"{r.label}:" for r in page.words.totals]) + size
    number = page.widest(["28"]) + size * 0.4
    for r in page.words.totals:
        if r.mark:
            marks.draw(page, [r.mark], x, y, lead - size * 0.6, row)
        at = x + lead
        page.text(at, y + row / 2, label, f"{r.label}:", bold=True)
        page.text(at + label, y + row / 2, number - size * 0.4, r.members, align="right",
                  bold=True)  # fmt: skip
        page.text(at + label + number, y + row / 2, w - lead - label - number,
                  f"{unit} {_held(page, r)}".strip())  # fmt: skip
        y += row
    return y - top


def _held(page: Page, row: TotalRow) -> str:
    if not row.figure:
        return ""
    weights = page.plan.vote.figures == "weights"
    share = row.figure if weights or "%" in row.figure else f"{row.figure} %"
    return f"({share} weighted votes)" if weights else f"({share} of the population)"


_TOTALS: Mapping[str, Callable[[Page, float, float, float], float]] = {
    "table": _table, "strip": _strip, "tiles": _tiles, "lines": _lines,
}  # fmt: skip
