"""Marks on a page of WebKit: as PhantomJS has them, and SVG that is cloned, placed or a mask."""

from collections.abc import Sequence
from html import escape

from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.htmldoc.tags import BLANK, tag
from tests.drawing.held_out.marked import rings_of
from tests.drawing.held_out.phantom.marks import BOXES, SIGNS, ground_of
from tests.drawing.held_out.phantom.marks import marks_of as drawn
from tests.drawing.held_out.shapes import svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

__all__ = ["BOXES", "SIGNS", "ground_of", "marks_of", "swatch", "vote_of"]
_OWN = ("cloned", "placed", "mask", "turned")
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.1 -1.1 2.2 2.2"{}>{}</svg>'


def marks_of(told: Told, marks: Sequence[Mark | None]) -> str:
    """The marks of one place, in a row."""
    return BLANK.join(_mark(told, mark) for mark in marks if mark)


def vote_of(told: Told, marks: Sequence[Mark]) -> str:
    """The marks of a State, perhaps each with its word."""
    if not told.way["said"] or told.plan.sheet.look.words.get("yes"):
        return marks_of(told, marks)
    return BLANK.join(f"{_mark(told, mark)} {tag('span', _word(told, mark), class_='said')}"
                      for mark in marks)  # fmt: skip


def swatch(told: Told, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(told, [mark]) if mark else ""
    return tag("b", "", style=ground, class_="patch") if ground else marks_of(told, [mark])


def _word(told: Told, mark: Mark) -> str:
    """What a mark stands for; of one that nobody can name, nothing."""
    if mark.smudged or mark.turned or mark.shape in told.plan.sheet.look.words:
        return ""
    return escape(told.words.positions[mark.shape])


def _mark(told: Told, mark: Mark) -> str:
    look, technique = told.plan.sheet.look, told.way["technique"]
    plain = mark.shape in look.shapes and look.family not in {"badge", "ground"}
    if not plain or mark.smudged or technique not in _OWN:
        return drawn(told, [mark])
    colour, rings = look.colours[mark.hue], rings_of(told.plan, mark)
    back = -1 if technique == "turned" else 1
    shape = f'<path fill="{colour}" fill-rule="evenodd" d="{svg_path(rings, back)}"/>'
    if technique == "turned":
        return _SVG.format(' class="mark"', f'<g transform="rotate(180)">{shape}</g>')
    if technique == "cloned":
        name = f"{mark.shape}-{mark.hue}{'-turned' * mark.turned}"
        clone = f'<defs><g id="{name}">{shape}</g></defs><use href="#{name}"/>'
        return _SVG.format(' class="mark"', clone)
    address = f"data:image/svg+xml;base64,{as_text(_SVG.format('', shape).encode())}"
    if technique == "placed":
        return f'<img class="mark" src="{address}">'
    return tag("i", "", class_="mark", style=f"background:{colour};-webkit-mask:url({address})")
