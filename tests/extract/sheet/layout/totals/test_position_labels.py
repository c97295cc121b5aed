"""Labels are the words that name a position, without a drawing beside them."""

from dataclasses import replace

import pytest

from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize("text", ["O Abstain", "0 Abstain", "Abstain O"])
def test_a_drawing_read_as_a_letter_is_no_part_of_a_label(text):
    (label,) = labels_on(lines(at(50, 100, text)), True)
    assert [word.text for word in label.words] == ["Abstain"]


def test_two_labels_close_together_are_no_misread_longer_one():
    words = at(50, 100, "Not participating") + at(145, 100, "In total")
    names = [label.position for label in labels_on([words], True)]
    assert names == ["not_participating", None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Did not take part in the vote", "not_participating"),
        ("Did not join the vote", "not_participating"),
        ("Does not vote", "not_participating"),
        ("Voted in favour", "yes"),
        ("For the act", "yes"),
        ("Council total", None),
        ("Abstaining", "abstain"),
        ("Negative votes", "no"),
        ("Total number of members", None),
        ("Supported by", "yes"),
        ("members voted in favour", "yes"),
        ("opposed it", "no"),
        ("Members entitled to vote", None),
        ("Opposed by", "no"),
        ("Stayed out", "not_participating"),
        ("All members of the Council", None),
        ("Green: yes", "yes"),
        ("Dark: not participating", "not_participating"),
        ("Delegations which supported the act", "yes"),
        ("Member States that did not take part", "not_participating"),
        ("They abstained", "abstain"),
        ("They approved", "yes"),
        ("Those who turned it down", "no"),
        ("Disapproval", "no"),
        ("Non-voters", "not_participating"),
    ],
)
def test_a_label_may_be_said_in_other_words(text, name):
    assert [label.position for label in labels_on([at(50, 100, text)], False)] == [name]


@pytest.mark.parametrize("text", ["Approved", "rejected the act", "They"])
def test_what_tells_the_result_is_no_label_without_those_who_voted_so(text):
    assert labels_on([at(50, 100, text)], False) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("No Member State", []),
        ("no Member States", []),
        ("No Member States: 3", ["no"]),
        ("No Member States (3)", ["no"]),
        ("No members 3", ["no"]),
    ],
)
def test_nobody_in_place_of_a_list_names_no_position_and_a_label_with_a_count_does(text, names):
    assert [label.position for label in labels_on([at(50, 100, text)], False)] == names


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Objections: 3", ["no"]),
        ("No objection 24", []),
        ("No objections: 24", []),
        ("Without objection", []),
    ],
)
def test_who_has_no_objection_is_not_against(text, names, by_ocr):
    assert [label.position for label in labels_on([at(50, 100, text)], by_ocr)] == names


def test_the_label_of_the_subject_in_a_picture_is_no_misread_objection():
    assert labels_on([at(50, 100, "OBJECT")], True) == []


def test_a_figure_behind_the_total_is_no_misread_word_of_its_label():
    words = at(40, 50, "Total: 27 members")
    (label,) = labels_on([words], True)
    assert [word.text for word in label.words] == ["Total:"]


def test_a_word_that_says_what_is_counted_may_stand_close_behind_a_label():
    names = [label.position for label in labels_on([at(50, 100, "ABSTAIN Members: 3")], False)]
    assert names == ["abstain"]


@pytest.mark.parametrize("text", ["Not participatingn.p.", "n.p.Not participating"])
def test_a_mark_in_letters_that_stands_close_beside_a_label_is_none_of_its_word(text):
    words = at(50, 100, text)
    assert [label.position for label in labels_on([words], False)] == ["not_participating"]


def test_a_label_on_two_lines_may_have_its_middle_below_a_mark_and_a_word():
    words = [*at(100, 100, "n/p"), *at(119, 100, "Not"), *at(84.5, 111, "participating")]
    (label,) = labels_on(lines(words), False)
    assert label.position == "not_participating"


@pytest.mark.parametrize(("font", "found"), [("Icons", ["abstain"]), ("Serif", [])])
def test_a_letter_of_another_font_close_before_a_label_is_a_drawing(font, found):
    sign, label = (
        replace(word, font=each)
        for word, each in zip(at(10, 50, "c Abstain"), (font, "Serif"), strict=True)
    )
    assert [each.position for each in labels_on([[sign, label]], False)] == found


