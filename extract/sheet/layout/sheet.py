"""All that the words of a sheet's page say, read in the order of how sure it is: rows, totals,
fields."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, overlap
from extract.sheet.layout.fields.faults.corrected import refuse_corrected
from extract.sheet.layout.fields.faults.head_of_totals import without_head_of_totals
from extract.sheet.layout.fields.labels.glued import split_colons, split_items, split_positions
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.layout.fields.values.combs import with_combs
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.voting_rule import refuse_unread_note
from extract.sheet.layout.grammar import letter_said
from extract.sheet.layout.headers import headers, line_height, row_heads
from extract.sheet.layout.labels_amid_fields import is_result, refuse_amid_subject, with_answers
from extract.sheet.layout.mark_words import (
    equated,
    legend_words,
    mark_words,
    maybe_marks,
    said_alone,
)
from extract.sheet.layout.rows.answers import answers_in, without_ones, words_beside
from extract.sheet.layout.rows.dashes import dashes_behind
from extract.sheet.layout.rows.lost_names import SPECK
from extract.sheet.layout.rows.placed.row import line_boxes
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.layout.rows.row_lines import words_within
from extract.sheet.layout.rows.row_numbers import ground_of, row_numbers
from extract.sheet.layout.rows.table_words import (
    without_totals,
    words_of_rows,
)
from extract.sheet.layout.rule_words import without_rule_words
from extract.sheet.layout.sums import EQUALS, signs_of_sums
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import SHORT, labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.layout.totals.unknown_labels import with_unknown
from extract.sheet.words import UNREAD, Word, fold, is_sign, without_leaders
from extract.sheet.words import lines as lines_of

COLONS = (":", "：")
"""Behind `Final result` one is no mark, in whichever font it is set."""
DOT = 0.35
"""Of a usual word's height: a dot that was read as a letter or a figure is lower."""
TALL = 2.5
"""Times a usual word's height: no letter amid the text of a sheet is higher."""
NEAR = 3.0
"""Heights of the words `Final result` behind them in which a sign is their mark."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The sheet as its words have it."""

    states: StatesTable
    totals: TotalsTable
    fields: SheetFields
    labels: tuple[Label, ...]
    """Every place off the rows that names a position: a legend may stand beside it."""
    known: tuple[Box, ...]
    """Of all words that are no mark: names, figures, headers, fields."""
    said: tuple[tuple[Word, ...], ...] = ()
    """The words for a position of each row, which may stand beside a mark; empty where most have
    none."""
    equals: tuple[Box, ...] = ()
    """Of signs that may stand between a mark of a legend and its label."""


def read_layout(words: Sequence[Word], width: float, by_ocr: bool, page: int) -> Layout:
    """Rows, totals and fields. Raises NoteRefusedError where one of them is not to be found."""
    words = without_specks(split_positions(split_items(split_colons(words))), by_ocr)
    signs, numbers = signs_of_sums(words), row_numbers(words)
    words = [word for word in words if word not in signs and word not in numbers]
    states = without_ones(read_rows(words, by_ocr, page), words, by_ocr)
    in_rows = words_of_rows(words, states, by_ocr)
    beside = lines_of([word for word in words if id(word) not in in_rows])
    labels = with_unknown(labels_on(beside, by_ocr), beside)
    plain = without_totals(states, labels)
    if plain != states:
        states, in_rows = plain, words_of_rows(words, plain, by_ocr)
    rest = [word for word in words if id(word) not in in_rows]
    on_lines = lines_of(rest)
    totals = read_totals(on_lines, labels, states, by_ocr, page)
    taken = words_of_totals(rest, on_lines, totals) | headers(on_lines, states.box, states.pitch)
    equal = equated(on_lines, labels)
    legends = legend_words(labels, taken) | {id(word) for word, _ in equal}
    legends |= mark_words(lines_of([w for w in rest if id(w) not in taken]), labels, totals)
    left = [w for w in rest if id(w) not in taken | legends and may_tell(w, states)]
    left = [word for line in with_combs(lines_of(left)) for word in line]
    field_lines = lines_of(word for line in lines_of(left) for word in without_leaders(line))
    field_lines = without_rule_words(field_lines) if by_ocr else field_lines
    field_lines = without_head_of_totals(field_lines, totals.box, by_ocr)
    notes = footnotes_on(field_lines, states)
    on_page = FieldPage(obstacles_on(states, totals), width, notes, by_ocr, page)
    fields = read_fields(field_lines, on_page)
    fields = with_answers(fields, rest, labels, totals)
    free = [label for label in labels if label not in totals.labels]
    refuse_amid_subject(rest, free, fields.subject_words, page)
    refuse_corrected(lines_of(words), fields.subject_words, states.box[1], page)
    if by_ocr and not states.weighted:
        refuse_unread_note(fields.voting_rule, f"{fields.voting_rule_raw} {notes}", page)
    said = legends | {id(word) for label in labels for word in label.words}
    off_rows = said | said_alone(field_lines) | result_marks(rest, fields, said)
    of_rows = [word for word in words if id(word) in in_rows]
    answers = answers_in(of_rows, states)
    signs_said = {word.text for word, _ in equal}
    shown = maybe_marks(words, in_rows, off_rows, states, by_ocr, signs_said)
    kept = [*without_marks(words, shown, answers), *signs, *dashes_behind(of_rows, states)]
    known = (*known_boxes(kept, states, totals), *map(ground_of, numbers))
    others = (label for label in labels if label in totals.labels or not is_result(label, fields))
    said_beside = () if answers else words_beside(of_rows, states)
    between = {id(sign) for _, sign in equal}
    equals = tuple(w.box for w in rest if w.text in EQUALS or id(w) in between)
    known = tuple(dict.fromkeys((*known, *equals)))
    return Layout(states, totals, fields, (*others, *answers), known, said_beside, equals)


