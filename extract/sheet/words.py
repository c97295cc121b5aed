"""A word of a sheet's page, the lines that words stand on, and their letters for comparing."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.records import Box

UNREAD = "\N{REPLACEMENT CHARACTER}"
"""Stands for the words of a place in which recognition finds no letter."""
BAR = "|"
"""Between two cells or fields of a line; in a picture it stands for a dot or diamond there too."""
DOTS = (".", "…", "·", "_")
"""Texts that are one dot of a leader each."""
PARTING = "·"
"""A dot that may part what a text says as well: `Council of the European Union · Session 4085`."""
BLANK = 1.0
"""Type sizes: a space in a type of even widths, with the white that such a type has about a dot, is
narrower."""
LEADERS = re.compile(r"(?:[.…·_]{4,}|[-–—]{4,})")
"""Dots or dashes that lead from a name or a label to its figure."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or what recognition read in one place."""

    text: str
    box: Box
    size: float
    """Type size in points; of a picture the height of the box."""
    again: str | None = None
    """What a second look reads there; None where none was taken."""
    stretches: tuple[tuple[float, float], ...] = ()
    """Where each of several words read as one stands, in parts of the width; none where unknown."""
    font: str = ""
    """What its letters are drawn with; empty in a picture."""
    drawn: Box | None = None
    """Where it is drawn, if its box is another: turned texts are made level."""

    @property
    def middle(self) -> float:
        """The vertical middle."""
        return (self.box[1] + self.box[3]) / 2  # asked for so often that a call would tell


def without_leaders(line: Sequence[Word]) -> list[Word]:
    """The words of a line without leaders, and the dots that they are made of; one alone between
    two words parts what a text says."""
    return [
        word
        for before, word, behind in zip([None, *line], line, [*line[1:], None], strict=False)
        if not is_leader(word.text)
        or (word.text == PARTING and is_close(before, word) and is_close(word, behind))
    ]


def is_close(one: Word | None, other: Word | None) -> bool:
    """Whether two words of a line follow one another as those of a text, none of them a dot."""
    if one is None or other is None or (one.text in DOTS and other.text in DOTS):
        return False
    return other.box[0] - one.box[2] < BLANK * max(one.size, other.size)


def is_leader(text: str) -> bool:
    """Whether a text is a leader, or one dot of it."""
    return text in DOTS or LEADERS.fullmatch(text) is not None


def said_by(words: Sequence[Word]) -> str:
    """The folded letters of some words."""
    return fold("".join(word.text for word in words))


def is_sign(text: str) -> bool:
    """Whether a text is made of drawn signs alone: ticks, arrows, discs, faces; recognition also
    takes drawings for Chinese characters."""
    return all(map(is_drawn, text))


def is_drawn(char: str) -> bool:
    """Whether a character is a drawing."""
    if unicodedata.category(char) in ("So", "Co", "Cn", "Sk"):
        return char != UNREAD
    return char in "×•" or "\u2190" <= char <= "\u2bff" or "\u3000" <= char <= "\u9fff"


SAME_LINE = 0.02
"""Type sizes by which the middles of two words of one text differ at most."""


def lines(words: Iterable[Word]) -> list[list[Word]]:
    """The words line by line, top to bottom, each line from the left. A word is level with the last
    of its line, and with that which stands nearest to its side: beside lines of small type one in
    large type is level with two of them. The next word of a text is of its line."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        level = (
            row
            for row in rows[-3:]
            if is_level(row[-1], word) and is_level(nearest_to(word, row), word)
        )
        begun = (row for row in rows[-3:] if is_next_to(nearest_to(word, row), word))
        row = next(begun, None) or next(level, None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    return [sorted(row, key=lambda word: word.box[0]) for row in rows]


def is_level(one: Word, other: Word) -> bool:
    """Whether two words may stand on one line."""
    return abs(one.middle - other.middle) < 0.42 * min(one.size, other.size) + 0.1


def is_next_to(one: Word, other: Word) -> bool:
    """Whether two words stand right beside one another on the very same line."""
    x0, x1 = sorted((one, other), key=lambda word: word.box[0])
    same = abs(one.middle - other.middle) < SAME_LINE * one.size and one.size == other.size
    return same and 0 <= x1.box[0] - x0.box[2] < one.size / 2


def nearest_to(word: Word, row: Sequence[Word]) -> Word:
    """The word of a line that stands nearest beside another one."""
    x0, _, x1, _ = word.box
    return min(row, key=lambda each: max(each.box[0] - x1, x0 - each.box[2]))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Upper case without accents, spaces and signs, look-alike letters made one, for comparing.

    Recognition gives Latin look-alikes for Greek and Cyrillic capitals; both sides are folded
    alike.
    """
    decomposed = unicodedata.normalize("NFKD", text.upper().translate(NO_ACCENTS))
    letters = "".join(c for c in decomposed if c.isalnum())
    return letters.translate(LOOK_ALIKES)


NO_ACCENTS = str.maketrans("ØŁ∏∑∆", "OLΠΣΔ")
"""Strokes that are no accents, and signs that recognition and old fonts have for Greek letters."""
LOOK_ALIKES = str.maketrans(
    # Greek, then Cyrillic
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧΛΔΣАВЕКМНОРСТУХ",
    "ABEZHIKMNOPTYXAAEABEKMHOPCTYX",
)
