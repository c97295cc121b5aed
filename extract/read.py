"""Read one file: bytes in, note record out. A plain function, so that any executor can run it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium

from extract.collector import search_for_cycles_put_off
from extract.correct import correct, read_by_people
from extract.corrections import Correction
from extract.cover.document_list import list_check
from extract.cover.number import no_number
from extract.cover.read import examine_cover, is_voting_note
from extract.cover.scanned import SCANNED_COVER, read_scanned_cover, shows_no_words
from extract.distinct import distinct_check
from extract.errors import NoteRefusedError
from extract.findings import Findings, Given, entries_for, record
from extract.member_states import PopulationTable
from extract.pdf.document import OpenPdf, declares_reconstruction, open_pdf
from extract.pdf.page import read_text
from extract.records import Check, NoteRecord, Source
from extract.sheet.find import find_sheets
from extract.sheet.picture.pictures import shown_pictures
from extract.sheet.prove import Known
from extract.sheet.read import SheetOutcome, read_sheet
from extract.sheet.taught.knowledge import NOTHING, Taught, marked
from extract.statements.read import read_annexes
from extract.vote import held_against_cover, item_check, numbered, subject_checks, vote_of

DAMAGED = (pdfium.PdfiumError,)
"""What the PDF library raises on a damaged file. An error of our own must not look like one."""


Step = Callable[[OpenPdf, bytes, Given, Findings], Findings]


def read_note(
    data: bytes,
    source: Source,
    *,
    document_id: str | None = None,
    language: str | None = None,
    sample: bool = False,
    seen: Path | None = None,
    tables: Sequence[PopulationTable] | None = None,
    corrections: Sequence[Correction] = (),
    taught: Taught = NOTHING,
) -> NoteRecord:
    """The record of one file; a file that cannot be read gives a refused record with its reason.

    What is given beside the bytes is told at `Given`.
    """
    given = Given(source, document_id, language, sample, seen, tables, corrections, taught)
    with search_for_cycles_put_off():
        return record_of(find_out(data, given), given)


def find_out(data: bytes, given: Given) -> Findings:
    """All that a file says, up to the step at which it is refused."""
    found = Findings(given.source, given.taught.sha256)
    try:
        with open_pdf(data) as pdf:
            for step in STEPS:
                found = step(pdf, data, given, found)
    except NoteRefusedError as refusal:
        return replace(found, reason=str(refusal))
    except DAMAGED as error:
        return replace(found, reason=f"the PDF is damaged inside ({type(error).__name__}: {error})")
    return found


def record_of(found: Findings, given: Given) -> NoteRecord:
    """The record of what was found, corrected by people and refused where a check says so."""
    return marked(settled(correct(record(found), entries_for(found, given), given.proving)))


def read_front(pdf: OpenPdf, data: bytes, given: Given, found: Findings) -> Findings:
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


def hold_against_address(pdf: OpenPdf, data: bytes, given: Given, found: Findings) -> Findings:
    """Whether the file is what its address promised. Raises NoteRefusedError for a mere scan."""
    if shows_no_words(found.pages) and shown_pictures(pdf, 1):
        raise NoteRefusedError(SCANNED_COVER)
    document = found.document
    promises = (
        ("document_is_the_one_asked_for", given.document_id, document and document.document_id),
        ("language_is_the_one_asked_for", given.language, document and document.language),
    )
    return found.with_checks(
        *(
            Check(name, promised == printed, promised, str(printed))
            for name, promised, printed in promises
            if promised is not None
        )
    )


def refuse_other_files(pdf: OpenPdf, data: bytes, given: Given, found: Findings) -> Findings:
    """The same for a voting note that may be read here.

    Raises NoteRefusedError for a reconstruction outside a sample source, for a document that is no
    voting note, and for one without a number.
    """
    cover = found.cover
    if found.reconstruction and not given.sample:
        raise NoteRefusedError(
            "a reconstruction, not a Council document: it is read only from a source that "
            "declares sample = true"
        )
    if cover is None or not is_voting_note(cover.document, found.pages):
        raise NoteRefusedError("not a voting note: no code VOTE and no voting result on it")
    if cover.document.document_id is None:
        raise NoteRefusedError(no_number(cover.unknown_suffix, cover.in_footer))
    return found


def search(pdf: OpenPdf, data: bytes, given: Given, found: Findings) -> Findings:
    """The sheets of the note. Raises NoteRefusedError where there is none, or one is lost."""
    sheets = find_sheets(pdf, found.pages, given.seen, given.taught.labels)
    if not sheets:
        raise NoteRefusedError("no vote sheet was found on any page")
    return replace(found, sheets=sheets)


def read_declarations(pdf: OpenPdf, data: bytes, given: Given, found: Findings) -> Findings:
    """The declarations; where they stay unread, a check that blocks nothing says why."""
    assert found.document is not None
    read = read_annexes(pdf, found.pages, found.sheets, found.document)
    return replace(found, statements=read.statements).with_checks(read.check)


def outcomes_of(
    pdf: OpenPdf, data: bytes, given: Given, found: Findings, note_date: date | None, number: str
) -> Iterator[SheetOutcome]:
    """What every sheet comes to, by what people corrected and taught."""
    entries = entries_for(found, given)
    taught = given.taught.for_note(number, given.source.sha256)
    for place, sheet in enumerate(found.sheets):
        known = Known(note_date, given.proving, taught, read_by_people(entries, place))
        yield read_sheet(pdf, data, sheet, known, given.seen)


def read_votes(pdf: OpenPdf, data: bytes, given: Given, found: Findings) -> Findings:
    """What every sheet comes to; the votes, where all of them can be read."""
    assert found.document is not None and found.document.document_id is not None
    note_date, number = found.document.date, found.document.document_id
    outcomes = tuple(outcomes_of(pdf, data, given, found, note_date, number))
    readings = [(n, out.reading) for n, out in enumerate(outcomes, 1) if out.reading]
    votes = tuple(vote_of(reading, number, place) for place, reading in readings)
    checks: list[Check] = []
    for (place, reading), vote in zip(readings, votes, strict=True):
        own = (
            *reading.checks,
            item_check(reading.fields),
            *subject_checks(reading.fields),
            *held_against_cover(found.document, vote),
        )
        checks += numbered(own, place, len(outcomes))
    refused = "; ".join(out.reason for out in outcomes if out.reason)
    found = replace(found, outcomes=outcomes, reason=refused or None).with_checks(*checks)
    return found if refused else replace(found, votes=votes).with_checks(*distinct_check(votes))


STEPS: tuple[Step, ...] = (
    read_front,
    hold_against_address,
    refuse_other_files,
    search,
    read_declarations,
    read_votes,
)


def spoken(check: Check) -> str:
    """A failed check in words."""
    name = check.name.replace("_", " ")
    return f"check failed: {name}: expected {check.expected}, found {check.observed}"


def settled(read: NoteRecord) -> NoteRecord:
    """The record, refused where a blocking check failed."""
    failed = [check for check in read.checks if check.blocking and not check.passed]
    if read.status == "refused" or not failed:
        return read
    return replace(read, status="refused", reason="; ".join(map(spoken, failed)), votes=())
