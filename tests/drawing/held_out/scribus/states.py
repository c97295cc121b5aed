"""The Member States: in lines, in cards, or in a ledger with a column for each position."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.scribus import marks
from tests.drawing.held_out.scribus.ways import Page
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.votes import POSITIONS

_WHITE = "#ffffff"


def states(page: Page, x: float, y: float, w: float) -> float:
    """Every State with its figure and its mark, in as many blocks as find room."""
    for count in range(page.way["blocks"], 0, -1):
        before = len(page.nodes)
        try:
            return _blocks(page, x, y, w, count)
        except NoRoomError:
            del page.nodes[before:]
    raise NoRoomError("states")


def _dealt(page: Page, count: int) -> list[list[StateRow]]:
    rows = list(page.plan.sheet.rows)
    if page.way["across"]:
        return [rows[n::count] for n in range(count)]
    return [list(part) for part in page.plan.sheet.blocks(count)]


def _sides(page: Page, w: float) -> dict[str, float]:
    """How wide each column is."""
    heads, rows, pad = page.words.states_head, page.plan.sheet.rows, page.size * 0.9
    room = {
        "n": page.widest([heads[0], *(row.name for row in rows)]) + pad,
        "f": page.widest([heads[1], *(row.figure for row in rows)]) + pad,
        "m": max(marks.room_of(page), page.wide(heads[2]), page.mark * 2.4) + pad,
    }
    if page.way["head"] == "small":
        room["f"] = max(
            page.widest([row.figure for row in rows]), page.wide(heads[1], page.size * 0.76)
        ) + pad  # fmt: skip
    spare = w - sum(room.values())
    if spare < -0.5:
        raise NoRoomError("columns")
    spare = min(spare, page.size * 10)
    return {c: wide + spare * {"n": 0.5, "f": 0.25, "m": 0.25}[c] for c, wide in room.items()}


def _blocks(page: Page, x: float, y: float, w: float, count: int) -> float:
    gap = page.size * 1.8
    each = (w - gap * (count - 1)) / count
    sides = _sides(page, each)
    wide, row, high = sum(sides.values()), page.row, 0.0
    for n, part in enumerate(_dealt(page, count)):
        at = x + n * (wide + gap)
        _head(page, at, y, sides)
        for k, state in enumerate(part):
            _row(page, state, (at, y + row * (k + 1), wide, row), sides, k)
        end = y + row * (len(part) + 1)
        if page.way["rules"] in {"rows", "grid", "zebra"}:
            page.rule(at, end, at + wide, end)
        if page.way["rules"] == "grid":
            edges = [
                at,
                *(at + sum(sides[c] for c in page.way["columns"][: k + 1]) for k in range(3)),
            ]
            for edge in edges:
                page.rule(edge, y, edge, end)
        high = max(high, end - y)
    return high


def _head(page: Page, x: float, y: float, sides: dict[str, float]) -> None:
    way, row, wide = page.way, page.row, sum(sides.values())
    words, small = dict(zip("nfm", page.words.states_head, strict=True)), way["head"] == "small"
    filled = way["head"] == "fill"
    if filled:
        page.rect((x, y, wide, row), way["accent"])
    colour = _WHITE if filled else way["accent"] if way["head"] == "ruled" else "#000000"
    for c in way["columns"]:
        align = {"n": "left", "m": "center"}.get(c, way["figure_side"])
        pad = page.size * 0.4
        page.text((x + pad, y, sides[c] - 2 * pad, row), words[c], bold=True, colour=colour,
                  align=align, size=page.size * (0.76 if small else 1))  # fmt: skip
        x += sides[c]
    if not filled:
        page.rule(x - wide, y + row, x, y + row, thick=1.0)


def _row(
    page: Page, state: StateRow, box: tuple[float, float, float, float], sides: dict[str, float],
    place: int,
) -> None:  # fmt: skip
    x, y, w, h = box
    way, pad = page.way, page.size * 0.4
    ground = marks.ground_of(page, state.marks)
    whole = ground and page.plan.sheet.look.family == "ground" and way["swatch"] == "row"
    ink = page.plan.sheet.look.ink_on(state.marks[0].hue) if whole else "#000000"
    if whole:
        page.rect((x, y + 0.3, w, h - 0.6), ground)
    elif way["rules"] == "zebra" and place % 2:
        page.rect((x, y, w, h), way["tint"])
    ends: dict[str, float] = {}
    for c in way["columns"]:
        cell = (x + pad, y, sides[c] - 2 * pad, h)
        if c == "n":
            page.text(cell, state.name, bold=way["name_bold"], colour=ink)
            ends["n"] = x + pad + page.wide(state.name, bold=way["name_bold"])
        elif c == "f":
            page.text(cell, state.figure, align=way["figure_side"], bold=False, colour=ink)
            ends["f"] = x + sides[c] - pad - page.wide(state.figure)
        else:
            full = (x, y, sides[c], h)
            if whole:
                for mark in state.marks:
                    if mark.smudged:
                        marks.draw(page, [mark], full)
            elif ground and page.plan.sheet.look.family == "pill":
                page.rect((x, y + 0.4, sides[c], h - 0.8), ground)
                marks.draw(page, state.marks, full)
            else:
                marks.draw(page, state.marks, full)
        x += sides[c]
    _under(page, (box[0], y, w, h), ends)


def _under(page: Page, box: tuple[float, float, float, float], ends: dict[str, float]) -> None:
    x, y, w, h = box
    rules = page.way["rules"]
    if rules in {"rows", "grid"}:
        page.rule(x, y + h, x + w, y + h)
    elif rules == "dots":
        page.rule(x, y + h, x + w, y + h, dots=True)
    leads = rules == "leaders" and page.way["columns"] in {"nfm", "mnf"}
    if leads and page.way["figure_side"] == "right" and ends["f"] - ends["n"] > 12:
        base = y + h / 2 + page.size * 0.3
        page.rule(ends["n"] + 3, base, ends["f"] - 3, base, dots=True)


def cards(page: Page, x: float, y: float, w: float) -> float:
    """A card for each State, four or so in a row."""
    rows, size, gap = page.plan.sheet.rows, page.size, page.size * 0.5
    name = page.widest([row.name for row in rows])
    mark = max(marks.room_of(page), page.mark * 2.3) + size * 0.6
    least = max(name, page.widest([row.figure for row in rows])) + mark + size * 1.2
    count = min(5, int((w + gap) / (least + gap)))
    if count < 2:
        raise NoRoomError("cards")
    wide, high = (w - gap * (count - 1)) / count, max(size * 2.9, page.mark * 1.7) * page.air
    note = f"{page.words.states_head[0]}, {page.words.states_head[1]}, {page.words.states_head[2]}"
    page.text((x, y, w, size * 1.4), note, size=size * 0.86, bold=False, colour="#444444")
    y += size * 1.6
    for n, row in enumerate(rows):
        at, down = x + n % count * (wide + gap), y + n // count * (high + gap)
        page.rect((at, down, wide, high), "", page.way["line"], round=page.way["corner"])
        page.text((at + size * 0.5, down + size * 0.15, wide, high / 2), row.name, bold=True)
        page.text((at + size * 0.5, down + high / 2 - size * 0.15, wide, high / 2), row.figure,
                  bold=False)  # fmt: skip
        marks.draw(page, row.marks, (at + wide - mark - 1, down + 1.5, mark, high - 3),
                   high=page.mark * 1.25)  # fmt: skip
    return size * 1.6 + -(-len(rows) // count) * (high + gap)


def ledger(page: Page, x: float, y: float, w: float, *, foot: bool) -> float:
    """A column for each position; the sums may stand at its foot."""
    positions, rows, row, size = page.words.positions, page.plan.sheet.rows, page.row, page.size
    lead = max(page.wide("Weighted votes") + size, page.widest([r.name for r in rows]) + size)
    figure = page.widest([page.words.states_head[1], *(r.figure for r in rows)]) + size
    each = max(page.widest(list(positions.values())), page.mark * 2.4, marks.room_of(page)) + size
    spare = w - lead - figure - 4 * each
    if spare < -0.5:
        raise NoRoomError("ledger")
    each += min(spare / 4, size * 3)
    wide = lead + figure + 4 * each
    lefts = [x, x + lead, *(x + lead + figure + n * each for n in range(5))]
    page.rect((x, y, wide, row), page.way["tint"])
    heads: Sequence[str] = (*page.words.states_head[:2], *positions.values())
    for n, words in enumerate(heads):
        align = "left" if n == 0 else "center"
        page.text((lefts[n] + size * 0.4, y, lefts[n + 1] - lefts[n] - size * 0.8, row), words,
                  bold=True, align=align)  # fmt: skip
    for k, (state, vote) in enumerate(zip(rows, page.plan.vote.rows, strict=True)):
        down = y + row * (k + 1)
        page.text((x + size * 0.4, down, lead, row), state.name, bold=page.way["name_bold"])
        page.text(
            (lefts[1], down, figure - size * 0.4, row), state.figure, bold=False, align="right"
        )
        at = lefts[2 + POSITIONS.index(vote.position)]
        marks.draw(page, state.marks, (at, down, each, row))
        page.rule(x, down, x + wide, down)
    end = y + row * (len(rows) + 1)
    page.rule(x, end, x + wide, end, thick=1.1, colour="#000000")
    if foot:
        end = _foot(page, lefts, end)
    for at in lefts:
        page.rule(at, y, at, end)
    page.rule(x, end, x + wide, end)
    return end - y


def _foot(page: Page, lefts: Sequence[float], y: float) -> float:
    """Members and shares below the columns that they count."""
    *rows, whole = page.words.totals
    head, row, size = page.words.totals_head, page.row, page.size
    for name, total, values in (
        (head[1], whole.members, [r.members for r in rows]),
        (head[2], whole.figure, [r.figure for r in rows]),
    ):
        page.text((lefts[0] + size * 0.4, y, lefts[1] - lefts[0], row), name, bold=True)
        text = f"{whole.label}: {total}" if total else ""
        page.text(
            (lefts[1], y, lefts[2] - lefts[1] - size * 0.3, row), text, bold=True, align="right"
        )
        for n, value in enumerate(values):
            page.text((lefts[n + 2], y, lefts[n + 3] - lefts[n + 2], row), value, bold=True,
                      align="center")  # fmt: skip
        y += row
        page.rule(lefts[0], y, lefts[-1], y)
    return y
