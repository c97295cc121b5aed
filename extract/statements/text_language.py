"""In which language a declaration's text is: its heading may be in another one."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from itertools import chain

from extract.statements.sections import Section
from extract.text.vocabulary import all_vocabularies

WORD = re.compile(r"[^\W\d_]+")
FEWEST, SURE = 5, 4
"""Small words that a text needs to tell its language, and by how many one is ahead for sure."""
TIMES = 2
"""So many times the heading's language has to be outdone; Slovak and Czech share many words."""


def in_own_language(section: Section) -> Section | None:
    """The section with the language of its text, None where that is not clear."""
    language = language_of(section)
    return None if language is None else replace(section, language=language)


def unclear_language(section: Section) -> str:
    """What to say of a text that is not clearly in one language."""
    page, text = section.title[0].page, section.body[0].text[:80]
    return f"page {page}: a text that is not clearly in the language of its heading: {text!r}"


def language_of(section: Section) -> str | None:
    """The language of a section's text, None where it is not the heading's and not clear.

    A text of few words is in the language of its heading.
    """
    own = section.language
    found = small_words(placed.text for placed in section.body)
    others = [(count, other) for other, count in found.most_common(3) if other != own]
    if not others or others[0][0] < max(FEWEST, found[own] + SURE):
        return own
    (most, language), *rest = others
    next_most = rest[0][0] if rest else 0
    if most < TIMES * found[own] + SURE or most < next_most + SURE:
        return None
    return language


def small_words(texts: Iterable[str]) -> Counter[str]:
    """How many small words of each language some texts hold."""
    known = languages_by_word()
    words = (word for text in texts for word in WORD.findall(spelt(text)) if word in known)
    return Counter(chain.from_iterable(known[word] for word in words))


@cache
def languages_by_word() -> Mapping[str, tuple[str, ...]]:
    """The languages to which each small word belongs, with its accents: these tell them apart."""
    found: dict[str, list[str]] = {}
    for vocabulary in all_vocabularies():
        for word in vocabulary.common:
            found.setdefault(spelt(word), []).append(vocabulary.language)
    return {word: tuple(languages) for word, languages in found.items()}


def spelt(text: str) -> str:
    """A text in small letters, each accented one a single character."""
    return unicodedata.normalize("NFC", text).casefold()
