"""The parts of a leaflet but the states; each draws itself and answers how high it is."""

from collections.abc import Callable, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.scribus import marks
from tests.drawing.held_out.scribus.ways import Page
from tests.drawing.held_out.sheet import TotalRow

_WHITE = "#ffffff"


def answer_wide(page: Page) -> float:
    """How wide the mark and the word of the result are."""
    _, word, mark = page.words.result
    return (marks.room_of(page) + page.size * 0.5 if mark else 0.0) + page.wide(word)


def answer(page: Page, x: float, y: float, h: float) -> None:
    """The mark or the word of the result, or both."""
    _, word, mark = page.words.result
    if mark:
        wide = marks.room_of(page)
        marks.draw(page, [mark], (x, y, wide, h))
        x += wide + page.size * 0.5
    page.text((x, y, page.wide(word) + 2, h), word, bold=True)


def _pairs(page: Page) -> list[tuple[str, str | None]]:
    """Labels and values; no value stands for the result."""
    found: list[tuple[str, str | None]] = list(page.words.fields)
    found.insert(0 if page.way["date_at"] == "first" else len(found), page.words.date)
    if page.way["result_at"] == "fields":
        found.append((page.words.result[0], None))
    return found


def fields(page: Page, x: float, y: float, w: float) -> float:
    """Session, configuration, item and the rest."""
    way, top, kind, row = page.way, y, page.way["fields"], page.size * 1.5
    colon, bold = way["colon"], way["label_bold"]
    pairs = _pairs(page)
    side = page.widest([label + ":" for label, _ in pairs]) + page.size
    if side > w * 0.45:
        kind = "stacked"
    for label, value in pairs:
        if kind == "stacked":
            small = page.size * 0.84
            page.text((x, y, w, small * 1.4), label, size=small, bold=bold, colour=way["accent"])
            y += small * 1.4
            at = x
        elif kind == "runin" and value is not None:
            y += page.para(x, y, w, f"{label}: {value}") + page.size * 0.35
            continue
        else:
            page.text((x, y, side, row), label + (colon or " "), bold=bold)
            at = x + side
        room = w - (at - x)
        if value is None:
            answer(page, at, y, max(row, page.mark + 2))
            y += max(row, page.mark + 2)
        else:
            lead = 0.0 if kind == "stacked" else (row - page.size * 1.22) / 2
            y += lead + page.para(at, y + lead, room, value) + page.size * 0.3
        if kind == "ruled":
            page.rule(x, y, x + w, y, colour="#b0b7c3")
            y += page.size * 0.2
        elif kind == "stacked":
            y += page.size * 0.25
    return y - top


def result(page: Page, x: float, y: float, w: float) -> float:
    """The result, where it stands by itself."""
    kind, label = page.way["result_at"], page.words.result[0]
    if kind == "fields" or (kind == "totals" and page.way["totals"] == "table"):
        return 0.0
    high = max(page.size * 2.1, page.mark + 8)
    lead = page.wide(label + ":") + page.size * 0.8
    wide = lead + answer_wide(page) + page.size * 1.6
    if wide > w + 1:
        raise NoRoomError(label)
    if kind == "stripe":
        page.rect((x, y, w, high), page.way["tint"])
        page.rect((x, y, 3.5, high), page.way["accent"])
    elif kind == "box":
        page.rect((x, y, wide, high), "", page.way["line"], thick=0.9, round=page.way["corner"])
    inner = x + page.size * 0.8
    page.text((inner, y, lead, high), label + ":", bold=True)
    answer(page, inner + lead, y, high)
    return high


def legend(page: Page, x: float, y: float, w: float) -> float:
    """What the marks mean, in lines of its own."""
    entries, top, row = page.words.legend, y, max(page.size * 1.6, page.mark + 2)
    if not entries:
        return 0.0
    at, title, room = x, page.way["legend_title"], marks.room_of(page)
    if title:
        page.text((at, y, page.wide(title) + 2, row), title, bold=True)
        at += page.wide(title) + page.size * 1.2
    for mark, words in entries:
        wide = room + page.size * 0.6 + page.wide(words)
        if at > x and at + wide > x + w:
            at, y = x, y + row
        marks.draw(page, [mark], (at, y, room, row))
        page.text((at + room + page.size * 0.6, y, page.wide(words) + 2, row), words, bold=False)
        at += wide + page.size * 1.6
    return y + row - top


def footnotes(page: Page, x: float, y: float, w: float) -> float:
    """What stands small below."""
    top, small = y, max(page.size * 0.8, 6.6)
    for note in page.plan.sheet.footnotes:
        y += page.para(x, y, w, note, size=small, colour="#333333") + 2
    return y - top


def totals(page: Page, x: float, y: float, w: float) -> float:
    """How many voted in which way, and what they hold."""
    kinds: dict[str, Callable[[Page, float, float, float], float]]
    kinds = {"tiles": _tiles, "leaders": _lines, "sentences": _lines}
    kind = page.way["totals"]
    if kind == "tiles" and w < page.size * 40:
        kind = "leaders"
    return kinds.get(kind, _table)(page, x, y, w)


