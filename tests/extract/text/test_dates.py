"""Dates in words."""

from datetime import date

import pytest

from extract.text.dates import find_dates
from extract.text.vocabulary import Vocabulary, known_languages, load_vocabulary


def vocabulary_of(language: str) -> Vocabulary:
    vocabulary = load_vocabulary(language)
    assert vocabulary is not None
    return vocabulary


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "Брюксел, 2 юли 2026 г."),
        ("cs", "Brusel 2. července 2026"),
        ("da", "Bruxelles, den 2. juli 2026"),
        ("de", "Brüssel, den 2. Juli 2026"),
        ("el", "Βρυξέλλες, 2 Ιουλίου 2026"),
        ("en", "Brussels, 2 July 2026"),
        ("es", "Bruselas, 2 de julio de 2026"),
        ("et", "Brüssel, 2. juuli 2026"),
        ("fi", "Bryssel, 2. heinäkuuta 2026"),
        ("fi", "2 päivänä heinäkuuta 2026"),
        ("fi", "2. päivänä heinäkuuta 2026"),
        ("cs", "2. červenci 2026"),
        ("cs", "2. červenec 2026"),
        ("et", "2. juulil 2026. aastal"),
        ("fr", "Bruxelles, le 2 juillet 2026"),
        ("hr", "Bruxelles, 2. srpnja 2026."),
        ("hu", "Brüsszel, 2026. július 2."),
        ("lt", "Briuselis, 2026 m. liepos 2 d."),
        ("lv", "Briselē, 2026. gada 2. jūlijā"),
        ("mt", "Brussell, 2 ta' Lulju 2026"),
        ("nl", "Brussel, 2 juli 2026"),
        ("pl", "Bruksela, 2 lipca 2026 r."),
        ("ro", "Bruxelles, 2 iulie 2026"),
        ("sk", "V Bruseli 2. júla 2026"),
        ("sl", "Bruselj, 2. julija 2026"),
        ("sv", "Bryssel den 2 juli 2026"),
    ],
)
def test_the_dateline_of_a_language_is_read(language, text):
    assert find_dates(text, vocabulary_of(language)) == (date(2026, 7, 2),)


@pytest.mark.parametrize(
    ("text", "month"), [("2. červen 2026", 6), ("2. června 2026", 6), ("2. červnu 2026", 6)]
)
def test_a_month_whose_name_begins_another_is_read_in_its_listed_forms(text, month):
    assert find_dates(text, vocabulary_of("cs")) == (date(2026, month, 2),)


def test_an_ending_that_is_not_listed_never_makes_another_month():
    assert find_dates("2. červenek 2026", vocabulary_of("cs")) == ()


@pytest.mark.parametrize("language", known_languages())
def test_every_form_of_a_month_is_that_month(language):
    vocabulary = vocabulary_of(language)
    for number, forms in enumerate(vocabulary.months, 1):
        for form in forms:
            assert find_dates(f"2. {form} 2026", vocabulary) == (date(2026, number, 2),)


def test_several_dates_come_in_printed_order():
    text = "from 30 March 2026 to the 1 April 2026"

    assert find_dates(text, vocabulary_of("en")) == (date(2026, 3, 30), date(2026, 4, 1))


def test_a_day_that_no_calendar_has_is_no_date():
    assert find_dates("31 June 2026", vocabulary_of("en")) == ()


@pytest.mark.parametrize(
    "text", ["02.07.2026", "2/7/2026", "2. 7. 2026", "2026-07-02", "2026. 7. 2."]
)
def test_a_date_in_figures_is_day_month_year_or_the_other_way_round(text):
    assert find_dates(text, vocabulary_of("en")) == (date(2026, 7, 2),)


@pytest.mark.parametrize(
    "text", ["11513/26", "13.25.2026", "2.7/2026", "2012/0011 (COD)", "2.7.26"]
)
def test_other_figures_are_no_date(text):
    assert find_dates(text, vocabulary_of("en")) == ()
