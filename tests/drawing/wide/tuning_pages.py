"""Values to tune on: paper, text layers, pictures."""

import random
from typing import Literal

import numpy as np
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4, LETTER

from tests.drawing.wide import held_out_pages
from tests.drawing.wide.kinds import Degrade, PagePlan, TextLayer

PAGES: dict[str, PagePlan] = {
    "A4": PagePlan(A4),
    "A4, wide margins": PagePlan(A4, left=70, right=70, top=92),
    "A4, narrow margins": PagePlan(A4, left=28, right=28),
    "Letter": PagePlan(LETTER),
}
TURNS = {"0": 0, "90": 90, "180": 180, "270": 270}
BOXES: dict[str, Literal["plain", "cropped", "shifted"]] = {"as the paper": "plain"}
FRAMES = ("none", "thin frame")
HEADINGS = ("right, underlined", "centred", "left, large")
PLACES: dict[str, tuple[int, bool]] = {"page 2": (0, False), "page 3": (1, False)}
"""Pages between cover and sheet; whether declarations come before the sheet."""
TEXT_LAYERS: dict[str, TextLayer] = {
    "clean": TextLayer(),
    "letter-spaced": TextLayer(spacing=0.04),
    "glyph by glyph": TextLayer(pieces=list),
}

RESOLUTIONS = {"150 dpi": 150, "170 dpi": 170, "200 dpi": 200, "220 dpi": 220}


def as_it_is(picture: Image.Image, dice: random.Random) -> Image.Image:
    """No change."""
    return picture


def grey(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Without hue."""
    return picture.convert("L")


def skewed(most: float) -> Degrade:
    """Turned by up to so many degrees, at least by half of them."""

    def skew(picture: Image.Image, dice: random.Random) -> Image.Image:
        degrees = dice.choice((-1, 1)) * dice.uniform(most / 2, most)
        return picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")

    return skew


def noisy(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Grain as of a scanner."""
    generator = np.random.default_rng(dice.randrange(2**32))
    samples = np.asarray(picture, dtype=np.float32)
    grain = generator.normal(0, dice.uniform(3, 8), samples.shape[:2]).astype(np.float32)
    grain = grain if samples.ndim == 2 else grain[:, :, None]
    return Image.fromarray(np.clip(samples + grain, 0, 255).astype(np.uint8))


def soft(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Slightly out of focus."""
    return picture.filter(ImageFilter.GaussianBlur(dice.uniform(0.3, 0.7)))


COLOURS: dict[str, Degrade] = {"colour": as_it_is, "grey": grey}
LIES: dict[str, Degrade] = {"straight": as_it_is, "slightly askew": skewed(0.5)}
DIRT: dict[str, Degrade] = {"none": as_it_is, "noise": noisy, "soft": soft}
CODINGS: dict[str, tuple[str, int]] = {
    "png": ("png", 0),
    "jpeg 75": ("jpeg", 75),
    "jpeg 88": ("jpeg", 88),
}
"""Format and quality."""
LAYERINGS: dict[str, str] = {"whole page": "page", "between the margins": "part"}
HUELESS = frozenset({"grey", *held_out_pages.HUELESS})
ONE_BIT = held_out_pages.ONE_BIT
