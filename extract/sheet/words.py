"""The words of a sheet's page, one by one, and the lines that they stand on."""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from ctypes import addressof
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage, OpenPdf
from extract.pdf.drawn import Drawn, drawn_on
from extract.pdf.edges import edges_on, letters_on, span_of
from extract.pdf.hidden import hidden_by_scan
from extract.pdf.page import run_of
from extract.pdf.runs import SPACE_GAP, Run, lines_of
from extract.records import Box

SYMBOL_FONTS = re.compile(r"wing|webd|symbol|dingbat|emoji", re.IGNORECASE)
"""Fonts whose letters are drawings, whatever letter the file says that they are."""
DIGITS = "0123456789.,"
FIGURE_END = re.compile(r"(?:^|\d)[.,]?$")
"""The end of what goes on with a digit, which the comma behind a word does not."""
BETWEEN_DIGITS = 0.4
"""Part of the type size: figures are as wide as one another, so a 1 stands apart; no space stands
within a figure of a sheet."""
DRAWN_SPACE_GAP, LONGEST_WORDS = 0.45, 12
"""Type sizes that part two words where spaces are drawn, be letters set apart or not; they are
drawn where a word has no more pieces than that, on average."""
FEWEST, LETTERS_APART, TRACKED = 8, 0.1, 1.7
"""So many letters of a line show by what part of the type size they are set apart; and so many
times
as much white parts two words of them."""
OTHER_TYPE = 1.6
"""Times the type size from which a letter is of no word with its neighbour: small capitals are set
in type a quarter larger, marks in twice the type."""
PRIVATE = 0xF000
"""Where Unicode leaves room for such drawings."""
UNREAD = "\N{REPLACEMENT CHARACTER}"
"""Stands for the words of a place in which recognition finds no letter."""

DOTS = (".", "…", "·", "_")
"""Texts that are one dot of a leader each."""
LEADERS = re.compile(r"[.…·_]{4,}")
"""Dots that lead from a name or a label to its figure."""
PARTS = re.compile(rf"{LEADERS.pattern}|(?:(?!{LEADERS.pattern})\S)+")
"""The words of a text, and the dots between them."""


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

    @property
    def middle(self) -> float:
        """The vertical middle."""
        return (self.box[1] + self.box[3]) / 2


def words_of(pdf: OpenPdf, number: int) -> tuple[Word, ...]:
    """The words of the text layer of page `number`, from 1; what no reader sees is left out."""
    opened = pdf.page(number)
    hidden = hidden_by_scan(opened)
    places: dict[int, int] = {}
    pieces: list[Run] = []
    spaced: set[tuple[float, float]] = set()
    space = False
    for place, drawn in enumerate(drawn_on(opened)):
        if not is_text(drawn) or place in hidden:
            continue
        run = run_of(drawn, place, opened)
        if run is None:
            space = True
            continue
        parts = list(split(run, opened, place))
        for piece in parts:
            pieces.append(piece)
            if len(parts) == 1:
                places[id(piece)] = place
            if space or piece is not parts[0] or run.text[0].isspace():
                spaced.add((piece.x0, piece.baseline))
            space = False
        space = run.text[-1].isspace()

    def edges(run: Run) -> tuple[float, float]:
        place = places.get(id(run))
        return (0.0, 0.0) if place is None else edges_on(opened, place, run.box)

    gap = DRAWN_SPACE_GAP if len(spaced) * LONGEST_WORDS > len(pieces) else SPACE_GAP
    lines = lines_of(pieces, edges)
    return tuple(word for line in lines for word in joined(line.runs, spaced, gap))


def split(run: Run, opened: OpenPage, place: int) -> Iterator[Run]:
    """The words of one drawn text, each where its own letters stand."""
    text = run.text
    if SYMBOL_FONTS.search(run.font):
        text = "".join(c if c.isspace() else chr(PRIVATE + ord(c) % 256) for c in text)
    parts = list(PARTS.finditer(text))
    if len(parts) == 1:
        yield run._replace(text=parts[0].group())
        return
    spans = letter_spans(run, opened, place)
    for part in parts:
        first, last = spans[part.start()], spans[part.end() - 1]
        _, top, _, bottom = run.box
        yield run._replace(text=part.group(), box=(first[0], top, last[1], bottom))


def letter_spans(run: Run, opened: OpenPage, place: int) -> Sequence[tuple[float, float]]:
    """From where to where each letter of a text stands; evenly parted where it is not known."""
    first, last = letters_on(opened).get(addressof(drawn_on(opened)[place].raw.contents), (0, -1))
    known = [index for index in range(first, last + 1) if not is_space(opened, index)]
    inked = [n for n, char in enumerate(run.text) if not char.isspace()]
    begin, wide = inked[0], (run.x1 - run.x0) / (inked[-1] + 1 - inked[0])
    even = [
        (run.x0 + (n - begin) * wide, run.x0 + (n - begin + 1) * wide) for n in range(len(run.text))
    ]
    if len(known) != len(inked):
        return even
    spans = {n: span_of(opened, index) for n, index in zip(inked, known, strict=True)}
    # On a text that leans, or on a page turned otherwise than its text, they lie elsewhere.
    end = spans[inked[-1]][1]
    # A space behind the last letter may be as wide as the way to what is drawn next.
    off = (spans[begin][0] - run.x0, end - run.x1 if inked[-1] + 1 == len(run.text) else 0.0)
    if max(map(abs, off)) > run.size / 2:
        return even
    return [spans.get(n, each) for n, each in enumerate(even)]


