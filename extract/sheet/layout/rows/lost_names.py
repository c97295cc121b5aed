"""Rows whose names recognition lost: a figure with none beside it, a cell that names no state."""

import math
import unicodedata
from collections.abc import Sequence
from functools import partial
from statistics import median

from extract.errors import NoteRefusedError
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import height, middle
from extract.sheet.layout.grammar import heads_column, label_words, word_said
from extract.sheet.layout.position_words import NOBODY
from extract.sheet.layout.rows.figures import ALL, Figure
from extract.sheet.layout.rows.name_columns import in_reach, reach_of
from extract.sheet.layout.rows.names import Name, name_of
from extract.sheet.layout.rows.placed.in_step import LEVEL, name_beside
from extract.sheet.words import UNREAD, fold

SPECK = 0.5
"""Of the names' height: what is lower is a speck, or a piece of a rule, and no name unread."""
SUMS = ("TOTAL", "SUBTOTAL", "SUM")
"""How the label of a sum begins: `Total of group:`; no name of a state does."""
BEFORE = 2.0
"""Type sizes from a name to the figure behind it at most."""
LINE = 1.5
"""Type sizes from a figure's level to a name in a text, where all keep step: half of two lines."""
NEXT = 0.7
"""Of the pitch: what stands nearer to a row is no row of its own."""


def with_lost(
    read: Sequence[Name],
    shares: Sequence[Figure],
    loose: Sequence[Name],
    pitch: float,
    lower: float,
    by_ocr: bool,
    page: int,
) -> list[Name]:
    """The names that were read, and one for each figure that stands with no name beside it. Raises
    NoteRefusedError where words stand there that name no state, in a text."""
    names = [*read]
    span = union(name.box for name in names)
    own = [figure for figure in shares if name_beside(figure, names, pitch, lower) is not None]
    # Those of the totals may stand above a short block of cards.
    usual = median([len(f.number.decimals) for f in own or shares] or [0])
    for figure in in_reach(shares, names, reach_of(names, pitch), lower):
        level = middle(figure.box) - lower
        amid = span[1] < level < span[3]
        # Totals stand above names that are the heads of columns, or above tall cards.
        odd = (by_ocr or not amid) and len(figure.number.decimals) != usual
        labelled = any(map(partial(is_label_of, figure), loose))
        if odd or labelled or name_beside(figure, names, pitch, lower) is not None:
            continue
        beside = cells_among(loose, span, level, LEVEL * pitch)
        if not by_ocr:
            beside = [cell for cell in beside if abs(cell.middle - level) < LINE * cell.size]
        if is_of_others(level, beside, loose, span, pitch):
            continue
        beside = [cell for cell in beside if may_be_row(cell, names, by_ocr)]
        # A word in place of a mark is the name of no row, if something else stands there.
        beside.sort(key=lambda cell: (word_said(cell.text) is not None, abs(cell.middle - level)))
        if beside and not by_ocr:
            raise NoteRefusedError(f"page {page}: the row {beside[0].text!r} names no Member State")
        if not (beside or by_ocr or amid):
            continue  # in a file names are not lost: a figure of what stands above cards, or below
        names.append(bare(beside[0]) if beside else nameless(figure, span, lower))
    return names


def is_of_others(
    level: float, beside: Sequence[Name], loose: Sequence[Name], span: Box, pitch: float
) -> bool:
    """Whether a figure that stands on a level, some cells `beside` it in the column of names, is of
    the totals or of a group: a header heads it, or a cell is a label of theirs."""
    on_line = (cell for cell in loose if cell.state and abs(cell.middle - level) < cell.size / 2)
    amid = any(on_line) or any(map(is_unread, beside))
    headed = has_header(loose, span, level, LEVEL * pitch, amid)
    return headed or any(map(is_of_totals, beside))


def may_be_row(cell: Name, names: Sequence[Name], by_ocr: bool) -> bool:
    """Whether a cell may be the name of a further row: in a text a sign names nothing, `17 ·
    62.82 %`, nor does a field, `Date: 23.8.2010`."""
    return not any(is_of(cell, name) for name in names) and (by_ocr or may_name(cell.text))


def may_name(text: str) -> bool:
    """Whether a text may name a state: it has a letter, no figure and no colon."""
    return not all(map(is_stop, text)) and not any(c.isdecimal() or c == ":" for c in text)


def is_stop(char: str) -> bool:
    """Whether a character is a stop, a dash or a sign of a sum: one of a font may be a letter."""
    return unicodedata.category(char).startswith("P") or char in "+=|"


def is_of_totals(cell: Name) -> bool:
    """Whether a cell is a label of the totals, of all states or of a group of them."""
    text = fold(cell.text)
    return text in label_words() or text.startswith(SUMS)


def lost_before(figure: Figure, loose: Sequence[Name], size: float) -> Name:
    """The cell before a figure, or the place where one was."""
    before = (cell for cell in loose if stands_before(cell, figure, size))
    return next(before, nameless(figure, figure.box))


def stands_before(cell: Name, figure: Figure, size: float) -> bool:
    """Whether a cell stands right before a figure, on its line."""
    level = abs(cell.middle - middle(figure.box)) < size / 2
    return level and 0 <= figure.box[0] - cell.box[2] < BEFORE * size


