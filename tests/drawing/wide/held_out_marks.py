"""Marks to score on. Whoever makes or mends a reader does not open this file."""

import random
from io import BytesIO
from math import cos, pi, sin

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.spec import Colour, PositionName
from tests.drawing.streams import jpeg2000, put_stream
from tests.drawing.wide.drawings import (
    body,
    by_kind,
    darker,
    inside,
    letters,
    lighter,
    one_ink,
)
from tests.drawing.wide.ink import unit_operators
from tests.drawing.wide.kinds import (
    Drawing,
    Fill,
    Hues,
    Layer,
    Mark,
    Painted,
    PaletteOf,
    Polygon,
    Shape,
)
from tests.drawing.wide.marks import pixels
from tests.drawing.wide.outlines import bar, box, cross, disc, flipped, line, regular, rounded, tick
from tests.drawing.wide.techniques import Job, Technique, flattened

_THUMB: Polygon = (
    (-0.46, -0.4),
    (-0.2, -0.4),
    (-0.2, -0.34),
    (0.3, -0.42),
    (0.44, -0.3),
    (0.46, 0.02),
    (0.36, 0.12),
    (0.08, 0.12),
    (0.12, 0.4),
    (0.02, 0.5),
    (-0.08, 0.42),
    (-0.2, 0.08),
    (-0.46, 0.08),
)
_CHEVRON = line(((-0.42, -0.22), (0.0, 0.2), (0.42, -0.22)), 0.2)
_EYES = (disc(0.075, -0.17, 0.14), disc(0.075, 0.17, 0.14))
_BOX = (Layer((box(0.46, 0.46),), role="ink"), Layer((box(0.37, 0.37),), role="inner"))


def _arc(depth: float) -> Polygon:
    """A mouth: a bent stroke."""
    points = [(0.26 * cos(pi * n / 8), -0.16 - depth * sin(pi * n / 8)) for n in range(9)]
    return line(points, 0.08)


def _sector(part: float) -> Polygon:
    """So much of a disc, clockwise from above."""
    steps = 30
    angles = [pi / 2 - 2 * pi * part * n / steps for n in range(steps + 1)]
    return ((0.0, 0.0), *((0.36 * cos(angle), 0.36 * sin(angle)) for angle in angles))


def _ball(part: float) -> Shape:
    rim = (Layer((disc(0.48),), role="ink"), Layer((disc(0.4),), role="inner"))
    return (*rim, Layer((_sector(part),), role="ink")) if part else rim


def _lamps(lit: int) -> Shape:
    """Three lamps one below another, one of them lit."""
    case = Layer((rounded(0.24, 0.5, 0.1),), role="ink")
    lamps = [disc(0.12, 0.0, 0.31 - 0.31 * n) for n in range(3)]
    return (case, Layer((lamps[lit],), role="inner"))


_SHIELD: Polygon = (
    (-0.42, 0.46),
    (0.42, 0.46),
    (0.42, -0.02),
    (0.26, -0.3),
    (0.0, -0.5),
    (-0.26, -0.3),
    (-0.42, -0.02),
)
_SIGNS = (
    (bar((-0.26, 0.06), (0.26, 0.06), 0.14), bar((0.0, -0.2), (0.0, 0.32), 0.14)),
    (bar((-0.26, 0.06), (0.26, 0.06), 0.14),),
    (disc(0.14, 0.0, 0.06),),
)

MARK_DRAWING: dict[str, Drawing] = {
    "thumbs": Drawing(
        by_kind(
            body(_THUMB),
            body(flipped(_THUMB)),
            body(rounded(0.46, 0.17, 0.1)),
        ),
        "form",
        turns=True,
        clashes=frozenset({"dash"}),
        small=9.5,
        round=False,
    ),
    "faces": Drawing(
        by_kind(
            inside(disc(), *_EYES, _arc(0.16)),
            inside(disc(), *_EYES, tuple((x, -0.42 - y) for x, y in _arc(0.16))),
            inside(disc(), *_EYES, bar((-0.24, -0.2), (0.24, -0.2), 0.09)),
        ),
        "form",
        inner=True,
        small=10.0,
    ),
    "chevrons": Drawing(
        by_kind(body(_CHEVRON), body(flipped(_CHEVRON)), body(regular(4, 0.3))),
        "form",
        turns=True,
        thin=True,
        round=False,
    ),
    "ballot boxes": Drawing(
        by_kind(
            (*_BOX, Layer((tuple((0.6 * x, 0.6 * y) for x, y in tick(0.24)),), role="ink")),
            (*_BOX, Layer(cross(0.13, 0.24), role="ink")),
            (*_BOX, Layer((box(0.13, 0.13),), role="ink")),
        ),
        "form",
        small=9.0,
        round=False,
    ),
    "shields": Drawing(
        by_kind(*(inside(_SHIELD, *sign) for sign in _SIGNS)),
        "form",
        inner=True,
        small=9.0,
        round=False,
    ),
    "quarters of a disc": Drawing(
        by_kind(_ball(1.0), _ball(0.0), _ball(0.5)),
        "legend",
        small=9.0,
        clashes=frozenset({"ring"}),
    ),
    "lamps": Drawing(
        by_kind(_lamps(2), _lamps(0), _lamps(1)), "hue", inner=True, small=11.0, round=False
    ),
    "words in capitals": Drawing(
        by_kind(letters("FOR", 0.82), letters("AGAINST", 0.82), letters("ABST.", 0.82)),
        "form",
        wide=3.9,
        small=8.0,
        round=False,
    ),
    "V, X, O": Drawing(by_kind(letters("V"), letters("X"), letters("O")), "legend", small=7.0),
}


