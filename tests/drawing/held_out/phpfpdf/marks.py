"""Marks drawn with FPDF: paths, strokes, ovals, dingbats, pictures, words, plates, grounds."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.phpfpdf.page import Page
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.sheet import Mark

SIGNS: Mapping[str, Mapping[str, int]] = {
    "ZapfDingbats": {
        "tick": 0x34, "cross": 0x38, "triangle_up": 0x73, "triangle_down": 0x74, "disc": 0x6C,
        "ring": 0x6D, "square": 0x6E, "diamond": 0x75, "plus": 0x3A,
    },
    "Symbol": {
        "arrow_up": 0xAD, "arrow_down": 0xAF, "plus": 0x2B, "minus": 0x2D, "diamond": 0xA8,
        "disc": 0xB7, "dash": 0x2D,
    },
}  # fmt: skip
STROKES: Mapping[str, Sequence[Sequence[tuple[float, float]]]] = {
    "arrow_up": (((0, -0.9), (0, 0.85)), ((-0.5, 0.3), (0, 0.85), (0.5, 0.3))),
    "arrow_down": (((0, 0.9), (0, -0.85)), ((-0.5, -0.3), (0, -0.85), (0.5, -0.3))),
    "chevron_up": (((-0.8, -0.4), (0, 0.45), (0.8, -0.4)),),
    "chevron_down": (((-0.8, 0.4), (0, -0.45), (0.8, 0.4)),),
    "triangle_up": (((-0.8, -0.65), (0, 0.75), (0.8, -0.65), (-0.8, -0.65), (0, 0.75)),),
    "triangle_down": (((-0.8, 0.65), (0, -0.75), (0.8, 0.65), (-0.8, 0.65), (0, -0.75)),),
    "tick": (((-0.75, -0.05), (-0.25, -0.6), (0.8, 0.7)),),
    "cross": (((-0.65, -0.65), (0.65, 0.65)), ((-0.65, 0.65), (0.65, -0.65))),
    "plus": (((-0.75, 0), (0.75, 0)), ((0, -0.75), (0, 0.75))),
    "minus": (((-0.7, 0), (0.7, 0)),), "dash": (((-0.6, 0), (0.6, 0)),),
    "diamond": (((0, 0.8), (0.8, 0), (0, -0.8), (-0.8, 0), (0, 0.8), (0.8, 0)),),
    "square": (((-0.7, -0.7), (-0.7, 0.7), (0.7, 0.7), (0.7, -0.7), (-0.7, -0.7), (-0.7, 0.7)),),
}  # fmt: skip
OVALS = {"disc", "ring"}
_PIXELS = 90


def room_of(page: Page) -> float:
    """Width of the widest mark of the sheet."""
    words = [page.wide(w, bold=True) + page.size for w in page.plan.sheet.look.words.values()]
    return max(page.size * 1.3, *words, 0)


def put_marks(page: Page, x: float, y: float, wide: float, high: float,
              marks: Sequence[Mark]) -> None:  # fmt: skip
    """The marks of one cell, side by side in its middle."""
    each = wide / max(len(marks), 1)
    if len(marks) > 1 and each < room_of(page) - page.size * 0.8:
        each = room_of(page) - page.size * 0.8
        x -= (each * len(marks) - wide) / 2
    for place, mark in enumerate(marks):
        _put(page, x + place * each, y, each, high, mark)


def _put(page: Page, x: float, y: float, wide: float, high: float, mark: Mark) -> None:
    look, way = page.plan.sheet.look, page.way
    colour, side = look.colours[mark.hue], min(high * way["fill"], wide, page.size * 1.6)
    cx, cy = x + wide / 2, y + high / 2
    if mark.smudged:
        spot = file_of(blot(page.plan, mark, _PIXELS), "clear", 90, 24)
        page.picture(cx, cy, side * 1.3, "png", spot)
    elif look.family == "pill" and mark.shape in look.words:
        word, room = look.words[mark.shape], min(room_of(page), wide)
        tall = min(high - 1.6, page.size * 1.35)
        page.plate(cx - room / 2, cy - tall / 2, room, tall, fill=colour, round=way["round"],
                   line="#555555" if way["ringed"] else "")  # fmt: skip
        page.text(cx - room / 2, y, room, word, high=high, size=page.size * 0.9, bold=True,
                  ink=look.ink_on(mark.hue), align="C")  # fmt: skip
    elif mark.shape in look.words:
        bold = way["heavy"] or look.family == "letter"
        page.text(x, y, wide, look.words[mark.shape], high=high, bold=bold, ink=colour, align="C")
    elif look.family == "ground":
        keep = way["keep"]
        page.plate(x + keep, y + keep, wide - 2 * keep, high - 2 * keep, fill=colour)
    elif look.family == "badge":
        _badge(page, cx, cy, side, mark)
    else:
        _shaped(page, cx, cy, side, mark)


def _shaped(page: Page, cx: float, cy: float, side: float, mark: Mark) -> None:
    look, technique = page.plan.sheet.look, page.way["technique"]
    colour, form = look.colours[mark.hue], form_of(page.plan, mark)
    if technique in SIGNS:
        size = side * 1.15
        page.draw("sign", family=technique, code=SIGNS[technique][form], x=cx, y=cy + size * 0.34,
                  size=size, ink=colour)  # fmt: skip
    elif technique == "stroke" and form in OVALS:
        filled = {"fill": colour} if form == "disc" else {}
        page.draw("oval", x=cx, y=cy, rx=side * 0.36, ry=side * 0.36, line=colour,
                  thick=side * page.way["pen"], **filled)  # fmt: skip
    elif technique == "stroke":
        for line in STROKES[form]:
            filled = {"fill": colour} if form in {"diamond", "square"} else {}
            page.shape(cx, cy, side / 2, (tuple(line),), line=colour, open=True, cap=1,
                       thick=side * page.way["pen"], **filled)  # fmt: skip
    elif technique in {"path", "edged", "hollow"}:
        page.shape(cx, cy, side / 2, rings_of(page.plan, mark), **_dress(page, colour))
    else:
        ground = None if technique == "clear" else "#ffffff"
        drawn = picture(rings_of(page.plan, mark), colour, _PIXELS, ground=ground)
        kind = "jpg" if technique == "jpeg" else "png"
        page.picture(cx, cy, side, kind, file_of(drawn, technique, 88, 24))


def _dress(page: Page, colour: str) -> dict[str, object]:
    """How an outline is filled and drawn round."""
    technique = page.way["technique"]
    if technique == "edged":
        return {"fill": colour, "line": "#1a1a1a", "thick": 0.6}
    if technique == "hollow":
        return {"fill": "#ffffff", "line": colour, "thick": 1.1}
    return {"fill": colour}


def _badge(page: Page, cx: float, cy: float, side: float, mark: Mark) -> None:
    look, plate = page.plan.sheet.look, page.way["plate"]
    if page.way["technique"] in {"clear", "jpeg", "few"}:
        drawn = badge_picture(page.plan, mark, plate, _PIXELS)
        page.picture(cx, cy, side, "png", file_of(drawn, "clear", 90, 24))
        return
    _, small = badge_rings(page.plan, mark, plate)
    colour, half = look.colours[mark.hue], side / 2
    if plate == "disc":
        page.draw("oval", x=cx, y=cy, rx=half, ry=half, fill=colour)
    else:
        page.plate(cx - half, cy - half, side, side, fill=colour, round=page.way["round"] / 2)
    page.shape(cx, cy, half, small, fill=look.ink_on(mark.hue))
