"""Labels and values, the result and words with their marks, for pages that draw marks their way."""

from collections.abc import Callable, Sequence

from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, words
from tests.drawing.held_out.sheet import Mark, TotalRow
from tests.drawing.held_out.told import Told

MarksOf = Callable[[Told, Sequence[Mark | None]], str]


def result_of(told: Told, marks_of: MarksOf) -> str:
    """The result's word and mark."""
    _, word, mark = told.words.result
    parts = (marks_of(told, [mark]), b(kept(word)))
    return BLANK.join(part for part in (parts if told.way["mark_before"] else parts[::-1]) if part)


def pairs_of(told: Told, marks_of: MarksOf, *without: str) -> list[tuple[str, str]]:
    """Labels and values as they are printed; perhaps the result as the last."""
    colon = words(told.way["colon"])
    pairs = [(words(name) + colon, words(value)) for name, value in told.pairs(*without)]
    if told.way["result_in"] == "facts":
        pairs.append((words(told.words.result[0]) + colon, result_of(told, marks_of)))
    return pairs


def subject_of(told: Told) -> tuple[str, str]:
    """The act's label and title."""
    ((name, value),) = told.pairs(*(name for name in told.facts if name != "Subject"))
    return words(name + told.way["colon"]), words(value)


def keyed_by(swatch: Callable[[Told, Mark | None], str], told: Told, row: TotalRow) -> str:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(told, row.mark) if row.mark else ""
    return BLANK.join(part for part in (mark, kept(row.label)) if part)
