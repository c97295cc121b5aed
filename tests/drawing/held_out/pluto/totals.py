"""How many Member States, and what they hold, by position, on a page of PlutoPrint."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.said import keyed_by
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, tag, words
from tests.drawing.held_out.pluto.kit import Cell, beside, div, headed, span, table
from tests.drawing.held_out.pluto.marks import ground_of, marks_of, swatch
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told


def totals(told: Told) -> str:
    """How many, and what they hold, by position."""
    kind = told.way["totals"]
    return headed(told, "totals", div(_TOTALS[kind](told), f"totals {kind}"))


def sentence(told: Told) -> str:
    """The totals in words."""
    return tag("p", words(told.count()))


def count(told: Told) -> str:
    """All members, where the positions say their own numbers."""
    whole = told.words.totals[-1]
    return div(f"{words(whole.label)}: {how_many(told, whole)}", "all-members")


def keyed(told: Told, row: TotalRow) -> str:
    """A position's word with its mark, where that is the legend."""
    return keyed_by(swatch, told, row)


def _parted(told: Told, row: TotalRow, *, marked: bool = True) -> str:
    """The same in narrow places, where words may stand below one another."""
    mark = swatch(told, row.mark) + BLANK if row.mark and marked else ""
    return mark + words(row.label)


def how_many(told: Told, row: TotalRow) -> str:
    """Members and what they hold."""
    held = f" ({kept(told.held(row))})" if row.figure else ""
    return kept(told.members(row)) + held


def _table(told: Told) -> str:
    """A row for each position."""
    way, names = told.way, dict(zip("lnf", told.words.totals_head, strict=True)) | {"m": ""}
    marked = any(row.mark for row in told.words.totals)
    order = way["count_order"].replace("" if marked else "m", "")
    kinds = {"l": "", "n": "f", "f": "f", "m": "m"}
    rows = [[Cell(words(names[k]), f"h {kinds[k]}") for k in order]]
    for row in told.words.totals:
        back = ground_of(told, [row.mark]) if row.mark else ""
        alone = "m" not in order and row.mark
        label = _parted(told, row, marked=bool(alone))
        said = {"l": label, "n": row.members,
                "f": kept(row.figure), "m": marks_of(told, [row.mark])}  # fmt: skip
        last = "" if row.position else " s"
        rows.append([Cell(said[k], kinds[k] + last, back if k == "m" else "") for k in order])
    return table(rows, way["count_rules"], head=1, full=way["totals_wide"])


def _across(told: Told) -> str:
    """Positions as heads; members and shares in rows."""
    rows, heads = told.words.totals, told.words.totals_head
    lines = [[Cell("", "h"), *(Cell(keyed(told, row), "h m") for row in rows)],
             [Cell(words(heads[1]), "lab"), *(Cell(b(row.members), "m") for row in rows)],
             [Cell(words(heads[2]), "lab"),
              *(Cell(kept(row.figure), "m") for row in rows)]]  # fmt: skip
    return table(lines, told.way["count_rules"], head=1)


def _plates(told: Told) -> str:
    """A box for each position below a thick line: a large number, its word, what it holds."""
    return beside([div(div(row.members, "big") + div(_parted(told, row))
                       + div(kept(told.held(row)) or BLANK, "low"), "plate")
                   for row in told.words.totals])  # fmt: skip


def _run(told: Told) -> str:
    """Words and numbers one after the other."""
    return "".join(div(f"{keyed(told, row)}{BLANK}{b(row.members)}"
                       + (f"{BLANK}({kept(told.held(row))})" if row.figure else ""), "one")
                   for row in told.words.totals)  # fmt: skip


def _apart(told: Told) -> str:
    """Two tables: how many members, and what they hold."""
    _, members, shares = told.words.totals_head
    sides = []
    for head, of_row in ((members, lambda row: row.members), (shares, lambda row: row.figure)):
        rows = [[Cell(words(head), "h", span=2)]]
        rows += [[Cell(keyed(told, row), "" if row.position else "s"),
                  Cell(kept(of_row(row)), "f" if row.position else "f s")]
                 for row in told.words.totals]  # fmt: skip
        sides.append(table(rows, told.way["count_rules"], head=1))
    return beside(sides)


def _lines(told: Told) -> str:
    """A line for each position: its word, dots, its numbers."""
    return "".join(
        div(span(keyed(told, row)) + div("", "dots") + span(b(row.members), "num")
            + span(kept(told.held(row)) or BLANK, "held"), "led")
        for row in told.words.totals
    )  # fmt: skip


def _gauge(told: Told, name: str, parts: list[float], line: float, said: str) -> str:
    """A bar of pieces and a stroke across it where the majority is reached."""
    found, x = "", 0.0
    for part, shade in zip(parts, told.way["shades"], strict=True):
        found += f'<rect x="{x:.2f}" y="2" width="{part:.2f}" height="6" fill="{shade}"/>'
        x += part
    if line:
        found += f'<path d="M{line} 0V10" stroke="#b00020" stroke-width=".6"/>'
    svg = (f'<svg class="gauge" viewBox="0 0 100 10" preserveAspectRatio="none">{found}'
           '<rect x="0" y="2" width="100" height="6" fill="none" stroke="#444" '
           'stroke-width=".15"/></svg>')  # fmt: skip
    return div(div(span(words(name), "lab") + span(words(said), "low"), "ends") + svg, "measure")


def _gauges(told: Told) -> str:
    """Bars of members and of what they hold, the thresholds marked; a table below them."""
    rows, vote = told.words.totals[:-1], told.plan.vote
    _, members, shares = told.words.totals_head
    whole, all_ = len(vote.rows), sum(vote.sum(row.position) for row in rows if row.position)
    ruled = vote.rule == "qualified majority" and vote.figures == "shares"
    first = [100 * int(row.members) / whole for row in rows]
    second = [100 * vote.sum(row.position) / all_ for row in rows if row.position]
    said = ("threshold 55 %", "threshold 65 %") if ruled else ("", "")
    return (_gauge(told, members, first, 55 * ruled, said[0])
            + _gauge(told, shares, second, 65 * ruled, said[1]) + _across(told))  # fmt: skip


_TOTALS: Mapping[str, Part] = {
    "table": _table, "across": _across, "plates": _plates, "run": _run, "apart": _apart,
    "lines": _lines, "gauges": _gauges, "sentence": sentence,
}  # fmt: skip
