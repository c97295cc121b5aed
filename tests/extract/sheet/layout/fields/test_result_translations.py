"""A result that is told in two languages is read in the one that is known."""

import pytest

from extract.sheet.layout.fields.result_words import without_translation
from tests.extract.sheet.layout.fields.test_results import read, sheet
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Non adopté / Not adopted", "Not adopted"),
        ("Adopted / Adopté", "Adopted"),
        ("Adopted / Rejected", "Adopted / Rejected"),
        ("Adopté / Adopted / Angenommen", "Adopté / Adopted / Angenommen"),
        ("Adopté / Angenommen", "Adopté / Angenommen"),
    ],
    ids=["behind the slash", "before it", "two results", "three languages", "none known"],
)
def test_a_result_in_two_languages_is_told_in_the_known_one_alone(printed, told):
    assert without_translation(printed) == told


@pytest.mark.parametrize(
    ("printed", "told"),
    [("Non adopté / Not adopted", "Not adopted"), ("Adopted / Rejected", "Adopted / Rejected")],
)
def test_a_sheet_tells_its_result_once_and_two_results_whole(printed, told):
    words = sheet() + at(40, 150, "Final result:") + at(140, 150, printed)
    assert read(words).result_words == told
