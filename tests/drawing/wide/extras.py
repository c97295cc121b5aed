"""What stands in further columns: flags, and the votes of the Treaties."""

from tests.drawing.spec import Colour
from tests.drawing.wide.pen import Pen
from tests.drawing.wide.printed import Entry
from tests.drawing.wide.tables import figures_in

_R: Colour = (0.82, 0.08, 0.12)
_W: Colour = (1.0, 1.0, 1.0)
_B: Colour = (0.0, 0.2, 0.6)
_G: Colour = (0.0, 0.5, 0.25)
_Y: Colour = (1.0, 0.8, 0.0)
_K: Colour = (0.0, 0.0, 0.0)
_UPRIGHT: dict[str, tuple[Colour, ...]] = {
    "BE": (_K, _Y, _R),
    "FR": (_B, _W, _R),
    "IE": (_G, _W, (1.0, 0.5, 0.1)),
    "IT": (_G, _W, _R),
    "MT": (_W, _R),
    "PT": (_G, _R, _R),
    "RO": (_B, _Y, _R),
}
_LEVEL: dict[str, tuple[Colour, ...]] = {
    "AT": (_R, _W, _R),
    "BG": (_W, _G, _R),
    "CY": (_W, (0.8, 0.5, 0.1), _W),
    "CZ": (_W, _R),
    "DE": (_K, _R, _Y),
    "DK": (_R, _W, _R),
    "EE": (_B, _K, _W),
    "EL": (_B, _W, _B, _W, _B),
    "ES": (_R, _Y, _Y, _R),
    "FI": (_W, _B, _W),
    "HR": (_R, _W, _B),
    "HU": (_R, _W, _G),
    "LT": (_Y, _G, _R),
    "LU": (_R, _W, (0.3, 0.6, 0.9)),
    "LV": ((0.6, 0.1, 0.2), _W, (0.6, 0.1, 0.2)),
    "NL": (_R, _W, _B),
    "PL": (_W, _R),
    "SE": (_B, _Y, _B),
    "SI": (_W, _B, _R),
    "SK": (_W, _B, _R),
    "UK": (_B, _W, _R, _W, _B),
}


def draw_flag(pen: Pen, state: str, x: float, top: float, size: float) -> None:
    """A flag as wide as a letter and a half, its middle at a point."""
    wide, high = size * 1.25, size * 0.8
    left, upper = x - wide / 2, top - high / 2
    pen.ground(left - 0.4, upper - 0.4, wide + 0.8, high + 0.8, (0.55, 0.55, 0.55))
    upright = state in _UPRIGHT
    stripes = _UPRIGHT.get(state) or _LEVEL[state]
    for place, colour in enumerate(stripes):
        if upright:
            step = wide / len(stripes)
            pen.ground(left + place * step, upper, step, high, colour)
        else:
            step = high / len(stripes)
            pen.ground(left, upper + place * step, wide, step, colour)


def votes_of(entry: Entry) -> str:
    """The votes that a state has under the Treaty of Nice."""
    return f"{figures_in('nice')[entry.state]:.0f}"
