"""How fast documents come, and what that says of the rest."""

from collections.abc import Callable
from dataclasses import dataclass

from councilvotes.output import Output

SAY_EVERY_SECONDS = 60.0


@dataclass(slots=True)
class Pace:
    """A watch on one run: from the second document on it tells how long the rest takes."""

    out: Output
    clock: Callable[[], float]
    first_at: float | None = None
    said_at: float = 0.0

    def __call__(self, done: int, of: int) -> None:
        """Take the progress; at most once a minute, and at the end, say a line."""
        now = self.clock()
        if self.first_at is None:
            self.first_at = self.said_at = now
            return
        if now - self.said_at < SAY_EVERY_SECONDS and done < of:
            return
        self.said_at = now
        # The first document's own time is unknown: measured is from its end on.
        each = (now - self.first_at) / (done - 1)
        left = f"; about {span((of - done) * each)} to go" if done < of else ""
        self.out.line(f"{done} of {of} documents asked for, {each:.1f} s each{left}")


def span(seconds: float) -> str:
    """`40 s`, `12 min`, `7 h 5 min`, `3 days 4 h`."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes} min"
    days, hours = divmod(hours, 24)
    return f"{days} days {hours} h"
