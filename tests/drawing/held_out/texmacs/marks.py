"""Marks on a page of TeXmacs: its graphics, drawings, pictures, symbols of its mathematics."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.sheet import Mark, TotalRow
from tests.drawing.held_out.texmacs.tree import Cell, concat, node, q, styled
from tests.drawing.held_out.told import Told

SYMBOLS: Mapping[str, str] = {
    "arrow_up": "<uparrow>", "arrow_down": "<downarrow>", "plus": "+", "minus": "-",
    "disc": "<bullet>", "ring": "<circ>", "dash": "-", "cross": "<times>",
    "square": "<blacksquare>", "tick": "<checkmark>",
}  # fmt: skip
FILE = "file:"
_PIXELS = 88
_SIDE = 24


def ground_of(told: Told, marks: Sequence[Mark | None]) -> str:
    """The colour of a cell that says how its State voted, else nothing."""
    look, first = told.plan.sheet.look, marks[0] if marks else None
    if look.family != "ground" or not first or first.smudged or first.shape in look.words:
        return ""
    return look.colours[first.hue]


def shown(told: Told, marks: Sequence[Mark | None]) -> str:
    """Marks in a row."""
    found = [_mark(told, mark) for mark in marks if mark]
    return concat(*[part for one in found for part in (one, q(" "))][:-1]) if found else q("")


def mark_cell(told: Told, marks: Sequence[Mark], at: str = "c") -> Cell:
    """A cell with the marks of a State, or in the colour of its vote."""
    inner = shown(told, marks)
    if told.way["said"] and len(marks) == 1 and marks[0].shape not in told.plan.sheet.look.words:
        one = marks[0]
        if not (one.smudged or one.turned):
            inner = concat(inner, q(f" {told.words.positions[one.shape]}"))
    return Cell(inner, at, ground_of(told, marks))


def swatch(told: Told, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(told, [mark])
    if not ground:
        return shown(told, [mark])
    return _patch(ground, node("space", '"1.2em"'))


def keyed(told: Told, row: TotalRow) -> str:
    """A position's word with its mark, where that is the legend."""
    return concat(swatch(told, row.mark), q(f" {row.label}")) if row.mark else q(row.label)


def _patch(colour: str, inner: str) -> str:
    """Words upon a ground: a table of one cell."""
    said = [f'(cwith "1" "1" "1" "1" "{name}" "{value}")' for name, value in
            (("cell-background", colour), ("cell-lsep", "3pt"), ("cell-rsep", "3pt"),
             ("cell-tsep", "1pt"), ("cell-bsep", "1pt"))]  # fmt: skip
    return node("tabular", node("tformat", *said, node("table", node("row", node("cell", inner)))))


def _mark(told: Told, mark: Mark) -> str:
    look, way = told.plan.sheet.look, told.way
    colour = look.colours[mark.hue]
    if mark.smudged:
        return _image(file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24), "png")
    if mark.shape in look.words:
        word = look.words[mark.shape]
        if look.family == "pill":
            return _patch(colour, styled(q(word), color=look.ink_on(mark.hue)))
        return styled(q(word), color=colour, font_series=way["word"])
    if look.family == "ground":
        return q("")
    if look.family == "badge":
        if way["technique"] == "png":
            drawn = badge_picture(told.plan, mark, way["plate"], _PIXELS)
            return _image(file_of(drawn, "clear", 90, 24), "png")
        plate, small = badge_rings(told.plan, mark, way["plate"])
        return _svg((plate, f'fill="{colour}"'), (small, f'fill="{look.ink_on(mark.hue)}"'))
    rings, technique = rings_of(told.plan, mark), way["technique"]
    if technique == "png":
        drawn = picture(rings, colour, _PIXELS, ground="#ffffff")
        return _image(file_of(drawn, "clear", 90, 24), "png")
    if technique == "symbol":
        return styled(node("math", f'"{SYMBOLS[form_of(told.plan, mark)]}"'), color=colour)
    if technique == "graphics" and len(rings) == 1:
        return _graphics(rings[0], colour)
    dress = {"hollow": f'fill="#ffffff" stroke="{colour}" stroke-width="2.2"',
             "edged": f'fill="{colour}" stroke="#222222" stroke-width="1.2"',
             }.get(technique, f'fill="{colour}"')  # fmt: skip
    return _svg((rings, dress))


def _image(data: bytes, kind: str) -> str:
    """A picture, whose data stand for a file of their own until the page is printed."""
    link = f'"{FILE}{kind};{as_text(data)}"'
    return node("image", link, '"1em"', '"1em"', '""', '"-0.17em"')


def _svg(*layers: tuple[tuple[Ring, ...], str]) -> str:
    half = _SIDE / 2
    paths = "".join(f'<path fill-rule="evenodd" {how} d="{svg_path(rings, 10, half, half)}"/>'
                    for rings, how in layers)  # fmt: skip
    size = f'width="{_SIDE}" height="{_SIDE}" viewBox="0 0 {_SIDE} {_SIDE}"'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paths}</svg>'
    return _image(drawing.encode(), "svg")


def _graphics(ring: Ring, colour: str) -> str:
    """A closed line in the program's own graphics, filled."""
    points = [node("point", f'"{0.15 * x:.4f}"', f'"{0.15 * y:.4f}"') for x, y in ring]
    line = styled(node("cline", *points), color=colour, fill_color=colour, line_width="0.1pt")
    frame = '"gr-frame" (tuple "scale" "1cm" (tuple "0.5gw" "0.5gh"))'
    room = '"gr-geometry" (tuple "geometry" "0.32cm" "0.32cm" "center")'
    drawn = node("with", '"gr-mode" "line"', frame, room, node("graphics", line))
    return node("move", drawn, '"0em"', '"0.22em"')
