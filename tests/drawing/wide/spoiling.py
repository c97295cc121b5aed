"""What scanners and screens do to a picture."""

import random

import numpy as np
from PIL import Image, ImageFilter

from tests.drawing.wide.kinds import Degrade

_WHITE_FROM = 208


def as_it_is(picture: Image.Image, dice: random.Random) -> Image.Image:
    """No change."""
    return picture


def grey(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Without hue."""
    return picture.convert("L")


def black_and_white(picture: Image.Image) -> Image.Image:
    """One bit a pixel."""
    return picture.convert("L").point(lambda value: 255 if value > _WHITE_FROM else 0).convert("1")


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
