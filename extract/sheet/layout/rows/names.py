"""Where the names of Member States stand among the words of a page, wrapped or whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from extract.domain.member_states import MemberState, load_member_states
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import height, middle
from extract.sheet.layout.grammar import PER_CENT, number_in, position_said
from extract.sheet.words import LEADERS, UNREAD, Word, fold, is_sign

APART = 0.62
"""Type sizes of white that part a cell of a table from its neighbour; words of one text stand
nearer. A name amid other words is no cell."""
SIGN = 1.4
"""Type sizes between a figure and its sign: `2.63 %`; the sign of the next column stands farther
off."""
PARTS = re.compile(r"[()\[\]]|\s[-–—/]\s")
"""What stands between the two names, or the code and the name, of one state."""
ENDS_ITEM = re.compile(r"(;|[)\]][,:.])$")
"""What ends one item of a list in a text: `Česko (12 votes);`."""
BETWEEN = ("and", "|", "·", "•")
"""What parts two states of a list."""
UNITS = ("VOTE", "VOTES")
"""What a figure in a list of states counts, folded."""
ORDINAL = re.compile(r"[0-9]{1,2}[.)]")
"""The number of a row, as in a list."""
CODE = 2
"""Letters of a state's code."""
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
    half: float = field(init=False, repr=False, compare=False)
    """Of the height of its lowest word, so far inside its box its lines are; known once, since it
    is asked for often."""
    middle: float = field(init=False, repr=False, compare=False)
    """The vertical one, likewise."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "middle", middle(self.box))
        lowest = min((height(w.box) for w in self.words), default=self.size)
        object.__setattr__(self, "half", min(self.size, lowest, height(self.box)) / 2)

    def off(self, level: float) -> float:
        """How far a level is from the name's line, or from the nearest of several."""
        return max(self.box[1] + self.half - level, level - self.box[3] + self.half, 0.0)


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
            named.setdefault(fold(name).replace("Π", "II"), state)  # as recognition reads it
    return named


def cells_of(line: Sequence[Word]) -> list[list[Word]]:
    """The words of a line, parted where a table's columns are; figures are cells of their own, and
    dots that lead to them are of none."""
    cells: list[list[Word]] = []
    led = False
    for word in line:
        if LEADERS.fullmatch(word.text):
            led = True
            continue
        # A mark before a name; amid one, recognition has a sign for a letter.
        mark = len(cells) > 0 and len(cells[-1]) == 1 and is_sign(cells[-1][0].text)
        if cells and not mark and not led and belongs(cells[-1][-1], word):
            cells[-1].append(word)
        else:
            cells.append([word])
        led = False
    return [part for cell in cells for each in listed_apart(cell) for part in mark_apart(each)]


def listed_apart(cell: list[Word]) -> list[list[Word]]:
    """A cell; the states that it lists apart: `Danmark, Deutschland and Eesti`, `Danmark | Eesti`,
    codes in narrow columns, `IE IT`, and what counts the votes before: `12 votes, España`."""
    if len(cell) > 1 and all(word.text in states_by_code() for word in cell):
        return [[word] for word in cell]
    parts: list[list[Word]] = [[]]
    for word in cell:
        if word.text in BETWEEN:
            parts.append([])
            continue
        parts[-1].append(word)
        if word.text.endswith(","):
            parts.append([])
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return [cell]
    named = sum(name_of(part).state is not None for part in parts)
    units = sum(fold(part[0].text) in UNITS for part in parts)
    return parts if 2 * named > len(parts) - units else [cell]


def mark_apart(cell: list[Word]) -> list[list[Word]]:
    """A cell; words in place of a mark that stand close beside a state's name apart from it, and a
    letter or sign for which recognition took one: no name has a letter by itself."""
    for count in range(1, len(cell)):
        for mark, name in ((cell[:count], cell[count:]), (cell[-count:], cell[:-count])):
            said = "".join(word.text for word in mark)
            is_mark = position_said(said) or (count == 1 and len(fold(said)) < 2)
            named = name_of(name).state or all(UNREAD in word.text for word in name)
            coded = len(cell) == 2 and not fold(said) and name[0].text in states_by_code()
            if is_mark and (named or coded):
                bare = mark_apart(name)  # `DANMARK ●;`
                return [mark, *bare] if mark[0] is cell[0] else [*bare, mark]
    return [cell]


