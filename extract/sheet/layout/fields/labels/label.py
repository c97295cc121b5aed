"""Where the labels of the fields stand: before a colon, in a column, amid a text."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from extract.cover.interinstitutional_files import files_in
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.fields.labels.ends import (
    SET_OFF,
    ends_before,
    in_other_type,
    is_longer,
    leading,
)
from extract.sheet.layout.fields.labels.words import (
    BEFORE_COLON,
    BY_ITSELF,
    ENDED,
    LABELS,
    LONGEST,
    fields_named,
)
from extract.sheet.layout.grammar import heads_column
from extract.sheet.words import Word, fold, said_by

CELL = 0.85
"""Type sizes of white before a label that stands behind other words on its line: a cell of its own,
and no word of a text."""
SPACE = 1.6
"""Letters of the word before it that a space is wide at most."""
LOST_LETTER = 1.2
"""Type sizes of white between two words of a label in a picture: a thin letter, `I`, is lost with
its blank."""
ALIGNED = 0.8
"""Type sizes by which labels of one column may begin or end apart; of two for one field, that in
line with more others is taken."""
PARTED = ";.|]"
"""What parts fields that follow one another in one text; there each label has its colon."""
WIDER = 1.5
"""Times the usual white on its line stands before a label in a frame of its own."""
NUMBER = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})?[.)]|\d{1,2}\.\d{1,2}|[•‣▪●■◦·*–-]")
"""Of a label, as forms have it: `5. Voting Rule`, `1.5 SESSION`; or the dot of a list before it."""
CLOSE_BY = 1.5
"""Type sizes from it to the label."""
HEADING = 1.2
"""Times the type size of labels, from which on a line without a colon is a heading."""
FEWEST_HEADS = 3
"""Labels in small letters on one line at least."""
ACTS = ("REGULATION", "DIRECTIVE", "DECISION", "RECOMMENDATION", "RESOLUTION")
"""In capitals a title begins so, behind `Act` or `Proposal` without a colon."""


@dataclass(frozen=True, slots=True)
class FieldLabel:
    """A label with where it stands."""

    name: str
    box: Box
    size: float
    line: int
    words: tuple[Word, ...]
    colon: bool
    full: bool
    """Whether it is written in full: `Final result`, and not `Result` or `Result of the vote`:
    these may head a section."""


def labels_in_line(line: Sequence[Word], number: int, by_ocr: bool) -> Iterator[FieldLabel]:
    """The labels on one line: at its beginning, or behind a gap."""
    place, wide = 0, wide_in(line)
    if (heads := heads_in(line, number)) is not None:
        yield from heads
        return
    while place < len(line):
        starts = place == 0 or gap(line, place) > CELL * line[place].size
        starts = starts or not any(fold(word.text) for word in line[:place])  # `*** Result:`
        starts = starts or line[place - 1].text[-1:].isdecimal()  # `22/01/2026 Final result`
        starts = starts or is_set_off(line[place - 1], line[place])
        # In a picture the frame around words may be taken for their height.
        parted = line[place - 1].text[-1:] in PARTED or gap(line, place) > wide
        runs_on = not starts and (parted or in_other_type(line[place - 1], line[place]))
        label = label_at(line, place, number, by_ocr) if starts or runs_on else None
        if label is None or (runs_on and not label.colon):
            place += 1
            continue
        if label.name != "final_result" or not heads_else(label, line):
            yield label
        place += len(label.words)


def heads_in(line: Sequence[Word], number: int) -> list[FieldLabel] | None:
    """The labels that the cells of a line are, all of several, in small letters: below their values
    `council session`, `voting rule`; None where they are none. One alone is a word of a text."""
    starts = [n for n in range(len(line)) if n == 0 or gap(line, n) > CELL * line[n].size]
    cells = [line[start:end] for start, end in itertools.pairwise([*starts, len(line)])]
    small = all(cell[0].text.islower() for cell in cells)
    if len(cells) < FEWEST_HEADS or not small:
        return None
    heads = [label_of_cell(cell, number) for cell in cells]
    return [head for head in heads if head is not None] if None not in heads else None


def label_of_cell(cell: Sequence[Word], number: int) -> FieldLabel | None:
    """The label that all words of a cell are, letter by letter; None where they are none."""
    names = fields_named(said_by(cell), fold(cell[-1].text), False)
    box, words = union(word.box for word in cell), tuple(cell)
    return FieldLabel(names[0], box, cell[0].size, number, words, False, True) if names else None


def heads_else(label: FieldLabel, line: Sequence[Word]) -> bool:
    """Whether words for the result head something else: at the foot of a page the title with its
    interinstitutional file, `Result of voting – 2026/0338 (COD)`, or with a colon what the totals
    have, `Vote: Members, % of population`; `Result: Adopted (25 Member States)` tells one."""
    behind = [word for word in line if word.box[0] > label.box[2] - 1]
    if any(fold(word.text) in ENDED for word in behind):
        return False
    # Behind the label of another field, or a mark, a file is no part of a title.
    lettered = [word.text for word in behind if fold(word.text)]
    titled = lettered and lettered[0][0].isdecimal() and bool(files_in(" ".join(lettered)))
    return bool(titled) or (label.colon and heads_counts(behind))


def heads_counts(words: Sequence[Word]) -> bool:
    """Whether words tell what the totals have: `No. of members, % of population`."""
    # Asterisks alone are an ornament, and no note of a head.
    return any(heads_column(word.text.strip(",;:")) for word in words if word.text.strip("*"))


def is_set_off(before: Word, word: Word) -> bool:
    """Whether a word has the white of a dot or a stroke before it and begins another type:
    `Council · SESSION 4034`."""
    return in_other_type(before, word) and word.box[0] - before.box[2] > SET_OFF * word.size


def wide_in(line: Sequence[Word]) -> float:
    """White before a word that is wider is so than between most words of its line."""
    gaps = [gap(line, n) for n in range(1, len(line))]
    return WIDER * median(gaps) if gaps else 0.0


def gap(line: Sequence[Word], place: int) -> float:
    """The white before a word."""
    return line[place].box[0] - line[place - 1].box[2]


def label_at(line: Sequence[Word], place: int, number: int, by_ocr: bool) -> FieldLabel | None:
    """The label that begins at a word, if it ends there as a label does: with a colon, a gap or the
    line."""
    first = line[place].text
    # Recognition takes a bullet for a letter or a figure, and the corner of a frame around it.
    before = NUMBER.fullmatch(first) or (by_ocr and len(first) < 2)
    if before and place + 1 < len(line) and gap(line, place + 1) < CLOSE_BY * line[place].size:
        inner = label_at(line, place + 1, number, by_ocr)
        if inner is not None:
            whole = (line[place], *inner.words)
            return replace(inner, box=union(word.box for word in whole), words=whole)
        if not first.isalpha():
            return None
    for count in range(most_in_label(line, place, by_ocr), 0, -1):
        words = line[place : place + count]
        if len(fold(words[-1].text)) > 1:  # a letter behind a label may be a drawing
            label = label_of(words, line[place + count :], number, by_ocr)
            if label is not None:
                return label
    return None


def most_in_label(line: Sequence[Word], place: int, by_ocr: bool) -> int:
    """How many words from one on may be those of one label at most, whatever they say; in a picture
    the first letter of one may be lost."""
    first = line[place]
    if first.text.startswith("(") or not fold(first.text):
        return 0  # amid a value: `(Document: 11261/26)`
    for n in range(place + 1, min(place + LONGEST, len(line))):
        if line[n - 1].text.endswith((":", "：")):
            return n - place  # behind a colon a value begins
        if gap(line, n) > white_within(line[n - 1], first.size, by_ocr):
            return n - place  # `Date` and `Session` head two columns
    return min(LONGEST, len(line) - place)


def white_within(before: Word, size: float, by_ocr: bool) -> float:
    """The white up to which words are of one label: letters may be set apart, or all be as wide as
    one another, and spaces with them."""
    if by_ocr:
        return LOST_LETTER * size
    letter = (before.box[2] - before.box[0]) / len(before.text)
    return max(CELL * size, SPACE * letter)


def label_of(
    words: Sequence[Word], behind: Sequence[Word], number: int, by_ocr: bool
) -> FieldLabel | None:
    """The label that words are, with what stands `behind` them on their line, if it ends as a label
    does."""
    read, last = said_by(words), words[-1]
    named = fields_named(read, fold(last.text), by_ocr)
    if not named and read not in BEFORE_COLON:
        return None
    following = behind[0] if behind else None
    colon = last.text.rstrip("*").endswith((":", "：")) or (
        following is not None and following.text.startswith(":")
    )
    if not colon and is_longer([last, *behind]):
        return None  # `Procedure` of `Procedure file:`
    act = following is not None and following.text in ACTS
    titled = act and "subject" in (BEFORE_COLON.get(read), *named)
    ended = fold("".join(word.text for word in behind)) in ENDED
    white = CELL * last.size
    apart = following is not None and (
        following.box[0] - last.box[2] > white or in_other_type(last, following)
    )
    # `Decision`, and `Adopted` at the other end of its box, or in bold.
    told = ended and apart and BEFORE_COLON.get(read) == "final_result"
    told = told or (read in BY_ITSELF and last.text[:1].isupper() and (apart or not behind))
    short = [BEFORE_COLON[read]] if read in BEFORE_COLON and (colon or titled or told) else []
    for name in ["subject"] if titled else named or short:
        leaders = () if name == "final_result" else leading(behind)
        if colon or titled or told or leaders or ends_before(words, behind, name, by_ocr):
            whole = [*words, *leaders]
            if following is not None and not leaders and not following.text.strip(":："):
                whole.append(following)  # a colon that stands apart
            heads = name == "final_result" and "OF" in (fold(word.text) for word in words)
            full = len(words) >= len(LABELS[name][0].split()) and not heads
            box = union(word.box for word in whole)
            return FieldLabel(name, box, words[0].size, number, tuple(whole), colon, full)
    return None


def aligned(one: FieldLabel, other: FieldLabel) -> bool:
    """Whether two labels begin or end one below the other."""
    ends = (one.box[0] - other.box[0], one.box[2] - other.box[2])
    return min(map(abs, ends)) < ALIGNED * other.size


def on_line_with(one: FieldLabel, other: FieldLabel) -> bool:
    """Whether two labels stand on one line, be their lines read as two."""
    away = abs(one.box[1] + one.box[3] - other.box[1] - other.box[3]) / 2
    return away < min(one.size, other.size) / 2
