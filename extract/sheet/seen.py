"""Words of pictures that were recognised before: the same picture is read once for all languages.

The sheet is English in every language version of a note, so 24 notes show one picture. A folder
holds the words, each file named by the picture's own pixels; deleting it costs time and no more.
"""

import hashlib
import json
import os
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np
import numpy.typing as npt

from extract import EXTRACTOR_VERSION
from extract.sheet.words import Segment

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
    known = load(place)
    if known is not None:
        return known
    words = read(pixels)
    keep(place, words)
    return words


def key_of(pixels: Pixels) -> str:
    """A name for the picture that another one, another reader or another engine does not share."""
    reader = f"{EXTRACTOR_VERSION} {version('rapidocr')} {pixels.shape}"
    return hashlib.sha256(reader.encode() + pixels.tobytes()).hexdigest()


def load(place: Path) -> tuple[Segment, ...] | None:
    """The words that a file holds; None where there is no such file, or no whole one."""
    try:
        held = json.loads(place.read_text(encoding="utf-8"))
        return tuple(Segment(text, (x0, y0, x1, y1), size) for text, x0, y0, x1, y1, size in held)
    except (FileNotFoundError, ValueError):
        return None


def keep(place: Path, words: tuple[Segment, ...]) -> None:
    """Write the words beside their place and rename them into it: others may do so at once."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(f".{os.getpid()}")
    held = [(word.text, *word.box, word.size) for word in words]
    beside.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    beside.replace(place)
