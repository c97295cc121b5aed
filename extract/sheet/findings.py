"""What has been read of one sheet so far: a refused sheet still shows all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.records import Check, Position, PositionName, Result
from extract.sheet.marks.naming import Opinion
from extract.sheet.table.fields import SheetFields
from extract.sheet.table.rows import Row
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.words import Segment, SheetWords


@dataclass(slots=True)
class SheetFindings:
    """Filled in the order of reading; what is still None or empty was not reached."""

    words: SheetWords
    supplied: Mapping[str, PositionName] = field(default_factory=dict)
    """A person's readings of marks that no two readers can name, by Member State."""
    filled: Mapping[str, PositionName] = field(default_factory=dict)
    """A person's readings for cells that are blank though a blank means nothing there."""
    supplied_result: tuple[Result | None, ...] = ()
    """A person's reading of a final result that no two readers can name; empty without one."""
    by_person: frozenset[str] = frozenset()
    """The fields that a person read, as a correction has them behind `votes[0].`."""
    table: TotalsTable | None = None
    rows: tuple[Row, ...] = ()
    fields: SheetFields | None = None
    opinions: list[Opinion] = field(default_factory=list)
    """Of the readers heard so far, also of those that disagreed."""
    figures: Sequence[Segment] = ()
    """The figures that were read a second time: by another parser, in a picture from a finer
    rendering."""
    figures_again: Sequence[str] = ()
    """What was read in their places."""
    positions: tuple[Position, ...] = ()
    checks: tuple[Check, ...] = ()
