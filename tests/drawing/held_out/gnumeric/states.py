"""The States: tables of blocks, a column for each position, cards, bands of columns."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.gnumeric.book import Box
from tests.drawing.held_out.gnumeric.marks import put_marks, room_of
from tests.drawing.held_out.gnumeric.page import PAD, Page, framed
from tests.drawing.held_out.gnumeric.totals import held
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.votes import POSITIONS


def figure_of(page: Page, row: StateRow) -> str:
    """A State's figure in the sheet's form."""
    return str(page.way["figure"]).format(row.figure) if row.figure else str(page.way["empty"])


def _heads(page: Page) -> dict[str, str]:
    name, figure, vote = page.words.states_head
    return {"i": "No", "c": "Code", "n": name, "f": figure, "m": vote}


def _widths(page: Page, each: float) -> list[float]:
    rows, heads, order = page.plan.sheet.rows, _heads(page), page.way["order"]
    headed = page.way["headed"]
    least = {
        "i": page.widest(["00.", "No"], bold=True),
        "c": page.widest(["WW", "Code"], bold=True),
        "n": page.widest([row.name for row in rows]),
        "f": page.widest([*(heads["f"].split() if headed else ()),
                          *(figure_of(page, row) for row in rows)], bold=True),
        "m": max(room_of(page), page.widest(heads["m"].split(), bold=True) if headed else 0),
    }  # fmt: skip
    spare = each - sum(least[key] for key in order)
    if spare < 0:
        raise NoRoomError("States")
    loose = min(spare, page.size * 5 * page.way["loose"])
    share = {"n": 0.5, "f": 0.25, "m": 0.25}
    return [least[key] + share.get(key, 0) * loose for key in order]


def blocks(page: Page, x: float, y: float, wide: float, count: int = 0) -> float:
    """A table of blocks side by side, read down or across."""
    way, rows = page.way, page.plan.sheet.rows
    count, gap = count or way["blocks"], way["gap"]
    widths = _widths(page, (wide - gap * (count - 1)) / count)
    whole = sum(widths)
    if way["spread"] and count > 1:
        gap = (wide - whole * count) / (count - 1)
    starts = [x + n * (whole + gap) for n in range(count)]
    length = -(-len(rows) // count)
    if way["headed"]:
        ends = [_head(page, start, y, widths) for start in starts]
        y = max(ends)
    for place, row in enumerate(rows):
        down, block = (place // count, place % count) if way["across"] else (
            place % length, place // length)  # fmt: skip
        _line(page, starts[block], y + down * page.line, widths, row, place, down % 2 == 1)
    return y + length * page.line


def _head(page: Page, x: float, y: float, widths: Sequence[float]) -> float:
    heads, way = _heads(page), page.way
    shown = list(zip(way["order"], widths, strict=True))
    high = max(page.high(heads[key], each, bold=True) if page.wide(heads[key], bold=True)
               > each - PAD else page.line for key, each in shown)  # fmt: skip
    for key, each in shown:
        align = {"n": "LEFT", "f": way["figures"]}.get(key, "CENTER")
        page.put(x, y, each, heads[key], high, bold=True, back=way["head_back"], align=align,
                 ink=way["head_ink"], lines=framed(way["rule"], head=True))  # fmt: skip
        x += each
    return y + high


def _line(page: Page, x: float, y: float, widths: Sequence[float], row: StateRow,
          place: int, odd: bool) -> None:  # fmt: skip
    """The cells of a State."""
    way, look = page.way, page.plan.sheet.look
    lines = framed(way["rule"])
    back = way["tint"] if way["stripes"] and odd else ""
    ink = way["ink"]
    plain = [mark for mark in row.marks if not mark.smudged]
    if look.family == "ground" and way["shaded"] and len(plain) == 1:
        mark = plain[0]
        if mark.shape in look.shapes:
            back, ink = look.colours[mark.hue], look.ink_on(mark.hue)
    for key, each in zip(way["order"], widths, strict=True):
        if key == "m":
            put_marks(page, Box(x, y, each, page.line), row.marks,
                      page.look(lines=lines, back=back))  # fmt: skip
        else:
            words = {"i": f"{place + 1}{way['dot']}", "c": row.state, "n": row.name,
                     "f": figure_of(page, row)}[key]  # fmt: skip
            align = {"n": "LEFT", "f": way["figures"]}.get(key, "CENTER")
            page.put(x, y, each, words, page.line, back=back, lines=lines, ink=ink, align=align,
                     bold=key == "n" and way["names_bold"])  # fmt: skip
        x += each


def tally(page: Page, x: float, y: float, wide: float) -> float:
    """A column for each position; the State's mark, or a cross, in that of its position."""
    rows, sums, way = page.plan.sheet.rows, page.words.totals, page.way
    heads, kinds = _heads(page), [row for row in sums if row.position]
    name = page.widest([heads["n"], sums[-1].label, *(r.name for r in rows)], bold=True)
    figure = page.widest([*heads["f"].split(), "100,00 %"], bold=True)
    least = max(page.widest([w for k in kinds for w in k.label.split()], bold=True),
                page.widest([k.figure for k in kinds], bold=True), room_of(page))  # fmt: skip
    each = (wide - name - figure) / 4
    if each < least:
        raise NoRoomError("tally")
    each = min(each, least * 1.5)
    rule, high = way["rule"] or "grid", page.line
    tall = max(page.high(k.label, each, bold=True) for k in kinds)
    tall = max(tall, page.high(heads["f"], figure, bold=True))
    lines = framed(rule, head=True)
    looks = {"bold": True, "back": way["head_back"], "ink": way["head_ink"], "lines": lines}
    page.put(x, y, name, heads["n"], tall, **looks)
    page.put(x + name, y, figure, heads["f"], tall, align=way["figures"], **looks)
    at = [x + name + figure + n * each for n in range(4)]
    for start, kind in zip(at, kinds, strict=True):
        page.put(start, y, each, kind.label, tall, align="CENTER", **looks)
    y += tall
    lines = framed(rule)
    one_sign = way["one_sign"]
    if not one_sign and any(kind.mark for kind in kinds):
        page.put(x, y, name + figure, "", high, lines=lines)
        for start, kind in zip(at, kinds, strict=True):
            put_marks(page, Box(start, y, each, high), [kind.mark] if kind.mark else [],
                      page.look(lines=lines))  # fmt: skip
        y += high
    for place, row in enumerate(rows):
        back = way["tint"] if way["stripes"] and place % 2 else ""
        page.put(x, y, name, row.name, high, lines=lines, back=back)
        page.put(x + name, y, figure, figure_of(page, row), high, lines=lines, back=back,
                 align=way["figures"])  # fmt: skip
        for start, position in zip(at, POSITIONS, strict=True):
            marks = [mark for mark in row.marks if mark.shape == position]
            if one_sign:
                voted = page.plan.vote.rows[place].position == position
                page.put(start, y, each, one_sign if voted else "", high, lines=lines, back=back,
                         align="CENTER", bold=True)  # fmt: skip
            else:
                put_marks(page, Box(start, y, each, high), marks, page.look(lines=lines, back=back))
        y += high
    return _foot(page, Box(x, y, name, figure), at, each)


