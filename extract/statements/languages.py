"""In which language a text may be the heading of a declaration: a note may hold any of the 24."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import takewhile

from extract.statements.headings import (
    Heading,
    heading_templates,
    leading_authors,
    mentions_statement,
    names_author,
    opens_heading,
    opens_like_heading,
    read_heading,
    titles_author_in,
)
from extract.text.vocabulary import Vocabulary, all_vocabularies, fold

STEM = 4
"""Letters by which words that no heading holds are passed over."""

SIGNS = "([{\"'«‹„*•-/"
"""With which a word may open."""


def readings_of(text: str, known: Sequence[Vocabulary]) -> list[tuple[Heading, str]]:
    """What a text means as a heading, and in which languages; those of the note go before others.

    Of the languages that a note is known to use, the first that understands the text is the one.
    """
    able = openers(text)
    for vocabulary in known:
        heading = read_heading(text, vocabulary) if vocabulary in able else None
        if heading:
            return [(heading, vocabulary.language)]
    readings = [(read_heading(text, other), other.language) for other in able]
    return [(heading, language) for heading, language in readings if heading]


def told_by_words(
    readings: Sequence[tuple[Heading, str]], below: Iterable[str]
) -> tuple[Heading, str] | None:
    """The one reading whose language is that of the lines below, told by its words for `and`.

    Croatian and Slovenian share many headings. None where the words do not tell.
    """
    words = {word for line in takewhile(is_text, below) for word in fold(line).split()}
    found = [
        (heading, language) for heading, language in readings if words & conjunctions(language)
    ]
    return found[0] if len(found) == 1 else None


def is_text(line: str) -> bool:
    """Whether a line is no heading."""
    return not is_heading(line)


@cache
def conjunctions(language: str) -> frozenset[str]:
    """The folded words for `and` of one language."""
    found = (v.conjunctions for v in all_vocabularies() if v.language == language)
    return frozenset(fold(word) for words in found for word in words)


def is_heading(text: str) -> bool:
    """Whether any language reads all of a text as a heading."""
    return any(read_heading(text, vocabulary) for vocabulary in openers(text))


def begins_with_heading(text: str) -> bool:
    """Whether a text begins, in any language, as a heading does up to its authors."""
    return any(opens_heading(text, vocabulary) for vocabulary in openers(text))


def frames_heading(text: str) -> bool:
    """Whether a text begins and ends, in any language, as a heading does, whoever it names."""
    return any(opens_like_heading(text, vocabulary) for vocabulary in openers(text))


def speaks_of_author(text: str) -> bool:
    """Whether a text holds a word for declarations and the name of an author, in one language."""
    if not any(word.lstrip(SIGNS)[:STEM] in heading_stems() for word in fold(text).split()):
        return False
    return any(
        mentions_statement(text, vocabulary) and names_author(text, vocabulary)
        for vocabulary in all_vocabularies()
    )


def titles_author(text: str) -> bool:
    """Whether a word for declarations and an author stand together as in a title, in one language.

    A sentence has its verb between them: `Italy makes the following statement:`.
    """
    return speaks_of_author(text) and any(
        titles_author_in(text, vocabulary) for vocabulary in all_vocabularies()
    )


def is_list_of_authors(text: str) -> bool:
    """Whether a text names authors in one language and says nothing else."""
    folded = fold(text).rstrip(" :.")
    read = (leading_authors(folded, vocabulary) for vocabulary in all_vocabularies())
    return any(authors and not rest for authors, rest in read)


def names_any_author(text: str) -> bool:
    """Whether a text names a Member State or an institution in any language."""
    return any(names_author(text, vocabulary) for vocabulary in all_vocabularies())


def openers(text: str) -> tuple[Vocabulary, ...]:
    """The vocabularies in which a heading can begin with the first word of a text."""
    return by_first_word().get(first_word(fold(text)), ())


def first_word(folded: str) -> str:
    """The first word of a folded text, without what stands behind it."""
    return folded.partition(" ")[0].rstrip(",:;.()")


@cache
def by_first_word() -> Mapping[str, tuple[Vocabulary, ...]]:
    """The vocabularies by each word with which their headings can begin."""
    found: dict[str, dict[Vocabulary, None]] = {}
    for vocabulary in all_vocabularies():
        for _, template in heading_templates(vocabulary):
            before = template.before
            openings = [before] if before else [form for form, _ in vocabulary.authors]
            for opening in openings:
                found.setdefault(first_word(opening), {})[vocabulary] = None
    return {word: tuple(vocabularies) for word, vocabularies in found.items()}


@cache
def heading_stems() -> frozenset[str]:
    """The first letters of all words of which headings are made, in all languages."""
    return frozenset(
        max(fold(phrase).split(), key=len)[:STEM]
        for vocabulary in all_vocabularies()
        for phrase in vocabulary.heading_words
    )
