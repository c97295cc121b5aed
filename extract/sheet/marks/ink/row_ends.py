"""Columns of ink as far from where each row begins or ends, which are in no straight line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.ink.pieces import Ink, joined
from extract.sheet.marks.ink.stack import Side, Stack, by_rows

FLAT, NEARLY_ALL = 0.35, 0.8
"""Times as high as its mark a dash before it is at most; and part of the rows that have one."""
NARROW = 0.75
"""Times as wide as a straight column is one from where rows end, at most, that is taken for it."""
STOP = 0.35
"""Type sizes: a comma or a semicolon is no wider."""
FEWEST = 3
"""Rows on which ink stands in a column; of a short block half, where some voted not."""


def edge_of(row: PlacedRow, side: Side | None) -> float:
    """The edge of what a row prints on the side of its mark; between name and figure that of the
    name, where it ends."""
    own = union(row.boxes)
    if side == "amid" and row.name is not None:
        return row.name.box[2]
    return own[0] if side == "left" else own[2]


def is_stop(ink: Ink, row: PlacedRow) -> bool:
    """Whether ink behind a row is the semicolon that recognition did not read."""
    return row.name is not None and width(ink.box) < STOP * row.name.size


def stacks_from(
    pairs: Sequence[tuple[int, Ink]], edges: Mapping[int, float], side: Side
) -> Iterator[Stack]:
    """Ink on one side of its rows, what stands as far from the edge of its row in one column."""

    def from_edge(pair: tuple[int, Ink]) -> Box:
        """Where ink stands, seen from the edge of its row."""
        place, (x0, top, x1, bottom) = pair[0], pair[1].box
        return (x0 - edges[place], top, x1 - edges[place], bottom)

    for column in columns_of(pairs, from_edge):
        by_row = by_rows(column)
        offset = median(centre(from_edge(pair)) for pair in column)
        yield Stack(by_row, side if len(by_row) >= FEWEST else None, offset)


def behind_ends(
    pairs: Sequence[tuple[int, Ink]], states: StatesTable
) -> tuple[list[tuple[int, Ink]], list[Stack]]:
    """The ink of a block that does not stand behind its rows; and the columns of what does, from
    where the words of each row end."""
    ends = {n: union(states.rows[n].boxes)[2] for n, _ in pairs}
    behind = [(n, ink) for n, ink in pairs if ink.box[0] > ends[n]]
    own = without_dashes(behind, ends)
    stacks = [replace(each, by_edge=True) for each in stacks_from(own, ends, "right")]
    return [pair for pair in pairs if pair not in behind], stacks


def without_dashes(
    behind: Sequence[tuple[int, Ink]], ends: Mapping[int, float]
) -> list[tuple[int, Ink]]:
    """The ink behind rows without the dash that nearly all have before their mark, `MALTA – YES`,
    and what recognition left unread before it. The mark itself may be a dash."""
    rows = {
        n: sorted((part for ink in inks for part in ink.parts or (ink,)), key=lambda p: p.box[0])
        for n, inks in by_rows(behind).items()
    }
    dashes = {n: dash for n, parts in rows.items() if (dash := dash_among(parts)) is not None}
    gaps = [dash.box[0] - ends[n] for n, dash in dashes.items()]
    wide = median(width(dash.box) for dash in dashes.values()) if dashes else 0.0
    steady = sum(abs(gap - median(gaps)) < wide for gap in gaps)
    if steady < NEARLY_ALL * len(ends):
        return list(behind)
    return [
        (n, ink)
        for n, parts in rows.items()
        for ink in joined([p for p in parts if n not in dashes or p.box[0] > dashes[n].box[0]])
    ]


def dash_among(parts: Sequence[Ink]) -> Ink | None:
    """The first flat piece of a row that has others behind it, and none above it or below, as the
    eyes of a face have."""
    high = max(height(part.box) for part in parts)
    flat = (part for part in parts[:-1] if height(part.box) < FLAT * high)
    return next((part for part in flat if stands_free(part, parts)), None)


def stands_free(part: Ink, parts: Sequence[Ink]) -> bool:
    """Whether no other piece stands above one or below it."""
    x0, _, x1, _ = part.box
    others = (other.box for other in parts if other is not part)
    return all(min(x1, right) <= max(x0, left) for left, _, right, _ in others)


def keep_step(
    at_ends: Sequence[Sequence[Stack]],
    found: Sequence[Sequence[Stack]],
    states: StatesTable,
    rights: Sequence[float],
) -> bool:
    """Whether marks stand as far behind the ends of their rows, of the blocks that reach to the
    right so far, and in no straight column: those behind long names stand below what is behind
    short ones, and in fewer rows one piece of ink is alone in its column, or it is far wider."""
    ways = [
        [fullest(stacks, states, right) for stacks, right in zip(way, rights, strict=True)]
        for way in (at_ends, found)
    ]
    (alone, wide, rows), (others, wider, more) = (map(sum, zip(*way, strict=True)) for way in ways)
    # Where the straight one has ink in more rows, letters stand there in place of marks.
    return alone > others or (alone == others > 0 and rows >= more and wide < NARROW * wider)


def fullest(stacks: Sequence[Stack], states: StatesTable, right: float) -> tuple[int, float, int]:
    """In how many rows of a block a piece of ink is alone in the column behind them that has most,
    how wide this is, and in how many it has ink. Dots before the names of the next block are nearer
    to these."""
    counts = [
        (sum(is_alone(n, inks, states, right) for n, inks in stack.by_row.items()), stack)
        for stack in stacks
    ]
    count, stack = max(counts, key=lambda each: each[0], default=(0, None))
    if stack is None:
        return 0, 0.0, 0
    ends = {n: union(states.rows[n].boxes)[2] if stack.by_edge else 0.0 for n in stack.by_row}
    spans = [
        (ink.box[0] - ends[n], ink.box[2] - ends[n])
        for n, inks in stack.by_row.items()
        for ink in inks
    ]
    wide = max(end for _, end in spans) - min(start for start, _ in spans)
    return count, wide, len(stack.by_row)


def is_alone(row: int, inks: Sequence[Ink], states: StatesTable, right: float) -> bool:
    """Whether ink stands alone in its column behind a row, nearer to this than to the end."""
    away = inks[0].box[0] - union(states.rows[row].boxes)[2]
    return len(inks) == 1 and 0 < away < right - inks[0].box[2]
