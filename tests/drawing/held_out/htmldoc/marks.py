"""Marks on a page of HTMLDOC: pictures in files, words in colour, cells with a ground."""

import re
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.htmldoc.tags import BLANK, b, font, table, td, tr, words
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marked import badge_picture, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.votes import POSITIONS, Position

_GLYPHS = {"tick": "√", "cross": "×", "plus": "+", "minus": "−", "disc": "•", "dash": "–",
           "diamond": "◊"}  # fmt: skip
"""Signs that the fonts of HTMLDOC have."""
_NAME = re.compile(r"m-(\w+)-(\w+)-([01])-([01])-([0-9a-f]{6})\.\w+")
_PIXELS = 84


def signs(told: Told, marks: Sequence[Mark], ground: str = "#ffffff", *, inline: bool = False
          ) -> str:  # fmt: skip
    """All marks of a State, in a row."""
    return BLANK.join(sign(told, mark, ground, inline=inline) for mark in marks)


def sign(told: Told, mark: Mark | None, ground: str = "#ffffff", *, inline: bool = False) -> str:
    """A mark, no higher than its line where it stands amid words; nothing where there is none."""
    if mark is None:
        return ""
    look, technique = told.plan.sheet.look, told.way["technique"]
    colour = look.colours[mark.hue]
    if mark.shape in look.words and not mark.smudged:
        if look.family != "pill":
            return b(font(words(look.words[mark.shape]), colour))
        if told.way["button"] or inline:
            wide, high = (side * (0.76 if inline else 1) for side in _button_size(told))
            return _image(told, mark, ground, (wide, high), inline=inline)
        return table(tr(td(b(font(words(look.words[mark.shape]), look.ink_on(mark.hue))),
                           bgcolor=colour, align="center")), cellpadding=1)  # fmt: skip
    large = 1.2 if technique == "plated" else 1.0
    side = round(told.size * (0.95 if inline else told.way["fill"] * large))
    if look.family == "ground" and not mark.smudged:
        return _image(told, mark, ground, (2.2 * side, side), inline=inline)
    if technique == "glyph" and not mark.smudged and look.family not in {"badge"}:
        glyph = _GLYPHS[form_of(told.plan, mark)]
        return b(font(glyph, colour, size="+1"))
    return _image(told, mark, ground, (side, side), inline=inline)


def drawable(told: Told) -> bool:
    """Whether the fonts have signs for all forms of a sheet."""
    return set(told.plan.sheet.look.shapes.values()) <= _GLYPHS.keys()


def ground_of(told: Told, marks: Sequence[Mark]) -> str:
    """The colour of a cell that says how its State voted, else nothing."""
    look = told.plan.sheet.look
    if look.family != "ground" or not marks or marks[0].smudged or marks[0].shape in look.words:
        return ""
    return look.colours[marks[0].hue]


def mark_cell(told: Told, marks: Sequence[Mark], behind: str = "", **attributes: object) -> str:
    """A cell with the marks of a State, or in the colour of its vote."""
    ground = ground_of(told, marks)
    inner = BLANK if ground else signs(told, marks, behind or "#ffffff")
    return td(inner, **{"align": "center", "bgcolor": ground or behind, **attributes})


def _image(told: Told, mark: Mark, ground: str, size: tuple[float, float], *, inline: bool
           ) -> str:  # fmt: skip
    kind = "jpg" if told.way["technique"] == "jpeg" else "png"
    name = (f"m-{mark.shape}-{mark.hue}-{int(mark.turned)}-{int(mark.smudged)}-{ground[1:]}"
            f".{kind}")  # fmt: skip
    border = 0 if inline else told.way["image_border"]
    return (f'<img src="{name}" width={round(size[0])} height={round(size[1])} align=middle'
            f' border={border}>')  # fmt: skip


