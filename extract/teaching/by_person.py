"""Teach what drawings and labels mean by a person's word, held against the note."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.errors import NoteRefusedError
from extract.findings import Findings
from extract.processes.garbage_collection import paused_collection
from extract.read import DAMAGED, failure_in_words, find_out, record_of
from extract.records import NoteRecord, PositionName
from extract.request import ReadRequest
from extract.sheet.preview.reading import Kind, kinds_of
from extract.sheet.prove import SheetReading
from extract.sheet.seen import Drawing
from extract.sheet.taught.file import label_fault
from extract.sheet.taught.knowledge import (
    LabelName,
    Taught,
    TaughtDrawing,
    TaughtLabel,
    TaughtLayout,
    drawing_in_words,
    taught_as,
)
from extract.sheet.taught.layouts import edges_of
from extract.sheet.taught.likeness import entry_for
from extract.teaching.pictured import PicturedKind, pictured_kinds

NO_NUMBER = "the note has no number that can be read"


@dataclass(frozen=True, slots=True)
class TeachingResult:
    """What a person may teach on one note, and what came of what was said."""

    record: NoteRecord
    kinds: tuple[PicturedKind, ...]
    drawings: tuple[TaughtDrawing, ...] = ()
    """Named by a person and proved on this note, unsigned."""
    labels: tuple[TaughtLabel, ...] = ()
    """Likewise."""
    layouts: tuple[TaughtLayout, ...] = ()
    """Likewise."""
    fault: str | None = None
    """Why what was said is not taken."""


@dataclass(frozen=True, slots=True)
class TeachingInput:
    """What a person says of a note."""

    marks: Mapping[str, PositionName] = field(default_factory=dict)
    """By a kind's number, or the code of a state that bears it."""
    labels: Mapping[str, LabelName] = field(default_factory=dict)
    """By the words as printed."""
    marks_at: tuple[float, ...] = ()
    """Where the marks of each block stand, in points from the left of the page."""


def teach_by_person(data: bytes, request: ReadRequest, said: TeachingInput) -> TeachingResult:
    """The kinds of mark of a note, and what a person says of them and of labels, held against the
    note.

    Never raises for what the file holds.
    """
    with paused_collection():
        found = find_out(data, request)
        labels = labels_said(found, request, said.labels)
        if labels:
            request = with_taught(request, labels, ())
            found = find_out(data, request)
        try:
            layouts = layouts_said(found, request, said.marks_at)
        except NoteRefusedError as refusal:
            return TeachingResult(record_of(found, request), (), fault=str(refusal))
        if layouts:
            request = with_taught(request, (), layouts)
            found = find_out(data, request)
        kinds = kinds_to_teach(data, found)
        result = TeachingResult(record_of(found, request), kinds)
        fault = fault_on(found, labels, said)
        if fault is not None:
            return replace(result, fault=fault)
        result = replace(result, labels=labels, layouts=layouts)
        if not said.marks:
            return result
        try:
            marks = drawings_said(data, request, found, kinds, said.marks)
        except NoteRefusedError as refusal:
            return replace(result, labels=(), layouts=(), fault=str(refusal))
        return replace(result, drawings=marks)


def kinds_to_teach(data: bytes, found: Findings) -> tuple[PicturedKind, ...]:
    """The kinds of mark of a note, none where the file cannot be drawn."""
    try:
        return pictured_kinds(data, kinds_of(found.outcomes))
    except (NoteRefusedError, *DAMAGED):
        return ()


def with_taught(
    request: ReadRequest, labels: tuple[TaughtLabel, ...], layouts: tuple[TaughtLayout, ...]
) -> ReadRequest:
    """The same with these taught too."""
    taught = request.taught
    labels, layouts = (*taught.labels, *labels), (*taught.layouts, *layouts)
    return replace(request, taught=replace(taught, labels=labels, layouts=layouts))


def layouts_said(
    found: Findings, request: ReadRequest, marks_at: tuple[float, ...]
) -> tuple[TaughtLayout, ...]:
    """The layout whose marks a person places, unsigned.

    Raises NoteRefusedError where the sheets have no columns of names for these places.
    """
    if not marks_at:
        return ()
    document = found.document_id
    if document is None:
        raise NoteRefusedError(NO_NUMBER)
    edges = dict.fromkeys(edges_of(outcome.seen.rows) for outcome in found.outcomes)
    if [len(names) for names in edges] != [len(marks_at)]:
        columns = " or ".join(str(len(names)) for names in edges) or "no"
        raise NoteRefusedError(f"the sheet has {columns} columns of names: say a place for each")
    (names,) = edges
    return (TaughtLayout(names, marks_at, document, request.source.sha256, "", "", ""),)


