"""The labels that their place alone tells: the one whose words are unknown, that of the position
that no other names, and those that are short for a position beside `Yes` and `No`."""

import re
from collections.abc import Iterator, Sequence

from extract.pdf.runs import union
from extract.records import POSITIONS, PositionName
from extract.sheet.geometry import middle, off_level
from extract.sheet.layout.grammar import (
    heads_column,
    label_words,
    number_in,
    position_said,
)
from extract.sheet.layout.rows.names import cells_of
from extract.sheet.layout.totals.groups import groups_in
from extract.sheet.layout.totals.label import Label
from extract.sheet.words import Word, fold, is_sign, said_by

NEXT = 2.5
"""Type sizes above the first label of a column at most."""
CAST = re.compile(
    r"accept|approv|agree|favo|support|oppos|reject|object|against|declin|veto|consent|endors|adopt"
    r"|refus|minus|plus|turn",
    re.IGNORECASE,
)
"""In words for a vote for or against."""
DENYING = frozenset(("NOT", "NON", "NOR", "NEITHER", "NEVER", "WITHOUT"))
"""Words that make another position of the one beside them, folded."""
ALIGNED = 0.5
"""Type sizes by which labels of one column begin, or of one line stand, apart at most."""


def with_unknown(labels: Sequence[Label], lines: Sequence[Sequence[Word]]) -> list[Label]:
    """The labels, with the cell amid three of them and the total, or right before them, that is one
    by its place: figures stand on its line where the labels are a column, and it names the one
    position left."""
    for group in groups_in(labels):
        left = [p for p in POSITIONS if all(label.position != p for label in group)]
        whole = any(label.position is None for label in group)
        if len(left) != 1 or not whole or any(label.position == left[0] for label in labels):
            continue
        cells = [cell for line in lines for cell in cells_of(line) if is_amid(cell, line, group)]
        absent = left[0] == "not_participating"
        if len(cells) == 1 and absent and (votes(cells[0]) or holds_share(cells[0], lines)):
            continue
        if len(cells) == 1 and makes_up(cells[0], left[0], group, lines):
            return [*labels, label_of(cells[0], left[0])]
    return list(labels)


def with_partly_known(labels: Sequence[Label], lines: Sequence[Sequence[Word]]) -> list[Label]:
    """The labels, with the cells in the column of some and of the total that hold one word for a
    position left, amid others: `Answering yes`. Their counts make up the total."""
    for group in groups_in(labels):
        left = {p for p in POSITIONS if all(label.position != p for label in group)}
        if not (left and is_column(group) and any(label.position is None for label in group)):
            continue
        column = [c for line in lines for c in cells_of(line) if is_in_column(c, lines, group)]
        said = [(position_within(cell), cell) for cell in column]
        found = [label_of(cell, name) for name, cell in said if name in left]
        once = len({label.position for label in found}) == len(found)
        if found and once and add_up([*group, *found], lines):
            return [*labels, *found]
    return list(labels)


def votes(cell: Sequence[Word]) -> bool:
    """Whether the words of a cell speak of a vote that was cast: `Cannot accept` is no absence."""
    return CAST.search(" ".join(word.text for word in cell)) is not None


def holds_share(cell: Sequence[Word], lines: Sequence[Sequence[Word]]) -> bool:
    """Whether a part of the population stands behind a cell on its line: who takes no part in the
    vote holds none."""
    line = next((line for line in lines if any(word is cell[-1] for word in line)), ())
    behind = [number_in(word.text) for word in line if word.box[0] > cell[-1].box[2]]
    return any(number is not None and number.decimals and number.hundredths for number in behind)


def position_within(cell: Sequence[Word]) -> PositionName | None:
    """The one position that the words of a cell name, none of which denies it."""
    texts = [fold(word.text) for word in cell]
    named = {name for text in texts if (name := label_words().get(text))}
    return named.pop() if len(named) == 1 and DENYING.isdisjoint(texts) else None


def is_in_column(
    cell: Sequence[Word], lines: Sequence[Sequence[Word]], group: Sequence[Label]
) -> bool:
    """Whether a cell of several words begins where the labels of a column do, and a count stands
    behind it."""
    aligned = abs(cell[0].box[0] - group[0].box[0]) < ALIGNED * group[0].size
    return aligned and len(cell) > 1 and count_behind(cell, lines) is not None


def add_up(labels: Sequence[Label], lines: Sequence[Sequence[Word]]) -> bool:
    """Whether the counts behind the labels of positions are those of the total."""
    counts = {label.position: count_behind(label.words, lines) for label in labels}
    total = counts.pop(None)
    return total is not None and total == sum(count or 0 for count in counts.values())


