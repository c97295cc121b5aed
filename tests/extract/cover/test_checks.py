"""What of a cover stayed unread is told by a check."""

from datetime import date

import pytest

from extract.cover.read import examine_cover
from extract.records import Check
from tests.extract.typed_pages import cover


def check_of(name, **changes):
    (check,) = [each for each in examine_cover([cover(**changes)]).checks if each.name == name]
    return check


def test_a_cover_that_is_read_whole_passes_every_check():
    assert all(check.passed for check in examine_cover([cover()]).checks)


@pytest.mark.parametrize("printed", ["02.07.2026", "2/7/2026", "2. 7. 2026", "2026-07-02"])
def test_a_date_in_figures_is_read(printed):
    examined = examine_cover([cover(date=f"Brussels, {printed}")])
    assert examined.document.date == date(2026, 7, 2)


def test_an_unread_date_blocks_since_no_sitting_can_be_held_against_it():
    assert check_of("note_date_read", date="Brussels, 2 Juli 2026") == Check(
        "note_date_read",
        False,
        "a date",
        "none in the language en; the first year stands in 'Brussels, 2 Juli 2026'",
    )


def test_a_cover_whose_language_is_not_found_says_so_where_its_date_stays_unread():
    told = check_of("note_date_read", language="", subject="Temo:")
    assert told.observed.startswith("none, in no language known; the first year stands in ")


@pytest.mark.parametrize("codes", ["VOTE 47, INF 209", "VOTE 47;|INF 209.", "V\u041eTE 47|INF 209"])
def test_codes_are_read_over_stops_and_look_alikes(codes):
    document = examine_cover([cover(codes=codes)]).document
    assert (document.subject_codes, document.vote_number) == (("VOTE 47", "INF 209"), 47)


@pytest.mark.parametrize("code", ["VOTE 47 (*)", "VOTE 47/26", "Codec 12", "e-Justice 4"])
def test_a_code_in_another_spelling_is_told(code):
    assert check_of("subject_codes_read", codes=f"{code}|INF 209") == Check(
        "subject_codes_read",
        False,
        "all read, or none printed",
        f"left unread: {code}",
        blocking=False,
    )


@pytest.mark.parametrize(
    ("codes", "printed", "read"),
    [
        ("VOTE 47", "VOTE 47", "VOTE 47"),
        ("VOTE 47/26", "VOTE 47", "none"),
        ("VOTE47", "VOTE 47", "none"),
        ("VOTE 47|VOTE 48", "VOTE 47, 48", "none"),
        ("INF 209", "VOTE without a number", "none"),
    ],
)
def test_the_vote_number_is_held_against_what_the_page_prints(codes, printed, read):
    passed = read != "none" or "without" in printed
    assert check_of("vote_number_read", codes=codes) == Check(
        "vote_number_read", passed, printed, read, blocking=False
    )


def test_the_older_label_of_the_subject_is_known():
    assert examine_cover([cover(subject="Re:")]).document.title is not None


def test_an_entry_under_an_unknown_label_is_told():
    told = check_of("cover_entries_read", subject="About:", **{"from": "Of:"})
    assert (told.passed, told.observed, told.blocking) == (
        False,
        "no entry From; no entry Subject",
        False,
    )


def test_a_decision_of_coreper_without_a_readable_date_is_told():
    decided = "Coreper 2 decided to use the written procedure on 1 Juli 2026"
    told = check_of("coreper_date_read", coreper=decided)
    assert (told.passed, told.observed) == (False, f"left unread: {decided}")
