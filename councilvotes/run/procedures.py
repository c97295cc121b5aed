"""The interinstitutional files whose procedure pages may name further notes."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from councilvotes.errors import NoteStoreError, WrongUseError
from councilvotes.notes.note_store import load_note, stored_by_document
from councilvotes.settings.settings import Settings
from crawler.plan.scope import Scope
from extract.records import Document

LOOKED_BACK = timedelta(days=365)


def with_procedures(scope: Scope, settings: Settings) -> Scope:
    """The scope with the files of its notes, where the route `eurlex` is chosen.

    Notes of the scope's days count, or of the last 12 months. Raises WrongUseError.
    """
    if "eurlex" not in (settings.source.route_names if scope.routes is None else scope.routes):
        return scope
    named = (*scope.procedures, *_of_file(settings.source.procedures_file))
    files = dict.fromkeys((*named, *_of_notes(scope, settings.data_dir / "notes")))
    return replace(scope, procedures=tuple(files))


def _of_file(path: Path | None) -> Iterator[str]:
    """Yield what the operator's file names, one a line."""
    if path is None:
        return
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUseError(
            f"source.procedures_file {path} cannot be read ({error}): give a text file in UTF-8"
        ) from error
    yield from filter(None, (line.partition("#")[0].strip() for line in lines))


def _of_notes(scope: Scope, notes_dir: Path) -> Iterator[str]:
    """Yield the files on the covers of held notes; one language version tells those of all."""
    until = scope.until or datetime.now(UTC).date()
    since = scope.since or until - LOOKED_BACK
    for versions in stored_by_document(notes_dir):
        document = _cover_of(versions)
        if document and document.date and since <= document.date <= until:
            yield from document.interinstitutional_files


def _cover_of(versions: Iterable[Path]) -> Document | None:
    """The cover of the first language version whose record can be read.

    A damaged record is read anew by the same run, but only after it has asked the source.
    """
    for path in versions:
        with suppress(NoteStoreError):
            return load_note(path).document
    return None
