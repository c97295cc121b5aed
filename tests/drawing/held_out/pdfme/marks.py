"""Marks on a page of pdfme: drawings of SVG, pictures, fields of words, shapes of its own."""

from collections.abc import Sequence

from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.fulgur.marks import STROKES
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.pdfme.kit import box, field, long
from tests.drawing.held_out.shapes import picture, svg_path, wound
from tests.drawing.held_out.sheet import Mark, StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, item
from tests.drawing.held_out.vega.marks import ground_of

__all__ = ["SHAPES", "SIGNS", "STROKES", "mark_room", "marks_at", "sign_at", "swatch_at"]
SHAPES = {"disc", "ring", "square", "dash", "minus"}
"""Forms that are shapes of the program itself."""
_PIXELS = 96


def mark_room(told: Told) -> float:
    """Width of the widest mark of the sheet."""
    look = told.plan.sheet.look
    more = 9 if look.family == "pill" else 4
    return max([told.size * 1.5, *(long(told, word, bold=True) + more
                                   for word in look.words.values())])  # fmt: skip


def sign_at(told: Told, row: StateRow, x: float, y: float, room: float, high: float) -> list[Item]:
    """The mark of a State about a middle, or its ground."""
    ground = ground_of(told, row.marks)
    if ground:
        return [box(x - room / 2, y - high / 2, room, high, fill=ground)]
    return marks_at(told, row.marks, x, y)


def marks_at(told: Told, marks: Sequence[Mark], x: float, y: float) -> list[Item]:
    """The marks of one place, about its middle."""
    step = mark_room(told) * 0.95
    found: list[Item] = []
    for n, mark in enumerate(marks):
        found += _mark(told, mark, x + (n - (len(marks) - 1) / 2) * step, y)
    return found


def swatch_at(told: Told, mark: Mark | None, x: float, y: float) -> list[Item]:
    """A mark beside its word, also where it is a ground."""
    if mark is None:
        return []
    ground, room = ground_of(told, [mark]), mark_room(told)
    if ground:
        return [box(x - room / 2, y - told.size * 0.5, room, told.size, fill=ground)]
    return _mark(told, mark, x, y)


def _mark(told: Told, mark: Mark, x: float, y: float) -> list[Item]:
    look, side = told.plan.sheet.look, told.size * told.way["fill"]
    colour = look.colours[mark.hue]
    if mark.smudged:
        data = file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24)
        return [_image(data, x, y, side * 1.25)]
    if mark.shape in look.words:
        return _word(told, look.words[mark.shape], mark, x, y)
    if look.family == "ground":
        return []
    if look.family == "badge":
        plate, small = badge_rings(told.plan, mark, told.way["plate"])
        ink = look.ink_on(mark.hue)
        drawn = _path(svg_path(wound(plate)), colour) + _path(svg_path(wound(small)), ink)
        return [_svg(drawn, x, y, side)]
    return _shaped(told, mark, colour, x, y, side)


def _word(told: Told, word: str, mark: Mark, x: float, y: float) -> list[Item]:
    look, room, high = told.plan.sheet.look, mark_room(told), told.size * 1.4
    colour, at = look.colours[mark.hue], (x - room / 2, y - high / 2, room, high)
    if look.family != "pill":
        return [field(told, word, *at, bold=True, colour=colour, at="center")]
    plate = box(*at, fill=colour, round_=told.way["pill"])
    return [plate, field(told, word, *at, bold=True, colour=look.ink_on(mark.hue), at="center")]


def _shaped(told: Told, mark: Mark, colour: str, x: float, y: float, side: float) -> list[Item]:
    technique, form = told.way["technique"], form_of(told.plan, mark)
    rings = rings_of(told.plan, mark)
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        drawn = picture(rings, colour, _PIXELS, ground=ground)
        return [_image(file_of(drawn, technique, 90, 24), x, y, side)]
    if technique == "sign":
        high = told.size * 1.6
        return [field(told, SIGNS[form], x - side, y - high / 2, 2 * side, high, scale=1.15,
                      colour=colour, at="center", font="DejaVu Sans")]  # fmt: skip
    if technique == "shape":
        return [_own(form, colour, x, y, side * 0.8)]
    if technique == "pen":
        pen = (f'<path d="{STROKES[form]}" fill="none" stroke="{colour}" stroke-width="0.28" '
               'stroke-linecap="round"/>')  # fmt: skip
        return [_svg(pen, x, y, side)]
    outline = svg_path(wound(rings))
    dress = {"edged": 'stroke="#222222" stroke-width="0.12"'}.get(technique, "")
    if technique == "hollow":
        dress = f'stroke="{colour}" stroke-width="0.2"'
        return [_svg(_path(outline, "#ffffff", dress), x, y, side)]
    return [_svg(_path(outline, colour, dress), x, y, side)]


def _own(form: str, colour: str, x: float, y: float, side: float) -> Item:
    if form in {"dash", "minus"}:
        return box(x - side / 2, y - side * 0.11, side, side * 0.22, fill=colour)
    full = {"round_": "full"} if form in {"disc", "ring"} else {}
    inner = {"line": colour, "thick": side * 0.2} if form == "ring" else {"fill": colour}
    return box(x - side / 2, y - side / 2, side, side, **full, **inner)  # type: ignore[arg-type]


def _path(outline: str, fill: str, dress: str = "") -> str:
    return f'<path d="{outline}" fill="{fill}" {dress}/>'


def _svg(inner: str, x: float, y: float, side: float) -> Item:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.1 -1.1 2.2 2.2">{inner}</svg>'
    return item("svg", svg=svg, x=round(x - side / 2, 2), y=round(y - side / 2, 2), width=side,
                height=side)  # fmt: skip


def _image(data: bytes, x: float, y: float, side: float) -> Item:
    kind = "jpeg" if data.startswith(b"\xff\xd8") else "png"
    return item("image", url=f"data:image/{kind};base64,{as_text(data)}",
                x=round(x - side / 2, 2), y=round(y - side / 2, 2), width=side,
                height=side)  # fmt: skip
