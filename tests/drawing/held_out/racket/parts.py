"""Head, result, legend, notes and signature of a page of Racket."""

from tests.drawing.held_out.racket.kit import HOLD, Block, Kit, Line, spacer
from tests.drawing.held_out.racket.marks import swatch


def head(kit: Kit, wide: float) -> list[Block]:
    """Who speaks, the annex and the title."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    at = "c" if look in {"centred", "boxed"} else "l"
    ink = "#ffffff" if look == "band" else way["accent"]
    title = kit.text(way["title"], bold=way["title_bold"], size=way["title_size"], colour=ink)
    kicker = [kit.para(kit.text(way["kicker"], size=0.9), at=at)] if way["kicker"] else []
    sides = kit.para(kit.text(f"{who}\t{annex}", size=0.95), tabs=[("right", wide, "none")],
                     edges="bottom" if look == "ruled" else "")  # fmt: skip
    if look == "running":  # In the margin of the page.
        kit.running["head"] = sides
        return [kit.para(title, at=at, leading=1), *kicker]
    if look in {"plain", "centred"}:
        above = kit.para(kit.text(f"{who}{HOLD * 4}{annex}".rstrip()), at=at)
        return [above, kit.para(title, at=at, before=3, leading=1), *kicker]
    if look == "ruled":
        return [sides, kit.para(title, before=7, leading=1), *kicker]
    box = kit.table([[kit.cell(title, at=at, fill=way["accent"] if look == "band" else "")]],
                    (wide,), "frame" if look == "boxed" else "none", pad=(3, 5))  # fmt: skip
    return [sides, spacer(4), box, *kicker]


def titled(kit: Kit, what: str, wide: float) -> list[Block]:
    """The heading of a part, where the way has headings."""
    way = kit.way
    if not way["headings"]:
        return []
    words = kit.text(way["headings_of"][what], bold=True, colour=way["accent"], size=1.1)
    ground, edges = {"bold": ("", ""), "lined": ("", "bottom"), "tinted": (way["tint"], ""),
                     "barred": ("", "left")}[way["headings"]]  # fmt: skip
    return [kit.para(words, after=3, fill=ground, edges=edges)]


def result_words(kit: Kit, size: float = 1) -> Line:
    """The result's word and mark."""
    _, word, mark = kit.told.words.result
    parts = [swatch(kit, mark), kit.held(word, bold=True, size=size) if word else []]
    said = [one for one in (parts if kit.way["mark_before"] else parts[::-1]) if one]
    return kit.joined(HOLD, said)


def result(kit: Kit, wide: float) -> list[Block]:
    """Label, word and mark of the result; nothing where the totals have it."""
    way, look, label = kit.way, kit.way["result"], kit.told.words.result[0]
    if way["totals"] == "concluded":
        return []
    if look == "cells":
        row = [kit.cell(kit.held(label, bold=True), fill=way["tint"]),
               kit.cell(result_words(kit), at="c")]  # fmt: skip
        return [kit.table([row], (wide * 0.3, wide * 0.3), "all")]
    if look == "tabbed":
        line = kit.para(kit.text(f"{label}\t"), result_words(kit, way["result_size"]),
                        tabs=[("right", wide, "dot")])  # fmt: skip
        return [line]
    said = [kit.text(f"{label}:{HOLD}", size=way["result_size"]),
            result_words(kit, way["result_size"])]  # fmt: skip
    if look in {"line", "centred", "right"}:
        return [kit.para(*said, at={"line": "l", "centred": "c", "right": "r"}[look])]
    fill, rules = (way["tint"], "none") if look == "tinted" else ("", "frame")
    return [kit.table([[kit.cell(*said, at="c" if look == "boxed" else "l", fill=fill)]], (wide,),
                      rules, pad=(3, 6))]  # fmt: skip


def legend(kit: Kit, wide: float) -> list[Block]:
    """Marks and their words."""
    pairs, way = kit.told.legend(), kit.way
    if not pairs:
        return []
    title = kit.text(way["legend_title"], bold=True) if way["legend_title"] else []
    if way["legend"] == "list":
        return [*([kit.para(title)] if title else []),
                *(kit.para(swatch(kit, mark), kit.text(HOLD * 2), kit.held(name))
                  for mark, name in pairs)]  # fmt: skip
    if way["legend"] == "boxed":
        cells = [kit.cell(swatch(kit, mark), kit.held(HOLD + name), at="c") for mark, name in pairs]
        return [*([kit.para(title, after=2)] if title else []),
                kit.table([cells], [wide / len(cells)] * len(cells), "all")]  # fmt: skip
    equals = kit.text(f"{HOLD}={HOLD}" if way["legend"] == "equals" else HOLD)
    said = [swatch(kit, mark) + equals + kit.held(name) for mark, name in pairs]
    opening = title + kit.text(HOLD * 2) if title else []
    return [kit.para(opening, kit.joined(f"{HOLD * 4} ", said))]


def notes(kit: Kit, wide: float) -> list[Block]:
    """Small lines."""
    return [kit.para(kit.text(note, size=0.84), leading=1, before=1.5)
            for note in kit.told.plan.sheet.footnotes]  # fmt: skip


def sent(kit: Kit, wide: float) -> list[Block]:
    """To whom a letter goes, its day and its matter."""
    day = kit.para(kit.text(f"Brussels, {kit.told.facts['Sitting date'][1]}"), at="r")
    return [day, kit.para(kit.text(kit.way["addressee"]), after=2)]


def signed(kit: Kit, wide: float) -> list[Block]:
    """Where somebody signs."""
    return [kit.para(kit.text(kit.way["signer"]), at="r", before=8)]


def whole(kit: Kit, wide: float) -> list[Block]:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return [kit.para(kit.text(row.label, bold=True), kit.text(f": {kit.told.how_many(row)}"))]
