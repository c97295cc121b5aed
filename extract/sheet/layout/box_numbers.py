"""The numbers of a form's boxes, each before a label: `9. In favour`, `10. Against`."""

import re
from collections.abc import Sequence

from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.totals.label import Label
from extract.sheet.words import Word

BOX_NUMBER = re.compile(r"[1-9]\d?\.")
FEWEST = 2
"""Boxes beside one another at least: the number before one label may be that of a section."""


def is_in_box(line: Sequence[Word], place: int) -> bool:
    """Whether a word stands behind the number of its box, on a line of several boxes."""
    begun = numbered(line)
    return len(begun) >= FEWEST and any(cell[1:2] == [line[place]] for cell in begun)


def numbered(line: Sequence[Word]) -> list[list[Word]]:
    """The cells of a line that begin with a number as boxes have: a count that ends a sentence,
    `not participating: 2. Total: 28`, begins none."""
    return [cell for cell in cells_in(line) if BOX_NUMBER.fullmatch(cell[0].text)]


def without_numbers(line: Sequence[Word], labels: Sequence[Label]) -> list[Word]:
    """The words of a line without the numbers of boxes, or that of one before a label, or at its
    beginning, where a picture may have it."""
    labelled = {id(word) for label in labels for word in label.words[:2]}
    begun = numbered(line)
    boxes = len(begun) >= FEWEST
    numbers = {id(cell[0]) for cell in begun if boxes or any(id(w) in labelled for w in cell[1:2])}
    return [word for word in line if id(word) not in numbers]


def is_number_alone(line: Sequence[Word]) -> bool:
    """Whether a line is but the number of a box, whose words are those of a table's head."""
    return len(line) == 1 and BOX_NUMBER.fullmatch(line[0].text) is not None
