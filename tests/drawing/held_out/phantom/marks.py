"""Marks on a page of PhantomJS: as Chromium has them, boxes of CSS, strips of pictures."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image

from tests.drawing.held_out.chromium.marks import SIGNS, ground_of
from tests.drawing.held_out.chromium.marks import marks_of as drawn
from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.htmldoc.tags import BLANK, tag, td
from tests.drawing.held_out.marked import form_of, rings_of
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

__all__ = ["SIGNS", "ground_of", "mark_cell", "marks_of", "swatch"]
BOXES: Mapping[str, str] = {
    "triangle_up": "border-width:0 .5em .9em;border-color:transparent transparent {c}",
    "triangle_down": "border-width:.9em .5em 0;border-color:{c} transparent transparent",
    "disc": "width:.9em;height:.9em;background:{c};border-radius:.45em",
    "ring": "width:.56em;height:.56em;border-width:.16em;border-color:{c};border-radius:.45em",
    "square": "width:.8em;height:.8em;background:{c}",
    "dash": "width:.8em;border-top:.17em solid {c};vertical-align:.2em",
    "minus": "width:.9em;border-top:.2em solid {c};vertical-align:.2em",
    "diamond": "width:.65em;height:.65em;background:{c};-webkit-transform:rotate(45deg)",
    "tick": "width:.75em;height:.35em;border-width:0 0 .2em .2em;border-color:{c};"
            "-webkit-transform:rotate(-45deg);vertical-align:.25em",
    "chevron_up": "width:.55em;height:.55em;border-width:.18em 0 0 .18em;border-color:{c};"
                  "-webkit-transform:rotate(45deg);vertical-align:-.2em",
    "chevron_down": "width:.55em;height:.55em;border-width:0 .18em .18em 0;border-color:{c};"
                    "-webkit-transform:rotate(45deg);vertical-align:.2em",
    "cross": "", "plus": "",
}  # fmt: skip
"""Forms that borders and turned boxes make; of two bars those that cross."""
_BAR = "width:1em;border-top:.2em solid {c};vertical-align:.2em;-webkit-transform:rotate({turn}deg)"
_PIXELS = 80


def marks_of(told: Told, marks: Sequence[Mark | None]) -> str:
    """The marks of one cell, in a row."""
    return BLANK.join(_mark(told, mark) for mark in marks if mark)


def swatch(told: Told, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(told, [mark]) if mark else ""
    return tag("b", BLANK * 6, style=ground, class_="patch") if ground else marks_of(told, [mark])


def mark_cell(told: Told, marks: Sequence[Mark], **attributes: object) -> str:
    """A cell with the marks of a State, or in the colour of its vote."""
    return td(marks_of(told, marks), style=ground_of(told, marks), class_="m", **attributes)


def _mark(told: Told, mark: Mark) -> str:
    look, technique = told.plan.sheet.look, told.way["technique"]
    own = mark.shape in look.shapes and look.family not in {"badge", "ground"} and not mark.smudged
    if own and technique == "box":
        return _boxed(form_of(told.plan, mark), look.colours[mark.hue])
    if own and technique == "strip":
        return _from_strip(told, mark)
    return drawn(told, [mark])


def _boxed(form: str, colour: str) -> str:
    """A form made of borders."""
    if form not in {"cross", "plus"}:
        return tag("i", "", class_="box", style=BOXES[form].format(c=colour))
    first, second = (_BAR.format(c=colour, turn=turn + 45 * (form == "cross")) for turn in (0, 90))
    return tag("i", "", class_="box", style=first) + tag(
        "i", "", class_="box", style=f"{second};margin-left:-1em"
    )


def _from_strip(told: Told, mark: Mark) -> str:
    """A window upon a strip of all marks of the sheet."""
    look = told.plan.sheet.look
    kinds = [(kind, hue) for kind in look.shapes for hue in look.colours]
    strip = Image.new("RGBA", (_PIXELS * len(kinds), _PIXELS * 2))
    for n, (kind, hue) in enumerate(kinds):
        for turned in (False, True):
            rings = rings_of(told.plan, Mark(kind, kind, turned))
            strip.paste(picture(rings, look.colours[hue], _PIXELS), (n * _PIXELS, turned * _PIXELS))
    file = BytesIO()
    strip.save(file, "PNG")
    place = kinds.index((mark.shape, mark.hue))
    style = (f"background:url(data:image/png;base64,{as_text(file.getvalue())}) no-repeat;"
             f"background-size:{1.15 * len(kinds)}em 2.3em;"
             f"background-position:{-1.15 * place}em {-1.15 * mark.turned}em")  # fmt: skip
    return tag("i", "", class_="mark", style=style)
