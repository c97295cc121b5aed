"""Where no field is looked for by its value: its own label says something else, or the place is the
foot of a page, below the states."""

import math
from collections.abc import Iterator, Sequence

from extract.sheet.layout.fields.labels.cells import free_cells
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word, fold

REACH = 12.0
"""Type sizes behind a label in which its words begin; farther off another column may."""
MAY_LACK = ("session", "configuration", "item", "documents")
"""Fields that a written procedure lacks, or an item without files."""
STATES = 12.0
"""Type sizes that the states take from top to bottom at least, be they in three columns."""


def told_otherwise(
    lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel], by_ocr: bool
) -> Iterator[str]:
    """The fields whose known label is none of the `labels`, as its words are no such value, and has
    words behind it: `Voting rule: Consensus` is the rule, whatever a note at the foot says; or has
    none behind its colon, where a sheet need not have such a field."""
    known, found = {label.name for label in labels}, find_labels(lines, by_ocr)
    taken = {id(word) for label in (*labels, *found) for word in label.words}
    for label in found:
        line, right = lines[label.line], label.box[2]
        behind = [word for word in line if word.box[0] > right - 1]
        said = [word for word in behind if fold(word.text)]
        near = [word for word in said if word.box[0] - right < REACH * label.size][:1]
        heads = any(id(word) in taken for word in near)  # of sections or of columns
        cells = [cell.words for cell in free_cells(behind, 0, taken)]
        says = any(label.name in fields_said(text_of([cell]), by_ocr) for cell in cells)
        empty = not said and label.colon and label.name in MAY_LACK
        if label.name not in known and (empty or (near and not heads and not says)):
            yield label.name


def is_below_states(name: str, word: Word, labels: Sequence[FieldLabel]) -> bool:
    """Whether a value begins so far below all labels that the states stand between: what the foot
    of a page names, the directorate, say, is no field; but the result or the act may stand
    there."""
    low = max((label.box[3] for label in labels), default=math.inf)
    return name not in ("final_result", "subject") and word.middle - low > STATES * word.size
