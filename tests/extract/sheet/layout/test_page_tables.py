"""The words of the totals, and where fields stand beside tables."""

from unittest.mock import Mock

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.page_tables import (
    obstacles_on,
    parts_of,
    refuse_unclear_head,
    tables_on,
    without_totals,
    words_of_totals,
)
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.rows.test_table_words import NAMES, SHARES
from tests.extract.sheet.layout.test_sheet import read
from tests.extract.sheet.layout.typed import at, states_at


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


def test_a_sign_in_brackets_before_a_label_is_no_word_of_the_totals():
    table = [
        *at(50, 100, "[ + ] Yes ..... 4 (66.67 %)"),
        *at(50, 115, "[ - ] No ..... 2 (33.33 %)"),
    ]
    on_lines = lines(table)
    totals = read_totals(on_lines, labels_on(on_lines, False), states_at(700), False, 2)
    own = words_of_totals(table, on_lines, totals)
    assert [word.text for word in table if id(word) not in own] == ["+", "-"]


@pytest.mark.parametrize("dot", ["·", "•", "|"])
def test_a_result_that_a_dot_parts_from_the_total_is_no_word_of_the_totals(dot):
    table = [*at(50, 100, "Yes 4 (66.67 %)"), *at(50, 115, "No 2 (33.33 %)")]
    table += at(50, 130, f"Decision: Adopted {dot} Total: 6 members")
    on_lines = lines(table)
    totals = read_totals(on_lines, labels_on(on_lines, False), states_at(700), False, 2)
    own = words_of_totals(table, on_lines, totals)
    left = [word.text for word in table if id(word) not in own]
    assert left == ["Decision:", "Adopted", dot]


def test_a_result_in_the_sentence_behind_the_totals_is_no_word_of_these():
    table = [*at(50, 100, "4 in favour, 2 against, 0 abstaining and")]
    table += at(50, 115, "0 not participating, that is 6 Member States. Final result: Adopted.")
    on_lines = lines(table)
    totals = read_totals(on_lines, labels_on(on_lines, False), states_at(700), False, 2)
    own = words_of_totals(table, on_lines, totals)
    left = [word.text for word in table if id(word) not in own]
    assert left[-3:] == ["Final", "result:", "Adopted."]


def test_words_of_one_sentence_are_parted_by_dots_and_before_a_result_or_its_label():
    def parts(text: str) -> list[str]:
        return [" ".join(word.text for word in part) for part in parts_of(at(50, 100, text))]

    assert parts("0 did not vote. Outcome: Adopted.") == ["0 did not vote.", "Outcome: Adopted."]
    assert parts("Total: 27 members. Outcome:") == ["Total: 27 members.", "Outcome:"]
    assert parts("Total: 27 members. Votes") == ["Total: 27 members. Votes"]
    assert parts("Decision: Adopted · Total: 27") == ["Decision: Adopted", "Total: 27"]
    assert parts("Result: Adopted. Total: 27") == ["Result: Adopted.", "Total: 27"]


def test_totals_that_head_the_lists_of_the_states_are_no_table_beside_the_fields():
    states = read(day="06/02/2025").states
    left, top, right, bottom = states.block_boxes[0]
    heads = [Label("yes", (left, top - 20, left + 30, top - 10), 10.0, ())]
    heads.append(Label("no", (left, top + 12, left + 30, top + 14), 10.0, ()))
    amid = Mock(box=(left - 300, top - 20, right, bottom), labels=heads, figures=())
    beside = Mock(box=(left, bottom + 50, right, bottom + 90), labels=heads, figures=())
    assert obstacles_on(Mock(states=states, totals=amid)) == [
        *states.block_boxes,
        *(head.box for head in heads),
    ]
    assert obstacles_on(Mock(states=states, totals=beside)) == [*states.block_boxes, beside.box]


def test_totals_on_a_line_may_have_labels_that_are_short_for_a_position():
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 160 + 15 * n, name) + at(150, 160 + 15 * n, share)
    for n, (label, count) in enumerate(zip(("Yes", "No", "Abs", "N/P"), "3210", strict=True)):
        words += at(50 + 60 * n, 300, label) + at(50 + 60 * n, 315, count)
    found = tables_on(words, False, 2).totals.totals
    groups = (found.yes, found.no, found.abstain, found.not_participating)
    assert [group.members for group in groups] == [3, 2, 1, 0]


