"""Marks as they look on a rendered page: once by their hue, once by their form."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.marks.blob import Blob, Density, Pixels, typical
from extract.sheet.marks.fragments import without_fragments
from extract.sheet.marks.ink import CellInk, find_ink
from extract.sheet.marks.likeness import (
    HUES,
    SATURATED,
    SUGGESTED,
    sort_by_links,
)
from extract.sheet.marks.reading import BLANK, CellReading
from extract.sheet.marks.silhouette import Form, Silhouette, form_of, overlap, silhouette_of

LEAST_DPI = 100
"""Below this the pixels do not tell one form, or a smudge, from another."""
TALLER = 3.0
"""Points above and below a cell that are looked at where its edge runs through a mark."""
SMALLEST = 3.0
"""Points; no mark is shorter."""
COMPARABLE = 0.5
"""Of the usual size: from here on a second blob is a second mark, below it is a smudge."""
NECK = 0.35
"""The share of a blob's tallest column of ink below which a column joins two parts."""
GREY = 28.0
"""Spread of the channels that nine tenths of grey ink stay below."""
ONE_HUE = 0.85
"""The share of a blob's coloured ink that must have one hue."""
SAME_FORM, OTHER_FORM = 0.14, 0.21
"""One minus the overlap of two silhouettes: within one kind, and between two."""
SHARP = 20.0
"""Pixels of a mark's longer side, below which other forms must differ by more."""
SAME_TONE, OTHER_TONE = 7.0, 10.0
"""The difference of lightness, 0 to 255, within one kind and between two."""
FORMS: dict[str, PositionName] = {
    "up": "yes",
    "down": "no",
    "tick": "yes",
    "cross": "no",
    "dash": "not_participating",
}
"""A disc stands for abstention on some sheets and for any position on others."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One cell's ink sorted out: the mark to be looked at, if there is just one."""

    state: Literal["blank", "mark", "unclear"]
    marks: int
    box: Box | None
    blob: Blob | None


@dataclass(frozen=True, slots=True)
class Look:
    """What a mark looks like without its hue."""

    silhouette: Silhouette
    tone: float
    form: Form | None
    pixels: int
    """Its longer side."""


def read_colour(pixels: Pixels, dpi: float, cells: Sequence[Box]) -> list[CellReading]:
    """The hue of the ink in each cell; nothing is said on a page that has no hue at all."""
    sightings = sight_all(pixels, dpi, cells)
    hues = [hue_of_ink(seen.blob) if seen.blob is not None else None for seen in sightings]
    colourless = all(hue in (None, "grey") for hue in hues)
    readings = []
    for seen, hue in zip(sightings, hues, strict=True):
        kind = None if colourless else hue
        readings.append(reading_of(seen, kind, SUGGESTED.get(kind or "")))
    return readings


def read_shape(pixels: Pixels, dpi: float, cells: Sequence[Box]) -> list[CellReading]:
    """The form of the ink in each cell: its silhouette and how light it is, whatever its hue."""
    sightings = sight_all(pixels, dpi, cells)
    looks = [look_of(seen.blob) for seen in sightings if seen.blob is not None]
    kinds = sort_by_links(looks, unlikeness, 1.0, 2.0)
    members = Counter(kinds)
    answers = iter(zip(kinds, (one.form for one in looks), strict=True))
    readings = []
    for seen in sightings:
        number, name = next(answers) if seen.blob is not None else (None, None)
        lonely = name is None and members[number] < 2
        kind = None if number is None or lonely else f"form {number}"
        readings.append(reading_of(seen, kind, FORMS.get(name or "")))
    return readings


def reading_of(seen: Sighting, kind: str | None, guess: PositionName | None) -> CellReading:
    """The reading of a sighting whose mark, if it has one, is of this kind."""
    if seen.state == "blank":
        return CellReading(BLANK, 0, None, None)
    if seen.state == "unclear" or kind is None:
        return CellReading(None, seen.marks, seen.box, None)
    return CellReading(kind, seen.marks, seen.box, guess)


def sight_all(pixels: Pixels, dpi: float, cells: Sequence[Box]) -> list[Sighting]:
    """What can be seen in each cell, measured against the usual size of a mark on the page."""
    if dpi < LEAST_DPI:
        return [Sighting("unclear", 0, None, None) for _ in cells]
    inks = without_fragments([look_into(pixels, dpi, cell) for cell in cells], cells)
    alone = [ink.blobs[0] for ink in inks if len(ink.blobs) == 1 and ink.blobs[0].size >= SMALLEST]
    usual = typical(alone)
    return [sight(ink, usual) for ink in inks]


