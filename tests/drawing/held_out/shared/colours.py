"""Colours of pages: their red, green and blue, and mixtures."""

WHITE = "#ffffff"


def parts(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, to 255."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return r, g, b


def mixed(colour: str, other: str, part: float) -> str:
    """A colour with a part of another."""
    pairs = zip(parts(colour), parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)
