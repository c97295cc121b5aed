"""Small pictures of drawn marks, each filling its own box, to compare them by."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageDraw

from extract.pdf.places import Matrix
from extract.records import Box
from extract.sheet.marks.likeness import strongest
from extract.sheet.marks.pieces import Outline, Piece, Shape

Thumbnail = npt.NDArray[np.float32]
"""`SIDE x SIDE x 3`, 0 to 255, on white."""
SIDE, DRAWN = 12, 48
MOST_STRIPS = 16
"""Of a mark made of more pieces (a colour gradient in strips) this many are drawn."""


def draw_shapes(pieces: Sequence[tuple[Piece, Shape]], box: Box) -> Thumbnail:
    """The thumbnail of shapes that lie in `box`, drawn in order, each cut by its clip."""
    canvas = Image.new("RGB", (DRAWN, DRAWN), "white")
    step = max(1, -(-len(pieces) // MOST_STRIPS))
    chosen = [*pieces[:-1:step], pieces[-1]]
    for piece, shape in chosen:
        layer = canvas.copy() if piece.clips else canvas
        draw_shape(ImageDraw.Draw(layer), shape, box)
        if piece.clips:
            canvas.paste(layer, mask=clip_mask(piece.clips, box))
    return shrink(canvas)


def draw_shape(pen: ImageDraw.ImageDraw, shape: Shape, box: Box) -> None:
    """Fill and stroke one shape."""
    scale = DRAWN / max(box[2] - box[0], box[3] - box[1], 0.1)
    width = max(1, round(shape.width * scale))
    for outline in shape.outlines:
        points = place(outline, box)
        if len(points) < 2:
            continue
        if shape.fill is not None:
            pen.polygon(points, fill=shape.fill)
        if shape.stroke is not None:
            pen.line(points, fill=shape.stroke, width=width)


def clip_mask(clips: Sequence[tuple[Outline, ...]], box: Box) -> Image.Image:
    """Where all clips let something through."""
    mask = Image.new("L", (DRAWN, DRAWN), 255)
    for outlines in clips:
        inside = Image.new("L", (DRAWN, DRAWN), 0)
        for outline in outlines:
            points = place(outline, box)
            if len(points) > 2:
                ImageDraw.Draw(inside).polygon(points, fill=255)
        mask.paste(0, mask=ImageChops.invert(inside))
    return mask


def place(outline: Outline, box: Box) -> list[tuple[float, float]]:
    """Points of an outline in pixels of the canvas; `box` lies in its middle, not stretched."""
    width, height = box[2] - box[0], box[3] - box[1]
    scale = (DRAWN - 1) / max(width, height, 0.1)
    left = (box[0] + box[2]) / 2 - (DRAWN - 1) / 2 / scale
    top = (box[1] + box[3]) / 2 - (DRAWN - 1) / 2 / scale
    return [((x - left) * scale, (y - top) * scale) for x, y in outline]


def shrink(picture: Image.Image, matrix: Matrix | None = None) -> Thumbnail:
    """The thumbnail of a picture; `matrix` says how it is mirrored where it is placed."""
    if picture.mode != "RGB":
        coloured = picture.convert("RGBA")
        picture = Image.new("RGB", picture.size, "white")
        picture.paste(coloured, mask=coloured.getchannel("A"))
    if matrix is not None and matrix[0] < 0:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if matrix is not None and matrix[3] < 0:
        picture = picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    small = picture.resize((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.float32)


def difference(one: Thumbnail, other: Thumbnail) -> float:
    """The mean difference of two thumbnails in the channel that differs most, 0 to 255."""
    return 0.0 if one is other else float(strongest(np.abs(one - other)).sum()) / SIDE**2


def is_white(thumbnail: Thumbnail) -> bool:
    """Whether nothing is to be seen."""
    return bool(thumbnail.min() >= 250)