def without_signs(name: Name) -> Name:
    """A name without signs and lone letters at its ends, for which recognition takes a mark; what
    it read of a name in another script may be a letter as well."""
    words = [*name.words]
    for letters in (0, 1):
        for end in (0, -1):
            others = [word.text for word in words if word is not words[end]]
            if others and letters_in(words[end].text) <= letters < letters_in("".join(others)):
                del words[end]
    return name if len(words) == len(name.words) else name_of(words)


def letters_in(text: str) -> int:
    """How many letters and figures a text has, brackets among them: what stands in these is a code
    of which letters were lost, no mark."""
    letters = 0 if is_sign(text) else len(fold(text))
    return letters + 2 if letters and text[0] + text[-1] == "()" else letters


def belongs(before: Word, word: Word) -> bool:
    """Whether a word goes on the cell of the one before it."""
    if ENDS_ITEM.search(before.text):
        return False
    # Of a drawing that was read as a figure the size is that of the drawing.
    figure, alike = is_figure(word), is_figure(word) == is_figure(before)
    if figure and has_decimals(before) and has_decimals(word):
        return False  # in narrow columns
    size = (min if figure and alike else max)(word.size, before.size)
    white = (word.box[0] - before.box[2]) / size
    if PER_CENT.match(word.text) and number_in(before.text) is not None:
        return white < SIGN
    if before.text == "%" and number_in(word.text) is not None:
        return white < APART  # `% 2.63`
    # Recognition reads a figure, the mark behind it and the name in the next block as one.
    return alike and not PER_CENT.search(before.text) and white < APART


def has_decimals(word: Word) -> bool:
    """Whether a word is a figure with decimals."""
    number = number_in(word.text)
    return number is not None and bool(number.decimals)


def is_figure(word: Word) -> bool:
    """Whether a word is a figure, or the number of a row, as in a list: `3.`."""
    return number_in(word.text) is not None or ORDINAL.fullmatch(word.text) is not None


def name_of(cell: Sequence[Word]) -> Name:
    """One cell, with the state that it names as a whole."""
    text = " ".join(word.text for word in cell)
    state = states_by_name().get(fold(text)) or in_parts(text)
    if state is None and len(cell) > 1:  # two lines set so close that they were taken for one
        downwards = " ".join(word.text for word in sorted(cell, key=lambda word: word.box[1]))
        state = states_by_name().get(fold(downwards)) or in_parts(downwards)
    box = union(word.box for word in cell)
    return Name(text, box, max(word.size for word in cell), state, state is not None, tuple(cell))


@lru_cache(maxsize=8192)
def in_parts(text: str) -> MemberState | None:
    """The state of a cell that names it twice, or gives its code too: `Česko (Czechia)`, `IE –
    Éire/Ireland`, `MaltaMT`."""
    known = states_by_name()
    parts = [fold(part) for part in PARTS.split(text) if fold(part)]
    named = [known.get(part) or beside_code(part) for part in parts]
    state = next((each for each in named if each is not None), None)
    if state is None:
        return beside_code(fold(text))
    same = all(n is state or part in codes_of(state) for n, part in zip(named, parts, strict=True))
    return state if same else None


def codes_of(state: MemberState) -> tuple[str, ...]:
    """The codes of a state, the Union's first."""
    return tuple(dict.fromkeys((state.code, ISO.get(state.code, state.code))))


@cache
def states_by_code() -> dict[str, MemberState]:
    """Every state under each of its codes."""
    return {code: state for state in load_member_states() for code in codes_of(state)}


def beside_code(folded: str) -> MemberState | None:
    """The state whose code stands right before its name, or right behind it."""
    for code, rest in ((folded[:2], folded[2:]), (folded[-2:], folded[:-2])):
        state = states_by_name().get(rest)
        if state is not None and code in codes_of(state):
            return state
    return None


def lines_of(names: Sequence[Name]) -> list[list[Name]]:
    """The names line by line, each from the left."""
    found: list[list[Name]] = []
    for name in sorted(names, key=lambda name: name.middle):
        if found and name.middle - found[-1][0].middle < name.size / 2:
            found[-1].append(name)
        else:
            found.append([name])
    return [sorted(line, key=lambda name: name.box[0]) for line in found]
