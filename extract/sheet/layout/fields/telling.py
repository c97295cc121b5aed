"""What only one field says: a day is that of the sitting, whatever its label."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from extract.cover.interinstitutional_files import files_in
from extract.domain.acts import act_named
from extract.domain.configurations import read_configuration
from extract.sheet.layout.dates import WEEKDAY, date_in
from extract.sheet.layout.fields.item import is_list, read_item
from extract.sheet.layout.fields.labels.ends import SESSION_NUMBER
from extract.sheet.layout.fields.labels.words import ADOPTED, NOT_ADOPTED
from extract.sheet.layout.fields.values.in_text import QUOTES
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.layout.grammar import MOST_LOST, alike
from extract.sheet.layout.position_words import phrases
from extract.sheet.words import fold

INSTITUTION, COUNCIL = fold("Council of the European Union"), fold("Council")
ACTS = phrases(("REGULATION", "DIRECTIVE", "DECISION"), ("OF THE EUROPEAN PARLIAMENT",))
AT_FIRST_READING, BEGUN = "position of the council at first reading", "position of the council at"
"""With which the subject of such a vote begins, before the act; and its first words on a narrow
line."""
WHOSE = fold("Decision of")
"""A label of the institution: `Decision of: Council of the European Union`."""
YEARS = (1900, 2100)
"""No number of a session that can be meant: those from 2004 on begin at 2560 (not verified)."""


def values_said(by_ocr: bool) -> Mapping[str, Callable[[str], bool]]:
    """What tells a field, whatever it is called; documents last: they stand amid the others."""
    return {
        "sitting_date": is_day,
        "rule": lambda text: (
            text[:1].isalpha() and ":" not in text and rule_of(text, "") != "other"
        ),
        "item": lambda text: bool(files_in(text)) and not read_item(text).unread,
        "configuration": lambda text: read_configuration(text).known,
        "final_result": lambda text: is_result(fold(text), by_ocr),
        "subject": begins_with_act,
        "session": is_session,
        "institution": lambda text: fold(text) == INSTITUTION,
        "documents": is_list,
    }


@cache
def results() -> frozenset[str]:
    """How a vote may have ended, folded."""
    return frozenset(map(fold, (*ADOPTED, *NOT_ADOPTED)))


def is_result(read: str, by_ocr: bool) -> bool:
    """Whether folded words say how a vote ended; of a picture also with some letters off."""
    near = (said for said in results() if abs(len(said) - len(read)) <= MOST_LOST)
    return read in results() or (by_ocr and any(alike(read, said, by_ocr) for said in near))


def is_day(text: str) -> bool:
    """Whether a text is a day, and no word before it."""
    text = WEEKDAY.sub("", text, count=1)
    return date_in(text) is not None and date_in(text.partition(" ")[2]) is None


def begins_with_act(text: str) -> bool:
    """Whether a text begins with the name of an act, `DIRECTIVE OF THE EUROPEAN PARLIAMENT`, or
    with the position of the Council on it."""
    act, text = act_named(text), text.lstrip(QUOTES)
    if fold(text) == WHOSE:
        return False
    if (own := text.casefold()).startswith((AT_FIRST_READING, BEGUN)):
        return own.startswith(AT_FIRST_READING[: len(own)])
    begun = " " in text and any(each.startswith(text) for each in ACTS)  # on a narrow line
    return begun or (act is not None and f"{text} ".startswith(f"{act} "))


def is_session(text: str) -> bool:
    """Whether a text may be the number of a session, and is no year."""
    return SESSION_NUMBER.fullmatch(text) is not None and not YEARS[0] <= int(text) < YEARS[1]


@lru_cache(maxsize=8192)
def fields_said(text: str, by_ocr: bool) -> tuple[str, ...]:
    """The fields of which a text says what only they say."""
    return tuple(name for name, says in values_said(by_ocr).items() if says(text))
