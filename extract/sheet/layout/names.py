"""Where the names of Member States stand among the words of a page, wrapped or whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.member_states import MemberState, load_member_states
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.grammar import PER_CENT, distance, number_in
from extract.sheet.words import Word, fold, is_sign

APART = 0.62
"""Type sizes of white that part a cell of a table from its neighbour; words of one text stand
nearer. A name amid other words is no cell."""
SIGN = 1.4
"""Type sizes between a figure and its sign."""
WRAPPED = 2.0
"""Type sizes from one line of a name to the next at most."""
CODE = 2
"""Letters of a state's code."""
PARTS = re.compile(r"[()\[\]]|\s[-–—/]\s")
"""What stands between the two names, or the code and the name, of one state."""
ISO = {"EL": "GR", "UK": "GB"}
"""Codes that others use for two of the Union's."""


@dataclass(frozen=True, slots=True)
class Name:
    """A cell that names a Member State, or may."""

    text: str
    box: Box
    size: float
    state: MemberState | None
    """None where it names none that is known."""
    exact: bool
    """Whether letter by letter, accents and look-alikes aside."""
    words: tuple[Word, ...]

    @property
    def middle(self) -> float:
        """The vertical middle."""
        return (self.box[1] + self.box[3]) / 2

    def off(self, level: float) -> float:
        """How far a level is from the name's line, or from the nearest of several."""
        lowest = min((w.box[3] - w.box[1] for w in self.words), default=self.size)
        half = min(self.size, lowest, self.box[3] - self.box[1]) / 2
        return max(self.box[1] + half - level, level - self.box[3] + half, 0.0)


@cache
def states_by_name() -> dict[str, MemberState]:
    """Every state under each of its folded names: the sheet's, each half of one in two languages,
    and that of every language. The first in protocol where two share one."""
    named: dict[str, MemberState] = {}
    for state in load_member_states():
        for name in state.sheet_names:
            for part in (name, *name.split("/")):
                named.setdefault(fold(part), state)
    for state in load_member_states():
        for name in (state.name_en, *(name for _, name in state.names)):
            named.setdefault(fold(name), state)
    return named


def cells_of(line: Sequence[Word]) -> list[list[Word]]:
    """The words of a line, parted where a table's columns are; figures are cells of their own."""
    cells: list[list[Word]] = []
    for word in line:
        # A mark before a name; amid one, recognition has a sign for a letter.
        mark = len(cells) > 0 and len(cells[-1]) == 1 and is_sign(cells[-1][0].text)
        if cells and not mark and belongs(cells[-1][-1], word):
            cells[-1].append(word)
        else:
            cells.append([word])
    return cells


def belongs(before: Word, word: Word) -> bool:
    """Whether a word goes on the cell of the one before it."""
    white = (word.box[0] - before.box[2]) / max(word.size, before.size)
    if PER_CENT.match(word.text) and number_in(before.text) is not None:
        return white < SIGN
    if before.text == "%" and number_in(word.text) is not None:
        return white < APART  # `% 2.63`
    alike = (number_in(word.text) is None) == (number_in(before.text) is None)
    # Recognition reads a figure, the mark behind it and the name in the next block as one.
    return alike and not PER_CENT.search(before.text) and white < APART


def names_on(lines: Sequence[Sequence[Word]]) -> list[Name]:
    """The cells that name a Member State, those on two lines made one."""
    cells = [[name_of(cell) for cell in with_wide_names(cells_of(line))] for line in lines]
    found = [name for row in cells for name in row if name.state is not None]
    loose = [name for row in cells for name in row if number_in(name.text) is None]
    found += wrapped(loose, found)
    return once_on_line([*found, *misread(loose, found)])


def with_wide_names(cells: Sequence[list[Word]]) -> list[list[Word]]:
    """The cells, two that name a state together made one: `United` `Kingdom`, set wide."""
    joined: list[list[Word]] = []
    for cell in cells:
        before = joined[-1] if joined else []
        if before and cell[0].box[0] - before[-1].box[2] < 2 * APART * cell[0].size:
            texts = ["".join(word.text for word in words) for words in (before, cell)]
            known = states_by_name()
            if fold("".join(texts)) in known and not any(fold(text) in known for text in texts):
                joined[-1] = [*before, *cell]
                continue
        joined.append(cell)
    return joined


def name_of(cell: Sequence[Word]) -> Name:
    """One cell, with the state that it names as a whole."""
    text = " ".join(word.text for word in cell)
    state = states_by_name().get(fold(text)) or in_parts(text)
    box = union(word.box for word in cell)
    return Name(text, box, max(word.size for word in cell), state, state is not None, tuple(cell))


