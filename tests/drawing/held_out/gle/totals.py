"""How many voted which way, on a page of GLE: a graph of its own, tables, two tables side by
side, so many of all, a narrow column, a sentence."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gle.grids import table, widths_of
from tests.drawing.held_out.gle.heads import Maker, titled
from tests.drawing.held_out.gle.kit import Kit, Part, beside, nr
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.kit import Bit, joined
from tests.drawing.held_out.shared.tables import Cell, shown
from tests.drawing.held_out.shared.totals import marked
from tests.drawing.held_out.sheet import TotalRow

_CM = 72 / 2.54


def _table(kit: Kit, wide: float) -> Part:
    """A row for each position."""
    return _of_columns(kit, wide * kit.way["count_wide"], kit.way["count_order"])


def _of_columns(kit: Kit, wide: float, order: str) -> Part:
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    summed = bool(set(order) & {"n", "o"} or rows[-1].figure)
    rows = rows if summed else rows[:-1]
    if marked(kit) and "m" not in order:
        order = f"m{order}"
    whole = kit.told.words.totals[-1].members
    columns = {"l": Column(heads[0], [row.label for row in rows], spare=2, at="l"),
               "n": Column(heads[1], [row.members for row in rows], at="c"),
               "o": Column(heads[1], [f"{row.members} of {whole}" for row in rows], at="c"),
               "f": Column(heads[2], [row.figure for row in rows], at=way["figures_at"]),
               "m": Column("", [], kit.mark_room() + 4, 0.2, at="c")}  # fmt: skip

    def cell(row: TotalRow, what: str) -> Cell:
        if what == "m":
            return shown(kit.swatch(row.mark))
        of = f"{row.members} of {whole}" if row.position else row.members
        said = {"l": row.label, "n": row.members, "o": of, "f": row.figure}[what]
        return Cell(said, not row.position)

    some = [columns[one] for one in order]
    return table(kit, some, [[cell(row, one) for one in order] for row in rows],
                 widths_of(kit, some, wide), way["count_rules"], high=way["count_high"],
                 sums=int(summed))  # fmt: skip


def _split(kit: Kit, wide: float) -> Part:
    """Members in one table, what they hold in another beside it."""
    if not any(row.figure for row in kit.told.words.totals):
        return _of_columns(kit, wide * 0.6, "ln")
    each = (wide - 26) / 2
    return beside([_of_columns(kit, each, "ln"), _of_columns(kit, each, "lf")], [0, each + 26])


def _stacked(kit: Kit, wide: float) -> Part:
    """In a narrow column: a word and its mark, below it how many and what they hold."""
    found, way = list[Part](), kit.way
    for row in kit.told.words.totals:
        head = joined([kit.swatch(row.mark), kit.bit(row.label, bold=True)], 4)
        lines = [head, kit.bit(kit.told.members(row))]
        lines += [kit.bit(kit.told.held(row))] if row.figure else []
        need(max(one.wide for one in lines), wide, "a narrow total")
        found.append(_stack(kit, lines, wide))
    line = Part(1, lambda x, y: kit.rule(x, y, x + wide, y, way["line"], 0.6))
    parts = [part for one in found for part in (line, one)]
    return kit.below([*parts, line], kit.size * 0.35)


def _stack(kit: Kit, lines: list[Bit], wide: float) -> Part:
    step = kit.size * 1.4
    return Part(step * len(lines), lambda x, y: "".join(
        one.draw(x + (wide - one.wide) / 2, y + step * (n + 0.5))
        for n, one in enumerate(lines)))  # fmt: skip


def _graph(kit: Kit, wide: float) -> Part:
    """A graph of bars as GLE draws it, with what it counts in words at the end of each bar."""
    rows, way = kit.told.words.totals, kit.way
    whole, step = int(rows[-1].members), kit.size * way["bar_high"]
    signs = max(kit.mark_room(row.mark) + 4 if row.mark else 0.0 for row in rows)
    left = max(kit.long(row.label) for row in rows[:-1]) + signs + 9
    ends = [kit.bit(f"{kit.told.how_many(row)}") for row in rows[:-1]]
    across = wide - left - max(one.wide for one in ends) - 12
    need(wide * 0.2, across, "the bars")
    high = step * (len(rows) - 1)
    last = kit.flow([(f"{rows[-1].label}:", True), (kit.told.how_many(rows[-1]), True)], wide)

    def draw(x: float, y: float) -> str:
        made = _bars(kit, x + left, y + high, across, high, whole)
        for n, (row, end) in enumerate(zip(rows, ends, strict=False)):
            middle = y + step * (n + 0.5)
            made += kit.swatch(row.mark).draw(x + left - signs - 2, middle)
            made += kit.words(row.label, x + left - 6 - signs, middle, at="r")
            made += end.draw(x + left + across * int(row.members) / whole + 7, middle)
        return made + last.draw(x, y + high + 5)

    return Part(high + 5 + last.high, draw)


def _bars(kit: Kit, x: float, y: float, wide: float, high: float, most: int) -> str:
    """The graph itself, whose axes have no words."""
    rows = kit.told.words.totals[:-1]
    data = "".join(f"{n} {row.members}\n" for n, row in enumerate(reversed(rows), 1))
    kit.files["members.dat"] = data.encode()
    return (f"{kit.pen(kit.way['ink'], 0.6)}set hei .2\namove {kit.at(x, y)}\nbegin graph\n"
            f"size {nr(wide / _CM)} {nr(high / _CM)}\nfullsize\ndata members.dat d1\n"
            f"xaxis min 0 max {most}\nyaxis min 0.5 max {len(rows)}.5\nxlabels off\n"
            "ylabels off\nxticks off\nyticks off\nx2axis off\ny2axis off\nxaxis off\n"
            f"bar d1 horiz width .62 fill {kit.colour(kit.way['bar'])}\nend graph\n")  # fmt: skip


def _numbered(kit: Kit, wide: float) -> Part:
    """Numbered lines."""
    indent, found = kit.long("2.5", bold=True) + 7, list[Part]()
    for n, row in enumerate(kit.told.words.totals, 1):
        bits = [kit.swatch(row.mark), kit.bit(f"{row.label}:", bold=kit.way["label_bold"]),
                kit.bit(kit.told.how_many(row), bold=not row.position)]  # fmt: skip
        found.append(_line(kit, f"2.{n}", kit.row([joined(bits, 5)], wide - indent, 0), indent))
    return kit.below(found, 0)


def _line(kit: Kit, number: str, said: Part, indent: float) -> Part:
    return Part(said.high, lambda x, y: kit.words(number, x, y + said.high / 2)
                + said.draw(x + indent, y))  # fmt: skip


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "split": _split, "stacked": _stacked, "graph": _graph,
    "numbered": _numbered,
    "sentence": lambda kit, wide: kit.flow([(kit.told.count(), False)], wide),
}  # fmt: skip


def totals(kit: Kit, wide: float) -> Part:
    """The totals below their heading."""
    return kit.below([titled(kit, "totals", wide), _TOTALS[kit.way["totals"]](kit, wide)], 4)