def look_into(pixels: Pixels, dpi: float, cell: Box) -> CellInk:
    """The ink of a cell; where its edge runs through a mark, of a cell a little higher."""
    ink = find_ink(pixels, dpi, cell)
    if not any(blob.cut for blob in ink.blobs):
        return ink
    x0, top, x1, bottom = cell
    return find_ink(pixels, dpi, (x0, top - TALLER, x1, bottom + TALLER))


def sight(ink: CellInk, usual: tuple[float, float]) -> Sighting:
    """Sort out one cell: empty, one mark, or something that cannot be told."""
    if not ink.blobs:
        return Sighting("unclear" if ink.faint else "blank", 0, None, None)
    box = union(blob.box for blob in ink.blobs)
    if len(ink.blobs) == 1 and ink.blobs[0].size >= SMALLEST:
        blob = ink.blobs[0]
        if ink.faint or blob.cut or joined(blob, usual):
            return Sighting("unclear", 2 if joined(blob, usual) else 1, box, None)
        return Sighting("mark", 1, box, blob)
    least = max(SMALLEST, COMPARABLE * max(usual))
    return Sighting("unclear", sum(blob.size >= least for blob in ink.blobs), box, None)


def joined(blob: Blob, usual: tuple[float, float]) -> bool:
    """Whether a blob is as wide as two marks side by side, and two lumps that touch at most.

    One connected piece may be wider than its fellows: `Abstain` in a box is, beside `No`.
    """
    width, height = usual
    if not width or not height:
        return False
    slant = (blob.width / blob.height) / (width / height)
    wide = blob.width >= 1.8 * width and slant >= 1.7 and blob.height >= 0.6 * height
    return wide and lumps(blob.density) == 2


def lumps(density: Density) -> int:
    """How many parts of a blob stand side by side with little ink between them."""
    ink = density.sum(axis=0)
    thick = np.concatenate(([False], ink > NECK * ink.max(), [False]))
    return int(np.count_nonzero(thick[1:] & ~thick[:-1]))


def hue_of_ink(blob: Blob) -> str | None:
    """The hue of a blob's ink, `grey` for none; None for a mixture or a hue without a name."""
    colours = blob.colours.astype(np.float32)
    strongest, weakest = colours.max(axis=1), colours.min(axis=1)
    spread = strongest - weakest
    coloured = spread >= SATURATED
    if coloured.mean() < 0.5:
        return "grey" if np.percentile(spread, 90) < GREY else None
    red, green, blue = colours[coloured].T
    width = spread[coloured]
    degrees = np.where(
        strongest[coloured] == red,
        (green - blue) / width,
        np.where(
            strongest[coloured] == green, (blue - red) / width + 2.0, (red - green) / width + 4.0
        ),
    )
    degrees = (degrees * 60.0) % 360.0
    shares: dict[str, float] = {}
    for low, high, name in HUES:
        shares[name] = shares.get(name, 0.0) + float(((degrees >= low) & (degrees <= high)).mean())
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= ONE_HUE else None


def look_of(blob: Blob) -> Look:
    """A blob's silhouette, lightness and known form."""
    density = blob.density
    return Look(silhouette_of(density), blob.lightness, form_of(density), max(density.shape))


def unlikeness(one: Look, other: Look) -> float:
    """How far two marks differ in form or lightness: up to 1 the same, from 2 on different.

    Dashes are all one kind: a line of a pixel or two has no steady form or lightness.
    """
    if "dash" in (one.form, other.form):
        return 0.0 if one.form == other.form else 2.0
    form = 1.0 - overlap(one.silhouette, other.silhouette)
    tone = abs(one.tone - other.tone)
    coarse = max(1.0, SHARP / min(one.pixels, other.pixels))
    return max(
        scaled(form, SAME_FORM, OTHER_FORM * coarse),
        scaled(tone, SAME_TONE, OTHER_TONE),
    )


def scaled(value: float, same: float, other: float) -> float:
    """A difference as 0 to 1 within one kind, 1 to 2 in doubt, and 2 and more between kinds."""
    return value / same if value <= same else 1.0 + (value - same) / (other - same)
