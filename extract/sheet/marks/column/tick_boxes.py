"""The ticked one of the boxes that a ballot has in each column of a tally."""

from collections.abc import Callable, Mapping, Sequence
from math import inf
from operator import itemgetter
from statistics import median

from extract.sheet.geometry import height, width
from extract.sheet.marks.column.second_marks import HEAVY
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink

BOXES = 3
"""Boxes of a row at least, to tell the ticked one by the others."""
ALIKE, TICKED, APART = 1.4, 1.25, 2.0
"""Times the ink of a row's smallest box that its other empty ones have at most; times that of the
largest of these that the ticked one has at least; and times as far from that as the empty ones are
from one another: in small boxes a cross is little ink."""

LEAST, FAR, NOISE = 1.12, 5.0, 0.02
"""The same of a tick where empty boxes have the same ink but for so little of it: in a small box a
thin tick is little more than the frame."""
FEWEST, EVEN, VARY, PART = 8, 1.25, 0.2, 0.6
"""Rows that tell the ticked boxes together at least; times the least ink of one that the most is;
part of its own ink, and of a tick, that an empty box may have more than another."""
ALL_APART, ROW_APART = 0.05, 0.1
"""Of the ink of an empty box, by which the ticked ones of all rows have more than any other at
least, and that of a row than the others of it."""
USUAL = 0.75
"""The part of the ink of the ticks of most rows that such a one has at least."""
INSET = 0.25
"""Of its width and height: farther in the frame of a box does not reach."""
SHADES, LEVELS, ODD = 3.0, 5.0, 0.5
"""Times as far from the others' shade as the farthest of these, and of 255, the ticked box is, and
of what that of most rows is, to the same side."""


def left_of(ink: Ink) -> float:
    """Where ink begins."""
    return ink.box[0]


def without_empty_boxes(
    rows: Mapping[int, list[Ink]],
    columns: int,
    place: Callable[[Ink], float] = left_of,
    raster: Raster | None = None,
) -> Mapping[int, list[Ink]]:
    """The ink of each row, of a ballot with a box in each of its columns the ticked one alone: it
    has more ink than the others, which are alike, or looks otherwise inside on the `raster`. By its
    `place` ink is told to stand in one column or the next."""
    full = {n: sorted(without_specks(i, columns), key=place) for n, i in rows.items()}
    full = {n: boxes for n, boxes in full.items() if len(boxes) == columns}
    if columns < BOXES or 2 * len(full) <= len(rows):
        return rows
    least = min(ink.area for inks in full.values() for ink in inks)
    # An empty box has more ink in one column than in another, by how it falls on the pixels; one
    # box that is empty alone in its column does not tell how much.
    areas = [[*sorted(each.area for each in own), inf] for own in zip(*full.values(), strict=True)]
    usual = [
        low if low <= ALIKE * least and higher <= TICKED * low else least
        for low, higher, *_ in areas
    ]
    gain = median(max(more_ink(boxes, usual)) for boxes in full.values())
    told = {n: ticked(boxes, usual, gain) for n, boxes in full.items()}
    by_area = {**told, **told_by_others(full, told), **told_by_all(full, usual)}
    if raster is None:
        return {**rows, **by_area}
    inside = told_inside(full, usual, raster)
    return {**rows, **by_area, **{n: agreed(by_area[n], box, full[n]) for n, box in inside.items()}}


def without_specks(inks: Sequence[Ink], columns: int) -> list[Ink]:
    """The ink of a row that has more than its columns, without what is far less than most of it: no
    box, but a piece of a rule."""
    usual = median([ink.area for ink in inks] or [0.0])
    return [ink for ink in inks if len(inks) <= columns or ink.area > HEAVY * usual]


def agreed(by_area: list[Ink], inside: Ink, boxes: Sequence[Ink]) -> list[Ink]:
    """The box that is ticked by what is inside; all boxes where by its ink another one is."""
    return [inside] if len(by_area) != 1 or by_area == [inside] else [*boxes]


def told_inside(
    full: Mapping[int, Sequence[Ink]], usual: Sequence[float], raster: Raster
) -> dict[int, Ink]:
    """The box of each row that has the most ink, and is darker inside than its others, or paler, as
    far as those of most rows are; the others are alike."""
    odd = {n: odd_inside([shade_inside(box, raster) for box in boxes]) for n, boxes in full.items()}
    most = median(by for _, by, _ in odd.values())
    found: dict[int, Ink] = {}
    for n, (which, by, others) in odd.items():
        inked = inked_of(full[n], usual)
        clear = abs(by) > max(SHADES * others, LEVELS) and by * most > ODD * most * most
        if clear and inked[which] == max(inked):
            found[n] = full[n][which]
    return found


