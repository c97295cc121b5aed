"""Parts of a page of PlutoPrint: head, result, legend, footnotes, opening words, ends, the foot."""

from tests.drawing.held_out.htmldoc.said import result_of
from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, tag, words
from tests.drawing.held_out.pluto.kit import Cell, div, headed, span, table
from tests.drawing.held_out.pluto.marks import marks_of, swatch
from tests.drawing.held_out.told import Told


def head(told: Told) -> str:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, title = way["head_look"], tag("h1", words(way["title"]))
    small = div(words(way["kicker"]), "kicker") if way["kicker"] else ""
    who, annex = words(sheet.organisation), words(sheet.annex)
    above = ""
    if who or annex:
        above = table([[Cell(who, "who"), Cell(annex, "annex")]], kind="above")
    if look == "number":  # The file's number stands opposite the title.
        right = div(words(told.facts["Item"][1]), "number")
        rows = [[Cell(small + title), Cell(right, "last")]]
        return above + table(rows, kind="head number")
    below = tag("p", words(told.sitting()), class_="under") if look == "sitting" else ""
    if look == "left":
        return above + div(title + small, "head left")
    return above + div(small + title + below, f"head {look}")


def both(told: Told) -> str:
    """The result's word and mark."""
    return result_of(told, marks_of)


def result(told: Told) -> str:
    """Label, word and mark of the result."""
    label, look = words(told.words.result[0]), told.way["result_look"]
    if look == "cells":
        rows = [[Cell(label, "lab"), Cell(both(told), "end")]]
        return div(table(rows, "all", full=False), "result cells")
    if look == "corner":
        return div(div(label, "cap") + div(both(told), "big"), "result corner")
    return div(span(f"{label}: {both(told)}"), f"result {look}")


def legend(told: Told) -> str:
    """Marks and their words."""
    pairs, look = told.legend(), told.way["legend_look"]
    if not pairs:
        return ""
    sign = f"{BLANK}–{BLANK}" if look == "dashes" else BLANK * 2
    items = "".join(div(f"{swatch(told, mark)}{sign}{kept(name)}", "key") for mark, name in pairs)
    title = told.way["legend_title"] if look != "list" and not told.way["headings"] else ""
    first = div(b(words(title)), "key") if title else ""
    return headed(told, "legend", div(first + items, f"legend {look}"))


def footnotes(told: Told) -> str:
    """Small lines."""
    lines = "".join(tag("p", words(note)) for note in told.plan.sheet.footnotes)
    return div(lines, "notes") if lines else ""


def opening(told: Told) -> str:
    """What was voted on in a sentence, the act's title below."""
    subject = div(words(told.facts["Subject"][1]), "quoted")
    return tag("p", words(told.opening())) + subject


def signed(told: Told) -> str:
    """The end of an extract."""
    rows = [[Cell(words(told.way["place"])), Cell(words(told.way["signer"]), "last")]]
    return table(rows, kind="signed")


def foot(told: Told) -> str:
    """What stands at the foot of each page, as CSS says it."""
    says: str = told.way["foot_says"]
    if says == "pages":
        return 'counter(page) " / " counter(pages)'
    return f'"{says.format(title=told.way["title"], item=told.facts["Item"][1])}"'
