"""What makes the words of a page a vote sheet: names of states, labels, figures on their lines."""

import itertools
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extract.domain.state_orders import orders
from extract.pdf.page import PageText
from extract.records import Box
from extract.sheet.geometry import height, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.labels.glued import split_colons
from extract.sheet.layout.grammar import number_in
from extract.sheet.layout.rows.named_cells import MEMBERS, names_on
from extract.sheet.layout.rows.names import Name, states_by_code, states_by_name
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.lost import signs_in
from extract.sheet.words import UNREAD, Word, fold, lines

NO_LETTERS = ("Co", "Cc")
"""Sorts of characters, in Unicode, that stand for no letter: of one font alone, and of control."""
FEWEST_NAMES = 5
"""So many cells that name Member States make a page a vote sheet, if it has its labels too."""
FEWEST_LABELS = 3
"""So many labels that can be read are enough; with fewer the words that stand on vote sheets are
looked for in the text."""
CLOSE = 0.2
"""Type sizes of white between the signs of one text at most; a drawing stands farther off."""
MOST = 20
"""So many states one below the other are those of a vote; a declaration names fewer."""
SHORTEST = 4
"""Letters of a name that is searched for in whole pages: shorter ones stand in many other words."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What makes words a vote sheet's."""

    names: tuple[Name, ...]
    """The cells that name a Member State."""
    rows: int
    """How many of them have a figure on their line."""
    labels: frozenset[str]
    """Of fields and totals, and other words of a sheet."""
    boxes: tuple[Box, ...]
    """Of names and labels."""
    foot: float
    """Where the lowest label of a field or of the totals ends."""

    @property
    def lists_states(self) -> bool:
        """Whether so many states stand one below the other that they are those of a vote, whatever
        the labels say: an office may have words of its own for all of them."""
        states = {name.state.code for name in self.names if name.state}
        return len(states) >= MOST and 2 * len({round(n.middle) for n in self.names}) >= MOST


def names_states(page: PageText) -> bool:
    """Whether a page's text has the names of states enough, be they glued, split or amid others, or
    the codes of so many that they may stand in place of names."""
    text = fold(page.text)
    named = sum(any(name in text for name in names) for names in names_by_state())
    return named >= FEWEST_NAMES or len(states_by_code().keys() & page.text.split()) >= MEMBERS


@cache
def names_by_state() -> tuple[tuple[str, ...], ...]:
    """The folded names of each state, without those that stand in many other words."""
    names: dict[str, list[str]] = {}
    for name, state in states_by_name().items():
        if len(name) >= SHORTEST:
            names.setdefault(state.code, []).append(name)
    return tuple(map(tuple, names.values()))


def is_damaged(words: Sequence[Word]) -> bool:
    """Whether a text layer does not tell what a figure or a sign of its text is: a font may name no
    character for a digit, or a wrong one for the decimal sign or for two letters in one. Such a
    page is read as it looks."""
    if any(is_unread(word.text) or has_lost_letters(word.text) for word in words):
        return True
    if not any(is_of_font(word.text) for word in words):
        return False
    threes = (zip(line, line[1:], line[2:], strict=False) for line in lines(words))
    return any(is_in_text(*three) for three in itertools.chain.from_iterable(threes))


def is_in_text(before: Word, sign: Word, behind: Word) -> bool:
    """Whether a character of a font alone stands so near between two words that it is a sign of the
    text, the hyphen of `PE-CONS`, and no drawing behind a word or before one."""
    whites = (sign.box[0] - before.box[2], behind.box[0] - sign.box[2])
    near = max(whites) < CLOSE * min(before.size, behind.size)
    return near and is_of_font(sign.text) and before.text.isalnum() and behind.text.isalnum()


def is_of_font(text: str) -> bool:
    """Whether a text is one character that means something in its font alone."""
    return len(text) == 1 and unicodedata.category(text) == "Co"


def is_unread(text: str) -> bool:
    """Whether a text has a digit and what is no character, or characters of one font alone: such a
    one by itself is a drawing."""
    if text.isprintable() and UNREAD not in text:
        return False  # so it is of nearly all words
    sorts = [unicodedata.category(char) for char in text]
    unread = UNREAD in text or "Cc" in sorts
    return (unread and any(map(str.isdecimal, text))) or sorts.count("Co") > 1


def has_lost_letters(text: str) -> bool:
    """Whether a font has no character for letters that it draws as one: `A\u031bairs` stands for
    `Affairs`, and `A\x1bairs`, `\ue048alified` for `Qualified`."""
    if text.isascii() and text.isprintable():
        return False
    pairs = itertools.pairwise(unicodedata.normalize("NFC", text))
    sorts = (
        (one, other, unicodedata.category(one), unicodedata.category(other)) for one, other in pairs
    )
    return any(
        (one.isalpha() and after == "Mn")
        or (before in NO_LETTERS and other.islower())
        or (after in NO_LETTERS and one.islower())
        for one, other, before, after in sorts
    )


def is_upright(names: Sequence[Name]) -> bool:
    """Whether names are written across the page and go down it in an order that is known.

    Recognition turns each line by itself: it also reads a sheet that lies on its side or its head.
    """
    placed = [(name.box, name.state) for name in names if name.state is not None]
    level = sum(width(box) > height(box) for box, _ in placed)
    steps = [
        (before.code, after.code)
        for column in columns_of(placed, lambda each: each[0])
        for (_, before), (_, after) in itertools.pairwise(column)
    ]
    down = max(sum(order[before] < order[after] for before, after in steps) for order in orders())
    up = max(sum(order[before] > order[after] for before, after in steps) for order in orders())
    # One of many orders goes half the way with any names, as those of a ranking, which are read
    # well, or those that recognition reads into lines that stand on their heads.
    ordered = 2 * down >= len(steps) and (
        down >= up or 2 * sum(n.exact for n in names) > len(names)
    )
    return 2 * level > len(placed) and ordered


def signs_of(words: Sequence[Word], *, by_ocr: bool) -> Signs:
    """What makes words a vote sheet's."""
    on_lines = lines(split_colons(words))
    names = [name for name in names_on(on_lines) if name.state is not None]
    fields, totals = find_labels(on_lines, by_ocr), labels_on(on_lines, by_ocr)
    labels = {label.name for label in fields} | {label.position or "total" for label in totals}
    if len(labels) < FEWEST_LABELS:
        labels |= set(signs_in(" ".join(word.text for word in words)))
    levels = [word.middle for word in words if number_in(word.text) is not None]
    rows = sum(any(abs(y - name.middle) < name.size / 2 for y in levels) for name in names)
    of_labels = [*(f.box for f in fields), *(t.box for t in totals)]
    boxes = (*(n.box for n in names), *of_labels)
    foot = max((box[3] for box in of_labels), default=0.0)
    return Signs(tuple(names), rows, frozenset(labels), boxes, foot)
