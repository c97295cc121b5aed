"""Fields that are told in sentences, as minutes have them: `At its 3705th meeting (Transport,
Telecommunications and Energy), held on 12 March 2020, the Council put to the vote document PE-CONS
38/20 (interinstitutional file 2020/0097 (COD)). The vote was taken by qualified majority.`; and on
one line, as a header has them: `3416th session of the Council (Environment), 6 June 2016`."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TypeAlias

from extract.cover.interinstitutional_files import files_in
from extract.domain.configurations import read_configuration
from extract.sheet.layout.dates import date_in, has_other_day
from extract.sheet.layout.fields.item import is_list, read_item
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.of_others import own_sentences
from extract.sheet.layout.fields.telling import is_session
from extract.sheet.layout.fields.values.in_list import list_in
from extract.sheet.layout.fields.values.in_text import across, text_of, trimmed
from extract.sheet.layout.fields.values.paragraphs import (
    ENDS,
    LINE_STEP,
    Lines,
    is_header,
    is_set_right,
    is_text,
    line_end,
    of_one_type,
    paragraphs,
    start,
    texts,
    whole_words,
)
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.layout.grammar import distance
from extract.sheet.words import Word, fold

MEETING = re.compile(r"\W?(?:meeting|session|sitting)(?:no)?\W*", re.IGNORECASE)
ORDINAL = re.compile(r"\W*(\d{4})(?:st|nd|rd|th)?\W*")
WRITTEN = re.compile(r"written procedure\W*", re.IGNORECASE)
"""What a header has in place of the meeting: `Written procedure, 17 July 2020`."""
OF_COUNCIL = re.compile(r"Council(?: of the European Union)?\W*", re.IGNORECASE)
"""What may stand before that."""
NEAR = 2
"""Words from `meeting` to its number at most: `meeting No 3675`, `3675th Council meeting`."""
LEAST = 2
"""Fields that a paragraph tells at least: a footnote names the majority too."""
LONGEST = 14
"""Words of a value at most: `Competitiveness (Internal Market, Industry, Research and Space)`, or
several documents."""
MISREAD = 2
"""Letters that recognition adds or loses at most; `held` behind a name has more."""
LABELS, WORDS = 3, 3
"""Lines of a paragraph that begin with labels, from which on it is none; and words of a
value at most that a full stop ends."""
Told: TypeAlias = tuple[Values, Lines, Lines]
"""Fields, the paragraph that tells them, and all other lines."""
EDGES = "“”\"'.,;:([])"
"""Signs of a sentence around a value."""


def told_in_none(lines: Lines, by_ocr: bool) -> Told:
    """The lines of a sheet on which what looks like a paragraph is labels above their values, or
    before them; what is a sentence in it is no value. Any other paragraph tells fields as it did.
    """
    told = told_in_sentences(lines, by_ocr)
    labels = find_labels(told[1], by_ocr)
    begun = [label for label in labels if label.words[0] is told[1][label.line][0]]
    if len(begun) < LABELS:
        return told
    sentences = [line for line in told[1] if is_sentence(line)]
    return {}, sentences, [line for line in lines if line not in sentences]


def is_sentence(line: Sequence[Word]) -> bool:
    """Whether a line ends a sentence of some words."""
    return len(line) > WORDS and line[-1].text.endswith(".")


def told_in_sentences(lines: Lines, by_ocr: bool) -> Told:
    """The fields that a paragraph tells, be it a list of them, or a header about the meeting, each
    with its words, that paragraph, and all other lines; neither fields nor a paragraph where none
    tells any."""
    listed, part = list_in(lines, by_ocr)
    if listed:  # above it a sentence about the meeting may stand as well
        own = {id(word) for line in part for word in line}
        kept = ([word for word in line if id(word) not in own] for line in lines)
        others = [line for line in kept if line]
        more, paragraph, rest = told_in_sentences(others, by_ocr) if others else ({}, [], [])
        return more | listed, [*paragraph, *part], rest
    centred = (part for part in in_parts(texts(lines, across)) if is_text(part))
    headers = (
        part
        for edge in (start, line_end)
        for part in in_parts(texts(lines, edge, LINE_STEP))
        if is_header(part) and (edge is start or is_set_right(part))
    )
    alone = ([line] for line in lines if is_written(line))
    told: tuple[Values, Lines] = ({}, [])
    tried: list[Lines] = []
    for paragraph in (*paragraphs(lines), *centred, *headers, *alone):
        words = whole_words([word for line in paragraph for word in line])
        if paragraph in tried or not (words[-1].text.endswith(ENDS) or meeting(words)):
            continue
        tried.append(paragraph)
        shorter = len(paragraph) < len(told[1])  # above it a label may have its value
        least = max(LEAST, len(told[0]) + (not shorter))
        values = values_in(own_sentences(words), least)
        if len(values) >= least:
            told = values, paragraph
    values, paragraph = told
    return values, paragraph, [line for line in lines if line not in paragraph]


def in_parts(found: Iterable[Lines]) -> Iterator[Lines]:
    """Texts, each followed by its lines that are set in one type."""
    return (part for text in found for part in (text, *of_one_type(text)))


def is_written(line: Sequence[Word]) -> bool:
    """Whether a line says that there was no meeting, and the day: `Written procedure, 17 July
    2020`."""
    said = WRITTEN.match(OF_COUNCIL.sub("", text_of([line]), count=1))
    return said is not None and is_date(said.string[said.end() :])


def meeting(words: Sequence[Word]) -> list[list[Word]]:
    """The number of the meeting that a text tells, or that there was none; no line where it tells
    neither."""
    numbers = [[word] for word in sessions(words)]
    written = (pair for pair in pairwise(words) if WRITTEN.fullmatch(text_of([pair])))
    return one_of(numbers or [without_edges(pair) for pair in written])


def values_in(words: Sequence[Word], least: int) -> Values:
    """What a text says of each field, nothing where it says two things; no more is looked for once
    it cannot say at `least` so many."""
    ways: dict[str, Callable[[], list[list[Word]]]] = {
        "session": lambda: meeting(words),
        "sitting_date": lambda: (
            [] if has_other_day(text_of([words])) else one_of(shortest(words, is_date))
        ),
        "item": lambda: one_of(shortest(words, is_item)),
        "documents": lambda: one_of(longest(words, is_list)),
        "rule": lambda: one_of(shortest(words, lambda text: rule_of(text, "") != "other")),
        "configuration": lambda: one_of(longest(words, is_configuration)),  # takes longest
    }
    values: Values = {}
    for left, (name, said) in zip(range(len(ways), 0, -1), ways.items(), strict=True):
        if len(values) + left < least:
            break
        values |= {name: value} if (value := said()) else {}
    return values


def one_of(found: Iterable[list[Word]]) -> list[list[Word]]:
    """The one value that was found, as a line; no line where there are none or several."""
    values = {text_of([value]): value for value in found}
    return [*values.values()] if len(values) == 1 else []


def sessions(words: Sequence[Word]) -> Iterator[Word]:
    """The numbers beside `meeting` or `session`."""
    for place, word in enumerate(words):
        if is_meeting(word):
            before = [*takewhile(goes_on, words[place - 1 :: -1][:NEAR] if place else ())]
            for near in (*before, *words[place : place + NEAR + 1]):
                number = ORDINAL.fullmatch(near.text)
                if number and is_session(number.group(1)):
                    yield replace(near, text=number.group(1))


def is_meeting(word: Word) -> bool:
    """Whether a word is one for the meeting, be a letter of it misread in a picture: `sesstion`."""
    near = () if word.font else ("MEETING", "SESSION", "SITTING")
    misread = any(distance(fold(word.text), said, 1) <= 1 for said in near)
    return misread or MEETING.fullmatch(word.text) is not None


def goes_on(word: Word) -> bool:
    """Whether a field of a text goes on behind a word: `2 January 2022; Meeting 3791`."""
    return not word.text.endswith((";", ",", "."))


def is_date(text: str) -> bool:
    """Whether a text is a day."""
    return date_in(text) is not None


def is_item(text: str) -> bool:
    """Whether a text is interinstitutional files and nothing else."""
    return "/" in text and bool(files_in(text)) and not read_item(text).unread


def is_configuration(text: str) -> bool:
    """Whether a text is the name of a configuration of the Council, be some letters misread."""
    if any(map(str.isdecimal, text)):
        return False  # the day may follow
    found = read_configuration(text)
    if found.name is None or not found.known:
        return False
    return abs(len(fold(text)) - len(fold(found.name))) <= MISREAD


def shortest(words: Sequence[Word], says: Callable[[str], bool]) -> Iterator[list[Word]]:
    """Every run of words that says something and holds no shorter one that does."""
    end, texts = 0, [word.text for word in words]
    for last in range(1, len(words) + 1):
        for first in range(last - 1, max(end, last - LONGEST) - 1, -1):
            run = off_edges(texts[first:last])
            if run and says(trimmed(" ".join(run))):
                yield without_edges(words[first:last])
                end = last
                break


def longest(words: Sequence[Word], says: Callable[[str], bool]) -> Iterator[list[Word]]:
    """Every run of words that says something and is in no longer one that does."""
    first, texts = 0, [word.text for word in words]
    while first < len(words):
        ends = range(min(len(words), first + LONGEST), first, -1)
        runs = ((end, off_edges(texts[first:end])) for end in ends)
        end = next((end for end, run in runs if run and says(trimmed(" ".join(run)))), None)
        if end is not None:
            yield without_edges(words[first:end])
        first = first + 1 if end is None else end


def without_edges(words: Sequence[Word]) -> list[Word]:
    """Words without the signs of their sentence; a bracket that one of them opens stays."""
    texts = off_edges([word.text for word in words])
    return [
        replace(word, text=text) if word is words[0] or word.text != text else word
        for word, text in zip(words, texts, strict=False)
    ]


def off_edges(texts: Sequence[str]) -> list[str]:
    """The texts of words without these signs."""
    first, *rest = texts
    own = [first.lstrip(EDGES), *rest]
    while own and own[-1][-1:] in (*EDGES, ""):
        if own[-1].endswith(")") and sum(text.count("(") - text.count(")") for text in own) >= 0:
            break
        own[-1:] = [own[-1][:-1]] if own[-1] else []
    return own