def _glossy(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    """A highlight in the upper half."""
    shine = tuple(tuple((0.72 * x, 0.2 + 0.42 * y) for x, y in p) for p in polygons)
    return (Painted(polygons, fill=colour), Painted(shine, fill=lighter(colour, 0.3)))


def _two_tone(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    """The right half darker."""
    halves = tuple(half for half in (_right_of(p, 0.0) for p in polygons) if len(half) > 2)
    return (Painted(polygons, fill=colour), Painted(halves, fill=darker(colour, 0.72)))


def _right_of(polygon: Polygon, edge: float) -> Polygon:
    """What lies right of an upright line."""
    points: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if x0 >= edge:
            points.append((x0, y0))
        if (x0 < edge) != (x1 < edge):
            points.append((edge, y0 + (y1 - y0) * (edge - x0) / (x1 - x0)))
    return tuple(points)


def _shadowed(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    """A grey shadow below and to the right."""
    shadow = tuple(tuple((x * 0.9 + 0.08, y * 0.9 - 0.08) for x, y in p) for p in polygons)
    small = tuple(tuple((x * 0.9 - 0.03, y * 0.9 + 0.03) for x, y in p) for p in polygons)
    return (Painted(shadow, fill=(0.8, 0.8, 0.8)), Painted(small, fill=colour))


def _double_edge(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    """A pale filling with a strong edge."""
    return (Painted(polygons, fill=lighter(colour, 0.62), stroke=darker(colour, 0.85), width=0.1),)


MARK_FILL: dict[str, Fill] = {
    "glossy": Fill(_glossy),
    "two-tone": Fill(_two_tone),
    "shadowed": Fill(_shadowed),
    "pale with an edge": Fill(_double_edge, solid=False),
}


def _fixed(yes: Colour, no: Colour, abstain: Colour, absent: Colour) -> PaletteOf:
    hues: dict[PositionName, Colour] = {
        "yes": yes,
        "no": no,
        "abstain": abstain,
        "not_participating": absent,
    }

    def of(dice: random.Random) -> Hues:
        return Hues(hues, usual=False)

    return of


MARK_PALETTE: dict[str, PaletteOf] = {
    "blue and orange": _fixed(
        (0.0, 0.35, 0.7), (0.85, 0.4, 0.0), (0.5, 0.2, 0.55), (0.55, 0.55, 0.55)
    ),
    "teal and wine": _fixed((0.0, 0.5, 0.5), (0.55, 0.0, 0.3), (0.75, 0.6, 0.1), (0.6, 0.6, 0.6)),
    "violet": one_ink((0.38, 0.1, 0.5)),
    "dark grey": one_ink((0.28, 0.28, 0.28)),
}


def _jpx(canvas: Canvas, job: Job) -> None:
    put_stream(canvas, jpeg2000(flattened(job, 64)), job.box)


def _indexed(canvas: Canvas, job: Job) -> None:
    """A picture of few colours, as of a web page."""
    file = BytesIO()
    flattened(job, 30).quantize(16).save(file, "PNG")
    file.seek(0)
    canvas.drawImage(ImageReader(file), *job.box)


def _sprite(canvas: Canvas, job: Job) -> None:
    """One picture of all marks, cut to the one wanted."""
    tiles = [pixels(mark, 44, job.wide) for mark in job.others]
    tile = pixels(job.mark, 44, job.wide)
    sheet = Image.new("RGBA", (tile.width * len(tiles), tile.height), (255, 255, 255, 0))
    for place, each in enumerate(tiles):
        sheet.paste(each, (place * tile.width, 0))
    x, y, wide, high = job.box
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y, wide, high)
    canvas.clipPath(path, stroke=0, fill=0)
    place = job.others.index(job.mark)
    reader = ImageReader(sheet)
    canvas.drawImage(reader, x - place * wide, y, wide * len(tiles), high, mask="auto")
    canvas.restoreState()


def _annotation(canvas: Canvas, job: Job) -> None:
    """A stamp: an annotation whose appearance is the mark."""
    document = canvas._doc
    half = max(1.0, job.wide) / 2
    look = PDFStream(content=unit_operators(job.mark), filters=[])
    a, b, c, d, e, f = canvas._currentMatrix
    look.dictionary.dict.update(
        Type=PDFName("XObject"),
        Subtype=PDFName("Form"),
        BBox=PDFArray([-half, -0.5, half, 0.5]),
        Matrix=PDFArray([round(v, 6) for v in (a, b, c, d, 0, 0)]),
        Resources=PDFDictionary({}),
    )
    x, y, wide, high = job.box
    corners = [(a * p + c * q + e, b * p + d * q + f) for p, q in ((x, y), (x + wide, y + high))]
    xs, ys = zip(*corners, strict=True)
    canvas._addAnnotation(
        PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Stamp"),
                "Rect": PDFArray([round(v, 3) for v in (min(xs), min(ys), max(xs), max(ys))]),
                "F": 4,
                "AP": PDFDictionary({"N": document.Reference(look)}),
            }
        )
    )


MARK_TECHNIQUE: dict[str, Technique] = {
    "jpeg 2000": Technique(_jpx, opaque=True),
    "indexed image": Technique(_indexed, opaque=True),
    "sprite": Technique(_sprite),
    "annotation": Technique(_annotation, words=False),
}

ABSENT_MARK: dict[str, Shape] = {
    "ring": (Layer((disc(0.4),), role="ink"), Layer((disc(0.29),), role="inner")),
    "n/p": letters("n/p", 0.6),
    "stroke aslant": body(bar((-0.24, -0.36), (0.24, 0.36), 0.12)),
    "two dots": body(disc(0.09, -0.2), disc(0.09, 0.2)),
}
