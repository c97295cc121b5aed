"""What a mark looks like, in three views: its tint, its silhouette, and the drawing inside."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.marks.ink import FAINT, Ink, Pixels

Grid = npt.NDArray[np.float32]
SIDE = 16
"""Squares of a silhouette's side; a mark of five points has as many pixels at 220 dpi."""
WINDOW = 2.4
"""Half of a silhouette's side, in standard deviations of its ink: an arrow's tip lies 2 away."""
THUMB = 18
"""Squares of a thumbnail's side: the white arrow in a disc of nine points is eight of them high."""
EDGE, FINER = 0.2, 4
"""Part of the ink in a mark's fullest row or column from which on one is its own, so that blur and
noise move its edges by less than a pixel; and samples across a square of a thumbnail."""
SHIFTS = tuple((y, x) for y in (-1, 0, 1) for x in (-1, 0, 1))
"""By so many squares two thumbnails may lie apart, as pixels fall."""
ENCLOSED = 0.05
"""Part of a filled mark that its inner drawing takes at least."""
INNER = 0.4
"""How much the drawings inside two marks count, each taken for itself: an arrow that is turned over
shares six tenths with itself, one that fell otherwise on the pixels nine."""
OBLONG = 0.25
"""How much the proportions of two marks count, beside what is drawn in them."""
RING = 2.0
"""Points around a mark that are cut out with it."""
STRONG = 0.6
"""Part of the strongest ink from which on a pixel shows the tint, and no blend with the paper."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One mark as its pixels show it."""

    box: Box
    tint: tuple[float, float, float]
    """Of its ink, less that of the paper: lightness, and the two axes of hue (CIELAB)."""
    silhouette: Grid
    """`SIDE x SIDE`, 0 to 1: where it is inked, moved to its own middle and made of one spread."""
    thumbnail: Grid
    """`THUMB x THUMB`, 0 to 1: where it is inked, its box stretched to a square."""
    proportion: float
    """Natural logarithm of width over height."""
    pixel: float
    """By how much that changes where the mark falls on one pixel more or less: a dash has few."""
    colour: tuple[float, float]
    """The parts that red and green have of its ink, 0 to 1."""
    inner: Grid | None
    """The silhouette of what is drawn inside a disc, a square or a frame; None where nothing is."""


def look_of(pixels: Pixels, dpi: float, ink: Ink) -> Look:
    """A mark at the resolution of a picture."""
    crop, inner = cut(pixels, dpi, ink.box)
    paper = np.array(ink.paper, np.float32)
    away = crop.astype(np.float32) - paper
    far = np.abs(away).max(axis=2)
    only_own(far, away, inner, ink, dpi)
    peak = max(float(np.percentile(far[far > FAINT], 95)) if (far > FAINT).any() else FAINT, FAINT)
    density = np.clip(far / peak, 0.0, 1.0)
    density[far < FAINT / 2] = 0.0
    edges = edges_of(density)
    wide, high = edges[2] - edges[0], edges[3] - edges[1]
    return Look(
        ink.box,
        tint_of(crop, paper, density),
        silhouette_of(density),
        thumbnail_of(density, edges),
        float(np.log(wide / high)),
        float(np.log(1 + 1 / min(wide, high))),
        colour_of(crop, density),
        inner_of(density),
    )


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
    outside[max(top - 1, 0) : bottom + 1, max(x0 - 1, 0) : x1 + 1] = False
    far[outside] = 0.0
    away[outside] = 0.0


def tint_of(
    crop: Pixels, paper: npt.NDArray[np.float32], density: npt.NDArray[np.float32]
) -> tuple[float, float, float]:
    """The tint of the strongest ink, as far from the paper's."""
    strong = density >= STRONG
    if not strong.any():
        return (0.0, 0.0, 0.0)
    colours = np.concatenate([crop[strong].astype(np.float32), paper[None]]) / np.float32(255)
    lab = cv2.cvtColor(colours[None], cv2.COLOR_RGB2LAB)[0]
    lightness, a, b = np.median(lab[:-1], axis=0) - lab[-1]
    return (float(lightness), float(a), float(b))


def colour_of(crop: Pixels, density: Grid) -> tuple[float, float]:
    """The parts of red and green in the ink, however light it is."""
    inked = crop[density >= STRONG].astype(np.float64)
    total = float(inked.sum())
    if total <= 0.0:
        return (1 / 3, 1 / 3)
    return (float(inked[:, 0].sum()) / total, float(inked[:, 1].sum()) / total)


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


