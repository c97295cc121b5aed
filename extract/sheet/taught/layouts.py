"""Where the marks of a sheet stand, as a person said once for all sheets laid out like it."""

from collections.abc import Sequence
from dataclasses import replace

from extract.sheet.geometry import centre
from extract.sheet.layout.columns import columns_of
from extract.sheet.seen import Seen, SeenMarks, SeenRow
from extract.sheet.taught.knowledge import TaughtLayout

SAME = 3.0
"""Points by which the names of a block may begin otherwise than on the sheet that was taught."""
NEAR = 10.0
"""Points from where the marks were said to stand to the middle of one: half of a wide pill."""


def blocks_of(rows: Sequence[SeenRow]) -> list[list[int]]:
    """The rows of each column of names, left to right."""
    return columns_of(range(len(rows)), lambda n: rows[n].name_box)


def edges_of(rows: Sequence[SeenRow]) -> tuple[float, ...]:
    """Where the names of each block begin, in points from the left of the page, to a tenth."""
    return tuple(round(min(rows[n].name_box[0] for n in block), 1) for block in blocks_of(rows))


def layout_for(seen: Seen, layouts: Sequence[TaughtLayout]) -> TaughtLayout | None:
    """The layout that was taught for sheets like this one; None where none was."""
    edges = edges_of(seen.rows)
    return next((each for each in layouts if alike(each.names, edges)), None)


def alike(taught: Sequence[float], edges: Sequence[float]) -> bool:
    """Whether names begin where they did on the sheet that was taught."""
    pairs = zip(taught, edges, strict=False)
    return len(taught) == len(edges) and all(abs(a - b) < SAME for a, b in pairs)


def only_there(seen: Seen, layout: TaughtLayout) -> tuple[SeenMarks, ...]:
    """The columns of ink where the marks were said to stand; what stands beside them is no second
    mark."""
    blocks = blocks_of(seen.rows)
    places = {n: x for block, x in zip(blocks, layout.marks, strict=True) for n in block}
    return tuple(
        replace(marks, faults=tuple(fault for fault in marks.faults if not fault.beside))
        for marks in seen.marks
        if all(
            box is None or abs(centre(box) - places[n]) < NEAR
            for n, box in enumerate(marks.boxes[: len(seen.rows)])
        )
    )
