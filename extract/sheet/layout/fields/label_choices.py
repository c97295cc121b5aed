"""The labels of the fields of a sheet: which of several for one field counts, and which stand on
two lines."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from extract.sheet.layout.fields.label_words import LABELS, names_of_labels
from extract.sheet.layout.fields.labels import (
    ALIGNED,
    CELL,
    HEADING,
    FieldLabel,
    gap,
    label_at,
    labels_in_line,
)
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import tells_result
from extract.sheet.words import UNREAD, Word, fold

NEXT_LINE = 2.0
"""Type sizes from the first line of a label to its second at most."""
BETWEEN = 2
"""Lines farther down on which the second one stands at most: the value may be level with the middle
of both."""
DASHES = re.compile("[-–—]")
"""What stands in place of a colon behind a label."""
CLOSE = 2
"""So many labels, and so many values, tell where those of a column begin."""
SIZE = 0.1
"""Part of the type size of most labels by which that of one may differ: `Result` may head a section
in other type."""


def find_labels(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[FieldLabel]:
    """Every label of a field, top to bottom; one that has a colon or its place counts first."""
    return label_choices(lines, by_ocr)[0]


def label_choices(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[FieldLabel]]:
    """The labels of the fields, the likeliest first, and then with the next one in place of each
    that stands on the sheet again, written as fully: `Item` may head a section too."""
    alone = [
        label for number, line in enumerate(lines) for label in labels_in_line(line, number, by_ocr)
    ]
    found = [*alone, *close_labels(lines, alone, by_ocr)]
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


def close_labels(
    lines: Sequence[Sequence[Word]], found: Sequence[FieldLabel], by_ocr: bool
) -> Iterable[FieldLabel]:
    """Labels with their values right behind them: two more labels begin where they do, and two more
    values where theirs do, or the label is written as it is known, letter by letter."""
    known = [(label, lines[label.line]) for label in found]
    values = [line[line.index(label.words[-1]) + 1 :] for label, line in known]
    close = [
        label
        for number, line in enumerate(lines)
        if len(line) > 1 and not any(label.line == number for label in found)
        if (label := label_at(line[:1], 0, number, by_ocr))
    ]
    for label in close:
        first, second = lines[label.line][:2]
        near = first.size / 4
        begun = [o for o in (*found, *close) if abs(o.box[0] - first.box[0]) < near]
        level = sum(bool(v) and abs(v[0].box[0] - second.box[0]) < near for v in values)
        others = sum(other.name != label.name for other in begun)
        written = {form for each in LABELS[label.name] for form in (each, each.upper())}
        if others >= CLOSE and (level >= CLOSE or first.text in written):
            yield label


def with_colons(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, a dash that ends a cell, or stands before a column of values, taken for the colon
    of its label: `When –`."""
    behind = [
        b.box[0] for line in lines for a, b in itertools.pairwise(line) if DASHES.fullmatch(a.text)
    ]
    found = []
    for line in lines:
        kept: list[Word] = []
        for place, word in enumerate(line):
            dash = DASHES.fullmatch(word.text)
            cell = list(cells_in([*kept, word]))[-1][:-1] if dash else []
            if cell and cell[-1].text.rstrip(".")[-1:].isalpha():
                after = line[place + 1 :][:1]
                in_column = sum(abs(x - w.box[0]) < w.size / 4 for x in behind for w in after)
                known = fold("".join(each.text for each in cell)) in names_of_labels()
                ends = not after or gap(line, place + 1) > CELL * word.size
                if ends or known or in_column >= CLOSE:
                    kept[-1] = replace(kept[-1], text=f"{kept[-1].text}:")
                    continue
            kept.append(word)
        found.append(kept)
    return found


def with_whole_labels(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[Word]]:
    """The lines, the second line of a label moved behind its first."""
    found = [list(line) for line in lines]
    for number, line in enumerate(found):
        for upper in list(cells_in(line)):
            own = {label.name for label in labels_in_line(upper, number, by_ocr)}
            if own and upper[-1] is line[-1]:
                continue  # its value may stand below it
            for below in found[number + 1 : number + 1 + BETWEEN]:
                lower = next((cell for cell in cells_in(below) if stands_below(cell, upper)), [])
                whole = [*upper, *lower]
                if lower and any(
                    len(label.words) == len(whole) and (not own or label.name in own)
                    for label in labels_in_line(whole, number, by_ocr)
                ):
                    end = line.index(upper[-1]) + 1
                    line[end:end] = lower
                    below[:] = [word for word in below if word not in lower]
                    break
    return [line for line in found if line]


def stands_below(lower: Sequence[Word], upper: Sequence[Word]) -> bool:
    """Whether a cell begins where another one does, or ends there, on the next line of one text, in
    its type: above a label a title may stand."""
    size = upper[0].size
    down = lower[0].middle - upper[0].middle
    # In a picture the height of a box tells little of its type.
    sized = max(size, lower[0].size) < HEADING * min(size, lower[0].size)
    alike = sized or not upper[0].font
    ends = (lower[0].box[0] - upper[0].box[0], lower[-1].box[2] - upper[-1].box[2])
    aside = min(map(abs, ends))
    alike &= any(word.text.strip(UNREAD) for word in lower)  # a rule that was taken for words
    return alike and aside < ALIGNED * size / 2 and down < NEXT_LINE * size
