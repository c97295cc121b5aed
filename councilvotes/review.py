"""The review queue: refused notes with their reasons and pictures, and what people decide."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from councilvotes.corrections import read_corrections
from councilvotes.errors import NotFoundHereError, WrongUseError
from councilvotes.inspection import FileToInspect, inspected, places, report_lines
from councilvotes.notes import is_refused, load_note, note_path, stored_paths
from councilvotes.output import Output
from councilvotes.replace import write_beside
from councilvotes.settings import Settings
from extract.corrections import Correction, entry_text, parse_corrections, value_of
from extract.records import NoteRecord, Source


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person says of one field of one note."""

    document_id: str
    language: str
    field: str
    value: str
    reason: str
    source: str


def list_refused(out: Output) -> None:
    """Say every refused note of the data folder, with its reason and what to look at."""
    settings = out.options.settings()
    refused = [path for path in stored_paths(settings.data_dir / "notes") if is_refused(path)]
    for path in refused:
        record = load_note(path)
        out.result(f"{path.parent.name} {path.stem}: {record.reason}")
        for place in looked_into(path, record, settings):
            out.result(f"  {place}")
    if not refused:
        out.line("no refused note")


def looked_into(note: Path, record: NoteRecord, settings: Settings) -> Iterator[Path]:
    """The report and the pictures of a refused note, made where they are missing or too old."""
    folder = settings.data_dir / "review" / note.parent.name
    report = folder / f"{note.stem}.txt"
    if not report.exists() or report.stat().st_mtime_ns < note.stat().st_mtime_ns:
        look_into(settings.data_dir / record.source.path, note.stem, folder, settings)
    yield from sorted(folder.glob(f"{note.stem}*.png"))
    yield report


def look_into(file: Path, language: str, folder: Path, settings: Settings) -> None:
    """Write pictures of the sheets, then the report: it tells that all of it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{language}*.png"):
        old.unlink()
    task = FileToInspect(file, str(file), settings.source.sample, read_corrections(settings))
    inspection = inspected(task)
    pictures = places(folder / f"{language}.png", inspection.sheets)
    for sheet, place in zip(inspection.sheets, pictures, strict=True):
        place.write_bytes(sheet.png)
    write_beside(folder / f"{language}.txt", "\n".join(report_lines(inspection)) + "\n")


def decide(decision: Decision, out: Output) -> None:
    """Append a correction to the operator's file; what is read now becomes what it expects.

    Raises NotFoundHereError, WrongUseError, KnowledgeError; the file is then as it was.
    """
    settings = out.options.settings()
    path = own_corrections(settings)
    note = note_path(settings.data_dir / "notes", decision.document_id, decision.language)
    if not note.exists():
        raise NotFoundHereError(
            f"no note {decision.document_id} {decision.language} in {settings.data_dir}"
        )
    correction = correction_of(decision, load_note(note).source, settings)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    longer = f"{text.rstrip()}\n\n{entry_text(correction)}".lstrip()
    parse_corrections(longer, path)
    write_beside(path, longer)
    out.line(f"noted in {path}: {correction.name}; the next run reads the note again")


def own_corrections(settings: Settings) -> Path:
    """The operator's corrections file. Raises WrongUseError for the one that is shipped."""
    path = settings.read.corrections
    if path.parent == Path(str(files("councilvotes.config"))).resolve():
        raise WrongUseError(
            f"{path} comes with the program: `councilvotes init FOLDER` writes settings and "
            "corrections of your own, --config FOLDER/councilvotes.toml names them"
        )
    return path


def correction_of(decision: Decision, source: Source, settings: Settings) -> Correction:
    """The entry of a decision, expecting what is read in the archived file now."""
    from extract.inspect import value_now

    value = value_of(decision.value, decision.field)
    data = (settings.data_dir / source.path).read_bytes()
    return Correction(
        document_id=decision.document_id,
        language=decision.language,
        field=decision.field,
        value=value,
        reason=decision.reason,
        source=decision.source,
        expect=value_now(data, source, decision.field, sample=settings.source.sample),
    )
