"""A share of counted things in per cent, with the interval that goes with so small a number."""

from math import sqrt
from typing import Any

_Z = 1.959963984540054
"""Of the normal distribution between -z and z lie 95 %."""
FEW = 30
"""From so many on a share is worth comparing: its interval is at most 34 points wide."""


def share_columns(name: str, count: int, of: int) -> dict[str, Any]:
    """The columns of a count: itself, its share in per cent, and the ends of the 95 % interval."""
    low, high = wilson_interval(count, of)
    return {
        name: count,
        f"{name}_pct": (20_000 * count + of) // (2 * of) / 100,  # exact, halves go up
        f"{name}_pct_low": round(100 * low, 2),
        f"{name}_pct_high": round(100 * high, 2),
    }


def wilson_interval(count: int, of: int) -> tuple[float, float]:
    """Between which shares the true one lies with 95 % confidence; `of` is above 0.

    The score interval without correction for continuity: E. B. Wilson, Probable inference, the law
    of succession, and statistical inference, JASA 22 (1927) 209-212. It stays within 0 and 1 and
    holds for small numbers and for shares near 0 and 1, which most of these are.
    """
    share, part = count / of, _Z * _Z / of
    middle = share + part / 2
    half = _Z * sqrt(share * (1 - share) / of + part / of / 4)
    return max(0.0, (middle - half) / (1 + part)), min(1.0, (middle + half) / (1 + part))
