"""Names of a closed list that wrap to the next line, at whose end another value stands:
`Meeting No 4190 · Competitiveness (Internal Market, Industry, Research and`, below it `Space)`."""

from collections.abc import Sequence
from dataclasses import replace

from extract.sheet.layout.fields.labels.label import CELL, gap
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
        end = up_to_gap(line)
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
    if not under or is_name(text_of([end])):
        return False
    starts = range(max(1, len(line) - LONGEST), len(line))
    parts = [line[n:] for n in starts if is_parted(line, n) and not is_name(text_of([line[n:]]))]
    return any(is_name(text_of([[*part, *end]])) for part in parts)


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
