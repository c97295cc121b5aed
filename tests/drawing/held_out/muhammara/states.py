"""The States on a page of MuhammaraJS: tables, years of accession, logs, sentences, boxes, tags."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.framed import WHITE, polygon
from tests.drawing.held_out.muhammara.panels import quarters, serpent
from tests.drawing.held_out.muhammara.positions import STATES
from tests.drawing.held_out.pascal.places import coded
from tests.drawing.held_out.ruled import column, ruled
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import base, figure_of, filed, longest, named, need, sign
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, long, rect, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room

Rows = Sequence[StateRow]
_SINCE = {1958: "BE DE FR IT LU NL", 1973: "DK IE UK", 1981: "EL", 1986: "ES PT",
          1995: "AT FI SE", 2004: "CZ EE CY LV LT HU MT PL SI SK", 2007: "BG RO",
          2013: "HR"}  # fmt: skip


def states(told: Told, wide: float) -> Part:
    """All Member States and how each voted."""
    return {**_STATES, **STATES}[told.way["states"]](told, told.rows(), wide)


def _blocked(told: Told, rows: Rows, wide: float, orders: Sequence[str]) -> Part:
    """Tables beside one another, each in its order of columns."""
    gap = told.way["gutter"]
    blocks = len(orders)
    each, length = (wide - gap * (blocks - 1)) / blocks, -(-len(rows) // blocks)
    parts = [_table(told, rows[n * length : (n + 1) * length], each, n * length, order)
             for n, order in enumerate(orders)]  # fmt: skip
    return Part([group(part, n * (each + gap), 0) for n, part in enumerate(parts)],
                max(part.high for part in parts))  # fmt: skip


def _tables(told: Told, rows: Rows, wide: float) -> Part:
    return _blocked(told, rows, wide, [told.way["order"]] * told.way["blocks"])


def _mirror(told: Told, rows: Rows, wide: float) -> Part:
    """Two tables, the columns of one against those of the other."""
    return _blocked(told, rows, wide, ["nfm", "mfn"])


def _table(told: Told, rows: Rows, wide: float, start: int, order: str) -> Part:
    heads, whole = told.words.states_head, told.plan.sheet.rows
    said = {"n": heads[0], "f": heads[1], "m": heads[2], "c": "", "i": "No"}
    room = {"n": column(told, heads[0], [row.name for row in whole], bold=False) + 2,
            "f": column(told, heads[1], [row.figure for row in whole]),
            "m": max(column(told, heads[2], []), mark_room(told) + 8),
            "c": column(told, "", ["MM"]), "i": column(told, "No", ["27"])}  # fmt: skip
    spare = wide - sum(room[one] for one in order)
    need(0, spare, "a table")
    widths = [room[one] + spare * {"n": 0.5, "m": 0.25, "f": 0.25}.get(one, 0) for one in order]
    middle = "fn" in order or "fm" not in order
    figures_at = "center" if middle else told.way["figures_at"]
    ats = [{"f": figures_at, "m": "center", "i": "right"}.get(one, "left") for one in order]
    if order == "mfn":
        ats[-1] = "right"
    cells = [{"n": row.name, "f": row.figure, "m": "", "c": row.state, "i": str(start + n + 1)}
             for n, row in enumerate(rows)]  # fmt: skip
    head = [said[one] for one in order] if told.way["headed"] else []
    bold = [order.index("n")] if told.way["names_bold"] and "n" in order else []
    need(longest(told, [row.name for row in whole], bold=bool(bold)) + told.way["pad"],
         widths[order.index("n")] if "n" in order else 999.0, "names")  # fmt: skip
    made = ruled(told, head, [[line[one] for one in order] for line in cells], widths, ats,
                 bold=bold)  # fmt: skip
    spot = order.index("m")
    items, x = made.part.items, made.edges[spot] + widths[spot] / 2
    for row, y in zip(rows, made.middles, strict=True):
        items += sign(told, row, x, y, widths[spot] - 1.4, made.step - 1.4)
    return Part(items, made.part.high)


def _accession(told: Told, rows: Rows, wide: float) -> Part:
    """Groups by the year in which States joined, flowing through columns."""
    way, size, over, gap = told.way, told.size, 3, 16.0
    each, step, room = (wide - gap * (over - 1)) / over, size * way["high"], mark_room(told) + 4
    held = longest(told, [row.figure for row in rows]) + 4
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + held + room + 4, each,
         "groups")  # fmt: skip
    blocks = []
    for year, codes in _SINCE.items():
        mine = [row for row in rows if row.state in codes.split()]
        if not mine:
            continue
        items = [text(told, way["since"].format(year), 0, size * 1.1, bold=True,
                      colour=way["accent"]),
                 rule(0, size * 1.5, each, size * 1.5, way["accent"], 0.8)]  # fmt: skip
        for n, row in enumerate(mine):
            y = size * 1.6 + (n + 0.5) * step
            items += [named(told, row, 0, base(told, y)),
                      text(told, row.figure, each - room - 2, base(told, y), at="right"),
                      *sign(told, row, each - room / 2, y, room - 2, step - 2)]  # fmt: skip
        blocks.append(Part(items, size * 2.4 + step * len(mine)))
    high = sum(block.high for block in blocks) / over
    columns: list[list[Part]] = [[]]
    for block in blocks:
        if len(columns) < over and sum(b.high for b in columns[-1]) + block.high / 2 > high:
            columns.append([])
        columns[-1].append(block)
    made = [stacked(column_, 0) for column_ in columns]
    return Part([group(part, n * (each + gap), 0) for n, part in enumerate(made)],
                max(part.high for part in made))  # fmt: skip


def _log(told: Told, rows: Rows, wide: float) -> Part:
    """A log of voting: when each State voted, to the second."""
    dice, heads = told.plan.dice("clock"), told.words.states_head
    clock = (10 + dice.randrange(8)) * 3600 + dice.randrange(3000)
    times = []
    for _ in rows:
        clock += dice.randint(1, 9)
        times.append(f"{clock // 3600:02d}:{clock // 60 % 60:02d}:{clock % 60:02d}")
    head = ["Time", heads[0], heads[2], heads[1]]
    body = [[time, row.name, "", row.figure] for time, row in zip(times, rows, strict=True)]
    room = [column(told, "Time", times), column(told, heads[0], [row.name for row in rows]),
            max(column(told, heads[2], []), mark_room(told) + 8),
            column(told, heads[1], [row.figure for row in rows])]  # fmt: skip
    spare = min(wide, 400.0) - sum(room)
    need(0, spare, "a log")
    widths = [one + spare * part for one, part in zip(room, (0.15, 0.45, 0.2, 0.2), strict=True)]
    made = ruled(told, head, body, widths, ["left", "left", "center", "right"])
    items, x = made.part.items, (made.edges[2] + made.edges[3]) / 2
    for row, y in zip(rows, made.middles, strict=True):
        items += sign(told, row, x, y, widths[2] - 1.4, made.step - 1.4)
    return Part(items, made.part.high)


def _statements(told: Told, rows: Rows, wide: float) -> Part:
    """A short sentence for each State: its name, what it holds, its vote."""
    way, size, gap = told.way, told.size, 18.0
    over = way["pairs_over"] if wide > 340 else 1
    each, step, room = (wide - gap * (over - 1)) / over, size * way["high"], mark_room(told)
    length, items = -(-len(rows) // over), list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), (n % length + 0.5) * step
        said = f", with {told.held(row)}:" if row.figure else ":"
        name = long(told, row.name, bold=True)
        end = x + name + long(told, said) + 5
        need(end - x + room, each, "sentences")
        items += [text(told, row.name, x, base(told, y), bold=True),
                  text(told, said, x + name, base(told, y)),
                  *sign(told, row, end + room / 2 + 2, y, room, step - 3)]  # fmt: skip
    return Part(items, length * step)


def _boxes(told: Told, rows: Rows, wide: float) -> Part:
    """Boxes of a form without gaps: a number in a dark corner, name, figure, mark."""
    way, size, over = told.way, told.size, told.way["boxes_over"]
    each, high, room = wide / over, size * 3.1, mark_room(told)
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + 24, each, "boxes")
    need(longest(told, [figure_of(told, row) for row in rows]) + room + 16, each, "boxes")
    items = list[Item]()
    for n, row in enumerate(rows):
        at, line = filed(n, len(rows), over, across=way["across"])
        x, y = at * each, line * high
        items += [*sign(told, row, x + each - room / 2 - 4, y + size * 2.1, room, size * 1.5),
                  rect(x, y, each, high, line=way["line"], thick=0.7),
                  rect(x, y, 14, size * 1.1, fill=way["dark"]),
                  text(told, str(n + 1), x + 7, y + size * 0.86, scale=0.76, bold=True,
                       colour=WHITE, at="center"),
                  named(told, row, x + 18, y + size * 1.15),
                  text(told, figure_of(told, row), x + 6, y + size * 2.55)]  # fmt: skip
    return Part(items, -(-len(rows) // over) * high)


def _tags(told: Told, rows: Rows, wide: float) -> Part:
    """Tags that point to the mark: code and name upon them, the figure behind."""
    way, size, gap = told.way, told.size, 16.0
    over = way["tags_over"]
    each, step, room = (wide - gap * (over - 1)) / over, size * 1.95, mark_room(told)
    figures = longest(told, [figure_of(told, row) for row in rows]) + 6
    tag, own = each - room - figures - 10, coded(told)
    lead = 0.0 if own else long(told, "MM", bold=True) + 10
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + lead + 16, tag, "tags")
    length, items, high = -(-len(rows) // over), list[Item](), size * 1.55
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), (n % length + 0.5) * step
        corners = [(x, y - high / 2), (x + tag - 8, y - high / 2), (x + tag, y),
                   (x + tag - 8, y + high / 2), (x, y + high / 2)]  # fmt: skip
        items.append(polygon(corners, fill=way["tint"]) if way["bordered"]
                     else polygon(corners, line=way["line"]))  # fmt: skip
        if not own:
            items.append(text(told, row.state, x + 6, base(told, y), bold=True,
                              colour=way["accent"]))  # fmt: skip
        items += [
            named(told, row, x + lead + 6, base(told, y)),
            *sign(told, row, x + tag + 6 + room / 2, y, room, high),
            text(told, figure_of(told, row), x + each, base(told, y), at="right"),
        ]
    return Part(items, length * step)


def _tall(told: Told, rows: Rows, wide: float) -> Part:
    """Two lines for each State at the right of its mark: the name, and what it holds."""
    way, size, over, gap = told.way, told.size, told.way["tall_over"], 14.0
    each, step, room = (wide - gap * (over - 1)) / over, size * 2.9, mark_room(told) + 6
    need(longest(told, [row.name for row in rows], bold=True) + room + 4, each, "pairs")
    length, items = -(-len(rows) // over), list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), n % length * step
        items += [*sign(told, row, x + room / 2, y + step / 2, room - 4, step - 6),
                  text(told, row.name, x + room + 3, y + size * 1.15, bold=True),
                  text(told, told.held(row), x + room + 3, y + size * 2.3, colour=way["label"]),
                  rule(x, y + step, x + each, y + step, way["line"], 0.5)]  # fmt: skip
    return Part(items, length * step)


_STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "tables": _tables, "mirror": _mirror, "accession": _accession, "log": _log,
    "statements": _statements, "boxes": _boxes, "tags": _tags, "tall": _tall,
    "serpent": serpent, "quarters": quarters,
}  # fmt: skip
