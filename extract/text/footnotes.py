"""Part a page's text from its footnotes: the marks in the text and the notes at the foot."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median

from extract.pdf.runs import SMALL, Line, Run, join_runs
from extract.text.vocabulary import fold

SIGN = r"\d{1,3}|\*{1,3}|[†‡]{1,3}|[⁰¹²³⁴-⁹]{1,3}"
MARKER = re.compile(rf"\(?(?:{SIGN}|[a-z])\)?")
NUMBERED = re.compile(rf"\(?({SIGN})\)?\s+\S")
NOTE_SIZE = 0.9
"""A footnote's text is at most this share of the usual size."""
RISE = 0.1
"""In sizes of its line: a figure that far above the baseline is raised."""
LARGER = 0.5
"""Points by which the type below the first line of a footnote may be larger."""
POWERS = ("2", "3")
UNIT = re.compile(r"(?:^|[\s\d/(])[KCDM]?M$")
"""A metre or a part of it, folded: behind it a raised 2 or 3 is a power."""
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True)
class Parted:
    """A page's text and its footnotes."""

    body: tuple[Line, ...]
    """Without the marks that point to the footnotes."""
    notes: tuple[Line, ...]
    unsure: Line | None
    """The first line of the body that may be a footnote's, though no mark points to it."""


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A small raised number, sign or letter."""

    run: Run
    number: str
    line: int
    """The place of its line."""
    power: bool
    """Whether it is a power of a unit of length."""


def part_footnotes(lines: Sequence[Line], height: float) -> Parted:
    """Part the footnotes under a text from it, and take out the marks that point to them.

    A footnote is known by the mark in the text above it. Other small figures belong to the text:
    the 2 of CO2, the 3 of a cubic metre.
    """
    upper = [line for line in lines if line.baseline < height / 2]
    size = max(text_size(lines), text_size(upper))  # a short text may have longer footnotes
    openings = {n: number for n, line in enumerate(lines) if (number := opening_number(line))}
    raised = raised_numbers(lines, size) if openings else []
    alike = [n for n in openings if is_like_note(lines, n, size)]
    first = next(
        (
            n
            for n in alike
            if any(mark.line < n and mark.number == openings[n] for mark in raised)
            and only_notes(lines[n:])
        ),
        len(lines),
    )
    numbers = {number for n, number in openings.items() if n >= first}
    marks = marks_to(numbers, [mark for mark in raised if mark.line < first])
    kept = [without(line, marks, size) for line in lines[:first]]
    lost = {mark.number for mark in raised if not mark.power} - numbers
    doubtful = [
        line
        for n, line in enumerate(lines[:first])
        if line.baseline > height / 2 and (n in alike or openings.get(n) in lost)
    ]
    smaller = small_end(lines[:first], size, height / 2)
    return Parted(
        tuple(line for line in kept if line is not None),
        tuple(lines[first:]),
        next(iter(doubtful or smaller), None),
    )


def text_size(lines: Sequence[Line]) -> float:
    """The usual font size of some lines, in points."""
    return median(line.size for line in lines) if lines else 0.0


def small_end(lines: Sequence[Line], size: float, below: float) -> list[Line]:
    """The last lines of a text that are in the type of footnotes, if they stand in its lower part.

    A footnote that goes on from the page before has no mark.
    """
    found: list[Line] = []
    for line in reversed(lines):
        if line.baseline <= below or line.size > NOTE_SIZE * size:
            break
        if is_small(line, size):
            found.insert(0, line)
    return found


def is_small(line: Line, size: float) -> bool:
    """Whether a line of words is in the type of footnotes; a figure alone is an index."""
    if line.size > NOTE_SIZE * size or line.runs[0].confidence is not None:
        return False
    return MARKER.fullmatch(line.text) is None


def opening_number(line: Line) -> str | None:
    """The number, the sign or the letter with which a line opens, parted from what follows.

    A letter is one only where it is smaller than the words: `a` is a word as well.
    """
    first, *others = line.runs
    if first.confidence is not None:
        return None  # sizes of recognised text are estimates
    opening = first.text.strip()
    if others and MARKER.fullmatch(opening):
        number = bare(opening)
        return number if not number.isalpha() or first.size <= SMALL * line.size else None
    match = NUMBERED.match(first.text)
    return bare(match[1]) if match else None


def bare(mark: str) -> str:
    """A mark as all its forms are compared: `(1)`, `1)` and `¹` are `1`."""
    return unicodedata.normalize("NFKC", mark.strip("() "))


def is_like_note(lines: Sequence[Line], place: int, size: float) -> bool:
    """Whether a line that opens with a number is set like a footnote, left of all beside it.

    The number is raised, or the words are smaller than the line above.
    """
    line = lines[place]
    first, *others = line.runs
    if not is_raised_number(first, line, size):
        words = others if MARKER.fullmatch(first.text.strip()) else line.runs
        above = lines[place - 1].size if place else size
        if any(run.size > NOTE_SIZE * above for run in words):
            return False
    beside = [other for other in lines if abs(other.baseline - line.baseline) < size * 0.7]
    return all(first.x0 <= other.runs[0].x0 + 1 for other in beside)


def only_notes(lines: Sequence[Line]) -> bool:
    """Whether what begins like a footnote holds no line of larger type, so no text."""
    return all(line.size <= lines[0].size + LARGER for line in lines)


def is_small_number(run: Run, line: Line, size: float) -> bool:
    """Whether a run is a figure, sign or letter, in type clearly smaller than that of the text."""
    small = run.confidence is None and run.size <= SMALL * max(size, line.size)
    return small and MARKER.fullmatch(run.text.strip()) is not None


def is_raised_number(run: Run, line: Line, size: float) -> bool:
    """Whether a run is a small number above the baseline, or one that has a line to itself."""
    if len(line.runs) == 1:
        return is_small_number(run, line, size)
    return any(run in part.runs and is_raised(run, part, size) for part in columns_of(line))


def is_raised(run: Run, part: Line, size: float) -> bool:
    """Whether a run is a small number above the baseline of its column."""
    above = part.baseline - run.baseline > RISE * part.size
    return above and is_small_number(run, part, size)


def columns_of(line: Line) -> list[Line]:
    """The columns of a line, each at its own baseline: another column's type may be larger."""
    # The cover of 16166/10 has its date at 9 points beside the number at 12.5: both at full height.
    parts = line.segments()
    if len(parts) == 1:
        return [line]
    largest = [max(part.runs, key=lambda run: run.size) for part in parts]
    return [Line(part.runs, run.baseline) for part, run in zip(parts, largest, strict=True)]


