"""Where words begin and end within one drawn text, as its letters stand.

A program that makes PDF of PostScript writes a step between two letters as a space that it makes
narrow, `(Summar y)` for `Summary`, and a space as a step: what is written tells less than where the
letters stand.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from statistics import median

from extract.pdf.runs import SPACE_GAP
from extract.sheet.words import LEADERS

NO_SPACE = 0.08
"""Type sizes of white up to which a written space is none: a kerned pair has some hundredths, the
narrowest space of a set line 0.15."""
WITHIN_FIGURE = 0.4
"""Type sizes of white up to which digits are one figure, as it is parted in thousands."""
BACK = -0.5
"""Type sizes from where a letter begins to where the next one does, where a program draws what
stands in another cell, farther left, in one text with it; an accent is nearer to its letter."""
TELL = 3
"""Pairs of letters that tell how far those of a text are set apart: a space may part one pair."""
UNEVEN = 0.06
"""Type sizes by which half of the gaps between letters differ from the usual one, where widths are
wrong; of letters set by their widths most do not differ at all, but for kerned pairs."""
PARTS = re.compile(rf"{LEADERS.pattern}|(?:(?!{LEADERS.pattern})\S)+")
"""The words of a text, and the dots between them."""

Span = tuple[int, int]
Spans = Mapping[int, tuple[float, float]]


def words_in(text: str, spans: Spans | None, size: float) -> list[Span]:
    """From where to where the words of a text go, by its spaces and by `spans`, where its letters
    begin and end, None where that is not known; a word may have spaces that are none."""
    parts = [part.span() for part in PARTS.finditer(text)]
    if spans is None:
        return parts
    usual = usual_gap(spans, size)

    def white(left: int, right: int) -> float:
        return (spans[right][0] - spans[left][1] - (usual or 0.0)) / size

    def parted(left: int, right: int) -> bool:
        figure = text[left].isdigit() and text[right].isdigit()
        wide = white(left, right) > (WITHIN_FIGURE if figure else SPACE_GAP)
        back = spans[right][0] < spans[left][0] + BACK * size
        return back or (wide and usual is not None)

    if usual is not None:
        parts = without_narrow_spaces(parts, white)
    return [piece for part in parts for piece in cut(text, part, spans, parted)]


def without_narrow_spaces(parts: Iterable[Span], white: Callable[[int, int], float]) -> list[Span]:
    """The parts of a text, those with no white between them as one."""
    found: list[Span] = []
    for begin, end in parts:
        last = found[-1][1] if found else begin
        if last < begin and white(last - 1, begin) < NO_SPACE:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def cut(
    text: str, part: Span, letters: Iterable[int], parted: Callable[[int, int], bool]
) -> Iterator[Span]:
    """The words of a part of a text, parted where two of its letters are."""
    begin, end = part
    if LEADERS.fullmatch(text[begin:end]) is None:
        own = [n for n in letters if begin <= n < end]
        for left, right in itertools.pairwise(own):
            if parted(left, right):
                yield begin, left + 1
                begin = right
    yield begin, end


def usual_gap(spans: Spans, size: float) -> float | None:
    """The white between two letters of a word: none, but where they are set apart; None where it
    differs from letter to letter, for the file tells wrong widths."""
    pairs = itertools.pairwise(sorted(spans))
    gaps = [spans[b][0] - spans[a][1] for a, b in pairs if b == a + 1]
    if len(gaps) < TELL:
        return 0.0
    usual = median(gaps)
    return usual if median(abs(gap - usual) for gap in gaps) < UNEVEN * size else None
