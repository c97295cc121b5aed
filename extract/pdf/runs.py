"""Runs of text with their place and style, and the lines that they form."""

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.records import Box

SPACE_GAP = 0.18
"""A gap wider than this share of the font size stands for a space."""
LEFT_BY_LETTERS = 0.7
"""A gap between two inks up to this share may be what their letters leave free: a 1 does."""
COLUMN_GAP = 1.6
"""A gap wider than this many font sizes parts two columns of one line, as the head of a cover
has."""
SMALL, LONGEST_INDEX = 0.85, 4
"""An index, a power or a footnote's mark is at most this share of its word's size, and so many
characters: small type of more letters is a word of another line."""
RAISED, LOWERED, TOUCHING = 0.6, 0.55, 0.25
"""In sizes of the word: how far an index may be raised or lowered, and how near to the word it is;
farther off it is on another line."""


class Run(NamedTuple):
    """One piece of text of one style, as drawn or as recognised in a picture."""

    text: str
    box: Box
    """Of the ink, so lower for `a` than for `A`."""
    size: float
    """Font size in points; for OCR estimated from the box."""
    font: str
    bold: bool
    italic: bool
    baseline: float
    """Distance of the baseline from the top of the page, in points."""
    confidence: float | None = None
    """Of OCR, 0 to 1; None for a text layer."""
    before: float = 0.0
    """Points that the first letter leaves free before its ink, where that was asked for."""
    behind: float = 0.0
    """Points that the last letter leaves free behind its ink, likewise."""
    turned: int = 0
    """1 for a text that is read downwards, -1 for one that is read upwards."""
    drawn: Box | None = None
    """Where it is drawn, if its box is another: turned texts are made level."""

    @property
    def x0(self) -> float:
        return self.box[0]

    @property
    def x1(self) -> float:
        return self.box[2]


Edges = Callable[[Run], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one baseline, left to right."""

    runs: tuple[Run, ...]
    baseline: float
    text: str = field(init=False, repr=False, compare=False)
    """All runs, a space wherever a gap stands for one; joined once, since it is asked for often."""

    size: float = field(init=False, repr=False, compare=False)
    """The largest font size of the line."""

    def __post_init__(self) -> None:
        # Most lines are one run, and a note has a thousand of them.
        if len(self.runs) == 1:
            (run,) = self.runs
            text, size = " ".join(run.text.split()), run.size
        else:
            text, size = join_runs(self.runs), max([run.size for run in self.runs])
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "size", size)

    @property
    def box(self) -> Box:
        """The box around all ink of the line."""
        if len(self.runs) == 1:
            return self.runs[0].box
        return union(run.box for run in self.runs)

    def segments(self, gap: float = COLUMN_GAP) -> list["Line"]:
        """Cut the line where a gap of more than `gap` font sizes parts two columns."""
        if len(self.runs) == 1:
            return [self]
        groups: list[list[Run]] = []
        for run in self.runs:
            if groups and run.x0 - groups[-1][-1].x1 <= gap * max(run.size, 1.0):
                groups[-1].append(run)
            else:
                groups.append([run])
        return [Line(tuple(group), self.baseline) for group in groups]


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of `boxes`; raises ValueError where there is none."""
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return (min(x0s), min(tops), max(x1s), max(bottoms))


def cut(one: Box, other: Box) -> Box:
    """What two boxes have in common; turned inside out where they have nothing."""
    x0, top, x1, bottom = one
    return (max(x0, other[0]), max(top, other[1]), min(x1, other[2]), min(bottom, other[3]))


def join_runs(runs: Iterable[Run]) -> str:
    """The text of runs in order; white space is collapsed."""
    parts: list[str] = []
    previous: Run | None = None
    for run in runs:
        if previous is not None:
            gap = run.x0 - run.before - previous.x1 - previous.behind
            if gap > SPACE_GAP * max(run.size, previous.size):
                parts.append(" ")
        parts.append(run.text)
        previous = run
    return " ".join("".join(parts).split())


def lines_of(runs: Iterable[Run], edges: Edges | None = None) -> list[Line]:
    """Group runs by baseline, top to bottom, each line left to right.

    `edges` gives what the letters of a run leave free before and behind its ink; it is asked only
    where that tells whether a gap stands for a space.
    """
    groups: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (r.baseline, r.x0)):
        # What is raised or lowered by more may be an index: `with_indices` puts it on its line.
        if groups and abs(run.baseline - groups[-1][0].baseline) <= 0.35 * run.size:
            groups[-1].append(run)
        else:
            groups.append([run])
    return [line_of(group, edges) for group in with_indices(groups)]


