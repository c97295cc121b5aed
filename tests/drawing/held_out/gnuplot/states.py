"""The Member States as a chart: rows with bars, and a grid with a column for each position."""

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.gnuplot import marks
from tests.drawing.held_out.gnuplot.pen import Page
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.votes import POSITIONS


def states(page: Page, x: float, y: float, w: float) -> float:
    """Every State with its figure and its mark, in as many blocks as find room."""
    for count in range(page.way["blocks"], 0, -1):
        try:
            return _blocks(page, x, y, w, count)
        except NoRoomError:
            continue
    raise NoRoomError("states")


def _blocks(page: Page, x: float, y: float, w: float, count: int) -> float:
    rows, heads, size, row = page.plan.sheet.rows, page.words.states_head, page.size, page.row
    gap = size * 2
    each, pad = (w - gap * (count - 1)) / count, size * 0.9
    two = len(heads[1].split()) > 1 and page.wide(heads[1]) > size * 6
    parts = heads[1].split(" ", 1) if two else [heads[1]]
    room = {
        "n": page.widest([heads[0], *(r.name for r in rows)]) + pad,
        "f": page.widest([*parts, *(r.figure for r in rows)]) + pad,
        "m": max(marks.room_of(page) * 1.2, page.wide(heads[2]), page.mark * 2.4) + pad,
        "b": 0.0,
    }
    columns = page.way["columns"]
    spare = each - sum(room[c] for c in columns)
    if spare < (size * 7 if "b" in columns else -0.5):
        raise NoRoomError("columns")
    spare = min(spare, size * 16)
    parted = (
        {"b": 1.0, "n": 0, "f": 0, "m": 0} if "b" in columns else {"n": 0.4, "f": 0.3, "m": 0.3}
    )
    room = {c: room[c] + spare * parted.get(c, 0) for c in columns}
    top = row * (1.7 if two else 1.2)
    for n, block in enumerate(page.plan.sheet.blocks(count)):
        at = x + n * (sum(room.values()) + gap)
        _frame(page, at, y, room, top, len(block), parts)
        for k, state in enumerate(block):
            _row(page, state, at, y + top + k * row, room, k)
    return top + row * len(page.plan.sheet.blocks(count)[0])


def _frame(
    page: Page, x: float, y: float, room: dict[str, float], top: float, many: int,
    parts: list[str],
) -> None:  # fmt: skip
    """Heads, and the axes of a chart."""
    heads, size, wide, start = page.words.states_head, page.size, sum(room.values()), x
    low = y + top + many * page.row
    for c, space in room.items():
        inner = (start + size * 0.4, space - size * 0.8)
        if c == "n":
            page.text(inner[0], y + top - size * 0.9, inner[1], heads[0], bold=True,
                      align=page.way["name_side"])  # fmt: skip
            if "b" in room:
                page.rule(start + space, y + top, start + space, low, thick=0.9)
        elif c == "f":
            for n, words in enumerate(reversed(parts)):
                page.text(inner[0], y + top - size * (0.9 + 1.1 * n), inner[1], words, bold=True,
                          align="right")  # fmt: skip
        elif c == "m":
            page.text(start, y + top - size * 0.9, space, heads[2], bold=True, align="center")
        start += space
    if page.way["rules"] != "none":
        page.rule(x, y + top, x + wide, y + top, thick=0.9)
    if page.way["rules"] in {"axis", "rows"}:
        page.rule(x, low, x + wide, low, thick=0.9)


def _row(
    page: Page, state: StateRow, x: float, y: float, room: dict[str, float], place: int
) -> None:
    size, row, rules, wide = page.size, page.row, page.way["rules"], sum(room.values())
    if rules == "stripes" and place % 2:
        page.rect(x, y, wide, row, "#f0f0f0", layer="behind")
    elif rules in {"rows", "dots"}:
        page.rule(x, y + row, x + wide, y + row, dots=rules == "dots")
    most, start = max(r.figure or 0.0 for r in page.plan.vote.rows), x
    for c, space in room.items():
        inner, middle = space - size * 0.8, y + row / 2
        if c == "n":
            page.text(start + size * 0.4, middle, inner, state.name, align=page.way["name_side"])
            if rules == "ticks":
                page.rule(start + space, middle, start + space - size * 0.35, middle)
        elif c == "f":
            page.text(start + size * 0.4, middle, inner, state.figure, align="right")
        elif c == "m":
            marks.draw(page, state.marks, start, y, space, row)
        elif state.figure:
            held = next(r.figure for r in page.plan.vote.rows if r.state == state.state) or 0.0
            page.rect(start, y + row * 0.24, max(0.8, held / most * (space - size)), row * 0.52,
                      page.way["bar"])  # fmt: skip
        start += space


def grid(page: Page, x: float, y: float, w: float) -> float:
    """A column for each position, whose heads may be turned; marks where lines meet."""
    positions, rows, row, size = page.words.positions, page.plan.sheet.rows, page.row, page.size
    heads, labels = page.words.states_head, list(positions.values())
    turned = page.way["heads_turned"]
    name = page.widest([heads[0], *(r.name for r in rows)]) + size
    figure = page.widest([heads[1], *(r.figure for r in rows)]) + size
    least = max(page.mark * 2.4, marks.room_of(page) * 1.15, 0 if turned else page.widest(labels))
    each = least + size
    spare = w - name - figure - 4 * each
    if spare < -0.5:
        raise NoRoomError("grid")
    each += min(spare / 4, size * 3)
    top = page.widest(labels) + size if turned else row * 1.3
    left, wide, end = x + name + figure, name + figure + 4 * each, y + top + row * len(rows)
    page.text(x + size * 0.4, y + top - size, name, heads[0], bold=True)
    page.text(x + name, y + top - size, figure - size * 0.5, heads[1], bold=True, align="right")
    for n, label in enumerate(labels):
        at = left + n * each
        if turned:
            page.text(at + each / 2, y + top - size * 0.5, 1000, label, bold=True, turn=90)
        else:
            page.text(at, y + top - size, each, label, bold=True, align="center")
        page.rule(at, y, at, end, dots=page.way["rules"] == "dots")
    page.rule(left + 4 * each, y, left + 4 * each, end, dots=page.way["rules"] == "dots")
    for k, (state, vote) in enumerate(zip(rows, page.plan.vote.rows, strict=True)):
        down = y + top + k * row
        page.rule(x, down, x + wide, down, dots=page.way["rules"] == "dots")
        page.text(x + size * 0.4, down + row / 2, name, state.name)
        page.text(x + name, down + row / 2, figure - size * 0.5, state.figure, align="right")
        at = left + POSITIONS.index(vote.position) * each
        marks.draw(page, state.marks, at, down, each, row)
    page.rule(x, end, x + wide, end)
    return end - y
