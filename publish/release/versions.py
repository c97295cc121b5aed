"""Which document version of a chain is newer, and what a release is called."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from publish.errors import ReleaseError

_DOCUMENT_ID = re.compile(
    r"(?P<stem>[A-Z]{2}-\d+-\d{4})(?P<chain>(?:-(?:INIT|(?:REV|COR|ADD)-\d+))*)"
)
_SUFFIX = re.compile(r"(REV|COR|ADD)-(\d+)")
_RELEASE = re.compile(r"(\d{4})\.(\d{2})\.(\d{2})(?:\.([2-9]|[1-9]\d+))?")
_KIND_ORDER = {"COR": 0, "REV": 1}


@dataclass(frozen=True, slots=True, order=True)
class DocumentVersion:
    """A document id taken apart; of one document, the greater is the newer."""

    document: str
    """What stays the same through REV and COR: `ST-11513-2026`, `ST-11513-2026-ADD-1`."""
    rank: tuple[tuple[int, int], ...]
    """Empty for INIT. A COR comes before the next REV: INIT < COR-1 < REV-1 < REV-1-COR-1."""


@lru_cache(maxsize=4096)
def document_version(document_id: str) -> DocumentVersion | None:
    """Take a register id apart; None for one with a suffix that is not INIT, REV, COR or ADD."""
    match = _DOCUMENT_ID.fullmatch(document_id)
    if match is None:
        return None
    suffixes = _SUFFIX.findall(match["chain"])
    additions = [f"-ADD-{number}" for kind, number in suffixes if kind == "ADD"]
    rank = tuple((_KIND_ORDER[kind], int(number)) for kind, number in suffixes if kind != "ADD")
    return DocumentVersion(match["stem"] + "".join(additions), rank)


def release_order(version: str) -> tuple[int, int, int, int] | None:
    """Sort key of a release's version; None for a name that is no version."""
    match = _RELEASE.fullmatch(version)
    if match is None:
        return None
    year, month, day, count = match.groups(default="1")
    return int(year), int(month), int(day), int(count)


def next_version(today: date, announced: Iterable[str]) -> str:
    """Version of the next release: `YYYY.MM.DD`, then `.2`, `.3` and so on on the same day.

    Raises ReleaseError when an announced release is dated after today.
    """
    orders = [order for order in map(release_order, announced) if order is not None]
    day = (today.year, today.month, today.day)
    newest = max(orders, default=(0, 0, 0, 0))
    if newest[:3] > day:
        raise ReleaseError(
            f"Today is {today} and the newest release is dated {date(*newest[:3])}: set the clock "
            "right, then publish again. If it was the clock of that release that ran ahead, "
            "withdraw it first: move its folder away from the releases and delete index.json "
            "beside it, which is made anew from the others."
        )
    plain = f"{today:%Y.%m.%d}"
    return f"{plain}.{newest[3] + 1}" if newest[:3] == day else plain
