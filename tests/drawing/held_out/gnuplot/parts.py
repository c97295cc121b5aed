"""The parts of a chart's sheet but the states; each answers how high it is."""

from collections.abc import Callable

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.gnuplot import marks
from tests.drawing.held_out.gnuplot.pen import Page


def answer_wide(page: Page) -> float:
    """How wide the mark and the word of the result are."""
    _, word, mark = page.words.result
    return (marks.room_of(page) + page.size * 0.5 if mark else 0.0) + page.wide(word) + 1


def answer(page: Page, x: float, y: float, h: float) -> None:
    """The mark or the word of the result, or both."""
    _, word, mark = page.words.result
    if mark:
        wide = marks.room_of(page)
        marks.draw(page, [mark], x, y, wide, h)
        x += wide + page.size * 0.5
    page.text(x, y + h / 2, page.wide(word) + 2, word, bold=True)


def fields(page: Page, x: float, y: float, w: float) -> float:
    """Session, configuration, item and the rest; labels may stand right, against their values."""
    way, top, size = page.way, y, page.size
    pairs: list[tuple[str, str | None]] = list(page.words.fields)
    pairs.insert(0 if way["date_at"] == "first" else len(pairs), page.words.date)
    if way["result_at"] == "fields":
        pairs.append((page.words.result[0], None))
    side = page.widest([label + ":" for label, _ in pairs]) + 1
    two, half, left = way["fields"] == "two" and w > 420, w / 2, True
    for n, (label, value) in enumerate(pairs):

        def short(at: int) -> bool:
            words = pairs[at][1] if at < len(pairs) else "x" * 400
            return page.wide(words or "") < half - side - size * 2

        at = x if left else x + half
        align = "right" if way["fields"] == "right" else "left"
        page.text(at, y + size * 0.65, side, f"{label}:", bold=way["label_bold"], align=align)
        start = at + side + size * 0.6
        if value is None:
            answer(page, start, y - size * 0.1, size * 1.6)
            high = size * 1.5
        else:
            high = page.para(start, y, (half if not left else w) - (start - at), value)
        if two and left and short(n) and short(n + 1):
            left = False
            continue
        left = True
        y += high + size * 0.3
    return y - top


def result(page: Page, x: float, y: float, w: float) -> float:
    """The result, where it stands by itself."""
    kind, label, size = page.way["result_at"], page.words.result[0], page.size
    if kind == "fields" or (kind == "totals" and page.way["totals"] != "columns"):
        return 0.0
    high, lead = max(size * 2, page.mark + 6), page.wide(label + ":") + size * 0.8
    wide = lead + answer_wide(page) + size * 1.4
    if wide > w + 1:
        raise NoRoomError(label)
    inset = 0.0
    if kind == "frame":
        inset = size * 0.7
        page.rect(x, y, wide, high, "", "#000000")
    page.text(x + inset, y + high / 2, lead, f"{label}:", bold=True)
    answer(page, x + inset + lead, y, high)
    return high


def legend(page: Page, x: float, y: float, w: float) -> float:
    """What the marks mean: in a line, or in a framed key as plots have it."""
    entries, row, size = page.words.legend, max(page.size * 1.6, page.mark + 2), page.size
    if not entries:
        return 0.0
    room = marks.room_of(page)
    if page.way["legend_at"] == "key":
        wide = page.widest([words for _, words in entries])
        page.rect(x, y, wide + room + size * 1.8, row * len(entries) + 4, "", page.way["line"])
        for n, (mark, words) in enumerate(entries):
            down = y + 2 + n * row
            page.text(x + size * 0.5, down + row / 2, wide, words, align="right")
            marks.draw(page, [mark], x + wide + size, down, room, row)
        return row * len(entries) + 4
    at, top = x, y
    for mark, words in entries:
        wide = room + size * 0.5 + page.wide(words)
        if at > x and at + wide > x + w:
            at, y = x, y + row
        marks.draw(page, [mark], at, y, room, row)
        page.text(at + room + size * 0.5, y + row / 2, page.wide(words), words)
        at += wide + size * 1.6
    return y + row - top


