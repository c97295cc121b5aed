"""The review queue: refused notes with their reasons and pictures, and what people decide."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from pydantic import TypeAdapter

from councilvotes.errors import NoteStoreError, NotFoundHereError, WrongUseError, describe
from councilvotes.notes.note_store import is_refused, load_note, note_path, stored_paths
from councilvotes.options import CommandOptions
from councilvotes.output import Output
from councilvotes.reading.one_file import request_of
from councilvotes.review.inspecting_jobs import inspected
from councilvotes.review.inspection import archived_file, places, report_lines
from councilvotes.settings.operator_files import own_file, text_of
from councilvotes.settings.settings import Settings
from crawler.blobs.opening import bytes_at
from extract.corrections.entries import Correction, entry_text, parse_corrections, value_of
from extract.inspect import Inspection
from extract.records import NoteRecord, SourceFile
from extract.sheet.proof.hypothesis import FEW, Suggestion, suggestion_in_words
from publish.columns import same_names
from publish.durable import write_whole

UNSIGNED = "..."
"""Stands in a printed command for the name of whoever decides."""
_SUGGESTIONS = TypeAdapter(tuple[Suggestion, ...])


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person says of one field of one note."""

    document_id: str
    language: str
    field: str
    value: str
    reason: str
    source: str


def list_refused(out: Output) -> int:
    """Print every refused note of the data folder, with its reason and what to look at.

    A note whose record, pictures or report cannot be had is told so, and the next one follows. The
    exit code: 1 where a record could not be read.
    """
    settings = out.options.settings()
    refused = [path for path in stored_paths(settings.data_dir / "notes") if is_refused(path)]
    unreadable = 0
    for path in refused:
        try:
            record = load_note(path)
        except NoteStoreError as error:
            out.error(str(error))
            unreadable += 1
            continue
        out.result(f"{path.parent.name} {path.stem}: {record.reason}")
        for line in _review_lines(path, record, settings, out):
            out.result(f"  {line}")
    if not refused:
        out.line("no refused note")
    return 1 if unreadable else 0


def _review_lines(note: Path, record: NoteRecord, settings: Settings, out: Output) -> Iterator[str]:
    """Where pictures and report of a refused note lie, and what the totals offer.

    They are made where one is missing or older than the note; where the disk takes none the
    suggestions are told all the same.
    """
    folder = settings.data_dir / "review" / note.parent.name
    suggestions = _kept_suggestions(note, folder)
    has_files = suggestions is not None
    if suggestions is None:
        file = archived_file(record.source, note.parent.name, note.stem, settings)
        inspection = inspected(file)
        suggestions = inspection.suggestions
        has_files = _write_or_warn(inspection, note, folder, out)
    if has_files:
        yield from map(str, sorted(folder.glob(f"{note.stem}*.png")))
        yield str(folder / f"{note.stem}.txt")
    for suggestion in suggestions:
        yield from suggestion_lines(suggestion, note, out.options)


def _kept_suggestions(note: Path, folder: Path) -> tuple[Suggestion, ...] | None:
    """The suggestions written beside a report; None where either is missing or older than the
    note."""
    written = [folder / f"{note.stem}.{kind}" for kind in ("json", "txt")]
    read_at = note.stat().st_mtime_ns
    if any(not file.exists() or file.stat().st_mtime_ns < read_at for file in written):
        return None
    return _SUGGESTIONS.validate_json(written[0].read_bytes())


def _write_or_warn(inspection: Inspection, note: Path, folder: Path, out: Output) -> bool:
    """Whether pictures and report could be written; if not, a warning says what to do."""
    try:
        write_review(inspection, folder, note.stem)
    except OSError as error:
        out.warning(
            f"{note.parent.name} {note.stem}: no picture and no report can be kept: "
            f"{describe(error)}; `councilvotes inspect {inspection.record.source.path}` draws the "
            "picture into the folder of the command"
        )
        return False
    return True


def write_review(inspection: Inspection, folder: Path, language: str) -> None:
    """Write pictures of the sheets and what the totals offer, then the report: all is there.

    Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{language}*.png"):
        old.unlink()
    pictures = places(folder / f"{language}.png", inspection.sheets)
    for sheet, place in zip(inspection.sheets, pictures, strict=True):
        place.write_bytes(sheet.png)
    suggestions = _SUGGESTIONS.dump_json(inspection.suggestions).decode()
    write_whole(folder / f"{language}.json", f"{suggestions}\n")
    write_whole(folder / f"{language}.txt", "\n".join(report_lines(inspection)) + "\n")


def suggestion_lines(suggestion: Suggestion, note: Path, options: CommandOptions) -> Iterator[str]:
    """What the totals make of open cells, and how a person who has looked at them decides."""
    yield suggestion_in_words(suggestion)
    if len(suggestion.cells) > FEW:
        return
    yield "look at the picture first; if you see it there, decide (your name for the dots):"
    single = suggestion.namings[0] if len(suggestion.namings) == 1 else None
    command = ["councilvotes", "review", "decide", note.parent.name, note.stem]
    command += options.flags()
    for index, cell in enumerate(suggestion.cells):
        words = {
            "--field": f"votes[{suggestion.vote}].positions.{cell.member_state}.position",
            "--value": single[index] if single else "POSITION",
            "--reason": f"the mark of {cell.name_en} cannot be read by the program",
            "--source": f"seen on page {suggestion.page} by {UNSIGNED}",
        }
        yield f"  {shlex.join([*command, *chain.from_iterable(words.items())])}"


def decide(decision: Decision, out: Output) -> None:
    """Append a correction to the operator's file; what is read now becomes what it expects.

    Raises NotFoundHereError, WrongUseError, KnowledgeError; the file is then as it was.
    """
    if UNSIGNED in decision.source:
        raise WrongUseError(f"--source: say who saw it in place of {UNSIGNED}")
    settings = out.options.settings()
    path = own_file(settings.read.corrections)
    note = note_path(settings.data_dir / "notes", decision.document_id, decision.language)
    if not note.exists():
        raise NotFoundHereError(
            f"no note {decision.document_id} {decision.language} in {settings.data_dir}"
        )
    correction = correction_of(decision, load_note(note).source, settings)
    longer = f"{text_of(path).rstrip()}\n\n{entry_text(correction)}".lstrip()
    parse_corrections(longer, path)
    write_whole(path, longer)
    out.line(f"noted in {path}: {correction.name}; the next run reads the note again")


def correction_of(decision: Decision, source: SourceFile, settings: Settings) -> Correction:
    """The entry of a decision, expecting what a run reads in the archived file now."""
    from extract.inspect import value_now

    value = value_of(decision.value, decision.field)
    file = archived_file(source, decision.document_id, decision.language, settings)
    data = bytes_at(file.place)
    expect = value_now(data, decision.field, replace(request_of(file, data), source=source))
    said = same_names(Correction, decision) | {"value": value}
    return Correction(**said, expect=expect)
