"""Silhouettes of marks: their form without size, place and colour."""

from functools import cache
from typing import Literal

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from extract.sheet.marks.blob import Density

Silhouette = npt.NDArray[np.float32]
"""`SIDE x SIDE`, 0 to 1: how much of each square is inked."""
Form = Literal["up", "down", "tick", "cross", "disc", "dash"]

SIDE, FINER, DRAWN = 16, 3, 64
WINDOW = 2.4
"""Half of a silhouette's side, in standard deviations of its ink."""
RESEMBLES, CLEARLY = 0.72, 0.08
"""The least overlap with a known form, and its least lead over every other form."""
SLIM = 2.4
"""From this width to height on, a solid blob is a dash."""


def silhouette_of(density: Density) -> Silhouette:
    """Ink moved to its own centre of mass and scaled by its spread, finer than by whole pixels."""
    total = float(density.sum()) or 1.0
    ys, xs = np.arange(density.shape[0]), np.arange(density.shape[1])
    rows, columns = density.sum(axis=1) / total, density.sum(axis=0) / total
    y, x = float(rows @ ys), float(columns @ xs)
    spread = (float(rows @ (ys - y) ** 2) + float(columns @ (xs - x) ** 2)) / 2
    step = 2 * WINDOW * max(spread, 0.1) ** 0.5 / (SIDE * FINER)
    image = Image.fromarray(np.round(density * 255).astype(np.uint8))
    half = SIDE * FINER / 2
    sampled = image.transform(
        (SIDE * FINER, SIDE * FINER),
        Image.Transform.AFFINE,
        (step, 0.0, x + 0.5 - half * step, 0.0, step, y + 0.5 - half * step),
        Image.Resampling.BILINEAR,
    ).resize((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(sampled, dtype=np.float32) / np.float32(255.0)


def overlap(one: Silhouette, other: Silhouette) -> float:
    """What two silhouettes share, of what they cover together: 1 for the same, 0 for none."""
    together = float(np.maximum(one, other).sum())
    return float(np.minimum(one, other).sum()) / together if together else 1.0


def form_of(density: Density) -> Form | None:
    """The known form that ink clearly has; None where it resembles none, or two."""
    total = float(density.sum()) or 1.0
    ys, xs = np.arange(density.shape[0]), np.arange(density.shape[1])
    rows, columns = density.sum(axis=1) / total, density.sum(axis=0) / total
    high = float(rows @ (ys - rows @ ys) ** 2) ** 0.5
    wide = float(columns @ (xs - columns @ xs) ** 2) ** 0.5
    if wide >= SLIM * high:
        return "dash"
    silhouette = silhouette_of(density)
    scores: dict[Form, float] = {}
    for form, model in known_forms():
        scores[form] = max(scores.get(form, 0.0), overlap(silhouette, model))
    (best, score), (_, second) = sorted(scores.items(), key=lambda item: -item[1])[:2]
    return best if score >= RESEMBLES and score - second >= CLEARLY else None


@cache
def known_forms() -> tuple[tuple[Form, Silhouette], ...]:
    """Drawn models of arrows, ticks and crosses of several builds, and of a disc."""
    arrows: list[list[tuple[float, float]]] = [
        [(0.5, 0.0), (1.0, 1.0), (0.0, 1.0)],
        [(0.5, 0.07), (1.0, 0.93), (0.0, 0.93)],
    ]
    for wide in (0.6, 0.8, 1.0):
        for head in (0.4, 0.55):
            for shaft in (0.25, 0.4, 0.55):
                arrows.append(block_arrow(wide, head, wide * shaft))
    forms: list[tuple[Form, Silhouette]] = []
    for points in arrows:
        up = drawn(points)
        forms += [("up", up), ("down", up[::-1])]
    for wide in (0.75, 0.95):
        up = thin_arrow(wide)
        forms += [("up", up), ("down", up[::-1])]
    for thick in (0.12, 0.2, 0.28):
        forms.append(("cross", crossed(thick)))
        forms += [("tick", tick(low, thick)) for low in (0.28, 0.38)]
    forms.append(("disc", disc()))
    return tuple(forms)


def block_arrow(wide: float, head: float, shaft: float) -> list[tuple[float, float]]:
    """An arrow up, of height 1, with a solid head."""
    left, right, near, far = 0.5 - wide / 2, 0.5 + wide / 2, 0.5 - shaft / 2, 0.5 + shaft / 2
    return [(0.5, 0), (right, head), (far, head), (far, 1), (near, 1), (near, head), (left, head)]


def drawn(points: list[tuple[float, float]]) -> Silhouette:
    """The silhouette of a polygon in a square of side 1."""
    canvas = Image.new("L", (DRAWN, DRAWN), 0)
    ImageDraw.Draw(canvas).polygon(
        [(x * (DRAWN - 1), y * (DRAWN - 1)) for x, y in points], fill=255
    )
    return silhouette_of(inked(canvas))


def thin_arrow(wide: float) -> Silhouette:
    """The silhouette of an arrow up made of three strokes."""
    canvas = Image.new("L", (DRAWN * 2, DRAWN * 2), 0)
    pen = ImageDraw.Draw(canvas)
    side, middle, top = DRAWN * wide, DRAWN, DRAWN // 2
    stroke = round(DRAWN * 0.14)
    pen.line([(middle, top), (middle, top + DRAWN)], fill=255, width=stroke)
    tips = [middle - side / 2, middle + side / 2]
    for x in tips:
        pen.line([(middle, top), (x, top + side / 2)], fill=255, width=stroke)
    return silhouette_of(inked(canvas))


def crossed(thick: float) -> Silhouette:
    """The silhouette of two strokes from corner to corner."""
    return stroked([[(0, 0), (1, 1)], [(0, 1), (1, 0)]], thick)


def tick(low: float, thick: float) -> Silhouette:
    """The silhouette of a short stroke down to `low` of the width, and a long one up."""
    return stroked([[(0, 0.55), (low, 0.95), (1, 0.05)]], thick)


def stroked(lines: list[list[tuple[float, float]]], thick: float) -> Silhouette:
    """The silhouette of strokes in a square of side 1."""
    canvas = Image.new("L", (DRAWN * 2, DRAWN * 2), 0)
    pen = ImageDraw.Draw(canvas)
    for line in lines:
        points = [(DRAWN * (x + 0.5), DRAWN * (y + 0.5)) for x, y in line]
        pen.line(points, fill=255, width=round(DRAWN * thick), joint="curve")
    return silhouette_of(inked(canvas))


def disc() -> Silhouette:
    """The silhouette of a disc."""
    canvas = Image.new("L", (DRAWN, DRAWN), 0)
    ImageDraw.Draw(canvas).ellipse((0, 0, DRAWN - 1, DRAWN - 1), fill=255)
    return silhouette_of(inked(canvas))


def inked(canvas: Image.Image) -> Density:
    """What is drawn on a canvas."""
    return np.pad(np.asarray(canvas, dtype=np.float32) / np.float32(255.0), 1)
