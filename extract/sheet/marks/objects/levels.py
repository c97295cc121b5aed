"""Letters that a file places off their ink are moved to it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extract.records import Box
from extract.sheet.geometry import centre, height
from extract.sheet.marks.objects.drawn import DrawnObject

HALF_POINT, MISTOLD = 0.5, 0.2
"""Points between two heights that are told apart; and of a cell's height, from where on letters are
moved to their ink: capitals stand a tenth above the middle of their line."""


def level_with_ink(
    objects: Sequence[DrawnObject], cells: Sequence[Box], inks: Sequence[Box | None]
) -> Sequence[DrawnObject]:
    """The objects, letters as much higher or lower as most marks have their ink: a font may tell
    the height of its drawings wrongly, by half a row and more, and then does so in all rows."""
    letters = [(centre(p.box), p) for p in objects if p.sort == "text"]
    off: Counter[int] = Counter()
    for cell, ink in zip(cells, inks, strict=False):
        if ink is not None:
            near = [item for x, item in letters if cell[0] <= x <= cell[2]]
            away = [(ink[1] + ink[3] - p.box[1] - p.box[3]) / 2 for p in near]
            high = height(cell)
            steps = {round(by / HALF_POINT) for by in away if abs(by) < high}
            off.update({step + near for step in steps for near in (-1, 0, 1)})
    if not off:
        return objects
    most = max(off.values())
    by = HALF_POINT * min((step for step, count in off.items() if count == most), key=abs)
    usual, shown = median(height(cell) for cell in cells), sum(ink is not None for ink in inks)
    # In rows of one height the letters of the next row are all as far off.
    level = [count for step, count in off.items() if abs(step) * HALF_POINT < MISTOLD * usual]
    if abs(by) < MISTOLD * usual or 2 * most <= shown or 2 * max(level, default=0) > shown:
        return objects
    return [raised(item, by) if item.sort == "text" else item for item in objects]


def raised(item: DrawnObject, by: float) -> DrawnObject:
    """An object so many points farther down."""
    x0, top, x1, bottom = item.box
    return replace(item, box=(x0, top + by, x1, bottom + by))
