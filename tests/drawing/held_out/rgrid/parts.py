"""Head, result, legend, notes and signature of a page of grid graphics."""

from tests.drawing.held_out.rgrid.kit import HOLD, Block, Cell, Kit, Line, spacer
from tests.drawing.held_out.rgrid.marks import swatch


def head(kit: Kit, wide: float) -> list[Block]:
    """Who speaks, the annex and the title."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    who, annex = sheet.organisation or way["office"], sheet.annex
    at = "c" if look in {"centred", "strip"} else "l"
    ink = "#ffffff" if look == "band" else way["accent"]
    title = kit.text(way["title"], bold=way["title_bold"], size=way["title_size"], colour=ink)
    sides = kit.table([[kit.cell(kit.held(who, size=0.95)),
                        kit.cell(kit.held(annex, size=0.95), at="r")]],
                      (wide * 0.7, wide * 0.3), "none", pad=(1, 0))  # fmt: skip
    sub = [kit.para(kit.text(way["subtitle"], size=0.92, colour="#4d4d4d"), at=at)]
    sub = sub if way["subtitle"] else []
    if look in {"plain", "centred"}:
        return [sides, kit.para(title, at=at, before=4, leading=1.05), *sub]
    if look == "lined":
        line = kit.table([[Cell([kit.para(title, leading=1.05)])]], (wide,), "rows", pad=(3, 0))
        return [sides, spacer(3), line, *sub]
    fill = {"band": way["accent"], "strip": "#d9d9d9", "block": way["tint"]}[look]
    border = "#333333" if look == "strip" else ""
    cell = kit.cell(title, at=at, fill=fill, border=border, round=6 if look == "block" else 0)
    return [sides, spacer(3), kit.table([[cell]], (wide,), "none", pad=(4, 7)), *sub]


def titled(kit: Kit, what: str, wide: float) -> list[Block]:
    """The heading of a part, where the way has headings."""
    way, look = kit.way, kit.way["headings"]
    if not look:
        return []
    ink = "#ffffff" if look == "barred" else way["accent"]
    words = kit.text(way["headings_of"][what], bold=True, colour=ink, size=1.05)
    if look == "bold":
        return [kit.para(words, after=2)]
    fill = {"strip": "#e5e5e5", "barred": way["accent"], "lined": ""}[look]
    cell = kit.cell(words, fill=fill)
    rules = "book" if look == "lined" else "none"
    return [kit.table([[cell]], (wide,), rules, pad=(2, 4)), spacer(3)]


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
    size = way["result_size"]
    if look == "cells":
        row = [kit.cell(kit.held(label, bold=True), fill=way["tint"], border=way["line"]),
               kit.cell(result_words(kit), at="c", border=way["line"])]  # fmt: skip
        return [kit.table([row], (wide * 0.3, wide * 0.3), "none", pad=(3, 5))]
    said = [kit.held(f"{label}:{HOLD}", size=size), result_words(kit, size)]
    if look in {"line", "centred", "right"}:
        return [kit.para(*said, at={"line": "l", "centred": "c", "right": "r"}[look])]
    cell = {"boxed": kit.cell(*said, at="c", border=way["ink"]),
            "rounded": kit.cell(*said, at="c", border=way["accent"], round=5),
            "tinted": kit.cell(*said, fill=way["tint"])}[look]  # fmt: skip
    room = wide * way["result_wide"]
    return [kit.table([[cell]], (room,), "none", pad=(3.5, 7), at=way["result_at"])]


def legend(kit: Kit, wide: float) -> list[Block]:
    """Marks and their words."""
    pairs, way = kit.told.legend(), kit.way
    if not pairs:
        return []

    title = kit.held(way["legend_title"], bold=True) if way["legend_title"] else []
    if way["legend"] == "list":
        lines = [
            kit.para(swatch(kit, mark), kit.text(HOLD * 2), kit.held(name)) for mark, name in pairs
        ]
        return [*([kit.para(title, after=1)] if title else []), *lines]
    equals = kit.text(f"{HOLD}={HOLD}" if way["legend"] == "equals" else HOLD)
    said = [swatch(kit, mark) + equals + kit.held(name) for mark, name in pairs]
    opening = title + kit.text(HOLD * 3) if title else []
    line = kit.para(opening, kit.joined(f"{HOLD * 4} ", said), at=way["legend_at"])
    if way["legend"] == "boxed":
        cell = Cell([line], border="#7f7f7f")
        return [kit.table([[cell]], (wide,), "none", pad=(2, 6))]
    return [line]


def notes(kit: Kit, wide: float) -> list[Block]:
    """Small lines."""
    return [kit.para(kit.text(note, size=0.86), leading=1, before=1.5)
            for note in kit.told.plan.sheet.footnotes]  # fmt: skip


def sent(kit: Kit, wide: float) -> list[Block]:
    """To whom a letter goes, and its day."""
    day = kit.para(kit.text(f"Brussels, {kit.told.facts['Sitting date'][1]}"), at="r")
    return [day, kit.para(kit.text(kit.way["addressee"]), after=2)]


def signed(kit: Kit, wide: float) -> list[Block]:
    """Where somebody signs."""
    return [kit.para(kit.text(kit.way["signer"]), at="r", before=8)]


def whole(kit: Kit, wide: float) -> list[Block]:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return [kit.para(kit.text(f"{row.label}: ", bold=True), kit.text(kit.told.how_many(row)))]
