"""Which lines of a sheet are those of one text: a paragraph, a list, a header about the meeting."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from extract.sheet.layout.fields.labels.label import CELL, gap
from extract.sheet.layout.fields.telling import begins_with_act
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.value_columns import TEXT_STEP
from extract.sheet.words import Word

LONG = 8
"""Words of a line of a text; a label with its value has fewer."""
LABEL = 4
"""Words of a label that begins a sentence at most."""
ENDS = (".", ":")
"""What a paragraph ends with."""
CUT = re.compile(r"[A-Z]+-")
"""The first part of a word in capitals that goes on on the next line."""
LINE_STEP = 1.85
"""Type sizes from one line of a list or a header to the next at most: pages of HTML have 1.5."""
OF_COUNCIL = "of the Council"
"""What a header says of its meeting."""
OPENING = ("The", "Council")
"""`The Council of the European Union voted at its 3795th session …`."""
PARTING = ("›", "»", "·", "•", "|", "/", "–", "—", "→")
"""Signs between the parts of a header."""
PARTED = 1.5
"""Type sizes of white on each side of such a sign at most; columns are farther apart."""

EVEN = 1.5
"""Times as wide as half of the blanks of a text is another one of it at most: where all letters are
as wide as one another, blanks are wide too."""

Lines = Sequence[Sequence[Word]]


def paragraphs(lines: Lines) -> Iterator[Lines]:
    """The lines that stand together as a text that ends with a full stop, or leads to the title of
    the act: `took a vote (rule: simple majority) on document 9668/20:`."""
    for text in texts(lines, start):
        for begin in (0, *begun_anew(text)):
            part = up_to_act(text[begin:])
            if is_text(part) and part[-1][-1].text.endswith(ENDS):
                yield part


def up_to_act(paragraph: Lines) -> Lines:
    """A paragraph up to the line below a whole sentence that begins with an act: the subject goes
    on in its type."""
    for number, (above, line) in enumerate(pairwise(paragraph), 1):
        if above[-1].text.endswith(ENDS) and begins_with_act(text_of([line])):
            return paragraph[:number]
    return paragraph


def begun_anew(text: Lines) -> Iterator[int]:
    """The lines of a text that begin a paragraph: their first word had room on the line above, or
    they begin as minutes do."""
    right = max(line[-1].box[2] for line in text)
    for number, (upper, lower) in enumerate(pairwise(text), 1):
        first, end = lower[0], upper[-1].box[2]
        wide = first.box[2] - first.box[0] + first.size
        opens = tuple(word.text for word in lower[:2]) == OPENING
        if opens or (first.text[:1].isupper() and end + wide < right):
            yield number


def texts(
    lines: Lines, edge: Callable[[Sequence[Word]], float], most: float = TEXT_STEP
) -> Iterator[Lines]:
    """The lines that follow one another as those of a text, with one edge, or one middle, and no
    more than so many type sizes from one to the next."""
    starts = [0]
    for number, (upper, lower) in enumerate(pairwise(lines), 1):
        size = max(type_size(upper), type_size(lower))
        step = middle(lower) - middle(upper)
        if step >= most * size or abs(edge(lower) - edge(upper)) >= size:
            starts.append(number)
    for start, end in pairwise([*starts, len(lines)]):
        yield lines[start:end]


def of_one_type(text: Lines) -> Iterator[Lines]:
    """The lines of a text that are set in one type: below a title in bold the meeting may stand. In
    a picture fonts are not known."""
    types = ((line[0].font, round(line[0].size, 1)) for line in text)
    for (font, _), own in groupby(zip(types, text, strict=True), lambda pair: pair[0]):
        part = [line for _, line in own]
        if font and len(part) < len(text):
            yield part


def is_header(text: Lines) -> bool:
    """Whether lines are those of a text of which one is too long for a label with its value, or in
    a narrow column all of a text about a meeting of the Council."""
    opens = OF_COUNCIL in text_of(text[:1])
    return is_text(text) and (sum if opens else max)(map(len, text)) >= LONG


def type_size(line: Sequence[Word]) -> float:
    """The type size of a line; in a picture that of a word tells little, for it is its height."""
    return line[0].size if line[0].font else max(word.size for word in line)


def middle(line: Sequence[Word]) -> float:
    """How far down a line stands; in a picture a word without letters below the line is higher."""
    tallest = line[0] if line[0].font else max(line, key=lambda word: word.size)
    return tallest.middle


def start(line: Sequence[Word]) -> float:
    """Where a line begins."""
    return line[0].box[0]


def line_end(line: Sequence[Word]) -> float:
    """Where a line ends."""
    return line[-1].box[2]


def is_set_right(lines: Lines) -> bool:
    """Whether the lines of a text are set to its right edge alone."""
    return all(abs(start(a) - start(b)) > a[0].size for a, b in pairwise(lines))


def is_text(lines: Lines) -> bool:
    """Whether lines are those of a text, without white between their words and without labels, but
    for those behind its first sentence: `… voted on item 2020/0310 (COD). Voting rule: unanimity.`
    """
    *lines_before, last = lines
    words = [word for line in (*lines_before, last[:-1]) for word in line]
    stops = [n for n, word in enumerate(words, 1) if word.text.endswith(".") and n >= LONG]
    colons = [n for n, word in enumerate(words) if is_labelled([[word]])]
    follow = all(any(0 <= n - stop < LABEL for stop in stops) for n in colons)
    return follow and are_close(lines)


def is_labelled(lines: Lines) -> bool:
    """Whether a label with a colon stands in a text."""
    words = (word.text for line in lines for word in line)
    return any(text.endswith(":") and not text.startswith("(") for text in words)


def whole_words(words: Sequence[Word]) -> list[Word]:
    """The words, one that a line ends within made whole: `PE-` `CONS`."""
    found: list[Word] = []
    for word in words:
        if found and CUT.fullmatch(found[-1].text) and word.text[:1].isalpha():
            found[-1] = replace(found[-1], text=found[-1].text + word.text)
        else:
            found.append(word)
    return found


def are_close(lines: Lines) -> bool:
    """Whether there is no white between the words of any line, save about signs that part them:
    `4091 › 2026-06-16`."""
    gaps = [gap(line, n) for line in lines for n in range(1, len(line))]
    even = EVEN * median(gaps) if len(gaps) >= LONG else 0.0

    def most(line: Sequence[Word], place: int) -> float:
        parted = any(word.text in PARTING for word in line[place - 1 : place + 1])
        return max((PARTED if parted else CELL) * line[place].size, even)

    return all(gap(line, n) < most(line, n) for line in lines for n in range(1, len(line)))
