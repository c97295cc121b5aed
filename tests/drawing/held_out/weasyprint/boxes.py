"""Marks made of nothing but boxes of CSS: borders, corners and turns."""

from collections.abc import Callable, Mapping

BOXED = frozenset(
    {"disc", "ring", "square", "diamond", "dash", "plus", "minus", "tick", "cross"}
    | {f"{name}_{way}" for name in ("triangle", "arrow", "chevron") for way in ("up", "down")}
)
"""Shapes that boxes can show."""


def boxes_of(shape: str, colour: str, bar: float) -> str:
    """The shape in a square of 1em; `bar` is how wide its strokes are."""
    name, _, way = shape.rpartition("_")
    if way in {"up", "down"}:
        drawn = {"triangle": _triangle, "arrow": _arrow, "chevron": _chevron}[name]
        return drawn(colour, bar, up=way == "up")
    return _PLAIN[shape](colour, bar)


def _box(left: float, top: float, wide: float, high: float, style: str) -> str:
    place = f"left:{left:.3f}em;top:{top:.3f}em;width:{wide:.3f}em;height:{high:.3f}em"
    return f'<i class="b" style="{place};{style}"></i>'


def _middle(wide: float, high: float, style: str) -> str:
    return _box(0.5 - wide / 2, 0.5 - high / 2, wide, high, style)


def _ring(colour: str, bar: float) -> str:
    inner = 0.84 - 2 * bar
    edge = f"border:{bar:.3f}em solid {colour};border-radius:50%"
    return _box(0.08, 0.08, inner, inner, edge)


def _plus(colour: str, bar: float) -> str:
    ground = f"background:{colour}"
    return _middle(0.86, bar, ground) + _middle(bar, 0.86, ground)


def _tick(colour: str, bar: float) -> str:
    edge = f"{bar:.3f}em solid {colour}"
    style = f"border-right:{edge};border-bottom:{edge};transform:rotate(42deg)"
    return _box(0.34, 0.03, 0.26, 0.6, style)


def _cross(colour: str, bar: float) -> str:
    return "".join(
        _middle(1.0, bar, f"background:{colour};transform:rotate({turn}deg)") for turn in (45, -45)
    )


def _triangle(colour: str, bar: float, *, up: bool) -> str:
    side, base = ("bottom", "top") if up else ("top", "bottom")
    style = (
        "border-left:.48em solid transparent;border-right:.48em solid transparent;"
        f"border-{side}:.84em solid {colour};border-{base}:0"
    )
    return _box(0.02, 0.08, 0, 0, style)


def _arrow(colour: str, bar: float, *, up: bool) -> str:
    side, base = ("bottom", "top") if up else ("top", "bottom")
    style = (
        "border-left:.4em solid transparent;border-right:.4em solid transparent;"
        f"border-{side}:.5em solid {colour};border-{base}:0"
    )
    head = _box(0.1, 0.03 if up else 0.47, 0, 0, style)
    wide = bar * 1.5
    shaft = _box(0.5 - wide / 2, 0.5 if up else 0.03, wide, 0.47, f"background:{colour}")
    return head + shaft


def _chevron(colour: str, bar: float, *, up: bool) -> str:
    edge = f"{bar:.3f}em solid {colour}"
    sides = ("top", "left") if up else ("bottom", "right")
    style = ";".join(f"border-{side}:{edge}" for side in sides) + ";transform:rotate(45deg)"
    inner = 0.66 - bar
    return _box(0.17, 0.34 if up else 0.0, inner, inner, style)


_PLAIN: Mapping[str, Callable[[str, float], str]] = {
    "disc": lambda c, b: _middle(0.82, 0.82, f"background:{c};border-radius:50%"),
    "square": lambda c, b: _middle(0.76, 0.76, f"background:{c}"),
    "diamond": lambda c, b: _middle(0.64, 0.64, f"background:{c};transform:rotate(45deg)"),
    "dash": lambda c, b: _middle(0.72, b * 0.9, f"background:{c}"),
    "minus": lambda c, b: _middle(0.84, b, f"background:{c}"),
    "ring": _ring,
    "plus": _plus,
    "tick": _tick,
    "cross": _cross,
}
