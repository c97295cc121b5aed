"""A row of the states table, once it is certain which Member State it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.domain.member_states import MemberState
from extract.records import Box, RowNaming


@dataclass(frozen=True, slots=True)
class NamedRow:
    """One line of the table."""

    state: MemberState
    named_by: RowNaming
    name_box: Box
    share: int | None
    """Hundredths of a per cent, or the weight on a weighted sheet; None where it is blank."""
    cell: Box
    """Where the mark stands."""


def last_digit_of(shares: Iterable[int | None]) -> int:
    """What the last digit of the printed shares of all rows counts, in hundredths of a per cent:
    1 where they have two decimals, 10 where they have one, 100 where they are whole."""
    held = [share for share in shares if share]
    return next((digit for digit in (100, 10) if held and not any(s % digit for s in held)), 1)
