"""Documents that a person brought: told apart from what the source itself gave."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from crawler.ledger.database import stamp
from crawler.records import HeldDocument

PREFIX = "import:"
"""What the address of such a document begins with; the name of its file follows."""
ImportOutcome = Literal["new", "known", "other_bytes", "replaced"]
"""`other_bytes`: for a document that is held, which stays the current one."""

_CURRENT = """
    SELECT sha256, title, listed_date FROM versions WHERE document_id = ? AND language = ?
    ORDER BY confirmed DESC LIMIT 1
"""

_HELD = "SELECT 1 FROM versions WHERE document_id = ? AND language = ? AND sha256 = ?"

_ADD = """
    INSERT INTO versions (document_id, language, sha256, url, title, listed_date, first_seen,
        retrieved_at, confirmed)
    VALUES (:document_id, :language, :sha256, :url, :title, :listed_date, :at, :at,
        CASE WHEN :current THEN (SELECT coalesce(max(confirmed), 0) + 1 FROM versions) ELSE 0 END)
    ON CONFLICT DO UPDATE SET confirmed = max(confirmed, excluded.confirmed)
"""


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """One language version of one document, as its own cover names it."""

    document_id: str
    """`ST-11513-2026-INIT`"""
    language: str
    """Two lower-case letters."""
    name: str
    """Of the file; no part of the machine's path."""
    body: bytes
    brought_at: datetime


def is_import(held: HeldDocument) -> bool:
    """Tell whether a person brought these bytes and no host has given them since."""
    return held.url.startswith(PREFIX)


def add_import(
    ledger: sqlite3.Connection, imported: ImportedDocument, sha256: str, *, replace: bool
) -> ImportOutcome:
    """Write down a document that was brought.

    Other bytes than those held are kept beside them, and become the current ones with `replace`.
    """
    key = (imported.document_id, imported.language)
    current = ledger.execute(_CURRENT, key).fetchone()
    if current is not None and current["sha256"] == sha256:
        return "known"
    was_there = ledger.execute(_HELD, (*key, sha256)).fetchone()
    ledger.execute(_ADD, _row(imported, sha256, current, replace=current is None or replace))
    if current is None:
        return "new"
    if replace:
        return "replaced"
    return "known" if was_there else "other_bytes"


def _row(
    imported: ImportedDocument, sha256: str, current: sqlite3.Row | None, *, replace: bool
) -> dict[str, str | int | None]:
    """The ledger's row; what a list said of the document stays, so that it is not asked anew."""
    return {
        "document_id": imported.document_id,
        "language": imported.language,
        "sha256": sha256,
        "url": f"{PREFIX}{imported.name}",
        "title": current["title"] if current else "",
        "listed_date": current["listed_date"] if current else None,
        "at": stamp(imported.brought_at),
        "current": int(replace),
    }
