"""What an archive holds, asked of it without a change to it."""

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from crawler.archive.check import damage_of, faults_of
from crawler.archive.ledger_copy import copy_of, keep_copy
from crawler.blobs.opening import store_of
from crawler.errors import ArchiveError
from crawler.ledger import absences, runs
from crawler.ledger.absences import Key, Recheck
from crawler.ledger.database import blobs_of, is_begun, ledger_errors, ledger_path, open_ledger
from crawler.ledger.fetches import (
    ClockSkew,
    KeptFetch,
    KeptPage,
    fetch_outcomes,
    fetches_with_bytes,
    newest_clock_skew,
    newest_page,
    pages_under,
)
from crawler.ledger.listed_votes import newest_votes, saw_new_votes
from crawler.ledger.runs import PastRun, RouteAsking
from crawler.ledger.versions import KnownVersion, changed_addresses, newest_versions
from crawler.records import Absence, FetchFailure, HeldDocument, ListedVote

P = ParamSpec("P")
Told = TypeVar("Told")


def archive_exists(data_dir: Path) -> bool:
    """Tell whether this data folder has an archive, be its ledger lost; creates nothing."""
    path = ledger_path(data_dir)
    if store_of(path.parent) is not None:  # which is not asked for it
        return is_begun(path) or is_begun(copy_of(path))
    return is_begun(path) or blobs_of(path).holds_any()


class ArchiveReader:
    """The archive of one data folder, in which nothing is created or changed; to be closed.

    A missing archive is an ArchiveError.
    """

    def __init__(self, data_dir: Path) -> None:
        self._path = ledger_path(data_dir)
        self._blobs = blobs_of(self._path)
        self._ledger = self._open(data_dir)

    def _open(self, data_dir: Path) -> sqlite3.Connection:
        if not archive_exists(data_dir):
            raise ArchiveError(f"there is no archive in {data_dir}; run a crawl first")
        return open_ledger(self._path, read_only=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Release the ledger."""
        with ledger_errors(self._path):
            self._ledger.close()

    def _ask(
        self,
        query: Callable[Concatenate[sqlite3.Connection, P], Told],
        *args: P.args,
        **named: P.kwargs,
    ) -> Told:
        with ledger_errors(self._path):
            return query(self._ledger, *args, **named)

    def held(self) -> list[HeldDocument]:
        """List the newest version of each language version, by document and language."""
        return [known.held for known in self.known().values()]

    def known(self) -> dict[tuple[str, str], KnownVersion]:
        """Map document and language to the newest version, in their order."""
        return self._ask(newest_versions, self._blobs)

    def absences(self) -> dict[Key, Absence]:
        """Map document and language to what the source does not have, or has only damaged."""
        return self._ask(absences.absences)

    def damaged(self) -> list[HeldDocument]:
        """List what the source gives only damaged; kept, and never to be read as a note."""
        return self._ask(absences.damaged_documents, self._blobs)

    def rechecks(self) -> dict[Key, Recheck]:
        """Map document and language to when a held one was last asked for again."""
        return self._ask(absences.rechecks)

    def changed_addresses(self) -> list[Key]:
        """List the language versions whose address gave other bytes at other times."""
        return self._ask(changed_addresses)

    def listed_votes(self) -> list[ListedVote]:
        """List every vote that pages showed, with the positions that they showed last."""
        return self._ask(newest_votes)

    def has_new_listed_votes(self) -> bool:
        """Tell whether the last run saw a vote on a page for the first time, or otherwise."""
        return self._ask(saw_new_votes)

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
        return self._ask(fetches_with_bytes, self._blobs)

    def fetch_outcomes(self) -> dict[str, int]:
        """Count all requests ever sent, by their outcome."""
        return self._ask(fetch_outcomes)

    def pages_under(self, base: str) -> list[KeptFetch]:
        """List all good answers of addresses that begin so, the oldest first."""
        return self._ask(pages_under, self._blobs, base)

    def runs(self, limit: int) -> list[PastRun]:
        """List the latest crawls, newest first."""
        return self._ask(runs.latest, limit)

    def askings(self, span: timedelta) -> list[RouteAsking]:
        """List the answers of routes in the newest crawls, as far back as that, newest first."""
        return self._ask(runs.askings, span)

    def failures(self, span: timedelta) -> list[tuple[datetime, FetchFailure]]:
        """List what the newest crawls could not fetch, as far back as that, newest first."""
        return self._ask(runs.failures, span)

    def page(self, url: str) -> KeptPage | None:
        """Give the newest good answer of a list page, if its bytes are still here and sound."""
        return self._ask(newest_page, self._blobs, url)

    def clock_skew(self) -> ClockSkew | None:
        """Tell our clock and a host's at one moment of the last run in which one told it."""
        return self._ask(newest_clock_skew)

    def keep_copy(self, *, anew: bool = False) -> None:
        """Keep a copy of the ledger beside it, if it is sound and the last copy lacks anything.

        `anew`: also where that one is of this day.
        """
        keep_copy(self._ledger, self._path, anew=anew)
