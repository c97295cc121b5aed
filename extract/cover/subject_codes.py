"""Subject codes with their running numbers, read down the columns of a cover."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.domain.subject_codes import known_subject_codes
from extract.pdf.runs import Line
from extract.text.vocabulary import LOOK_ALIKES

MARKINGS = frozenset({"LIMITE", "RESTREINT", "RESTRICTED", "CONFIDENTIEL", "SECRET", "EU", "UE"})
"""Words of distribution markings, which stand among the codes."""
WORD = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9&/.-]*")
STOPS = re.compile(r"[,;](?=\s|$)|\.$")
LATIN = re.compile(r"[A-Z]")
COLUMN_WIDTH = 40.0
"""Points; two columns of codes are further apart than this, and are read down one after the
other."""


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A code as printed and the column in which it stands."""

    text: str
    column: int


def read_codes(segments: Sequence[Line]) -> tuple[str, ...]:
    """The codes in the segments of the right column, down the columns."""
    placed: list[PlacedCode] = []
    left = min((segment.runs[0].x0 for segment in segments), default=0.0)
    rows: dict[float, int] = {}
    for segment in segments:
        codes = codes_in(segment.text)
        before = rows.get(segment.baseline, 0)
        if not before and segment.runs[0].x0 > left + COLUMN_WIDTH:
            before = 1
        placed.extend(PlacedCode(code, before + n) for n, code in enumerate(codes))
        rows[segment.baseline] = before + len(codes)
    columns = range(1 + max((code.column for code in placed), default=0))
    ordered = [code.text for column in columns for code in placed if code.column == column]
    return tuple(dict.fromkeys(ordered))


def plain_capitals(word: str) -> str:
    """A word with Latin capitals, its look-alikes of other scripts replaced by these."""
    return word.translate(LOOK_ALIKES) if LATIN.search(word) else word


def is_marking(text: str) -> bool:
    """Whether a text is a distribution marking and nothing else."""
    words = text.split()
    return bool(words) and MARKINGS.issuperset(words)


def codes_in(text: str) -> list[str]:
    """The codes of one segment of text, none where it holds anything else.

    Raises nothing: `Brussels, 2 July` holds no code.
    """
    words = [plain_capitals(word) for word in STOPS.sub(" ", text).split()]
    if not words or MARKINGS.issuperset(words):
        return []
    found: list[str] = []
    waiting: list[str] = []
    for word in words:
        if word.isdigit() and waiting and " ".join([*waiting, word]) not in known_subject_codes():
            *bare, code = group_words(waiting)
            found += [*bare, f"{code} {word}"]
            waiting = []
        elif WORD.fullmatch(word) or word.isdigit():
            waiting.append(word)
        else:
            return []
    found += group_words(waiting)
    return found if all(not code[0].isdigit() for code in found) else []


def group_words(words: Sequence[str]) -> list[str]:
    """Group words to codes: the longest known code first, an unknown word alone.

    Words that end in no known code stay one code: newer ones are not in the list.
    """
    known = known_subject_codes()
    if len(words) < 2:
        return list(words)
    for start in range(len(words)):
        if " ".join(words[start:]) in known:
            return [*group_words(words[:start]), " ".join(words[start:])]
    return [" ".join(words)]
