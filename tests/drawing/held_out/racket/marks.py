"""Marks on a page of Racket: paths, picts of its library, its icons, faces, bitmaps, plates,
signs, words and grounds."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.chromium.marks import SIGNS as FORMS
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, ground_of, rings_of
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.racket.kit import HOLD, SIGNS, Cell, Kit, Line
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.sheet import Mark, TotalRow

OWN = frozenset({"arrow_up", "arrow_down", "triangle_up", "triangle_down", "disc", "ring",
                 "square", "diamond", "plus", "minus", "cross", "dash"})  # fmt: skip
"""Forms that its library has, or that are put together from bars."""
ICONS = frozenset({"tick", "cross", "arrow_up", "arrow_down", "disc", "square"})
"""Forms that its icons have."""
FACES = {"smile": "happy", "neutral": "sortof-unhappy", "frown": "unhappy"}
_PIXELS = 84


def inline(kit: Kit, marks: Sequence[Mark | None]) -> Line:
    """The marks of one place in a line."""
    return kit.joined(HOLD, [_mark(kit, mark) for mark in marks if mark])


def swatch(kit: Kit, mark: Mark | None) -> Line:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(kit.told.plan, [mark]) if mark else ""
    if not ground:
        return inline(kit, [mark])
    plate = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))
    return _node(kit, "path", kit.told.size * 2.2, kit.told.size, layers=[_layer((plate,), ground)])


def mark_cell(kit: Kit, marks: Sequence[Mark], fill: str = "") -> Cell:
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    parts, words = [inline(kit, marks)], kit.told.plan.sheet.look.words
    if kit.way["said"] and not words.get("yes"):
        parts += [kit.held(HOLD + kit.told.words.positions[mark.shape]) for mark in marks
                  if not (mark.smudged or mark.turned or mark.shape in words)]  # fmt: skip
    return kit.cell(*parts, at="c", fill=ground_of(kit.told.plan, marks) or fill)


def keyed(kit: Kit, row: TotalRow, *, bold: bool = False) -> Line:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(kit, row.mark) if row.mark else []
    return mark + kit.held(HOLD * bool(mark) + row.label, bold=bold)


def _node(kit: Kit, kind: str, wide: float, high: float, **more: Any) -> Line:
    return [{"mark": kind, "w": wide, "h": high, "size": kit.told.size, **more}]


def _layer(rings: Sequence[Ring], fill: str, line: str = "", thick: float = 0, end: str = ""
           ) -> dict[str, Any]:  # fmt: skip
    return {"rings": rings, "fill": fill, "line": line, "thick": thick, "end": end}


def _mark(kit: Kit, mark: Mark) -> Line:
    plan, way = kit.told.plan, kit.way
    look, high = plan.sheet.look, kit.told.size * way["mark_size"]
    colour, technique = look.colours[mark.hue], way["technique"]
    if mark.smudged:
        data = file_of(blot(plan, mark, _PIXELS), "clear", 90, 24)
        return _node(kit, "image", high, high, data=as_text(data))
    if mark.shape in look.words:
        return _word(kit, mark, colour)
    if look.family == "ground":
        return []
    if look.family == "badge":
        ground, small = badge_rings(plan, mark, way["plate"])
        layers = [_layer(ground, colour), _layer(small, look.ink_on(mark.hue))]
        return _node(kit, "path", high, high, layers=layers)
    form = form_of(plan, mark)
    if technique == "sign":
        return kit.text(FORMS[form], colour=colour, font=SIGNS)
    if technique in {"clear", "jpeg", "few"}:
        ground_colour = None if technique == "clear" else "#ffffff"
        drawn = picture(rings_of(plan, mark), colour, _PIXELS, ground=ground_colour)
        return _node(kit, "image", high, high, data=as_text(file_of(drawn, technique, 90, 24)))
    if technique == "own":
        return _node(kit, "own", high, high, name=form, colour=colour)
    if technique == "icon" and form in ICONS:
        return _node(kit, "icon", high, high, name=form, colour=colour)
    if technique == "icon" and form in FACES:
        return _node(kit, "face", high, high, name=FACES[form], colour=colour)
    small = tuple(tuple((0.9 * x, 0.9 * y) for x, y in ring) for ring in rings_of(plan, mark))
    layer = {"edged": _layer(small, colour, "#333333", 0.5),
             "hollow": _layer(small, "#ffffff", colour, 0.9),
             "shade": _layer(small, colour, end=_darker(colour))}  # fmt: skip
    return _node(kit, "path", high, high, layers=[layer.get(technique, _layer(small, colour))])


def _word(kit: Kit, mark: Mark, colour: str) -> Line:
    look, way = kit.told.plan.sheet.look, kit.way
    word, bold = look.words[mark.shape], way["word_bold"]
    if look.family != "pill":
        return kit.held(word, bold=bold, colour=colour)
    ink = look.ink_on(mark.hue)
    if way["pill"] == "run":
        return kit.held(f"{HOLD}{word}{HOLD}", bold=bold, colour=ink, fill=colour)
    (style,) = kit.held(word, bold=bold, colour=ink, size=0.95)
    wide = longest(kit.told, list(look.words.values()), bold=True) + 8
    more = {**style, "fill": colour, "round": way["round"]}
    return _node(kit, "pill", wide, kit.told.size * 1.3, **more)


def _darker(colour: str) -> str:
    return "#" + "".join(f"{int(colour[i : i + 2], 16) * 3 // 5:02x}" for i in (1, 3, 5))
