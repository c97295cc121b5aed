"""What the other parser said of a sheet that was read before: it is heard once for each sheet."""

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from extract import EXTRACTOR_VERSION
from extract.sheet.kept import held_in, keep
from extract.sheet.marks.reading import CellReading


def known_readings(
    folder: Path, sheet: Iterable[str], read: Callable[[], list[CellReading]]
) -> list[CellReading]:
    """The readings of a sheet's cells: from `folder` where it holds them, else by `read`, and kept.

    `sheet` is what tells this sheet from every other: its words and its drawings.
    """
    place = folder / f"{key_of(sheet)}.cells.json"
    known = held_in(place)
    if known is None:
        readings = read()
        keep(place, [[one.kind, one.marks, one.box, one.guess] for one in readings])
        return readings
    return [
        CellReading(kind, marks, None if box is None else tuple(box), guess)
        for kind, marks, box, guess in known
    ]


def key_of(sheet: Iterable[str]) -> str:
    """A name that another sheet, or another version of a reader, does not share."""
    words = "\0".join([EXTRACTOR_VERSION, parser_version(), *sheet])
    return hashlib.sha256(words.encode()).hexdigest()


@cache
def parser_version() -> str:
    """The version of the other parser, looked up once: that takes a millisecond."""
    return version("pdfplumber")
