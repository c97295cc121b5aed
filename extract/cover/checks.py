"""Say which entries of a cover stayed unread."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from math import inf

from extract.cover.document_list import list_check
from extract.cover.interinstitutional_files import FILE, unread_files
from extract.cover.layout import CoverTable
from extract.cover.note_number import stands_between
from extract.cover.subject_codes import codes_in
from extract.pdf.runs import Line
from extract.records import Check, Document
from extract.text.vocabulary import LOOK_ALIKES

VOTE_LIKE = re.compile(r"(?<![^\W\d_])VOTE[^\w\n]{0,3}(\d+)")
CAPITALS_AND_FIGURE = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ][A-ZÀ-Þ&/.-]+\W{0,3}\d")
WORD_AND_FIGURE = re.compile(r"[^\W\d_](?:[^\W\d_]|[&/.-])*\s?\d{1,4}")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def cover_checks(
    document: Document, body: Sequence[Line], below_number: Sequence[Line], table: CoverTable
) -> tuple[Check, ...]:
    """Whether what the cover prints is in its fields.

    `body` are the page's own lines, `below_number` the segments of the right column below it.
    Only an unread date blocks.
    """
    files = unread_files(body, document.interinstitutional_files)
    return (
        date_check(document.date, document.language, body),
        list_check("subject_codes_read", unread_codes(below_number, table.top)),
        vote_number_check(document.vote_number, body),
        list_check("interinstitutional_files_read", files),
        entries_check(table),
    )


def date_check(day: date | None, language: str | None, body: Iterable[Line] = ()) -> Check:
    """Whether the note's date was read. It blocks: without it no sitting can be too late."""
    if day is not None:
        return Check("note_date_read", True, "a date", day.isoformat())
    printed = next((line.text for line in body if YEAR.search(line.text)), None)
    observed = f"none in the language {language}" if language else "none, in no language known"
    if printed is not None:
        observed += f"; the first year stands in {printed!r}"
    return Check("note_date_read", False, "a date", observed)


def unread_codes(segments: Iterable[Line], table_top: float) -> list[str]:
    """The segments above the table that look like a code with its number and were read as none.

    `table_top` is 0 without a table.
    """
    texts = [segment.text for segment in segments if segment.baseline < (table_top or inf)]
    return [text for text in texts if not codes_in(text) and looks_like_code(text)]


def looks_like_code(text: str) -> bool:
    """Whether a text has a number behind capitals, `VOTE 47 (*)`, or behind its only word."""
    plain = text.translate(LOOK_ALIKES)
    if stands_between(text) or FILE.search(plain):
        return False
    found = CAPITALS_AND_FIGURE.search(plain) or WORD_AND_FIGURE.fullmatch(plain)
    return found is not None


def vote_number_check(number: int | None, body: Iterable[Line]) -> Check:
    """Whether the number read is the one that the page prints behind VOTE, and the only one."""
    text = "\n".join(line.text for line in body).translate(LOOK_ALIKES)
    printed = sorted({int(figures) for figures in VOTE_LIKE.findall(text)})
    return Check(
        "vote_number_read",
        printed == ([] if number is None else [number]),
        f"VOTE {', '.join(map(str, printed)) or 'without a number'}",
        "none" if number is None else f"VOTE {number}",
        blocking=False,
    )


def entries_check(table: CoverTable) -> Check:
    """Whether all entries of the table were found, up to their ends."""
    rows = {"From": table.sender, "To": table.recipient, "Subject": table.subject}
    faults = [f"no entry {name}" for name, entry in rows.items() if entry is None]
    faults += [f"below an entry: {text!r}" for text in table.left_out]
    observed = "; ".join(faults) or "all read"
    return Check("cover_entries_read", not faults, ", ".join(rows), observed, blocking=False)
