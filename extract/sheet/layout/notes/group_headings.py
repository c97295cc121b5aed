"""Headings above groups of states, `In favour`, `Against`: they tell how the states below voted."""

from collections.abc import Collection, Iterator, Sequence

from extract.records import PositionName
from extract.sheet.geometry import middle
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.totals.label import Label

ALIGNED = 2.0
"""Type sizes by which a heading begins before the first names, or behind that, at most."""
ABOVE = 3.0
"""Type sizes from the first heading to the first states at most."""


def told_by_headings(
    rows: Sequence[PlacedRow], labels: Sequence[Label], totals: Collection[Label]
) -> Iterator[tuple[str, PositionName]]:
    """How the states below each heading voted by it; nothing where labels are no headings: two of
    them at least, below one another where the names of the states begin, with states between."""
    named = sorted((row for row in rows if row.name), key=lambda row: row.middle)
    if not named:
        return
    left = min(row.name.box[0] for row in named if row.name)
    free = [label for label in labels if label.position and label not in totals]
    aligned = [label for label in free if abs(label.box[0] - left) < ALIGNED * label.size]
    heads = sorted(aligned, key=lambda label: middle(label.box))
    groups: list[tuple[PositionName, list[PlacedRow]]] = []
    for place, head in enumerate(heads):
        end = middle(heads[place + 1].box) if place + 1 < len(heads) else named[-1].bottom + 1
        below = [row for row in named if middle(head.box) < row.middle < end]
        near = bool(below) and below[0].middle - middle(head.box) < ABOVE * head.size
        if head.position and near:
            groups.append((head.position, below))
    if len({name for name, _ in groups}) > 1:
        yield from ((row.state.code, name) for name, own in groups for row in own if row.state)
