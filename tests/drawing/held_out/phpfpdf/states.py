"""The States: a roster in columns, groups by position, ballots with boxes, shares in columns."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.phpfpdf.marks import put_marks, room_of
from tests.drawing.held_out.phpfpdf.page import Page
from tests.drawing.held_out.phpfpdf.totals import held, with_unit
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.votes import POSITIONS

Placed = tuple[int, StateRow]


def figure_of(page: Page, row: StateRow) -> str:
    """A State's figure in the sheet's form."""
    return str(page.way["figure"]).format(row.figure) if row.figure else str(page.way["empty"])


def _heads(page: Page) -> dict[str, str]:
    name, figure, vote = page.words.states_head
    return {"i": "No.", "c": "", "n": name, "f": figure, "m": vote}


def _widths(page: Page, each: float) -> dict[str, float]:
    rows, heads, pad = page.plan.sheet.rows, _heads(page), page.size * 0.8
    head = heads if page.way["headed"] else dict.fromkeys(heads, "")
    wide = {
        "i": page.widest(["00.", head["i"]], bold=True) + pad,
        "c": page.wide("WW", bold=True) + pad,
        "n": page.widest([head["n"].split(" of ")[0], *(row.name for row in rows)],
                         bold=page.way["names_bold"]) + pad,
        "f": page.widest([*head["f"].split(), *(figure_of(page, row) for row in rows)],
                         bold=True) + pad,
        "m": max(room_of(page), page.widest(head["m"].split(), bold=True)) + pad / 2,
    }  # fmt: skip
    spare = each - sum(wide[key] for key in page.way["order"])
    if spare < 0:
        raise NoRoomError("States")
    wide["n"] += spare if page.way["leader"] else min(spare, page.size * 6 * page.way["loose"])
    return wide


def roster(page: Page, x: float, y: float, wide: float, count: int = 0,
           rows: Sequence[Placed] = ()) -> float:  # fmt: skip
    """States in so many columns, in lines or a ruled table."""
    way, count = page.way, count or page.way["columns"]
    rows = rows or list(enumerate(page.plan.sheet.rows))
    gap = way["gutter"]
    each = (wide - gap * (count - 1)) / count
    widths = _widths(page, each)
    whole = sum(widths[key] for key in way["order"])
    step = each + gap if way["spread"] or way["leader"] else whole + gap
    length = -(-len(rows) // count)
    high = page.line
    used = -(-len(rows) // length)
    if way["headed"]:
        ends = [_head(page, x + n * step, y, widths, whole) for n in range(used)]
        y = max(ends)
    for place, (number, row) in enumerate(rows):
        block, down = divmod(place, length)
        _line(page, x + block * step, y + down * high, widths, whole, number, row, down % 2 == 1)
    for block in range(used):
        left, end = x + block * step, y + min(length, len(rows) - block * length) * high
        if way["ruled"] == "frame":
            page.plate(left, y, whole, end - y, line=way["line"], thick=0.7)
        if block and way["column_rule"] and step > whole + 6:
            page.rule(left - (step - whole) / 2, y, left - (step - whole) / 2, y + length * high)
    return y + length * high


def _head(page: Page, x: float, y: float, widths: dict[str, float], whole: float) -> float:
    heads, way = _heads(page), page.way
    shown = {key: [heads[key]] if page.wide(heads[key], bold=True) < widths[key] - 2
             else heads[key].replace(" of ", " of_").split() for key in way["order"]}  # fmt: skip
    high = max(len(lines) for lines in shown.values()) * page.size * 1.2 + 4
    if way["head_fill"]:
        page.plate(x, y, whole, high, fill=way["accent"] if way["head_dark"] else way["tint"])
    ink, at = "#ffffff" if way["head_fill"] and way["head_dark"] else "", x
    for key in way["order"]:
        down = y + (high - len(shown[key]) * page.size * 1.2) / 2
        for line in shown[key]:
            words = line.replace("_", " ")
            left = at + (3 if key == "n" else 0)
            down = page.text(left, down, widths[key] - (3 if key == "n" else 0), words,
                             high=page.size * 1.2, bold=True, ink=ink,
                             align="L" if key == "n" else "C")  # fmt: skip
        at += widths[key]
    page.rule(x, y + high, x + whole, y + high, thick=0.9)
    return y + high


def _line(page: Page, x: float, y: float, widths: dict[str, float], whole: float, number: int,
          row: StateRow, odd: bool) -> None:  # fmt: skip
    way, high, at = page.way, page.line, x
    if way["zebra"] and odd:
        page.plate(x, y, whole, high, fill=way["tint"])
    for key in way["order"]:
        each = widths[key]
        if key == "m":
            put_marks(page, at, y, each, high, row.marks)
        elif key == "n":
            page.text(at + 3, y, each - 3, row.name, high=high, bold=way["names_bold"])
            start = at + 6 + page.wide(row.name, bold=way["names_bold"])
            if way["leader"] and start < at + each - 2:
                page.rule(start, y + high * 0.68, at + each - 2, y + high * 0.68, thick=0.7,
                          dash="0.1 2.4")  # fmt: skip
        else:
            words = {"i": f"{number + 1}.", "c": row.state, "f": figure_of(page, row)}[key]
            page.text(at, y, each - 4, words, high=high, align="C" if key == "c" else "R")
        at += each
    if way["ruled"] in {"lines", "dots", "grid"}:
        page.rule(x, y + high, x + whole, y + high, thick=0.35,
                  dash="0.1 2" if way["ruled"] == "dots" else "")  # fmt: skip
    if way["ruled"] == "grid":
        at = x
        for key in way["order"]:
            page.plate(at, y, widths[key], high, line=way["line"], thick=0.35)
            at += widths[key]


def groups(page: Page, x: float, y: float, wide: float) -> float:
    """The States below the words of their position, with the count of each."""
    rows, whole = list(enumerate(page.plan.sheet.rows)), page.words.totals[-1]
    for total in page.words.totals[:-1]:
        mine = [(n, row) for n, row in rows if page.plan.vote.rows[n].position == total.position]
        tail = f" – {with_unit(page, total)}" if total.figure else ""
        noun = "member" if total.members == "1" else "members"
        head = f"{total.label}: {total.members} {noun}{tail}"
        y = page.text(x, y, wide, head, bold=True, ink=page.way["accent"])
        if mine and page.way["running"]:
            said = [f"{row.name} ({row.figure})" if row.figure else row.name for _, row in mine]
            y = page.para(x + 12, y, wide - 12, ", ".join(said) + ".")
        elif mine:
            y = roster(page, x, y + 2, wide, page.way["columns"], mine)
        y += page.size * 0.7
    text = f"{whole.label}: {whole.members} members"
    if whole.figure:
        text += f" – {with_unit(page, whole)}"
    return page.text(x, y, wide, text, bold=True)


def grid(page: Page, x: float, y: float, wide: float) -> float:
    """A column for each position: a box to tick, the mark, or the share itself below it."""
    rows, sums, way = page.plan.sheet.rows, page.words.totals, page.way
    kinds, heads, high, kind = sums[:-1], _heads(page), page.line, way["grid"]
    name = page.widest([heads["n"], *(r.name for r in rows), sums[-1].label], bold=True) + 8
    figure = page.widest([*heads["f"].split(), "100,00 %"], bold=True) + 8
    figure = 0.0 if kind == "share" else figure
    least = max(page.widest([w for k in kinds for w in k.label.split()], bold=True),
                page.widest([k.figure for k in kinds], bold=True) + room_of(page) * 0.5,
                room_of(page) * (2.6 if kind == "share" else 1)) + 4  # fmt: skip
    each = (wide - name - figure) / 4
    if each < least:
        raise NoRoomError("grid")
    each = min(each, least * 1.5)
    whole, top = name + figure + 4 * each, y
    tall = max(len(k.label.split()) for k in kinds) * page.size * 1.2 + 4
    tall = max(tall, len(heads["f"].split()) * page.size * 1.2 + 4 if figure else 0)
    if way["head_fill"]:
        page.plate(x, y, whole, tall, fill=way["tint"])
    page.text(x + 3, y, name, heads["n"], high=tall, bold=True)
    at = [x + name + figure + n * each for n in range(4)]
    columns = [(start, each, k.label) for start, k in zip(at, kinds, strict=True)]
    for start, room, words in [*columns, *([(x + name, figure, heads["f"])] if figure else [])]:
        lines = words.split() if page.wide(words, bold=True) > room - 3 else [words]
        down = y + (tall - len(lines) * page.size * 1.2) / 2
        for line in lines:
            down = page.text(start, down, room, line, high=page.size * 1.2, bold=True, align="C")
    y += tall
    page.rule(x, y, x + whole, y, thick=1)
    if kind != "box" and any(k.mark for k in kinds):
        for start, k in zip(at, kinds, strict=True):
            put_marks(page, start, y, each, high, [k.mark] if k.mark else [])
        y += high
        page.rule(x, y, x + whole, y, thick=1)
    for place, row in enumerate(rows):
        if way["zebra"] and place % 2:
            page.plate(x, y, whole, high, fill=way["tint"])
        page.text(x + 3, y, name, row.name, high=high)
        if figure:
            page.text(x + name, y, figure, figure_of(page, row), high=high, align="C")
        for start, position in zip(at, POSITIONS, strict=True):
            _vote(page, start, y, each, row, page.plan.vote.rows[place].position == position,
                  position)  # fmt: skip
        y += high
        page.rule(x, y, x + whole, y, thick=0.3)
    y = _foot(page, x, y, (name, figure, each), at)
    if way["ruled"] in {"grid", "frame"}:
        for one in (x, *([x + name] if figure else []), *at, x + whole):
            page.rule(one, top, one, y, thick=0.4)
    return y


def _vote(page: Page, x: float, y: float, each: float, row: StateRow, chosen: bool,
          position: str) -> None:  # fmt: skip
    """What stands in one State's cell of one position."""
    high, kind = page.line, page.way["grid"]
    if kind == "box":
        half, cx, cy = page.size * 0.42, x + each / 2, y + high / 2
        page.plate(cx - half, cy - half, 2 * half, 2 * half, line="#222222", thick=0.7)
        if chosen:
            for sign in (1, -1):
                line = ((-0.8, -0.8 * sign), (0.8, 0.8 * sign))
                page.shape(cx, cy, half, (line,), line="#111111", open=True, cap=1, thick=1.3)
        return
    marks = [mark for mark in row.marks if mark.shape == position]
    if kind == "share" and chosen:
        room = room_of(page) + 2
        page.text(x, y, each - room - 2, figure_of(page, row), high=high, align="R")
        put_marks(page, x + each - room, y, room, high, marks)
    elif kind == "share":
        put_marks(page, x + each - room_of(page) - 2, y, room_of(page), high, marks)
    else:
        put_marks(page, x, y, each, high, marks)


def _foot(page: Page, x: float, y: float, wide: tuple[float, float, float],
          at: Sequence[float]) -> float:  # fmt: skip
    """Totals below the columns of their positions."""
    *kinds, whole = page.words.totals
    head, high = page.words.totals_head, page.line
    for label, total, values in (
        (head[1], whole.members, [k.members for k in kinds]),
        (head[2], whole.figure, [held(page, k) for k in kinds]),
    ):
        words = f"{label}: {total}" if total and not wide[1] else label
        page.text(x + 3, y, wide[0] + wide[1], words, high=high, bold=True)
        if wide[1]:
            page.text(x + wide[0], y, wide[1], total, high=high, bold=True, align="C")
        for start, one in zip(at, values, strict=True):
            page.text(start, y, wide[2], one, high=high, bold=True, align="C")
        y += high
    page.rule(x, y, at[-1] + wide[2], y, thick=1)
    return y
