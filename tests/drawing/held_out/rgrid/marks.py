"""Marks on a page of grid graphics: plotting characters, paths, strokes, rasters, faces, plates,
signs, words and grounds."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.chromium.marks import SIGNS as FORMS
from tests.drawing.held_out.marked import badge_rings, blot, form_of, ground_of, rings_of
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.rgrid.kit import HOLD, Cell, Kit, Line
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow

POINTS: Mapping[str, int] = {
    "triangle_up": 24, "triangle_down": 25, "disc": 21, "ring": 1, "square": 22, "diamond": 23,
    "plus": 3, "cross": 4,
}  # fmt: skip
"""Plotting characters of R."""
DINGBATS: Mapping[str, str] = {
    "tick": "4", "cross": "8", "triangle_up": "s", "triangle_down": "t", "disc": "l",
    "square": "n", "diamond": "u", "dash": "", "ring": "",
}  # fmt: skip
"""Letters of the font of dingbats; those that have none are drawn with the pen."""
PEN: Mapping[str, Sequence[Sequence[tuple[float, float]]]] = {
    "arrow_up": [[(0, -0.9), (0, 0.9)]], "arrow_down": [[(0, 0.9), (0, -0.9)]],
    "chevron_up": [[(-0.8, -0.4), (0, 0.4), (0.8, -0.4)]],
    "chevron_down": [[(-0.8, 0.4), (0, -0.4), (0.8, 0.4)]],
    "tick": [[(-0.8, 0), (-0.25, -0.6), (0.8, 0.7)]],
    "cross": [[(-0.7, -0.7), (0.7, 0.7)], [(-0.7, 0.7), (0.7, -0.7)]],
    "plus": [[(0, -0.8), (0, 0.8)], [(-0.8, 0), (0.8, 0)]], "minus": [[(-0.8, 0), (0.8, 0)]],
    "dash": [[(-0.7, 0), (0.7, 0)]],
}  # fmt: skip
_FACES = {"smile": 1, "neutral": 0, "frown": -1}
_PIXELS = 48


def inline(kit: Kit, marks: Sequence[Mark | None]) -> Line:
    """The marks of one place in a line."""
    return kit.joined(HOLD, [_mark(kit, mark) for mark in marks if mark])


def swatch(kit: Kit, mark: Mark | None) -> Line:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(kit.told.plan, [mark]) if mark else ""
    if not ground:
        return inline(kit, [mark])
    return patch(kit, ground)


def patch(kit: Kit, fill: str) -> Line:
    """A rectangle of a colour in a line."""
    size = kit.told.size
    return _node("patch", size * 2, size, fill=fill, line=kit.way["line"])


def bar(kit: Kit, part: float, wide: float, fill: str) -> Line:
    """A bar as long as a part of its room."""
    return _node("bar", wide, kit.told.size * kit.way["bar_high"], part=part, fill=fill,
                 back=kit.way["bar_back"])  # fmt: skip


def mark_cell(kit: Kit, marks: Sequence[Mark], fill: str = "") -> Cell:
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    parts, words = [inline(kit, marks)], kit.told.plan.sheet.look.words
    if kit.way["said"] and not words.get("yes"):
        parts += [kit.held(HOLD + kit.told.words.positions[mark.shape]) for mark in marks
                  if not (mark.smudged or mark.turned or mark.shape in words)]  # fmt: skip
    at = "l" if len(parts) > 1 and kit.way["rules"] != "white" else "c"
    indent = kit.text(HOLD) if at == "l" else []
    return kit.cell(indent, *parts, at=at, fill=ground_of(kit.told.plan, marks) or fill)


def keyed(kit: Kit, row: TotalRow, *, bold: bool = False) -> Line:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(kit, row.mark) if row.mark else []
    return mark + kit.held(HOLD * bool(mark) + row.label, bold=bold)


def said_of(kit: Kit, row: StateRow) -> str:
    """A State and what it holds, in one line."""
    held = kit.told.figure(row)
    return row.name + (str(kit.way["name_figure"]).format(held) if held else "")


def point(kit: Kit, number: int, *, colour: str = "", fill: str = "") -> Line:
    """A plotting character of the page's ink."""
    ink, high = colour or kit.way["ink"], kit.told.size
    return _node("point", high, high, pch=number, scale=0.8, colour=ink, fill=fill or ink,
                 thick=0.8)  # fmt: skip


def _node(kind: str, wide: float, high: float, **more: Any) -> Line:
    return [{"m": kind, "w": wide, "h": high, **more}]


def _layer(rings: Sequence[Ring], fill: str, *, line: str = "", thick: float = 0, shade: str = "",
           alpha: float = 1, move: float = 0) -> dict[str, Any]:  # fmt: skip
    points = [(x + move, y - move, n) for n, ring in enumerate(rings) for x, y in ring]
    return {"x": [round(x, 3) for x, _, _ in points], "y": [round(y, 3) for _, y, _ in points],
            "id": [n for _, _, n in points], "fill": fill, "line": line, "thick": thick,
            "shade": shade, "end": _darker(fill) if shade else "", "alpha": alpha}  # fmt: skip


