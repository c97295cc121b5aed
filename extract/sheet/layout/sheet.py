"""All that the words of a sheet's page say, read in the order of how sure it is: rows, totals,
fields."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.columns import columns_of, middle, share_column
from extract.sheet.layout.fields import (
    FieldLabel,
    SheetFields,
    find_labels,
    read_fields,
    refuse_unread_note,
    split_colons,
)
from extract.sheet.layout.grammar import PER_CENT, number_in, position_said
from extract.sheet.layout.names import ISO, cells_of
from extract.sheet.layout.rows import SPECK, StatesTable, read_rows
from extract.sheet.layout.totals import Label, TotalsTable, labels_on, read_totals
from extract.sheet.words import UNREAD, Word, fold, is_sign
from extract.sheet.words import lines as lines_of

HEADER = re.compile(
    r"(MEMBERS?|STATES?|POPULATION|POP|VOTES?|WEIGHT(ED|ING|INGS|S)?|NUMBER|SHARE|OF|THE|IN|NO|"
    r"MS|CODE|POSITION|COUNTRY)*",
)
"""A header's words, folded; recognition loses the spaces between them."""
OWN = re.compile("MEMBER|STATE|POP|VOTE|WEIGHT|NUMBER|SHARE|CODE|POSITION|COUNTRY")
SHORT = 2
"""Letters: recognition takes drawings for words as short as that, and for no longer ones."""
BEYOND = 120.0
"""Points beside the names and figures of a table in which the column of its marks may have its
header."""
FEWEST = 0.35
"""Part of a block's rows that bear a word in place of a mark; the totals may stand beside a few."""
BESIDE = 5.0
"""Type sizes from a label to its mark at most."""
RESULT = 10.0
"""Type sizes from the words of the final result to the word in place of its mark at most."""
ABOVE = 4.5
"""Rows above a table in which its header stands."""


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


def read_layout(words: Sequence[Word], width: float, by_ocr: bool, page: int) -> Layout:
    """Rows, totals and fields. Raises NoteRefusedError where one of them is not to be found."""
    words = without_specks(split_colons(words))
    states = read_rows(words, by_ocr, page)
    in_rows = words_of_rows(words, states, by_ocr)
    rest = [word for word in words if id(word) not in in_rows]
    on_lines = lines_of(rest)
    labels = labels_on(on_lines, by_ocr)
    totals = read_totals(on_lines, labels, states.weighted, by_ocr, page)
    labels = without_result(labels, totals.labels, find_labels(on_lines, by_ocr))
    taken = {id(word) for label in totals.labels for word in label.words}
    taken |= {id(word) for word in rest for figure in totals.figures if covers(figure.box, word)}
    taken |= headers(on_lines, states.box, states.pitch)
    taken |= headers(on_lines, totals.box, line_height(totals))
    taken |= row_heads(on_lines, totals.box)
    legends = legend_words(labels, taken)
    legends |= mark_words(lines_of([w for w in rest if id(w) not in taken]), labels, totals)
    left = [w for w in rest if id(w) not in taken | legends and not is_sign(w.text)]
    field_lines = lines_of(left)
    notes = footnotes_below(left, states)
    fields = read_fields(field_lines, [states.box, totals.box], width, notes, by_ocr, page)
    if by_ocr and not states.weighted:
        refuse_unread_note(fields.voting_rule, f"{fields.voting_rule_raw} {notes}", page)
    marks = {id(word) for word in words if id(word) in in_rows and is_mark_word(word, states)}
    apart = legends | {id(word) for label in labels for word in label.words}
    shown = (
        marks
        | apart
        | said_alone(field_lines)
        | {id(word) for word in words if may_be_mark(word, by_ocr)}
    )
    shown |= {id(word) for word in fields.beside_result if len(fold(word.text)) <= SHORT}
    shown -= row_numbers(words, states)
    shown -= {id(word) for word in words if is_code(word, states)}
    own = {box for row in states.rows for box in row.boxes}
    own |= {figure.box for figure in totals.figures}
    known = [word.box for word in words if id(word) not in shown]
    known += [box for box in own if box not in known]
    others = (label for label in labels if label in totals.labels or not is_result(label, fields))
    return Layout(states, totals, fields, tuple(others), tuple(known))


