"""Look into the reading of one file: its record, its pages, and its sheets with the findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.corrections.apply import correct, value_at
from extract.corrections.entries import (
    MISSING,
    POSITION_PATH,
    RESULT_PATH,
    UNREAD,
    Value,
)
from extract.errors import KnowledgeError, NoteRefusedError
from extract.findings import Findings, entries_for, record
from extract.pdf.document import OpenPdf, open_pdf
from extract.pdf.page import PageText, read_text, render
from extract.pdf.pictures import PICTURE_SHARE, picture_share
from extract.read import DAMAGED, find_out, record_of
from extract.records import NoteRecord
from extract.request import ReadRequest
from extract.sheet.find import FoundSheet, look_at_text, search_sheets
from extract.sheet.known import Known
from extract.sheet.preview.closeups import DPI
from extract.sheet.preview.overlay import BAD, GOOD, LEGEND, LegendLine, draw_overlay, wrapped
from extract.sheet.preview.reading import Kind, kinds_of, remarks_on
from extract.sheet.proof.hypothesis import Suggestion, suggestion_in_words, suggestion_of
from extract.sheet.read import SheetOutcome, read_sheet
from extract.vote import vote_of


@dataclass(frozen=True, slots=True)
class PageSummary:
    """What one page looks like to the search for a sheet."""

    number: int
    lines: int
    """Lines of its text layer."""
    picture_share: float
    """Of the page, 0 to 1."""
    by_ocr: bool
    """Whether the next two fields come from OCR."""
    state_names: int
    labels: tuple[str, ...]
    """Of a sheet's fields and totals."""


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One page with what was recognised drawn on it."""

    page: int
    png: bytes


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that can be shown of one file."""

    record: NoteRecord
    pages: tuple[PageSummary, ...]
    """Empty where the file does not open."""
    sheets: tuple[SheetPicture, ...]
    """Of the vote sheets, then of the pictures that were searched for one in vain."""
    sheets_found: bool
    beyond: str | None
    """What the sheet itself would be refused for, where the file was refused before its sheet."""
    suggestions: tuple[Suggestion, ...] = ()
    """What the totals make of cells that cannot be read."""
    remarks: tuple[str, ...] = ()
    """Of a refused note: who was read as voting how, and who has no row."""
    kinds: tuple[Kind, ...] = ()
    """The kinds of mark on its sheets."""


def inspect_note(data: bytes, request: ReadRequest) -> Inspection:
    """Read a file as ever, then show how far that came. Never raises for what the file holds."""
    found = find_out(data, request)
    read = record_of(found, request)
    try:
        with open_pdf(data) as pdf:
            return look_into(pdf, data, request, found, read)
    except (NoteRefusedError, *DAMAGED):
        return Inspection(read, (), (), sheets_found=False, beyond=None)


def value_now(data: bytes, path: str, request: ReadRequest) -> Value:
    """What a path of the record has before any check decides, other corrections made.

    `unread` for a mark or a result that cannot be read, `blank` for a mark that is missing. Raises
    KnowledgeError for any other field that is not, and for a mark that is on no sheet.
    """
    found = find_out(data, request)
    place, of_result = POSITION_PATH.fullmatch(path), RESULT_PATH.fullmatch(path)
    if place:
        vote, state = int(place.group(1)), place.group(2)
        refuse_no_mark(found, vote, state, path)
        if is_missing(found.outcomes, vote, state):
            return MISSING
    if of_result and is_unread_result(found.outcomes, int(of_result.group(1))):
        return UNREAD
    for number, outcome in enumerate(found.outcomes):
        if not found.votes and outcome.reading and path.startswith(f"votes[{number}]."):
            found = replace(found, votes=(vote_of(outcome.reading, "", 1),) * (number + 1))
    return value_at(correct(record(found), entries_for(found, request), request.proving), path)


def refuse_no_mark(found: Findings, vote: int, state: str, path: str) -> None:
    """Raise KnowledgeError where the note has no such sheet, or the sheet no row of that state."""
    sheets = len(found.outcomes)
    if vote >= sheets:
        why = f" ({found.reason})" if found.reason else ""
        advice = f"count its votes from 0 to {sheets - 1}" if sheets else "no mark can be set on it"
        raise KnowledgeError(
            f"{found.source.path}: {path} names nothing: {sheets or 'no'} vote "
            f"{'sheet was' if sheets == 1 else 'sheets were'} found in the note{why}: {advice}"
        )
    rows = states_on(found.outcomes[vote])
    if rows and state not in rows:
        raise KnowledgeError(
            f"{found.source.path}: {path} names nothing: the sheet has no row of {state}; its "
            f"rows are {', '.join(rows)}: name one of them"
        )


def states_on(outcome: SheetOutcome) -> tuple[str, ...]:
    """The codes of the states that have a row on a sheet; none where its rows were not made out."""
    if outcome.reading is not None:
        return tuple(position.member_state for position in outcome.reading.positions)
    if outcome.nearest is not None:
        return tuple(row.state.code for row in outcome.nearest.account.rows)
    return ()


