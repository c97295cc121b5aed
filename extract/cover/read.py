"""Read a note's cover into the record's document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import compress, zip_longest

from extract.cover.checks import cover_checks
from extract.cover.document_list import list_check
from extract.cover.interinstitutional_files import read_files
from extract.cover.language import language_of_words, read_language
from extract.cover.layout import (
    NO_TABLE,
    CoverTable,
    head_left_of,
    read_table,
    right_column,
)
from extract.cover.note_date import read_date
from extract.cover.note_number import FoundNumber, find_number
from extract.cover.reference_list import read_references
from extract.cover.subject_codes import read_codes
from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.records import Check, Document
from extract.text.dates import find_dates
from extract.text.furniture import body_lines, framed_lines, is_annex_line
from extract.text.paragraphs import PlacedLine, blocks_of, join_lines, spacing_of
from extract.text.vocabulary import Vocabulary, fold, load_vocabulary, mentions

ORIGINAL = re.compile(r"\(\s*OR\.?\s*:?\s*([a-z]{2})\s*\)", re.IGNORECASE)
VOTE = re.compile(r"VOTE (\d+)")
ENDS_AMID = re.compile(r":$|\b\d{1,2}\.$")
"""A paragraph that goes on: at a colon, or behind the day of a date."""
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
    checks: tuple[Check, ...] = ()
    """Whether its other entries were read."""
    unknown_suffix: str | None = None
    """The number with what looks like a suffix and is none of those known."""
    in_footer: str | None = None
    """The numbers of cover and footer where they differ."""
    body: tuple[tuple[str, ...], ...] = ()
    """The lines of each paragraph below its table."""


def examine_cover(pages: Sequence[PageText]) -> Cover:
    """What the cover says, and what of it was left unread with a signal."""
    if not pages:
        return Cover(EMPTY)
    page = pages[0]
    first, second = body_lines(page), pages[1] if len(pages) > 1 else None
    language = read_language(page) or language_of_words(page.width, first)
    vocabulary = load_vocabulary(language)
    column = right_column(page, first)
    following = partial(body_lines, second) if second else tuple
    table = read_table(page.width, first, following, vocabulary) if vocabulary else NO_TABLE
    left = head_left_of(column, page, first, table.top)
    edge = [line for line in page.lines if line.baseline < first[0].baseline] if first else []
    found = find_number(page, column, left)
    document = replace(
        read_numbers(found, first, table, vocabulary),
        language=language,
        original_language=read_original_language(page),
    )
    read = Cover(document, unknown_suffix=found.unknown_suffix, in_footer=found.in_footer)
    if vocabulary is not None:
        more = before_annex(second, vocabulary) if second else ()
        body = cover_paragraphs(first, more, table)
        day = read_date(column, (left, edge), vocabulary)
        read = with_words(read, day, table, body, vocabulary)
    checks = cover_checks(read.document, first, found.below, table)
    return replace(read, checks=(*read.checks, *checks))


def read_numbers(
    found: FoundNumber, body: Sequence[Line], table: CoverTable, vocabulary: Vocabulary | None
) -> Document:
    """What a cover says in figures and codes, in whatever language."""
    codes = read_codes(found.below)
    votes = [int(match[1]) for match in map(VOTE.fullmatch, codes) if match]
    return replace(
        EMPTY,
        document_id=found.number.document_id if found.number else None,
        number=found.number.printed if found.number else None,
        subject_codes=codes,
        vote_number=votes[0] if len(votes) == 1 else None,
        interinstitutional_files=read_files(
            body, table.top, vocabulary.conjunctions if vocabulary else ()
        ),
    )


def with_words(
    cover: Cover,
    day: date | None,
    table: CoverTable,
    body: Sequence[Sequence[str]],
    vocabulary: Vocabulary,
) -> Cover:
    """The cover with all that only its vocabulary can read: the note's date, the entries of its
    table, and what its paragraphs say, whose lines are `body`."""
    references = read_references(body, vocabulary)
    decisions = coreper_decisions(body, vocabulary)
    decided = read_coreper_date(decisions, vocabulary)
    document = replace(
        cover.document,
        date=day,
        sender=table.sender,
        recipient=table.recipient,
        title=table.subject,
        reference_documents=references.documents,
        written_procedure=bool(decisions)
        or mentions(table.subject or "", vocabulary.written_procedure),
        coreper_date=decided,
    )
    undated = list_check("coreper_date_read", decisions if decided is None else ())
    told = replace(cover, document=document, unread=references.unread, checks=(undated,))
    return replace(told, body=tuple(map(tuple, body)))


def is_voting_note(document: Document, pages: Sequence[PageText]) -> bool:
    """Whether the cover bears the code VOTE, or its title says that it gives a voting result."""
    if any(code.split()[0] == "VOTE" for code in document.subject_codes):
        return True
    vocabulary = load_vocabulary(document.language)
    title = fold(document.title or "")
    return vocabulary is not None and any(fold(w) in title for w in vocabulary.voting_result)


def read_original_language(page: PageText) -> str | None:
    """The language in `(OR. en)`; None where several are named."""
    match = ORIGINAL.search("\n".join(line.text for line in page.lines))
    return match[1].lower() if match else None


def before_annex(page: PageText, vocabulary: Vocabulary) -> Sequence[Line]:
    """A page's own lines above an annex that begins on it; none where none does."""
    if not annex_at(framed_lines(page), vocabulary):
        return ()
    body = body_lines(page)
    return body[: annex_at(body, vocabulary)]


def annex_at(lines: Sequence[Line], vocabulary: Vocabulary) -> int:
    """The place of the first heading of an annex, 0 where there is none."""
    return next((n for n, line in enumerate(lines) if is_annex_line(line.text, vocabulary)), 0)


def cover_paragraphs(
    first: Sequence[Line], second: Sequence[Line], table: CoverTable
) -> list[list[str]]:
    """The lines of each paragraph below the table; `second` are the cover's on the next page."""
    lines = [PlacedLine(1, line) for line in first if line.baseline > table.bottom]
    lines += [PlacedLine(2, line) for line in second]
    return [[placed.text for placed in block] for block in blocks_of(lines, spacing_of(lines))]


def coreper_decisions(body: Sequence[Sequence[str]], vocabulary: Vocabulary) -> list[str]:
    """The cover's paragraphs on Coreper's decision to use the written procedure."""
    texts = coreper_paragraphs(body, vocabulary)
    return [text for text in texts if mentions(text, vocabulary.written_procedure)]


def read_coreper_date(decisions: Sequence[str], vocabulary: Vocabulary) -> date | None:
    """The one date in the paragraphs on Coreper's decision."""
    dates = {day for text in decisions for day in find_dates(text, vocabulary)}
    return dates.pop() if len(dates) == 1 else None


def coreper_paragraphs(body: Sequence[Sequence[str]], vocabulary: Vocabulary) -> list[str]:
    """The cover's paragraphs that name Coreper; what follows a colon may stand on its own, as may
    what follows the day of a date: `27.` `November 2020`."""
    names = [fold(name) for name in vocabulary.coreper]
    texts = [join_lines(block) for block in body]
    followed = [
        f"{text} {after}" if ENDS_AMID.search(text) else text
        for text, after in zip_longest(texts, texts[1:], fillvalue="")
    ]
    named = [any(name in fold(text) for name in names) for text in texts]
    return list(compress(followed, named))