def is_space(opened: OpenPage, index: int) -> bool:
    """Whether a letter of a page is a space: pdfium makes one of several, and adds its own."""
    return chr(pdfium_c.FPDFText_GetUnicode(opened.text_page, index)).isspace()


def is_text(drawn: Drawn) -> bool:
    """Whether a text was drawn."""
    return bool(drawn.sort == pdfium_c.FPDF_PAGEOBJ_TEXT)


def joined(runs: Sequence[Run], spaced: set[tuple[float, float]], white: float) -> Iterator[Word]:
    """The words of one line: what stands close together is one, also where it is drawn in parts.

    `spaced` are left edge and baseline of what was drawn behind a space; so much `white` parts
    others.
    """
    tracking = tracked(runs)
    group: list[Run] = []
    for run in runs:
        if group:
            gap = (run.x0 - run.before) - (group[-1].x1 + group[-1].behind)
            begun = FIGURE_END.search("".join(part.text for part in group)) is not None
            figure = begun and run.text[:1] in DIGITS
            most = BETWEEN_DIGITS if figure else white
            most = max(most, TRACKED * tracking)
            wide = gap > most * min(run.size, group[-1].size)
            told = (run.x0, run.baseline) in spaced and gap > -SPACE_GAP * run.size and not figure
            if wide or told or apart(group[-1], run):
                yield from parted_by_leaders(group)
                group = []
        group.append(run)
    if group:
        yield from parted_by_leaders(group)


def parted_by_leaders(runs: Sequence[Run]) -> Iterator[Word]:
    """The word of pieces that stand close together; those before dots that lead to a figure, the
    dots, and what stands behind them, where each dot was drawn by itself."""
    parts = [list(own) for _, own in itertools.groupby(runs, lambda run: run.text in DOTS)]
    lead = [LEADERS.fullmatch("".join(run.text for run in part)) is not None for part in parts]
    led = False
    for leads, own in itertools.groupby(zip(lead, parts, strict=True), lambda pair: pair[0]):
        first, *rest = (run for _, part in own for run in part)
        if led:  # the last dot may be drawn with the figure
            first = first._replace(text=first.text.lstrip("".join(DOTS)) or first.text)
        yield word_of([first, *rest])
        led = leads


def tracked(runs: Sequence[Run]) -> float:
    """How far the letters of a line are set apart, in type sizes; 0 where they stand as usual."""
    gaps = [
        (b.x0 - b.before - a.x1 - a.behind) / max(b.size, 1.0)
        for a, b in itertools.pairwise(runs)
        if a.text.isalpha() and b.text.isalpha() and len(a.text) == len(b.text) == 1
    ]
    usual = median(gaps) if len(gaps) >= FEWEST else 0.0
    return usual if usual > LETTERS_APART else 0.0


def apart(one: Run, other: Run) -> bool:
    """Whether one of two neighbours is a sign that is drawn, or a letter of another font before a
    capital, or of far larger type, as a mark drawn as the letter of a font is: it is no letter of a
    word."""
    small, large = sorted((one.size, other.size))
    before = len(one.text) == 1 and one.text.islower() and other.text[:1].isupper()
    lettered = before and one.font != other.font  # `n` drawn as a star, before `Adopted`
    leading = (LEADERS.fullmatch(one.text) is None) != (LEADERS.fullmatch(other.text) is None)
    return (
        large > OTHER_TYPE * small
        or lettered
        or leading
        or is_sign(one.text) != is_sign(other.text)
    )


def is_sign(text: str) -> bool:
    """Whether a text is made of drawn signs alone: ticks, arrows, discs, faces; recognition also
    takes drawings for Chinese characters."""
    return all(map(is_drawn, text))


def is_drawn(char: str) -> bool:
    """Whether a character is a drawing."""
    if unicodedata.category(char) in ("So", "Co", "Cn", "Sk"):
        return char != UNREAD
    return char in "×•" or "\u2190" <= char <= "\u2bff" or "\u3000" <= char <= "\u9fff"


def word_of(runs: Sequence[Run]) -> Word:
    """One word of the pieces of it."""
    x0s, tops, x1s, bottoms = zip(*(run.box for run in runs), strict=True)
    box = (min(x0s), min(tops), max(x1s), max(bottoms))
    text, size = "".join(run.text for run in runs), max(run.size for run in runs)
    return Word(text, box, size, font=runs[0].font)


def lines(words: Iterable[Word]) -> list[list[Word]]:
    """The words line by line, top to bottom, each line from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        home = next((row for row in rows[-3:] if on_line(row[-1], word)), None)
        if home is None:
            rows.append([word])
        else:
            home.append(word)
    return [sorted(row, key=lambda word: word.box[0]) for row in rows]


def on_line(one: Word, other: Word) -> bool:
    """Whether two words stand on one line."""
    return abs(one.middle - other.middle) < 0.42 * min(one.size, other.size) + 0.1


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
