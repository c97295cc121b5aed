"""Words for positions that stand amid the fields: the answers of a result, its mark, words of a
subject."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.errors import NoteRefusedError
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.labels.label import CELL
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.layout.fields.values.sections import ADDRESS
from extract.sheet.layout.grammar import word_said
from extract.sheet.layout.rule_words import DASHES
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import is_set_wide
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import Word, fold
from extract.sheet.words import lines as lines_of

ANSWER = 4.0
"""Type sizes from the words of the final result to the first of two answers at most."""
RESULT = 10.0
"""Type sizes from the words of the final result to the word in place of its mark at most: such a
word is no label of a legend."""


def with_answers(
    fields: SheetFields, rest: Sequence[Word], labels: Sequence[Label], totals: TotalsTable
) -> SheetFields:
    """The fields, the result told by `Yes` and `No` where its label has both behind it, the first
    close by: of `Final result: Yes ☐ No ☒` the box tells which. Farther off a legend may stand."""
    free = [label for label in labels if label not in totals.labels]
    answers = [label for label in free if label.position in ("yes", "no")]
    _, top, right, bottom = fields.result_box
    line = [w for w in rest if w.box[0] >= right - 1 and top < w.middle < bottom]
    line.sort(key=lambda word: word.box[0])
    told = [label for label in answers if label.words[0] in line]
    first = next((word for word in line if len(fold(word.text)) > 1), None)
    both = len({label.position for label in told}) > 1
    close = first is not None and first.box[0] - right < ANSWER * first.size
    if not (both and close and any(first is label.words[0] for label in told)):
        return fields
    text = " ".join(word.text for word in line)
    return replace(fields, result_words=text, beside_result=tuple(line))


def refuse_amid_subject(
    words: Sequence[Word], labels: Sequence[Label], subject: Sequence[Word], page: int
) -> None:
    """Refuse any of some words that stands amid a line of the subject and is none of it, or is the
    label of a position, be it right before or behind a line: it would lose them, or have them; and
    what cannot be of an act. Raises NoteRefusedError."""
    named = {id(word) for label in labels for word in label.words}
    kept = {id(word) for word in subject}
    own = kept - named
    # Recognition takes a hyphen for a Chinese character, which is no word.
    others = [word for word in words if id(word) not in own and fold(word.text.strip(DASHES))]
    for line in lines_of(subject):
        for word in others:
            amid = line[0].box[0] < word.box[0] < line[-1].box[0]
            if id(word) in named - kept:
                start, end = line[0].box[0] - word.size, line[-1].box[2] + word.size
                amid = start < word.box[2] and word.box[0] < end
            if amid and abs(word.middle - line[0].middle) < word.size / 2:
                raise NoteRefusedError(f"page {page}: {word.text!r} stands amid the subject")
    strange = next((word for word in subject if ADDRESS.search(word.text)), None)
    strange = strange or next(positions_apart(subject), None)
    if strange is not None:
        raise NoteRefusedError(f"page {page}: {strange.text!r} stands in the subject")


def positions_apart(subject: Sequence[Word]) -> Iterator[Word]:
    """The words for positions behind white within the subject: the mark of a row beside it, `THE
    Yes EUROPEAN`, and not `No 1303/2013`."""
    for line in lines_of(subject):
        for place, (before, word) in enumerate(pairwise(line), 1):
            apart = word.box[0] - before.box[2] > CELL * word.size
            numbered = any(behind.text[:1].isdecimal() for behind in line[place + 1 : place + 2])
            said = word_said(word.text) is not None and not is_set_wide(line, place, 1)
            if apart and said and not numbered:
                yield word


def is_result(label: Label, fields: SheetFields) -> bool:
    """Whether a word stands behind `Final result`, or is what tells it below, in place of its mark:
    it is no legend."""
    x0, top, x1, bottom = fields.result_box
    level = abs(middle(label.box) - (top + bottom) / 2) < label.size / 2
    behind = level and x0 < label.box[0] < x1 + RESULT * label.size
    return behind or any(word is label.words[0] for word in fields.beside_result)
