"""The page as pixels and as objects, and one view of its marks."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from extract.records import Box, Reader
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.papers import Pixels
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.views.looks import Look, cut, look_of
from extract.sheet.seen import Kind

ObjectsIn = Callable[[Sequence[Box], Sequence[Box | None]], Sequence[CellObjects]]
"""What a parser finds in cells, given where the ink of each is seen."""


class Labelled(NamedTuple):
    """One view of the marks, with the objects that a parser found."""

    reader: Reader
    kinds: list[Kind]
    objects: list[CellObjects]
    sure: bool


@dataclass(frozen=True, slots=True)
class Surface:
    """The page as pixels, and as the objects that two parsers find on it."""

    pixels: Pixels
    dpi: float
    fine: Pixels
    fine_dpi: float
    """Of the same page: silhouettes and colours are taken from it. On a text sheet the same once
    more."""
    parsers: tuple[tuple[Reader, ObjectsIn], ...]
    """None for a picture."""
    finer: Callable[[], Pixels] | None = None
    """Of a text sheet the page at `FINER_DPI`, for where no parser can tell its marks apart."""
    looks: dict[Hashable, Look] = field(default_factory=dict)
    """What was looked at, by its pixels: many marks of a file have the very same."""
    inks: dict[Hashable, list[Ink]] = field(default_factory=dict)
    """What was found beside labels."""

    @property
    def raster(self) -> Raster:
        """The page as pixels on which marks are found."""
        return Raster(self.pixels, self.dpi, scanned=not self.parsers, found=self.inks)


def look_on(surface: Surface, ink: Ink, grounds: bool, coarse: Look | None = None) -> Look:
    """A mark's look: tint and drawing from the one picture, where it may be known, its silhouette
    from the finer one."""
    look = coarse or look_at(surface, surface.pixels, surface.dpi, ink, grounds)
    # The ground of a cell is seen from one picture.
    if surface.fine is surface.pixels or look.block:
        return look
    finer = look_at(surface, surface.fine, surface.fine_dpi, ink, grounds)
    return replace(look, silhouette=finer.silhouette, colour=finer.colour, finer_inner=finer.inner)


def look_at(surface: Surface, pixels: Pixels, dpi: float, ink: Ink, grounds: bool) -> Look:
    """A mark's look in one of the pictures, that of another one with the same pixels where there
    is one."""
    crop, inner = cut(pixels, dpi, ink.box)
    key = (crop.tobytes(), crop.shape, inner, ink.paper, dpi, grounds)
    if key not in surface.looks:
        surface.looks[key] = look_of(pixels, dpi, ink, grounds)
    return replace(surface.looks[key], box=ink.box)
