"""Labels of fields that stand on two lines of a narrow cell: `Final` above `outcome`."""

import itertools
from collections.abc import Iterator, Sequence

from extract.sheet.layout.fields.labels import ALIGNED, CELL, gap, labels_in_line
from extract.sheet.words import Word

NEXT_LINE = 2.0
"""Type sizes from the first line of a label to its second at most."""
BETWEEN = 2
"""Lines farther down on which the second one stands at most: the value may be level with the middle
of both."""


def with_whole_labels(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[Word]]:
    """The lines, the second line of a label moved behind its first."""
    found = [list(line) for line in lines]
    for number, line in enumerate(found):
        for upper in cells_in(line):
            if any(labels_in_line(upper, number, by_ocr)):
                continue
            for below in found[number + 1 : number + 1 + BETWEEN]:
                lower = next((cell for cell in cells_in(below) if stands_below(cell, upper)), [])
                whole = [*upper, *lower]
                if lower and any(
                    len(label.words) == len(whole)
                    for label in labels_in_line(whole, number, by_ocr)
                ):
                    end = line.index(upper[-1]) + 1
                    line[end:end] = lower
                    below[:] = [word for word in below if word not in lower]
                    break
    return [line for line in found if line]


def cells_in(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of a line between its gaps."""
    starts = [n for n in range(len(line)) if n == 0 or gap(line, n) > CELL * line[n].size]
    for start, end in itertools.pairwise([*starts, len(line)]):
        yield list(line[start:end])


def stands_below(lower: Sequence[Word], upper: Sequence[Word]) -> bool:
    """Whether a cell begins where another one does, on the next line of one text."""
    size = upper[0].size
    down = lower[0].middle - upper[0].middle
    return abs(lower[0].box[0] - upper[0].box[0]) < ALIGNED * size / 2 and down < NEXT_LINE * size
