"""The words of one value: behind its label, below it, or above it."""

import re
from collections.abc import Iterator, Sequence, Set

from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.choice import fits
from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import HEADING, FieldLabel
from extract.sheet.layout.fields.labels.questions import ASKS
from extract.sheet.layout.fields.labels.sides import is_beyond
from extract.sheet.layout.fields.labels.words import LONGEST
from extract.sheet.layout.fields.result_words import up_to_stop
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_column import (
    is_of_other_column,
    stands_by,
    words_in_column,
)
from extract.sheet.layout.fields.values.in_text import (
    NEXT_LINE,
    runs_on,
    tells_result,
    text_of,
    value_in_text,
    wrapped_text,
)
from extract.sheet.layout.fields.values.sections import is_heading
from extract.sheet.layout.fields.values.value_columns import (
    COLUMN_GAP,
    crosses,
    middle_of,
    right_of,
    up_to_gap,
)
from extract.sheet.layout.grammar import word_said
from extract.sheet.words import UNREAD, Word, fold

FOOTNOTE = re.compile(r"\(?\*")
"""What a footnote begins with."""
LOW = 1.6
"""Times as high as the words of one line are those of another of the same type in a picture."""
FIRST_LINE = 4.0
"""Type sizes from a label to the value on the next line at most, with nothing between."""
LEVEL = 0.75
"""Type sizes below a label up to which a value behind it is beside it, at the middle of a label on
two lines."""
INDENT, OF_CAPITALS = 3.0, 0.7
"""Type sizes that a value below a short label, `Re:`, is set in at most; and how high capitals are,
by which a picture tells the size of a label."""


