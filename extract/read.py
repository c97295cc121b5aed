"""Read one file: bytes in, note record out. A plain function, so that any executor can run it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pypdfium2 as pdfium

from extract import EXTRACTOR_VERSION
from extract.collector import search_for_cycles_put_off
from extract.correct import correct, with_corrections
from extract.corrections import Correction, corrections_of
from extract.cover.document_list import list_check
from extract.cover.number import no_number
from extract.cover.read import Cover, examine_cover, is_voting_note
from extract.cover.scanned import SCANNED_COVER, read_scanned_cover, shows_no_words
from extract.distinct import distinct_check
from extract.errors import NoteRefusedError
from extract.member_states import PopulationTable, proving_tables
from extract.pdf.document import OpenPdf, declares_reconstruction, open_pdf
from extract.pdf.page import PageText, read_text
from extract.records import Check, Document, NoteRecord, Source, Statement, Vote
from extract.sheet.findings import SheetFindings
from extract.sheet.read import read_sheet
from extract.sheet.words.find import find_sheets, picture_boxes
from extract.statements.read import StatementsRead, read_annexes
from extract.vote import held_against_cover, item_check, numbered, vote_of

DAMAGED = (pdfium.PdfiumError,)
"""What the PDF library raises on a damaged file. An error of our own must not look like one."""


@dataclass(slots=True)
class Findings:
    """What has been read so far: a refused note still tells all of it."""

    source: Source
    document: Document | None = None
    statements: tuple[Statement, ...] = ()
    checks: list[Check] = field(default_factory=list)
    sheets: list[SheetFindings] = field(default_factory=list)
    tables: tuple[PopulationTable, ...] = field(default_factory=proving_tables)
    """The population tables that can prove a share."""
    seen: Path | None = None
    """A folder of what was read of the same sheets before."""
    reconstruction: bool = False
    corrections: tuple[Correction, ...] = ()


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
) -> NoteRecord:
    """The record of one file; a file that cannot be read gives a refused record with its reason.

    `document_id` and `language` are what the address promised; None for a file of unknown origin.
    `sample` admits a file that says of itself that it is a reconstruction. `seen` is a folder in
    which the words of pictures and the second opinion on text sheets are kept, so that each sheet
    is looked at once for all languages. `tables` are the population tables that can prove a share;
    None for those that come with the program.
    `corrections` are people's; those for other documents are passed over.
    """
    findings = Findings(source, corrections=tuple(corrections))
    if tables is not None:
        findings.tables = tuple(tables)
    findings.seen = seen
    with search_for_cycles_put_off():
        return read_into(findings, data, document_id, language, sample=sample)


def read_into(
    findings: Findings,
    data: bytes,
    document_id: str | None,
    language: str | None,
    *,
    sample: bool,
) -> NoteRecord:
    """The record of one file; `findings` keeps what was read up to a refusal."""
    try:
        votes = read_votes(data, findings, document_id, language, sample=sample)
        read = record(findings, votes)
    except NoteRefusedError as refusal:
        read = refused(findings, str(refusal))
    except DAMAGED as error:
        read = refused(findings, f"the PDF is damaged inside ({type(error).__name__}: {error})")
    entries = entries_for(findings, document_id, language)
    return settled(correct(read, entries, findings.tables))


def entries_for(
    findings: Findings, document_id: str | None, language: str | None
) -> tuple[Correction, ...]:
    """People's corrections of this note: by what its address promised, else by what it prints."""
    document = findings.document
    printed = (document.document_id, document.language) if document else (None, None)
    return corrections_of(findings.corrections, document_id or printed[0], language or printed[1])


