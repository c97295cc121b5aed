"""Words of pictures that were recognised before: each picture is read once for all languages."""

import hashlib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np
import numpy.typing as npt

from extract import EXTRACTOR_VERSION
from extract.sheet.kept import held_in, keep
from extract.sheet.words.words import Segment

READING = 8
"""Raised whenever the same picture would be read otherwise: older words are then read anew."""
Pixels = npt.NDArray[np.uint8]


def words_seen(
    folder: Path | None, pixels: Pixels, read: Callable[[Pixels], tuple[Segment, ...]]
) -> tuple[Segment, ...]:
    """The words of a picture: from `folder` where it holds them, else by `read`, and kept there.

    Without a folder every picture is read anew.
    """
    if folder is None:
        return read(pixels)
    place = folder / f"{key_of(pixels)}.json"
    known = held_in(place)
    if known is None:
        words = read(pixels)
        keep(place, [(w.text, *w.box, w.size, w.again) for w in words])
        return words
    return tuple(
        Segment(text, (x0, y0, x1, y1), size, again) for text, x0, y0, x1, y1, size, again in known
    )


def key_of(pixels: Pixels) -> str:
    """A name for the picture that another one, another reader or another engine does not share."""
    reader = f"{EXTRACTOR_VERSION} {READING} {version('rapidocr')} {pixels.shape}"
    return hashlib.sha256(reader.encode() + pixels.tobytes()).hexdigest()
