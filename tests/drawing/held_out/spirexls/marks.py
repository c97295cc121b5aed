"""Marks in a workbook: icons of a format, shapes, pictures, signs, words and grounds."""

from collections.abc import Mapping
from typing import Any

from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.marked import badge_picture, blot, form_of, rings_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.spirexls.kit import BOLD, Box, Cell, Kit, Look, as_json

__all__ = ["ICONS", "PRESETS", "SIGNS", "boxed", "fit_for_icons", "ground_of", "swatch"]
ICONS: Mapping[str, tuple[str, str]] = {
    "arrow": ("3Arrows", "3ArrowsGray"), "tick": ("3Symbols2", ""), "badge": ("3Symbols", ""),
    "disc": ("3TrafficLights2", ""), "square": ("3TrafficLights2", ""),
}  # fmt: skip
"""Icons of formats that depend on values, in colour and grey."""
PRESETS: Mapping[str, tuple[str, int, float]] = {
    "arrow_up": ("UpArrow", 0, 1), "arrow_down": ("DownArrow", 0, 1),
    "triangle_up": ("Triangle", 0, 1), "triangle_down": ("FlowChartMerge", 0, 1),
    "chevron_up": ("Chevron", 270, 1), "chevron_down": ("Chevron", 90, 1),
    "plus": ("MathPlus", 0, 1.5), "minus": ("MathMinus", 0, 1.4), "dash": ("MathMinus", 0, 1.1),
    "cross": ("MathMultiply", 0, 1.6), "disc": ("Ellipse", 0, 0.95), "ring": ("Donut", 0, 1),
    "square": ("Rect", 0, 0.9), "diamond": ("Diamond", 0, 1.05),
}  # fmt: skip
"""Shapes by name, how they are turned, and how large they have to be."""
_VALUES = {"yes": 3, "abstain": 2, "no": 1}
_PIXELS = 96


def fit_for_icons(plan: Plan) -> str:
    """The set of icons for a sheet's marks; nothing where there is none that says the same."""
    look, sheet = plan.sheet.look, plan.sheet
    marks = [mark for row in sheet.rows for mark in row.marks]
    odd = any(mark.hue != mark.shape or mark.turned or mark.smudged for mark in marks)
    if odd or any(len(row.marks) > 1 for row in sheet.rows) or look.family not in ICONS:
        return ""
    if look.family == "badge" and look.shapes["yes"] != "tick":
        return ""
    coloured, grey = ICONS[look.family]
    if not look.hues:
        return grey
    (r, g, _), (red, green, _) = (
        [int(look.colours[kind][n : n + 2], 16) for n in (1, 3, 5)] for kind in ("yes", "no")
    )
    return coloured if g > r and red > green else ""


def ground_of(kit: Kit, marks: tuple[Mark, ...]) -> str:
    """The colour of a cell that is filled as its State voted, else nothing."""
    look = kit.told.plan.sheet.look
    if look.family != "ground" or not marks or marks[0].smudged or marks[0].shape in look.words:
        return ""
    return look.colours[marks[0].hue]


def swatch(kit: Kit, mark: Mark | None, at: str = "c", fill: str = "") -> Cell:
    """A cell with a mark, also where it is a ground."""
    marks = (mark,) if mark else ()
    return Cell(marks=marks, at=at, fill=ground_of(kit, marks) or fill)


def boxed(kit: Kit, box: Box) -> dict[str, Any]:
    """A box with what it holds and how that stands in it."""
    cell = box.cell
    said = {"at": cell.at, "valign": "center", "wrap": cell.wrap and not cell.turned,
            "turned": cell.turned, "fill": cell.fill, "line": kit.way["line"]}  # fmt: skip
    if cell.turned:
        said["valign"] = "bottom"
    return {**as_json(box), **said, **_content_of(kit, cell)}


def _content_of(kit: Kit, cell: Cell) -> dict[str, Any]:
    """What a cell holds: runs of words, an icon, a bar or drawings."""
    if cell.bar is not None:
        return {"bar": round(cell.bar, 4), "hue": kit.way["meter"]}
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
    elif look.family == "badge" and way["technique"] != "icon":
        badge = badge_picture(plan, mark, way["plate"], _PIXELS)
        found["drawings"].append(_picture(file_of(badge, "clear", 90, 24), 1.1))
    else:
        _shape(kit, mark, colour, found)


def _shape(kit: Kit, mark: Mark, colour: str, found: dict[str, Any]) -> None:
    technique, form = kit.way["technique"], form_of(kit.told.plan, mark)
    if technique == "icon":
        if mark.shape in _VALUES:
            found["icon"] = [fit_for_icons(kit.told.plan), _VALUES[mark.shape]]
        else:
            found["runs"].append(_run(kit, "–", Look(bold=True, colour="#8a8a8a")))
    elif technique == "sign":
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
