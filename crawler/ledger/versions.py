"""Document versions in the ledger: which bytes each language version had, and has now."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from crawler.blobs.store import BlobStore
from crawler.fetch.answer import Answer
from crawler.ledger.database import moment, stamp
from crawler.records import HeldDocument, ListedDocument

# Of the rows of a group, SQLite gives the one that max() picked.
_NEWEST = """
    SELECT versions.*, blobs.size, max(confirmed) FROM versions JOIN blobs USING (sha256)
    GROUP BY document_id, language ORDER BY document_id, language
"""

_ONE = """
    SELECT versions.*, blobs.size FROM versions JOIN blobs USING (sha256)
    WHERE document_id = :document_id AND language = :language AND sha256 = :sha256
"""

# A person's replacement stays the newest while the host gives what it gave before.
_ADD = """
    INSERT INTO versions (document_id, language, sha256, url, title, listed_date, etag,
        last_modified, first_seen, retrieved_at, confirmed)
    VALUES (:document_id, :language, :sha256, :url, :title, :date, :etag, :modified, :at, :at,
        (SELECT coalesce(max(confirmed), 0) + 1 FROM versions))
    ON CONFLICT DO UPDATE SET url = excluded.url, title = excluded.title,
        listed_date = excluded.listed_date, etag = excluded.etag,
        last_modified = excluded.last_modified, retrieved_at = excluded.retrieved_at,
        confirmed = CASE WHEN EXISTS (
            SELECT 1 FROM versions AS later WHERE later.document_id = excluded.document_id
            AND later.language = excluded.language AND later.url LIKE 'import:%'
            AND later.confirmed > versions.confirmed
        ) THEN versions.confirmed ELSE excluded.confirmed END
"""

_CONFIRM = """
    UPDATE versions SET title = :title, listed_date = :date, retrieved_at = :at,
        confirmed = (SELECT max(confirmed) + 1 FROM versions)
    WHERE document_id = :document_id AND language = :language AND sha256 = :sha256
"""

_DESCRIBE = """
    UPDATE versions SET title = :title, listed_date = :date
    WHERE document_id = :document_id AND language = :language AND title = ''
    AND listed_date IS NULL
"""

_CHANGED = """
    SELECT document_id, language FROM versions WHERE url NOT LIKE 'import:%'
    GROUP BY document_id, language HAVING count(*) > 1 ORDER BY document_id, language
"""


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """The newest bytes of one language version, with what lets us ask whether they changed."""

    held: HeldDocument
    title: str
    date: str | None
    conditions: Mapping[str, str]
    """If-None-Match and If-Modified-Since, as far as the host gave what they need."""
    blobs: BlobStore = field(repr=False, compare=False)
    """Where its bytes lie."""

    @property
    def is_described(self) -> bool:
        """Tell whether a list has said anything of it; a backfill by numbers hears of none."""
        return bool(self.title) or self.date is not None

    def is_whole(self) -> bool:
        """Tell whether the blob lies in its place at its full size; its bytes are not read."""
        return self.blobs.is_listed(self.held.sha256, self.held.size)


Known = Mapping[tuple[str, str], KnownVersion]
"""The newest version of each document and language."""


def newest_versions(
    ledger: sqlite3.Connection, blobs: BlobStore
) -> dict[tuple[str, str], KnownVersion]:
    """Map document and language to the newest version, in their order."""
    rows = ledger.execute(_NEWEST).fetchall()
    return {(row["document_id"], row["language"]): _known(row, blobs) for row in rows}


def changed_addresses(ledger: sqlite3.Connection) -> list[tuple[str, str]]:
    """List document and language of those whose address gave other bytes at other times."""
    return [(row[0], row[1]) for row in ledger.execute(_CHANGED)]


def add_version(
    ledger: sqlite3.Connection,
    blobs: BlobStore,
    listed: ListedDocument,
    answer: Answer,
    sha256: str,
) -> KnownVersion:
    """Write down that these bytes are the document now; bytes seen before keep their first day."""
    row = {
        "url": listed.url,
        "etag": answer.headers.get("etag"),
        "modified": answer.headers.get("last-modified"),
    }
    row |= _naming(listed, answer.asked_at, sha256)
    ledger.execute(_ADD, row)
    return _known(ledger.execute(_ONE, row).fetchone(), blobs)


def confirm_version(
    ledger: sqlite3.Connection, listed: ListedDocument, at: datetime, sha256: str
) -> None:
    """Write down that the host called these bytes unchanged."""
    ledger.execute(_CONFIRM, _naming(listed, at, sha256))


def describe_versions(ledger: sqlite3.Connection, listed: Iterable[ListedDocument]) -> None:
    """Write down what a list says of documents that none described before."""
    for each in listed:
        names = {"document_id": each.document_id, "language": each.language}
        ledger.execute(_DESCRIBE, names | {"title": each.title, "date": each.date})


def conditions_of(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Give the headers that ask for an answer only if it differs from the one we have."""
    pairs = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in pairs.items() if value}


def _naming(listed: ListedDocument, at: datetime, sha256: str) -> dict[str, str | None]:
    return {
        "document_id": listed.document_id,
        "language": listed.language,
        "title": listed.title,
        "date": listed.date,
        "sha256": sha256,
        "at": stamp(at),
    }


def held_in(row: sqlite3.Row, blobs: BlobStore) -> HeldDocument:
    """Give the document that a row tells of, its columns named as its fields are."""
    return HeldDocument(
        document_id=row["document_id"],
        language=row["language"],
        url=row["url"],
        sha256=row["sha256"],
        size=row["size"],
        store=blobs.address,
        first_seen=moment(row["first_seen"]),
        retrieved_at=moment(row["retrieved_at"]),
    )


def _known(row: sqlite3.Row, blobs: BlobStore) -> KnownVersion:
    conditions = conditions_of(row["etag"], row["last_modified"])
    return KnownVersion(held_in(row, blobs), row["title"], row["listed_date"], conditions, blobs)
