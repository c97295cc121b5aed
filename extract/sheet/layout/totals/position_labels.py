"""Where words name a position, or the total: Yes, No, Abstain, Not participating, Total."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from extract.pdf.runs import union
from extract.records import PositionName
from extract.sheet.layout.box_numbers import is_in_box
from extract.sheet.layout.fields.labels.words import names_of_labels
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.grammar import (
    distance,
    heads_column,
    is_known_word,
    label_words,
    nearest,
    number_in,
    position_said,
)
from extract.sheet.layout.position_words import NOBODY_HERE, acted
from extract.sheet.layout.totals.label import (
    Label,
    with_abbreviations,
    with_brackets,
    with_first_language,
    without_vote,
)
from extract.sheet.layout.totals.wrapped_labels import (
    LONGEST,
    NEAR,
    NEAR_IN_PICTURE,
    halves,
    is_part_of,
    wrapped,
)
from extract.sheet.words import Word, fold, said_by

FEWEST_GAPS, WIDER = 5, 1.5
"""So many gaps of a line tell how wide its blanks are, as letters of one width have them; what is
so many times as wide is more than a blank."""
CELL = 0.6
"""Type sizes of white beside a label that is a cell of its own."""
SHORT = 2
"""Letters: recognition takes drawings for words as short as that, and for no longer ones."""
OF_TEXTS = ("of", "on", "in", "to", "by", "as", "or", "is", "at", "an", "if")
"""Short words of a text: `approval of` is no misread `Approves` beside a drawing."""
NO_OBJECTION = re.compile(r"no objections?\b", re.IGNORECASE)
"""Who has none is in favour."""
DENIED, OBJECTION = ("NO", "WITHOUT", "ANY"), re.compile(r"objections?\b", re.IGNORECASE)
"""Before an objection, which is then none."""
ALIKE = re.compile("ASSENT|DISSENT")
"""Opposites that a letter or two part: no misread word is one of them."""
HEADS = 0.4
"""Type sizes between a head and the second line of the next one, `participating`: words of a text
stand closer."""
SET_WIDE = 3.0
"""Type sizes of white between the words of a text at most, on a short line of a narrow column."""
SECTION = re.compile(r"§|\(?(?:[0-9]{1,2}|[a-h])[.)]")
"""Before the head of a list, as that of a paragraph: `§ 1. Yes: 25 Member States`, `c) Against`."""
SIGN = re.compile(
    r"\[\W?\w{1,3}\]|(?:green|red|amber|yellow|orange|gr[ae]y|blue|dark|unlit):", re.IGNORECASE
)
"""A sign in brackets before the label that it stands for, `[+1] For`; or its colour, `Green: yes`.
"""
SUBJECT = re.compile(
    r"(?:THE)?(?:(?:MEMBER)?STATES?|MS|MEMBERS|DELEGATIONS?|COUNTRIES|GOVERNMENTS|MINISTERS|THOSE)"
    r"(?:WHICH|THAT|WHO)(?:HAVE|HAD|WERE|ARE)?|THEY(?:HAVE|WERE|ARE)?"
)
"""Folded, of a clause that names a position: `Delegations which supported it`, `They abstained`."""
STOPS = ",;."
"""Behind a label, end its clause: `did not participate. The act ...`."""
HEADS_MARKS = "VOTE"
"""Heads the marks, and no counts: `Overall vote` heads a section."""


def labels_on(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[Label]:
    """Every place where words name a position or the total, longest label first."""
    found = [
        label
        for line in lines
        for label in with_first_language(with_brackets(labels_in(line, by_ocr)), line)
    ]
    joined = wrapped(lines, found)
    whole = [label for label in found if not any(is_part_of(label, other) for other in joined)]
    return with_abbreviations(without_vote([*whole, *joined]), lines)


def labels_in(line: Sequence[Word], by_ocr: bool) -> Iterator[Label]:
    """The labels on one line; each is whole: no word of a text stands close beside it."""
    place = 0
    while place < len(line):
        taken = next((t for t in longest(line, place, by_ocr) if not opens(t[1])), None)
        if taken is None or not stands_alone(line, place, taken[0], by_ocr):
            place += 1
            continue
        yield taken[1]
        place += taken[0]


def stands_alone(line: Sequence[Word], place: int, count: int, by_ocr: bool) -> bool:
    """Whether a label is no word of a text: beside it is white, a figure, a sign or another label;
    in a picture also a letter or two, for which recognition takes a drawing, and else a letter of
    another font, which may have drawings for its letters."""
    text = " ".join(word.text for word in next(iter(cells_in(line[place:])), []))
    denied = place and fold(line[place - 1].text) in DENIED and OBJECTION.match(text)
    nobody = NOBODY_HERE.match(text) or NO_OBJECTION.match(text)
    if denied or (nobody and not heads_beside(line)) or is_set_wide(line, place, count):
        return False
    first, last = line[place], line[place + count - 1]
    gaps = [b.box[0] - a.box[2] for a, b in itertools.pairwise(line)]
    blank = min(gaps) if len(gaps) >= FEWEST_GAPS else 0.0
    wide = max(CELL * first.size, WIDER * blank if blank < first.size else 0.0)
    sides = []
    behind = line[place + count :]
    numbered = all(SECTION.fullmatch(word.text) for word in line[:place])
    numbered = numbered and any(number_in(word.text) for word in behind)
    begun = place > 0 and begins_sentence(line[place - 1], last)
    if place and not (numbered or begun or is_in_box(line, place)):
        sides.append((first.box[0] - line[place - 1].box[2], line[place - 1]))
    if behind and last.text[-1] not in STOPS:
        text = behind[0].text.rstrip(".") if len(behind) == 1 else behind[0].text
        sides.append((behind[0].box[0] - last.box[2], replace(behind[0], text=text)))
    return all(
        white > wide
        or not re.search(r"[^\W_]", word.text)
        or number_in(word.text) is not None
        or position_said(word.text) is not None
        or SIGN.fullmatch(word.text) is not None
        or (white > HEADS * first.size and fold(word.text) in halves()[1])
        or (heads_column(word.text.rstrip(":")) and fold(word.text) != HEADS_MARKS)  # `Members: 3`
        or (behind and word.text == behind[0].text and leads_to_count(behind))
        or (behind and word.text == behind[0].text and begins_label(behind, by_ocr))
        or (by_ocr and len(fold(word.text)) <= SHORT and word.text.lower() not in OF_TEXTS)
        or (len(word.text) == 1 and word.font != first.font)
        for white, word in sides
    )


def begins_sentence(before: Word, last: Word) -> bool:
    """Whether a label with a colon stands behind the end of a sentence: `Totals. In favour: 24`."""
    return before.text.endswith(".") and last.text.endswith(":")


def opens(label: Label) -> bool:
    """Whether words for the total open a sentence: `In total, 26 in favour`."""
    return label.position is None and label.words[-1].text.endswith(",")


def begins_label(words: Sequence[Word], by_ocr: bool) -> bool:
    """Whether words begin with the next label, of several words: `Abstaining` `Not voting`."""
    return next(longest(words, 0, by_ocr), (0, None))[0] > 1


def leads_to_count(words: Sequence[Word]) -> bool:
    """Whether words lead to the next count of a sentence: `3 abstained and 0 did not vote`."""
    first, *rest = words
    return fold(first.text) == "AND" and bool(rest) and number_in(rest[0].text) is not None


def is_set_wide(line: Sequence[Word], place: int, count: int) -> bool:
    """Whether small words stand amid a text that is set to both edges: as much white parts them
    from words before and behind them, `Reserve for forest`."""
    if place == 0 or place + count >= len(line) or not line[place].text.islower():
        return False
    before, last, behind = line[place - 1], line[place + count - 1], line[place + count]
    if last.text[-1] in STOPS:
        return False
    whites = (line[place].box[0] - before.box[2], behind.box[0] - last.box[2])
    words = all(w.text.isalpha() and position_said(w.text) is None for w in (before, behind))
    return words and max(whites) < SET_WIDE * line[place].size and max(whites) < WIDER * min(whites)


def heads_beside(line: Sequence[Word]) -> bool:
    """Whether the heads of a table stand on a line: `Yes Member States`, `No Member States`."""
    said = [position_said(a.text) for a, b in itertools.pairwise(line) if heads_column(b.text)]
    return any(position not in (None, "no") for position in said)


def longest(line: Sequence[Word], place: int, by_ocr: bool) -> Iterator[tuple[int, Label]]:
    """The label that begins at a word, with how many words it takes; the longest first."""
    for count in range(words_near(line, place, by_ocr), 0, -1):
        words = line[place : place + count]
        if not (fold(words[0].text) and fold(words[-1].text)):
            continue  # a drawing beside it
        read = said_by(words)
        if by_ocr and count > 1 and (says_without(words) or are_two(words)):
            continue  # with a drawing taken for a letter beside it, or with the next label
        for position in positions_named(read, by_ocr):
            box = union(word.box for word in words)
            yield count, Label(position, box, words[0].size, tuple(words))


def words_near(line: Sequence[Word], place: int, by_ocr: bool) -> int:
    """How many words from one on may be those of a label: up to white, or to a figure, since
    `Total: 27 members` is no misread `Total members`."""
    white = (NEAR_IN_PICTURE if by_ocr else NEAR) * line[place].size
    words = line[place : place + LONGEST]
    for count, word in enumerate(words):
        far = count > 0 and word.box[0] - words[count - 1].box[2] > white
        if far or number_in(word.text) is not None:
            return count
    return len(words)


@lru_cache(maxsize=8192)
def positions_named(read: str, by_ocr: bool) -> tuple[PositionName | None, ...]:
    """The position that folded letters name, None for the total; nothing where they name none. A
    mark of two letters or more may stand close beside them: `participatingn.p.`."""
    known = label_words()
    if read in known:
        return (known[read],)
    subject = SUBJECT.match(read)
    if subject and (said := known.get(rest := read[subject.end() :]) or acted().get(rest)):
        return (said,)
    if is_known_word(read) or read in names_of_labels():
        return ()  # `Position` is no misread `positive`, `Object` no `objects`
    near = nearest(read, [word for word in known if not ALIKE.match(word)]) if by_ocr else []
    named = [known[label] for label in near if denies(read) or not denies(label)]
    cuts = ((read[:n], read[n:]) for n in range(2, len(read) - 1))
    marked = (
        known[label]
        for cut in cuts
        for label, mark in (cut, cut[::-1])
        if known.get(label) is not None and position_said(mark) == known[label]
    )
    return (*named, *marked)[:1]


def denies(folded: str) -> bool:
    """Whether letters begin with a negation, be one misread: `the participation` is no misread
    `non participation`."""
    return any(distance(folded[: len(word)], word, 1) <= 1 for word in ("NOT", "NON", "DIDNOT"))


def says_without(words: Sequence[Word]) -> bool:
    """Whether several words name a position as well without a letter at either end of them, without
    the article of a text, `for the support`, or behind a sign: `II = Against`."""
    texts = [fold(word.text) for word in words]
    before = len(texts[0]) == 1 or texts[0] == "THE"
    rests = (texts[1:] if before else [], texts[:-1] if len(texts[-1]) == 1 else [])
    return "" in texts or any("".join(rest) in label_words() for rest in rests)


def are_two(words: Sequence[Word]) -> bool:
    """Whether words that are no label letter by letter are one and the next, or its first word:
    `Not participating In total` is no misread `not participating in the vote`."""
    known = label_words()
    cuts = ((said_by(words[:n]), said_by(words[n:])) for n in range(1, len(words)))
    return said_by(words) not in known and any(
        one in known and (other in known or len(other) <= SHORT) for one, other in cuts
    )
