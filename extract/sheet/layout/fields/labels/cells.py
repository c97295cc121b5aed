"""The cells of a sheet's lines that may be labels or values: what stands before, above and below
one."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import CELL, HEADING, gap
from extract.sheet.layout.fields.labels.words import names_of_labels
from extract.sheet.layout.fields.telling import values_said
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, across, text_of
from extract.sheet.layout.fields.values.value_columns import TEXT_STEP
from extract.sheet.words import Word, fold, said_by

MOST_WORDS = 6
"""Of a label: `Rule for the adoption of the act`. What is longer is a sentence."""
EXACT = 1.0
"""Points by which two cells set to the right edge end at one place."""
NUMBERED = re.compile(r"(?:\d{1,2}[.,)] ?|\A(?:\d{1,2}\.)?\d{1,2} )(?=[^\W\d])")
"""Before a label of a form; recognition may have a comma, and lose the blank behind it. Amid a text
a number alone is one of its words."""
INDENT = 3.0
"""Type sizes by which a value may begin right of the label above it."""
NEARER = 1.02
"""Times as far from what stands above it as from its value is a label, at least."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a line between white and known labels."""

    line: int
    words: tuple[Word, ...]
    labelled: bool
    """Whether a known label stands right before it: what it says is that label's."""


def free_cells(line: Sequence[Word], number: int, taken: set[int]) -> list[Cell]:
    """The cells of a line but the labels that are `taken`."""
    parts: list[list[Word]] = [[]]
    behind: set[int] = set()
    for place, word in enumerate(line):
        if id(word) in taken:
            parts.append([])
            behind.add(len(parts) - 1)
            continue
        if parts[-1] and gap(line, place) > CELL * word.size:
            parts.append([])
        parts[-1].append(word)
    return [Cell(number, tuple(p), n in behind) for n, p in enumerate(parts) if p]


def stacked(cells: Sequence[Cell], place: int, step: float = TEXT_STEP) -> list[Cell]:
    """A cell, and those below it that go on from it line by line as a text does, or as far off one
    another as a `step` of so many type sizes."""
    found = [cells[place]]
    for cell in cells[place + 1 :]:
        upper, first = found[-1].words[0], cell.words[0]
        if abs(first.box[0] - upper.box[0]) < upper.size / 2 and 0 < down(upper, first) < step:
            found.append(cell)
    return found


def is_label(words: Sequence[Word]) -> bool:
    """Whether words may be a label: few, be it in each of two languages, without figures but a
    number before it, and none from amid a sentence; what goes on behind a comma or an article is
    none, nor is a letter, which may be a mark."""
    text = NUMBERED.sub("", text_of([words]))
    begins = text[:1].isupper() or (text[:1].isalpha() and text.endswith(":"))
    few = all(len(each.split()) <= MOST_WORDS for each in text.split(" / "))
    goes_on = text.endswith((",", " a", " an", " the"))
    return (
        len(fold(text)) > 1 and few and begins and not goes_on and not any(map(str.isdecimal, text))
    )


def is_numbered(words: Sequence[Word]) -> bool:
    """Whether words begin with a number as the labels of forms do: `5. Voting rule`."""
    return NUMBERED.match(text_of([words])) is not None


def label_before(cells: Sequence[Cell], heads: Collection[int], place: int) -> Cell:
    """The cell before one on its line, or at the middle of its first lines, or the one above it,
    which comes first among `heads`; else no words."""
    own = cells[place]
    before = [each for each in cells if each.words[-1].box[2] < own.words[0].box[0]]
    before = [
        each
        for each in before
        if abs(down(each.words[0], own.words[0])) < 1
        # The title of a column beside may stand a little lower.
        and (each.line == own.line or each.words[0].size <= HEADING * own.words[0].size)
    ]
    before.sort(key=lambda each: (abs(each.line - own.line), -each.words[-1].box[2]))
    likely = [*before[:1], *heading(cells[:place], own)]
    likely.sort(key=lambda each: each.line not in heads)
    labels = (each for each in likely if is_label(each.words) and not is_value(each))
    return next(labels, Cell(own.line, (), False))


def label_below(cells: Sequence[Cell], place: int) -> Cell | None:
    """The cell below a value, or below the text that begins with it, on a form whose labels stand
    there: the last before the value of another field, or the first in another type; white may part
    it from the value."""
    text = stacked(cells, place)
    if len(text) == 1:
        text = stacked(cells, place, NEXT_LINE)[:2]
    if len(text) == 1:
        text = [*text, *flush_below(cells, place)]
    ended = (n for n, cell in enumerate(text) if n and is_value(cell))
    own, *below = text[: next(ended, len(text))]
    likely = [cell for cell in below if in_other_type(own.words[0], cell.words[0])] or below[-1:]
    known = bool(likely) and said_by(likely[0].words) in names_of_labels()  # `council session`
    return likely[0] if known or (likely and is_label(likely[0].words)) else None


def flush_below(cells: Sequence[Cell], place: int) -> list[Cell]:
    """The cell right below one that ends where it does, as at the right edge of a page."""
    own = cells[place].words
    return [
        cell
        for cell in cells[place + 1 :]
        if abs(cell.words[-1].box[2] - own[-1].box[2]) < EXACT
        and 0 < down(own[0], cell.words[0]) < NEXT_LINE
    ][:1]


def heading(cells: Sequence[Cell], own: Cell) -> list[Cell]:
    """The cell above one if it is nearer to that than to what stands above itself, alone in another
    type, or numbered: else it is the last line of another value."""
    *_, higher, upper = None, None, *above(cells, own)
    # Small labels without tall letters are low in a picture.
    size = max(each.words[0].size for each in (upper or own, own))
    if upper is not None and upper.words[0].size > HEADING * own.words[0].size:
        return []  # a title
    if upper is None or own.words[0].middle - upper.words[0].middle > NEXT_LINE * size:
        return []
    if higher is None:
        return [upper]
    first, second, third = (each.words[0] for each in (higher, upper, own))
    nearer = second.middle - first.middle > NEARER * (third.middle - second.middle)
    alone = in_other_type(second, third) and not in_other_type(first, third)
    return [upper] if nearer or alone or is_numbered(upper.words) else []


def above(cells: Sequence[Cell], own: Cell) -> list[Cell]:
    """The cells of the lines above one that begin where it does, or a little to its left, or have
    their middle where it has."""
    left, size, at = own.words[0].box[0], own.words[0].size, across(own.words)
    return [
        each
        for each in cells
        if each.line < own.line
        and (
            -size < left - each.words[0].box[0] < INDENT * size
            or abs(across(each.words) - at) < size / 2
        )
    ]


def is_value(cell: Cell) -> bool:
    """Whether a cell is itself the value of a field; none is before a colon: `Text adopted:`."""
    told = not cell.words[-1].text.endswith(":")
    return told and any(says(text_of([cell.words])) for says in values_said(False).values())


def down(upper: Word, lower: Word) -> float:
    """From one word to another below, in type sizes."""
    return (lower.middle - upper.middle) / upper.size
