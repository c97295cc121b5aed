"""How fast long work goes, and what that says of the rest."""

from collections.abc import Callable
from dataclasses import dataclass

SAY_EVERY_SECONDS = 60.0
"""Often enough to see that it lives, seldom enough for a log."""

Progress = Callable[[int, int], None]
"""Takes how many pieces are done, and of how many."""


@dataclass(slots=True)
class Pace:
    """A watch on long work: says once a minute how far it is, and the seconds that are left."""

    say: Callable[[int, int, float], None]
    """Takes how many are done, of how many, and the seconds left."""
    clock: Callable[[], float]
    """In seconds."""
    begun: tuple[float, int] | None = None
    """When it was first told of pieces, and how many were done then."""
    said_at: float = 0.0

    def __call__(self, done: int, of: int) -> None:
        """Take how far the work is; work that begins anew is measured anew."""
        now = self.clock()
        if self.begun is None:
            self.said_at = now
        if self.begun is None or done <= self.begun[1]:
            self.begun = now, done
            return
        if now - self.said_at < SAY_EVERY_SECONDS or done >= of:
            return
        self.said_at = now
        began_at, before = self.begun
        self.say(done, of, (of - done) * (now - began_at) / (done - before))


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
