"""The words of each language on covers and over declarations, read from `vocabularies/*.toml`."""

import functools
import math
import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from extract.errors import KnowledgeError
from extract.records import StatementKind

KINDS: tuple[StatementKind, ...] = ("statement", "joint_statement", "explanation_of_vote")
SHORTEST_STEM, STEM_SHARE = 3, 0.65
"""Letters, and share of a word, that an ending leaves as they are."""
LOOK_ALIKES = str.maketrans("АВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABESIJKMHOPCTYXABEZHIKMNOPTYX")
SIGNS = str.maketrans(
    dict.fromkeys("‘’ʼ´`", "'") | dict.fromkeys("‐‑–—−", "-") | {"\u00ad": "", "“": '"', "”": '"'}
)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What one language says on a note. Words are as printed; compare them by `fold`.

    One is itself alone: it is the key of many caches, and its words would be hashed each time.
    """

    language: str
    """Two lower-case letters."""
    months: tuple[tuple[str, ...], ...]
    """Twelve months, each with its forms."""
    conjunctions: tuple[str, ...]
    common: tuple[str, ...]
    """Small words by which a text tells its language."""
    through: tuple[str, ...]
    """Words between the first and the last of a range: `ADD 1 to 3`."""
    after_hyphen: tuple[str, ...]
    """Words before which a hyphen stands for a part left out: `small- and medium-sized`."""
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    subject: tuple[str, ...]
    annex: tuple[str, ...]
    reference_document: tuple[str, ...]
    voting_result: tuple[str, ...]
    written_procedure: tuple[str, ...]
    coreper: tuple[str, ...]
    configurations: tuple[tuple[str, str], ...]
    """Of the Council: folded form, and the name in English; neither has what stands in brackets."""
    headings: tuple[tuple[StatementKind, str], ...]
    """Templates of a declaration's heading: `Statement by {X}`."""
    supported_by: tuple[str, ...]
    """Templates of an addition to it: `supported by {X}`."""
    heading_words: tuple[str, ...]
    """Words that make a line in heading style one that must be understood."""
    member_states: tuple[tuple[str, str], ...]
    """EU code and name."""
    authors: tuple[tuple[str, str], ...]
    """Folded form and author, longest form first."""


@functools.lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """One spelling for all that is read alike: case, accents, typographic signs, look-alikes.

    Latin letters stand in for equal-looking Cyrillic and Greek ones: the Publications Office's own
    tables mix them.
    """
    plain = unicodedata.normalize("NFKC", text).translate(SIGNS).casefold().upper()
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(bare.translate(LOOK_ALIKES).split())


def mentions(text: str, phrases: Sequence[str]) -> bool:
    """Whether a text holds one of some phrases, its words in whatever endings."""
    return re.search(stems_of(tuple(phrases)), fold(text)) is not None


@functools.cache
def stems_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of the phrases' words, each cut to the letters that its endings leave alone."""
    stems = [
        r"\s".join(
            re.escape(word[: max(SHORTEST_STEM, math.ceil(len(word) * STEM_SHARE))]) + r"\w*"
            for word in fold(phrase).split()
        )
        for phrase in phrases
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})")


@functools.cache
def known_languages() -> tuple[str, ...]:
    """The languages that have a vocabulary, in alphabetical order."""
    folder = resources.files("extract.vocabularies")
    return tuple(
        sorted(
            item.name.removesuffix(".toml")
            for item in folder.iterdir()
            if item.name.endswith(".toml")
        )
    )


@functools.cache
def load_vocabulary(language: str | None) -> Vocabulary | None:
    """The vocabulary of a language, None where there is none yet.

    Raises KnowledgeError where its file lacks a key or gives one name to two authors.
    """
    if language not in known_languages():
        return None
    name = f"{language}.toml"
    raw = tomllib.loads((resources.files("extract.vocabularies") / name).read_text("utf-8"))
    return parse_vocabulary(raw, name)


@functools.cache
def all_vocabularies() -> tuple[Vocabulary, ...]:
    """The vocabularies of all languages, in alphabetical order."""
    loaded = (load_vocabulary(language) for language in known_languages())
    return tuple(vocabulary for vocabulary in loaded if vocabulary is not None)


def parse_vocabulary(raw: Mapping[str, Any], name: str) -> Vocabulary:
    """Check one vocabulary file's content; `name` is the file, for the error.

    Raises KnowledgeError.
    """
    if len({len(raw[key]) for key in raw if key.startswith("months")} | {12}) != 1:
        raise KnowledgeError(f"extract/vocabularies/{name}: name twelve months in each list")
    try:
        vocabulary = _vocabulary(raw, name)
    except KeyError as error:
        raise KnowledgeError(
            f"extract/vocabularies/{name} lacks the key {error}: add it"
        ) from error
    refuse_bad_templates(vocabulary, name)
    return vocabulary


def _vocabulary(raw: Mapping[str, Any], name: str) -> Vocabulary:
    cover, headings = raw["cover"], raw["headings"]
    raw["months"]
    return Vocabulary(
        language=raw["language"],
        months=_months(raw),
        conjunctions=tuple(raw["conjunctions"]),
        common=tuple(raw["common"]),
        through=tuple(raw["through"]),
        after_hyphen=tuple(raw["after_hyphen"]),
        sender=tuple(cover["from"]),
        recipient=tuple(cover["to"]),
        subject=tuple(cover["subject"]),
        annex=tuple(cover["annex"]),
        reference_document=tuple(cover["reference_document"]),
        voting_result=tuple(cover["voting_result"]),
        written_procedure=tuple(cover["written_procedure"]),
        coreper=tuple(cover["coreper"]),
        configurations=tuple(
            (fold(form), english)
            for english, forms in raw["configurations"].items()
            for form in forms
        ),
        headings=tuple((kind, form) for kind in KINDS for form in headings[kind]),
        supported_by=tuple(headings["supported_by"]),
        heading_words=tuple(headings["words"]),
        member_states=tuple(raw["member_states"].items()),
        authors=_authors((raw["authors"], raw.get("supporters", {})), name),
    )


def refuse_bad_templates(vocabulary: Vocabulary, name: str) -> None:
    """Raise KnowledgeError where a template has no place for the author, or several."""
    for template in [form for _, form in vocabulary.headings] + list(vocabulary.supported_by):
        if template.count("{X}") != 1:
            raise KnowledgeError(f"extract/vocabularies/{name}: {template!r} needs one {{X}}")


def _months(raw: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    lists = [raw[key] for key in ("months", "months_standalone", "months_inflected") if key in raw]
    return tuple(tuple(dict.fromkeys(forms)) for forms in zip(*lists, strict=True))


def _authors(tables: Sequence[Mapping[str, list[str]]], name: str) -> tuple[tuple[str, str], ...]:
    """Every form of every author; those that only additions need may meet every template too."""
    found: dict[str, str] = {}
    named = [(form, author) for table in tables for author in table for form in table[author]]
    for form, author in named:
        other = found.setdefault(fold(form), author)
        if other != author:
            raise KnowledgeError(
                f"extract/vocabularies/{name}: {form!r} names {other} and {author}"
            )
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
