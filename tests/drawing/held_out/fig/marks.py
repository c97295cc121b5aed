"""Marks of a page of Fig: ovals, polygons, arcs, lines with heads of arrows, hatching and shades,
letters of fonts of signs, imported pictures, words, pills and grounds."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.draw.kit import toned
from tests.drawing.held_out.fig.ink import (
    PENS,
    STYLES,
    TIPS,
    WHITE,
    eps,
    filled,
    imaged,
    outlined,
    placed,
)
from tests.drawing.held_out.fig.kit import (
    NOTHING,
    Bit,
    Item,
    bit,
    group,
    joined,
    long,
    oval,
    poly,
    rect,
    text,
    words,
)
from tests.drawing.held_out.marked import badge_rings, blot, form_of, ground_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.placed.items import Part
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 92
_DINGBATS: Mapping[str, str] = {
    "tick": "4", "cross": "8", "disc": "l", "square": "n", "triangle_up": "s", "diamond": "u",
    "triangle_down": "t", "plus": ":", "arrow_up": r"\341", "arrow_down": r"\341",
}  # fmt: skip
_SYMBOLS: Mapping[str, str] = {
    "arrow_up": r"\255", "arrow_down": r"\257", "cross": r"\264", "diamond": r"\340", "plus": "+",
    "minus": "-",
}  # fmt: skip
_FONTS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "dingbat": ("Dingbats", _DINGBATS), "symbol": ("Symbol", _SYMBOLS),
}  # fmt: skip
OF_POSTSCRIPT = {*_FONTS, "eps"}
_BROAD = {"triangle", "chevron"}
_APART = {"arrow", "triangle", "chevron", "tick", "thumb", "sign"}
_PICTURES = {"png": "clear", "white": "flat", "jpeg": "jpeg", "few": "few"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else filled shapes."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms, solid = set(look.shapes.values()), look.family in FINE | HUE_ALONE | {"thumb", "badge"}
    broad = look.family in _BROAD or (look.family == "arrow" and look.outlines.shaft > 0.2)
    if technique in OF_POSTSCRIPT and told.way["route"] in {"combined", "tikz"}:
        technique = "pen"
    if technique in _FONTS and not forms <= {*_FONTS[technique][1], "dash", "ring", "disc"}:
        technique = "fill"
    apart = look.family in _APART and not (technique == "ringed" and {"ring", "disc"} & forms)
    fit = {"hollow": broad, "hatched": broad, "tinted": not solid, "edged": not solid,
           "tips": look.family == "arrow", "ringed": apart,
           "boxed": apart and "square" not in forms,
           "pen": bool(forms & {*PENS}), "stepped": look.family in {"disc", "square", "triangle"},
           "curved": look.family == "thumb"}  # fmt: skip
    return technique if fit.get(technique, True) else "fill"


def mark_room(told: Told, mark: Mark | None = None) -> float:
    """How wide marks are, or this one."""
    said = told.plan.sheet.look.words
    if (mark.shape if mark else "yes") in said:
        return max(long(told, word, bold=True) for word in said.values()) + told.size * 0.9
    return told.size * 1.5


def sign(told: Told, marks: Sequence[Mark], x: float, y: float, wide: float, high: float
         ) -> list[Item]:  # fmt: skip
    """What a State has within its place: marks, perhaps with their words, or a ground."""
    if ground := ground_of(told.plan, marks):
        return [rect(x, y, wide, high, fill=ground, round_=told.way["round"]) | {"depth": 66}]
    look, bits = told.plan.sheet.look, [swatch(told, mark) for mark in marks]
    said = told.way["said"] and not look.words.get("yes")
    bits += [bit(told, told.words.positions[mark.shape]) for mark in marks
             if said and not (mark.smudged or mark.turned or mark.shape in look.words)]  # fmt: skip
    whole = joined(bits, 3)
    left = told.way["pad"] if said else (wide - whole.wide) / 2
    return whole.draw(x + left, y + high / 2)


def swatch(told: Told, mark: Mark | None) -> Bit:
    """A mark in a line; a patch where marks are grounds."""
    if not mark:
        return NOTHING
    wide, high = mark_room(told, mark), told.size
    if ground := ground_of(told.plan, [mark]):
        return Bit(wide, lambda x, y: [rect(x, y - high / 2, wide, high, fill=ground)
                                       | {"depth": 66}])  # fmt: skip
    return Bit(wide, lambda x, y: [group(Part(_drawn(told, mark), 0), x + wide / 2, y)])


def _drawn(told: Told, mark: Mark) -> list[Item]:
    """A mark about its middle."""
    look, technique = told.plan.sheet.look, told.way["technique"]
    half = told.size * told.way["mark_size"] / 2 * (1.12 if look.family == "badge" else 1)
    if mark.smudged:
        return [imaged(blot(told.plan, mark, _PIXELS), "clear", half * 1.25)]
    if mark.shape in look.words:
        return _word(told, mark)
    if look.family == "ground":
        return []
    colour, form = look.colours[mark.hue], form_of(told.plan, mark)
    rings = rings_of(told.plan, mark)
    if look.family == "badge":
        return _badge(told, mark, half)
    if technique in _PICTURES:
        ground = None if technique == "png" else WHITE
        return [imaged(picture(rings, colour, _PIXELS, ground=ground), _PICTURES[technique], half)]
    if technique == "eps":
        return [placed(eps(rings, colour), "eps", half)]
    if technique in _FONTS and form in _FONTS[technique][1]:
        return [_letter(told, technique, form, colour, half)]
    if technique in {"pen", "tips"} and form in PENS:
        return _penned(told, form, colour, half)
    return STYLES.get(technique, filled)(told, form, rings, colour, half)


def _word(told: Told, mark: Mark) -> list[Item]:
    look, word = told.plan.sheet.look, told.plan.sheet.look.words[mark.shape]
    colour = look.colours[mark.hue]
    if look.family != "pill":
        letter = look.family == "letter" and len(word) == 1
        return words(told, word, 0, 0, at="center", bold=letter or told.way["word_bold"],
                     scale=1.25 if letter else 1, colour=colour)  # fmt: skip
    wide, high = mark_room(told, mark), told.size * 1.3
    corner = told.way["pill"] * high
    ground = rect(-wide / 2, -high / 2, wide, high, fill=colour, round_=corner) | {"depth": 64}
    return [ground, *words(told, word, 0, 0, at="center", bold=True, colour=look.ink_on(mark.hue))]


def _badge(told: Told, mark: Mark, half: float) -> list[Item]:
    """A disc or a square with round corners, and the shape upon it."""
    look, form = told.plan.sheet.look, form_of(told.plan, mark)
    colour, ink = look.colours[mark.hue], look.ink_on(mark.hue)
    edge = toned(colour, -0.4) if told.way["technique"] == "edged" else ""
    plate = oval(0, 0, half * 0.97, fill=colour, line=edge)
    if told.way["plate"] == "square":
        plate = rect(-half * 0.9, -half * 0.9, half * 1.8, half * 1.8, fill=colour,
                     line=edge, round_=half * 0.35) | {"depth": 50}  # fmt: skip
    _, rings = badge_rings(told.plan, mark, "disc")
    if form == "ring":
        return [plate, oval(0, 0, half * 0.4, line=ink, thick=half * 0.2, depth=48)]
    return [plate, *outlined(rings, half, fill=ink, depth=48)]


def _penned(told: Told, form: str, colour: str, half: float) -> list[Item]:
    """Lines of a pen; of an arrow, perhaps one line with a head of Fig's own."""
    thick, bend = max(half * told.way["pen"], 0.9), told.way["bend"]
    if told.way["technique"] == "tips" and form in TIPS:
        kind, fill = told.way["tip"]
        tip = f"\t{kind} {fill} 1.00 {half * 18:.2f} {half * 13:.2f}\n"
        points = [(px * half, -py * half) for px, py in TIPS[form]]
        return [poly(points, 0, 0, line=colour, thick=thick * 0.75, closed=False, tip=tip)]
    return [poly([(px * half, -py * half) for px, py in one], 0, 0, line=colour, thick=thick,
                 closed=False, bend=bend) for one in PENS[form]]  # fmt: skip


def _letter(told: Told, technique: str, form: str, colour: str, half: float) -> Item:
    """A letter of a font of signs, turned where it points the wrong way."""
    font, codes = _FONTS[technique]
    scale = 2.1 * half / told.size
    low = {"symbol": 0.3, "dingbat": 0.35}[technique] * told.size * scale
    made = text(told, codes[form], 0, low, scale=scale, colour=colour, at="center", font=font)
    if technique == "dingbat" and form.startswith("arrow"):
        up = form == "arrow_up"
        made |= {"angle": 1.5708 if up else 4.7124, "x": low if up else -low, "y": 0.0}
    return made | {"octal": True}
