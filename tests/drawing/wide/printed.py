"""What a sheet prints, word for word, and the truth that a reader has to find."""

from dataclasses import dataclass, field
from typing import Any, Literal

from tests.drawing.spec import PositionName
from tests.drawing.wide.votes import Vote


@dataclass(frozen=True, slots=True)
class Placed:
    """One mark in a cell or beside the result."""

    position: PositionName
    across: float = 0.0
    """Shift to the right, in mark sizes."""
    down: float = 0.0
    """Shift downwards, in row heights."""
    upside_down: bool = False
    hue_of: PositionName | None = None
    """Another kind, whose colour it has."""
    smudged: bool = False
    foreign: bool = False
    """Whether it is of no kind that the sheet knows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the totals; of no position is the total."""

    position: PositionName | Literal["total"]
    label: str
    members: str
    figure: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One Member State."""

    state: str
    name: str
    figure: str
    marks: tuple[Placed, ...]
    position: PositionName
    """In truth."""
    value: float | None
    """The figure as printed, as a number."""
    cut: bool = False
    """Whether its row is not drawn."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet, whatever it looks like."""

    vote: Vote
    fields: tuple[tuple[str, str], ...]
    date: str
    totals: tuple[Line, ...]
    totals_truth: dict[str, float | None] = field(hash=False)
    entries: tuple[Entry, ...] = ()
    result: PositionName = "yes"
    """As drawn."""
    notes: tuple[str, ...] = ()
    subject: str = ""
    item: str = ""
    session: str = ""
    configuration: str = ""
    documents: tuple[str, ...] = ()
    heads: tuple[str, str, str, str] = ("Member State", "Population (%)**", "Vote", "Members")

    def truth(self) -> dict[str, Any]:
        """The vote as score.py takes it."""
        weighted = self.vote.weighted
        counted: dict[str, Any] = {
            position: {
                "members": sum(entry.position == position for entry in self.entries),
                "population_pct": share,
            }
            for position, share in self.totals_truth.items()
        }
        return {
            "session_number": self.session or None,
            "configuration": self.configuration or None,
            "item": self.item,
            "voted_documents": list(self.documents),
            "voting_rule": self.vote.rule,
            "subject": self.subject,
            "sitting_date": self.vote.day.isoformat(),
            "result": "adopted" if self.vote.result == "yes" else "not_adopted",
            "totals": counted | {"total": len(self.entries)},
            "positions": [
                {
                    "member_state": entry.state,
                    "position": entry.position,
                    "population_pct": None if weighted else entry.value,
                    "weight": entry.value if weighted else None,
                }
                for entry in self.entries
            ],
        }
