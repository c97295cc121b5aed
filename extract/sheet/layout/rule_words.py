"""What recognition takes for words in an upright rule with ticks: `1` and `+`."""

from collections.abc import Sequence

from extract.sheet.geometry import width
from extract.sheet.words import Word

READ = ("1", "l", "I", "|", "+", "-", "]", "[", "t")
"""What such a rule reads like beside its ticks."""
THIN, ALIKE = 0.8, 0.6
"""Type sizes: a piece of a rule is no wider, and stands no farther from the others' edge."""
FEWEST = 2
"""Lines on which pieces of one rule stand."""


def without_rule_words(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines of a picture without the pieces of an upright rule that stands between the labels
    and the values of several lines."""
    pieces = [
        (number, word)
        for number, line in enumerate(lines)
        for word in line
        if word.text in READ and width(word.box) < THIN * word.size and len(line) > 1
    ]
    found = {
        id(word)
        for _, word in pieces
        if len({n for n, o in pieces if abs(o.box[0] - word.box[0]) < ALIKE * word.size}) >= FEWEST
    }
    return [kept for line in lines if (kept := [word for word in line if id(word) not in found])]
