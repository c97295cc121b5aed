"""All that the words of a sheet's page say, read in the order of how sure it is: rows, totals,
fields."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre
from extract.sheet.layout.box_numbers import is_number_alone
from extract.sheet.layout.character_rules import off_rules
from extract.sheet.layout.fields.faults.head_of_totals import without_head_of_totals
from extract.sheet.layout.fields.labels.glued import (
    split_colons,
    split_items,
    split_positions,
    split_slashes,
)
from extract.sheet.layout.fields.labels.words import LONGEST, names_of_labels
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.layout.fields.values.combs import with_combs
from extract.sheet.layout.fields.voting_rule import refuse_unread_brackets, refuse_unread_note
from extract.sheet.layout.labels_amid_fields import is_result, refuse_amid_subject, with_answers
from extract.sheet.layout.mark_words import (
    equated,
    legend_words,
    mark_words,
    maybe_marks,
    said_alone,
)
from extract.sheet.layout.notes.corrected import refuse_corrected
from extract.sheet.layout.notes.group_headings import told_by_headings
from extract.sheet.layout.notes.told_positions import told_positions
from extract.sheet.layout.page_tables import PageTables, obstacles_on, tables_on
from extract.sheet.layout.rows.answers import answers_in, words_beside
from extract.sheet.layout.rows.placed.row import line_boxes
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.rows.row_numbers import ground_of, row_numbers
from extract.sheet.layout.rule_words import without_rule_words
from extract.sheet.layout.specks import without_specks
from extract.sheet.layout.sums import EQUALS, signs_of_sums
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import SHORT
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import (
    Word,
    fold,
    is_close,
    is_leader,
    is_sign,
    said_by,
    without_leaders,
)
from extract.sheet.words import lines as lines_of

BULLETS = ("•", "·", "|")
"""Signs between the fields of one line of a text."""
COLONS = (":", "：")
"""Behind `Final result` one is no mark, in whichever font it is set."""
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
    words, rules = off_rules(words) if not by_ocr else (words, ())
    words = split_positions(split_items(split_slashes(split_colons(words))))
    words = without_specks(words, by_ocr)
    signs, numbers = signs_of_sums(words), row_numbers(words)
    words = [word for word in words if word not in signs and word not in numbers]
    tables = tables_on(words, by_ocr, page)
    states, totals, labels, rest = tables.states, tables.totals, tables.labels, tables.rest
    equal = equated(lines_of(rest), labels)
    legends = legend_words(labels, tables.taken) | {id(word) for word, _ in equal}
    free = lines_of(word for word in rest if id(word) not in tables.taken)
    legends |= mark_words(free, labels, totals)
    lines = field_lines(tables, legends, by_ocr)
    fields = fields_on(lines, tables, FieldPage(obstacles_on(tables), width, "", by_ocr, page))
    own = (*fields.subject_words, *fields.item_words, *fields.document_words)
    refuse_corrected(lines_of(words), own, fields.subject, states.box[1], page)
    said = legends | {id(word) for label in labels for word in label.words}
    off_rows = said | said_alone(lines) | result_marks(rest, fields, said)
    of_rows = [word for word in words if id(word) in tables.in_rows]
    known_words = {id(word) for word in fields.subject_words} | tables.taken
    off_fields = [word for word in rest if id(word) not in known_words]
    told = told_positions(states.rows, words, off_fields, page)
    headed = told_by_headings(states.rows, labels, totals.labels)
    fields = replace(fields, told_positions=(*told, *headed))
    answers = answers_in(of_rows, states)
    signs_said = {word.text for word, _ in equal}
    shown = maybe_marks(words, tables.in_rows, off_rows, states, by_ocr, signs_said)
    kept = [*without_marks(words, shown, answers), *signs]
    others = (label for label in labels if label in totals.labels or not is_result(label, fields))
    between = {id(sign) for _, sign in equal}
    equals = tuple(w.box for w in rest if w.text in EQUALS or id(w) in between)
    known = (*known_boxes(kept, states, totals), *map(ground_of, numbers), *equals)
    known = (*known, *(rule.box for rule in rules))
    said_beside = () if answers else words_beside(of_rows, states)
    found = (*others, *answers), tuple(dict.fromkeys(known)), said_beside, equals
    return Layout(states, totals, fields, *found)


def field_lines(tables: PageTables, legends: Set[int], by_ocr: bool) -> list[list[Word]]:
    """The lines of what is left for the fields: none of the words of tables and legends."""
    taken = tables.taken | legends
    free = lines_of(word for word in tables.rest if id(word) not in taken)
    rest = (word for line in free for word in without_bullets(line))
    left = [word for word in rest if may_tell(word, tables.states)]
    left = [word for line in with_combs(lines_of(left)) for word in line]
    lines = lines_of(word for line in lines_of(left) for word in without_leaders(line))
    lines = [line for line in lines if not is_number_alone(line)]
    lines = without_rule_words(lines) if by_ocr else lines
    return without_head_of_totals(lines, tables.totals.box, by_ocr)


def fields_on(
    lines: Sequence[Sequence[Word]], tables: PageTables, on_page: FieldPage
) -> SheetFields:
    """The fields of a page, with the answers of its result. Raises NoteRefusedError as
    `read_fields` does, where words for positions stand amid the subject, and where the note on the
    rule of a picture cannot be read."""
    states, totals, labels = tables.states, tables.totals, tables.labels
    notes = footnotes_on(lines, states)
    on_page = replace(on_page, footnotes=notes, off_rows=lines_of(tables.rest))
    fields = read_fields(lines, on_page)
    fields = with_answers(fields, tables.rest, labels, totals)
    fields = replace(fields, result_box=over_leaders(fields.result_box, tables.rest))
    free = [label for label in labels if label not in totals.labels]
    refuse_amid_subject(tables.rest, free, fields.subject_words, on_page.number)
    if on_page.by_ocr:
        refuse_unread_brackets(fields.voting_rule, fields.voting_rule_raw, on_page.number)
    if on_page.by_ocr and not states.weighted:
        rule = f"{fields.voting_rule_raw} {notes}"
        refuse_unread_note(fields.voting_rule, rule, on_page.number)
    return fields


def without_bullets(line: Sequence[Word]) -> Iterator[Word]:
    """The words of a line without the bullets between two words of a text, where a label stands
    behind one: a semicolon ends the field before. Others may be marks, or of a title."""
    bullets = {
        n
        for n, word in enumerate(line[:-1])
        if n
        and word.text in BULLETS
        and is_close(line[n - 1], word)
        and is_close(word, line[n + 1])
    }
    starts = (line[n + 1 : n + 1 + count] for n in bullets for count in range(1, LONGEST + 1))
    if not any(said_by(words) in names_of_labels() for words in starts):
        bullets = set()
    for n, word in enumerate(line):
        ends = n + 1 in bullets and word.text[-1].isalnum()
        if n not in bullets:
            yield replace(word, text=f"{word.text};") if ends else word


def over_leaders(label: Box, words: Sequence[Word]) -> Box:
    """The place of a label up to the end of the dots behind it: the mark may stand there."""
    x0, top, end, bottom = label
    for word in sorted(words, key=lambda word: word.box[0]):
        near = 0 < word.box[0] - end < word.size
        if near and top < word.middle < bottom and is_leader(word.text):
            end = word.box[2]
    return x0, top, end, bottom


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


def result_marks(rest: Sequence[Word], fields: SheetFields, said: set[int]) -> set[int]:
    """The words that may be the mark of the final result."""
    short = [word for word in fields.beside_result if len(fold(word.text)) <= SHORT]
    beside = [word for word in rest if is_beside_result(word, fields) and id(word) not in said]
    return {id(word) for word in (*short, *beside) if word.text not in COLONS}


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
