"""Labels that take several lines: in a narrow column, or where a text goes on on the next one."""

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.geometry import centre
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.grammar import label_words, number_in, position_said
from extract.sheet.layout.position_words import POSITION_WORDS
from extract.sheet.layout.totals.label import Label
from extract.sheet.words import Word, fold

LONGEST = 9
"""Words of a label."""
NEAR, NEAR_IN_PICTURE = 0.75, 1.5
"""Type sizes between two words of one label at most; in a picture heights of their box, which is
lower than the type where all letters are capitals, and half of it without tall ones."""
NOT = fold("not")
MOST_LINES = 4
"""Of a label: `Did` `not` `take` `part`."""


def wrapped(lines: Sequence[Sequence[Word]], found: Sequence[Label]) -> list[Label]:
    """Labels on two lines: `Not` above `participating`, `Votes in` above `favour`; in a text the
    first words end their line, and the last begin theirs."""
    heads, tails = halves()
    runs = [run for line in lines for run in runs_of(line)]
    uppers = [each for each in runs if each[1] in heads]
    counted = {id(w) for line in lines if any(number_in(w.text) for w in line) for w in line}
    lowers = [each for each in runs if each[1] in tails]
    marked = {id(b): a for line in lines for a, b in itertools.pairwise(line) if is_mark(a, b)}
    amid = {id(a) for line in lines for a, b in itertools.pairwise(line) if runs_into(a, b)}
    starts, ends = {id(line[0]) for line in lines}, {id(line[-1]) for line in lines}
    cell_ends = {end for line in lines for cell in cells_in(line) for end in ends_of(cell)}
    joined, in_text = [], []
    for (upper, head), (lower, tail) in itertools.product(uppers, lowers):
        size = max(upper[0].size, lower[0].size)
        position = parted_labels().get((head, tail))
        next_line = 0.5 * size < lower[0].middle - upper[0].middle < 2 * size
        alone = head in label_words() and id(upper[0]) in counted  # `No`, with its own count
        cells = {*ends_of(upper), *ends_of(lower)} <= cell_ends
        # Words of a text are two, and the head of a column above its first label, `Vote` and `Yes`.
        one = cells and (head.endswith("IN") or stands_below(upper, found))
        if position is None or not next_line or alone or (tail in label_words() and not one):
            continue
        first, second = (union(word.box for word in run) for run in (upper, lower))
        mark = marked.get(id(upper[0]))
        wide = first if mark is None else union([first, mark.box])
        below = share_edge(first, second, size) or share_edge(wide, second, size)
        words = (*upper, *lower)
        if below and id(upper[-1]) not in amid:
            joined.append(Label(position, union([first, second]), upper[0].size, words))
        elif id(upper[-1]) in ends and id(lower[0]) in starts and second[0] < first[0]:
            in_text.append(Label(position, first, upper[0].size, words))
    joined += in_more_lines(runs)
    # Of a header on several lines the last cell does not go on in the first one.
    stacked = {id(word) for label in joined for word in label.words}
    joined += [label for label in in_text if not any(id(w) in stacked for w in label.words)]
    return [
        label
        for label in joined
        if not any(label.box == other.box for other in found)
        and not any(is_part_of(label, other) for other in joined)  # `in favour`
    ]


def stands_below(words: Sequence[Word], labels: Sequence[Label]) -> bool:
    """Whether words begin where a label of a position above them does; `Totals` heads a table."""
    first = words[0]
    return any(
        label.box[3] < first.middle and abs(label.box[0] - first.box[0]) < first.size / 2
        for label in labels
        if label.position is not None
    )


def ends_of(words: Sequence[Word]) -> Iterator[tuple[int, bool]]:
    """The first and the last of some words."""
    yield from ((id(words[0]), False), (id(words[-1]), True))


def is_part_of(label: Label, other: Label) -> bool:
    """Whether the words of one label are some of another's."""
    return {id(word) for word in label.words} < {id(word) for word in other.words}


