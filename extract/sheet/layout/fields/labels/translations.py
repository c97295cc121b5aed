"""Labels in a second language behind a slash."""

from collections.abc import Sequence

from extract.sheet.layout.fields.labels.label import labels_in_line
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, text_of
from extract.sheet.words import Word

FEWEST = 3
"""Labels with a slash at least."""
ALIGNED = 0.5
"""Type sizes by which two of them begin apart at most."""


def without_translations(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[Word]]:
    """The lines without what stands behind the slash of a label, `DOCUMENT / Documento del
    Consejo`, and goes on in its type on the next line, where several labels have one; all of them
    where a value may stand there."""
    cells = [cell for line in lines for cell in cells_in(line)]
    slashed = [(cell, place) for cell in cells if (place := slash_in(cell))]
    known = [cell for cell, place in slashed if [*labels_in_line(cell[:place], 0, by_ocr)]]
    if len(known) < FEWEST:
        return [[*line] for line in lines]
    own = [(c, n) for c, n in slashed if any(begins_at(c[0], label[0]) for label in known)]
    if any(may_hold_value(cell[place + 1 :], by_ocr) for cell, place in own):
        return [[*line] for line in lines]
    gone = {id(word) for cell, place in own for word in cell[place:]}
    further = [c for c in cells if not slash_in(c) and not [*labels_in_line(c, 0, by_ocr)]]
    for cell, _ in own:
        for other in further:
            step = other[0].middle - cell[-1].middle
            below = begins_at(other[0], cell[0]) and 0 < step < NEXT_LINE * cell[0].size
            if below and {word.font for word in other} == {cell[-1].font} != {""}:
                gone |= {id(word) for word in other}
    kept = ([word for word in line if id(word) not in gone] for line in lines)
    return [line for line in kept if line]


def may_hold_value(words: Sequence[Word], by_ocr: bool) -> bool:
    """Whether a value may stand behind a label's translation, with no white between."""
    text = text_of([words])
    fonts = {word.font for word in words}
    return any(map(str.isdecimal, text)) or len(fonts) > 1 or bool(fields_said(text, by_ocr))


def slash_in(cell: Sequence[Word]) -> int:
    """Where the slash of a label stands, behind its words; 0 where there is none."""
    return next((n for n, word in enumerate(cell) if word.text == "/" and n + 1 < len(cell)), 0)


def begins_at(word: Word, other: Word) -> bool:
    """Whether two words begin one below the other."""
    return abs(word.box[0] - other.box[0]) < ALIGNED * word.size
