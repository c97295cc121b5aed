"""How many Member States, and what they hold, by position, on a page of fulgur."""

from collections.abc import Mapping

from tests.drawing.held_out.fulgur.kit import Cell, div, grid, headed, span
from tests.drawing.held_out.fulgur.marks import ground_of, marks_of, swatch
from tests.drawing.held_out.htmldoc.said import keyed_by
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, tag, words
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
        mark = marks_of(told, [row.mark])
        label = keyed(told, row) if alone else kept(row.label)
        said = {"l": label, "n": row.members, "f": kept(row.figure), "m": mark}
        sum_ = "" if row.position else " s"
        rows.append([Cell(said[k], kinds[k] + sum_, back if k == "m" else "") for k in order])
    columns = {"l": "1fr" if way["totals_wide"] else "auto"}
    kind = "" if way["totals_wide"] else "narrow"
    return grid(" ".join(columns.get(k, "auto") for k in order), rows, way["count_rules"],
                kind=kind)  # fmt: skip


def _across(told: Told) -> str:
    """Positions as heads; members and shares in rows."""
    rows, heads = told.words.totals, told.words.totals_head
    lines = [[Cell("", "h"), *(Cell(keyed(told, row), "h m") for row in rows)],
             [Cell(words(heads[1]), "lab"), *(Cell(b(row.members), "m") for row in rows)],
             [Cell(words(heads[2]), "lab"),
              *(Cell(kept(row.figure), "m") for row in rows)]]  # fmt: skip
    return grid(f"auto repeat({len(rows)}, 1fr)", lines, "all")


def _tiles(told: Told) -> str:
    """A tile for each position with its number in large type."""
    return "".join(
        div(div(keyed(told, row)) + div(row.members, "big")
            + div(kept(told.held(row)) or BLANK, "low"), "tile")
        for row in told.words.totals
    )  # fmt: skip


def _run(told: Told) -> str:
    """Words and numbers one after the other."""
    return "".join(div(f"{keyed(told, row)}:{BLANK}{b(row.members)}"
                       + (f"{BLANK}({kept(told.held(row))})" if row.figure else ""))
                   for row in told.words.totals)  # fmt: skip


def _stacked(told: Told) -> str:
    """One bar in pieces as long as members are many, a table below it."""
    count_, way, pieces = len(told.plan.sheet.rows), told.way, ""
    for row, shade in zip(told.words.totals[:-1], way["shades"], strict=True):
        part = 100 * int(row.members) / count_
        if part:
            pieces += div("", "", f"flex:{part:.1f} 1 0;background:{shade}")
    return div(pieces, "bar") + _across(told)


def _meters(told: Told) -> str:
    """A bar for each position, as long as its members are many."""
    count_, rows = len(told.plan.sheet.rows), []
    for row in told.words.totals:
        part = 100 * int(row.members) / count_ if row.position else 0
        bar = div("", "meter", f"width:{part:.1f}%") if part else ""
        rows.append([Cell(keyed(told, row)), Cell(bar, "mid"), Cell(b(row.members), "f"),
                     Cell(kept(told.held(row)), "f")])  # fmt: skip
    return grid("auto 1fr auto auto", rows, told.way["count_rules"])


def _leaders(told: Told) -> str:
    """Dots between a word and its number."""
    return "".join(
        div(span(keyed(told, row)) + div("", "dots") + span(b(row.members), "num")
            + span(kept(told.held(row)), "held"), "led")
        for row in told.words.totals
    )  # fmt: skip


def _boxed(told: Told) -> str:
    """A form's lines: a word, and its number and share in boxes."""
    heads = told.words.totals_head
    rows = [[Cell(""), Cell(words(heads[1]), "cap m"), Cell(words(heads[2]), "cap m")]]
    rows += [[Cell(keyed(told, row)), Cell(div(row.members, "slot")),
              Cell(div(kept(row.figure) or BLANK, "slot"))]
             for row in told.words.totals]  # fmt: skip
    return grid("1fr 6em 6em", rows)


_TOTALS: Mapping[str, Part] = {
    "table": _table, "across": _across, "tiles": _tiles, "run": _run, "stacked": _stacked,
    "meters": _meters, "leaders": _leaders, "boxed": _boxed, "sentence": sentence,
}  # fmt: skip
