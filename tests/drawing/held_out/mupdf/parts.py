"""Parts of a page of MuPDF: head, result, legend, footnotes, what a letter begins and ends with."""

from tests.drawing.held_out.htmldoc.said import result_of
from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, tag, words
from tests.drawing.held_out.mupdf.kit import Row, beside, caption, div, one, para, span
from tests.drawing.held_out.mupdf.marks import Drawer


def head(kit: Drawer, wide: float) -> Row:
    """Who speaks, the annex and the title: in one story, in two, or within a frame."""
    sheet, way, look = kit.told.plan.sheet, kit.way, kit.way["head"]
    title = tag("h1", words(way["title"]), class_=way["title_at"])
    under = div(words(kit.told.sitting()), f"under {way['title_at']}") if way["sitting"] else ""
    who, annex = div(words(sheet.organisation), "who"), div(words(sheet.annex), "annex")
    if look == "two":
        return beside([who * bool(sheet.organisation) + title + under, annex or BLANK], (4, 1))
    above = (who if sheet.organisation else "") + (annex if sheet.annex else "")
    if look == "framed":
        return {"cells": [{"share": 1.0, "html": above + title + under, "pad": 7.0,
                           "frame": way["head_frame"]}]}  # fmt: skip
    return one(above + title + under + ("<hr/>" if look == "ruled" else ""))


def result(kit: Drawer, wide: float) -> Row:
    """Label, word and mark of the result."""
    label, look = words(kit.words.result[0]), kit.way["result_look"]
    said = result_of(kit.told, lambda _, marks: kit.marks(marks))
    if look == "heading":
        return one(tag("h2", f"{label}:{BLANK * 2}{said}"))
    html = div(f"{label}:{BLANK * 2}{said}", f"result {kit.way['result_at']}")
    if look == "framed":
        return {"cells": [{"share": 1.0, "html": html, "pad": 5.0,
                           "frame": kit.way["result_frame"]}]}  # fmt: skip
    return one(html)


def legend(kit: Drawer, wide: float) -> Row:
    """Marks and their words, in a line or below one another."""
    pairs, way = kit.told.legend(), kit.way
    if not pairs:
        return one("")
    sign = f"={BLANK}" if way["legend"] == "equals" else ""
    items = [f"{kit.swatch(mark)}{BLANK}{sign}{kept(name)}" for mark, name in pairs]
    title = b(words(way["legend_title"])) if way["legend_title"] else ""
    if way["legend"] == "list":
        return one(div(title) * bool(title) + "".join(para(item, "line") for item in items))
    joined = (BLANK * 3 + " ").join(items)
    return one(para((title + BLANK * 2 if title else "") + joined, way["legend_at"]))


def notes(kit: Drawer, wide: float) -> Row:
    """Small lines."""
    return one("".join(para(words(note), "note") for note in kit.told.plan.sheet.footnotes))


def lead(kit: Drawer, wide: float) -> Row:
    """The title of the act, as the heading of what follows."""
    return one(tag("h2", words(kit.told.facts["Subject"][1]), class_="lead"))


def opening(kit: Drawer, wide: float) -> Row:
    """What was voted on in a sentence; the act's title stands elsewhere."""
    return one(para(words(kit.told.opening()), "running"))


def salute(kit: Drawer, wide: float) -> Row:
    """How a letter begins."""
    to, dear = kit.way["letter"]
    return one(div(words(to), "to") + para(words(dear)))


def signed(kit: Drawer, wide: float) -> Row:
    """How a letter or an extract ends."""
    return beside([span(words(kit.way["place"])), div(words(kit.way["signer"]), "right")])


def heading(kit: Drawer, wide: float) -> Row:
    """The heading above the States."""
    return one(caption(kit, "states"))
