"""Marks within a line of text: pictures, letters of fonts of signs, words, shaded words."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image

from tests.drawing.held_out.abiword.pen import Page, run
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.shapes import Ring, picture, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark

SIGNS: Mapping[str, str] = {
    "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼", "tick": "✔",
    "cross": "✘", "plus": "✚", "minus": "−", "disc": "●", "ring": "○", "square": "■",
    "diamond": "◆", "dash": "–",
}  # fmt: skip
"""Letters of DejaVu Sans that show a shape."""
_PIXELS = 96
_NO_BREAK = "\N{NO-BREAK SPACE}"


def inline(page: Page, marks: Sequence[Mark]) -> str:
    """The marks of one cell, one after the other."""
    return run("  ").join(_inline(page, mark) for mark in marks)


def room_of(page: Page) -> float:
    """Width of the widest mark of the sheet, in points."""
    look, size = page.plan.sheet.look, page.size
    wide = [side_of(page)]
    wide += [
        width_of(f" {word} ", page.way["font"], size, bold=True) for word in look.words.values()
    ]
    return max(wide) + size * 0.4


def side_of(page: Page) -> float:
    """Side of a drawn mark, in points."""
    return float(page.size * page.way["mark"])


def shade_of(page: Page, marks: Sequence[Mark]) -> str:
    """The ground of the cell, where marks are that, or words upon it."""
    look = page.plan.sheet.look
    whole = look.family == "ground" or (look.family == "pill" and page.way["pill"] == "cell")
    plain = [mark for mark in marks if not mark.smudged]
    if not whole or len(marks) != 1 or not plain:
        return ""
    written = plain[0].shape in look.words and look.family == "ground"
    return "" if written else look.colours[plain[0].hue]


def swatch(page: Page, mark: Mark) -> str:
    """A mark where no cell is shaded for it, as in a legend."""
    look = page.plan.sheet.look
    if look.family == "ground" and mark.shape not in look.words:
        return run(_NO_BREAK * 6, bgcolor=look.colours[mark.hue])
    if look.family == "pill" and mark.shape in look.words:
        return _chip(page, mark)
    return inline(page, [mark])


def _inline(page: Page, mark: Mark) -> str:
    look = page.plan.sheet.look
    if mark.smudged:
        return _blot(page, mark)
    if mark.shape in look.words:
        return _written(page, mark)
    if look.family == "ground":
        return ""
    if look.family != "badge" and page.way["technique"] == "sign" and not mark.turned:
        sign = SIGNS[look.shapes[mark.shape]]
        return _sign(page, sign, look.colours[mark.hue])
    if look.family != "badge" and page.way["technique"] == "sign":
        form = look.shapes[mark.shape]
        other = form.replace("_up", "_down") if "_up" in form else form.replace("_down", "_up")
        return _sign(page, SIGNS[other], look.colours[mark.hue])
    return _picture(page, mark)


def _sign(page: Page, sign: str, colour: str) -> str:
    size = f"{page.size * page.way['sign']:.1f}pt"
    return run(sign, font_family="DejaVu Sans", font_size=size, color=colour)


def _written(page: Page, mark: Mark) -> str:
    look = page.plan.sheet.look
    word = look.words[mark.shape]
    if look.family == "pill":
        if page.way["pill"] == "cell":
            return run(word, font_weight="bold", color=look.ink_on(mark.hue))
        return _chip(page, mark)
    weight = "bold" if page.way["heavy"] or look.family == "letter" else ""
    return run(word, font_weight=weight, color=look.colours[mark.hue])


def _chip(page: Page, mark: Mark) -> str:
    """A word on its own ground."""
    look = page.plan.sheet.look
    word = f"{_NO_BREAK}{look.words[mark.shape]}{_NO_BREAK}"
    return run(
        word, font_weight="bold", color=look.ink_on(mark.hue), bgcolor=look.colours[mark.hue]
    )


def _picture(page: Page, mark: Mark) -> str:
    look, technique = page.plan.sheet.look, page.way["technique"]
    name = f"{mark.shape}-{mark.hue}-{'turned' if mark.turned else 'up'}"
    side = side_of(page)
    if technique in {"svg", "edged"}:
        return page.image(name, "image/svg+xml", _svg(page, mark).encode(), side)
    if look.family == "badge":
        drawn = _badge(page, mark)
    else:
        ground = "#ffffff" if technique == "jpeg" else None
        drawn = picture(_rings(page, mark), look.colours[mark.hue], _PIXELS, ground=ground)
    form = {"png": "clear", "jpeg": "jpeg"}.get(technique, "clear")
    mime = "image/jpeg" if form == "jpeg" else "image/png"
    if form == "jpeg":
        drawn = _on_white(drawn)
    return page.image(name, mime, file_of(drawn, form, 90, 24), side)


def _rings(page: Page, mark: Mark) -> tuple[Ring, ...]:
    look = page.plan.sheet.look
    rings = look.outlines.rings(look.shapes[mark.shape])
    return turned(rings) if mark.turned else rings


def _badge(page: Page, mark: Mark) -> Image.Image:
    """A shape in a disc or a plate."""
    look = page.plan.sheet.look
    ground = look.outlines.rings("disc" if page.way["badge"] == "disc" else "square")
    grown = tuple(tuple((1.2 * x, 1.2 * y) for x, y in ring) for ring in ground)
    small = tuple(tuple((0.55 * x, 0.55 * y) for x, y in ring) for ring in _rings(page, mark))
    back = picture(grown, look.colours[mark.hue], _PIXELS)
    return Image.alpha_composite(back, picture(small, look.ink_on(mark.hue), _PIXELS))


def _on_white(drawn: Image.Image) -> Image.Image:
    if drawn.mode != "RGBA":
        return drawn
    return Image.alpha_composite(Image.new("RGBA", drawn.size, "#ffffff"), drawn)


def _svg(page: Page, mark: Mark) -> str:
    look = page.plan.sheet.look
    colour, rings = look.colours[mark.hue], _rings(page, mark)
    inner = f'<path d="{svg_path(rings, 46, 50, 50)}" fill="{colour}" fill-rule="evenodd"'
    if look.family == "badge":
        back = '<circle cx="50" cy="50" r="48"'
        if page.way["badge"] != "disc":
            back = '<rect x="3" y="3" width="94" height="94" rx="14"'
        inner = f'{back} fill="{colour}"/><path d="{svg_path(rings, 28, 50, 50)}"'
        inner += f' fill="{look.ink_on(mark.hue)}" fill-rule="evenodd"'
    elif page.way["technique"] == "edged":
        inner += ' stroke="#222222" stroke-width="4" stroke-linejoin="round"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" '
        f'viewBox="0 0 100 100">{inner}/></svg>'
    )


def _blot(page: Page, mark: Mark) -> str:
    """A blot, and what of a drawn mark looks out below it."""
    look = page.plan.sheet.look
    with Image.open(BytesIO(smudge(page.plan.dice("smudge"), _PIXELS))) as file:
        blot = file.convert("RGBA")
    if mark.shape in look.shapes and look.family not in {"ground", "badge"}:
        under = picture(_rings(page, mark), look.colours[mark.hue], _PIXELS)
        blot = Image.alpha_composite(under, blot)
    data = file_of(blot, "clear", 90, 24)
    return page.image("blot", "image/png", data, max(side_of(page), page.size) * 1.25)
