"""Small pictures of the image streams that pdfminer finds, decoded without a renderer."""

import io
from typing import Any

import numpy as np
import numpy.typing as npt
from pdfminer.pdftypes import PDFStream, resolve1
from PIL import Image, ImageOps, UnidentifiedImageError

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
    """The pixels of an image stream, turned to their negative where its Decode array says so."""
    picture = pixels_of(stream)
    limits = [float(resolve1(limit)) for limit in resolve1(stream.get("Decode")) or ()]
    pairs = list(zip(limits[::2], limits[1::2], strict=False))
    if picture is None or all(pair == (0.0, 1.0) for pair in pairs):
        return picture
    if all(pair == (1.0, 0.0) for pair in pairs) and picture.mode in ("L", "RGB"):
        return ImageOps.invert(picture)
    return None


def pixels_of(stream: PDFStream) -> Image.Image | None:
    """The samples of an image stream: JPEG, JPEG 2000, or plain grey, RGB or indexed."""
    size = (int(resolve1(stream.get("Width", 0))), int(resolve1(stream.get("Height", 0))))
    if not 0 < size[0] * size[1] <= LARGEST:
        return None
    filters = [getattr(name, "name", "") for name, _ in stream.get_filters()]
    data = stream.get_data()
    if filters and filters[-1] in CODED:
        try:
            coded = Image.open(io.BytesIO(data))
            if coded.width * coded.height > LARGEST:  # the dictionary may say otherwise
                return None
            coded.load()
        except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError):
            return None
        return coded
    mode, palette = samples(resolve1(stream.get("ColorSpace")))
    bits = int(resolve1(stream.get("BitsPerComponent", 8)))
    if mode is None or (bits != 8 and not (mode == "L" and bits == 1)):
        return None
    raw = "1" if bits == 1 else mode
    needed = -(-size[0] * bits * len(mode.replace("P", "L")) // 8) * size[1]
    if len(data) < needed:
        return None
    picture = Image.frombytes(raw, size, data[:needed])
    if palette is not None:
        picture.putpalette(palette)
    return picture.convert("L") if bits == 1 else picture


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
        return ({1: "L", 3: "RGB"}.get(count) if isinstance(count, int) else None), None
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
