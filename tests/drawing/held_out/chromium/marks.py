"""Marks as a browser has them: SVG, clipped boxes, letters, pictures, words, pills, grounds."""

from collections.abc import Mapping, Sequence
from html import escape

from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

SIGNS: Mapping[str, str] = {
    "tick": "✔", "cross": "✘", "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲",
    "triangle_down": "▼", "disc": "●", "ring": "○", "square": "■", "diamond": "◆", "dash": "–",
    "plus": "+", "minus": "−", "smile": "☺", "frown": "☹",
}  # fmt: skip
_PIXELS = 88


def marks_of(told: Told, marks: Sequence[Mark]) -> str:
    """The marks of one cell."""
    return " ".join(_mark(told, mark) for mark in marks)


def ground_of(told: Told, marks: Sequence[Mark]) -> str:
    """The style of a cell that is coloured as its State voted, else nothing."""
    look = told.plan.sheet.look
    if look.family != "ground" or not marks or marks[0].smudged or marks[0].shape in look.words:
        return ""
    return f"background:{look.colours[marks[0].hue]};color:{look.ink_on(marks[0].hue)}"


def swatch(told: Told, mark: Mark) -> str:
    """A mark beside its word, also where it is a ground."""
    ground = ground_of(told, [mark])
    return f'<b class="swatch" style="{ground}"></b>' if ground else marks_of(told, [mark])


def _mark(told: Told, mark: Mark) -> str:
    look, way = told.plan.sheet.look, told.way
    colour = look.colours[mark.hue]
    if mark.smudged:
        return _image(file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24), "blot")
    if mark.shape in look.words:
        word = escape(look.words[mark.shape])
        if look.family == "pill":
            ink = look.ink_on(mark.hue)
            return f'<b class="pill" style="background:{colour};color:{ink}">{word}</b>'
        return f'<span class="word" style="color:{colour}">{word}</span>'
    if look.family == "ground":
        return ""
    if look.family == "badge":
        plate, small = badge_rings(told.plan, mark, way["plate"])
        return _svg((plate, f'fill="{colour}"'), (small, f'fill="{look.ink_on(mark.hue)}"'))
    return _shaped(told, mark, colour)


def _shaped(told: Told, mark: Mark, colour: str) -> str:
    rings, technique = rings_of(told.plan, mark), told.way["technique"]
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        drawn = picture(rings, colour, _PIXELS, ground=ground)
        return _image(file_of(drawn, technique, 90, 24), "mark")
    if technique == "sign":
        return f'<span class="sign" style="color:{colour}">{SIGNS[form_of(told.plan, mark)]}</span>'
    if technique == "clip" and len(rings) == 1:
        points = ",".join(f"{50 + 50 * x:.1f}% {50 - 50 * y:.1f}%" for x, y in rings[0])
        return f'<i class="mark" style="background:{colour};clip-path:polygon({points})"></i>'
    dress = {
        "edged": f'fill="{colour}" stroke="#222" stroke-width=".12"',
        "hollow": f'fill="#fff" stroke="{colour}" stroke-width=".2"',
        "round": f'fill="{colour}" stroke="{colour}" stroke-width=".16" stroke-linejoin="round"',
    }.get(technique, f'fill="{colour}"')
    return _svg((rings, dress))


def _svg(*layers: tuple[tuple[Ring, ...], str]) -> str:
    paths = "".join(f'<path fill-rule="evenodd" {how} d="{svg_path(rings)}"/>'
                    for rings, how in layers)  # fmt: skip
    return f'<svg class="mark" viewBox="-1.1 -1.1 2.2 2.2">{paths}</svg>'


def _image(data: bytes, name: str) -> str:
    kind = "jpeg" if data.startswith(b"\xff\xd8") else "png"
    return f'<img class="{name}" src="data:image/{kind};base64,{as_text(data)}">'
