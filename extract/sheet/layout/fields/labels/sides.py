"""Where the values behind the known labels begin."""

from collections.abc import Sequence

from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.words import Word

IN_COLUMN = 2
"""Values that begin one below the other, at least."""


def starts_of_values(lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]) -> list[float]:
    """Where the words begin that stand right behind each label on its line."""
    behind = ([w for w in lines[label.line] if w.box[0] >= label.box[2] - 1] for label in labels)
    return [words[0].box[0] for words in behind if words]


def begins_column(word: Word, starts: Sequence[float]) -> bool:
    """Whether a word begins where the values of other fields do: no white need tell it from its
    label."""
    return sum(abs(x - word.box[0]) < word.size / 4 for x in starts) >= IN_COLUMN
