"""States by position on a page of Ipe: rosters in boxes or behind braces, running paragraphs, and
what is chosen below the heads of the positions."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.ipe.ink import scaled
from tests.drawing.held_out.ipe.kit import Kit, nr, path
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.sheet import StateRow

_SIGNS = {"tick": ["-.7 0 m -.2 -.6 l .9 .9 l"],
          "cross": ["-.6 -.6 m .6 .6 l", "-.6 .6 m .6 -.6 l"],
          "disc": [".55 0 0 .55 0 0 e"]}  # fmt: skip


def choice(kit: Kit, x: float, y: float, *, chosen: bool) -> str:
    """What stands in the column of a position: a frame, perhaps chosen, or a sign."""
    half, way = kit.size * 0.44, kit.way
    if way["choice"] == "X":
        return kit.words("X", x, y, at="c", bold=True) if chosen else ""
    xml = ""
    if way["choice_frame"] == "square":
        xml += kit.box(-half, -half, 2 * half, 2 * half, line=way["ink"], thick=0.7)
    elif way["choice_frame"] == "ring":
        xml += path([f"{nr(half)} 0 0 {nr(half)} 0 0 e"], line=way["ink"], thick=0.7)
    if chosen:
        disc = way["choice"] == "disc"
        inner = half * (0.75 if way["choice_frame"] else 1)
        xml += path(scaled(_SIGNS[way["choice"]], inner), fill=way["ink"] if disc else "",
                    line="" if disc else way["ink"], thick=1.3)  # fmt: skip
    return kit.moved(Part(xml, 0), x, y)


def rosters(kit: Kit, wide: float) -> Part:
    """Of each position its word and count at the left, its States in columns at the right."""
    told, way, found = kit.told, kit.way, list[Part]()
    rows = told.words.totals[:-1]
    side = max(max(kit.long(row.label, bold=True), kit.long(told.members(row)),
                   kit.long(told.held(row))) for row in rows) + 16  # fmt: skip
    need(side, wide * 0.4, "a roster's head")
    for row in rows:
        said = [row.label, told.members(row), *([told.held(row)] if row.figure else [])]
        names = _columned(kit, told.of_position(row), wide - side - 18)
        high = max(names.high + 6, kit.size * 1.35 * len(said) + 6)
        dark = way["roster"] == "dark"
        xml = _edge(kit, side, wide, high)
        top = high / 2 - kit.size * 0.675 * (len(said) - 1)
        for n, one in enumerate(said):
            xml += kit.words(one, 7, top + kit.size * 1.35 * n, bold=not n,
                             colour=WHITE if dark else "")  # fmt: skip
        found.append(Part(xml + kit.moved(names, side + 14, (high - names.high) / 2), high))
    return kit.below(found, 5)


def _edge(kit: Kit, side: float, wide: float, high: float) -> str:
    """What parts the head of a roster from its names."""
    way = kit.way
    if way["roster"] == "brace":
        half, x = high / 2, side - 2
        return path([f"{nr(x + 8)} -1 m {nr(x + 3)} -1 "
                     f"{nr(x + 8)} {nr(-half)} {nr(x)} {nr(-half)} c "
                     f"{nr(x + 8)} {nr(-half)} {nr(x + 3)} {nr(1 - high)} {nr(x + 8)} "
                     f"{nr(1 - high)} c"], line=way["accent"], thick=1.2)  # fmt: skip
    fill = way["accent"] if way["roster"] == "dark" else way["tint"]
    return kit.box(0, 0, side, high, fill=fill) + kit.box(0, 0, wide, high, line=way["line"],
                                                          thick=way["thick"])  # fmt: skip


def _columned(kit: Kit, rows: Sequence[StateRow], wide: float) -> Part:
    """Names and figures in columns, read down."""
    way, step = kit.way, kit.size * kit.way["high"]
    if not rows:
        return Part(kit.words(way["nobody"], 0, step / 2), step)
    over, gap, xml = way["roster_over"], 16.0, ""
    each, long = (wide - gap * (over - 1)) / over, -(-len(rows) // over)
    for n, row in enumerate(rows):
        x, y, figure = n // long * (each + gap), step * (n % long + 0.5), kit.told.figure(row)
        need(kit.long(row.name) + kit.long(figure) + 8, each, "a roster")
        xml += kit.words(row.name, x, y) + kit.words(figure, x + each, y, at="r")
    return Part(xml, step * long)


def paragraphs(kit: Kit, wide: float) -> Part:
    """Of each position a numbered paragraph: its word, how many, and its States one after
    another."""
    told, way, found = kit.told, kit.way, list[Part]()
    for n, row in enumerate(told.words.totals[:-1], 1):
        head = kit.flow([(f"{n}. {row.label}", True), (f"– {told.how_many(row)}:", False)], wide)
        mine, bits = told.of_position(row), []
        for k, one in enumerate(mine, 1):
            end = "." if k == len(mine) else way["apart"]
            bits.append(kit.bit(f"{told.named(one)}{end}"))
        said = kit.row(bits or [kit.bit(f"{way['nobody']}.")], wide - 16, kit.size * 0.5,
                       high=way["leading"] + 0.12)  # fmt: skip
        found.append(kit.below([head, Part(kit.moved(said, 16, 0), said.high)], 2))
    return kit.below(found, kit.size * 0.8)
