"""The words of what recognition read as one, each with its own place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.words import Word

PARTS = re.compile(
    r"^[0-9]+(?=[-–]?[A-Za-z]{4,}\W*$|\([0-9])|[^\s:.…]*[A-Za-z%)]:(?=[0-9])|"
    r"^[^\s:：]{1,3}[:：](?=[A-Z])|^[^\s0-9]{3,}[-–—](?=[0-9]{1,2}[.,][0-9])|"
    "[\u2190-\u2bff\u3000-\u9fff]+|[.…]{2,}|[·•°+](?=[A-Z])|(?:(?![.…]{2})[^\\s\u2190-\u2bff\u3000-\u9fff])+"
)
"""The words of a text, drawn signs and the dots that lead to a figure apart from letters, a figure
from the word behind it, before it or in brackets: `3Members`, `24-Population`, `Yes:22`, `1(1,12%`,
a name from its share, `EESTI-0,30`, and a short mark from the label behind its colon: `+:Yes`."""


DIGIT = re.compile("[0-9]")
CLOSE, AS_HIGH = 0.4, 0.85
"""Heights of a digit to the next of a figure at most, and how high the lower one is at least."""


def parted(words: Iterable[Word]) -> Iterator[Word]:
    """The words of what recognition read as one, each with its part of the box."""
    for word in words:
        parts = list(PARTS.finditer(word.text))
        if len(parts) < 2:
            yield Word(word.text, word.box, word.size, word.again, drawn=word.drawn)
            continue
        seconds = second_looks(word, [part.group() for part in parts])
        for part, again in zip(parts, seconds, strict=True):
            yield Word(part.group(), box_of(word, part), word.size, again, drawn=word.drawn)


def with_whole_figures(line: Sequence[Word]) -> list[Word]:
    """The words of a line, two digits that stand as those of one figure as one word: recognition
    takes the first of them for a sign before the second."""
    found: list[Word] = []
    for word in line:
        before = found[-1] if found else None
        if before is not None and are_one_figure(before, word):
            text, again = before.text + word.text, f"{before.again}{word.again}"
            box = union([before.box, word.box])
            found[-1] = replace(before, text=text, again=again, box=box)
        else:
            found.append(word)
    return found


def are_one_figure(one: Word, other: Word) -> bool:
    """Whether two digits, each read by two looks, stand as near as those of one figure, and are as
    high as one another."""
    digits = all(DIGIT.fullmatch(word.text) and word.again == word.text for word in (one, other))
    low, high = sorted((one.size, other.size))
    return digits and low > AS_HIGH * high and 0 <= other.box[0] - one.box[2] < CLOSE * high


def box_of(word: Word, part: re.Match[str]) -> Box:
    """Where a part of a word's text stands: in its own stretch, letters taken for equally wide."""
    spans = [found.span() for found in re.finditer(r"\S+", word.text)]
    stretches = word.stretches
    if len(stretches) != len(spans):
        spans, stretches = [(0, len(word.text))], ((0.0, 1.0),)
    own = next(n for n, (_, end) in enumerate(spans) if part.end() <= end)
    (first, last), (left, right) = spans[own], stretches[own]
    letter = (right - left) / (last - first)
    x0, top, x1, bottom = word.box
    start, end = (left + letter * (place - first) for place in part.span())
    return (x0 + start * (x1 - x0), top, x0 + end * (x1 - x0), bottom)


def second_looks(word: Word, parts: Sequence[str]) -> list[str | None]:
    """What the second look at several words read of each; as a whole where it parts them
    otherwise."""
    if word.again is None:
        return [None] * len(parts)
    again = PARTS.findall(word.again)
    if len(again) == len(parts):
        return list(again)
    same = figures_in(word.again) == figures_in(word.text)
    return [part if same else word.again for part in parts]


def figures_in(text: str) -> str:
    """The figures of a text alone; a decimal comma counts as a point, dots that lead to a figure
    for nothing."""
    found = re.findall(r"[0-9]+(?:[.,][0-9]+)*", text)
    return " ".join(found).replace(",", ".")
