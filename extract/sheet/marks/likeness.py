"""Sort drawings into kinds, and say what their hue suggests."""

import itertools
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from extract.records import PositionName

TORN = 1.5
"""Times the least difference of two kinds: so far apart, two drawings are never one kind."""
Drawing = TypeVar("Drawing")
Colour = tuple[int, int, int]
"""Red, green, blue from 0 to 255."""

SATURATED = 45
"""The least difference between the strongest and the weakest channel of a colour with a hue."""
HUES: tuple[tuple[float, float, str], ...] = (
    (0.0, 22.0, "red"),
    (28.0, 68.0, "amber"),
    (78.0, 172.0, "green"),
    (180.0, 290.0, "blue"),
    (335.0, 360.0, "red"),
)
"""Degrees of the colour circle. The gaps between are left out: there a hue has no name."""
SUGGESTED: dict[str, PositionName] = {"green": "yes", "red": "no", "amber": "abstain"}


def sort_into_kinds(
    drawings: Sequence[Drawing],
    difference: Callable[[Drawing, Drawing], float],
    alike: float,
    unlike: float,
) -> list[int | None]:
    """The kind of each drawing, numbered from 0; None for one that lies between two.

    Up to `alike` two drawings are the same, from `unlike` on they are different. What differs
    from a kind by something between is neither.
    """
    models: list[Drawing] = []
    kinds: list[int | None] = []
    known: dict[tuple[int, int], int | None] = {}
    for drawing in drawings:
        # The very same drawing, against no more models than before, need not be compared again.
        before = (id(drawing), len(models))
        if before in known:
            kinds.append(known[before])
            continue
        away = [difference(model, drawing) for model in models]
        near = [index for index, value in enumerate(away) if value < unlike]
        if not near:
            models.append(drawing)
            kinds.append(len(models) - 1)
        elif len(near) == 1 and away[near[0]] <= alike:
            kinds.append(near[0])
        else:
            kinds.append(None)
        known[id(drawing), len(models)] = kinds[-1]
    return kinds


def sort_by_links(
    drawings: Sequence[Drawing],
    difference: Callable[[Drawing, Drawing], float],
    alike: float,
    unlike: float,
) -> list[int | None]:
    """The kind of each drawing as `sort_into_kinds` has it, for drawings that noise has changed.

    Drawings are of one kind where each is like another one of it; the kind is none at all where two
    of them differ far too much. One that is not unlike a drawing of a larger kind is in doubt.
    """
    count = len(drawings)
    away = np.zeros((count, count))
    for one, other in itertools.combinations(range(count), 2):
        away[one, other] = away[other, one] = difference(drawings[one], drawings[other])
    linked: list[list[int]] = []
    for index in range(count):
        joined = [group for group in linked if (away[index, group] <= alike).any()]
        linked = [group for group in linked if group not in joined]
        linked.append([*itertools.chain.from_iterable(joined), index])
    kinds: list[int | None] = [None] * count
    for number, group in enumerate(sorted(linked, key=min)):
        others = [i for wide in linked if wide != group and len(wide) >= len(group) for i in wide]
        if away[np.ix_(group, group)].max() < TORN * unlike:
            for index in group:
                kinds[index] = None if (away[index, others] < unlike).any() else number
    return kinds


def hue_of(colour: Colour) -> str | None:
    """`red`, `amber`, `green`, `blue`, or `grey` for no hue; None between two of them."""
    strongest, weakest = max(colour), min(colour)
    spread = strongest - weakest
    if spread < SATURATED:
        return "grey"
    red, green, blue = colour
    if strongest == red:
        degrees = 60.0 * (green - blue) / spread
    elif strongest == green:
        degrees = 60.0 * (blue - red) / spread + 120.0
    else:
        degrees = 60.0 * (red - green) / spread + 240.0
    degrees %= 360.0
    return next((name for low, high, name in HUES if low <= degrees <= high), None)


def strongest(image: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The strongest of the three channels, pixel by pixel; far quicker than along an axis."""
    red, green, blue = image[..., 0], image[..., 1], image[..., 2]
    return np.maximum(np.maximum(red, green), blue)


def suggested_by(colour: Colour) -> PositionName | None:
    """The position that a colour suggests: green yes, red no, amber abstain, others none."""
    return SUGGESTED.get(hue_of(colour) or "")


def inks_hue(image: npt.NDArray[np.float32]) -> PositionName | None:
    """What the hue of a small picture's coloured pixels suggests; None where there are none."""
    pixels = image.reshape(-1, 3)
    spread = strongest(pixels) + strongest(-pixels)
    coloured = pixels[spread >= SATURATED]
    if len(coloured) < 0.1 * len(pixels):
        return None
    red, green, blue = (round(float(value)) for value in coloured.mean(axis=0))
    return suggested_by((red, green, blue))
