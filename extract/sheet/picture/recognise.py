"""What the boxes of a picture say: a first look at all, more looks at figures."""

import math
import re
from collections.abc import Mapping, Sequence

import numpy as np

from extract.sheet.picture.boxes import boxes_of, is_wide
from extract.sheet.picture.cells import PixelBox
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.lone_digits import CERTAIN, digits_alone, is_no_digit, whole_shares
from extract.sheet.picture.master import Master
from extract.sheet.picture.parts import (
    LONGEST,
    WHOLE_FIGURE,
    ends_apart,
    is_beside,
    partings_in,
    parts_unread,
    reads_on,
    stands_apart,
    stretches_in,
)
from extract.sheet.picture.punctuation import ends_word, leaders_apart, signs_apart
from extract.sheet.picture.readers import (
    FIRST_READER,
    SECOND_READER,
    THIRD_READER,
    Readings,
    read_boxes,
    readings_of,
)
from extract.sheet.picture.straight import Pixels
from extract.sheet.words import BAR, UNREAD, Word

LOWEST_CONFIDENCE = 0.5
"""Below it words count as unread: that something stands there is kept, what it says is not."""
SENTENCE, BEGINNING = 25, 12
"""Widths by heights from which a line is a sentence, and of what is read of one in the notes: their
beginning mostly tells which majority they mean."""
BELOW = 0.6
"""The part of all cells above which no notes stand: a sentence there, as a subject is, is read
whole."""
FIRST_NOTE = re.compile(r"\s*\*(?!\*)")
TELLS = re.compile(r"acting\s*on\s*a?\s*proposal\s*f|not\s*acting", re.IGNORECASE)
FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
GREEK = str.maketrans({"∑": "Σ", "∆": "Δ", "∏": "Π"})
"""Letters for which the engine takes signs of their form."""
TRIANGLE = re.compile(r"(?<=[^\W\d])[△▲](?=[^\W\d])")
"""Amid letters a delta."""
END_DOTS = re.compile(r"(?<=[0-9]{2})[.…]+$|(?<=^0)[.…]+$|^[.…·]+(?=[0-9]{1,3}[.,][0-9]|[0-9]{3}$)")
"""What is left of dots that lead to a figure, or from it; a list's numbers have one digit, from 1
on, and no share has three decimals without a nought before them."""
MIDDLE_DOT = re.compile(r"(?<=[0-9])[·•](?=[0-9])")
"""The full stop of a date, in some looks."""
DOUBLED_SIGN = re.compile(r"(?<=[0-9]) ?([.,])[.,]? ?(?=[0-9])")
"""One decimal sign, read as two or with a blank."""
CLOSE_FIGURE = re.compile(r"(?<=[^\W\d]{4})(?=[0-9]{1,2}(?:[.,][0-9]+)? ?%?$)")
"""Where a figure begins right behind a name, whose blank was lost: `ITALIA29`."""
BLANK = re.compile(
    r"(?<=\))(?=\()|(?<=[^\W\d]{2},)(?=[0-9])|(?<=^[OX+])(?=[A-Z][a-z])|"
    r"(?<=[^\W\d]:[0-9])(?=\()|(?<=[^\W\d]:[0-9]{2})(?=\()|(?<=[0-9])(?=\([0-9.,]+ ?%)|"
    r"(?<=[0-9)])(?=[—–] ?[A-Z][a-z])|(?<=[0-9)][—–])(?=[A-Z][a-z])|"
    r"(?<=[0-9)])(?=[·•|][A-Z][a-z])|(?<=[0-9)][·•|;])(?=[A-Z][a-z]|[—–])"
)
"""Where a blank was lost: `(EL)(2,31 %)`, `States,4,38 %`, between a mark and its label,
`OAbstention`, `XNo`, in a run of totals, `Yes:25(88,37 %)·No:1(0,86 %)`."""
BETWEEN = re.compile(r"(?<=[0-9])\|(?=[^\W\d])|(?<=[^\W\d])\|(?=[0-9])")
"""A rule between a figure and a name."""


