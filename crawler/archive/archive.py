"""The archive: every byte ever fetched, and the ledger of how it came."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from crawler.archive.reader import ArchiveReader
from crawler.blobs.whole_file import make_folder
from crawler.fetch.answer import Answer
from crawler.ledger import absences, runs
from crawler.ledger.absences import Key, Recheck
from crawler.ledger.database import (
    ledger_errors,
    open_ledger,
    transaction,
    waiting,
)
from crawler.ledger.fetches import add_fetch
from crawler.ledger.imports import ImportedDocument, ImportOutcome, add_import
from crawler.ledger.listed_votes import keep_votes
from crawler.ledger.versions import add_version, confirm_version, describe_versions
from crawler.plan.schedule import Schedule, absence_after, due_after
from crawler.records import (
    Absence,
    CrawlReport,
    FailureKind,
    HeldDocument,
    ListedDocument,
    ListedVote,
)


class Archive(ArchiveReader):
    """The archive of one data folder, to keep more in; created where there is none."""

    def _open(self, data_dir: Path) -> sqlite3.Connection:
        with ledger_errors(self._path):
            self._blobs.make_ready()
            make_folder(self._path.parent)
        return open_ledger(self._path, read_only=False)

    def keep_votes(self, votes: Iterable[ListedVote], at: datetime) -> None:
        """Write down votes that pages of the Council showed."""
        with self._writing():
            keep_votes(self._ledger, votes, at)

    def begin_run(self, started_at: datetime) -> int:
        """Open a run; first take in what a run that was cut short left behind."""
        with self._writing():
            if runs.last_was_cut_short(self._ledger):
                self._recover()
            return runs.begin(self._ledger, started_at)

    def end_run(self, run: int, report: CrawlReport) -> None:
        """Write down how a run went."""
        with self._writing():
            runs.end(self._ledger, run, report)

    def keep_fetch(self, run: int, answer: Answer) -> None:
        """Write down one fetch: its bytes first, then its row.

        A fetch that brought no bytes does not wait for the disk: the next one that does takes its
        row there too, and what a power failure takes before is asked for again.
        """
        with self._writing(at_once=bool(answer.body)):
            sha256 = self._keep_bytes(answer.body) if answer.body else None
            add_fetch(self._ledger, run, answer, sha256)

    def keep_document(self, listed: ListedDocument, answer: Answer) -> HeldDocument:
        """Write down that the answer's bytes are the document now, and give it as held."""
        with self._writing():
            sha256 = self._keep_bytes(answer.body)
            absences.forget_absence(self._ledger, listed.key)
            return add_version(self._ledger, self._blobs, listed, answer, sha256).held

    def keep_absence(
        self, listed: ListedDocument, kind: FailureKind, answer: Answer, schedule: Schedule
    ) -> Absence:
        """Write down that no document came, with what came instead, and give what is known now."""
        with self._writing():
            before = absences.absence_of(self._ledger, listed.key)
            sha256 = self._keep_bytes(answer.body) if answer.body else None
            names = (*listed.key, listed.url)
            absence = absence_after(before, names, kind, answer.asked_at, sha256, schedule)
            absences.keep_absence(self._ledger, absence)
        return absence

    def keep_recheck(self, key: Key, at: datetime, schedule: Schedule, *, changed: bool) -> None:
        """Write down that a held document was asked for again; changed ones start anew."""
        with self._writing():
            before = absences.recheck_of(self._ledger, key)
            times = 0 if changed else (before.times if before else 0) + 1
            recheck = Recheck(at, times, due_after(schedule, at, times + 1))
            absences.keep_recheck(self._ledger, key, recheck)

    def keep_import(self, imported: ImportedDocument, *, replace: bool) -> ImportOutcome:
        """Keep a document that a person brought; `replace` makes other bytes the current ones."""
        with self._writing():
            sha256 = self._blobs.put(imported.body)
            self._name_blob(sha256, len(imported.body), "imported")
            return add_import(self._ledger, imported, sha256, replace=replace)

    def confirm_document(self, listed: ListedDocument, at: datetime, sha256: str) -> None:
        """Write down that the host called the bytes that we hold unchanged."""
        with self._writing():
            absences.forget_absence(self._ledger, listed.key)
            confirm_version(self._ledger, listed, at, sha256)

    def keep_descriptions(self, listed: Iterable[ListedDocument]) -> None:
        """Write down what a list says of documents that were held by their number alone."""
        with self._writing():
            describe_versions(self._ledger, listed)

    @contextmanager
    def _writing(self, *, at_once: bool = True) -> Iterator[None]:
        with ledger_errors(self._path), waiting(self._ledger, at_once), transaction(self._ledger):
            yield

    def _keep_bytes(self, body: bytes) -> str:
        """Put the blob in its place, then name it; a kill between leaves a blob to be taken in."""
        sha256 = self._blobs.put(body)
        self._name_blob(sha256, len(body), "fetched")
        return sha256

    def _name_blob(self, sha256: str, size: int, origin: str) -> None:
        query = "INSERT INTO blobs (sha256, size, origin) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        self._ledger.execute(query, (sha256, size, origin))

    def _recover(self) -> None:
        """Name sound blobs that a kill left unnamed; drop what was half written."""
        self._blobs.clear_unfinished()
        named = {row[0] for row in self._ledger.execute("SELECT sha256 FROM blobs")}
        for file in self._blobs.files():
            if file.name not in named and self._blobs.state_of(file.name) == "sound":
                self._name_blob(file.name, file.size, "recovered")