def read_votes(
    data: bytes,
    findings: Findings,
    document_id: str | None,
    language: str | None,
    *,
    sample: bool,
) -> tuple[Vote, ...]:
    """Every vote of the file; what else it says is gathered in `findings` on the way.

    Raises NoteRefusedError.
    """
    with open_pdf(data) as pdf:
        document, pages, number = read_front(pdf, findings, document_id, language, sample=sample)
        sheets = find_sheets(pdf, pages, findings.seen)
        if not sheets:
            raise NoteRefusedError("no vote sheet was found on any page")
        keep_declarations(read_annexes(pdf, pages, sheets, document), findings)
        entries = entries_for(findings, document_id, language)
        findings.sheets.extend(
            with_corrections(words, entries, index) for index, words in enumerate(sheets)
        )
        readings = [
            read_sheet(pdf, data, found, document.date, findings.tables, findings.seen)
            for found in findings.sheets
        ]
    votes = tuple(vote_of(reading, number, place) for place, reading in enumerate(readings, 1))
    for place, (reading, vote) in enumerate(zip(readings, votes, strict=True), 1):
        checks = (*reading.checks, item_check(reading.fields), *held_against_cover(document, vote))
        findings.checks.extend(numbered(checks, place, len(readings)))
    findings.checks.extend(distinct_check(votes))
    return votes


def read_front(
    pdf: OpenPdf,
    findings: Findings,
    document_id: str | None,
    language: str | None,
    *,
    sample: bool,
) -> tuple[Document, list[PageText], str]:
    """The cover, the text of all pages and the document id, once it is a voting note's.

    Raises NoteRefusedError.
    """
    findings.source = replace(findings.source, pages=len(pdf))
    findings.reconstruction = declares_reconstruction(pdf)
    pages = [read_text(pdf, number) for number in range(1, len(pdf) + 1)]
    scanned = read_scanned_cover(pdf, pages)
    if scanned is not None:
        pages[0] = scanned.page
    cover = scanned.cover if scanned else examine_cover(pages)
    findings.document = document = cover.document
    findings.checks.append(list_check("reference_documents_read", cover.unread))
    findings.checks.extend(cover.checks)
    if shows_no_words(pages) and picture_boxes(pdf, 1):
        raise NoteRefusedError(SCANNED_COVER)
    findings.checks.extend(address_checks(document, document_id, language))
    return document, pages, refuse_other_files(cover, pages, findings, sample=sample)


def refuse_other_files(
    cover: Cover, pages: Sequence[PageText], findings: Findings, *, sample: bool
) -> str:
    """The document id of a voting note that may be read here.

    Raises NoteRefusedError for a reconstruction outside a sample source, for a document that is no
    voting note, and for one without a number.
    """
    if findings.reconstruction and not sample:
        raise NoteRefusedError(
            "a reconstruction, not a Council document: it is read only from a source that "
            "declares sample = true"
        )
    if not is_voting_note(cover.document, pages):
        raise NoteRefusedError("not a voting note: no code VOTE and no voting result on it")
    if cover.document.document_id is None:
        raise NoteRefusedError(no_number(cover.unknown_suffix, cover.in_footer))
    return cover.document.document_id


def keep_declarations(read: StatementsRead, findings: Findings) -> None:
    """Gather the declarations; where they stay unread, a check that blocks nothing says why."""
    findings.statements = read.statements
    findings.checks.append(read.check)


def address_checks(
    document: Document, document_id: str | None, language: str | None
) -> list[Check]:
    """Whether the file is what its address promised."""
    promises = (
        ("document_is_the_one_asked_for", document_id, document.document_id),
        ("language_is_the_one_asked_for", language, document.language),
    )
    return [
        Check(name, promised == printed, promised, str(printed))
        for name, promised, printed in promises
        if promised is not None
    ]


def spoken(check: Check) -> str:
    """A failed check in words."""
    name = check.name.replace("_", " ")
    return f"check failed: {name}: expected {check.expected}, found {check.observed}"


def record(findings: Findings, votes: tuple[Vote, ...]) -> NoteRecord:
    """The record of a note, before its checks decide."""
    return NoteRecord(
        status="ok",
        reason=None,
        source=findings.source,
        document=findings.document,
        votes=votes,
        statements=findings.statements,
        checks=tuple(findings.checks),
        reconstruction=findings.reconstruction,
        extractor_version=EXTRACTOR_VERSION,
    )


def settled(read: NoteRecord) -> NoteRecord:
    """The record, refused where a blocking check failed."""
    failed = [check for check in read.checks if check.blocking and not check.passed]
    if read.status == "refused" or not failed:
        return read
    return replace(read, status="refused", reason="; ".join(map(spoken, failed)), votes=())


def refused(findings: Findings, reason: str) -> NoteRecord:
    """The record of a note that may not be published: all that was read, but no vote."""
    return replace(record(findings, ()), status="refused", reason=" ".join(reason.split()))
