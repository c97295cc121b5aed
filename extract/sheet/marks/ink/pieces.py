"""Pieces of ink: which belong together, and on which row each stands."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, width
from extract.sheet.marks.ink.touching import Mask, part_touching, spans_of

Colours = npt.NDArray[np.int16]
"""Of the ground along a row, `width x 3`."""

RULE, SCANNED_RULE = 2.3, 3.4
"""Points: the thickest rule of a table, and one that is blurred."""
LONG = 40.0
"""Points: from here on a thin level line is a rule, and no dash in place of a mark."""
DUST, SPECK = 1.5, 0.25
"""Points: what is smaller both ways is dust, or a dot of a dotted rule; and part of the height of
what it stands beside, where a scan leaves larger specks beside larger marks."""
EDGE = 0.2
"""Part of a row at its upper and lower border in which flat ink is what is left of a rule."""
THIN, THIN_EDGE = 1.2, 0.34
"""Points, and the part of a row in which ink that is thinner is a rule: a dash stands amid its
row."""
CARD = 24.0
"""Points: a row so high has two lines at least."""
UPRIGHT = 0.8
"""Part of a row's height from which thin ink is a rule, or the end of a shaded row."""
SEAM = 2
"""Pixels from the side of what is looked at within which ink goes on beyond it."""
ACROSS, FLAT = 0.97, 5
"""Part of the width that is looked at: what runs from one side to the other is no mark;
and times as wide as it is high, where it leaves that at one side."""
CORNER = 0.12
"""Part of its box that ink fills at least: where two rules meet they fill less, an outlined pill
twice as much."""
CUT_OFF = 0.3
"""Part of its box that what is left of a frame fills at most, of which an end is cut off."""
BRACKET = 0.7
"""Part of its box that an upright piece fills at most that is left of a frame, or of two of them
side by side."""
HEADED = 2.0
"""Times as wide as its other half is the half of an arrow with the head."""
SLIM = 5.0
"""Times as high as wide: an upright stretch of a rule; the stroke of a plus sign has its other."""
CROSSING = 0.2
"""Part of a row's height up to which ink at its border is left of double rules that cross."""
DOTTED = 1.5
"""Times the size of dust: a dot between two letters is no larger."""
GAP = 4.0
"""Points of white between two pieces of one mark, as between the words `Not participating`."""
HIGHER, UPRIGHT_END = 1.2, 3.0
"""Times as high as what stands beside it, and as wide as high, is the end of a round frame: the
letter `l` is as high as a capital."""
STRETCH, LONGER = 0.4, 1.5
"""Part of a mark's width that the line between it and the next is wide at most; and times as long
as wide is a stretch of it: a dot below a mark is not."""
LINE = 12.0
"""Points of white below a piece in which another one is of the same line: in a card there are
several."""
GROUND = 0.9
"""Part of a row's height from which ink is a ground: that of a cell, or white between shaded ones.
"""
HOLLOW = 0.4
"""Part of its box that an outline fills at most; a ground with letters left white in it more."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Connected or neighbouring ink on one line."""

    box: Box
    """Points on the picture's page."""
    area: float
    """Square points."""
    paper: tuple[float, float, float]
    """The colour of its ground, red, green, blue from 0 to 255."""
    parts: tuple["Ink", ...] = ()
    """The pieces that it was made of; empty where it is one."""
    inner: "Ink | None" = None
    """What stands within its frame, or on its pad; None where it has none."""


