"""Parts of a page of HTML: heads, facts, totals, the States, result, legend, footnotes."""

from collections.abc import Callable, Mapping
from html import escape

from tests.drawing.held_out.chromium.marks import marks_of, swatch
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told


def tag(name: str, inner: str, kind: str = "", style: str = "") -> str:
    """An element, with its class and style where it has them."""
    kind = f' class="{kind}"' if kind else ""
    style = f' style="{style}"' if style else ""
    return f"<{name}{kind}{style}>{inner}</{name}>"


def row_of(cells: list[str], kind: str = "td") -> str:
    """A row of a table."""
    return tag("tr", "".join(tag(kind, cell) for cell in cells))


def head(told: Told) -> str:
    """Who speaks, the annex, and the title."""
    sheet, way = told.plan.sheet, told.way
    above = ""
    if sheet.organisation or sheet.annex:
        above = tag("span", sheet.organisation) + tag("b", escape(sheet.annex))
        above = tag("div", above, "above")
    meta = tag("p", escape(f"Council of the European Union · {told.sitting()}"), "meta")
    shown = meta if way["facts"] == "meta" else ""
    return tag("header", f"{above}<h1>{escape(way['title'])}</h1>{shown}")


def facts(told: Told) -> str:
    """What was voted on, when, by whom and how."""
    return tag("section", _FACTS[told.way["facts"]](told), f"facts {told.way['facts']}")


def _pairs(told: Told, *without: str) -> list[tuple[str, str]]:
    colon = told.way["colon"]
    return [(escape(a + colon), escape(b)) for a, b in told.pairs(*without)]


def _list(told: Told) -> str:
    pairs = _pairs(told)
    return tag("dl", "".join(f"<div><dt>{a}</dt> <dd>{b}</dd></div>" for a, b in pairs))


def _meta(told: Told) -> str:
    pairs = _pairs(told, "Institution", "Session", "Configuration", "Sitting date")
    return tag("dl", "".join(f"<div><dt>{a}</dt> <dd>{b}</dd></div>" for a, b in pairs))


def _four(told: Told) -> str:
    """A table: label, value, label, value; the subject across."""
    pairs, last = _pairs(told, "Subject"), _pairs(told, *(n for n in told.facts if n != "Subject"))
    cells = [f"<th>{a}</th><td>{b}</td>" for a, b in pairs]
    rows = [tag("tr", "".join(cells[k : k + 2]) + ("<th></th><td></td>" * (k + 1 == len(cells))))
            for k in range(0, len(cells), 2)]  # fmt: skip
    ((label, subject),) = last
    return tag("table", "".join(rows) + f"<tr><th>{label}</th><td colspan=3>{subject}</td></tr>")


