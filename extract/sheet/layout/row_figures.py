"""The figures in step with the names of states: which column holds shares, or weights."""

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from extract.member_states import MemberState
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.columns import centre, columns_of, middle
from extract.sheet.layout.grammar import Number, heads_column, number_in
from extract.sheet.layout.names import APART, Name, cells_of, name_of
from extract.sheet.words import Word

LETTERS, SMALL_LETTERS = re.compile(r"\w"), re.compile(r"[a-z]{3}")
FEWEST = 3
"""So many names one below the other are a table."""
LEVEL = 0.48
"""Of the pitch: what stands so near to a row's middle is on its line."""
INDENT = 0.5
"""Type sizes between where a name begins and where its figure does, above or below it."""
BEHIND = 1.5
"""Type sizes behind a name up to which its figure may follow as a word of the same text."""
NEAREST = 0.6
"""Of the pitch: so far from its name, the nearest, a figure may stand, as on cards; where a name is
lost the next one is a whole pitch away."""
BELOW = 0.25
"""Of the pitch: so far below its name a figure is on another line of a card."""
STEADY = 0.4
"""Type sizes by which a figure of a column may stand higher or lower than the others by its row."""
WHOLE = 100
"""Per cent: no share is more."""
WEIGHTS = 0.8
"""Part of the figures that are the Treaty's weights where the column holds weights; a table of
shares has whole figures by chance in one row of fifty."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure and where it stands."""

    number: Number
    box: Box
    text: str
    again: str | None
    """What a second look read there."""


@dataclass(slots=True)
class Block:
    """One column of names with the rows beside it."""

    names: list[Name]
    figures: list[list[Figure]]
    """Columns of figures, left to right."""


def figures_on(line: Sequence[Word]) -> Iterator[Figure]:
    """The figures of a line that stand by themselves: amid the words of a text there is none."""
    cells = cells_of(line)
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
            SMALL_LETTERS.search(text_of(other)) and not heads_column(text_of(other))
            for _, other in beside
        )
        if not close or not prose:
            yield figure


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
    return Figure(
        Number(int(ones), rest, number.percent), figure.box, text, text if same else again
    )


def level_with(
    figures: Sequence[Figure], columns: Sequence[Sequence[Name]], pitch: float
) -> list[Figure]:
    """The figures between the first row and the last, a row or two beyond included."""
    top = min(column[0].middle for column in columns) - 2.6 * pitch
    bottom = max(column[-1].middle for column in columns) + 2.6 * pitch
    return [figure for figure in figures if top < middle(figure.box) < bottom]


def with_figures(
    columns: Sequence[Sequence[Name]], figures: Sequence[Figure], pitch: float
) -> list[Block]:
    """The blocks of the table: each column of names with the columns of figures on one side of
    it."""
    stacks = columns_of(figures, lambda f: f.box)
    starts = [union(name.box for name in column)[0] for column in columns]
    for column, end in zip(columns, [*starts[1:], math.inf], strict=True):
        stacks = with_own_names(stacks, column, end, pitch)
    on_right: list[list[list[Figure]]] = []
    on_left: list[list[list[Figure]]] = []
    spans = [union(name.box for name in column) for column in columns]
    for place, (column, span) in enumerate(zip(columns, spans, strict=True)):
        beside = [s for s in stacks if in_step_with(s, column, pitch)]
        end = spans[place + 1][0] if place + 1 < len(spans) else float("inf")
        start = spans[place - 1][2] if place else float("-inf")
        middles = [(centre(union(f.box for f in s)), s) for s in beside]
        on_right.append([s for x, s in middles if span[0] < x < end])
        on_left.append([s for x, s in middles if start < x < span[0]])
    if all(on_right):
        chosen = on_right
    elif all(on_left):
        chosen = on_left
    else:  # a block may be its neighbour turned about
        both = [[*right, *left] for right, left in zip(on_right, on_left, strict=True)]
        chosen = [[s for s in own if nearest_to(s, spans) == n] for n, own in enumerate(both)]
    return [Block(list(c), f) for c, f in zip(columns, chosen, strict=True)]


def with_own_names(
    stacks: Sequence[list[Figure]], names: Sequence[Name], end: float, pitch: float
) -> list[list[Figure]]:
    """The columns of figures, those that begin with their names, or right behind them, made one: on
    cards a name and its figure stand as far in as the mark before them is wide. At `end` the next
    block begins."""

    def named(stack: Sequence[Figure], indent: float) -> list[Figure]:
        """The figures of a stack that stand by a name, no farther from where that begins."""
        pairs = [(f, name_beside(f, names, pitch)) for f in stack if f.box[0] < end]
        return [f for f, n in pairs if n and -n.size / 2 < f.box[0] - n.box[0] < indent * n.size]

    behind = [f for s in stacks for f in s if any(stands_behind(f, name) for name in names)]
    begun = [figure for stack in stacks for figure in named(stack, INDENT)]
    own = max(begun, behind, key=len)
    if len(own) <= max((len(named(stack, math.inf)) for stack in stacks), default=0):
        return list(stacks)
    # Below a name that recognition lost a figure stands where those below it do.
    lost = [
        f for s in stacks if any(f in own for f in s) for f in s if is_nameless(f, names, pitch)
    ]
    own += [figure for figure in lost if figure not in own]
    rest = [[figure for figure in stack if figure not in own] for stack in stacks]
    return [*filter(None, rest), own]


