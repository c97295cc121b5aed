"""What people read of one sheet, in place of what cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from extract.records import PositionName, Result


@dataclass(frozen=True, slots=True)
class ByPerson:
    """The corrections of one vote that stand in place of a reading."""

    supplied: Mapping[str, PositionName] = field(default_factory=dict)
    """Of marks that cannot be read or named, by Member State."""
    filled: Mapping[str, PositionName] = field(default_factory=dict)
    """Of cells that are blank though a blank means nothing there."""
    result: tuple[Result | None, ...] = ()
    """Of a final result that cannot be named; empty without one."""
    fields: frozenset[str] = frozenset()
    """All fields that a person read, as a correction has them behind `votes[0].`."""

    @property
    def positions(self) -> dict[str, PositionName]:
        """Of marks and of blank cells."""
        return {**self.supplied, **self.filled}

    def without(self, state: str) -> "ByPerson":
        """The same without the reading of one state's mark."""
        supplied, filled = (
            {code: name for code, name in read.items() if code != state}
            for read in (self.supplied, self.filled)
        )
        return replace(self, supplied=supplied, filled=filled)


NOBODY = ByPerson()