def is_missing(outcomes: Sequence[SheetOutcome], vote: int, state: str) -> bool:
    """Whether nothing is seen in the cell of a state on a sheet that cannot be read."""
    nearest = outcomes[vote].nearest if vote < len(outcomes) else None
    if nearest is None:
        return False
    faulty = {fault.row for fault in nearest.marks.faults}
    return any(
        row.state.code == state and blank and place not in faulty
        for place, (row, blank) in enumerate(zip(nearest.account.rows, nearest.blank, strict=True))
    )


def is_unread_result(outcomes: Sequence[SheetOutcome], vote: int) -> bool:
    """Whether a sheet is refused for its final result."""
    return vote < len(outcomes) and outcomes[vote].result_unread


def look_into(
    pdf: OpenPdf, data: bytes, request: ReadRequest, found: Findings, read: NoteRecord
) -> Inspection:
    """The pages of an open file and pictures of its sheets."""
    pages = [read_text(pdf, number) for number in range(1, len(pdf) + 1)]
    outcomes, beyond = found.outcomes, None
    others: tuple[FoundSheet, ...] = ()
    if not outcomes:
        outcomes, others = look_further(pdf, data, pages, request, found)
        beyond = next((outcome.reason for outcome in outcomes if outcome.reason), None)
    suggestions = {
        n: suggestion_of(out.nearest, out.seen.page, n) for n, out in enumerate(outcomes)
    }
    drawn = [
        picture_of(pdf, outcome, read, suggestions[number])
        for number, outcome in enumerate(outcomes)
    ]
    for other in others:
        if other.by_ocr:
            pixels, verdict = render(pdf, other.page, DPI), list(verdict_lines(read))
            drawn.append(SheetPicture(other.page, draw_overlay(pixels, other, None, verdict)))
    known = {sheet.page: sheet for sheet in (*others, *(out.sheet for out in outcomes))}
    looks = tuple(summary_of(pdf, page, known.get(page.number)) for page in pages)
    offered = tuple(suggestion for suggestion in suggestions.values() if suggestion is not None)
    remarks = tuple(line for outcome in outcomes for line in remarks_of(outcome, read))
    kinds = kinds_of(outcomes)
    return Inspection(read, looks, tuple(drawn), bool(outcomes), beyond, offered, remarks, kinds)


def remarks_of(outcome: SheetOutcome, read: NoteRecord) -> list[str]:
    """What is to be said of a sheet; nothing where the note is accepted."""
    return list(remarks_on(outcome)) if read.status == "refused" else []


def picture_of(
    pdf: OpenPdf, outcome: SheetOutcome, read: NoteRecord, suggestion: Suggestion | None
) -> SheetPicture:
    """The page with what was recognised, the verdict, and what the totals make of open cells."""
    verdict = list(verdict_lines(read))
    suggested = [suggestion_in_words(suggestion)] if suggestion is not None else []
    for remark in (*suggested, *remarks_of(outcome, read)):
        verdict += wrapped(remark, LEGEND)
    page, cells = outcome.sheet.page, suggestion.cells if suggestion else ()
    pixels = render(pdf, page, DPI)
    return SheetPicture(page, draw_overlay(pixels, outcome.sheet, outcome, verdict, cells))


def look_further(
    pdf: OpenPdf, data: bytes, pages: Sequence[PageText], request: ReadRequest, found: Findings
) -> tuple[tuple[SheetOutcome, ...], tuple[FoundSheet, ...]]:
    """What the sheets come to of a file that was refused before them, and the other looks."""
    note_date = found.document.date if found.document else None
    search = search_sheets(pdf, pages, request.seen, request.taught.labels)
    known = Known(note_date, request.proving, request.taught)
    outcomes = (read_sheet(pdf, data, sheet, known, request.seen) for sheet in search.sheets)
    return tuple(outcomes), search.others


def summary_of(pdf: OpenPdf, page: PageText, known: FoundSheet | None) -> PageSummary:
    """What the search for a sheet sees of one page; `known` is what it has read of it already."""
    look = known or look_at_text(pdf, page)
    return PageSummary(
        number=page.number,
        lines=len(page.lines),
        picture_share=picture_share(pdf, page),
        by_ocr=look.by_ocr,
        state_names=len(look.signs.names),
        labels=tuple(sorted(look.signs.labels)),
    )


def verdict_lines(record: NoteRecord) -> Iterator[LegendLine]:
    """The file's verdict, for the head of the legend."""
    yield from wrapped(record.source.path)
    if record.status == "ok":
        yield LegendLine("ACCEPTED: every check passed", GOOD)
    else:
        yield from wrapped(f"REFUSED: {record.reason}", BAD)


def in_words(look: PageSummary) -> str:
    """One line on a page: what it shows of a sheet."""
    parts = [f"page {look.number}: {look.lines} lines of text"]
    if look.picture_share >= PICTURE_SHARE / 2:
        parts.append(f"pictures over {look.picture_share:.0%} of it")
    parts.append(f"{look.state_names} names of Member States" + (" by OCR" if look.by_ocr else ""))
    labels = ", ".join(label.replace("_", " ") for label in look.labels)
    parts.append(f"labels of a sheet: {labels or 'none'}")
    return ", ".join(parts)
