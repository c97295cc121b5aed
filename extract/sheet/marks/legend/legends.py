"""Marks beside the labels of a legend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from statistics import median

from extract.pdf.runs import cut
from extract.records import Box, PositionName
from extract.sheet.geometry import centre, middle, off_level, overlap, width
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.ink.label_ink import (
    ROOM,
    ground_of,
    inks_in,
    is_upright,
    pill_about,
)
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.marks.legend.bars import Legend, in_one_column, is_chart
from extract.sheet.marks.legend.in_cards import only_whole_cards, with_wrapped
from extract.sheet.marks.legend.labels import (
    by_first_line,
    legend_groups,
    on_one_line,
    says_the_same,
)
from extract.sheet.marks.legend.off_line import is_set_to, places_in
from extract.sheet.marks.legend.words_as_marks import only_doubled, without_plain_words

REACH, BEHIND = 8.0, 80.0
"""Type sizes from a label to the mark before it at most, and to one behind it, which may stand in a
column of its own; other words end both."""
COMPARABLE = 0.12
"""Of a usual mark's ink: what is less beside a label is no mark of a legend; a dash has a sixth."""
LEAST = 6.0
"""Square points of ink: so much is a mark of a legend, as a dash is, also where those of the rows
fill their cells."""
DOT = 2.0
"""Type sizes: so wide the dot of a pill is at most, and so far from its word, where all pills are
as wide as the widest."""
SIGN = 0.35
"""Type sizes: a colon between a mark and its label is no wider, and stands within one of these."""


@dataclass(frozen=True, slots=True)
class LegendPage:
    """Where a legend is looked for."""

    raster: Raster
    labels: Sequence[Label]
    known: Sequence[Box]
    taken: Sequence[Box]
    """The marks of the rows."""
    least: float
    """Square points of ink that a mark has at least."""
    totals: Box
    equals: Sequence[Box]
    """Of signs between marks and labels."""


def legends_on(
    raster: Raster,
    labels: Sequence[Label],
    known: Sequence[Box],
    taken: Sequence[Box],
    usual: float,
    totals: Box,
    equals: Sequence[Box] = (),
) -> list[Legend]:
    """The legends that may be meant, the fullest first: marks before the labels, behind them, amid
    the figures of the totals or under their labels, or the labels themselves drawn as marks. Marks
    with a sign between (`=`) come last, and of legends as full those with a mark that is nearer to
    another label of its line: there a neighbour's may stand.

    `taken` are the marks of the rows, `usual` is the area of a mark's ink, `totals` the table,
    `equals` are words that read `=`.
    """
    found: list[tuple[bool, bool, Legend]] = []
    page = LegendPage(raster, labels, known, taken, min(COMPARABLE * usual, LEAST), totals, equals)
    for group in legend_groups(labels):
        sides = with_small_marks(sides_of(group, page), group, page)
        found += [
            (
                side.endswith("sign"),
                any(is_neighbours(ink.box, name, group) for name, ink in legend.items()),
                without_plain_words(only_doubled(legend, group))
                if side.startswith("itself")
                else in_one_column(each_once(legend, group), group),
            )
            for side, legend in sides.items()
            if not is_chart([ink.box for ink in legend.values()])
        ]
    ordered = sorted(found, key=lambda each: (each[0], -len(each[2]), each[1]))
    return [legend for *_, legend in ordered]


def with_small_marks(
    sides: dict[str, Legend], group: Sequence[Label], page: LegendPage
) -> dict[str, Legend]:
    """The marks on each side, with those that are little ink beside the marks of the rows, and
    enough beside those of the legend: in small type its dash is."""
    several = [legend.values() for legend in sides.values() if len(legend) > 1]
    areas = [median(ink.area for ink in inks) for inks in several]
    least = COMPARABLE * min(areas, default=0.0)
    if not 0 < least < page.least:
        return sides
    more = sides_of(group, replace(page, least=least))
    # What stands nearest to a label may now be a speck, and no mark in two pieces.
    return {side: more.get(side, {}) | legend for side, legend in sides.items()}


def sides_of(group: Sequence[Label], page: LegendPage) -> dict[str, Legend]:
    """The marks of some labels on each side of these."""
    sides: dict[str, Legend] = {}
    for label in group:
        for side, there in marks_about(label, group, page) if label.position else ():
            if there and label.position:
                sides.setdefault(side, {})[label.position] = there[0]
    return with_wrapped(only_whole_cards(sides, group))


def is_neighbours(mark: Box, name: PositionName, group: Sequence[Label]) -> bool:
    """Whether a mark stands nearer to a label of another position on its line than to its own, that
    may be on another line."""
    level = [label for label in group if label.box[1] < middle(mark) < label.box[3]]
    away = [(max(o.box[0] - mark[2], mark[0] - o.box[2], 0.0), o.position == name) for o in level]
    own = min((white for white, is_own in away if is_own), default=inf)
    return min((white for white, _ in away), default=inf) < own


