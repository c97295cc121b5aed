"""The tables of a page: the rows of the states and the totals, with the words that are theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extract.errors import NoteRefusedError
from extract.records import Box
from extract.sheet.geometry import middle, off_level, overlap
from extract.sheet.layout.fields.labels.words import ENDED
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import tells_result
from extract.sheet.layout.grammar import letter_said
from extract.sheet.layout.headers import headers, line_height, may_end_text, row_heads
from extract.sheet.layout.mark_punctuation import in_brackets
from extract.sheet.layout.rows.answers import without_ones
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.layout.rows.row_lines import words_within
from extract.sheet.layout.rows.table_words import words_of_rows
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.layout.totals.unknown_labels import (
    with_partly_known,
    with_short,
    with_unknown,
)
from extract.sheet.words import Word, said_by
from extract.sheet.words import lines as lines_of

DOTS = ("·", "•", "|")
"""What parts one thing from another on a line."""
PER_CENT = 100
"""All of the population."""
SENTENCE = re.compile(r"[^\W\d]{3,}\.$")
"""The last word of one; shorter ones are abbreviations, `No.`"""


@dataclass(frozen=True, slots=True)
class PageTables:
    """The rows of a page and its totals."""

    states: StatesTable
    totals: TotalsTable
    labels: tuple[Label, ...]
    """Every place off the rows that names a position."""
    in_rows: set[int]
    """The words of the rows."""
    rest: tuple[Word, ...]
    """All other words."""
    taken: set[int]
    """Of these the words of the totals, and of the headers of both tables."""


def tables_on(words: Sequence[Word], by_ocr: bool, page: int) -> PageTables:
    """Rows and totals, the rows with the kind of figures that the totals add up: a sheet may print
    weighted votes beside the shares. Raises NoteRefusedError where one of them is not found."""
    states = read_rows(words, by_ocr, page)
    tables = tables_with(states, words, by_ocr, page)
    if states.weighted and adds_shares(tables.totals):
        return tables_with(read_rows(words, by_ocr, page, weights=False), words, by_ocr, page)
    if all(row.figure is None for row in states.rows) and adds_weights(tables.totals):
        return tables_with(replace(states, weighted=True), words, by_ocr, page)
    return tables


def adds_weights(totals: TotalsTable) -> bool:
    """Whether totals taken for shares, since no row has a figure, are sums of weighted votes:
    whole, and one of them more than all of the population is."""
    numbers = zip(totals.fields, (figure.number for figure in totals.figures), strict=True)
    shares = [number for field, number in numbers if field.endswith(".population_pct")]
    whole = not any(number.decimals or number.percent for number in shares)
    return whole and any(number.whole > PER_CENT for number in shares)


def adds_shares(totals: TotalsTable) -> bool:
    """Whether totals taken for sums of weighted votes are shares: weights are whole."""
    numbers = zip(totals.fields, (figure.number for figure in totals.figures), strict=True)
    return any(f.endswith(".weight") and (n.decimals or n.percent) for f, n in numbers)


def tables_with(states: StatesTable, words: Sequence[Word], by_ocr: bool, page: int) -> PageTables:
    """These rows and the totals of the page."""
    states = without_ones(states, words, by_ocr)
    in_rows = words_of_rows(words, states, by_ocr)
    beside = lines_of([word for word in words if id(word) not in in_rows])
    labels = with_short(labels_on(beside, by_ocr), beside)
    labels = with_unknown(with_partly_known(labels, beside), beside)
    plain = without_totals(states, labels)
    if plain != states:
        states, in_rows = plain, words_of_rows(words, plain, by_ocr)
    rest = [word for word in words if id(word) not in in_rows]
    on_lines = lines_of(rest)
    totals = read_totals(on_lines, labels, states, by_ocr, page)
    heads = headers(on_lines, states.box, states.pitch)
    refuse_unclear_head(on_lines, heads, page)
    taken = words_of_totals(rest, on_lines, totals) | heads
    return PageTables(states, totals, tuple(labels), in_rows, tuple(rest), taken)


def refuse_unclear_head(on_lines: Sequence[Sequence[Word]], heads: set[int], page: int) -> None:
    """Refuse a sheet of which a line may head the table, or end the text above it. Raises
    NoteRefusedError."""
    cells = [[*cells_in(line)] for line in on_lines]
    heading = [[cell for cell in own if {id(word) for word in cell} <= heads] for own in cells]
    texts = [
        cell for own, head in zip(cells, heading, strict=True) for cell in own if cell not in head
    ]
    for own in heading:
        if len(own) == 1 and may_end_text(own[0], texts):
            text = " ".join(word.text for word in own[0])
            raise NoteRefusedError(
                f"page {page}: {text!r} may head the table, or end the text right above it"
            )


def without_totals(states: StatesTable, labels: Sequence[Label]) -> StatesTable:
    """The table without figures behind a label that stands behind all names of their line: a table
    of totals beside one block may have its shares below those of another."""

    def of_totals(box: Box) -> bool:
        names = [row.name.box for row in states.rows if row.name is not None]
        level = [b[2] for b in names if b[1] < middle(box) < b[3] and b[2] < box[0]]
        return any(
            max([*level, 0.0]) < label.box[0] < label.box[2] < box[0]
            and off_level(label.box, box) < label.size  # it may have two lines of figures
            for label in labels
        )

    others = tuple(box for box in states.other_figures if not of_totals(box))
    return replace(states, other_figures=others)


def words_of_totals(
    words: Sequence[Word], on_lines: Sequence[Sequence[Word]], totals: TotalsTable
) -> set[int]:
    """The words of the totals: their labels, figures and heads, and what stands close beside them
    in a sentence, where no mark may be said by it: `Y Yes 23`, `[+] Yes 23`."""
    labels = {id(word) for label in totals.labels for word in label.words}
    figures = words_within((figure.box for figure in totals.figures), words)
    own = labels | figures
    cells = (cell for line in on_lines for whole in cells_in(line) for cell in parts_of(whole))
    for cell in cells:
        held = {id(word) for word in cell}
        if held & labels and held & figures:
            said = in_brackets([*takewhile(lambda word: id(word) not in labels, cell)])
            own |= {id(word) for word in cell if not is_letter_said(word)} - said
    own |= headers(on_lines, totals.box, line_height(totals))
    return own | row_heads(on_lines, totals.box)


def parts_of(cell: Sequence[Word]) -> Iterator[list[Word]]:
    """The parts of a cell between dots, `Decision: Adopted · Total: 27 members`, and the result
    in a sentence of its own: `0 did not vote. Final result: Adopted.`, behind whose colon a mark
    may part it, or `Result of the vote: Adopted. Total: 27 members.`"""
    dots = {n for n, word in enumerate(cell) if word.text in DOTS}
    ends = {n for n, word in enumerate(cell) if SENTENCE.match(word.text)}
    told = {n for n in ends if any(tells_result(cell[k:]) for k in range(n + 1, len(cell)))}
    told |= {n for n in ends if any(said_by(cell[k : n + 1]) in ENDED for k in range(n + 1))}
    told |= {max(ends)} if ends and cell[-1].text.endswith(":") else set()
    for start, end in pairwise([0, *(n + 1 for n in sorted(dots | told)), len(cell)]):
        if part := [word for word in cell[start:end] if word.text not in DOTS]:
            yield part


def is_letter_said(word: Word) -> bool:
    """Whether a word is a letter in place of a mark."""
    return word.text.isalpha() and letter_said(word.text) is not None


def obstacles_on(tables: PageTables) -> list[Box]:
    """The tables of a page, at which the value of a field ends. Totals that head the lists of the
    states, and have their sum elsewhere, are no table: fields may stand beside the lists."""
    states, totals = tables.states, tables.totals
    amid = any(overlap(box, totals.box) > 0 for box in states.block_boxes)
    parts = (*(label.box for label in totals.labels), *(figure.box for figure in totals.figures))
    return [*states.block_boxes, *(parts if amid else [totals.box])]
