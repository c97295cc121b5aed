"""The labelled fields of a sheet, wherever they stand: beside, below or in the next column."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

from extract.errors import NoteRefusedError
from extract.records import Box
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.fields.blocks.likeliest import likeliest_way
from extract.sheet.layout.fields.by_mention import read_by_mention
from extract.sheet.layout.fields.by_value import labels_by_value
from extract.sheet.layout.fields.choice import fitting, likeliest, names_fitting, says
from extract.sheet.layout.fields.faults.told_twice import refuse_told_twice
from extract.sheet.layout.fields.labels.choices import label_choices
from extract.sheet.layout.fields.labels.label import HEADING, FieldLabel
from extract.sheet.layout.fields.labels.list_items import without_box_numbers, without_numbers
from extract.sheet.layout.fields.labels.punctuation import (
    with_broken_labels,
    with_colons,
    with_semicolons,
    without_brackets,
)
from extract.sheet.layout.fields.labels.questions import with_labels_for_questions
from extract.sheet.layout.fields.labels.translations import without_translations
from extract.sheet.layout.fields.labels.whole import with_whole_labels
from extract.sheet.layout.fields.result_words import words_of_result
from extract.sheet.layout.fields.sheet_fields import LabelledValues, SheetFields, fields_of
from extract.sheet.layout.fields.values.in_sentences import Told, told_in_none, told_in_sentences
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.paragraphs import Lines
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.layout.fields.values.values import values_of
from extract.sheet.layout.fields.values.wrapped_names import with_wrapped_names
from extract.sheet.words import Word

NEEDED = ("rule", "subject", "sitting_date")


@dataclass(frozen=True, slots=True)
class FieldPage:
    """The page on which the fields of a sheet stand."""

    obstacles: Sequence[Box]
    """The tables of the sheet: a value ends where one begins."""
    width: float
    footnotes: str
    by_ocr: bool
    number: int
    off_rows: Lines = ()
    """The lines of all words outside the rows: a sentence may tell the totals and a field."""


def read_fields(lines: Sequence[Sequence[Word]], page: FieldPage) -> SheetFields:
    """The fields of a sheet; `lines` hold none of the words of its tables. They are read from label
    to label down the lines, and where that leaves the sheet or its item unread, block by block, or
    by what the page mentions.

    Raises NoteRefusedError where the rule, the subject, the sitting date or the final result is not
    there, and where the session is no number.
    """
    lines = with_broken_labels(with_semicolons(with_wrapped_names(lines)))
    lines = without_brackets(lines, page.by_ocr)
    lines = without_translations(lines, page.by_ocr)
    lines = with_labels_for_questions(without_box_numbers(lines))
    parted, bare = with_colons(lines), with_colons(without_numbers(lines))
    ways = [parted] if bare == parted else [bare, parted]
    read, refusal = read_in_ways(ways, page)
    if read is None or read.unread:
        blocks = read_in_blocks(bare, page)
        read = blocks if blocks and (read is None or reads_item(blocks, read)) else read
    off_tables = [bare, *ways[1:], page.off_rows]
    read = read_by_mention(off_tables, read, page.footnotes, page.by_ocr, page.number)
    if read is None:
        raise refusal or NoteRefusedError(f"page {page.number}: the sheet has no fields")
    refuse_told_twice(page.off_rows or bare, page.number)
    return read


def read_in_ways(
    ways: Sequence[Lines], page: FieldPage
) -> tuple[SheetFields | None, NoteRefusedError | None]:
    """The fields as the first of some ways to part the lines has them, from label to label, or why
    the first has none."""
    refusals: list[NoteRefusedError] = []
    # Labels above their values in a narrow column look like the lines of a paragraph.
    for own, told in product(ways, (told_in_sentences, told_in_none)):
        try:
            return read_by_labels(own, page, told), None
        except NoteRefusedError as refusal:
            refusals.append(refusal)
    return None, refusals[0]


def reads_item(blocks: SheetFields, read: SheetFields) -> bool:
    """Whether the blocks say the item that the labels left unread, and do not leave it out."""
    return not blocks.unread and (
        (blocks.item is not None or read.item is None)
        and (blocks.documents is not None or read.documents is None)
    )


def read_by_labels(
    lines: Sequence[Sequence[Word]], page: FieldPage, sentences_of: Callable[[Lines, bool], Told]
) -> SheetFields:
    """The fields from label to label. Raises NoteRefusedError as `read_fields` does."""
    told, sentences, own = sentences_of(with_whole_labels(lines, page.by_ocr), page.by_ocr)
    labels, ways = labels_and_values(own, page, told)
    values = told | likeliest(ways, page.number)
    values |= words_of_result(own, labels, values)
    read = LabelledValues(own, labels, values, sentences)
    return fields_of(read, page.footnotes, page.by_ocr, page.number)


def read_in_blocks(lines: Sequence[Sequence[Word]], page: FieldPage) -> SheetFields | None:
    """The fields of a sheet as its sentences and its blocks say them, None where they leave it
    unread too. Raises NoteRefusedError where they tell two days."""
    told, sentences, own = told_in_sentences(lines, page.by_ocr)
    way = likeliest_way(own, page.by_ocr)
    if way is None:
        return None
    labels, values = way
    refuse_two_days([values], told, page.number)
    values = told | {name: value for name, value in values.items() if name not in told}
    values |= words_of_result(own, labels, values)
    if not {*NEEDED} <= names_fitting(values):
        return None
    with contextlib.suppress(NoteRefusedError):
        read = LabelledValues(own, labels, values, sentences)
        return fields_of(read, page.footnotes, page.by_ocr, page.number)
    return None


def refuse_two_days(ways: Sequence[Values], told: Values, page: int) -> None:
    """Refuse a sheet whose paragraph tells another day than stands behind its label, however the
    values are told apart. Raises NoteRefusedError."""
    day = date_in(text_of(told.get("sitting_date", ())))
    labelled = {date_in(text_of(way.get("sitting_date", ()))) for way in ways} - {None}
    if day is not None and labelled and day not in labelled:
        raise NoteRefusedError(f"page {page}: the sheet tells two sitting dates")


def says_else(name: str, value: Sequence[Sequence[Word]]) -> bool:
    """Whether the words of a value that is none say something; one sign behind `Final result` may
    be its mark."""
    text = text_of(value)
    return says(text) and not (name == "final_result" and len(text) == 1)


def heads(label: FieldLabel, labels: Sequence[FieldLabel]) -> bool:
    """Whether the label of the result is the title above all other labels, `Voting result`, in
    larger type and without a colon."""
    others = [each for each in labels if each is not label]
    above = all(label.line < each.line and label.size > HEADING * each.size for each in others)
    return label.name == "final_result" and not label.colon and bool(others) and above


def labels_and_values(
    lines: Sequence[Sequence[Word]], page: FieldPage, known: Values
) -> tuple[list[FieldLabel], list[Values]]:
    """The labels with which the fields say most of what such fields say, and the ways in which they
    may have their values. A field whose label says something else, or nothing where a sheet has to
    say it, is looked for by its value: `1. Object` may head a section. Fields that are `known` need
    no label."""

    def read(labels: Sequence[FieldLabel]) -> tuple[list[FieldLabel], list[Values]]:
        told = [*labels, *labels_by_value(lines, labels, page.by_ocr, known)]
        own = sorted(told, key=lambda label: label.box[1])
        # The label of a field that is known ends the value before it all the same.
        ways = values_of(lines, own, page.obstacles, page.width)
        refuse_two_days(ways, known, page.number)
        left = [{name: way[name] for name in way if name not in known} for way in ways]
        return [label for label in own if label.name not in known], left

    choices = [read(labels) for labels in label_choices(lines, page.by_ocr)]
    best = max(choices, key=lambda choice: max(map(fitting, choice[1])))
    way = max(best[1], key=fitting)
    fit = names_fitting(way)
    rest = [
        each
        for each in best[0]
        if each.name in fit
        or not (each.name in NEEDED or says_else(each.name, way[each.name]) or heads(each, best[0]))
    ]
    if len(rest) < len(best[0]):
        again = read(rest)
        if max(len(names_fitting(way)) for way in again[1]) > len(fit):
            return again
    return best
