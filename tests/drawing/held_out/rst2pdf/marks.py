"""Marks on a page of reStructuredText: drawings, pictures, signs, words and grounds."""

from collections.abc import Sequence

from PIL import Image

from tests.drawing.held_out.chromium.marks import SIGNS as FORMS
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import (
    badge_picture,
    badge_rings,
    blot,
    form_of,
    ground_of,
    rings_of,
)
from tests.drawing.held_out.rst2pdf.kit import HOLD, SIGNS, Cell, Kit
from tests.drawing.held_out.shapes import Ring, picture, svg_path, wound
from tests.drawing.held_out.sheet import Mark, TotalRow

_PIXELS = 96
_SIDE, _PATCH = 24, (48, 18)


def inline(kit: Kit, marks: Sequence[Mark | None]) -> str:
    """The marks of one place in a line."""
    return f"\\ {HOLD}".join(_mark(kit, mark) for mark in marks if mark)


def swatch(kit: Kit, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(kit.told.plan, [mark]) if mark else ""
    if not ground:
        return inline(kit, [mark])
    patch = file_of(Image.new("RGBA", _PATCH, ground), "clear", 90, 24)
    return kit.image(patch, "png", 2.2 * kit.told.size)


def mark_cell(kit: Kit, marks: Sequence[Mark], at: str = "c") -> Cell:
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    look, fill = kit.told.plan.sheet.look, ground_of(kit.told.plan, marks)
    said = kit.way["said"] and not look.words.get("yes")
    if len(marks) == 1 and not said and (name := _drawing(kit, marks[0])):
        side = {"c": "center", "l": "left", "r": "right"}[at]
        high = kit.told.size * kit.way["mark_size"]
        block = [f".. image:: {name}", f"   :width: {high:.2f}pt", f"   :align: {side}", ""]
        return Cell([block], fill)
    parts = [inline(kit, marks)]
    for mark in marks if said else ():
        plain = not mark.smudged and not mark.turned and mark.shape not in look.words
        parts.append(kit.held(f"{HOLD}{kit.told.words.positions[mark.shape]}") if plain else "")
    return kit.cell(*parts, at=at, fill=fill)


def keyed(kit: Kit, row: TotalRow, *, bold: bool = False) -> str:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(kit, row.mark) if row.mark else ""
    return f"\\ {HOLD}".join(one for one in (mark, kit.held(row.label, bold=bold)) if one)


def _mark(kit: Kit, mark: Mark) -> str:
    plan, way = kit.told.plan, kit.way
    look, high = plan.sheet.look, kit.told.size * way["mark_size"]
    colour = look.colours[mark.hue]
    if mark.smudged:
        return kit.image(file_of(blot(plan, mark, _PIXELS), "clear", 90, 24), "png", high)
    if mark.shape in look.words:
        word, bold = look.words[mark.shape], way["word_bold"]
        if look.family == "pill":
            return kit.held(word, bold=bold, colour=look.ink_on(mark.hue), fill=colour)
        return kit.held(word, bold=bold, colour=colour)
    if look.family == "ground":
        return ""
    if look.family == "badge":
        badge = badge_picture(plan, mark, way["plate"], _PIXELS)
        return kit.image(file_of(badge, "clear", 90, 24), "png", high)
    if way["technique"] == "sign":
        return kit.text(FORMS[form_of(plan, mark)], colour=colour, font=SIGNS)
    form = way["technique"] if way["technique"] in {"jpeg", "few"} else "clear"
    ground = None if form == "clear" else "#ffffff"
    drawn = file_of(picture(rings_of(plan, mark), colour, _PIXELS, ground=ground), form, 90, 24)
    return kit.image(drawn, "jpg" if form == "jpeg" else "png", high)


def _drawing(kit: Kit, mark: Mark) -> str:
    """The file of a mark that is drawn by strokes and paths; else nothing."""
    plan = kit.told.plan
    look = plan.sheet.look
    if mark.smudged or mark.shape not in look.shapes or look.family == "ground":
        return ""
    if kit.way["technique"] not in {"path", "edged", "hollow"}:
        return ""
    colour = look.colours[mark.hue]
    layers = [(rings_of(plan, mark), colour)]
    if look.family == "badge":
        ground, small = badge_rings(plan, mark, kit.way["plate"])
        layers = [(ground, colour), (small, look.ink_on(mark.hue))]
    line = {
        "edged": ' stroke="#222222" stroke-width="1"',
        "hollow": f' stroke="{colour}" stroke-width="2.4"',
    }.get(kit.way["technique"], "")
    hollow = kit.way["technique"] == "hollow"
    paths = "".join(f'<path d="{_path(rings, small=bool(line))}" '
                    f'fill="{"#ffffff" if hollow else fill}"{line}/>'
                    for rings, fill in layers)  # fmt: skip
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIDE}" height="{_SIDE}" '
           f'viewBox="0 0 {_SIDE} {_SIDE}">{paths}</svg>')  # fmt: skip
    return kit.file(svg.encode(), "svg")


def _path(rings: tuple[Ring, ...], *, small: bool) -> str:
    half = _SIDE / 2
    return svg_path(wound(rings), half * (0.84 if small else 0.96), half, half)
