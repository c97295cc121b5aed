"""The words of a page's text layer, one by one."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from ctypes import addressof
from dataclasses import dataclass

import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage, OpenPdf
from extract.pdf.hidden import hidden_by_scan
from extract.pdf.page import runs_on
from extract.pdf.page_objects import drawn_on
from extract.pdf.runs import SPACE_GAP, Run, lines_of
from extract.pdf.side_bearings import edges_on, letters_on, raw_text, spans_of
from extract.pdf.turned_text import with_turned_level
from extract.sheet.spacing.drawn_spaces import words_in
from extract.sheet.spacing.fixed_width import with_usual_spaces
from extract.sheet.spacing.joined_words import joined, with_whole_leaders
from extract.sheet.words import Word

SYMBOL_FONTS = re.compile(r"wing|webd|symbol|dingbat|emoji", re.IGNORECASE)
"""Fonts whose letters are drawings, whatever letter the file says that they are."""
BLANK_LEFT = 0.3
"""Type sizes that a blank behind a letter drawn by itself leaves at least."""
DRAWN_SPACE_GAP, LONGEST_WORDS = 0.45, 12
"""Type sizes that part two words where spaces are drawn, be letters set apart or not; they are
drawn where a word has no more pieces than that, on average."""
PRIVATE = 0xF000
"""Where Unicode leaves room for such drawings."""

Place = tuple[float, float]
"""Left edge and baseline of a piece."""


def words_of(pdf: OpenPdf, number: int) -> tuple[Word, ...]:
    """The words of the text layer of page `number`, from 1; what no reader sees is left out."""
    opened = pdf.page(number)
    pieces = list(pieces_on(opened))
    places = {id(piece.run): piece.place for piece in pieces if piece.place is not None}
    spaced = {(p.run.x0, p.run.baseline): p.blank for p in pieces if p.blank is not None}

    def edges(run: Run) -> tuple[float, float]:
        place = places.get(id(run))
        return (0.0, 0.0) if place is None else edges_on(opened, place, run.box)

    # Of letters drawn by themselves pdfium tells blanks by their ink, and not that behind an `f`.
    sure = sum(p.blank is not None and p.blank < 0 and len(p.run.text) > 1 for p in pieces)
    gap = DRAWN_SPACE_GAP if sure * LONGEST_WORDS > len(pieces) else SPACE_GAP
    lines = lines_of(with_turned_level([piece.run for piece in pieces]), edges)
    turn = {(piece.run.x0, piece.run.baseline): n for n, piece in enumerate(pieces)}
    apart = {place: SPACE_GAP for line in lines for place in out_of_turn(line.runs, turn)}
    on_lines = (list(joined(line.runs, {**apart, **spaced}, gap)) for line in lines)
    led = [list(with_whole_leaders(line)) for line in on_lines]
    return tuple(word for line in with_usual_spaces(led) for word in line)


def out_of_turn(runs: Sequence[Run], turn: Mapping[Place, int]) -> Iterator[Place]:
    """The places on a line where what stands before was drawn later, and so is of another cell:
    `Took no part`, and then its count."""
    places = [(run.x0, run.baseline) for run in runs]
    for before, behind in itertools.pairwise(places):
        if before in turn and behind in turn and turn[before] > turn[behind]:
            yield behind


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a drawn text, or a part of one."""

    run: Run
    place: int | None
    """Which object of the page draws it; None where that draws others too."""
    blank: float | None
    """How many type sizes at least part it from the one before, where a space is drawn there."""


