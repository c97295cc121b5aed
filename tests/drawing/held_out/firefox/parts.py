"""The parts of a page of HTML but the states."""

from collections.abc import Callable

from tests.drawing.held_out.firefox import marks
from tests.drawing.held_out.firefox.ways import Page, said, tag
from tests.drawing.held_out.sheet import Mark, TotalRow


def answer(page: Page) -> str:
    """The mark or the word of the result, or both."""
    _, word, mark = page.words.result
    sign = marks.drawn(page, [mark], legend=True) if mark else ""
    return tag("span", sign + (f" <b>{said(word)}</b>" if word else ""), "answer")


def _pairs(page: Page) -> list[tuple[str, str]]:
    """Labels and values, both as HTML."""
    found = [(said(label), said(value)) for label, value in page.words.fields]
    date = (said(page.words.date[0]), said(page.words.date[1]))
    found.insert(0 if page.way["date_at"] == "first" else len(found), date)
    if page.way["result_at"] == "fields":
        found.append((said(page.words.result[0]), answer(page)))
    return found


def fields(page: Page) -> str:
    """Session, configuration, item and the rest."""
    kind, colon = page.way["fields"], page.way["colon"]
    pairs = _pairs(page)
    if kind == "table":
        rows = [tag("tr", tag("th", a + colon) + tag("td", b)) for a, b in pairs]
        return tag("table", "".join(rows), "facts")
    if kind == "inline":
        inner = " ".join(tag("p", tag("span", f"{a}:", "label") + f" {b}") for a, b in pairs)
        return tag("div", inner, "facts inline")
    if kind in {"tiles", "stack"}:
        inner = "".join(
            tag("div", tag("span", a, "label") + tag("span", b, "value"),
                "long" if len(b) > 60 and "<" not in b else "")
            for a, b in pairs
        )  # fmt: skip
        return tag("div", inner, f"facts {kind}")
    inner = "".join(tag("dt", a + colon) + tag("dd", b) for a, b in pairs)
    return tag("dl", inner, "facts")


def result(page: Page) -> str:
    """The result, where it stands by itself."""
    kind, label = page.way["result_at"], said(page.words.result[0])
    if kind == "fields" or (kind == "totals" and page.way["totals"] == "table"):
        return ""
    kind = "panel" if kind == "totals" else kind
    return tag("div", tag("span", f"{label}:", "label") + " " + answer(page), f"result in_{kind}")


def legend(page: Page) -> str:
    """What the marks mean."""
    entries = [
        tag("span", marks.drawn(page, [mark], legend=True) + f" {said(words)}", "entry")
        for mark, words in page.words.legend
    ]
    return tag("div", "".join(entries), f"legend {page.way['legend_box']}") if entries else ""


def footnotes(page: Page) -> str:
    """What stands small below."""
    return "".join(tag("p", said(note), "note") for note in page.plan.sheet.footnotes)


def _sign(page: Page, mark: Mark | None) -> str:
    return marks.drawn(page, [mark], legend=True) if mark else ""


def _labelled(page: Page, row: TotalRow) -> str:
    sign, words = _sign(page, row.mark), said(row.label)
    if not sign:
        return words
    return f"{words} {sign}" if page.way["mark_side"] == "right" else f"{sign} {words}"


def totals(page: Page) -> str:
    """How many voted in which way, and what they hold."""
    kinds: dict[str, Callable[[Page], str]] = {
        "stats": _stats, "inline": _inline, "turned": _turned, "bars": _bars,
    }  # fmt: skip
    return kinds.get(page.way["totals"], _table)(page)


def _table(page: Page) -> str:
    marked = any(row.mark for row in page.words.totals)
    left = page.way["mark_side"] == "left"

    def line(cell: str, sign: str, words: str, numbers: tuple[str, str], css: str = "") -> str:
        name = tag(cell, words, "n")
        both = [tag("td", sign, "s"), name] if left else [name, tag("td", sign, "s")]
        cells = (both if marked else [name]) + [tag(cell, said(one), "f") for one in numbers]
        return tag("tr", "".join(cells), css)

    head = page.words.totals_head
    rows = [line("th", "", said(head[0]), head[1:])]
    for row in page.words.totals:
        numbers, css = (row.members, row.figure), "" if row.position else "whole"
        rows.append(line("td", _sign(page, row.mark), said(row.label), numbers, css))
    if page.way["result_at"] == "totals":
        name = tag("td", f"<b>{said(page.words.result[0])}</b>")
        value = f'<td colspan="{3 if marked else 2}" class="f">{answer(page)}</td>'
        rows.append(tag("tr", name + value))
    return tag("table", "".join(rows), f"totals {page.way['totals_rules']}")


def _bars(page: Page) -> str:
    """A table with grey bars as long as the members are many."""
    most = max(int(row.members) for row in page.words.totals[:-1])
    head = "".join(tag("th", said(words)) for words in page.words.totals_head)
    rows = [tag("tr", head + tag("th", ""))]
    for row in page.words.totals:
        part = 100 * int(row.members) / most if row.position else 0
        bar = tag("span", "", "bar", f"width:{part:.0f}%") if part else ""
        cells = tag("td", _labelled(page, row), "n") + tag("td", row.members, "f")
        cells += tag("td", said(row.figure), "f") + tag("td", bar, "b")
        rows.append(tag("tr", cells, "" if row.position else "whole"))
    return tag("table", "".join(rows), f"totals {page.way['totals_rules']}")


def _stats(page: Page) -> str:
    """Large numbers in boxes."""
    unit = said(page.words.totals_head[1].lower())
    boxes = [
        tag("div", tag("span", _labelled(page, row), "label")
            + tag("span", row.members, "large") + tag("span", unit, "unit")
            + tag("span", _united(page, row) or "&nbsp;", "share"))
        for row in page.words.totals
    ]  # fmt: skip
    return tag("div", "".join(boxes), "stats")


def _united(page: Page, row: TotalRow) -> str:
    if not row.figure:
        return ""
    if page.plan.vote.figures == "weights":
        return f"{said(row.figure)} votes"
    return said(row.figure if "%" in row.figure else f"{row.figure} %")


def _inline(page: Page) -> str:
    """A line for each, the words about their numbers."""
    lines = []
    for row in page.words.totals:
        share = _united(page, row)
        number = f"<b>{row.members}</b>" + (f" ({share})" if share else "")
        lines.append(tag("li", tag("span", _labelled(page, row), "n") + f" {number}"))
    return tag("ul", "".join(lines), "counts")


def _turned(page: Page) -> str:
    """A column for each position."""
    rows = page.words.totals
    lines = ["".join(tag("th", words) for words in ("", *(_labelled(page, r) for r in rows)))]
    for name, values in (
        (page.words.totals_head[1], [row.members for row in rows]),
        (page.words.totals_head[2], [row.figure for row in rows]),
    ):
        lines.append(tag("th", said(name)) + "".join(tag("td", said(v), "c") for v in values))
    return tag("table", "".join(tag("tr", line) for line in lines), "totals turned grid")
