"""What several looks at the lines of a text say, and whether two of three agree."""

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.picture.cells import PixelBox, differences, runs
from extract.sheet.picture.letter_heights import by_height
from extract.sheet.picture.master import Master
from extract.sheet.picture.readers import BoxReader, read_boxes
from extract.sheet.picture.straight import Pixels
from extract.sheet.words import Word, lines

CAPITAL = re.compile(
    r"(?<=[a-z]{2})[CKOPSUVWXYZ]+(?=[a-z]|\b)"
    r"|(?<=\b[a-df-hj-z])(?:[CKOPSUVWXYZ](?=[a-z])|[A-Z](?=[a-z]{3}))"  # not `eCall`
    r"|(?:^|(?<=\w ))(?:On|Of|Or|As)(?= [a-z])|(?<=COUNCIL )On(?= \w|$)"
    r"|(?<= )[A-Z]{2,}(?=[a-z]{3,}\b)"
    r"|(?<= )[CKOPSUVWXYZ]{2,}[a-z]+[CKOPSUVWXYZ]+(?=[a-z]+\b)"
)
"""Capitals whose small letter has the same form, amid small letters, and small words: the engine
sees each line by itself, and not how high its letters are."""
ACCENTED = re.compile(r"(?<=[a-z])[ÌÍÎÏ](?=[a-z])")
"""What the engine takes for the `i` of some fonts."""
FORMULA = re.compile(r"(?<=\bC)0(?=2\b)")
"""A nought for the letter of `CO2`."""
COMMA = re.compile(r",(?=[A-Za-z])")
"""A comma whose blank was lost."""
SMALL = re.compile(r"(?<=\b[A-Z])[ckopsuvwxyz](?=[A-Z]{2})|(?<=[A-Z]{2})[ckopsuvwxyz](?=[A-Z])")
"""The other way round: a small letter of such a form amid capitals."""
MIXED = re.compile(r"[A-Z][a-z]{1,2}[A-Z]")
"""Capitals around few small letters, `EUrOpEan`: the letters are right, but not which are large."""
AMID_CAPITALS = re.compile(r"\b[a-z](?=[A-Z]{3,}\b)|(?<=[A-Z]{3} [A-Z])[a-z]{1,2}(?= [A-Z]{2,}\b)")
"""Small letters of a title in capitals: `Of THE eUROPEAN`, by the height of a line askew."""
GLUED = re.compile(r"(?<=PARLIAMENT)(?=AND\b)", re.IGNORECASE)
"""Where the blank was lost within the name of an act of both legislators."""
STRAIGHT = re.compile(r"(?<=[a-zA-Z] )I(?=[ae][a-z]{3})")
"""A capital for the small letter of its form: `COUNCIL Iaying down rules`."""
BRACKET = re.compile(r"(\([^()\[\]]+)\]")
"""A round bracket that ends as a square one: `(COD]`."""
BEYOND, GAP, LETTERS = 4.0, 0.8, 0.18
"""Heights of a line behind the edge of its text in which a lost word may stand; of white up to
which it is of the line, and up to which letters are of one word."""
LABEL, BEFORE = 1.0, 2
"""Heights of a line from a label to the value right behind it, and words of such a label that a
look at the value may see."""
CUT = re.compile(r"^[^\W\d]{0,2}: ?(?=\w)")
"""The end of a label that stands close before its value."""
WIDER = (BoxReader(0.05, 0.3, 18.0), BoxReader(0.15, 0.4, 24.0))
"""A long line is squeezed for the first look, and loses thin letters: `nland` for `inland`."""


