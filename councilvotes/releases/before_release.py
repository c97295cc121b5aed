"""What must hold before a release is made: nothing is lost, and the clock is right."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from councilvotes.errors import NotFoundHereError, WrongClockError
from crawler.archive.reader import ArchiveReader
from crawler.counts import counted
from extract.records import NoteRecord
from publish.places.index import read_index

_TOLERANCE = timedelta(days=1)
"""Of our clock against that of a host."""


def refuse_losses(data_dir: Path) -> None:
    """Raise NotFoundHereError where a document of the latest release is not known any more.

    The archive drops nothing, and a source that takes a document back is written down. So what is
    missing was lost, by a ledger of an older day for instance; a release without it would call it
    withdrawn.
    """
    releases = data_dir / "releases"
    version = read_index(releases).latest
    if version is None:
        return
    with ArchiveReader(data_dir) as archive:
        known = archive.known().keys() | archive.absences().keys()
    lost = sorted(key for key in _published(releases / version) if key not in known)
    if lost:
        first = ", ".join(" ".join(key) for key in lost[:5])
        raise NotFoundHereError(
            f"release {version} has {counted(len(lost), 'document')} that the archive does not "
            f"know any more ({first}): nothing was published. `councilvotes archive restore` names "
            "them again; or fetch them again (`councilvotes backfill --list FILE`, `councilvotes "
            "import FOLDER`)"
        )


def _published(release: Path) -> Iterator[tuple[str, str]]:
    """Documents and languages of a release; none where its folder was moved away."""
    from publish.formats.stored import json_lines  # with Arrow, which not every run needs

    path = release / "documents.json"
    if not path.is_file():
        return
    for line in json_lines(path):
        row = json.loads(line)
        yield row["document_id"], row["language"]


def release_day(data_dir: Path, now: datetime) -> date:
    """The day of `now`. Raises WrongClockError where the clock ran days ahead at the last crawl.

    A release of a day to come would bar every other one until that day. What was asked long ago
    tells nothing of the clock today, but a run asks just before it publishes.
    """
    with ArchiveReader(data_dir) as archive:
        told = archive.clock_skew()
    # A clock that was set back since then stands before what it said at that time.
    if told is None or told.ahead <= _TOLERANCE or now < told.ours:
        return now.date()
    raise WrongClockError(
        f"the clock said {told.ours:%Y-%m-%d %H:%M} UTC when a host's said "
        f"{told.host:%Y-%m-%d %H:%M}, and no release may be dated ahead of its day: set the clock "
        "right, then `councilvotes run` asks the hosts again"
    )


def refuse_before_votes(day: date, notes: Iterable[NoteRecord], releases_dir: Path) -> None:
    """Raise WrongClockError where a first release of that day would hold a vote of a later one.

    Later releases are held against the one before, which a wrong clock cannot go behind.
    """
    if read_index(releases_dir).latest is not None:
        return
    votes = ((vote.sitting_date, vote.vote_id) for note in notes for vote in note.votes)
    held_on, vote_id = max(votes, default=(day, ""))
    if held_on > day:
        raise WrongClockError(
            f"the clock says {day} and the vote {vote_id} was held on {held_on}, so the first "
            f"release in {releases_dir} would be dated before a vote in it: set the clock right"
        )
