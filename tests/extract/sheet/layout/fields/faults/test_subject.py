"""A subject with words that are none of it is refused."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.subject import (
    refuse_glued,
    refuse_lines_beside,
    refuse_words_of_others,
)
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

ACT = "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the safety of toys"


def subject(x: float, text: str) -> dict[str, list[Word]]:
    """The act on a line, and a text on the next that begins there."""
    return {"subject": [*at(50, 100, ACT), *at(x, 114, text)]}


@pytest.mark.parametrize("x", [20, 50, 80], ids=["further out", "below it", "further in"])
def test_the_lines_of_a_subject_begin_where_the_first_does(x):
    refuse_words_of_others(
        {"subject": ACT}, subject(x, "and repealing Directive 2001/95/EC"), [], 2
    )


def test_a_subject_may_be_set_to_the_middle():
    first = at(50, 100, ACT)
    middle = (first[0].box[0] + first[-1].box[2]) / 2
    text = at(0, 114, "and repealing it")
    below = at(middle - text[-1].box[2] / 2, 114, "and repealing it")
    refuse_words_of_others({"subject": ACT}, {"subject": [*first, *below]}, [], 2)


@pytest.mark.parametrize(
    ("begun", "refused"),
    [("other mechanisms of trade", True), ("Other mechanisms of trade", False), ("lmport", False)],
    ids=["amid a text", "a text", "a letter misread"],
)
def test_a_subject_that_begins_amid_a_text_has_lost_its_first_line(begun, refused):
    said = pytest.raises(NoteRefusedError, match="go on in another field")
    with said if refused else nullcontext():
        refuse_words_of_others({"subject": begun}, {}, [], 2)


def test_the_header_of_a_column_below_a_subject_is_no_line_of_it():
    with pytest.raises(NoteRefusedError, match="go on in another field: 'Position taken'"):
        refuse_words_of_others({"subject": ACT}, subject(390, "Position taken"), [], 2)


def test_a_heading_of_the_result_below_a_subject_is_no_line_of_it():
    with pytest.raises(NoteRefusedError, match="go on in another field: 'Voting result'"):
        refuse_words_of_others({"subject": ACT}, subject(50, "Voting result"), [], 2)


@pytest.mark.parametrize("number", ["PE-CONS 46/16", "15094/20"])
def test_a_document_in_a_subject_is_refused_where_none_is_read(number):
    texts = {"subject": f"{ACT} Document {number}"}
    with pytest.raises(NoteRefusedError, match=number):
        refuse_words_of_others(texts, {}, [], 2)
    refuse_words_of_others(texts | {"documents": "PE-CONS 1/20"}, {}, [], 2)


@pytest.mark.parametrize(
    "act", ["Regulation (EU) No 1303/2013", "Directive 2003/35/EC", "Regulation (EU) 2016/79"]
)
def test_the_number_of_an_act_in_a_subject_is_no_document(act):
    refuse_words_of_others({"subject": f"{ACT} amending {act}"}, {}, [], 2)


def test_a_subject_that_ends_with_a_label_is_refused():
    with pytest.raises(NoteRefusedError, match="go on in another field: 'CONCERNED:'"):
        refuse_words_of_others({"subject": f"{ACT} ACT CONCERNED:"}, {}, [], 2)


@pytest.mark.parametrize("word", ["Subject", "SubjectI", "Title", "(Subject)"])
def test_a_subject_that_ends_with_a_label_of_its_own_is_refused(word):
    with pytest.raises(NoteRefusedError, match=f"another field: '{word.strip('()')}'"):
        refuse_words_of_others({"subject": f"{ACT} {word}"}, {}, [], 2)


@pytest.mark.parametrize("words", ["and their subject", "and Subjectivity", "(SUBJECT)", "Act"])
def test_a_subject_may_end_with_a_word_that_is_like_a_label(words):
    refuse_words_of_others({"subject": f"{ACT} {words}"}, {}, [], 2)


def test_a_subject_that_begins_before_its_act_with_the_end_of_a_label_is_refused():
    with pytest.raises(NoteRefusedError, match="go on in another field: 'of the act"):
        refuse_words_of_others({"subject": f"of the act {ACT}"}, {}, [], 2)


@pytest.mark.parametrize("name", ["item", "documents"])
def test_an_act_in_the_words_of_the_item_is_the_subject(name):
    texts = {"subject": "DELIBERATION Statement of votes", name: f"Full title: {ACT}"}
    with pytest.raises(NoteRefusedError, match="go on in another field"):
        refuse_words_of_others(texts, {}, [], 2)


def smaller(words):
    return [replace(word, size=word.size * 0.85) for word in words]


def test_a_line_of_other_type_that_begins_farther_in_is_no_line_of_a_subject():
    said = {"subject": [*at(50, 100, ACT), *smaller(at(110, 124, "– Voting"))]}
    with pytest.raises(NoteRefusedError, match="go on in another field: '– Voting'"):
        refuse_words_of_others({"subject": ACT}, said, [], 2)


def test_a_subject_may_go_on_in_other_type_below_its_first_line():
    said = {"subject": [*at(50, 100, ACT), *smaller(at(50, 114, "and repealing it"))]}
    refuse_words_of_others({"subject": ACT}, said, [], 2)


@pytest.mark.parametrize("baseline", [114, 118], ids=["on its level", "a little lower"])
def test_a_line_beside_an_unknown_label_is_no_line_of_a_subject(baseline):
    lines = subject(50, "Council of the European")["subject"]
    with pytest.raises(NoteRefusedError, match="'Council of the European'"):
        refuse_lines_beside(lines, at(0, baseline, "Body:"), 2)


@pytest.mark.parametrize("baseline", [100, 128], ids=["its first line", "below it"])
def test_a_subject_may_stand_above_or_behind_a_label(baseline):
    lines = subject(50, "and repealing it")["subject"]
    refuse_lines_beside(lines, at(0, baseline, "Body:"), 2)


def test_a_subject_beside_an_institution_that_lost_its_first_words_is_refused():
    texts = {"subject": f"{ACT} Council of the European", "institution": "Union"}
    with pytest.raises(NoteRefusedError, match="go on in another field: 'Union'"):
        refuse_words_of_others(texts, {}, [], 2)
    refuse_words_of_others(texts | {"institution": "Council of the European Union"}, {}, [], 2)


@pytest.mark.parametrize(
    "lost",
    [
        "OF THE EUROPEANPARLIAMENT AND OF THE COUNCIL",
        "OF THE EUROPEAN PARLIAMENT ANDOF THE COUNCIL",
    ],
)
def test_a_subject_that_lost_blanks_is_refused(lost):
    refuse_glued(ACT, 2)
    with pytest.raises(NoteRefusedError, match="blanks between the words"):
        refuse_glued(f"DIRECTIVE {lost} on the safety of toys", 2)


@pytest.mark.parametrize(
    ("last", "own"), [("CONCERNING", False), ("Subject", False), ("Act", True), ("toys", True)]
)
def test_a_label_alone_below_a_subject_is_no_line_of_it(last, own):
    whole = {"subject": f"{ACT} {last}"}
    with nullcontext() if own else pytest.raises(NoteRefusedError, match=f"field: '{last}'"):
        refuse_words_of_others(whole, subject(50, last), [], 2)
