"""Marks of a drawing: paths with gradients and shadows, lines with tips, circles and boxes of the
program's own, signs of fonts, pictures, words, pills and grounds."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PIL import Image

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.draw.fodg import SCALE
from tests.drawing.held_out.draw.kit import (
    NOTHING,
    Bit,
    Cell,
    bit,
    box,
    joined,
    long,
    toned,
    words,
)
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marked import (
    badge_rings,
    blot,
    cell_room,
    form_of,
    ground_of,
    rings_of,
)
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.placed.items import Item, item
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 96
_SIGNS: Mapping[str, str] = {
    "tick": "✓", "cross": "✗", "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲",
    "triangle_down": "▼", "disc": "●", "ring": "○", "square": "■", "diamond": "◆", "dash": "–",
    "plus": "+", "minus": "−", "smile": "☺", "frown": "☹",
}  # fmt: skip
_PENS: Mapping[str, Sequence[tuple[float, ...]]] = {
    "tick": [(-0.8, 0, -0.25, -0.6, 0.8, 0.7)], "plus": [(-0.75, 0, 0.75, 0), (0, -0.75, 0, 0.75)],
    "cross": [(-0.65, -0.65, 0.65, 0.65), (-0.65, 0.65, 0.65, -0.65)],
    "minus": [(-0.75, 0, 0.75, 0)], "dash": [(-0.6, 0, 0.6, 0)],
    "chevron_up": [(-0.8, -0.4, 0, 0.4, 0.8, -0.4)],
    "chevron_down": [(-0.8, 0.4, 0, -0.4, 0.8, 0.4)],
    "arrow_up": [(0, -0.9, 0, 0.9)], "arrow_down": [(0, 0.9, 0, -0.9)],
}  # fmt: skip
_OWN = {"disc": "ellipse", "ring": "ellipse", "square": "box", "dash": "box", "minus": "box"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = set(look.shapes.values())
    known = {"sign": {*_SIGNS}, "pen": {*_PENS, *_OWN, "diamond"}}
    solid = look.family in FINE | HUE_ALONE | {"thumb"} and technique == "edged"
    thin = look.family not in {"triangle", "chevron"} and technique == "hollow"
    return "path" if solid or thin or not forms <= known.get(technique, forms) else technique


def mark_room(told: Told, mark: Mark | None = None) -> float:
    """How wide marks are, or this one."""
    said = told.plan.sheet.look.words
    if (mark.shape if mark else "yes") in said:
        return max(long(told, word, bold=True) for word in said.values()) + told.size * 0.9
    return told.size * 1.5


def spot(told: Told, marks: Sequence[Mark], x: float, y: float, wide: float, high: float
         ) -> list[Item]:  # fmt: skip
    """What a State has in its place: marks, perhaps with their words, or a ground."""
    if ground := ground_of(told.plan, marks):
        return [box(x, y, wide, high, fill=ground, round=told.way["round"])]
    look, bits = told.plan.sheet.look, [swatch(told, mark) for mark in marks]
    said = told.way["said"] and not look.words.get("yes")
    bits += [bit(told, told.words.positions[mark.shape]) for mark in marks
             if said and not (mark.smudged or mark.turned or mark.shape in look.words)]  # fmt: skip
    whole = joined(bits, 3)
    left = told.way["pad_across"] if said else (wide - whole.wide) / 2
    return whole.draw(x + left, y + high / 2)


def mark_cell(told: Told, marks: Sequence[Mark]) -> Cell:
    """A cell of a table with the marks of a State: its ground, its words, or what is drawn."""
    look, way = told.plan.sheet.look, told.way
    if ground := ground_of(told.plan, marks):
        return Cell(fill=ground)
    if len(marks) == 1 and not marks[0].smudged and not way["said"]:
        (mark,), ink = marks, look.colours[marks[0].hue]
        if mark.shape in look.words and look.family != "pill":
            return Cell(look.words[mark.shape], way["word_bold"], "center", ink)
        if mark.shape in look.shapes and look.family != "badge" and way["technique"] == "sign":
            return Cell(_sign(told, mark), True, "center", ink, "", way["sign_font"], 1.1)
    return Cell(draw=lambda *place: spot(told, marks, *place))


def marks_room(told: Told) -> float:
    """How wide the cell of a mark has to be."""
    return max(cell_room(told), mark_room(told) * max(len(r.marks) for r in told.plan.sheet.rows))


def swatch(told: Told, mark: Mark | None) -> Bit:
    """A mark in a line; a patch where marks are grounds."""
    if not mark:
        return NOTHING
    wide, high, ground = mark_room(told, mark), told.size, ground_of(told.plan, [mark])
    if ground:
        return Bit(wide, lambda x, y: [box(x, y - high / 2, wide, high, fill=ground)])
    return Bit(wide, lambda x, y: _drawn(told, mark, x + wide / 2, y))


def _sign(told: Told, mark: Mark) -> str:
    said = _SIGNS[form_of(told.plan, mark)]
    if lacking(said, font_file(told.way["sign_font"])):
        raise NoRoomError(f"{told.way['sign_font']} has no {said}")
    return said


def _drawn(told: Told, mark: Mark, x: float, y: float) -> list[Item]:
    """A mark about its middle."""
    look, way = told.plan.sheet.look, told.way
    high, colour = told.size * way["mark_size"], look.colours[mark.hue]
    if mark.smudged:
        return [_image(blot(told.plan, mark, _PIXELS), "clear", x, y, high * 1.25)]
    if mark.shape in look.words:
        return [_word(told, mark, x, y)]
    if look.family == "ground":
        return []
    if look.family == "badge":
        plate, small = badge_rings(told.plan, mark, way["plate"])
        fill2 = toned(colour, -0.3) if way["technique"] == "graded" else ""
        return [_path(plate, x, y, high * 1.05, fill=colour, fill2=fill2),
                _path(small, x, y, high * 1.05, fill=look.ink_on(mark.hue))]  # fmt: skip
    if way["technique"] == "sign":
        return [words(told, _sign(told, mark), x, y, at="center", colour=colour, scale=1.1,
                      bold=True, font=way["sign_font"])]  # fmt: skip
    if way["technique"] in {"clear", "jpeg", "few"}:
        ground = None if way["technique"] == "clear" else "#ffffff"
        image = picture(rings_of(told.plan, mark), colour, _PIXELS, ground=ground)
        return [_image(image, way["technique"], x, y, high)]
    return _shape(told, mark, x, y, high)


def _shape(told: Told, mark: Mark, x: float, y: float, high: float) -> list[Item]:
    technique, colour = told.way["technique"], told.plan.sheet.look.colours[mark.hue]
    rings, form = rings_of(told.plan, mark), form_of(told.plan, mark)
    if technique == "pen":
        return _penned(form, x, y, high, colour)
    if technique == "plated":
        plate = box(x - high * 0.58, y - high * 0.58, high * 1.16, high * 1.16, fill=colour,
                    round=high * 0.2, opacity=18)  # fmt: skip
        return [plate, _path(rings, x, y, high * 0.8, fill=colour)]
    more: dict[str, object] = {"fill": colour}
    if technique == "graded":
        more |= {"fill": toned(colour, 0.3), "fill2": toned(colour, -0.25)}
    elif technique == "shadow":
        more |= {"shadow": high * 0.09}
    elif technique == "edged":
        more |= {"stroke": toned(colour, -0.5), "strokeWidth": high * 0.06}
    elif technique == "hollow":
        more = {"fill": "#ffffff", "stroke": colour, "strokeWidth": high * 0.1}
    return [_path(rings, x, y, high, **more)]


def _path(rings: Sequence[Ring], x: float, y: float, high: float, **more: object) -> Item:
    """An outline in a box that fits it: in a wider one the program would move it."""
    across = [one for ring in rings for one, _ in ring]
    upward = [one for ring in rings for _, one in ring]
    left, top, half = min(across), max(upward), high / 2
    wide, tall = max(across) - left, top - min(upward)
    return item("path", x=x + half * left, y=y - half * top, width=half * wide, height=half * tall,
                d=svg_path(tuple(rings), SCALE, -left * SCALE, top * SCALE),
                edges=f"{wide * SCALE:.0f} {tall * SCALE:.0f}", **more)  # fmt: skip


def _penned(form: str, x: float, y: float, high: float, colour: str) -> list[Item]:
    """The form by lines with round ends, tips, or shapes that the program has itself."""
    half, thick = high / 2, high * 0.16
    if form in _PENS:
        found = list[Item]()
        for line in _PENS[form]:
            ends = [(x + half * line[n], y - half * line[n + 1]) for n in range(0, len(line), 2)]
            found += [item("rule", x=a, y=b, x2=c, y2=d, stroke=colour, strokeWidth=thick,
                           cap="butt" if "arrow" in form else "round",
                           tip=high * 0.6 if "arrow" in form else None)
                      for (a, b), (c, d) in pairwise(ends)]  # fmt: skip
        return found
    if form == "diamond":
        return [_path([((0, 0.9), (0.9, 0), (0, -0.9), (-0.9, 0))], x, y, high, fill=colour)]
    side = high * 0.8
    look = {"line": colour, "thick": thick} if form == "ring" else {"fill": colour}
    return [box(x - side / 2, y - side / 2, side, side, kind=_OWN[form], **look)]


def _image(drawn: Image.Image, form: str, x: float, y: float, high: float) -> Item:
    data = file_of(drawn, form, 90, 24)
    return item("image", x=x - high / 2, y=y - high / 2, width=high, height=high,
                data=as_text(data))  # fmt: skip


def _word(told: Told, mark: Mark, x: float, y: float) -> Item:
    look, word = told.plan.sheet.look, told.plan.sheet.look.words[mark.shape]
    colour, bold = look.colours[mark.hue], told.way["word_bold"]
    if look.family != "pill":
        return words(told, word, x, y, at="center", bold=bold, colour=colour)
    wide, high = mark_room(told, mark), told.size * 1.3
    said = words(told, word, x, y, bold=bold, colour=look.ink_on(mark.hue), at="center")
    return said | box(x - wide / 2, y - high / 2, wide, high, fill=colour,
                      round=told.way["pill"])  # fmt: skip
