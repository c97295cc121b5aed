"""A picture cut in layers: coloured JBIG2 stencils over a coarse JPEG ground."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.spec import Colour, Palette, PositionName
from tests.drawing.streams import jbig2_stencil, put_stream

_STRIPS = 3
"""Layers are cut across, as compressors do that work through a page in bands."""
_POSITIONS: tuple[PositionName, ...] = ("yes", "no", "abstain", "not_participating")
_BLACK: Colour = (0.0, 0.0, 0.0)
Samples = npt.NDArray[np.int16]


def put_layers(
    canvas: Canvas,
    picture: Image.Image,
    palette: Palette,
    box: tuple[float, float, float, float],
    *,
    noisy: bool,
) -> None:
    """Draw the ground, then black, then each colour of the marks as stencils."""
    # As compressors do: grain does not become a layer.
    smooth = picture.filter(ImageFilter.MedianFilter(3)) if noisy else picture
    samples = np.asarray(smooth, dtype=np.int16)
    inks = list(dict.fromkeys([_BLACK, *(palette.of(position) for position in _POSITIONS)]))
    layers = _layers(samples, inks)
    ground = np.where(np.any(layers, axis=0)[:, :, None], 255, samples).astype(np.uint8)
    _put_ground(canvas, Image.fromarray(ground), box)
    for ink, layer in zip(inks, layers, strict=True):
        canvas.setFillColorRGB(*ink)
        _put_strips(canvas, layer, box)


def _layers(samples: Samples, inks: list[Colour]) -> list[npt.NDArray[np.bool_]]:
    """For each ink the pixels that it is nearest to; the paler half of an edge is ground."""
    centres = [[round(255 * part) for part in ink] for ink in inks]
    centres += [[255, 255, 255], [219, 230, 242], [153, 153, 153]]
    away = np.stack([np.abs(samples - np.array(c, dtype=np.int16)).sum(axis=2) for c in centres])
    nearest = away.argmin(axis=0)
    return [nearest == index for index in range(len(inks))]


def _put_ground(
    canvas: Canvas, ground: Image.Image, box: tuple[float, float, float, float]
) -> None:
    file = BytesIO()
    ground.reduce(3).save(file, "JPEG", quality=60)
    file.seek(0)
    canvas.drawImage(ImageReader(file), *box)


def _put_strips(
    canvas: Canvas, layer: npt.NDArray[np.bool_], box: tuple[float, float, float, float]
) -> None:
    """Draw one layer in strips, each cut to what is inked in it."""
    height, width = layer.shape
    x, y, wide, high = box
    for strip in range(_STRIPS):
        start, end = height * strip // _STRIPS, height * (strip + 1) // _STRIPS
        rows = start + np.flatnonzero(layer[start:end].any(axis=1))
        columns = np.flatnonzero(layer[start:end].any(axis=0))
        if not len(rows):
            continue
        top, bottom = int(rows[0]), int(rows[-1]) + 1
        left, right = int(columns[0]), int(columns[-1]) + 1
        image = Image.fromarray(layer[top:bottom, left:right])
        placed = (
            x + wide * left / width,
            y + high * (1 - bottom / height),
            wide * (right - left) / width,
            high * (bottom - top) / height,
        )
        put_stream(canvas, jbig2_stencil(image), placed)
