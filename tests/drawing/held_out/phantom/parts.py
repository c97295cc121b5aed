"""Parts of a page of PhantomJS: head, facts, result, legend, footnotes."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.phantom.marks import marks_of, swatch
from tests.drawing.held_out.phantom.ways import SECOND
from tests.drawing.held_out.told import Told


def head(told: Told) -> str:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    title, kicker = tag("h1", words(way["title"])), words(way["kicker"])
    if way["head_look"] == "boxed":
        left = "<br>".join(filter(None, (words(sheet.organisation), b(words(sheet.annex)), kicker)))
        left = left or words(told.facts["Institution"][1])
        return table(tr(td(left, class_="who"), td(title)), class_="head boxed")
    if way["head_look"] == "band":
        right = td(words(sheet.annex) or kicker, class_="annex")
        above = tag("p", words(sheet.organisation)) if sheet.organisation else ""
        return above + table(tr(td(title), right), class_="head band")
    above = ""
    if sheet.organisation or sheet.annex:
        above = table(tr(td(words(sheet.organisation)), td(b(words(sheet.annex)), class_="annex")),
                      class_="above")  # fmt: skip
    small = tag("p", kicker, class_="kicker") if kicker else ""
    return above + tag("div", small + title, class_=f"head {way['head_look']}")


def facts(told: Told) -> str:
    """What was voted on, when, by whom and how."""
    kind = told.way["facts"]
    return tag("div", _FACTS[kind](told), class_=f"facts {kind}")


def _said(told: Told, *without: str) -> list[tuple[str, str]]:
    """Labels and values as they are printed; perhaps the result as the last."""
    colon = words(told.way["colon"])
    pairs = [(words(name) + colon, words(value)) for name, value in told.pairs(*without)]
    if told.way["result_in"] == "facts":
        name, word, mark = told.words.result
        pairs.append((words(name) + colon, _both(told, word, marks_of(told, [mark]))))
    return pairs


def _both(told: Told, word: str, mark: str) -> str:
    first = told.way["mark_before"]
    parts = (mark, b(kept(word))) if first else (b(kept(word)), mark)
    return BLANK.join(part for part in parts if part)


def _subject(told: Told) -> tuple[str, str]:
    name, value = told.facts["Subject"]
    name = name.upper() if told.way["capitals"] else name
    return words(name) + words(told.way["colon"]), words(value)


def _wide(told: Told, rows: list[str], row: str) -> str:
    """A table with the subject's row first or last."""
    rows.insert(0 if told.way["subject_first"] else len(rows), row)
    return table(*rows, class_="full")


def _captions(told: Told) -> str:
    """Boxes in rows; the small label above its value, or below it."""
    over, pairs, low = told.way["over"], _said(told, "Subject"), told.way["facts"] == "under"

    def box(name: str, value: str, span: int = 1) -> str:
        small, said = tag("div", name, class_="cap"), tag("div", value or BLANK, class_="val")
        return tag("td", said + small if low else small + said, colspan=span)

    rows = []
    for start in range(0, len(pairs), over):
        some = pairs[start : start + over]
        last = over - len(some) + 1
        rows.append(tr(*(box(*one) for one in some[:-1]), box(*some[-1], last)))
    return _wide(told, rows, tr(box(*_subject(told), over)))


def _register(told: Told) -> str:
    """A label and a value in each row."""
    return table(*(tr(tag("th", name), tag("td", value)) for name, value in _said(told)),
                 class_="full")  # fmt: skip


def _twoline(told: Told) -> str:
    """Labels with a second line in another language."""
    rows = []
    for (name, value), fact in zip(_said(told), _names(told), strict=False):
        second = tag("div", words(SECOND[told.way["second"]].get(fact, "")), class_="second")
        rows.append(tr(tag("th", name + second), tag("td", value)))
    return table(*rows, class_="full")


def _names(told: Told) -> list[str]:
    return [*(name for name in told.way["fields"] if name in told.facts), "Final result"]


def _four(told: Told) -> str:
    """Two labels and values in a row."""
    pairs, rows = _said(told, "Subject"), []
    for n in range(0, len(pairs), 2):
        cells = [one for name, value in pairs[n : n + 2]
                 for one in (tag("th", name), tag("td", value))]  # fmt: skip
        rows.append(tr(*cells, *[tag("td", "")] * (4 - len(cells))))
    name, value = _subject(told)
    return _wide(told, rows, tr(tag("th", name), tag("td", value, colspan=3)))


def _lines(told: Told) -> str:
    return "".join(tag("p", f"{tag('span', name, class_='lab')} {value}")
                   for name, value in _said(told))  # fmt: skip


def _runin(told: Told) -> str:
    """All in one paragraph; the subject in its own."""
    between = BLANK + words(told.way["between"]) + " "
    said = between.join(f"{tag('span', name, class_='lab')} {value}"
                        for name, value in _said(told, "Subject"))  # fmt: skip
    name, value = _subject(told)
    subject = tag("p", f"{tag('span', name, class_='lab')} {value}")
    return subject + tag("p", said) if told.way["subject_first"] else tag("p", said) + subject


def _refs(told: Told) -> str:
    """References in a block at the right, the subject below it in the middle."""
    rows = [tr(tag("td", name), tag("td", value)) for name, value in _said(told, "Subject")]
    name, value = _subject(told)
    return table(*rows, class_="block") + tag("p", f"{name} {b(value)}", class_="re")


def _note(told: Told) -> str:
    name, value = _subject(told)
    rule = f"{tag('span', name, class_='lab')} {value}"
    return tag("p", rule, class_="re") + tag("p", words(told.opening()))


_FACTS: Mapping[str, Part] = {
    "captions": _captions, "under": _captions, "register": _register, "right": _register,
    "twoline": _twoline, "four": _four, "lines": _lines, "runin": _runin, "refs": _refs,
    "note": _note,
}  # fmt: skip


def result(told: Told) -> str:
    """Label, word and mark of the result."""
    (name, word, mark), look = told.words.result, told.way["result_look"]
    said, label = _both(told, word, marks_of(told, [mark])), words(name)
    if look == "cells":
        return table(tr(tag("th", label), tag("td", said)), class_="result cells")
    if look == "below":
        return tag("div", f"{tag('div', said, class_='val')}{tag('div', label, class_='cap')}",
                   class_="result below")  # fmt: skip
    return tag("p", f"{label}: {said}", class_=f"result {look}")


def legend(told: Told) -> str:
    """Marks and their words."""
    pairs, way = told.legend(), told.way
    if not pairs:
        return ""
    title = tag("b", words(way["legend_title"]) + BLANK * 2) if way["legend_title"] else ""
    if way["legend_look"] == "list":
        rows = [tr(td(swatch(told, mark), class_="m"), td(kept(name))) for mark, name in pairs]
        return tag("div", title + table(*rows), class_="legend list")
    if way["legend_look"] == "equals":
        said = f",{BLANK} ".join(tag("span", f"{swatch(told, mark)} = {kept(name)}")
                                      for mark, name in pairs)  # fmt: skip
        return tag("p", title + said, class_="legend")
    cells = [td(swatch(told, mark) + BLANK + kept(name)) for mark, name in pairs]
    return table(tr(*([td(title)] if title else []), *cells), class_=f"legend {way['legend_look']}")


def footnotes(told: Told) -> str:
    """Small lines."""
    notes = "".join(tag("p", words(note)) for note in told.plan.sheet.footnotes)
    return tag("div", notes, class_="notes") if notes else ""
