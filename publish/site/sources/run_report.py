"""Reports of runs, as far as others may read them.

What an error or a warning says is left where it is: it may name places on the machine of whoever
runs the program.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from publish.json_files import read_if_whole
from publish.places.freshness import RunResult

ENDING = "-run.json"


@dataclass(frozen=True, slots=True)
class NotFetched:
    """A document that a list named and that could not be fetched."""

    document_id: str
    language: str
    kind: str
    """`http_error`, `not_pdf`"""


@dataclass(frozen=True, slots=True)
class RefusedNote:
    """A note that was refused when the run read it."""

    document_id: str
    language: str
    reason: str


@dataclass(frozen=True, slots=True)
class Route:
    """One way of finding notes."""

    route: str
    status: str
    documents: int


@dataclass(frozen=True, slots=True)
class PublicReport:
    """How one run went."""

    command: str
    program: str
    started_at: datetime
    ended_at: datetime
    result: RunResult
    routes: tuple[Route, ...]
    requests: int
    new: tuple[str, ...]
    """Documents and languages whose bytes came, `ST-11513-2026-INIT da`."""
    not_fetched: tuple[NotFetched, ...]
    read: tuple[str, ...]
    refused: tuple[RefusedNote, ...]
    release: str | None
    """The version that it made."""


def newest_reports(runs_dir: Path | None, most: int) -> Sequence[PublicReport]:
    """The newest reports first; one that cannot be read is passed over, as no page rests on it."""
    if runs_dir is None:
        return ()
    found: list[PublicReport] = []
    for path in sorted(runs_dir.glob(f"*{ENDING}"), reverse=True):
        if len(found) == most:
            break
        with suppress(OSError):
            if report := read_if_whole(path, PublicReport):
                found.append(report)
    return found
