"""Where the subject begins and ends among running texts."""

import pytest

from extract.sheet.layout.fields.mentions.subject import subject_in
from extract.sheet.layout.fields.mentions.texts import texts_of
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.blocks.test_stacks import bold, plain
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL"


def subject(words):
    return text_of(subject_in([*texts_of(lines(words), 0.85)]))


def below_one_another(*texts):
    return [word for n, text in enumerate(texts) for word in at(40, 50 + 12 * n, text)]


def test_it_ends_where_a_line_tells_another_field():
    words = below_one_another(f"{ACT} on", "honey", "Council session 3822, file 2022/0126 (COD)")
    assert subject(words) == f"{ACT} on honey"


def test_it_begins_behind_its_label():
    words = below_one_another(f"Subject {ACT} on honey", "Result: adopted")
    assert subject(words) == f"{ACT} on honey"


def test_it_ends_where_other_type_begins():
    title, rest = below_one_another(f"{ACT} on", "honey"), at(40, 74, "as set out in PE-CONS 9/25")
    assert subject([*bold(title), *plain(rest)]) == f"{ACT} on honey"


def test_it_is_none_where_a_line_that_tells_no_field_may_go_on_from_it():
    words = below_one_another("REGULATION OF THE EUROPEAN PARLIAMENT on wax", f"Bees {'b' * 60}")
    assert subject(words) == ""


def test_an_act_within_it_begins_no_other():
    words = below_one_another(f"{ACT} amending", "Regulation (EU) No 1303/2013", "Result: adopted")
    assert subject(words) == f"{ACT} amending Regulation (EU) No 1303/2013"


@pytest.mark.parametrize("above", ["Position of the Council on the adoption of a", "repealing"])
def test_it_does_not_begin_amid_a_sentence(above):
    assert subject(below_one_another(above, f"{ACT} on honey")) == ""


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("Withdrawal:", False),
        ("Corrigendum –", False),
        ("Rejection of the amendments:", False),
        ("voted on the act with the following title:", True),
    ],
)
def test_words_that_open_it_are_a_part_of_it_unless_they_lead_to_it(above, told):
    assert (subject(below_one_another(above, f"{ACT} on honey")) != "") is told


def test_two_acts_are_no_subject():
    words = below_one_another(f"{ACT} on honey", "Result: adopted")
    words += at(40, 200, f"{ACT} on wax")
    assert subject(words) == ""
