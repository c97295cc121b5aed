"""Marks in a text document: paths, ellipses and pictures that float, signs, words and grounds."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.calligra.kit import Kit
from tests.drawing.held_out.calligra.odt import Box, Shape
from tests.drawing.held_out.chromium.marks import SIGNS, ground_of
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.sheet import Mark, TotalRow

__all__ = ["SIGNS", "ground", "mark_cell", "marks_in", "written"]
_PIXELS = 44
"""So few that Calligra does not have to make them fewer: where it has, it prints a grey patch."""
_UP = 0.36
"""How far above the line of letters their middle is, by their size."""
_BETWEEN = "\u00a0\u00a0\u00a0"


def written(kit: Kit, mark: Mark) -> str:
    """A mark of letters as a run of words; nothing where it is a shape."""
    look = kit.told.plan.sheet.look
    colour = look.colours[mark.hue]
    if mark.smudged:
        return ""
    if mark.shape in look.words:
        word = look.words[mark.shape]
        if look.family == "pill":
            return kit.run(f" {word} ".replace(" ", "\u00a0"), colour=look.ink_on(mark.hue),
                           ground=colour, part=0.92)  # fmt: skip
        return kit.run(word, colour=colour, bold=kit.way["word_bold"])
    if kit.way["technique"] == "sign" and look.family not in {"ground", "badge"}:
        return kit.run(SIGNS[form_of(kit.told.plan, mark)], colour=colour, part=1.1)
    return ""


def ground(kit: Kit, marks: Sequence[Mark]) -> str:
    """The colour of a cell whose State voted so, else nothing."""
    style = ground_of(kit.told, marks)
    return style.removeprefix("background:").split(";")[0] if style else ""


def mark_cell(kit: Kit, marks: Sequence[Mark], align: str = "center",
              **cell: Any) -> str:  # fmt: skip
    """A cell with marks, or in the colour of a vote."""
    if colour := ground(kit, marks):
        cell["ground"] = colour
    return kit.cell(marks_in(kit, marks, align), **cell)


def marks_in(kit: Kit, marks: Sequence[Mark], align: str = "center") -> str:
    """A paragraph with marks in a row."""
    return kit.p(_BETWEEN.join(_run(kit, mark) for mark in marks), align)


def _run(kit: Kit, mark: Mark) -> str:
    """Letters, or the place of a shape."""
    if letters := written(kit, mark):
        return letters
    shapes = _shapes(kit, mark, kit.told.size * (0.84 if kit.way["technique"] == "own" else 0.92))
    return kit.odt.slot(*shapes) if shapes else ""


def _shapes(kit: Kit, mark: Mark, size: float) -> list[Shape]:
    look, plan, technique = kit.told.plan.sheet.look, kit.told.plan, kit.way["technique"]
    box = (-size / 2, -size / 2 - _UP * kit.told.size, size, size)
    if mark.smudged:
        return [Shape(box, picture=file_of(blot(plan, mark, _PIXELS), "clear", 90, 24))]
    if mark.shape in look.words or look.family == "ground":
        return []
    if look.family == "badge":
        return _badge(kit, mark, box)
    rings, colour = rings_of(plan, mark), look.colours[mark.hue]
    if technique in {"clear", "jpeg", "few"}:
        flat = None if technique == "clear" else "#ffffff"
        drawn = picture(rings, colour, _PIXELS, ground=flat)
        return [Shape(box, picture=file_of(drawn, technique, 90, 24))]
    form = form_of(plan, mark)
    if technique == "own" and form in {"disc", "square"}:
        return [Shape(box, "ellipse" if form == "disc" else "rect", _filled(colour))]
    dress = {
        "edged": _filled(colour, "#222222", 0.6),
        "round": _filled(colour, colour, 0.9),
        "hollow": _filled("#ffffff", colour, 1.0),
    }.get(technique, _filled(colour))
    return [_path(rings, box, dress)]


def _badge(kit: Kit, mark: Mark, box: Box) -> list[Shape]:
    plan, look, plate = kit.told.plan, kit.told.plan.sheet.look, kit.way["plate"]
    if kit.way["technique"] in {"clear", "jpeg", "few"}:
        drawn = badge_picture(plan, mark, plate, _PIXELS)
        return [Shape(box, picture=file_of(drawn, "clear", 90, 24))]
    under, over = badge_rings(plan, mark, plate)
    return [_path(under, box, _filled(look.colours[mark.hue])),
            _path(over, box, _filled(look.ink_on(mark.hue)))]  # fmt: skip


def _filled(colour: str, edge: str = "", wide: float = 0) -> str:
    stroke = (f'draw:stroke="solid" svg:stroke-color="{edge}" svg:stroke-width="{wide}pt"'
              if edge else 'draw:stroke="none"')  # fmt: skip
    return f'draw:fill="solid" draw:fill-color="{colour}" svg:fill-rule="evenodd" {stroke}'


def _path(rings: tuple[Ring, ...], box: Box, how: str) -> Shape:
    """An outline in the part of its box that it takes: its own edges are the shape's."""
    points = [point for ring in rings for point in ring]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)
    x, y, size, _ = box
    half = size / 2
    place = (x + half * (left + 1), y + half * (1 - high), half * (right - left),
             half * (high - low))  # fmt: skip
    data = svg_path(rings, 1000, -1000 * left, 1000 * high)
    view = f"0 0 {1000 * (right - left):.0f} {1000 * (high - low):.0f}"
    return Shape(place, "path", how, f'svg:viewBox="{view}" svg:d="{data}"')


def beside(kit: Kit, words: str, mark: Mark | None, bold: bool = False, align: str = "",
           part: float = 1, **paragraph: Any) -> str:  # fmt: skip
    """A paragraph of words with a mark behind them."""
    colour = ground(kit, [mark]) if mark else ""
    ink = kit.told.plan.sheet.look.ink_on(mark.hue) if mark and colour else ""
    run = kit.run(words, bold=bold, ground=colour, colour=ink)
    if mark and (drawn := _run(kit, mark)):
        run = f"{run}{_BETWEEN}{drawn}" if words else drawn
    return kit.p(run, align, part, **paragraph)


def label_cell(kit: Kit, words: str, mark: Mark | None, **cell: Any) -> str:
    """A cell with a position's word and its mark, where that is the legend."""
    bold = bool(cell.pop("bold", False))
    if mark and (colour := ground(kit, [mark])):
        cell["ground"] = colour
        ink = kit.told.plan.sheet.look.ink_on(mark.hue)
        return kit.cell(kit.p(kit.run(words, bold=bold, colour=ink)), **cell)
    return kit.cell(beside(kit, words, mark, bold), **cell)


def label_width(kit: Kit, row: TotalRow) -> float:
    """How wide a cell with a position's word and its mark has to be."""
    return kit.wide(row.label, bold=True) + (marks_width(kit, [row.mark]) if row.mark else 0)


def marks_width(kit: Kit, marks: Sequence[Mark]) -> float:
    """How wide a cell with these marks has to be."""
    words = kit.told.plan.sheet.look.words
    said = [f" {words[mark.shape]} " if mark.shape in words else "" for mark in marks]
    drawn = 1.25 * kit.told.size * (len(marks) - len("".join(said).split()))
    return kit.wide(_BETWEEN.join(said), bold=True) + max(drawn, 0)
