"""Level and upright rules in the ink of a page, solid, dashed or blurred by a scanner."""

import cv2
import numpy as np
import numpy.typing as npt

from extract.sheet.marks.ink.pieces import LONG, RULE, SCANNED_RULE, UPRIGHT
from extract.sheet.marks.ink.touching import Mask, pieces_of

DASH, DASH_GAP = 0.3, 0.25
"""Of the pitch: the dashes of a rule are shorter, and so near to one another; plus signs close
below one another are no dashed rule."""
BAR = 1.5
"""Of the pitch: no sign's bar is longer, but a level rule is, be it of dots that run together."""
BRIDGED = 0.75
"""Of the pitch: so far from one dot of a rule to the next where a mark touches some."""
STEP = 4.0
"""Points after which a rule may go on a pixel higher or lower, as from cell to cell, or on the edge
of a disc that touches it."""
WIDEST, HIGHEST = 120.0, 22.0
"""Points: no pill is wider, with the longest word on it, or higher; cards are."""
LOWER, LEAST = 0.88, 0.4
"""Of the pitch: a pill is lower than its row, and a frame around a cell is not; and so high at
least, of that."""
DENSE = 0.75
"""Part of a stretch of a rule under a scanner that is inked, a row more or less."""
SHOWN = 1 / 3
"""Part of a level rule at least that stands off words."""
BARBS = (2, 5)
"""Pixels to the sides of a shaft at which its head is looked for, near and far: an arrow has ink
there and a rule has none."""


def without_rules(
    mask: Mask,
    scale: float,
    pitch: float,
    scanned: bool,
    tall: float = 0.0,
    asked: Mask | None = None,
) -> Mask:
    """The ink without long thin lines, level or upright; marks are so `tall`, in points. Dashed
    ones are sought where it is `asked` alone, of which words are no part."""
    thick = max(2, round((SCANNED_RULE if scanned else RULE) * scale) + 1)
    asked = mask if asked is None else asked
    level = level_rules(mask, scale, pitch, scanned)
    if scanned and level.any():
        level = without_words(level, asked, round(LONG / 2 * scale), thick, WIDEST * scale)
    leaning = uprights(mask, level, thick) if scanned else mask
    # What the region cuts off is not known to go on: a shaft at its upper end is no long rule.
    high = max(3, round(min(1.3 * pitch * scale, UPRIGHT * len(mask))))
    if high <= tall * scale + 1 < len(mask) - 1:  # the sides of a mark's own frame
        high = round(tall * scale) + 2
    upright = mask & opened(leaning, 1, high)
    if upright.any():
        upright = without_shafts(upright, mask & (1 - level))
    # A rule covers a pixel more at either edge where it falls between them.
    rules = np.zeros_like(mask)
    if level.any():
        rules |= level & (1 - opened(mask, 1, thick + (not scanned)))
    if upright.any():
        rules |= upright & (1 - opened(mask, thick, 1))
    if scanned and level.any():
        # Marks that touch one from both sides are blurred into it; a ground is none, though the
        # letters beside it make it as long.
        ground = opened(mask, round(LONG / 2 * scale), 2 * thick)
        rules |= level & (1 - opened(level, 1, thick)) & (1 - ground)
    rules |= dashed(mask, thick, pitch * scale, asked)
    rules |= dashed(mask.T, thick, pitch * scale, asked.T).T
    return np.asarray(mask & (1 - rules), np.uint8)


def level_rules(mask: Mask, scale: float, pitch: float, scanned: bool) -> Mask:
    """The long level stretches of ink, but the outlines of pills."""
    flat = widened(opened(mask, round(STEP * scale), 1), 1, 3)
    if scanned:  # a rule leans by a pixel here and there, and breaks; letters have more white
        seen = widened(mask, 1, 3)
        part = cv2.blur(seen.astype(np.float32), (round(LONG * scale), 1))
        dense = widened((part > DENSE).astype(np.uint8), round(LONG * scale), 1)
        flat = closed(seen, 7, 1) & dense
    level = mask & opened(flat, round(LONG * scale), 1)
    if level.any():
        level &= 1 - outlines(mask, scale, pitch)
    return np.asarray(level, np.uint8)


def without_words(level: Mask, asked: Mask, wide: int, thick: int, widest: float) -> Mask:
    """The level stretches of which words are not the most: under a scanner the feet of a word's
    letters are as dense as a rule, and the edge of the box before it goes on in them. One higher
    than a rule is thick, and no wider than a word, is a word in bold type in place of a mark."""
    stretches = closed(level, wide, 1)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(stretches, connectivity=8)
    shown = np.zeros(count, np.uint8)
    for number, (x, y, across, high, _) in enumerate(stats[1:].tolist(), 1):
        part = (slice(y, y + high), slice(x, x + across))
        own = (labels[part] == number) & ((level[part] & asked[part]) > 0)
        bold = high > thick and across < widest
        shown[number] = not bold and own.any(axis=0).sum() > SHOWN * across
    return np.asarray(level & shown[labels], np.uint8)


def uprights(mask: Mask, level: Mask, thick: int) -> Mask:
    """The narrow ink under a scanner, where rules lean and break: the strokes of marks are no
    upright rule with the level rules between them."""
    across = crossed(mask, level, thick)
    uncovered = mask & (1 - level)
    narrow = uncovered & (1 - opened(uncovered, thick, 1))
    return closed(widened(narrow | across, 3, 1), 1, 3)


