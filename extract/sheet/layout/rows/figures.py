"""The figures of a page, and what a column of them tells: shares, or weights."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.domain.member_states import MemberState
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.grammar import Number, heads_column, number_in, position_said
from extract.sheet.layout.rows.names import APART, UNITS, Name, name_of
from extract.sheet.words import Word, fold

LETTERS, SMALL_LETTERS = re.compile(r"\w"), re.compile(r"[a-z]{3}")
IN_BRACKETS = re.compile(r"\(.*\)[,;.:]?")
FEWEST = 3
"""So many names one below the other are a table, and so many of their figures tell whether it holds
weights."""
WHOLE = 100
"""Per cent: no share is more; one that is has lost its decimal sign in recognition."""
COUNTED = ("STATE", "STATES", "MEMBERS")
"""The end of what is counted by the figure before it; what these hold stands behind."""
COUNTS = "MEMBER"
"""How the words behind such a count begin; they may go on on the next line."""
WEIGHTS = 0.8
"""Part of the figures that are the Treaty's weights where the column holds weights; a table of
shares has whole figures by chance in one row of fifty."""
NEARLY_ALL = 0.9
"""Part of the names that have a share with decimals, where other figures are none."""
BEHIND = 1.5
"""Type sizes behind a name up to which its figure may follow as a word of the same text: behind
names of any length such figures are in no column."""
ALL = 50
"""Per cent, or votes: no state holds as much, and all together hold more."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure and where it stands."""

    number: Number
    box: Box
    text: str
    again: str | None
    """What a second look read there."""
    phrase: Box | None = None
    """Around the words among which it stands: `23 Member States, 79,91 %`; None where it is told
    alone."""


def figures_on(cells: Sequence[Sequence[Word]]) -> Iterator[Figure]:
    """The figures of a line's cells that stand by themselves, or in brackets: amid the words of a
    text there is no other."""
    for place, cell in enumerate(cells):
        figure = figure_of(cell)
        if figure is None:
            continue
        near = APART * cell[0].size
        beside = [
            (max(cell[0].box[0] - other[-1].box[2], other[0].box[0] - cell[-1].box[2]), other)
            for other in (*cells[max(place - 1, 0) : place], *cells[place + 1 : place + 2])
            if name_of(other).state is None
        ]
        close = any(white <= near and LETTERS.search(text_of(other)) for white, other in beside)
        prose = any(
            SMALL_LETTERS.search(text_of(other))
            and not heads_column(text_of(other))
            and position_said(text_of(other)) is None  # a word in place of a mark
            and fold(other[0].text) not in UNITS  # `12 votes`
            for _, other in beside
        )
        before = fold(text_of(cells[place - 1])) if place else ""
        counted = close and before.endswith(COUNTED)  # `25 Member States, 331 votes` below a group
        after = cells[place + 1][0] if place + 1 < len(cells) else None
        counted = counted or (after is not None and counts_members(cell[-1], after))
        if not counted and (not close or not prose or IN_BRACKETS.fullmatch(figure.text)):
            yield figure


def counts_members(figure: Word, after: Word) -> bool:
    """Whether the word behind a figure tells that it counts members of a group or of all: `2 Member
    States`, of which the last word may stand on the next line."""
    near = after.box[0] - figure.box[2] < 2 * APART * after.size
    return near and number_in(figure.text) is not None and fold(after.text).startswith(COUNTS)


def text_of(cell: Sequence[Word]) -> str:
    """The words of a cell as one."""
    return "".join(word.text for word in cell)


def figure_of(cell: Sequence[Word]) -> Figure | None:
    """The figure that a cell holds; None where it holds something else."""
    text = " ".join(word.text for word in cell)
    number = number_in(text)
    if number is None:
        return None
    agains = [word.again for word in cell if word.again is not None]
    return Figure(number, union(w.box for w in cell), text, " ".join(agains) if agains else None)


def with_sign(figure: Figure, decimals: int) -> Figure:
    """A share with the decimal sign that recognition lost: `111` is more than the whole."""
    number = figure.number
    if number.decimals or number.whole <= WHOLE or not decimals:
        return figure
    digits = str(number.whole)
    ones, rest = digits[:-decimals], digits[-decimals:]
    again = figure.again
    same = again is not None and re.sub(r"\D", "", again) == digits
    text = f"{ones}.{rest}"
    number = Number(int(ones), rest, number.percent)
    return replace(figure, number=number, text=text, again=text if same else again)


def level_with(
    figures: Sequence[Figure], columns: Sequence[Sequence[Name]], pitch: float
) -> list[Figure]:
    """The figures between the first row and the last, a row or two beyond included."""
    top = min(column[0].middle for column in columns) - 2.6 * pitch
    bottom = max(column[-1].middle for column in columns) + 2.6 * pitch
    return [figure for figure in figures if top < middle(figure.box) < bottom]


def with_decimals(figures: Sequence[Figure], names: Sequence[object]) -> list[Figure]:
    """The figures of a picture with decimals, where as many have some as there are names; else all
    of them. Recognition takes a mark below each share for a figure: an `8` for three lamps. What is
    more than the whole has lost its sign."""
    shares = [f for f in figures if f.number.decimals or f.number.whole > WHOLE]
    return shares if len(shares) >= NEARLY_ALL * len(names) else [*figures]


def sort_of(
    numbers: Sequence[Number], states: Sequence[MemberState | None]
) -> tuple[int, bool, int]:
    """How surely figures are shares or weights (0: not at all), whether weights, and the
    decimals."""
    if not numbers:
        return (0, False, 2)
    pairs = list(zip(numbers, states, strict=True))
    known = [(n, s) for n, s in pairs if s is not None]
    weights = sum(not n.decimals and n.whole == s.nice_weight for n, s in known)
    if known and weights >= WEIGHTS * len(known) and len(known) >= FEWEST:
        return (3, True, 0)
    decimals = [len(number.decimals) for number in numbers]
    usual = max(set(decimals), key=decimals.count)
    # A decimal sign may be lost: `111` among figures with two decimals tells nothing.
    total = sum(number.hundredths for number in numbers if len(number.decimals) == usual)
    signs = sum(number.percent for number in numbers)
    # Parts of the whole are no more than it, though each were rounded up by half a per cent.
    if total > 10150 + 50 * len(numbers) or (usual == 0 and 2 * signs < len(numbers)):
        return (0, False, 2)
    return (2 if usual else 1, False, usual)


def counts_rows(stack: Sequence[Figure]) -> bool:
    """Whether figures are numbers of rows, each one more than the one above it."""
    steps = [b.number.whole - a.number.whole for a, b in itertools.pairwise(stack)]
    return not any(f.number.decimals for f in stack) and 2 * steps.count(1) > len(steps) > 1


def stands_behind(figure: Figure, name: Name) -> bool:
    """Whether a figure stands right behind a name, as words of one text do."""
    level = abs(middle(figure.box) - name.middle) < name.size / 2
    # The blank between them may be the first of the figure's own letters.
    return level and -name.size / 2 < figure.box[0] - name.box[2] < BEHIND * name.size


def without_strokes(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those of a picture in which most have decimals without each 1: recognition has
    it for an arrow, which may stand in the column of the shares."""
    others = [figure for figure in figures if figure.text != "1"]
    parts = sum(bool(figure.number.decimals) for figure in others)
    return others if 2 * parts > len(others) else list(figures)
