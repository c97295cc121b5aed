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
    begun = [cell for cell in cells_in(line) if BOX_NUMBER.fullmatch(cell[0].text)]
    return len(begun) >= FEWEST and any(cell[1:2] == [line[place]] for cell in begun)


def without_numbers(line: Sequence[Word], labels: Sequence[Label]) -> list[Word]:
    """The words of a line without the number of a box before a label."""
    begun = {id(label.words[0]) for label in labels}
    pairs = zip(line, [*line[1:], None], strict=True)
    return [w for w, after in pairs if not (BOX_NUMBER.fullmatch(w.text) and id(after) in begun)]
