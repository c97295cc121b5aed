"""Words that name a position, or the total."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.grammar import label_words, position_said
from extract.sheet.words import Word, fold, is_close, said_by

OTHERS: tuple[PositionName, ...] = ("no", "abstain")
"""What heads the columns behind that of those in favour."""
NO_VOTE = ("NOVOTE", "NOVOTES")
"""Either a vote against, or none at all."""
YES_VOTE = ("YESVOTE", "YESVOTES")


@dataclass(frozen=True, slots=True)
class Label:
    """Words that name a position, or the total."""

    position: PositionName | None
    """None for the total."""
    box: Box
    size: float
    words: tuple[Word, ...]


def with_brackets(labels: Iterable[Label]) -> list[Label]:
    """The labels of a line, with what stands in brackets right behind one and says the same:
    `Yes (for)`."""
    whole: list[Label] = []
    for label in labels:
        before = whole[-1] if whole else None
        if (
            before is not None
            and label.words[0].text.startswith("(")
            and before.position == label.position
            and 0 < label.box[0] - before.box[2] < label.size
        ):
            whole[-1] = replace(
                before,
                words=(*before.words, *label.words),
                box=union([before.box, label.box]),
            )
        else:
            whole.append(label)
    return whole


def with_first_language(labels: Iterable[Label], line: Sequence[Word]) -> list[Label]:
    """The labels of a line, each with the words before its slash that say it in another language,
    `Pour / In favour`: the mark of a legend stands before these. One that says the same again is a
    part of the first: `Abstention / Abstention`."""
    whole: list[Label] = []
    for label in labels:
        place = next(n for n, word in enumerate(line) if word is label.words[0])
        before = (
            whole[-1] if whole and whole[-1].words[-1] in line[max(place - 2, 0) : place] else None
        )
        slashed = place > 1 and line[place - 1].text == "/"
        if slashed and before is not None and before.position == label.position:
            whole.pop()
            words = (*before.words, line[place - 1], *label.words)
        elif slashed and before is None:
            words = (*before_slash(line[: place - 1]), line[place - 1], *label.words)
        else:
            words = label.words
        whole.append(replace(label, words=words, box=union(word.box for word in words)))
    return whole


def before_slash(words: Sequence[Word]) -> list[Word]:
    """The last words of a line that follow one another as those of a text do, in one type, without
    a letter in place of a mark before them or a label with its colon."""
    first = len(words) - 1
    while (
        first > 0
        and len(fold(words[first - 1].text)) > 1
        and not words[first - 1].text.endswith(":")
        and words[first - 1].font == words[first].font
        and is_close(*words[first - 1 : first + 1])
    ):
        first -= 1
    return [*words[first:]]


def without_vote(labels: Sequence[Label]) -> list[Label]:
    """The labels, `No vote` taken for those who did not take part where others of its table stand
    for `No`, and for no label where nothing tells which of both it is; beside `Yes votes`, or a
    label of those who did not take part, it is the votes against."""
    said = {said_by(label.words): label.position for label in labels}
    if "not_participating" in said.values() or not said.keys().isdisjoint(YES_VOTE):
        return list(labels)
    others = [e for e in labels if e.position == "no" and said_by(e.words) not in NO_VOTE]
    return [
        replace(label, position="not_participating") if is_no_vote(label) else label
        for label in labels
        if not is_no_vote(label) or any(is_beside(label, each) for each in others)
    ]


def is_no_vote(label: Label) -> bool:
    """Whether a label may be the votes against as well as those who did not vote."""
    return said_by(label.words) in NO_VOTE


def is_beside(one: Label, other: Label) -> bool:
    """Whether two labels stand on one line, or below one another: a legend has its own."""
    level = abs((one.box[1] + one.box[3]) - (other.box[1] + other.box[3])) < one.size
    return level or abs(one.box[0] - other.box[0]) < one.size


def with_abbreviations(labels: Sequence[Label], lines: Sequence[Sequence[Word]]) -> list[Label]:
    """The labels, with the abbreviations that follow one for those in favour on its line, as the
    heads of columns do: `For`, `Ag.`, `Abst.`, `N/P`."""
    begun = {id(label.words[0]): label for label in labels if label.position == "yes"}
    found = [*labels]
    for line in lines:
        cells = [*cells_in(line)]
        for place, cell in enumerate(cells):
            short = [*takewhile(is_abbreviation, cells[place + 1 :])]
            said = [position_said(word.text) for (word,) in short]
            own = begun.get(id(cell[0]))
            if own is None or len(own.words) < len(cell) or said[: len(OTHERS)] != [*OTHERS]:
                continue
            count = len(said) if len({*said}) == len(said) else len(OTHERS)
            heads = zip(said[:count], short, strict=False)
            found += [Label(name, word.box, word.size, (word,)) for name, (word,) in heads]
    return found


def is_abbreviation(cell: Sequence[Word]) -> bool:
    """Whether a cell is a word of some letters for a position, as stands in place of a mark."""
    text = cell[0].text
    named = position_said(text) is not None and fold(text) not in label_words()
    return len(cell) == 1 and len(fold(text)) > 1 and named