@pytest.mark.parametrize("leader", ["______", "......"])
def test_a_line_that_leads_to_a_figure_may_begin_close_behind_a_label(leader):
    words = at(50, 100, f"Yes {leader} 26")
    assert [each.position for each in labels_on([words], False)] == ["yes"]


@pytest.mark.parametrize(
    ("upper", "lower", "said"),
    [
        ("Votes in", "favour", ["yes"]),
        ("Did not", "take part", ["not_participating"]),
        ("Votes", "against", ["no"]),
        ("Votes", "cast", []),
    ],
)
def test_a_label_of_several_words_may_stand_on_two_lines(upper, lower, said):
    words = at(50, 100, upper) + at(50, 111, lower)
    assert [label.position for label in labels_on(lines(words), False)] == said


@pytest.mark.parametrize("text", ["the participation", "tne participation of the", "participating"])
def test_the_contrary_of_a_label_is_no_misread_one(text):
    assert labels_on([at(40, 50, text)], True) == []


def test_a_misread_label_is_known_by_its_negation():
    (label,) = labels_on([at(40, 50, "N0t partlcipating")], True)
    assert label.position == "not_participating"


@pytest.mark.parametrize("text", ["Position", "Voting", "November"])
def test_a_word_that_is_read_right_is_no_misread_label(text):
    assert labels_on([at(40, 50, text)], True) == []


def test_a_word_amid_a_text_of_letters_of_one_width_is_no_label():
    line: list[Word] = []
    for text in ["harmonised", "conditions", "for", "the", "marketing", "of", "construction"]:
        line += at(line[-1].box[2] + 7 if line else 40, 50, text)
    assert labels_on([line], False) == []


@pytest.mark.parametrize(
    ("others", "said"),
    [
        (["Yes", "No", "Abstain"], "not_participating"),
        (["Yes", "Abstain", "Absent"], "no"),
        (["Yes", "No", "Abstain", "Absent"], "no"),
        (["No", "Yes votes", "Abstain"], "no"),
    ],
    ids=[
        "beside a vote against",
        "beside the absent",
        "where the absent have a label",
        "beside yes votes",
    ],
)
def test_no_vote_is_none_at_all_where_another_label_is_that_of_votes_against(others, said):
    texts = [*others, "No vote"]
    words = [word for n, text in enumerate(texts) for word in at(50, 100 + 15 * n, text)]
    assert labels_on(lines(words), False)[-1].position == said


def test_no_vote_alone_is_no_label():
    words = at(50, 100, "Yes") + at(50, 115, "Abstain") + at(50, 130, "No vote")
    assert [each.position for each in labels_on(lines(words), False)] == ["yes", "abstain"]


def test_the_vote_against_of_a_legend_makes_no_vote_of_the_totals_none_at_all():
    words = at(300, 50, "Yes") + at(300, 65, "No vote") + at(40, 400, "yes") + at(90, 400, "no")
    assert [each.position for each in labels_on(lines(words), False)] == ["yes", "yes", "no"]


def test_a_word_before_a_short_word_of_a_text_is_no_misread_label():
    assert labels_on(lines(at(50, 100, "approval of agricultural vehicles")), True) == []


def test_labels_of_two_words_close_beside_one_another_head_two_columns():
    words = at(50, 100, "Yes") + at(120, 100, "No") + at(190, 100, "Abstain")
    words += at(260, 100, "Not participating") + at(354, 100, "Total of members")
    assert len(labels_on(lines(words), False)) == 5


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Not", "taking", "part"), "not_participating"),
        (("Did", "not", "take", "part"), "not_participating"),
    ],
)
def test_a_label_may_stand_on_as_many_lines_as_it_has_words(parts, name):
    words = [word for n, part in enumerate(parts) for word in at(50, 100 + 11 * n, part)]
    found = labels_on(lines(words), False)
    assert [(label.position, [w.text for w in label.words]) for label in found] == [
        (name, list(parts))
    ]


