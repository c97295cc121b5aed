"""Names that stand upright above the narrow columns of a picture, read with the picture turned."""

from collections.abc import Sequence

from extract.pdf.geometry import compose, inverse, transform_box
from extract.pdf.runs import Run, union
from extract.pdf.turned_text import level_runs
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, width
from extract.sheet.layout.rows.names import Name
from extract.sheet.picture.master import Master
from extract.sheet.words import Word

UPRIGHT = 1.2
"""Times as high as wide is the box of an upright word at least."""
AROUND = 4.0
"""Points around the names in which other names may stand that were not known."""


def with_turned_names(
    words: Sequence[Word],
    master: Master,
    turned: tuple[Sequence[Word], Sequence[Name], Master],
    upwards: bool,
) -> tuple[Word, ...]:
    """The words of a picture with the names that stand upright in it made level, in place of what
    was read there of letters that lie on their side.

    `turned` are the words and the names of the same picture turned by a quarter; `upwards` says
    whether upright words are read upwards. The words as they are where names are not upright.
    """
    read, names, other = turned
    back = compose(other.shown, inverse(master.shown))
    places = [transform_box(union(w.box for w in name.words), back) for name in names if name.words]
    if not places:
        return tuple(words)
    band = grown(union(places))
    boxes = [(word, transform_box(word.box, back)) for word in read]
    upright = [
        Run(word.text, box, width(box), "", False, False, box[3], turned=-1 if upwards else 1)
        for word, box in boxes
        if height(box) > UPRIGHT * width(box) and stands_in(box, band)
    ]
    level = [Word(r.text, r.box, r.size, drawn=r.drawn) for r in level_runs(upright)]
    return (*(word for word in words if not stands_in(word.box, band)), *level)


def grown(box: Box) -> Box:
    """A box with what is around it."""
    return (box[0] - AROUND, box[1] - AROUND, box[2] + AROUND, box[3] + AROUND)


def stands_in(box: Box, band: Box) -> bool:
    """Whether the middle of a box lies in a place."""
    return band[0] < centre(box) < band[2] and band[1] < middle(box) < band[3]
