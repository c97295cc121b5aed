"""The label of a result that no label is known for: the one word for it, or a label without words
behind it."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from extract.pdf.runs import union
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.labels.cells import Cell, is_label
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, ENDED
from extract.sheet.layout.fields.of_others import is_label_of_other
from extract.sheet.layout.fields.own_labels import REACH
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, text_of
from extract.sheet.words import Word, fold

FAR = 8.0
"""Type sizes behind a label at most that its words begin."""
LETTERS = 3
"""Of words: a mark may be read as shorter ones."""
OF_RESULT = re.compile(
    r"adopt|approv|accept|reject|agree|carried|pass|fail|defeat|endors|withdr|postpon|decid",
    re.IGNORECASE,
)
"""In words that say how a vote ended."""
LEGEND = re.compile(r"legend|key\b|meaning|read\b|marks?\b|signs?\b|symbols?\b", re.IGNORECASE)
"""What heads a legend, whose marks stand behind it as the result's does behind its label."""


def result_alone(
    cells: Sequence[Cell], lines: Sequence[Sequence[Word]], first: int
) -> list[FieldLabel]:
    """The word for a result that stands alone on its line where no label of it does, or with the
    result, `Status Adopted`, or else the one label with a colon and no words behind it: a mark,
    which is no word, tells the result. Of several such words the title, `Vote`, stands above the
    `first` line with a label."""
    alone = [cell for cell in cells if len(lines[cell.line]) == len(cell.words)]
    alone += [
        replace(cell, words=cell.words[:1])
        for cell in cells
        if fold("".join(word.text for word in cell.words[1:])) in ENDED
        and lines[cell.line][-1] is cell.words[-1]
    ]
    found = [c for c in alone if BEFORE_COLON.get(fold(text_of([c.words]))) == "final_result"]
    found = [cell for cell in found if len(found) == 1 or cell.line > first]
    if not found:
        found = [cell for cell in cells if ends_empty(cell, lines[cell.line])]
    if len(found) != 1:
        return []
    line, words = found[0].line, found[0].words
    box = union(word.box for word in words)
    return [FieldLabel("final_result", box, words[0].size, line, words, colon=False, full=False)]


def ends_empty(cell: Cell, line: Sequence[Word]) -> bool:
    """Whether a cell is a label with a colon behind which there are no words; the word for a legend
    has drawings behind it too."""
    last, text = cell.words[-1], text_of([cell.words])
    empty = not any(0 < word.box[0] - last.box[2] < FAR * last.size for word in line)
    begins = not text[:1].islower()  # `on:` below `Document voted`
    label = last.text.endswith(":") and is_label(cell.words) and begins
    other = LEGEND.search(text) or is_label_of_other(text, "final_result")
    return label and empty and not other


def result_heads(lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]) -> bool:
    """Whether the label of the result is all that its line says, without a colon, above all others:
    it may be the title, and the result stand behind words that were not understood."""
    first = min(labels, key=lambda label: label.line)
    alone = len(lines[first.line]) == len(first.words) and not first.colon
    return alone and first.name == "final_result"


def untold_result(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
) -> str:
    """The words right behind the label of the result, with a colon, or right below it that no field
    has: `Voted down` is no result that is known, and the mark beside it does not tell it alone."""
    taken = {id(word) for words in used.values() for word in words}
    taken |= {id(word) for label in labels for word in label.words}
    place = next(label for label in labels if label.name == "final_result")
    near = place.box[2] + REACH * place.size
    behind = cells_in(lines[place.line]) if place.colon else ()
    told = [[word for word in c if place.box[2] - 1 < word.box[0] < near] for c in behind]
    below = [cell for line in lines for cell in cells_in(line) if is_below(cell, place)]
    told += [cell for cell in below if OF_RESULT.search(text_of([cell]))]
    return next((text_of([words]) for words in told if is_untold(words, taken)), "")


def is_untold(words: Sequence[Word], taken: AbstractSet[int]) -> bool:
    """Whether words of some letters are those of no field."""
    return len(fold(text_of([words]))) >= LETTERS and taken.isdisjoint(map(id, words))


def is_below(cell: Sequence[Word], label: FieldLabel) -> bool:
    """Whether words begin where a label does, on the next line."""
    down = cell[0].middle - middle(label.box)
    aligned = abs(cell[0].box[0] - label.box[0]) < label.size / 2
    return aligned and 0 < down < NEXT_LINE * max(label.size, cell[0].size)
