"""Where the value of a field ends because the next section of the sheet begins."""

import itertools
import math
import re
from collections.abc import Mapping, Sequence

from extract.sheet.geometry import middle
from extract.sheet.layout.fields.labels.label import CELL, FieldLabel
from extract.sheet.layout.fields.values.value_columns import TEXT_STEP, middle_of
from extract.sheet.words import Word

ADDRESS = re.compile(r"https?[:/]|www\.|\w\.europa\.eu")
"""Of a page for more information, at the foot: no act is named so."""
CAPTION = re.compile(r"(?:Table|TABLE) \d|\(?[a-h1-9]\) [A-Z]")
"""Begins the caption of a table, or a counted heading, `(a) Member States`: no part of a value."""
SAME_SIZE = 0.03
"""Of a type's size, by which words of one text differ less."""
NEXT_SECTION = 1.25
"""Times as far from a value as the labels from those above them stands what is no more of it: a
line that heads what follows."""


def without_next_section(
    label: FieldLabel,
    column: Sequence[FieldLabel],
    found: Mapping[str, list[list[Word]]],
    lines: Sequence[Sequence[Word]],
) -> list[list[Word]]:
    """The value of a label up to where a line heads what follows.

    It stands farther off than the labels of the column from the values above them, and than the
    lines of a text; or it begins where the labels do, or before, while the values have a column of
    their own.
    """
    value = found[label.name]
    steps = [
        middle(below.box) - middle_of(found[above.name][-1])
        for above, below in itertools.pairwise(column)
        if found[above.name] and above is not label
    ]
    steps = [step for step in steps if step > 0]
    # In a picture a line of capitals alone is lower than its type.
    size = max([label.size, *(word.size for line in value for word in line)])
    most = max(NEXT_SECTION * min(steps, default=math.inf), TEXT_STEP * size)
    begins = [(each, found[each.name][0][0].box[0]) for each in column if found[each.name]]
    starts = [x for _, x in begins]
    # In a text each follows its label, and a few may begin below one another by chance.
    in_text = all(0 < x - each.box[2] < CELL * each.size for each, x in begins)
    left = value[0][0].box[0] if value else 0.0
    begun = sum(abs(x - left) < label.size / 2 for x in starts)
    own_column = not in_text and left > label.box[2] and begun > max(2, len(starts) / 2)
    own_step = middle_of(value[1]) - middle_of(value[0]) if len(value) > 1 else math.inf
    for number, (above, line) in enumerate(itertools.pairwise(value), 1):
        outside = own_column and line[0].box[0] < label.box[0] + label.size / 2
        step = middle_of(line) - middle_of(above)
        # `Text with EEA relevance` may stand off the title, alone on its line.
        apart = step > max(NEXT_SECTION * own_step, TEXT_STEP * size)
        if outside or step > most or (apart and has_more_beside(line, lines)):
            return value[:number]
    return value


def has_more_beside(words: Sequence[Word], lines: Sequence[Sequence[Word]]) -> bool:
    """Whether words of the same type stand behind some on their line, as the head of a second table
    beside that of the first."""
    line = next(line for line in lines if any(word is words[0] for word in line))
    return any(
        word.box[0] > words[-1].box[2] and word.font == words[0].font and word not in words
        for word in line
    )


def is_heading(words: Sequence[Word], before: Sequence[Word]) -> bool:
    """Whether a line heads what follows: in other type than the line before it, and no sentence
    that goes on, as `(Text with EEA relevance)` does; or the caption of a table, or an address. In
    a picture fonts are not known."""
    if CAPTION.match(" ".join(word.text for word in words)) or is_address(words):
        return True
    begins = bool(words[0].font) and words[0].text[:1].isupper()
    return begins and not any(in_one_type(word, other) for word in words for other in before)


def is_address(words: Sequence[Word]) -> bool:
    """Whether a line tells the address of a page by itself, `For information: http://...`; where it
    does not, its words may have begun on the line before."""
    *named, last = words
    told = bool(named) and named[-1].text.endswith(":") and named[0].text[:1].isupper()
    return told and ADDRESS.search(last.text) is not None


def in_one_type(word: Word, other: Word) -> bool:
    """Whether two words are set in one type: justified, a line may be a little larger than the
    next."""
    return word.font == other.font and abs(word.size - other.size) < SAME_SIZE * other.size