@pytest.mark.parametrize("lower", [0, 7], ids=["level with it", "below its count"])
def test_shares_of_totals_beside_a_block_are_not_the_tables(lower):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, name) + at(150, 100 + 15 * n, share)
    labels = []
    for n, label in enumerate(["Yes", "No", "Abstain"]):
        labels += at(250, 100 + 15 * n, label) + at(350, 100 + lower + 15 * n, "33.33%")
    states = read_rows([*words, *labels], False, 2)
    told = labels_on(lines(labels), False)
    assert len(states.other_figures) == 3
    assert without_totals(states, told).other_figures == ()


WEIGHTS = ["12", "10", "12", "7", "29", "4"]
"""Of the states in the Treaty of Nice."""


@pytest.mark.parametrize(
    ("yes", "no", "weighted"),
    [("25.41 %", "1.31 %", False), ("25.41", "1.31", False), ("64", "10", True)],
    ids=["shares", "without their sign", "weights"],
)
def test_of_weights_and_shares_those_are_read_that_the_totals_add_up(yes, no, weighted):
    words: list[Word] = []
    for n, (name, weight, share) in enumerate(zip(NAMES, WEIGHTS, SHARES, strict=True)):
        y = 100 + 15 * n
        words += at(50, y, name) + at(150, y, weight) + at(220, y, share)
    for n, (label, count, own) in enumerate((("Yes", "5", yes), ("No", "1", no))):
        words += at(50, 300 + 15 * n, label) + at(150, 300 + 15 * n, count)
        words += at(220, 300 + 15 * n, own)
    states = tables_on(words, False, 2).states
    figures = [row.figure.text for row in states.rows if row.figure is not None]
    assert (states.weighted, figures) == (weighted, WEIGHTS if weighted else SHARES)


def test_a_line_that_may_head_the_table_or_end_the_text_above_it_is_refused():
    text = at(50, 68, "DECISION on the signing of an agreement with the countries of the Caribbean")
    head = at(50, 80, "Member States")
    on_lines = lines([*text, *head])
    refuse_unclear_head(on_lines, set(), 2)
    second = lines([*on_lines[0], *head, *at(400, 80, "Vote")])
    refuse_unclear_head(second, {id(word) for word in second[1]}, 2)
    with pytest.raises(NoteRefusedError, match="page 2: 'Member States' may head the table, or"):
        refuse_unclear_head(on_lines, {id(word) for word in head}, 2)


def test_words_far_beside_a_text_leave_it_no_room_at_its_end():
    text = at(50, 68, "DECISION on the signing of an agreement with the countries of the Caribbean")
    head, beside = at(50, 80, "Member States"), [*at(500, 68, "Yes 25"), *at(500, 80, "No 2")]
    with pytest.raises(NoteRefusedError, match="'Member States' may head the table, or"):
        refuse_unclear_head(lines([*text, *head, *beside]), {id(word) for word in head}, 2)


@pytest.mark.parametrize(
    ("yes", "no", "weighted"), [("312", "33", True), ("90.43", "9.57", False), ("100", "0", False)]
)
def test_totals_of_rows_without_figures_are_weights_where_they_are_more_than_the_population(
    yes, no, weighted
):
    words: list[Word] = []
    for n, name in enumerate(NAMES):
        words += at(50, 100 + 15 * n, name)
    for n, (label, count, own) in enumerate((("Yes", "5", yes), ("No", "1", no))):
        words += at(50, 300 + 15 * n, label) + at(150, 300 + 15 * n, count)
        words += at(220, 300 + 15 * n, own)
    tables = tables_on(words, False, 2)
    told = [
        each.weight if weighted else each.population_pct
        for each in (tables.totals.totals.yes, tables.totals.totals.no)
    ]
    assert (tables.states.weighted, told) == (weighted, [float(yes), float(no)])
