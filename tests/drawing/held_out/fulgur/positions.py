"""The States on a page of fulgur by what they voted: sections, columns, columns to tick, chips."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.fulgur.kit import Cell, beside, div, grid, span
from tests.drawing.held_out.fulgur.marks import ground_of, marks_of
from tests.drawing.held_out.fulgur.totals import how_many, keyed
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.htmldoc.tags import Part, b, kept, tag, words
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told

_OPENINGS = {"yes": "In favour", "no": "Against", "abstain": "Abstaining",
             "not_participating": "Not taking part in the vote"}  # fmt: skip


def _listed(told: Told, rows: Sequence[StateRow], over: int) -> str:
    """Names, figures and marks in columns, read down."""
    if not rows:
        return div(words(told.way["nobody"]), "nobody")
    length = -(-len(rows) // over)
    parts = []
    for n in range(0, length * over, length):
        lines = [[Cell(marks_of(told, row.marks), "m", ground_of(told, row.marks)),
                  Cell(kept(row.name), "n"), Cell(kept(row.figure), "f")]
                 for row in rows[n : n + length]]  # fmt: skip
        lines = lines if told.way["mark_before"] else [line[1:] + line[:1] for line in lines]
        columns = "auto 1fr auto" if told.way["mark_before"] else "1fr auto auto"
        parts.append(grid(columns, lines, told.way["rules"]))
    return beside(parts)


def _sections(told: Told) -> str:
    """A heading for each position, its States below in columns."""
    return "".join(
        div(div(span(keyed(told, total)) + span(how_many(told, total)), "top ends")
            + _listed(told, of_position(told, total), told.way["lists_over"]), "section")
        for total in told.words.totals[:-1]
    )  # fmt: skip


def _columns(told: Told) -> str:
    """A column for each position, twice as wide for the many."""
    parts, shares = [], []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        top = div(div(keyed(told, total)) + div(how_many(told, total)), "top")
        two = total.position == "yes"
        parts.append(top + _listed(told, mine, 2 if two else 1))
        shares.append(2 if two else 1)
    return beside(parts, "stacks", shares)


def _sides(told: Told) -> str:
    """Those in favour at the left, all others at the right below one another."""
    first, *rest = told.words.totals[:-1]

    def block(total: TotalRow, over: int) -> str:
        top = div(span(keyed(told, total)) + span(how_many(told, total)), "top ends")
        return div(top + _listed(told, of_position(told, total), over), "section")

    return beside([block(first, 2), "".join(block(total, 1) for total in rest)], "", (9, 5))


def _choice(told: Told, row: StateRow, total: TotalRow) -> Cell:
    mine, way = told.position(row) == total.position, told.way["choice"]
    if way == "mark":
        mark = row.marks if mine else ()
        return Cell(marks_of(told, mark), "m", ground_of(told, mark))
    if way == "box":
        return Cell(div("", "tick full" if mine else "tick"), "m")
    sign = {"cross": ("×", ""), "disc": ("●", "○")}[way]
    return Cell(span(sign[not mine], "sign"), "m")


def _choices(told: Told, rows: Sequence[StateRow], sums: str) -> str:
    *totals, whole = told.words.totals
    heads, shares = told.words.states_head, told.words.totals_head[2]
    lines = [[Cell(words(heads[0]), "h n"), Cell(words(heads[1]), "h f"),
              *(Cell(words(total.label), "h m") for total in totals)]]  # fmt: skip
    ends = [[Cell(f"{kept(whole.label)}: {whole.members}", "n s"), Cell("", "f s"),
             *(Cell(total.members, "m s") for total in totals)],
            [Cell(words(shares), "n s"), Cell(kept(whole.figure), "f s"),
             *(Cell(kept(total.figure), "m s") for total in totals)]]  # fmt: skip
    body = [[Cell(kept(row.name), "n"), Cell(kept(row.figure), "f"),
             *(_choice(told, row, total) for total in totals)] for row in rows]  # fmt: skip
    lines += {"above": [*ends, *body], "below": [*body, *ends], "": body}[sums]
    return grid(f"1fr auto repeat({len(totals)}, {told.way['choice_wide']})", lines,
                told.way["rules"], zebra=told.way["zebra"])  # fmt: skip


def _matrix(told: Told) -> str:
    """A column for each position, the sums above or below."""
    return _choices(told, told.rows(), told.way["sums"])


def _twin(told: Told) -> str:
    """The same in two tables side by side; the sums stand elsewhere."""
    rows = told.rows()
    half = -(-len(rows) // 2)
    return beside([_choices(told, some, "") for some in (rows[:half], rows[half:])])


def _chips(told: Told) -> str:
    """A heading for each position, a small box for each State."""
    parts = []
    for total in told.words.totals[:-1]:
        chips = "".join(
            div(" ".join((marks_of(told, row.marks), kept(row.name), b(kept(row.figure)))),
                "bit", ground_of(told, row.marks))
            for row in of_position(told, total)
        ) or div(words(told.way["nobody"]))  # fmt: skip
        top = div(f"{b(keyed(told, total))} – {how_many(told, total)}", "top")
        parts.append(div(top + div(chips, "wrap"), "section"))
    return "".join(parts)


def _minutes(told: Told) -> str:
    """A paragraph for each position, as minutes have it."""
    parts = []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        names = told.way["names_between"].join(
            kept(row.name + (f" ({row.figure})" if row.figure else "")) for row in mine
        )
        said = f"{b(_OPENINGS[total.position or 'yes'])} – {how_many(told, total)}"
        parts.append(tag("p", f"{said}: {names}." if mine else f"{said}."))
    return "".join(parts)


STATES: Mapping[str, Part] = {
    "sections": _sections, "columns": _columns, "sides": _sides, "matrix": _matrix,
    "twin": _twin, "chips": _chips, "minutes": _minutes,
}  # fmt: skip
