"""What no table of totals is: one whose figures stand beyond the label of another position, or
behind words that are no label of theirs."""

from collections.abc import Sequence
from itertools import pairwise

from extract.sheet.geometry import middle, off_level, overlap
from extract.sheet.layout.columns import share_column
from extract.sheet.layout.grammar import heads_column, position_said
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import Word, fold

CLOSE = 0.6
"""Type sizes of white between the words of one text at most."""
ALIGNED = 1.0
"""Type sizes by which labels of one column begin apart at most."""


def is_of_others(
    table: TotalsTable, labels: Sequence[Label], lines: Sequence[Sequence[Word]]
) -> bool:
    """Whether a figure of a table is that of another position, or of words on its line."""
    return is_beyond_another(table, labels) or stands_behind_others(table, lines)


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


def stands_behind_others(table: TotalsTable, lines: Sequence[Sequence[Word]]) -> bool:
    """Whether the figure of a position stands on a line below its label, close behind words
    that are not its own nor those of a column: a label may be unknown there, `Abstaining (2`."""
    own = [word.box for label in table.labels for word in label.words]
    for field, figure in zip(table.fields, table.figures, strict=True):
        name = field.split(".")[1]
        labels = [label for label in table.labels if label.position == name]
        if any(middle(figure.box) - middle(label.box) < label.size / 2 for label in labels):
            continue  # in a sentence its label may begin the next line
        before = word_before(figure, lines)
        # `Total of group: 19` may stand below the position that heads a list.
        if before is None or not labels or heads_column(before.text) or before.text[-1] == ":":
            continue
        # Its mark, `N/P 0`, may stand there as well.
        if position_said(before.text) != name and not any(overlap(before.box, b) > 0 for b in own):
            return True
    return False


def word_before(figure: Figure, lines: Sequence[Sequence[Word]]) -> Word | None:
    """The word of letters close before a figure on its line."""
    for line in lines:
        for before, word in pairwise(line):
            if (
                overlap(word.box, figure.box) > 0
                and off_level(word.box, figure.box) < word.size / 2  # askew, lines overlap
                and word.box[0] - before.box[2] < CLOSE * word.size
            ):
                letters = len(fold(before.text)) > 1 and before.text[:1].isalpha()
                return before if letters else None
    return None
