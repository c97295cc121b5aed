"""Declarations by language, their text in paragraphs and lists."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from publish.site.content import Declaration, SiteVote

_BULLET = "- "


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a list of bullets."""

    bullets: bool
    lines: tuple[str, ...]
    """One of a paragraph."""


def superseded_by_newer(vote: SiteVote) -> Set[str]:
    """The versions of its note that a newer one replaces."""
    return {each.document_id for each in vote.documents if each.superseded_by}


def by_language(vote: SiteVote) -> Mapping[str, Sequence[Declaration]]:
    """The declarations in each language: English first, then in the order of the codes.

    What a superseded version of the note prints is left out where a newer one prints it too.
    """
    old = superseded_by_newer(vote)
    newest = {_words(each) for each in vote.declarations if each.row.document_id not in old}
    found: defaultdict[str, list[Declaration]] = defaultdict(list)
    for each in vote.declarations:
        if each.row.document_id not in old or _words(each) not in newest:
            found[each.row.language].append(each)
    return {code: found[code] for code in sorted(found, key=lambda code: (code != "en", code))}


def _words(each: Declaration) -> tuple[str, str, str]:
    return each.row.language, each.row.heading, each.row.text


def declared_by(languages: Mapping[str, Sequence[Declaration]]) -> dict[str, str]:
    """The anchor of the first declaration of each author, in the language that is shown first."""
    anchors: dict[str, str] = {}
    for each in chain.from_iterable(languages.values()):
        for author in each.authors:
            anchors.setdefault(author, each.anchor)
    return anchors


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
