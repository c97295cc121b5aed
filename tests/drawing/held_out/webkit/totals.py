"""The totals on a page of WebKit: tables, tiles, meters, lists, boxes of a form, sentences."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.said import keyed_by
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.htmldoc.totals import marked
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.webkit.marks import ground_of, swatch
from tests.drawing.held_out.webkit.parts import div, headed, span


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
    held = f", {kept(told.held(whole))}" if whole.figure else ""
    return tag("p", f"{words(whole.label)}: {b(kept(told.members(whole)))}{held}")


def keyed(told: Told, row: TotalRow) -> str:
    """A position's word with its mark, where that is the legend."""
    return keyed_by(swatch, told, row)


def how_many(told: Told, row: TotalRow) -> str:
    """Members and what they hold."""
    held = f", {kept(told.held(row))}" if row.figure else ""
    return kept(told.members(row)) + held


def _table(told: Told) -> str:
    """A row for each position."""
    way, names = told.way, dict(zip("lnf", told.words.totals_head, strict=True)) | {"m": ""}
    order = way["count_order"].replace("" if marked(told) else "m", "")
    kinds = {"l": "", "n": "f", "f": "f", "m": "m"}
    rows = [tr(*(tag("th", words(names[k]), class_=kinds[k]) for k in order))]
    for row in told.words.totals:
        back = ground_of(told, [row.mark]) if row.mark else ""
        mark = swatch(told, row.mark) if row.mark and not back else ""
        cells = {
            "l": td(kept(row.label)),
            "n": td(row.members, class_="f"),
            "f": td(kept(row.figure), class_="f"),
            "m": td(mark, class_="m", style=back),
        }
        rows.append(tr(*(cells[k] for k in order), class_="" if row.position else "sum"))
    wide = "full" if way["totals_wide"] else ""
    return table(*rows, class_=f"{way['count_rules']} {wide}")


def _across(told: Told) -> str:
    """Positions as heads; members and shares in rows."""
    rows, heads = told.words.totals, told.words.totals_head
    top = tr(tag("th", ""), *(tag("th", keyed(told, row)) for row in rows))
    members = tr(tag("th", words(heads[1])), *(td(b(row.members)) for row in rows))
    low = tr(tag("th", words(heads[2])), *(td(kept(row.figure)) for row in rows))
    return table(top, members, low, class_="full")


def _tiles(told: Told) -> str:
    """A tile for each position with its number in large type."""
    return "".join(
        div(span(row.members, "big") + span(keyed(told, row))
            + span(kept(told.held(row)) or BLANK, "low"))
        for row in told.words.totals
    )  # fmt: skip


def _line(told: Told) -> str:
    said = []
    for row in told.words.totals:
        held = f" ({kept(told.held(row))})" if row.figure else ""
        said.append(f"{keyed(told, row)}:{BLANK}{b(row.members)}{held}")
    return tag("p", f"{BLANK}{words(told.way['between'])} ".join(said))


def _meters(told: Told) -> str:
    """A bar for each position, as long as its members are many."""
    count = len(told.plan.sheet.rows)
    cells = []
    for row in told.words.totals:
        part = 100 * int(row.members) / count if row.position else 0
        bar = div(tag("i", "", style=f"width:{part:.1f}%"), "bar") if row.position else span("")
        cells.append(span(keyed(told, row)) + bar + span(how_many(told, row), "end"))
    return "".join(cells)


def _list(told: Told) -> str:
    """A word, its number and what it holds in each line."""
    return tag("dl", "".join(tag("dt", keyed(told, row)) + tag("dd", how_many(told, row))
                             for row in told.words.totals))  # fmt: skip


def _boxed(told: Told) -> str:
    """A form's lines: a word, and its number and share in boxes."""
    heads = told.words.totals_head
    lines = span("") + span(words(heads[1]), "cap") + span(words(heads[2]), "cap")
    for row in told.words.totals:
        lines += span(keyed(told, row)) + tag("b", row.members) + tag("b", kept(row.figure))
    return lines


_TOTALS: Mapping[str, Part] = {
    "table": _table, "across": _across, "tiles": _tiles, "line": _line, "meters": _meters,
    "list": _list, "boxed": _boxed, "sentence": sentence,
}  # fmt: skip
