"""Marks as outlines: rings of points from -1 to 1, x to the right and y upwards."""

import math
import random
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

Point = tuple[float, float]
Ring = tuple[Point, ...]

TURNABLE = frozenset(
    f"{name}_{way}" for name in ("arrow", "triangle", "chevron", "thumb") for way in ("up", "down")
)
"""Shapes that say another thing upside down."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """The proportions of one note's shapes; one value serves all its marks."""

    shaft: float = 0.3
    head: float = 0.8
    tick: float = 0.3
    bar: float = 0.25
    corner: bool = False

    def rings(self, shape: str) -> tuple[Ring, ...]:
        """What to fill, by the rule of even and odd."""
        name, _, way = shape.rpartition("_")
        if way in {"up", "down"}:
            rings = {
                "arrow": self._arrow,
                "triangle": self._triangle,
                "chevron": self._chevron,
                "thumb": self._thumb,
            }[name]()
            return rings if way == "up" else turned(rings)
        rings_of = {
            "tick": self._tick,
            "cross": self._cross,
            "disc": lambda: (circle(0.8),),
            "ring": lambda: (circle(0.85), circle(0.85 - 0.9 * self.bar)),
            "square": lambda: (box(0.75, 0.75),),
            "diamond": lambda: (((0, 0.95), (0.95, 0), (0, -0.95), (-0.95, 0)),),
            "dash": lambda: (box(0.7, self.bar * 0.6),),
            "plus": self._plus,
            "minus": lambda: (box(0.8, self.bar * 0.6),),
            "smile": lambda: self._face(1),
            "frown": lambda: self._face(-1),
            "neutral": lambda: self._face(0),
        }[shape]
        return rings_of()

    def _arrow(self) -> tuple[Ring, ...]:
        s, h = self.shaft, self.head
        neck = 0.95 - h
        return (((0, 0.95), (h, neck), (s, neck), (s, -0.95), (-s, -0.95), (-s, neck), (-h, neck)),)

    def _triangle(self) -> tuple[Ring, ...]:
        return (((0, 0.85), (0.95, -0.75), (-0.95, -0.75)),)

    def _chevron(self) -> tuple[Ring, ...]:
        t = 0.35 + self.bar
        return (
            (
                (0, 0.7),
                (0.95, -0.7 + t),
                (0.95, -0.7),
                (0, 0.7 - t),
                (-0.95, -0.7),
                (-0.95, -0.7 + t),
            ),
        )

    def _thumb(self) -> tuple[Ring, ...]:
        cuff = ((-0.95, -0.8), (-0.62, -0.8), (-0.62, 0.15), (-0.95, 0.15))
        hand = (
            (-0.5, -0.75), (0.4, -0.8), (0.6, -0.72), (0.64, -0.5), (0.76, -0.42), (0.76, -0.2),
            (0.86, -0.1), (0.84, 0.12), (0.72, 0.26), (0.16, 0.28), (0.28, 0.7), (0.22, 0.95),
            (0.02, 0.97), (-0.1, 0.6), (-0.5, 0.1),
        )  # fmt: skip
        return (cuff, hand)

    def _tick(self) -> tuple[Ring, ...]:
        return (stroke(((-0.85, -0.05), (-0.25, -0.65), (0.85, 0.75)), self.tick),)

    def _cross(self) -> tuple[Ring, ...]:
        w = self.tick * 0.75
        arms = [(0.75, 0.75), (-0.75, 0.75), (-0.75, -0.75), (0.75, -0.75)]
        points: list[Point] = []
        for (x, y), notch in zip(arms, ((0, w), (-w, 0), (0, -w), (w, 0)), strict=True):
            sx, sy = math.copysign(w / 2, x), math.copysign(w / 2, y)
            ends = [(x + sx, y - sy), (x - sx, y + sy)]
            points += ends if x * y > 0 else ends[::-1]
            points.append(notch)
        return (tuple(points),)

    def _plus(self) -> tuple[Ring, ...]:
        b, e = self.bar * 0.6, 0.85
        return (
            ((-b, e), (b, e), (b, b), (e, b), (e, -b), (b, -b),
             (b, -e), (-b, -e), (-b, -b), (-e, -b), (-e, b), (-b, b)),
        )  # fmt: skip

    def _face(self, mood: int) -> tuple[Ring, ...]:
        eyes = [tuple((x + s, y + 0.28) for x, y in circle(0.13)) for s in (-0.33, 0.33)]
        if mood == 0:
            mouth: Ring = tuple((x, y - 0.38) for x, y in box(0.42, 0.07))
        else:
            arc = [math.pi * (1.15 + 0.7 * k / 12) for k in range(13)]
            outer = [(0.6 * math.cos(a), 0.6 * math.sin(a)) for a in arc]
            inner = [(0.44 * math.cos(a), 0.44 * math.sin(a)) for a in reversed(arc)]
            lift = 0.02 if mood > 0 else -0.72
            mouth = tuple((x, mood * y + lift) for x, y in (*outer, *inner))
        return (circle(0.95), *eyes, mouth)


