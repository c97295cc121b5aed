"""Names of a closed list that wrap to the next line, at whose end another value stands:
`Meeting No 4190 · Competitiveness (Internal Market, Industry, Research and`, below it `Space)`; and
values of which only the label had room: `Item: 2024/0126 (COD) Voting rule:`, below it `unanimity`.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from extract.sheet.layout.fields.labels.label import CELL, PARTED, gap, labels_in_line
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.in_sentences import is_configuration
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.listed_fields import STROKES
from extract.sheet.layout.fields.values.paragraphs import LINE_STEP
from extract.sheet.layout.fields.values.value_columns import up_to_gap
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.words import Word

LONGEST = 12
"""Words of a name on the line that it begins at most."""


def with_wrapped_names(lines: Sequence[Sequence[Word]]) -> list[Sequence[Word]]:
    """The lines, with the end of a voting rule or a configuration of the Council moved up to the
    line on which it begins behind a label or another value. Such a line begins at the left edge of
    the one above, where it would be taken for the end of that one's first value."""
    found: list[Sequence[Word]] = []
    for line in lines:
        end = up_to_label(up_to_gap(line))
        if found and wraps_to(found[-1], end):
            found[-1] = [*found[-1], *moved_behind(found[-1][-1], end)]
            line = line[len(end) :]
        found += [line] if line else []
    return found


def wraps_to(line: Sequence[Word], end: Sequence[Word]) -> bool:
    """Whether a name begins behind another value of a line and ends with these words below it."""
    first, below = line[0], end[0]
    down = below.middle - first.middle
    under = 0 < down < LINE_STEP * first.size and abs(below.box[0] - first.box[0]) < first.size / 2
    if under and ends_with_label(line, text_of([end])):
        return True
    # `Formation Research and Space)`: the rest of a label, and behind it that of its value.
    parted = any(gap(end, n) > CELL * end[n].size for n in range(1, len(end)))
    if not under or parted or is_name(text_of([end])):
        return False
    starts = range(max(1, len(line) - LONGEST), len(line))
    parts = [line[n:] for n in starts if is_parted(line, n) and not is_name(text_of([line[n:]]))]
    return any(is_name(text_of([[*part, *end]])) for part in parts)


def up_to_label(words: list[Word]) -> list[Word]:
    """The words before the first label behind others."""
    labels = labels_in_line(words, 0, False)
    starts = (words.index(label.words[0]) for label in labels if label.words[0] is not words[0])
    return words[: next(starts, len(words))]


def ends_with_label(line: Sequence[Word], below: str) -> bool:
    """Whether a line ends with the label of what stands below, be it in brackets, `(Document:`, and
    all labels before it have their values on the line; not amid a text, `Session: 4190. Item:`."""
    last = line[-1].text
    if last.startswith("(") and last.endswith(":") and below.endswith(")"):
        return "documents" in fields_said(below[:-1], False)
    labels = [*labels_in_line(line, 0, False)]
    if len(labels) < 2 or labels[-1].words[-1] is not line[-1] or not labels[-1].colon:
        return False
    if any(word.text[-1:] in PARTED for word in line):
        return False
    pairs = itertools.pairwise(labels)
    filled = all(any(a.box[2] < w.box[0] < b.box[0] for w in line) for a, b in pairs)
    return filled and labels[-1].name in fields_said(below, False)


def is_parted(line: Sequence[Word], place: int) -> bool:
    """Whether a word stands behind a label, a stroke or white."""
    before = line[place - 1].text
    ended = before in STROKES or before.endswith(":")
    return ended or gap(line, place) > CELL * line[place].size


def is_name(text: str) -> bool:
    """Whether a text is a voting rule or a configuration."""
    return rule_of(text, "") != "other" or is_configuration(text)


def moved_behind(last: Word, words: Sequence[Word]) -> list[Word]:
    """Words of the next line as if they went on behind the last one of a line."""
    left, down = last.box[2] + last.size / 4 - words[0].box[0], last.middle - words[0].middle
    return [
        replace(
            word,
            box=(word.box[0] + left, word.box[1] + down, word.box[2] + left, word.box[3] + down),
            drawn=word.drawn or word.box,
        )
        for word in words
    ]
