"""The words of a line that stand in the column of a label."""

from collections.abc import Sequence

from extract.sheet.geometry import middle
from extract.sheet.layout.fields.choice import fits
from extract.sheet.layout.fields.labels.label import CELL, FieldLabel, gap
from extract.sheet.layout.fields.labels.words import ENDED
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, across, tells_result, text_of
from extract.sheet.layout.fields.values.value_columns import COLUMN_GAP, runs_through, up_to_gap
from extract.sheet.words import Word, said_by

EXACT, PAIR, HEADS = 1.0, 2, 3
"""Points by which values begin off their labels at most that are heads of columns; of how many at
least; and of how many whatever they say."""
FEW = 4
"""Words of a value at most that is set to the right edge of the page below its label: the lines of
a text may end there too."""
HANG = 12.0
"""Points by which a text goes on left of its label at most: the dot of a list is drawn there."""


def words_in_column(
    label: FieldLabel,
    number: int,
    free: Sequence[Word],
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
) -> list[Word] | None:
    """The words of a line, of those that are `free`, in the column of a label; None where the line
    runs through that: it is of the value of a label to the left."""
    own = number <= label.line
    if not own and is_centred_text(label, lines[label.line], lines[number]):
        return [*free] if len(free) == len(lines[number]) else None
    # A value without a label has no words behind a gap: those of another may stand there.
    before = any(o.line == number and o.words and o.box[0] < label.box[0] for o in labels)
    centred = None if own or before else centred_below(label, free, lines[label.line])
    hangs = free and free[0] is lines[number][0] and free[0].box[0] > label.box[0] - HANG
    through = runs_through(lines[number], label.box[0] - 2)
    if not (own or centred or hangs) and through and not in_columns(label, lines[number], labels):
        return None
    return centred or up_to_gap([word for word in free if stands_by(word, label, own)])


def in_columns(label: FieldLabel, line: Sequence[Word], labels: Sequence[FieldLabel]) -> bool:
    """Whether a line has the values of labels beside one another, each begun where its label does:
    a long one may end close before the next. Of two labels each value has to say what such a field
    says."""
    level = [other for other in labels if other.line == label.line]
    places = [
        next((n for n, word in enumerate(line) if abs(word.box[0] - other.box[0]) < EXACT), None)
        for other in level
    ]
    begun = [place for place in places if place is not None]
    if len(level) < PAIR or len(begun) < len(level):
        return False
    ends = [*sorted(begun)[1:], len(line)]
    values = [text_of([line[a:b]]) for a, b in zip(sorted(begun), ends, strict=True)]
    ordered = sorted(level, key=lambda other: other.box[0])
    named = (fits(o.name, value) for o, value in zip(ordered, values, strict=True))
    return len(level) >= HEADS or all(named)


def is_centred_text(label: FieldLabel, first: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether a line is set to one middle with that of a label which begins a text: it may begin
    left of the label."""
    begins = label.words and first[0] is label.words[0] and line[0].box[0] < label.box[0]
    close = all(
        gap(each, n) < CELL * label.size for each in (first, line) for n in range(1, len(each))
    )
    return bool(begins) and close and abs(across(first) - across(line)) < label.size / 2


def stands_by(word: Word, label: FieldLabel, own: bool) -> bool:
    """Whether a word stands in the column of a label's value; on its own line only behind it."""
    return word.box[0] >= label.box[2] - 1 if own else word.box[2] > label.box[0] - 2


def centred_below(
    label: FieldLabel, words: Sequence[Word], level: Sequence[Word]
) -> list[Word] | None:
    """What stands below a label and reaches as far to its left as to its right, or a few words that
    end where it does, under none of the words that are `level` with it: those are of another
    column, of which it is then."""
    before = [word.box for word in level if word.box[2] < label.box[0]]
    for place, word in enumerate(words):
        if place == 0 or gap(words, place) > COLUMN_GAP * word.size:
            run = up_to_gap(words[place:])
            if any(box[2] > run[0].box[0] for box in before):
                continue
            left, right = label.box[0] - run[0].box[0], run[-1].box[2] - label.box[2]
            flush = left > 0 and abs(right) < EXACT and len(run) <= FEW
            if flush or (min(left, right) > 0 and abs(left - right) < label.size):
                return run
    return None


def is_of_other_column(
    words: Sequence[Word],
    label: FieldLabel,
    labels: Sequence[FieldLabel],
    lines: Sequence[Sequence[Word]],
) -> bool:
    """Whether words far behind a label are the header of a table beside it: its value begins right
    below it, and those of other labels neither begin nor end where these words do; or that of a
    legend, `Key:`; or what stands at the other edge of a banner, where the result is below its
    label."""
    if words[0].box[0] - label.box[2] <= COLUMN_GAP * label.size:
        return False
    if words[-1].text.endswith(":") and not words[-1].text.startswith("("):
        return True
    taken = {id(word) for other in labels for word in other.words}
    below = words_below(label, lines)
    told = any(line[0] in below and said_by(up_to_gap(line)) in ENDED for line in lines)
    if label.name == "final_result" and (told or tells_result(words)):
        return not tells_result(words)
    starts = [word for other in labels if other is not label for word in lines[other.line]]
    values = [word for word in starts if id(word) not in taken]
    near = label.size / 2
    if any(
        abs(word.box[0] - words[0].box[0]) < near or abs(word.box[2] - words[-1].box[2]) < near
        for word in values
    ):
        return False
    return any(id(word) not in taken for word in below)


def words_below(label: FieldLabel, lines: Sequence[Sequence[Word]]) -> list[Word]:
    """The words right below a label that begin where it does."""
    return [
        word
        for line in lines[label.line + 1 : label.line + 4]
        for word in line
        if abs(word.box[0] - label.box[0]) < label.size / 2
        and word.middle - middle(label.box) < NEXT_LINE * label.size
    ]
