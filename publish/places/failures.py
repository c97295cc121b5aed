"""`releases/failed/`: a record of every release that could not be made, beside the whole ones."""

import contextlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from publish.durable import write_whole
from publish.encode import encode_pretty
from publish.errors import ReleaseError
from publish.places.index import read_index

FAILED_FOLDER = "failed"
_KEPT = 100
"""Records that are kept, the newest."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One attempt that gave no release."""

    result: Literal["failure"]
    date: date
    latest: str | None
    """The release that was the latest and stays it; None also where the index cannot be read."""
    reason: str


def record_failure(releases_dir: Path, today: date, reason: str) -> Path | None:
    """Leave a record and return its path; None where the disk takes none.

    What failed is raised by the caller in any case, so a second failure here is passed over.
    """
    with contextlib.suppress(OSError):
        folder = releases_dir / FAILED_FOLDER
        of_today = folder.glob(f"{today.isoformat()}-[0-9]*.json")
        last = max((int(path.stem.rpartition("-")[2]) for path in of_today), default=0)
        path = folder / f"{today.isoformat()}-{last + 1:04}.json"
        failure = Failure("failure", today, _latest(releases_dir), reason)
        write_whole(path, encode_pretty(failure))
        for old in sorted(folder.glob("[0-9]*.json"))[:-_KEPT]:
            old.unlink()
        return path
    return None


def _latest(releases_dir: Path) -> str | None:
    try:
        return read_index(releases_dir).latest
    except ReleaseError:
        return None
