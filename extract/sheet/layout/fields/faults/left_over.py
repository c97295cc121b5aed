"""Words that belong to no field and can be of none but one: below a value, in its column, or behind
a known label."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from extract.errors import NoteRefusedError
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.labels.label import FieldLabel, heads_counts
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LONGEST, fields_named
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, tells_result, text_of
from extract.sheet.layout.fields.values.value_columns import TEXT_STEP
from extract.sheet.words import Word, fold

ALIGNED = 0.25
"""Type sizes by which lines of one value begin apart at most."""
SAME = 0.1
"""Points between two type sizes that are one."""
REACH = 12.0
"""Type sizes behind a label in which its value begins; farther off another column may."""
LETTERS = 3
"""Of words that say something: recognition takes drawings for shorter ones."""


def refuse_left_over(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
    others: Sequence[Word],
    page: int,
) -> None:
    """Refuse a sheet on which words stand below a value, begin where it does, above the next label,
    and are neither of a field nor of `others`: nothing else can be meant by them. Raises
    NoteRefusedError."""
    known: set[int] = {id(word) for words in (*used.values(), others) for word in words}
    known |= {id(word) for label in labels for word in label.words}
    known -= {id(word) for label in labels for word in set_above(label, used.get(label.name, ()))}
    for label in labels:
        value = used.get(label.name, ())
        behind = value and label.words and value[0].box[0] > label.box[2]
        if value and value[0].middle - middle(label.box) > label.size / 2:
            refuse_words_behind(lines[label.line], label, known, page)
        if not behind or abs(value[0].middle - middle(label.box)) > label.size / 2:
            continue
        for cell in cells_below(lines, label, value, known):
            if begins_column(cell, label, lines, known) and ends_before(cell, label, value, labels):
                raise NoteRefusedError(
                    f"page {page}: {text_of([cell])!r} stands below the words of "
                    f"{text_of([label.words])!r}, in their column, and belongs to no label"
                )


def refuse_words_behind(
    line: Sequence[Word], label: FieldLabel, known: AbstractSet[int], page: int
) -> None:
    """Refuse a sheet with words right behind a label with a colon whose value begins on the next
    line: `Voting rule: Not by` / `qualified majority`. Raises NoteRefusedError."""
    near = label.box[2] + REACH * label.size
    for cell in cells_in(line) if label.colon else ():
        own = [word for word in cell if label.box[2] - 1 < word.box[0] < near]
        if own and known.isdisjoint(map(id, own)) and len(fold(text_of([own]))) > 1:
            raise NoteRefusedError(
                f"page {page}: {text_of([own])!r} stands behind the label "
                f"{text_of([label.words])!r}, and only the line below it was read"
            )


def refuse_unread_labels(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
    by_ocr: bool,
    page: int,
) -> None:
    """Refuse a sheet on which a known label with a colon has words behind it, be it in a list or a
    sentence, and its field has none. Raises NoteRefusedError."""
    own = {id(word) for words in used.values() for word in words}
    own |= {id(word) for label in labels for word in label.words}
    for line in lines:
        for place, (word, behind) in enumerate(pairwise(line)):
            if not word.text.endswith(":") or id(behind) in own or not fold(behind.text):
                continue
            words, names = next(labels_up_to(line[: place + 1], by_ocr), ([], ()))
            lacking = words and not any(used.get(name) for name in names)
            # At the foot the title may stand again: `Outcome of voting – 2019/0057 (COD)`.
            told = tells_result([behind]) and not heads_counts(line[place + 1 :])
            lacking = lacking and ("final_result" not in names or told)
            if lacking and behind.box[0] - word.box[2] < REACH * word.size:
                raise NoteRefusedError(
                    f"page {page}: {behind.text!r} stands behind {text_of([words])!r} and is of no "
                    "field"
                )


def labels_up_to(
    words: Sequence[Word], by_ocr: bool
) -> Iterator[tuple[Sequence[Word], Sequence[str]]]:
    """The known labels that end with the last of some words, the longest first, each with the
    fields that it may name."""
    for start in range(max(len(words) - LONGEST, 0), len(words)):
        own = words[start:]
        read = fold("".join(word.text for word in own))
        short = (BEFORE_COLON[read],) if read in BEFORE_COLON else ()
        names = fields_named(read, fold(own[-1].text), by_ocr) or short
        amid_item = own[0].text.startswith("(") and "documents" in names
        if names and not amid_item:
            yield own, names


def set_above(label: FieldLabel, value: Sequence[Word]) -> Iterator[Word]:
    """The words of a value above the line of its label, farther off its next line than the lines of
    one text: they may be the end of the value before."""
    level = middle(label.box)
    if not any(abs(word.middle - level) < label.size / 2 for word in value):
        return
    text = level
    for word in sorted(value, key=lambda word: -word.middle):
        if text - word.middle > TEXT_STEP * label.size:
            yield word
        elif word.middle < level:
            text = word.middle


def cells_below(
    lines: Sequence[Sequence[Word]],
    label: FieldLabel,
    value: Sequence[Word],
    known: Collection[int],
) -> Iterator[Sequence[Word]]:
    """The cells of unknown words below a value that begin where it does."""
    last = max(word.middle for word in value)
    for line in lines:
        for cell in cells_in(line):
            free = not any(id(word) in known for word in cell)
            aligned = abs(cell[0].box[0] - value[0].box[0]) < ALIGNED * label.size
            below = cell[0].middle > last + label.size / 2
            said = len(fold(text_of([cell]))) >= LETTERS and is_of_value(cell[0], value[-1])
            if free and aligned and below and said:
                yield cell


def is_of_value(word: Word, last: Word) -> bool:
    """Whether a word may go on in a value: it is set as that is, or begins with no capital letter,
    as headings do."""
    alike = word.font == last.font != "" and abs(word.size - last.size) < SAME
    return alike or not word.text[:1].isupper()


def begins_column(
    cell: Sequence[Word],
    label: FieldLabel,
    lines: Sequence[Sequence[Word]],
    known: Collection[int],
) -> bool:
    """Whether nothing stands before a cell on its line, where a label would, nor words of a text:
    before the label other fields may stand."""
    line = next(line for line in lines if cell[0] in line)
    before = [word for word in line if word.box[0] < cell[0].box[0]]
    return all(id(word) in known and word.box[0] < label.box[0] - 1 for word in before)


def ends_before(
    cell: Sequence[Word],
    label: FieldLabel,
    value: Sequence[Word],
    labels: Sequence[FieldLabel],
) -> bool:
    """Whether a cell stands above the next label before its column, or close below the last one."""
    top, first = middle(label.box) + label.size / 2, value[0].box[0]
    next_ones = [
        middle(other.box)
        for other in labels
        if middle(other.box) > top and label.box[0] - label.size < other.box[0] < first
    ]
    last = max(word.middle for word in value)
    return cell[0].middle < min(next_ones, default=last + NEXT_LINE * label.size)
