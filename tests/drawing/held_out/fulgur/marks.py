"""Marks on a page of fulgur: those of Chromium, and SVG that shades, clones, strokes or rings."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.chromium.marks import SIGNS, ground_of
from tests.drawing.held_out.chromium.marks import marks_of as drawn
from tests.drawing.held_out.htmldoc.tags import BLANK, kept, tag
from tests.drawing.held_out.marked import form_of, rings_of
from tests.drawing.held_out.shapes import svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

__all__ = ["SIGNS", "STROKES", "ground_of", "marks_of", "swatch", "vote_of"]
STROKES: Mapping[str, str] = {
    "tick": "M-.75 .05L-.2 .6L.8 -.65", "cross": "M-.65 -.65L.65 .65M.65 -.65L-.65 .65",
    "arrow_up": "M0 .85V-.7M-.55 -.15L0 -.75L.55 -.15",
    "arrow_down": "M0 -.85V.7M-.55 .15L0 .75L.55 .15",
    "chevron_up": "M-.75 .4L0 -.4L.75 .4", "chevron_down": "M-.75 -.4L0 .4L.75 -.4",
    "plus": "M0 -.75V.75M-.75 0H.75", "minus": "M-.75 0H.75", "dash": "M-.6 0H.6",
    "ring": "M-.68 0a.68 .68 0 1 0 1.36 0a.68 .68 0 1 0 -1.36 0Z",
    "disc": "M-.2 0a.2 .2 0 1 0 .4 0a.2 .2 0 1 0 -.4 0Z",
    "diamond": "M0 -.8L.8 0L0 .8L-.8 0Z", "square": "M-.6 -.6H.6V.6H-.6Z",
    "triangle_up": "M-.75 .6L0 -.7L.75 .6Z", "triangle_down": "M-.75 -.6L0 .7L.75 -.6Z",
}  # fmt: skip
"""Forms as lines of a pen."""
_SVG = '<svg class="mark" viewBox="-1.1 -1.1 2.2 2.2">{}</svg>'
_OWN = ("shaded", "cloned", "stroke", "ringed", "plated")


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
    if mark is None or not ground_of(told, [mark]):
        return marks_of(told, [mark])
    colour = told.plan.sheet.look.colours[mark.hue]  # An empty box would be lost within a line.
    return f'<svg class="patch" viewBox="0 0 5 3"><path fill="{colour}" d="M0 0H5V3H0Z"/></svg>'


def _word(told: Told, mark: Mark) -> str:
    """What a mark stands for; of one that nobody can name, nothing."""
    if mark.smudged or mark.turned or mark.shape in told.plan.sheet.look.words:
        return ""
    return kept(told.words.positions[mark.shape])


def _mark(told: Told, mark: Mark) -> str:
    look, technique = told.plan.sheet.look, told.way["technique"]
    word = look.words.get(mark.shape, "")
    if "/" in word and not mark.smudged and look.family != "pill":  # It would be broken there.
        return tag("span", word, class_="word whole", style=f"color:{look.colours[mark.hue]}")
    plain = mark.shape in look.shapes and look.family not in {"badge", "ground"}
    if not plain or mark.smudged or technique not in _OWN:
        return drawn(told, [mark])
    colour = look.colours[mark.hue]
    name = f"{mark.shape}-{mark.hue}{'-turned' * mark.turned}"
    path = f'fill-rule="evenodd" d="{svg_path(rings_of(told.plan, mark))}"'
    if technique == "stroke":
        line = STROKES[form_of(told.plan, mark)]
        return _SVG.format(f'<path d="{line}" fill="none" stroke="{colour}" stroke-width=".3" '
                           'stroke-linecap="round" stroke-linejoin="round"/>')  # fmt: skip
    if technique == "shaded":
        grade = (f'<defs><linearGradient id="{name}" x2="0" y2="1"><stop stop-color="{colour}" '
                 f'stop-opacity=".55"/><stop offset=".8" stop-color="{colour}"/></linearGradient>'
                 "</defs>")  # fmt: skip
        return _SVG.format(f'{grade}<path fill="url(#{name})" {path}/>')
    if technique == "cloned":
        return _SVG.format(f'<defs><path id="{name}" {path}/></defs>'
                           f'<use href="#{name}" fill="{colour}"/>')  # fmt: skip
    small = svg_path(rings_of(told.plan, mark), 0.72)
    if technique == "plated":
        return _SVG.format(f'<rect x="-1" y="-1" width="2" height="2" rx=".3" fill="#f4f4f4" '
                           f'stroke="#888" stroke-width=".08"/><path fill="{colour}" '
                           f'fill-rule="evenodd" d="{small}"/>')  # fmt: skip
    return _SVG.format(f'<circle r=".98" fill="none" stroke="{colour}" stroke-width=".1"/>'
                       f'<path fill="{colour}" fill-rule="evenodd" d="{small}"/>')  # fmt: skip
