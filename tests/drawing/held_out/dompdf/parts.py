"""Parts of a page of dompdf: head, facts, result, legend, footnotes, the page's foot."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.dompdf.marks import marks_of, swatch
from tests.drawing.held_out.dompdf.ways import GROUPS
from tests.drawing.held_out.htmldoc.said import pairs_of, result_of, subject_of
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.phantom.ways import SECOND
from tests.drawing.held_out.told import Told


def head(told: Told) -> str:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, title = way["head_look"], tag("h1", words(way["title"]))
    small = tag("p", words(way["kicker"]), class_="kicker") if way["kicker"] else ""
    if look in {"banner", "masthead"}:
        who = tag("p", words(sheet.organisation)) if sheet.organisation else ""
        cells = (tag("td", who + title + small), tag("td", words(sheet.annex), class_="annex"))
        return table(tr(*cells), class_=f"head full {look}")
    above = ""
    if sheet.organisation or sheet.annex:
        cells = (td(words(sheet.organisation)), td(words(sheet.annex), class_="annex"))
        above = table(tr(*cells), class_="head full")
    return above + tag("div", title + small, class_=f"head {look}")


def facts(told: Told) -> str:
    """What was voted on, when, by whom and how."""
    kind = told.way["facts"]
    return headed(told, "facts", tag("div", _FACTS[kind](told), class_=f"facts {kind}"))


def headed(told: Told, what: str, inner: str) -> str:
    """A part with its heading, where the way has headings."""
    heading: str = told.way["headings_of"][what] if told.way["headings"] else ""
    return (tag("h2", words(heading)) if heading else "") + inner


def both(told: Told) -> str:
    """The result's word and mark."""
    return result_of(told, marks_of)


def _said(told: Told, *without: str) -> list[tuple[str, str]]:
    return pairs_of(told, marks_of, *without)


def _line(name: str, value: str) -> str:
    return tag("p", f"{tag('span', name, class_='lab')} {tag('span', value, class_='val')}")


def _rows(told: Told) -> str:
    """A label and a value in each row."""
    return table(*(tr(tag("th", name), tag("td", value), class_="odd" if n % 2 else "")
                   for n, (name, value) in enumerate(_said(told))), class_="full")  # fmt: skip


def _headrow(told: Told) -> str:
    """Labels in a row above their values; the subject in a row of its own."""
    pairs, over = _said(told, "Subject"), told.way["over"]
    rows = []
    for start in range(0, len(pairs), over):
        some = pairs[start : start + over]
        last = over - len(some) + 1
        spans = [1] * (len(some) - 1) + [last]
        rows.append(tr(*(tag("th", name.rstrip(" :"), colspan=n)
                         for (name, _), n in zip(some, spans, strict=True))))  # fmt: skip
        rows.append(tr(*(tag("td", value, colspan=n)
                         for (_, value), n in zip(some, spans, strict=True))))  # fmt: skip
    name, value = subject_of(told)
    rows.insert(0 if told.way["subject_first"] else len(rows),
                tr(tag("td", f"{b(name)} {value}", colspan=over, class_="wide")))  # fmt: skip
    return table(*rows, class_="full")


def _term(name: str, value: str) -> str:
    return tag("p", name, class_="name") + tag("p", value, class_="said")


