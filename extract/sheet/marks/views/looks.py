"""What a mark looks like: its tint, its silhouette, and the drawing inside."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.marks.ink.papers import FAINT, Pixels, strongest_of
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.grids import (
    FRAME,
    SIDE,
    THUMB,
    Grid,
    amid_of,
    inner_of,
    silhouette_of,
    thumbnail_of,
    without_rules,
)
from extract.sheet.marks.views.tints import Lab, colour_of, inks_of, main_ink, tint_of

RING = 2.0
"""Points around a mark that are cut out with it."""
BLOCK = 4.0
"""Points high and wide at least is a cell's ground, or a swatch of it beside a label; a dash is
lower."""
RIM = 0.2
"""Of a block's height, at its edges: there a rule or its neighbour may show, as rows are parted."""
UPRIGHT = 0.85
"""Of its height a block is at least half as wide as anywhere; an arrow is not."""
CORNER, CORNERS = 0.08, 3
"""Of its shorter side: so far inside the corners of a block there is ink, of a disc none; and in so
many of them where a scan leans."""
SOLID = 0.8
"""So much of a block is inked, of a disc 0.79: letters left white in it are not."""
SPOT = 1.5
"""Square points of another colour on a block that are drawn on it: a letter has some 8."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One mark as its pixels show it."""

    box: Box
    tint: Lab
    """Of its ink, less that of the paper."""
    silhouette: Grid
    """`SIDE x SIDE`, 0 to 1: where it is inked, moved to its own middle and made of one spread."""
    thumbnail: Grid
    """`THUMB x THUMB`, 0 to 1: where it is inked, stretched to a square unless it is slim."""
    proportion: float
    """Natural logarithm of width over height."""
    colour: tuple[float, float]
    """The parts that red and green have of the light that it takes from the paper, 0 to 1."""
    inner: Grid | None
    """The silhouette of what is drawn inside a disc, a square or a frame; None where nothing is."""
    block: bool = False
    """Whether it is a filled rectangle, whose size says nothing."""
    finer_inner: Grid | None = None
    """What is drawn inside by a finer picture, where there is one."""
    shade: Lab | None = None
    """Of its ink as it is, whatever the paper: a row may be striped; None where it is not known."""
    enclosed: float = 0.0
    """The part of it that is drawn inside, also where that is too little to be looked at."""
    amid: Grid | None = None
    """The silhouette of what stands within its edges; None where it is a block."""
    inks: tuple[Lab, Lab] | None = None
    """Of its paler half and of its darker one, less that of the paper: a pill has the tint of its
    letters or of their ground, as these fall; None where it is a block."""


def look_of(pixels: Pixels, dpi: float, ink: Ink, grounds: bool = False) -> Look:
    """A mark at the resolution of a picture; `grounds` says whether marks are those of cells."""
    crop, inner = cut(pixels, dpi, ink.box)
    paper = np.array(ink.paper, np.float32)
    away = crop.astype(np.float32) - paper
    red, green, blue = np.moveaxis(np.abs(away), 2, 0)
    far = np.maximum(np.maximum(red, green), blue)
    only_own(far, away, inner, ink, dpi)
    inked = far[far > FAINT]
    peak = max(strongest_of(inked), FAINT) if inked.size else FAINT
    density = np.clip(far / peak, 0.0, 1.0)
    density[far < FAINT / 2] = 0.0
    block = block_in(density, dpi) if grounds else None
    if block is not None:
        return look_of_block(ink.box, crop[block], paper, dpi)
    main = main_ink(far, density, away)
    (tint, shade), colour = tint_of(crop, paper, main), colour_of(crop, paper, main)
    thumbnail, proportion = thumbnail_of(density)
    silhouette, (drawn_inside, part) = silhouette_of(density), inner_of(density)
    return Look(
        *(ink.box, tint, silhouette, thumbnail, proportion, colour, drawn_inside),
        shade=shade,
        enclosed=part,
        amid=amid_of(density),
        inks=inks_of(crop, paper, far),
    )


def without_frames(looks: Sequence[Look]) -> list[Look]:
    """The looks of marks of which most are framed, as what stands within their edges shows them;
    none where few are, or one is a block."""
    framed = [look.inner is not None for look in looks]
    if 2 * sum(framed) <= len(looks):
        return []
    rim = round(FRAME * THUMB)
    within = slice(rim, THUMB - rim)
    return [
        replace(look, silhouette=look.amid, thumbnail=look.thumbnail[within, within])
        for look in looks
        if look.amid is not None
    ]