def obstacles_on(states: StatesTable, totals: TotalsTable) -> list[Box]:
    """The tables of a page, at which the value of a field ends. Totals that head the lists of the
    states, and have their sum elsewhere, are no table: fields may stand beside the lists."""
    amid = any(overlap(box, totals.box) > 0 for box in states.block_boxes)
    parts = (*(label.box for label in totals.labels), *(figure.box for figure in totals.figures))
    return [*states.block_boxes, *(parts if amid else [totals.box])]


def may_tell(word: Word, states: StatesTable) -> bool:
    """Whether a word may be of a field: no sign is, nor a figure within the table of states, in a
    column that is not read, as that of the population."""
    if is_sign(word.text) or states.flows or not word.text.isdecimal():
        return not is_sign(word.text)
    at = centre(word.box), word.middle
    return not any(b[0] < at[0] < b[2] and b[1] < at[1] < b[3] for b in states.block_boxes)


def without_marks(
    words: Sequence[Word], shown: Set[int], answers: Sequence[Label]
) -> Iterator[Word]:
    """The words that are no marks, those of answers begun where their column does."""
    behind = {end_of(word): word for answer in answers for word in answer.words}
    for word in words:
        if end_of(word) in behind:
            yield behind[end_of(word)]
        elif id(word) not in shown:
            yield word


def end_of(word: Word) -> tuple[str, float, float]:
    """A word by what it says and where it ends."""
    return word.text, word.box[2], word.box[3]


def known_boxes(words: Sequence[Word], states: StatesTable, totals: TotalsTable) -> tuple[Box, ...]:
    """Where words stand that are no marks, and names and figures, be they a part of these."""
    own = {*(figure.box for figure in totals.figures), *chain(*map(line_boxes, states.rows))}
    known = [word.drawn or word.box for word in words]
    return (*known, *(box for box in own if box not in known))


def words_of_totals(
    words: Sequence[Word], on_lines: Sequence[Sequence[Word]], totals: TotalsTable
) -> set[int]:
    """The words of the totals: their labels, figures and heads, and what stands close beside them
    in a sentence, where no mark may be said by it: `Y Yes 23`."""
    labels = {id(word) for label in totals.labels for word in label.words}
    figures = words_within((figure.box for figure in totals.figures), words)
    own = labels | figures
    for cell in (cell for line in on_lines for cell in cells_in(line)):
        held = {id(word) for word in cell}
        if held & labels and held & figures:
            own |= {id(word) for word in cell if not is_letter_said(word)}
    own |= headers(on_lines, totals.box, line_height(totals))
    return own | row_heads(on_lines, totals.box)


def is_letter_said(word: Word) -> bool:
    """Whether a word is a letter in place of a mark."""
    return word.text.isalpha() and letter_said(word.text) is not None


def result_marks(rest: Sequence[Word], fields: SheetFields, said: set[int]) -> set[int]:
    """The words that may be the mark of the final result."""
    short = [word for word in fields.beside_result if len(fold(word.text)) <= SHORT]
    beside = [word for word in rest if is_beside_result(word, fields) and id(word) not in said]
    return {id(word) for word in (*short, *beside) if word.text not in COLONS}


def without_specks(words: Sequence[Word], by_ocr: bool) -> list[Word]:
    """The words without the dots of a rule, and without the drawings of a picture, much higher than
    a line, for which a letter was read."""
    # A dotted rule may have more specks than there are words; read as `H` or `11`, they are short.
    long = [word for word in words if len(word.text) > SHORT]
    usual = median([height(word.box) for word in long or words] or [0.0])
    low = (word for word in words if not is_speck(word, usual))
    return [word for word in low if not (by_ocr and is_drawing(word, usual))]


def is_drawing(word: Word, usual: float) -> bool:
    """Whether a letter is so much higher than words that it is a drawing; a figure that two looks
    read is none, beside a bar it is as high as that."""
    figure = word.text.strip("|")
    if figure.isdecimal() and (word.again or "").strip("|") == figure:
        return False
    return len(word.text) <= SHORT and height(word.box) > TALL * usual


def is_speck(word: Word, usual: float) -> bool:
    """Whether a word is too low for one and could not be read, or is lower than any letter and was
    read as one."""
    high = height(word.box)
    if not word.text.strip(UNREAD):
        return high <= SPECK * usual
    return len(word.text) == 1 and word.text.isalnum() and high <= DOT * usual


def is_beside_result(word: Word, fields: SheetFields) -> bool:
    """Whether a sign or a letter stands right behind `Final result`: it may be its mark."""
    _, top, right, bottom = fields.result_box
    near = 0 < word.box[0] - right < NEAR * (bottom - top)
    return near and top < word.middle < bottom and len(fold(word.text)) <= 1


def footnotes_on(on_lines: Sequence[Sequence[Word]], states: StatesTable) -> str:
    """The sentences below the first row of the states table, and elsewhere those that begin with
    the sign of a note."""
    top = union(states.rows[0].boxes)[1]
    notes: list[Word] = []
    goes_on = False
    for line in on_lines:
        goes_on = line[0].text.startswith("*") or (goes_on and line[0].text[:1].islower())
        notes += [word for word in line if goes_on or word.middle > top]
    return " ".join(word.text for word in notes)
