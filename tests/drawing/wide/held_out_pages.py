"""Pages and pictures to score on. Whoever makes or mends a reader does not open this file."""

import random
from typing import TYPE_CHECKING, Literal

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4, landscape

from tests.drawing.fonts import SANS_BOLD, file_of
from tests.drawing.wide.kinds import Degrade, Frame, Heading, PagePlan, TextLayer
from tests.drawing.wide.spoiling import black_and_white, skewed

if TYPE_CHECKING:
    from tests.drawing.wide.pen import Pen

HUELESS: frozenset[str] = frozenset({"one bit"})
ONE_BIT: frozenset[str] = frozenset({"one bit"})
BIT_CODINGS: frozenset[str] = frozenset({"fax", "jbig2"})
SHADING: frozenset[str] = frozenset({"uneven light", "dark edge"})
"""What a page of one bit would turn black."""

PAGE_FORM: dict[str, PagePlan] = {
    "A4 landscape": PagePlan(landscape(A4)),
    "large": PagePlan((708.0, 1000.0), left=64, right=64, top=96),
    "low on the page": PagePlan(A4, top=170),
    "to the right": PagePlan(A4, left=118, right=26),
}
PAGE_BOX: dict[str, Literal["plain", "cropped"]] = {"cropped": "cropped"}


def _band(pen: "Pen", plan: PagePlan) -> None:
    """A coloured band along the left edge."""
    pen.ground(0, 0, 16, plan.size[1], (0.1, 0.25, 0.55))


def _tinted(pen: "Pen", plan: PagePlan) -> None:
    """A page of pale colour."""
    pen.ground(0, 0, *plan.size, (0.985, 0.97, 0.925))


def _card(pen: "Pen", plan: PagePlan) -> None:
    """A white card with a shadow on grey."""
    width, height = plan.size
    left, top = plan.left - 14, plan.top - 20
    wide, high = width - plan.right + 14 - left, height - plan.foot + 6 - top
    pen.ground(left + 3, top + 3, wide, high, (0.8, 0.8, 0.8))
    pen.ground(left, top, wide, high, (1.0, 1.0, 1.0))


PAGE_FRAME: dict[str, Frame] = {"band": _band, "tinted": _tinted, "card": _card}
HEADING: dict[str, Heading] = {
    "band": Heading("left", ground=(0.82, 0.87, 0.93)),
    "between lines": Heading("centre", lines=True),
}
PAGE_PLACE: dict[str, tuple[int, bool]] = {
    "page 4": (2, False),
    "after the declarations": (0, True),
}

_LIGATURES = {"ffi": "ﬃ", "fi": "ﬁ", "fl": "ﬂ"}


def _ligated(text: str) -> str:
    for letters, sign in _LIGATURES.items():
        text = text.replace(letters, sign)
    return text


def _by_words(text: str) -> list[str]:
    """Words and the blanks between them."""
    pieces: list[str] = []
    for word in text.split(" "):
        pieces += [word, " "]
    return pieces[:-1]


TEXT_LAYER: dict[str, TextLayer] = {
    "ligatures": TextLayer(rewrite=_ligated),
    "no blanks": TextLayer(pieces=_by_words),
    "wide-spaced": TextLayer(spacing=0.11),
    "backwards": TextLayer(backwards=True),
}

PICTURE_RESOLUTION = {"110 dpi": 110, "120 dpi": 120, "300 dpi": 300}
PICTURE_CODING: dict[str, tuple[str, int]] = {
    "jpeg 45": ("jpeg", 45),
    "jpeg 2000": ("jpx", 0),
    "fax": ("fax", 0),
    "jbig2": ("jbig2", 0),
    "few colours": ("indexed", 0),
}


def _one_bit(picture: Image.Image, dice: random.Random) -> Image.Image:
    return black_and_white(picture)


