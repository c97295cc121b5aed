"""What a reading rests on beside the file's bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.corrections.entries import Correction
from extract.domain.member_states import PopulationTable, proving_tables
from extract.records import SourceFile
from extract.sheet.taught.knowledge import NOTHING, Taught


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """The file to read, what its address promised, and what was learnt and corrected before."""

    source: SourceFile
    document_id: str | None = None
    """What the address promised; None for a file of unknown origin, as for the language."""
    language: str | None = None
    sample: bool = False
    """Whether a file that says of itself that it is a reconstruction is admitted."""
    seen: Path | None = None
    """A folder in which what is seen of sheets and pictures is kept, so that each is looked at once
    for all languages."""
    tables: Sequence[PopulationTable] | None = None
    """The population tables that can prove a share; None for those that come with the program."""
    corrections: Sequence[Correction] = ()
    """By people; those for other documents are passed over."""
    taught: Taught = NOTHING
    """What drawings of marks mean, by other notes or by people."""

    @property
    def proving(self) -> Sequence[PopulationTable]:
        """The population tables that can prove a share."""
        return proving_tables() if self.tables is None else self.tables
