"""The words of one line of a text layer: what stands close together is one, however it is drawn."""

import itertools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from extract.pdf.runs import SMALL, SPACE_GAP, Run, union
from extract.pdf.styles import NAMELESS
from extract.sheet.words import DOTS, LEADERS, Word, is_sign

DIGITS = "0123456789.,"
FIGURE_END = re.compile(r"(?:^|\d)[.,]?$")
"""The end of what goes on with a digit, which the comma behind a word does not."""
DECIMAL = re.compile(r"\d+[.,]\d+")
"""A whole figure: close beside it another one begins, in the next column, as behind a comma: `22,
83,91`."""
DOTTED = re.compile(r"\.+(?=\d+[.,]\d)")
"""Dots before a figure that has its decimal sign."""
ENDS = (";", ".")
"""What ends a field of a list, before the label of the next in bold."""
ITEM = re.compile(r"\d{0,2}\.")
"""The number of an item, with which a line begins."""
BETWEEN_DIGITS = 0.4
"""Part of the type size: figures are as wide as one another, so a 1 stands apart; no space stands
within a figure of a sheet."""
FEWEST, LETTERS_APART, OF_CELLS, TRACKED = 8, 0.1, 1.0, 1.7
"""So many letters of a line show by what part of the type size they are set apart; at most by so
much, or each stands in a cell; and so many times as much white parts two words of them."""
OTHER_TYPE = 1.6
"""Times the type size from which a letter is of no word with its neighbour: small capitals are set
in type a quarter larger, marks in twice the type."""
NOTE_SIGN = re.compile(r"\(?\d{1,2}\)?")
UNIT = re.compile(r"(?:^|[\d/(])[kcdm]?m$")
"""A metre or a part of it: behind it a raised figure is a power."""
RISE = 0.1
"""Type sizes by which a footnote's sign stands above the word before it, at least."""
WORD, OTHER_CELL, WHOLE = 3, 0.08, 0.25
"""Letters of a word, and type sizes between two of two fonts, or drawn whole."""


def with_whole_leaders(words: Sequence[Word]) -> Iterator[Word]:
    """The words of a line, dots with blanks between made one leader, without the last dot of it
    before a figure: `.. .. .2,56`."""
    led = False
    words = [part for word in words for part in off_dots(word)]
    for leads, own in itertools.groupby(words, key=lambda word: not word.text.strip("".join(DOTS))):
        first, *rest = own
        text = "".join(word.text for word in (first, *rest)) if leads else first.text
        whole = leads and LEADERS.fullmatch(text) is not None
        if whole:
            first, rest = replace(first, text=text, box=union(w.box for w in (first, *rest))), []
        elif led and text.lstrip("".join(DOTS))[:1].isdecimal():
            first = replace(first, text=text.lstrip("".join(DOTS)))
        led = whole
        yield from (first, *rest)


def off_dots(word: Word) -> Sequence[Word]:
    """A figure with decimals without the dots that lead to it, `..2,18%`, which are a word."""
    found = DOTTED.match(word.text)
    if found is None:
        return [word]
    (x0, top, x1, bottom), end = word.box, found.end()
    at = x0 + (x1 - x0) * end / len(word.text)
    dots = replace(word, text=word.text[:end], box=(x0, top, at, bottom))
    return [dots, replace(word, text=word.text[end:], box=(at, top, x1, bottom))]


def joined(
    runs: Sequence[Run], spaced: Mapping[tuple[float, float], float], white: float
) -> Iterator[Word]:
    """The words of one line: what stands close together is one, also where it is drawn in parts.

    `spaced` has, by left edge and baseline, how many type sizes at least part from its neighbour
    what was drawn behind a space; so much `white` parts others.
    """
    tracking = tracked(runs)
    group: list[Run] = []
    for run in runs:
        if group:
            gap = (run.x0 - run.before) - (group[-1].x1 + group[-1].behind)
            begun = "".join(part.text for part in group)
            digits = run.text[:1] in DIGITS and FIGURE_END.search(begun) is not None
            item = group[0] is runs[0] and ITEM.fullmatch(begun) and gap > 0
            # In bold another one begins, as behind the number of a list's item.
            ended = DECIMAL.fullmatch(begun) or (begun[-1:] in ".," and gap > 0)
            whole = ended and DECIMAL.fullmatch(run.text)
            figure = digits and run.font == group[-1].font and not item and not whole
            most = BETWEEN_DIGITS if figure else SPACE_GAP if digits else white
            most = max(most, TRACKED * tracking)
            wide = gap > most * min(run.size, group[-1].size)
            least = spaced.get((run.x0, run.baseline), math.inf)
            least = least if least < 0 else max(least, TRACKED * tracking)
            drawn_space = gap > least * run.size and not figure
            apart = wide or drawn_space
            if not apart and is_note_sign(begun, group[-1], run):
                group[-1] = group[-1]._replace(behind=run.x1 + run.behind - group[-1].x1)
                continue
            if apart or begins_cell(begun, group[-1], run) or parts_words(group[-1], run):
                yield from parted_by_leaders(group)
                group = []
        group.append(run)
    yield from parted_by_leaders(group) if group else ()


