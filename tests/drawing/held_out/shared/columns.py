"""Columns of tables by what they hold: States, counts, positions; and the order of their rows."""

from tests.drawing.held_out.marked import cell_room
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told


def state_columns(told: Told, room: float, **more: Column) -> dict[str, Column]:
    """Columns of a table of States: names, figures, marks in a room, words for these, letters for
    them, codes, numbers."""
    rows, heads, way = told.rows(), told.words.states_head, told.way
    words = [one.label for one in told.words.totals[:-1]]
    return {"n": Column(heads[0], [row.name for row in rows], spare=2, at="l"),
            "f": Column(heads[1], [row.figure for row in rows], at=way["figures_at"]),
            "m": Column(heads[2], [], room, at="c"),
            "v": Column(heads[2], words, at="l"),
            "k": Column(heads[2], list(way.get("codes", "")), at="c"),
            "c": Column(way.get("code_head", ""), ["MM"], spare=0.3, at="c"),
            "i": Column(way["number_head"], ["27."], spare=0.2, at="r"), **more}  # fmt: skip


def summed(told: Told, columns: dict[str, Column]) -> dict[str, Column]:
    """The same with room for the totals in the last rows of names and figures."""
    rows, names, figures = told.words.totals, columns["n"], columns["f"]
    said = [*names.said, *(f"{row.label}MMMM" for row in rows)]
    return columns | {
        "n": names._replace(said=said),
        "f": figures._replace(said=[*figures.said, *(row.figure for row in rows)]),
    }


def position_columns(told: Told) -> list[Column]:
    """Columns of names, of figures and of each position, which is ticked."""
    rows, heads = told.rows(), told.words.states_head
    return [Column(heads[0], [row.name for row in rows], spare=2),
            Column(heads[1], [row.figure for row in rows]),
            *(Column(one.label, ["XX"]) for one in told.words.totals[:-1])]  # fmt: skip


def count_order(told: Told) -> list[str]:
    """The order of the columns of a count; that of marks only where it has such."""
    marked = any(row.mark for row in told.words.totals)
    order = [one for one in told.way["count_order"] if one != "m" or marked]
    return order + ["m"] * (marked and "m" not in order)


def count_columns(told: Told, room: float = 0) -> dict[str, Column]:
    """Columns of a count: words, members, figures, marks in a room."""
    rows, heads = told.words.totals, told.words.totals_head
    room = room or max(cell_room(told), told.size * 2.3)
    return {"l": Column(heads[0], [row.label for row in rows], spare=2),
            "n": Column(heads[1], [row.members for row in rows]),
            "f": Column(heads[2], [row.figure for row in rows]),
            "m": Column("", [], room, 0.2)}  # fmt: skip


def across_columns(told: Told) -> list[Column]:
    """Columns of a count whose rows are members and figures."""
    heads = told.words.totals_head
    return [Column(heads[0], [*heads[1].split(), *heads[2].split()]),
            *(Column(row.label, [row.figure], cell_room(told)) for row in told.words.totals)
            ]  # fmt: skip


def largest_first(told: Told) -> list[StateRow]:
    """The States by what they hold."""
    held = {row.state: row.figure or 0.0 for row in told.plan.vote.rows}
    return sorted(told.rows(), key=lambda row: -held[row.state])
