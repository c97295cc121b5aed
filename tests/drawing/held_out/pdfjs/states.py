"""The States on a page of pdfjs: tables in frames, rolls, ranks, codes."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.pdfjs.kit import Maker, Node, beside, caption, row, said, table
from tests.drawing.held_out.pdfjs.marks import ground_of, mark_cell, mark_room
from tests.drawing.held_out.pdfjs.positions import ballots, divisions, names, tallies
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told


def states(told: Told, wide: float) -> list[Node]:
    """All States, in the way's form."""
    return caption(told, "states", wide) + _STATES[told.way["states"]](told, wide)


def _columns(told: Told) -> dict[str, Column]:
    rows, heads, way = told.plan.sheet.rows, told.words.states_head, told.way
    spoken = list(told.words.positions.values()) if way["order"].endswith("w") else []
    return {
        "n": Column(heads[0], [one.name for one in rows], spare=2),
        "f": Column(heads[1], [one.figure for one in rows], at=way["figures_at"]),
        "m": Column(heads[2], [], mark_room(told), 0.6, way["mark_at"]),
        "c": Column(way["code_head"], ["MM"], spare=0.3),
        "i": Column(way["number_head"], ["27."], spare=0.1, at="right"),
        "w": Column("", spoken, spare=0.8),
    }


def _spoken(told: Told, one: StateRow) -> str:
    """The word for a State's mark, where that is one that has a name."""
    if len(one.marks) != 1 or one.marks[0].smudged or one.marks[0].turned:
        return ""
    return told.words.positions[one.marks[0].shape]


def _line(told: Told, one: StateRow, number: int, widths: Sequence[float]) -> Node:
    """The cells of a State."""
    way, cells = told.way, list[Node]()
    ground = way["stripe"] if way["zebra"] and number % 2 == 0 else ""
    if way["ground_on"] == "row":
        ground = ground_of(told, one.marks) or ground
    columns = _columns(told)
    for what, wide in zip(way["order"], widths, strict=True):
        if what == "m":
            made = mark_cell(told, one.marks, wide)
            if ground and "backgroundColor" not in made["opts"]:
                made["opts"]["backgroundColor"] = ground
            cells.append(made)
            continue
        words = {"n": one.name, "f": one.figure, "c": one.state, "i": f"{number}.",
                 "w": _spoken(told, one)}[what]  # fmt: skip
        cells.append(said(told, words, bold=what == "n" and way["names_bold"],
                          at=columns[what].at, backgroundColor=ground))  # fmt: skip
    return row(cells)


def _block(told: Told, rows: Sequence[StateRow], wide: float, start: int) -> Node:
    """A table of some States."""
    way, columns = told.way, _columns(told)
    widths = fitted(told, [columns[one] for one in way["order"]], wide)
    lines = [_line(told, one, start + n, widths) for n, one in enumerate(rows, 1)]
    if way["headed"]:
        heads = [said(told, columns[one].head, bold=True, at=columns[one].at,
                      colour=way["head_ink"], backgroundColor=way["head_fill"])
                 for one in way["order"]]  # fmt: skip
        lines.insert(0, row(heads))
    return table(told, lines, widths, way["rules"], headed=way["headed"])


def _blocks(told: Told, wide: float) -> list[Node]:
    """Tables side by side."""
    rows, over, between = _in_order(told), told.way["blocks"], told.way["gutter"]
    each, length = (wide - between * (over - 1)) / over, -(-len(rows) // over)
    parts = [[_block(told, rows[n : n + length], each, n)] for n in range(0, len(rows), length)]
    return parts[0] if over == 1 else [beside(told, parts, [each] * len(parts), between)]


def _in_order(told: Told) -> list[StateRow]:
    """The States as the way has them: perhaps the largest first."""
    if not told.way["largest_first"]:
        return told.rows()
    held = {one.state: one.figure or 0.0 for one in told.plan.vote.rows}
    return sorted(told.rows(), key=lambda one: -held[one.state])


def _roll(told: Told, wide: float) -> list[Node]:
    """One list in the middle of the page."""
    room = wide * told.way["roll_wide"]
    block = _block(told, _in_order(told), room, 0)
    side = (wide - room) / 2
    return [beside(told, [[], [block], []], [side, room - 0.5, side], 0.1)]


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "roll": _roll, "ballots": ballots, "names": names, "tallies": tallies,
    "divisions": divisions,
}  # fmt: skip
