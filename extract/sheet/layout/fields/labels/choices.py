"""The labels of the fields of a sheet: which of several for one field counts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from extract.pdf.runs import union
from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import (
    ALIGNED,
    HEADING,
    FieldLabel,
    label_at,
    label_of_cell,
    labels_in_line,
)
from extract.sheet.layout.fields.labels.words import LABELS, LONGEST
from extract.sheet.layout.fields.values.in_text import tells_result
from extract.sheet.words import Word

CLOSE = 2
"""So many labels, and so many values, tell where those of a column begin."""
SIZE = 0.1
"""Part of the type size of most labels by which that of one may differ: `Result` may head a section
in other type."""
IN_BRACKETS = re.compile(r"\([A-Z]+\):")
"""The kind of a file, which ends its label."""


def find_labels(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[FieldLabel]:
    """Every label of a field, top to bottom; one that has a colon or its place counts first."""
    return label_choices(lines, by_ocr)[0]


def label_choices(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[FieldLabel]]:
    """The labels of the fields, the likeliest first, and then with the next one in place of each
    that stands on the sheet again, written as fully: `Item` may head a section too."""
    alone = [
        label for number, line in enumerate(lines) for label in labels_in_line(line, number, by_ocr)
    ]
    alone += in_small_letters(lines, alone)
    found = without_foot([*alone, *close_labels(lines, alone, by_ocr)], lines)
    lefts = [label.box[0] for label in found]
    usual = median(label.size for label in found) if found else 0.0

    def rank(label: FieldLabel) -> tuple[bool, float, bool, bool, bool, bool, int]:
        """`Result of the vote` may head the sheet, `Result` or `Item` a section: what has a result
        behind it, is in no larger type, stands apart and is written in full comes first."""
        behind = [word for word in lines[label.line] if word.box[0] > label.box[2]]
        tells = label.name == "final_result" and tells_result(behind)
        aligned = sum(abs(x - label.box[0]) < ALIGNED * label.size for x in lefts)
        same_size = abs(label.size - usual) < SIZE * usual
        larger = 0.0 if label.colon else max(label.size - HEADING * usual, 0.0)
        return tells, -larger, label.colon, label.full, label in alone, same_size, aligned

    best: dict[str, FieldLabel] = {}
    for label in found:
        if label.name not in best or rank(label) > rank(best[label.name]):
            best[label.name] = label
    others = [
        {**best, label.name: label}
        for label in found
        if label is not best[label.name] and rank(label)[:5] == rank(best[label.name])[:5]
    ]
    return [sorted(own.values(), key=lambda label: label.box[1]) for own in (best, *others)]


def in_small_letters(
    lines: Sequence[Sequence[Word]], found: Sequence[FieldLabel]
) -> list[FieldLabel]:
    """The labels that are a line by themselves, in the type of such as stand beside one another in
    small letters: `title of the act`."""
    small = [label.words[0] for label in found if label.words and label.words[0].text.islower()]
    alone = [
        label_of_cell(line, number)
        for number, line in enumerate(lines)
        if small and line[0].text.islower() and not in_other_type(small[0], line[0])
    ]
    taken = {label.line for label in found}
    return [label for label in alone if label is not None and label.line not in taken]


def without_foot(labels: Sequence[FieldLabel], lines: Sequence[Sequence[Word]]) -> list[FieldLabel]:
    """The labels without that of the result which but says at the foot of the page what stands
    above all labels, where there is another one: the title again."""
    first = min((label.line for label in labels if label.name != "final_result"), default=0)
    above = ["".join(word.text for word in line) for line in lines[:first]]
    foot = [
        label
        for label in labels
        if label.name == "final_result"
        and label.line == len(lines) - 1
        and "".join(word.text for word in lines[-1]) in above
    ]
    others = [label for label in labels if label not in foot and label.line >= first]
    return others if any(label.name == "final_result" for label in others) else [*labels]


def close_labels(
    lines: Sequence[Sequence[Word]], found: Sequence[FieldLabel], by_ocr: bool
) -> Iterable[FieldLabel]:
    """Labels with their values right behind them: two more labels begin or end where they do, and
    two more values begin where theirs do, or the label is written as it is known, letter by letter;
    or all behind that of the result says how the vote ended: `Outcome Act adopted`.
    """
    known = [(label, lines[label.line]) for label in found]
    values = [line[line.index(label.words[-1]) + 1 :] for label, line in known]
    close = [
        with_kind(label, line)
        for number, line in enumerate(lines)
        if len(line) > 1
        and not goes_on_to_colon(line)
        and not any(label.line == number for label in found)
        and (label := label_at(line[:1], 0, number, by_ocr))
    ]
    close = [label for label in close if len(label.words) < len(lines[label.line])]
    for label in close:
        first, second = lines[label.line][0], lines[label.line][len(label.words)]
        near = first.size / 4
        begun = [o for o in (*found, *close) if is_aligned(o, label, near)]
        level = sum(bool(v) and abs(v[0].box[0] - second.box[0]) < near for v in values)
        others = sum(other.name != label.name for other in begun)
        written = {form for each in LABELS[label.name] for form in forms_of(each, label.name)}
        ended = label.name == "final_result" and tells_result(lines[label.line][len(label.words) :])
        if ended or (others >= CLOSE and (level >= CLOSE or first.text in written)):
            yield label


def forms_of(text: str, name: str) -> tuple[str, ...]:
    """How a label may be written; `Result` with a small letter amid others heads much else."""
    return (text, text.upper(), *((text.capitalize(),) if name != "final_result" else ()))


def goes_on_to_colon(line: Sequence[Word]) -> bool:
    """Whether the first word of a line begins a label of several, `Text voted upon:`."""
    colon = next((n for n, word in enumerate(line[:LONGEST]) if word.text.endswith(":")), 0)
    return colon > 0 and all(word.text.rstrip(":").isalpha() for word in line[1 : colon + 1])


def is_aligned(one: FieldLabel, other: FieldLabel, near: float) -> bool:
    """Whether two labels begin, or end, less than so many points from one another."""
    return min(abs(one.box[0] - other.box[0]), abs(one.box[2] - other.box[2])) < near


def with_kind(label: FieldLabel, line: Sequence[Word]) -> FieldLabel:
    """A label of one word with the kind in brackets that ends it: `File (COD):`."""
    if not IN_BRACKETS.fullmatch(line[1].text):
        return label
    words = (line[0], line[1])
    return replace(label, words=words, box=union(w.box for w in words), colon=True)
