"""The Member States: tables of one to three blocks, cards, entries, ribbons."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.inkscape import marks
from tests.drawing.held_out.inkscape.pen import Page
from tests.drawing.held_out.inkscape.tally import tally
from tests.drawing.held_out.inkscape.totals import figure_of
from tests.drawing.held_out.sheet import StateRow


def states(page: Page, x: float, y: float, w: float) -> float:
    """Every State with its figure and its mark, in the form of the page."""
    kind = page.way["states"]
    if kind in _FORMS:
        return _FORMS[kind](page, x, y, w)
    for count in range(page.way["blocks"], 0, -1):
        try:
            return _blocks(page, x, y, w, count)
        except NoRoomError:
            continue
    raise NoRoomError("states")


def _heads(page: Page) -> dict[str, list[str]]:
    """The head of each column, in one line or two."""
    name, figure, vote = page.words.states_head
    two = len(figure.split()) > 1 and page.way["two_lines"]
    return {"i": [page.way["number"]], "n": [name], "m": [vote],
            "f": figure.split(" ", 1) if two else [figure]}  # fmt: skip


def _rooms(page: Page, heads: Mapping[str, list[str]]) -> dict[str, float]:
    rows, pad = page.plan.sheet.rows, page.size * 0.9
    room = {
        "i": page.widest([*heads["i"], "28."]) + pad,
        "n": page.widest([*heads["n"], *(r.name for r in rows)]) + pad,
        "f": page.widest([*heads["f"], *(r.figure for r in rows)]) + pad,
        "m": max(marks.room_of(page) * 1.15, page.widest(heads["m"]), page.mark * 1.8) + pad,
    }
    return {column: room[column] for column in page.way["columns"]}


def _blocks(page: Page, x: float, y: float, w: float, count: int) -> float:
    heads = _heads(page)
    room, gap, row = _rooms(page, heads), page.size * page.way["gutter"], page.row
    each = (w - gap * (count - 1)) / count
    spare = each - sum(room.values())
    if spare < -0.5:
        raise NoRoomError("columns")
    spare = min(spare, page.size * (14 if count == 1 else 8))
    room["n"] += spare * 0.5
    room["f"] += spare * 0.25
    room["m"] += spare * 0.25
    wide, blocks = sum(room.values()), page.plan.sheet.blocks(count)
    step = wide + (each + gap - wide if page.way["spread"] else gap)
    top, number = row * (1.75 if len(heads["f"]) > 1 else 1.15), 0
    for n, block in enumerate(blocks):
        at = x + n * step
        _head(page, at, y, room, top, heads)
        for k, state in enumerate(block):
            number += 1
            _row(page, state, (at, y + top + k * row), room, number, k)
        low = y + top + len(block) * row
        if page.way["rules"] == "grid":
            page.rect(at, y, wide, low - y, line=page.way["line"])
            edge = at
            for column in list(room)[:-1]:
                edge += room[column]
                page.rule(edge, y, edge, low)
        elif page.way["rules"] in {"ends", "stripes"}:
            page.rule(at, low, at + wide, low, thick=0.9)
        if n and page.way["rules"] == "middle":
            page.rule(at - gap / 2, y, at - gap / 2, y + top + len(blocks[0]) * row)
    return top + len(blocks[0]) * row


def _head(
    page: Page, x: float, y: float, room: Mapping[str, float], top: float,
    heads: Mapping[str, list[str]],
) -> None:  # fmt: skip
    size, style, wide = page.size, page.way["table"], sum(room.values())
    if style in {"band", "tint"}:
        page.rect(x, y, wide, top, page.way["accent" if style == "band" else "tint"])
    ink = "#ffffff" if style == "band" else ""
    for column, space in room.items():
        align = {"n": "left", "m": "centre", "i": "right"}.get(column, page.way["figures"])
        for n, words in enumerate(reversed(heads[column])):
            low = y + top - size * (0.85 + 1.2 * n)
            page.text(x + size * 0.4, low, space - size * 0.8, words, bold=True, align=align,
                      colour=ink)  # fmt: skip
        x += space
    if style != "band" and page.way["rules"] != "bare":
        page.rule(x - wide, y + top, x, y + top, thick=0.9)


def _row(
    page: Page, state: StateRow, spot: tuple[float, float], room: Mapping[str, float],
    number: int, place: int,
) -> None:  # fmt: skip
    (x, y), size, row, rules = spot, page.size, page.row, page.way["rules"]
    wide = sum(room.values())
    if rules == "stripes" and place % 2:
        page.rect(x, y, wide, row, page.way["stripe"])
    elif rules in {"rows", "grid"}:
        page.rule(x, y + row, x + wide, y + row, colour=page.way["pale"] if rules == "rows" else "")
    elif rules == "dashes":
        page.rule(x, y + row, x + wide, y + row, colour=page.way["line"], dash="1.5 2")
    ends: dict[str, tuple[float, float]] = {}
    for column, space in room.items():
        at, inner, middle = x + size * 0.4, space - size * 0.8, y + row / 2
        if column == "n":
            page.text(at, middle, inner, state.name)
            ends["n"] = (at + page.wide(state.name, bold=False), x + space)
        elif column == "f":
            words = figure_of(page, state.figure)
            page.text(at, middle, inner, words, align=page.way["figures"])
            long = page.wide(words, bold=False)
            ends["f"] = (at + inner - long, 0) if page.way["figures"] == "right" else (x, 0)
        elif column == "i":
            page.text(at, middle, inner, f"{number}{page.way['dot']}", align="right")
        else:
            marks.draw(page, state.marks, x, y, space, row)
        x += space
    if rules == "leaders" and page.way["columns"].index("f") == page.way["columns"].index("n") + 1:
        left, right = ends["n"][0] + size * 0.5, ends["f"][0] - size * 0.5
        page.rule(left, y + row / 2 + size * 0.3, max(left, right), y + row / 2 + size * 0.3,
                  dash="0.1 2.6", thick=0.8, colour=page.way["ink"])  # fmt: skip


def _cards(page: Page, x: float, y: float, w: float) -> float:
    """A card for each State, read along the lines: its name, its share below, its mark beside."""
    size, rows, gap = page.size, page.plan.sheet.rows, page.size * 0.5
    mark = marks.room_of(page) + size
    widest = max(page.widest([r.name for r in rows]), page.size * 5)
    count = min(5, int((w + gap) / (mark + widest + size * 1.4 + gap)))
    if count < 2:
        raise NoRoomError("cards")
    each, high = (w - gap * (count - 1)) / count, size * 3.3
    for n, state in enumerate(rows):
        left, top = x + n % count * (each + gap), y + n // count * (high + gap)
        page.rect(left, top, each, high, page.way["tint"], page.way["pale"],
                  round_=page.way["round"])  # fmt: skip
        right = page.way["mark_side"] == "right"
        at = left + (size * 0.6 if right else mark)
        page.text(at, top + high * 0.32, each - mark, state.name, bold=True)
        page.text(at, top + high * 0.7, each - mark, figure_of(page, state.figure))
        marks.draw(page, state.marks, left + each - mark if right else left, top, mark, high)
    return -(-len(rows) // count) * (high + gap) - gap


def _entries(page: Page, x: float, y: float, w: float) -> float:
    """Entries of a list: a mark, a name, and the share in brackets behind it."""
    size, row, rows = page.size, page.row, page.plan.sheet.rows
    room = marks.room_of(page) + size * 0.8
    said = [f"{r.name} ({r.figure})" if r.figure else r.name for r in rows]
    each = room + page.widest(said) + size * 1.5
    count = min(3, int(w / each))
    if not count:
        raise NoRoomError("entries")
    step, high = w / count, -(-len(rows) // count)
    page.text(x, y + row / 2, w, f"{page.words.states_head[0]} ({page.words.states_head[1]})",
              bold=True)  # fmt: skip
    top = y + row * 1.3
    page.rule(x, y + row, x + w, y + row)
    for n, (state, words) in enumerate(zip(rows, said, strict=True)):
        left, down = x + n // high * step, top + n % high * row
        marks.draw(page, state.marks, left, down, room, row)
        page.text(left + room + size * 0.3, down + row / 2, step - room, words)
    return top + high * row - y


def _ribbon(page: Page, x: float, y: float, w: float) -> float:
    """A column for each State, its name turned; shares and marks below, in two ribbons."""
    size, rows, head = page.size, page.plan.sheet.rows, page.words.states_head
    first = page.widest(head) + size
    half = -(-len(rows) // 2)
    each = (w - first) / half
    if each < max(page.widest([r.figure for r in rows]) + 3, marks.room_of(page) + 3):
        raise NoRoomError("ribbon")
    tall, top, row = page.widest([r.name for r in rows]) + size, y, page.row * 1.15
    for start in (0, half):
        part = rows[start : start + half]
        wide, low = first + each * len(part), y + tall + 2 * row
        page.text(x + size * 0.4, y + tall - size, first, head[0], bold=True)
        page.text(x + size * 0.4, y + tall + row / 2, first, head[1], bold=True)
        page.text(x + size * 0.4, low - row / 2, first, head[2], bold=True)
        for n, state in enumerate(part):
            left = x + first + n * each
            page.rule(left, y, left, low)
            page.text(left + each / 2, y + size * 0.4, tall - size * 0.9, state.name, turn=True)
            page.text(left, y + tall + row / 2, each, figure_of(page, state.figure),
                      align="centre")  # fmt: skip
            marks.draw(page, state.marks, left, low - row, each, row)
        page.rect(x, y, wide, low - y, line=page.way["line"])
        for down in (low - row, low - 2 * row):
            page.rule(x, down, x + wide, down)
        y = low + size * 1.4
    return y - size * 1.4 - top


_FORMS: Mapping[str, Callable[[Page, float, float, float], float]] = {
    "tally": tally, "cards": _cards, "entries": _entries, "ribbon": _ribbon,
}  # fmt: skip