def recognised(master: Master) -> tuple[Word, ...]:
    """The words of a picture; of notes below the tables no more than each line's beginning."""
    pixels, boxes = master.pixels, boxes_of(master.pixels, master.dpi)
    first, begun = first_look(pixels, boxes)
    if len(whole := whole_shares(boxes, first)) < len(boxes):
        boxes, (first, begun) = whole, first_look(pixels, whole)
    first |= cut_signs(pixels, boxes, first)
    first |= cut_words(pixels, boxes, {n: each for n, each in first.items() if n not in begun})
    read = first | outvoted(pixels, boxes, first)
    texts = {place: believed(reading) for place, reading in read.items()}
    texts |= {
        n: "" for n, text in texts.items() if text.isdecimal() and is_no_digit(boxes[n], text)
    }
    alone = digits_alone(pixels, boxes, first, read)
    texts |= alone | signs_apart(pixels, boxes, read) | leaders_apart(pixels, boxes)
    again = second_look(pixels, boxes, {n: text for n, text in texts.items() if n not in alone})
    # What two of three looks take for no figure is none: a drawing that looked like a digit.
    texts |= {place: text for place, text in again.items() if not has_digit(text)}
    again |= alone
    words = []
    for place, box in enumerate(boxes):
        left, top, right, bottom = (side * 72 / master.dpi for side in box)
        shown = (left, top, right, bottom)
        stretches = stretches_in(pixels, box, texts[place])
        words.append(Word(texts[place], shown, bottom - top, again.get(place), stretches))
    for box in partings_in(pixels, boxes):
        left, top, right, bottom = (side * 72 / master.dpi for side in box)
        words.append(Word(BAR, (left, top, right, bottom), bottom - top))
    return tuple(words)


def cut_signs(pixels: Pixels, boxes: list[PixelBox], first: Readings) -> Readings:
    """Cut marks that were found together with words or a figure from these, the mark's box behind
    all others; what these boxes say. Without a mark the rest reads as before."""
    texts = {n: each.text.strip() for n, each in first.items()}
    cuts = [
        (n, sign, rest)
        for n, text in texts.items()
        if 0 < len(text) <= LONGEST and not is_sentence(boxes[n])
        for sign, rest in ends_apart(pixels, boxes[n], text)
        if not (sign[0] > rest[0] and ends_word(pixels, sign))
    ]
    rests = read_boxes(pixels, [rest for _, _, rest in cuts], FIRST_READER)
    anew: Readings = {}
    signs: list[int] = []
    for (place, sign, rest), reading in zip(cuts, rests, strict=True):
        text, left = texts[place], reading.text.strip()
        unsure = first[place].sure < CERTAIN <= reading.sure
        digit = unsure and is_beside(sign, rest, text, left)
        if digit and (figure := of_digits(pixels, boxes[place], sign, left)) is not None:
            anew.setdefault(place, figure)
        if place not in anew and (digit or reads_on(text, left)):
            alike = "".join(left.split()) == "".join(text.split())
            boxes[place], anew[place] = rest, first[place] if alike else reading
            if is_wide(sign):
                signs.append(len(boxes))
                boxes.append(sign)
    if anew:
        anew |= cut_signs(pixels, boxes, anew)  # at the other end a rule may stand
    return anew | readings_of(pixels, boxes, signs, FIRST_READER)


def of_digits(pixels: Pixels, box: PixelBox, sign: PixelBox, left: str) -> Reading | None:
    """The figure that a second look reads in a box, where what was to be cut from what is `left` of
    it is a digit by itself: the first look may take two for one drawing; None where it is none."""
    (own,) = read_boxes(pixels, [sign], FIRST_READER)
    (whole,) = read_boxes(pixels, [box], SECOND_READER)
    parts = (f"{own.text}{left}", f"{left}{own.text}")
    sure = own.text.isdecimal() and min(own.sure, whole.sure) >= CERTAIN
    return whole if sure and whole.text in parts else None


def cut_words(pixels: Pixels, boxes: list[PixelBox], first: Readings) -> Readings:
    """Cut a word in place of a mark, or a figure, from what cannot be read behind it or before it,
    as a name in another script: the engine reads one of them, or neither; what these boxes say."""
    anew: Readings = {}
    left = dict(first)
    while left:
        place, reading = left.popitem()
        parts = parts_unread(pixels, boxes[place], len(reading.text.strip()))
        said = read_boxes(pixels, parts, FIRST_READER) if parts else []
        if any(each.sure >= CERTAIN and stands_apart(each.text) for each in said):
            boxes[place], boxes[len(boxes) :] = parts[0], parts[1:]
            cut = dict(zip((place, len(boxes) - 1), said, strict=True))
            anew |= cut
            left |= cut
    return anew