def value_of(
    label: FieldLabel,
    own_lines: range,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> list[list[Word]]:
    """The words of one value line by line."""
    if runs_on(label, lines[label.line]):
        return value_in_text(label, lines, labels)
    found: list[list[Word]] = []
    last, lower = middle_of(lines[own_lines.start]), False
    for number, words in words_by_line(label, own_lines, lines, labels, obstacles, width):
        own = number <= label.line
        beside = not own and is_level(words, label)
        if lower and words[0].box[0] <= label.box[2]:
            break  # the second line of the label
        # Of a page askew a panel beside the fields may stand level with them.
        far = found and words[0].box[0] - found[-1][-1].box[2] > COLUMN_GAP * label.size
        if not own and (far or not beside) and is_aside(words, label, found):
            continue
        # A label on a ground is taken for as high as that in a picture: the value has its own type.
        sizes = [word.size for line in found for word in line] or [label.size]
        level, size = middle_of(words), max(*sizes, words[0].size)
        reach = NEXT_LINE if found or number > label.line + 1 else FIRST_LINE
        if not own and (level - last > reach * size or crosses(words, obstacles)):
            break
        if ends_value(label, words, found, own):
            break
        lower = lower or (beside and not found)
        found.append(words)
        last = max(last, level)
    if label.name == "final_result" and found:
        found = [up_to_stop(found[0]), *found[1:]]
    return found if len(found) > 1 else wrapped_text(label, lines, labels) or found


def words_by_line(
    label: FieldLabel,
    own_lines: range,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> Iterator[tuple[int, list[Word]]]:
    """The words in the column of a label on each line that has any, up to another label in it, or a
    line that runs through it."""
    taken = {id(word) for other in labels for word in other.words}
    for number in own_lines:
        right = right_of(label, number, lines, labels, obstacles, width)
        if number > label.line and stands_above(label, number, right, labels):
            return
        free = [word for word in lines[number] if id(word) not in taken and word.box[0] < right]
        words = words_in_column(label, number, free, lines, labels)
        if words is None:
            return
        if not words:
            continue
        behind = number == label.line or (number > label.line and is_level(words, label))
        other = behind and is_of_other_column(words, label, labels, lines)
        if not (other or (behind and is_beyond(words[0], label, lines, labels))):
            yield number, words


def is_level(words: Sequence[Word], label: FieldLabel) -> bool:
    """Whether words of another line than a label's stand behind it all the same, a little lower."""
    lower = middle_of(words) - middle(label.box)
    return words[0].box[0] > label.box[2] and lower < LEVEL * label.size


def stands_above(
    label: FieldLabel, number: int, right: float, labels: Sequence[FieldLabel]
) -> bool:
    """Whether another label stands on a line in the column of this one, which ends at `right`, or
    before it, where this one has no words: what stands behind it is its value."""
    return any(
        other.line == number
        and other.box[0] < right
        and (other.box[2] > label.box[0] - 6 or not label.words)
        for other in labels
    )


def is_aside(words: Sequence[Word], label: FieldLabel, found: Sequence[Sequence[Word]]) -> bool:
    """Whether words below a label begin right of it and of all of its value: they are another's."""
    reach = max((word.box[2] for line in found for word in line), default=label.box[2])
    # Before the words of a result a pill may stand.
    is_result = label.name == "final_result" and tells_result(words)
    size = label.size if words[0].font else label.size / OF_CAPITALS
    indented = label.box[0] + INDENT * size
    return not is_result and words[0].box[0] > max(reach, label.box[2], indented)


def ends_value(
    label: FieldLabel, words: Sequence[Word], found: Sequence[Sequence[Word]], own: bool
) -> bool:
    """Whether words below a value are no part of it: a heading, a question, a footnote, or the mark
    of the result."""
    asks = ASKS.fullmatch(" ".join(word.text for word in words))
    if not own and (FOOTNOTE.match(words[0].text) or (asks and begins_with(label, words))):
        return True
    if label.name != "final_result" and found and begins_unknown(label, words):
        return True
    if found and not own and stands_out(label, words, found):
        return True
    if label.name != "final_result":
        return bool(found) and is_heading(words, found[-1])
    if not own and any(map(tells_result, found)) and word_said(text_of([words])):
        return True  # `Act adopted`, and below it the head of a list: `Member States in favour`
    told = tells_result(words) or fold(text_of([words])) == "NOT"  # and below it `adopted`
    return not (own or told or any(UNREAD in word.text for word in words))


def stands_out(label: FieldLabel, words: Sequence[Word], found: Sequence[Sequence[Word]]) -> bool:
    """Whether a line begins before a label and all of its value, or before a value of several
    lines, as a heading of the page does, and ends before the value: a line set to its middle ends
    behind it."""
    left = min(line[0].box[0] for line in found)
    left = left if len(found) > 1 else min(label.box[0], left)
    right = max(line[-1].box[2] for line in found)
    return words[0].box[0] < left - words[0].size / 2 and words[-1].box[2] < right


def begins_unknown(label: FieldLabel, words: Sequence[Word]) -> bool:
    """Whether a line begins with an unknown label, where the known one before it does: a few words
    and a colon, but for `(Document:`, which goes on from an item; below a subject, which may have
    such words too, before what another field says."""
    few = words[: LONGEST + 1]
    colon = next((n for n, word in enumerate(few[:-1]) if word.text.endswith(":")), None)
    if colon is None or words[0].text.startswith("(") or not begins_with(label, words):
        return False
    said = fields_said(text_of([words[colon + 1 :]]), by_ocr=not words[0].font)
    return label.name != "subject" or (label.colon and bool(said))


def begins_with(label: FieldLabel, words: Sequence[Word]) -> bool:
    """Whether words begin where a label does."""
    return abs(words[0].box[0] - label.box[0]) < label.size / 2


def begun_before(
    value: Sequence[Word], line: Sequence[Word], taken: Set[int], beside: Sequence[FieldLabel]
) -> list[Word]:
    """The words of a cell before those above a label in its middle, `Not` of `Not adopted`; none
    that are `taken`, or above a label `beside` it, whose value stands close."""
    cell = next((cell for cell in cells_in(line) if value and value[0] in cell), [])
    before = cell[: cell.index(value[0])] if cell else []
    spans = [label.box for label in beside]
    over = any(w.box[0] < box[2] and w.box[2] > box[0] for w in before for box in spans)
    return before if not over and taken.isdisjoint(map(id, before)) else []


def value_above(
    label: FieldLabel,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
    first: float = FIRST_LINE,
) -> list[list[Word]]:
    """The words of a value that stands above its label, line by line, its last one so many type
    sizes above that at most."""
    taken = {id(word) for other in labels for word in other.words}
    beside = [other for other in labels if other.line == label.line and other is not label]
    found: list[list[Word]] = []
    last = middle(label.box)
    for number in reversed(range(label.line)):
        right = right_of(label, number, lines, labels, obstacles, width)
        words = [w for w in lines[number] if w.box[0] < right and stands_by(w, label, False)]
        free = up_to_gap([word for word in words if id(word) not in taken])
        free = [*begun_before(free, lines[number], taken, beside), *free]
        if any(id(word) in taken for word in words):
            break
        if not free or is_aside(free, label, found):
            continue
        level, size = middle_of(free), max(label.size, (found or [free])[0][0].size)
        # In a picture a line of small letters alone is lower than its type.
        larger = free[0].size > (HEADING if free[0].font else LOW) * size
        other = larger or (found and in_other_type(found[0][0], free[0]))
        reach = NEXT_LINE if found else first
        if other or last - level > reach * size or crosses(free, obstacles):
            break
        found.insert(0, free)
        last = level
        if label.name != "subject" and fits(label.name, text_of(found)):
            break  # above may stand a field whose label recognition lost
    return found
