"""`releases/index.json`: which releases are announced, which were recalled, which is the latest.

Needs no Arrow, so that asking for the state of things stays quick.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from publish.durable import write_whole
from publish.encode import encode_pretty
from publish.errors import ReleaseError
from publish.json_files import codec_of, first_fault
from publish.release.versions import release_order

INDEX_NAME = "index.json"


@dataclass(frozen=True, slots=True)
class TableCount:
    """How many rows a table has."""

    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class Recall:
    """A vote of a release, or all of it, that turned out wrong; its folder stays as it is."""

    vote_id: str | None
    """None: the whole release."""
    reason: str
    date: date
    """The day on which it was recalled."""
    latest: str
    """The latest release on that day: the one after it names the recall."""


@dataclass(frozen=True, slots=True)
class ReleaseEntry:
    """One announced release."""

    version: str
    """`2026.07.02`, also the name of its folder."""
    date: date
    manifest_sha256: str
    """Of its `manifest.json`, which holds the hashes of all its other files."""
    row_hash: str
    """Hash of the content of all tables, whatever wrote the files."""
    schema_version: str
    sample: bool
    """Sample, not data."""
    tables: tuple[TableCount, ...]
    recalls: tuple[Recall, ...] = ()
    """In the order in which they were made; an index of an earlier program has none."""

    def is_recalled(self, vote_id: str | None) -> bool:
        """Whether that vote (None: the release) was recalled, alone."""
        return any(each.vote_id == vote_id for each in self.recalls)


@dataclass(frozen=True, slots=True)
class ReleaseIndex:
    """All announced releases, oldest first."""

    latest: str | None
    releases: tuple[ReleaseEntry, ...]

    def entry(self, version: str | None) -> ReleaseEntry | None:
        """The release of that version, if it is announced."""
        return next((entry for entry in self.releases if entry.version == version), None)

    def sought(self, version: str | None, place: str) -> ReleaseEntry:
        """The release of that version (None, `latest`: the latest); the index is of that place.

        Raises ReleaseError where there is none.
        """
        entry = self.entry(self.latest if version in (None, "latest") else version)
        if entry is not None:
            return entry
        newest = ", ".join(each.version for each in self.releases[-5:]) or "none at all"
        raise ReleaseError(f"{place} has no release {version or 'yet'}; the newest are: {newest}.")


def read_index(releases_dir: Path) -> ReleaseIndex:
    """The index of a folder of releases; an empty one where nothing has been released.

    Raises ReleaseError where the file is there and cannot be understood.
    """
    path = releases_dir / INDEX_NAME
    try:
        index = codec_of(ReleaseIndex).validate_json(path.read_bytes())
    except FileNotFoundError:
        return ReleaseIndex(None, ())
    except (OSError, ValidationError) as error:
        why = first_fault(error) if isinstance(error, ValidationError) else error
        raise ReleaseError(
            f"{path} cannot be read ({why}): restore it, or move it away to have it "
            "rebuilt from the releases beside it."
        ) from error
    if index.releases and index.entry(index.latest) is None:
        raise ReleaseError(
            f"{path} names {index.latest} as latest and does not list it: restore it."
        )
    return index


def parse_index(content: bytes, place: str) -> ReleaseIndex:
    """The index in these bytes, found at that place. Raises ReleaseError where they are none."""
    try:
        index = codec_of(ReleaseIndex).validate_json(content)
    except ValidationError as error:
        raise ReleaseError(
            f"{place} is no index of releases ({first_fault(error)}): check the address."
        ) from error
    if index.releases and index.entry(index.latest) is None:
        raise ReleaseError(f"{place} names {index.latest} as latest and does not list it.")
    return index


def announce(
    releases_dir: Path, index: ReleaseIndex, entries: tuple[ReleaseEntry, ...]
) -> ReleaseIndex:
    """Add releases to the index, the greatest version as latest, and return the index written."""
    releases = sorted(
        (*index.releases, *entries), key=lambda entry: release_order(entry.version) or ()
    )
    written = ReleaseIndex(releases[-1].version, tuple(releases))
    write_index(releases_dir, written)
    return written


def write_index(releases_dir: Path, index: ReleaseIndex) -> None:
    """Put an index in place of the one before, in one step."""
    write_whole(releases_dir / INDEX_NAME, encode_pretty(index))