def in_parts(text: str) -> MemberState | None:
    """The state of a cell that names it twice, or gives its code too: `Česko (Czechia)`, `IE –
    Éire/Ireland`, `MaltaMT`."""
    known = states_by_name()
    parts = [fold(part) for part in PARTS.split(text) if fold(part)]
    named = [known.get(part) or beside_code(part) for part in parts]
    state = next((each for each in named if each is not None), None)
    if state is None:
        return beside_code(fold(text))
    codes = (state.code, ISO.get(state.code))
    same = all(n is state or part in codes for n, part in zip(named, parts, strict=True))
    return state if same else None


def beside_code(folded: str) -> MemberState | None:
    """The state whose code stands right before its name, or right behind it."""
    for code, rest in ((folded[:2], folded[2:]), (folded[-2:], folded[:-2])):
        state = states_by_name().get(rest)
        if state is not None and code in (state.code, ISO.get(state.code)):
            return state
    return None


def once_on_line(names: Sequence[Name]) -> list[Name]:
    """The names, one that stands twice on a line, as code and in full, but once; so too a code
    above a name on two lines."""

    def fuller(name: Name, other: Name) -> bool:
        level = abs(other.middle - name.middle) < 0.5 * name.size
        code = len(name.text) == CODE and 0 <= other.box[1] - name.box[3] < WRAPPED * name.size
        above = code and abs(other.box[0] - name.box[0]) < name.size
        same = other.state == name.state and len(other.text) > len(name.text)
        return same and (level or above)

    return [name for name in names if not any(fuller(name, other) for other in names)]


def wrapped(cells: Sequence[Name], found: Sequence[Name]) -> list[Name]:
    """Two or three cells one below the other that name a state together: `BELGIQUE/` `BELGIË`."""
    joined: list[Name] = []
    ordered = sorted(cells, key=lambda name: name.middle)
    for place, upper in enumerate(ordered):
        for lower in below(upper, ordered[place + 1 :]):
            if not (fold(upper.text) and fold(lower.text)):
                continue  # a name that recognition could not read stands in a row of its own
            whole = together(upper, lower)
            halves = {half.state for half in (upper, lower) if half.state is not None}
            if whole.state is not None and halves <= {whole.state}:
                joined.append(whole)
                break
    joined = [merged(name, joined) for name in joined]
    joined = [name for n, name in enumerate(joined) if name not in joined[:n]]
    known = [name for name in found if any(meets(name.box, whole.box) for whole in joined)]
    if isinstance(found, list):
        for name in known:
            found.remove(name)
    return joined


def merged(name: Name, others: Sequence[Name]) -> Name:
    """A name with those of the same state that share a word with it: `BE` above `BELGIQUE/` above
    `BELGIË`."""
    same = [each for each in others if each.state == name.state]
    words = {id(word): word for each in same for word in each.words}
    shared = [each for each in same if any(word in name.words for word in each.words)]
    if len(shared) < 2:
        return name
    own = sorted({id(w) for each in shared for w in each.words}, key=lambda key: words[key].middle)
    parts = tuple(words[key] for key in own)
    text = " ".join(word.text for word in parts)
    size = max(each.size for each in shared)
    return Name(text, union(w.box for w in parts), size, name.state, True, parts)


def below(upper: Name, others: Sequence[Name]) -> Iterator[Name]:
    """The cells right below one, set to its left edge, its right edge or its middle."""
    for lower in others:
        if lower.box[1] - upper.box[3] > (WRAPPED - 1) * upper.size:
            if lower.middle - upper.middle > 2 * WRAPPED * upper.size:
                return
            continue
        if lower.box[1] < upper.middle:
            continue
        ends = (
            lower.box[0] - upper.box[0],
            lower.box[2] - upper.box[2],
            (lower.box[0] + lower.box[2] - upper.box[0] - upper.box[2]) / 2,
        )
        if min(map(abs, ends)) < 0.5 * upper.size:
            yield lower


def together(upper: Name, lower: Name) -> Name:
    """Two cells as one."""
    return name_of([*upper.words, *lower.words])


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes share some of the page."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def misread(cells: Sequence[Name], found: Sequence[Name]) -> list[Name]:
    """Cells that are some letters off the name of one state, and nearer to no other: recognition
    misreads them, fonts lack them."""
    taken = {id(name) for name in found}
    near: list[Name] = []
    for cell in cells:
        if id(cell) in taken or cell.state is not None:
            continue
        state = nearest(fold(cell.text))
        if state is not None:
            near.append(Name(cell.text, cell.box, cell.size, state, False, cell.words))
    return near


@cache
def nearest(read: str) -> MemberState | None:
    """The one state whose name is up to a quarter of its letters off; None where two are."""
    if len(read) < 4:
        return None
    most = max(1, len(read) // 4)
    off: dict[str, int] = {}
    for name, state in states_by_name().items():
        away = distance(read, name, most)
        if away <= most:
            off[state.code] = min(away, off.get(state.code, away))
    best = sorted(off.items(), key=lambda item: item[1])
    if not best or (len(best) > 1 and best[1][1] <= best[0][1] + 1):
        return None
    return next(s for s in states_by_name().values() if s.code == best[0][0])
