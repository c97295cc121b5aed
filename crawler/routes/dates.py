"""Dates as pages print them; how a search asks for a range of days, and how that is halved."""

import re
from datetime import date, timedelta
from urllib.parse import urlencode

from crawler.source_description import DatedRoute

_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_WORDS = re.compile(r"(?<!\d)(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_date(text: str | None) -> date | None:
    """Give the first date of a text: `02/07/2026`, `2.7.2026`, `2 July 2026`, `2026-07-02`."""
    if text is None:
        return None
    if found := _ISO.search(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.search(text):
        return _date(int(found[3]), int(found[2]), int(found[1]))
    if (found := _WORDS.search(text)) and (month := found[2].lower()[:3]) in _MONTHS:
        return _date(int(found[3]), _MONTHS.index(month) + 1, int(found[1]))
    return None


def printed_date(text: str) -> str | None:
    """Give the first date of a text as it stands there."""
    for pattern in (_ISO, _NUMBERS, _WORDS):
        for found in pattern.finditer(text):
            if read_date(found[0]):
                return found[0]
    return None


def dated_path(route: DatedRoute, days: tuple[date, date]) -> str:
    """Give path and query of the first page of a search for a range of days."""
    asked = {
        **route.parameters,
        route.since_parameter: days[0].strftime(route.date_format),
        route.until_parameter: days[1].strftime(route.date_format),
    }
    return f"{route.path}?{urlencode(asked)}"


def halves(since: date, until: date) -> tuple[tuple[date, date], tuple[date, date]]:
    """Part a range of two or more days in two, the later one first."""
    middle = since + (until - since) // 2
    return (middle + timedelta(days=1), until), (since, middle)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
