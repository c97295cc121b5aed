"""The fields of a sheet whose labels are not understood, by what it mentions."""

import contextlib
import itertools
from collections.abc import Iterator, Sequence

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.by_value import label_of
from extract.sheet.layout.fields.first_line import ValuePlace
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.labels.label import CELL, FieldLabel
from extract.sheet.layout.fields.mentions.read import told_by_mention
from extract.sheet.layout.fields.mentions.subject import is_named
from extract.sheet.layout.fields.mentions.texts import texts_of
from extract.sheet.layout.fields.mentions.values import (
    beside_configuration,
    configurations_in,
)
from extract.sheet.layout.fields.own_labels import REACH
from extract.sheet.layout.fields.session import MEETING_WORDS
from extract.sheet.layout.fields.sheet_fields import LabelledValues, SheetFields, fields_of
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.paragraphs import Lines, whole_words
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.words import Word, fold

TEXT_ENDS = (0.85, 2.5)
"""Type sizes of white that end a text: at cells, or at columns where signs part a line."""
PLAIN_WORDS = (
    "at on in by a nr held and was doc document documents act configuration none"
    " Monday Tuesday Wednesday Thursday Friday"
)
PLAIN = MEETING_WORDS | frozenset(map(fold, PLAIN_WORDS.split()))
"""Words that may stand with a value behind its label and change nothing of it; whether a weekday is
that of its day is asked elsewhere."""
IN_SENTENCES = ("subject", "final_result")
"""Fields of which a part of what stands behind their label may be the value."""
MENTIONED = (*("rule", "subject", "sitting_date", "session", "item", "documents", "final_result"),)
"""Fields that such a sheet has to say."""


def read_by_mention(
    ways: Sequence[Lines], read: SheetFields | None, footnotes: str, by_ocr: bool, page: int
) -> SheetFields | None:
    """The fields of a sheet as one of some `ways` to its lines says each of them somewhere, and as
    those say that were `read`; else these.

    Raises NoteRefusedError where a session or a configuration is told that is not read.
    """
    if read is not None and is_whole(read, ways[0]):
        return read
    for lines, white in itertools.product(ways, TEXT_ENDS):
        for found in mentioned_on(lines, white, footnotes, by_ocr, page):
            if agrees(found, read):
                return found
    refuse_untold_meeting(read, ways[0], page)
    return read


def mentioned_on(
    lines: Lines, white: float, footnotes: str, by_ocr: bool, page: int
) -> Iterator[SheetFields]:
    """The fields as a page says each of them somewhere; nothing where it does not say all, or they
    are not told apart."""
    values, sentences, others = told_by_mention(lines, white)
    if not {*MENTIONED} <= values.keys() or any(told_beside(values, lines, by_ocr)):
        return
    labels = [
        label_of(name, place_of(values[name], others)) for name in ("subject", "final_result")
    ]
    with contextlib.suppress(NoteRefusedError):
        told = LabelledValues(others, labels, values, sentences)
        yield fields_of(told, footnotes, by_ocr, page)


def told_beside(values: Values, lines: Lines, by_ocr: bool) -> Iterator[FieldLabel]:
    """The known labels with other words behind their colon, or the white of a table, than those
    that say their field, or another one, `Voted on: PE-CONS 10/14`: these are its value, `Subject:
    Withdrawal:` above the name of an act, or a part of it, `Session: none (next: 4023)`, whatever
    else the page says."""
    found = find_labels(lines, by_ocr)
    taken = {id(word) for label in found for word in label.words}
    boxes = {name: {w.box for line in value for w in line} for name, value in values.items()}
    for label in found:
        own = boxes.get(label.name)
        said = behind_label(label, lines)
        if not (own and said) or id(said[0]) in taken:  # heads of sections or of columns
            continue
        apart = label.colon or said[0].box[0] - label.box[2] > CELL * label.size
        left = [word for word in said if not any(word.box in told for told in boxes.values())]
        partly = not own.isdisjoint(word.box for word in said)
        plain = all(fold(word.text) in PLAIN or id(word) in taken for word in left)
        if partly and label.name not in IN_SENTENCES:
            other = not plain
        else:
            other = not partly and not plain and said[0] in left
        if apart and other:
            yield label


def behind_label(label: FieldLabel, lines: Lines) -> list[Word]:
    """The words of the cell behind a label on its line, where it begins near it, up to the end of a
    sentence."""
    cells = (
        [word for word in cell if label.box[2] - 1 < word.box[0] and fold(word.text)]
        for cell in cells_in(lines[label.line])
    )
    said = next(filter(None, cells), [])
    end = next((n for n, word in enumerate(said, 1) if word.text.endswith((".", ";"))), len(said))
    return said[:end] if said and said[0].box[0] < label.box[2] + REACH * label.size else []


def place_of(value: Lines, lines: Lines) -> ValuePlace:
    """Where a value begins, with the label of a subject before it."""
    first = value[0][0]
    number = next(n for n, line in enumerate(lines) if first in line)
    before = [*itertools.takewhile(lambda word: word is not first, lines[number])]
    label = tuple(before) if before and is_named(before) else ()
    return ValuePlace(number, label, tuple(value[0]))


def is_whole(read: SheetFields, lines: Lines) -> bool:
    """Whether fields leave nothing of the item unread, nor files or documents of a page that has
    their numbers, nor the number of a session that stands beside a configuration."""
    lost = None in (read.item, read.documents) and read.printed_numbers
    return not (read.unread or lost or any(untold_meeting(read, lines)))


def agrees(said: SheetFields, read: SheetFields | None) -> bool:
    """Whether fields say what those say that labels gave, the item aside, if these were read."""
    names = ["voting_rule", "subject", "sitting_date"]
    names += ["session_number"] if read and read.session_number else []
    names += ["configuration"] if read and read.configuration else []
    return read is None or all(getattr(said, name) == getattr(read, name) for name in names)


def refuse_untold_meeting(read: SheetFields | None, lines: Lines, page: int) -> None:
    """Refuse a sheet that tells of its meeting what was not read. Raises NoteRefusedError."""
    for words in untold_meeting(read, lines) if read else ():
        raise NoteRefusedError(
            f"page {page}: {text_of([words])!r} may be the session's number or its configuration"
        )


def untold_meeting(read: SheetFields, lines: Lines) -> Iterator[Sequence[Word]]:
    """The number of a session beside a configuration, where none was read; and where one was, a
    configuration that was not, which stands apart from the subject."""
    if read.session_number is None:
        cells = (cell for line in lines for cell in cells_in(line))
        yield from (words for cell in cells for words in beside_configuration(cell))
    elif read.configuration is None:
        subject = {word.box for word in read.subject_words}
        for text in texts_of(lines, TEXT_ENDS[0]):
            free = whole_words([w for line in text for w in line if w.box not in subject])
            yield from configurations_in(free) if free else ()
