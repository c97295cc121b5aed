"""The States on a page of PlutoPrint: blocks, flowing lines, schedules, boards, codes, ledgers."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, tag, words
from tests.drawing.held_out.pluto import positions
from tests.drawing.held_out.pluto.kit import Cell, beside, div, headed, in_blocks, span, table
from tests.drawing.held_out.pluto.marks import ground_of, marks_of, vote_of
from tests.drawing.held_out.pluto.totals import keyed
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told


def states(told: Told) -> str:
    """All States, in the way's form."""
    kind = told.way["states"]
    return headed(told, "states", div(_STATES[kind](told), f"states {kind}"))


def _cell(told: Told, row: StateRow, what: str, number: int) -> Cell:
    if what == "m":
        return Cell(vote_of(told, row.marks), "m", ground_of(told, row.marks))
    said = {"n": kept(row.name), "c": row.state, "f": kept(row.figure), "i": f"{number}"}[what]
    whole = told.way["ground_on"] == "row" and what in "nc"
    return Cell(said, what, ground_of(told, row.marks) if whole else "")


def _caption(told: Told) -> str:
    """What stands in each line of a list without heads."""
    return div(words(" – ".join(told.words.states_head)), "span")


def _heads(told: Told, order: str) -> list[Cell]:
    names = dict(zip("nfm", told.words.states_head, strict=True))
    names |= {"i": told.way["number_head"], "c": told.way["code_head"]}
    return [Cell(words(names[what]), f"h {what}") for what in order]


def _table(told: Told, rows: Sequence[tuple[int, StateRow]], order: str) -> str:
    head = int(told.way["headed"])
    lines = [_heads(told, order)] * head
    lines += [[_cell(told, row, what, n) for what in order] for n, row in rows]
    return table(lines, told.way["rules"], head=head, zebra=told.way["zebra"])


def _blocks(told: Told) -> str:
    """A table for each block, side by side, read down."""
    rows = list(enumerate(told.rows(), 1))
    return beside([_table(told, some, told.way["order"])
                   for some in in_blocks(rows, told.way["blocks"])])  # fmt: skip


def _spans(told: Told) -> str:
    """The same, a caption above each block: its first State and its last."""
    rows, parts = list(enumerate(told.rows(), 1)), []
    for some in in_blocks(rows, told.way["blocks"]):
        caption = div(f"{some[0][0]}–{some[-1][0]}", "span")
        parts.append(caption + _table(told, some, told.way["order"]))
    return beside(parts)


def _schedule(told: Told) -> str:
    """One table; its last rows are the totals."""
    order, way = told.way["order"], told.way
    lines = [_heads(told, order)]
    lines += [[_cell(told, row, what, n) for what in order]
              for n, row in enumerate(told.rows(), 1)]  # fmt: skip
    for total in told.words.totals:
        said = {"n": keyed(told, total), "f": kept(total.figure), "m": b(total.members)}
        lines.append([Cell(said.get(what, ""), f"{what} s") for what in order])
    return table(lines, way["rules"], head=1, zebra=way["zebra"])


def _abreast(told: Told) -> str:
    """Several States in each row of one table, read across."""
    rows, over, order = told.rows(), told.way["abreast"], told.way["order"]
    head = int(told.way["headed"])
    lines = [_heads(told, order) * over] * head
    for n in range(0, len(rows), over):
        line = [_cell(told, row, what, n + k) for k, row in enumerate(rows[n : n + over], 1)
                for what in order]  # fmt: skip
        line += [Cell("")] * (len(order) * over - len(line))
        lines.append([_apart(cell, k, len(order)) for k, cell in enumerate(line)])
    return table(lines, told.way["rules"], head=head, zebra=told.way["zebra"])


def _apart(cell: Cell, place: int, every: int) -> Cell:
    """The same, with room before it where another State begins."""
    begins = place and place % every == 0
    return cell._replace(kind=f"{cell.kind} gap") if begins else cell


def _flow(told: Told) -> str:
    """Lines without a table, in columns that a rule parts."""
    lines = []
    for row in told.rows():
        ground = ground_of(told, row.marks)
        mark = span(marks_of(told, row.marks) or BLANK, "mk", ground)
        name, figure = span(kept(row.name), "name"), span(kept(row.figure), "num")
        before = told.way["mark_before"]
        lines.append(div(mark + name + figure if before else name + figure + mark, "line"))
    return _caption(told) + beside(
        ["".join(some) for some in in_blocks(lines, told.way["flow"])], "parted"
    )