def test_a_sign_between_two_lines_is_no_line_of_a_label():
    words = [
        word for n, part in enumerate(("Vote", "✓", "No")) for word in at(50, 100 + 11 * n, part)
    ]
    assert [label.position for label in labels_on(lines(words), False)] == ["no"]


def test_no_member_states_beside_other_heads_is_the_head_of_those_against():
    line = [*at(50, 100, "Yes Member States"), *at(250, 100, "No Member States")]
    assert [label.position for label in labels_on([line], False)] == ["yes", "no"]


def test_a_word_in_brackets_that_says_the_same_is_a_part_of_the_label_before_it():
    assert [
        (label.position, [word.text for word in label.words], label.box)
        for label in labels_on([at(50, 100, "Yes (for)")], True)
    ] == [("yes", ["Yes", "(for)"], (50, 100, 93, 110.0))]


@pytest.mark.parametrize(
    "line",
    [
        at(50, 100, "Yes") + at(90, 100, "(for)"),
        at(50, 100, "No No"),
        at(50, 100, "Yes (against)"),
    ],
    ids=["apart", "without brackets", "another position"],
)
def test_a_word_that_is_no_part_of_the_label_before_it_is_one_of_its_own(line):
    assert len(labels_on([line], True)) == 2


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("In total, 26 in favour", ["yes"]),
        ("In total 26", [None]),
        ("0 not participating, that is 27", ["not_participating"]),
        ("0 not participating that is 27", []),
        ("[+1] For", ["yes"]),
        ("(see) For", []),
    ],
)
def test_a_label_ends_at_a_comma_or_behind_a_sign_and_opens_no_sentence(text, positions):
    assert [label.position for label in labels_on([at(50, 100, text)], False)] == positions


@pytest.mark.parametrize("read", ["ISSENT", "DSSENTING", "Absenting", "Assen"])
def test_no_misread_word_is_assent_or_dissent(read):
    assert labels_on([at(40, 50, read)], True) == []


@pytest.mark.parametrize("section", ["§ 1.", "1.", "(1)", "2)", "§"], ids=str)
@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
def test_the_number_of_a_paragraph_before_the_head_of_a_list_is_no_word_of_a_text(section, by_ocr):
    (label,) = labels_on([at(50, 100, f"{section} Yes: 25 Member States")], by_ocr)
    assert (label.position, [word.text for word in label.words]) == ("yes", ["Yes:"])


@pytest.mark.parametrize("text", ["Article one. Yes", "1. Whether yes", "12/25. Yes", "2016. Yes"])
def test_another_word_before_a_label_makes_it_one_of_a_text(text):
    assert labels_on([at(50, 100, text)], False) == []


def test_the_number_of_a_paragraph_is_no_reason_to_take_a_word_of_its_text_for_a_label():
    assert labels_on([at(50, 100, "1. Against honey")], False) == []


@pytest.mark.parametrize(
    ("behind", "names"), [("and 0", ["abstain"]), ("and others", [])], ids=["a count", "a word"]
)
def test_a_label_of_a_sentence_ends_before_the_next_count(behind, names):
    found = labels_on([at(50, 100, f"3 abstained {behind}")], False)
    assert [label.position for label in found] == names


@pytest.mark.parametrize(("text", "named"), [("Overall vote", 0), ("Overall votes 27", 1)])
def test_what_heads_the_marks_ends_no_label_of_a_total(text, named):
    assert len(labels_on([at(50, 100, text)], False)) == named


def test_words_of_a_subject_in_a_picture_are_no_misread_label_behind_an_article():
    assert labels_on([at(40, 50, "establishing a facility for the support")], True) == []


def test_a_label_in_a_picture_begins_behind_the_sign_that_parts_it_from_its_mark():
    (label,) = labels_on([at(40, 50, "II = Against")], True)
    assert [word.text for word in label.words] == ["Against"]


@pytest.mark.parametrize(
    ("text", "named"),
    [("Totals. In favour: 24 members", True), ("It spoke in favour: 24 members", False)],
)
def test_a_label_with_a_colon_may_begin_the_sentence_behind_a_heading(text, named):
    found = labels_on(lines(at(50, 100, text)), False)
    assert ("yes" in [label.position for label in found]) is named