def _tint(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Yellowed paper."""
    paper = np.array([dice.uniform(0.94, 0.98), dice.uniform(0.9, 0.95), dice.uniform(0.76, 0.86)])
    samples = np.asarray(picture.convert("RGB"), dtype=np.float32) * paper
    return Image.fromarray(samples.astype(np.uint8))


def _washed_out(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Little contrast."""
    floor = dice.uniform(45, 70)
    samples = np.asarray(picture.convert("RGB"), dtype=np.float32)
    return Image.fromarray((floor + samples * (235 - floor) / 255).astype(np.uint8))


PICTURE_COLOURS: dict[str, Degrade] = {
    "one bit": _one_bit,
    "yellowed": _tint,
    "washed out": _washed_out,
}


def _curled(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Lines that sag towards the middle, as of a book on a scanner."""
    depth = dice.uniform(0.004, 0.008) * picture.height
    steps = 24
    wide, high = picture.size
    cells = []
    for n in range(steps):
        x0, x1 = wide * n // steps, wide * (n + 1) // steps
        sag0, sag1 = (depth * np.sin(np.pi * m / steps) for m in (n, n + 1))
        quad = (x0, sag0, x0, high + sag0, x1, high + sag1, x1, sag1)
        cells.append(((x0, 0, x1, high), quad))
    white = "white"
    return picture.transform(
        picture.size, Image.Transform.MESH, cells, Image.Resampling.BICUBIC, fillcolor=white
    )


def _keystone(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Narrower above than below, as photographed."""
    wide, high = picture.size
    part = dice.uniform(0.006, 0.014) * wide
    quad = (-part, 0, 0, high, wide, high, wide + part, 0)
    return picture.transform(
        picture.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor="white"
    )


PICTURE_LIE: dict[str, Degrade] = {
    "askew": skewed(1.5),
    "curled": _curled,
    "keystone": _keystone,
}


def _holes(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Punch holes in the left margin."""
    picture = picture.copy()
    pen = ImageDraw.Draw(picture)
    dpi = picture.width / 8.27
    for part in (0.38, 0.64):
        x, y, r = 0.17 * dpi, part * picture.height, 0.11 * dpi
        pen.ellipse((x - r, y - r, x + r, y + r), fill=(60, 60, 60))
    return picture


def _stamp(picture: Image.Image, dice: random.Random) -> Image.Image:
    """A received stamp in the lower margin, clear of the table."""
    picture = picture.copy()
    size = min(picture.size) // 48
    face = ImageFont.truetype(str(file_of(SANS_BOLD)), size)
    tile = Image.new("RGBA", (size * 11, size * 3), (0, 0, 0, 0))
    pen = ImageDraw.Draw(tile)
    ink = (60, 60, 160, 200)
    pen.rectangle((2, 2, tile.width - 3, tile.height - 3), outline=ink, width=max(2, size // 8))
    pen.text((tile.width / 2, tile.height / 2), "REGISTERED", ink, face, anchor="mm")
    tile = tile.rotate(dice.uniform(3, 9), Image.Resampling.BICUBIC, expand=True)
    place = (round(picture.width * 0.5), round(picture.height * 0.03 - tile.height / 2))
    picture.paste(tile, (place[0], max(0, place[1])), tile)
    return picture


def _handwriting(picture: Image.Image, dice: random.Random) -> Image.Image:
    """A scribble in ink above the sheet."""
    picture = picture.convert("RGB")
    pen, size = ImageDraw.Draw(picture), picture.width / 60
    x, y = picture.width * dice.uniform(0.1, 0.4), picture.height * 0.04
    points = [(x, y)]
    for step in range(60):
        turn = step * 1.1 + dice.uniform(-0.3, 0.3)
        x += size * (0.16 + 0.3 * np.cos(turn))
        points.append((x, y + size * 0.8 * np.sin(turn) * dice.uniform(0.4, 1.0)))
    pen.line(points, (30, 40, 140), max(2, picture.width // 500), joint="curve")
    return picture


def _edge(picture: Image.Image, dice: random.Random) -> Image.Image:
    """The dark edge of a copier."""
    samples = np.asarray(picture.convert("RGB"), dtype=np.float32)
    across = np.linspace(0, 1, picture.width)
    dark = 1 - 0.75 * np.clip(1 - across / 0.03, 0, 1)
    return Image.fromarray((samples * dark[None, :, None]).astype(np.uint8))


def _uneven(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Light falling off towards a corner."""
    samples = np.asarray(picture.convert("RGB"), dtype=np.float32)
    down = np.linspace(0, 1, picture.height)[:, None]
    across = np.linspace(0, 1, picture.width)[None, :]
    light = 1 - dice.uniform(0.1, 0.2) * (down + across) / 2
    return Image.fromarray((samples * light[:, :, None]).astype(np.uint8))


PICTURE_DIRT: dict[str, Degrade] = {
    "punch holes": _holes,
    "stamp": _stamp,
    "handwriting": _handwriting,
    "dark edge": _edge,
    "uneven light": _uneven,
}
PICTURE_LAYERS: dict[str, str] = {
    "strips": "strips",
    "text layer over the picture": "read",
}
