"""Build a release from note records, or find that the latest one says all there is to say."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extract.records import NoteRecord
from publish.assemble import Content, Predecessor, assemble, content_of
from publish.catalogue import REFUSED, SCHEMA_VERSION, VOTES
from publish.durable import put_in_place
from publish.encode import encode_pretty
from publish.errors import ReleaseError
from publish.index import TEMPORARY, ReleaseEntry, ReleaseIndex, announce, read_index
from publish.manifest import MANIFEST_NAME, entry_of, parse_manifest
from publish.readings import join_readings
from publish.records import DocumentState, MemberStateFacts
from publish.recover import clear_unfinished, unannounced
from publish.settings import PublishSettings
from publish.tables import build_tables
from publish.versions import next_version


@dataclass(frozen=True, slots=True)
class ReleaseOutcome:
    """The release that now is the latest."""

    version: str
    path: Path
    new: bool
    """False where the latest release already said the same; nothing was written then."""
    sample: bool
    """Sample, not data."""
    rows: tuple[tuple[str, int], ...]
    """Rows of each table."""
    votes: int
    """Votes published."""
    refused: int
    """Rows of `refused`: files, and votes kept back."""


def build_release(
    notes: Sequence[NoteRecord],
    documents: Sequence[DocumentState],
    member_states: Sequence[MemberStateFacts],
    settings: PublishSettings,
    *,
    today: date,
) -> ReleaseOutcome:
    """Publish what was read, as a new release if its rows differ from the latest one's.

    Raises ReleaseError when nothing may or can be released; the latest stays as it was.
    """
    content = _content(notes, documents, member_states, sample=settings.sample)
    try:
        return _publish(content, settings.releases_dir, today)
    except OSError as error:
        raise ReleaseError(
            f"Cannot write a release in {settings.releases_dir} ({error.strerror or error}): give "
            "it room and the right to write, then publish again."
        ) from error


def _content(
    notes: Sequence[NoteRecord],
    documents: Sequence[DocumentState],
    member_states: Sequence[MemberStateFacts],
    *,
    sample: bool,
) -> Content:
    if not documents:
        raise ReleaseError("No document is held, so there is nothing to release: crawl first.")
    if not member_states:
        raise ReleaseError("No Member State was handed over, so no position can be checked.")
    readings = join_readings(notes, documents, sample=sample)
    tables = build_tables(readings, member_states, sample=sample)
    return content_of(tables, readings, sample=sample)


def _publish(content: Content, releases_dir: Path, today: date) -> ReleaseOutcome:
    releases_dir.mkdir(parents=True, exist_ok=True)
    clear_unfinished(releases_dir)
    index = read_index(releases_dir)
    late = unannounced(releases_dir, index)
    _check_kind((*index.releases, *late), releases_dir, sample=content.sample)
    if late:
        index = announce(releases_dir, index, late)
    before = _predecessor(releases_dir, index)
    if before is not None and _says_the_same(before, content):
        new = any(entry.version == index.latest for entry in late)
        return _outcome(content, before.folder, new=new)
    version = next_version(today, (entry.version for entry in index.releases))
    entry = _write(content, releases_dir, version, today, before)
    announce(releases_dir, index, (entry,))
    return _outcome(content, releases_dir / version, new=True)


def _check_kind(announced: Sequence[ReleaseEntry], releases_dir: Path, *, sample: bool) -> None:
    for entry in announced:
        if entry.sample != sample:
            kinds = "sample releases", "real ones"
            held, asked = kinds if entry.sample else kinds[::-1]
            raise ReleaseError(
                f"{releases_dir} holds {held} and {asked} were asked for: "
                "keep the two in data folders of their own."
            )


def _predecessor(releases_dir: Path, index: ReleaseIndex) -> Predecessor | None:
    """The latest release, if its manifest is still the one that was announced."""
    entry = index.entry(index.latest)
    if entry is None:
        return None
    path = releases_dir / entry.version / MANIFEST_NAME
    content = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(content).hexdigest() != entry.manifest_sha256:
        return None
    return Predecessor(path.parent, parse_manifest(content, path))


def _says_the_same(before: Predecessor, content: Content) -> bool:
    known = before.manifest
    return known.row_hash == content.row_hash and known.schema_version == SCHEMA_VERSION


def _write(
    content: Content, releases_dir: Path, version: str, day: date, before: Predecessor | None
) -> ReleaseEntry:
    """Build the release beside its place and rename it into it."""
    unfinished = releases_dir / f"{TEMPORARY}{version}"
    try:
        manifest = assemble(unfinished, content, version, day, before)
        put_in_place(unfinished, releases_dir / version)
    except (OSError, ReleaseError):
        clear_unfinished(releases_dir)  # a full disk needs the room at once
        raise
    return entry_of(manifest, encode_pretty(manifest))


def _outcome(content: Content, path: Path, *, new: bool) -> ReleaseOutcome:
    rows = {table.name: table.rows for table in content.described}
    return ReleaseOutcome(
        version=path.name,
        path=path,
        new=new,
        sample=content.sample,
        rows=tuple(rows.items()),
        votes=rows[VOTES.name],
        refused=rows[REFUSED.name],
    )
