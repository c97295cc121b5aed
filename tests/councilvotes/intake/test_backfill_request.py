"""What a person asks a backfill for, and what of it cannot be meant."""

from datetime import date

import pytest

from councilvotes.errors import WrongUseError
from councilvotes.intake.backfill_request import (
    BackfillRequest,
    day_of,
    languages_of,
    numbers_between,
    scope_of,
)
from councilvotes.settings.settings import Settings, SourceSettings
from crawler.plan.scope import Scope

ALL = Settings(source=SourceSettings(languages="all", routes="votes_list,latest"))
FIRST, LAST = date(2010, 1, 1), date(2014, 12, 31)
CONFIGURED = ("votes_list", "latest")


def test_days_ask_the_configured_routes():
    assert scope_of(BackfillRequest(FIRST, LAST, languages=("en", "fr")), ALL) == Scope(
        routes=CONFIGURED, since=FIRST, until=LAST, languages=("en", "fr")
    )


def test_routes_that_are_named_take_the_place_of_the_configured_ones():
    assert scope_of(BackfillRequest(routes=("search", "latest")), ALL).routes == (
        "search",
        "latest",
    )


def test_a_range_alone_asks_no_route():
    request = BackfillRequest(numbers=("9/26-11/26",), languages=("en",))
    ids = ("ST-9-2026-INIT", "ST-10-2026-INIT", "ST-11-2026-INIT")
    assert scope_of(request, ALL) == Scope(routes=(), languages=("en",), guesses=ids)


def test_a_range_beside_days_asks_the_routes_too():
    scope = scope_of(BackfillRequest(FIRST, LAST, numbers=("9/14",), languages=("en",)), ALL)
    assert (scope.routes, scope.since, scope.until, scope.guesses) == (
        CONFIGURED,
        FIRST,
        LAST,
        ("ST-9-2014-INIT",),
    )


def test_a_list_is_read_by_its_route(tmp_path):
    path = tmp_path / "wanted.txt"
    path.write_text("ST-9-2014-INIT da\n")
    assert scope_of(BackfillRequest(numbers_file=str(path)), ALL) == Scope(routes=("numbers",))
    beside = scope_of(BackfillRequest(routes=("search",), numbers_file=str(path)), ALL)
    assert beside == Scope(routes=("search", "numbers"))


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (BackfillRequest(), "say what to look for"),
        (BackfillRequest(languages=("en",)), "say what to look for"),
        (BackfillRequest(until=LAST), "--to 2014-12-31 needs --from"),
        (BackfillRequest(since=date(2014, 1, 2), until=date(2014, 1, 1)), "is later than --to"),
        (BackfillRequest(numbers=("9/26",)), "--languages en,fr"),
        (BackfillRequest(numbers_file="missing.txt"), "there is no file missing.txt"),
        (BackfillRequest(numbers=("9/26-8/26",), languages=("en",)), "holds 0 numbers"),
        (BackfillRequest(numbers=("1/26-99999/26",), languages=("en",)), "holds 99999 numbers"),
        (BackfillRequest(numbers=("9/25-8/26",), languages=("en",)), "spans two years"),
        (BackfillRequest(numbers=("nine",), languages=("en",)), "write 11000/26-11999/26"),
    ],
)
def test_what_cannot_be_meant_is_told_with_what_to_write(wrong, told):
    with pytest.raises(WrongUseError, match=told):
        scope_of(wrong, ALL)


def test_configured_languages_are_enough_for_a_range():
    configured = Settings(source=SourceSettings(languages="da,en"))
    assert scope_of(BackfillRequest(numbers=("9/26",)), configured).languages is None


def test_a_list_without_languages_needs_them(tmp_path):
    path = tmp_path / "wanted.txt"
    path.write_text("ST-9-2014-INIT da\n10/14\n")
    with pytest.raises(WrongUseError, match="--languages"):
        scope_of(BackfillRequest(numbers_file=str(path)), ALL)


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("11513/26", ["ST-11513-2026-INIT"]),
        (" 1/99 - 2/99 ", ["ST-1-1999-INIT", "ST-2-1999-INIT"]),
        ("16999/09-17000/09", ["ST-16999-2009-INIT", "ST-17000-2009-INIT"]),
    ],
)
def test_ranges(written, ids):
    assert list(numbers_between(written)) == ids


def test_languages_and_days_as_written():
    assert languages_of(" en, fr,en") == ("en", "fr")
    assert languages_of(None) is None
    assert day_of("2010-01-31", "--from") == date(2010, 1, 31)


@pytest.mark.parametrize(
    ("written", "meant"), [("gr", "el"), ("en,dk", "da"), ("EN", "en"), ("se", "sv")]
)
def test_a_code_that_is_easily_mistaken_is_told_with_the_one_that_is_meant(written, meant):
    with pytest.raises(WrongUseError, match=f"is no language of the Council: '{meant}' is meant"):
        languages_of(written)


@pytest.mark.parametrize("written", ["english", "en;fr", "no", "xx", ""])
def test_what_is_no_language_is_told(written):
    with pytest.raises(WrongUseError, match="two-letter codes"):
        languages_of(written)


@pytest.mark.parametrize("written", ["31/01/2010", "2010-02-30", "2010", ""])
def test_what_is_no_day_is_told(written):
    with pytest.raises(WrongUseError, match=r"--from .* is no day: write it as 2010-01-31"):
        day_of(written, "--from")