def odd_inside(shades: Sequence[float]) -> tuple[int, float, float]:
    """Which of some shades is the farthest from the median of the others, how far above it, and how
    far from it the farthest of these is."""
    above = [shade - median(all_but(shades, n)) for n, shade in enumerate(shades)]
    which = max(range(len(shades)), key=lambda n: abs(above[n]))
    rest = all_but(shades, which)
    return which, above[which], max(abs(shade - median(rest)) for shade in rest)


def all_but(shades: Sequence[float], place: int) -> list[float]:
    """The shades without one of them."""
    return [shade for n, shade in enumerate(shades) if n != place]


def shade_inside(box: Ink, raster: Raster) -> float:
    """The mean shade of a box within its frame, of 255."""
    x0, top, x1, bottom = box.box
    across, down = INSET * width(box.box), INSET * height(box.box)
    inner = (x0 + across, top + down, x1 - across, bottom - down)
    left, upper, right, lower = (round(side * raster.dpi / 72) for side in inner)
    return float(raster.pixels[upper : lower + 1, left : right + 1].mean())


def told_by_all(full: Mapping[int, Sequence[Ink]], usual: Sequence[float]) -> dict[int, list[Ink]]:
    """The box with the most ink of each row, if it has about as much as in all rows, and more than
    the others of any, which are empty; in a picture small boxes vary by nearly as much as a tick
    is."""
    most, others = {}, []
    for n, boxes in full.items():
        *empty, fullest = sorted(zip(inked_of(boxes, usual), boxes, strict=True), key=itemgetter(0))
        most[n] = fullest
        others.append(empty[-1][0])
    inked = [part for part, _ in most.values()]
    within = min(part - empty for part, empty in zip(inked, others, strict=True))
    even = len(full) >= FEWEST and max(inked) < EVEN * min(inked)
    # A smudge in a second box, or a second tick, is more ink than that by which empty ones vary.
    even = even and max(others) - 1 < min(VARY, PART * (min(inked) - 1))
    if not even or min(inked) - max(others) < ALL_APART or within < ROW_APART:
        return {}
    return {n: [box] for n, (_, box) in most.items()}


def inked_of(boxes: Sequence[Ink], usual: Sequence[float]) -> list[float]:
    """The ink of each box, of that of a usual empty one of its column."""
    return [ink.area / low for ink, low in zip(boxes, usual, strict=True)]


def told_by_others(
    full: Mapping[int, Sequence[Ink]], told: Mapping[int, Sequence[Ink]]
) -> dict[int, list[Ink]]:
    """The ticked boxes of rows that do not tell them by themselves, where all boxes of other rows
    have far more ink if they are ticked, and those of this row as much or as little."""
    sure = {n: boxes[0] for n, boxes in told.items() if len(boxes) == 1}
    inked = min((box.area for box in sure.values()), default=inf)
    empty = max((box.area for n in sure for box in full[n] if box is not sure[n]), default=inf)
    if inked <= TICKED * empty:
        return {}
    left = {n: boxes for n, boxes in full.items() if len(told[n]) > 1}
    return {
        n: [box for box in boxes if box.area >= inked]
        for n, boxes in left.items()
        if all(box.area >= inked or box.area <= empty for box in boxes)
    }


def more_ink(boxes: Sequence[Ink], usual: Sequence[float]) -> list[float]:
    """How much more ink each box has than a usual empty one of its column."""
    return [ink.area - low for ink, low in zip(boxes, usual, strict=True)]


def ticked(boxes: Sequence[Ink], usual: Sequence[float], gain: float) -> list[Ink]:
    """The ticked one of a row's boxes, in which alone something stands apart from the frame, or
    which has the most ink; none where all are alike, and all where that is not told. `usual` is the
    ink of an empty box in each column, `gain` how much more the fullest of most rows has."""
    inked = inked_of(boxes, usual)
    within = [n for n, box in enumerate(boxes) if box.inner is not None]
    if len(within) == 1 and inked[within[0]] == max(inked):
        return [boxes[within[0]]]
    *empty, most = sorted(inked)
    if empty[-1] > ALIKE * empty[0]:
        return [*boxes]
    spread = empty[-1] - empty[0]
    if most > TICKED * empty[-1] and most - empty[-1] > APART * spread:
        return [boxes[inked.index(most)]]
    clear = most > LEAST * empty[-1] and most - empty[-1] > FAR * max(spread, NOISE)
    if clear and max(more_ink(boxes, usual)) > USUAL * gain:
        return [boxes[inked.index(most)]]
    return [] if most <= ALIKE * empty[0] else [*boxes]
