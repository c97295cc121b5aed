"""A day is read in every form in which people write it."""

from datetime import date

import pytest

from extract.sheet.layout.dates import date_behind_label, date_in, is_other_day


@pytest.mark.parametrize(
    "text",
    [
        "02/07/2026",
        "2.7.2026",
        "02-07-2026",
        "2026-07-02",
        "2 July 2026",
        "2nd July 2026",
        "2nd of July, 2026",
        "02-JUL-2026",
        "July 2, 2026",
        "Thursday, 2 July 2026",
        "02·07·2026",
        "2 ‐ 7 ‐ 2026",
        "2026•07•02",
        "2026 July 2",
        "2026, July 02",
        "2.VII.2026",
        "02/VII/2026",
        "2 VII 2026",
    ],
)
def test_a_day_is_read_in_every_form(text):
    assert date_in(text) == date(2026, 7, 2)


@pytest.mark.parametrize(
    "text", ["", "31/02/2026", "2/7/26", "1 July 2026 and 2 July 2026", "July"]
)
def test_no_day_or_two_are_none(text):
    assert date_in(text) is None


@pytest.mark.parametrize("text", ["2IX 2026", "02IX.2026", "Meeting of 2IX 2026, 10.00"])
def test_a_month_in_roman_figures_may_stand_close_behind_the_day(text):
    assert date_in(text) == date(2026, 9, 2)


@pytest.mark.parametrize("text", ["102IX 2026", "2IX2026", "31IX 2026", "2ix 2026", "2XX 2026"])
def test_other_letters_and_figures_close_together_are_no_day(text):
    assert date_in(text) is None


@pytest.mark.parametrize(
    "text", ["02,07,2026", "2, 7, 2026", "2026,07,02", "2 ,7 ,2026", "2.7,2026"]
)
def test_commas_may_part_day_month_and_year(text):
    assert date_in(text) == date(2026, 7, 2)


@pytest.mark.parametrize(
    "text",
    [
        *("12,34,2026", "31,02,2026", "2,7,26", "2,,7,2026", "1,234,2026", "102,07,2026"),
        *("02,07,20261", "2,7", "2,7,1826", "2,7,2026 and 3,7,2026", "84,57", "2;7;2026"),
    ],
)
def test_other_figures_with_commas_are_no_day(text):
    assert date_in(text) is None


@pytest.mark.parametrize("text", ["2009 12 18", "18 12 2009", "18/12/2009"])
def test_a_day_in_the_three_boxes_of_a_form_is_read_behind_its_label(text):
    assert date_behind_label(text) == date(2009, 12, 18)


@pytest.mark.parametrize("text", ["2009 12 18", "18 12 2009"])
def test_three_figures_apart_are_no_day_without_a_label(text):
    assert date_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2009 18 12",
        "12 18 2009",
        "2009 2 30",
        "2109 12 18",
        "on 2009 12 18",
        "2009 12 18 3",
        "3 2009 12 18",
        "2009  12 18",
        "09 12 18",
        "",
    ],
)
def test_figures_apart_that_are_not_such_a_day_alone_are_none(text):
    assert date_behind_label(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "28 and 29 August 2025",
        "28–29/08/2025",
        "28/29 August 2025",
        "27, 28 and 29 August 2025",
        "30 July to 1 August 2025",
        "29/08–30/08/2025",
        "28.08.–29.08.2025",
        "Thursday 28 and Friday 29 August 2025",
        "29 August 2025 and 1 September",
        "29 August 2025 and the following day",
        "2025-08-28/29",
    ],
)
def test_several_days_of_which_one_has_the_year_are_other_days(text):
    assert is_other_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "until 29 August 2025",
        "since 29/08/2025",
        "not before Friday, 29 August 2025",
        "not on 29 August 2025",
        "week of 29/08/2025",
        "no later than 29 August 2025",
        "planned for 29/08/2025",
        "29/08/2025 (postponed)",
        "Thursday 29 August 2025",
        "29/08/2025 (Thu)",
    ],
)
def test_a_word_beside_a_date_says_that_it_is_not_the_day(text):
    assert is_other_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "on 29 August 2025",
        "held on Friday, 29 August 2025",
        "29/08/2025 (Fri)",
        "10.00, 29 August 2025",
        "2025-08-29, 10.00",
        "2025-08-29 - 10 am",
        "Meeting 4023, 29 August 2025",
        "29 August 2025 (28 August: debate)",
        "29/08/2025 / 29 August 2025",
        "05/08/2025 (session of 04-05/08/2025)",
        "2 - 7 - 2026",
        "02-JUL-2026",
        "2 VII 2026",
    ],
)
def test_a_day_with_its_weekday_place_or_hour_is_the_day(text):
    assert not is_other_day(text)
