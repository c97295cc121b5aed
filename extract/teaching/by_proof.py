"""Teach what drawings mean by notes whose legend names them and whose totals prove them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.processes.garbage_collection import paused_collection
from extract.read import find_out, record_of
from extract.request import ReadRequest
from extract.sheet.preview.reading import Kind, kinds_of
from extract.sheet.prove import SheetReading
from extract.sheet.taught.knowledge import Taught, TaughtDrawing, taught_as
from extract.sheet.taught.likeness import entry_for, kept_look, looks_apart

ENOUGH_NOTES = 2
"""So many notes must have proved a drawing before it is evidence on others."""


@dataclass(frozen=True, slots=True)
class ProvedDrawing:
    """A drawing that notes with legend and totals proved."""

    drawing: TaughtDrawing
    """As the first of them shows it, unsigned."""
    documents: tuple[str, ...]


def proved_drawings(data: bytes, request: ReadRequest) -> tuple[TaughtDrawing, ...]:
    """The drawings of a note that its legend names and its totals prove, unsigned."""
    with paused_collection():
        found = find_out(data, request)
        record = record_of(found, request)
    if record.status != "ok" or record.document is None or record.document.document_id is None:
        return ()
    document, sha256 = record.document.document_id, request.source.sha256
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


def candidates(proved: Sequence[TaughtDrawing], taught: Taught) -> Iterator[ProvedDrawing]:
    """What notes enough have proved and nothing has taught, each drawing once.

    A drawing that is like one proved to mean something else is passed over.
    """
    looks = [kept_look(drawing) for drawing in proved]
    done: set[int] = set()
    for place, drawing in enumerate(proved):
        alike = [n for n, look in enumerate(looks) if looks_apart(looks[place], look) <= 1.0]
        if place in done or any(proved[n].position != drawing.position for n in alike):
            continue
        done.update(alike)
        documents = tuple(dict.fromkeys(proved[n].document_id for n in alike))
        if len(documents) >= ENOUGH_NOTES and entry_for(drawing, taught) is None:
            yield ProvedDrawing(drawing, documents)
