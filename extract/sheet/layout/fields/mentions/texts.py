"""The running texts of a page: lines that go on in columns and paragraphs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extract.sheet.layout.fields.labels.label import CELL, gap
from extract.sheet.layout.fields.values.in_text import across
from extract.sheet.layout.fields.values.paragraphs import EVEN, Lines
from extract.sheet.words import Word

Text = list[list[Word]]
"""Lines that go on from one to the next, each of one cell."""
ALIGNED = 0.5
"""Type sizes by which the edges or the middles of two lines of one text differ at most."""
WIDE_STEP = 2.4
"""Type sizes from one line of a text to the next at most, which may be set as wide as by two."""
FEWEST = 5
"""Blanks of a line at least that tell how wide its blanks are."""


def texts_of(lines: Lines, white: float) -> Iterator[Text]:
    """The paragraphs of a page, of cells that stand below one another as the lines of a text do; a
    cell ends at so many type sizes of white."""
    found: list[Text] = []
    for line in lines:
        for cell in cells_of_text(line, white):
            above = [text for text in found if follows(cell, text[-1])]
            if above:
                max(above, key=lambda text: text[-1][0].middle).append(cell)
            else:
                found.append([cell])
    return (part for text in found for part in paragraphs_of(text))


def paragraphs_of(text: Text) -> Iterator[Text]:
    """The parts of a text up to each line that ends a sentence."""
    ended = [n for n, line in enumerate(text, 1) if line[-1].text.endswith(".")]
    for start, end in pairwise(sorted({0, *ended, len(text)})):
        yield text[start:end]


def cells_of_text(line: Sequence[Word], white: float) -> Iterator[list[Word]]:
    """The words of a line up to so much white, and more than its blanks are wide, where it is
    justified."""
    gaps = [gap(line, n) for n in range(1, len(line))]
    even = EVEN * median(gaps) if len(gaps) >= FEWEST else 0.0
    even = even if gaps and min(gaps) * EVEN > median(gaps) else 0.0
    starts = [n for n, wide in enumerate(gaps, 1) if wide > max(white * line[n].size, even)]
    for start, end in pairwise([0, *starts, len(line)]):
        yield [*line[start:end]]


def follows(cell: Sequence[Word], above: Sequence[Word]) -> bool:
    """Whether a cell stands below another one as the next line of its text."""
    size = max(cell[0].size, above[0].size)
    level = 0 < cell[0].middle - above[0].middle < WIDE_STEP * size
    left = abs(cell[0].box[0] - above[0].box[0])
    return level and min(left, abs(across(cell) - across(above))) < ALIGNED * size


def has_room(above: Sequence[Word], first: Word, text: Text) -> bool:
    """Whether a line of a text ends although the first word of the next one had room on it."""
    right = max(line[-1].box[2] for line in text)
    return above[-1].box[2] + first.box[2] - first.box[0] + CELL * first.size < right
