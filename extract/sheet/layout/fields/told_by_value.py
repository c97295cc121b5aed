"""Labels that no list holds: what stands behind them tells which field they name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.cover.interinstitutional_files import files_in
from extract.domain.configurations import read_configuration
from extract.pdf.runs import union
from extract.sheet.layout.fields.choice import fits, names_act
from extract.sheet.layout.fields.in_text import NEXT_LINE
from extract.sheet.layout.fields.labels import CELL, FieldLabel, aligned, gap
from extract.sheet.layout.fields.value_columns import up_to_gap
from extract.sheet.layout.grammar import ADOPTED, NOT_ADOPTED
from extract.sheet.words import Word, fold

MOST_WORDS = 5
"""Of a label; more are a sentence."""
FIELDS = ("rule", "sitting_date", "configuration", "item", "subject", "final_result")
"""Those whose value no other field can have."""


def told_by_values(
    lines: Sequence[Sequence[Word]], found: Sequence[FieldLabel]
) -> list[FieldLabel]:
    """A label for each field that has none among those `found`, where one place alone on the sheet
    has its value behind words that stand as a label does: before a colon, or in line with
    others."""
    missing = [name for name in FIELDS if not any(label.name == name for label in found)]
    if not (missing and found):
        return []
    taken = {id(word) for label in found for word in label.words}
    told = [
        replace(label, name=name)
        for number, line in enumerate(lines)
        for label in cells_before(line, number)
        if label.colon or any(aligned(label, other) for other in found)
        for value in values_by(label, lines)
        if taken.isdisjoint(map(id, (*label.words, *value)))
        for name in missing
        if is_value(name, value)
    ]
    names = [label.name for label in told]
    return [label for label in told if names.count(label.name) == 1]


def cells_before(line: Sequence[Word], number: int) -> Iterator[FieldLabel]:
    """What may be a label on a line: a few words with a capital and without figures, before a
    colon, before white, or in a font of their own."""
    for place, first in enumerate(line):
        if (place and gap(line, place) <= CELL * first.size) or not first.text[:1].isupper():
            continue
        end = next(
            (
                n
                for n in range(place + 1, len(line))
                if line[n - 1].text.endswith(":")
                or gap(line, n) > CELL * first.size
                or line[n].font != first.font
            ),
            len(line),
        )
        words = tuple(line[place:end])
        text = "".join(word.text for word in words)
        if len(words) <= MOST_WORDS and not any(map(str.isdecimal, text)) and len(fold(text)) > 1:
            box = union(word.box for word in words)
            yield FieldLabel("", box, first.size, number, words, text.endswith(":"), False)


def values_by(label: FieldLabel, lines: Sequence[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """The words behind a label, up to white that no text has; where none stand there, those that
    begin right below it."""
    line = lines[label.line]
    behind = up_to_gap(line[line.index(label.words[-1]) + 1 :])
    if behind:
        yield behind
        return
    for below in lines[label.line + 1 : label.line + 3]:
        own = [word for word in below if word.box[0] > label.box[0] - label.size / 2]
        near = below[0].middle - label.words[0].middle < NEXT_LINE * label.size
        if near and own and own[0].box[0] < label.box[0] + label.size / 2:
            yield up_to_gap(own)
            return


def is_value(name: str, words: Sequence[Word]) -> bool:
    """Whether words are what a field says and no other: the first line of an act is a subject."""
    text = " ".join(word.text for word in words)
    match name:
        case "subject":
            return names_act(text) and text[:1].isupper()
        case "final_result":
            return fold(text) in map(fold, (*ADOPTED, *NOT_ADOPTED))
        case "item":
            return bool(files_in(text)) and fits(name, text)
        case "configuration":
            return read_configuration(text).name is not None and fits(name, text)
        case _:
            return fits(name, text)
