"""How many voted in which way, and what they hold: the forms that totals take."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.gnumeric.book import Box, Run
from tests.drawing.held_out.gnumeric.marks import put_marks, room_of
from tests.drawing.held_out.gnumeric.page import Page, framed
from tests.drawing.held_out.sheet import TotalRow

_BOLD = {"bold": "1"}


def totals(page: Page, x: float, y: float, wide: float) -> float:
    """How many voted in which way, and what they hold."""
    return _TOTALS[page.way["totals"]](page, x, y, wide)


def held(page: Page, row: TotalRow) -> str:
    """What a row's members hold, or what stands for nothing."""
    return row.figure or (str(page.way["empty"]) if row.position else "")


def _table(page: Page, x: float, y: float, wide: float) -> float:
    """A row for each position."""
    rows, head, rule = page.words.totals, page.words.totals_head, page.way["rule"]
    room = room_of(page) if any(row.mark for row in rows) else 0.0
    label = page.widest([head[0], *(row.label for row in rows)], bold=True)
    two = page.widest([head[1], "000"], bold=True)
    three = page.widest([head[2], "100,00 %"], bold=True)
    spare = wide - room - label - two - three
    if spare < 0:
        raise NoRoomError("totals")
    label += min(spare, page.size * 6) * page.way["loose"]
    mark_last = page.way["mark_last"]
    widths = [label, two, three]
    at = x + (0 if mark_last else room)
    high = page.line
    for n, one in enumerate(head):
        left = x if n == 0 and not mark_last else at
        each = widths[n] + (room if n == 0 and not mark_last else 0)
        each += room if n == 2 and mark_last else 0
        page.put(left, y, each, one, high, bold=True, lines=framed(rule, head=True),
                 back=page.way["head_back"], ink=page.way["head_ink"],
                 align="LEFT" if n == 0 else page.way["figures"])  # fmt: skip
        at += widths[n]
    end = at
    for row in rows:
        y, at = y + high, x
        lines = framed(rule)
        if room and not mark_last:
            put_marks(page, Box(x, y, room, high), [row.mark] if row.mark else [],
                      page.look(lines=lines))  # fmt: skip
            at += room
        texts = (row.label, row.members, held(page, row))
        for n, one in enumerate(texts):
            page.put(at, y, widths[n], one, high, bold=not row.position, lines=lines,
                     align="LEFT" if n == 0 else page.way["figures"])  # fmt: skip
            at += widths[n]
        if room and mark_last:
            put_marks(page, Box(end, y, room, high), [row.mark] if row.mark else [],
                      page.look(lines=lines))  # fmt: skip
    return y + high


def _strip(page: Page, x: float, y: float, wide: float) -> float:
    """A column for each position."""
    rows, head, rule = page.words.totals, page.words.totals_head, page.way["rule"]
    first = page.widest(head[1:], bold=True)
    marked = any(row.mark for row in rows)
    each = (wide - first) / len(rows)
    least = max(page.widest([row.label for row in rows], bold=True), room_of(page))
    if each < least:
        return _table(page, x, y, wide)
    each = min(each, least * 1.4)
    high = page.line
    lines = framed(rule, head=True)
    back, ink = page.way["head_back"], page.way["head_ink"]
    page.put(x, y, first, "", high, lines=lines, back=back)
    for n, row in enumerate(rows):
        page.put(x + first + n * each, y, each, row.label, high, bold=True, align="CENTER",
                 lines=lines, back=back, ink=ink)  # fmt: skip
    y += high
    lines = framed(rule)
    if marked:
        page.put(x, y, first, "", high, lines=lines)
        for n, row in enumerate(rows):
            put_marks(page, Box(x + first + n * each, y, each, high),
                      [row.mark] if row.mark else [], page.look(lines=lines))  # fmt: skip
        y += high
    for label, values in ((head[1], [row.members for row in rows]),
                          (head[2], [held(page, row) for row in rows])):  # fmt: skip
        page.put(x, y, first, label, high, bold=True, lines=lines)
        for n, one in enumerate(values):
            page.put(x + first + n * each, y, each, one, high, lines=lines, align="CENTER")
        y += high
    return y


def _sentences(page: Page, x: float, y: float, wide: float) -> float:
    """A line of words for each position."""
    weights = page.plan.vote.figures == "weights"
    room = room_of(page) if any(row.mark for row in page.words.totals) else 0.0
    for row in page.words.totals:
        noun = "member" if row.members == "1" else "members"
        text = f"{row.members} {noun}"
        if row.figure:
            sign = "" if weights or "%" in row.figure else " %"
            unit = "weighted votes" if weights else "of the population"
            text += f", {row.figure}{sign} {unit}"
        runs: list[Run] = [(f"{row.label}: ", _BOLD), (text, {})]
        if room:
            put_marks(page, Box(x, y, room, page.line), [row.mark] if row.mark else [],
                      page.look())  # fmt: skip
        y = page.put(x + room, y, wide - room, runs, page.line)
    return y


def _tiles(page: Page, x: float, y: float, wide: float) -> float:
    """A tile for each position: its word, a large number, what its members hold."""
    rows, gap = page.words.totals, 6.0
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    unit = page.words.totals_head[2]
    if each < max(page.widest([r.label for r in rows], bold=True), page.widest([unit]) * 0.85):
        return _strip(page, x, y, wide)
    large, small = page.size * 1.7, page.size * 0.8
    sides = {"Left": "thin", "Right": "thin"}
    marked, high = any(row.mark for row in rows), page.line
    for n, row in enumerate(rows):
        at, down = x + n * (each + gap), y
        down = page.put(at, down, each, row.label, high, bold=True, align="CENTER",
                        back=page.way["tint"], lines=sides | {"Top": "medium"})  # fmt: skip
        if marked:
            put_marks(page, Box(at, down, each, high), [row.mark] if row.mark else [],
                      page.look(lines=sides))  # fmt: skip
            down += high
        down = page.put(at, down, each, row.members, large * 1.5, size=large, bold=True,
                        align="CENTER", lines=sides)  # fmt: skip
        noun = page.words.totals_head[1]
        down = page.put(at, down, each, noun, size=small, align="CENTER", lines=sides)
        down = page.put(at, down, each, held(page, row), high, align="CENTER", lines=sides)
        end = page.put(at, down, each, unit if row.figure else "", small * 1.5, size=small,
                       align="CENTER", lines=sides | {"Bottom": "medium"})  # fmt: skip
    return end


_TOTALS: Mapping[str, Callable[[Page, float, float, float], float]] = {
    "table": _table, "strip": _strip, "sentences": _sentences, "tiles": _tiles,
    "foot": lambda page, x, y, wide: y,
}  # fmt: skip
