"""Polygons in a unit square around 0, upwards positive, from which marks are drawn."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin

from tests.drawing.wide.mark_kinds import Polygon


def disc(radius: float = 0.48, x: float = 0.0, y: float = 0.0) -> Polygon:
    """A circle of 40 corners."""
    return tuple(
        (x + radius * cos(step * pi / 20), y + radius * sin(step * pi / 20)) for step in range(40)
    )


def box(half_width: float = 0.44, half_height: float = 0.44, y: float = 0.0) -> Polygon:
    """A rectangle around the middle."""
    low, high = y - half_height, y + half_height
    return ((-half_width, low), (half_width, low), (half_width, high), (-half_width, high))


def rounded(half_width: float, half_height: float, radius: float) -> Polygon:
    """A rectangle with round corners."""
    points = []
    quarters = ((1, 1, 0), (-1, 1, 1), (-1, -1, 2), (1, -1, 3))
    for across, up, quarter in quarters:
        x, y = across * (half_width - radius), up * (half_height - radius)
        for step in range(7):
            angle = pi / 2 * (quarter + step / 6)
            points.append((x + radius * cos(angle), y + radius * sin(angle)))
    return tuple(points)


def regular(corners: int, radius: float = 0.5, turn: float = 90.0) -> Polygon:
    """A polygon of equal sides; one corner points in the direction `turn`, in degrees."""
    start = turn * pi / 180
    return tuple(
        (radius * cos(start + 2 * pi * n / corners), radius * sin(start + 2 * pi * n / corners))
        for n in range(corners)
    )


def star(rays: int, inner: float = 0.22, turn: float = 90.0) -> Polygon:
    """Rays around the middle."""
    start = turn * pi / 180
    radii = (0.5, inner)
    return tuple(
        (radii[n % 2] * cos(start + pi * n / rays), radii[n % 2] * sin(start + pi * n / rays))
        for n in range(2 * rays)
    )


def bar(start: tuple[float, float], end: tuple[float, float], thick: float) -> Polygon:
    """A straight stroke."""
    (x0, y0), (x1, y1) = start, end
    length = hypot(x1 - x0, y1 - y0)
    dx, dy = (y0 - y1) / length * thick / 2, (x1 - x0) / length * thick / 2
    return ((x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy))


def line(points: Sequence[tuple[float, float]], thick: float) -> Polygon:
    """One polygon along a bent line, its corners mitred."""
    left, right = [], []
    for n, (x, y) in enumerate(points):
        ways = [_way(points[m], points[m + 1]) for m in (n - 1, n) if 0 <= m < len(points) - 1]
        dx, dy = sum(way[0] for way in ways), sum(way[1] for way in ways)
        size = hypot(dx, dy)
        nx, ny = -dy / size, dx / size
        reach = thick / 2 / (ways[0][0] * ny * -1 + ways[0][1] * nx) * -1
        left.append((x + nx * reach, y + ny * reach))
        right.append((x - nx * reach, y - ny * reach))
    return (*left, *reversed(right))


def arrow_up(shaft: float = 0.2, wings: float = 0.48, head: float = 0.5) -> Polygon:
    """An arrow with a shaft of half width `shaft` and a head of height `head`."""
    low = 0.5 - head
    return (
        (-shaft, -0.5),
        (shaft, -0.5),
        (shaft, low),
        (wings, low),
        (0.0, 0.5),
        (-wings, low),
        (-shaft, low),
    )


def flipped(polygon: Polygon) -> Polygon:
    """Upside down."""
    return tuple((x, -y) for x, y in polygon)


def scaled(polygon: Polygon, factor: float, x: float = 0.0, y: float = 0.0) -> Polygon:
    """Smaller or larger, and shifted."""
    return tuple((x + factor * px, y + factor * py) for px, py in polygon)


def tick(thick: float = 0.17) -> Polygon:
    """A tick."""
    return line(((-0.46, 0.02), (-0.14, -0.34), (0.46, 0.4)), thick)


def cross(thick: float = 0.18, reach: float = 0.4) -> tuple[Polygon, Polygon]:
    """Two strokes aslant."""
    return (
        bar((-reach, -reach), (reach, reach), thick),
        bar((-reach, reach), (reach, -reach), thick),
    )


def plus(thick: float = 0.2, reach: float = 0.44) -> Polygon:
    """A cross upright."""
    t, r = thick / 2, reach
    return (
        (-t, -r),
        (t, -r),
        (t, -t),
        (r, -t),
        (r, t),
        (t, t),
        (t, r),
        (-t, r),
        (-t, t),
        (-r, t),
        (-r, -t),
        (-t, -t),
    )


def _way(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    length = hypot(end[0] - start[0], end[1] - start[1])
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length
