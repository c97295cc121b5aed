"""Compare a release, row by row, with what the archived files give when they are read again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from extract.records import NoteRecord
from publish.catalogue import LINKS, RECONCILIATION, Table
from publish.changes.change import Change
from publish.changes.differences import table_changes
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.formats.stored import json_lines, json_rows
from publish.json_files import codec_of
from publish.records import DocumentState, LookedUpLink, MemberStateFacts
from publish.release.content import Content, content_of
from publish.release.manifest import Manifest
from publish.rows.readings import join_readings
from publish.rows.tables import build_tables
from publish.verify.scan import shortened


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    """One language version of a document, as a release tells of it."""

    state: DocumentState
    extractor_version: str | None
    """None where it had not been read."""
    refusal: str | None
    """Why the whole file was refused."""


def published_documents(path: Path) -> tuple[PublishedDocument, ...]:
    """The documents that a release was made from. Raises VerificationError, OSError."""
    refused = {
        (row["document_id"], row["language"]): str(row["reason"])
        for row in json_rows(path, "refused")
        if row["vote_id"] is None
    }
    return tuple(
        PublishedDocument(
            _state(row),
            row["extractor_version"],
            refused.get((row["document_id"], row["language"])),
        )
        for row in json_rows(path, "documents")
    )


def published_links(path: Path, manifest: Manifest) -> tuple[LookedUpLink, ...]:
    """What a release says was looked up; no file in the archive says it.

    Raises VerificationError, OSError.
    """
    if LINKS.name not in {table.name for table in manifest.tables}:
        return ()  # of before schema 1.6
    return tuple(
        codec_of(LookedUpLink).validate_python(row | {"procedure": None, "day": row["when"]})
        for row in json_rows(path, LINKS.name)
        if row["how"] == "looked_up"
    )


def derived_faults(
    path: Path,
    manifest: Manifest,
    notes: Sequence[NoteRecord],
    documents: Sequence[DocumentState],
    member_states: Sequence[MemberStateFacts],
    looked_up: Sequence[LookedUpLink] = (),
) -> list[str]:
    """Every row of the release that differs from the one that these notes give.

    Which version of the reader gives it is no difference, as it makes no release. What was held
    against counts by others does not come from notes alone and is left out.
    """
    try:
        readings = join_readings(notes, documents, sample=manifest.sample)
        tables = build_tables(readings, member_states, looked_up, sample=manifest.sample)
    except ReleaseError as error:
        return [f"documents.json: no tables can be made from it any more ({error})"]
    content = content_of(
        tables, readings, learnt_sha256=manifest.learnt_sha256, sample=manifest.sample
    )
    return [*_row_faults(path, manifest, content)]


def _row_faults(path: Path, manifest: Manifest, content: Content) -> Iterator[str]:
    given = {described.name: place for place, described in enumerate(content.described)}
    for table in manifest.tables:
        if table.name == RECONCILIATION.name:
            continue
        name = f"{table.name}.json"
        if table.name not in given:
            yield f"{name}: this program makes no such table; use the one that made the release"
            continue
        place = given[table.name]
        described = content.described[place]
        if described.row_hash == table.row_hash:
            continue
        found = table_changes(
            table,
            described,
            json_lines(path / name),
            content.digests[place],
            partial(_line, content.tables[place]),
        )
        other = [_said(name, change) for change in found if not change.is_of_reader_alone]
        yield from shortened(other, name)


def _line(table: Table, place: int) -> bytes:
    return encode_row(table.rows[place]).encode()


def _said(name: str, change: Change) -> str:
    key = " ".join(map(str, change.key.values()))
    if change.kind == "added":
        return f"{name}: {key} is missing, and the archived files give it"
    if change.kind == "removed":
        return f"{name}: {key} does not come from the archived files"
    before, after = change.before or {}, change.after or {}
    told = "; ".join(
        f"{column} is {before.get(column)!r} where the archived files give {after.get(column)!r}"
        for column in change.columns
    )
    return f"{name}: {key}: {told}"


def _state(row: dict[str, Any]) -> DocumentState:
    """What the ledger knew; releases of before schema 1.4 have no origin."""
    unpublished = {"retrieved_at": row["first_seen"], "size": row["bytes"]}
    return codec_of(DocumentState).validate_python({"origin": None} | row | unpublished)
