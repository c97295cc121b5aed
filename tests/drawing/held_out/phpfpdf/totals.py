"""How many voted in which way, and what they hold: the forms that totals take."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.phpfpdf.marks import put_marks, room_of
from tests.drawing.held_out.phpfpdf.page import Page
from tests.drawing.held_out.sheet import TotalRow

_VERBS: Mapping[str | None, str] = {
    "yes": "voted in favour", "no": "voted against", "abstain": "abstained",
    "not_participating": "did not take part",
}  # fmt: skip


def held(page: Page, row: TotalRow) -> str:
    """What a row's members hold, or what stands for nothing."""
    return row.figure or (str(page.way["empty"]) if row.position else "")


def with_unit(page: Page, row: TotalRow) -> str:
    """What a row's members hold, in words."""
    if page.plan.vote.figures == "weights":
        return f"{row.figure} weighted votes"
    return f"{row.figure}{'' if '%' in row.figure else ' %'} of the population"


def totals(page: Page, x: float, y: float, wide: float) -> float:
    """How many voted in which way, and what they hold."""
    return _TOTALS[page.way["totals"]](page, x, y, wide)


def _rows(page: Page, x: float, y: float, wide: float) -> float:
    """A line for each position, ruled or not."""
    rows, head = page.words.totals, page.words.totals_head
    room = room_of(page) + 4 if any(row.mark for row in rows) else 0.0
    label = page.widest([head[0], *(row.label for row in rows)], bold=True) + page.size
    one = page.widest([head[1], "00"], bold=True) + page.size
    two = page.widest([head[2], "100,00 %"], bold=True) + page.size
    spare = wide - room - label - one - two
    if spare < 0:
        raise NoRoomError("totals")
    label += min(spare, page.size * 8) * page.way["loose"]
    whole, high = room + label + one + two, page.line
    swap, ruled = page.way["swap"], page.way["ruled"]
    places = ((two, one), (2, 1)) if swap else ((one, two), (1, 2))
    if page.way["totals_head"]:
        if page.way["head_fill"]:
            page.plate(x, y, whole, high, fill=page.way["tint"])
        page.text(x + room, y, label, head[0], high=high, bold=True)
        at = x + room + label
        for each, n in zip(*places, strict=True):
            page.text(at, y, each - 3, head[n], high=high, bold=True, align="R")
            at += each
        y += high
        page.rule(x, y, x + whole, y, thick=0.9)
    for row in rows:
        bold = not row.position
        if bold and page.way["sum_rule"]:
            page.rule(x, y, x + whole, y, thick=0.9)
        if row.mark:
            put_marks(page, x, y, room - 4, high, [row.mark])
        page.text(x + room, y, label, row.label, high=high, bold=bold)
        at, said = x + room + label, ("", row.members, held(page, row))
        for each, n in zip(*places, strict=True):
            page.text(at, y, each - 3, said[n], high=high, bold=bold, align="R")
            at += each
        y += high
        if ruled:
            page.rule(x, y, x + whole, y, thick=0.3, dash="0.1 2" if ruled == "dots" else "")
    return y


def _bar(page: Page, x: float, y: float, wide: float) -> float:
    """A bar in parts as long as they are many, and below it what they are."""
    rows = [row for row in page.words.totals if row.position]
    look, all_of = page.plan.sheet.look, len(page.plan.sheet.rows)
    shades = {"yes": "#4d4d4d", "no": "#a6a6a6", "abstain": "#d0d0d0"}
    at, high = x, page.size * 1.8
    for row in rows:
        part = wide * int(row.members) / all_of
        if part and row.position:
            fill = look.colours[row.position] if look.hues else shades.get(row.position, "#ffffff")
            page.plate(at, y, part, high, fill=fill, line="#ffffff", thick=0.8)
        at += part
    return _rows(page, x, y + high + 5, wide)


def _boxes(page: Page, x: float, y: float, wide: float) -> float:
    """A round box for each position."""
    rows, gap = page.words.totals, 7.0
    each, unit = (wide - gap * (len(rows) - 1)) / len(rows), page.words.totals_head
    small = page.size * 0.8
    if each < max(page.widest([r.label for r in rows], bold=True), page.wide(unit[2])) + 6:
        return _rows(page, x, y, wide)
    room = any(row.mark for row in rows)
    high = page.size * 6.6 + (page.line if room else 0)
    for number, row in enumerate(rows):
        left, down = x + number * (each + gap), y + 3
        page.plate(left, y, each, high, fill=page.way["tint"], line=page.way["line"],
                   round=page.way["round"])  # fmt: skip
        down = page.text(left, down, each, row.members, size=page.size * 2, bold=True, align="C")
        down = page.text(left, down, each, row.label, bold=True, align="C")
        if room:
            if row.mark:
                put_marks(page, left, down, each, page.line, [row.mark])
            down += page.line
        down = page.text(left, down, each, held(page, row), align="C")
        page.text(left, down, each, unit[2] if row.figure else "", size=small, align="C")
    return y + high


def _list(page: Page, x: float, y: float, wide: float) -> float:
    """A line of words for each position."""
    rows = page.words.totals
    room = room_of(page) + 4 if any(row.mark for row in rows) else 0.0
    for row in rows:
        noun = "member" if row.members == "1" else "members"
        tail = f" ({with_unit(page, row)})" if row.figure else ""
        if row.mark:
            put_marks(page, x, y, room - 4, page.size * 1.45, [row.mark])
        text = f"{row.label}: {row.members} {noun}{tail}"
        y = page.text(x + room, y, wide - room, text, high=page.size * 1.45, bold=not row.position)
    return y


def _prose(page: Page, x: float, y: float, wide: float) -> float:
    """The count in one sentence."""
    *rows, whole = page.words.totals
    parts = []
    for row in rows:
        tail = f" ({with_unit(page, row)})" if row.figure else ""
        parts.append(f"{row.members} {_VERBS[row.position]}{tail}")
    text = f"Of the {whole.members} members listed, {', '.join(parts[:-1])} and {parts[-1]}."
    return page.para(x, y, wide, text)


_TOTALS: Mapping[str, Callable[[Page, float, float, float], float]] = {
    "rows": _rows, "bar": _bar, "boxes": _boxes, "list": _list, "prose": _prose,
    "none": lambda page, x, y, wide: y,
}  # fmt: skip
