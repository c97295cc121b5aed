"""Parts of a report: head, result, legend, footnotes, headings."""

from tests.drawing.held_out.rdl.items import Edges, Item, Part, below, stacked
from tests.drawing.held_out.rdl.kit import BOLD, PLAIN, Kit, Look, Piece
from tests.drawing.held_out.rdl.marks import marks_of, swatch

NOTHING = Part((), 0)


def head(kit: Kit, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    way, sheet = kit.way, kit.told.plan.sheet
    found = []
    if sheet.organisation or sheet.annex:
        small, high = Look(scale=0.9), kit.size * 1.1
        items = [kit.words(words, 0, 0, wide, small, at) for words, at in
                 ((sheet.organisation, "l"), (sheet.annex, "r")) if words]  # fmt: skip
        found.append(Part(items, high))
    look = way["head_look"]
    dark = look in {"band", "block"}
    title = Look(bold=way["title_bold"], scale=way["title_size"],
                 colour="#ffffff" if dark else way["accent"])  # fmt: skip
    said = way["title"].upper() if look == "capitals" else way["title"]
    at = "c" if look in {"centre", "framed", "between"} else "l"
    inset = 6.0 if look in {"band", "block", "framed", "bar"} else 0.0
    lines = kit.lines(said, wide - 2 * inset, title, at)
    pad = 4.0 if inset or look == "between" else 0.0
    high = lines.high + 2 * pad
    found.append(Part([*_behind(kit, look, wide, high), *lines.at(inset, pad)], high))
    if way["kicker"]:
        found.append(kit.lines(way["kicker"], wide, Look(italic=True), at))
    return stacked(found, 3)


def _behind(kit: Kit, look: str, wide: float, high: float) -> list[Item]:
    """What lies behind a title, about or below it."""
    accent = kit.way["accent"]
    edges = Edges("tlbr", "Solid", 1, accent)
    if look in {"band", "block"}:
        return kit.box(0, 0, wide, high, accent)
    if look == "framed":
        return kit.box(0, 0, wide, high, "", edges)
    if look == "bar":
        return kit.box(0, 0, 3, high, accent)
    if look == "between":
        return [kit.rule(0, 0, wide, edges), kit.rule(0, high, wide, edges)]
    return [kit.rule(0, high + 1, wide, edges)] if look == "ruled" else []


def headed(kit: Kit, name: str, part: Part, wide: float) -> Part:
    """The same below its heading, where the sheet has one for it."""
    said, look = kit.way["headings_of"].get(name, ""), kit.way["headings"]
    if not look or not said or not part.items:
        return part
    dark = look == "dark"
    words = Look(bold=True, scale=1.05, colour="#ffffff" if dark else kit.way["accent"],
                 line=look == "underlined")  # fmt: skip
    inset, high = 4.0 * (look in {"dark", "tint"}), kit.size * 1.5
    fill = {"dark": kit.way["accent"], "tint": kit.way["tint"]}.get(look, "")
    line = kit.words(said, inset, (high - kit.size * 1.26) / 2, wide - inset, words)
    items = [*kit.box(0, 0, wide, high, fill), *below([line], 0)]
    if look == "ruled":
        items.append(kit.rule(0, high, wide, kit.edges("b")))
    return stacked([Part(items, high), part], 3)


def result_pieces(kit: Kit, scale: float = 1) -> list[Piece]:
    """The result's word and mark."""
    _, word, mark = kit.told.words.result
    said = [kit.piece(word, Look(bold=True, scale=scale))] if word else []
    signs = marks_of(kit, [mark])
    return [*signs, *said] if kit.way["mark_before"] else [*said, *signs]


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, label = kit.way, kit.told.words.result[0]
    scale, look = way["result_size"], way["result_look"]
    high = kit.size * scale * 1.9
    name = kit.piece(f"{label}:", Look(scale=scale, bold=look == "large"))
    pieces = [name, *result_pieces(kit, scale)]
    if look == "cells":
        first = kit.long(label, BOLD) + 16
        rest = max(sum(one.wide for one in pieces[1:]) + 24, 60)
        items = [*kit.box(0, 0, first, high, way["tint"], kit.edges("tlbr")),
                 *kit.box(first, 0, rest, high, "", kit.edges("tlbr")),
                 kit.words(label, 6, (high - kit.size * 1.2) / 2, first - 6, BOLD),
                 *kit.in_line(result_pieces(kit), first + 6, high / 2, rest - 6)]  # fmt: skip
        return Part(items, high)
    at = "c" if look in {"centre", "framed", "stamp"} else "l"
    inset = 6.0 * (look in {"framed", "tint", "stamp"})
    edges = {"framed": kit.edges("tlbr"), "lines": kit.edges("tb"),
             "stamp": Edges("tlbr", "Solid", 2, way["accent"])}.get(look)  # fmt: skip
    fill = way["tint"] if look == "tint" else ""
    left, room = (wide * 0.2, wide * 0.6) if look == "stamp" else (0.0, wide)
    items = [*kit.box(left, 0, room, high, fill, edges),
             *kit.in_line(pieces, left + inset, high / 2, room - 2 * inset, at)]  # fmt: skip
    return Part(items, high)


def legend(kit: Kit, wide: float) -> Part:
    """What the marks mean, where a line of the sheet says so."""
    entries, way = kit.told.legend(), kit.way
    if not entries:
        return NOTHING
    joined = "= " if way["legend_look"] == "equals" else ""
    each = [[*swatch(kit, mark), kit.piece(f"{joined}{name}")] for mark, name in entries]
    title = [kit.piece(way["legend_title"], BOLD)] if way["legend_title"] else []
    pitch = kit.size * 1.45
    if way["legend_look"] == "list":
        rows = ([title] if title else []) + each
        items = [one for n, row in enumerate(rows)
                 for one in kit.in_line(row, 0, (n + 0.5) * pitch, wide)]  # fmt: skip
        return headed(kit, "legend", Part(items, pitch * len(rows)), wide)
    x, y, found = 0.0, pitch / 2, list[Item]()
    for pieces in ([title] if title else []) + each:
        long = sum(one.wide for one in pieces) + kit.size * 0.35 * len(pieces)
        if x and x + long > wide:
            x, y = 0.0, y + pitch
        found += kit.in_line(pieces, x, y, long)
        x += long + kit.size * 1.2
    frame = kit.box(-3, 0, wide + 6, y + pitch / 2, "", kit.edges("tlbr"))
    return Part([*(frame if way["legend_look"] == "framed" else []), *found], y + pitch / 2)


def notes(kit: Kit, wide: float) -> Part:
    """Small lines below a line."""
    said = kit.told.plan.sheet.footnotes
    if not said:
        return NOTHING
    rule = Part([kit.rule(0, 0, wide * 0.3, kit.edges("b"))], 1)
    return stacked([rule, *(kit.lines(note, wide, Look(scale=0.8)) for note in said)], 2)


def opening(kit: Kit, wide: float) -> Part:
    """The sitting in a sentence, and the act's title."""
    title = kit.lines(kit.told.facts["Subject"][1], wide - 24, BOLD)
    return stacked([kit.lines(kit.told.opening(), wide, PLAIN), Part(title.at(24, 0), title.high)],
                   5)  # fmt: skip
