"""Read a note's cover into the record's document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import compress, zip_longest

from extract.cover.codes import read_codes
from extract.cover.layout import Table, read_table, right_column
from extract.cover.number import find_number
from extract.cover.reference_list import read_references
from extract.dates import find_dates
from extract.furniture import body_lines, footer_lines, is_annex_line
from extract.paragraphs import PlacedLine, blocks_of, join_lines, spacing_of
from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.records import Document
from extract.vocabulary import Vocabulary, fold, load_vocabulary, mentions

INTERINSTITUTIONAL_FILE = re.compile(r"\b((?:19|20)\d{2}/\d{4})(?:/?\s?[A-Z])?\s?\(([A-Z]{3})\)")
ORIGINAL = re.compile(r"\(\s*OR\.?\s*:?\s*([a-z]{2})\s*\)", re.IGNORECASE)
VOTE = re.compile(r"VOTE (\d+)")
EMPTY = Document(
    document_id=None,
    number=None,
    language=None,
    original_language=None,
    date=None,
    subject_codes=(),
    vote_number=None,
    interinstitutional_files=(),
    sender=None,
    recipient=None,
    title=None,
    reference_documents=(),
    written_procedure=False,
    coreper_date=None,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover says, and what of it could not be understood."""

    document: Document
    unread: tuple[str, ...] = ()
    """Of its list of reference documents."""
    unknown_suffix: str | None = None
    """The number with what looks like a suffix and is none of those known."""
    in_footer: str | None = None
    """The numbers of cover and footer where they differ."""


def read_cover(pages: Sequence[PageText]) -> Document:
    """What the cover says; whatever cannot be read is None or empty."""
    return examine_cover(pages).document


def examine_cover(pages: Sequence[PageText]) -> Cover:
    """What the cover says, and what of it was left unread with a signal."""
    if not pages:
        return Cover(EMPTY)
    page = pages[0]
    language = read_language(page)
    vocabulary = load_vocabulary(language)
    bodies = [body_lines(page) for page in pages[:2]]
    column = right_column(page, bodies[0])
    found = find_number(page, column)
    codes = read_codes(found.below)
    votes = [int(match[1]) for match in map(VOTE.fullmatch, codes) if match]
    document = replace(
        EMPTY,
        document_id=found.number.document_id if found.number else None,
        number=found.number.printed if found.number else None,
        language=language,
        original_language=read_original_language(page),
        subject_codes=codes,
        vote_number=votes[0] if len(votes) == 1 else None,
        interinstitutional_files=read_files(bodies[0]),
    )
    if vocabulary is None:
        return Cover(document, (), found.unknown_suffix, found.in_footer)
    document, unread = read_words(document, page.width, bodies, column, vocabulary)
    return Cover(document, unread, found.unknown_suffix, found.in_footer)


def read_words(
    document: Document,
    width: float,
    bodies: Sequence[Sequence[Line]],
    column: Sequence[Line],
    vocabulary: Vocabulary,
) -> tuple[Document, tuple[str, ...]]:
    """The cover with all that only its vocabulary can read, and what of its list is unread.

    `bodies` are the own lines of the first page and of the second.
    """
    first, second = bodies[0], bodies[1] if len(bodies) > 1 else ()
    table = read_table(width, first, second, vocabulary)
    body = cover_paragraphs(first, second, table, vocabulary)
    references = read_references(body, vocabulary)
    whole = replace(
        document,
        date=read_date(column, vocabulary),
        sender=table.sender,
        recipient=table.recipient,
        title=table.subject,
        reference_documents=references.documents,
        written_procedure=names_written_procedure(table.subject, body, vocabulary),
        coreper_date=read_coreper_date(body, vocabulary),
    )
    return whole, references.unread


def is_voting_note(document: Document, pages: Sequence[PageText]) -> bool:
    """Whether the cover bears the code VOTE, or its title says that it gives a voting result."""
    if any(code.split()[0] == "VOTE" for code in document.subject_codes):
        return True
    vocabulary = load_vocabulary(document.language)
    title = fold(document.title or "")
    return vocabulary is not None and any(fold(w) in title for w in vocabulary.voting_result)


def read_language(page: PageText) -> str | None:
    """The two capital letters at the bottom right, the largest type of the footer."""
    marks = [
        run
        for line in footer_lines(page)
        for run in line.runs
        if re.fullmatch(r"[A-Z]{2}", run.text.strip())
    ]
    if not marks:
        return None
    mark = max(marks, key=lambda run: (round(run.size), run.x0))
    return mark.text.strip().lower() if mark.x0 > page.width / 2 else None


def read_original_language(page: PageText) -> str | None:
    """The language in `(OR. en)`; None where several are named."""
    match = ORIGINAL.search("\n".join(line.text for line in page.lines))
    return match[1].lower() if match else None


def read_date(column: Sequence[Line], vocabulary: Vocabulary) -> date | None:
    """The first date of the right column."""
    for piece in column:
        dates = find_dates(piece.text, vocabulary)
        if dates:
            return dates[0]
    return None


def read_files(body: Sequence[Line]) -> tuple[str, ...]:
    """The interinstitutional files of the box: pieces that hold files and at most their label."""
    found: list[str] = []
    for line in body:
        for piece in line.segments():
            rest = INTERINSTITUTIONAL_FILE.sub("", piece.text).strip(" ,;+")
            if not rest or rest.endswith(":"):
                matches = INTERINSTITUTIONAL_FILE.findall(piece.text)
                found.extend(f"{number} ({code})" for number, code in matches)
    return tuple(dict.fromkeys(found))


def cover_paragraphs(
    first: Sequence[Line], second: Sequence[Line], table: Table, vocabulary: Vocabulary
) -> list[list[str]]:
    """The lines of each paragraph below the table, up to an annex begun on the second page."""
    lines = [PlacedLine(1, line) for line in first if line.baseline > table.bottom]
    ends = [n for n, line in enumerate(second) if is_annex_line(line.text, vocabulary)]
    lines += [PlacedLine(2, line) for line in second[: ends[0] if ends else 0]]
    return [[placed.text for placed in block] for block in blocks_of(lines, spacing_of(lines))]


def names_written_procedure(
    title: str | None, body: Sequence[Sequence[str]], vocabulary: Vocabulary
) -> bool:
    """Whether the title, or the line on Coreper's decision, speaks of a written procedure."""
    texts = [title or "", *coreper_paragraphs(body, vocabulary)]
    return any(mentions(text, vocabulary.written_procedure) for text in texts)


def read_coreper_date(body: Sequence[Sequence[str]], vocabulary: Vocabulary) -> date | None:
    """The one date in the line on Coreper's decision to use the written procedure."""
    dates = [
        day
        for text in coreper_paragraphs(body, vocabulary)
        if mentions(text, vocabulary.written_procedure)
        for day in find_dates(text, vocabulary)
    ]
    return dates[0] if len(dates) == 1 else None


def coreper_paragraphs(body: Sequence[Sequence[str]], vocabulary: Vocabulary) -> list[str]:
    """The cover's paragraphs that name Coreper; what follows a colon may stand on its own."""
    names = [fold(name) for name in vocabulary.coreper]
    texts = [join_lines(block) for block in body]
    followed = [
        f"{text} {after}" if text.endswith(":") else text
        for text, after in zip_longest(texts, texts[1:], fillvalue="")
    ]
    named = [any(name in fold(text) for name in names) for text in texts]
    return list(compress(followed, named))