def inner_of(density: Grid) -> Grid | None:
    """The silhouette of what a mark encloses: a tick in a box, or the white arrow in a disc."""
    mask = np.pad((density > 0.5).astype(np.uint8), 1)
    outside = mask.copy()
    cv2.floodFill(outside, None, (0, 0), 2)
    holes = (outside == 0).astype(np.uint8)
    filled = int((outside != 2).sum())
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if holes.sum() < ENCLOSED * filled or count < 2:
        return None
    outer = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_WIDTH] * stats[1:, cv2.CC_STAT_HEIGHT]))
    within = ((mask > 0) & (labels != outer)).astype(np.float32)
    return silhouette_of(within if within.sum() >= ENCLOSED * filled else holes.astype(np.float32))


def edges_of(density: Grid) -> tuple[float, float, float, float]:
    """Where a mark begins and ends across and down, finer than by whole pixels."""
    x0, x1 = ends_of(density.sum(axis=0))
    y0, y1 = ends_of(density.sum(axis=1))
    return x0, y0, x1, y1


def ends_of(ink: npt.NDArray[np.float32]) -> tuple[float, float]:
    """Where the ink of rows or columns first and last comes to `EDGE` of the most."""
    least = EDGE * float(ink.max()) or 1.0
    inked = np.flatnonzero(ink >= least)
    if not len(inked):
        return 0.0, float(len(ink))
    first, last = int(inked[0]), int(inked[-1])
    before = float(ink[first - 1]) if first else 0.0
    behind = float(ink[last + 1]) if last + 1 < len(ink) else 0.0
    start = first - (float(ink[first]) - least) / (float(ink[first]) - before)
    end = last + (float(ink[last]) - least) / (float(ink[last]) - behind)
    return start + 0.5, max(end + 0.5, start + 1.0)


def thumbnail_of(density: Grid, edges: tuple[float, float, float, float]) -> Grid:
    """Where a mark is inked, and where not: the drawing inside it too."""
    x0, top, x1, bottom = edges
    fine = THUMB * FINER
    across, down = (x1 - x0) / fine, (bottom - top) / fine
    matrix = np.array([[across, 0.0, x0 - 0.5 + across / 2], [0.0, down, top - 0.5 + down / 2]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    sampled = cv2.warpAffine(density, matrix, (fine, fine), flags=flags)
    small = cv2.resize(sampled, (THUMB, THUMB), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32)


def tint_apart(one: Look, other: Look) -> float:
    """How far two tints differ; hue counts in full, lightness by half: thin ink is paler."""
    lightness, a, b = (p - q for p, q in zip(one.tint, other.tint, strict=True))
    return float((0.25 * lightness**2 + a**2 + b**2) ** 0.5)


def colour_apart(one: Look, other: Look) -> float:
    """How far the parts of red and green differ, 0 to 1.4."""
    return float(np.hypot(one.colour[0] - other.colour[0], one.colour[1] - other.colour[1]))


def silhouette_apart(one: Look, other: Look) -> float:
    """What two silhouettes do not share, of what they cover together: 0 to 1."""
    return not_shared(one.silhouette, other.silhouette)


def not_shared(one: Grid, other: Grid) -> float:
    """The part of what two silhouettes cover together that they do not share."""
    together = float(np.maximum(one, other).sum())
    return 1.0 - float(np.minimum(one, other).sum()) / together if together else 0.0


def drawing_apart(one: Look, other: Look) -> float:
    """What the drawings of two marks do not share, best laid over one another: about 0 to 1."""
    return float(drawings_apart([one, other])[0, 1])


def drawings_apart(looks: Sequence[Look]) -> npt.NDArray[np.float64]:
    """How far the drawings of marks differ, each from each."""
    stack = np.array([np.pad(look.thumbnail, 1) for look in looks], np.float32)
    still = stack.reshape(len(looks), -1)
    least = np.full((len(looks), len(looks)), np.inf)
    for y, x in SHIFTS:
        moved = np.roll(stack, (y, x), (1, 2)).reshape(len(looks), -1)
        for place in range(len(looks)):
            away = np.abs(still - moved[place]).mean(axis=1)
            least[place] = np.minimum(least[place], away)
    sizes, pixel = (np.array([getattr(look, n) for look in looks]) for n in ("proportion", "pixel"))
    more = np.abs(sizes[:, None] - sizes[None]) - np.maximum(pixel[:, None], pixel[None])
    oblong = OBLONG * np.maximum(more, 0.0)
    away = np.minimum(least, least.T) + oblong
    return np.asarray(np.maximum(away, INNER * inners_apart(looks)), np.float64)


def inners_apart(looks: Sequence[Look]) -> npt.NDArray[np.float64]:
    """What the silhouettes of the drawings inside marks do not share; 0 where one has none."""
    apart = np.zeros((len(looks), len(looks)))
    for place, look in enumerate(looks):
        for other, another in enumerate(looks[:place]):
            if look.inner is not None and another.inner is not None:
                apart[place, other] = not_shared(look.inner, another.inner)
    return np.maximum(apart, apart.T)
