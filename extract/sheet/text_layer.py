"""The words of a page's text layer, one by one."""

import itertools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from ctypes import addressof
from dataclasses import dataclass, replace
from statistics import median

import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage, OpenPdf
from extract.pdf.hidden import hidden_by_scan
from extract.pdf.page import runs_on
from extract.pdf.page_objects import drawn_on
from extract.pdf.runs import SPACE_GAP, Run, lines_of, union
from extract.pdf.side_bearings import edges_on, in_steps, letters_on, raw_text, spans_of
from extract.pdf.styles import NAMELESS
from extract.pdf.turned_text import with_turned_level
from extract.sheet.words import DOTS, LEADERS, Word, is_sign

SYMBOL_FONTS = re.compile(r"wing|webd|symbol|dingbat|emoji", re.IGNORECASE)
"""Fonts whose letters are drawings, whatever letter the file says that they are."""
DIGITS = "0123456789.,"
FIGURE_END = re.compile(r"(?:^|\d)[.,]?$")
"""The end of what goes on with a digit, which the comma behind a word does not."""
DECIMAL = re.compile(r"\d+[.,]\d+")
"""A whole figure: close beside it another one begins, in the next column."""
ENDS = (";", ".")
"""What ends a field of a list, before the label of the next in bold."""
ITEM = re.compile(r"\d{0,2}\.")
"""The number of an item, with which a line begins."""
BETWEEN_DIGITS = 0.4
"""Part of the type size: figures are as wide as one another, so a 1 stands apart; no space stands
within a figure of a sheet."""
BLANK_LEFT = 0.3
"""Type sizes that a blank behind a letter drawn by itself leaves at least."""
DRAWN_SPACE_GAP, LONGEST_WORDS = 0.45, 12
"""Type sizes that part two words where spaces are drawn, be letters set apart or not; they are
drawn where a word has no more pieces than that, on average."""
FEWEST, LETTERS_APART, OF_CELLS, TRACKED = 8, 0.1, 1.0, 1.7
"""So many letters of a line show by what part of the type size they are set apart; at most by so
much, or each stands in a cell; and so many times as much white parts two words of them."""
OTHER_TYPE = 1.6
"""Times the type size from which a letter is of no word with its neighbour: small capitals are set
in type a quarter larger, marks in twice the type."""
WORD, OTHER_CELL, WHOLE = 3, 0.08, 0.25
"""Letters of a word, and type sizes between two of two fonts, or drawn whole."""
PRIVATE = 0xF000
"""Where Unicode leaves room for such drawings."""
PARTS = re.compile(rf"{LEADERS.pattern}|(?:(?!{LEADERS.pattern})\S)+")
"""The words of a text, and the dots between them."""


def words_of(pdf: OpenPdf, number: int) -> tuple[Word, ...]:
    """The words of the text layer of page `number`, from 1; what no reader sees is left out."""
    opened = pdf.page(number)
    pieces = list(pieces_on(opened))
    places = {id(piece.run): piece.place for piece in pieces if piece.place is not None}
    spaced = {(p.run.x0, p.run.baseline): p.blank for p in pieces if p.blank is not None}

    def edges(run: Run) -> tuple[float, float]:
        place = places.get(id(run))
        return (0.0, 0.0) if place is None else edges_on(opened, place, run.box)

    sure = sum(least < 0 for least in spaced.values())
    gap = DRAWN_SPACE_GAP if sure * LONGEST_WORDS > len(pieces) else SPACE_GAP
    lines = lines_of(with_turned_level([piece.run for piece in pieces]), edges)
    on_lines = (list(joined(line.runs, spaced, gap)) for line in lines)
    return tuple(word for line in on_lines for word in with_whole_leaders(line))