def footnotes(page: Page, x: float, y: float, w: float) -> float:
    """What stands small below."""
    top = y
    for note in page.plan.sheet.footnotes:
        y += page.para(x, y, w, note, size=max(page.size * 0.8, 6.5), colour="#303030") + 2
    return y - top


def totals(page: Page, x: float, y: float, w: float) -> float:
    """How many voted in which way, and what they hold."""
    kinds: dict[str, Callable[[Page, float, float, float], float]] = {"columns": _columns}
    before = len(page.orders)
    try:
        return kinds.get(page.way["totals"], _table)(page, x, y, w)
    except NoRoomError:
        del page.orders[before:]
        return _table(page, x, y, w)


def _table(page: Page, x: float, y: float, w: float) -> float:
    rows, head, row, size = page.words.totals, page.words.totals_head, page.row, page.size
    lead = marks.room_of(page) + size * 0.7 if any(r.mark for r in rows) else 0.0
    label = page.widest([head[0], *(r.label for r in rows)]) + size
    sides = (page.wide(head[1]) + size, page.widest([head[2], "100,00 %"]) + size)
    bar = size * 11 if page.way["totals"] == "bars" else 0.0
    if lead + label + sum(sides) + bar > w:
        bar = 0.0
    wide, top = lead + label + sum(sides), y
    if wide > w + 0.5:
        raise NoRoomError("totals")
    most = max(int(r.members) for r in rows[:-1])
    for n, r in enumerate((None, *rows)):
        words = (r.label, r.members, r.figure) if r else head
        bold, middle = r is None or r.position is None, y + row / 2
        page.text(x + lead + size * 0.3, middle, label, words[0], bold=bold)
        page.text(
            x + lead + label, middle, sides[0] - size * 0.4, words[1], bold=bold, align="right"
        )
        page.text(x + lead + label + sides[0], middle, sides[1] - size * 0.4, words[2], bold=bold,
                  align="right")  # fmt: skip
        if r and r.mark:
            marks.draw(page, [r.mark], x, y, lead, row)
        if r and r.position and bar and int(r.members):
            long = bar * int(r.members) / most
            page.rect(x + wide + size * 0.4, y + row * 0.22, long, row * 0.56, page.way["bar"],
                      "#707070")  # fmt: skip
        y += row
        edge = page.way["totals_frame"]
        if edge == "grid" or (edge in {"axis", "ends"} and n in {0, len(rows)}):
            page.rule(x, y, x + wide, y)
    if page.way["result_at"] == "totals":
        page.text(
            x + lead + size * 0.3, y + row / 2, label + sides[0], page.words.result[0], bold=True
        )
        answer(page, x + wide - answer_wide(page) - size * 0.4, y, row)
        y += row
    if page.way["totals_frame"] in {"axis", "grid"}:
        page.rule(x + lead + label, top, x + lead + label, top + row * 6)
    if page.way["totals_frame"] == "grid":
        page.rect(x, top, wide, y - top, "", page.way["line"])
    return y - top


def _columns(page: Page, x: float, y: float, w: float) -> float:
    """A column for each position, the words of the rows at the left."""
    rows, head, row, size = page.words.totals, page.words.totals_head, page.row, page.size
    lead = page.widest(head[1:]) + size
    room = marks.room_of(page) if any(r.mark for r in rows) else 0.0
    each = max(
        page.widest([r.label for r in rows]) + room + size * 1.4, page.wide("100,00 %") + size
    )
    if lead + each * len(rows) > w:
        raise NoRoomError("columns")
    page.text(x, y + row * 1.5, lead, head[1], bold=True)
    page.text(x, y + row * 2.5, lead, head[2], bold=True)
    for n, r in enumerate(rows):
        at = x + lead + n * each
        gap = room + size * 0.4 if r.mark else 0.0
        span = page.wide(r.label) + gap
        start = at + (each - span) / 2
        if r.mark:
            marks.draw(page, [r.mark], start, y, room, row)
        page.text(start + gap, y + row / 2, span - gap + 1, r.label, bold=True)
        page.text(at, y + row * 1.5, each, r.members, align="center")
        page.text(at, y + row * 2.5, each, r.figure, align="center")
    for level in (0, 1, 3):
        page.rule(x, y + row * level, x + lead + each * len(rows), y + row * level)
    return row * 3
