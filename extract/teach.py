"""Teach what drawings and labels mean: by a person, held against the note, or by proofs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO

from PIL import Image

from extract.collector import search_for_cycles_put_off
from extract.errors import NoteRefusedError
from extract.findings import Findings, Given
from extract.pdf.document import open_pdf
from extract.pdf.page import render
from extract.read import DAMAGED, find_out, record_of, spoken
from extract.records import NoteRecord, PositionName
from extract.sheet.preview.closeups import DPI, enlarged
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
    in_words,
    taught_as,
)
from extract.sheet.taught.layouts import edges_of
from extract.sheet.taught.likeness import apart, entry_for, look_of

WIDE = 240
"""Pixels of an enlarged mark."""
ENOUGH_NOTES = 2
"""So many notes must have proved a drawing before it is evidence on others."""


@dataclass(frozen=True, slots=True)
class ShownKind:
    """A kind of mark, and its first mark enlarged."""

    kind: Kind
    png: bytes


@dataclass(frozen=True, slots=True)
class Proved:
    """A drawing that notes with legend and totals proved."""

    drawing: TaughtDrawing
    """As the first of them shows it, unsigned."""
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a person may teach on one note, and what came of what was said."""

    record: NoteRecord
    kinds: tuple[ShownKind, ...]
    drawings: tuple[TaughtDrawing, ...] = ()
    """Named by a person and proved on this note, unsigned."""
    labels: tuple[TaughtLabel, ...] = ()
    """Likewise."""
    layouts: tuple[TaughtLayout, ...] = ()
    """Likewise."""
    fault: str | None = None
    """Why what was said is not taken."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of a note."""

    marks: Mapping[str, PositionName] = field(default_factory=dict)
    """By a kind's number, or the code of a state that bears it."""
    labels: Mapping[str, LabelName] = field(default_factory=dict)
    """By the words as printed."""
    marks_at: tuple[float, ...] = ()
    """Where the marks of each block stand, in points from the left of the page."""


def take_lesson(data: bytes, given: Given, said: Said) -> Lesson:
    """The kinds of mark of a note, and what a person says of them and of labels, held against the
    note.

    Never raises for what the file holds.
    """
    with search_for_cycles_put_off():
        found = find_out(data, given)
        labels = labels_said(found, given, said.labels)
        if labels:
            given = with_taught(given, labels, ())
            found = find_out(data, given)
        try:
            layouts = layouts_said(found, given, said.marks_at)
        except NoteRefusedError as refusal:
            return Lesson(record_of(found, given), (), fault=str(refusal))
        if layouts:
            given = with_taught(given, (), layouts)
            found = find_out(data, given)
        record = record_of(found, given)
        try:
            kinds = shown_kinds(data, kinds_of(found.outcomes))
        except (NoteRefusedError, *DAMAGED):
            kinds = ()
        lesson = Lesson(record, kinds)
        fault = fault_on(found, labels, said)
        if fault is not None:
            return replace(lesson, fault=fault)
        lesson = replace(lesson, labels=labels, layouts=layouts)
        return held_against_note(data, given, found, lesson, said.marks) if said.marks else lesson


def with_taught(
    given: Given, labels: tuple[TaughtLabel, ...], layouts: tuple[TaughtLayout, ...]
) -> Given:
    """The same with these taught too."""
    taught = given.taught
    labels, layouts = (*taught.labels, *labels), (*taught.layouts, *layouts)
    return replace(given, taught=replace(taught, labels=labels, layouts=layouts))


def layouts_said(
    found: Findings, given: Given, marks_at: tuple[float, ...]
) -> tuple[TaughtLayout, ...]:
    """The layout whose marks a person places, unsigned.

    Raises NoteRefusedError where the sheets have no columns of names for these places.
    """
    if not marks_at:
        return ()
    document = found.document.document_id if found.document else None
    if document is None:
        raise NoteRefusedError("the note has no number that can be read")
    edges = dict.fromkeys(edges_of(outcome.seen.rows) for outcome in found.outcomes)
    if [len(names) for names in edges] != [len(marks_at)]:
        told = " or ".join(str(len(names)) for names in edges) or "no"
        raise NoteRefusedError(f"the sheet has {told} columns of names: say a place for each")
    (names,) = edges
    return (TaughtLayout(names, marks_at, document, given.source.sha256, "", "", ""),)


