"""Several words that recognition read as one stand where it found their ink."""

import pytest

from extract.sheet.parting import parted
from extract.sheet.words import Word

BOX = (100.0, 50.0, 200.0, 60.0)


def test_words_stand_in_the_stretches_of_their_ink():
    read = Word("Final result Adopted", BOX, 10.0, None, ((0.0, 0.2), (0.25, 0.5), (0.6, 1.0)))
    places = [(word.text, word.box[0], word.box[2]) for word in parted([read])]
    assert places == [("Final", 100, 120), ("result", 125, 150), ("Adopted", 160, 200)]


def test_words_without_known_stretches_stand_by_the_number_of_their_letters():
    first, second = parted([Word("Yes Adopted", BOX, 10.0)])
    assert (first.box[2], second.box[0]) == pytest.approx((100 + 300 / 11, 100 + 400 / 11))
