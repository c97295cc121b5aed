"""The numbers of a form's boxes, each before a label: `9. In favour`, `10. Against`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.totals.label import Label
from extract.sheet.words import Word

BOX_NUMBER = re.compile(r"[1-9]\d?\.")
FEWEST = 2
"""Boxes beside one another at least: the number before one label may be that of a section."""


def is_in_box(line: Sequence[Word], place: int) -> bool:
    """Whether a word stands behind the number of its box, on a line of several boxes."""
    return any(cell[1:2] == [line[place]] for cell in boxes_on(line))


def boxes_on(line: Sequence[Word]) -> list[list[Word]]:
    """The cells of a line that begin with the number of a box; none where only one does."""
    begun = [cell for cell in cells_in(line) if BOX_NUMBER.fullmatch(cell[0].text)]
    return begun if len(begun) >= FEWEST else []


def without_numbers(line: Sequence[Word], labels: Sequence[Label]) -> list[Word]:
    """The words of a line without the numbers of boxes, or that of one before a label, or at its
    beginning, where a picture may have it."""
    begun = {id(word) for label in labels for word in label.words[:2]}
    numbers = {id(cell[0]) for cell in boxes_on(line)}
    pairs = ((w, after) for w, after in pairwise(line) if BOX_NUMBER.fullmatch(w.text))
    numbers |= {id(number) for number, after in pairs if id(after) in begun}
    return [word for word in line if id(word) not in numbers]
