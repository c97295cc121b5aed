"""Rows about documents: what the ledger hands over, and what is published of it."""

import datetime
from dataclasses import dataclass

from extract.records import Status


@dataclass(frozen=True, slots=True)
class DocumentState:
    """What the ledger knows of one language version of one document version."""

    document_id: str
    """Register id with its chain of suffixes: `ST-11513-2026-INIT`."""
    language: str
    """Two lower-case letters, as in the address."""
    sha256: str
    """Of the bytes held now."""
    url: str
    """The document's address at the Council; published as it stands."""
    origin: str | None
    """`import:` and the name of the file, where a person brought these bytes; None where they came
    from that address."""
    first_seen: datetime.datetime
    """When these bytes first came, with its time zone."""
    retrieved_at: datetime.datetime
    """When the address last confirmed them. Never published: it moves with every run, and a
    run that found nothing new must give no new release."""
    size: int
    """In bytes."""
    superseded_by: str | None
    """The newest version held of the same document; blank for that one itself."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One language version of one document version."""

    document_id: str
    """Register id with its chain of suffixes: `ST-11513-2026-INIT`."""
    language: str
    """Two lower-case letters, as in the address."""
    sha256: str
    """Of the file."""
    url: str
    """The document's address at the Council."""
    origin: str | None
    """`import:` and the name of the file, where a person brought it; blank where it was fetched
    from its address."""
    bytes: int
    """Size of the file."""
    pages: int | None
    """Blank where the file could not be opened or has not been read."""
    first_seen: datetime.datetime
    """When these bytes first came, in UTC."""
    superseded_by: str | None
    """The newest version held of the same document; blank for that one itself."""
    status: Status
    """`refused`: nothing of it is in the other tables but its checks and the reason."""
    number: str | None
    """As printed: `11513/26`."""
    original_language: str | None
    """The `(OR. xx)` line of the cover."""
    date: datetime.date | None
    """Of the cover."""
    subject_codes: tuple[str, ...]
    """Code and running number, in printed order: `VOTE 47`."""
    vote_number: int | None
    """The running number of the code VOTE within its year."""
    interinstitutional_files: tuple[str, ...]
    """`2025/0429 (COD)`"""
    sender: str | None
    """As the cover prints it."""
    recipient: str | None
    """As the cover prints it."""
    title: str | None
    """The whole subject entry of the cover, on one line."""
    reference_documents: tuple[str, ...]
    """`11261/26`, `11261/26 ADD 1`"""
    written_procedure: bool | None
    """Whether the cover names a written procedure; blank where no cover could be read."""
    coreper_date: datetime.date | None
    """When Coreper decided to use the written procedure."""
    checks_passed: int | None
    """How many checks the file keeps; those that it does not keep are in `checks`. Blank where the
    file has not been read."""
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    extractor_version: str | None
    """Version of the reader; blank where the file has not been read."""