def pieces_in(
    mask: Mask,
    limits: Sequence[tuple[int, int]],
    origin: tuple[int, int],
    scale: float,
    papers: Sequence[Colours],
    scanned: bool = False,
) -> list[list[Ink]]:
    """The ink of every row, each piece where its middle lies, those that stand close together made
    one; `limits` are top and bottom of the rows in pixels."""
    stats = part_touching(mask, limits)
    found: list[list[Ink]] = [[] for _ in limits]
    rule, speck = (SCANNED_RULE, SPECK) if scanned else (RULE, 0.0)
    for x, y, wide, high, area in stats:
        middle = y + high / 2
        row = next((n for n, (y0, y1) in enumerate(limits) if y0 <= middle < y1), None)
        piece = (x, y, wide, high, area)
        if row is None or is_furniture(piece, limits[row], mask.shape, scale, rule):
            continue
        if is_frame_end(mask[y : y + high, x : x + wide], limits[row][1] - limits[row][0]):
            continue
        box = (
            (origin[0] + x) / scale,
            (origin[1] + y) / scale,
            (origin[0] + x + wide) / scale,
            (origin[1] + y + high) / scale,
        )
        red, green, blue = (float(value) for value in papers[row][x + wide // 2])
        found[row].append(Ink(box, area / scale**2, (red, green, blue)))
    return [
        with_grounds(pieces, GROUND * (y1 - y0) / scale, speck)
        for pieces, (y0, y1) in zip(found, limits, strict=True)
    ]


def with_grounds(pieces: Sequence[Ink], high: float, speck: float) -> list[Ink]:
    """Pieces on one line, those that stand close together made one, but no mark with a ground."""
    grounds = [ink for ink in pieces if height(ink.box) >= high and not is_hollow(ink)]
    marks = [ink for ink in pieces if ink not in grounds]
    return sorted([*joined(marks, speck), *joined(grounds, speck)], key=lambda ink: ink.box[0])


def is_hollow(ink: Ink) -> bool:
    """Whether a piece is but an outline: the frame around a mark may be as high as its row."""
    x0, top, x1, bottom = ink.box
    return ink.area < HOLLOW * (x1 - x0) * (bottom - top)


def is_furniture(
    piece: tuple[int, int, int, int, int],
    limits: tuple[int, int],
    shape: tuple[int, ...],
    scale: float,
    rule: float = RULE,
) -> bool:
    """Whether a piece is a rule, or a ground rather than a mark; in pixels."""
    x, y, wide, high, area = piece
    row = limits[1] - limits[0]
    leaves = x < SEAM or x + wide > shape[1] - SEAM
    if high > UPRIGHT * row and (wide < rule * scale or leaves):
        return True  # an upright rule, or the page beside a shaded row
    at_end = y == 0 or y + high == shape[0]
    if at_end and (wide > LONG * scale or wide < rule * scale) and high < row / 2:
        return True  # the lower end of a header's ground, or the upper end of an upright rule
    if wide >= ACROSS * shape[1] or (leaves and wide > FLAT * high):
        return True  # the ground of a row or header
    if leaves and area < CUT_OFF * wide * high:
        return True  # a frame that goes on
    if area < CORNER * wide * high or (high > SLIM * wide and high > row / 2):
        return True  # where rules meet, or a stretch of one
    # Rows may be cards of several lines, in each of which marks stand.
    edge = (THIN_EDGE if high < THIN * scale else EDGE) * min(row, CARD * scale)
    rules = max(rule * scale, min(CROSSING * row, 2 * RULE * scale))
    return high < rules and not edge < y + high / 2 - limits[0] < row - edge


def is_frame_end(own: Mask, row: int) -> bool:
    """Whether an upright piece, by itself, is the end of a frame with round corners, or two ends
    side by side; an arrow as high has its head at one end alone."""
    high, wide = own.shape
    if high <= UPRIGHT * row or 2 * wide >= high or own.sum() >= BRACKET * own.size:
        return False
    ends = sorted(int(half.max(initial=0)) for half in np.array_split(spans_of(own > 0), 2))
    return ends[1] <= HEADED * ends[0]


def joined(pieces: Sequence[Ink], speck: float = 0.0) -> list[Ink]:
    """Pieces on one line, those with little white between them made one: in a card the ground of
    the name stands above the mark."""
    groups: list[list[Ink]] = []
    around: Box = (0.0, 0.0, 0.0, 0.0)
    for piece in sorted(pieces, key=lambda each: each.box[0]):
        x0, top, _, bottom = piece.box
        down = max(top - around[3], around[1] - bottom)
        if groups and x0 - around[2] <= GAP and down <= LINE:
            groups[-1].append(piece)
            around = union([around, piece.box])
        else:
            groups.append([piece])
            around = piece.box
    marks = [without_dust(group, speck) for group in groups]
    return [merged(group) for group in marks if group]


def without_dust(group: Sequence[Ink], speck: float) -> list[Ink]:
    """The pieces from the first that is no dust to the last: dots between the letters of `n.p.` are
    no more than that; and without the ends of a frame, higher than what it frames or off its
    level."""
    tallest = sorted(height(ink.box) for ink in group)
    size = max(DUST, speck * tallest[-1] if len(group) < 3 else 0.0)  # `n.p.` ends with a dot
    beside = tallest[-2] if len(group) > 1 else math.inf
    main = max(group, key=lambda ink: ink.area)
    ends = [ink for ink in group if is_end(ink, beside, main)]
    own = [n for n, ink in enumerate(group) if not is_dust(ink, size) and not goes_on(ink, ends)]
    if not own:
        return []
    # A dot among the letters is as large as the one behind them, a pixel more or less.
    dotted = any(is_dust(group[n], DOTTED * size) for n in own[1:-1])
    behind = [ink for ink in group[own[-1] + 1 :][:1] if dotted and is_dust(ink, size)]
    return [*group[own[0] : own[-1] + 1], *behind]


def is_dust(ink: Ink, size: float) -> bool:
    """Whether a piece is no larger than a dot."""
    return max(width(ink.box), height(ink.box)) < size


def is_end(ink: Ink, beside: float, main: Ink) -> bool:
    """Whether a piece is an upright stroke that is higher than the tallest piece beside it, or
    above or below the largest."""
    high, level = height(ink.box), main.box[1] < middle(ink.box) < main.box[3]
    if not level and is_stretch(ink, main):
        return True
    return (high > HIGHER * beside or not level) and high > UPRIGHT_END * width(ink.box)


def is_stretch(ink: Ink, main: Ink) -> bool:
    """Whether a piece above or below the largest is a stretch of the line on which marks stand, as
    stations do."""
    wide = width(ink.box)
    slim = wide < min(width(main.box) * STRETCH, SCANNED_RULE)
    aside = abs(centre(ink.box) - centre(main.box))
    return slim and height(ink.box) > LONGER * wide and aside < wide / 2


def goes_on(ink: Ink, ends: Sequence[Ink]) -> bool:
    """Whether a piece is an end of a frame, or stands right above or below one, as broken rules
    do."""
    (x0, _, x1, _), slim = ink.box, height(ink.box) > UPRIGHT_END * width(ink.box)
    return ink in ends or (slim and any(x0 < end.box[2] and end.box[0] < x1 for end in ends))


def merged(inks: Sequence[Ink]) -> Ink:
    """Several pieces as one; the paper is that of the largest."""
    if len(inks) == 1:
        return inks[0]
    largest = max(inks, key=lambda ink: ink.area)
    parts = tuple(part for ink in inks for part in ink.parts or (ink,))
    box = union(ink.box for ink in inks)
    within = [part for part in parts if part.box != box]
    inner = merged(within) if 0 < len(within) < len(parts) else None
    return Ink(box, sum(ink.area for ink in inks), largest.paper, parts, inner)
