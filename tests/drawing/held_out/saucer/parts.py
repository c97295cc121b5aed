"""Parts of a page of Flying Saucer: head, facts, result, legend, footnotes."""

from collections.abc import Mapping

from tests.drawing.held_out.dompdf.marks import marks_of
from tests.drawing.held_out.dompdf.parts import headed, legend
from tests.drawing.held_out.htmldoc.said import pairs_of, result_of, subject_of
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.phantom.ways import SECOND
from tests.drawing.held_out.told import Told

__all__ = ["facts", "footnotes", "head", "headed", "legend", "opening", "result"]


def head(told: Told) -> str:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, title = way["head_look"].replace(" ", "-"), tag("h1", words(way["title"]))
    small = tag("p", words(way["kicker"]), class_="kicker") if way["kicker"] else ""
    who, annex = words(sheet.organisation), words(sheet.annex)
    if look == "boxed":
        cells = [tag("td", title + small)] + ([tag("td", annex, class_="annex")] if annex else [])
        first = [tag("td", who, class_="who")] if who else []
        return table(tr(*first, *cells), class_="head full boxed")
    above = ""
    if who or annex:
        above = table(tr(td(who), td(annex, class_="annex")), class_="above full")
    return above + tag("div", title + small, class_=f"head {look}")


def facts(told: Told) -> str:
    """What was voted on, when, by whom and how."""
    kind = told.way["facts"]
    return headed(told, "facts", tag("div", _FACTS[kind](told), class_=f"facts {kind}"))


def opening(told: Told) -> str:
    """The sitting in a sentence, and the act's title."""
    subject = tag("p", words(told.facts["Subject"][1]), class_="quoted")
    return tag("p", words(told.opening())) + subject


def both(told: Told) -> str:
    """The result's word and mark."""
    return result_of(told, marks_of)


def _said(told: Told, *without: str) -> list[tuple[str, str]]:
    return pairs_of(told, marks_of, *without)


def _with(told: Told, rows: list[str], subject: str) -> str:
    """A table with the subject's row first or last."""
    rows.insert(0 if told.way["subject_first"] else len(rows), subject)
    return table(*rows, class_="full")


def _numbered(told: Told) -> str:
    return table(*(tr(tag("td", f"{n}", class_="no"), tag("th", name), tag("td", value))
                   for n, (name, value) in enumerate(_said(told), 1)), class_="full")  # fmt: skip


def _rows(told: Told) -> str:
    return table(*(tr(tag("th", name), tag("td", value)) for name, value in _said(told)),
                 class_="full")  # fmt: skip


def _four(told: Told) -> str:
    """Label and value, label and value in a row; the subject across."""
    pairs = _said(told, "Subject")
    cells = [tag("th", name) + tag("td", value, class_="half") for name, value in pairs]
    cells += [tag("th", BLANK) + td("")] * (len(cells) % 2)
    rows = [tr(cells[n], cells[n + 1]) for n in range(0, len(cells), 2)]
    name, value = subject_of(told)
    return _with(told, rows, tr(tag("th", name), tag("td", value, colspan=3)))


def _captions(told: Told) -> str:
    """Small labels above their values, with lines between the columns."""
    over = told.way["over"]

    def cell(pair: tuple[str, str], span: int = 1) -> str:
        inner = tag("div", pair[0], class_="cap") + tag("div", pair[1], class_="val")
        return tag("td", inner, colspan=span if span > 1 else "")

    pairs, rows = _said(told, "Subject"), []
    for n in range(0, len(pairs), over):
        some = pairs[n : n + over]
        last = cell(some[-1], over - len(some) + 1)
        rows.append(tr(*(cell(pair) for pair in some[:-1]), last))
    return _with(told, rows, tr(cell(subject_of(told), over)))


def _headrow(told: Told) -> str:
    """Labels as heads of a table of one row; the subject in a line of its own."""
    pairs, (name, value) = _said(told, "Subject"), subject_of(told)
    top = tr(*(tag("th", one.rstrip("\u00a0:")) for one, _ in pairs))
    low = tr(*(tag("td", what) for _, what in pairs))
    line = tag("p", f"{tag('span', name, class_='lab')} {value}")
    rows = table(top, low, class_="full")
    return line + rows if told.way["subject_first"] else rows + line


def _bands(told: Told) -> str:
    """Labels on a ground, values below them, in two columns."""
    over, pairs = min(told.way["over"], 2), _said(told, "Subject")
    rows = []
    for n in range(0, len(pairs), over):
        some = pairs[n : n + over] + [(BLANK, BLANK)] * (over - len(pairs[n : n + over]))
        rows.append(tr(*(tag("th", name) for name, _ in some))
                    + tr(*(tag("td", value) for _, value in some)))  # fmt: skip
    name, value = subject_of(told)
    subject = tr(tag("th", name, colspan=over)) + tr(tag("td", value, colspan=over))
    return _with(told, rows, subject)


def _lines(told: Told) -> str:
    """A label and its value in each line."""
    return "".join(tag("p", f"{tag('span', name, class_='lab')} {value}")
                   for name, value in _said(told))  # fmt: skip


def _bullets(told: Told) -> str:
    return tag("ul", "".join(tag("li", f"{tag('span', name, class_='lab')} {value}")
                             for name, value in _said(told)))  # fmt: skip


def _run(told: Told) -> str:
    """The act's title in bold; the rest in one paragraph."""
    rest = "; ".join(f"{tag('span', name, class_='lab')} {kept(told.facts[fact][1])}"
                     for fact, (name, _) in _named(told) if fact != "Subject")  # fmt: skip
    return tag("p", b(subject_of(told)[1])) + tag("p", rest)


def _named(told: Told) -> list[tuple[str, tuple[str, str]]]:
    """Labels and values with what they are of."""
    order = [*(name for name in told.way["fields"] if name in told.facts), "Final result"]
    return list(zip(order, _said(told), strict=False))


def _reference(told: Told) -> str:
    """A letter's head: who writes at the left, day and references at the right."""
    left = tag("p", b("COUNCIL OF<br>THE EUROPEAN UNION"))
    right = "".join(tag("p", f"{name} {value}") for fact, (name, value) in _named(told)
                    if fact in {"Sitting date", "Document", "Item", "Session"})  # fmt: skip
    return table(tr(td(left, valign="top"), td(right, class_="right")), class_="full")


def _slashed(told: Told) -> str:
    """Labels in two languages."""
    second, rows = SECOND[told.way["second"]], []
    for fact, (name, value) in _named(told):
        other = tag("span", f" / {words(second[fact])}", class_="second") if fact in second else ""
        rows.append(tr(tag("th", name.rstrip("\u00a0:") + other), tag("td", value)))
    return table(*rows, class_="full")


_FACTS: Mapping[str, Part] = {
    "numbered": _numbered, "four": _four, "captions": _captions, "ruleright": _rows,
    "memo": _rows, "headrow": _headrow, "bands": _bands, "bullets": _bullets, "run": _run,
    "centred": _lines, "reference": _reference, "slashed": _slashed,
}  # fmt: skip


def result(told: Told) -> str:
    """Label, word and mark of the result."""
    label, look = words(told.words.result[0]), told.way["result_look"]
    if look == "table":
        return table(tr(tag("th", label), td(both(told))), class_="full result table")
    return tag("div", f"{label}: {both(told)}", class_=f"result {look}")


def footnotes(told: Told) -> str:
    """Small lines."""
    notes = "".join(tag("p", words(note)) for note in told.plan.sheet.footnotes)
    return tag("div", notes, class_="notes") if notes else ""
