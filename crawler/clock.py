"""The clocks that a run goes by; tests bring their own."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], float]
"""Seconds that only ever grow: for pauses and limits."""
Now = Callable[[], datetime]
"""The time of day, aware; a person or a time server may set it back or forth."""


def utc_now() -> datetime:
    """Give the time of day in UTC."""
    return datetime.now(UTC)
