"""Take in what a person downloaded: notes are known by their content, whatever a file is called."""

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from councilvotes.data_folder.workplace import working_in
from councilvotes.intake.unpacking import Bounds, FoundFile, find_files
from councilvotes.output import Output
from councilvotes.reading.other_processes import identified
from councilvotes.run.pipeline import read_and_publish
from councilvotes.settings.settings import Settings
from crawler.archive.archive import Archive
from crawler.counts import counted
from crawler.ledger.imports import ImportedDocument, ImportOutcome
from crawler.records import Blob, CrawlReport, HeldDocument, RouteOutcome
from extract.identify import Identified

UNPACKED = ".unpacked"
"""The folder, in the data folder, in which archives are unpacked while they are looked through."""
OUTCOME_WORDS: dict[ImportOutcome, str] = {
    "new": "new",
    "known": "known",
    "replaced": "replaced",
    "other_bytes": "other bytes",
}
OUTCOME_ADVICE: dict[ImportOutcome, str] = {
    "other_bytes": ": kept beside those held, which stay; compare the two, and --replace makes "
    "these the current ones",
}


def import_paths(paths: Sequence[Path], out: Output, *, replace: bool) -> int:
    """Archive the notes among these files, then read and publish; the exit code.

    0: every file is held, or is no voting note; 3: one could not be told; 1: no note among them.
    """
    with working_in(out.options.settings(), out) as settings:
        folder = settings.data_dir / UNPACKED
        shutil.rmtree(folder, ignore_errors=True)
        try:
            outcomes, unrecognised = _take_in(paths, folder, settings, out, replace=replace)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        count = Counter(outcomes)
        told = ", ".join(f"{count[outcome]} {said}" for outcome, said in OUTCOME_WORDS.items())
        fields: dict[str, int] = {outcome: count[outcome] for outcome in OUTCOME_WORDS}
        out.line(f"import: {told}", "import_ended", **fields)
        if not outcomes:
            out.error("no voting note was found among these files; see the lines above")
            return 1
        read_and_publish(settings, out)
    return 3 if unrecognised or count["other_bytes"] else 0


def _take_in(
    paths: Sequence[Path], folder: Path, settings: Settings, out: Output, *, replace: bool
) -> tuple[list[ImportOutcome], int]:
    """Archive every note; what became of each, and how many files could not be told."""
    bounds = Bounds(settings.source.max_document_bytes)
    files: list[FoundFile] = []
    unrecognised = 0
    for found in find_files(paths, folder, bounds):
        if isinstance(found, FoundFile):
            files.append(found)
        else:
            unrecognised += found.suspect
            _report_left(found.name, found.reason, "not taken" if found.suspect else None, out)
    what_they_are = recognised([file.path for file in files], settings, out)
    notes = []
    for file, what in zip(files, what_they_are, strict=True):
        if what.document_id is None or what.language is None:
            unrecognised += not what.readable
            _report_left(file.name, what.reason, None if what.readable else "not recognised", out)
        else:
            notes.append((file, what.document_id, what.language))
    return _archive(notes, settings, out, replace=replace), unrecognised


def recognised(
    places: Sequence[Path | Blob], settings: Settings, out: Output
) -> Iterable[Identified]:
    """What each file is, looked at in another process."""
    workers, sample = settings.read.workers, settings.source.sample
    with out.progress("looking at files", len(places)) as advance:
        for each in identified(places, workers, sample=sample):
            advance()
            yield each


def _archive(
    notes: Sequence[tuple[FoundFile, str, str]], settings: Settings, out: Output, *, replace: bool
) -> list[ImportOutcome]:
    """Keep each note in the archive, within a run of the ledger."""
    outcomes: list[ImportOutcome] = []
    with Archive(settings.data_dir) as archive:
        started_at = datetime.now(UTC)
        run = archive.begin_run(started_at)
        for file, document_id, language in notes:
            # The ledger and the tables bear the name as the path of an address.
            brought = ImportedDocument(
                document_id, language, quote(file.name), file.path.read_bytes(), datetime.now(UTC)
            )
            outcome = archive.keep_import(brought, replace=replace)
            name = f"{OUTCOME_WORDS[outcome]}: {document_id} {language} ({file.name})"
            say = out.warning if outcome in OUTCOME_ADVICE else out.line
            text = f"{name}{OUTCOME_ADVICE.get(outcome, '')}"
            say(text, "imported", outcome=outcome, document_id=document_id, language=language)
            outcomes.append(outcome)
            out.stop_if_told()
        known = archive.known()
        fresh = [
            known[document_id, language].held
            for (_, document_id, language), outcome in zip(notes, outcomes, strict=True)
            if outcome in ("new", "replaced")
        ]
        archive.end_run(run, _report(started_at, outcomes, fresh))
        archive.keep_copy()
    return outcomes


def _report(
    started_at: datetime, outcomes: Sequence[ImportOutcome], fresh: Sequence[HeldDocument]
) -> CrawlReport:
    """The run as the ledger keeps it."""
    detail = f"{counted(len(outcomes), 'note')} brought by a person"
    return CrawlReport(
        started_at=started_at,
        finished_at=datetime.now(UTC),
        routes=(RouteOutcome("import", "found", len(outcomes), detail),),
        new=tuple(fresh),
        unchanged=outcomes.count("known"),
        failures=(),
        requests=0,
    )


def _report_left(name: str, reason: str | None, doubt: str | None, out: Output) -> None:
    """Name a file that is no voting note, or of which that is in doubt, and why."""
    say = out.line if doubt is None else out.warning
    say(f"{doubt or 'no voting note'}: {name}: {reason}")
