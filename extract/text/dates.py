"""Dates as covers print them, in any language that has a vocabulary."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from extract.text.vocabulary import Vocabulary, fold

DAY = r"(?<!\d)(?P<day>\d{1,2})(?!\d)"
YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)"
FILLER = r"[^\d\n]{0,8}?"
"""What may stand between day, month and year: a dot, `de`, `ta'`, `gada`, an ordinal ending."""
IN_FIGURES = (
    rf"{DAY}\s?(?P<sign>[./-])\s?(?P<month>\d{{1,2}})\s?(?P=sign)\s?{YEAR}",
    rf"{YEAR}\s?(?P<sign>[.-])\s?(?P<month>\d{{1,2}})\s?(?P=sign)\s?{DAY}",
)
"""In the Union the day stands first, or, the other way round, the year."""
YEAR_LIKE = re.compile(YEAR)


def find_dates(text: str, vocabulary: Vocabulary) -> tuple[date, ...]:
    """All dates that a text writes with a month's name or in figures, in the order printed."""
    return tuple(day for day in printed_dates(text, vocabulary) if day is not None)


def printed_dates(text: str, vocabulary: Vocabulary) -> tuple[date | None, ...]:
    """All dates of a text in the order printed, None for a day that the calendar has not."""
    if not YEAR_LIKE.search(text):
        return ()
    months, orders = month_patterns(vocabulary)
    folded = fold(text)
    found: dict[int, date | None] = {}
    taken: list[tuple[int, int]] = []
    for order in orders:
        for match in order.finditer(folded):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            month = match["month"]
            found[match.start()] = real_date(match["year"], months.get(month, month), match["day"])
    return tuple(found[start] for start in sorted(found))


@cache
def month_patterns(
    vocabulary: Vocabulary,
) -> tuple[dict[str, int], tuple[re.Pattern[str], ...]]:
    """A language's months by name, and the orders in which dates print day, month and year."""
    months = {fold(form): n for n, forms in enumerate(vocabulary.months, 1) for form in forms}
    names = "|".join(month_name(name, months) for name in sorted(months, key=len, reverse=True))
    month = rf"(?<![^\W\d_])(?P<month>{names})"  # recognition loses the blank behind the day
    orders = (
        rf"{DAY}{FILLER}{month}{FILLER}{YEAR}",
        rf"{YEAR}{FILLER}{month}{FILLER}{DAY}",
        rf"{YEAR}{FILLER}{DAY}{FILLER}{month}",
        *IN_FIGURES,
    )
    return months, tuple(re.compile(order) for order in orders)


def month_name(name: str, months: Mapping[str, int]) -> str:
    """A pattern for a month's name, whatever ending follows it.

    None may where another month's name begins alike: `červenci` is July, not June with an ending.
    """
    begins_another = any(
        other.startswith(name) and number != months[name] for other, number in months.items()
    )
    return re.escape(name) + (r"(?!\w)" if begins_another else "")


def real_date(year: int | str, month: int | str, day: int | str) -> date | None:
    """The date, None where the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
