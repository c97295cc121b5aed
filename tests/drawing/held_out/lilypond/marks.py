"""Marks on a page of LilyPond: paths, strokes, circles, heads of arrows, frames, brackets."""

import re
from collections.abc import Mapping, Sequence

from tests.drawing.held_out.lilypond.kit import cell, dressed, ground, plain, spaces, text
from tests.drawing.held_out.marked import badge_rings, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, wound
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.marks import OF_FORMS, ground_of, mark_room

SIGNS, STROKES = OF_FORMS["sign"], OF_FORMS["pen"]
HEADS: Mapping[str, str] = {
    "triangle_up": "\\arrow-head #Y #UP ##t", "triangle_down": "\\arrow-head #Y #DOWN ##t",
    "disc": "", "dash": "", "ring": "", "square": "", "diamond": "",
}  # fmt: skip
_MIDDLE = 0.36
"""How far above the base line marks have their middle, in the size."""


def sign_room(told: Told) -> float:
    """Width of a place for marks."""
    more = 10 if told.way["technique"] in {"boxed", "circled", "bracketed"} else 5
    return mark_room(told) + more


def marks_of(told: Told, marks: Sequence[Mark]) -> str:
    """The marks of one place."""
    found = [_mark(told, mark) for mark in marks]
    gap = spaces(2)[1:]
    return f"\\override #'(word-space . {gap}) \\line {{ {' '.join(found)} }}" if found else '""'


def placed(told: Told, marks: Sequence[Mark], wide: float, *, high: float = 0) -> str:
    """The marks in a place of their own, which has their colour where they are grounds."""
    one = cell(told, marks_of(told, marks), wide, "center", high=high)
    fill = ground_of(told, marks)
    return ground(one, fill) if fill else one


def swatch(told: Told, mark: Mark | None) -> list[str]:
    """A mark beside its word; a patch where marks are grounds."""
    if mark is None:
        return []
    return [placed(told, [mark], sign_room(told))]


def _mark(told: Told, mark: Mark) -> str:
    look, side = told.plan.sheet.look, told.size * told.way["fill"]
    colour = look.colours[mark.hue]
    if mark.smudged:
        return _blot(told, side)
    if mark.shape in look.words:
        return _word(told, look.words[mark.shape], mark)
    if look.family == "ground":
        return '""'
    if look.family == "badge":
        plate, small = badge_rings(told.plan, mark, told.way["plate"])
        ink = look.ink_on(mark.hue)
        return _raised(told, f"\\overlay {{ {_filled(plate, side, colour)} "
                             f"{_filled(small, side, ink)} }}")  # fmt: skip
    technique, form = told.way["technique"], form_of(told.plan, mark)
    if technique == "sign":
        return dressed(told, plain(SIGNS[form]), scale=1.1, colour=colour, font="DejaVu Sans")
    return _raised(told, _drawn(told, mark, form, side, colour))


def _raised(told: Told, part: str) -> str:
    return f"\\raise {spaces(told.size * _MIDDLE)} {part}"


