"""Sort drawings into kinds, and say what their hue suggests."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from extract.records import PositionName

BACKERS = 3
"""So many drawings of a kind settle that another one, in doubt by itself, is of their kind."""
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
    for drawing in drawings:
        away = [difference(model, drawing) for model in models]
        near = [index for index, value in enumerate(away) if value < unlike]
        if not near:
            models.append(drawing)
            kinds.append(len(models) - 1)
        elif len(near) == 1 and away[near[0]] <= alike:
            kinds.append(near[0])
        else:
            kinds.append(None)
    return kinds


def settle_doubts(
    drawings: Sequence[Drawing],
    kinds: Sequence[int | None],
    difference: Callable[[Drawing, Drawing], float],
    alike: float,
    unlike: float,
) -> list[int | None]:
    """The kinds, with those of drawings that noise moved away from the first of their kind.

    Such a one is like several of one kind, and unlike every one of all other kinds.
    """
    settled = list(kinds)
    waiting = [index for index, kind in enumerate(kinds) if kind is None]
    while waiting:
        before = len(waiting)
        for index in list(waiting):
            away = [difference(other, drawings[index]) for other in drawings]
            near = {k for k, value in zip(settled, away, strict=True) if value < unlike} - {None}
            like = [
                k for k, value in zip(settled, away, strict=True) if value <= alike and k in near
            ]
            if len(near) == 1 and len(like) >= BACKERS:
                settled[index] = like[0]
                waiting.remove(index)
        if len(waiting) == before:
            break
    return settled


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


def suggested_by(colour: Colour) -> PositionName | None:
    """The position that a colour suggests: green yes, red no, amber abstain, others none."""
    return SUGGESTED.get(hue_of(colour) or "")


def inks_hue(image: npt.NDArray[np.float32]) -> PositionName | None:
    """What the hue of a small picture's coloured pixels suggests; None where there are none."""
    pixels = image.reshape(-1, 3)
    spread = pixels.max(axis=1) - pixels.min(axis=1)
    coloured = pixels[spread >= SATURATED]
    if len(coloured) < 0.1 * len(pixels):
        return None
    red, green, blue = (round(float(value)) for value in coloured.mean(axis=0))
    return suggested_by((red, green, blue))
