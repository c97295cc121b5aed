"""The drawing of a mark as small grids that can be laid over one another: its silhouette, what it
encloses, a thumbnail."""

import cv2
import numpy as np
import numpy.typing as npt

Grid = npt.NDArray[np.float32]
SIDE = 16
"""Squares of a silhouette's side; a mark of five points has as many pixels at 220 dpi."""
WINDOW = 2.4
"""Half of a silhouette's side, in standard deviations of its ink: an arrow's tip lies 2 away."""
THUMB = 18
"""Squares of a thumbnail's side: the white arrow in a disc of nine points is eight of them high."""
SLIM = 0.5
"""Of its longer side: so high at least is what a thumbnail shows: a dash is one or two pixels high,
as they fall."""
DOTS, EDGE = 2.5, 0.25
"""Points between two dots of a rule at most, and the part of what is seen of a block, above and
below, in which one may cross it where rows are parted a little off their rules."""
HALF, FRAME = 0.5, 0.2
"""Of full ink, from which on a pixel is of a mark; and the part of a mark, at each edge, in which a
frame around it stands."""
ENCLOSED = 0.05
"""Part of a filled mark that its inner drawing takes at least."""


def silhouette_of(density: npt.NDArray[np.float32]) -> Grid:
    """Ink moved to its own centre of mass and scaled by its spread, finer than by whole pixels."""
    total = float(density.sum()) or 1.0
    rows, columns = density.sum(axis=1) / total, density.sum(axis=0) / total
    ys, xs = np.arange(len(rows)), np.arange(len(columns))
    y, x = float(rows @ ys), float(columns @ xs)
    spread = (float(rows @ (ys - y) ** 2) + float(columns @ (xs - x) ** 2)) / 2
    step = 2 * WINDOW * max(spread, 0.1) ** 0.5 / (SIDE * 3)
    half = SIDE * 3 / 2
    matrix = np.array([[step, 0.0, x - half * step], [0.0, step, y - half * step]])
    sampled = cv2.warpAffine(
        density, matrix, (SIDE * 3, SIDE * 3), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    )
    small = cv2.resize(sampled, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32)


def amid_of(density: npt.NDArray[np.float32]) -> Grid:
    """The silhouette of what stands amid a mark, without its edges all around: a frame is paler or
    darker there as its lines fall on the pixels."""
    rows, columns = (np.flatnonzero(density.max(axis=axis) > HALF) for axis in (1, 0))
    middle = np.zeros_like(density)
    if rows.size and columns.size:
        (top, bottom), (left, right) = rows[[0, -1]], columns[[0, -1]]
        down, across = round(FRAME * (bottom - top + 1)), round(FRAME * (right - left + 1))
        own = slice(top + down, bottom + 1 - down), slice(left + across, right + 1 - across)
        middle[own] = density[own]
    return silhouette_of(middle)


def inner_of(density: Grid) -> tuple[Grid | None, float]:
    """The silhouette of what a mark encloses: a tick in a box, or the white arrow in a disc; and
    the part of it that this takes."""
    mask = np.pad((density > 0.5).astype(np.uint8), 1)
    outside = mask.copy()
    cv2.floodFill(outside, None, (0, 0), 2)
    filled = outside != 2
    holes = (outside == 0).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count < 2:
        return None, 0.0
    outer = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_WIDTH] * stats[1:, cv2.CC_STAT_HEIGHT]))
    within = ((mask > 0) & (labels != outer)).astype(np.uint8)
    drawn = within.sum() >= ENCLOSED * filled.sum()
    own = within if drawn else holes
    if holes.sum() < ENCLOSED * filled.sum():
        return None, float(holes.sum() / filled.sum())
    # A pixel at the edge of what is drawn inside counts by as much as it is inked.
    around = filled & (cv2.dilate(own, np.ones((3, 3), np.uint8)) > 0)
    ink = np.pad(density, 1)
    shown = silhouette_of(np.where(around, ink if drawn else 1 - ink, 0).astype(np.float32))
    return shown, float(own.sum() / filled.sum())


def without_rules(far: Grid, inked: float, dpi: float) -> Grid:
    """How far each pixel of a block is from its ground, without the rules that cross it from side
    to side at its upper and lower edge; what is so far off is `inked`."""
    high, wide = far.shape
    kept = far.copy()
    edge = round(EDGE * high)
    for y in (*range(edge), *range(high - edge, high)):
        whites = np.diff([-1, *np.flatnonzero(far[y] > inked).tolist(), wide])
        if whites.max() <= DOTS * dpi / 72 + 1:
            kept[max(y - 1, 0) : y + 2] = 0.0
    return kept


def thumbnail_of(density: Grid) -> tuple[Grid, float]:
    """Where a mark is inked, and where not: the drawing inside it too; and the natural logarithm of
    its width over its height, both finer than by whole pixels."""
    (y, high), (x, wide) = extent_of(density.max(axis=1)), extent_of(density.max(axis=0))
    down, across = max(high, SLIM * wide) / THUMB / 3, max(wide, SLIM * high) / THUMB / 3
    half = THUMB * 3 / 2 - 0.5
    matrix = np.array([[across, 0.0, x - half * across], [0.0, down, y - half * down]])
    side = (THUMB * 3, THUMB * 3)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    sampled = cv2.warpAffine(density, matrix, side, flags=flags)
    small = cv2.resize(sampled, (THUMB, THUMB), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32), float(np.log(wide / high))


def extent_of(profile: npt.NDArray[np.float32]) -> tuple[float, float]:
    """The middle of a stretch of ink and how long it is; a pixel half inked counts by half."""
    length = float(profile.sum())
    return float(profile @ np.arange(len(profile))) / (length or 1.0), max(length, 1.0)


def digits_of(grid: Grid) -> str:
    """The squares of a grid, a hexadecimal digit each."""
    return "".join(f"{min(15, int(16 * value)):x}" for value in grid.ravel())


def grid_of(digits: str) -> Grid:
    """The grid of such squares."""
    codes = np.frombuffer(digits.encode("ascii"), np.uint8)
    numbers = codes - np.where(codes > ord("9"), ord("a") - 10, ord("0"))
    values = numbers.astype(np.float32) / np.float32(15)
    side = round(len(values) ** 0.5)
    return values.reshape(side, side)
