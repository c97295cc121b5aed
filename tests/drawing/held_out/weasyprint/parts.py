"""The head of a page, its fields, its date and result, its legend and its notes."""

from collections.abc import Sequence
from html import escape

from tests.drawing.held_out.weasyprint.html import Web, div, el, span, tr
from tests.drawing.held_out.weasyprint.marks import swatch

Pair = tuple[str, str]
_LONG = {"Subject", "Item", "Configuration"}
_HEADINGS = {
    "fields": ("About this vote", "Details", "Act"),
    "totals": ("Votes cast", "Overview", "Summary of votes"),
    "states": ("Votes by Member State", "Member States", "Positions of the Member States"),
}


def heading(web: Web, part: str) -> str:
    """The title of a part, or nothing."""
    if not web.c["headings"]:
        return ""
    return el("h2", _HEADINGS[part][web.c["heading_words"]])


def masthead(web: Web) -> str:
    """Who says it, the annex, and the title."""
    sheet, c = web.sheet, web.c
    line = ""
    if sheet.organisation or sheet.annex:
        line = div(
            span(escape(sheet.organisation)), span(escape(sheet.annex), cls="annex"), cls="who"
        )
    title = el("h1", c["title"]) if c["title"] else ""
    return el("header", line, title, cls=f"band-{c['band']}") if line or title else ""


def date_pair(web: Web) -> Pair:
    """The label of the date, and the date."""
    return web.sheet.date[0], span(escape(web.sheet.date[1]), cls="nw")


def result_pair(web: Web) -> Pair:
    """The label of the result, its mark and its word."""
    label, word, mark = web.sheet.result
    said = [swatch(web, mark), el("strong", escape(word)) if word else ""]
    return label, span("\u2002".join(piece for piece in said if piece), cls="nw")


def pairs_in(web: Web, place: str) -> list[Pair]:
    """Those of date and result that stand in this place."""
    pairs = []
    if web.c["date_place"] == place:
        pairs.append(date_pair(web))
    if web.c["result_place"] == place:
        pairs.append(result_pair(web))
    return pairs


def label_of(web: Web, label: str) -> str:
    """A label as this sheet writes its labels."""
    return span(escape(label) + web.c["colon"], cls=f"lb lb-{web.c['label']}")


def fields(web: Web, *, narrow: bool = False) -> str:
    """All fields."""
    pairs = [(label, escape(value)) for label, value in web.sheet.fields]
    pairs += pairs_in(web, "fields")
    form: str = web.c["fields"]
    if narrow:
        form = {"pairs": "stack", "line": "runs"}.get(form, form)
    if form == "line" and not all(value for _, value in pairs):
        form = "runs"
    if form in {"dl", "stack"}:
        return _dl(web, pairs, form)
    if form == "table":
        rows = [
            tr([el("th", label_of(web, label)), el("td", _value(web, value))])
            for label, value in pairs
        ]
        return el("table", *rows, cls=f"fields r-{web.c['field_rule']}")
    if form in {"pairs", "cards"}:
        return _abreast(web, pairs, form, 1 if narrow else 2)
    if form == "line":
        return _line(web, pairs)
    return div(*(el("p", _run(web, pair)) for pair in pairs), cls="runs")


def _value(web: Web, value: str) -> str:
    return span(value, cls="vb") if web.c["value_bold"] else value


def _dl(web: Web, pairs: Sequence[Pair], form: str) -> str:
    rows = [
        el("dt", label_of(web, label)) + el("dd", _value(web, value) or "\u00a0")
        for label, value in pairs
    ]
    ruled = f" r-{web.c['field_rule']}" if form == "dl" else ""
    return el("dl", *rows, cls=f"{form}{ruled}")


def _abreast(web: Web, pairs: Sequence[Pair], form: str, columns: int) -> str:
    """Labels above their values; short ones stand beside one another."""
    rows: list[list[str]] = []
    for label, value in pairs:
        cell = div(
            div(label_of(web, label)),
            div(_value(web, value) or "\u00a0"),
            cls="box" if form == "cards" else "",
        )
        long = label in _LONG
        if long or not rows or len(rows[-1]) == columns:
            rows.append([])
        rows[-1] += [cell, *([""] * (columns - 1) if long else [])]
    return div(*(div(*row, cls="abreast") for row in rows), cls=form)


def _run(web: Web, pair: Pair) -> str:
    label, value = pair
    gap = "\u2002" if not web.c["colon"] else " "
    return label_of(web, label) + gap + _value(web, value)


def _line(web: Web, pairs: Sequence[Pair]) -> str:
    short = [span(_run(web, pair), cls="nw") for pair in pairs if pair[0] not in _LONG]
    first = el("p", f"<span>{web.c['between']}</span>".join(short))
    rest = [el("p", _run(web, pair)) for pair in pairs if pair[0] in _LONG]
    return div(first, *rest, cls="runs")


def ending(web: Web, *, narrow: bool = False) -> str:
    """Date and result where they have a place of their own."""
    pairs = pairs_in(web, "own")
    if not pairs:
        return ""
    form = web.c["end"]
    if form == "table":
        heads = [el("th", escape(label)) for label, _ in pairs]
        cells = [el("td", value) for _, value in pairs]
        return el("table", tr(heads), tr(cells), cls="end tab")
    if form == "boxes":
        cells = [
            div(div(label_of(web, label)), div(value, cls="big"), cls="box")
            for label, value in pairs
        ]
        return div(*cells, cls="endboxes" + (" one" if narrow else ""))
    if form == "stack" or narrow:
        return div(*(el("p", _run(web, pair)) for pair in pairs), cls="runs end")
    inside = [span(_run(web, pair), cls="nw") for pair in pairs]
    return div(*inside, cls="banner box" if form == "banner" else "endline")


def legend(web: Web, *, narrow: bool = False) -> str:
    """The legend of a place of its own, or nothing."""
    if not web.sheet.legend:
        return ""
    form = web.c["legend"]
    after = web.c["mark_after"] and form != "columns"
    entries = []
    for mark, words in web.sheet.legend:
        pieces = [swatch(web, mark), span(escape(words))]
        entries.append(span("\u2002".join(pieces[::-1] if after else pieces), cls="nw"))
    if form == "list" or narrow:
        return el("ul", *(el("li", entry) for entry in entries), cls="legend")
    if form == "columns":
        rows = [tr([el("th", escape(words)) for _, words in web.sheet.legend])]
        rows.append(tr([el("td", swatch(web, mark)) for mark, _ in web.sheet.legend]))
        return el("table", *rows, cls="legend tab")
    box = " box" if form == "box" else ""
    return div("".join(span(entry, cls="entry") for entry in entries), cls="legend" + box)


def notes(web: Web) -> str:
    """What stands at the foot of the sheet."""
    return el("footer", *(el("p", escape(note)) for note in web.sheet.footnotes))
