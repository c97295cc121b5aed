"""Marks on a page of pdfjs: operators about a middle, placed pages, pictures, signs, grounds."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.letters import advance_of
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.pdfjs.kit import Node, cell, padded, run, text
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

__all__ = ["SIGNS", "drawn", "ground_of", "mark_cell", "mark_room", "swatch"]
_PIXELS = 96
_STYLES = {"edged": "0.08 w 0.13 0.13 0.13 RG", "round": "0.14 w 1 j {c} RG",
           "hollow": "0.16 w {c} RG 1 1 1 rg"}  # fmt: skip
"""What operators set before an outline that has strokes too."""


def ground_of(told: Told, marks: Sequence[Mark]) -> str:
    """The colour of a cell that says how its State voted, else nothing."""
    look = told.plan.sheet.look
    if look.family != "ground" or not marks or marks[0].smudged or marks[0].shape in look.words:
        return ""
    return look.colours[marks[0].hue]


def mark_room(told: Told) -> float:
    """How wide the marks of one cell are at most."""
    look, many = told.plan.sheet.look, max(len(row.marks) for row in told.plan.sheet.rows)
    words = [_long(told, word) + 8 for word in look.words.values()]
    return max([told.size * 1.5, *words]) * max(many, 1)


def mark_cell(told: Told, marks: Sequence[Mark], wide: float) -> Node:
    """A cell with the marks of a State, or in the colour of its vote."""
    way = told.way
    if way["mark_at"] == "left" and not ground_of(told, marks):
        wide = min(wide, mark_room(told) + 2 * way["pad_across"])
    inner = wide - 2 * way["pad_across"] - 1.5
    return cell(
        drawn(told, marks, inner),
        **padded(told),
        lined=True,
        backgroundColor=ground_of(told, marks),
    )


def swatch(told: Told, mark: Mark | None, wide: float) -> Node:
    """A cell with a mark beside its word; a patch where marks are grounds."""
    if mark and (ground := ground_of(told, [mark])):
        half = told.size * 0.42
        patch = _box(ground, 3.4 * half, half)
        return cell([_at(told, patch, (wide - 2 * told.way["pad_across"]) / 2)],
                    **padded(told), lined=True)  # fmt: skip
    return cell(drawn(told, [mark] if mark else [], wide - 2 * told.way["pad_across"]),
                **padded(told), lined=True)  # fmt: skip


def drawn(told: Told, marks: Sequence[Mark], wide: float) -> list[Node]:
    """Marks side by side about the middle of a width."""
    step = mark_room(told) / max(len(marks), 1) if len(marks) > 1 else 0
    found: list[Node] = []
    words: list[Node] = []
    for n, mark in enumerate(marks):
        x = wide / 2 + (n - (len(marks) - 1) / 2) * step
        nodes = _mark(told, mark, x, wide)
        found += [one for one in nodes if "text" not in one]
        words += [one for one in nodes if "text" in one]
    if len(words) > 1:  # Words of two marks stand in one line.
        words = [text(told, [part for one in words for part in (*one["text"], run("   "))][:-1],
                      at="center")]  # fmt: skip
    return [*found, *words]


def _at(told: Told, draw: str, x: float) -> Node:
    """Operators about a middle."""
    return {"draw": draw, "x": round(x, 2), "up": round(0.36 * told.size, 2)}


def _long(told: Told, word: str) -> float:
    return advance_of(word, told.way["font"], told.size, bold=told.way["word_bold"])


def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[n : n + 2], 16) / 255:.3f}" for n in (1, 3, 5))


def _box(colour: str, wide: float, half: float) -> str:
    """Operators for a full box about a middle."""
    return f"{_rgb(colour)} rg {-wide / 2:.2f} {-half:.2f} {wide:.2f} {2 * half:.2f} re f"


def _mark(told: Told, mark: Mark, x: float, wide: float) -> list[Node]:
    look, way, size = told.plan.sheet.look, told.way, told.size
    colour = look.colours[mark.hue]
    if mark.smudged:
        return [_picture(told, file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24), x, 1.2)]
    if mark.shape in look.words:
        return _written(told, mark, x)
    if look.family == "ground":
        return []
    if look.family == "badge":
        if way["technique"] == "jpeg":
            data = file_of(badge_picture(told.plan, mark, way["plate"], _PIXELS), "clear", 90, 24)
            return [_picture(told, data, x, 1.05)]
        plate, small = badge_rings(told.plan, mark, way["plate"])
        layers = [(plate, f"{_rgb(colour)} rg"), (small, f"{_rgb(look.ink_on(mark.hue))} rg")]
        return [_at(told, _path(layers, size * 0.42), x)]
    if way["technique"] == "jpeg":
        shown = picture(rings_of(told.plan, mark), colour, _PIXELS, ground="#ffffff")
        return [_picture(told, file_of(shown, "jpeg", 90, 24), x, 0.98)]
    if way["technique"] == "placed":
        return [_outlined(told, rings_of(told.plan, mark), colour, x)]
    if way["technique"] == "sign":
        sign = run(SIGNS[form_of(told.plan, mark)], colour=colour, font="signs")
        return [text(told, [sign], at="center")]
    style = _STYLES.get(way["technique"], "").format(c=_rgb(colour))
    dress = f"{_rgb(colour)} rg {style}"
    return [_at(told, _path([(rings_of(told.plan, mark), dress)], size * 0.45), x)]


def _path(layers: Sequence[tuple[tuple[Ring, ...], str]], half: float) -> str:
    """Operators that fill outlines by even and odd."""
    said = [f"{half:.3f} 0 0 {half:.3f} 0 0 cm"]
    for rings, dress in layers:
        lines = " ".join(f"{ring[0][0]:.3f} {ring[0][1]:.3f} m "
                         + " ".join(f"{x:.3f} {y:.3f} l" for x, y in ring[1:]) + " h"
                         for ring in rings)  # fmt: skip
        said.append(f"{dress} {lines} {'B*' if ' w ' in dress else 'f*'}")
    return " ".join(said)


def _written(told: Told, mark: Mark, x: float) -> list[Node]:
    look, size = told.plan.sheet.look, told.size
    word, colour = look.words[mark.shape], look.colours[mark.hue]
    ink, found = colour, list[Node]()
    if look.family == "pill":
        ink, wide = look.ink_on(mark.hue), _long(told, word) + 7
        found = [_at(told, _box(colour, wide, 0.64 * size), x)]
    words = run(word.replace(" ", "\u00a0"), bold=told.way["word_bold"], colour=ink)
    return [*found, text(told, [words], at="center")]


def _picture(told: Told, data: bytes, x: float, scale: float) -> Node:
    """A picture as a page of its own, which is placed as a form; JPEG as it is."""
    side = round(told.size * scale, 2)
    if data[:2] == b"\xff\xd8":
        return _placed(told, data, side, x)
    page = BytesIO()
    canvas = Canvas(page, pagesize=(side, side), invariant=1, pageCompression=1)
    canvas.drawImage(ImageReader(BytesIO(data)), 0, 0, side, side, mask="auto")
    canvas.save()
    return _placed(told, page.getvalue(), side, x)


def _placed(told: Told, data: bytes, side: float, x: float) -> Node:
    return {"picture": as_text(data), "side": side, "x": round(x, 2),
            "up": round(0.36 * told.size, 2)}  # fmt: skip


def _outlined(told: Told, rings: tuple[Ring, ...], colour: str, x: float) -> Node:
    """An outline on a page of its own, which is placed as a form."""
    side, page = round(told.size * 0.98, 2), BytesIO()
    canvas = Canvas(page, pagesize=(side, side), invariant=1, pageCompression=1)
    path = canvas.beginPath()
    for ring in rings:
        points = [(side / 2 * (1 + px), side / 2 * (1 + py)) for px, py in ring]
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
    canvas.setFillColor(colour)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=0)
    canvas.save()
    return _placed(told, page.getvalue(), side, x)
