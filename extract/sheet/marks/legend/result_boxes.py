"""The ticked one of two results that a form prints, each with a box: `☒ Adopted ☐ Not adopted`."""

import re
from collections.abc import Iterator, Sequence

from extract.records import Box, PositionName
from extract.sheet.geometry import height, overlap, width
from extract.sheet.layout.grammar import ADOPTED, NOT_ADOPTED
from extract.sheet.layout.sheet import Layout
from extract.sheet.marks.ink.label_ink import inks_in
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.words import Word, fold

LONGEST = 5
"""Words of a result at most: `The act was not adopted`."""
REACH = 2.5
"""Heights of a result's words from these to their box at most."""
CLOSE = 0.3
"""Points from words to their box at least."""
SAME_SIZE, SQUARE = 1.25, 1.5
"""Times as large as the other box one of them is at most, and as long as it is wide."""
TICKED, WITHIN = 1.25, 1.1
"""Times the ink of the empty box that the ticked one has at least, a cross adds a third of it; and
where in it alone something stands apart from the frame."""
BRACKETS = re.compile(r"[\[(]\s*(\w?)\s*[\])]")
"""A box that is typed, `[X]` or `[ ]`."""
Phrase = tuple[PositionName, Box]
"""What words tell of the result, and where they stand."""


def ticked_result(raster: Raster, layout: Layout) -> PositionName | None:
    """The result whose box is ticked, be the boxes before their words or behind them; None where
    not two results stand there, each with one box, and one of these is empty."""
    words = layout.fields.beside_result
    phrases = [*phrases_in(words)]
    if sorted(name for name, _ in phrases) != ["no", "yes"]:
        return None
    typed = BRACKETS.findall(" ".join(word.text for word in words))
    if typed:
        ticked = [name for (name, _), letter in zip(phrases, typed, strict=False) if letter]
        return ticked[0] if len(typed) == 2 and len(ticked) == 1 else None
    told = [box for _, box in phrases]
    signs = {word.box for word in words if not any(overlap(word.box, box) > 0 for box in told)}
    known = [box for box in layout.known if box not in signs]
    for before in (True, False):
        full = fuller(*(box_beside(raster, box, known, before) for box in told))
        if full is not None:
            return phrases[full][0]
    return None


def phrases_in(words: Sequence[Word]) -> Iterator[Phrase]:
    """The results that words tell one after the other, the longest each."""
    first = 0
    while first < len(words):
        for end in range(min(len(words), first + LONGEST), first, -1):
            name = told(" ".join(word.text for word in words[first:end]))
            if name is not None:
                own = [word.box for word in words[first:end]]
                yield name, (own[0][0], own[0][1], own[-1][2], own[-1][3])
                first = end - 1
                break
        first += 1


def told(text: str) -> PositionName | None:
    """Which result a text tells and nothing else."""
    folded = fold(text)
    if folded in map(fold, NOT_ADOPTED):
        return "no"
    return "yes" if folded in map(fold, ADOPTED) else None


def box_beside(raster: Raster, words: Box, known: Sequence[Box], before: bool) -> Ink | None:
    """The ink nearest to words, before them or behind, if it is about square, as a box is."""
    reach, half = REACH * height(words), 0.3 * height(words)
    level = [box for box in known if box[1] < words[3] and box[3] > words[1]]
    if before:
        right = words[0] - CLOSE
        left = max([right - reach, *(box[2] for box in level if box[2] <= words[0] + 1)])
    else:
        left = words[2] + CLOSE
        right = min([left + reach, *(box[0] for box in level if box[0] >= words[2] - 1)])
    found = inks_in(raster, (left, words[1] - half, right, words[3] + half), known)
    nearest = found[-1 if before else 0] if found else None
    if nearest is None:
        return None
    long, short = sorted((width(nearest.box), height(nearest.box)), reverse=True)
    return nearest if long <= SQUARE * short else None


def fuller(one: Ink | None, other: Ink | None) -> int | None:
    """Which of two boxes is ticked, 0 or 1; None where they are not alike in size, or no box is so
    much fuller."""
    if one is None or other is None:
        return None
    small, large = sorted((height(one.box), height(other.box)))
    empty, full = sorted((one, other), key=lambda box: box.area)
    alone = full.inner is not None and empty.inner is None
    if large > SAME_SIZE * small or full.area < (WITHIN if alone else TICKED) * empty.area:
        return None
    return 0 if full is one else 1
