"""Parts of a page of WebKit: head, facts, result, legend, footnotes, the page's foot."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.said import pairs_of, result_of, subject_of
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, tr, words
from tests.drawing.held_out.phantom.ways import SECOND
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.webkit.marks import marks_of, swatch


def div(inner: str, kind: str = "", style: str = "") -> str:
    """A box of a class."""
    return tag("div", inner, class_=kind, style=style)


def span(inner: str, kind: str = "", style: str = "") -> str:
    """Words of a class."""
    return tag("span", inner, class_=kind, style=style)


def head(told: Told) -> str:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, title = way["head_look"], tag("h1", words(way["title"]))
    small = tag("p", words(way["kicker"]), class_="kicker") if way["kicker"] else ""
    annex = span(words(sheet.annex), "annex") if sheet.annex else ""
    who = span(words(sheet.organisation)) if sheet.organisation else ""
    if look == "side":
        return tag("header", div(who + title + small) + annex, class_=f"head {look}")
    if look == "letterhead":
        who = who or span("Council of the European Union")
    above = div(who + annex, "above") if who or annex else ""
    return tag("header", above + div(title + small, "title"), class_=f"head {look}")


def headed(told: Told, what: str, inner: str) -> str:
    """A part with its heading, where the way has headings."""
    heading: str = told.way["headings_of"][what] if told.way["headings"] else ""
    return (tag("h2", words(heading)) if heading else "") + inner


def facts(told: Told) -> str:
    """What was voted on, when, by whom and how."""
    kind = told.way["facts"]
    return headed(told, "facts", div(_FACTS[kind](told), f"facts {kind}"))


def both(told: Told) -> str:
    """The result's word and mark."""
    return result_of(told, marks_of)


def _said(told: Told, *without: str) -> list[tuple[str, str]]:
    return pairs_of(told, marks_of, *without)


def _with(told: Told, inner: str, subject: str) -> str:
    return subject + inner if told.way["subject_first"] else inner + subject


def _beside(told: Told) -> str:
    """Labels in a column, values in another."""
    return tag("dl", "".join(tag("dt", name) + tag("dd", value) for name, value in _said(told)))


def _cells(told: Told, name: str = "div", label: str = "small") -> str:
    """A box for each field, its label above its value; a wide one for the subject."""

    def cell(pair: tuple[str, str], kind: str = "") -> str:
        return tag(name, tag(label, pair[0]) + span(pair[1], "val"), class_=kind)

    some = "".join(cell(pair) for pair in _said(told, "Subject"))
    return _with(told, some, cell(subject_of(told), "wide"))


def _table(told: Told) -> str:
    rows = (tr(tag("th", name), tag("td", value)) for name, value in _said(told))
    return table(*rows, class_=f"full {told.way['fact_rules']}")


def _inline(told: Told) -> str:
    """Label and value in one line."""
    return "".join(tag("p", f"{span(name, 'lab')} {span(value, 'val')}")
                   for name, value in _said(told))  # fmt: skip


def _strip(told: Told) -> str:
    """Fields in a row with lines between them, the subject in a line of its own."""
    some = "".join(div(span(name, "lab") + "<br>" + span(value, "val"))
                   for name, value in _said(told, "Subject"))  # fmt: skip
    name, value = subject_of(told)
    subject = tag("p", f"{span(name, 'lab')} {span(value, 'val')}")
    return _with(told, div(some, "row"), subject)


def _leaders(told: Told) -> str:
    """A report's lines: dots between a label and its value at the margin."""
    name, value = subject_of(told)
    lines = "".join(div(span(one, "lab") + tag("i", "") + span(what, "val"), "led")
                    for one, what in _said(told, "Subject"))  # fmt: skip
    subject = tag("p", f"{span(name, 'lab')}<br>{span(value, 'val')}")
    return _with(told, lines, subject)


def _opening(told: Told) -> str:
    subject = words(told.facts["Subject"][1])
    return tag("p", words(told.opening())) + tag("blockquote", subject)


def _act(told: Told) -> str:
    """The act's title in large letters, the sitting in a line; references below."""
    rest = _said(told, "Subject", "Session", "Configuration", "Sitting date", "Institution")
    lines = " &emsp; ".join(f"{span(name, 'lab')} {span(kept(value), 'val')}"
                            for name, value in rest)  # fmt: skip
    return (tag("p", subject_of(told)[1], class_="re") + tag("p", words(told.sitting()))
            + tag("p", lines))  # fmt: skip


def _bilingual(told: Told) -> str:
    """Labels with those of a second language below them."""
    order = [*(name for name in told.way["fields"] if name in told.facts), "Final result"]
    second, rows = SECOND[told.way["second"]], []
    for fact, (name, value) in zip(order, _said(told), strict=False):
        other = "<br>" + tag("i", words(second[fact])) if fact in second else ""
        rows.append(tr(tag("th", name + other), tag("td", value)))
    return table(*rows, class_=f"full {told.way['fact_rules']}")


_FACTS: Mapping[str, Part] = {
    "beside": _beside, "above": _cells, "boxes": _cells, "table": _table, "inline": _inline,
    "fieldsets": lambda told: _cells(told, "fieldset", "legend"), "strip": _strip,
    "leaders": _leaders, "opening": _opening, "act": _act, "bilingual": _bilingual,
}  # fmt: skip


def result(told: Told) -> str:
    """Label, word and mark of the result."""
    label, look = words(told.words.result[0]), told.way["result_look"]
    if look == "ends":
        return div(span(label) + span(both(told)), f"result {look}")
    return div(f"{label}: {both(told)}", f"result {look}")


def legend(told: Told) -> str:
    """Marks and their words."""
    pairs, look = told.legend(), told.way["legend_look"]
    if not pairs:
        return ""
    items = "".join(tag("li", f"{swatch(told, mark)}{BLANK}{kept(name)}") for mark, name in pairs)
    title = told.way["legend_title"] if look != "list" else ""
    first = tag("li", b(words(title))) if title else ""
    listed = tag("ul", first + items, class_=f"legend {look}")
    return headed(told, "legend", listed) if look == "list" else listed


def footnotes(told: Told) -> str:
    """Small lines."""
    notes = "".join(tag("p", words(note)) for note in told.plan.sheet.footnotes)
    return tag("footer", notes) if notes else ""


def foot(told: Told) -> str:
    """What stands at the foot of each page."""
    said = told.way["foot_says"].format(title=told.way["title"], item=told.facts["Item"][1])
    return div(words(said), "foot") if said else ""