def labels_said(
    found: Findings, request: ReadRequest, said: Mapping[str, LabelName]
) -> tuple[TaughtLabel, ...]:
    """The labels that a person names, unsigned; none on a note without a number."""
    document = found.document_id
    if document is None:
        return ()
    return tuple(
        TaughtLabel(words, meaning, document, request.source.sha256, "", "", "")
        for words, meaning in said.items()
    )


def fault_on(found: Findings, labels: Sequence[TaughtLabel], said: TeachingInput) -> str | None:
    """Why the note does not prove what is said of its labels and its layout; None where it does."""
    faults = [fault for words in said.labels if (fault := label_fault(words))]
    if faults:
        return faults[0]
    if said.labels and not labels:
        return NO_NUMBER
    shown = {label for sheet in found.sheets for label in sheet.labels}
    for label in labels:
        if label not in shown:
            return f"{label.words!r} stands on no vote sheet of the note"
    if (said.labels or said.marks_at) and not said.marks:
        faults = [fault for out in found.outcomes if (fault := unproved(out.reading, out.reason))]
        return next(iter(faults), None if found.outcomes else found.reason)
    return None


def drawings_said(
    data: bytes,
    request: ReadRequest,
    found: Findings,
    pictured: Sequence[PicturedKind],
    said: Mapping[str, PositionName],
) -> tuple[TaughtDrawing, ...]:
    """The drawings that a person names, unsigned.

    Raises NoteRefusedError where the note does not prove with them.
    """
    kinds = [each.kind for each in pictured]
    named = named_kinds(kinds, said, request.taught)
    document, sha256 = found.document_id, request.source.sha256
    if document is None:
        raise NoteRefusedError(NO_NUMBER)
    meant = [(kind.drawing, named[kind.number]) for kind in kinds if kind.number in named]
    drawings = tuple(
        replace(taught_as(drawing, position, document, sha256), by="person")
        for drawing, position in meant
    )
    taught = replace(request.taught, drawings=(*request.taught.drawings, *drawings))
    fault = fault_in(find_out(data, replace(request, taught=taught)), meant)
    if fault:
        raise NoteRefusedError(fault)
    return drawings


def named_kinds(
    kinds: Sequence[Kind], said: Mapping[str, PositionName], taught: Taught
) -> dict[int, PositionName]:
    """What each kind is said to be, by its number.

    Raises NoteRefusedError where no such kind is there, and where one would be two things.
    """
    named: dict[int, PositionName] = {}
    for key, position in said.items():
        kind = next((k for k in kinds if key == str(k.number) or key in k.states), None)
        if kind is None:
            raise NoteRefusedError(f"{key}: there is no kind of this number, nor a mark of it")
        if named.setdefault(kind.number, position) != position:
            raise NoteRefusedError(f"kind {kind.number} is said to be two things")
        before = entry_for(kind.drawing, taught)
        if before is not None and before.position != position:
            raise NoteRefusedError(
                f"kind {kind.number} was taught before to be {drawing_in_words(before)}: remove "
                "that entry first if it is wrong"
            )
    return named


def fault_in(after: Findings, meant: Sequence[tuple[Drawing, PositionName]]) -> str | None:
    """Why the note does not prove what its drawings are said to mean; None where it does."""
    for outcome in after.outcomes:
        own = [position for k in kinds_of((outcome,)) for d, position in meant if k.drawing == d]
        if own and (fault := unproved(outcome.reading, outcome.reason)):
            return fault
    read = {kind.drawing: kind for kind in kinds_of(after.outcomes)}
    for drawing, position in meant:
        if drawing not in read:
            return "the sheet proves by other marks than those that were named"
        if read[drawing].position != position:
            return (
                f"kind {read[drawing].number} is read as {read[drawing].position}, not {position}"
            )
    return None


def unproved(reading: SheetReading | None, reason: str | None) -> str | None:
    """Why a sheet does not prove; None where it does."""
    if reading is None:
        return reason
    failed = [check for check in reading.checks if check.blocking and not check.passed]
    return "; ".join(map(failure_in_words, failed)) or None
