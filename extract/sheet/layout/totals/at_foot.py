"""The totals at the foot of a table that has a column for each position: its heads are their
labels."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from extract.records import Box
from extract.sheet.geometry import centre, height, middle
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.places import under
from extract.sheet.layout.totals.position_labels import Label
from extract.sheet.layout.totals.tables import TotalsTable


def at_foot(
    group: Sequence[Label], figures: Sequence[Figure], weighted: bool, states: Box
) -> list[TotalsTable]:
    """The tables whose figures stand under labels that head the columns of the table of `states`,
    below its last row."""
    heads = [label for label in group if label.position is not None]
    if len(heads) < 2 or max(label.box[3] for label in heads) > states[1] + heads[0].size:
        return []
    places = sorted(centre(label.box) for label in heads)
    half = min(b - a for a, b in itertools.pairwise(places)) / 2
    own = [
        figure
        for figure in figures
        if middle(figure.box) > states[3]
        and places[0] - half < centre(figure.box) < places[-1] + half
    ]
    low = [replace(label, box=lowered(label.box, states[3])) for label in heads]
    return under(low, own, weighted)


def lowered(box: Box, bottom: float) -> Box:
    """A box moved to end there."""
    return (box[0], bottom - height(box), box[2], bottom)
