"""Pages that may be a vote sheet and cannot be read as one: their vote must not be missed."""

import re
from collections.abc import Sequence
from itertools import groupby

from extract.errors import NoteRefusedError
from extract.pdf.page import PageText
from extract.sheet.layout.grammar import position_said
from extract.sheet.layout.rows.names import Name

SIGNS = (
    "member state",
    "voting rule",
    "institution:",
    "sitting date",
    "date of sitting",
    "final result",
    "not participating",
    "population (%)",
)
"""Words that stand on vote sheets; they are English in every language version."""
FEWEST_SIGNS = 3
"""So many of these words make a page one that may be a sheet, which is refused if it cannot be read
as one."""
FEWEST_NAMES = 3
"""So many names of Member States make a picture a table of them, if not a text."""
FEWEST_ROWS = 5
"""So many states with a figure beside each are a table of them."""
WORD = re.compile(r"[^\W\d_]{3,}")
FEWEST_WORDS = 4
"""So many words on one line make it one of a text."""
FEWEST_SENTENCES = 0.6
"""The part of the characters read in a picture that stands in lines of a text where it is one."""


def refuse_lost_text(page: PageText, rows: int) -> None:
    """Refuse a note with a page of text that shows a sheet's words, or so many rows of its table,
    and was not taken for a sheet. Raises NoteRefusedError."""
    signs = signs_in(page.text)
    if len(signs) >= FEWEST_SIGNS:
        raise NoteRefusedError(
            f"page {page.number}: it shows words of a vote sheet ({', '.join(signs)}) and cannot "
            "be read as one: its labels or its table of states are of an unknown form"
        )
    if rows >= FEWEST_ROWS:
        raise NoteRefusedError(
            f"page {page.number}: {rows} Member States stand there with a figure beside each, and "
            "no labels of a vote sheet: if it is a sheet's second page, it is not read"
        )
    told = {named_position(line) for line in page.text.splitlines()} - {None}
    if len(told) > 1:
        raise NoteRefusedError(
            f"page {page.number}: {len(told)} positions are told there: if it shows another vote, "
            "that is not read"
        )


def named_position(line: str) -> str | None:
    """The position whose name begins a line before a colon, `In favour: BE, BG`."""
    name, colon, rest = line.strip().partition(":")
    return position_said(name) if colon and len(name) > 1 and rest.strip() else None


def refuse_lost_picture(page: int, texts: Sequence[str], names: int) -> None:
    """Refuse a note with a picture that is not a vote sheet as far as it can be read, and no text.
    `texts` are what stands in it, line by line. Raises NoteRefusedError."""
    signs = signs_in(" ".join(texts))
    if names >= FEWEST_NAMES or len(signs) >= FEWEST_SIGNS or not is_text(texts):
        raise NoteRefusedError(
            f"page {page}: a picture that may be a vote sheet and cannot be read as one "
            f"({names} names of Member States, {len(signs)} of a sheet's words): look whether it "
            "lies askew, or is too coarse"
        )


def refuse_two_sheets(page: int, names: Sequence[Name]) -> None:
    """Refuse a page on which many states are named in two rows. Raises NoteRefusedError."""
    states = sorted((name.state.code, name.middle, name.size) for name in names if name.state)
    groups = [list(own) for _, own in groupby(states, key=lambda name: name[0])]
    twice = [own for own in groups if own[-1][1] - own[0][1] > own[0][2]]
    if len(twice) >= FEWEST_ROWS:
        raise NoteRefusedError(
            f"page {page}: {len(twice)} Member States stand on it twice: two vote sheets on one "
            "page are not read"
        )


def is_text(texts: Sequence[str]) -> bool:
    """Whether what stands in a picture are the lines of a text rather than of a table."""
    sentences = sum(len(text) for text in texts if len(WORD.findall(text)) >= FEWEST_WORDS)
    return sentences >= FEWEST_SENTENCES * sum(map(len, texts)) > 0


def signs_in(text: str) -> list[str]:
    """The words of a vote sheet that stand in a text; recognition loses the spaces between them."""
    folded = "".join(text.split()).casefold()
    return [sign for sign in SIGNS if sign.replace(" ", "") in folded]
