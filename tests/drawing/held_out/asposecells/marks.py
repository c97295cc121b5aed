"""Marks in a workbook: shapes, pictures, signs, words and grounds."""

from collections.abc import Mapping
from typing import Any

from tests.drawing.held_out.asposecells.cells import BOLD, Box, Cell, Kit, Look, as_json
from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.marked import badge_picture, blot, form_of, ground_of, rings_of
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.sheet import Mark

PRESETS: Mapping[str, tuple[str, int, float]] = {
    "arrow_up": ("UP_ARROW", 0, 1), "arrow_down": ("DOWN_ARROW", 0, 1),
    "triangle_up": ("ISOSCELES_TRIANGLE", 0, 1), "triangle_down": ("FLOW_CHART_MERGE", 0, 1),
    "chevron_up": ("CHEVRON", 270, 1), "chevron_down": ("CHEVRON", 90, 1),
    "plus": ("MATH_PLUS", 0, 1.5), "minus": ("MATH_MINUS", 0, 1.4), "dash": ("MATH_MINUS", 0, 1.1),
    "cross": ("MATH_MULTIPLY", 0, 1.6), "disc": ("OVAL", 0, 0.95), "ring": ("DONUT", 0, 1),
    "square": ("RECTANGLE", 0, 0.9), "diamond": ("DIAMOND", 0, 1.05),
}  # fmt: skip
"""Shapes by name, how they are turned, and how large they have to be."""
_PIXELS = 96


def swatch(kit: Kit, mark: Mark | None, at: str = "c", fill: str = "") -> Cell:
    """A cell with a mark, also where it is a ground."""
    marks = (mark,) if mark else ()
    return Cell(marks=marks, at=at, fill=ground_of(kit.told.plan, marks) or fill)


def boxed(kit: Kit, box: Box) -> dict[str, Any]:
    """A box with what it holds and how that stands in it."""
    cell = box.cell
    said = {"at": cell.at, "wrap": cell.wrap, "fill": cell.fill, "line": kit.way["line"]}
    return {**as_json(box), **said, **_content_of(kit, cell)}


def _content_of(kit: Kit, cell: Cell) -> dict[str, Any]:
    """What a cell holds: runs of words, or drawings."""
    if not cell.marks:
        return {"runs": [_run(kit, cell.said, cell.look)]} if cell.said else {}
    found: dict[str, Any] = {"runs": [], "drawings": []}
    for mark in cell.marks:
        _add(kit, mark, found)
    return found


def _run(kit: Kit, said: str, look: Look, font: str = "") -> dict[str, Any]:
    return {"said": said, "bold": look.bold, "italic": look.italic,
            "colour": look.colour or kit.way["ink"], "font": font or kit.way["font"],
            "size": round(kit.told.size * look.scale, 1)}  # fmt: skip


def _add(kit: Kit, mark: Mark, found: dict[str, Any]) -> None:
    plan, way = kit.told.plan, kit.way
    look = plan.sheet.look
    colour = look.colours[mark.hue]
    if mark.smudged:
        found["drawings"].append(_picture(file_of(blot(plan, mark, _PIXELS), "clear", 90, 24), 1.3))
    elif mark.shape in look.words:
        pill = look.family == "pill"
        words = Look(bold=way["word"], colour=look.ink_on(mark.hue) if pill else colour)
        space = [_run(kit, " ", words)] if found["runs"] else []
        found["runs"] += [*space, _run(kit, look.words[mark.shape], words)]
        if pill:
            found["fill"] = colour
    elif look.family == "ground":
        pass
    elif look.family == "badge":
        badge = badge_picture(plan, mark, way["plate"], _PIXELS)
        found["drawings"].append(_picture(file_of(badge, "clear", 90, 24), 1.1))
    else:
        _shape(kit, mark, colour, found)


def _shape(kit: Kit, mark: Mark, colour: str, found: dict[str, Any]) -> None:
    technique, form = kit.way["technique"], form_of(kit.told.plan, mark)
    if technique == "sign":
        space = [_run(kit, " ", BOLD)] if found["runs"] else []
        run = _run(kit, SIGNS[form], Look(colour=colour, scale=1.05), "DejaVu Sans")
        found["runs"] += [*space, run]
    elif technique in {"shape", "outlined"}:
        name, turn, scale = PRESETS[form]
        found["drawings"].append({"shape": name, "turn": turn, "colour": colour,
                                  "hollow": technique == "outlined",
                                  "scale": scale * kit.way["mark_size"]})  # fmt: skip
    else:
        ground = None if technique == "clear" else "#ffffff"
        drawn = picture(rings_of(kit.told.plan, mark), colour, _PIXELS, ground=ground)
        found["drawings"].append(_picture(file_of(drawn, technique, 90, 24), kit.way["mark_size"]))


def _picture(data: bytes, scale: float) -> dict[str, Any]:
    return {"picture": as_text(data), "scale": scale}
