"""How far two marks differ, in each view."""

from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

from extract.sheet.marks.views.grids import Grid
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.tints import Lab

TINT, SURE_TINT = 5.0, 10.0
"""In CIELAB: inks of one kind differ by up to 5, where pictures are coded by 7; those of two kinds
by 20 and more."""
SILHOUETTE, SURE_SILHOUETTE = 0.03, 0.12
"""Of 1: the pixels of one drawing fall otherwise by 0.03, under a scanner by 0.1."""
DRAWING, SURE_DRAWING = 0.015, 0.08
"""Of 1: likewise; the arrow in a disc, turned over, makes 0.05."""
COLOUR, SURE_COLOUR = 0.03, 0.1
"""Of 1: likewise; green and amber make 0.6, two greys none."""
SHIFTS = tuple((y, x) for y in (-1, 0, 1) for x in (-1, 0, 1))
"""By so many squares two thumbnails may lie apart, as pixels fall."""
OBLONG = 0.25
"""How much the proportions of two marks count, beside what is drawn in them, by the natural
logarithm of width over height."""
COMPACT = 0.5
"""Natural logarithm of width over height up to which a mark is no pill: of a word on a pill letters
enclose more or less, as pixels fall."""
MORE = 2.0
"""Times as much is drawn inside one mark as inside another, in which next to nothing is: a white
tick in a disc, and a thin stroke in another."""
INNER = 0.25
"""How much what is drawn inside counts: an arrow turned over shares 0.6 of itself, another of its
kind 0.9 as pixels fall."""
FINER_INNER = 0.4
"""Likewise in a finer picture, beside silhouettes: there another of its kind shares more."""
SAME_INSIDE = 0.2
"""What two drawings inside, the same but for how they fall on the pixels, do not share at most."""
PLAIN, FRAMED = 2, 4
"""Times the sure difference between two silhouettes: within which two marks are alike; and with a
frame around them, as thick around a smaller drawing."""


def same_look(look: Look) -> Hashable:
    """What is the very same in two marks between which nothing makes a difference here."""
    grids = (look.silhouette, look.thumbnail, look.inner, look.finer_inner)
    told = (look.tint, look.shade, look.inks, look.colour, look.proportion, look.enclosed)
    return (*told, look.block, *map(id, grids))


def once_each(looks: Iterable[Look]) -> list[Look]:
    """The looks, one of those that are the very same."""
    found: dict[Hashable, Look] = {}
    for look in looks:
        found.setdefault(same_look(look), look)
    return list(found.values())


def tint_apart(one: Look, other: Look) -> float:
    """How far two tints differ, on white or on striped rows: the same ink on another paper is less
    far from that, and two papers that shade what is printed on them leave it as far. Of two inks,
    as letters on a pill, it may be one or the other; then both are the same."""
    away = lab_apart(one.tint, other.tint)
    if one.inks is not None and other.inks is not None:
        both = max(lab_apart(p, q) for p, q in zip(one.inks, other.inks, strict=True))
        # Where neither is the tint, two inks as dark as one another were not parted.
        parted = (
            min(lab_apart(look.tint, ink) for ink in look.inks or ()) < TINT
            for look in (one, other)
        )
        away = min(away, both) if all(parted) else away
    if one.shade is None or other.shade is None:
        return away
    return min(away, lab_apart(one.shade, other.shade))


def lab_apart(one: Lab, other: Lab) -> float:
    """How far two colours differ; hue counts in full, lightness by half: thin ink is paler."""
    lightness, a, b = one[0] - other[0], one[1] - other[1], one[2] - other[2]
    return float((0.25 * lightness**2 + a**2 + b**2) ** 0.5)


def colour_apart(one: Look, other: Look) -> float:
    """How far the parts of red and green differ, 0 to 1.4."""
    return float(np.hypot(one.colour[0] - other.colour[0], one.colour[1] - other.colour[1]))


def silhouette_apart(one: Look, other: Look) -> float:
    """What two silhouettes do not share, of what they cover together, or what is drawn inside them
    by a finer picture: 0 to 1."""
    away = unshared(one.silhouette, other.silhouette)
    if one.finer_inner is None or other.finer_inner is None:
        return away
    return max(away, FINER_INNER * unshared(one.finer_inner, other.finer_inner))


def unshared(one: Grid, other: Grid) -> float:
    """What two silhouettes do not share, of what they cover together: 0 to 1."""
    together = float(np.maximum(one, other).sum())
    return 1.0 - float(np.minimum(one, other).sum()) / together if together else 0.0


def drawing_apart(one: Look, other: Look) -> float:
    """How far the drawings of two marks differ, about 0 to 1."""
    return float(drawings_apart([one, other])[0, 1])


def drawings_apart(looks: Sequence[Look]) -> npt.NDArray[np.float64]:
    """How far the drawings of marks differ, each from each: best laid over one another, or by what
    is drawn inside them, which is small beside a disc around it."""
    stack = np.pad(np.array([look.thumbnail for look in looks]), ((0, 0), (2, 2), (2, 2)))
    high, wide = stack.shape[1:]
    still, *moved = (
        stack[:, 1 - y : high - 1 - y, 1 - x : wide - 1 - x].reshape(len(looks), 1, -1)
        for y, x in ((0, 0), *SHIFTS)
    )
    shifted = np.concatenate(moved, axis=1)
    least = np.array([np.abs(still - own).mean(axis=2).min(axis=1) for own in shifted], np.float64)
    sizes = np.array([look.proportion for look in looks])
    oblong = OBLONG * np.abs(sizes[:, None] - sizes[None])
    away = np.asarray(np.minimum(least, least.T) + oblong, np.float64)
    for one, other in combinations(range(len(looks)), 2):
        inner = inner_apart(looks[one], looks[other])
        away[one, other] = away[other, one] = max(float(away[one, other]), INNER * inner)
    return away


def inner_apart(one: Look, other: Look) -> float:
    """How far what is drawn inside two marks differs, 0 to 1: a white tick in a disc and a thin
    stroke in another, which is too little to be looked at, have nothing in common. Of a word on a
    pill letters enclose more or less by how they fall on the pixels, and a thin frame may be open
    by a pixel: where a finer picture has the same inside both, these are the same."""
    finer, match = one.finer_inner, other.finer_inner
    if finer is not None and match is not None and unshared(finer, match) < SAME_INSIDE:
        return 0.0
    if one.inner is not None and other.inner is not None:
        return unshared(one.inner, other.inner)
    less, more = sorted((one.enclosed, other.enclosed))
    alone = (one.inner is None) != (other.inner is None)
    compact = max(abs(one.proportion), abs(other.proportion)) < COMPACT
    return float(alone and compact and more > MORE * less)


def of_one_form(look: Look, row: Look, times: float = PLAIN) -> bool:
    """Whether two marks are drawn alike, their outlines up to so many times the sure difference."""
    silhouette = silhouette_apart(look, row) < times * SURE_SILHOUETTE
    return silhouette and drawing_apart(look, row) < SURE_DRAWING  # which takes longer


def is_like(look: Look, rows: Sequence[Look]) -> bool:
    """Whether a mark is drawn as one of the rows' is, in its ink."""
    return any(tint_apart(look, row) < SURE_TINT and of_one_form(look, row) for row in rows)
