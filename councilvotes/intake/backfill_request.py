"""What a person asks a backfill for, turned into what a crawl understands."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from councilvotes.errors import WrongUseError
from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.note_store import load_note
from councilvotes.run.procedures import with_procedures
from councilvotes.settings.settings import Settings
from crawler.document_numbers import read_numbers
from crawler.languages import language_fault
from crawler.plan.scope import Scope
from crawler.plan.version_chain import chains_of, link_of, next_in_chain
from extract.records import NoteRecord
from extract.text.vocabulary import known_languages

LONGEST_RANGE = 20_000
"""The Council gives some 17,000 numbers a year."""
_RANGE = re.compile(r"\s*(\d{1,6})/(\d{2})\s*(?:-\s*(\d{1,6})/(\d{2})\s*)?")


@dataclass(frozen=True, slots=True)
class BackfillRequest:
    """What a person asked for; None and empty where it was left out."""

    since: date | None = None
    until: date | None = None
    languages: tuple[str, ...] | None = None
    routes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """Ranges of document numbers, `11000/26-11999/26`."""
    numbers_file: str | None = None


def scope_of(request: BackfillRequest, settings: Settings) -> Scope:
    """What a backfill looks for. Raises WrongUseError for what cannot be meant.

    What only a range names is guessed: many numbers are of other documents, or of none.
    """
    by_range = documents_of_ranges(request)
    path = Path(request.numbers_file) if request.numbers_file else None
    _check(request, settings, path, by_range=bool(by_range))
    routes = request.routes
    if not routes and (request.since or request.until):
        routes = settings.source.route_names
    if path is not None:
        routes = (*(name for name in routes if name != "numbers"), "numbers")
    scope = Scope(
        routes=routes,
        since=request.since,
        until=request.until,
        languages=request.languages,
        guesses=by_range,
    )
    return with_procedures(scope, settings)


def documents_of_ranges(request: BackfillRequest) -> tuple[str, ...]:
    """The ids of all ranges, each once. Raises WrongUseError."""
    ids = (each for written in request.numbers for each in numbers_between(written))
    return tuple(dict.fromkeys(ids))


def numbers_between(written: str) -> Iterator[str]:
    """Yield the ids of a range such as `11000/26-11999/26`. Raises WrongUseError."""
    found = _RANGE.fullmatch(written)
    if found is None:
        raise WrongUseError(f"{written!r} is no range of numbers: write 11000/26-11999/26")
    first, year, last, last_year = found.groups()
    last, last_year = last or first, last_year or year
    if year != last_year:
        raise WrongUseError(
            f"{written!r} spans two years: numbers begin anew with each, so write a range for each"
        )
    numbers = range(int(first), int(last) + 1)
    if not 0 < len(numbers) <= LONGEST_RANGE:
        raise WrongUseError(
            f"{written!r} holds {len(numbers)} numbers: a range holds 1 to {LONGEST_RANGE}"
        )
    century = 19 if int(year) >= 58 else 20
    return (f"ST-{number}-{century}{year}-INIT" for number in numbers)


def languages_of(written: str | None) -> tuple[str, ...] | None:
    """The languages of `en,fr`; None where none is written. Raises WrongUseError."""
    if written is None:
        return None
    codes = tuple(dict.fromkeys(code.strip() for code in written.split(",")))
    known = known_languages()
    if wrong := [fault for code in codes if (fault := language_fault(code, known))]:
        raise WrongUseError("; ".join(wrong))
    return codes


def day_of(written: str | None, option: str) -> date | None:
    """The day of `2010-01-01`; None where none is written. Raises WrongUseError."""
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise WrongUseError(f"{option} {written!r} is no day: write it as 2010-01-31") from error


def _check(
    request: BackfillRequest, settings: Settings, path: Path | None, *, by_range: bool
) -> None:
    """Refuse an order that names nothing, or numbers without a language."""
    if not (request.since or request.until or request.routes or by_range or path):
        raise WrongUseError(
            "say what to look for: --from and --to, --numbers, --list, or a --route of its own"
        )
    if request.until and not request.since:
        raise WrongUseError(
            f"--to {request.until} needs --from: say the first day too, as in --from 2009-12-01"
        )
    if request.since and request.until and request.since > request.until:
        raise WrongUseError(f"--from {request.since} is later than --to {request.until}")
    if path is not None and not path.is_file():
        raise WrongUseError(f"there is no file {path} to read numbers from")
    without = by_range or (path is not None and _lacks_language(path))
    if without and not (request.languages or settings.source.language_codes):
        raise WrongUseError(
            "a number alone does not tell in which languages the document is there: name them with "
            "--languages en,fr"
        )


def _lacks_language(path: Path) -> bool:
    text = path.read_bytes().decode("utf-8", "replace")
    return any(
        language is None
        for _, language in read_numbers(text.splitlines(), known_languages()).documents
    )


def later_versions(settings: Settings, documents: Collection[str]) -> frozenset[str]:
    """The next corrigendum and revision of each voting note among the documents.

    A range names documents as first issued; what corrects or revises them bears the same number.
    """
    held = held_documents(settings.data_dir)
    found = set()
    for document in held:
        path = stored_at(settings.data_dir, document)
        if document.document_id in documents and path.exists() and is_note(load_note(path)):
            found.add(document.document_id)
    stems = {link.document for link in map(link_of, found) if link is not None}
    chains = chains_of(document.document_id for document in held)
    return frozenset(
        later for chain in chains if chain.document in stems for later in next_in_chain(chain)
    )


def is_note(record: NoteRecord) -> bool:
    """Whether a record is of a voting note, readable or not; a range holds much else."""
    codes = record.document.subject_codes if record.document else ()
    return record.status == "ok" or any(code.split()[0] == "VOTE" for code in codes)
