"""Find the document's number on its cover, with the suffixes that make it REV, COR or ADD."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.cover.document_number import (
    CATEGORY,
    LABEL,
    NUMBER,
    SUFFIX,
    DocumentNumber,
    read_number,
)
from extract.cover.subject_codes import codes_in, is_marking
from extract.domain.subject_codes import known_subject_codes
from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.text.furniture import footer_lines
from extract.text.vocabulary import fold

SUFFIX_LINE = re.compile(rf"(?:\+?\s*{SUFFIX}\s*)+(?:\([A-Za-z, /]+\))?\s*")
SUFFIX_LIKE = re.compile(r"[\W_]*(?:REV|COR|ADD|EXT|DCL|AMD|AMEN)")
STRAY_LABEL = rf"{LABEL}|CORRIGEND\w*|ADDEND\w*|REVIS\w*"
STRAY = re.compile(rf"(?<!\w)(?:{STRAY_LABEL})\W{{0,2}}\d|\d\W{{0,2}}(?:{STRAY_LABEL})(?!\w)")
"""What may be a suffix that stands apart from its number: `COR 1`, `1. COR`."""
ORIGINAL_LINE = re.compile(r"\(\s*OR\b[^)]*\)", re.IGNORECASE)
NUMBER_FIRST = re.compile(rf"(?:(?:{CATEGORY})\s+)?{NUMBER}\s*(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A document's number and what stands by it."""

    number: DocumentNumber | None
    below: tuple[Line, ...]
    """The segments of the right column below the number."""
    unknown_suffix: str | None = None
    """The number with what looks like a suffix and is none of those known: then it has none."""
    in_footer: str | None = None
    """The numbers of cover and footer where they differ: then there is none."""


def find_number(page: PageText, column: Sequence[Line], left: Sequence[Line] = ()) -> FoundNumber:
    """The number at the top of the right column, which the footer confirms, else the footer's.

    A number in the segments `left` of the column is the document's where the footer has it too; of
    the segments below it those with a figure may be codes, others are words such as NOTE.
    """
    below = number_in_footer(page)
    for index, segment in enumerate(column):
        if begins_number(segment.text):
            return confirmed(number_at(column, index), below)
    for index, segment in enumerate(left):
        if below and begins_number(segment.text):
            found = confirmed(number_at(left, index), below)
            numbered = [segment for segment in found.below if segment.text[-1:].isdigit()]
            return replace(found, below=(*column, *numbered))
    # The footer leaves suffixes away: with a lone `COR 1` above, its number is another note's.
    if below and (stray := stray_suffix(column)):
        return FoundNumber(None, tuple(column), f"{below.printed} {stray}")
    return FoundNumber(below, tuple(column))


def begins_number(text: str) -> bool:
    """Whether a segment is a document's number, or one with what looks like a suffix."""
    start = NUMBER_FIRST.fullmatch(text)
    return (start is not None and looks_like_suffix(start["rest"])) or read_number(text) is not None


def number_in_footer(page: PageText) -> DocumentNumber | None:
    """The number that the page's footer prints."""
    segments = (segment for line in footer_lines(page) for segment in line.segments())
    return next(filter(None, (read_number(segment.text) for segment in segments)), None)


def confirmed(found: FoundNumber, below: DocumentNumber | None) -> FoundNumber:
    """The number of the column, none where the footer prints another one.

    A footer may leave suffixes away: it contradicts nothing.
    """
    if found.number is None or below is None:
        return found
    named = f"{below.document_id.removesuffix('-INIT')}-"
    if f"{found.number.document_id}-".startswith(named):
        return found
    return FoundNumber(None, found.below, None, f"{found.number.printed} and {below.printed}")


def number_at(column: Sequence[Line], index: int) -> FoundNumber:
    """The number that a segment of the column begins, with the suffixes in the segments below it.

    The original language and a marking may stand between them.
    """
    text, end = column[index].text, index + 1
    below = [segment for segment in column[end:] if not stands_between(segment.text)]
    while below and SUFFIX_LINE.fullmatch(below[0].text):
        text = f"{text} {below.pop(0).text}"
    if below and looks_like_suffix(below[0].text):
        return FoundNumber(None, tuple(below), f"{text} {below[0].text}")
    if stray := stray_suffix(below):
        return FoundNumber(None, tuple(below), f"{text} {stray}")
    number = read_number(text)
    return FoundNumber(number, tuple(below), None if number else text)


def stands_between(text: str) -> bool:
    """Whether a segment may part a number from its suffix: `(OR. en)`, `LIMITE`."""
    return is_marking(text) or ORIGINAL_LINE.fullmatch(text) is not None


def stray_suffix(segments: Sequence[Line]) -> str | None:
    """What looks like a suffix among the codes, where no number is by it."""
    last = max((n for n, segment in enumerate(segments) if codes_in(segment.text)), default=-1)
    texts = (segment.text for segment in segments[: last + 1])
    return next((text for text in texts if STRAY.search(fold(text))), None)


def looks_like_suffix(text: str) -> bool:
    """Whether a text begins like `REV 1` and is no subject code, such as CORDROGUE."""
    known = known_subject_codes()
    codes = [code.rstrip(" 0123456789") for code in codes_in(text)]
    return bool(SUFFIX_LIKE.match(fold(text))) and not (codes and all(c in known for c in codes))


def no_number(unknown_suffix: str | None, in_footer: str | None) -> str:
    """Why no number was read on a cover."""
    if in_footer is not None:
        return (
            f"page 1: the cover and its footer print different document numbers ({in_footer}): "
            "look at it, and report it"
        )
    if unknown_suffix is None:
        return "page 1: no document number was found on the cover"
    return (
        f"page 1: the document number {unknown_suffix!r} seems to end in a suffix, in no spelling "
        "that is known (REV 1, COR 1, ADD 1): look at it, and report it"
    )
