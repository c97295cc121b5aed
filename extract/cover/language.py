"""The language of a note: by the mark in the footer of its cover, else by the cover's words."""

import re
from collections.abc import Sequence

from extract.cover.layout import read_table
from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.text.furniture import footer_lines
from extract.text.vocabulary import all_vocabularies, known_languages

LANGUAGE_MARK = re.compile(r"(?<!\S)[A-Z]{2}(?!\S)|(?<!\S)[A-Z]{2}(?=\d{1,3}(?:/\d{1,3})?$)")
"""Behind it may stand the page's number, which recognition reads with it."""
WORDS_APART = 0.3
"""Font sizes between two words of a footer; the letters of one are nearer."""


def read_language(page: PageText) -> str | None:
    """The two capital letters at the bottom right: a language's code, in the footer's largest type.

    Some programs draw each letter for itself, others the page's number in one segment with it.
    """
    marks: list[tuple[bool, int, float, str]] = []
    for line in footer_lines(page):
        for segment in line.segments(WORDS_APART):
            x0, _, x1, _ = segment.box
            for word in LANGUAGE_MARK.finditer(segment.text):
                at = x0 + (x1 - x0) * word.start() / len(segment.text)
                language = word[0].lower()
                if at > page.width / 2:
                    marks.append((language in known_languages(), round(segment.size), at, language))
    return max(marks)[3] if marks else None


def language_of_words(width: float, body: Sequence[Line]) -> str | None:
    """The only language in whose words the cover has all of From, To and Subject.

    No two languages have the same three words.
    """
    found = []
    for vocabulary in all_vocabularies():
        table = read_table(width, body, tuple, vocabulary)
        if table.sender and table.recipient and table.subject:
            found.append(vocabulary.language)
    return found[0] if len(found) == 1 else None
