"""Head, result, legend, notes and words about tables of a page of reStructuredText."""

from tests.drawing.held_out.rst2pdf.kit import HOLD, Block, Kit, spacer
from tests.drawing.held_out.rst2pdf.marks import swatch


def head(kit: Kit, wide: float) -> list[Block]:
    """Who speaks, the annex and the title."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    at = "c" if look in {"centred", "boxed", "lines"} else "l"
    title = kit.text(way["title"], bold=way["title_bold"], size=way["title_size"],
                     colour="#ffffff" if look == "band" else way["accent"])  # fmt: skip
    high = {"leading": round(kit.told.size * way["title_size"] * 1.2, 2)}
    kicker = [kit.para(kit.text(way["kicker"], size=0.9), at=at)] if way["kicker"] else []
    edge = kit.table([[kit.cell(kit.text(who)), kit.cell(kit.text(annex), at="r")]],
                     (wide * 0.6, wide * 0.4), "foot" if look == "letterhead" else "none",
                     pad=(0, 0))  # fmt: skip
    if look in {"plain", "centred"}:
        return [kit.para(kit.text(f"{who}{HOLD * 3}{annex}".strip()), at=at),
                kit.para(title, at=at, **high), *kicker]  # fmt: skip
    if look == "letterhead":
        return [edge, kit.para(title, spaceBefore=7, **high), *kicker]
    more = [[f"LINE{side}", [0, 0], [-1, -1], 1.2, way["accent"]] for side in ("ABOVE", "BELOW")]
    more = more if look == "lines" else []
    fill = way["accent"] if look == "band" else ""
    box = kit.table([[kit.cell(title, at=at, fill=fill, **high)]], (wide,),
                    "frame" if look == "boxed" else "none", more=more, pad=(3, 5))  # fmt: skip
    return [edge, box, *kicker]


def titled(kit: Kit, what: str, wide: float) -> list[Block]:
    """The heading of a part, where the way has headings."""
    way = kit.way
    if not way["headings"]:
        return []
    words = kit.text(way["headings_of"][what], bold=True, colour=way["accent"], size=1.08)
    if way["headings"] == "bold":
        return [kit.para(words, spaceAfter=3)]
    fill, rules = (way["tint"], "none") if way["headings"] == "tinted" else ("", "foot")
    return [kit.table([[kit.cell(words, fill=fill)]], (wide,), rules, pad=(1, 3)),
            spacer(3)]  # fmt: skip


def result_words(kit: Kit, **look: float) -> str:
    """The result's word and mark."""
    _, word, mark = kit.told.words.result
    parts = (swatch(kit, mark), kit.held(word, bold=True, **look) if word else "")
    return f"\\ {HOLD}".join(one for one in (parts if kit.way["mark_before"] else parts[::-1])
                             if one)  # fmt: skip


def result(kit: Kit, wide: float) -> list[Block]:
    """Label, word and mark of the result."""
    way, look = kit.way, kit.way["result"]
    label, size = kit.told.words.result[0], way["result_size"]
    high = {"leading": round(kit.told.size * size * 1.25, 2)}
    if look == "cells":
        row = [kit.cell(kit.held(label), fill=way["tint"]), kit.cell(result_words(kit), at="c")]
        return [kit.table([row], (wide * 0.3, wide * 0.3), "all")]
    said = [kit.text(f"{label}{way['colon'] or ':'}{HOLD}", size=size),
            result_words(kit, size=size)]  # fmt: skip
    if look in {"line", "centred"}:
        return [kit.para(*said, at="c" if look == "centred" else "l", **high)]
    fill, rules = (way["tint"], "none") if look == "tinted" else ("", "frame")
    return [kit.table([[kit.cell(*said, at="c" if look == "boxed" else "l", fill=fill, **high)]],
                      (wide,), rules, pad=(2, 6))]  # fmt: skip


def legend(kit: Kit, wide: float) -> list[Block]:
    """Marks and their words."""
    pairs, way = kit.told.legend(), kit.way
    if not pairs:
        return []
    title = kit.text(way["legend_title"], bold=True) if way["legend_title"] else ""
    if way["legend"] == "list":
        rows = [[kit.cell(swatch(kit, mark), at="c"), kit.cell(kit.held(name))]
                for mark, name in pairs]  # fmt: skip
        return [*([kit.para(title)] if title else []), kit.table(rows, (54, wide - 54), "none")]
    equals = kit.text(f"{HOLD}={HOLD}" if way["legend"] == "equals" else HOLD)
    said = [f"{swatch(kit, mark)}\\ {equals}\\ {kit.held(name)}" for mark, name in pairs]
    between = kit.text(f"{HOLD * 4} ")
    opening = f"{title}\\ {kit.text(HOLD * 2)}\\ " if title else ""
    return [kit.para(opening + f"\\ {between}\\ ".join(said))]


def notes(kit: Kit, wide: float) -> list[Block]:
    """Small lines."""
    low = round(kit.told.size * 0.95, 2)
    return [kit.para(kit.text(note, size=0.82), leading=low, spaceBefore=1.5)
            for note in kit.told.plan.sheet.footnotes]  # fmt: skip


def opening(kit: Kit, wide: float) -> list[Block]:
    """What was voted on, in a sentence; the act's title set apart."""
    said = kit.told.facts["Subject"][1]
    return [kit.para(kit.text(kit.told.opening())),
            kit.para(kit.text(said, bold=True), leftIndent=18, spaceBefore=4)]  # fmt: skip


def sent(kit: Kit, wide: float) -> list[Block]:
    """To whom a letter goes, its day and its matter."""
    told = kit.told
    day = kit.para(kit.text(f"Brussels, {told.facts['Sitting date'][1]}"), at="r")
    return [day, kit.para(kit.text(f"To: {kit.way['addressee']}"), spaceAfter=4)]


def signed(kit: Kit, wide: float) -> list[Block]:
    """Where somebody signs."""
    return [kit.para(kit.text(kit.way["signer"]), at="r", spaceBefore=10)]


def whole(kit: Kit, wide: float) -> list[Block]:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return [kit.para(kit.text(row.label, bold=True), kit.text(f": {kit.told.how_many(row)}"))]