def read_again(
    master: Master, words: Sequence[Word], others: Sequence[Box], *, cased: bool = True
) -> tuple[tuple[Word, ...], bool]:
    """A text with a word for each of its lines, as two of three looks read it, and whether they
    agree on all of them, be it on which letters are capitals, where the text is `cased`: numbers
    are not. Where they do not a line is as it was read first.

    Each line is looked at from edge to edge of the text, as far as none of `others` stands there: a
    word that was not found at first is seen then.
    """
    on_lines = lines(words)
    boxes = [union(word.box for word in line) for line in on_lines]
    wholes = [in_pixels(whole_line(box, words, others), master.dpi) for box in boxes]
    places = [
        inked(master.pixels, in_pixels(box, master.dpi), whole)
        for box, whole in zip(boxes, wholes, strict=True)
    ]
    looks = [read_boxes(master.pixels, places, look) for look in WIDER]
    found: list[Word] = []
    sure = True
    for line, box, place, *readings in zip(on_lines, boxes, places, *looks, strict=True):
        first = " ".join(word.text for word in line)
        said = [CUT.sub("", reading.text.strip()) for reading in readings]
        if follows_close(box, others):
            said = [from_first_word(text, line[0].text) for text in said]
        text = majority([first, *said])
        if text is None or is_cut(text, first):
            text = amid_line(master, first, box, others) or text
        own = in_capitals(by_height(spelled(text or first), master.pixels, place))
        sure = sure and text is not None and not (cased and MIXED.search(own))
        found.append(Word(own, box, line[0].size))
    return tuple(found), sure


def amid_line(master: Master, first: str, own: Box, others: Sequence[Box]) -> str | None:
    """What was read first of words amid a sentence, where two looks at the whole of its line read
    them too; None where they do not. By themselves they may be cut amid a letter: where words read
    as one stand is told by their letters."""
    whole = own
    near = GAP * (own[3] - own[1])
    level = sorted(box for box in others if box[1] < middle(own) < box[3])
    for box in [*level, *reversed(level)]:
        if whole[0] - near < box[2] and box[0] < whole[2] + near:
            whole = union([whole, box])
    if whole == own:
        return None
    place = in_pixels((*whole[:1], own[1], whole[2], own[3]), master.dpi)
    looks = (read_boxes(master.pixels, [place], look)[0] for look in WIDER)
    return first if all(squeezed(first) in squeezed(look.text) for look in looks) else None


def is_cut(text: str, first: str) -> bool:
    """Whether a text is what was read first without its end or its beginning, be it cut amid a
    letter there: `2019/0371 (COC` of `2019/0371 (COD)`."""
    read, whole = squeezed(text), squeezed(first)
    begun, ended = whole.startswith(read[:-1]), whole.endswith(read[1:])
    return len(read) < len(whole) and (begun or ended)


def squeezed(text: str) -> str:
    """A text without blanks and capitals."""
    return "".join(text.split()).casefold()


def follows_close(line: Box, others: Sequence[Box]) -> bool:
    """Whether a line begins right behind what is none of its text, as a value does behind `RE`."""
    x0, top, _, bottom = line
    near = LABEL * (bottom - top)
    return any(o[1] < bottom and o[3] > top and x0 - near < o[2] < x0 + near for o in others)


def from_first_word(text: str, word: str) -> str:
    """A text from the word on that it is known to begin with; all of it where that is not among the
    first."""
    words = text.split()
    begins = next((n for n, each in enumerate(words[: BEFORE + 1]) if each == word), 0)
    return " ".join(words[begins:])


def whole_line(line: Box, words: Sequence[Word], others: Sequence[Box]) -> Box:
    """A line as wide as its text and a little wider, up to what else stands on its level, be it in
    part: a look at the line would see that too."""
    x0, top, x1, bottom = line
    level = [box for box in others if box[1] < bottom and box[3] > top]
    left = max((box[2] for box in level if box[2] <= x0), default=0.0)
    right = min((box[0] for box in level if box[0] >= x1), default=math.inf)
    begin = min(word.box[0] for word in words)
    end = max(word.box[2] for word in words) + BEYOND * (bottom - top)
    return (min(max(begin, left + 1), x0), top, max(min(end, right - 1), x1), bottom)


def in_pixels(box: Box, dpi: float) -> PixelBox:
    """A box in the pixels of a picture."""
    left, top, right, bottom = (round(side * dpi / 72) for side in box)
    return left, top, right, bottom


