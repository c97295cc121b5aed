"""Marks that are a drawing and a word beside it: each drawing has the hue of its fellows, and the
final result may have the drawing alone."""

from collections.abc import Iterator, Sequence
from statistics import median

from extract.sheet.geometry import height
from extract.sheet.layout.mark_punctuation import BRACKETS
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.differences import SURE_TINT, is_like, lab_apart
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Surface, look_on
from extract.sheet.marks.views.tints import Lab
from extract.sheet.seen import Drawing, Fault

OTHER_HUE = 2 * SURE_TINT
"""In CIELAB: two hues are farther apart, and the small drawings of a noisy picture are not."""
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


def recoloured(
    surface: Surface,
    marks: Sequence[Ink | None],
    drawings: Sequence[Drawing],
    drawn: Sequence[int | None],
) -> Iterator[Fault]:
    """The rows whose drawing beside a word has another hue than those of the other marks that look
    alike: of the whole mark the word's ink is the most. `drawn` says which of the `drawings` each
    mark is; brackets about a word, `[YES]`, are none beside it."""
    tints: dict[tuple[int, ...], dict[int, list[Lab]]] = {}
    for n, (ink, drawing) in enumerate(zip(marks, drawn, strict=False)):
        bracketed = drawing is not None and drawings[drawing].text.startswith(BRACKETS)
        if ink is not None and drawing is not None and not bracketed and (ends := ends_of(ink)):
            sides = (part.box[0] == ink.box[0] for part in ends)  # it may stand at either end
            looks = [look_on(surface, part, False) for part in ends]
            tints.setdefault((drawing, *sides), {})[n] = [look.tint for look in looks]
    for rows in tints.values():
        usual = [middle_of(side) for side in zip(*rows.values(), strict=True)]
        for n, own in rows.items():
            if any(lab_apart(a, b) > OTHER_HUE for a, b in zip(own, usual, strict=True)):
                yield Fault(n, "the drawing beside the word has another hue in the row of")


def middle_of(tints: Sequence[Lab]) -> Lab:
    """The tint that most of some have."""
    lightness, a, b = (median(values) for values in zip(*tints, strict=True))
    return lightness, a, b