def _roll(told: Told) -> str:
    """A roll call: a number, a name, dots and the vote at the end of the line."""
    lines = []
    for number, row in enumerate(told.rows(), 1):
        mark = span(vote_of(told, row.marks) or BLANK, "mk", ground_of(told, row.marks))
        lines.append(div(span(f"{number}.", "n") + span(kept(row.name)) + div("", "dots")
                         + span(kept(row.figure), "num") + mark, "led"))  # fmt: skip
    return _caption(told) + beside(
        ["".join(some) for some in in_blocks(lines, told.way["lists_over"])]
    )


def _codes(told: Told) -> str:
    """A box for each State: a large code beside its mark, the name and the share below."""
    over, cells = told.way["codes_over"], []
    for row in told.rows():
        ground = ground_of(told, row.marks)
        top = div(span(row.state, "code") + span(marks_of(told, row.marks)), "ends")
        name = div(words(row.name), "small")
        cells.append(Cell(top + name + div(kept(row.figure)), "box", ground))
    cells += [Cell("", "void")] * (-len(cells) % over)
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    return _caption(told) + table(rows, kind="codes", widths=[round(100 / over, 2)] * over)


def _board(told: Told) -> str:
    """A board of votes: the mark before each name, its share behind, narrow columns."""
    lines = [[_cell(told, row, what, 0) for what in "mnf"] for row in told.rows()]
    parts = [table([_heads(told, "mnf"), *some], head=1, zebra=told.way["zebra"])
             for some in in_blocks(lines, 3)]  # fmt: skip
    return beside(parts, "board")


def _ledger(told: Told) -> str:
    """Lines across; the mark stands in a margin behind an upright double line."""
    rows = [[Cell(vote_of(told, row.marks), "m margin", ground_of(told, row.marks)),
             Cell(kept(row.name), "n"), Cell(row.state if told.way["codes"] else "", "c"),
             Cell(kept(row.figure), "f")] for row in told.rows()]  # fmt: skip
    head = [Cell(words(said), f"h {kind}") for said, kind in
            zip((told.words.states_head[2], told.words.states_head[0], "",
                 told.words.states_head[1]), ("m margin", "n", "c", "f"), strict=True)]  # fmt: skip
    return beside([table([head, *some], "rows", head=1)
                   for some in in_blocks(rows, told.way["ledgers"])])  # fmt: skip


def _twolines(told: Told) -> str:
    """A mark before a name in bold, the share in small letters below, in rows of some."""
    grounded = told.plan.sheet.look.family == "ground"
    over, cells = told.way["codes_over"] - 2, []
    label = words(told.words.totals_head[2].rstrip("*"))
    for row in told.rows():
        mark = span(marks_of(told, row.marks) or BLANK, "mk")
        first = div(("" if grounded else mark) + span(kept(row.name), "strong"))
        second = div(f"{label}: {kept(row.figure)}" if row.figure else BLANK, "small")
        cells.append(Cell(first + second, "two", ground_of(told, row.marks)))
    cells += [Cell("", "void")] * (-len(cells) % over)
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    return table(rows, "rows", kind="pairs-of-lines", widths=[round(100 / over, 2)] * over)


def _listed(told: Told) -> str:
    """Numbered lists of HTML in columns: the mark, the name, the share in brackets."""
    items = []
    for row in told.rows():
        mark = span(marks_of(told, row.marks) or BLANK, "mk", ground_of(told, row.marks))
        held = f" ({kept(told.held(row))})" if row.figure else ""
        said = span(kept(row.name), "strong") + span(held)
        items.append(tag("li", mark + BLANK + said if told.way["mark_before"]
                         else said + BLANK + mark))  # fmt: skip
    parts, start = [], 1
    for some in in_blocks(items, told.way["flow"]):
        parts.append(tag("ol", "".join(some), start=start))
        start += len(some)
    return _caption(told) + beside(parts)


_STATES: Mapping[str, Part] = {
    "blocks": _blocks, "spans": _spans, "schedule": _schedule, "abreast": _abreast,
    "flow": _flow, "roll": _roll, "codes": _codes, "board": _board, "ledger": _ledger,
    "twolines": _twolines, "listed": _listed, **positions.STATES,
}  # fmt: skip
