"""Values of fields whose labels are the heads of a table, each value below its head."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.sheet.layout.fields.labels.label import CELL, FieldLabel, gap
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.words import Word

HEADS = 3
"""Cells of a row of heads at least where not all are labels: of two, each may have the value of the
other beside it."""
MIDDLES, STEP = 5, 1.0
"""Lines on which cells of one, two and three lines stand, set to one middle; and type sizes from
one to the next at most: less than from line to line of a text."""
BELOW = 6.0
"""Type sizes from a head to the cell below it at most: the cells of a table may have room."""


def values_below_heads(
    lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel], way: Values
) -> Values:
    """The values of a way in which the labels that stand in a row of heads have the cells of the
    row below: as many, and each below its own head."""
    found = dict(way)
    for number, (upper, lower) in enumerate(pairwise(lines)):
        if number and are_heads(lines[number - 1], upper, labels):
            upper = sorted([*lines[number - 1], *upper], key=lambda word: word.box[0])
        heads, cells = [*cells_in(upper)], [*cells_in(lower)]
        own = [label for label in labels if label.words and label.words[0] in upper]
        least = HEADS if len(own) < len(heads) else 2
        if len(heads) < least or not own:
            continue
        columns = [[cell] for cell in cells] if are_below(cells, heads) else None
        columns = columns or (in_middles(lines[number + 1 :], heads) if len(own) > HEADS else None)
        for label in own if columns else ():
            place = next(n for n, head in enumerate(heads) if label.words[0] in head)
            found[label.name] = columns[place] if columns else []
    new = [name for name in found if found[name] is not way[name]]
    used = {id(word) for name in new for line in found[name] for word in line}
    return {
        name: value
        if value is not way[name]
        else [kept for line in value if (kept := [w for w in line if id(w) not in used])]
        for name, value in found.items()
    }


def are_heads(above: Sequence[Word], upper: Sequence[Word], labels: Sequence[FieldLabel]) -> bool:
    """Whether the cells of a line are labels whose middle is that of the heads right below: of
    these some have two lines, and stand where the first one does."""
    begun = {id(label.words[0]) for label in labels if label.words}
    near = upper[0].middle - above[0].middle <= STEP * upper[0].size
    return near and all(id(cell[0]) in begun for cell in cells_in(above))


def in_middles(
    lines: Sequence[Sequence[Word]], heads: Sequence[Sequence[Word]]
) -> list[list[list[Word]]] | None:
    """Of each head the lines of its cell, where those of one or two lines are set to one middle, so
    that their lines stand between one another; None where a head has none, or words stand below
    none or two."""
    columns: list[list[list[Word]]] = [[] for _ in heads]
    last = heads[0][0].middle
    for line in lines[:MIDDLES]:
        if line[0].middle - last > (STEP if any(columns) else BELOW) * line[0].size:
            break
        for cell in cells_in(line):
            below = [n for n, head in enumerate(heads) if share(cell, head)]
            if len(below) != 1:
                return None
            columns[below[0]].append(cell)
        last = line[0].middle
    return columns if all(columns) else None


def share(cell: Sequence[Word], head: Sequence[Word]) -> bool:
    """Whether a cell stands below a head, or beside its line, for a part of its width."""
    return cell[0].box[0] < head[-1].box[2] and cell[-1].box[2] > head[0].box[0]


def are_below(cells: Sequence[Sequence[Word]], heads: Sequence[Sequence[Word]]) -> bool:
    """Whether cells stand each below its own of as many heads, on the next line."""
    lowest = max(word.middle for head in heads for word in head)  # one may take two lines
    return len(cells) == len(heads) and all(
        cell[0].middle - lowest < BELOW * head[0].size and share(cell, head)
        for cell, head in zip(cells, heads, strict=True)
    )


def cells_in(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of a line between its gaps."""
    starts = [n for n in range(len(line)) if n == 0 or gap(line, n) > CELL * line[n].size]
    for start, end in pairwise([*starts, len(line)]):
        yield list(line[start:end])
