"""A row of the states table, once it is certain which Member State it is."""

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