def labels_said(
    found: Findings, given: Given, said: Mapping[str, LabelName]
) -> tuple[TaughtLabel, ...]:
    """The labels that a person names, unsigned; none on a note without a number."""
    document = found.document.document_id if found.document else None
    if document is None:
        return ()
    return tuple(
        TaughtLabel(words, meaning, document, given.source.sha256, "", "", "")
        for words, meaning in said.items()
    )


def fault_on(found: Findings, labels: Sequence[TaughtLabel], said: Said) -> str | None:
    """Why the note does not prove what is said of its labels and its layout; None where it does."""
    faults = [fault for words in said.labels if (fault := label_fault(words))]
    if faults:
        return faults[0]
    if said.labels and not labels:
        return "the note has no number that can be read"
    shown = {label for sheet in found.sheets for label in sheet.labels}
    for label in labels:
        if label not in shown:
            return f"{label.words!r} stands on no vote sheet of the note"
    if (said.labels or said.marks_at) and not said.marks:
        faults = [fault for out in found.outcomes if (fault := unproved(out.reading, out.reason))]
        return next(iter(faults), None if found.outcomes else found.reason)
    return None


def shown_kinds(data: bytes, kinds: Sequence[Kind]) -> tuple[ShownKind, ...]:
    """Each kind with a picture of its first mark."""
    with open_pdf(data) as pdf:
        pages = {kind.page: render(pdf, kind.page, DPI) for kind in kinds}
    return tuple(
        ShownKind(kind, png_of(enlarged(pages[kind.page], kind.box, WIDE))) for kind in kinds
    )


def png_of(picture: Image.Image) -> bytes:
    """The bytes of a PNG."""
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def held_against_note(
    data: bytes,
    given: Given,
    found: Findings,
    lesson: Lesson,
    said: Mapping[str, PositionName],
) -> Lesson:
    """The lesson with what a person said, if the note proves with it; else with what is wrong."""
    kinds = [shown.kind for shown in lesson.kinds]
    try:
        named = named_kinds(kinds, said, given.taught)
    except NoteRefusedError as refusal:
        return replace(lesson, labels=(), layouts=(), fault=str(refusal))
    document = found.document.document_id if found.document else None
    if document is None:
        return replace(
            lesson, labels=(), layouts=(), fault="the note has no number that can be read"
        )
    drawings = tuple(
        replace(taught_as(k.drawing, named[k.number], document, given.source.sha256), by="person")
        for k in kinds
        if k.number in named
    )
    taught = replace(given.taught, drawings=(*given.taught.drawings, *drawings))
    after = find_out(data, replace(given, taught=taught))
    meant = [(k.drawing, named[k.number]) for k in kinds if k.number in named]
    fault = fault_in(after, meant)
    if fault:
        return replace(lesson, labels=(), layouts=(), fault=fault)
    return replace(lesson, drawings=drawings)


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
                f"kind {kind.number} was taught before to be {in_words(before)}: remove that entry "
                "first if it is wrong"
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
    return "; ".join(map(spoken, failed)) or None


def proved_drawings(data: bytes, given: Given) -> tuple[TaughtDrawing, ...]:
    """The drawings of a note that its legend names and its totals prove, unsigned."""
    with search_for_cycles_put_off():
        found = find_out(data, given)
        record = record_of(found, given)
    if record.status != "ok" or record.document is None or record.document.document_id is None:
        return ()
    document, sha256 = record.document.document_id, given.source.sha256
    return tuple(
        taught_as(kind.drawing, kind.position, document, sha256)
        for outcome in found.outcomes
        for kind in kinds_of((outcome,))
        if kind.position is not None and named_by_legend(outcome.reading, kind)
    )


def named_by_legend(reading: SheetReading | None, kind: Kind) -> bool:
    """Whether the legend names every mark of a kind."""
    positions = reading.positions if reading else ()
    own = [p.evidence.proof for p in positions if p.member_state in kind.states]
    return bool(own) and set(own) == {"legend"}


def candidates(proved: Sequence[TaughtDrawing], taught: Taught) -> Iterator[Proved]:
    """What notes enough have proved and nothing has taught, each drawing once.

    A drawing that is like one proved to mean something else is passed over.
    """
    looks = [look_of(drawing) for drawing in proved]
    done: set[int] = set()
    for place, drawing in enumerate(proved):
        alike = [n for n, look in enumerate(looks) if apart(looks[place], look) <= 1.0]
        if place in done or any(proved[n].position != drawing.position for n in alike):
            continue
        done.update(alike)
        documents = tuple(dict.fromkeys(proved[n].document_id for n in alike))
        if len(documents) >= ENOUGH_NOTES and entry_for(drawing, taught) is None:
            yield Proved(drawing, documents)
