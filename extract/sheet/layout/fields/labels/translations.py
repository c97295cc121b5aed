"""Labels in a second language, in a column of their own between the labels and the values."""

from collections.abc import Sequence

from extract.sheet.layout.fields.labels.label import labels_in_line
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word

COLUMNS = 3
"""Of labels, translations and values."""
FEWEST = 3
"""Lines at least on which labels, translations and values begin one below the other."""
ALIGNED = 0.5
"""Type sizes by which two of them begin apart at most."""
Cells = Sequence[Sequence[Word]]


def without_translations(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[Word]]:
    """The lines without the middle one of three columns, where its cells stand behind labels and
    say nothing that a field says, and those behind them do: `TITLE OF ACT: | Titel des Rechtsakts |
    DIRECTIVE …`."""
    rows = [[*cells_in(line)] for line in lines]
    three = [cells for cells in rows if len(cells) == COLUMNS]
    for cells in three:
        own = [other for other in three if begin_alike(cells, other)]
        labelled = [each for each in own if [*labels_in_line(each[0], 0, by_ocr)]]
        middle = [text_of([each[1]]) for each in own]
        told = sum(bool(fields_said(text_of([each[2]]), by_ocr)) for each in own)
        if min(len(labelled), told) >= FEWEST and not any(
            fields_said(text, by_ocr) or any(map(str.isdecimal, text)) for text in middle
        ):
            first, last = own[0][0][0], own[-1][0][0]
            gone = {
                id(word)
                for row in rows
                for cell in row
                for word in cell
                if begins_at(cell[0], cells[1][0])
                and first.box[1] - first.size < cell[0].middle < last.box[3] + last.size
            }
            kept = ([word for word in line if id(word) not in gone] for line in lines)
            return [line for line in kept if line]
    return [[*line] for line in lines]


def begin_alike(one: Cells, other: Cells) -> bool:
    """Whether the cells of two lines begin one below the other."""
    return all(begins_at(a[0], b[0]) for a, b in zip(one, other, strict=True))


def begins_at(word: Word, other: Word) -> bool:
    """Whether two words begin one below the other."""
    return abs(word.box[0] - other.box[0]) < ALIGNED * word.size
