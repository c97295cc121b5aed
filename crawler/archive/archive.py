"""The archive: every byte ever fetched, and the ledger of how it came."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from crawler.archive.check import damage_of, faults_of
from crawler.archive.ledger_copy import copy_of, keep_copy
from crawler.blobs.opening import store_of
from crawler.blobs.whole_file import make_folder
from crawler.errors import ArchiveError
from crawler.fetch.answer import Answer
from crawler.ledger import absences, runs
from crawler.ledger.absences import Key, Recheck
from crawler.ledger.clock_skew import ClockSkew, newest_clock_skew
from crawler.ledger.database import (
    blobs_of,
    is_begun,
    ledger_errors,
    ledger_path,
    open_ledger,
    transaction,
    waiting,
)
from crawler.ledger.fetches import (
    KeptFetch,
    KeptPage,
    add_fetch,
    fetch_outcomes,
    fetches_with_bytes,
    newest_page,
    pages_under,
)
from crawler.ledger.imports import ImportedDocument, ImportOutcome, add_import
from crawler.ledger.listed_votes import keep_votes, newest_votes, saw_new_votes
from crawler.ledger.runs import PastRun, RouteAsking
from crawler.ledger.versions import (
    KnownVersion,
    add_version,
    changed_addresses,
    confirm_version,
    describe_versions,
    newest_versions,
)
from crawler.plan.schedule import Schedule, absence_after, due_after
from crawler.records import (
    Absence,
    CrawlReport,
    FailureKind,
    FetchFailure,
    HeldDocument,
    ListedDocument,
    ListedVote,
)


def archive_exists(data_dir: Path) -> bool:
    """Tell whether this data folder has an archive, be its ledger lost; creates nothing."""
    path = ledger_path(data_dir)
    if store_of(path.parent) is not None:  # which is not asked for it
        return is_begun(path) or is_begun(copy_of(path))
    return is_begun(path) or blobs_of(path).holds_any()


class Archive:
    """The archive of one data folder, created where there is none; to be closed.

    With `read_only` nothing is created or changed, and a missing archive is an ArchiveError.
    """

    def __init__(self, data_dir: Path, *, read_only: bool = False) -> None:
        self._path = ledger_path(data_dir)
        self._blobs = blobs_of(self._path)
        if read_only and not archive_exists(data_dir):
            raise ArchiveError(f"there is no archive in {data_dir}; run a crawl first")
        with ledger_errors(self._path):
            if not read_only:
                self._blobs.make_ready()
                make_folder(self._path.parent)
        self._ledger = open_ledger(self._path, read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the ledger."""
        with ledger_errors(self._path):
            self._ledger.close()

    def held(self) -> list[HeldDocument]:
        """List the newest version of each language version, by document and language."""
        return [known.held for known in self.known().values()]

    def known(self) -> dict[tuple[str, str], KnownVersion]:
        """Map document and language to the newest version, in their order."""
        with ledger_errors(self._path):
            return newest_versions(self._ledger, self._blobs)

    def absences(self) -> dict[Key, Absence]:
        """Map document and language to what the source does not have, or has only damaged."""
        with ledger_errors(self._path):
            return absences.absences(self._ledger)

    def damaged(self) -> list[HeldDocument]:
        """List what the source gives only damaged; kept, and never to be read as a note."""
        with ledger_errors(self._path):
            return absences.damaged_documents(self._ledger, self._blobs)

    def rechecks(self) -> dict[Key, Recheck]:
        """Map document and language to when a held one was last asked for again."""
        with ledger_errors(self._path):
            return absences.rechecks(self._ledger)

    def changed_addresses(self) -> list[Key]:
        """List the language versions whose address gave other bytes at other times."""
        with ledger_errors(self._path):
            return changed_addresses(self._ledger)

    def keep_votes(self, votes: Iterable[ListedVote], at: datetime) -> None:
        """Write down votes that pages of the Council showed."""
        with self._writing():
            keep_votes(self._ledger, votes, at)

    def listed_votes(self) -> list[ListedVote]:
        """List every vote that pages showed, with the positions that they showed last."""
        with ledger_errors(self._path):
            return newest_votes(self._ledger)

    def has_new_listed_votes(self) -> bool:
        """Tell whether the last run saw a vote on a page for the first time, or otherwise."""
        with ledger_errors(self._path):
            return saw_new_votes(self._ledger)

    def check(self, progress: Callable[[int, int], None] = lambda done, of: None) -> list[str]:
        """Hash every blob again and hold ledger and blobs against each other: a line per fault.

        `progress` takes how many blobs were looked at, and of how many.
        """
        with ledger_errors(self._path):
            return list(faults_of(self._ledger, self._blobs, progress))

    def damage(self) -> list[str]:
        """Hold the ledger against itself, without reading blobs: a line per fault."""
        with ledger_errors(self._path):
            return list(damage_of(self._ledger))

    def fetches(self) -> list[KeptFetch]:
        """List all requests that brought bytes, the oldest first."""
        with ledger_errors(self._path):
            return fetches_with_bytes(self._ledger, self._blobs)

    def fetch_outcomes(self) -> dict[str, int]:
        """Count all requests ever sent, by their outcome."""
        with ledger_errors(self._path):
            return fetch_outcomes(self._ledger)

    def pages_under(self, base: str) -> list[KeptFetch]:
        """List all good answers of addresses that begin so, the oldest first."""
        with ledger_errors(self._path):
            return pages_under(self._ledger, self._blobs, base)

    def runs(self, limit: int) -> list[PastRun]:
        """List the latest crawls, newest first."""
        with ledger_errors(self._path):
            return runs.latest(self._ledger, limit)

    def askings(self, span: timedelta) -> list[RouteAsking]:
        """List the answers of routes in the newest crawls, as far back as that, newest first."""
        with ledger_errors(self._path):
            return runs.askings(self._ledger, span)

    def failures(self, span: timedelta) -> list[tuple[datetime, FetchFailure]]:
        """List what the newest crawls could not fetch, as far back as that, newest first."""
        with ledger_errors(self._path):
            return runs.failures(self._ledger, span)

    def page(self, url: str) -> KeptPage | None:
        """Give the newest good answer of a list page, if its bytes are still here and sound."""
        with ledger_errors(self._path):
            return newest_page(self._ledger, self._blobs, url)

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

    def keep_copy(self, *, anew: bool = False) -> None:
        """Keep a copy of the ledger beside it, if it is sound and the last copy lacks anything.

        `anew`: also where that one is of this day.
        """
        keep_copy(self._ledger, self._path, anew=anew)

    def clock_skew(self) -> ClockSkew | None:
        """Tell our clock and a host's at one moment of the last run in which one told it."""
        with ledger_errors(self._path):
            return newest_clock_skew(self._ledger)

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
