"""The words of a vote sheet as segments: what stands together in one cell or column."""

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from extract.pdf.page import PageText
from extract.pdf.runs import Line, Run
from extract.records import Box

FIGURE = re.compile(r"[0-9.,]+")
SIGN = re.compile(r"\s*([.,])\s*")
UNREAD = "\N{REPLACEMENT CHARACTER}"
"""Stands for the words of a place in which recognition finds no letter."""
SYMBOL_FONTS = re.compile(r"wing|webd|symbol|dingbat|emoji", re.IGNORECASE)
SIGNS_OF_TEXT = ("Sm", "Pd")
"""Categories of signs that are marks where they stand apart: `+`, `-`, `–`."""
WORD_GAP = 0.6
"""Font sizes that part two words of one text at most."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand together on one line of the sheet."""

    text: str
    box: Box
    size: float
    """Font size, or for OCR the height of the box, in points."""
    again: str | None = None
    """What a second look at a finer rendering reads there; None where none was taken."""
    middle: float = field(init=False, repr=False, compare=False)
    """The vertical middle; worked out once, since it is asked for often."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "middle", (self.box[1] + self.box[3]) / 2)


def digits(text: str) -> str:
    """The figures of a text alone, one after the other; a decimal comma counts as a point.

    Two readers see the blanks around a sign otherwise: `1999/62 , 1999/37` is `1999/62, 1999/37`.
    """
    return " ".join(FIGURE.findall(SIGN.sub(r"\1", text))).replace(",", ".")


def moved(segment: Segment, right: float, down: float) -> Segment:
    """The segment, so many points farther right and down."""
    x0, top, x1, bottom = segment.box
    return replace(segment, box=(x0 + right, top + down, x1 + right, bottom + down))


@dataclass(frozen=True, slots=True)
class SheetWords:
    """All words of one sheet page."""

    page: int
    width: float
    height: float
    segments: tuple[Segment, ...]
    by_ocr: bool
    picture: str | None = None
    """What tells the picture that the words stand in from every other; None for a text layer."""
    askew: float = 0.0
    """Degrees by which the page lies askew, clockwise; the boxes are those of the page turned back.
    """


def words_of(page: PageText) -> SheetWords:
    """The segments of a page that has a text layer."""
    segments: list[Segment] = []
    for line in page.lines:
        for part in line.segments():
            segments.extend(without_symbols(part))
    return SheetWords(page.number, page.width, page.height, tuple(segments), by_ocr=False)


def without_symbols(line: Line) -> Iterable[Segment]:
    """Cut a mark that is drawn as a glyph from the words beside it; the mark itself is dropped."""
    group: list[Run] = []
    for place, run in enumerate(line.runs):
        if is_symbol(run) and not is_sign_of_text(line.runs, place):
            if group:
                yield segment_of(group)
            group = []
        else:
            group.append(run)
    if group:
        yield segment_of(group)


def is_symbol(run: Run) -> bool:
    """Whether a run is one drawn sign rather than a word or figure."""
    text = run.text.strip()
    if len(text) != 1:
        return False
    category = unicodedata.category(text)
    return bool(SYMBOL_FONTS.search(run.font)) or category in ("So", "Co", "Cn", *SIGNS_OF_TEXT)


def is_sign_of_text(runs: Sequence[Run], place: int) -> bool:
    """Whether the sign is a dash or a plus that stands in a text, as near to a word as words are.

    Genuine files draw the hyphens of words as runs of their own.
    """
    run = runs[place]
    if unicodedata.category(run.text.strip()) not in SIGNS_OF_TEXT or SYMBOL_FONTS.search(run.font):
        return False
    before = run.x0 - runs[place - 1].x1 if place else math.inf
    behind = runs[place + 1].x0 - run.x1 if place + 1 < len(runs) else math.inf
    return min(before, behind) <= WORD_GAP * run.size


def segment_of(runs: Sequence[Run]) -> Segment:
    """One segment of the runs of one line."""
    if len(runs) == 1:
        (run,) = runs
        return Segment(" ".join(run.text.split()), run.box, run.size)
    line = Line(tuple(runs), runs[0].baseline)
    return Segment(line.text, line.box, line.size)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Upper case without accents, spaces and signs, look-alike letters made one, for comparing.

    OCR gives Latin look-alikes for Greek and Cyrillic capitals; both sides are folded alike.
    """
    decomposed = unicodedata.normalize("NFKD", text.upper().translate(NO_ACCENTS))
    letters = "".join(c for c in decomposed if c.isalnum())
    return letters.translate(LOOK_ALIKES)


NO_ACCENTS = str.maketrans("ØŁ∏∑", "OLΠΣ")
"""Strokes that are no accents, and signs that OCR gives for Greek letters."""
LOOK_ALIKES = str.maketrans(
    # Greek, then Cyrillic
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧΛΔΣАВЕКМНОРСТУХ",
    "ABEZHIKMNOPTYXAAEABEKMHOPCTYX",
)