def in_more_lines(said_runs: Sequence[tuple[Sequence[Word], str]]) -> Iterator[Label]:
    """Labels on three lines or four, as in a narrow column: `Did` above `not take` above `part`."""
    runs = [each for each in said_runs if each[1] in lines_below()]
    stacks = [([run], said) for run, said in said_runs if said in beginnings()]
    for _ in range(MOST_LINES - 1):
        grown = [
            ([*stack, run], begun + said)
            for stack, begun in stacks
            for run, said in runs
            if (begun + said in beginnings() or label_words().get(begun + said))
            and stands_under(run, stack[-1])
        ]
        for stack, read in grown:
            if len(stack) > 2 and label_words().get(read) is not None:
                words = tuple(itertools.chain(*stack))
                box = union(word.box for word in words)
                yield Label(label_words()[read], box, words[0].size, words)
        stacks = [each for each in grown if each[1] in beginnings()]


def stands_under(run: Sequence[Word], upper: Sequence[Word]) -> bool:
    """Whether words stand on the next line of the cell of others."""
    size = max(run[0].size, upper[0].size)
    if not 0.5 * size < run[0].middle - upper[0].middle < 2 * size:
        return False
    one, other = (union(word.box for word in each) for each in (upper, run))
    return share_edge(one, other, size)


def runs_of(line: Sequence[Word]) -> Iterator[tuple[Sequence[Word], str]]:
    """The words of a line by themselves, and every few that stand together, each with its folded
    letters; none with which no line of a label begins."""
    for place in range(len(line)):
        said = ""
        for end in range(place + 1, min(place + LONGEST, len(line)) + 1):
            if end > place + 1 and line[end - 1].box[0] - line[end - 2].box[2] > (
                NEAR * line[end - 1].size
            ):
                break
            said += fold(line[end - 1].text)
            if said not in openings():
                break
            yield line[place:end], said


def is_mark(one: Word, other: Word) -> bool:
    """Whether a word stands close before another one in place of a mark: `n/p Not`."""
    near = other.box[0] - one.box[2] < NEAR * other.size
    return near and position_said(one.text) is not None


def runs_into(one: Word, other: Word) -> bool:
    """Whether a word goes on in the next one as in a text: `for the` in `operation`."""
    near = other.box[0] - one.box[2] < NEAR * other.size
    return near and other.text.isalpha() and other.text.islower()


def share_edge(one: Box, other: Box, size: float) -> bool:
    """Whether two lines of a label begin, end or have their middle in one place."""
    ends = (one[0] - other[0], one[2] - other[2], centre(one) - centre(other))
    return min(map(abs, ends)) < size


@lru_cache(maxsize=1)
def parted_labels() -> dict[tuple[str, str], PositionName]:
    """The labels of several words as two lines may have them. Only the lower line may name the
    position by itself, `Votes in` above `favour`, and only the upper one another one, `No` above
    `participation`, unless it says not: `Not in` above `favour`."""
    return {
        (head, tail): position
        for position, labels in POSITION_WORDS.items()
        for words in map(str.split, labels)
        for cut in range(1, len(words))
        for head, tail in [(fold("".join(words[:cut])), fold("".join(words[cut:])))]
        if label_words().get(head) != position
        and (label_words().get(tail, position) == position or head.startswith(NOT))
    }


@lru_cache(maxsize=1)
def halves() -> tuple[frozenset[str], frozenset[str]]:
    """The upper lines of such labels, and the lower ones."""
    uppers, lowers = zip(*parted_labels(), strict=True)
    return frozenset(uppers), frozenset(lowers)


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """How labels of three words and more begin, up to each of their words but the last."""
    return frozenset(
        fold("".join(words[:cut])) for words in long_labels() for cut in range(1, len(words))
    )


@lru_cache(maxsize=1)
def lines_below() -> frozenset[str]:
    """What a line of such a label but its first may say."""
    return frozenset(
        fold("".join(words[start:end]))
        for words in long_labels()
        for start in range(1, len(words))
        for end in range(start + 1, len(words) + 1)
    )


@lru_cache(maxsize=1)
def openings() -> frozenset[str]:
    """How the lines of all such labels begin, up to each of their letters."""
    lines = frozenset().union(*halves(), beginnings(), lines_below())
    return frozenset(line[:end] for line in lines for end in range(len(line) + 1))


def long_labels() -> list[list[str]]:
    """The words of the labels that may take three lines; those of two have two at most."""
    labels = (words.split() for each in POSITION_WORDS.values() for words in each)
    return [words for words in labels if len(words) > 2]