def raised_numbers(lines: Sequence[Line], size: float) -> list[FootnoteMark]:
    """Every small raised number of a text."""
    found = []
    for place, line in enumerate(lines):
        if not any(is_small_number(run, line, size) for run in line.runs):
            continue
        for index, run in enumerate(line.runs):
            if is_raised_number(run, line, size):
                number = bare(run.text)
                before = fold(join_runs(line.runs[:index])) if number in POWERS else ""
                found.append(FootnoteMark(run, number, place, UNIT.search(before) is not None))
    return found


def marks_to(numbers: Collection[str], raised: Sequence[FootnoteMark]) -> list[Run]:
    """The marks that point to footnotes of these numbers.

    A power is none where another mark of its number is.
    """
    plain = {mark.number for mark in raised if not mark.power}
    return [
        mark.run
        for mark in raised
        if mark.number in numbers and not (mark.power and mark.number in plain)
    ]


def without(line: Line, marks: Collection[Run], size: float) -> Line | None:
    """A line without the marks of footnotes, None where nothing else stands on it."""
    largest = SMALL * max(size, line.size)  # asked first: most words are larger
    small = [run for run in line.runs if run.size <= largest and is_small_number(run, line, size)]
    if not small:
        return line
    runs: list[Run] = []
    for part in columns_of(line):
        for run in part.runs:
            if run in small and any(run is mark for mark in marks):
                continue
            runs.append(readable(run, runs[-1], part) if run in small and runs else run)
    return Line(tuple(runs), line.baseline) if runs else None


def readable(run: Run, before: Run, line: Line) -> Run:
    """A small figure so that it cannot be read as one number with the figure before it."""
    rise = line.baseline - run.baseline
    if not before.text[-1:].isdigit() or abs(rise) <= RISE * line.size:
        return run
    return run._replace(text=run.text.translate(SUPERSCRIPT if rise > 0 else SUBSCRIPT))