def first_look(pixels: Pixels, boxes: Sequence[PixelBox]) -> tuple[Readings, set[int]]:
    """What all boxes say, of a sentence in the notes its beginning; and of which no more is read.

    Only sentences below most of the cells may be notes; a line of them begins with an asterisk. The
    first note is read on where its beginning, without `When acting on a proposal from` or `When not
    acting`, does not tell which majority it means: it may go on `that comes neither from`.
    """
    long = {n for n, box in enumerate(boxes) if is_sentence(box)}
    cells = [box[1] for n, box in enumerate(boxes) if n not in long]
    low = float(np.quantile(cells, BELOW)) if cells else math.inf
    doubtful = {n for n in long if boxes[n][1] > low}
    shown = list(boxes)
    for n in doubtful:
        left, top, _, bottom = boxes[n]
        shown[n] = (left, top, left + BEGINNING * (bottom - top), bottom)
    first = readings_of(pixels, shown, range(len(boxes)), FIRST_READER)
    texts = {n: first[n].text for n in doubtful}
    starred = [boxes[n][1] for n, text in texts.items() if text.lstrip().startswith("*")]
    notes = min(starred, default=math.inf)
    whole = {
        n
        for n, text in texts.items()
        if boxes[n][3] <= notes or (FIRST_NOTE.match(text) and not TELLS.search(text))
    }
    return first | readings_of(pixels, boxes, whole, FIRST_READER), doubtful - whole


def is_sentence(box: PixelBox) -> bool:
    """Whether a box is as wide as a sentence, of which the beginning alone may have been read."""
    left, top, right, bottom = box
    return right - left > SENTENCE * (bottom - top)


def believed(reading: Reading) -> str:
    """What a look says, or nothing where it is doubted."""
    text = mended(reading.text)
    if not text:
        return UNREAD
    return text if reading.sure >= LOWEST_CONFIDENCE else ""


def second_look(
    pixels: Pixels, boxes: Sequence[PixelBox], texts: Mapping[int, str]
) -> dict[int, str]:
    """What a second look reads in each box with figures. Where it differs from the first, a third
    one decides: what two of three agree on, else what the second says."""
    places = [n for n, text in texts.items() if has_digit(text) and len(text) <= LONGEST]
    seconds = readings_of(pixels, boxes, places, SECOND_READER)
    again = {n: believed(reading) for n, reading in seconds.items()}
    differ = [n for n in places if figures(again[n]) != figures(texts[n])]
    for place, reading in readings_of(pixels, boxes, differ, THIRD_READER).items():
        third = believed(reading)
        if figures(third) == figures(texts[place]):
            again[place] = third
    return again


def outvoted(pixels: Pixels, boxes: Sequence[PixelBox], first: Readings) -> Readings:
    """What two more looks agree on, each sure of it, where the first one doubts: it leaves no white
    about a letter or a figure of two digits, by which the engine knows them."""
    doubted = [n for n, each in first.items() if each.sure < CERTAIN and len(each.text) <= LONGEST]
    second = readings_of(pixels, boxes, doubted, SECOND_READER)
    places = [n for n, each in second.items() if says_something(believed(each))]
    third = readings_of(pixels, boxes, places, THIRD_READER)
    return {n: second[n] for n in places if believed(second[n]) == believed(third[n])}


def says_something(text: str) -> bool:
    """Whether a text is more than a lone sign for which a drawing was taken: alone there stand
    Latin letters and digits."""
    return len(text) > 1 or (text.isalnum() and text.isascii())


def figures(text: str) -> str:
    """The figures of a text alone, one after the other; a decimal comma counts as a point."""
    return " ".join(FIGURE.findall(text)).replace(",", ".")


def has_digit(text: str) -> bool:
    """Whether any sign of a text is a digit."""
    return any(char.isdecimal() for char in text)


def mended(text: str) -> str:
    """A text without outer blanks; where all of it is a figure, with one decimal sign."""
    text = END_DOTS.sub("", text.strip().translate(GREEK))
    text = TRIANGLE.sub("Δ", text)
    text = BLANK.sub(" ", CLOSE_FIGURE.sub(" ", BETWEEN.sub(" ", MIDDLE_DOT.sub(".", text))))
    return DOUBLED_SIGN.sub(r"\1", text) if WHOLE_FIGURE.fullmatch(text) else text
