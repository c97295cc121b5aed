"""The totals: the labels Yes, No, Abstain, Not participating, Total, and the figures beside
them."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, permutations, product
from statistics import median

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, GroupTotal
from extract.sheet.geometry import height, middle
from extract.sheet.layout.box_numbers import without_numbers
from extract.sheet.layout.grammar import number_in
from extract.sheet.layout.position_words import NOBODY_HERE
from extract.sheet.layout.rows.figures import Figure, with_sign
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.totals.between import is_of_others
from extract.sheet.layout.totals.counts_alone import (
    NOT_PARTICIPATING,
    in_line,
    with_count_alone,
    with_total_alone,
)
from extract.sheet.layout.totals.groups import table_groups
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.shares_apart import with_shares_apart
from extract.sheet.layout.totals.tables import MOST_MEMBERS, TOTAL, TotalsTable, is_members, rank
from extract.sheet.layout.totals.total_figures import figures_on, parts_of
from extract.sheet.layout.totals.ways.at_foot import at_foot, under_columns, under_groups
from extract.sheet.layout.totals.ways.in_sentences import in_sentences
from extract.sheet.layout.totals.ways.in_text import in_text
from extract.sheet.layout.totals.ways.over_bars import over_bars
from extract.sheet.layout.totals.ways.places import beside, in_cells, under
from extract.sheet.words import BAR, Word, is_sign

COUNT_ENDS = re.compile(r"[0-9]{1,2}\.")
DECIMALS = 2
"""Of a share more than the whole, whose decimal sign recognition lost."""
DASH, LONGEST = 0.5, 3
"""Of a figure's height: a dash, which stands for nobody, is lower; and letters that recognition
takes for a count at most. A count unread refuses a picture."""
MARK = 2.0
"""Type sizes before a label within which the sign of a legend stands."""
Way = Callable[[Sequence[Label], Sequence[Figure], bool], Iterable[TotalsTable]]
BESIDE: tuple[Way, ...] = (beside, under, in_cells, in_text)
IN_COLUMNS: tuple[Way, ...] = (under_groups, under_columns, over_bars)
"""Where a group of labels may have its figures."""
UNNAMED = ([TOTAL], [NOT_PARTICIPATING], [NOT_PARTICIPATING, TOTAL])
"""Counts that may stand beside unknown words."""
FEWEST_COUNTS = 3
"""Of the positions of another vote."""
FEWEST_BARS = 3
"""Between the four positions; the columns of figures are parted by rules."""


def read_totals(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[Label],
    states: StatesTable,
    by_ocr: bool,
    page: int,
) -> TotalsTable:
    """The totals of a page; `lines` hold no words of the `states`.

    Raises NoteRefusedError where no labels with figures stand together.
    """
    lines = [
        [part for word in line for part in parts_of(word, by_ocr, states.dotted)]
        for line in (without_stop(without_bars(without_numbers(line, labels))) for line in lines)
    ]
    figures = [figure for line in lines for figure in figures_on(line)]
    weighted = states.weighted
    if by_ocr and not weighted:
        figures = [with_sign(figure, DECIMALS) for figure in figures]
    groups = table_groups(labels)
    ways: tuple[Way, ...] = (*BESIDE, partial(at_foot, states=states.box), *IN_COLUMNS)
    found = (
        table for group, way in product(groups, ways) for table in way(group, figures, weighted)
    )
    tables = [
        with_total_alone(
            with_count_alone(with_unnamed(table, figures), labels, figures), labels, figures
        )
        for table in chain(found, in_sentences(lines, weighted, by_ocr))
    ]
    own = [table for table in tables if not is_of_others(table, labels, lines)]
    best = max(own, key=rank, default=None)
    if best is None or best.totals.yes.members is None:
        raise NoteRefusedError(
            f"page {page}: no totals were found: figures beside the words Yes, No, Abstain, Not "
            "participating, Total"
        )
    refuse_unread_count(best, labels, lines, page)
    refuse_other_vote(best, own, page)
    return with_shares_apart(best, groups, figures, weighted)


def refuse_other_vote(best: TotalsTable, tables: Sequence[TotalsTable], page: int) -> None:
    """Refuse a sheet with another table of labels and figures of its own, with the counts of most
    positions, that adds up to its total and counts otherwise: it is that of another vote. Raises
    NoteRefusedError."""
    for table in tables:
        adds_up, _, _, told, *_ = rank(table)
        apart = not any(figure in best.figures for figure in table.figures)
        apart = apart and not any(label in best.labels for label in table.labels)
        if apart and adds_up and told >= FEWEST_COUNTS and counts_of(table) != counts_of(best):
            raise NoteRefusedError(
                f"page {page}: two tables of totals stand there, and count otherwise: the sheet "
                "shows two votes"
            )


def counts_of(table: TotalsTable) -> list[int]:
    """How many members took each position, none where no count is told."""
    return [getattr(table.totals, position).members or 0 for position in POSITIONS]


def without_bars(line: Sequence[Word]) -> list[Word]:
    """The words of a line without the bars that part positions in it: one alone may be a 1."""
    bars = [word for word in line if word.text == BAR]
    figures = sum(number_in(word.text) is not None for word in line)
    return [w for w in line if len(bars) < FEWEST_BARS or figures < len(bars) or w not in bars]


def with_unnamed(table: TotalsTable, figures: Sequence[Figure]) -> TotalsTable:
    """The totals with the counts whose labels are unknown words: in line with the others, one makes
    up the sum. So is that of all states known, whatever it is called, or that of those who do not
    participate, or both."""
    counts = [
        figure
        for figure, field in zip(table.figures, table.fields, strict=True)
        if field.endswith(".members") or field == TOTAL
    ]
    lacking = [
        f for f in (*(f"totals.{p}.members" for p in POSITIONS), TOTAL) if f not in table.fields
    ]
    named = any(label.position == "not_participating" for label in table.labels)
    if lacking not in UNNAMED or (NOT_PARTICIPATING in lacking and named):
        return table
    known = sum(f.number.whole for f in counts)
    free = [
        figure
        for figure in figures
        if figure not in table.figures and is_members([figure]) and in_line(figure, counts)
    ]
    found = [some for some in permutations(free, len(lacking)) if make_up(some, known, table)]
    if len(found) != 1:
        return table
    totals = table.totals
    for field, figure in zip(lacking, found[0], strict=True):
        if field == TOTAL:
            totals = replace(totals, total=figure.number.whole)
        else:
            apart = GroupTotal(figure.number.whole, None, None)
            totals = replace(totals, not_participating=apart)
    return replace(
        table,
        totals=totals,
        figures=(*table.figures, *found[0]),
        fields=(*table.fields, *lacking),
    )


def make_up(figures: Sequence[Figure], known: int, table: TotalsTable) -> bool:
    """Whether one more count makes up the sum with those known, or is that; of two the first does,
    and the second is."""
    *apart, last = (figure.number.whole for figure in figures)
    total = table.totals.total
    return last == (known + sum(apart) if total is None else 2 * total - known)


def refuse_unread_count(
    table: TotalsTable, labels: Sequence[Label], lines: Sequence[Sequence[Word]], page: int
) -> None:
    """Refuse a sheet with something that cannot be read where the members of a position belong:
    level with its label, in the column of the others' counts, or more members than there are where
    that of all belongs. A dash there is lower than a figure, and `no Member State` is nobody.

    Raises NoteRefusedError.
    """
    counts = [
        figure.box
        for figure, field in zip(table.figures, table.fields, strict=True)
        if field.endswith(".members")
    ]
    if not counts:
        return
    high = median(height(box) for box in counts)
    own = {word.box for label in labels for word in label.words}
    own |= {word.box for line in lines for n, word in enumerate(line) if says_nobody(line[n:])}
    lacking = [label for label in labels if lacks_count(table, label)]
    for label, word in product(lacking, chain(*lines)):
        level = abs(word.middle - middle(label.box)) < label.size / 2
        over = any(word.box[0] < box[2] and word.box[2] > box[0] for box in counts)
        tall = height(word.box) > DASH * high
        behind = (each.box[0] - word.box[2] for each in labels)
        mark = is_sign(word.text) and any(0 <= white < MARK * label.size for white in behind)
        longest = LONGEST if label.position else len(str(MOST_MEMBERS))
        unread = tall and not mark and len(word.text) <= longest
        if level and over and unread and word.box not in own:
            whose = label.position or "all"
            raise NoteRefusedError(
                f"page {page}: the members of {whose} cannot be read in the totals: "
                f"{word.text!r} stands there"
            )


def without_stop(line: Sequence[Word]) -> list[Word]:
    """The words of a line, a count that ends a sentence without its full stop: `in all 28.`"""
    ends = len(line) > 1 and COUNT_ENDS.fullmatch(line[-1].text) is not None
    return [*line[:-1], replace(line[-1], text=line[-1].text[:-1])] if ends else [*line]


def says_nobody(words: Sequence[Word]) -> bool:
    """Whether words begin with those for no State at all."""
    return NOBODY_HERE.match(" ".join(word.text for word in words)) is not None


def lacks_count(table: TotalsTable, label: Label) -> bool:
    """Whether no members are read for the position of a label, or for the total of the table."""
    if label.position:
        return getattr(table.totals, label.position).members is None
    return label in table.labels and table.totals.total is None
