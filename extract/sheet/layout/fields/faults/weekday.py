"""A weekday that is not that of the day beside it: one of the two was misread or misprinted."""

import re
from datetime import date

from extract.errors import NoteRefusedError
from extract.sheet.layout.dates import WEEKDAYS

WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 3
"""Letters of a weekday cut short: `Wed`."""


def refuse_other_weekday(text: str, day: date, page: int) -> None:
    """Refuse a sitting date with the name of another weekday. Raises NoteRefusedError."""
    own = WEEKDAYS[day.weekday()]
    for word in WORD.findall(text):
        named = [name for name in WEEKDAYS if name.casefold().startswith(word.casefold())]
        if len(word) >= SHORTEST and named and own not in named:
            raise NoteRefusedError(f"page {page}: {text!r} is no {named[0]}, but a {own}")