def random_outlines(dice: random.Random) -> Outlines:
    """Thin or fat, as a person would still choose them."""
    return Outlines(
        shaft=dice.choice((0.1, 0.16, 0.25, 0.34, 0.42)),
        head=dice.choice((0.6, 0.72, 0.85)),
        tick=dice.choice((0.22, 0.3, 0.42)),
        bar=dice.choice((0.2, 0.28, 0.38)),
    )


def circle(radius: float, points: int = 48) -> Ring:
    """A ring about the middle."""
    angles = [2 * math.pi * k / points for k in range(points)]
    return tuple((radius * math.cos(a), radius * math.sin(a)) for a in angles)


def box(x: float, y: float) -> Ring:
    """A rectangle about the middle."""
    return ((-x, -y), (x, -y), (x, y), (-x, y))


def turned(rings: tuple[Ring, ...]) -> tuple[Ring, ...]:
    """Upside down."""
    return tuple(tuple((x, -y) for x, y in ring) for ring in rings)


def stroke(line: tuple[Point, Point, Point], width: float) -> Ring:
    """A line of two pieces, drawn as wide as this."""
    (ax, ay), (bx, by), (cx, cy) = line
    half = width / 2

    def beside(px: float, py: float, qx: float, qy: float) -> Point:
        length = math.hypot(qx - px, qy - py)
        return (-(qy - py) / length * half, (qx - px) / length * half)

    ux, uy = beside(ax, ay, bx, by)
    vx, vy = beside(bx, by, cx, cy)
    scale = 2 * half**2 / ((ux + vx) ** 2 + (uy + vy) ** 2) * 2
    mx, my = (ux + vx) / 2 * scale, (uy + vy) / 2 * scale
    return (
        (ax + ux, ay + uy), (bx + mx, by + my), (cx + vx, cy + vy),
        (cx - vx, cy - vy), (bx - mx, by - my), (ax - ux, ay - uy),
    )  # fmt: skip


def wound(rings: tuple[Ring, ...]) -> tuple[Ring, ...]:
    """The same for the rule of winding: what lies within another runs the other way."""
    first, *inner = (ring if _winding(ring) > 0 else ring[::-1] for ring in rings)
    return (first, *(ring[::-1] for ring in inner))


def _winding(ring: Ring) -> float:
    return sum(a * d - b * c for (a, b), (c, d) in zip(ring, (*ring[1:], ring[0]), strict=True))


def svg_path(rings: tuple[Ring, ...], scale: float = 1.0, x: float = 0.0, y: float = 0.0) -> str:
    """The d of a path; SVG's y runs downwards."""
    parts = []
    for ring in rings:
        points = [f"{x + scale * px:.3f} {y - scale * py:.3f}" for px, py in ring]
        parts.append(f"M{'L'.join(points)}Z")
    return "".join(parts)


def picture(
    rings: tuple[Ring, ...], colour: str, size: int, *, ground: str | None = None
) -> Image.Image:
    """The shape as a small picture, smooth at its edges."""
    large = size * 4
    mask = Image.new("1", (large, large), 0)
    for ring in rings:
        layer = Image.new("1", (large, large), 0)
        points = [((px + 1) / 2 * large, (1 - py) / 2 * large) for px, py in ring]
        ImageDraw.Draw(layer).polygon(points, fill=1)
        mask = Image.composite(Image.eval(layer, lambda v: 0 if v else 255), layer, mask)
    soft = mask.convert("L").resize((size, size), Image.Resampling.LANCZOS)
    back = Image.new("RGBA", (size, size), ground or (255, 255, 255, 0))
    ink = Image.new("RGBA", (size, size), colour)
    if ground:
        return Image.composite(ink, back, soft)
    ink.putalpha(soft)
    return ink


def smudge(dice: random.Random, size: int = 64) -> bytes:
    """A dark blot, as a PNG: nobody can say what lies below it."""
    image = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for _ in range(60):
        x, y = (dice.gauss(size / 2, size / 7) for _ in "xy")
        r, ink = dice.uniform(size / 12, size / 5), dice.randrange(30, 75)
        pen.ellipse((x - r, y - r, x + r, y + r), fill=(ink, ink, ink, 255))
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