def _drawn(told: Told, mark: Mark, form: str, side: float, colour: str) -> str:
    technique, rings = told.way["technique"], rings_of(told.plan, mark)
    if technique == "pen":
        return _stroke(STROKES[form], side, colour)
    if technique == "own" and HEADS.get(form):
        scale = side / 9
        return (f"\\with-color \"{colour}\" \\scale #'({scale:.2f} . {scale:.2f}) "
                f"\\vcenter {HEADS[form]}")  # fmt: skip
    if technique == "own" and form in {"disc", "ring"}:
        fill = "##t" if form == "disc" else "##f"
        return (f'\\with-color "{colour}" \\draw-circle {spaces(side * 0.38)} '
                f"{spaces(side * 0.12)} {fill}")  # fmt: skip
    if technique == "hollow":
        edge = _filled(rings, side, colour, thick=side * 0.16)
        return f"\\overlay {{ {edge} {_filled(rings, side * 0.97, '#ffffff')} }}"
    if technique == "edged":
        edge = _filled(rings, side, "#222222", thick=side * 0.1)
        return f"\\overlay {{ {edge} {_filled(rings, side, colour)} }}"
    if technique == "circled":
        return _about(told, f'\\draw-circle {spaces(side * 0.62)} {spaces(0.6)} ##f', rings, side,
                      colour)  # fmt: skip
    if technique == "boxed":
        half = side * 0.58
        box = f"M{1},{1}L-{1},{1}L-{1},-{1}L{1},-{1}Z"
        return _about(told, _stroke(box, 2 * half, "#555555", thick=0.6), rings, side, colour)
    if technique == "bracketed":
        left = _stroke("M-.75,-1L-1,-1L-1,1L-.75,1M.75,-1L1,-1L1,1L.75,1", side * 1.25, "#444444",
                       thick=0.7)  # fmt: skip
        return _about(told, left, rings, side, colour)
    return _filled(rings, side, colour)


def _about(told: Told, frame: str, rings: Sequence[Ring], side: float, colour: str) -> str:
    frame = frame if frame.startswith("\\with-color") else f'\\with-color "#555555" {frame}'
    return f"\\overlay {{ {frame} {_filled(rings, side * 0.82, colour)} }}"


def _filled(rings: Sequence[Ring], side: float, colour: str, thick: float = 0.05) -> str:
    """An outline that the rule of winding fills, drawn with a pen as thick as said."""
    commands = []
    for ring in wound(tuple(rings)):
        points = [f"{spaces(x * side / 2)[1:]} {spaces(y * side / 2)[1:]}" for x, y in ring]
        commands += [f"(moveto {points[0]})", *(f"(lineto {one})" for one in points[1:]),
                     "(closepath)"]  # fmt: skip
    return (f"\\with-color \"{colour}\" \\override #'(filled . #t) \\path {spaces(thick)} "
            f"#'({' '.join(commands)})")  # fmt: skip


def _stroke(shape: str, side: float, colour: str, thick: float = 0) -> str:
    """Lines of a pen; a circle is drawn as one."""
    half, pen = side / 2, spaces(thick or side * 0.15)
    if "A" in shape:
        radius = float(shape[1:].split(",")[0]) * half
        return f'\\with-color "{colour}" \\draw-circle {spaces(radius)} {pen} ##f'
    commands = []
    for kind, said in re.findall(r"([MLZ])([^MLZ]*)", shape):
        if kind == "Z":
            commands.append("(closepath)")
            continue
        x, y = (float(one) * half for one in said.split(","))
        name = "moveto" if kind == "M" else "lineto"
        commands.append(f"({name} {spaces(x)[1:]} {spaces(-y)[1:]})")
    return f'\\with-color "{colour}" \\path {pen} #\'({" ".join(commands)})'


def _blot(told: Told, side: float) -> str:
    """A dark blot of many discs."""
    dice, spots = told.plan.dice("smudge"), []
    for _ in range(40):
        x, y = (dice.gauss(0, side / 6) for _ in "xy")
        shade = f"#{dice.randrange(30, 75):02x}" + f"{dice.randrange(30, 60):02x}" * 2
        disc = f'\\with-color "{shade}" \\draw-circle {spaces(side * 0.13)} #0 ##t'
        spots.append(f"\\translate #'({spaces(x)[1:]} . {spaces(y)[1:]}) {disc}")
    return _raised(told, f"\\overlay {{ {' '.join(spots)} }}")


def _word(told: Told, word: str, mark: Mark) -> str:
    look = told.plan.sheet.look
    colour = look.colours[mark.hue]
    if look.family != "pill":
        return text(told, word, bold=True, colour=colour)
    said = text(told, word, bold=True, colour=look.ink_on(mark.hue))
    plate = cell(told, said, mark_room(told), "center", high=told.size * 1.2)
    return ground(plate, colour, told.way["pill"])
