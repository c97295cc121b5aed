"""How people write figures and words for positions and results on a sheet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from extract.records import PositionName
from extract.sheet.layout.dates import MONTHS
from extract.sheet.layout.position_words import MARK_WORDS, POSITION_WORDS, TOTAL_WORDS
from extract.sheet.words import fold

LOOKS_LIKE = str.maketrans("OoQlI|S", "0001115")
"""What recognition gives for figures."""
PER_CENT = re.compile(r"%|pct\.?")
FIGURE = re.compile(
    r"(?:% ?)?[(\[]?([0-9]{1,3})(?:\s?[.,·]\s?([0-9]{1,3}))?\s?(?:%|pct\.?)?"
    r"\s?(?:[)\]]{1,2}[.:]?)?\*{0,2}(?:[,;|]|(?<=,[0-9]{2})\.)?"
)
MOSTLY = re.compile(r"[0-9].*[0-9.,%]|^[0-9]$")
"""Letters are taken for figures only beside figures."""
LEFT_END = re.compile(r"(?<=[\d\]])\s?[(\[]$")
"""What recognition makes of the left end of a pill behind a figure."""
AFTER_SIGN = re.compile(r"(?<=%)\s?[.…]+$")
"""The first of the dots that lead from a figure to what stands behind it."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as printed."""

    whole: int
    decimals: str
    """The digits behind the decimal sign."""
    percent: bool

    @property
    def hundredths(self) -> int:
        """A share in hundredths of a per cent, rounded where it has more decimals."""
        return round(float(f"{self.whole}.{self.decimals or 0}") * 100)


@lru_cache(maxsize=4096)
def number_in(text: str) -> Number | None:
    """The figure that a text is, with any decimal sign, per cent sign or brackets; else None."""
    text = text.strip("_")  # a dashed rule below a figure is read so
    text = AFTER_SIGN.sub("", LEFT_END.sub("", text))
    if text in ("l", "I", "O", "o"):  # alone they are letters
        return None
    found = FIGURE.fullmatch(text)
    if found is None and MOSTLY.search(text):
        found = FIGURE.fullmatch(text.translate(LOOKS_LIKE))
    if found is None:
        return None
    return Number(int(found.group(1)), found.group(2) or "", PER_CENT.search(text) is not None)


HEADER = re.compile(
    r"(MEMBERS?|STATES?|POPULATION|POP|VOTES?|WEIGHT(ED|ING|INGS|S)?|NUMBER|COUNT|SHARES?|OF|THE|IN|"
    r"NO|MS|CODE|POSITIONS?|COUNTRY|COUNTRIES|DELEGATIONS?|INHABITANTS|PERCENT(AGE)?|BALLOTS?|CAST|"
    r"VOTED|VOTING|NAMES?|UNION|EU|BY|PART|TAKEN|GIVEN|PROPORTION)*",
)
"""A header's words, folded; recognition loses the spaces between them."""
OF_HEADER = re.compile(
    "MEMBER|STATE|POP|VOTE|WEIGHT|NUMBER|COUNT|SHARE|CODE|POSITION|DELEGATION|INHABITANT|PERCENT|BALLOT"
)


def heads_column(text: str) -> bool:
    """Whether a text is the header of a table's column as a whole: a subject may have such words
    too."""
    plain = fold(re.sub(r"[\d*()%]", "", text))
    whole = HEADER.fullmatch(plain) is not None
    return whole and (OF_HEADER.search(plain) is not None or "%" in text or "*" in text)


def is_known_word(folded: str) -> bool:
    """Whether letters are those of words that name no position, as a header or a date has them."""
    return HEADER.fullmatch(folded) is not None or folded in map(fold, MONTHS)


@lru_cache(maxsize=1)
def label_words() -> dict[str, PositionName | None]:
    """Every label of the totals table in folded form; None for the total."""
    named: dict[str, PositionName | None] = {fold(word): None for word in TOTAL_WORDS}
    for position, words in POSITION_WORDS.items():
        named |= {fold(word): position for word in words}
    return named


@lru_cache(maxsize=1)
def words_and_marks() -> dict[str, PositionName]:
    """Every word or letter for a position in folded form; a word counts before a letter."""
    words = (*MARK_WORDS.items(), *POSITION_WORDS.items())
    return {fold(word): position for position, each in words for word in each}


def position_said(text: str) -> PositionName | None:
    """The position that a word or letter in place of a mark stands for."""
    return words_and_marks().get(fold(text))


def word_said(text: str) -> PositionName | None:
    """The position that a word stands for, or its first letters; a letter alone is none: fonts call
    drawings by letters."""
    folded = fold(text)
    return label_words().get(folded) or (position_said(text) if len(folded) > 1 else None)


def drawing_said(text: str) -> PositionName | None:
    """The position that the words of a mark stand for, be they behind a letter by itself, as a font
    of drawings calls each of its own: `m Yes`; None where that letter says another one."""
    first, _, rest = text.partition(" ")
    said = word_said(rest) if len(fold(first)) == 1 else None
    return said if said and position_said(first) in (None, said) else word_said(text)


def letter_said(text: str) -> PositionName | None:
    """The position that a letter stands for."""
    return None if word_said(text) else position_said(text)


MOST_LOST = 2
"""Letters of a label that recognition loses or adds at most; `not` has three."""


@lru_cache(maxsize=65536)
def alike(read: str, word: str, by_ocr: bool) -> bool:
    """Whether two folded words are the same; of a picture also with some letters off.

    Recognition loses a letter or two, not a whole word: `participating` is not its contrary.
    """
    if read == word:
        return True
    if read.endswith(word) or word.endswith(read):
        return False  # `unfavourable` is no `favourable`
    most = 1 + len(word) // 8
    near = len(word) >= 4 and abs(len(read) - len(word)) <= MOST_LOST
    return by_ocr and near and distance(read, word, most) <= most


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be changed, added or left out; `most` + 1 where it is more."""
    return Levenshtein.distance(one, other, score_cutoff=most)


def nearest(read: str, words: Sequence[str]) -> list[str]:
    """Those of some folded words that a reading of a picture may be, the nearest first."""
    far = 1 + len(read) // 8 + MOST_LOST
    near = process.extract(
        read, words, scorer=Levenshtein.distance, processor=None, score_cutoff=far, limit=None
    )
    return [word for word, *_ in near if alike(read, word, by_ocr=True)]
