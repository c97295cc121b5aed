"""Read the declarations of a note, or say why they are not read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.furniture import body_lines, is_annex_line, text_size
from extract.paragraphs import PlacedLine, Spacing, block_text, blocks_of, gap_parts, spacing_of
from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.records import Document, Statement
from extract.statements.headings import (
    Heading,
    mentions_statement,
    opens_like_heading,
    read_heading,
)
from extract.vocabulary import Vocabulary, fold, load_vocabulary

LONGEST_HEADING = 12
"""Lines; a joint declaration names up to 28 authors, each perhaps by its official name."""
LARGE = 1.12
"""A heading's type is larger than the text's by this factor, where size marks it."""


@dataclass(frozen=True, slots=True)
class StatementsRead:
    """The declarations; none, with the reason, where any of them could not be read."""

    statements: tuple[Statement, ...]
    unread: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the vocabulary that understood it, and the lines under it."""

    heading: Heading
    language: str
    title: tuple[PlacedLine, ...]
    body: tuple[PlacedLine, ...]


def read_statements(
    pages: Sequence[PageText], sheet_pages: Collection[int], document: Document
) -> StatementsRead:
    """Read what follows the cover and is no vote sheet."""
    annexes = [page for page in pages[1:] if page.number not in sheet_pages]
    empty = [page.number for page in annexes if not page.lines]
    if empty:
        return StatementsRead((), f"page {empty[0]} holds no text: its declarations are unread")
    vocabulary = load_vocabulary(document.language)
    lines = annex_lines(annexes, vocabulary)
    if vocabulary is None:
        reason = f"no vocabulary for the language {document.language or '(unknown)'}"
        return StatementsRead((), f"{reason}: its declarations are unread" if lines else None)
    spacing = spacing_of(lines)
    known = languages(vocabulary, document)
    sections, before = split_sections(lines, spacing, known)
    first = first_annex_page(pages, sheet_pages, vocabulary)
    stray = [placed for placed in before if placed.page >= first]
    if stray:
        quoted = block_text(stray[:2])[:80]
        return StatementsRead(
            (), f"page {stray[0].page}: text under no known heading of a declaration: {quoted!r}"
        )
    for section in sections:
        problem = (
            hidden_heading(section, known)
            or doubtful(section, spacing, vocabulary)
            or (left_open(section, vocabulary) if section is not sections[-1] else None)
        )
        if problem:
            return StatementsRead((), problem)
    return StatementsRead(
        tuple(statement_of(section, n, spacing) for n, section in enumerate(sections, 1)),
        announced_but_missing(pages, sections, vocabulary),
    )


def languages(vocabulary: Vocabulary, document: Document) -> tuple[Vocabulary, ...]:
    """The note's own language first; a declaration may stand in its original language."""
    others = [load_vocabulary(document.original_language), load_vocabulary("en")]
    return tuple(dict.fromkeys([vocabulary, *(other for other in others if other)]))


def annex_lines(pages: Sequence[PageText], vocabulary: Vocabulary | None) -> list[PlacedLine]:
    """The text of the annexes without their headings."""
    found: list[PlacedLine] = []
    for page in pages:
        lines = body_lines(page)
        if vocabulary is None:
            lines = lines if len(lines) > 1 else ()  # a lone line is an annex's heading
        else:
            lines = tuple(line for line in lines if not is_annex_line(line.text, vocabulary))
        found.extend(PlacedLine(page.number, line) for line in lines)
    return found


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


def split_sections(
    lines: Sequence[PlacedLine], spacing: Spacing, known: Sequence[Vocabulary]
) -> tuple[list[Section], list[PlacedLine]]:
    """The sections, and the lines before the first heading."""
    starts: list[tuple[int, int, Heading, str]] = []
    index = 0
    while index < len(lines):
        found = heading_at(lines, index, spacing, known)
        if found:
            length, heading, language = found
            starts.append((index, length, heading, language))
            index += length
        else:
            index += 1
    ends = [*(start for start, *_ in starts[1:]), len(lines)][: len(starts)]
    sections = [
        Section(
            heading,
            language,
            tuple(lines[start : start + length]),
            tuple(lines[start + length : end]),
        )
        for (start, length, heading, language), end in zip(starts, ends, strict=True)
    ]
    return sections, list(lines[: starts[0][0]] if starts else lines)


def heading_at(
    lines: Sequence[PlacedLine], start: int, spacing: Spacing, known: Sequence[Vocabulary]
) -> tuple[int, Heading, str] | None:
    """The heading that begins at a line: its number of lines, its meaning, its language."""
    if start and not parted(lines[start - 1], lines[start], spacing):
        return None
    for length in range(1, LONGEST_HEADING + 1):
        end = start + length
        if end > len(lines) or (length > 1 and parted(lines[end - 2], lines[end - 1], spacing)):
            return None
        if end < len(lines) and not parted(lines[end - 1], lines[end], spacing):
            continue
        text = block_text(lines[start:end])
        for vocabulary in known:
            heading = read_heading(text, vocabulary)
            if heading:
                return length, heading, vocabulary.language
    return None


def parted(above: PlacedLine, below: PlacedLine, spacing: Spacing) -> bool:
    """Whether page, spacing or style part two lines."""
    return (
        above.page != below.page
        or gap_parts(above, below, spacing)
        or style(above.line) != style(below.line)
    )


def style(line: Line) -> tuple[bool, bool, int]:
    """Weight, slant and size of a line; bold or italic only where all of it is."""
    runs = [run for run in line.runs if any(c.isalnum() for c in run.text)] or line.runs
    return (all(r.bold for r in runs), all(r.italic for r in runs), round(line.size))


def hidden_heading(section: Section, known: Sequence[Vocabulary]) -> str | None:
    """What to say of a line that reads as a heading though nothing sets it apart."""
    for placed in section.body:
        if any(read_heading(placed.text, vocabulary) for vocabulary in known):
            return f"page {placed.page}: a heading within a paragraph: {placed.text[:80]!r}"
    return None


def doubtful(section: Section, spacing: Spacing, vocabulary: Vocabulary) -> str | None:
    """Why a section may hold a heading that was not understood, None where it holds none."""
    if not section.body:
        page = section.title[0].page
        return f"page {page}: no text under the heading {block_text(section.title)!r}"
    size = text_size([placed.line for placed in section.body])
    for block in blocks_of(section.body, spacing):
        text = block_text(block)
        first = block[0]
        standing = len(block) <= LONGEST_HEADING and not text.endswith((".", ";", ","))
        marked = all(is_marked(placed.line, size) for placed in block)
        if (standing and marked and mentions_statement(text, vocabulary)) or (
            standing and len(block) <= 2 and opens_like_heading(text, vocabulary)
        ):
            return f"page {first.page}: a heading that names no known author: {text[:80]!r}"
    return None


def left_open(section: Section, vocabulary: Vocabulary) -> str | None:
    """What to say of a text that breaks off in a list: the next heading may begin there."""
    last = section.body[-1]
    word = fold(last.text).split(" ")[-1]
    if word.endswith(",") or word in map(fold, vocabulary.conjunctions):
        return f"page {last.page}: a list that breaks off before a heading: {last.text[:80]!r}"
    return None


def is_marked(line: Line, size: float) -> bool:
    """Whether weight, slant or size set a line off from the text."""
    bold, italic, _ = style(line)
    return bold or italic or line.size >= LARGE * size


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
