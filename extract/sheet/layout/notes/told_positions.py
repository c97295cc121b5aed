"""What the notes of a sheet say that a state voted, to be held against its mark."""

import re
from collections.abc import Iterator, Sequence

from extract.records import PositionName
from extract.sheet.layout.notes.told_lists import Told, told_of_lists
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.words import Word
from extract.sheet.words import lines as lines_of

TOLD: dict[PositionName, str] = {
    "yes": r"(?:voted|votes? (?:cast )?)\s?(?:in favour|for)\b",
    "no": r"(?:voted|votes? (?:cast )?)\s?against\b",
    "abstain": r"abst(?:ained|ention)\b",
    "not_participating": r"(?:did not (?:vote|take part|participate)|no vote cast)\b",
}
SIGN = r"(?:\(\*{1,3}\)|\*{1,3}|\(\d\)|[†‡¹²³])"
NOTED = re.compile(rf".*?({SIGN})")
"""A name with the sign of a note behind it."""
NEAR = 2.0
"""Type sizes behind a name in which its sign stands."""


def told_positions(
    rows: Sequence[PlacedRow], words: Sequence[Word], others: Sequence[Word], page: int
) -> tuple[Told, ...]:
    """How states voted as the words off the rows, `others`, tell it: `Hungary voted in favour`, or
    `* Vote against` where the name of a state has that sign. Raises NoteRefusedError where what is
    told of a state is not understood."""
    texts = [" ".join(word.text for word in line) for line in lines_of(others)]
    signs = [(row.state.code, sign) for row in rows if row.state for sign in sign_of(row, words)]
    found = [
        told for text in texts for told in (*told_of_lists(text, page), *told_of_signs(text, signs))
    ]
    return tuple(dict.fromkeys(found))


def sign_of(row: PlacedRow, words: Sequence[Word]) -> Iterator[str]:
    """The sign of a note behind the name of a row, if it has one."""
    if row.name is not None:
        left, top, right, bottom = row.name.box
        own = (word for word in words if top < word.middle < bottom and word.box[0] > left - 1)
        near = (word.text for word in own if word.box[0] < right + NEAR * word.size)
        yield from (found[1] for text in near if (found := NOTED.fullmatch(text)))


def told_of_signs(text: str, signs: Sequence[tuple[str, str]]) -> Iterator[Told]:
    """How the states with a sign voted by a note that begins with it and tells that at once."""
    for position, said in TOLD.items():
        found = re.match(rf"({SIGN})\W*(?:\w+\W+){{0,3}}?{said}", text, re.IGNORECASE)
        yield from ((code, position) for code, sign in signs if found and sign == found[1])