def line_of(group: Sequence[Run], edges: Edges | None = None) -> Line:
    """The line of some runs, at the baseline of its words, not of a figure raised before them."""
    if len(group) == 1:
        return Line(tuple(group), group[0].baseline)
    ordered = tuple(sorted(group, key=lambda r: r.x0))
    first = ordered[0]
    if may_be_index(first):
        first = next((run for run in ordered if first.size <= SMALL * run.size), first)
    return Line(with_edges(ordered, edges) if edges else ordered, first.baseline)


def with_edges(runs: tuple[Run, ...], edges: Edges) -> tuple[Run, ...]:
    """The runs, those beside a doubtful gap with what their letters leave free."""
    asked = {
        place
        for right, (one, other) in enumerate(itertools.pairwise(runs), 1)
        if is_doubtful(one, other)
        for place in (right - 1, right)
    }
    if not asked:
        return runs
    found = {place: edges(runs[place]) for place in asked}
    return tuple(
        run._replace(before=found[place][0], behind=found[place][1]) if place in found else run
        for place, run in enumerate(runs)
    )


def is_doubtful(one: Run, other: Run) -> bool:
    """Whether a gap that is wide enough for a space may be what the letters beside it leave."""
    gap = (other.box[0] - one.box[2]) / max(one.size, other.size, 1.0)
    if not SPACE_GAP < gap < LEFT_BY_LETTERS:
        return False
    return not (one.text[-1:].isspace() or other.text[:1].isspace())


def with_indices(groups: Sequence[list[Run]]) -> list[list[Run]]:
    """The groups, with what stands raised or lowered beside larger words taken to these words."""
    kept = [list(group) for group in groups]
    largest = [max(run.size for run in group) for group in groups]
    for place, group in enumerate(groups):
        if not all(map(may_be_index, group)) or is_spelt(group):
            continue
        least = min(run.size for run in group)
        about = [n for n in range(place - 2, place + 3) if n != place and 0 <= n < len(kept)]
        near = [kept[n] for n in about if least <= SMALL * largest[n]]
        for run in group:
            home = home_of(run, near)
            if home is not None:
                kept[place].remove(run)
                home.append(run)
    return [group for group in kept if group]


def is_spelt(group: Sequence[Run]) -> bool:
    """Whether runs on one line make a longer word: a program may draw it letter by letter."""
    letters, end = 0, -math.inf
    for run in sorted(group, key=lambda r: r.x0):
        apart = run.box[0] - end > SPACE_GAP * run.size
        letters = len(run.text.strip()) + (0 if apart else letters)
        if letters > LONGEST_INDEX:
            return True
        end = run.box[2]
    return False


def may_be_index(run: Run) -> bool:
    """Whether a run is short enough for an index, a power or the number of a footnote."""
    return run.confidence is None and len(run.text.strip()) <= LONGEST_INDEX


def home_of(run: Run, near: Iterable[list[Run]]) -> list[Run] | None:
    """The line to whose larger words a run is raised or lowered, None where it stands alone.

    Beside a word it is that word's; a number that stands before its footnote is on that line.
    """
    raised: list[Run] | None = None
    for group in near:
        for word in group:
            if run.size > SMALL * word.size:
                continue
            rise = (word.baseline - run.baseline) / word.size
            if not -LOWERED <= rise <= RAISED:
                continue
            gap = max(run.x0 - word.x1, word.x0 - run.x1) / word.size
            if -TOUCHING <= gap <= TOUCHING:
                return group
            if rise > 0:
                raised = group
    return raised
