"""Read the declarations of a note, or say why they are not read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.pdf.document import OpenPdf
from extract.pdf.page import PageText
from extract.records import Check, Document, Statement
from extract.sheet.find import FoundSheet
from extract.statements.annex import (
    NOT_UNDERLINED,
    AnnexText,
    Underlined,
    annex_text,
    doubt_about_heads,
)
from extract.statements.before_annexes import heading_in_front
from extract.statements.doubts import doubt_about
from extract.statements.drawn_bullets import with_drawn_bullets
from extract.statements.headings import mentions_statement
from extract.statements.sections import Section, split_sections
from extract.statements.supporters import with_supporters
from extract.statements.text_language import in_own_language, unclear_language
from extract.statements.underlines import underlined_on
from extract.statements.unread_places import doubt_about_footnotes, unread_elsewhere
from extract.text.furniture import (
    body_lines,
    heads_from_cover,
    is_annex_line,
    parted_page,
    running_heads,
    unsure_heads,
)
from extract.text.paragraphs import PlacedLine, Spacing, block_text, blocks_of, spacing_of
from extract.text.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True, slots=True)
class StatementsRead:
    """The declarations; none, with the reason, where any of them could not be read."""

    statements: tuple[Statement, ...]
    unread: str | None

    @property
    def check(self) -> Check:
        """Whether all are read; it blocks nothing, since the votes stand without them."""
        return Check(
            "declarations_read",
            self.unread is None,
            "all declarations read, or none printed",
            self.unread or f"{len(self.statements)} declarations",
            blocking=False,
        )


def read_annexes(
    pdf: OpenPdf, pages: Sequence[PageText], sheets: Sequence[FoundSheet], document: Document
) -> StatementsRead:
    """Read what follows the cover, unless a declaration may stand where no text is read."""
    elsewhere = unread_elsewhere(pdf, pages, sheets)
    if elsewhere:
        return StatementsRead((), elsewhere)
    sheet_pages = [sheet.page for sheet in sheets]
    pages = [
        with_drawn_bullets(pdf, page) if page.number not in (1, *sheet_pages) else page
        for page in pages
    ]
    underlined = {
        page.number: underlined_on(pdf, page)
        for page in pages[1:]
        if page.number not in sheet_pages
    }
    return read_statements(pages, sheet_pages, document, underlined)


def read_statements(
    pages: Sequence[PageText],
    sheet_pages: Collection[int],
    document: Document,
    underlined: Underlined = NOT_UNDERLINED,
) -> StatementsRead:
    """Read what follows the cover and is no vote sheet."""
    annexes = [page for page in pages[1:] if page.number not in sheet_pages]
    empty = [page.number for page in annexes if not page.lines]
    if empty:
        return StatementsRead((), f"page {empty[0]} holds no text: its declarations are unread")
    vocabulary = load_vocabulary(document.language)
    parted = [parted_page(page) for page in annexes]
    heads = running_heads(pages[1:], sheet_pages) | heads_from_cover(
        pages[0], pages[1:], sheet_pages
    )
    text = annex_text(annexes, parted, vocabulary, heads, underlined)
    if vocabulary is None:
        reason = f"no vocabulary for the language {document.language or '(unknown)'}"
        return StatementsRead((), f"{reason}: its declarations are unread" if text.lines else None)
    known = languages(vocabulary, document)
    first = first_annex_page(pages, sheet_pages, vocabulary)
    sections, doubt = read_sections(text, pages[0], first, known)
    doubt = (
        doubt
        or doubt_about_heads(text.lines, annexes, unsure_heads(pages[1:], sheet_pages))
        or doubt_about_footnotes(annexes, parted)
    )
    if doubt:
        return StatementsRead((), doubt)
    spacing = spacing_of(text.lines)
    return StatementsRead(
        tuple(statement_of(section, n, spacing) for n, section in enumerate(sections, 1)),
        announced_but_missing(pages, sections, vocabulary),
    )


def read_sections(
    text: AnnexText, cover: PageText, first: int, known: Sequence[Vocabulary]
) -> tuple[list[Section], str | None]:
    """Each declaration's lines, and what may be another heading or stands under none.

    `first` is the page where the cover's own text is over.
    """
    spacing = spacing_of(text.lines)
    split, outside = split_sections(text.lines, spacing, known, text.starts)
    sections = [with_supporters(section, spacing) for section in split]
    doubt = (
        heading_in_front(cover, [line for line in outside if line.page < first], known[0])
        or stray_text([line for line in outside if line.page >= first])
        or doubt_about(sections, spacing, known)
    )
    if doubt:
        return [], doubt
    read: list[Section] = []
    for section in sections:
        own = in_own_language(section)
        if own is None:
            return [], unclear_language(section)
        read.append(own)
    return read, None


def stray_text(lines: Sequence[PlacedLine]) -> str | None:
    """What to say of text in the annexes under no heading of a declaration."""
    if not lines:
        return None
    quoted = block_text(lines[:2])[:80]
    return f"page {lines[0].page}: text under no known heading of a declaration: {quoted!r}"


def languages(vocabulary: Vocabulary, document: Document) -> tuple[Vocabulary, ...]:
    """The note's own language first; a declaration may stand in its original language."""
    others = [load_vocabulary(document.original_language), load_vocabulary("en")]
    return tuple(dict.fromkeys([vocabulary, *(other for other in others if other)]))


def first_annex_page(
    pages: Sequence[PageText], sheet_pages: Collection[int], vocabulary: Vocabulary
) -> int:
    """Where the cover's own text is over: at the first annex heading or vote sheet."""
    headed = [
        page.number
        for page in pages[1:]
        if any(is_annex_line(line.text, vocabulary) for line in page.lines)
    ]
    return min([*headed, *sheet_pages], default=0)


def announced_but_missing(
    pages: Sequence[PageText], sections: Sequence[Section], vocabulary: Vocabulary
) -> str | None:
    """What to say where the cover's last lines announce declarations and there are none."""
    if sections or not pages:
        return None
    for line in body_lines(pages[0])[-3:]:
        if opens_with_word(line.text, vocabulary):
            return f"the cover announces declarations, none was found: {line.text[:80]!r}"
    return None


def opens_with_word(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text begins with a word for declarations, in whatever ending."""
    return mentions_statement(" ".join(text.split()[:2]), vocabulary)


def statement_of(section: Section, ordinal: int, spacing: Spacing) -> Statement:
    """The record of one declaration."""
    blocks = blocks_of(section.body, spacing)
    placed = (*section.title, *section.body)
    return Statement(
        ordinal=ordinal,
        kind=section.heading.kind,
        heading=block_text(section.title).rstrip(" :"),
        authors=section.heading.authors,
        language=section.language,
        text="\n\n".join(block_text(block) for block in blocks),
        pages=(placed[0].page, placed[-1].page),
    )
