"""Why a row differs from the release before: what happened to the documents that it rests on."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from publish.catalogue import DOCUMENTS, LINKS, MEMBER_STATES, RECONCILIATION, VOTES
from publish.changes.change import Cells, Change
from publish.errors import ReleaseError
from publish.records import LookedUpKind, Reason
from publish.release.versions import document_version

LEADING = (DOCUMENTS.name, MEMBER_STATES.name)
"""Tables whose changes say why rows of the others differ."""
_VOTE_SUFFIX = re.compile(r"-V\d+$")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What two releases know of each other besides their rows."""

    known: frozenset[str]
    """Document ids of the release before."""
    schema_places: Mapping[str, frozenset[str]]
    """Of each table the columns that came or went."""
    has_learnt: bool
    """The reader was taught by other notes than before."""
    builds_anew: bool
    """The tables are made in another way than before."""


def reason_giver(leading: Iterable[Change], around: Circumstances) -> Callable[[Change], Reason]:
    """What gives the reason of a change; `leading` are those of documents and of Member States.

    A row of a document that changed has that document's reason. What is returned raises
    ReleaseError for a row that differs though nothing did from which it is made: such a release
    must not go out.
    """
    changes = tuple(leading)
    by_file = _file_reasons(changes, around.known)
    by_document: dict[str, set[Reason]] = defaultdict(set)
    for (document_id, _), of_file in by_file.items():
        by_document[_document(document_id)].add(of_file)
    elsewhere: dict[Reason, bool] = {
        "reader_change": around.has_learnt,
        "facts_change": any(change.table == MEMBER_STATES.name for change in changes),
        "tables_change": around.builds_anew,
    }
    of_any_row = [reason for reason, holds in elsewhere.items() if holds]
    everything = {*by_file.values(), *of_any_row}

    def reason_of(change: Change) -> Reason:
        reason = (
            _schema_reason(change, around)
            or ("facts_change" if change.table == MEMBER_STATES.name else None)
            or _own_reason(change, by_file, by_document)
            or _link_reason(change)
            or ("reconciled" if change.table == RECONCILIATION.name else None)
            or next(iter(of_any_row), None)
            or _sum_reason(change, everything)
        )
        if reason is None:
            raise ReleaseError(_unexplained(change))
        return reason

    return reason_of


def _file_reasons(
    changes: Iterable[Change], known: Collection[str]
) -> dict[tuple[str, str], Reason]:
    documents = {_document(document_id) for document_id in known}
    found: dict[tuple[str, str], Reason] = {}
    for change in changes:
        if change.table != DOCUMENTS.name:
            continue
        document_id, language = change.key["document_id"], change.key["language"]
        reason = _file_reason(change, document_id in known, _document(document_id) in documents)
        if reason is not None:
            found[document_id, language] = reason
    return found


def _file_reason(change: Change, known: bool, known_otherwise: bool) -> Reason | None:
    before, after = change.before, change.after
    if before is None or after is None:
        if after is None:
            return "withdrawn"
        return "new_language" if known else "corrigendum" if known_otherwise else "new_note"
    if "sha256" in before:
        return "new_file"
    if "extractor_version" in before:
        return _reader_reason(before["extractor_version"], after["extractor_version"])
    if (before.get("pages", 0) is None) != (after.get("pages", 0) is None):
        return "damaged_file"
    return "address_change" if before.keys() & {"url", "origin", "first_seen", "bytes"} else None


def _reader_reason(before: str | None, after: str | None) -> Reason:
    """A version ends with a mark of the corrections that the reading was corrected by."""
    if before is None:  # held before, and read only now
        return "new_note"
    one, _, corrections = before.partition("+")
    other, _, corrections_now = (after or "").partition("+")
    return "correction" if one == other and corrections != corrections_now else "reader_change"


def _document(document_id: str) -> str:
    """What stays the same through REV and COR."""
    version = document_version(document_id)
    return document_id if version is None else version.document


def _schema_reason(change: Change, around: Circumstances) -> Reason | None:
    places = around.schema_places.get(change.table)
    return "schema_change" if places and set(change.columns) <= places else None


def _link_reason(change: Change) -> Reason | None:
    """What only a look-up gives changes with it, though no note does."""
    kinds = get_args(LookedUpKind)
    if change.table == LINKS.name and change.key["kind"] in kinds:
        return "looked_up"
    return "looked_up" if change.table == VOTES.name and set(change.columns) <= {*kinds} else None


def _own_reason(
    change: Change,
    by_file: Mapping[tuple[str, str], Reason],
    by_document: Mapping[str, Collection[Reason]],
) -> Reason | None:
    """That of the row's own file; else the first that a version of its document has."""
    cells = _cells(change)
    document_id = cells.get("document_id")
    own = by_file.get((str(document_id), str(cells.get("language"))))
    if own is not None:
        return own
    vote_id = cells.get("vote_id") or cells.get("voteProc")
    named = document_id or (vote_id and _VOTE_SUFFIX.sub("", vote_id))
    reasons = by_document.get(_document(named), ()) if named else ()
    return next((reason for reason in get_args(Reason) if reason in reasons), None)


def _sum_reason(change: Change, everything: Collection[Reason]) -> Reason | None:
    """That of a row which counts over notes, or says of a number that no document bears it."""
    cells = _cells(change)
    if cells.get("vote_id") or cells.get("voteProc") or "language" in cells:
        return None
    return next(iter(everything)) if len(everything) == 1 else "several" if everything else None


def _cells(change: Change) -> Cells:
    """All that is known of the row."""
    return (change.before or {}) | (change.after or {}) | change.key


def _unexplained(change: Change) -> str:
    key = ", ".join(f"{name} {value}" for name, value in change.key.items())
    columns = ", ".join(change.columns)
    return (
        f"{change.table} ({key}) is {change.kind} in {columns}, and neither a file, nor the reader,"
        " nor a correction, nor the Member States changed: find out why before it goes out. If the "
        "program makes the tables in another way now, TABLES_VERSION in publish/catalogue.py must "
        "say so."
    )