def marks_about(
    label: Label, group: Sequence[Label], page: LegendPage
) -> Iterator[tuple[str, Sequence[Ink]]]:
    """The marks that may be a label's, the likeliest first, by the side on which they stand."""
    others = [other for other in page.labels if not says_the_same(other, label)]
    label = by_first_line(label)
    masked = [*page.known, *(word.box for other in [*others, label] for word in other.words)]
    box, text = around(label, group, [each for each in masked if each not in page.equals])
    inks = marks_in(page, box, text, masked)
    before = without_colon([ink for ink in inks if ink.box[2] < text[0] + 1], label)
    behind = [ink for ink in inks if ink.box[0] > text[2] - 1]
    yield "before", before[-1:]
    # Before the mark a square in the colour of a chart may stand.
    pieces = sorted(before[-1].parts if before else (), key=lambda part: part.box[0])
    yield "before at its end", pieces[-1:] if len(pieces) > 1 else ()
    yield "behind", behind
    for side, place in places_in(page.totals, label, group, box, masked):
        # A head's ground is its own.
        there = marks_in(page, place, text, masked) or marks_in(page, place, None, masked)
        # The pill about another label is its own.
        there = [i for i in there if not any(overlap(i.box, o.box) > 1 for o in others)]
        if side in ("over", "below", "beside over"):
            beside = page.known if side == "beside over" else ()
            there = [ink for ink in there if is_set_to(ink.box, label, beside)]
        yield side, sorted(there, key=lambda ink: -ink.area)  # no dashes
    pill = pill_about(page.raster, text, label.size, page.known)
    own = [pill] if pill else inks_in(page.raster, grown(text, label.size), page.known)
    # Labels that stand on the rows' lines were taken for their marks: they name themselves.
    if own and not any(overlap(merged(own).box, other) > 1 for other in page.taken):
        yield "itself", [merged(own)]
        dots = [ink for ink in before[-1:] if width(ink.box) < DOT * label.size]
        near = [ink for ink in dots if text[0] - ink.box[2] < DOT * label.size]
        yield "itself whole", [merged([*near, *own])] if near else []
    ground = ground_of(page.raster, text, label.size)
    yield "ground", [ground] if ground and not pill else []
    yield "before a sign", before[-2:-1]
    yield "behind a sign", behind[1:2]


def without_colon(before: Sequence[Ink], label: Label) -> Sequence[Ink]:
    """What stands before a label, without the colon between a mark and its label."""
    *others, last = before or (None,)
    if last is None or width(last.box) >= SIGN * label.size or not others:
        return before
    return others if label.box[0] - last.box[2] < label.size else before


def each_once(legend: Legend, group: Sequence[Label]) -> Legend:
    """The marks of labels, one that two labels have left to that to which it is nearer: the other
    has none."""
    places = {label.position: label.box for label in group}

    def away(ink: Ink, name: PositionName) -> float:
        return abs(centre(ink.box) - centre(places[name])) + abs(
            middle(ink.box) - middle(places[name])
        )

    return {
        name: ink
        for name, ink in legend.items()
        if all(
            away(ink, name) < away(ink, each)
            for each, other in legend.items()
            if each != name and overlap(ink.box, other.box) > 1
        )
    }


def marks_in(page: LegendPage, box: Box, plain: Box | None, known: Sequence[Box]) -> list[Ink]:
    """The ink in one place that is large enough for a mark and is none of the rows, nor what shows
    through a letter left white in one: `NO` on a pill."""
    inks = inks_in(page.raster, box, known, plain)
    return [
        ink
        for ink in inks
        if ink.area > page.least
        and not is_upright(ink)
        and not any(overlap(ink.box, other) > 1 for other in page.taken)
        # What lies within a mark is of its drawing, and no other mark.
        and not any(cut(each.box, ink.box) == ink.box != each.box for each in inks)
    ]


def around(label: Label, group: Sequence[Label], known: Sequence[Box]) -> tuple[Box, Box]:
    """Where the mark of a label may stand, and the label's own place."""
    # A label beside it may take two lines, or stand at the middle of two.
    below = (other for other in group if not on_one_line(other, label))
    lines = (o for o in below if o.box[0] < label.box[2] and o.box[2] > label.box[0] - label.size)
    gaps = [off_level(other.box, label.box) for other in lines]
    half = min([*gaps, 3 * label.size]) / 2
    level = middle(label.box)
    left, right = label.box[0] - REACH * label.size, label.box[2] + BEHIND * label.size
    own = {word.box for word in label.words}
    for box in known:
        if box in own or abs(middle(box) - level) > min(half, label.size):
            continue  # on another line
        if box[2] <= label.box[0] + 1:
            left = max(left, box[2])
        if box[0] >= label.box[2] - 1:
            right = min(right, box[0])
    return (left, level - half, right, level + half), label.box


def grown(box: Box, size: float) -> Box:
    """A box with what frames its words."""
    return (box[0] - size, box[1] - ROOM * size, box[2] + size, box[3] + ROOM * size)
