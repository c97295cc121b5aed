"""The States on a page of pdfme: its tables, ledgers, labels, cards, numbered discs, tapes."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.pascal.places import broken
from tests.drawing.held_out.pdfme import positions
from tests.drawing.held_out.pdfme.kit import (
    WHITE,
    Table,
    box,
    field,
    long,
    need,
    rule,
    table,
    upright,
    widest,
)
from tests.drawing.held_out.pdfme.marks import mark_room, sign_at
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, stacked

_ATS = {"n": "left", "c": "left", "f": "right", "m": "center", "i": "right"}
Rows = Sequence[tuple[int, StateRow]]


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    return _STATES[told.way["states"]](told, wide)


def _numbered(told: Told) -> list[tuple[int, StateRow]]:
    return list(enumerate(told.rows(), 1))


def _words(row: StateRow, number: int, what: str) -> str:
    return {"n": row.name, "c": row.state, "f": row.figure, "m": "", "i": f"{number}"}[what]


def _rooms(told: Told, wide: float) -> list[float]:
    """Widths of the columns; the names have most of what is left."""
    way, rows = told.way, told.rows()
    heads, pad = dict(zip("nfm", told.words.states_head, strict=True)), 2 * way["pad_across"] + 4
    found = {"n": widest(told, [row.name for row in rows]) + pad, "c": told.size * 2 + pad,
             "f": widest(told, [row.figure for row in rows]) + pad, "m": mark_room(told) + 4,
             "i": told.size * 1.8 + pad}  # fmt: skip
    if way["headed"]:
        for what, head in heads.items():
            found[what] = max(found[what], widest(told, head.split(), bold=True) + pad)
    rooms = [found[what] for what in way["order"]]
    more = wide - sum(rooms)
    need(0, more, "a table")
    each = more * (1 - way["spread"]) / len(rooms)
    return [room + each + more * way["spread"] * (what == "n")
            for room, what in zip(rooms, way["order"], strict=True)]  # fmt: skip


def _heads(told: Told) -> list[str]:
    names = dict(zip("nfm", told.words.states_head, strict=True))
    return [(names | {"i": told.way["number_head"], "c": ""})[what] for what in told.way["order"]]


def _made(told: Told, rows: Rows, wide: float, more: Sequence[Sequence[str]] = ()) -> Table:
    body = [[_words(row, n, what) for what in told.way["order"]] for n, row in rows]
    return table(told, _heads(told), [*body, *more], _rooms(told, wide),
                 [_ATS[what] for what in told.way["order"]], shown=told.way["headed"],
                 stripe=told.way["striped"])  # fmt: skip


def _block(told: Told, rows: Rows, wide: float, more: Sequence[Sequence[str]] = ()) -> Part:
    made = _made(told, rows, wide, more)
    column = told.way["order"].index("m")
    left, right = made.edges[column], made.edges[column + 1]
    items: list[Item] = [made.item]
    for (_, row), middle in zip(rows, made.middles, strict=False):
        items += sign_at(told, row, (left + right) / 2, middle, right - left - 3, made.step - 2.4)
    return Part(items, made.high)


def _table(told: Told, wide: float) -> Part:
    """One table or more, side by side."""
    rows, over, gap = _numbered(told), told.way["blocks"], told.way["gutter"]
    each, length = (wide - gap * (over - 1)) / over, -(-len(rows) // over)
    each = min(each, told.way["one_wide"]) if over == 1 else each
    parts = [_block(told, rows[n : n + length], each) for n in range(0, len(rows), length)]
    return Part([group(part, n * (each + gap), 0) for n, part in enumerate(parts)],
                max(part.high for part in parts))  # fmt: skip


def _ledger(told: Told, wide: float) -> Part:
    """One table that ends with the totals."""
    more = []
    for total in told.words.totals:
        said = {"n": total.label, "f": total.figure, "m": total.members}
        more.append([said.get(what, "") for what in told.way["order"]])
    part = _block(told, _numbered(told), min(wide, told.way["one_wide"]), more)
    high = part.high - len(more) * _step(told)
    line = rule(0, high, min(wide, told.way["one_wide"]), told.way["accent"], 1.4)
    return Part([*part.items, line], part.high)


def _step(told: Told) -> float:
    """How high a row of a table is."""
    borders = told.way["cell_thick"] * sum(side in told.way["cell_sides"] for side in "tb")
    lead = told.size * told.way["leading"]
    return float(max(told.size * told.way["high"], lead + 2.0) + borders)


def _labels(told: Told, wide: float) -> Part:
    """Labels on a sheet: the name above, figure and mark below it."""
    way, size, over, gap = told.way, told.size, told.way["labels_over"], told.way["label_gap"]
    each, high, room = (wide - gap * (over - 1)) / over, size * 3.5, mark_room(told)
    held = widest(told, [told.held(row) for row in told.rows()])
    need(room + held + 14, each, "labels")
    items: list[Item] = []
    for n, row in enumerate(told.rows()):
        x, y = n % over * (each + gap), n // over * (high + gap)
        name = broken(told, row.name, each - 10, bold=True)
        need(len(name), 1, "a label")
        figure = told.held(row) if way["units"] else row.figure
        items += [box(x, y, each, high, line=way["line"], round_=way["round"]),
                  field(told, row.name, x + 4, y + size * 0.3, each - 8, size * 1.4, bold=True,
                        at="center"),
                  *sign_at(told, row, x + each * 0.3, y + size * 2.5, room, size * 1.4),
                  field(told, figure, x + each * 0.45, y + size * 1.75, each * 0.5, size * 1.5,
                        at="center")]  # fmt: skip
    need(held, each * 0.5, "a figure")
    return Part(items, -(-len(told.rows()) // over) * (high + gap) - gap)


def _striped(told: Told, wide: float) -> Part:
    """Cards with a tinted end that holds the mark; name and figure in one line."""
    way, size, over, gap = told.way, told.size, told.way["cards_over"], 5.0
    each, high, end = (wide - gap * (over - 1)) / over, size * 1.95, mark_room(told) + 8
    figures = widest(told, [row.figure for row in told.rows()]) + 8
    names = widest(told, [row.name for row in told.rows()], bold=way["names_bold"])
    need(end + names + figures + 8, each, "cards")
    items, rows = list[Item](), told.rows()
    length = -(-len(rows) // over)
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), n % length * (high + gap * 0.7)
        mark = x + each - end if way["mark_last"] else x
        start = x + 5 if way["mark_last"] else x + end + 4
        items += [box(x, y, each, high, line=way["line"], round_=way["round"], thick=0.6),
                  upright(mark + (0 if way["mark_last"] else end), y, high, way["line"]),
                  *sign_at(told, row, mark + end / 2, y + high / 2, end - 3, high - 3),
                  field(told, row.name, start, y, names + 4, high, bold=way["names_bold"]),
                  field(told, row.figure, x + each - figures - end * way["mark_last"], y,
                        figures - 5, high, at="right")]  # fmt: skip
    return Part(items, length * (high + gap * 0.7) - gap * 0.7)


def _discs(told: Told, wide: float) -> Part:
    """Numbers or codes in discs, then name and figure, the mark at the end of a line."""
    way, size, over, gap = told.way, told.size, told.way["blocks"], told.way["gutter"]
    each, step, room = (wide - gap * (over - 1)) / over, size * 1.9, mark_room(told) + 4
    figures = widest(told, [row.figure for row in told.rows()]) + 6
    names = widest(told, [row.name for row in told.rows()]) + 4
    need(size * 2.1 + names + figures + room, each, "discs")
    items, rows = list[Item](), _numbered(told)
    length = -(-len(rows) // over)
    for n, row in rows:
        x, y = (n - 1) // length * (each + gap), (n - 1) % length * step
        items += [box(x, y + size * 0.15, size * 1.55, size * 1.55, fill=way["dark"],
                      round_="full"),
                  field(told, str(n), x - 2, y + size * 0.15, size * 1.55 + 4, size * 1.55,
                        scale=0.8, bold=True, colour=WHITE, at="center"),
                  field(told, row.name, x + size * 2.1, y, names, size * 1.85),
                  field(told, row.figure, x + each - room - figures, y, figures - 3, size * 1.85,
                        at="right"),
                  *sign_at(told, row, x + each - room / 2, y + step / 2, room - 4, step - 3),
                  rule(x, y + step, each, way["line"], 0.4)]  # fmt: skip
    return Part(items, length * step)


def _tape(told: Told, wide: float) -> Part:
    """Tables of codes: below each its figure and mark."""
    rows, over = told.rows(), told.way["tape_over"]
    heads = told.words.states_head
    first = max(widest(told, heads[1:]), widest(told, heads[0].split(), bold=True))
    first += 2 * told.way["pad_across"] + 6
    each, parts = (wide - first) / over, []
    need(mark_room(told) + 2, each, "a tape")
    for n in range(0, len(rows), over):
        some = rows[n : n + over]
        widths = [first, *([each] * len(some))]
        made = table(told, [heads[0], *(row.state for row in some)],
                     [[heads[1], *(row.figure for row in some)], [heads[2], *([""] * len(some))]],
                     widths, ["left", *(["center"] * len(some))])  # fmt: skip
        marks = [item for k, row in enumerate(some)
                 for item in sign_at(told, row, first + (k + 0.5) * each, made.middles[1],
                                     each - 3, made.step - 2.4)]  # fmt: skip
        parts.append(Part([made.item, *marks], made.high))
    return stacked(parts, 7)


def _boxes(told: Told, wide: float) -> Part:
    """Lines of a form: the name on a line, its figure, and a square that holds the mark."""
    way, size, over, gap = told.way, told.size, told.way["blocks"], told.way["gutter"]
    each, step, room = (wide - gap * (over - 1)) / over, size * 1.85, mark_room(told) + 5
    figures = widest(told, [row.figure for row in told.rows()]) + 8
    need(long(told, max((row.name for row in told.rows()), key=len)) + figures + room + 8, each,
         "boxes")  # fmt: skip
    items, rows = list[Item](), told.rows()
    length = -(-len(rows) // over)
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), n % length * step
        need(long(told, row.name) + 3, each - room - figures, "boxes")
        items += [field(told, row.name, x, y, each - room - figures, step),
                  field(told, row.figure, x + each - room - figures, y, figures - 4, step,
                        at="right"),
                  rule(x, y + step - 1.5, each - room - 4, way["line"], 0.5),
                  box(x + each - room, y + 1, room, step - 2.5, line=way["accent"]),
                  *sign_at(told, row, x + each - room / 2, y + step / 2 - 0.25, room - 2,
                           step - 5)]  # fmt: skip
    return Part(items, length * step)


_STATES: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "ledger": _ledger, "labels": _labels, "striped": _striped, "discs": _discs,
    "tape": _tape, "boxes": _boxes, **positions.STATES,
}  # fmt: skip
