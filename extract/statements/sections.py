"""Part the text of the annexes into declarations, each under its heading."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.statements.headings import Heading
from extract.statements.languages import readings_of, told_by_words
from extract.text.paragraphs import PlacedLine, Spacing, block_text, gap_parts, would_fit
from extract.text.vocabulary import Vocabulary

LONGEST_HEADING = 12
"""Lines; a joint declaration names up to 28 authors, each perhaps by its official name."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the vocabulary that understood it, and the lines under it."""

    heading: Heading
    language: str
    """Of the heading; once all is read, of the text."""
    title: tuple[PlacedLine, ...]
    body: tuple[PlacedLine, ...]


def split_sections(
    lines: Sequence[PlacedLine],
    spacing: Spacing,
    known: Sequence[Vocabulary],
    annexes: Collection[int] = (),
) -> tuple[list[Section], list[PlacedLine]]:
    """The sections, and the lines under no heading: before the first one of their annex.

    `annexes` are the places of the lines with which annexes begin.
    """
    starts: list[tuple[int, int, Heading, str]] = []
    index = 0
    while index < len(lines):
        found = heading_at(lines, index, spacing, known)
        if not found and index == 0:
            found = lone_heading(lines, spacing, known)
        if found:
            length, heading, language = found
            starts.append((index, length, heading, language))
            index += length
        else:
            index += 1
    borders = sorted({len(lines), *annexes, *(start for start, *_ in starts)})
    sections, inside = [], set[int]()
    for start, length, heading, language in starts:
        end = next(border for border in borders if border > start)
        inside.update(range(start, end))
        title, body = lines[start : start + length], lines[start + length : end]
        sections.append(Section(heading, language, tuple(title), tuple(body)))
    return sections, [placed for place, placed in enumerate(lines) if place not in inside]


def heading_at(
    lines: Sequence[PlacedLine], start: int, spacing: Spacing, known: Sequence[Vocabulary]
) -> tuple[int, Heading, str] | None:
    """The heading that begins at a line: its number of lines, its meaning, its language."""
    if start and not parted(lines[start - 1], lines[start], spacing):
        return None
    for length in range(1, LONGEST_HEADING + 1):
        end = start + length
        if end > len(lines) or (length > 1 and parted(lines[end - 2], lines[end - 1], spacing)):
            return None
        if end < len(lines) and not parted(lines[end - 1], lines[end], spacing):
            continue
        found = understood(lines, start, end, known)
        if found:
            return length, *found
    return None


def lone_heading(
    lines: Sequence[PlacedLine], spacing: Spacing, known: Sequence[Vocabulary]
) -> tuple[int, Heading, str] | None:
    """The heading in the first line of all, where there is too little text to tell the spacing.

    The line has to end long before the edge, and the text to begin like a sentence.
    """
    if len(lines) < 2:
        return None
    first, second = lines[0], lines[1]
    stands = second.text[:1].isupper() and would_fit(first, second, spacing)
    found = understood(lines, 0, 1, known) if stands else None
    return (1, *found) if found else None


def understood(
    lines: Sequence[PlacedLine], start: int, end: int, known: Sequence[Vocabulary]
) -> tuple[Heading, str] | None:
    """What the lines from `start` to `end` mean as a heading, and in which language."""
    if begins_small(lines[start].text):
        return None  # a sentence that goes on, as in `the following | statement by Italy:`
    readings = readings_of(block_text(lines[start:end]), known)
    if len(readings) > 1:
        return told_by_words(readings, (below.text for below in lines[end:]))
    return readings[0] if readings else None


def begins_small(text: str) -> bool:
    """Whether the first letter of a text is a small one."""
    return next((letter.islower() for letter in text if letter.isalpha()), False)


def parted(above: PlacedLine, below: PlacedLine, spacing: Spacing) -> bool:
    """Whether page, spacing or style part two lines."""
    return (
        above.page != below.page or gap_parts(above, below, spacing) or style(above) != style(below)
    )


def style(placed: PlacedLine) -> tuple[bool, bool, bool, int]:
    """Weight, slant, underlining and size of a line; the first three only where all of it is so."""
    runs = placed.line.runs
    if len(runs) == 1:
        return (runs[0].bold, runs[0].italic, placed.underlined, round(placed.line.size))
    runs = tuple(run for run in runs if any(c.isalnum() for c in run.text)) or runs
    bold, italic = all(r.bold for r in runs), all(r.italic for r in runs)
    return (bold, italic, placed.underlined, round(placed.line.size))
