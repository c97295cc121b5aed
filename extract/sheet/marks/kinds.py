"""Names of the kinds of mark that one reader tells apart."""

from collections.abc import Sequence

from extract.records import POSITIONS, PositionName
from extract.sheet.marks.reading import BLANK, CellReading


def result_among(readings: Sequence[CellReading]) -> CellReading:
    """The reading of the first place that shows a whole mark.

    A narrow place may cut the mark in two and so be unclear where a wider one is not; a blank
    counts only where every place is blank. Without a place there is nothing to say.
    """
    marks = [reading for reading in readings if reading.kind not in (None, BLANK)]
    unclear = [reading for reading in readings if reading.kind is None]
    return next(iter([*marks, *unclear, *readings]), CellReading(None, 0, None, None))


def names_by_kind(
    rows: Sequence[CellReading], legend: Sequence[CellReading], result: CellReading
) -> dict[str, PositionName]:
    """The name of each kind of mark.

    The legend comes first. A kind that stands beside two labels names nothing (discs that differ
    in colour alone, seen by shape). What the legend leaves open is named by hue or shape, but by
    a name that the legend has not given to another kind.
    """
    named: dict[str, PositionName] = {}
    doubtful: set[str] = set()
    for position, reading in zip(POSITIONS, legend, strict=True):
        if reading.kind is None or reading.kind == BLANK:
            continue
        if reading.kind in named:
            doubtful.add(reading.kind)
        named[reading.kind] = position
    guesses = {r.kind: r.guess for r in (*rows, result) if r.kind not in (None, BLANK) and r.guess}
    if {"yes", "no"} & set(guesses.values()):  # a page of discs alone says nothing by shape
        for kind, guess in guesses.items():
            if kind is not None and kind not in doubtful:
                named.setdefault(kind, guess)
    return {kind: name for kind, name in named.items() if kind not in doubtful}
