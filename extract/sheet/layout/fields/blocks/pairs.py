"""Which block is the label of which: a known label has its value beside it or below it, and what
only one field says needs no known label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.pdf.runs import union
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.fields.blocks.stacks import (
    BESIDE,
    FAR,
    Block,
    off_level,
)
from extract.sheet.layout.fields.by_value import MAY_STAND_ALONE
from extract.sheet.layout.fields.choice import ends_amid, fits
from extract.sheet.layout.fields.labels.cells import is_label
from extract.sheet.layout.fields.labels.label import ALIGNED, HEADING, FieldLabel
from extract.sheet.layout.fields.labels.list_items import NUMBER
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LONGEST, fields_named
from extract.sheet.layout.fields.of_others import is_label_of_other, may_label
from extract.sheet.layout.fields.own_labels import is_below_states
from extract.sheet.layout.fields.result_alone import LEGEND
from extract.sheet.layout.fields.telling import begins_with_act, fields_said, values_said
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, tells_result, text_of
from extract.sheet.words import fold

RESULT = "final_result"
HEADS, BELOW_HEAD = 3, 6.0
"""Labels beside one another that are the heads of a table; and type sizes from one of these to its
cell at most."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A field with its label, its value, or both; the result's value may be a drawing."""

    name: str
    label: Block | None
    value: Block | None


def paired(blocks: Sequence[Block], below: bool, by_ocr: bool) -> list[Pair]:
    """The fields that blocks say, each value with the nearest label beside it, or above it where
    values stand `below` their labels."""
    named = {id(block): names_of(block, by_ocr) for block in blocks}
    free = [block for block in blocks if not named[id(block)]]
    pairs: dict[str, Pair] = {}
    labels = [block for block in blocks if named[id(block)]]
    for label in labels:
        heads = sum(not off_level(label, other) for other in labels) >= HEADS
        value = value_of(label, free, below, heads)
        told = [name for name in named[id(label)] if name not in pairs]
        own = [name for name in told if value is not None and says(name, value)]
        if own:
            pairs[own[0]] = Pair(own[0], label, value)
            free = [block for block in free if block is not value]
    # The result may be a drawing; its label may begin the title too, and that has no colon.
    drawn = [label for label in labels if RESULT in named[id(label)]]
    if RESULT not in pairs and drawn:
        pairs[RESULT] = Pair(RESULT, next(filter(ends, drawn), drawn[0]), None)
    used = [block for pair in pairs.values() for block in (pair.label, pair.value)]
    free = [block for block in blocks if block not in used]
    for name in values_said(by_ocr):
        saying = [block for block in free if name in fields_said(block.text, by_ocr)]
        told_by = [*unlabelled(name, saying, free)]
        if name == "sitting_date" and sum(date_in(b.text) is not None for b in free) > 1:
            continue  # `Printed on 7 February 2025`
        one = name not in pairs and len(told_by) == 1
        if one and not is_elsewhere(told_by[0], free, [*pairs.values()], by_ocr):
            pairs[name] = told_by[0]
            free = [b for b in free if b not in (told_by[0].label, told_by[0].value)]
    if RESULT not in pairs:
        empty = [block for block in free if ends_empty(block, blocks)]
        empty = [block for block in free if is_result_alone(block, blocks)] or empty
        pairs |= {RESULT: Pair(RESULT, empty[0], None)} if len(empty) == 1 else {}
    return [*pairs.values()]


def is_contradicted(blocks: Sequence[Block], pairs: Sequence[Pair], by_ocr: bool) -> bool:
    """Whether a known label of no field has words right behind it that no other field says: they
    are not what such a field says, and belong to it none the less; or whether one that has a value
    has other words before that."""
    used = [block for pair in pairs for block in (pair.label, pair.value) if block]
    free = [block for block in blocks if block not in used]
    labels = [block for block in free if ends(block) and names_of(block, by_ocr)]
    values = (beside(label, [b for b in blocks if b is not label]) for label in labels)
    return any(value in free for value in values) or any(
        stands_between(block, pair) and not names_of(block, by_ocr)
        for pair in pairs
        for block in blocks
    )


def stands_between(block: Block, pair: Pair) -> bool:
    """Whether words with a colon stand right behind the label of a value, on its line, and before
    the value or above it: `Withdrawal:` behind `Subject:` is its first line, and no other label; or
    right before the value, on another line than the label: they are its label then."""
    label, value = pair.label, pair.value
    if label is None or value is None or block is label or not (ends(label) and ends(block)):
        return False
    before = label.box[2] - 1 < block.box[0] < value.box[0] + ALIGNED * value.size
    nearer = off_level(label, value) > 0 == off_level(block, value)
    nearer = nearer and label.box[2] - 1 < value.box[0] > block.box[2] - 1
    return nearer or (before and off_level(label, block) < 1 / 2)


def says(name: str, value: Block) -> bool:
    """Whether a block says what a field may say, and no line of it what another one says."""
    if name == RESULT:
        return tells_result(value.words)
    if name == "item" and not any(map(str.isdecimal, value.text)):
        return False
    lines = value.lines if len(value.lines) > 1 else ()
    others = {other for line in lines for other in fields_said(text_of([line]), False)}
    return fits(name, value.text) and others <= {name, "subject"}


def names_of(block: Block, by_ocr: bool) -> tuple[str, ...]:
    """The fields that a block may be the label of, by its words."""
    words = [word for word in block.words if fold(word.text)]
    if len(words) > 1 and NUMBER.fullmatch(words[0].text):
        words = words[1:]  # a form numbers its boxes
    if not words or not is_label(words):
        return ()
    read = fold("".join(word.text for word in words))
    named = fields_named(read, fold(words[-1].text), by_ocr)
    return named or ((BEFORE_COLON[read],) if ends(block) and read in BEFORE_COLON else ())


