"""One row of the states table, with what is printed in it and where it begins and ends."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.domain.member_states import MemberState, load_member_states
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import height, middle
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import Name
from extract.sheet.words import lines as lines_of

COUNCIL = 25
"""Members of the Union at least that vote in public, but for reduced bodies."""
HIGHER = 1.5
"""Times as high as its name a figure on one line with it is at most."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """One line of the table, before it is certain which state it is."""

    name: Name | None
    """None where recognition found none."""
    figure: Figure | None
    block: int
    top: float
    bottom: float

    @property
    def state(self) -> MemberState | None:
        """The state that the name stands for, be it letter by letter or nearly."""
        return self.name.state if self.name else None

    @property
    def middle(self) -> float:
        """The vertical middle of what is printed."""
        return middle(self.printed)

    @property
    def printed(self) -> Box:
        """Around what is printed, without a figure on the line of its name that is far higher:
        recognition takes the rules above and below it for some of it; and without one that stands
        below the row."""
        name, figure = self.name, self.figure
        if name is None or figure is None:
            return union(self.boxes)
        level = name.off(middle(figure.box)) < height(name.box) / 2
        higher = level and height(figure.box) > HIGHER * height(name.box)
        wrapped = self.top < name.middle < self.bottom < middle(figure.box)
        return name.box if higher or wrapped else union(self.boxes)

    def reach(self, pitch: float) -> float:
        """How far from its middle a row ends that has no neighbour there: half a pitch, but for a
        name on more lines than fit into it, which has as much white as a name on one."""
        high = height(self.printed)
        lines = high if self.name is None else 2 * self.name.half
        return (pitch + max(high - lines, 0.0)) / 2 if high > pitch else pitch / 2

    @property
    def boxes(self) -> list[Box]:
        """Of the name and the figure."""
        return [each.box for each in (self.name, self.figure) if each is not None]

    @property
    def drawn(self) -> Box:
        """Around what is printed, where it is drawn: a name may be turned."""
        turned = [word.drawn for word in self.name.words if word.drawn] if self.name else []
        return union([*self.boxes, *turned])


def banded(
    names: Sequence[Name], figures: Sequence[Figure | None], block: int, pitch: float
) -> list[PlacedRow]:
    """The rows with where each begins and ends: halfway between what two rows print."""
    rows = [
        PlacedRow(name, figure, block, 0.0, 0.0)
        for name, figure in zip(names, figures, strict=True)
    ]
    boxes = [row.printed for row in rows]
    borders = [(upper[3] + lower[1]) / 2 for upper, lower in itertools.pairwise(boxes)]
    tops = [rows[0].middle - rows[0].reach(pitch), *borders]
    bottoms = [*borders, rows[-1].middle + rows[-1].reach(pitch)]
    high = [height(box) for box in boxes]
    return [
        replace(
            row,
            top=max(top, row.middle - pitch / 2 - extra),
            bottom=min(bottom, row.middle + pitch / 2 + extra),
        )
        for row, top, bottom, extra in zip(
            rows, tops, bottoms, [max(0.0, h - pitch / 2) for h in high], strict=True
        )
    ]


def without_heads(rows: Sequence[PlacedRow]) -> list[PlacedRow]:
    """The rows without what recognition could not read and has no figure, where all others have
    one and are as many as a Council: between these the heads of lists may stand. More rows without
    a name than there are other states are figures of the totals."""
    named = [row for row in rows if row.state is not None]
    if len(named) >= COUNCIL and len(rows) > len(load_member_states()):
        return named
    own = [
        row
        for n, row in enumerate(rows)
        if row.figure is not None or row.state is not None or is_missing(rows, n)
    ]
    whole = len(own) >= COUNCIL and all(row.figure is not None for row in named)
    return own if whole else list(rows)


def is_missing(rows: Sequence[PlacedRow], place: int) -> bool:
    """Whether a row stands where the one state would that no row names and that comes between those
    above and below it in protocol: who does not participate may have no figure."""
    protocol = [state.code for state in load_member_states()]
    about = rows[place - 1 : place + 2] if place else ()
    states = [row.state for row in about]
    if len(about) < 3 or states[0] is None or states[2] is None:
        return False
    first, last = (protocol.index(state.code) for state in (states[0], states[2]))
    named = {row.state.code for row in rows if row.state is not None}
    between = protocol[first + 1 : last]
    return len(between) == 1 and between[0] not in named


def with_own_figures(rows: Sequence[PlacedRow]) -> list[PlacedRow]:
    """The rows, a figure that stands between two of them the figure of the one alone that has it on
    the side on which most have theirs: that of a block may be taken for the next block's."""
    own = [(row, row.figure) for row in rows if row.name and row.figure]
    uses = Counter(id(figure) for _, figure in own)
    behind = [is_behind(row) for row, figure in own if uses[id(figure)] == 1]
    if len(behind) == len(own) or not behind:
        return list(rows)
    usual = 2 * sum(behind) > len(behind)
    return [
        replace(row, figure=None)
        if uses[id(row.figure)] > 1 and row.name and is_behind(row) is not usual
        else row
        for row in rows
    ]


def is_behind(row: PlacedRow) -> bool:
    """Whether the figure of a row stands right of its name."""
    return bool(row.name and row.figure and row.figure.box[0] > row.name.box[0])


def line_boxes(row: PlacedRow) -> Iterator[Box]:
    """Where name and figure of a row stand, line by line: a mark may stand beside the shorter line
    of a name on two."""
    if row.figure is not None:
        yield row.figure.box
    if row.name is not None:
        on_lines = lines_of(row.name.words)
        yield from (union(word.box for word in line) for line in on_lines)
        if len(on_lines) < 2:
            yield row.name.box
