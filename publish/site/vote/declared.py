"""Declarations by language, their text in paragraphs and lists."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from publish.site.content import Declaration, SiteVote

_BULLET = "- "


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a list of bullets."""

    bullets: bool
    lines: tuple[str, ...]
    """One of a paragraph."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One declaration as the page shows it."""

    declaration: Declaration
    anchor: str
    blocks: tuple[Block, ...]
    superseded: bool
    """Only a version of the note prints it that a newer one replaces."""


@dataclass(frozen=True, slots=True)
class InLanguage:
    """All declarations in one language."""

    language: str
    declared: tuple[Declared, ...]


def by_language(vote: SiteVote) -> tuple[InLanguage, ...]:
    """The declarations in each language: English first, then in the order of the codes.

    What a superseded version of the note prints is left out where a newer one prints it too.
    """
    old = {each.document_id for each in vote.documents if each.superseded_by}
    newest = {_words(each) for each in vote.declarations if each.row.document_id not in old}

    def place(each: Declaration) -> tuple[bool, str]:
        return each.row.language != "en", each.row.language

    shown = (
        each
        for each in vote.declarations
        if each.row.document_id not in old or _words(each) not in newest
    )
    return tuple(
        InLanguage(language, tuple(_declared(each, old) for each in group))
        for (_, language), group in groupby(sorted(shown, key=place), key=place)
    )


def _words(each: Declaration) -> tuple[str, str, str]:
    return each.row.language, each.row.heading, each.row.text


def declared_by(languages: Sequence[InLanguage]) -> dict[str, str]:
    """The anchor of the first declaration of each author, in the language that is shown first."""
    anchors: dict[str, str] = {}
    for language in languages:
        for each in language.declared:
            for author in each.declaration.authors:
                anchors.setdefault(author, each.anchor)
    return anchors


def _declared(each: Declaration, old: Set[str]) -> Declared:
    row = each.row
    anchor = f"declaration-{row.document_id}-{row.language}-{row.ordinal}"
    return Declared(each, anchor, blocks_of(row.text), row.document_id in old)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Paragraphs and lists of a text as the tables keep it; its words are not changed."""
    blocks: list[Block] = []
    for paragraph in text.split("\n\n"):
        for line in filter(None, paragraph.split("\n")):
            bullet = line.startswith(_BULLET)
            content = line.removeprefix(_BULLET)
            if bullet and blocks and blocks[-1].bullets:
                blocks[-1] = Block(True, (*blocks[-1].lines, content))
            else:
                blocks.append(Block(bullet, (content,)))
    return tuple(blocks)
