"""Pages that may be a vote sheet and cannot be read as one: their vote must not be missed."""

import re
from collections.abc import Sequence

from extract.errors import NoteRefusedError
from extract.pdf.page import PageText
from extract.sheet.words.state_names import match_state
from extract.sheet.words.words import SheetWords

SIGNS = (
    "member state",
    "voting rule",
    "institution:",
    "sitting date",
    "final result",
    "not participating",
    "population (%)",
)
"""Words that stand on vote sheets; they are English in every language version."""
FEWEST_SIGNS = 3
FEWEST_NAMES = 3
"""Names of Member States, in capitals in the state's own language, on a line of their own."""
WORD = re.compile(r"[^\W\d_]{3,}")
FEWEST_WORDS = 4
"""So many words on one line make it one of a text."""
FEWEST_SENTENCES = 0.6
"""The part of the characters read in a picture that stands in lines of a text where it is one."""


def refuse_lost_text(pages: Sequence[PageText]) -> None:
    """Refuse a note with a page of text that shows a sheet's words and was not taken for a sheet.

    Raises NoteRefusedError.
    """
    for page in pages:
        signs = signs_in(page.text)
        if len(signs) >= FEWEST_SIGNS:
            raise NoteRefusedError(
                f"page {page.number}: it shows words of a vote sheet ({', '.join(signs)}) and "
                "cannot be read as one: its labels or its table of states are of an unknown form"
            )


def refuse_lost_picture(words: SheetWords) -> None:
    """Refuse a note with a picture that is not a vote sheet as far as it can be read, and no text.

    Raises NoteRefusedError.
    """
    texts = [segment.text for segment in words.segments]
    names = sum(match_state(text) is not None for text in texts)
    signs = signs_in(" ".join(texts))
    sentences = sum(len(text) for text in texts if is_sentence(text))
    is_text = sentences >= FEWEST_SENTENCES * sum(map(len, texts)) > 0
    if names >= FEWEST_NAMES or len(signs) >= FEWEST_SIGNS or not is_text:
        raise NoteRefusedError(
            f"page {words.page}: a picture that may be a vote sheet and cannot be read as one "
            f"({names} names of Member States, {len(signs)} of a sheet's words): look whether it "
            "lies sideways or askew, or is too coarse"
        )


def is_sentence(text: str) -> bool:
    """Whether a line is one of a text rather than of a table."""
    return len(WORD.findall(text)) >= FEWEST_WORDS


def signs_in(text: str) -> list[str]:
    """The words of a vote sheet that stand in a text; recognition loses the spaces between them."""
    folded = "".join(text.split()).casefold()
    return [sign for sign in SIGNS if sign.replace(" ", "") in folded]