def parted_by_leaders(runs: Sequence[Run]) -> Iterator[Word]:
    """The word of pieces that stand close together; those before dots that lead to a figure, the
    dots, and what stands behind them, where each dot was drawn by itself."""
    if not any(run.text in DOTS for run in runs):
        yield word_of(runs)
        return
    parts = [list(own) for _, own in itertools.groupby(runs, lambda run: run.text in DOTS)]
    lead = [LEADERS.fullmatch("".join(run.text for run in part)) is not None for part in parts]
    led = False
    for leads, own in itertools.groupby(zip(lead, parts, strict=True), lambda pair: pair[0]):
        first, *rest = (run for _, part in own for run in part)
        if led:  # the last dot may be drawn with the figure
            first = first._replace(text=first.text.lstrip("".join(DOTS)) or first.text)
        yield word_of([first, *rest])
        led = leads


def tracked(runs: Sequence[Run]) -> float:
    """How far the letters of a line are set apart, in type sizes; 0 where they stand as usual."""
    gaps = [
        (b.x0 - b.before - a.x1 - a.behind) / max(b.size, 1.0)
        for a, b in itertools.pairwise(runs)
        if a.text.isalpha() and b.text.isalpha() and len(a.text) == len(b.text) == 1
    ]
    usual = median(gaps) if len(gaps) >= FEWEST else 0.0
    return usual if LETTERS_APART < usual < OF_CELLS else 0.0


def parts_words(one: Run, other: Run) -> bool:
    """Whether one of two neighbours is a sign that is drawn, or a letter of another font before a
    capital, or of far larger type, as a mark drawn as the letter of a font is: it is no letter of a
    word."""
    small, large = sorted((one.size, other.size))
    before = len(one.text) == 1 and one.text.islower() and other.text[:1].isupper()
    lettered = before and one.font != other.font  # `n` drawn as a star, before `Adopted`
    leading = (LEADERS.fullmatch(one.text) is None) != (LEADERS.fullmatch(other.text) is None)
    return (
        large > OTHER_TYPE * small
        or lettered
        or (one.text[-1:].isdigit() and other.text[:1].isupper() and one.font != other.font)
        or (one.text.endswith(ENDS) and other.text[:1].isupper() and one.font != other.font)
        or leading
        or is_sign(one.text) != is_sign(other.text)
    )


def is_note_sign(begun: str, last: Run, run: Run) -> bool:
    """Whether a figure at the end of a word, as far as `begun`, is the sign of a footnote, and none
    of its own: it is smaller and stands higher, `2¹ August`."""
    raised = last.baseline - run.baseline > RISE * last.size and run.size <= SMALL * last.size
    ends = begun[-1:].isalnum() or begun.endswith(")")
    return raised and ends and NOTE_SIGN.fullmatch(run.text) is not None and not UNIT.search(begun)


def begins_cell(begun: str, one: Run, other: Run) -> bool:
    """Whether a word begins close behind one: a capital behind others, a figure or a word in
    another font, of which a word may have several without names, or one drawn whole as it is."""
    white, first = (other.x0 - one.x1) / min(one.size, other.size), other.text[:1]
    figure = first.isdigit() and begun[-1:].isalpha() and white > SPACE_GAP
    words = len(begun) >= WORD and f"{begun}{first}".isalpha() and white > OTHER_CELL
    whole = min(len(one.text), len(other.text)) >= WORD and white > WHOLE
    capital = first.isupper() and other.text[1:2].islower() and len(begun) >= WORD
    named = words and {one.font[:8], other.font[:8]} != {NAMELESS}
    other_font = one.font != other.font and (figure or named)
    return other_font or (words and whole) or (capital and begun.isupper())


def word_of(runs: Sequence[Run]) -> Word:
    """One word of the pieces of it."""
    x0s, tops, x1s, bottoms = zip(*(run.box for run in runs), strict=True)
    box = (min(x0s), min(tops), max(x1s), max(bottoms))
    text, size = "".join(run.text for run in runs), max(run.size for run in runs)
    return Word(text, box, size, font=runs[0].font, drawn=runs[0].drawn)
