"""Names and heads that stand upright above narrow columns of a picture, read with it turned."""

from collections import Counter
from collections.abc import Sequence

from extract.pdf.geometry import compose, inverse, transform_box
from extract.pdf.runs import Run, union
from extract.pdf.turned_text import level_runs
from extract.records import Box
from extract.sheet.geometry import height, middle, overlap, width
from extract.sheet.layout.grammar import word_said
from extract.sheet.layout.rows.names import Name, states_by_code
from extract.sheet.picture.master import Master
from extract.sheet.words import Word

UPRIGHT = 1.2
"""Times as high as wide is the box of an upright word at least."""
PIECE, FEWEST, TALL = 3, 4, 20.0
"""Letters of what is read of an upright word in one place at most; so many places at least, and so
many points high: the letters of three rows of a table are fewer, or farther apart."""
CLOSE = 0.6
"""Widths of a letter that lies on its side between it and the next: rows stand farther apart."""
AROUND = 4.0
"""Points around the names in which other names may stand that were not known."""


def with_upright_words(
    words: Sequence[Word],
    master: Master,
    turned: tuple[Sequence[Word], Sequence[Name], Master],
    upwards: bool,
) -> tuple[Word, ...]:
    """The words of a picture with the names and heads that stand upright in it made level, in place
    of what was read there of letters that lie on their side.

    `turned` are the words and the names of the same picture turned by a quarter; `upwards` says
    whether upright words are read upwards. The words as they are where none are upright.
    """
    read, names, other = turned
    back = compose(other.shown, inverse(master.shown))
    places = [transform_box(union(w.box for w in name.words), back) for name in names if name.words]
    bands = [grown(place) for place in places if is_upright(place)]
    stacks = stacks_of(words)
    heads = [box_of(stack) for stack in stacks]
    boxes = [(word, transform_box(word.box, back)) for word in read]
    upright = [
        Run(word.text, box, width(box), "", False, False, box[3], turned=-1 if upwards else 1)
        for word, box in boxes
        # A code is no higher than wide where it stands upright.
        if (is_upright(box) or word.text in states_by_code())
        and (any(is_level(box, band) for band in bands) or is_head(word, box, heads))
    ]
    if not upright:
        return tuple(words)
    level = with_whole_cells(level_runs(upright), upwards)
    pieces = {id(word) for stack in stacks for word in stack}
    kept = (
        word
        for word in words
        if id(word) not in pieces and not any(overlap(word.box, run.box) > 0 for run in upright)
    )
    return (*kept, *level)


def is_head(word: Word, box: Box, heads: Sequence[Box]) -> bool:
    """Whether an upright word stands where one of some heads does, or is a short one that names a
    position and ends, or begins, level with them: `For`."""
    ends = [(head[1], head[3]) for head in heads]
    level = any(min(abs(top - box[1]), abs(foot - box[3])) < AROUND for top, foot in ends)
    named = level and word_said(word.text) is not None
    return named or any(overlap(box, head) > 0 for head in heads)


def stacks_of(words: Sequence[Word]) -> list[list[Word]]:
    """What recognition reads of upright words: letters below one another, each a word. Boxes and
    figures may stand so too; what is mostly one letter, over and over, are marks of rows."""
    letters = [w for w in words if len(w.text) <= PIECE and not any(map(str.isdecimal, w.text))]
    stacks: list[list[Word]] = []
    for word in sorted(letters, key=lambda word: word.box[1]):
        own = next((stack for stack in stacks if is_below(stack[-1].box, word.box)), None)
        if own is None:
            stacks.append([word])
        else:
            own.append(word)
    return [
        stack
        for stack in stacks
        if sum(word.text.isalpha() for word in stack) >= FEWEST
        and height(box_of(stack)) > TALL
        and 2 * max(Counter(word.text for word in stack).values()) <= len(stack)
    ]


def is_below(before: Box, box: Box) -> bool:
    """Whether a letter stands right below another, in a word that is upright."""
    over = min(before[2], box[2]) - max(before[0], box[0])
    white = box[1] - before[3]
    return over > 0 and abs(white) < CLOSE * max(width(before), width(box))


def box_of(words: Sequence[Word]) -> Box:
    """Where some words stand."""
    return union(word.box for word in words)


def with_whole_cells(names: Sequence[Run], upwards: bool) -> list[Word]:
    """Level names as words, drawn as far as the longest of those beside it reaches: of a long name
    some letters at the end may not have been read."""
    ends: dict[float, list[Box]] = {}
    for name in names:
        ends.setdefault(name.box[3], []).append(name.drawn or name.box)
    found: list[Word] = []
    for name in names:
        beside = ends[name.box[3]]
        x0, top, x1, bottom = name.drawn or name.box
        if upwards:
            top = min(box[1] for box in beside)
        else:
            bottom = max(box[3] for box in beside)
        found.append(Word(name.text, name.box, name.size, drawn=(x0, top, x1, bottom)))
    return found


def is_upright(box: Box) -> bool:
    """Whether a word stands upright, as letters beneath one another would."""
    return height(box) > UPRIGHT * width(box)


def grown(box: Box) -> Box:
    """A box with what is around it."""
    return (box[0] - AROUND, box[1] - AROUND, box[2] + AROUND, box[3] + AROUND)


def is_level(box: Box, name: Box) -> bool:
    """Whether the middle of a word stands as high or low on the page as an upright name."""
    return name[1] < middle(box) < name[3]
