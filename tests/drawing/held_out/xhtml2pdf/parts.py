"""Parts of a page of xhtml2pdf: head, opening words, result, legend, footnotes, the end."""

from tests.drawing.held_out.htmldoc.said import result_of
from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, tag, words
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.xhtml2pdf.kit import Cell, caption, para, strong, table
from tests.drawing.held_out.xhtml2pdf.marks import ground_of, shown, swatch


def head(told: Told, wide: float) -> str:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, title = way["head"], tag("h1", words(way["title"]))
    small = para(words(way["kicker"]), "kicker") if way["kicker"] else ""
    if look == "letterhead":
        who = strong("Council of the European Union") + f"<br>{words(sheet.organisation)}"
        row = [Cell(who, "who"), Cell(words(sheet.annex), "annex")]
        return table([row], (wide * 0.7, wide * 0.3), "letterhead") + tag(
            "div", title + small, class_="below-letterhead"
        )
    if look == "framed":
        row = [Cell(words(sheet.organisation), "side"), Cell(title + small, "mid"),
               Cell(words(sheet.annex), "side")]  # fmt: skip
        return table([row], (wide * 0.22, wide * 0.6, wide * 0.18), "framed")
    above = ""
    if sheet.organisation or sheet.annex:
        row = [Cell(words(sheet.organisation)), Cell(words(sheet.annex), "annex")]
        above = table([row], (wide * 0.7, wide * 0.3), "above")
    return above + tag("div", title + small, class_=f"head {look}")


def opening(told: Told, wide: float) -> str:
    """What was voted on in a sentence, the act's title in a paragraph of its own."""
    act = para(words(told.facts["Subject"][1]), "act")
    return para(words(told.opening())) + act


def leading(told: Told, wide: float) -> str:
    """The act in large letters, the sitting below it."""
    return para(words(told.facts["Subject"][1]), "lead") + para(words(told.sitting()), "kicker")


def count(told: Told, wide: float) -> str:
    """All totals in a sentence."""
    return caption(told, "totals") + para(words(told.count()))


def whole(told: Told, wide: float) -> str:
    """All members, where the positions say their own numbers."""
    row = told.words.totals[-1]
    held = f" ({words(told.held(row))})" if row.figure else ""
    return para(f"{strong(row.label)}: {words(told.members(row))}{held}")


def result(told: Told, wide: float) -> str:
    """Label, word and mark of the result."""
    label, look = words(told.words.result[0]), told.way["result"]
    both = result_of(told, shown)
    _, word, mark = told.words.result
    ground = ground_of(told, [mark] if mark else [])
    if ground and not word:  # A ground has nothing that could stand in a line.
        both = tag("span", BLANK * 8, style=ground)
    if look == "cells":
        row = [Cell(b(label), "lab"), Cell(both, "val")]
        return table([row], (wide * 0.4, wide * 0.6), "result")
    return tag("div", f"{label}{told.way['colon']} {both}", class_=f"result-{look}")


def legend(told: Told, wide: float) -> str:
    """Marks and their words."""
    pairs, look = told.legend(), told.way["legend"]
    if not pairs:
        return ""
    title = strong(told.way["legend_title"]) + " " if told.way["legend_title"] else ""
    if look == "list":
        rows = [[Cell(swatch(told, mark), "m"), Cell(kept(name))] for mark, name in pairs]
        return (para(title) if title else "") + table(rows, (54, wide - 54), "plain")
    said = [f"{swatch(told, mark)}{BLANK}{'=' + BLANK if look == 'equals' else ''}{kept(name)}"
            for mark, name in pairs]  # fmt: skip
    between = f"{BLANK}; " if look == "equals" else f"{BLANK}{BLANK}{BLANK} "
    return para(title + between.join(said), "legend")


def notes(told: Told, wide: float) -> str:
    """Small lines."""
    return "".join(para(words(note), "note") for note in told.plan.sheet.footnotes)


def signed(told: Told, wide: float) -> str:
    """Lines where somebody signs."""
    row = [Cell(words(said), "sign") for said in told.way["signers"]]
    gap = Cell("", "bare")
    return table([[row[0], gap, row[1]]], (wide * 0.36, wide * 0.28, wide * 0.36), "signed")


def foot(told: Told) -> str:
    """What stands at the foot of the page."""
    said = told.way["foot"].format(title=told.way["title"], item=told.facts["Item"][1])
    return tag("div", words(said), id="foot") if said else ""