def outlines(mask: Mask, scale: float, pitch: float) -> Mask:
    """The outlines of pills, whose long sides are as long as a rule: ink by itself, lower than a
    row and not as wide as a card, with a side above and one below."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    kept = np.zeros(len(stats), np.uint8)
    least, most, lower = LONG * scale, WIDEST * scale, min(LOWER * pitch, HIGHEST) * scale
    for number, (x, y, wide, high, _) in enumerate(stats[1:].tolist(), 1):
        if least < wide < most and LEAST * lower < high < lower:
            own = labels[y : y + high, x : x + wide] == number
            sides = own[:2].any(axis=0), own[-2:].any(axis=0)
            kept[number] = all(side.sum() > max(least, wide - high) / 2 for side in sides)
    return np.asarray(kept[labels], np.uint8) if kept.any() else np.zeros_like(mask)


def without_shafts(upright: Mask, mask: Mask) -> Mask:
    """The upright stretches without the shafts of arrows: on both sides of a shaft its head goes
    away from it, up or down, as no level rule that crosses a rule does."""
    kept = upright.copy()
    for x, y, wide, high, _ in pieces_of(upright)[1]:
        rows = slice(y, y + high)
        if x < BARBS[-1] or x + wide + BARBS[-1] > mask.shape[1]:
            continue
        near, far = (mask[rows, x - off] & mask[rows, x + wide - 1 + off] for off in BARBS)
        # An arrow up and one down below it have their shafts on one line, a head at either end.
        halves = (slice(None), slice(high // 2), slice(high // 2, None))
        if near.sum() < high / 2 and any(leaves(near[own], far[own]) for own in halves):
            kept[rows, x : x + wide] = 0
    return kept


def leaves(near: npt.NDArray[np.uint8], far: npt.NDArray[np.uint8]) -> bool:
    """Whether ink far from a shaft stands higher or lower than what is near it."""
    return bool(near.any() and far.any() and abs(centre_of(near) - centre_of(far)) >= 1)


def centre_of(inked: npt.NDArray[np.uint8]) -> float:
    """The middle of the pixels that are inked."""
    return float(np.flatnonzero(inked).mean())


def dashed(mask: Mask, thick: int, pitch: float, asked: Mask) -> Mask:
    """The dashes or dots of upright rules: narrow and short, and so near to one another through two
    rows as no strokes of marks are, or from end to end of what is lower, as a column of a table on
    its side is narrower; where they are `asked` for."""
    pitch = min(pitch, len(mask) / 2)
    narrow = mask & (1 - opened(mask, thick + 1, 1))
    short = narrow & (1 - opened(narrow, 1, max(round(DASH * pitch), 2)))
    # So it is on most pages, and strokes take long to find.
    if not in_step(short, pitch, asked).any():
        return np.zeros_like(mask)
    bars = mask & (1 - narrow) & (1 - opened(closed(mask, thick, 1), round(BAR * pitch), 1))
    found = in_step(short & (1 - strokes(short, bars)), pitch, asked)
    if not found.any():
        return found
    # A dot that a mark touches is a part of it else, and its row's mark another drawing.
    line = mask & closed(found, 1, round(BRIDGED * pitch))
    return np.asarray(found | (line & (1 - crossed(mask.T, line.T, thick).T)), np.uint8)


def in_step(short: Mask, pitch: float, asked: Mask) -> Mask:
    """The short pieces that stand below one another through two rows, in the columns of pixels with
    some that are `asked` for."""
    columns = np.flatnonzero((short & asked).any(axis=0))
    found = np.zeros_like(short)
    if columns.size:
        wide = np.ascontiguousarray(widened(short, 3, 1)[:, columns])
        joined = closed(wide, 1, max(round(DASH_GAP * pitch), 1))
        found[:, columns] = asked[:, columns] & short[:, columns]
        found[:, columns] &= opened(joined, 1, round(2 * pitch))
    return found


def strokes(short: Mask, wide: Mask) -> Mask:
    """The pieces right above or below something wider: the strokes of a plus sign with its bar
    between them are no dashes."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(short, connectivity=8)
    x, y, across, high, _ = stats.T
    sums = cv2.integral(widened(wide, 1, 3))  # of all pixels above and to the left
    near = sums[y + high, x + across] - sums[y, x + across] - sums[y + high, x] + sums[y, x]
    return np.asarray(short & (near > 0)[labels], np.uint8)


def crossed(mask: Mask, level: Mask, thick: int) -> Mask:
    """Where ink goes on above a level rule and below it: something lies across it, and does not
    only touch it."""
    others = mask & (1 - level)
    above, below = others.copy(), others.copy()
    for _ in range(thick):
        above[1:] |= above[:-1] & level[1:]
        below[:-1] |= below[1:] & level[:-1]
    return np.asarray(above & below & level, np.uint8)


def widened(mask: Mask, wide: int, high: int) -> Mask:
    """The ink with what lies around it."""
    return np.asarray(cv2.dilate(mask, np.ones((high, wide), np.uint8)), np.uint8)


def opened(mask: Mask, wide: int, high: int) -> Mask:
    """The ink without what is narrower or lower; outside there is none."""
    kernel, outside = np.ones((high, wide), np.uint8), cv2.BORDER_CONSTANT
    found = cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel, borderType=outside, borderValue=0)
    return np.asarray(found, np.uint8)


def closed(mask: Mask, wide: int, high: int) -> Mask:
    """The ink with its gaps of so many pixels filled."""
    kernel = np.ones((high, wide), np.uint8)
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel), np.uint8)
