"""What the printed figures of population shares tell of their own precision."""

from collections.abc import Iterable


def last_digit_of(shares: Iterable[int | None]) -> int:
    """What the last digit of the printed shares of all rows counts, in hundredths of a per cent:
    1 where they have two decimals, 10 where they have one, 100 where they are whole."""
    held = [share for share in shares if share]
    return next((digit for digit in (100, 10) if held and not any(s % digit for s in held)), 1)