def is_label_of(figure: Figure, cell: Name) -> bool:
    """Whether a cell is the label of a figure right behind it, `Population: 23,26%`, which is that
    of a group then."""
    labels = cell.text.endswith(":") and heads_column(cell.text.rstrip(":"))
    return labels and stands_before(cell, figure, cell.size)


def bare(name: Name) -> Name:
    """A name that was misread without the word in place of a mark that stands close beside it."""
    for mark, rest in ((name.words[0], name.words[1:]), (name.words[-1], name.words[:-1])):
        if rest and word_said(mark.text) is not None:
            return name_of(rest)
    return name


def cells_among(cells: Sequence[Name], span: Box, level: float, reach: float) -> list[Name]:
    """The cells that stand on a level in the column of names, which is `span`; no headers."""
    return [
        cell
        for cell in cells
        if abs(cell.middle - level) < reach
        and cell.box[0] < span[2]
        and cell.box[2] > span[0]
        and cell.box[2] < span[2] + 3 * cell.size
        and not is_header(cell)
    ]


def has_header(
    cells: Sequence[Name], span: Box, level: float, reach: float, amid: bool = False
) -> bool:
    """Whether a header stands on a level in the column of names, which is `span`, or on the line of
    a level above or below it, unless that is `amid` the names."""
    amid |= span[1] < level < span[3]
    return any(
        is_header(cell)
        for cell in cells
        if abs(cell.middle - level) < reach
        and (not amid or (cell.box[0] < span[2] and cell.box[2] > span[0]))
    )


def is_unread(cell: Name) -> bool:
    """Whether recognition found letters in a cell and could read none of them."""
    return cell.text != "" and not cell.text.strip(UNREAD)


def is_of(cell: Name, name: Name) -> bool:
    """Whether a cell is a line of a name on two: `BELGIQUE/` and `BELGIË`."""
    return all(word in name.words for word in cell.words)


def is_header(cell: Name) -> bool:
    """Whether a cell is the header of the names, or heads a row of cards."""
    text = cell.text.upper()
    return "STATE" in text or "MEMBER" in text or heads_column(text)


def nameless(figure: Figure, span: Box, lower: float = 0.0) -> Name:
    """The place of a name that recognition did not find; its figure stands so far below."""
    box = (span[0], figure.box[1] - lower, span[0], figure.box[3] - lower)
    return Name("", box, height(figure.box), None, False, ())


def unread(names: Sequence[Name], loose: Sequence[Name], span: Box, pitch: float) -> list[Name]:
    """What stands in the column of names on a line of its own and could not be read at all."""
    levels = [name.middle for name in names]
    usual = median(name.size for name in names)
    first, last = min(levels), max(levels)
    lefts = {name.box[0] for name in names}  # where a word stands for a mark, names begin behind it
    return [
        cell
        for cell in loose
        if cell.state is None
        and word_said(cell.text) is None
        and fold(cell.text) not in NOBODY
        and any(abs(cell.box[0] - left) < 1.2 * cell.size for left in lefts)
        and first < cell.middle < last
        and all(abs(cell.middle - level) > NEXT * pitch for level in levels)
        and cell.size > SPECK * usual
        and not has_header(loose, span, cell.middle, LEVEL * pitch)
    ]


def with_unread(
    names: Sequence[Name],
    named: Sequence[Name],
    loose: Sequence[Name],
    figures: Sequence[Figure],
    pitch: float,
) -> list[Name]:
    """The names of a column, with what could not be read right above the first or right below the
    last and has a figure close behind it, or stands level with one of all that are `named` and has
    a figure; it begins where the others do, and its figure is such as theirs."""
    left, size = median(name.box[0] for name in names), median(name.size for name in names)
    ends = (min(name.middle for name in names) - pitch, max(name.middle for name in names) + pitch)
    own = figures_like_theirs(names, figures, size / 2)

    def goes_on(cell: Name) -> bool:
        near = any(abs(cell.middle - end) < (1 - NEXT) * pitch for end in ends)
        led = near and any(stands_before(cell, figure, size) for figure in own)
        beyond = not ends[0] < cell.middle < ends[1]
        line = [name.box[0] for name in named if name.off(cell.middle) < size / 2]
        end = min((x for x in line if x > cell.box[2]), default=math.inf)
        beside = any(
            cell.off(middle(f.box)) < size / 2 and cell.box[2] < f.box[0] < end for f in own
        )
        return led or (beyond and beside and bool(line))

    added = [
        cell
        for cell in loose
        if is_unread(cell) and abs(cell.box[0] - left) < size / 2 and goes_on(cell)
    ]
    return sorted([*names, *added], key=lambda name: name.middle)


def figures_like_theirs(
    names: Sequence[Name], figures: Sequence[Figure], near: float
) -> list[Figure]:
    """The figures that may be a state's: with as many decimals as most on the lines of names."""
    decimals = [
        len(figure.number.decimals)
        for figure in figures
        if any(name.off(middle(figure.box)) < near for name in names)
    ]
    usual = max(decimals, key=decimals.count, default=0)
    return [f for f in figures if f.number.whole < ALL and len(f.number.decimals) == usual]
