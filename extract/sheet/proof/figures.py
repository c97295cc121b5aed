"""The figures of a sheet, each read twice and alike: by a second parser, or at a second look."""

from collections.abc import Callable, Collection, Sequence

from extract.records import Box, Check
from extract.sheet.proof.fields_of_figures import Fields
from extract.sheet.words.words import Segment, SheetWords, digits

NAME = "figures_read_alike"
GROWN = 1.0
"""Points by which a character may leave the box of its word: two parsers draw it differently."""


def figures_of(words: SheetWords, cells: Sequence[Box]) -> list[Segment]:
    """The words with a digit in the rows of the cells, those of the totals table included."""
    top, bottom = min(cell[1] for cell in cells), max(cell[3] for cell in cells)
    return [
        word
        for word in words.segments
        if top <= word.middle <= bottom and any(char.isdecimal() for char in word.text)
    ]


def place_of(figure: Segment) -> Box:
    """Where a second parser looks for a figure."""
    x0, top, x1, bottom = figure.box
    return (x0 - GROWN, top - GROWN, x1 + GROWN, bottom + GROWN)


def figures_check(
    figures: Sequence[Segment],
    again: Sequence[str],
    fields: Callable[[], Sequence[Fields]],
    by_person: Collection[str] = (),
) -> Check:
    """Whether every figure is read the second time as it was the first.

    What a second parser cannot read at all says nothing: then the sums and the population tables
    stand alone. `fields` tells which field of the record each figure is, and is asked only where
    two readings differ; what stands in `by_person` was read by a person, whatever a reader says.
    """
    pairs = list(zip(map(digits_of, figures), map(digits, again), strict=True))
    differing = [
        index for index, (first, second) in enumerate(pairs) if again[index] and first != second
    ]
    names = fields() if differing else ()
    seen = [index for index in differing if names[index] and set(names[index]) <= set(by_person)]
    left = [index for index in differing if index not in seen]
    if left:
        first = ", ".join(pairs[index][0] for index in left)
        second = ", ".join(pairs[index][1] for index in left)
        return Check(NAME, False, first, second + how_to_settle([names[index] for index in left]))
    alike = sum(map(bool, again)) - len(seen)
    persons = "".join(f"; {', '.join(names[index])} read by a person" for index in seen)
    return Check(
        NAME, True, f"{len(figures)} figures", f"{alike} read alike a second time{persons}"
    )


def digits_of(figure: Segment) -> str:
    """What the first reader read."""
    return digits(figure.text)


def how_to_settle(names: Sequence[Fields]) -> str:
    """Which fields a person may set, where the figures are fields of their own."""
    told = ", ".join(name for fields in names for name in fields)
    if not told:
        return ""
    return (
        f" ({told}): look at the sheet; a correction of each such field, also to the same figure, "
        "settles it"
    )
