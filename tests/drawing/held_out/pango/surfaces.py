"""Marks as drawings and pictures of their own that are put into the page."""

import base64
from io import BytesIO
from typing import Any

from tests.drawing.held_out.pango.kit import Mark, cairo, rgb
from tests.drawing.held_out.pango.paths import flat, ramp


def _painted(m: Any, cr: Any, surface: Any, half: float, size: float) -> None:
    """A picture of so many units, in the place of the mark."""
    cr.scale(2 * half / size, 2 * half / size)
    cr.set_source_surface(surface, -size / 2, -size / 2)
    cr.get_source().set_filter(getattr(cairo.Filter, m.c["filter"]))
    cr.paint()


def _drawn(m: Any, mark: Mark, kind: Any, ground: bool = False) -> Any:
    """A picture of the mark, made once or each time anew."""
    size = m.c["pixels"]
    key = (mark["shape"], mark["hue"], mark["turned"], kind)
    if m.c["shared"] and key in m.kept:
        return m.kept[key]
    surface = cairo.ImageSurface(kind, size, size)
    cr = cairo.Context(surface)
    if ground:
        cr.set_source_rgb(1, 1, 1)
        cr.paint()
    cr.translate(size / 2, size / 2)
    (ramp if m.c["lean"] and kind != cairo.Format.A8 else flat)(m, cr, mark, size / 2)
    surface.flush()
    m.kept[key] = surface
    return surface


def raster(m: Any, cr: Any, mark: Mark, half: float) -> None:
    _painted(m, cr, _drawn(m, mark, cairo.Format.ARGB32), half, m.c["pixels"])


def stencil(m: Any, cr: Any, mark: Mark, half: float) -> None:
    """Its colour, through a mask of pixels."""
    size = m.c["pixels"]
    cr.scale(2 * half / size, 2 * half / size)
    cr.set_source_rgb(*rgb(m.colour(mark)))
    cr.mask_surface(_drawn(m, mark, cairo.Format.A8), -size / 2, -size / 2)


def picture(m: Any, cr: Any, mark: Mark, half: float) -> None:
    """A file's picture; that of a JPEG goes into the page as it is."""
    name = "{shape} {hue} {turned}".format(**mark)
    if name not in m.kept:  # kept until the page is written: cairo does not copy the bytes
        data = base64.b64decode(m.s.job["pictures"][name])
        if data[:4] == b"\x89PNG":
            m.kept[name] = cairo.ImageSurface.create_from_png(BytesIO(data))
        else:
            m.kept[name] = _drawn(m, mark, cairo.Format.RGB24, ground=True)
            m.kept[name].set_mime_data("image/jpeg", data)
    _painted(m, cr, m.kept[name], half, m.kept[name].get_width())


def recorded(m: Any, cr: Any, mark: Mark, half: float) -> None:
    """A drawing of its own, put into the page."""
    key = (mark["shape"], mark["hue"], mark["turned"], half)
    if not (m.c["shared"] and key in m.kept):
        m.kept[key] = cairo.RecordingSurface(
            cairo.Content.COLOR_ALPHA, (-half, -half, 2 * half, 2 * half)
        )
        (ramp if m.c["lean"] else flat)(m, cairo.Context(m.kept[key]), mark, half)
    cr.set_source_surface(m.kept[key], 0, 0)
    cr.paint()
