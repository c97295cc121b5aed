"""The parts of a sheet but States and totals; each answers how high it is."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.inkscape import marks
from tests.drawing.held_out.inkscape.pen import Page

_SMALL = 0.8


def pairs_of(page: Page) -> list[tuple[str, str]]:
    """Label and value of each field, the date among them where the dice want it."""
    pairs = list(page.words.fields)
    place = {"first": 0, "second": 1, "last": len(pairs)}[page.way["date_at"]]
    pairs.insert(place, page.words.date)
    return pairs


def answer_wide(page: Page, size: float = 0.0) -> float:
    """How wide the mark and the word of the result are."""
    _, word, mark = page.words.result
    lead = marks.room_of(page) + page.size * 0.5 if mark else 0.0
    return lead + page.wide(word, size) + 2


def answer(page: Page, x: float, y: float, h: float, size: float = 0.0) -> None:
    """The mark or the word of the result, or both."""
    _, word, mark = page.words.result
    if mark:
        wide = marks.room_of(page)
        marks.draw(page, [mark], x, y, wide, h)
        x += wide + page.size * 0.5
    page.text(x, y + h / 2, page.wide(word, size) + 2, word, size=size, bold=True)


def fields(page: Page, x: float, y: float, w: float) -> float:
    """Session, configuration, item and the rest, in the form of the page."""
    return _FIELDS[page.way["fields"]](page, x, y, w)


def _table(page: Page, x: float, y: float, w: float) -> float:
    """Labels in a column of their own, between thin rules, framed or free."""
    size, style, top = page.size, page.way["fields_lines"], y
    colon = "" if style == "grid" else page.way["colon"]
    pairs = pairs_of(page)
    side = page.widest([label + colon for label, _ in pairs]) + size * 1.2
    pad = size * (0.35 if style != "free" else 0.12)
    inset = size * 0.5 if style == "grid" else 0.0
    for label, value in pairs:
        page.text(x + inset, y + pad + size * 0.64, side, label + colon,
                  bold=page.way["label_bold"], colour=page.way["label_ink"])  # fmt: skip
        at = x + inset + side
        high = page.para(at, y + pad, w - side - 2 * inset, value) + 2 * pad
        if style == "grid" and page.way["label_tint"]:
            page.rect(x, y, side, high, page.way["label_tint"])
        y += high
        if style == "rules":
            page.rule(x, y, x + w, y, colour=page.way["pale"])
        elif style == "grid":
            page.rect(x, y - high, w, high, line=page.way["line"])
            page.rule(x + side, y - high, x + side, y)
    return y - top


def _above(page: Page, x: float, y: float, w: float) -> float:
    """Small labels, each above its value."""
    size, top = page.size, y
    for label, value in pairs_of(page):
        words = label.upper() if page.way["label_capitals"] else label
        page.text(x, y + size * 0.5, w, words, size=size * _SMALL, colour=page.way["accent"],
                  bold=page.way["label_bold"])  # fmt: skip
        y += size * 1.1 + page.para(x, y + size * 1.1, w, value) + size * 0.6
    return y - top - size * 0.6


def _run(page: Page, x: float, y: float, w: float) -> float:
    """A paragraph for each field; its label runs into it."""
    size, top = page.size, y
    for label, value in pairs_of(page):
        lead = page.wide(f"{label}:") + size * 0.5
        if lead + page.wide(value, bold=False) > w:
            page.text(x, y + size * 0.64, w, f"{label}:", bold=True)
            y += size * 1.3
            y += page.para(x + size * 1.5, y, w - size * 1.5, value) + size * 0.35
        else:
            page.text(x, y + size * 0.64, lead, f"{label}:", bold=True)
            page.text(x + lead, y + size * 0.64, w - lead, value)
            y += size * 1.6
    return y - top - size * 0.3


def _boxes(page: Page, x: float, y: float, w: float) -> float:
    """Boxes of a form, each with its number and its label; short ones stand side by side."""
    size, top, number = page.size, y, 0
    queue = pairs_of(page)
    while queue:
        many = next((n for n in (3, 2, 1) if _side_by_side(page, queue[:n], n, w)), 1)
        each = w / many
        highs = []
        for n, (label, value) in enumerate(queue[:many]):
            number += 1
            at = x + n * each + size * 0.4
            head = f"{number}. {label}" if page.way["numbered"] else label
            page.text(at, y + size * 0.6, each - size * 0.8, head, size=size * 0.72,
                      colour=page.way["label_ink"])  # fmt: skip
            highs.append(page.para(at, y + size * 1.2, each - size * 0.8, value) + size * 1.5)
        for n in range(many):
            page.rect(x + n * each, y, each, max(highs), line=page.way["line"])
        y += max(highs)
        queue = queue[many:]
    return y - top


def _side_by_side(page: Page, pairs: list[tuple[str, str]], many: int, w: float) -> bool:
    room = w / many - page.size
    return len(pairs) == many and all(
        page.wide(value) < room and page.wide(f"9. {label}", page.size * 0.72) < room
        for label, value in pairs
    )


_FIELDS: Mapping[str, Callable[[Page, float, float, float], float]] = {
    "table": _table, "above": _above, "run": _run, "boxes": _boxes,
}  # fmt: skip


def result(page: Page, x: float, y: float, w: float) -> float:
    """The result by itself: in a line, in a frame, or large and coloured on its left."""
    size, kind, label = page.size, page.way["result"], page.words.result[0]
    large = size * (1.25 if kind == "large" else 1.0)
    high = max(size * 2.1, page.mark + 7)
    lead = page.wide(label + ":", large) + size * 0.8
    wide = lead + answer_wide(page, large) + size * 1.6
    if wide > w + 1:
        raise NoRoomError(label)
    inset = {"frame": size * 0.7, "large": size * 0.9}.get(kind, 0.0)
    if kind == "frame":
        page.rect(x, y, wide, high, line=page.way["line"], thick=1.1, round_=page.way["round"])
    elif kind == "large":
        page.rect(x, y, size * 0.4, high, page.way["accent"])
    page.text(x + inset, y + high / 2, lead, f"{label}:", bold=True, size=large)
    answer(page, x + inset + lead, y, high, large)
    return high


def legend(page: Page, x: float, y: float, w: float) -> float:
    """What the marks mean, where the sheet says it apart from its totals."""
    entries, size = page.words.legend, page.size
    if not entries:
        return 0.0
    room, row = marks.room_of(page), max(size * 1.6, page.mark + 2.5)
    gap, title = size * 0.5, page.way["legend_title"]
    wide = page.widest([words for _, words in entries])
    if page.way["legend"] == "box":
        head = row if title else 0.0
        page.text(x + gap, y + row / 2 + 1, wide + room, title, bold=True)
        full = max(room + wide + gap * 4, page.wide(title) + gap * 3)
        page.rect(x, y, full, head + row * len(entries) + 4, line=page.way["line"],
                  round_=page.way["round"])  # fmt: skip
        for n, (mark, words) in enumerate(entries):
            low = y + 2 + head + n * row
            marks.draw(page, [mark], x + gap, low, room, row)
            page.text(x + room + gap * 2.4, low + row / 2, wide, words)
        if full > w + 1:
            raise NoRoomError("legend")
        return head + row * len(entries) + 4
    at, top = x, y
    if title:
        page.text(x, y + row / 2, w, f"{title}:", bold=True)
        at += page.wide(f"{title}:") + size
    start = at
    for n, (mark, words) in enumerate(entries):
        long = page.wide(words, bold=False)
        last = page.way["legend_comma"] and n < len(entries) - 1
        if at > start and at + room + gap + long > x + w:
            at, y = start, y + row
        marks.draw(page, [mark], at, y, room, row)
        words = f"= {words}{';' if last else ''}" if page.way["legend_comma"] else words
        long = page.wide(words, bold=False)
        page.text(at + room + gap, y + row / 2, max(0.0, x + w - at - room - gap), words)
        at += room + gap + long + size * 1.5
    return y + row - top


def footnotes(page: Page, x: float, y: float, w: float) -> float:
    """What stands small below."""
    top, size = y, max(page.size * 0.78, 6.4)
    if page.plan.sheet.footnotes and page.way["foot_rule"]:
        page.rule(x, y, x + min(w, 130), y, colour=page.way["ink"])
        y += 3
    for note in page.plan.sheet.footnotes:
        y += page.para(x, y, w, note, size=size) + 1.5
    return y - top
