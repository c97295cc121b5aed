"""Marks of labels in cells beside one another: at the right of cards, `For`, below it `16` and the
mark; before a label, or above one that wraps."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.records import Box
from extract.sheet.geometry import centre
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.legend.bars import Legend

IN_CARD, BEFORE_CARD = "in card", "before card"
UNDER = 4.0
"""Type sizes below a label in which the count of its card ends at most."""
FEWEST = 2
"""Marks before their labels at least where others stand above them."""
EVEN = 1.0
"""Type sizes by which cards may differ in where their mark stands."""


def places_in_cards(
    label: Label, group: Sequence[Label], masked: Sequence[Box]
) -> Iterator[tuple[str, Box]]:
    """Where the mark of a card may stand: behind the count that begins where the label of all of
    them does, up to the next card; and where it would stand before the first one."""
    x0, _, _, bottom = label.box
    across = sorted(each.box[0] for each in group)
    step = min(b - a for a, b in pairwise(across))
    counts = [
        box
        for box in masked
        if abs(box[0] - x0) < label.size / 2 and bottom - 1 < box[1] < bottom + UNDER * label.size
    ]
    if not counts:
        return
    _, _, end, low = min(counts, key=lambda box: box[1])
    yield IN_CARD, (end + 1, bottom + 1, x0 + step - 1, low + 1)
    if x0 == across[0]:
        yield BEFORE_CARD, (end - step, bottom + 1, x0 - 1, low + 1)


def only_whole_cards(sides: dict[str, Legend], group: Sequence[Label]) -> dict[str, Legend]:
    """The sides without the marks in cards where one card has none, one stands elsewhere in its
    card, or one stands before the first card: there they may be those of the next ones."""
    starts = {label.position: label.box[0] for label in group if label.position}
    legend = sides.get(IN_CARD, {})
    away = [centre(ink.box) - starts[name] for name, ink in legend.items()]
    size = min(label.size for label in group)
    even = {*legend} == {*starts} and max(away, default=0.0) - min(away, default=0.0) < EVEN * size
    own = {BEFORE_CARD} | (set() if even and BEFORE_CARD not in sides else {IN_CARD})
    return {side: legend for side, legend in sides.items() if side not in own}


def with_wrapped(sides: dict[str, Legend]) -> dict[str, Legend]:
    """The sides, with one of marks before their labels or above them, where some labels have none
    before them: in a narrow cell these wrap below their marks."""
    before, over = sides.get("before", {}), sides.get("over", {})
    both = over | before
    wrapped = len(both) > len(before) >= FEWEST
    return {**sides, "before or over": both} if wrapped else sides
