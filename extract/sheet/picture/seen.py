"""Words of pictures that were recognised before, kept in a folder; deleting it costs time alone."""

import hashlib
import json
import os
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from extract import EXTRACTOR_VERSION
from extract.sheet.picture.words import Word

READING = 111
"""Raised whenever the same picture would be read otherwise: older words are then read anew."""


def words_seen(
    folder: Path | None, picture: str, read: Callable[[], tuple[Word, ...]]
) -> tuple[Word, ...]:
    """The words of a picture: from `folder` where it holds them, else by `read`, and kept there.

    `picture` is its fingerprint. Without a folder every picture is read anew.
    """
    if folder is None:
        return read()
    place = folder / f"{key_of(picture)}.json"
    try:
        known = json.loads(place.read_bytes())
    except (FileNotFoundError, ValueError):  # not there, or not whole
        words = read()
        keep(place, [(w.text, w.box, w.size, w.again) for w in words])
        return words
    return tuple(Word(text, tuple(box), size, again) for text, box, size, again in known)


def key_of(picture: str) -> str:
    """A name for the picture that another one, another reader or another engine does not share."""
    reader = f"{EXTRACTOR_VERSION} {READING} {version('rapidocr')} {picture}"
    return hashlib.sha256(reader.encode()).hexdigest()


def keep(place: Path, answer: object) -> None:
    """Write the answer beside its place and rename it into it: others may do so at once."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(f".{os.getpid()}")
    beside.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    beside.replace(place)
