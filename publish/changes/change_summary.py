"""What is told of all changes together, counted while they go by one after the other."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from publish.catalogue import DOCUMENTS, POSITIONS, VOTES
from publish.changes.comparison import Explained
from publish.records import ChangeKind, Reason

Place = tuple[str, ChangeKind]
"""A table, and what happened to rows of it."""


@dataclass(slots=True)
class ChangeSummary:
    """Counts of changes, and the first of those that people ask for by name."""

    most: int
    """Changes of one kind that are kept to be named."""
    rows: Counter[Place] = field(default_factory=Counter)
    reasons: Counter[Reason] = field(default_factory=Counter)
    documents: dict[Reason, dict[str, None]] = field(default_factory=dict)
    """For each reason the documents that changed for it, in their order."""
    named: dict[Place, list[Explained]] = field(default_factory=dict)
    """Votes, and positions that are no longer the same."""
    moved: int = 0
    """Positions that are no longer the same."""

    def of_kind(self, kind: ChangeKind) -> int:
        """Rows of all tables to which that happened."""
        return sum(count for (_, each), count in self.rows.items() if each == kind)


def summed_up(changes: Iterable[Explained], summary: ChangeSummary) -> Iterator[Explained]:
    """The same changes, each counted as it goes by."""
    for change, reason in changes:
        place = change.table, change.kind
        summary.rows[place] += 1
        summary.reasons[reason] += 1
        if change.table == DOCUMENTS.name:
            summary.documents.setdefault(reason, {})[change.key["document_id"]] = None
        moved = place == (POSITIONS.name, "changed") and "position" in change.columns
        summary.moved += moved
        if moved or change.table == VOTES.name:
            named = summary.named.setdefault(place, [])
            if len(named) < summary.most:
                named.append((change, reason))
        yield change, reason
