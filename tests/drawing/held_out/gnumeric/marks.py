"""Marks in cells: words, signs and grounds of the cell, or objects and pictures upon it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.drawing.held_out.gnumeric.book import Box, Look, style_ink
from tests.drawing.held_out.gnumeric.page import Page
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.sheet import Mark

SIGNS: Sequence[tuple[str, Mapping[str, str]]] = (
    ("DejaVu Sans", {
        "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼",
        "tick": "✔", "cross": "✘", "plus": "✚", "minus": "−", "disc": "●", "ring": "○",
        "square": "■", "diamond": "◆", "dash": "–",
    }),
    ("Symbola", {
        "arrow_up": "🡅", "arrow_down": "🡇", "triangle_up": "⏶", "triangle_down": "⏷",
        "tick": "🗸", "cross": "🗙", "plus": "🞥", "minus": "−", "disc": "⬤", "ring": "◯",
        "square": "■", "diamond": "⯁", "dash": "—",
    }),
    ("DejaVu Sans", {
        "arrow_up": "↑", "arrow_down": "↓", "triangle_up": "△", "triangle_down": "▽",
        "tick": "✓", "cross": "✗", "plus": "+", "minus": "−", "disc": "•", "ring": "o",
        "square": "▪", "diamond": "◊", "dash": "-",
    }),
)  # fmt: skip
_PIXELS = 88


def room_of(page: Page) -> float:
    """Width of the widest mark of the sheet."""
    look = page.plan.sheet.look
    words = [page.wide(word, bold=True) + page.size for word in look.words.values()]
    return max(page.size * 1.5, *words, 0)


def put_marks(page: Page, box: Box, marks: Sequence[Mark], cell: Look) -> None:
    """The marks of one cell, side by side."""
    cell = replace(cell, align="CENTER", wrap=False)
    if not marks:
        page.book.cell(box, "", cell)
    wide = box.wide / max(len(marks), 1)
    for place, mark in enumerate(marks):
        sides = {k: v for k, v in cell.lines.items() if len(marks) == 1 or k in {"Top", "Bottom"}}
        part = Box(box.x + place * wide, box.y, wide, box.high)
        _put(page, part, mark, replace(cell, lines=sides, shrink=len(marks) > 1))


def _put(page: Page, box: Box, mark: Mark, cell: Look) -> None:
    look = page.plan.sheet.look
    colour = look.colours[mark.hue]
    side = min(box.wide - 2, box.high * page.way["fill"], page.size * 1.5)
    here = box.middle(side, side)
    if mark.smudged:
        page.book.cell(box, "", cell)
        spot = file_of(blot(page.plan, mark, _PIXELS), "clear", 90, 24)
        page.book.picture(here.middle(side * 1.3, side * 1.3), "png", spot)
    elif look.family == "pill" and mark.shape in look.words:
        _pill(page, box, look.words[mark.shape], mark, cell)
    elif mark.shape in look.words:
        bold = page.way["heavy"] or look.family == "letter"
        page.book.cell(box, look.words[mark.shape], replace(cell, ink=colour, bold=bold))
    elif look.family == "ground":
        page.book.cell(box, "", replace(cell, back=colour))
    elif look.family == "badge":
        page.book.cell(box, "", cell)
        _badge(page, here, mark)
    else:
        _shaped(page, box, here, mark, cell)


def _shaped(page: Page, box: Box, here: Box, mark: Mark, cell: Look) -> None:
    look, technique = page.plan.sheet.look, page.way["technique"]
    colour = look.colours[mark.hue]
    if technique == "sign":
        font, signs = SIGNS[page.way["signs"]]
        sign = signs[form_of(page.plan, mark)]
        size = min(page.size * page.way["sign"], box.high / 1.25)
        page.book.cell(box, sign, replace(cell, font=font, ink=colour, size=size, bold=False))
        return
    page.book.cell(box, "", cell)
    if technique in {"plain", "edged", "graded"}:
        _path(page, here, rings_of(page.plan, mark), colour, technique)
    elif technique == "svg":
        path = svg_path(rings_of(page.plan, mark), 48, 50, 50)
        page.book.picture(here, "svg", (
            '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" '
            f'viewBox="0 0 100 100"><path d="{path}" fill="{colour}" fill-rule="evenodd"/></svg>'
        ).encode())  # fmt: skip
    else:
        drawn = picture(rings_of(page.plan, mark), colour, _PIXELS,
                        ground=None if technique == "clear" else "#ffffff")  # fmt: skip
        kind = "jpeg" if technique == "jpeg" else "png"
        page.book.picture(here, kind, file_of(drawn, technique, 90, 32))


def _pale(colour: str) -> str:
    return "#" + "".join(f"{(int(colour[i : i + 2], 16) + 3 * 255) // 4:02x}" for i in (1, 3, 5))


def _path(page: Page, here: Box, rings: Sequence[Ring], colour: str, way: str = "plain",
          words: str = "", ink: str = "#ffffff") -> None:  # fmt: skip
    """A filled path, in as much of the box as its own frame takes."""
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    frame = Box(
        here.x + here.wide * (min(xs) + 1) / 2, here.y + here.high * (1 - max(ys)) / 2,
        here.wide * (max(xs) - min(xs)) / 2, here.high * (max(ys) - min(ys)) / 2,
    )  # fmt: skip
    points = svg_path(tuple(rings), 100.0, -100 * min(xs), 100 * max(ys))
    fill = (
        f'<fill type="pattern" is-auto="0" auto-type="0" auto-fore="0"><pattern type="solid" '
        f'fore="{style_ink(colour)}" back="{style_ink(colour)}" auto-pattern="0"/></fill>'
    )
    if way == "graded":
        fill = (
            '<fill type="gradient" is-auto="0" auto-type="0" auto-fore="0"><gradient '
            f'direction="n-s" start-color="{style_ink(_pale(colour))}" '
            f'end-color="{style_ink(colour)}" auto-direction="0" auto-brightness="0"/></fill>'
        )
    line, edge = '<outline dash="none" auto-dash="0"/>', "#222222" if way == "edged" else colour
    if way != "plain":
        line = ('<outline dash="solid" auto-dash="0" width="0.6" auto-width="0" '
                f'color="{style_ink(edge)}" auto-color="0"/>')  # fmt: skip
    said = f' Label="{words}"' if words else ""
    font = f"{page.way['font']} Bold {page.size * 0.85:.0f}"
    style = f'<font color="{style_ink(ink)}" auto-color="0" font="{font}" auto-font="0"/>'
    page.book.shape(frame, "SheetObjectPath", f'Path="{points}"{said}',
                    f'<Style type="GOStyle">{line}{fill}{style}</Style>')  # fmt: skip


def _pill(page: Page, box: Box, word: str, mark: Mark, cell: Look) -> None:
    """A word on its ground: the cell's, or a plate's with round or square corners."""
    look = page.plan.sheet.look
    colour, ink = look.colours[mark.hue], look.ink_on(mark.hue)
    if page.way["pill"] == "cell":
        page.book.cell(box, word, replace(cell, back=colour, ink=ink, bold=True))
        return
    page.book.cell(box, "", cell)
    high = min(box.high - 2, page.size * 1.35)
    wide = min(box.wide - 3, room_of(page))
    plate = _plate(wide / high, 1.0 if page.way["pill"] == "round" else 0.3)
    _path(page, box.middle(wide, high), (plate,), colour, words=word, ink=ink)


def _plate(ratio: float, corner: float) -> Ring:
    """A plate that fills its box, its corners as round as this part of half its height."""
    across = corner / ratio
    turns = [math.pi / 2 * step / 6 for step in range(7)]
    arc = [(across * math.cos(a), corner * math.sin(a)) for a in turns]
    first = [(1 - across + x, 1 - corner + y) for x, y in arc]
    second = [(-x, y) for x, y in reversed(first)]
    return (*first, *second, *((-x, -y) for x, y in first), *((-x, -y) for x, y in second))


def _badge(page: Page, here: Box, mark: Mark) -> None:
    """A shape upon a disc or a plate, as two objects or one picture."""
    look, plate = page.plan.sheet.look, page.way["plate"]
    if page.way["technique"] in {"plain", "edged", "graded", "svg"}:
        grown, small = badge_rings(page.plan, mark, plate)
        _path(page, here, grown, look.colours[mark.hue])
        _path(page, here, small, look.ink_on(mark.hue))
        return
    drawn = badge_picture(page.plan, mark, plate, _PIXELS)
    page.book.picture(here, "png", file_of(drawn, "clear", 90, 32))
