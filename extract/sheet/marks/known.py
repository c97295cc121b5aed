"""What other readers said of a sheet that was read before: they are heard once for each sheet."""

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from extract import EXTRACTOR_VERSION
from extract.sheet.kept import held_in, keep
from extract.sheet.marks.plumber import SecondReading
from extract.sheet.marks.reading import CellReading


def known_reading(
    folder: Path, sheet: Iterable[str], read: Callable[[], SecondReading]
) -> SecondReading:
    """The reading of a sheet: from `folder` where it holds one, else by `read`, and kept.

    `sheet` is what tells this sheet from every other: its words and its drawings.
    """
    place = folder / f"{key_of(sheet)}.cells.json"
    known = held_in(place)
    if known is None:
        reading = read()
        cells = [[one.kind, one.marks, one.box, one.guess] for one in reading.cells]
        keep(place, {"cells": cells, "figures": reading.figures})
        return reading
    return SecondReading(
        tuple(
            CellReading(kind, marks, None if box is None else tuple(box), guess)
            for kind, marks, box, guess in known["cells"]
        ),
        tuple(known["figures"]),
    )


def key_of(sheet: Iterable[str]) -> str:
    """A name that another sheet, or another version of a reader, does not share."""
    words = "\0".join([EXTRACTOR_VERSION, parser_version(), *sheet])
    return hashlib.sha256(words.encode()).hexdigest()


@cache
def parser_version() -> str:
    """The version of the other parser, looked up once: that takes a millisecond."""
    return version("pdfplumber")
