"""Small pictures of the image streams that pdfminer finds, decoded without a renderer."""

import io
from typing import Any

import numpy as np
import numpy.typing as npt
from pdfminer.pdftypes import PDFStream, resolve1
from PIL import Image, UnidentifiedImageError

Miniature = npt.NDArray[np.float32]
"""`SIDE x SIDE x 3`, 0 to 255, on white."""
SIDE = 10
CODED = ("DCTDecode", "DCT", "JPXDecode")
CHANNELS = {"DeviceGray": "L", "CalGray": "L", "DeviceRGB": "RGB", "CalRGB": "RGB"}
LARGEST = 1_000_000
"""Pixels; no mark has more."""


def miniature(stream: PDFStream) -> Miniature | None:
    """An image with its soft mask, made small; None where it is coded in some other way."""
    if stream.get("ImageMask") or (stream.get("Mask") is not None):
        return None
    picture = decode(stream)
    if picture is None:
        return None
    canvas = Image.new("RGB", picture.size, "white")
    soft = resolve1(stream.get("SMask"))
    if isinstance(soft, PDFStream):
        alpha = decode(soft)
        if alpha is None:
            return None
        canvas.paste(picture.convert("RGB"), mask=alpha.convert("L").resize(picture.size))
    else:
        canvas = picture.convert("RGB")
    small = canvas.resize((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.float32)


def decode(stream: PDFStream) -> Image.Image | None:
    """The pixels of an image stream: JPEG, JPEG 2000, or plain grey, RGB or indexed samples."""
    size = (int(resolve1(stream.get("Width", 0))), int(resolve1(stream.get("Height", 0))))
    if not 0 < size[0] * size[1] <= LARGEST:
        return None
    filters = [getattr(name, "name", "") for name, _ in stream.get_filters()]
    data = stream.get_data()
    if filters and filters[-1] in CODED:
        try:
            picture = Image.open(io.BytesIO(data))
            picture.load()
        except (UnidentifiedImageError, OSError):
            return None
        return picture
    mode, palette = samples(resolve1(stream.get("ColorSpace")))
    bits = int(resolve1(stream.get("BitsPerComponent", 8)))
    if mode is None or (bits != 8 and not (mode == "L" and bits == 1)):
        return None
    raw = "1" if bits == 1 else mode
    if len(data) < len(Image.new(raw, size).tobytes()):
        return None
    picture = Image.frombytes(raw, size, data[: len(Image.new(raw, size).tobytes())])
    if palette is not None:
        picture = picture.copy()
        picture.putpalette(palette)
    return picture


def samples(space: Any) -> tuple[str | None, bytes | None]:  # noqa: ANN401 - a PDF object of any kind
    """The Pillow mode of samples in a colour space, and their palette; None for one not read."""
    name = getattr(space, "name", None)
    if name is not None:
        return CHANNELS.get(name), None
    if not isinstance(space, list) or not space:
        return None, None
    family = getattr(resolve1(space[0]), "name", "")
    if family == "ICCBased":
        profile = resolve1(space[1])
        count = resolve1(profile.get("N")) if isinstance(profile, PDFStream) else None
        return {1: "L", 3: "RGB"}.get(count), None
    if family == "Indexed":
        base, _ = samples(resolve1(space[1]))
        table = resolve1(space[3])
        table = table.get_data() if isinstance(table, PDFStream) else table
        return ("P", bytes(table)) if base == "RGB" and isinstance(table, bytes) else (None, None)
    if family in CHANNELS:
        return CHANNELS[family], None
    return None, None


def difference(one: Miniature, other: Miniature) -> float:
    """The mean difference of two miniatures over all channels, 0 to 255."""
    return float(np.abs(one - other).mean())
