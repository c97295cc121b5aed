"""Look into the reading of one file: its record, its pages, and its sheets with the findings."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from extract.correct import correct, value_at
from extract.corrections import (
    MISSING,
    POSITION_PATH,
    RESULT_PATH,
    UNREAD,
    Correction,
    Value,
)
from extract.errors import NoteRefusedError
from extract.member_states import PopulationTable
from extract.pdf.document import OpenPdf, open_pdf
from extract.pdf.page import PageText, read_text
from extract.read import DAMAGED, Findings, entries_for, read_into, read_votes
from extract.read import record as note_record
from extract.records import NoteRecord, Source, Vote
from extract.sheet.findings import SheetFindings
from extract.newsheet.proof.offered import Offer, offer_in_words, offer_of
from extract.sheet.read import read_sheet
from extract.newsheet.shown.overlay import BAD, DPI, GOOD, LEGEND, Line, draw_overlay, wrapped
from extract.newsheet.shown.remarks import remarks_on
from extract.sheet.words.find import (
    PICTURE_SHARE,
    count_names,
    drawn_straight,
    missing_words,
    picture_share,
    search_sheets,
)
from extract.sheet.words.words import SheetWords, words_of


@dataclass(frozen=True, slots=True)
class PageLook:
    """What one page looks like to the search for a sheet."""

    number: int
    lines: int
    """Lines of its text layer."""
    picture_share: float
    """Of the page, 0 to 1."""
    by_ocr: bool
    """Whether the next two fields come from OCR."""
    state_names: int
    missing_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One page with what was recognised drawn on it."""

    page: int
    png: bytes


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that can be shown of one file."""

    record: NoteRecord
    pages: tuple[PageLook, ...]
    """Empty where the file does not open."""
    sheets: tuple[SheetPicture, ...]
    """Of the vote sheets, then of the pictures that were searched for one in vain."""
    sheets_found: bool
    beyond: str | None
    """What the sheet itself would be refused for, where the file was refused before its sheet."""
    offers: tuple[Offer, ...] = ()
    """What the totals make of cells that cannot be read."""
    remarks: tuple[str, ...] = ()
    """Of a refused note: who was read as voting how, and who has no row."""


def inspect_note(
    data: bytes,
    source: Source,
    *,
    document_id: str | None = None,
    language: str | None = None,
    sample: bool,
    seen: Path | None = None,
    tables: Sequence[PopulationTable] | None = None,
    corrections: Sequence[Correction] = (),
) -> Inspection:
    """Read a file as ever, then show how far that came. Never raises for what the file holds.

    What is given is given to the reading, as `read_note` takes it.
    """
    findings = findings_with(source, seen, tables, corrections)
    record = read_into(findings, data, document_id, language, sample=sample)
    try:
        with open_pdf(data) as pdf:
            return look_into(pdf, data, findings, record)
    except (NoteRefusedError, *DAMAGED):
        return Inspection(record, (), (), sheets_found=False, beyond=None)


def value_now(
    data: bytes,
    source: Source,
    path: str,
    *,
    document_id: str | None = None,
    language: str | None = None,
    sample: bool,
    seen: Path | None = None,
    tables: Sequence[PopulationTable] | None = None,
    corrections: Sequence[Correction] = (),
) -> Value:
    """What a path of the record has before any check decides, other corrections made.

    `unread` for a mark or a result that cannot be read, `blank` for a mark that is missing. Raises
    KnowledgeError for any other field that is not. The reading is given what `read_note` takes.
    """
    findings = findings_with(source, seen, tables, corrections)
    votes: tuple[Vote, ...] = ()
    with suppress(NoteRefusedError, *DAMAGED):
        votes = read_votes(data, findings, document_id, language, sample=sample)
    place = POSITION_PATH.fullmatch(path)
    if place and not votes and is_missing(findings.sheets, int(place.group(1)), place.group(2)):
        return MISSING
    of_result = RESULT_PATH.fullmatch(path)
    if of_result and not votes and is_unread_result(findings.sheets, int(of_result.group(1))):
        return UNREAD
    read = note_record(findings, votes)
    entries = entries_for(findings, document_id, language)
    return value_at(correct(read, entries, findings.tables), path)


def findings_with(
    source: Source,
    seen: Path | None,
    tables: Sequence[PopulationTable] | None,
    corrections: Sequence[Correction],
) -> Findings:
    """Nothing read yet, with all that a reading rests on."""
    findings = Findings(source, corrections=tuple(corrections), seen=seen)
    if tables is not None:
        findings.tables = tuple(tables)
    return findings


def is_missing(sheets: Sequence[SheetFindings], vote: int, state: str) -> bool:
    """Whether every reader heard finds the cell of a state blank."""
    rows = [row.state.code for row in sheets[vote].rows] if vote < len(sheets) else []
    if state not in rows:
        return False
    names = {opinion.names[rows.index(state)] for opinion in sheets[vote].opinions}
    return names == {"blank"}


def is_unread_result(sheets: Sequence[SheetFindings], vote: int) -> bool:
    """Whether readers were heard of a final result, and cannot say what it is."""
    opinions = sheets[vote].opinions if vote < len(sheets) else []
    said = [opinion.result_name for opinion in opinions if opinion.result_name is not None]
    enough = len(said) >= min(2, len(opinions))  # the first of them may have refused the sheet
    return bool(opinions) and not (enough and set(said) in ({"yes"}, {"no"}))


def look_into(pdf: OpenPdf, data: bytes, findings: Findings, record: NoteRecord) -> Inspection:
    """The pages of an open file and pictures of its sheets."""
    pages = [read_text(pdf, number) for number in range(1, len(pdf) + 1)]
    sheets, others, beyond = list(findings.sheets), list[SheetFindings](), None
    if not sheets:
        sheets, others, beyond = look_further(pdf, data, pages, findings)
    known = {found.words.page: found.words for found in (*sheets, *others)}
    offers = {number: offer_of(found, number) for number, found in enumerate(sheets)}
    drawn = tuple(
        picture_of(pdf, found, record, offers.get(number))
        for number, found in enumerate([*sheets, *others])
    )
    looks = tuple(look_at(pdf, page, known.get(page.number)) for page in pages)
    told = tuple(offer for offer in offers.values() if offer is not None)
    remarks = tuple(line for found in sheets for line in remarks_of(found, record))
    return Inspection(record, looks, drawn, bool(sheets), beyond, told, remarks)


def remarks_of(found: SheetFindings, record: NoteRecord) -> list[str]:
    """What is to be said of a sheet; nothing where the note is accepted."""
    return list(remarks_on(found)) if record.status == "refused" else []


def picture_of(
    pdf: OpenPdf, found: SheetFindings, record: NoteRecord, offer: Offer | None
) -> SheetPicture:
    """The page with what was recognised, the verdict, and what the totals make of open cells."""
    verdict = list(verdict_lines(record))
    offered = [offer_in_words(offer)] if offer is not None else []
    for remark in (*offered, *remarks_of(found, record)):
        verdict += wrapped(remark, LEGEND)
    pixels = drawn_straight(pdf, found.words.page, found.words.askew, DPI)
    cells = offer.cells if offer else ()
    return SheetPicture(found.words.page, draw_overlay(pixels, found, verdict, cells))


def look_further(
    pdf: OpenPdf, data: bytes, pages: Sequence[PageText], findings: Findings
) -> tuple[list[SheetFindings], list[SheetFindings], str | None]:
    """The sheets of a file that was refused before they were read, the pictures that are none, and
    what the sheets would be refused for themselves."""
    note_date = findings.document.date if findings.document else None
    search = search_sheets(pdf, pages, findings.seen)
    sheets = [SheetFindings(words) for words in search.sheets]
    others = [SheetFindings(words) for words in search.others]
    for found in sheets:
        try:
            read_sheet(pdf, data, found, note_date, findings.tables, findings.seen)
        except NoteRefusedError as refusal:
            return sheets, others, str(refusal)
    return sheets, others, None


def look_at(pdf: OpenPdf, page: PageText, read: SheetWords | None) -> PageLook:
    """What the search for a sheet sees of one page; `read` are its words if known already."""
    words = read or words_of(page)
    return PageLook(
        number=page.number,
        lines=len(page.lines),
        picture_share=picture_share(pdf, page),
        by_ocr=words.by_ocr,
        state_names=count_names(words),
        missing_words=missing_words(words),
    )


def verdict_lines(record: NoteRecord) -> Iterator[Line]:
    """The file's verdict, for the head of the legend."""
    yield from wrapped(record.source.path)
    if record.status == "ok":
        yield Line("ACCEPTED: every check passed", GOOD)
    else:
        yield from wrapped(f"REFUSED: {record.reason}", BAD)


def in_words(look: PageLook) -> str:
    """One line on a page: what it shows and which words of a sheet it lacks."""
    parts = [f"page {look.number}: {look.lines} lines of text"]
    if look.picture_share >= PICTURE_SHARE / 2:
        parts.append(f"pictures over {look.picture_share:.0%} of it")
    parts.append(f"{look.state_names} names of Member States" + (" by OCR" if look.by_ocr else ""))
    if look.missing_words:
        parts.append("it lacks the words " + ", ".join(f"'{w}'" for w in look.missing_words))
    return ", ".join(parts)
