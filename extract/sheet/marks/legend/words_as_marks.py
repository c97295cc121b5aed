"""Labels that are marks themselves, as pills with words are."""

from collections.abc import Sequence

from extract.sheet.geometry import height, width
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.ink.label_ink import FILLED
from extract.sheet.marks.legend.bars import Legend


def only_doubled(legend: Legend, group: Sequence[Label]) -> Legend:
    """Labels that are marks themselves; where some positions have a label and a word for a mark
    beside it, what stands alone is a label and no mark."""
    named = [label.position for label in group]
    doubled = {name for name in named if named.count(name) > 1}
    return {name: ink for name, ink in legend.items() if not doubled or name in doubled}


def without_plain_words(legend: Legend) -> Legend:
    """Labels that are marks themselves, without a plain `Not participating`: it heads its total,
    and a blank cell may have its name."""
    ink = legend.get("not_participating")
    plain = ink is not None and ink.area < FILLED * width(ink.box) * height(ink.box)
    return {name: own for name, own in legend.items() if not plain or name != "not_participating"}
