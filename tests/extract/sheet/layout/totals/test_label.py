"""Labels of the totals in two languages are one, with the words before their slash."""

import pytest

from extract.sheet.layout.totals.position_labels import labels_on
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pour / In favour", [("yes", "Pour / In favour")]),
        ("Y Pour / In favour", [("yes", "Pour / In favour")]),
        ("Ergebnis: Insgesamt / Total", [(None, "Insgesamt / Total")]),
        ("Abstention / Abstention", [("abstain", "Abstention / Abstention")]),
        ("In favour / Against", [("yes", "In favour"), ("no", "Against")]),
        ("In favour", [("yes", "In favour")]),
    ],
    ids=[
        *("two languages", "a letter for a mark", "a label before it"),
        *("the same word", "two labels", "one language"),
    ],
)
def test_a_label_of_the_totals_begins_with_its_first_language(text, found):
    said = [
        (label.position, " ".join(word.text for word in label.words))
        for label in labels_on([at(50, 100, text)], False)
    ]
    assert said == found


def test_a_label_in_two_languages_stands_where_both_do():
    (label,) = labels_on([at(50, 100, "Pour / In favour")], False)
    assert label.box == (50, 100, 124, 110.0)


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (("For", "Ag.", "Abst.", "N/P"), ["yes", "no", "abstain", "not_participating"]),
        (("For", "Abst.", "Ag."), ["yes"]),
        (("Vote", "Ag.", "Abst."), []),
        (("For", "A", "N"), ["yes"]),
    ],
    ids=["heads", "another order", "no word in full", "letters"],
)
def test_columns_may_be_headed_by_abbreviations_behind_a_word_in_full(heads, found):
    line = [word for n, head in enumerate(heads) for word in at(50 + 60 * n, 100, head)]
    assert [label.position for label in labels_on([line], False)] == found
