"""By which day a release is dated, once the machine's clock was held against those of the hosts."""

from datetime import date, datetime, timedelta
from pathlib import Path

from councilvotes.errors import WrongClockError
from crawler.archive.archive import Archive

_TOLERANCE = timedelta(days=1)


def release_day(data_dir: Path, now: datetime) -> date:
    """The day of `now`. Raises WrongClockError where the clock ran days ahead at the last crawl.

    A release of a day to come would bar every other one until that day. What was asked long ago
    tells nothing of the clock today, but a run asks just before it publishes.
    """
    with Archive(data_dir, read_only=True) as archive:
        told = archive.clock_skew()
    # A clock that was set back since then stands before what it said at that time.
    if told is None or told.ahead <= _TOLERANCE or now < told.ours:
        return now.date()
    raise WrongClockError(
        f"the clock said {told.ours:%Y-%m-%d %H:%M} UTC when a host's said "
        f"{told.host:%Y-%m-%d %H:%M}, and no release may be dated ahead of its day: set the clock "
        "right, then `councilvotes run` asks the hosts again"
    )