def with_whole_leaders(words: Sequence[Word]) -> Iterator[Word]:
    """The words of a line, dots with blanks between made one leader, without the last dot of it
    before a figure: `.. .. .2,56`."""
    led = False
    for leads, own in itertools.groupby(words, key=lambda word: not word.text.strip("".join(DOTS))):
        first, *rest = own
        text = "".join(word.text for word in (first, *rest)) if leads else first.text
        whole = leads and LEADERS.fullmatch(text) is not None
        if whole:
            first, rest = replace(first, text=text, box=union(w.box for w in (first, *rest))), []
        elif led and text.lstrip("".join(DOTS))[:1].isdecimal():
            first = replace(first, text=text.lstrip("".join(DOTS)))
        led = whole
        yield from (first, *rest)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a drawn text, or a part of one."""

    run: Run
    place: int | None
    """Which object of the page draws it; None where that draws others too."""
    blank: float | None
    """How many type sizes at least part it from the one before, where a space is drawn there."""


def pieces_on(opened: OpenPage) -> Iterator[Piece]:
    """The words of each drawn text of a page."""
    hidden, space = hidden_by_scan(opened), False
    drawn = list(runs_on(opened))
    # pdfium adds a blank to a letter drawn by itself; where blanks are drawn it adds too many.
    own_blanks, guessed = any(run is None for _, run in drawn), False
    for place, run in drawn:
        if place in hidden:
            continue
        if run is None:
            space = True
            continue
        parts = [run] if run.turned else list(split(run, opened, place))
        for n, part in enumerate(parts):
            sure = space or n > 0 or run.text[0].isspace()
            blank = -SPACE_GAP if sure else BLANK_LEFT if guessed else None
            yield Piece(part, place if len(parts) == 1 else None, blank)
            space = guessed = False
        alone, ends = own_blanks and len(run.text.strip()) == 1, run.text[-1].isspace()
        space, guessed = ends and not alone, ends and alone


def split(run: Run, opened: OpenPage, place: int) -> Iterator[Run]:
    """The words of one drawn text, each where its own letters stand."""
    text = run.text
    if SYMBOL_FONTS.search(run.font):
        text = "".join(c if c.isspace() else chr(PRIVATE + ord(c) % 256) for c in text)
    parts = [part.span() for part in PARTS.finditer(text)]
    alone = len(text.strip()) == 1  # as some programs draw each letter
    spans = None if alone else letter_spans(run, opened, place)
    if spans is not None:
        parts = [piece for part in parts for piece in in_steps(part, spans, run.size)]
    if len(parts) == 1:
        yield run._replace(text=text.strip())
        return
    spans = spans or evenly_parted(run)
    _, top, _, bottom = run.box
    for start, end in parts:
        box = (spans[start][0], top, spans[end - 1][1], bottom)
        yield run._replace(text=text[start:end], box=box)


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
    # Spaces before the first letter may be as wide as two of them, and one behind the last as the
    # way to what is drawn next.
    ends = (left - run.x0, inked[0] == 0), (right - run.x1, inked[-1] + 1 == len(run.text))
    off = (away if inked_end else 0.0 for away, inked_end in ends)
    return None if max(map(abs, off)) > run.size / 2 else spans


def evenly_parted(run: Run) -> dict[int, tuple[float, float]]:
    """From where to where the letters of a text would stand, were all as wide as one another."""
    inked = [n for n, char in enumerate(run.text) if not char.isspace()]
    begin, wide = inked[0], (run.x1 - run.x0) / (inked[-1] + 1 - inked[0])
    return {n: (run.x0 + (n - begin) * wide, run.x0 + (n - begin + 1) * wide) for n in inked}


def joined(
    runs: Sequence[Run], spaced: Mapping[tuple[float, float], float], white: float
) -> Iterator[Word]:
    """The words of one line: what stands close together is one, also where it is drawn in parts.

    `spaced` has, by left edge and baseline, how many type sizes at least part from its neighbour
    what was drawn behind a space; so much `white` parts others.
    """
    tracking = tracked(runs)
    group: list[Run] = []
    for run in runs:
        if group:
            gap = (run.x0 - run.before) - (group[-1].x1 + group[-1].behind)
            begun = "".join(part.text for part in group)
            digits = run.text[:1] in DIGITS and FIGURE_END.search(begun) is not None
            item = group[0] is runs[0] and ITEM.fullmatch(begun) and gap > 0
            # In bold another one begins, as behind the number of a list's item.
            whole = DECIMAL.fullmatch(begun) and DECIMAL.fullmatch(run.text)
            figure = digits and run.font == group[-1].font and not item and not whole
            most = BETWEEN_DIGITS if figure else SPACE_GAP if digits else white
            most = max(most, TRACKED * tracking)
            wide = gap > most * min(run.size, group[-1].size)
            least = spaced.get((run.x0, run.baseline), math.inf)
            least = least if least < 0 else max(least, TRACKED * tracking)
            drawn_space = gap > least * run.size and not figure
            other = begins_cell(begun, group[-1], run)
            if wide or drawn_space or other or parts_words(group[-1], run):
                yield from parted_by_leaders(group)
                group = []
        group.append(run)
    yield from parted_by_leaders(group) if group else ()


def parted_by_leaders(runs: Sequence[Run]) -> Iterator[Word]:
    """The word of pieces that stand close together; those before dots that lead to a figure, the
    dots, and what stands behind them, where each dot was drawn by itself."""
    if not any(run.text in DOTS for run in runs):
        yield word_of(runs)
        return
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
    return usual if LETTERS_APART < usual < OF_CELLS else 0.0


def parts_words(one: Run, other: Run) -> bool:
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
        or (one.text[-1:].isdigit() and other.text[:1].isupper() and one.font != other.font)
        or (one.text.endswith(ENDS) and other.text[:1].isupper() and one.font != other.font)
        or leading
        or is_sign(one.text) != is_sign(other.text)
    )


def begins_cell(begun: str, one: Run, other: Run) -> bool:
    """Whether a word begins close behind one: a capital behind others, a figure or a word in
    another font, of which a word may have several without names, or one drawn whole as it is."""
    white, first = (other.x0 - one.x1) / min(one.size, other.size), other.text[:1]
    figure = first.isdigit() and begun[-1:].isalpha() and white > SPACE_GAP
    words = len(begun) >= WORD and f"{begun}{first}".isalpha() and white > OTHER_CELL
    whole = min(len(one.text), len(other.text)) >= WORD and white > WHOLE
    capital = first.isupper() and other.text[1:2].islower() and len(begun) >= WORD
    named = words and {one.font[:8], other.font[:8]} != {NAMELESS}
    other_font = one.font != other.font and (figure or named)
    return other_font or (words and whole) or (capital and begun.isupper())


def word_of(runs: Sequence[Run]) -> Word:
    """One word of the pieces of it."""
    x0s, tops, x1s, bottoms = zip(*(run.box for run in runs), strict=True)
    box = (min(x0s), min(tops), max(x1s), max(bottoms))
    text, size = "".join(run.text for run in runs), max(run.size for run in runs)
    return Word(text, box, size, font=runs[0].font, drawn=runs[0].drawn)