def block_in(density: Grid, dpi: float) -> tuple[slice, slice] | None:
    """What lies inside the edges of a filled rectangle, as the ground of a cell is; None where a
    mark has another shape."""
    inked = density > 0
    across, down = inked.sum(axis=1), inked.sum(axis=0)
    rows = np.flatnonzero(across)
    columns = np.flatnonzero(down >= down.max() / 2)  # a rule at its edge may be longer
    pointed = np.count_nonzero(across >= across.max() / 2) < UPRIGHT * len(rows)
    if pointed or min(len(rows), len(columns)) < BLOCK * dpi / 72:
        return None
    side = min(len(rows), len(columns))
    edge, rim = max(1, round(CORNER * side)), round(RIM * side)
    (top, bottom), (left, right) = filled_rows(density), columns[[0, -1]]
    if bottom - top <= 2 * rim:
        return None
    corners = inked[np.ix_((top + edge, bottom - edge), (left + edge, right - edge))]
    if corners.sum() < CORNERS or inked[top : bottom + 1, left : right + 1].mean() < SOLID:
        return None
    return slice(top + rim, bottom + 1 - rim), slice(left + rim, right + 1 - rim)


def filled_rows(density: Grid) -> tuple[int, int]:
    """The first and the last row of a block, up to where there is less and less of it: beyond a gap
    that pixels half inked bridge, the next one may begin."""
    # Letters on it are darker than most of it, and count as that.
    across = np.minimum(density, np.median(density[density > 0])).sum(axis=1)
    full = np.flatnonzero(across >= across.max() / 2)
    most = max(np.split(full, np.flatnonzero(np.diff(full) > 1) + 1), key=len)
    amid = int(most[len(most) // 2])
    return amid - reach(across[amid::-1]), amid + reach(across[amid:])


def reach(across: npt.NDArray[np.float32]) -> int:
    """How many rows on ink ends, or begins to grow again where it was less than half."""
    half = across[0] / 2
    for place, (one, other) in enumerate(itertools.pairwise(across)):
        if other == 0 or (one < half and other > one):
            return place
    return len(across) - 1


def look_of_block(box: Box, inner: Pixels, paper: npt.NDArray[np.float32], dpi: float) -> Look:
    """A filled rectangle: its colour, and what is drawn on it; how wide and high it is says nothing
    of a vote: the swatch beside a label is smaller than a cell."""
    ground = np.median(inner, axis=(0, 1)).astype(np.float32)
    filled = np.ones((1, 1), np.bool_)
    patch = ground.round().astype(np.uint8)[None, None]
    (tint, shade), colour = tint_of(patch, paper, filled), colour_of(patch, paper, filled)
    far = without_rules(np.abs(inner.astype(np.float32) - ground).max(axis=2), 2 * FAINT, dpi)
    drawn = far > 2 * FAINT
    silhouette = np.ones((SIDE, SIDE), np.float32)
    if drawn.sum() * (72 / dpi) ** 2 < SPOT:
        full = np.ones((THUMB, THUMB), np.float32)
        return Look(box, tint, silhouette, full, 0.0, colour, None, True, shade=shade)
    density = np.clip(far / float(np.percentile(far[drawn], 95)), 0.0, 1.0)
    density[far < FAINT] = 0.0
    thumbnail, proportion = thumbnail_of(density)
    return Look(box, tint, silhouette, thumbnail, proportion, colour, None, True, shade=shade)


def cut(pixels: Pixels, dpi: float, box: Box) -> tuple[Pixels, tuple[int, int, int, int]]:
    """The mark with a little around it, and where the mark is in that."""
    scale = dpi / 72
    height, width = pixels.shape[:2]
    ring = max(2, round(RING * scale))
    x0, top, x1, bottom = (round(value * scale) for value in box)
    left, above = max(x0 - ring, 0), max(top - ring, 0)
    crop = pixels[above : min(bottom + ring, height), left : min(x1 + ring, width)]
    return crop, (x0 - left, top - above, x1 - left, bottom - above)


def only_own(
    far: npt.NDArray[np.float32],
    away: npt.NDArray[np.float32],
    inner: tuple[int, int, int, int],
    ink: Ink,
    dpi: float,
) -> None:
    """Blank what stands around a mark and is none of it: rules, neighbours."""
    x0, top, x1, bottom = inner
    outside = np.ones(far.shape, np.bool_)
    # The pixels at its edge are its own too.
    outside[max(top - 1, 0) : bottom + 1, max(x0 - 1, 0) : x1 + 1] = False
    far[outside] = 0.0
    away[outside] = 0.0
