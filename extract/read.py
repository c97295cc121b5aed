"""Read one file: bytes in, note record out. A plain function, so that any executor can run it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pypdfium2 as pdfium

from extract.against_cover import held_against_cover
from extract.corrections.apply import correct, read_by_people
from extract.cover.body_words import (
    refuse_corrections,
    refuse_unknown_body,
    refuse_unknown_title,
)
from extract.cover.document_list import list_check
from extract.cover.note_number import no_number
from extract.cover.read import examine_cover, is_voting_note
from extract.cover.scanned import SCANNED_COVER, read_scanned_cover, shows_no_words
from extract.distinct import distinct_check
from extract.errors import NoteRefusedError
from extract.findings import Findings, entries_for, record
from extract.majority.vote import with_majority
from extract.pdf.document import OpenPdf, declares_reconstruction, open_pdf
from extract.pdf.page import PageText, read_text
from extract.pdf.pictures import shown_pictures
from extract.processes.garbage_collection import paused_collection
from extract.records import Check, Document, NoteRecord
from extract.request import ReadRequest
from extract.sheet.find import FoundSheet, find_sheets
from extract.sheet.known import Known
from extract.sheet.read import SheetOutcome, read_sheet
from extract.sheet.taught.knowledge import marked
from extract.statements.read import read_annexes
from extract.vote import item_check, numbered, subject_checks, vote_of

DAMAGED = (pdfium.PdfiumError,)
"""What the PDF library raises on a damaged file. An error of our own must not look like one."""


def read_note(data: bytes, request: ReadRequest) -> NoteRecord:
    """The record of one file; a file that cannot be read gives a refused record with its reason."""
    with paused_collection():
        return record_of(find_out(data, request), request)


def find_out(data: bytes, request: ReadRequest) -> Findings:
    """All that a file says, up to the step at which it is refused."""
    found = Findings(request.source, request.taught.sha256)
    try:
        with open_pdf(data) as pdf:
            found = read_front(pdf, found)
            found = found.with_checks(*promise_checks(pdf, found, request))
            refuse_other_files(found, request)
            found = replace(found, sheets=sheets_of(pdf, found.pages, request))
            refuse_corrections(found.pages, {sheet.page for sheet in found.sheets})
            assert found.document is not None  # else the file was refused
            declared = read_annexes(pdf, found.pages, found.sheets, found.document)
            found = replace(found, statements=declared.statements).with_checks(declared.check)
            found = read_votes(pdf, data, found, request)
    except NoteRefusedError as refusal:
        return replace(found, reason=str(refusal))
    except DAMAGED as error:
        return replace(found, reason=f"the PDF is damaged inside ({type(error).__name__}: {error})")
    return found


def record_of(found: Findings, request: ReadRequest) -> NoteRecord:
    """The record of what was found, corrected by people and refused where a check says so.

    The majority is counted last, from what people corrected.
    """
    corrected = correct(record(found), entries_for(found, request), request.proving)
    read = marked(refused_if_failed(corrected))
    return replace(read, votes=tuple(map(with_majority, read.votes)))


def read_front(pdf: OpenPdf, found: Findings) -> Findings:
    """The text of all pages, and what the cover says. Raises NoteRefusedError."""
    pages = [read_text(pdf, number) for number in range(1, len(pdf) + 1)]
    scanned = read_scanned_cover(pdf, pages)
    if scanned is not None:
        pages[0] = scanned.page
    cover = scanned.cover if scanned else examine_cover(pages)
    return replace(
        found,
        source=replace(found.source, pages=len(pdf)),
        reconstruction=declares_reconstruction(pdf),
        pages=tuple(pages),
        cover=cover,
    ).with_checks(list_check("reference_documents_read", cover.unread), *cover.checks)


def promise_checks(pdf: OpenPdf, found: Findings, request: ReadRequest) -> list[Check]:
    """Whether the file is what its address promised. Raises NoteRefusedError for a mere scan."""
    if shows_no_words(found.pages) and shown_pictures(pdf, 1):
        raise NoteRefusedError(SCANNED_COVER)
    document = found.document
    promises = (
        ("document_is_the_one_asked_for", request.document_id, document and document.document_id),
        ("language_is_the_one_asked_for", request.language, document and document.language),
    )
    return [
        Check(name, promised == printed, promised, str(printed))
        for name, promised, printed in promises
        if promised is not None
    ]


def refuse_other_files(found: Findings, request: ReadRequest) -> None:
    """Raise NoteRefusedError for what is no voting note that may be read here.

    That is a reconstruction outside a sample source, a document that is no voting note, and one
    without a number.
    """
    cover = found.cover
    if found.reconstruction and not request.sample:
        raise NoteRefusedError(
            "a reconstruction, not a Council document: it is read only from a source that "
            "declares sample = true"
        )
    if cover is None or not is_voting_note(cover.document, found.pages):
        raise NoteRefusedError("not a voting note: no code VOTE and no voting result on it")
    if cover.document.document_id is None:
        raise NoteRefusedError(no_number(cover.unknown_suffix, cover.in_footer))
    if not any(check.name == "scanned_cover_read" for check in cover.checks):
        refuse_unknown_body(cover.body, cover.document.language)
    refuse_unknown_title(cover.document.title or "", cover.document.language)


def sheets_of(
    pdf: OpenPdf, pages: Sequence[PageText], request: ReadRequest
) -> tuple[FoundSheet, ...]:
    """The sheets of the note. Raises NoteRefusedError where there is none, or one is lost."""
    sheets = find_sheets(pdf, pages, request.seen, request.taught.labels)
    if not sheets:
        raise NoteRefusedError("no vote sheet was found on any page")
    return sheets


def outcomes_of(
    pdf: OpenPdf, data: bytes, found: Findings, request: ReadRequest, note: Document, number: str
) -> Iterator[SheetOutcome]:
    """What every sheet comes to, by what people corrected and taught."""
    entries = entries_for(found, request)
    taught = request.taught.for_note(number, request.source.sha256)
    for place, sheet in enumerate(found.sheets):
        known = Known(note.date, request.proving, taught, read_by_people(entries, place))
        yield read_sheet(pdf, data, sheet, known, request.seen)


def read_votes(pdf: OpenPdf, data: bytes, found: Findings, request: ReadRequest) -> Findings:
    """What every sheet comes to; the votes, where all of them can be read."""
    note = found.document
    assert note is not None and note.document_id is not None
    outcomes = tuple(outcomes_of(pdf, data, found, request, note, note.document_id))
    readings = [(n, out.reading) for n, out in enumerate(outcomes, 1) if out.reading]
    votes = tuple(vote_of(reading, note.document_id, place) for place, reading in readings)
    checks: list[Check] = []
    for (place, reading), vote in zip(readings, votes, strict=True):
        own = (
            *reading.checks,
            item_check(reading.fields, note),
            *subject_checks(reading.fields),
            *held_against_cover(note, vote),
        )
        checks += numbered(own, place, len(outcomes))
    refused = "; ".join(out.reason for out in outcomes if out.reason)
    found = replace(found, outcomes=outcomes, reason=refused or None).with_checks(*checks)
    return found if refused else replace(found, votes=votes).with_checks(*distinct_check(votes))


def failure_in_words(check: Check) -> str:
    """A failed check in words."""
    name = check.name.replace("_", " ")
    return f"check failed: {name}: expected {check.expected}, found {check.observed}"


def refused_if_failed(read: NoteRecord) -> NoteRecord:
    """The record, refused where a blocking check failed."""
    failed = [check for check in read.checks if check.blocking and not check.passed]
    if read.status == "refused" or not failed:
        return read
    return replace(
        read, status="refused", reason="; ".join(map(failure_in_words, failed)), votes=()
    )
