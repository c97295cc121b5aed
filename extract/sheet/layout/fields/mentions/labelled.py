"""Fields beside or below a known label, each a value that says its field wholly."""

from collections.abc import Iterator, Sequence

from extract.sheet.layout.fields.labels.words import BEFORE_COLON, names_of_labels
from extract.sheet.layout.fields.mentions.texts import ALIGNED
from extract.sheet.layout.fields.telling import values_said
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.paragraphs import LINE_STEP, Lines
from extract.sheet.words import Word, fold

ABOVE = 3.0
"""Type sizes from a label down to its value at most."""
COUNCIL = fold("Council")
"""Above the name of a configuration, its label."""
Cell = Sequence[Word]


def labelled(lines: Lines, name: str) -> Iterator[list[Word]]:
    """The values of the field with a name behind or below each of its labels that holds a cell
    alone, or behind one with a colon in its cell."""
    said = values_said(by_ocr=False)[name]
    rows = [[*cells_in(line)] for line in lines]
    cells = [cell for row in rows for cell in row]
    for row in rows:
        for place, cell in enumerate(row):
            end = next((n for n, word in enumerate(cell, 1) if word.text.endswith(":")), len(cell))
            if not is_label_of(cell[:end], name):
                continue
            values: list[list[Cell]] = [[each] for each in row[place + 1 : place + 2]]
            below = [*lines_below(cell, cells)]
            values += [below[:count] for count in range(len(below), 0, -1)]
            values = values if end == len(cell) else [[cell[end:]]]
            told = next((value for value in values if said(text_of(value))), [])
            if told:
                yield [word for line in told for word in line]


def is_label_of(cell: Cell, name: str) -> bool:
    """Whether a cell is a label of the field with a name, and nothing else."""
    read = fold("".join(word.text for word in cell))
    known = names_of_labels().get(read) == (name,) or BEFORE_COLON.get(read) == name
    return known or (name == "configuration" and read == COUNCIL)


def lines_below(label: Cell, cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells below a label that begin where it does, as the lines of a value do."""
    last = label
    for cell in cells:
        down, size = cell[0].middle - last[0].middle, max(cell[0].size, last[0].size)
        aligned = abs(cell[0].box[0] - label[0].box[0]) < ALIGNED * size
        if aligned and 0 < down < (ABOVE if last is label else LINE_STEP) * size:
            yield cell
            last = cell