def figure_of(page: Page, row: TotalRow) -> str:
    """A figure with its unit, as a sentence has it."""
    if not row.figure:
        return ""
    if page.plan.vote.figures == "weights":
        return f"{row.figure} weighted votes"
    return f"{row.figure}{'' if '%' in row.figure else ' %'} of the population"


def _lines(page: Page, x: float, y: float, w: float) -> float:
    """A line for each: by leaders of dots, or as words."""
    top, row, rows = y, page.row, page.words.totals
    lead = marks.room_of(page) + page.size * 0.6 if any(r.mark for r in rows) else 0.0
    label = page.widest([r.label for r in rows]) + page.size * 0.6
    dotted = page.way["totals"] != "sentences"
    for r in rows:
        bold = r.position is None
        if r.mark:
            marks.draw(page, [r.mark], (x, y, lead - page.size * 0.6, row))
        at = x + lead
        page.text(
            (at, y, label, row), r.label if dotted else f"{r.label}:", bold=bold or not dotted
        )
        if dotted:
            words = r.members + (f"  ({figure_of(page, r)})" if r.figure else "")
            wide = page.wide(words)
            page.text((x + w - wide, y, wide, row), words, bold=bold, align="right")
            start, base = at + page.wide(r.label) + 3, y + row / 2 + page.size * 0.3
            if x + w - wide - 4 > start:
                page.rule(start, base, x + w - wide - 4, base, dots=True)
        else:
            unit = "member" if r.members == "1" else "members"
            words = f"{r.members} {unit}" + (f", {figure_of(page, r)}" if r.figure else "")
            at += label + page.size * 0.4
            page.text((at, y, x + w - at, row), words, bold=bold)
        y += row
    return y - top


def _tiles(page: Page, x: float, y: float, w: float) -> float:
    """A box for each, with a large number."""
    rows, gap, size = page.words.totals, page.size * 0.6, page.size
    wide = (w - gap * (len(rows) - 1)) / len(rows)
    marked = any(r.mark for r in rows)
    high = size * (5.4 + 1.9 * marked)
    for n, r in enumerate(rows):
        at = x + n * (wide + gap)
        page.rect((at, y, wide, high), "", page.way["line"], round=page.way["corner"])
        down = y + size * 0.3
        small = min(size, size * (wide - 6) / page.wide(r.label))
        page.text((at + 3, down, wide - 6, size * 1.4), r.label, size=small, bold=True,
                  align="center")  # fmt: skip
        down += size * 1.4
        if r.mark:
            marks.draw(page, [r.mark], (at, down, wide, size * 1.8))
        down += size * 1.9 * marked
        page.text((at, down, wide, size * 2.1), r.members, size=size * 1.6, align="center")
        down += size * 2.1
        page.text((at, down, wide, size * 1.3), r.figure, size=size * 0.92, align="center")
    heads = ", ".join(head.lower() for head in page.words.totals_head[1:])
    page.text((x, y + high, w, size * 1.4), heads, size=size * 0.85, colour="#444444")
    return high + size * 1.5


def _table(page: Page, x: float, y: float, w: float) -> float:
    rows, head, row, rules = (
        page.words.totals,
        page.words.totals_head,
        page.row,
        page.way["totals_rules"],
    )
    lead = marks.room_of(page) + page.size * 0.8 if any(r.mark for r in rows) else 0.0
    fill = rules == "fill"
    label = page.widest([head[0], *(r.label for r in rows)]) + page.size * 0.8
    sides = [label, page.wide(head[1]) + page.size, page.widest([head[2], "100,00 %"]) + page.size]
    if sum(sides) + lead > w + 0.5:
        raise NoRoomError("totals")
    spare = min(w - sum(sides) - lead, page.size * 9)
    sides = [side + spare * part for side, part in zip(sides, (0.4, 0.3, 0.3), strict=True)]
    wide, top, pad = lead + sum(sides), y, page.size * 0.4
    if fill:
        page.rect((x, y, wide, row), page.way["accent"])
    lines: list[tuple[Sequence[str], TotalRow | None]] = [(head, None)]
    lines += [((r.label, r.members, r.figure), r) for r in rows]
    for words, r in lines:
        bold = r is None or r.position is None
        colour = _WHITE if fill and r is None else "#000000"
        at = x + lead
        for n, (text, side) in enumerate(zip(words, sides, strict=True)):
            align = "left" if n == 0 else "right"
            page.text(
                (at + pad, y, side - 2 * pad, row), text, bold=bold, colour=colour, align=align
            )
            at += side
        if r and r.mark:
            marks.draw(page, [r.mark], (x, y, lead, row))
        y += row
        ends = r is None or r.position is None
        if rules in {"rows", "grid", "fill"} or (rules == "ends" and ends):
            page.rule(x, y, x + wide, y)
    if page.way["result_at"] == "totals":
        page.text((x + pad, y, wide, row), page.words.result[0], bold=True)
        answer(page, x + wide - answer_wide(page) - pad, y, row)
        y += row
        page.rule(x, y, x + wide, y)
    if rules == "grid":
        page.rule(x, top, x + wide, top)
        for at in (x, x + lead + sides[0], x + wide - sides[2], x + wide):
            page.rule(at, top, at, top + 6 * row if 0 < at - x < wide else y)
    return y - top
