"""The States on a page of fulgur: blocks, registers, a spine, tiles, bands, bars, ranks."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.fulgur import positions
from tests.drawing.held_out.fulgur.kit import Cell, beside, div, grid, headed, span
from tests.drawing.held_out.fulgur.marks import ground_of, marks_of, vote_of
from tests.drawing.held_out.fulgur.totals import keyed
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, words
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


def _heads(told: Told, order: str) -> list[Cell]:
    names = dict(zip("nfm", told.words.states_head, strict=True))
    names |= {"i": told.way["number_head"], "c": told.way["code_head"]}
    return [Cell(words(names[what]), f"h {what}") for what in order]


def _columns(told: Told, order: str) -> str:
    wide = {"n": "1fr", "m": "auto" if told.way["said"] else told.way["mark_wide"]}
    return " ".join(wide.get(what, "auto") for what in order)


def _grid(told: Told, rows: Sequence[StateRow], order: str, first: int = 1) -> str:
    lines = [_heads(told, order)] if told.way["headed"] else []
    lines += [[_cell(told, row, what, n) for what in order] for n, row in enumerate(rows, first)]
    return grid(_columns(told, order), lines, told.way["rules"], zebra=told.way["zebra"])


def _blocks(told: Told) -> str:
    """A table for each block, side by side, read down."""
    rows, over = told.rows(), told.way["blocks"]
    length = -(-len(rows) // over)
    return beside([_grid(told, rows[n : n + length], told.way["order"], n + 1)
                   for n in range(0, len(rows), length)])  # fmt: skip


def _spine(told: Told) -> str:
    """Two blocks that mirror one another: their marks meet in the middle."""
    rows, order = told.rows(), told.way["order"]
    half = -(-len(rows) // 2)
    back = order[::-1]
    return beside([_grid(told, rows[:half], order), _grid(told, rows[half:], back, half + 1)])


def _register(told: Told) -> str:
    """One table; its last rows are the totals."""
    order, way = told.way["order"], told.way
    lines = [_heads(told, order)]
    lines += [[_cell(told, row, what, n) for what in order]
              for n, row in enumerate(told.rows(), 1)]  # fmt: skip
    for total in told.words.totals:
        said = {"n": keyed(told, total), "f": kept(total.figure), "m": b(total.members)}
        lines.append([Cell(said.get(what, ""), f"{what} s") for what in order])
    return grid(_columns(told, order), lines, way["rules"], zebra=way["zebra"])


def _across(told: Told) -> str:
    """Several States in each row of one table, read across."""
    rows, over, order = told.rows(), told.way["across_over"], told.way["order"]
    lines = [_heads(told, order) * over] if told.way["headed"] else []
    for n in range(0, len(rows), over):
        line = [_cell(told, row, what, n + k) for k, row in enumerate(rows[n : n + over], 1)
                for what in order]  # fmt: skip
        lines.append(line + [Cell("")] * (len(order) * over - len(line)))
    columns = " ".join([_columns(told, order)] * over)
    return grid(columns, lines, told.way["rules"], zebra=told.way["zebra"])


def _tiles(told: Told) -> str:
    """A tile for each State: its code and mark above, its name and share below."""
    tiles = []
    for row in told.rows():
        ground = ground_of(told, row.marks)
        top = div(span(row.state, "code") + span(marks_of(told, row.marks)), "ends")
        low = div(span(kept(row.name)) + span(kept(row.figure)), "ends low")
        tiles.append(div(top + low, "tile", ground))
    over = told.way["tiles_over"]
    empty = [div("", "")] * (-len(tiles) % over)
    return div("".join(tiles + empty), "tiles", f"grid-template-columns:repeat({over},1fr)")


def _bands(told: Told) -> str:
    """Bands of columns: codes above figures above marks."""
    rows, over, heads = told.rows(), told.way["band"], told.words.states_head
    found = []
    for start in range(0, len(rows), over):
        some = rows[start : start + over]
        rest = over - len(some)
        lines = [[Cell(words(heads[0]), "lab"), *(Cell(b(row.state), "h m") for row in some),
                  *[Cell("", "h")] * rest],
                 [Cell(words(heads[1]), "lab"), *(Cell(kept(row.figure), "m") for row in some),
                  *[Cell("")] * rest],
                 [Cell(words(heads[2]), "lab"), *(_cell(told, row, "m", 0) for row in some),
                  *[Cell("")] * rest]]  # fmt: skip
        found.append(grid(f"8.5em repeat({over}, 1fr)", lines, told.way["rules"], kind="band"))
    return "".join(found)


def _leaders(told: Told) -> str:
    """Dots between a name and its figure; the mark at the end of the line."""
    rows, over = told.rows(), told.way["lists_over"]
    length, lines = -(-len(rows) // over), []
    for row in rows:
        mark = span(marks_of(told, row.marks) or BLANK, "mk", ground_of(told, row.marks))
        first = mark if told.way["mark_before"] else ""
        last = "" if told.way["mark_before"] else mark
        lines.append(div(first + span(kept(row.name)) + div("", "dots")
                         + span(kept(row.figure), "num") + last, "led"))  # fmt: skip
    return beside(["".join(lines[n : n + length]) for n in range(0, len(lines), length)])


def _bars(told: Told) -> str:
    """A bar for each State, as long as its share is large."""
    held = {row.state: row.figure or 0.0 for row in told.plan.vote.rows}
    most = max(held.values())

    def line(row: StateRow) -> list[Cell]:
        wide = 100 * held[row.state] / most
        bar = div("", "meter", f"width:{wide:.1f}%") if wide else ""
        return [Cell(kept(row.name), "n"), Cell(bar, "mid"), Cell(kept(row.figure), "f"),
                _cell(told, row, "m", 0)]  # fmt: skip

    rows, over, heads = told.rows(), told.way["bars_over"], told.words.states_head
    length = -(-len(rows) // over)
    top = [Cell(words(heads[0]), "h n"), Cell(words(heads[1]), "h f", span=2),
           Cell(words(heads[2]), "h m")]  # fmt: skip
    return beside([grid("auto minmax(5em, 1fr) auto auto", [top, *map(line, rows[n : n + length])],
                        told.way["rules"], zebra=told.way["zebra"])
                   for n in range(0, len(rows), length)])  # fmt: skip


def _ranked(told: Told) -> str:
    """The largest State first, each with its rank."""
    held = {row.state: row.figure or 0.0 for row in told.plan.vote.rows}
    rows = sorted(told.rows(), key=lambda row: -held[row.state])
    length = -(-len(rows) // told.way["blocks"])
    return beside([_grid(told, rows[n : n + length], told.way["order"], n + 1)
                   for n in range(0, len(rows), length)])  # fmt: skip


def _turned(told: Told) -> str:
    """One table, a column for each State with its name turned."""
    rows, heads = told.rows(), told.words.states_head
    top = [Cell(words(heads[0]), "lab low"),
           *(Cell(span(kept(row.name), "up"), "tall") for row in rows)]  # fmt: skip
    figures = [Cell(words(heads[1]), "lab"), *(Cell(kept(row.figure), "m tiny") for row in rows)]
    marks = [Cell(words(heads[2]), "lab"), *(_cell(told, row, "m", 0) for row in rows)]
    lines = [top, figures, marks] if told.way["mark_before"] else [top, marks, figures]
    return grid(f"6.5em repeat({len(rows)}, 1fr)", lines, told.way["rules"])


_STATES: Mapping[str, Part] = {
    "blocks": _blocks, "spine": _spine, "register": _register, "across": _across,
    "tiles": _tiles, "bands": _bands, "leaders": _leaders, "bars": _bars, "ranked": _ranked,
    "turned": _turned, **positions.STATES,
}  # fmt: skip
