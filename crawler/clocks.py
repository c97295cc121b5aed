"""The clocks that a run goes by; tests bring their own."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

Clock = Callable[[], float]
"""Seconds that only ever grow: for pauses and limits."""
Now = Callable[[], datetime]
"""The time of day, aware; a person or a time server may set it back or forth."""


def utc_now() -> datetime:
    """Give the time of day in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clocks:
    """Time and chance as one run meets them."""

    clock: Clock = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Now = utc_now
    chance: Callable[[], float] = random.random
    """Gives a number from 0 up to 1."""


REAL = Clocks()