def _headed(told: Told) -> str:
    """Tables with the labels as heads above the values."""
    pairs, subject = _pairs(told, "Subject"), escape(told.facts["Subject"][1])
    half = -(-len(pairs) // 2)
    tables = "".join(
        tag("table", row_of([a for a, _ in some], "th") + row_of([b for _, b in some]))
        for some in (pairs[:half], pairs[half:])
    )
    return tables + tag("p", f"<b>{escape(told.facts['Subject'][0])}</b> {subject}")


def _prose(told: Told) -> str:
    subject = escape(told.facts["Subject"][1])
    return f"<blockquote>{subject}</blockquote><p>{escape(told.opening())}</p>"


_FACTS: Mapping[str, Callable[[Told], str]] = {
    "lines": _list, "above": _list, "pairs": _list, "numbered": _list, "meta": _meta,
    "four": _four, "headed": _headed, "prose": _prose,
}  # fmt: skip


def result(told: Told) -> str:
    """Label, word and mark of the result."""
    label, word, mark = told.words.result
    shown = marks_of(told, [mark]) if mark else ""
    colon = told.way["colon"] or " "
    return tag("p", f"<span>{escape(label + colon)}</span> {shown} <b>{escape(word)}</b>", "result")


def legend(told: Told) -> str:
    """Marks and their words."""
    shown = "".join(tag("li", f"{swatch(told, mark)} {escape(label)}")
                    for mark, label in told.legend())  # fmt: skip
    return tag("ul", tag("strong", told.way["legend_title"]) + shown, "legend") if shown else ""


def footnotes(told: Told) -> str:
    """Small lines."""
    return tag("footer", "".join(f"<p>{escape(note)}</p>" for note in told.plan.sheet.footnotes))


def count(told: Told) -> str:
    """How many States there are, where each position says its own."""
    whole = told.words.totals[-1]
    held = f" ({told.held(whole)})" if whole.figure else ""
    return tag("p", f"<b>{escape(whole.label)}</b> {told.members(whole)}{held}")


def totals(told: Told) -> str:
    """How many, and what they hold, by position."""
    return tag("section", _TOTALS[told.way["totals"]](told), f"totals {told.way['totals']}")


def _table(told: Told) -> str:
    head, marked = told.words.totals_head, any(row.mark for row in told.words.totals)
    order = told.way["count_order"].replace("" if marked else "m", "")
    names = {"l": head[0], "n": head[1], "f": head[2], "m": ""}
    kinds = {"l": "name", "n": "figure", "f": "figure", "m": "vote"}
    lines = [tag("tr", "".join(tag("th", escape(names[k]), kinds[k]) for k in order))]
    for row in told.words.totals:
        cells = {"l": escape(row.label), "n": row.members, "f": row.figure,
                 "m": swatch(told, row.mark) if row.mark else ""}  # fmt: skip
        lines.append(tag("tr", "".join(tag("td", cells[k], kinds[k]) for k in order),
                          "" if row.position else "sum"))  # fmt: skip
    return tag("table", "".join(lines))


def _across(told: Told) -> str:
    rows, head = told.words.totals, told.words.totals_head
    lines = [row_of([escape(head[0]), *(f"{_key(told, row)} {escape(row.label)}" for row in rows)],
                  "th")]  # fmt: skip
    lines += [row_of([escape(head[1]), *(row.members for row in rows)]),
              row_of([escape(head[2]), *(row.figure for row in rows)])]  # fmt: skip
    return tag("table", "".join(lines))


def _key(told: Told, row: TotalRow) -> str:
    return swatch(told, row.mark) if row.mark else ""


def _meters(told: Told) -> str:
    """A bar for each position, as long as its members are many."""
    count = len(told.plan.sheet.rows)
    lines = []
    for row in (row for row in told.words.totals if row.position):
        bar = f'<i class="meter"><i style="width:{100 * int(row.members) / count:.1f}%"></i></i>'
        held = f", {told.held(row)}" if row.figure else ""
        lines.append(f"<div>{_key(told, row)} <span>{escape(row.label)}</span>{bar}"
                     f"<em>{told.members(row)}{held}</em></div>")  # fmt: skip
    whole = told.words.totals[-1]
    held = f", {told.held(whole)}" if whole.figure else ""
    return "".join(lines) + tag("p", f"{escape(whole.label)}: {told.members(whole)}{held}")


def _tiles(told: Told) -> str:
    return "".join(
        f"<div><strong>{row.members}</strong> {_key(told, row)} <span>{escape(row.label)}</span>"
        f"<small>{told.held(row) or '&nbsp;'}</small></div>"
        for row in told.words.totals
    )


def _inline(told: Told) -> str:
    parts = []
    for row in told.words.totals:
        held = f" ({told.held(row)})" if row.figure else ""
        parts.append(
            f"<span>{_key(told, row)} {escape(row.label)} <b>{row.members}</b>{held}</span>"
        )
    return tag("p", told.way["between"].join(parts))


_TOTALS: Mapping[str, Callable[[Told], str]] = {
    "table": _table, "across": _across, "meters": _meters, "tiles": _tiles, "inline": _inline,
    "sentence": lambda told: tag("p", escape(told.count())),
}  # fmt: skip