def pieces_on(opened: OpenPage) -> Iterator[Piece]:
    """The words of each drawn text of a page, without what is drawn beyond its edges."""
    hidden, space = hidden_by_scan(opened), False
    width, height = opened.page.get_size()
    drawn = list(runs_on(opened))
    # pdfium adds a blank to a letter drawn by itself; where blanks are drawn it adds too many.
    own_blanks, guessed = any(run is None for _, run in drawn), False
    for place, run in drawn:
        if place in hidden:
            continue
        if run is None:
            space = True
            continue
        if run.size == 0:  # as a damaged file may have it: nothing is drawn
            continue
        parts = [run] if run.turned else list(split(run, opened, place))
        for n, part in enumerate(parts):
            sure = space or n > 0 or run.text[0].isspace()
            blank = -SPACE_GAP if sure else BLANK_LEFT if guessed else None
            x0, top, x1, bottom = part.box
            if x1 < 0 or x0 > width or bottom < 0 or top > height:
                continue
            yield Piece(part, place if len(parts) == 1 else None, blank)
            space = guessed = False
        alone, ends = own_blanks and len(run.text.strip()) == 1, run.text[-1].isspace()
        alone = alone and not draws_blank(opened, place)
        space, guessed = ends and not alone, ends and alone


def draws_blank(opened: OpenPage, place: int) -> bool:
    """Whether the last that an object of the page draws is a blank, which pdfium did not add."""
    own = letters_on(opened).get(addressof(drawn_on(opened)[place].raw.contents))
    letter = pdfium_c.FPDFText_GetUnicode
    return own is not None and chr(letter(raw_text(opened), own[1])).isspace()


def split(run: Run, opened: OpenPage, place: int) -> Iterator[Run]:
    """The words of one drawn text, each where its own letters stand."""
    text = run.text
    if SYMBOL_FONTS.search(run.font):
        text = "".join(c if c.isspace() else chr(PRIVATE + ord(c) % 256) for c in text)
    spans = letter_spans(run, opened, place)
    parts = words_in(text, spans, run.size)
    if len(parts) == 1 and (spans is None or not has_blanks(run, spans)):
        yield run._replace(text="".join(text.split()))
        return
    spans = spans or evenly_parted(run)
    _, top, _, bottom = run.box
    for start, end in parts:
        box = (spans[start][0], top, spans[end - 1][1], bottom)
        yield run._replace(text="".join(text[start:end].split()), box=box)


def letter_spans(run: Run, opened: OpenPage, place: int) -> dict[int, tuple[float, float]] | None:
    """From where to where the letters of a text stand, spaces left out; None where it is not
    known."""
    first, last = letters_on(opened).get(addressof(drawn_on(opened)[place].raw.contents), (0, -1))
    text_page, letter = raw_text(opened), pdfium_c.FPDFText_GetUnicode
    # Spaces left out: pdfium makes one of several, and adds its own.
    known = [n for n in range(first, last + 1) if not chr(letter(text_page, n)).isspace()]
    inked = [n for n, char in enumerate(run.text) if not char.isspace()]
    if len(known) != len(inked):
        return None
    spans = dict(zip(inked, spans_of(opened, known), strict=True))
    # On a text that leans, or on a page turned otherwise than its text, they lie elsewhere.
    left, right = min(start for start, _ in spans.values()), max(end for _, end in spans.values())
    ends = (run.x0 - left, inked[0] == 0), (right - run.x1, inked[-1] + 1 == len(run.text))
    # Spaces before the first letter may be as wide as two of them, and one behind the last as the
    # way to what is drawn next; of many before it pdfium tells none.
    off = max([out for out, end in ends if end], default=0.0)
    return None if off > run.size / 2 else spans


def has_blanks(run: Run, spans: Mapping[int, tuple[float, float]]) -> bool:
    """Whether the box of a text reaches over blanks before its first letter, or behind its last,
    be they told or not."""
    left, right = min(start for start, _ in spans.values()), max(end for _, end in spans.values())
    return max(left - run.x0, run.x1 - right) > run.size / 2


def evenly_parted(run: Run) -> dict[int, tuple[float, float]]:
    """From where to where the letters of a text would stand, were all as wide as one another."""
    inked = [n for n, char in enumerate(run.text) if not char.isspace()]
    begin, wide = inked[0], (run.x1 - run.x0) / (inked[-1] + 1 - inked[0])
    return {n: (run.x0 + (n - begin) * wide, run.x0 + (n - begin + 1) * wide) for n in inked}
