"""What a person asks a backfill for, and what of it cannot be meant."""

from datetime import date

import pytest

from councilvotes.errors import WrongUseError
from councilvotes.intake.backfill_report import Asked
from councilvotes.intake.backfill_request import (
    Order,
    day_of,
    languages_of,
    numbers_between,
    order_of,
)
from councilvotes.settings.settings import Settings, SourceSettings
from crawler.plan.scope import Scope

ALL = Settings(source=SourceSettings(languages="all", routes="votes_list,latest"))
FIRST, LAST = date(2010, 1, 1), date(2014, 12, 31)
CONFIGURED = ("votes_list", "latest")


def test_days_ask_the_configured_routes():
    assert order_of(Asked(FIRST, LAST, languages=("en", "fr")), ALL) == Order(
        Scope(routes=CONFIGURED, since=FIRST, until=LAST, languages=("en", "fr")), frozenset()
    )


def test_routes_that_are_named_take_the_place_of_the_configured_ones():
    assert order_of(Asked(routes=("search", "latest")), ALL).scope.routes == ("search", "latest")


def test_a_range_alone_asks_no_route():
    asked = Asked(numbers=("9/26-11/26",), languages=("en",))
    ids = ("ST-9-2026-INIT", "ST-10-2026-INIT", "ST-11-2026-INIT")
    assert order_of(asked, ALL) == Order(
        Scope(routes=(), languages=("en",), documents=ids), frozenset(ids)
    )


def test_a_range_beside_days_asks_the_routes_too():
    scope = order_of(Asked(FIRST, LAST, numbers=("9/14",), languages=("en",)), ALL).scope
    assert (scope.routes, scope.since, scope.until, scope.documents) == (
        CONFIGURED,
        FIRST,
        LAST,
        ("ST-9-2014-INIT",),
    )


def test_a_list_is_read_by_its_route(tmp_path):
    path = tmp_path / "wanted.txt"
    path.write_text("ST-9-2014-INIT da\n")
    assert order_of(Asked(numbers_file=str(path)), ALL).scope == Scope(routes=("numbers",))
    beside = order_of(Asked(routes=("search",), numbers_file=str(path)), ALL)
    assert beside.scope == Scope(routes=("search", "numbers"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (Asked(), "say what to look for"),
        (Asked(languages=("en",)), "say what to look for"),
        (Asked(until=LAST), "--to 2014-12-31 needs --from"),
        (Asked(since=date(2014, 1, 2), until=date(2014, 1, 1)), "is later than --to"),
        (Asked(numbers=("9/26",)), "--languages en,fr"),
        (Asked(numbers_file="missing.txt"), "there is no file missing.txt"),
        (Asked(numbers=("9/26-8/26",), languages=("en",)), "holds 0 numbers"),
        (Asked(numbers=("1/26-99999/26",), languages=("en",)), "holds 99999 numbers"),
        (Asked(numbers=("9/25-8/26",), languages=("en",)), "spans two years"),
        (Asked(numbers=("nine",), languages=("en",)), "write 11000/26-11999/26"),
    ],
)
def test_what_cannot_be_meant_is_told_with_what_to_write(asked, told):
    with pytest.raises(WrongUseError, match=told):
        order_of(asked, ALL)


def test_configured_languages_are_enough_for_a_range():
    configured = Settings(source=SourceSettings(languages="da,en"))
    assert order_of(Asked(numbers=("9/26",)), configured).scope.languages is None


def test_a_list_without_languages_needs_them(tmp_path):
    path = tmp_path / "wanted.txt"
    path.write_text("ST-9-2014-INIT da\n10/14\n")
    with pytest.raises(WrongUseError, match="--languages"):
        order_of(Asked(numbers_file=str(path)), ALL)


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
