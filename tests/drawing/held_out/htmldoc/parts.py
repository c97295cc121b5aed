"""Parts of a page of HTMLDOC: head, facts, result, legend, footnotes."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.marks import ground_of, sign
from tests.drawing.held_out.htmldoc.tags import (
    BLANK,
    Part,
    b,
    font,
    kept,
    line,
    table,
    tag,
    td,
    tr,
    words,
)
from tests.drawing.held_out.told import Told


def head(told: Told) -> str:
    """Who speaks, the annex and the title."""
    sheet, way, look = told.plan.sheet, told.way, told.way["title_look"]
    title = font(b(words(way["title"])), "#ffffff" if look == "banner" else way["accent"],
                 size=way["title_size"], face=way["title_face"])  # fmt: skip
    above = ""
    if sheet.organisation or sheet.annex:
        above = table(tr(td(words(sheet.organisation)), td(words(sheet.annex), align="right")),
                      width="100%")  # fmt: skip
    if look == "banner":
        return above + table(tr(td(title, align=way["title_at"], bgcolor=way["accent"])),
                             width="100%", cellpadding=6)  # fmt: skip
    if look == "boxed":
        return above + table(tr(td(title, align="center")), width="100%", cellpadding=5, border=1)
    low = line(way["accent"], 2) if look == "lined" else ""
    return above + table(tr(td(title, align=way["title_at"])), width="100%") + low


def facts(told: Told) -> str:
    """What was voted on, when, by whom and how."""
    return _FACTS[told.way["facts"]](told)


def _label(told: Told, name: str) -> str:
    said = words(name + told.way["colon"])
    return font(b(said) if told.way["label_bold"] else said, told.way["label"])


def _grid(told: Told) -> str:
    """A ruled table, two labels and values in a line, the subject across."""
    pairs, rows = told.pairs("Subject"), []
    tint = told.way["tint"]
    for n in range(0, len(pairs), 2):
        cells = [one for name, value in pairs[n : n + 2]
                 for one in (td(_label(told, name), bgcolor=tint, valign="top"),
                             td(words(value), valign="top"))]  # fmt: skip
        rows.append(tr(*cells, *[td("")] * (4 - len(cells))))
    name, value = told.facts["Subject"]
    rows.insert(told.way["subject_at"] and len(rows),
                tr(td(_label(told, name), bgcolor=tint, valign="top"),
                   tag("td", words(value), colspan=3)))  # fmt: skip
    return table(*rows, width="100%", border=1, cellpadding=3)


def _rows(told: Told) -> str:
    """A label and a value in each line, without rules."""
    return table(*(tr(td(_label(told, name), valign="top", width="30%"),
                      td(words(value), valign="top")) for name, value in told.pairs()),
                 width="100%")  # fmt: skip


def _run(told: Told) -> str:
    return "<p>" + "<br>".join(f"{_label(told, name)} {words(value)}"
                               for name, value in told.pairs()) + "</p>"  # fmt: skip


def _list(told: Told) -> str:
    kind = told.way["list"]
    return tag(kind, "".join(tag("li", f"{_label(told, name)} {words(value)}")
                             for name, value in told.pairs()))  # fmt: skip


def _terms(told: Told) -> str:
    return tag("dl", "".join(tag("dt", _label(told, name)) + tag("dd", words(value))
                             for name, value in told.pairs()))  # fmt: skip


def _letter(told: Told) -> str:
    """The opening of a letter."""
    subject = told.facts["Subject"]
    return f"<p>{b(words(subject[0]))}: {b(words(subject[1]))}</p><p>{words(told.opening())}</p>"


def _side(told: Told) -> str:
    """Labels above values, for a narrow column."""
    return table(*(tr(td(font(words(name), told.way["label"], size="-1") + "<br>"
                         + b(words(value)), valign="top"))
                   for name, value in told.pairs()), width="100%", cellpadding=3)  # fmt: skip


_FACTS: Mapping[str, Part] = {
    "grid": _grid, "rows": _rows, "run": _run, "list": _list, "terms": _terms, "letter": _letter,
    "side": _side,
}  # fmt: skip


def result(told: Told) -> str:
    """Label, mark and word of the result."""
    (name, word, mark), way, look = told.words.result, told.way, told.way["result_look"]
    said = font(b(words(word)), size=way["result_size"])
    both = BLANK.join(part for part in (sign(told, mark), said) if part)
    if look == "box":
        return table(tr(td(words(name)), td(both, align="center")), border=way["box_border"],
                     cellpadding=5, align=way["result_at"])  # fmt: skip
    if look == "strip":
        back = way["tint"]
        both = BLANK.join(part for part in (sign(told, mark, back), said) if part)
        return table(tr(td(kept(name + ":"), width="30%"), td(both)), width="100%",
                     bgcolor=back, cellpadding=4)  # fmt: skip
    if look == "stack":
        return table(tr(td(words(name), align="center")), tr(td(both, align="center")),
                     align=way["result_at"])  # fmt: skip
    return f"<p>{words(name)}: {both}</p>"


def legend(told: Told) -> str:
    """Marks and their words."""
    pairs, way = told.legend(), told.way
    if not pairs:
        return ""
    cells = [(td(BLANK if ground_of(told, [mark]) else sign(told, mark), align="center", width=22,
                 bgcolor=ground_of(told, [mark])), td(kept(name) + BLANK * 3))
             for mark, name in pairs]  # fmt: skip
    title = [td(b(words(way["legend_title"])))] if way["legend_title"] else []
    if way["legend_down"]:
        rows = [tr(*pair) for pair in cells]
        return "".join([table(tr(*title)) if title else "", table(*rows, border=way["legend_box"])])
    return table(tr(*title, *(one for pair in cells for one in pair)), border=way["legend_box"],
                 align=way["legend_at"])  # fmt: skip


def footnotes(told: Told) -> str:
    """Small lines."""
    notes = told.plan.sheet.footnotes
    rule = line(told.way["line"]) if notes and told.way["note_line"] else ""
    return rule + "".join(f"<p>{font(words(note), size='-2')}</p>" for note in notes)