def pictures_of(told: Told, page: str) -> dict[str, bytes]:
    """The files that a page asks for."""
    found = {}
    for match in _NAME.finditer(page):
        shape, hue, turned, smudged, ground = match.groups()
        kinds: dict[str, Position] = {position: position for position in POSITIONS}
        mark = Mark(kinds[shape], kinds[hue], turned == "1", smudged == "1")
        drawn = _drawn(told, mark)
        back = Image.new("RGBA", drawn.size, f"#{ground}")
        found[match[0]] = file_of(Image.alpha_composite(back, drawn), told.way["technique"], 90, 48)
    return found


def _drawn(told: Told, mark: Mark) -> Image.Image:
    """The picture of a mark, clear around it."""
    look, plan = told.plan.sheet.look, told.plan
    colour = look.colours[mark.hue]
    if mark.smudged:
        return blot(plan, mark, _PIXELS)
    if mark.shape in look.words:
        return _button(told, look.words[mark.shape], colour, look.ink_on(mark.hue))
    if look.family == "ground":
        return Image.new("RGBA", (_PIXELS * 2, _PIXELS), colour)
    if look.family == "badge":
        return badge_picture(plan, mark, told.way["plate"], _PIXELS)
    rings, technique = rings_of(plan, mark), told.way["technique"]
    if technique == "hollow":
        inner = picture(_shrunk(rings), "#ffffff", _PIXELS)
        return Image.alpha_composite(picture(rings, colour, _PIXELS), inner)
    if technique == "plated":
        plate = Image.new("RGBA", (_PIXELS, _PIXELS), (0, 0, 0, 0))
        box = (1, 1, _PIXELS - 2, _PIXELS - 2)
        ImageDraw.Draw(plate).rounded_rectangle(box, 14, fill="#f4f4f4", outline="#9a9a9a",
                                                width=4)  # fmt: skip
        small = picture(tuple(tuple((0.66 * x, 0.66 * y) for x, y in ring) for ring in rings),
                        colour, _PIXELS)  # fmt: skip
        return Image.alpha_composite(plate, small)
    if technique == "lit":
        return _lit(picture(rings, colour, _PIXELS))
    return picture(rings, colour, _PIXELS)


def _shrunk(rings: Sequence[Ring]) -> tuple[Ring, ...]:
    """The same about the middle of each, smaller."""
    found = []
    for ring in rings:
        x = (min(p[0] for p in ring) + max(p[0] for p in ring)) / 2
        y = (min(p[1] for p in ring) + max(p[1] for p in ring)) / 2
        found.append(tuple((x + 0.62 * (px - x), y + 0.62 * (py - y)) for px, py in ring))
    return tuple(found)


def _lit(drawn: Image.Image) -> Image.Image:
    """Lighter at the top, as buttons of the web were."""
    light = Image.linear_gradient("L").resize(drawn.size).point(lambda v: (255 - v) * 3 // 5)
    shine = Image.new("RGBA", drawn.size, "#ffffff")
    shine.putalpha(light)
    lit = Image.alpha_composite(drawn, shine)
    lit.putalpha(drawn.getchannel("A"))
    return lit


def _button_size(told: Told) -> tuple[float, float]:
    longest = max(len(word) for word in told.plan.sheet.look.words.values())
    return told.size * (0.72 * longest + 1.1), told.size * 1.3


def _button(told: Told, word: str, colour: str, ink: str) -> Image.Image:
    """A button with its word, as a picture."""
    wide, high = (round(6 * side) for side in _button_size(told))
    drawn = Image.new("RGBA", (wide, high), (0, 0, 0, 0))
    pen = ImageDraw.Draw(drawn)
    pen.rounded_rectangle((0, 0, wide - 1, high - 1), high * told.way["bend"], fill=colour)
    letters = ImageFont.truetype(font_file("DejaVu Sans", bold=True), round(high * 0.6))
    pen.text((wide / 2, high / 2), word, fill=ink, font=letters, anchor="mm")
    return drawn
