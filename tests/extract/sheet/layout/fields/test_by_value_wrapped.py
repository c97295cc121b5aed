"""The second line of a result tells none by itself."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.by_value import goes_on
from extract.sheet.layout.fields.labels.cells import Cell
from extract.sheet.words import Word
from tests.extract.sheet.layout.fields.test_by_value import beside
from tests.extract.sheet.layout.fields.test_by_value_places import FIELDS, found
from tests.extract.sheet.layout.typed import at


def continues(above: list[Word], below: list[Word]) -> bool:
    """Whether words go on from those above them."""
    return goes_on([Cell(0, tuple(above), False), Cell(1, tuple(below), False)], 1, "final_result")


@pytest.mark.parametrize("below", ["adopted", "Adopted", "ADOPTED"])
def test_adopted_below_not_tells_no_result_beside_a_label_that_no_list_has(below):
    words = [*at(40, 200, "What became of it"), *at(240, 200, "Not"), *at(240, 212, below)]
    assert found(beside(FIELDS) + words) == [("item", "Matter at hand")]


def test_small_letters_below_words_of_their_type_tell_no_result_by_themselves():
    assert continues(at(40, 50, "The act was"), at(40, 62, "adopted"))


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (at(40, 50, "The act was"), at(40, 62, "Adopted")),
        (at(40, 50, "The act was"), at(40, 90, "adopted")),
        ([replace(w, font="Bold") for w in at(40, 50, "Outcome")], at(40, 62, "adopted")),
    ],
    ids=["a capital", "far below", "in another type"],
)
def test_a_result_that_begins_by_itself_is_told_by_itself(above, below):
    below = [replace(word, font="Serif") for word in below] if above[0].font else below
    assert not continues(above, below)


@pytest.mark.parametrize(
    ("x", "above", "below"),
    [
        (240, "The 27 members of the Council voted and so the act was Not", "Adopted"),
        (40, "The 27 members of the Council voted and so the act was thus", "adopted"),
    ],
    ids=["not adopted", "small letters"],
)
def test_a_word_that_goes_on_from_a_sentence_is_no_result_without_a_label(x, above, below):
    words = beside(FIELDS) + at(x, 200, above) + at(x, 212, below)
    assert found(words) == [("item", "Matter at hand")]
