"""A second table of totals that counts otherwise is that of another vote."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.words import Word
from tests.extract.sheet.layout.totals.test_read import read, table

LABELS = ["Yes", "No", "Abstain", "Not participating", "Total"]
FIRST = ["25", "1", "1", "0", "27"]


def below(words: list[Word], down: float) -> list[Word]:
    """The words so much farther down."""
    boxes = [(w.box[0], w.box[1] + down, w.box[2], w.box[3] + down) for w in words]
    return [replace(word, box=box) for word, box in zip(words, boxes, strict=True)]


def test_a_second_table_with_other_counts_refuses():
    second = below(table(LABELS, ["24", "2", "1", "0", "27"]), 300)
    with pytest.raises(NoteRefusedError, match="the sheet shows two votes"):
        read([*table(LABELS, FIRST), *second])


def test_a_second_table_with_the_same_counts_does_not():
    second = below(table(LABELS, FIRST), 300)
    assert read([*table(LABELS, FIRST), *second]).totals.yes.members == 25


def test_a_second_table_that_does_not_add_up_does_not():
    second = below(table(LABELS[:4], ["55", "2", "65", "0"]), 300)
    assert read([*table(LABELS, FIRST), *second]).totals.yes.members == 25
