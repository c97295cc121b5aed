"""How people write a day on a sheet."""

import re
from datetime import date

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
APART = r"\s?[-.,/·•∙_‐‑–—−]\s?"
"""What parts day, month and year in figures."""
DATES = (
    re.compile(
        rf"(?<!\d)(?P<y>(?:19|20)\d\d){APART}(?P<m>\d{{1,2}}){APART}(?P<d>\d{{1,2}})(?!\d)",
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}}){APART}(?P<m>\d{{1,2}}){APART}(?P<y>(?:19|20)\d\d)(?!\d)",
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:{APART}|\s?)(?P<m>[IVX]{{1,4}})(?:{APART}|\s)"
        r"(?P<y>(?:19|20)\d\d)(?!\d)",
    ),
    re.compile(
        r"(?<!\d)(?P<d>\d{1,2})\s?(?:st|nd|rd|th)?[\s./-]?(?:of\s?)?"
        r"(?P<m>[A-Za-z]{3,9})[\s.,/-]{0,2}(?P<y>(?:19|20)\d\d)(?!\d)",
    ),
    re.compile(
        r"(?<!\d)(?P<y>(?:19|20)\d\d)[\s.,/-]{0,2}(?P<m>[A-Za-z]{3,9})[\s.,/-]{0,2}(?P<d>\d{1,2})(?!\d)"
    ),
    re.compile(
        r"(?P<m>[A-Za-z]{3,9})\.?\s?(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s?(?P<y>(?:19|20)\d\d)(?!\d)",
    ),
)
"""Year first, day first, with the month in Roman figures, its name behind or before the day, or
between year and day.
In the Union the day never stands behind the month in figures."""
IN_BOXES = (
    re.compile(r"(?P<y>(?:19|20)\d\d) (?P<m>\d{1,2}) (?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2}) (?P<m>\d{1,2}) (?P<y>(?:19|20)\d\d)"),
)
"""As a form has it in three boxes behind its label; elsewhere these are any figures."""


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_DAYS = "|".join(name[:3] for name in WEEKDAYS)
WEEKDAY = re.compile(rf"(?:{SHORT_DAYS})[a-z]{{0,6}}[.,]?\s", re.IGNORECASE)
"""Before a date."""
ALSO = r"(?:and|or|to|[-&+,/‐‑–—−])"
"""Between two days of one month."""
DAY_BEFORE = re.compile(
    r"(?<![\d.:])(?:[12]?\d|0\d|3[01])(?:st|nd|rd|th)?\.?(?:\s?[A-Za-z]{3,9}|\.(?:0?[1-9]|1[0-2])\.?)??"
    rf"\s?{ALSO}\s?(?:then\s)?(?:{WEEKDAY.pattern})?$",
    re.IGNORECASE,
)
"""Another day before a date that has the month and the year of both: `28 and 29 August 2025`."""
DAY_BEHIND = re.compile(rf"\s?{ALSO}\s?\d{{1,2}}(?![\d:.]|\s?[ap]\.?m)", re.IGNORECASE)
"""The same behind a date that ends with its day: `2025-08-28/29`."""
ALSO_BEHIND = re.compile(
    r"\s(?:and|or|to|&)\s(?:\d{1,2}(?![\d:./%]|\s?[ap]\.?m)|(?:on\s)?the\s(?:next|following))"
    r"|\W{1,3}(?:postponed|at the latest|onwards?|proposed|cancelled|planned|scheduled|to be)\b",
    re.IGNORECASE,
)
"""Behind any date, that it is not the one day: `29 August 2025 and 1 September`."""
WEEKDAY_BESIDE = re.compile(
    rf"\b({SHORT_DAYS})[a-z]{{0,6}}[.,]?\s?\(?$|^\W{{1,2}}({SHORT_DAYS})", re.IGNORECASE
)
"""The weekday before a date, or behind it."""
NOT_ON = re.compile(
    r"\b(?:until|till|since|not|before|after|from|by|up to|as of|between|week(?: [a-z]+)?"
    r"|due(?: on)?|(?:planned|scheduled|expected|due) (?:for|on)|than|eve of|deadline:?)"
    rf"\s(?:(?:on|the)\s)?(?:{WEEKDAY.pattern})?$",
    re.IGNORECASE,
)
"""Words before a date that is not said to be the day itself."""


def date_in(text: str) -> date | None:
    """The one date that a text writes; None where there is none, no such day, or several."""
    if "19" not in text and "20" not in text:
        return None  # every pattern has its year
    found = {day for pattern in DATES for match in pattern.finditer(text) if (day := day_of(match))}
    return found.pop() if len(found) == 1 else None


def is_other_day(text: str) -> bool:
    """Whether a text that writes a date tells another day with it, or not that it is the day:
    `28 and 29 August 2025`, `until 29 August 2025`; it may write the day alone too."""
    dates = [d for pattern in DATES for d in pattern.finditer(text) if day_of(d)]
    return bool(dates) and all(is_in_doubt(found, text) for found in dates)


def has_other_day(text: str) -> bool:
    """Whether any date of a text is one of several days, or not said to be the day itself."""
    dates = (d for pattern in DATES for d in pattern.finditer(text) if day_of(d))
    return any(is_in_doubt(found, text) for found in dates)


def is_in_doubt(found: re.Match[str], text: str) -> bool:
    """Whether words or figures before a date of a text or behind it say that it is not the day."""
    before, behind = text[: found.start()], text[found.end() :]
    also = found.start() == found.start("d") and DAY_BEFORE.search(before)
    goes_on = found.end() == found.end("d") and DAY_BEHIND.match(behind)
    other = ALSO_BEHIND.match(behind) or is_other_weekday(found, before, behind)
    return bool(also or goes_on or other or NOT_ON.search(before))


def is_other_weekday(found: re.Match[str], before: str, behind: str) -> bool:
    """Whether the weekday beside a date is not that of the day."""
    day = day_of(found)
    beside = (WEEKDAY_BESIDE.search(before), WEEKDAY_BESIDE.match(behind))
    named = [name.capitalize() for match in beside if match for name in match.groups() if name]
    return day is not None and any(name != WEEKDAYS[day.weekday()][:3] for name in named)


def date_behind_label(text: str) -> date | None:
    """The one date that the value of a date's label writes, be it in the boxes of a form."""
    boxes = (day_of(found) for form in IN_BOXES if (found := form.fullmatch(text)))
    return date_in(text) or next(boxes, None)


def day_of(found: re.Match[str]) -> date | None:
    """The day of a match; None where the calendar has none."""
    month = found["m"].casefold()
    number = int(month) if month.isdecimal() else month_number(month)
    try:
        return date(int(found["y"]), number, int(found["d"]))
    except ValueError:
        return None


def month_number(name: str) -> int:
    """The month that a name, whole or cut short, or a Roman figure stands for; 0 for none."""
    if name in ROMAN:
        return ROMAN.index(name) + 1
    return next((n for n, month in enumerate(MONTHS, 1) if month.startswith(name)), 0)
