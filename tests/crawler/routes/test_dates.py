from datetime import date

import pytest

from crawler.routes.dates import halves, read_date


@pytest.mark.parametrize(
    "printed",
    ["02/07/2026", "2.7.2026", "2 July 2026", "Thursday 2 Jul 2026, Brussels", "2026-07-02T00:00"],
)
def test_date_is_read_as_pages_print_it(printed):
    assert read_date(printed) == date(2026, 7, 2)


@pytest.mark.parametrize("printed", [None, "", "yesterday", "31/02/2026", "2025/0429", "7/2026"])
def test_what_is_no_date_is_none(printed):
    assert read_date(printed) is None


def test_halves_cover_every_day_once():
    assert halves(date(2026, 1, 1), date(2026, 1, 5)) == (
        (date(2026, 1, 4), date(2026, 1, 5)),
        (date(2026, 1, 1), date(2026, 1, 3)),
    )
