"""Build a release from note records, or find that the latest one says all there is to say."""

import contextlib
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from extract.records import NoteRecord
from publish.catalogue import LINKS, REFUSED, VOTES
from publish.changes.comparison import Comparison, compare, first_of_its_kind, says_the_same
from publish.durable import TEMPORARY, make_folder, put_in_place
from publish.errors import ReleaseError, VerificationError
from publish.places.failures import record_failure
from publish.places.index import ReleaseEntry, ReleaseIndex, announce, read_index
from publish.places.recover import clear_unfinished, unannounced
from publish.records import DocumentState, LookedUpLink, MemberStateFacts, Reconcile
from publish.release.assemble import assemble
from publish.release.content import Content, Predecessor, content_of
from publish.release.manifest import MANIFEST_NAME, entry_of, parse_manifest
from publish.release.recalled import recalled_before
from publish.release.signing import SignedWith, read_signing_key
from publish.release.table_files import Draft
from publish.release.versions import next_version
from publish.rows.keys.links import unmatched_links
from publish.rows.readings import Reading, join_readings
from publish.rows.tables import build_tables
from publish.settings import PublishSettings


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
    unmatched: tuple[LookedUpLink, ...] = ()
    """What was looked up of votes or procedures that the tables do not hold."""


def build_release(
    notes: Sequence[NoteRecord],
    documents: Sequence[DocumentState],
    member_states: Sequence[MemberStateFacts],
    settings: PublishSettings,
    *,
    today: date,
    learnt_sha256: str | None = None,
    looked_up: Sequence[LookedUpLink] = (),
    reconcile: Reconcile | None = None,
) -> ReleaseOutcome:
    """Publish what was read, as a new release if its rows differ from the latest one's.

    `learnt_sha256` stands for what earlier notes taught the reader; `looked_up` is what was found
    elsewhere of votes and procedures; `reconcile` holds the votes against counts by others, and
    may stop the release. Raises ReleaseError when nothing may or can be released; the latest stays
    as it was, and a record of the failure is left beside it.
    """
    with _failure_recorded(settings.releases_dir, today):
        key = read_signing_key(settings.signing_key_file) if settings.signing_key_file else None
        readings = _readings(notes, documents, member_states, settings.sample)
        tables = build_tables(
            readings, member_states, looked_up, sample=settings.sample, reconcile=reconcile
        )
        content = content_of(tables, readings, learnt_sha256=learnt_sha256, sample=settings.sample)
        links = next(table.rows for table in tables if table.name == LINKS.name)
        outcome = _publish(content, settings, today, key)
        return replace(outcome, unmatched=unmatched_links(looked_up, links))


@contextlib.contextmanager
def _failure_recorded(releases_dir: Path, today: date) -> Iterator[None]:
    """What stops a release is recorded beside it, a fault of the disk with what to do."""
    try:
        yield
    except OSError as error:
        raised = ReleaseError(
            f"Cannot write a release in {releases_dir} ({error.strerror or error}): give it room "
            "and the right to write, then publish again."
        )
        record_failure(releases_dir, today, str(raised))
        raise raised from error
    except (ReleaseError, VerificationError) as error:
        record_failure(releases_dir, today, str(error))
        raise


def _readings(
    notes: Sequence[NoteRecord],
    documents: Sequence[DocumentState],
    member_states: Sequence[MemberStateFacts],
    sample: bool,
) -> tuple[Reading, ...]:
    if not documents:
        raise ReleaseError("No document is held, so there is nothing to release: crawl first.")
    if not member_states:
        raise ReleaseError("No Member State was handed over, so no position can be checked.")
    return join_readings(notes, documents, sample=sample)


def _publish(
    content: Content, settings: PublishSettings, today: date, key: SignedWith | None
) -> ReleaseOutcome:
    releases_dir = settings.releases_dir
    make_folder(releases_dir)
    clear_unfinished(releases_dir)
    index = read_index(releases_dir)
    late = unannounced(releases_dir, index)
    _check_kind((*index.releases, *late), releases_dir, sample=content.sample)
    if late:
        index = announce(releases_dir, index, late)
    before = _predecessor(releases_dir, index)
    comparison = _comparison(before, index.entry(index.latest), content)
    if before is not None and says_the_same(comparison, content):
        new = any(entry.version == index.latest for entry in late)
        return _outcome(content, before.folder, new=new)
    version = next_version(today, (entry.version for entry in index.releases))
    recalled = recalled_before(releases_dir, index, before, content)
    draft = Draft(version, today, content, comparison, recalled, key, settings.publisher)
    entry = _write(draft, releases_dir)
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
    """The latest release, if its manifest is the one that was announced and can be read."""
    entry = index.entry(index.latest)
    if entry is None:
        return None
    path = releases_dir / entry.version / MANIFEST_NAME
    content = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(content).hexdigest() != entry.manifest_sha256:
        return None
    with contextlib.suppress(VerificationError):  # of a program with another form of manifest
        return Predecessor(path.parent, parse_manifest(content, path), entry.manifest_sha256)
    return None


def _comparison(
    before: Predecessor | None, latest: ReleaseEntry | None, content: Content
) -> Comparison:
    if before is not None:
        return compare(before, content)
    if latest is None:
        return first_of_its_kind("this is the first release", None)
    return first_of_its_kind(
        f"{latest.version} is damaged or has a manifest of another form, and cannot be read",
        latest.schema_version,
    )


def _write(draft: Draft, releases_dir: Path) -> ReleaseEntry:
    """Build the release beside its place and rename it into it."""
    unfinished = releases_dir / f"{TEMPORARY}{draft.version}"
    try:
        manifest = assemble(unfinished, draft)
        content = (unfinished / MANIFEST_NAME).read_bytes()
        put_in_place(unfinished, releases_dir / draft.version)
    except (OSError, ReleaseError, VerificationError):
        clear_unfinished(releases_dir)  # a full disk needs the room at once
        raise
    return entry_of(manifest, content)


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
