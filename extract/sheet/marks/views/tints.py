"""The tints of a mark: of its main ink, of its paler and its darker part."""

from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from extract.sheet.marks.ink.papers import FAINT, PALE, Pixels, median_of
from extract.sheet.marks.views.grids import Grid

STRONG = 0.6
"""Part of the strongest ink from which on a pixel shows the tint, and no blend with the paper."""
MOSTLY, HALF = 0.7, 0.5
"""Parts of a mark in one colour: from the first on that is its colour, and from the second on where
it has more of a hue than the rest, as a pill with a long word; a frame takes over a third."""
MOST_SIDES = 3
"""Of four: on so many a rim shows around what has a hue at least."""
LIT = 0.08
"""Part of a mark's strongest ink from which on what has a hue is its colour, within a black rim."""

Lab: TypeAlias = tuple[float, float, float]
"""Lightness, and the two axes of hue (CIELAB)."""


def main_ink(
    far: npt.NDArray[np.float32], density: Grid, away: npt.NDArray[np.float32]
) -> npt.NDArray[np.bool_]:
    """Where a mark shows its colour: the ground of a letter that is darker, or the strongest ink;
    that too where it alone has a hue, on a grey pad."""
    inked, strong = far > FAINT, without_rim(np.asarray(density >= STRONG, np.bool_), away)
    if not inked.any():
        return strong
    ground = inked & (np.abs(far - median_of(far[inked])) < FAINT / 2)
    if ground.sum() <= HALF * inked.sum() or is_white_pad(away[ground]):
        return strong
    # How much more one channel is taken from the paper than another: nothing of it in grey.
    own, rest = (median_of(np.ptp(away[place], axis=1)) for place in (ground, strong))
    pad = own < FAINT / 2 and rest > 2 * FAINT
    whole = ground.sum() > MOSTLY * inked.sum()
    return np.asarray(ground, np.bool_) if not pad and (whole or own > rest) else strong


def without_rim(
    strong: npt.NDArray[np.bool_], away: npt.NDArray[np.float32]
) -> npt.NDArray[np.bool_]:
    """The strongest ink without a rim or a pad in black and grey all around what has a hue; a word
    beside a sign is none."""
    hue = np.ptp(away, axis=2)
    own, grey = strong & (hue > 2 * FAINT), strong & (hue < FAINT)
    parted = own.sum() + grey.sum() > MOSTLY * strong.sum() and grey.any()
    lit = parted and own.sum() > LIT * strong.sum() and is_amid(own, grey)
    return np.asarray(own, np.bool_) if lit else strong


def is_amid(inner: npt.NDArray[np.bool_], outer: npt.NDArray[np.bool_]) -> bool:
    """Whether some pixels reach no farther than others on any side, and less far on most: a rim as
    thin as a pixel may be lost in a small picture."""
    margins: list[int] = []
    for axis in (0, 1):
        own, around = np.flatnonzero(inner.any(axis=axis)), np.flatnonzero(outer.any(axis=axis))
        margins += [int(own[0] - around[0]), int(around[-1] - own[-1])]
    return min(margins) >= 0 and sum(margin > 0 for margin in margins) >= MOST_SIDES


def is_white_pad(away: npt.NDArray[np.float32]) -> bool:
    """Whether pixels, so far from the paper, are a pad a little lighter than a shaded row."""
    lighter = median_of(away)
    return bool(lighter.min() > 0 and lighter.max() < PALE)


def tint_of(
    crop: Pixels, paper: npt.NDArray[np.float32], main: npt.NDArray[np.bool_]
) -> tuple[Lab, Lab]:
    """The tint of a mark's ink, as far from the paper's; and as it is."""
    colours = np.concatenate([crop[main].astype(np.float32), paper[None]]) / np.float32(255)
    lab = cv2.cvtColor(colours[None], cv2.COLOR_RGB2LAB)[0]
    own = median_of(lab[: max(len(lab) - 1, 1)])  # no ink is paper
    (*away,), (*shade,) = map(float, own - lab[-1]), map(float, own)
    return (away[0], away[1], away[2]), (shade[0], shade[1], shade[2])


def inks_of(
    crop: Pixels, paper: npt.NDArray[np.float32], far: npt.NDArray[np.float32]
) -> tuple[Lab, Lab]:
    """The tints of what is paler and of what is darker in a mark, parted where its ink falls apart
    best."""
    shown = far > FAINT
    light = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    values = light[shown] if shown.any() else light.ravel()
    level, _ = cv2.threshold(values, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    paler, _ = tint_of(crop, paper, shown & (light > level))
    darker, _ = tint_of(crop, paper, shown & (light <= level))
    return paler, darker


def colour_of(
    crop: Pixels, paper: npt.NDArray[np.float32], main: npt.NDArray[np.bool_]
) -> tuple[float, float]:
    """The parts of red and green in the light that ink takes from the paper, however pale it is."""
    taken = np.abs(crop[main] - paper).sum(axis=0, dtype=np.float64)
    total = max(float(taken.sum()), 1.0)
    return (float(taken[0]) / total, float(taken[1]) / total)
