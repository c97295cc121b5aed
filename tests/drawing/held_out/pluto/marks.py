"""Marks on a page of PlutoPrint: those of fulgur's pages, and SVG that sets, lines or masks."""

from collections.abc import Sequence

from tests.drawing.held_out.chromium.marks import SIGNS, ground_of
from tests.drawing.held_out.fulgur.marks import marks_of as drawn
from tests.drawing.held_out.fulgur.marks import swatch as patch
from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.htmldoc.tags import BLANK, kept
from tests.drawing.held_out.marked import form_of, rings_of
from tests.drawing.held_out.shapes import svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

__all__ = ["SIGNS", "ground_of", "marks_of", "swatch", "vote_of"]
_SVG = '<svg class="mark" viewBox="-1.1 -1.1 2.2 2.2">{}</svg>'
_OWN = ("set", "lined", "placed", "masked")


def marks_of(told: Told, marks: Sequence[Mark | None]) -> str:
    """The marks of one place, in a row."""
    return BLANK.join(_mark(told, mark) for mark in marks if mark)


def vote_of(told: Told, marks: Sequence[Mark]) -> str:
    """The marks of a State, perhaps each with its word."""
    if not told.way["said"] or told.plan.sheet.look.words.get("yes"):
        return marks_of(told, marks)
    return BLANK.join(f"{_mark(told, mark)}{BLANK}{_word(told, mark)}" for mark in marks)


def swatch(told: Told, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    grounded = mark is not None and ground_of(told, [mark])
    return patch(told, mark) if grounded else marks_of(told, [mark])


def _word(told: Told, mark: Mark) -> str:
    """What a mark stands for; of one that nobody can name, nothing."""
    if mark.smudged or mark.turned or mark.shape in told.plan.sheet.look.words:
        return ""
    return kept(told.words.positions[mark.shape])


def _mark(told: Told, mark: Mark) -> str:
    look, technique = told.plan.sheet.look, told.way["technique"]
    plain = mark.shape in look.shapes and look.family not in {"badge", "ground"}
    if not plain or mark.smudged or technique not in _OWN:
        return drawn(told, [mark])
    colour = look.colours[mark.hue]
    path = f'fill-rule="evenodd" d="{svg_path(rings_of(told.plan, mark))}"'
    if technique == "set":  # A sign that is words of a drawing.
        sign = SIGNS[form_of(told.plan, mark)]
        return _SVG.format(f'<text x="0" y=".72" font-size="2" text-anchor="middle" '
                           f'font-family="DejaVu Sans" fill="{colour}">{sign}</text>')  # fmt: skip
    if technique == "lined":  # A light form with a dark line around it.
        return _SVG.format(f'<path fill="{colour}" fill-opacity=".45" stroke="{colour}" '
                           f'stroke-width=".14" stroke-linejoin="round" {path}/>')  # fmt: skip
    if technique == "placed":  # A drawing in a file of its own.
        svg = (f'<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" '
               f'viewBox="-1.1 -1.1 2.2 2.2"><path fill="{colour}" {path}/></svg>')  # fmt: skip
        return f'<img class="mark" src="data:image/svg+xml;base64,{as_text(svg.encode())}">'
    name = f"{mark.shape}-{mark.hue}{'-turned' * mark.turned}"
    return _SVG.format(
        f'<defs><clipPath id="{name}"><path clip-rule="evenodd" {path}/></clipPath></defs>'
        f'<rect x="-1" y="-1" width="2" height="2" fill="{colour}" clip-path="url(#{name})"/>'
    )
