"""Head, result, legend, notes and what surrounds them on a page of fpdf2."""

from collections.abc import Callable

from tests.drawing.held_out.fpdf2.kit import Block, Kit, Part
from tests.drawing.held_out.fpdf2.marks import swatch

Maker = Callable[[Kit, float], list[Block]]


def head(kit: Kit, wide: float) -> list[Block]:
    """Who speaks, the annex and the title."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    title = kit.text(way["title"], bold=True, size=way["title_size"],
                     ink="#ffffff" if look == "band" else way["accent"])  # fmt: skip
    sides = kit.table([[kit.cell(who), kit.cell(annex, "R")]], (wide * 0.66, wide * 0.34), "none",
                      up=1) | {"pad": 0}  # fmt: skip
    if look == "centred":
        above = [kit.para(kit.text(one), at="C") for one in (who, annex) if one]
        return [*above, kit.para(title, at="C", leading=1.2)]
    if look == "ruled":
        rule = {"do": "rule", "thick": 1.0, "ink": way["accent"]}
        return [sides, rule, kit.para(title, leading=1.2)]
    if look == "boxed":
        return [sides, kit.box([kit.para(title, at="C", leading=1.2)])]
    if look == "band":
        band = kit.box([kit.para(title, at="L", leading=1.2)], fill=way["dark"], edge=False)
        return [sides, band]
    return [sides, kit.para(title, leading=1.2)]


def titled(kit: Kit, what: str, wide: float) -> list[Block]:
    """The heading of a part, where the way has headings."""
    way = kit.way
    if not way["headings"]:
        return []
    words = kit.text(way["headings_of"][what], bold=True, size=1.1, ink=way["accent"])
    if way["headings"] == "tinted":
        return [kit.box([kit.para(words)], fill=way["tint"], edge=False, pad=2.5)]
    made = [kit.para(words)]
    if way["headings"] == "lined":
        made.append({"do": "rule", "thick": 0.5, "ink": way["accent"]})
    return made


def result_parts(kit: Kit, size: float = 1) -> list[Part]:
    """The result's word and mark."""
    _, word, mark = kit.told.words.result
    sign, said = swatch(kit, mark), [kit.text(word, bold=True, size=size)] if word else []
    parts = [sign, said] if kit.way["mark_before"] else [said, sign]
    return [*parts[0], *([{"gap": 5}] if sign and said else []), *parts[1]]


def result(kit: Kit, wide: float) -> list[Block]:
    """Label, word and mark of the result; nothing where the totals have it."""
    way, look, label = kit.way, kit.way["result"], kit.told.words.result[0]
    if way["totals"] == "concluded":
        return []
    if look == "cells":
        row = [kit.cell(label, bold=True, fill=way["tint"]),
               {"at": "C", "parts": result_parts(kit)}]  # fmt: skip
        return [kit.table([row], (wide * 0.3, wide * 0.3), "all", high=1.8, at=way["at"])]
    if look == "dots":
        left = [kit.text(label, bold=way["label_bold"])]
        return [{"do": "dots", "left": left, "right": result_parts(kit), "lead": 1.5,
                 "leader": way["leader"] if way["leader"] != "none" else "dots"}]  # fmt: skip
    size = way["result_size"]
    words = [kit.text(f"{label}:", size=size), {"gap": 6}, *result_parts(kit, size)]
    if look in {"line", "centred"}:
        return [kit.line(words, at="L" if look == "line" else "C")]
    inside = [kit.line(words, at="C")]
    return [kit.box(inside, fill="" if look == "boxed" else way["tint"], edge=look == "boxed")]


def legend(kit: Kit, wide: float) -> list[Block]:
    """Marks and their words."""
    pairs, way = kit.told.legend(), kit.way
    if not pairs:
        return []
    title = [kit.text(way["legend_title"], bold=True)] if way["legend_title"] else []
    between: Part = kit.text(" = ") if way["legend"] == "equals" else {"gap": 5}
    items = [[*swatch(kit, mark), between, kit.text(name)] for mark, name in pairs]
    if way["legend"] == "list":
        return [*([kit.para(*title)] if title else []),
                kit.box([kit.line(item) for item in items], pad=4)]  # fmt: skip
    if way["legend"] == "boxed":
        return [kit.box([kit.line(title, *items, gap=18)])]
    return [kit.line(title, *items, gap=18)]


def notes(kit: Kit, wide: float) -> list[Block]:
    """Small lines."""
    said = kit.told.plan.sheet.footnotes
    if not said:
        return []
    return [kit.para(kit.text("\n".join(said), size=0.84), leading=1.18)]


def sent(kit: Kit, wide: float) -> list[Block]:
    """To whom a letter goes."""
    return [kit.para(kit.text(kit.way["sent"]))]


def signed(kit: Kit, wide: float) -> list[Block]:
    """Where somebody signs."""
    return [kit.para(kit.text(kit.way["signer"]), at="R")]


def whole(kit: Kit, wide: float) -> list[Block]:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return [kit.para(kit.text(f"{row.label}: {kit.told.how_many(row)}", bold=True))]
