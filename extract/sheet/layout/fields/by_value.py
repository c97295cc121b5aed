"""Fields whose labels no list has: what a value says names its label.

A designer may call the day `Sitting of` or `Vote held on`, and a person knows it by the date. A
field whose label was not found is therefore looked for by its value, where one place of the sheet
alone says what only such a field says. The cover has to agree with day and item, as always.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.domain.configurations import names_configuration
from extract.pdf.runs import union
from extract.sheet.layout.fields.first_line import ValuePlace, first_of_text
from extract.sheet.layout.fields.labels.cells import (
    Cell,
    down,
    free_cells,
    is_label,
    label_before,
    label_below,
    stacked,
)
from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import HEADING, FieldLabel, aligned
from extract.sheet.layout.fields.labels.sides import are_below, begins_column, starts_of_values
from extract.sheet.layout.fields.labels.words import LONGEST, fields_named
from extract.sheet.layout.fields.of_others import is_label_of_other, may_label
from extract.sheet.layout.fields.own_labels import is_below_states, told_otherwise
from extract.sheet.layout.fields.result_alone import result_alone
from extract.sheet.layout.fields.result_words import follows_not
from extract.sheet.layout.fields.telling import values_said
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, text_of
from extract.sheet.layout.fields.values.one_value import LOW
from extract.sheet.words import Word, fold

WRAPPED = ("institution", "configuration", "item")
"""Fields whose values may take several lines of a narrow cell, and say nothing but on all."""
DASHES = "-– "
"""At the foot of a page between the title and the item."""
MAY_STAND_ALONE = ("subject", "item", "final_result", "sitting_date", "configuration")
"""Fields that a sheet may show without a label."""


@dataclass(frozen=True, slots=True)
class Search:
    """Where values are looked for."""

    cells: Sequence[Cell]
    heads: Collection[int]
    """The lines on which several labels stand."""
    starts: Sequence[float]
    """Where the values behind the known labels begin."""
    labels_below: bool
    """Whether the labels stand below their values, as on forms."""
    by_ocr: bool


def labels_by_value(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    by_ocr: bool,
    told_before: Collection[str] = (),
) -> list[FieldLabel]:
    """The labels of the fields that none of the known `labels` names, and that were not
    `told_before`, each told by its value."""
    known = {label.name for label in labels}.union(told_before)
    known |= {*told_otherwise(lines, labels, by_ocr)}
    taken = {id(word) for label in labels for word in label.words}
    cells = [cell for n, line in enumerate(lines) for cell in free_cells(line, n, taken)]
    said = values_said(by_ocr)
    on_line = Counter(label.line for label in labels)
    heads = {line for line, count in on_line.items() if count > 1}
    starts, below = starts_of_values(lines, labels), are_below(cells, labels, said)
    found: list[FieldLabel] = []
    # Once more for a configuration: `Environment, session 3720` is parted by its session first.
    for name, says in (*said.items(), ("configuration", said["configuration"])):
        search = Search(cells, heads, starts, below, by_ocr)
        named = {*known, *(label.name for label in found)}
        told = [] if name in named else [*places(search, name, says)]
        told = first_of_text(told, lines, labels) if name == "subject" else told
        told = [each for each in told if may_tell(name, each, [*labels, *found])]
        told = once(told, [label.line for label in labels])
        if len(told) == 1 and not is_below_states(name, told[0].value[0], labels):
            found.append(label_of(name, told[0]))
            used = {*map(id, (*told[0].label, *told[0].value))}
            cells = [*without_used(cells, used)]
    named = {*known, *(label.name for label in found)}
    first = min((label.line for label in labels), default=0)
    return [*found, *(result_alone(cells, lines, first) if "final_result" not in named else [])]


def without_used(cells: Sequence[Cell], used: Collection[int]) -> Iterator[Cell]:
    """The cells without those of which words are used, but for a configuration before these."""
    for cell in cells:
        free = [*itertools.takewhile(lambda word: id(word) not in used, cell.words)]
        whole = len(free) == len(cell.words)
        if whole or names_configuration(text_of([free])):
            yield cell if whole else replace(cell, words=tuple(free))


def once(told: list[ValuePlace], lines: Sequence[int]) -> list[ValuePlace]:
    """The places that say a value, or where all say the same that with a label, or amid the `lines`
    of known labels: at the foot of the page the item stands again."""
    said = {text_of([each.value]).lstrip(DASHES) for each in told}
    labelled = [each for each in told if each.label]
    amid = [each for each in labelled if lines and min(lines) <= each.line <= max(lines)]
    likely = next((some for some in (labelled, amid) if len(some) == 1), told)
    return likely if len(said) == 1 else told


def may_tell(name: str, told: ValuePlace, labels: Sequence[FieldLabel]) -> bool:
    """Whether a place may tell a field, with a label that speaks of nothing else, or without one.
    The number of the note, which is one of a document, stands at the head or the foot of its page,
    maybe below a line of text: documents stand between the known labels, behind a label or below
    one that begins where others do."""
    at, own = [label.line for label in labels], label_of(name, told)
    amid = bool(at) and min(at) <= told.line <= max(at)
    if not told.label:
        foot = name == "configuration" and told.line > max(at, default=-1)
        with_file = any(label.name == "item" and label.line == told.line for label in labels)
        with_file &= amid and name == "documents"
        return with_file or (name in MAY_STAND_ALONE and not foot)
    if not may_label(text_of([told.label]), name) or is_title(told, labels):
        return False
    if name != "documents":
        return True
    beside = abs(down(told.label[0], told.value[0])) < 1 / 2
    return amid and (beside or any(aligned(own, each) or own.line == each.line for each in labels))


def is_title(told: ValuePlace, labels: Sequence[FieldLabel]) -> bool:
    """Whether what stands before a value is the title above all known labels, in larger type: the
    name of the Council stands beside it at the head of a page."""
    above = bool(labels) and all(told.line < label.line for label in labels)
    return above and all(told.label[0].size > HEADING * label.size for label in labels)


def places(search: Search, name: str, says: Callable[[str], bool]) -> Iterator[ValuePlace]:
    """Where a cell is such a value, or its end is one behind words that may be its label; some
    values take several lines."""
    cells, words = search.cells, [cell.words for cell in search.cells]
    for place, cell in enumerate(cells):
        below = stacked(cells, place)[1:] if name in WRAPPED else []
        if any(says(text_of([low.words])) for low in below):
            below = []  # it stands there alone
        rest = [
            tuple(word for low in below[:n] for word in low.words) for n in range(len(below) + 1)
        ]
        for count, more in itertools.product(range(len(cell.words)), rest):
            label, value = label_up_to(search, cell, count, name), (*cell.words[count:], *more)
            if count and value[0].text.endswith(":"):
                continue  # `of:` is of the label
            if label is not None and says(text_of([value])):
                amid = Cell(cell.line, label, False)
                own = amid if label else label_beside(search, place)
                if (
                    is_above_other(cells, place, name)
                    or (name == "final_result" and follows_not(value[0], words))
                    or (not own.words and is_behind_colon(cells, place))
                    or (not own.words and goes_on(cells, place, name))
                ):
                    continue  # `Amendment 1: Adopted`, below `Not`, above `Previous session`
                yield ValuePlace(own.line, own.words, value)
                break


def label_beside(search: Search, place: int) -> Cell:
    """The label of a value, below it where labels stand there, and not above it then: a heading
    may; else no words."""
    cells, line = search.cells, search.cells[place].line
    before = label_before(cells, search.heads, place)
    if not search.labels_below:
        return before
    own = label_below(cells, place) or before
    return own if own.line >= line else Cell(line, (), False)


def is_above_other(cells: Sequence[Cell], place: int, name: str) -> bool:
    """Whether the cell below a value says that it is not that of the field with this name; below a
    line of the subject its next one stands, which may name Parliament."""
    under = stacked(cells, place, NEXT_LINE)[1:2] if name != "subject" else []
    few = (cell for cell in under if len(cell.words) <= LONGEST)
    return any(is_label_of_other(text_of([cell.words]), name) for cell in few)


def is_behind_colon(cells: Sequence[Cell], place: int) -> bool:
    """Whether the cell before one ends with a colon on its line."""
    before = cells[place - 1] if place else None
    return before is not None and (
        before.line == cells[place].line and before.words[-1].text.endswith(":")
    )


def goes_on(cells: Sequence[Cell], place: int, name: str) -> bool:
    """Whether a cell in small letters goes on from the line above, in its type; what may be a
    configuration also in capitals: a subject may end with `the Marine` above `Environment`."""
    first = cells[place].words[0]
    above = (
        cell.words[-1]
        for cell in cells
        if 0 < first.middle - cell.words[0].middle < NEXT_LINE * first.size
        and cell.words[-1].box[2] > first.box[0]
    )
    small = first.text[:1].islower() or name == "configuration"
    return small and any(
        not in_other_type(last, first) and first.size < LOW * last.size for last in above
    )


def label_up_to(search: Search, cell: Cell, count: int, name: str) -> tuple[Word, ...] | None:
    """The words of a cell before one that may be a label of its value: all of them, be it none, or
    amid others a label that is known; None where they are a text."""
    words = cell.words[:count]
    for known in (words[-n:] for n in range(min(count, LONGEST), 0, -1)):
        read = fold("".join(word.text for word in known))
        amid = known[0].text.startswith("(")  # amid a value: `(Document: 11261/26)`
        if not amid and name in fields_named(read, fold(known[-1].text), search.by_ocr):
            told = names_configuration(text_of([words[: -len(known)]]))  # `Environment, session`
            return words if is_label(words) and not told else known  # `Legislative procedure:`
    # `A resolution adopted` tells no result, `amending Directive 2013/34/EU` no subject.
    amid_text = name in ("final_result", "subject") and count > 0
    set_off = count > 0 and (
        words[-1].text.endswith(":")
        or in_other_type(words[-1], cell.words[count])
        or begins_column(cell.words[count], search.starts)
    )
    alone = amid_text and not set_off
    return None if cell.labelled or alone or (words and not is_label(words)) else words


def label_of(name: str, told: ValuePlace) -> FieldLabel:
    """The label of a field: what stands before its value, or the edge of that."""
    first = told.value[0]
    x0, top, _, bottom = first.box
    box = union(word.box for word in told.label) if told.label else (x0, top, x0, bottom)
    line, colon = told.line, told.label[-1].text.endswith(":") if told.label else False
    return FieldLabel(name, box, first.size, line, told.label, colon, full=True)
