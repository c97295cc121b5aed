"""The words, letters and signs that may stand in place of marks."""

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, off_level, width
from extract.sheet.layout.columns import share_column
from extract.sheet.layout.grammar import position_said
from extract.sheet.layout.mark_punctuation import DASH, brackets_on, dashes_before_signs
from extract.sheet.layout.rows.names import APART, Name, cells_of
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.rows.row_lines import codes_on, levels_of, row_at, words_within
from extract.sheet.layout.rows.table_words import row_numbers, said_in_brackets
from extract.sheet.layout.sums import EQUALS
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import SHORT, SIGN, is_set_wide
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import BAR, LEADERS, UNREAD, Word, fold, is_sign
from extract.sheet.words import lines as lines_of

OFTEN = 3
"""Times that a letter stands beside labels at least where it is the name of all drawings."""
BESIDE = 5.0
"""Type sizes from a label to its mark at most."""
BELOW = 3.0
"""Type sizes from a label to its mark below it at most."""
LEGEND_LINES = 8.0
"""Type sizes from one label of a legend to another below it at most: three lines of a loose one;
farther off the word for a result may stand, and the totals between."""
WORD = 4
"""Letters in place of a mark at most: `III`, `DNP`."""
LONG = 3.0
"""Times its height: what is longer in the place of a name is no mark."""


def said_alone(lines: Sequence[Sequence[Word]]) -> set[int]:
    """The words or letters that stand alone in place of a mark, as that of the final result may."""
    return {
        id(word)
        for line in lines
        for cell in cells_of(line)
        if is_said(fold("".join(word.text for word in cell)))
        for word in cell
    }


def is_said(folded: str) -> bool:
    """Whether a cell's letters may stand for a mark."""
    return position_said(folded) is not None or (len(folded) == 1 and folded.isalpha())


def may_be_mark(word: Word, by_ocr: bool) -> bool:
    """Whether a word is a drawn sign, or in a picture so short that a drawing may be taken for
    it."""
    short = by_ocr and len(fold(word.text)) <= SHORT
    return short or is_sign(word.text) or word.text == "+"


def maybe_marks(
    words: Sequence[Word],
    in_rows: set[int],
    off_rows: set[int],
    states: StatesTable,
    by_ocr: bool,
    said: Set[str] = frozenset(),
) -> set[int]:
    """The words that may be marks, with those `off_rows` that may; what a legend has `said` may be,
    be it figures."""
    on_lines = lines_of(words)
    others = words_within(states.other_figures, words)
    figures = {word.text for word in words if id(word) in others}
    # What of the rows is neither name nor figure.
    other_figures = () if figures <= said else states.other_figures
    printed = chain(other_figures, *(row.boxes for row in states.rows))
    marks = in_rows - words_within(printed, words)
    marks |= off_rows | {id(word) for word in words if may_be_mark(word, by_ocr)}
    marks -= {id(word) for word in words if word.text == BAR or LEADERS.fullmatch(word.text)}
    marks -= row_numbers(words, states) | said_in_brackets(on_lines) | brackets_on(on_lines)
    levels = levels_of(states)
    dashes = (word for word in lone_dashes(on_lines) if row_at(word, levels) is not None)
    marks |= {id(word) for word in dashes} | {*noughts_amid(on_lines, marks, states)}
    marks -= dashes_before_signs(on_lines)
    names = {id(word) for row in states.rows if row.name for word in lost_words(row.name)}
    return marks - names - codes_on(on_lines, states) - in_place_of_figures(words, states)


def noughts_amid(
    lines: Sequence[Sequence[Word]], marks: Set[int], states: StatesTable
) -> Iterator[int]:
    """The noughts on lines of the table on which most words may be marks: `+ 0 + −`."""
    _, top, _, bottom = states.box
    for line in lines:
        shown = sum(id(word) in marks for word in line)
        if top < line[0].middle < bottom and 2 * shown > len(line):
            yield from (id(word) for word in line if word.text == "0")


def in_place_of_figures(words: Sequence[Word], states: StatesTable) -> set[int]:
    """The words for those who did not vote, and the dashes, that stand in the column of the figures
    in rows without one: `n/a`."""
    levels = levels_of(states)
    columns = [
        [row.figure.box for row in states.rows if row.block == block and row.figure is not None]
        for block in range(states.blocks)
    ]
    found: set[int] = set()
    for word in words:
        said = len(fold(word.text)) > 1 and position_said(word.text) is not None
        place = row_at(word, levels) if said or DASH.fullmatch(word.text) else None
        row = None if place is None else states.rows[place]
        if row is None or row.figure is not None:
            continue
        if any(share_column(word.box[::2], box[::2]) for box in columns[row.block]):
            found.add(id(word))
    return found


def lost_words(name: Name) -> list[Word]:
    """The words of a name that could not be read and are longer than a mark."""
    long = [word for word in name.words if width(word.box) > LONG * height(word.box)]
    return [word for word in long if not word.text.strip(UNREAD)]


