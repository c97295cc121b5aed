"""The States on a page of Forme: tables, cards, leaders, chips, tiles, bars, a register."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.forme.kit import (
    WHITE,
    Node,
    beside,
    box,
    broad,
    cell,
    down,
    grid,
    long,
    middle,
    need,
    row,
    rule,
    table,
    text,
    view,
    widest,
)
from tests.drawing.held_out.forme.marks import ground_of, mark_room, marks_of
from tests.drawing.held_out.forme.positions import STATES
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

Rows = Sequence[StateRow]


def states(told: Told, wide: float) -> Node:
    """All Member States and how each voted."""
    return {**_STATES, **STATES}[told.way["states"]](told, wide)


def _figure(told: Told, one: StateRow) -> str:
    return told.held(one) if told.way["units"] else one.figure


def _name(told: Told, one: StateRow, scale: float = 1) -> Node:
    return text(told, one.name, bold=told.way["names_bold"], scale=scale)


def _sign(told: Told, one: StateRow, room: float = 0) -> Node:
    """The marks of a State, perhaps in a place of this width; grounds fill it."""
    ground, size = ground_of(told, one.marks), told.size
    if ground:
        return view([], width=round(room or size * 1.7, 2), height=size * 1.2,
                    backgroundColor=ground)  # fmt: skip
    signs = marks_of(told, one.marks)
    return view([signs], width=round(room, 2)) if room else signs


def _coded(told: Told) -> bool:
    """Whether the names have their codes already."""
    return any(one.state in one.name.split() for one in told.plan.sheet.rows)


def _tables(told: Told, wide: float) -> Node:
    """Tables beside one another, columns in the way's order."""
    rows, blocks, gap = told.rows(), told.way["blocks"], told.way["gutter"]
    length = -(-len(rows) // blocks)
    each = (wide - gap * (blocks - 1)) / blocks
    widths = _widths(told, each)
    parts = [_one_table(told, rows[start : start + length], widths, start)
             for start in range(0, len(rows), length)]  # fmt: skip
    return beside(told, [(each, part) for part in parts])


def _widths(told: Told, each: float) -> list[float]:
    heads, rows = told.words.states_head, told.plan.sheet.rows
    marks = max(mark_room(told) + 2 * told.way["pad_across"] + 2, broad(told, heads[2], []))
    room = {"n": broad(told, heads[0], [one.name for one in rows], bold=True),
            "f": broad(told, heads[1], [one.figure for one in rows]), "m": marks,
            "c": broad(told, "", ["MM"]), "i": broad(told, "", ["27"])}  # fmt: skip
    order = told.way["order"]
    spare = each - sum(room[one] for one in order)
    need(0, spare, "a table")
    whole = each if told.way["tables_full"] else min(each, each - spare + 70)
    spare -= each - whole
    return [room[one] + spare * {"n": 0.6, "m": 0.2, "f": 0.2}.get(one, 0) for one in order]


def _one_table(told: Told, rows: Rows, widths: Sequence[float], start: int) -> Node:
    heads, order = told.words.states_head, told.way["order"]
    named = {"n": heads[0], "f": heads[1], "m": heads[2], "c": "", "i": ""}
    ats = {"n": "left", "f": told.way["figures_at"], "m": "center", "c": "left", "i": "right"}
    lines: list[list[Node | None]] = []
    if told.way["headed"]:
        lines.append([cell(told, [text(told, named[one], bold=True, at=ats[one], scale=0.96,
                                       colour=told.way["head_ink"])], head=True)
                      for one in order])  # fmt: skip
    for n, one in enumerate(rows):
        ground = ground_of(told, one.marks)
        said = {"n": _name(told, one), "f": text(told, one.figure, at=ats["f"]),
                "m": marks_of(told, one.marks), "c": text(told, one.state),
                "i": text(told, str(start + n + 1), at="right")}  # fmt: skip
        lines.append([cell(told, [said[kind]], striped=n % 2 == 1,
                           ground=ground if kind == "m" else "") for kind in order])  # fmt: skip
    return table(told, widths, lines, headed=told.way["headed"])


def _cards(told: Told, wide: float) -> Node:
    """Framed cards: the name above its figure, the mark at one end."""
    over, gap = told.way["cards_over"], 5.0
    each, room = (wide - gap * (over - 1)) / over, mark_room(told) + 4
    need(widest(told, [one.name for one in told.rows()], bold=True) + room + 18, each, "cards")
    cards = []
    for one in told.rows():
        said = view([_name(told, one), text(told, _figure(told, one), scale=0.92,
                                            colour=told.way["label"])],
                    width=round(each - room - 13, 2))  # fmt: skip
        sign = _sign(told, one, room)
        parts = [sign, said] if told.way["mark_first"] else [said, sign]
        cards.append(box(told, [row(parts, gap=3)], padding=[2.5, 4]))
    return grid(cards if told.way["across"] else down(cards, over, view([])), over, gap)


def _leaders(told: Told, wide: float) -> Node:
    """A line for each State: name, a rule, figure, mark."""
    over = told.way["leaders_over"]
    each = (wide - 18 * (over - 1)) / over
    room = mark_room(told) + 4
    figures = widest(told, [_figure(told, one) for one in told.rows()]) + 3
    lines = []
    for one in told.rows():
        left = each - long(told, one.name, bold=told.way["names_bold"]) - figures - room - 16
        need(8, left, "leaders")
        sign = _sign(told, one, room)
        line = rule(told.way["line"], 0.5, width=round(left, 2), marginTop=told.size * 0.8)
        lines.append(row([_name(told, one), line,
                          view([text(told, _figure(told, one), at="right")], width=figures),
                          sign], gap=4, paddingBottom=told.way["step"]))  # fmt: skip
    return grid(down(lines, over, view([])), over, 0.0, columnGap=18)


def _chips(told: Told, wide: float) -> Node:
    """Outlined chips, one after the other: mark, name and figure."""
    chips = []
    for one in told.rows():
        sign = _sign(told, one)
        said = [_name(told, one), text(told, _figure(told, one), colour=told.way["label"])]
        parts = [sign, *said] if told.way["mark_first"] else [*said, sign]
        chips.append(row(parts, gap=5, padding=[2.5, 7], borderWidth=0.7,
                         borderColor=told.way["line"], borderRadius=told.way["round"]))  # fmt: skip
    return row(chips, flexWrap="wrap", gap=6, rowGap=5)


def _tiles(told: Told, wide: float) -> Node:
    """Tiles: the code in large type with the mark, name and figure below."""
    over, gap = told.way["tiles_over"], 5.0
    each = (wide - gap * (over - 1)) / over
    need(long(told, "MM", scale=1.5, bold=True) + mark_room(told) + 18, each, "tiles")
    need(widest(told, [part for one in told.rows() for part in one.name.split()]) + 12, each,
         "names on tiles")  # fmt: skip
    tiles = []
    for n, one in enumerate(told.rows(), 1):
        first = text(told, str(n) if _coded(told) else one.state, scale=1.5, bold=True,
                     colour=told.way["accent"])  # fmt: skip
        sign = _sign(told, one)
        top = row([first, sign], justifyContent="space-between")
        below = [text(told, one.name, scale=0.95), text(told, _figure(told, one), scale=0.95)]
        tiles.append(box(told, [top, *below], padding=[3, 5]))
    return grid(tiles, over, gap)


def _bars(told: Told, wide: float) -> Node:
    """Names, marks and bars as long as their shares of the population."""
    rows, over = told.rows(), 2
    each = (wide - 18) / over
    room = mark_room(told) + 4
    names = widest(told, [one.name for one in rows], bold=told.way["names_bold"]) + 4
    figures = widest(told, [one.figure for one in rows]) + 6
    left = each - room - names - figures - 6
    need(34, left, "bars")
    held = [float(one.figure.strip(" %").replace(",", ".") or 0) for one in rows]
    lines = []
    for one, part in zip(rows, held, strict=True):
        sign = _sign(told, one, room)
        bar = view([], width=max(round(left * part / max(held), 2), 0.4),
                   height=told.size * 0.62, backgroundColor=told.way["bar"])  # fmt: skip
        figure = view([text(told, one.figure, at="right")], width=figures)
        lines.append(row([sign, view([_name(told, one)], width=names), figure, bar], gap=2,
                         paddingBottom=told.way["step"]))  # fmt: skip
    return grid(down(lines, over, view([])), over, 0.0, columnGap=18)


def _register(told: Told, wide: float) -> Node:
    """One long table with a place for remarks, as a clerk keeps it."""
    heads, rows = told.words.states_head, told.rows()
    widths = [broad(told, "", ["27."]), broad(told, heads[0], [one.name for one in rows]) + 22,
              broad(told, heads[1], [one.figure for one in rows]) + 8,
              max(broad(told, heads[2], []), mark_room(told) + 18)]  # fmt: skip
    left = wide - sum(widths)
    need(70, left, "remarks")
    ats = ("right", "left", told.way["figures_at"], "center", "left")
    named = ("", *heads, told.way["remarks"])
    lines: list[list[Node | None]] = [[cell(told, [text(told, said, bold=True, at=at,
                                                        colour=told.way["head_ink"])], head=True)
                                       for said, at in zip(named, ats, strict=True)]]  # fmt: skip
    for n, one in enumerate(rows):
        said = [text(told, f"{n + 1}.", at="right"), _name(told, one),
                text(told, one.figure, at=told.way["figures_at"]), marks_of(told, one.marks),
                text(told, "")]  # fmt: skip
        ground = ground_of(told, one.marks)
        lines.append([cell(told, [part], striped=n % 2 == 1, ground=ground if k == 3 else "")
                      for k, part in enumerate(said)])  # fmt: skip
    return table(told, [*widths, left], lines, headed=True)


def _twofold(told: Told, wide: float) -> Node:
    """Two lines for each State behind an upright rule: name with its mark, figure."""
    over, gap = told.way["twofold_over"], 12.0
    each, room = (wide - gap * (over - 1)) / over, mark_room(told) + 5
    need(widest(told, [one.name for one in told.rows()], bold=True) + room + 12, each, "two lines")
    items = []
    for one in told.rows():
        sign = _sign(told, one, room)
        top = row([text(told, one.name, bold=True), sign], justifyContent="space-between")
        items.append(view([top, text(told, _figure(told, one), scale=0.9,
                                     colour=told.way["label"])], paddingLeft=6,
                          borderLeftWidth=2, borderColor=told.way["bar"]))  # fmt: skip
    return grid(down(items, over, view([])), over, gap, rowGap=told.way["step"] + 3)


def _medals(told: Told, wide: float) -> Node:
    """Codes in discs, names and figures in columns, marks at the end of a tinted line."""
    over, gap, size = told.way["cards_over"], 8.0, told.size
    each, room = (wide - gap * (over - 1)) / over, mark_room(told) + 6
    need(widest(told, [one.name for one in told.rows()]) + room + size * 2.2
         + widest(told, [one.figure for one in told.rows()]) + 22, each, "medals")  # fmt: skip
    items, side = [], round(size * 1.9, 2)
    for n, one in enumerate(told.rows(), 1):
        code = text(told, str(n) if _coded(told) else one.state, scale=0.78, bold=True,
                    colour=WHITE, at="center")  # fmt: skip
        disc = middle([code], backgroundColor=told.way["dark"], borderRadius=side / 2,
                      width=side, height=side)  # fmt: skip
        sign = _sign(told, one, room)
        left = row([disc, _name(told, one)], gap=5)
        right = row([text(told, one.figure), sign], gap=6)
        items.append(row([left, right], justifyContent="space-between", padding=[1.5, 4],
                         backgroundColor=told.way["tint"]))  # fmt: skip
    return grid(down(items, over, view([])), over, 3.0, columnGap=gap)


_STATES: Mapping[str, Callable[[Told, float], Node]] = {
    "tables": _tables, "cards": _cards, "leaders": _leaders, "chips": _chips, "tiles": _tiles,
    "bars": _bars, "register": _register, "twofold": _twofold, "medals": _medals,
}  # fmt: skip
