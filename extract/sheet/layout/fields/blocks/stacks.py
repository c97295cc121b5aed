"""The words of a sheet in blocks: the lines of one label, of one value."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.labels.cells import is_label
from extract.sheet.layout.fields.labels.ends import OTHER_SIZE, in_other_type
from extract.sheet.layout.fields.labels.label import ACTS, CELL, WIDER, gap
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LONGEST, fields_named
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, text_of
from extract.sheet.layout.fields.values.value_columns import middle_of
from extract.sheet.words import Word, fold, said_by

ALIKE, ALIKE_IN_PICTURE = 0.06, 0.15
"""Part by which the steps between the lines of one text differ at most: one rule sets them."""
ALIGNED = 0.5
"""Type sizes by which the lines of one text begin, end or have their middle apart, at most."""

WIDEST_BLANK = 1.2
"""Type sizes that a blank has at most; in a picture a size is the height of a word's box."""
CLOSE = 2
"""So many cells that begin at one place make a column."""
FAR = 8.0
"""Type sizes behind a label at most that its value begins."""
LEVEL = 0.35
"""Type sizes by which words on one line stand off one another at most, in two types."""
BESIDE = 3.0
"""Type sizes by which the middles of a label and of its value stand apart at most: the one may be
at the top of a cell, the other at its middle."""


@dataclass(frozen=True)  # without slots: what is worked out of the lines is kept
class Block:
    """Lines that stand together."""

    lines: tuple[tuple[Word, ...], ...]
    line: int
    """Of the sheet, the first."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All its words in their order."""
        return tuple(word for line in self.lines for word in line)

    @cached_property
    def box(self) -> Box:
        """Around all of it."""
        return union(word.box for word in self.words)

    @cached_property
    def text(self) -> str:
        """What it says."""
        return text_of(self.lines)

    @cached_property
    def size(self) -> float:
        """Its type size."""
        return self.lines[0][0].size


def ways_to_stack(lines: Sequence[Sequence[Word]]) -> Iterator[list[Block]]:
    """The blocks of a sheet, for each distance that its lines have from one another taken as the
    widest within a text, and with a label level with the first line of its value, or with any:
    which it is, is told by what the blocks say."""
    white = white_of_cells(lines)
    cut = [[without_colon(cell) for cell in cells_of(line, white)] for line in lines]
    every = [cell for cells_on in cut for cell in cells_on]
    begun = [cell[0].box[0] for cell in every] + [x for cell in every for x in behind_label(cell)]
    cells = [
        Block((tuple(part),), n)
        for n, cells_on in enumerate(cut)
        for cell in cells_on
        for part in without_label(cell, begun)
    ]
    alike = ALIKE if all(cell.words[0].font for cell in cells) else ALIKE_IN_PICTURE
    steps = sorted(
        step(upper, cell)
        for place, cell in enumerate(cells)
        for upper in cells[:place]
        if goes_on(upper, cell)
    )
    widest = [0.0]
    for each in steps:
        if each > widest[-1] * (1 + alike):
            widest.append(each)
    found: list[list[Block]] = []
    values = [cell for cell in cells if any(is_label_of(each, cell) for each in cells)]
    for most, anew in itertools.product(widest, ([], values)):
        blocks = stacked(cells, most * (1 + alike), anew)
        if blocks not in found:
            found.append(blocks)
            yield blocks


def white_of_cells(lines: Sequence[Sequence[Word]]) -> float:
    """The white between two cells in type sizes: more than blanks have, which are wide where all
    letters have one width."""
    whites = [gap(line, n) / line[n].size for line in lines for n in range(1, len(line))]
    blanks = [white for white in whites if 0 < white < WIDEST_BLANK]
    return max(CELL, WIDER * median(blanks) if blanks else 0.0)


def cells_of(line: Sequence[Word], white: float) -> Iterator[list[Word]]:
    """The words of a line between white, each label apart: with a colon, or known and in a type of
    its own."""
    cell: list[Word] = []
    for place, word in enumerate(line):
        ends = bool(cell) and gap(line, place) > white * word.size
        if ends or (cell and is_label(cell) and is_whole(cell, word)):
            yield cell
            cell = []
        cell.append(word)
    if cell:
        yield cell


def without_colon(cell: list[Word]) -> list[Word]:
    """A cell without the colon of its label, which recognition found by itself before it."""
    return cell[1:] if len(cell) > 1 and cell[0].text in (":", "：") else cell


