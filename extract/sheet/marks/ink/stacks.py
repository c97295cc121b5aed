"""The columns of ink in and around the blocks of the states table."""

import itertools
from collections.abc import Iterator, Sequence
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, middle, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.ink.cards import in_cards
from extract.sheet.marks.ink.page_ink import Ground, Raster, ink_on
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.pieces import joined as joined_pieces
from extract.sheet.marks.ink.row_ends import (
    FEWEST,
    behind_ends,
    edge_of,
    is_stop,
    keep_step,
    stacks_from,
)
from extract.sheet.marks.ink.sections import over_sections, rows_by_block, sections_of
from extract.sheet.marks.ink.stack import (
    Side,
    Stack,
    by_rows,
    side_of,
    usual_height,
    with_lost_parts,
    with_moved,
)

WIDE = 8.0
"""Points: so wide a name shows the ground of its row."""
NEARLY_ALL = 0.8
"""Part of the rows in which the parts of marks stand side by side: a dot and a word in a pill whose
outline is too pale to hold them together."""
INSIDE = 1.0
"""Points off the edges of a card from where on ink is none of its frame."""
PADDING, LOOSE = 0.5, -1.0
"""Points: close before a name the coloured cell of the block beside it may end, whose edge shows
that it is a cell; in a picture the boxes of names are loose."""
LOW = 0.3
"""Times as high as what stands beside it, from which on ink is a part of the same mark."""


def stacks_on(
    raster: Raster, states: StatesTable, known: Sequence[Box], width: float
) -> list[list[Stack]]:
    """The columns of ink of each block."""
    if states.flows:
        return [list(stacks_in_flow(raster, states, known, width))]
    blocks = [rows for rows in rows_by_block(states) if rows]
    limits = limits_of(states, blocks, width, LOOSE if raster.scanned else PADDING)
    pairs = [
        inks_of(raster, states, rows, own, known) for rows, own in zip(blocks, limits, strict=True)
    ]
    found = [list(straight_columns(*each, states)) for each in zip(pairs, blocks, strict=True)]
    at_ends = []
    for own, rows in zip(pairs, blocks, strict=True):
        others, behind = behind_ends(own, states)
        at_ends.append([*straight_columns(others, rows, states), *behind])
    rights = [right for _, right in limits]
    if keep_step(at_ends, found, states, rights):
        found = at_ends
    return [with_joined(stacks, states, rows) for stacks, rows in zip(found, blocks, strict=True)]


def limits_of(
    states: StatesTable, blocks: Sequence[Sequence[int]], width: float, padding: float
) -> list[tuple[float, float]]:
    """From where to where the marks of each block may stand: up to the next names or figures, with
    their `padding`, and of cards no farther out than from one card to the next; where each state is
    a block of its own, up to those of its line, which has cells of its own width."""
    spans = [union(b for n in rows for b in states.rows[n].boxes) for rows in blocks]
    steps = [after[0] - before[0] for before, after in itertools.pairwise(spans)]
    step = max(steps) if steps and in_cards(states) else width
    limits = []
    alone = max(map(len, blocks)) == 1
    for own in spans:
        beside = [box for box in spans if not alone or own[1] < middle(box) < own[3]]
        before = [box[2] + 1 for box in beside if box[2] < own[0]]
        behind = [box[0] + padding for box in beside if box[0] > own[2]]
        left = max(before, default=max(own[2] - step, 0.0))
        limits.append((left, min(behind, default=min(own[0] + step, width))))
    return limits


def inks_of(
    raster: Raster,
    states: StatesTable,
    rows: Sequence[int],
    limits: tuple[float, float],
    known: Sequence[Box],
) -> list[tuple[int, Ink]]:
    """The ink in and around one block, within its limits, each with its row."""
    left, right = limits
    bands = tuple((states.rows[n].top, states.rows[n].bottom) for n in rows)
    plain = tuple(ground_of(states.rows[n]) for n in rows)
    whole = (left, min(t for t, _ in bands), right, max(b for _, b in bands))
    cards = in_cards(states)
    names = [states.rows[n].name for n in rows] if cards else []
    heads = tuple(name.box if name is not None else None for name in names)
    inks = ink_on(raster, Ground(whole, bands, plain, heads), known, states.pitch)
    if cards:
        inks = [off_card(line, states.rows[n]) for n, line in zip(rows, inks, strict=True)]
    return [(n, ink) for n, line in zip(rows, inks, strict=True) for ink in line]