def inked(pixels: Pixels, line: PixelBox, whole: PixelBox) -> PixelBox:
    """A line with the words right beside it on the `whole` of its level, without white at its ends:
    that would make its letters narrow."""
    left, top, right, bottom = whole
    left, top = max(left, 0), max(top, 0)
    right, bottom = min(right, pixels.shape[1]), min(bottom, pixels.shape[0])
    if left >= right or top >= bottom:
        return line
    across = np.any(differences(pixels, (left, top, right, bottom)), axis=0)
    stretches = runs(np.asarray(across, np.bool_), GAP * (bottom - top))
    own = [(a, b) for a, b in stretches if left + a < line[2] and left + b > line[0]]
    if not own:
        return line
    return (first_letter(pixels, left + own[0][0], top, bottom), top, left + own[-1][1], bottom)


def first_letter(pixels: Pixels, start: int, top: int, bottom: int) -> int:
    """Where the word begins at whose ink a line does, up to a letter before it: a value that was
    cut from its label by the number of letters (`Item:2014/0014`) may begin amid its first."""
    high = bottom - top
    begin = max(start - high, 0)
    ink = np.any(differences(pixels, (begin, top, start + high, bottom)), axis=0)
    words = runs(np.asarray(ink, np.bool_), LETTERS * high)
    return begin + next((a for a, b in words if a <= start - begin < b), start - begin)


def spelled(text: str) -> str:
    """A text with a blank behind each comma, and those of acts, without capitals for small letters
    of their form (`doWn`, `On honey`, not `eCall`) or the other way round (`CoUNCIL`)."""
    text = GLUED.sub(" ", text)
    text = ACCENTED.sub(
        "i", CAPITAL.sub(lambda found: found.group().lower(), COMMA.sub(", ", text))
    )
    text = STRAIGHT.sub("l", FORMULA.sub("O", text))
    return BRACKET.sub(r"\1)", SMALL.sub(lambda found: found.group().upper(), text))


def in_capitals(text: str) -> str:
    """A text without small letters amid words in capitals."""
    for _ in range(2):  # behind a word that is mended another one may stand
        text = AMID_CAPITALS.sub(lambda found: found.group().upper(), text)
    return text


def majority(said: Sequence[str]) -> str | None:
    """What two of three readings say of a line, else word by word; None where they do not agree.

    Blanks and capitals may differ: of readings alike the most common spelling counts, then that
    with the most words.
    """
    first, *wider = (" ".join(text.split()) for text in said)
    said = [first, *with_lost_figures(wider)]
    alike = most_alike(said)
    if alike is not None:
        return alike
    words = [text.split() for text in said]
    if len({*map(len, words)}) > 1:
        return None
    each = [most_alike(row) for row in zip(*words, strict=True)]
    return None if None in each else " ".join(filter(None, each))


def with_lost_figures(said: Sequence[str]) -> Sequence[str]:
    """Two readings; where they differ by figures that one has lost, the fuller one for both: the
    engine loses a thin `1` or one of two, and adds none."""
    longer, shorter = sorted(said, key=len, reverse=True)
    letters = {re.sub(r"[0-9\s]", "", text).casefold() for text in said}
    left = iter(figures_in(longer))
    lost = all(figure in left for figure in figures_in(shorter))
    differ = figures_in(longer) != figures_in(shorter)
    return [longer, longer] if differ and len(letters) == 1 and lost else said


def figures_in(text: str) -> str:
    """The figures of a text, one after the other."""
    return re.sub(r"[^0-9]", "", text)


def most_alike(said: Sequence[str]) -> str | None:
    """The text that most readings have, more than one."""
    keys = [squeezed(text) for text in said]
    (key, count), *_ = Counter(keys).most_common(1)
    if count < 2:
        return None
    own = [text for text, other in zip(said, keys, strict=True) if other == key]
    return max(own, key=lambda text: (own.count(text), len(text.split())))
