"""Who is a member on a day, what each holds, and how states are named."""

import datetime
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tests.drawing.figures import figures_of
from tests.drawing.states import SHEET_NAMES, members_on

_SINCE_2007 = ("BG", "RO")
_OWN = ("2014-11", "2025")
PERIODS: tuple[tuple[str, datetime.date, datetime.date], ...] = (
    ("nice", datetime.date(2004, 11, 1), datetime.date(2006, 12, 31)),
    ("nice", datetime.date(2007, 1, 1), datetime.date(2013, 6, 30)),
    ("nice", datetime.date(2013, 7, 1), datetime.date(2014, 10, 31)),
    ("2014-11", datetime.date(2014, 11, 1), datetime.date(2014, 12, 31)),
    ("2016", datetime.date(2016, 1, 10), datetime.date(2016, 12, 31)),
    ("2020-02", datetime.date(2020, 2, 1), datetime.date(2020, 12, 31)),
    ("2022", datetime.date(2022, 1, 10), datetime.date(2022, 12, 31)),
    ("2025", datetime.date(2025, 1, 10), datetime.date(2025, 12, 31)),
    ("2026", datetime.date(2026, 1, 10), datetime.date(2026, 12, 31)),
)
"""Table, first and last day: only where the figures of all members are known."""
PROTOCOL = tuple(SHEET_NAMES)


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


@cache
def figures_in(table: str) -> Mapping[str, float]:
    """Shares of a period, or the weights for `nice`."""
    if table in _OWN:
        shares: Mapping[str, float] = _read("shares.toml")["shares"][table]
        return shares
    return figures_of(table)


def members(day: datetime.date) -> tuple[str, ...]:
    """Codes of the Member States on a day since November 2004, in protocol order."""
    out = _SINCE_2007 if day.year < 2007 else ()
    return tuple(state for state in members_on(day) if state not in out)


def names_of(kind: str) -> Mapping[str, str]:
    """`capitals`, `title`, `english`, or `older` where it differs, by EU code."""
    if kind == "capitals":
        return SHEET_NAMES
    names: Mapping[str, str] = _read("names.toml")[kind]
    return names