def lone_dashes(lines: Sequence[Sequence[Word]]) -> Iterator[Word]:
    """The dashes that do not stand amid a text, as between a code and a name: `BG – BULGARIA`."""
    for line in lines:
        whites = [b.box[0] - a.box[2] for a, b in itertools.pairwise(line)]
        for word, *white in zip(line, [math.inf, *whites], [*whites, math.inf], strict=True):
            if DASH.fullmatch(word.text) and max(white) > APART * word.size:
                yield word


def legend_words(labels: Sequence[Label], taken: set[int]) -> set[int]:
    """The words of labels that stand beside another label: a legend in a line of its own."""
    loose = [label for label in labels if not any(id(word) in taken for word in label.words)]
    found: set[int] = set()
    for label in loose:
        others = [
            other
            for other in loose
            if other is not label
            and (
                off_level(other.box, label.box) < label.size
                or (
                    abs(other.box[0] - label.box[0]) < 3 * label.size
                    and off_level(other.box, label.box) < LEGEND_LINES * label.size
                )
            )
        ]
        if len({other.position for other in others} | {label.position}) >= 2:
            found |= {id(word) for word in label.words}
    return found


def mark_words(
    lines: Sequence[Sequence[Word]], labels: Sequence[Label], totals: TotalsTable
) -> set[int]:
    """The signs, letters, words, and figures in brackets that stand in place of marks: beside a
    label of the totals or of a legend, below one of a legend, or in a column of their own in the
    totals; a dash amid figures stands for none."""
    found: set[int] = set()
    own = {id(word) for label in labels for word in label.words}
    own |= {id(w) for line in lines for n, w in enumerate(line) if is_set_wide(line, n, 1)}
    columns = [(figure.box[0], figure.box[2]) for figure in totals.figures]
    legends = [label for label in labels if label.position and label not in totals.labels]
    often = Counter(word.text for line in lines for word in line if is_said(fold(word.text)))
    for rest in (
        part for line in lines for cell in cells_of(line) for part in off_labels(cell, own)
    ):
        text = "".join(word.text for word in rest)
        # Of a font of drawings the file may say that each is an `n`.
        letters = all(often[word.text] >= OFTEN for word in rest)
        said = letters or position_said(text) is not None or SIGN.fullmatch(text)
        if re.search(r"\w", text) and not said:
            continue
        box = union(word.box for word in rest)
        level = any(off_level(box, label.box) < label.size for label in totals.labels)
        alone = level and not any(share_column((box[0], box[2]), f) for f in columns)
        beside = any(is_beside(box, label) for label in labels)
        if alone or beside or any(is_below(box, label) for label in legends):
            found |= {id(word) for word in rest}
    return found


def off_labels(cell: Sequence[Word], labels: Set[int]) -> Iterator[list[Word]]:
    """What stands in a cell before its label, and what behind it; a leader parts that as well."""
    for apart, words in itertools.groupby(
        cell, lambda word: id(word) in labels or LEADERS.fullmatch(word.text) is not None
    ):
        if not apart:
            yield list(words)


def is_beside(box: Box, label: Label) -> bool:
    """Whether something stands on the line of a label, right before or behind it."""
    if off_level(box, label.box) > label.size:
        return False
    before, behind = label.box[0] - box[2], box[0] - label.box[2]
    return -label.size < max(before, behind) < BESIDE * label.size


def is_below(box: Box, label: Label) -> bool:
    """Whether something stands right below a label, set to its middle."""
    aside = abs(centre(box) - centre(label.box))
    return aside < label.size / 2 and 0 < middle(box) - middle(label.box) < BELOW * label.size


def equated(lines: Sequence[Sequence[Word]], labels: Sequence[Label]) -> list[tuple[Word, Word]]:
    """The word before a label with `=` between them, and that sign: letters in place of a mark,
    whatever they are: `Fo = For`, `DNP = Did not participate`; of a legend also with a dash,
    `II – Against`, `2 – Against`."""
    firsts = {id(label.words[0]): label for label in labels if label.words and label.position}
    pairs = [
        (mark, sign, firsts[id(word)])
        for line in lines
        for mark, sign, word in zip(line, line[1:], line[2:], strict=False)
        if id(word) in firsts
    ]
    dashed = [(mark, sign, label) for mark, sign, label in pairs if DASH.fullmatch(sign.text)]
    if not is_legend([(mark.text, label) for mark, _, label in dashed]):
        dashed = []
    equal = [each for each in pairs if each[1].text in EQUALS]
    return [(mark, sign) for mark, sign, _ in (*equal, *dashed)]


def is_legend(pairs: Sequence[tuple[str, Label]]) -> bool:
    """Whether short words before labels are the marks of a legend, each of its own position: if
    they are figures, the first ones; others count members, `22 – Yes`."""
    texts = [text for text, _ in pairs]
    several = len(pairs) > 1 and len({label.position for _, label in pairs}) == len({*texts})
    counted = sorted(texts) == [str(n + 1) for n in range(len(texts))]
    return several and (counted or all(t.isalpha() and len(t) <= WORD for t in texts))