def _foot(page: Page, left: Box, at: Sequence[float], each: float) -> float:
    """Totals below the columns of their positions; `left` is wide as names and high as figures."""
    *kinds, whole = page.words.totals
    head, y, high = page.words.totals_head, left.y, page.line
    lines = framed(page.way["rule"] or "grid", head=True)
    looks = {"bold": True, "back": page.way["tint"], "lines": lines}
    for label, total, values in (
        (head[1], whole.members, [row.members for row in kinds]),
        (head[2], whole.figure, [held(page, row) for row in kinds]),
    ):
        page.put(left.x, y, left.wide, label, high, **looks)
        page.put(left.x + left.wide, y, left.high, total, high, align=page.way["figures"], **looks)
        for start, one in zip(at, values, strict=True):
            page.put(start, y, each, one, high, align="CENTER", **looks)
        y += high
    return y


def cards(page: Page, x: float, y: float, wide: float) -> float:
    """A card for each State: its name above, its figure and its mark below."""
    rows, gap = page.plan.sheet.rows, 5.0
    least = max(page.widest([row.name for row in rows], bold=True), 60.0,
                page.widest(["18,47 %"]) + room_of(page))  # fmt: skip
    count = int((wide + gap) // (least + gap))
    if count < 3:
        raise NoRoomError("cards")
    count = min(count, 7 if wide > 600 else 5)
    each, high = (wide - gap * (count - 1)) / count, page.size * 1.55
    for place, row in enumerate(rows):
        left = x + place % count * (each + gap)
        top = y + place // count * (2 * high + gap)
        page.put(left, top, each, row.name, high, bold=True, back=page.way["tint"],
                 lines=dict.fromkeys(("Top", "Left", "Right"), "thin"))  # fmt: skip
        half = each - max(room_of(page), each * 0.42)
        page.put(left, top + high, half, figure_of(page, row), high,
                 lines=dict.fromkeys(("Bottom", "Left"), "thin"))  # fmt: skip
        put_marks(page, Box(left + half, top + high, each - half, high), row.marks,
                  page.look(lines=dict.fromkeys(("Bottom", "Right"), "thin")))  # fmt: skip
    return y + -(-len(rows) // count) * (2 * high + gap) - gap


def bands(page: Page, x: float, y: float, wide: float) -> float:
    """The States across the page in bands: turned names above, figures and marks below."""
    rows, heads, count = page.plan.sheet.rows, _heads(page), page.way["bands"]
    side = page.widest([heads["n"], heads["f"], heads["m"]], bold=True)
    length = -(-len(rows) // count)
    each = (wide - side) / length
    if each < max(room_of(page), page.widest([figure_of(page, row) for row in rows])):
        raise NoRoomError("bands")
    each = min(each, page.size * 5)
    tall = max(page.wide(row.name, bold=True) for row in rows) + 10
    lines, high = framed("grid"), page.line
    for start in range(0, len(rows), length):
        looks = {"bold": True, "back": page.way["tint"], "lines": lines}
        page.put(x, y, side, heads["n"], tall, **looks)
        page.put(x, y + tall, side, heads["f"], high, **looks)
        page.put(x, y + tall + high, side, heads["m"], high, **looks)
        for n, row in enumerate(rows[start : start + length]):
            left = x + side + n * each
            page.turned(Box(left, y, each, tall), row.name, lines)
            page.put(left, y + tall, each, figure_of(page, row), high, align="CENTER", lines=lines)
            put_marks(page, Box(left, y + tall + high, each, high), row.marks,
                      page.look(lines=lines))  # fmt: skip
        y += tall + 2 * high + 10
    return y - 10