def value_of(label: Block, free: Sequence[Block], below: bool, heads: bool) -> Block | None:
    """The block that belongs to a label, maybe one of a row of heads: beside it, or else below; or
    else the other way round."""
    ways = (under(label, free, heads), beside(label, free))
    found = [block for block in (ways if below else ways[::-1]) if block]
    # Of a title label and title stand on one line also below heads with their values.
    return next((b for b in found if begins_with_act(b.text)), next(iter(found), None))


def beside(label: Block, free: Sequence[Block]) -> Block | None:
    """The next block right of a label, of those that stand off its height least."""
    right = [b for b in free if b.box[0] > label.box[2] - 1 and not ends(b)]
    right = [b for b in right if off_level(label, b) < BESIDE * label.size]
    return min(right, key=lambda b: (off_level(label, b), b.box[0]), default=None)


def under(label: Block, free: Sequence[Block], of_heads: bool = False) -> Block | None:
    """The next block below a label that begins, ends or has its middle where that has; farther off
    where the label is one of a row of heads, whose cells have room."""
    low = [b for b in free if b.lines[0][0].middle - label.lines[-1][0].middle > 0]
    low = [b for b in low if aligned(label, b) and not ends(b)]
    found = min(low, key=lambda block: block.box[1], default=None)
    size = max(label.size, found.size if found else 0.0)
    most = BELOW_HEAD if of_heads else NEXT_LINE
    near = found and found.lines[0][0].middle - label.lines[-1][0].middle < most * size
    return found if near else None


def aligned(one: Block, other: Block) -> bool:
    """Whether two blocks begin, end or have their middles at one place across."""
    a, b = one.box, other.box
    asides = (a[0] - b[0], a[2] - b[2], (a[0] + a[2] - b[0] - b[2]) / 2)
    return min(map(abs, asides)) < ALIGNED * one.size


def unlabelled(name: str, told: Sequence[Block], free: Sequence[Block]) -> Iterator[Pair]:
    """The field of each block that tells one, with the label before it or above it."""
    others = [b for b in free if b not in told and is_label(b.words)]
    for block in told:
        if is_of_other(name, block, [b for b in free if b is not block]):
            continue
        left = [b for b in others if beside(b, [block]) is not None]
        over = [b for b in others if under(b, [block]) and b.size <= HEADING * block.size]
        near = [min(left, key=lambda b: (off_level(block, b), -b.box[2]))] if left else []
        near += [max(over, key=lambda b: b.box[3])] if over else []
        label = next(iter(near), None)
        if label is not None and not (may_label(label.text, name) and is_one(label)):
            continue
        goes_on = any(under(b, [block]) and ends_amid(b.text) for b in free)
        if label is not None or (name in MAY_STAND_ALONE and not goes_on):
            yield Pair(name, label, block)


def is_one(label: Block) -> bool:
    """Whether a label ends with its last line: a colon before that ends another one above it."""
    return not any(line[-1].text.endswith(":") for line in label.lines[:-1])


def is_elsewhere(told: Pair, free: Sequence[Block], pairs: Sequence[Pair], by_ocr: bool) -> bool:
    """Whether a value that no known label tells is none: a label of its field stands empty among
    the `free` blocks, or the value below the states."""
    own = [block for block in free if ends(block) and told.name in names_of(block, by_ocr)]
    low = told.value is not None and is_below_states(
        told.name, told.value.words[0], [label_of(pair) for pair in pairs]
    )
    return low or (bool(own) and told.label not in own)


def is_of_other(name: str, block: Block, free: Sequence[Block]) -> bool:
    """Whether the words before a value, or else above or below it, say that it is not that of the
    field with this name."""
    left = [b for b in free if beside(b, [block]) is not None]
    near = (b for b in free if under(b, [block]) or under(block, [b]))
    about = left or [b for b in near if b.size <= HEADING * block.size]
    return any(is_label_of_other(b.text, name) and len(b.words) <= LONGEST for b in about)


def ends(block: Block) -> bool:
    """Whether a block ends with a colon."""
    return block.words[-1].text.endswith(":")


def is_result_alone(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a word for a result stands alone on its line, but for a drawing."""
    level = any(b is not block and not off_level(block, b) for b in blocks)
    return not level and BEFORE_COLON.get(fold(block.text)) == RESULT


def ends_empty(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block is a label with a colon behind which there are no words: a drawing stands
    there, and none of a legend."""
    right = block.box[2]
    empty = not any(
        0 <= b.box[0] - right < FAR * block.size and not off_level(block, b) for b in blocks
    )
    other = LEGEND.search(block.text) or is_label_of_other(block.text, RESULT)
    return ends(block) and empty and is_label(block.words) and not other


def label_of(pair: Pair) -> FieldLabel:
    """The label of a field: its block, or the edge of a value that has none. A sign behind the
    label of the result is its mark."""
    block = pair.label or pair.value
    assert block is not None
    words = pair.label.words if pair.label else ()
    if pair.name == RESULT and words and not fold(words[-1].text) and words[-1].text != ":":
        words = words[:-1]
    x0, top, _, bottom = block.lines[0][0].box
    box = union(word.box for word in words) if words else (x0, top, x0, bottom)
    colon = bool(words) and words[-1].text.endswith(":")
    return FieldLabel(pair.name, box, block.size, block.line, words, colon, full=True)