def _mark(kit: Kit, mark: Mark) -> Line:
    plan, high = kit.told.plan, kit.told.size * kit.way["mark_size"]
    look, colour = plan.sheet.look, plan.sheet.look.colours[mark.hue]
    if mark.smudged:
        return _node("image", high, high, **_cells(blot(plan, mark, _PIXELS)), smooth=True)
    if mark.shape in look.words:
        return _word(kit, mark, colour)
    if look.family == "ground":
        return []
    if look.family == "badge":
        ground, small = badge_rings(plan, mark, kit.way["plate"])
        shade = {"linear": "linear", "radial": "radial"}.get(kit.way["technique"], "")
        layers = [_layer(ground, colour, shade=shade), _layer(small, look.ink_on(mark.hue))]
        return _node("paths", high, high, layers=layers)
    return _formed(kit, mark, colour, high)


def _formed(kit: Kit, mark: Mark, colour: str, high: float) -> Line:
    """A mark that is a form, in the way's technique."""
    technique, form = kit.way["technique"], form_of(kit.told.plan, mark)
    thick = high * kit.way["pen"]
    if technique == "point" and form in POINTS:
        edge = "#333333" if kit.way["point_edge"] and POINTS[form] > 20 else colour
        return _node("point", high, high, pch=POINTS[form], colour=edge, fill=colour, scale=0.72,
                     thick=0.7 if POINTS[form] > 20 else thick * 0.8)  # fmt: skip
    if technique == "sign":
        if kit.way["device"] == "cairo":
            style = kit.style(colour=colour, size=1.15, font="DejaVu Sans")
            return _node("sign", high, high, said=FORMS[form], st=style)
        if DINGBATS.get(form):
            style = kit.style(colour=colour, size=1.1, font="Dingbats")
            return _node("sign", high, high, said=DINGBATS[form], st=style)
    if technique in {"pen", "point", "sign"} and form in PEN:
        lines = [{"x": [x for x, _ in line], "y": [y for _, y in line]} for line in PEN[form]]
        head = kit.way["arrow"] if form.startswith("arrow") else ""
        return _node("pen", high, high, lines=lines, colour=colour, thick=thick, arrow=head,
                     end=kit.way["line_end"])  # fmt: skip
    if technique in {"pen", "point"} and form in _FACES:
        return _node("face", high * 1.1, high * 1.1, mood=_FACES[form], colour=colour)
    rings = tuple(tuple((0.92 * x, 0.92 * y) for x, y in ring)
                  for ring in rings_of(kit.told.plan, mark))  # fmt: skip
    if technique in {"clear", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        return _node("image", high, high, **_cells(picture(rings, colour, _PIXELS, ground=ground)),
                     smooth=kit.way["smooth"])  # fmt: skip
    layers = {"edged": [_layer(rings, colour, line="#333333", thick=0.5)],
              "hollow": [_layer(rings, "", line=colour, thick=0.9)],
              "linear": [_layer(rings, colour, shade="linear")],
              "radial": [_layer(rings, colour, shade="radial")],
              "alpha": [_layer(rings, colour, line=colour, thick=0.5, alpha=0.6)],
              "shadow": [_layer(rings, "#000000", alpha=0.22, move=0.14), _layer(rings, colour)],
              }  # fmt: skip
    return _node("paths", high, high, layers=layers.get(technique, [_layer(rings, colour)]))


def _cells(drawn: Any) -> dict[str, Any]:
    """A picture as the letters of its colours, row by row."""
    pixels: bytes = drawn.convert("RGBA").tobytes()
    return {"cells": pixels.hex(), "rows": drawn.height}


def _word(kit: Kit, mark: Mark, colour: str) -> Line:
    look, way = kit.told.plan.sheet.look, kit.way
    word, bold = look.words[mark.shape], way["word_bold"]
    if look.family == "letter":
        large = 1.2 if len(word) == 1 else 1
        return kit.held(word, bold=True, colour=colour, size=large)
    if look.family != "pill":
        return kit.held(word, bold=bold, colour=colour)
    style = kit.style(bold=bold, colour=look.ink_on(mark.hue), size=0.95)
    wide = longest(kit.told, list(look.words.values()), bold=True) * 1.05 + 9
    return _node("pill", wide, kit.told.size * 1.25, said=word, st=style, fill=colour,
                 round=way["round"], glossy=way["glossy"])  # fmt: skip


def _darker(colour: str) -> str:
    return "#" + "".join(f"{int(colour[i : i + 2], 16) * 3 // 5:02x}" for i in (1, 3, 5))