def without_specks(words: Sequence[Word]) -> list[Word]:
    """The words without what could not be read and is too low for a word: the dots of a rule."""
    usual = median([word.box[3] - word.box[1] for word in words] or [0.0])
    return [
        word
        for word in words
        if word.text.strip(UNREAD) or word.box[3] - word.box[1] > SPECK * usual
    ]


def is_result(label: Label, fields: SheetFields) -> bool:
    """Whether a word stands behind `Final result`, in place of its mark: it is no legend."""
    x0, top, _, bottom = fields.result_box
    level = abs(middle(label.box) - (top + bottom) / 2) < label.size / 2
    return level and x0 < label.box[0] < fields.result_box[2] + RESULT * label.size


def without_result(
    labels: Sequence[Label], totals: Sequence[Label], fields: Sequence[FieldLabel]
) -> list[Label]:
    """The labels without the word of the final result: no legend has one word alone on a line."""
    for field in fields:
        if field.name == "final_result":
            beside = [
                label
                for label in labels
                if abs(middle(label.box) - middle(field.box)) < label.size / 2
                and label.box[0] > field.box[2]
                and label not in totals
            ]
            labels = [label for label in labels if [label] != beside]
    return list(labels)


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


def row_numbers(words: Sequence[Word], states: StatesTable) -> set[int]:
    """The figures of further columns, where most differ: numbers of rows are no marks, but marks
    may be taken for a figure."""
    found = [w for box in states.other_figures for w in words if covers(box, w)]
    various = 2 * len({word.text for word in found}) > len(found)
    return {id(word) for word in found} if various else set()


def covers(box: Box, word: Word) -> bool:
    """Whether a word's middle lies in a box."""
    across = (word.box[0] + word.box[2]) / 2
    return box[0] <= across <= box[2] and box[1] <= word.middle <= box[3]


def words_of_rows(words: Sequence[Word], states: StatesTable, by_ocr: bool) -> set[int]:
    """The words of the states table: names, figures, and the words or letters that stand as
    marks."""
    own = {
        id(word) for row in states.rows for box in row.boxes for word in words if covers(box, word)
    }
    own |= {id(word) for box in states.other_figures for word in words if covers(box, word)}
    own |= {id(word) for word in words if is_code(word, states)}
    inside = [
        word
        for word in words
        if id(word) not in own
        and row_at(word, states) is not None
        and (by_ocr or number_in(word.text) is None or position_said(word.text) is not None)
        and not PER_CENT.fullmatch(word.text)
    ]
    for column in columns_of(inside, lambda word: word.box):
        texts = {fold(word.text) or word.text for word in column}
        rows = {row_at(word, states) for word in column}
        fewest = FEWEST * len(states.rows) / states.blocks
        # Marks are few words said often; labels and the words of fields stand there once each.
        if len(rows) >= fewest and 2 * len(texts) <= len(rows) + 1:
            own |= {id(word) for word in column}
    return own


def is_code(word: Word, states: StatesTable) -> bool:
    """Whether a word is the code of the state on whose line it stands, in a column of its own."""
    place = row_at(word, states)
    state = None if place is None else states.rows[place].state
    return state is not None and fold(word.text) in (state.code, ISO.get(state.code))


def row_at(word: Word, states: StatesTable) -> int | None:
    """The row on whose line a word stands; None where it stands on none."""
    for number, row in enumerate(states.rows):
        if abs(word.middle - row.middle) < 0.3 * states.pitch:
            return number
    return None


def is_mark_word(word: Word, states: StatesTable) -> bool:
    """Whether a word of the rows is neither name nor figure."""
    boxes = [box for row in states.rows for box in row.boxes]
    return not any(covers(box, word) for box in (*boxes, *states.other_figures))


