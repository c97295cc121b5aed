"""By which day a release is dated, once the machine's clock was held against those of the hosts."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from councilvotes.errors import WrongClockError
from crawler.archive.reader import ArchiveReader
from extract.records import NoteRecord
from publish.places.index import read_index

_TOLERANCE = timedelta(days=1)


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
