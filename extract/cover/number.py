"""Find the document's number on its cover, with the suffixes that make it REV, COR or ADD."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.cover.codes import codes_in
from extract.cover.references import CATEGORY, NUMBER, SUFFIX, DocumentNumber, read_number
from extract.furniture import footer_lines
from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.subject_codes import known_subject_codes
from extract.vocabulary import fold

SUFFIX_LINE = re.compile(rf"(?:\+?\s*{SUFFIX}\s*)+(?:\([A-Za-z, /]+\))?\s*")
SUFFIX_LIKE = re.compile(r"[\W_]*(?:REV|COR|ADD|EXT|DCL|AMD|AMEN)")
NUMBER_FIRST = re.compile(rf"(?:(?:{CATEGORY})\s+)?{NUMBER}\s*(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A document's number and what stands by it."""

    number: DocumentNumber | None
    below: tuple[Line, ...]
    """The pieces of the right column below the number."""
    unknown_suffix: str | None = None
    """The number with what looks like a suffix and is none of those known: then it has none."""


def find_number(page: PageText, column: Sequence[Line]) -> FoundNumber:
    """The number at the top of the right column, else in the footer."""
    for index, piece in enumerate(column):
        start = NUMBER_FIRST.fullmatch(piece.text)
        if start is not None and looks_like_suffix(start["rest"]):
            return number_at(column, index)
        if read_number(piece.text) is not None:
            return number_at(column, index)
    for line in footer_lines(page):
        for piece in line.segments():
            number = read_number(piece.text)
            if number:
                return FoundNumber(number, tuple(column))
    return FoundNumber(None, tuple(column))


def number_at(column: Sequence[Line], index: int) -> FoundNumber:
    """The number that a piece of the column begins, with the suffixes in the pieces below it."""
    text, end = column[index].text, index + 1
    while end < len(column) and SUFFIX_LINE.fullmatch(column[end].text):
        text, end = f"{text} {column[end].text}", end + 1
    below = tuple(column[end:])
    if below and looks_like_suffix(below[0].text):
        return FoundNumber(None, below, f"{text} {below[0].text}")
    number = read_number(text)
    return FoundNumber(number, below, None if number else text)


def looks_like_suffix(text: str) -> bool:
    """Whether a text begins like `REV 1` and is no subject code, such as CORDROGUE."""
    known = known_subject_codes()
    codes = [code.rstrip(" 0123456789") for code in codes_in(text)]
    return bool(SUFFIX_LIKE.match(fold(text))) and not (codes and all(c in known for c in codes))


def no_number(unknown_suffix: str | None) -> str:
    """Why no number was read on a cover."""
    if unknown_suffix is None:
        return "page 1: no document number was found on the cover"
    return (
        f"page 1: the document number {unknown_suffix!r} seems to end in a suffix, in no spelling "
        "that is known (REV 1, COR 1, ADD 1): look at it, and report it"
    )
