"""Strokes that stand for semicolons."""

import pytest

from extract.sheet.layout.fields.labels.punctuation import with_semicolons
from tests.extract.sheet.layout.typed import at


def parted(*texts: str) -> list[str]:
    found = with_semicolons([at(40, 50 + 12 * n, text) for n, text in enumerate(texts)])
    return [" ".join(word.text for word in line) for line in found]


@pytest.mark.parametrize("stroke", ["/", "·", "|", "–"])
def test_a_stroke_between_two_fields_of_a_text_is_a_semicolon(stroke):
    texts = (f"Date: 22.05.2020 {stroke} Rule: unanimity {stroke}", "Session: 3812")
    assert parted(*texts) == ["Date: 22.05.2020; Rule: unanimity;", "Session: 3812"]


def test_a_stroke_between_two_languages_of_a_label_stays():
    texts = ("Vote date / Date du vote: 12.03.2025", "Subject / Titre: REGULATION on honey")
    assert parted(*texts) == [*texts]


def test_a_stroke_within_a_label_of_a_second_column_stays():
    words = [*at(40, 50, "Composition: Environment"), *at(400, 50, "Institution / body: Council")]
    assert with_semicolons([words]) == [words]
