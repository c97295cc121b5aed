"""What no table of totals is: one whose figures stand beyond the label of another position."""

from collections.abc import Sequence

from extract.sheet.geometry import middle
from extract.sheet.layout.columns import share_column
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TotalsTable

ALIGNED = 1.0
"""Type sizes by which labels of one column begin apart at most."""


def is_beyond_another(table: TotalsTable, labels: Sequence[Label]) -> bool:
    """Whether the figure of a position stands below its label, or above it, with the label of
    another position between them in one column: it is that one's."""
    for field, figure in zip(table.fields, table.figures, strict=True):
        name = field.split(".")[1]
        own = [label for label in table.labels if label.position == name]
        others = [label for label in labels if label.position not in (name, None)]
        if own and all(any(parts(other, label, figure) for other in others) for label in own):
            return True
    return False


def parts(other: Label, label: Label, figure: Figure) -> bool:
    """Whether a label stands between another one and a figure, in the column of both."""
    level, first, last = middle(other.box), middle(label.box), middle(figure.box)
    between = min(first, last) + label.size / 2 < level < max(first, last) - label.size / 2
    column = (other.box[0], other.box[2])
    beside = abs(other.box[0] - label.box[0]) < ALIGNED * label.size
    over = share_column(column, (figure.box[0], figure.box[2])) or other.box[0] <= figure.box[0]
    return between and over and (beside or share_column(column, (label.box[0], label.box[2])))