def _terms(told: Told) -> str:
    """Each label above its value, in two columns; the subject across both."""
    pairs = _said(told, "Subject")
    half = -(-len(pairs) // 2)
    cells = (td("".join(_term(*one) for one in some), valign="top")
             for some in (pairs[:half], pairs[half:]))  # fmt: skip
    two, subject = table(tr(*cells), class_="full"), _term(*subject_of(told))
    return subject + two if told.way["subject_first"] else two + subject


def _stack(told: Told) -> str:
    """Each label in small letters above its value, below one another."""
    return "".join(tag("p", name, class_="small") + tag("p", value, class_="said val")
                   for name, value in _said(told))  # fmt: skip


def _numbered(told: Told) -> str:
    """Points of a report."""
    return table(*(tr(td(f"{n}.", class_="no"), td(name, class_="lab"), td(value, class_="val"))
                   for n, (name, value) in enumerate(_said(told), 1)), class_="full")  # fmt: skip


def _slashed(told: Told) -> str:
    """Labels in two languages, in one line."""
    order = [*(name for name in told.way["fields"] if name in told.facts), "Final result"]
    second, colon = SECOND[told.way["second"]], words(told.way["colon"])
    rows = []
    for fact, (name, value) in zip(order, _said(told), strict=False):
        other = f" / {tag('span', words(second[fact]), class_='second')}" if fact in second else ""
        label = name.removesuffix(colon) if colon else name
        rows.append(tr(tag("th", label + other + colon), tag("td", value)))
    return table(*rows, class_="full")


def _act(told: Told) -> str:
    """The title of the act in large letters; the sitting in a line of words; references below."""
    rest = _said(told, "Subject", "Session", "Configuration", "Sitting date", "Institution")
    return (tag("p", subject_of(told)[1], class_="re") + tag("p", words(told.sitting()))
            + "".join(_line(*pair) for pair in rest))  # fmt: skip


def _groups(told: Told) -> str:
    """What belongs together, in a box each."""
    colon, cells = words(told.way["colon"]), []
    for caption, names in GROUPS[told.way["groups"]]:
        lines = [_line(words(told.facts[name][0]) + colon, words(told.facts[name][1]))
                 for name in names if name in told.facts]  # fmt: skip
        if told.way["result_in"] == "facts" and "Voting Rule" in names:
            lines.append(_line(words(told.words.result[0]) + colon, both(told)))
        inner = tag("p", words(caption), class_="caption") + "".join(lines)
        cells.append(tag("td", inner, class_="group", width=f"{100 // told.way['group_over']}%"))
    over = told.way["group_over"]
    rows = [tr(*cells[n : n + over]) for n in range(0, len(cells) - len(cells) % over, over)]
    rows += [tr(cell.replace("<td", f'<td colspan="{over}"', 1)) for cell in
             cells[len(cells) - len(cells) % over :]]  # fmt: skip
    return table(*rows, class_="full")


def _pairs(told: Told) -> str:
    """Label and value in one line, two of them side by side; the subject across."""
    pairs = [_line(*one) for one in _said(told, "Subject")]
    rows = [tr(*(td(one, valign="top") for one in pairs[n : n + 2]))
            for n in range(0, len(pairs), 2)]  # fmt: skip
    rows.insert(0 if told.way["subject_first"] else len(rows),
                tr(tag("td", _line(*subject_of(told)), colspan=2)))  # fmt: skip
    return table(*rows, class_="full")


_FACTS: Mapping[str, Part] = {
    "panel": _rows, "striped": _rows, "ruled": _rows, "headrow": _headrow, "terms": _terms,
    "stack": _stack, "numbered": _numbered, "slashed": _slashed, "act": _act, "groups": _groups,
    "pairs": _pairs,
}  # fmt: skip


def result(told: Told) -> str:
    """Label, word and mark of the result."""
    label, look = words(told.words.result[0]), told.way["result_look"]
    if look == "split":
        cells = (td(b(label)), td(both(told), class_="end"))
        return table(tr(*cells), class_="full result split")
    return tag("div", f"{label}: {both(told)}", class_=f"result {look}")


def legend(told: Told) -> str:
    """Marks and their words."""
    pairs, look = told.legend(), told.way["legend_look"]
    if not pairs:
        return ""
    said = [f"{swatch(told, mark)}{BLANK}{kept(name)}" for mark, name in pairs]
    if look == "list":
        rows = (tr(td(swatch(told, mark)), td(kept(name))) for mark, name in pairs)
        return headed(told, "legend", table(*rows, class_="legend list"))
    title = b(words(told.way["legend_title"])) + " " if told.way["legend_title"] else ""
    if look == "run":
        return tag("p", title + f"{BLANK}{BLANK} ".join(said), class_="legend")
    return table(tr(*([td(title)] if title else []), *map(td, said)), class_=f"legend {look}")


def footnotes(told: Told) -> str:
    """Small lines."""
    notes: Sequence[str] = [tag("p", words(note)) for note in told.plan.sheet.footnotes]
    return tag("div", "".join(notes), class_=f"notes {told.way['notes']}") if notes else ""


def foot(told: Told) -> str:
    """What a web application prints at the foot of each page."""
    said = told.way["foot_says"].format(title=told.way["title"], item=told.facts["Item"][1])
    return tag("div", words(said), class_="foot") if said else ""