def stands_behind(figure: Figure, name: Name) -> bool:
    """Whether a figure stands right behind a name, as words of one text do."""
    level = abs(middle(figure.box) - name.middle) < name.size / 2
    return level and 0 < figure.box[0] - name.box[2] < BEHIND * name.size


def is_nameless(figure: Figure, names: Sequence[Name], pitch: float) -> bool:
    """Whether a figure stands by none of the names."""
    return name_beside(figure, names, pitch) is None


def nearest_to(stack: Sequence[Figure], spans: Sequence[Box]) -> int:
    """The block to whose names figures stand nearest."""
    x0, _, x1, _ = union(figure.box for figure in stack)
    return min(range(len(spans)), key=lambda n: max(x0 - spans[n][2], spans[n][0] - x1))


def in_step_with(
    stack: Sequence[Figure], names: Sequence[Name], pitch: float, steady: bool = False
) -> bool:
    """Whether figures stand on the lines of half of the names, or of all but a few; if `steady`,
    all as much above or below them: the totals beside tall rows do not."""
    levels = [middle(figure.box) for figure in stack]
    within = LEVEL if steady or not lower_by(stack, names, pitch) else NEAREST
    near = [(n, y) for n in names for y in levels if n.off(y) < within * pitch]
    if steady and near:
        usual = median(y - name.middle for name, y in near)
        near = [(n, y) for n, y in near if abs(y - n.middle - usual) < STEADY * n.size]
    return 2 * len({id(name) for name, _ in near}) >= len(names)


def lower_by(shares: Sequence[Figure], names: Sequence[Name], pitch: float) -> float:
    """How far below its name a figure stands in cards; 0 where it stands beside it."""
    levels = [middle(figure.box) for figure in shares]
    away = [min((y - name.middle for y in levels), key=abs, default=0.0) for name in names]
    usual = median(away)
    steady = sum(abs(each - usual) < LEVEL * pitch / 2 for each in away) > len(away) / 2
    return usual if steady and abs(usual) > BELOW * pitch else 0.0


def name_beside(
    figure: Figure, names: Sequence[Name], pitch: float, lower: float = 0.0
) -> Name | None:
    """The name on whose line a figure stands, or so many points below: the nearest; None where none
    is near."""
    level = middle(figure.box) - lower
    nearest = min(names, key=lambda name: name.off(level))
    return nearest if nearest.off(level) < NEAREST * pitch else None


def column_of_shares(blocks: Sequence[Block], pitch: float) -> tuple[list[list[Figure]], bool, int]:
    """The figures of each block that are shares or weights, which of the two, and the decimals.

    By what they are: the Treaty's weights, or figures with decimals that make up no more than the
    whole; not by where they stand. Columns at one place of their blocks come first; recognition may
    take the marks of one block for figures, and not those of another.
    """
    best: tuple[int, int, list[list[Figure]], bool, int] = (0, 0, [[] for _ in blocks], False, 2)
    places = [range(len(block.figures)) for block in blocks]
    for chosen in sorted(itertools.product(*places), key=lambda each: (len(set(each)), each)):
        columns = [b.figures[place] for b, place in zip(blocks, chosen, strict=True)]
        pairs = [
            (figure.number, name.state)
            for block, figures in zip(blocks, columns, strict=True)
            for figure in figures
            if (name := name_beside(figure, block.names, pitch)) is not None
        ]
        rank, weighted, decimals = sort_of([n for n, _ in pairs], [s for _, s in pairs])
        fitting = sum(len(number.decimals) == decimals for number, _ in pairs) if rank else 0
        if (rank, fitting) > best[:2]:
            best = (rank, fitting, columns, weighted, decimals)
    return best[2:]


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
    if total > 10150 + 50 * len(numbers) or (usual == 0 and 2 * signs < len(numbers)):
        return (0, False, 2)
    return (2 if usual else 1, False, usual)


def figures_beside(
    names: Sequence[Name], shares: Sequence[Figure], pitch: float, lower: float = 0.0
) -> list[Figure | None]:
    """The figure on the line of each name, or so many points below, with the usual decimals where
    there are several: recognition takes a mark above or below it for a nought; None where the cell
    is blank."""
    usual = median([len(figure.number.decimals) for figure in shares] or [0])
    pairs = [(name_beside(figure, names, pitch, lower), figure) for figure in shares]

    def nearest(name: Name) -> Figure | None:
        def rank(figure: Figure) -> tuple[bool, float]:
            return len(figure.number.decimals) != usual, name.off(middle(figure.box))

        return min((figure for own, figure in pairs if own is name), key=rank, default=None)

    return [nearest(name) for name in names]