def behind_label(cell: Sequence[Word]) -> Iterator[float]:
    """Where a cell goes on behind the longest known label that it begins with, if any; a label
    alone does not."""
    places = range(0 if is_known(cell) else min(len(cell) - 1, LONGEST), 0, -1)
    yield from [cell[n].box[0] for n in places if is_known(cell[:n])][:1]


def without_label(cell: list[Word], begun: Sequence[float]) -> list[list[Word]]:
    """A cell in two where it begins with a known label and goes on where other cells begin, or with
    an act: in a picture the white between them is lost, and the type is not known."""
    for place in range(0 if is_known(cell) else min(len(cell) - 1, LONGEST), 0, -1):
        label, first = cell[:place], cell[place]
        near = sum(abs(x - first.box[0]) < ALIGNED * first.size for x in begun)
        titled = first.text in ACTS and "subject" in fields_of_label(label)
        if titled or (near >= CLOSE and is_known(label)):
            return [label, cell[place:]]
    return [cell]


def is_whole(label: Sequence[Word], following: Word) -> bool:
    """Whether a label ends before a word: by its colon, or it is known and other type follows."""
    other = in_other_type(label[-1], following)
    return label[-1].text.endswith(":") or (other and is_known(label))


def is_known(words: Sequence[Word]) -> bool:
    """Whether words are a known label."""
    return bool(fields_named(said_by(words), fold(words[-1].text), not words[0].font))


def fields_of_label(words: Sequence[Word]) -> tuple[str | None, ...]:
    """The fields of which words may be the label, also where they are one before a colon alone."""
    named = fields_named(said_by(words), fold(words[-1].text), not words[0].font)
    return (*named, BEFORE_COLON.get(said_by(words)))


def stacked(cells: Sequence[Block], most: float, begun: Sequence[Block]) -> list[Block]:
    """The cells, those no more than some points below another that go on from it in one, but
    for those `begun` anew: beside labels that are level with the first line of their value."""
    blocks: list[Block] = []
    for cell in cells:
        begins = any(cell is each for each in begun)
        over = [n for n, block in enumerate(blocks) if not begins and step(block, cell) <= most]
        over = [n for n in over if goes_on(blocks[n], cell)]
        if not over:
            blocks.append(cell)
            continue
        home = min(over, key=lambda n: step(blocks[n], cell))
        blocks[home] = Block((*blocks[home].lines, *cell.lines), blocks[home].line)
    return blocks


def is_label_of(label: Block, cell: Block) -> bool:
    """Whether a cell with a colon, or a label in another type, stands right before another one,
    level with it."""
    last, first = label.words[-1], cell.words[0]
    set_off = last.text.endswith(":") or (in_other_type(last, first) and is_label(label.words))
    aside = cell.box[0] - label.box[2]
    off = abs(label.lines[0][0].middle - cell.lines[0][0].middle)
    return set_off and 0 <= aside < FAR * cell.size and off < LEVEL * cell.size


def step(upper: Block, lower: Block) -> float:
    """From the last line of a block to the first of another, in points."""
    return line_step(upper.lines[-1], lower.lines[0])


def line_step(upper: Sequence[Word], lower: Sequence[Word]) -> float:
    """From one line to another, in points."""
    return middle_of(lower) - middle_of(upper)


def goes_on(upper: Block, lower: Block) -> bool:
    """Whether a block may go on in another: in its type, below its last line, at its left, its
    right or its middle; behind a colon a value begins."""
    last, first = upper.lines[-1], lower.lines[0]
    alike = last[0].font == first[0].font and (
        abs(last[0].size - first[0].size) <= OTHER_SIZE * last[0].size or not last[0].font
    )
    size = max(last[0].size, first[0].size)
    near = 0.5 * size < step(upper, lower) < NEXT_LINE * size
    if not alike or not near or last[-1].text.endswith(":"):
        return False
    asides = (
        last[0].box[0] - first[0].box[0],
        last[-1].box[2] - first[-1].box[2],
        (last[0].box[0] + last[-1].box[2] - first[0].box[0] - first[-1].box[2]) / 2,
    )
    if last[0].font:
        return min(map(abs, asides)) < ALIGNED * size
    # In a picture a box is wider than its words by as much as it is higher; and the types of a
    # label and of the value below it are not known.
    if min(map(abs, asides)) >= ALIGNED * 2 * size:
        return False
    return not is_known(upper.words) or is_known((*upper.words, *lower.words))


def off_level(one: Block, other: Block) -> float:
    """How far two blocks are from standing side by side: nothing where the middle of one is at the
    height of the other; points else."""
    a, b = one.box, other.box
    if a[1] <= middle(b) <= a[3] or b[1] <= middle(a) <= b[3]:
        return 0.0
    return abs(middle(a) - middle(b))
