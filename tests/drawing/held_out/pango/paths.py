"""The outline of a mark, filled.

The middle of the mark is where cairo's axes cross. Shapes have y upwards, pages downwards.
"""

from typing import Any

from tests.drawing.held_out.pango.kit import Mark, cairo, rgb, shade


def trace(m: Any, cr: Any, mark: Mark, half: float) -> None:
    """The outline of a mark about the middle."""
    shape = m.look["shapes"][mark["shape"]]
    cr.set_fill_rule(cairo.FillRule.EVEN_ODD)
    cr.new_path()
    for ring in shape["turned" if mark["turned"] else "rings"]:
        for a, b in ring:
            cr.line_to(half * a, -half * b)
        cr.close_path()


def flat(m: Any, cr: Any, mark: Mark, half: float) -> None:
    trace(m, cr, mark, half)
    cr.set_source_rgb(*rgb(m.colour(mark)))
    cr.fill()


def blend(m: Any, cr: Any, mark: Mark, half: float, pattern: Any, *stops: float) -> None:
    """Filled with shades of its colour."""
    for number, by in enumerate(stops):
        pattern.add_color_stop_rgb(number / (len(stops) - 1), *rgb(shade(m.colour(mark), by)))
    trace(m, cr, mark, half)
    cr.set_source(pattern)
    cr.fill()


def ramp(m: Any, cr: Any, mark: Mark, half: float) -> None:
    pattern = cairo.LinearGradient(0, -half, m.c["lean"] * half, half)
    blend(m, cr, mark, half, pattern, 0.35, -0.18)
