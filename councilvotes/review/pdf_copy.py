"""Copies of archived notes under names that a person knows them by."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from councilvotes.errors import NotFoundHereError
from councilvotes.notes.named import NamedNote, named_notes
from councilvotes.notes.note_store import load_note, note_path
from councilvotes.output import Output
from crawler.archive.reader import ArchiveReader
from crawler.blobs.opening import place_of, read_blob
from crawler.errors import DamagedBlobError
from crawler.plan.version_chain import chains_of
from crawler.records import HeldDocument
from extract.records import NoteRecord
from publish.durable import write_whole

Held = Mapping[str, Mapping[str, HeldDocument]]
"""What the archive holds, by document id and language."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The file that is given, and what else there is of its document."""

    file: HeldDocument
    languages: tuple[str, ...]
    """Others of the same version."""
    versions: tuple[str, ...]
    """Other versions, oldest first, and documents added to it."""


def give_pdfs(number: str, language: str | None, to: Path, out: Output) -> None:
    """Put the PDF of each note that is meant into a folder, and say where and what else is held.

    Raises WrongUseError, NotFoundHereError, and ArchiveError where there is no archive.
    """
    data_dir = out.options.settings().data_dir
    named = named_notes(data_dir, number)
    with ArchiveReader(data_dir) as archive:
        held = _by_document(archive.held())
    for chosen in [choose(held, each, number, language) for each in named]:
        name = name_of(chosen.file, _record(data_dir, chosen.file))
        path, is_new = put(chosen.file, to / name)
        out.result(f"{'written' if is_new else 'already there'}: {path}")
        if chosen.languages:
            out.line(f"  other languages (--language): {', '.join(chosen.languages)}")
        if chosen.versions:
            out.line(f"  other versions and additions: {', '.join(chosen.versions)}")


def choose(held: Held, named: NamedNote, number: str, language: str | None) -> Chosen:
    """The version named, else the newest; in the language named, else English or the first.

    Raises NotFoundHereError where it is not held.
    """
    own = [name for name in held if named.has(name)]
    if not own:
        raise NotFoundHereError(
            f"no file of {number} is in the archive: `councilvotes status` says what is held, "
            "`councilvotes import FILE` takes one in"
        )
    document_id = named.prefix if named.prefix in own else _newest(own, named.prefix)
    files = held[document_id]
    if language is None:
        language = "en" if "en" in files else min(files)
    if language not in files:
        raise NotFoundHereError(
            f"{document_id} is not held in {language}: try {', '.join(sorted(files))}"
        )
    kin = NamedNote("-".join(document_id.split("-")[:3]))  # all that is held under its number
    chains = chains_of(name for name in held if kin.has(name))
    return Chosen(
        file=files[language],
        languages=tuple(sorted(set(files) - {language})),
        versions=tuple(n for chain in chains for n in chain.versions if n != document_id),
    )


def name_of(file: HeldDocument, record: NoteRecord | None) -> str:
    """`2026-07-02 VOTE 47-2026 ST 11513-26 INIT en.pdf`; what is not known is left out."""
    kind, number, year, *suffix = file.document_id.split("-")
    day = vote_number = None
    if record is not None and record.document is not None:
        day = record.votes[0].sitting_date if record.votes else record.document.date
        vote_number = record.document.vote_number
    parts = [
        *([str(day)] if day else []),
        *([f"VOTE {vote_number}-{year}"] if vote_number else []),
        f"{kind} {number}-{year[-2:]}",
        *suffix,
        file.language,
    ]
    return re.sub(r"[^A-Za-z0-9 -]", "-", " ".join(parts)) + ".pdf"


def put(file: HeldDocument, path: Path) -> tuple[Path, bool]:
    """Copy an archived file there; False where the same one lies there already.

    Raises NotFoundHereError where the archive's own is damaged or another file lies there.
    """
    try:
        content = read_blob(file.blob)
    except DamagedBlobError as error:
        raise NotFoundHereError(
            f"{place_of(file.blob)} is no longer what was archived: `councilvotes archive check` "
            "says more"
        ) from error
    if not path.exists():
        write_whole(path, content)
        return path, True
    if path.is_file() and path.read_bytes() == content:
        return path, False
    raise NotFoundHereError(f"{path} is another file: move it away, or name another folder (--to)")


def _by_document(files: Iterable[HeldDocument]) -> Held:
    held: dict[str, dict[str, HeldDocument]] = {}
    for file in files:
        held.setdefault(file.document_id, {})[file.language] = file
    return held


def _newest(names: Sequence[str], prefix: str) -> str:
    """The newest version of the document itself; where only additions are held, of the first."""
    chains = {chain.document: chain.versions[-1] for chain in chains_of(names)}
    return chains.get(prefix) or next(iter(chains.values()), names[0])


def _record(data_dir: Path, file: HeldDocument) -> NoteRecord | None:
    path = note_path(data_dir / "notes", file.document_id, file.language)
    return load_note(path) if path.is_file() else None
