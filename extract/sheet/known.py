"""What is known of a sheet beside what is seen of it, by tables, teaching and people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from extract.domain.member_states import PopulationTable
from extract.records import PositionName, Result
from extract.sheet.proof.account import Account
from extract.sheet.taught.knowledge import NOTHING, Taught


@dataclass(frozen=True, slots=True)
class ByPerson:
    """What people read of one sheet, in place of what cannot be read."""

    positions: Mapping[str, PositionName] = field(default_factory=dict)
    """Of marks that cannot be read or named, and of blank cells, by Member State."""
    blank: frozenset[str] = frozenset()
    """Whose cells are blank though a blank means nothing there."""
    result: tuple[Result | None, ...] = ()
    """Of a final result that cannot be named; empty without one."""
    fields: frozenset[str] = frozenset()
    """All fields that a person read, as a correction has them behind `votes[0].`."""

    def given(self, account: Account) -> dict[int, PositionName]:
        """The rows whose mark they read."""
        codes = enumerate(row.state.code for row in account.rows)
        return {n: self.positions[code] for n, code in codes if code in self.positions}

    def without(self, state: str) -> "ByPerson":
        """The same without the reading of one state's mark."""
        kept = {code: name for code, name in self.positions.items() if code != state}
        return replace(self, positions=kept)


NOBODY = ByPerson()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a sheet beside what is seen of it."""

    note_date: date | None
    tables: Sequence[PopulationTable]
    """The population tables that can prove a share."""
    taught: Taught = NOTHING
    """What drawings mean, by other notes or by people."""
    by_person: ByPerson = NOBODY
