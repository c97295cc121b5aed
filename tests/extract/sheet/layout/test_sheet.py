"""Words of a whole sheet: a date between two blocks, and what is said on every row."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.labels_amid_fields import refuse_amid_subject
from extract.sheet.layout.rows.row_numbers import ground_of
from extract.sheet.layout.sheet import (
    Layout,
    end_of,
    read_layout,
)
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import is_set_wide
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_table_words import NAMES, SHARES
from tests.extract.sheet.layout.typed import at

ABOVE = {
    "Session:": "3812",
    "Item:": "2024/0126 (COD)",
    "Voting Rule:": "qualified majority",
    "Subject:": "REGULATION on honey",
    "Final result:": "Adopted",
}
LABELS = ["Yes", "No", "Abstain", "Not participating", "Total"]


def read(*between: Word, said: str = "", day: str = "") -> Layout:
    """A sheet with two blocks of three states, and a word before each share."""
    words: list[Word] = list(between)
    for row, (label, value) in enumerate((ABOVE | ({"Sitting date:": day} if day else {})).items()):
        words += at(50, 30 + 16 * row, label) + at(150, 30 + 16 * row, value)
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        x, y = 50 + 400 * (n // 3), 160 + 15 * (n % 3)
        words += at(x, y, name) + at(x + 70, y, f"{said} {share}")
    for row, (label, count) in enumerate(zip(LABELS, "60006", strict=True)):
        words += at(50, 260 + 15 * row, label) + at(200, 260 + 15 * row, count)
    return read_layout(words, 650.0, False, 2)


def test_a_date_below_its_label_between_two_blocks_is_read():
    between = at(270, 160, "Sitting date:") + at(270, 172, "06/02/2025")
    assert read(*between).fields.sitting_date.isoformat() == "2025-02-06"


def test_a_position_before_all_figures_is_a_mark():
    places = [word.box for n in range(6) for word in said_at(n, "Yes")]
    known = read(said="Yes", day="06/02/2025").known
    assert [box in known for box in places] == [False] * 6


def said_at(row: int, text: str) -> list[Word]:
    return at(120 + 400 * (row // 3), 160 + 15 * (row % 3), text)


def test_dots_that_lead_to_figures_beside_the_fields_are_no_line_of_these():
    dots = [word for n in range(9) for word in at(300 + 8 * n, 100, ".")]
    layout = read(*dots, day="06/02/2025")
    assert layout.fields.subject == "REGULATION on honey"
    assert all(word.box in layout.known for word in dots)


@pytest.mark.parametrize(("y", "may_be_mark"), [(175, True), (30, False)], ids=["row", "field"])
def test_a_dash_may_be_a_mark_on_the_line_of_a_state_alone(y, may_be_mark):
    (dash,) = at(170, y, "–")
    assert (dash.box not in read(dash, day="06/02/2025").known) is may_be_mark


def test_ones_in_the_columns_of_their_positions_may_be_marks():
    ones = [at(200 + 400 * (n // 3) + 20 * (n % 2), 160 + 15 * (n % 3), "1")[0] for n in range(6)]
    known = read(*ones, day="06/02/2025").known
    assert [one.box in known for one in ones] == [False] * 6


def test_a_colon_behind_the_label_of_the_result_is_not_its_mark():
    (colon,) = at(220, 94, ":")
    assert colon.box in read(colon, day="06/02/2025").known


def test_words_for_a_position_amid_the_subject_refuse_it():
    amid = at(262, 78, "Abstain") + at(310, 78, "jams")
    with pytest.raises(NoteRefusedError, match="'Abstain' stands amid the subject"):
        read(*amid, day="06/02/2025")


@pytest.mark.parametrize(("white", "kept"), [(14, True), (34, False)], ids=["set wide", "apart"])
def test_a_small_word_for_a_position_amid_a_text_set_wide_is_of_the_text(white, kept):
    first = at(50, 78, "Civil Reserve")
    word = at(first[-1].box[2] + white, 78, "for")
    line = [*first, *word, *at(word[-1].box[2] + white, 78, "forest fires")]
    assert is_set_wide(line, 2, 1) is kept


def test_a_word_that_is_lost_amid_the_subject_refuses_it():
    subject = at(50, 78, "on the Reserve for forest fires")
    with pytest.raises(NoteRefusedError, match="'for' stands amid the subject"):
        refuse_amid_subject(subject, [], [word for word in subject if word.text != "for"], 2)
    refuse_amid_subject(subject, [], subject, 2)


def test_a_hyphen_that_recognition_takes_for_a_chinese_character_is_no_lost_word():
    subject = at(50, 78, "on two 一 or three-wheel vehicles")
    refuse_amid_subject(subject, [], [word for word in subject if word.text != "一"], 2)


def ballots(glued: int | None = None, text: str = "Yes", *, by_ocr: bool = True) -> Layout:
    """A sheet with six states, each with answers behind boxes; `glued` is the row whose first
    answer is read together with its box."""
    words: list[Word] = []
    for row, (label, value) in enumerate((ABOVE | {"Sitting date:": "06/02/2025"}).items()):
        words += at(50, 30 + 16 * row, label) + at(150, 30 + 16 * row, value)
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        y = 160 + 15 * n
        words += at(50, y, name) + at(150, y, share)
        for x, answer in ((220, text), (300, "No"), (380, "Abstain")):
            first, *rest = at(x, y, answer)
            left = first.box[0] - (13 if n == glued and answer == text else 0)
            words += [replace(first, box=(left, *first.box[1:])), *rest]
    for row, (label, count) in enumerate(zip(LABELS, "60006", strict=True)):
        words += at(50, 280 + 15 * row, label) + at(150, 280 + 15 * row, count)
    return read_layout(words, 650.0, by_ocr, 2)


def test_the_box_that_is_read_together_with_its_answer_is_left_to_be_seen():
    known = [box for box in ballots(glued=2).known if box[1] == 190.0 and 200 < box[0] < 400]
    assert known == [
        (220.0, 190.0, 235.0, 200.0),
        (300.0, 190.0, 310.0, 200.0),
        (380.0, 190.0, 415.0, 200.0),
    ]


@pytest.mark.parametrize("glued", [None, 0, 5])
def test_the_words_of_answers_are_no_marks_be_one_read_together_with_its_box(glued):
    layout = ballots(glued)
    assert [label.position for label in layout.labels[-3:]] == ["yes", "no", "abstain"]
    own = [word.box for label in layout.labels[-3:] for word in label.words]
    assert len(own) == 18
    assert all(box in layout.known for box in own)


def test_a_word_is_known_by_what_it_says_and_where_it_ends():
    (word,) = at(220, 100, "Yes")
    assert end_of(word) == end_of(replace(word, box=(207.0, *word.box[1:])))
    other, below, (later,) = replace(word, text="No"), at(220, 115, "Yes")[0], at(221, 100, "Yes")
    assert end_of(word) not in {end_of(each) for each in (other, below, later)}


def test_a_date_with_a_letter_in_each_box_is_read():
    boxes = [word for n, sign in enumerate("06.02.2025") for word in at(270 + 13 * n, 172, sign)]
    fields = read(*at(270, 160, "Sitting date:"), *boxes).fields
    assert fields.sitting_date.isoformat() == "2025-02-06"


def test_the_signs_of_a_sum_of_the_totals_are_known_to_be_no_marks():
    own = at(300, 340, "6 + 0 + 0 + 0 = 6")
    known = read(*own, day="06/02/2025").known
    assert all(word.box in known for word in own[1::2])


def test_the_grounds_of_numbers_that_count_the_states_are_known_to_be_no_marks():
    numbers = [at(30 + 400 * (n // 3), 154 + 15 * (n % 3), str(n + 1))[0] for n in range(6)]
    layout = read(*numbers, day="06/02/2025")
    assert [row.state is not None for row in layout.states.rows] == [True] * 6
    assert all(ground_of(number) in layout.known for number in numbers)


@pytest.mark.parametrize("gap", [3.0, 40.0], ids=["close", "a legend beside it"])
def test_a_word_of_a_label_that_a_line_of_the_subject_begins_with_refuses_it(gap):
    word = at(50, 78, "for")
    rest = at(word[-1].box[2] + gap, 78, "the support of the Western Balkans")
    label = Label("yes", word[0].box, 10.0, tuple(word))
    if gap > word[0].size:
        refuse_amid_subject([*word, *rest], [label], rest, 2)
    else:
        with pytest.raises(NoteRefusedError, match="'for' stands amid the subject"):
            refuse_amid_subject([*word, *rest], [label], rest, 2)


def test_a_word_of_a_label_that_ends_a_line_of_the_subject_is_left_in_it():
    line = at(50, 78, "amending Regulation (EU) No")
    label = Label("no", line[-1].box, 10.0, (line[-1],))
    refuse_amid_subject(line, [label], line, 2)


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("REGULATION on honey For information: http://www.consilium.europa.eu", "http"),
        ("REGULATION OF THE", "Yes"),
    ],
    ids=["an address", "the mark of a row beside it"],
)
def test_what_no_act_is_named_refuses_a_subject(text, strange):
    subject = [*at(50, 78, text), *(at(250, 78, "Yes") if strange == "Yes" else ())]
    with pytest.raises(NoteRefusedError, match=f"{strange}.* stands in the subject"):
        refuse_amid_subject(subject, [], subject, 2)


def test_the_number_of_an_act_behind_white_stays_in_its_subject():
    subject = [*at(50, 78, "Regulation (EU)"), *at(150, 78, "No 1303/2013")]
    refuse_amid_subject(subject, [], subject, 2)


def test_labels_of_the_totals_may_have_those_of_another_language_right_behind_a_slash():
    words: list[Word] = []
    for row, (label, value) in enumerate((ABOVE | {"Sitting date:": "06/02/2025"}).items()):
        words += at(50, 30 + 16 * row, label) + at(150, 30 + 16 * row, value)
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 160 + 15 * n, name) + at(150, 160 + 15 * n, share)
    for row, (label, count) in enumerate(
        (("Yes /Oui", "4"), ("No /Non", "1"), ("Abstain /Abstention", "1"), ("Total /Total", "6"))
    ):
        words += at(50, 260 + 15 * row, label) + at(200, 260 + 15 * row, count)
    found = read_layout(words, 650.0, False, 2).totals.totals
    assert (found.yes.members, found.no.members, found.abstain.members) == (4, 1, 1)
