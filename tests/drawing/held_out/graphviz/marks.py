"""Marks as Graphviz has them: drawings and pictures in cells, letters, coloured cells."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.graphviz.label import loose, table, td, text
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

SIGNS: Mapping[str, Mapping[str, str]] = {
    "solid": {"tick": "✔", "cross": "✖", "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲",
              "triangle_down": "▼", "disc": "●", "ring": "◯", "square": "■", "diamond": "◆",
              "dash": "—", "plus": "✚", "minus": "━"},
    "slim": {"tick": "✓", "cross": "✗", "arrow_up": "↑", "arrow_down": "↓", "triangle_up": "△",
             "triangle_down": "▽", "disc": "●", "ring": "○", "square": "■", "diamond": "◇",
             "dash": "–", "plus": "+", "minus": "−"},
}  # fmt: skip
_PIXELS, _PICTURES = 80, {"clear", "jpeg", "few"}
_SVG = ('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" '
        'width="20px" height="20px" viewBox="-1.1 -1.1 2.2 2.2">{}</svg>\n')  # fmt: skip


def marks_of(told: Told, marks: Sequence[Mark]) -> str:
    """The marks of one cell."""
    cells = [cell for cell in (_mark(told, mark) for mark in marks) if cell]
    return table([cells], cellspacing=1) if cells else ""


def ground_of(told: Told, marks: Sequence[Mark]) -> str:
    """The colour of a cell that says how its State voted, else nothing."""
    look = told.plan.sheet.look
    if look.family != "ground" or not marks or marks[0].smudged or marks[0].shape in look.words:
        return ""
    return look.colours[marks[0].hue]


def swatch(told: Told, mark: Mark | None) -> str:
    """A mark beside its word, also where it is a ground."""
    if mark is None:
        return ""
    ground, high = ground_of(told, [mark]), round(told.size)
    if not ground:
        return marks_of(told, [mark])
    side = {"width": 2 * high, "height": high, "fixedsize": "TRUE"}
    return table([[td("", align="CENTER", bgcolor=ground, **side)]])


def _mark(told: Told, mark: Mark) -> str:
    look, technique = told.plan.sheet.look, told.way["technique"]
    colour = look.colours[mark.hue]
    if not mark.smudged and mark.shape in look.words:
        word = look.words[mark.shape]
        if look.family != "pill":
            return td(text(told, word, bold=True, colour=colour), align="CENTER")
        said = text(told, f" {word} ", scale=0.92, bold=True, colour=look.ink_on(mark.hue))
        return td(loose(table([[td(said)]], style="ROUNDED", bgcolor=colour), "CENTER"))
    if look.family == "ground" and not mark.smudged:
        return ""
    if technique in SIGNS and look.family != "badge" and not mark.smudged:
        sign = SIGNS[technique][form_of(told.plan, mark)]
        said = text(told, sign, scale=1.15, colour=colour, bold=technique == "slim")
        return td(said.replace("<FONT", '<FONT FACE="DejaVu Sans"'), align="CENTER")
    side = round(told.size * (1.25 if mark.smudged else 1.08))
    image = f'<IMG SRC="{_name(told, mark)}" SCALE="TRUE"/>'
    return td(image, align="CENTER", fixedsize="TRUE", width=side, height=side)


def _name(told: Told, mark: Mark) -> str:
    painted = told.way["technique"] in _PICTURES and told.plan.sheet.look.family != "badge"
    end = "png" if mark.smudged or painted else "svg"
    return f"{mark.shape}-{mark.hue}-{mark.turned:d}{mark.smudged:d}.{end}"


def files_of(told: Told) -> dict[str, bytes]:
    """Drawings and pictures of all marks that stand on the sheet, by name."""
    sheet = told.plan.sheet
    marks: list[Mark | None] = [mark for row in sheet.rows for mark in row.marks]
    marks += [mark for mark, _ in sheet.legend] + [row.mark for row in sheet.totals]
    drawn = sheet.look.shapes if sheet.look.family != "ground" else {}
    return {_name(told, mark): _file(told, mark) for mark in {*marks, sheet.result[2]}
            if mark and (mark.smudged or mark.shape in drawn)}  # fmt: skip


def _file(told: Told, mark: Mark) -> bytes:
    look, technique = told.plan.sheet.look, told.way["technique"]
    colour = look.colours[mark.hue]
    if mark.smudged:
        return file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24)
    if look.family == "badge":
        plate, small = badge_rings(told.plan, mark, told.way["plate"])
        return _svg((plate, f'fill="{colour}"'), (small, f'fill="{look.ink_on(mark.hue)}"'))
    rings = rings_of(told.plan, mark)
    if technique in _PICTURES:
        ground = None if technique == "clear" else "#ffffff"
        return file_of(picture(rings, colour, _PIXELS, ground=ground), technique, 90, 24)
    dress = {
        "edged": f'fill="{colour}" stroke="#333" stroke-width=".14" stroke-linejoin="bevel"',
        "hollow": f'fill="#fff" stroke="{colour}" stroke-width=".22"',
    }.get(technique, f'fill="{colour}"')
    return _svg((rings, dress))


def _svg(*layers: tuple[tuple[Ring, ...], str]) -> bytes:
    paths = "".join(f'<path fill-rule="evenodd" {how} d="{svg_path(rings)}"/>'
                    for rings, how in layers)  # fmt: skip
    return _SVG.format(paths).encode()