def with_short(labels: Sequence[Label], lines: Sequence[Sequence[Word]]) -> list[Label]:
    """The labels, with the cells on a line with `Yes` and `No` that are short for another position,
    `Abs`, `N/P`, the words beside one label that are, each for another, `Agree Agst Abst. N/P`, and
    letters that head columns. Elsewhere these stand in place of marks."""
    found = list(labels)
    taken = {id(word) for label in labels for word in label.words}
    for line in lines:
        words = {id(word) for word in line}
        own = [label for label in labels if id(label.words[0]) in words]
        named = {label.position for label in labels if own and is_beside_line(label, own[0])}
        cells = [*cells_of(line)] if {"yes", "no"} <= named else []
        for cell in cells:
            text = said_by(cell)
            position = position_said(text)
            if len(text) > 1 and position is not None and position not in named:
                found.append(label_of(cell, position))
        for run in runs_of_heads(line) if own and not cells else ():
            known = [word for word in run.values() if any(word in label.words for label in own)]
            if known and {"yes", "no"} <= run.keys():
                short = {name: word for name, word in run.items() if id(word) not in taken}
                found += [label_of([word], name) for name, word in short.items()]
        found += letter_heads(line) if not own else ()
    return found


def is_beside_line(label: Label, other: Label) -> bool:
    """Whether a label stands on the line of another one, or on one right above or below it, as
    heads of two lines do: `Contre /`, `Against`."""
    return off_level(label.box, other.box) < label.size


def letter_heads(line: Sequence[Word]) -> list[Label]:
    """The letters that head the columns of each block, the same ones once more: `Y N A NP`."""
    runs = [run for run in runs_of_heads(line, shortest=1) if len(run) > 1]
    whole = [run for run in runs if {"yes", "no", "abstain"} <= run.keys()]
    if len(whole) < len(runs) or len({tuple(run) for run in whole}) != 1:
        return []
    return [label_of([word], name) for run in whole for name, word in run.items()]


def label_of(cell: Sequence[Word], position: PositionName) -> Label:
    """The label of a position that a cell is."""
    return Label(position, union(word.box for word in cell), cell[0].size, tuple(cell))


def runs_of_heads(line: Sequence[Word], shortest: int = 2) -> Iterator[dict[PositionName, Word]]:
    """The words of a line that stand one behind the other and say each another position, by it; of
    so many letters at least."""
    run: dict[PositionName, Word] = {}
    for word in line:
        position = position_said(word.text) if len(fold(word.text)) >= shortest else None
        if position is None or position in run:
            yield run
            run = {}
        if position is not None:
            run[position] = word
    yield run


def makes_up(
    cell: Sequence[Word],
    left: PositionName,
    group: Sequence[Label],
    lines: Sequence[Sequence[Word]],
) -> bool:
    """Whether the count behind a cell is what the others leave of the total, where labels have
    their counts behind them: another one, as a quorum, does not."""
    if not is_column(group):
        return True
    counts = [count_behind(words, lines) for words in (cell, *(label.words for label in group))]
    return None not in counts and add_up([*group, label_of(cell, left)], lines)


def count_behind(words: Sequence[Word], lines: Sequence[Sequence[Word]]) -> int | None:
    """The first whole number behind some words on their line."""
    line = next((line for line in lines if any(word is words[-1] for word in line)), ())
    behind = (number_in(word.text) for word in line if word.box[0] > words[-1].box[2])
    return next((n.whole for n in behind if n and not n.decimals and not n.percent), None)


def is_column(group: Sequence[Label]) -> bool:
    """Whether labels begin below one another."""
    return all(abs(label.box[0] - group[0].box[0]) < ALIGNED * label.size for label in group)


def is_amid(cell: Sequence[Word], line: Sequence[Word], group: Sequence[Label]) -> bool:
    """Whether a cell stands amid the labels of a column or of a line as one of them does, and says
    neither a figure nor what heads a column."""
    text, box = "".join(word.text for word in cell), union(word.box for word in cell)
    own = {id(word) for label in group for word in label.words}
    lettered = text[:1].isalpha() and not is_sign(text)  # a dash is read as a Chinese one
    if not lettered or heads_column(text) or any(id(word) in own for word in cell):
        return False
    size, around = group[0].size, union(label.box for label in group)
    if is_column(group):
        counted = any(number_in(word.text) is not None for word in line)
        level = around[1] - NEXT * size < middle(box) < around[3]
        return counted and level and abs(box[0] - around[0]) < ALIGNED * size
    beside = all(off_level(label.box, group[0].box) < ALIGNED * size for label in group)
    across = around[0] < box[0] < around[2]
    return beside and across and off_level(box, group[0].box) < ALIGNED * size
