"""What shows that the words of a field were not told apart from those beside them."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.cut_subject import refuse_cut
from extract.sheet.layout.fields.faults.mixed_words import (
    refuse_lost_act,
    refuse_lost_value,
    refuse_mixed,
    refuse_more_than_day,
)
from extract.sheet.layout.fields.faults.results import refuse_two_results
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL"


@pytest.mark.parametrize(
    ("institution", "subject"),
    [
        ("Council of the European Union SESSION 3676", f"{ACT} on honey"),
        ("Council of the European Union", "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE"),
        ("Council of the European Union", "REGULATION OF THE EUROPEAN"),
        ("Council of the European Union", ACT),
    ],
    ids=[
        "another field in the institution",
        "a line lost",
        "all but one lost",
        "nothing but the act",
    ],
)
def test_fields_that_go_on_in_another_are_refused(institution, subject):
    with pytest.raises(NoteRefusedError, match="go on in another field"):
        refuse_mixed({"institution": institution, "subject": subject}, 2)


def test_a_sitting_date_of_two_days_is_refused():
    with pytest.raises(NoteRefusedError, match="'Sitting date' do not tell one day: '28 and 29"):
        refuse_more_than_day([at(40, 50, "28 and 29 August 2025")], 2)


@pytest.mark.parametrize(
    "configuration",
    [
        *("Environment Text: PE-CONS 67/16", "Justice and Home Affairs COUNCIL"),
        *("Environment Key:", "Justice and Home Affairs %o of"),
    ],
    ids=["with figures", "with the last word of its label", "with a heading", "with a column's"],
)
def test_a_configuration_with_words_of_others_goes_on_in_another_field(configuration):
    with pytest.raises(NoteRefusedError, match="'Configuration' go on in another field"):
        refuse_mixed({"configuration": configuration, "subject": f"{ACT} on honey"}, 2)


def test_a_subject_may_end_with_a_word_that_has_another_behind_its_hyphen():
    refuse_mixed({"institution": "Council", "subject": f"{ACT} on the opt-in"}, 2)


@pytest.mark.parametrize(
    ("rule", "subject"),
    [
        ("as agreed", "unanimity"),
        ("2020/0263 (COD) (Document: 15494/22)", f"{ACT} on honey"),
        ("THE VOTE", f"{ACT} on honey"),
        ("by qualified", f"{ACT} on honey"),
    ],
    ids=["a rule for a subject", "a file for a rule", "the end of a label for a rule", "half"],
)
def test_a_value_of_another_field_is_refused(rule, subject):
    with pytest.raises(NoteRefusedError, match="are those of another field"):
        refuse_mixed({"rule": rule, "subject": subject}, 2)


def test_a_line_of_the_subject_that_goes_on_in_words_of_no_label_is_refused():
    line = at(40, 50, "Subject: REGULATION on honey and jams")
    on_lines = lines(line)
    labels = find_labels(on_lines, False)
    refuse_cut(on_lines, labels, {"subject": line[1:]}, 2)
    with pytest.raises(NoteRefusedError, match="'and' stands beside a line of the subject"):
        refuse_cut(on_lines, labels, {"subject": line[1:4]}, 2)


def test_what_stands_apart_from_the_subject_is_none_of_it():
    line = at(40, 50, "Subject: REGULATION on honey") + at(300, 50, "Page 2")
    on_lines = lines(line)
    refuse_cut(on_lines, find_labels(on_lines, False), {"subject": line[1:4]}, 2)


@pytest.mark.parametrize(
    ("below", "y"), [("to exposure to lead", 62), ("To exposure", 62), ("to exposure", 90)]
)
def test_a_line_right_below_the_subject_that_goes_on_small_is_refused(below, y):
    words = at(40, 50, "Subject: REGULATION on honey")
    on_lines = lines([*words, *at(40, y, below)])
    labels = find_labels(on_lines, False)
    if (below[0], y) == ("t", 62):
        with pytest.raises(NoteRefusedError, match="'to' stands right below the subject"):
            refuse_cut(on_lines, labels, {"subject": words[1:]}, 2)
    else:
        refuse_cut(on_lines, labels, {"subject": words[1:]}, 2)


@pytest.mark.parametrize("lost", ["4090", "Economic and Financial Affairs"])
def test_a_value_without_its_label_is_not_taken_for_none(lost):
    on_lines = lines(at(40, 50, "Details") + at(240, 70, lost))
    with pytest.raises(NoteRefusedError, match=f"{lost!r} belongs to no label"):
        refuse_lost_value(on_lines, [], {"rule": ()}, 2)


@pytest.mark.parametrize(
    ("text", "used"),
    [("4090", ["session"]), ("Environment", ["configuration"]), ("in 2026", []), ("27", [])],
)
def test_what_may_be_no_session_and_no_configuration_is_passed_over(text, used):
    refuse_lost_value(lines(at(240, 70, text)), [], dict.fromkeys(used, at(40, 20, "Told")), 2)


@pytest.mark.parametrize(("text", "used"), [("4090", "session"), ("Environment", "configuration")])
def test_a_value_beside_an_empty_label_of_its_field_is_refused(text, used):
    with pytest.raises(NoteRefusedError, match="belongs to no label"):
        refuse_lost_value(lines(at(240, 70, text)), [], {used: ()}, 2)


def test_a_configuration_on_two_lines_that_belongs_to_no_label_is_refused():
    words = at(40, 50, "Transport, Telecommunications") + at(40, 61, "and Energy")
    with pytest.raises(NoteRefusedError, match="Energy' belongs to no label"):
        refuse_lost_value(lines(words), [], {}, 2)


def test_a_configuration_that_was_taken_for_the_label_of_another_field_is_refused():
    label = at(40, 50, "Economic and Financial Affairs")
    item = FieldLabel("item", label[0].box, 10.0, 0, (*label,), False, full=True)
    with pytest.raises(NoteRefusedError, match="Affairs' belongs to no label"):
        refuse_lost_value(lines(label), [item], {"item": at(240, 50, "2018/0176 (CNS)")}, 2)


def test_documents_amid_the_labels_that_belong_to_none_are_refused():
    words = (
        at(40, 30, "Date: 2 July 2026")
        + at(40, 50, "PE-CONS 28/16")
        + at(40, 70, "Rule: Unanimity")
    )
    labels = find_labels(lines(words), False)
    with pytest.raises(NoteRefusedError, match="'PE-CONS 28/16' belongs to no label"):
        refuse_lost_value(lines(words), labels, {}, 2)


def test_an_interinstitutional_file_of_no_label_is_refused_where_the_item_is_blank():
    words = at(40, 50, "2025/0339 (COD)")
    refuse_lost_value(lines(words), [], {"item": at(40, 90, "2024/0126 (COD)")}, 2)
    with pytest.raises(NoteRefusedError, match=r"'2025/0339 \(COD\)' belongs to no label"):
        refuse_lost_value(lines(words), [], {"item": []}, 2)


def test_documents_behind_a_rule_that_was_taken_for_words_are_refused_where_none_are_read():
    on_lines = lines([*at(40, 50, "Document: \N{REPLACEMENT CHARACTER} PE-CONS 82/25")])
    labels = find_labels(on_lines, True)
    refuse_lost_value(on_lines, labels, {"documents": at(40, 90, "11261/26")}, 2)
    with pytest.raises(NoteRefusedError, match="'PE-CONS 82/25' belongs to no label"):
        refuse_lost_value(on_lines, labels, {"documents": ()}, 2)


def test_a_session_behind_a_label_that_no_list_has_is_refused():
    line = at(40, 50, "Session as numbered: 3841")
    with pytest.raises(NoteRefusedError, match="'3841' belongs to no label"):
        refuse_lost_value(lines(line), [], {"rule": ()}, 2)


def test_a_line_below_the_subject_behind_the_second_line_of_its_label_is_refused():
    first, rest = at(180, 100, f"{ACT} amending Regulation (EU)"), at(180, 112, "as regards toys")
    label = at(50, 100, "Act:")
    on_lines = lines([*label, *first, *at(50, 110, "Intitulé"), *rest])
    with pytest.raises(NoteRefusedError, match="'as' stands right below the subject"):
        refuse_cut(on_lines, find_labels(on_lines, False), {"subject": first}, 2)


@pytest.mark.parametrize(
    ("subject", "refused"), [(f"{ACT} on honey", False), ("Statement of votes", True)]
)
def test_the_caption_of_the_result_is_no_act_where_the_subject_names_one(subject, refused):
    words = at(50, 100, subject)
    on_lines = lines([*words, *at(50, 200, "COUNCIL DECISION")])
    expected = pytest.raises(NoteRefusedError, match="belongs to no label")
    with expected if refused else nullcontext():
        refuse_lost_act(on_lines, [], {"subject": words}, 2)


def test_a_title_beside_another_cell_is_no_second_result():
    beside = at(50, 40, "General Secretariat")
    title = [replace(word, size=18.0) for word in at(250, 40, "Voting result in the Council")]
    on_lines = lines([*beside, *title, *at(50, 100, "Session:"), *at(50, 200, "Council decision:")])
    labels = find_labels(on_lines, False)
    refuse_two_results(on_lines, labels, {}, False, 2)


def test_a_configuration_behind_half_a_label_is_not_taken_for_none():
    on_lines = lines([*at(50, 100, "FORMATION OF THE Foreign Affairs"), *at(80, 112, "COUNCIL:")])
    with pytest.raises(NoteRefusedError, match="Foreign Affairs' belongs to no label"):
        refuse_lost_value(on_lines, find_labels(on_lines, False), {}, 2)


@pytest.mark.parametrize(
    "said", ["Result of the 3705th session", "Council meeting No 3705 in Brussels"]
)
def test_a_session_that_is_told_and_belongs_to_no_label_is_refused(said):
    words = at(40, 50, said)
    refuse_lost_value(lines(words), [], {"session": at(40, 20, "3705")}, 2)
    with pytest.raises(NoteRefusedError, match="the session is told, and belongs to no label"):
        refuse_lost_value(lines(words), [], {}, 2)


def test_the_end_of_a_line_is_no_number_of_what_stands_on_the_next():
    words = at(40, 50, "for the period 2021 to 2027") + at(40, 64, "Sitting date")
    refuse_lost_value(lines(words), [], {}, 2)


def test_what_a_subject_says_of_a_session_is_none_that_belongs_to_no_label():
    subject = at(40, 50, "DECISION on session 2019 of the conference")
    refuse_lost_value(lines(subject), [], {"subject": subject}, 2)


def test_documents_in_brackets_are_refused_where_their_label_has_no_document():
    on_lines = lines(at(40, 50, "(Document: PE-CONS 82/25)"))
    refuse_lost_value(on_lines, [], {"documents": at(40, 90, "11261/26")}, 2)
    with pytest.raises(NoteRefusedError, match="'PE-CONS 82/25' belongs to no label"):
        refuse_lost_value(on_lines, [], {"documents": at(40, 90, "none")}, 2)


@pytest.mark.parametrize(
    ("title", "y", "refused"),
    [
        ((f"{ACT} on honey",), 20, False),
        ((ACT, "on honey"), 20, False),
        ((ACT, "on jam"), 20, True),
        ((f"DRAFT {ACT}",), 20, True),
        ((ACT, "on jam"), 200, True),
        ((f"{ACT} on honey",), 200, True),
    ],
    ids=["all of it", "on two lines", "another act", "a draft", "another below", "it below"],
)
def test_a_title_above_all_labels_may_say_what_the_subject_says(title, y, refused):
    words, label = at(150, 100, f"{ACT} on honey"), at(50, 100, "Subject:")
    above = [word for n, text in enumerate(title) for word in at(50, y + 12 * n, text)]
    on_lines = lines([*above, *label, *words])
    expected = pytest.raises(NoteRefusedError, match="belongs to no label")
    with expected if refused else nullcontext():
        refuse_lost_act(on_lines, find_labels(on_lines, False), {"subject": words}, 2)


def test_an_act_on_a_sheet_without_a_subject_is_lost():
    with pytest.raises(NoteRefusedError, match="belongs to no label"):
        refuse_lost_act(lines(at(50, 20, ACT)), [], {}, 2)


def test_signs_that_are_one_word_with_blanks_end_no_search_for_lost_values():
    (sign,) = at(300, 100, "x")
    on_lines = [[*at(40, 100, "Session"), replace(sign, text="➡ ➡ ➡")]]
    refuse_lost_value(on_lines, find_labels(on_lines, False), {}, 2)
