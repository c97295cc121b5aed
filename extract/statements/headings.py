"""Understand the heading of a declaration: what kind it is, and who makes it."""

import functools
import re
from dataclasses import dataclass

from extract.records import StatementKind
from extract.vocabulary import Vocabulary, fold


@dataclass(frozen=True, slots=True)
class Heading:
    """What a declaration's heading says."""

    kind: StatementKind
    authors: tuple[str, ...]
    """In printed order; those who support the declaration after those who make it."""


def read_heading(text: str, vocabulary: Vocabulary) -> Heading | None:
    """The kind and the authors, None where any word of the heading is not understood."""
    folded = fold(text).rstrip(" :")
    for kind, pattern in heading_patterns(vocabulary):
        match = pattern.fullmatch(folded)
        if match is None:
            continue
        authors = [name for group in match.groups() if group for name in names_in(group, vocabulary)]
        return Heading(kind, tuple(dict.fromkeys(authors)))
    return None


def mentions_statement(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text holds one of the words that headings of declarations are made of."""
    words = "|".join(re.escape(fold(word)) for word in vocabulary.heading_words)
    return re.search(rf"(?<!\w)(?:{words})", fold(text)) is not None


def opens_like_heading(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text begins, or ends, as the template of a heading does."""
    folded = fold(text).rstrip(" :")
    for _, template in vocabulary.headings:
        before, _, after = fold_template(template)
        if (before and folded.startswith(f"{before} ")) or (after and folded.endswith(f" {after}")):
            return True
    return False


@functools.cache
def heading_patterns(vocabulary: Vocabulary) -> tuple[tuple[StatementKind, re.Pattern[str]], ...]:
    """One pattern a template, the longest templates first; its groups are lists of authors."""
    names = list_pattern(vocabulary)
    support = "|".join(
        rf"{opening(before)}({names}){closing(after)}"
        for before, _, after in map(fold_template, vocabulary.supported_by)
    )
    ordered = sorted(vocabulary.headings, key=lambda item: -len(item[1]))
    patterns: list[tuple[StatementKind, re.Pattern[str]]] = []
    for kind, template in ordered:
        before, _, after = fold_template(template)
        whole = rf"{opening(before)}({names}){closing(after)}(?:,?\s\(?(?:{support})\)?)?"
        patterns.append((kind, re.compile(whole)))
    return tuple(patterns)


def opening(words: str) -> str:
    return rf"{re.escape(words)}\s" if words else ""


def closing(words: str) -> str:
    return rf"\s{re.escape(words)}" if words else ""


def fold_template(template: str) -> tuple[str, str, str]:
    """The folded words before and after the authors."""
    before, place, after = template.partition("{X}")
    return fold(before), place, fold(after)


def list_pattern(vocabulary: Vocabulary) -> str:
    """A pattern for one author or several, without groups."""
    forms = "|".join(re.escape(form) for form, _ in vocabulary.authors)
    return rf"(?:{forms})(?:{separator(vocabulary)}(?:{forms}))*"


def separator(vocabulary: Vocabulary) -> str:
    """What stands between two authors: a comma, a conjunction, or both."""
    words = "|".join(re.escape(fold(word)) for word in vocabulary.conjunctions)
    return rf"(?:\s?,\s(?:(?:{words})\s)?|\s(?:{words})\s)"


def names_in(text: str, vocabulary: Vocabulary) -> list[str]:
    """The authors of a list that `list_pattern` matched."""
    known = dict(vocabulary.authors)
    forms = "|".join(re.escape(form) for form, _ in vocabulary.authors)
    between = separator(vocabulary)
    pattern = re.compile(rf"({forms})(?:{between}(?={forms})|$)")
    return [known[match[1]] for match in pattern.finditer(text)]
