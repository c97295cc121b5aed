"""Marks on a page of Forme: SVG that is filled, stroked or plated, boxes, pictures, signs."""

import base64
from collections.abc import Sequence

from tests.drawing.held_out.forme.kit import WHITE, Node, long, middle, node, text, view
from tests.drawing.held_out.fulgur.marks import STROKES
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture, svg_path, wound
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.marks import OF_FORMS

SIGNS = OF_FORMS["sign"]
_PIXELS = 84
_GAP = 2.0


def mark_room(told: Told) -> float:
    """Width of the widest mark of the sheet."""
    look = told.plan.sheet.look
    more = 10 * (look.family == "pill")
    return max([told.size * 1.5, *(long(told, word, bold=True) + more + 2
                                   for word in look.words.values())])  # fmt: skip


def ground_of(told: Told, marks: Sequence[Mark]) -> str:
    """The colour of a cell that says how its State voted, else nothing."""
    look = told.plan.sheet.look
    if look.family != "ground" or not marks or marks[0].smudged or marks[0].shape in look.words:
        return ""
    return look.colours[marks[0].hue]


def marks_of(told: Told, marks: Sequence[Mark], at: str = "center") -> Node:
    """The marks of one place, in a row as high as a line."""
    high = told.size * told.way["leading"]
    return middle([_mark(told, mark) for mark in marks], at, gap=_GAP, minHeight=round(high, 2))


def swatch(told: Told, mark: Mark | None) -> list[Node]:
    """A mark beside its word; a patch where marks are grounds."""
    if mark is None:
        return []
    ground, size = ground_of(told, [mark]), told.size
    if ground:
        return [view([], width=round(size * 1.9, 2), height=size, backgroundColor=ground)]
    return [_mark(told, mark)]


def _mark(told: Told, mark: Mark) -> Node:
    look, side = told.plan.sheet.look, round(told.size * told.way["fill"], 2)
    colour, technique = look.colours[mark.hue], told.way["technique"]
    if mark.smudged:
        return _image(file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24), side * 1.2)
    if mark.shape in look.words:
        return _word(told, look.words[mark.shape], mark)
    if look.family == "ground":  # The cell itself has the colour.
        return view([], width=1, height=1)
    if look.family == "badge":
        if technique in {"clear", "jpeg", "few"}:
            drawn = badge_picture(told.plan, mark, told.way["plate"], _PIXELS)
            return _image(file_of(drawn, "clear", 90, 24), side * 1.2)
        plate, small = badge_rings(told.plan, mark, told.way["plate"])
        ink = look.ink_on(mark.hue)
        return _svg(_filled(plate, colour) + _filled(small, ink), side * 1.15)
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else WHITE
        drawn = picture(rings_of(told.plan, mark), colour, _PIXELS, ground=ground)
        return _image(file_of(drawn, technique, 90, 24), side)
    form = form_of(told.plan, mark)
    if technique == "sign":
        return text(told, SIGNS[form], scale=1.1, colour=colour, font="DejaVu Sans",
                    lineHeight=1.0)  # fmt: skip
    return _svg(_drawn(told, mark, form, colour), side)


def _drawn(told: Told, mark: Mark, form: str, colour: str) -> str:
    """A mark in the technique of its page."""
    technique, rings = told.way["technique"], rings_of(told.plan, mark)
    small = tuple(tuple((0.62 * x, 0.62 * y) for x, y in ring) for ring in rings)
    if technique == "pen":
        return (f'<path d="{STROKES[form]}" fill="none" stroke="{colour}" stroke-width=".3" '
                'stroke-linecap="round" stroke-linejoin="round"/>')  # fmt: skip
    if technique == "edged":
        return _filled(rings, colour, 'stroke="#222222" stroke-width=".1"')
    if technique == "hollow":
        return _filled(rings, WHITE, f'stroke="{colour}" stroke-width=".17"')
    if technique == "ringed":
        circle = f'<circle cx="0" cy="0" r=".98" fill="none" stroke="{colour}" stroke-width=".12"/>'
        return circle + _filled(small, colour)
    if technique == "plated":
        plate = ('<rect x="-1" y="-1" width="2" height="2" rx=".3" fill="#f1f1f1" '
                 'stroke="#808080" stroke-width=".09"/>')  # fmt: skip
        return plate + _filled(small, colour)
    return _filled(rings, colour)


def _filled(rings: Sequence[Ring], colour: str, more: str = "") -> str:
    return f'<path d="{svg_path(wound(tuple(rings)))}" fill="{colour}" {more}/>'


def _word(told: Told, word: str, mark: Mark) -> Node:
    look = told.plan.sheet.look
    colour = look.colours[mark.hue]
    if look.family != "pill":
        return text(told, word, bold=True, colour=colour)
    said = text(told, word, bold=True, colour=look.ink_on(mark.hue), at="center")
    return view([said], backgroundColor=colour, borderRadius=told.way["pill"],
                width=round(mark_room(told), 2))  # fmt: skip


def _svg(content: str, side: float) -> Node:
    side = round(side, 2)
    return node("Svg", {}, width=side, height=side, view_box="-1.12 -1.12 2.24 2.24",
                content=f"<svg>{content}</svg>")  # fmt: skip


def _image(data: bytes, side: float) -> Node:
    kind = "jpeg" if data.startswith(b"\xff\xd8") else "png"
    src = f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
    return node("Image", {}, src=src, width=round(side, 2), height=round(side, 2))
