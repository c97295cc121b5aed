"""Parts of a page of fulgur: head, result, legend, footnotes, the letter's ends, the foot."""

from tests.drawing.held_out.fulgur.kit import beside, div, headed, span
from tests.drawing.held_out.fulgur.marks import marks_of, swatch
from tests.drawing.held_out.htmldoc.said import result_of
from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, tag, words
from tests.drawing.held_out.told import Told


def head(told: Told) -> str:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, title = way["head_look"], tag("h1", words(way["title"]))
    small = div(words(way["kicker"]), "kicker") if way["kicker"] else ""
    who, annex = words(sheet.organisation), words(sheet.annex)
    if look == "letterhead":
        who = who or "Council of the European Union"
    if look == "columns":
        left = div(who, "who") + title if who else title
        right = div(annex, "annex") + small if annex or small else BLANK
        return div(beside((left, right), "", (3, 1)), "head columns")
    above = div(span(who) + span(annex, "annex"), "above") if who or annex else ""
    if look == "filled":
        return above + div(title + small, "head filled")
    below = tag("p", words(told.sitting()), class_="under") if look == "sitting" else ""
    return above + div(small + title + below, f"head {look}")


def both(told: Told) -> str:
    """The result's word and mark."""
    return result_of(told, marks_of)


def result(told: Told) -> str:
    """Label, word and mark of the result."""
    label, look = words(told.words.result[0]), told.way["result_look"]
    if look in {"ends", "chip"}:
        return div(span(label) + span(both(told), "end"), f"result {look}")
    if look == "stacked":
        return div(div(label, "cap") + div(both(told)), f"result {look}")
    return div(f"{label}: {both(told)}", f"result {look}")


def legend(told: Told) -> str:
    """Marks and their words."""
    pairs, look = told.legend(), told.way["legend_look"]
    if not pairs:
        return ""
    sign = "=" if look == "equals" else ""
    items = "".join(div(f"{swatch(told, mark)}{BLANK}{sign}{BLANK}{kept(name)}", "key")
                    for mark, name in pairs)  # fmt: skip
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
    """The end of a letter or a certificate."""
    return beside(
        (div(words(told.way["place"]), "place"), div(words(told.way["signer"]), "signer"))
    )


def foot(told: Told) -> str:
    """What stands at the foot of each page."""
    says: str = told.way["foot_says"]
    return says.format(title=told.way["title"], item=told.facts["Item"][1])
