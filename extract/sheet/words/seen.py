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

READING = 9
"""Raised whenever the same picture would be read otherwise: older words are then read anew."""
Pixels = npt.NDArray[np.uint8]


def words_seen(
    folder: Path | None, picture: str, read: Callable[[], tuple[Segment, ...]]
) -> tuple[Segment, ...]:
    """The words of a picture: from `folder` where it holds them, else by `read`, and kept there.

    `picture` is its fingerprint. Without a folder every picture is read anew.
    """
    if folder is None:
        return read()
    place = folder / f"{key_of(picture)}.json"
    known = held_in(place)
    if known is None:
        words = read()
        keep(place, [(w.text, *w.box, w.size, w.again) for w in words])
        return words
    return tuple(
        Segment(text, (x0, y0, x1, y1), size, again) for text, x0, y0, x1, y1, size, again in known
    )


def fingerprint_of(pixels: Pixels) -> str:
    """One word for a picture that no other picture shares."""
    return hashlib.sha256(str(pixels.shape).encode() + pixels.tobytes()).hexdigest()


def key_of(picture: str) -> str:
    """A name for the picture that another one, another reader or another engine does not share."""
    reader = f"{EXTRACTOR_VERSION} {READING} {version('rapidocr')} {picture}"
    return hashlib.sha256(reader.encode()).hexdigest()
