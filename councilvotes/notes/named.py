"""Which notes are meant by what people write: a number, a VOTE number, a procedure."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from councilvotes.errors import NotFoundHereError, WrongUseError
from councilvotes.notes.note_store import first_accepted, load_note, stored_by_document
from crawler.plan.version_chain import link_of
from extract.records import NoteRecord
from publish.rows.keys.procedures import Procedure, parse_procedure, procedures_in

_PRINTED = re.compile(r"(?:ST\s+)?(\d+(?:/\d+)?)/(\d{2})((?:\s+(?:INIT|REV|COR|ADD)(?:\s+\d+)?)*)")
_REGISTER_ID = re.compile(r"[A-Z]{2}-\d+(?:-\d+)*(?:-[A-Z]+(?:-\d+)?)*")
_VOTE_NUMBER = re.compile(r"VOTE\s+0*(\d+)\s?/\s?((?:20)?\d{2})")


@dataclass(frozen=True, slots=True)
class NamedNote:
    """One document that is meant."""

    prefix: str
    """Its register id, or how the ids of all that belongs to it begin: `ST-11513-2026`."""
    vote: int | None = None
    """The place of the vote that a vote id names, from 1."""

    def has(self, document_id: str) -> bool:
        """Whether a document belongs to it."""
        return document_id == self.prefix or document_id.startswith(f"{self.prefix}-")


def named_notes(data_dir: Path, written: str) -> list[NamedNote]:
    """The notes meant by `11513/26`, `ST-11513-2026`, `VOTE 47/2026` or `2025/0429 (COD)`.

    A number is not looked up: whether it is held, who asks for it has to see. A VOTE number and a
    procedure are sought in the notes that are held; of a procedure the oldest document comes first.
    Raises WrongUseError for words of no such form, NotFoundHereError where no note bears them.
    """
    text = " ".join(written.upper().split())
    if number := _VOTE_NUMBER.fullmatch(text):
        return _notes_of_number(data_dir, number[1], f"20{number[2][-2:]}")
    if (named := register_prefix(text)) is not None:
        return [named]
    if (procedure := parse_procedure(text)) is not None:
        return _notes_of_procedure(data_dir, procedure)
    raise WrongUseError(
        f"{written!r} is no number of a note: write it as printed (11513/26), as the register does "
        "(ST-11513-2026-INIT), 'VOTE 47/2026', or a procedure (2025/0429/COD)"
    )


def register_prefix(text: str) -> NamedNote | None:
    """`11513/26 COR 1` as `ST-11513-2026-COR-1`; a register id as it begins; a vote id with its
    place in the note, from 1. None for what is neither."""
    if printed := _PRINTED.fullmatch(text):
        base, year, suffix = printed.groups()
        century = 19 if int(year) >= 90 else 20
        chain = [base.split("/")[0], f"{century}{year}", *suffix.split()]
        if "/" in base:  # 17146/1/12: the revision stands inside the number
            revision = ["REV", base.split("/")[1]]
            if chain[2:4] != revision:  # 17146/1/12 REV 1 names it twice
                chain[2:2] = revision
        return NamedNote("-".join(["ST", *chain]))
    document, _, place = text.partition("-V")
    if _REGISTER_ID.fullmatch(document) and (place.isdecimal() or document == text):
        return NamedNote(document, int(place) if place else None)
    return None


def _notes_of_number(data_dir: Path, number: str, year: str) -> list[NamedNote]:
    """The documents of that year whose cover bears the code."""
    code = f"VOTE {number}"

    def bears_it(record: NoteRecord) -> bool:
        return record.document is not None and code in record.document.subject_codes

    found = _notes_with(data_dir, re.compile(f'"{code}"'), bears_it)
    of_year = [note for note in found if note.prefix.split("-")[2] == year]
    if of_year:
        return of_year
    raise NotFoundHereError(
        f"no note {code}/{year} in {data_dir}: `councilvotes gaps` says which VOTE numbers are held"
    )


def _notes_of_procedure(data_dir: Path, procedure: Procedure) -> list[NamedNote]:
    """The documents of which a vote, or a cover whose sheet names no file, is on that procedure."""

    def is_on_it(record: NoteRecord) -> bool:
        cover = record.document.interinstitutional_files if record.document else ()
        items = [vote.item or "" for vote in record.votes] or [""]
        files = (procedures_in(item) or procedures_in(", ".join(cover)) for item in items)
        return any(file.is_meant_by(procedure) for found in files for file in found)

    printed = re.compile(rf"{procedure.year}\s?/\s?0*{procedure.serial}(?!\d)")
    if found := _notes_with(data_dir, printed, is_on_it):
        return found
    raise NotFoundHereError(
        f"no note on {procedure.key} in {data_dir}: `councilvotes status` says what is held"
    )


def _notes_with(
    data_dir: Path, words: re.Pattern[str], is_meant: Callable[[NoteRecord], bool]
) -> list[NamedNote]:
    """The documents meant, by year and number; those without the words are not read whole."""
    notes = stored_by_document(data_dir / "notes")
    one_each = (first_accepted(paths) or paths[0] for paths in notes)
    names = (
        path.parent.name
        for path in one_each
        if words.search(path.read_text("utf-8")) and is_meant(load_note(path))
    )
    documents = {link.document for name in names if (link := link_of(name)) is not None}
    return [NamedNote(document) for document in sorted(documents, key=_by_number)]


def _by_number(document: str) -> tuple[int, int, str]:
    _, number, year, *_ = document.split("-")
    return int(year), int(number), document
