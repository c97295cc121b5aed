"""Marks that are a drawing and a word beside it, where the final result has the drawing alone."""

from collections.abc import Iterator, Sequence

from extract.sheet.geometry import height
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.differences import is_like
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Surface, look_on

TALL = 0.5
"""Of a mark's height: a drawing beside a word is no lower."""


def rows_like(
    surface: Surface, result: Look, marks: Sequence[Ink | None], looks: Sequence[Look | None]
) -> Iterator[int]:
    """The rows whose mark has the mark of the result at one end, with a word beside it; none where
    a mark, of which these are the looks, is like it as a whole."""
    if is_like(result, [look for look in looks if look is not None]):
        return
    for n, ink in enumerate(marks):
        if ink and is_like(result, [look_on(surface, part, False) for part in ends_of(ink)]):
            yield n


def ends_of(ink: Ink) -> list[Ink]:
    """The first and the last piece of a mark of several, if as high as a drawing beside a word."""
    pieces = sorted(ink.parts, key=lambda part: part.box[0])
    ends = [pieces[0], pieces[-1]] if len(pieces) > 1 else []
    return [part for part in ends if height(part.box) > TALL * height(ink.box)]
