"""Understand the heading of a declaration: what kind it is, and who makes it."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extract.records import StatementKind
from extract.text.vocabulary import Vocabulary, fold

MOST_BETWEEN, MOST_BEFORE = 5, 1
"""Words of a title between `statement` and its author, and between the author and `statement`."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a declaration's heading says."""

    kind: StatementKind
    authors: tuple[str, ...]
    """In printed order; those who support the declaration after those who make it."""


@dataclass(frozen=True, slots=True)
class Template:
    """The folded words before and after the place of the authors."""

    before: str
    after: str

    def inside(self, folded: str) -> str | None:
        """What stands in the place of the authors, None where the words do not fit."""
        if not (folded.startswith(self.before) and folded.endswith(self.after)):
            return None
        return folded[len(self.before) : len(folded) - len(self.after)].strip() or None


def read_heading(text: str, vocabulary: Vocabulary) -> Heading | None:
    """The kind and the authors, None where any word of the heading is not understood."""
    folded = fold(text).rstrip(" :")
    for core, supporters in [(folded, []), *trailing_additions(folded, vocabulary)]:
        for kind, template in heading_templates(vocabulary):
            inside = template.inside(core)
            authors = read_authors(inside, vocabulary) if inside else None
            if authors:
                return Heading(kind, tuple(dict.fromkeys([*authors, *supporters])))
    return None


def trailing_additions(folded: str, vocabulary: Vocabulary) -> Iterator[tuple[str, list[str]]]:
    """The heading before its addition, and who is named in it, for every place that may part them.

    Where the author comes first, the addition stands behind the word for the declaration:
    `Csehország nyilatkozata, Bulgária támogatásával`.
    """
    for cut in re.finditer(r"\s?[,(]\s?", folded):
        supporters = read_addition(folded[cut.start() :], vocabulary)
        if supporters:
            yield folded[: cut.start()], supporters


def mentions_statement(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text holds one of the words that headings of declarations are made of."""
    return heading_words(vocabulary).search(fold(text)) is not None


@functools.cache
def heading_words(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of the words of which headings are made, with whatever endings."""
    words = "|".join(re.escape(fold(word)) for word in vocabulary.heading_words)
    return re.compile(rf"(?<!\w)(?:{words})")


def names_author(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text names a Member State or an institution."""
    return author_pattern(vocabulary).search(fold(text)) is not None


def titles_author_in(text: str, vocabulary: Vocabulary) -> bool:
    """Whether few words part the word for a declaration from its author, no verb among them."""
    folded = fold(text)
    word, author = (
        heading_words(vocabulary).search(folded),
        author_pattern(vocabulary).search(folded),
    )
    if word is None or author is None:
        return False
    if word.start() < author.start():
        return len(folded[word.end() : author.start()].split()) <= MOST_BETWEEN
    return len(folded[author.end() : word.start()].split()) <= MOST_BEFORE


@functools.cache
def author_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of all forms of all authors as whole words."""
    forms = "|".join(re.escape(form) for form, _ in vocabulary.authors)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)")


def opens_like_heading(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text begins and ends as the template of a heading does."""
    folded = fold(text).rstrip(" :")
    return any(template.inside(folded) for _, template in heading_templates(vocabulary))


def opens_heading(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text begins as a heading does up to its authors, whatever follows."""
    folded = fold(text)
    for _, template in heading_templates(vocabulary):
        if folded.startswith(template.before):
            authors, rest = leading_authors(folded[len(template.before) :], vocabulary)
            end = rest[len(template.after) :]
            if authors and rest.startswith(template.after) and not end[:1].isalnum():
                return True
    return False


@functools.cache
def heading_templates(vocabulary: Vocabulary) -> tuple[tuple[StatementKind, Template], ...]:
    """The templates of headings, those with the most words first."""
    ordered = sorted(vocabulary.headings, key=lambda item: -len(item[1]))
    return tuple((kind, fold_template(template)) for kind, template in ordered)


@functools.cache
def support_templates(vocabulary: Vocabulary) -> tuple[Template, ...]:
    """The templates of additions, those with the most words first."""
    return tuple(fold_template(t) for t in sorted(vocabulary.supported_by, key=len, reverse=True))


def fold_template(template: str) -> Template:
    """A template as folded words, each with the blank that parts it from the authors."""
    before, _, after = template.partition("{X}")
    return Template(
        f"{fold(before)} " if before.strip() else "", f" {fold(after)}" if after.strip() else ""
    )


def read_authors(folded: str, vocabulary: Vocabulary) -> list[str] | None:
    """The authors of a list and of its addition, None where anything else stands in it."""
    authors, rest = leading_authors(folded, vocabulary)
    if not authors or not rest:
        return authors or None
    supporters = read_addition(rest, vocabulary)
    return authors + supporters if supporters else None


def read_addition(text: str, vocabulary: Vocabulary) -> list[str] | None:
    """Who supports a declaration: `, supported by Poland`, `(supported by Poland)`."""
    addition = text.strip(" ,").removeprefix("(").removesuffix(")").strip()
    for template in support_templates(vocabulary):
        inside = template.inside(addition)
        supporters, more = leading_authors(inside, vocabulary) if inside else ([], "")
        if supporters and not more:
            return supporters
    return None


def opens_addition(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text begins and ends as the template of an addition does, whoever it names."""
    folded = fold(text).strip(" ,:")
    return any(template.inside(folded) for template in support_templates(vocabulary))


def leading_authors(folded: str, vocabulary: Vocabulary) -> tuple[list[str], str]:
    """The authors with which a text begins, and what follows them."""
    separator = separator_of(vocabulary)
    authors: list[str] = []
    end = position = 0
    while found := author_at(folded, position, vocabulary):
        form, author = found
        authors.append(author)
        end = position + len(form)
        between = separator.match(folded, end)
        if between is None:
            break
        position = between.end()
    return authors, folded[end:]


@functools.cache
def separator_of(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of what parts two authors; `and by` goes before `and`."""
    folded = sorted(map(fold, vocabulary.conjunctions), key=len, reverse=True)
    words = "|".join(re.escape(word) for word in [*folded, "&"])
    return re.compile(rf"\s?,\s(?:(?:{words})\s)?|\s(?:{words})\s")


def author_at(folded: str, position: int, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The longest known form that stands at a place as whole words, and its author."""
    for form, author in authors_by_letter(vocabulary).get(folded[position : position + 1], ()):
        end = position + len(form)
        if folded.startswith(form, position) and not folded[end : end + 1].isalnum():
            return form, author
    return None


@functools.cache
def authors_by_letter(vocabulary: Vocabulary) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The forms and their authors by the first letter of the form, longest form first."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for form, author in vocabulary.authors:
        found[form[0]] = (*found.get(form[0], ()), (form, author))
    return found
