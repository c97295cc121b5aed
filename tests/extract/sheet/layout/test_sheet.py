"""Words of a whole sheet: a date between two blocks, and what is said on every row."""

from dataclasses import replace
from unittest.mock import Mock

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.labels_amid_fields import refuse_amid_subject
from extract.sheet.layout.rows.row_numbers import ground_of
from extract.sheet.layout.sheet import (
    Layout,
    end_of,
    is_speck,
    obstacles_on,
    read_layout,
    without_specks,
    words_of_totals,
)
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import is_set_wide, labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.words import UNREAD, Word, lines
from tests.extract.sheet.layout.rows.test_table_words import NAMES, SHARES
from tests.extract.sheet.layout.typed import at, states_at

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


@pytest.mark.parametrize(
    ("text", "high", "is_dot"),
    [
        ("1", 2.0, True),
        ("1", 5.0, False),
        (UNREAD, 4.0, True),
        ("–", 1.0, False),
        ("15", 2.0, False),
    ],
)
def test_a_dot_of_a_rule_is_no_figure(text, high, is_dot):
    assert is_speck(Word(text, (40.0, 50.0, 42.0, 50.0 + high), high), 10.0) is is_dot


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


@pytest.mark.parametrize(
    ("text", "high", "by_ocr", "kept"),
    [
        ("P", 26.0, True, False),
        ("P", 26.0, False, True),
        ("P", 20.0, True, True),
        ("Yes", 26.0, True, True),
    ],
    ids=["a drawing", "in a file", "lower", "a word"],
)
def test_a_drawing_of_a_picture_for_which_a_letter_was_read_is_no_word(text, high, by_ocr, kept):
    tall = Word(text, (100.0, 50.0, 120.0, 50.0 + high), high)
    words = [tall, *at(20, 100, "one two three")]
    assert (tall in without_specks(words, by_ocr)) is kept


@pytest.mark.parametrize(
    ("text", "again", "kept"),
    [
        ("3", "3", True),
        ("|3", "3", True),
        ("24", "24|", True),
        ("3", None, False),
        ("3", "8", False),
        ("O", "O", False),
        ("|", "|", False),
    ],
)
def test_a_figure_as_high_as_its_bar_is_none_of_the_drawings_if_two_looks_read_it(
    text, again, kept
):
    tall = Word(text, (100.0, 50.0, 120.0, 76.0), 26.0, again=again)
    words = [tall, *at(20, 100, "one two three")]
    assert (tall in without_specks(words, True)) is kept


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


def test_the_specks_of_a_dotted_rule_make_no_short_word_a_drawing():
    specks = [Word("H", (x, 80.0, x + 1, 81.0), 1.0) for x in map(float, range(20, 60))]
    text = at(20, 50, "voted on PE-CONS 72/20")
    assert without_specks([*text, *specks], True)[: len(text)] == text


def test_the_words_of_a_sentence_that_tells_the_totals_are_theirs():
    sentence = at(50, 142, "Of 6 members, 6 voted in favour, 0 voted against and 0 abstained.")
    words = [*sentence, *at(50, 160, "of the Council")]
    on_lines = lines(words)
    totals = read_totals(on_lines, labels_on(on_lines, False), states_at(700), False, 2)
    own = words_of_totals(words, on_lines, totals)
    assert [word for word in words if id(word) in own] == sentence


def test_a_letter_in_place_of_a_mark_before_a_label_is_no_word_of_the_totals():
    table = [*at(50, 100, "Y Yes 4 (66.67 %)"), *at(50, 115, "N No 2 (33.33 %)")]
    on_lines = lines(table)
    totals = read_totals(on_lines, labels_on(on_lines, False), states_at(700), False, 2)
    own = words_of_totals(table, on_lines, totals)
    assert [word.text for word in table if id(word) not in own] == ["Y", "N"]


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


def test_totals_that_head_the_lists_of_the_states_are_no_table_beside_the_fields():
    states = read(day="06/02/2025").states
    left, top, right, bottom = states.block_boxes[0]
    heads = [Label("yes", (left, top - 20, left + 30, top - 10), 10.0, ())]
    heads.append(Label("no", (left, top + 12, left + 30, top + 14), 10.0, ()))
    amid = Mock(box=(left - 300, top - 20, right, bottom), labels=heads, figures=())
    beside = Mock(box=(left, bottom + 50, right, bottom + 90), labels=heads, figures=())
    assert obstacles_on(states, amid) == [*states.block_boxes, *(head.box for head in heads)]
    assert obstacles_on(states, beside) == [*states.block_boxes, beside.box]


def test_a_word_of_a_label_that_ends_a_line_of_the_subject_is_left_in_it():
    line = at(50, 78, "amending Regulation (EU) No")
    label = Label("no", line[-1].box, 10.0, (line[-1],))
    refuse_amid_subject(line, [label], line, 2)