def line_height(totals: TotalsTable) -> float:
    """From one label of the totals to the next."""
    middles = sorted(middle(label.box) for label in totals.labels)
    gaps = [b - a for a, b in itertools.pairwise(middles) if b - a > 2]
    return min(gaps, default=2 * totals.labels[0].size)


def headers(lines: Sequence[Sequence[Word]], table: Box, pitch: float) -> set[int]:
    """The words of a table's header, line by line upwards from its first row."""
    found: set[int] = set()
    top = table[1]
    for line in reversed(lines):
        over = [w for w in line if w.box[2] > table[0] - BEYOND and w.box[0] < table[2] + BEYOND]
        over = [w for w in over if w.middle < table[1]]
        if not over:
            continue
        if top - max(word.box[3] for word in over) > ABOVE * pitch:
            break
        cells = cells_of(over)
        own = [word for cell in cells if is_header(cell) for word in cell]
        # `No` heads the numbers of rows, and is the contrary of yes elsewhere.
        own += [word for cell in cells if own and is_number_head(cell) for word in cell]
        if not own:
            if all(word.box[0] < table[2] for word in over):
                break
            continue
        found |= {id(word) for word in own}
        top = min(word.box[1] for word in own)
        if table[1] - top > ABOVE * pitch:
            break
    return found


def row_heads(lines: Sequence[Sequence[Word]], table: Box) -> set[int]:
    """The words that head the rows of a table, `Members` and `Population`, where it lies across."""
    cells = [cell for line in lines for cell in cells_of(line)]
    level = [cell for cell in cells if table[1] <= cell[0].middle <= table[3]]
    return {id(word) for cell in level if is_header(cell) for word in cell}


def is_number_head(cell: Sequence[Word]) -> bool:
    """Whether a cell heads the numbers of rows, if it stands in a header."""
    return fold("".join(word.text for word in cell)) in ("NO", "NR", "N")


def is_header(cell: Sequence[Word]) -> bool:
    """Whether a cell is one of a header as a whole: a subject may have such words too."""
    text = "".join(word.text for word in cell)
    plain = fold(re.sub(r"[\d*()%]", "", text))
    whole = HEADER.fullmatch(plain) is not None
    return whole and (OWN.search(plain) is not None or "%" in text or "*" in text)


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
                abs(middle(other.box) - middle(label.box)) < label.size
                or abs(other.box[0] - label.box[0]) < 3 * label.size
            )
        ]
        if len({other.position for other in others} | {label.position}) >= 2:
            found |= {id(word) for word in label.words}
    return found


def mark_words(
    lines: Sequence[Sequence[Word]], labels: Sequence[Label], totals: TotalsTable
) -> set[int]:
    """The signs, letters and words in place of marks that stand beside a label of the totals or of
    a legend, or in a column of their own in the totals; a dash amid figures stands for none."""
    found: set[int] = set()
    own = {id(word) for label in labels for word in label.words}
    columns = [(figure.box[0], figure.box[2]) for figure in totals.figures]
    for cell in (cell for line in lines for cell in cells_of(line)):
        rest = [word for word in cell if id(word) not in own]
        text = "".join(word.text for word in rest)
        if not rest or (re.search(r"\w", text) and position_said(text) is None):
            continue
        box = union(word.box for word in rest)
        level = any(abs(middle(box) - middle(label.box)) < label.size for label in totals.labels)
        apart = level and not any(share_column((box[0], box[2]), f) for f in columns)
        if apart or any(is_beside(box, label) for label in labels):
            found |= {id(word) for word in rest}
    return found


def is_beside(box: Box, label: Label) -> bool:
    """Whether something stands on the line of a label, right before or behind it."""
    if abs(middle(box) - middle(label.box)) > label.size:
        return False
    before, behind = label.box[0] - box[2], box[0] - label.box[2]
    return -label.size < max(before, behind) < BESIDE * label.size


def footnotes_below(words: Sequence[Word], states: StatesTable) -> str:
    """The sentences below the first row of the states table."""
    top = union(states.rows[0].boxes)[1]
    return " ".join(w.text for w in words if w.middle > top)
