"""Marks in a report of JasperReports: SVG, pictures, ellipses, signs, words, grounds."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.jasper.kit import placed, rect, text
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.marks import OF_FORMS, ground_of, mark_room

__all__ = ["OWN", "drawable", "files_of", "ground_of", "mark_room", "marks_in", "swatch_in"]
OWN = frozenset({"disc", "ring", "square", "dash", "minus", "plus"})
"""Forms that ellipses and rectangles make."""
_SIGNS: Mapping[str, str] = {**OF_FORMS["sign"], "smile": "☺", "frown": "☹"}
_PIXELS = 96


def drawable(technique: str, forms: set[str]) -> bool:
    """Whether a technique has all forms of a sheet."""
    known = {"own": OWN, "sign": frozenset(_SIGNS)}.get(technique)
    return known is None or forms <= known


def marks_in(told: Told, marks: Sequence[Mark], x: float, y: float, wide: float, high: float,
             ) -> str:  # fmt: skip
    """The marks of one cell, side by side about its middle."""
    step = min(mark_room(told), wide / max(len(marks), 1))
    left = x + (wide - step * len(marks)) / 2
    return "".join(_mark(told, mark, left + n * step, y, step, high)
                   for n, mark in enumerate(marks))  # fmt: skip


def swatch_in(told: Told, mark: Mark | None, x: float, y: float, wide: float, high: float) -> str:
    """A mark beside its word, also where it is a ground."""
    if mark is None:
        return ""
    ground = ground_of(told, [mark])
    if ground:
        return rect(x, y + 2, wide, high - 4, fill=ground)
    return marks_in(told, [mark], x, y, wide, high)


def _mark(told: Told, mark: Mark, x: float, y: float, wide: float, high: float) -> str:
    look = told.plan.sheet.look
    if mark.shape in look.words and not mark.smudged:
        return _word(told, mark, x, y, wide, high)
    if look.family == "ground" and not mark.smudged:
        return ""
    side = min(told.size * told.way["fill"] * (1.2 if mark.smudged else 1), high)
    left, top = x + (wide - side) / 2, y + (high - side) / 2
    plain = not mark.smudged and look.family != "badge"
    form = form_of(told.plan, mark) if plain else ""
    colour = look.colours[mark.hue]
    if plain and told.way["technique"] == "sign":
        return text(told, _SIGNS[form], x, y, wide, high, at="Center", ink=colour,
                    scale=told.way["fill"], font="DejaVu Sans")  # fmt: skip
    if plain and told.way["technique"] == "own":
        return _own(form, colour, left, top, side)
    name = f"{mark.shape}-{mark.hue}-{mark.turned}-{mark.smudged}"
    return (f'<image scaleImage="RetainShape">{placed(left, top, side, side)}<imageExpression>'
            f'<![CDATA[$P{{REPORT_PARAMETERS_MAP}}.get("{name}")]]></imageExpression>'
            "</image>")  # fmt: skip


def _word(told: Told, mark: Mark, x: float, y: float, wide: float, high: float) -> str:
    look = told.plan.sheet.look
    word, colour = look.words[mark.shape], look.colours[mark.hue]
    if look.family != "pill":
        return text(told, word, x, y, wide, high, at="Center", ink=colour,
                    bold=told.way["word_bold"])  # fmt: skip
    plate = min(high - 2, round(told.size * 1.4))
    return rect(x + 2, y + (high - plate) / 2, wide - 4, plate, fill=colour,
                bend=told.way["pill"]) + text(told, word, x, y, wide, high, at="Center", bold=True,
                                              ink=look.ink_on(mark.hue))  # fmt: skip


def _own(form: str, colour: str, x: float, y: float, side: float) -> str:
    """A form of ellipses and rectangles."""
    whole, bar = round(side), max(2, round(side * 0.24))
    middle = (side - bar) / 2
    if form in {"disc", "ring"}:
        line = colour if form == "ring" else ""
        return rect(x, y, whole, whole, fill="" if line else colour, line=line, thick=1.6,
                    kind="ellipse")  # fmt: skip
    if form == "square":
        return rect(x, y, whole, whole, fill=colour)
    upright = rect(x + middle, y, bar, whole, fill=colour) if form == "plus" else ""
    return upright + rect(x, y + middle, whole, bar, fill=colour)


def files_of(told: Told) -> dict[str, str]:
    """All pictures of marks that the report may ask for, by their names."""
    look, found = told.plan.sheet.look, {}
    for shape in (*look.shapes, *look.words):
        for hue in look.colours:
            for turned in (False, True):
                for smudged in (False, True):
                    mark = Mark(shape, hue, turned, smudged)
                    if smudged or (shape in look.shapes and look.family != "ground"):
                        name = f"{shape}-{hue}-{turned}-{smudged}"
                        found[name] = as_text(_file(told, mark))
    return found


def _file(told: Told, mark: Mark) -> bytes:
    look, technique = told.plan.sheet.look, told.way["technique"]
    colour = look.colours[mark.hue]
    if mark.smudged:
        return file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24)
    if look.family == "badge":
        plate, small = badge_rings(told.plan, mark, told.way["plate"])
        return _svg((plate, f'fill="{colour}"'), (small, f'fill="{look.ink_on(mark.hue)}"'))
    rings = rings_of(told.plan, mark)
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        return file_of(picture(rings, colour, _PIXELS, ground=ground), technique, 90, 24)
    dress = {
        "edged": f'fill="{colour}" stroke="#222222" stroke-width=".1"',
        "hollow": f'fill="none" stroke="{colour}" stroke-width=".18"',
        "soft": f'fill="{colour}" stroke="{colour}" stroke-width=".18" stroke-linejoin="round"',
    }.get(technique, f'fill="{colour}"')
    return _svg((rings, dress))


def _svg(*layers: tuple[tuple[Ring, ...], str]) -> bytes:
    paths = "".join(f'<path fill-rule="evenodd" {how} d="{svg_path(rings)}"/>'
                    for rings, how in layers)  # fmt: skip
    space = 'xmlns="http://www.w3.org/2000/svg" width="48" height="48"'
    return f'<svg {space} viewBox="-1.1 -1.1 2.2 2.2">{paths}</svg>'.encode()