def straight_columns(
    pairs: Sequence[tuple[int, Ink]], rows: Sequence[int], states: StatesTable
) -> Iterator[Stack]:
    """The columns of ink in and around a block."""
    start, end = usual_edges([states.rows[n] for n in rows])
    for column in columns_of(pairs, lambda pair: pair[1].box):
        by_row = by_rows(column)
        if len(by_row) < min(FEWEST, (len(rows) + 1) // 2):
            yield Stack(by_row, None, 0.0)
            continue
        x = median(centre(ink.box) for _, ink in column)
        yield Stack(by_row, side_of(x, start, end), x - start)


def with_joined(found: Sequence[Stack], states: StatesTable, rows: Sequence[int]) -> list[Stack]:
    """The columns of a block, and those that are two of them taken for one."""
    start, end = usual_edges([states.rows[n] for n in rows])
    stacks = [with_moved(with_lost_parts(stack, found), found, states) for stack in found]
    together = [*joined(stacks, len(rows), states.pitch, start)]
    together += over_sections(stacks, sections_of(states, rows), start, end)
    return [*stacks, *(with_lost_parts(each, stacks) for each in together)]


def joined(stacks: Sequence[Stack], rows: int, pitch: float, start: float) -> Iterator[Stack]:
    """Two columns of ink side by side in nearly all rows, taken for one: a dot and a word in a pill
    whose outline is too pale to hold them together."""
    full = [each for each in stacks if each.side and len(each.by_row) >= NEARLY_ALL * rows]
    for one, other in itertools.pairwise(sorted(full, key=lambda each: each.box[0])):
        lower, higher = sorted(map(usual_height, (one, other)))
        if lower < LOW * higher:
            continue  # an axis has a tick beside each mark
        if one.side == other.side and other.box[0] - one.box[2] < pitch:
            by_row = {
                n: [*one.by_row.get(n, ()), *other.by_row.get(n, ())]
                for n in sorted({*one.by_row, *other.by_row})
            }
            box = union([one.box, other.box])
            yield Stack(by_row, one.side, centre(box) - start, one.by_edge and other.by_edge)


def stacks_in_flow(
    raster: Raster, states: StatesTable, known: Sequence[Box], width: float
) -> Iterator[Stack]:
    """The ink before and behind rows that follow one another on lines, and between their names and
    figures, by how far it stands from each of them."""
    boxes = [union(row.boxes) for row in states.rows]
    found: dict[Side, list[tuple[int, Ink]]] = {"left": [], "amid": [], "right": []}
    for n, (row, own) in enumerate(zip(states.rows, boxes, strict=True)):
        level = [box for box in boxes if box[1] < row.middle < box[3]]
        left = max([box[2] + 1 for box in level if box[2] < own[0]], default=0.0)
        right = min([box[0] - 1 for box in level if box[0] > own[2]], default=width)
        places: dict[Side, tuple[float, float]] = {
            "left": (left, own[0] - 1),
            "right": (own[2] + 1, right),
        }
        if row.name is not None and row.figure is not None:
            places["amid"] = (row.name.box[2] + 1, row.figure.box[0] - 1)
        for side, (x0, x1) in places.items():
            ground = Ground(
                (x0, row.top, x1, row.bottom), ((row.top, row.bottom),), (ground_of(row),)
            )
            inks = ink_on(raster, ground, known, states.pitch)[0]
            found[side] += [(n, ink) for ink in inks if side == "left" or not is_stop(ink, row)]
    for side, pairs in found.items():
        edges = {n: edge_of(row, side) for n, row in enumerate(states.rows)}
        yield from stacks_from(pairs, edges, side)


def usual_edges(rows: Sequence[PlacedRow]) -> tuple[float, float]:
    """Where most rows begin and end; one box may reach too far, where recognition takes a mark or a
    rule to a name."""
    spans = [union(row.boxes) for row in rows]
    return median(span[0] for span in spans), median(span[2] for span in spans)


def off_card(line: Sequence[Ink], row: PlacedRow) -> list[Ink]:
    """The ink of a row without the frame or ground of its card, within which the mark may stand."""
    cards = [part for ink in line for part in ink.parts or (ink,) if lies_under(part, row)]
    within = [
        part
        for ink in line
        if lies_under(ink, row)
        for part in ink.parts
        if any(stands_within(part.box, card.box) for card in cards)
    ]
    own = [ink for ink in line if not lies_under(ink, row)]
    return sorted([*own, *joined_pieces(within)], key=lambda ink: ink.box[0])


def stands_within(inner: Box, outer: Box) -> bool:
    """Whether a box stands within another, off its edges: what is left of a frame does not."""
    left, top, right, bottom = (
        sign * (one - other) for sign, one, other in zip((1, 1, -1, -1), inner, outer, strict=True)
    )
    return min(left, top, right, bottom) > INSIDE


def lies_under(ink: Ink, row: PlacedRow) -> bool:
    """Whether ink is the ground of what a row prints, and no mark."""
    x0, top, x1, bottom = ink.box
    return any(x0 < centre(box) < x1 and top < middle(box) < bottom for box in row.boxes)


def ground_of(row: PlacedRow) -> Box | None:
    """A stretch of a row that shows its ground: around its name most of it is white; between name
    and figure marks and flags may stand. In a card the name may have a ground of its own."""
    if row.name and row.figure and row.figure.box[1] >= row.name.box[3]:
        return row.figure.box
    name = row.name.box if row.name is not None else (0.0, 0.0, 0.0, 0.0)
    widest = max(row.boxes, key=lambda box: width(box))
    x0, _, x1, _ = name if width(name) > WIDE else widest  # a figure may stand on a bar
    inset = 0.15 * (row.bottom - row.top)
    return (x0, row.top + inset, x1, row.bottom - inset) if x1 - x0 > 4 else None
