"""The session of a sheet: its number, and the configuration of the Council that met."""

import itertools
import re

from extract.domain.configurations import names_configuration, read_configuration
from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.choice import SESSION
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.words import fold

NONE = re.compile(r"[-–—].*\bwritten procedure\b.*|\D{0,20}\bwritten procedure\)?", re.IGNORECASE)
"""In place of a session and its configuration: a written procedure has none, `none (written
procedure)`; the label beside it may stand behind the dash, or behind all."""

MEETING_WORDS = frozenset(
    map(fold, ("", "session", "meeting", "sitting", "council", "of", "the", "no", "number"))
)
"""Words beside the number of a session that name nothing else, and signs between."""
DIGITS = 4
"""Of the number of a session, on all sheets there are."""


def session_of(printed: str, page: int) -> str | None:
    """The number of the session, None where none is printed.

    Raises NoteRefusedError where something else stands there, or one with the sign of a footnote.
    """
    if not printed or NONE.fullmatch(printed):
        return None
    found = SESSION.fullmatch(printed)
    if found is None or len(found.group(1)) != DIGITS:
        raise NoteRefusedError(
            f"page {page}: {printed!r} stands behind 'Session', where a number of four "
            "digits is expected"
        )
    return found.group(1)


def configuration_of(printed: str, by_ocr: bool, page: int) -> str | None:
    """The configuration as it is printed; None of a written procedure.

    Raises NoteRefusedError where that of a picture is none that is known: words of another field
    may stand there, or letters were misread.
    """
    if not printed or NONE.fullmatch(printed):
        return None
    if printed.count(")") > printed.count("("):
        raise NoteRefusedError(f"page {page}: {printed!r} is but the end of other words")
    if by_ocr and not read_configuration(printed).known:
        raise NoteRefusedError(
            f"page {page}: {printed!r} is no known configuration of the Council, and may be misread"
        )
    return printed


def with_configuration(values: Values) -> Values:
    """The values, a configuration that stands beside the number of the session parted from that, be
    it without a label, `Session No. 4107 • Environment`, `2900th meeting – Environment`, or the
    first line of one that is set to the middle of its label."""
    words = [*itertools.chain(*values.get("session", ()))]
    numbers = [word for word in words if SESSION.fullmatch(word.text)]
    if len(numbers) != 1 or len(words) == 1:
        return values
    behind = [
        word for word in words if word not in numbers and fold(word.text) not in MEETING_WORDS
    ]
    labelled = [*values.get("configuration", ())]
    if not behind:
        return {**values, "session": [numbers]}
    whole = [behind, *labelled]
    if not names_configuration(text_of(whole)) or names_configuration(text_of(labelled)):
        return values
    return {**values, "session": [numbers], "configuration": whole}
