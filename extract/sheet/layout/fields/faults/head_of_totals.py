"""Words for a result that head the totals, and are no label of the result."""

from collections.abc import Sequence

from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.faults.results import result_labels
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import tells_result, text_of
from extract.sheet.layout.grammar import word_said
from extract.sheet.words import Word

HEAD = 3.5
"""Type sizes from the heading of the totals to these at most."""


def without_head_of_totals(
    lines: Sequence[Sequence[Word]], totals: Box, by_ocr: bool
) -> list[list[Word]]:
    """The lines without words right above the totals that head these, `Voting result`: they end
    their line, without a colon, and words elsewhere tell the result or are its label with one."""
    places = result_labels(lines, (), by_ocr)
    # `NO` alone may be the second line of a label, `FILE NO`.
    cells = (cell for line in lines for cell in cells_in(line))
    told = any(tells_result(cell) and word_said(text_of([cell])) is None for cell in cells)
    if not (told or any(label.colon for label in places)):
        return [[*line] for line in lines]

    def heads(label: FieldLabel) -> bool:
        x0, top, x1, _ = totals
        above = 0 < top - middle(label.box) < HEAD * label.size
        return above and x0 - label.size < label.box[2] and label.box[0] < x1 and not label.colon

    found = []
    for line, label in ((lines[o.line], o) for o in places if heads(o)):
        cell = next(cell for cell in cells_in(line) if label.words[0] in cell)
        if cell[-1] is line[-1] and len(cell) == len(label.words):
            found += [id(word) for word in cell]
    kept = ([word for word in line if id(word) not in found] for line in lines)
    return [line for line in kept if line]
