"""The likeliest of the ways in which the blocks of a sheet say its fields."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.sheet.geometry import middle
from extract.sheet.layout.fields.blocks.pairs import (
    RESULT,
    is_contradicted,
    label_of,
    paired,
    says,
)
from extract.sheet.layout.fields.blocks.stacks import (
    FAR,
    Block,
    goes_on,
    line_step,
    off_level,
    step,
    ways_to_stack,
)
from extract.sheet.layout.fields.choice import ends_amid, rank
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.telling import begins_with_act
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.words import Word

WIDER_STEP = 1.2
"""Times the step between two lines of a subject is that to its next one at most."""


def likeliest_way(
    lines: Sequence[Sequence[Word]], by_ocr: bool
) -> tuple[list[FieldLabel], Values] | None:
    """The labels and the values of the likeliest way, None where there is none, or where one as
    likely says something else: which of them is the sheet's would be a guess."""
    ways = in_blocks(lines, by_ocr)
    best = ways[0][1] if ways else {}
    rivals = [values for _, values in ways[1:] if rank(values) == rank(best)]
    differ = any(rival.get(name, []) != value for rival in rivals for name, value in best.items())
    return None if differ or not ways else ways[0]


def in_blocks(
    lines: Sequence[Sequence[Word]], by_ocr: bool
) -> list[tuple[list[FieldLabel], Values]]:
    """The labels and the values of the fields of a sheet, the likeliest way first."""
    found = []
    stacks = [*ways_to_stack(lines)]
    for blocks in stacks:
        for below in (False, True):
            pairs = paired(blocks, below, by_ocr)
            if is_contradicted(blocks, pairs, by_ocr):
                continue
            labels = sorted(map(label_of, pairs), key=lambda label: label.box[1])
            values: Values = {
                pair.name: [list(line) for line in pair.value.lines] if pair.value else []
                for pair in pairs
            }
            if (labels, values) not in found:
                found.append((labels, values))
    whole = [(labels, with_whole_subject(labels, values, stacks[0])) for labels, values in found]
    return sorted(whole, key=lambda way: (RESULT in way[1], *rank(way[1])), reverse=True)


def with_whole_subject(
    labels: Sequence[FieldLabel], values: Values, cells: Sequence[Block]
) -> Values:
    """The values of a way, a subject that begins or ends amid a sentence with the `cells` above and
    below that go on to it and from it: its lines may stand farther apart than those of others, as
    they do in a picture. So does a line below its label that begins amid a sentence."""
    subject = values.get("subject")
    if not subject:
        return values
    label = next((label for label in labels if label.name == "subject"), None)
    used = [line for name, value in values.items() if name != "subject" for line in value]
    own = (*used, *subject, *(label.words for label in labels))
    taken = {id(word) for words in own for word in words}
    free = [cell for cell in cells if taken.isdisjoint(map(id, cell.words))]
    whole = Block(tuple(map(tuple, subject)), 0)
    over = [cell for cell in cells if goes_on(cell, whole) and begins_with_act(cell.text)]
    if len(over) == 1 and over[0] in free and not is_sentence(whole):
        whole = Block((*over[0].lines, *whole.lines), 0)
    for cell in sorted(free, key=lambda cell: cell.box[1]):
        amid = not is_sentence(whole) or cell.text[:1].islower()
        begun = whole if not is_sentence(whole) or len(whole.lines) > len(subject) else None
        beside = has_value(cell, cells) or has_own_line(subject[0][0], cell, free)
        hung = None if beside else from_label(whole, label)
        if amid and any(goes_on(each, cell) for each in (begun, hung) if each):
            steps = [line_step(*pair) for pair in pairwise(whole.lines)]
            if steps and step(whole, cell) > WIDER_STEP * max(steps):
                break
            longer = Block((*whole.lines, *cell.lines), 0)
            if not says("subject", longer):
                break
            whole = longer
    return values | {"subject": [list(line) for line in whole.lines]}


def is_sentence(subject: Block) -> bool:
    """Whether a subject begins with an act, and does not end amid its name."""
    return begins_with_act(subject.text) and not ends_amid(subject.text)


def has_value(cell: Block, cells: Sequence[Block]) -> bool:
    """Whether words stand so close behind a cell, on its line, that it is their label."""
    right, far = cell.box[2], FAR * cell.size
    return any(0 <= each.box[0] - right < far and not off_level(cell, each) for each in cells)


def has_own_line(first: Word, cell: Block, cells: Sequence[Block]) -> bool:
    """Whether words begin where a subject does, level with a cell that may be its next line: below
    its label stands the translation of that."""
    near = [each for each in cells if each is not cell and not off_level(cell, each)]
    return any(abs(each.box[0] - first.box[0]) < first.size / 2 for each in near)


def from_label(subject: Block, label: FieldLabel | None) -> Block | None:
    """A subject of one line as if it began where its label before it does: the next line may begin
    there. None where no label stands so."""
    first, *rest = subject.lines[0]
    x0, top, _, bottom = first.box
    if label is None or len(subject.lines) > 1:
        return None
    if not (top < middle(label.box) < bottom and label.box[0] < x0):
        return None
    return Block(((replace(first, box=(label.box[0], top, x0, bottom)), *rest),), subject.line)
