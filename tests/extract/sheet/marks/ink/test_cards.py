"""States in cards: a mark above a name is of its card, and not of the one before."""

import itertools
from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.marks.ink.cards import in_cards, parted_by_white
from tests.extract.sheet.layout.rows.test_on_side import table
from tests.extract.sheet.layout.typed import at

DPI = 144
NAMES = ["LATVIJA", "LIETUVA", "MALTA", "NEDERLAND"]
CODES = ["LV", "LT", "MT", "NL"]
SHARES = ["0.42", "0.64", "0.13", "4.02"]


def test_rows_part_in_the_white_between_two_cards():
    page, words = np.full((800, 600, 3), 255, np.uint8), []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        top = 60 + 60 * n
        cv2.rectangle(page, (70, 2 * top), (260, 2 * top + 104), (90, 90, 90), 1)
        cv2.circle(page, (150, 2 * top + 22), 10, (20, 140, 40), -1)
        words += [*at(50, top + 20, name), *at(60, top + 36, share)]
    states = read_rows(words, False, 2)
    assert in_cards(states)
    rows = parted_by_white(states, page, DPI, []).rows
    tops = [60 + 60 * n for n in range(4)]
    assert all(
        row.top < top + 6 and row.bottom > top + 46 for row, top in zip(rows, tops, strict=True)
    )
    assert all(a.bottom == b.top for a, b in itertools.pairwise(rows))


def test_a_table_whose_figures_are_level_with_their_names_has_no_cards():
    words = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += [*at(50, 100 + 15 * n, name), *at(200, 100 + 15 * n, share)]
    assert not in_cards(read_rows(words, False, 2))


def test_a_table_whose_figures_are_level_with_the_first_line_of_their_names_has_no_cards():
    words = []
    for n, (name, code, share) in enumerate(zip(NAMES, CODES, SHARES, strict=True)):
        words += [*at(50, 100 + 30 * n, name), *at(50, 112 + 30 * n, f"({code})")]
        words += at(200, 100 + 30 * n, share)
    assert not in_cards(read_rows(words, False, 2))


@pytest.mark.parametrize("mark", [50, -12], ids=["below the last figure", "above the first name"])
def test_rows_part_where_the_first_and_last_cards_tell_on_which_side_marks_stand(mark):
    page, words = np.full((800, 600, 3), 255, np.uint8), []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        top = 60 + 70 * n
        cv2.circle(page, (150, 2 * (top + mark)), 10, (20, 140, 40), -1)
        words += [*at(50, top, name), *at(60, top + 20, share)]
    rows = parted_by_white(read_rows(words, False, 2), page, DPI, []).rows
    tops = [60 + 70 * n for n in range(4)]
    assert all(row.top < top + mark < row.bottom for row, top in zip(rows, tops, strict=True))


def test_a_heading_above_the_cards_is_no_mark():
    page, words = np.full((800, 600, 3), 255, np.uint8), []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        top = 60 + 70 * n
        cv2.circle(page, (150, 2 * (top + 50)), 10, (20, 140, 40), -1)
        words += [*at(50, top, name), *at(60, top + 20, share)]
    cv2.rectangle(page, (100, 80), (180, 96), 0, -1)
    rows = parted_by_white(read_rows(words, False, 2), page, DPI, [(50.0, 40.0, 90.0, 48.0)]).rows
    assert all(row.top < 60 + 70 * n + 50 < row.bottom for n, row in enumerate(rows))


def test_cards_on_one_line_reach_down_to_the_marks_below_their_figures():
    page, states = np.full((400, 2700, 3), 255, np.uint8), read_rows(table(1), False, 2)
    words = [(50.0, 138.0, 90.0, 150.0)]
    for x in range(0, 2400, 160):
        cv2.rectangle(page, (x + 110, 254), (x + 130, 269), (20, 140, 40), -1)
    cv2.line(page, (100, 302), (2400, 302), (90, 90, 90), 1)
    for x0, top, x1, bottom in words:
        cv2.rectangle(
            page, (round(2 * x0), round(2 * top)), (round(2 * x1), round(2 * bottom)), 0, -1
        )
    rows = parted_by_white(states, page, DPI, words).rows
    assert {row.bottom for row in rows} == {136.0}
    assert [row.top for row in rows] == [row.top for row in states.rows]


def test_cards_on_one_line_without_marks_stay_as_they_are():
    page, states = np.full((400, 2700, 3), 255, np.uint8), read_rows(table(1), False, 2)
    assert parted_by_white(states, page, DPI, []) == states


def test_cards_whose_names_are_turned_begin_above_where_these_are_drawn():
    page, words = np.full((600, 2700, 3), 255, np.uint8), []
    for word in table(2, codes=True):
        x0, top, *_ = word.box
        turned = (x0, top - 50, x0 + 10, top - 30) if word.text.isalpha() else None
        words.append(replace(word, drawn=turned))
        left, upper, right, lower = (round(2 * v) for v in turned or word.box)
        cv2.rectangle(page, (left, upper), (right, lower), 0, -1)
        if turned is None:
            cv2.circle(page, (left + 20, lower + 8), 6, (20, 140, 40), -1)
    rows = parted_by_white(read_rows(words, False, 2), page, DPI, []).rows
    assert all(131 <= row.bottom <= 140 for row in rows if row.middle < 150)
    assert all(131 <= row.top <= 140 for row in rows if row.middle > 150)
