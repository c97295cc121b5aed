"""Marks on a page of dompdf: SVG and pictures, dingbats, signs, borders, badges, grounds."""

from collections.abc import Mapping, Sequence
from html import escape

from tests.drawing.held_out.chromium.marks import SIGNS, ground_of
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.htmldoc.tags import BLANK, tag, td
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

__all__ = ["BORDERS", "DINGBATS", "SIGNS", "ground_of", "mark_cell", "marks_of", "swatch"]
BORDERS: Mapping[str, str] = {
    "triangle_up": "border-width:0 .48em .86em;border-color:transparent transparent {c}",
    "triangle_down": "border-width:.86em .48em 0;border-color:{c} transparent transparent",
    "disc": "width:.84em;height:.84em;background:{c};border-radius:.42em",
    "ring": "width:.5em;height:.5em;border-width:.17em;border-color:{c};border-radius:.42em",
    "square": "width:.78em;height:.78em;background:{c}",
    "dash": "width:.8em;height:.16em;background:{c};margin-bottom:.26em",
    "minus": "width:.9em;height:.2em;background:{c};margin-bottom:.24em",
}
"""Forms that borders and grounds make."""
DINGBATS: Mapping[str, str] = {
    "tick": "4", "cross": "8", "triangle_up": "s", "triangle_down": "t", "disc": "l", "ring": "m",
    "square": "n", "diamond": "u", "plus": ":", "dash": "–",
}  # fmt: skip
"""Letters that ITC Zapf Dingbats has other signs for; a dash is set in the page's own font."""
_PIXELS = 72
_SIDE = 24
"""Of a drawing in SVG, whose origin is a corner: what draws it does not know of others."""


def marks_of(told: Told, marks: Sequence[Mark | None]) -> str:
    """The marks of one cell, in a row, perhaps with their words."""
    return BLANK.join(_mark(told, mark) for mark in marks if mark)


def swatch(told: Told, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(told, [mark]) if mark else ""
    return tag("b", "", style=ground, class_="patch") if ground else marks_of(told, [mark])


def mark_cell(told: Told, marks: Sequence[Mark], **attributes: object) -> str:
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    inner = marks_of(told, marks)
    if told.way["said"] and not told.plan.sheet.look.words.get("yes"):
        spoken = [f"{_mark(told, mark)} {tag('span', _word(told, mark), class_='said')}"
                  for mark in marks]  # fmt: skip
        inner = BLANK.join(spoken)
    return td(inner, style=ground_of(told, marks), class_="m", **attributes)


def _word(told: Told, mark: Mark) -> str:
    """What a mark stands for; of one that nobody can name, nothing."""
    if mark.smudged or mark.turned or mark.shape in told.plan.sheet.look.words:
        return ""
    return escape(told.words.positions[mark.shape])


def _mark(told: Told, mark: Mark) -> str:
    look = told.plan.sheet.look
    colour = look.colours[mark.hue]
    if mark.smudged:
        return _file(file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24), "blot")
    if mark.shape in look.words:
        return _written(told, mark, colour)
    if look.family == "ground":
        return ""
    if look.family == "badge":
        return _badge(told, mark, colour)
    return _shaped(told, mark, colour)


def _written(told: Told, mark: Mark, colour: str) -> str:
    look = told.plan.sheet.look
    word = escape(look.words[mark.shape]).replace(" ", BLANK)
    if look.family == "pill":
        style = f"background:{colour};color:{look.ink_on(mark.hue)}"
        return tag("span", word, class_="pill", style=style)
    return tag("span", word, class_="word", style=f"color:{colour}")


def _badge(told: Told, mark: Mark, colour: str) -> str:
    plate = told.way["plate"]
    if told.way["technique"] in {"clear", "jpeg", "few"}:
        return _file(file_of(badge_picture(told.plan, mark, plate, _PIXELS), "clear", 90, 24))
    ground, small = badge_rings(told.plan, mark, plate)
    ink = told.plan.sheet.look.ink_on(mark.hue)
    return _svg((ground, f'fill="{colour}"'), (small, f'fill="{ink}"'))


def _shaped(told: Told, mark: Mark, colour: str) -> str:
    rings, form = rings_of(told.plan, mark), form_of(told.plan, mark)
    technique = told.way["technique"]
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        return _file(file_of(picture(rings, colour, _PIXELS, ground=ground), technique, 90, 24))
    if technique == "sign":
        return tag("span", SIGNS[form], class_="sign", style=f"color:{colour}")
    if technique == "dingbat":
        kind = "word" if form == "dash" else "ding"
        return tag("span", DINGBATS[form], class_=kind, style=f"color:{colour}")
    if technique == "border":
        return tag("i", "", class_="edge", style=BORDERS[form].format(c=colour))
    dress = {
        "edged": f'fill="{colour}" stroke="#222222" stroke-width="1.2"',
        "hollow": f'fill="#ffffff" stroke="{colour}" stroke-width="2.2"',
        "round": f'fill="{colour}" stroke="{colour}" stroke-width="1.6" stroke-linejoin="round"',
    }.get(technique, f'fill="{colour}"')
    return _svg((rings, dress))


def _svg(*layers: tuple[tuple[Ring, ...], str]) -> str:
    half = _SIDE / 2
    paths = "".join(f'<path fill-rule="evenodd" {how} d="{svg_path(rings, 10, half, half)}"/>'
                    for rings, how in layers)  # fmt: skip
    size = f'width="{_SIDE}" height="{_SIDE}" viewBox="0 0 {_SIDE} {_SIDE}"'
    return _file(f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paths}</svg>'.encode())


def _file(data: bytes, name: str = "mark") -> str:
    start = data[:4]
    kind = {b"\xff\xd8": "jpeg", b"<s": "svg+xml"}.get(start[:2], "png")
    return f'<img class="{name}" src="data:image/{kind};base64,{as_text(data)}">'
