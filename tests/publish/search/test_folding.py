import pytest

from publish.search.find import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Émissions de CO2", "emissions de co2"),
        ("ΟΔΗΓΊΑ ΤΟΥ ΣΥΜΒΟΥΛΊΟΥ", "οδηγια του συμβουλιου"),
        ("ПРАВИЛНИК", "правилник"),
        ("Vertrag über Straßen", "VERTRAG UBER STRASSEN"),
        ("żółć i złoto", "zolc i zloto"),
        ("København", "kobenhavn"),
        ("İstanbul", "istanbul"),
        ("Europol’s co‑operation", "europol's co-operation"),
        ("a line\n\nanother\u00a0one", "a line another one"),
        ("over\u00adtime", "overtime"),
        ("ﬁsheries", "fisheries"),
    ],
)
def test_accents_capitals_blanks_and_forms_of_signs_do_not_matter(one, other):
    assert folded(one) == folded(other)


def test_other_letters_and_signs_do():
    assert folded("vote 47/2026") != folded("vote 47 2026")
    assert folded("τα") != folded("то")
