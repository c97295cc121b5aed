"""Fields that are told in sentences, as minutes have them: `At its 3705th meeting (Transport,
Telecommunications and Energy), held on 12 March 2020, the Council put to the vote document PE-CONS
38/20 (interinstitutional file 2020/0097 (COD)). The vote was taken by qualified majority.`; and on
one line, as a header has them: `3416th session of the Council (Environment), 6 June 2016`."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from extract.cover.interinstitutional_files import files_in
from extract.domain.configurations import read_configuration
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.fields.item import is_list, read_item
from extract.sheet.layout.fields.labels.label import SESSION_NUMBER
from extract.sheet.layout.fields.values.in_list import is_centred, is_close, told_in_list
from extract.sheet.layout.fields.values.in_text import across, text_of
from extract.sheet.layout.fields.values.value_columns import TEXT_STEP, Values, up_to_gap
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.words import Word, fold

MEETING = re.compile(r"(?:meeting|session|sitting)\W*", re.IGNORECASE)
ORDINAL = re.compile(r"(\d{4})(?:st|nd|rd|th)?\W*")
WRITTEN = re.compile(r"written procedure\W*", re.IGNORECASE)
"""What a header has in place of the meeting: `Written procedure, 17 July 2020`."""
NEAR = 2
"""Words from `meeting` to its number at most: `meeting No 3675`, `3675th Council meeting`."""
LEAST = 2
"""Fields that a paragraph tells at least: a footnote names the majority too."""
LONGEST = 14
"""Words of a value at most: `Competitiveness (Internal Market, Industry, Research and Space)`, or
several documents."""
LONG = 8
"""Words of a line of a text; a label with its value has fewer."""
LEFT = 1.5
"""Points by which the lines of a column begin farther left or right than its first."""
LINE_STEP = 1.65
"""Type sizes from one line of a paragraph to the next at most: pages of HTML have 1.5."""
MISREAD = 2
"""Letters that recognition adds or loses at most; `held` behind a name has more."""
ENDS = (".", ":")
"""What a paragraph ends with."""
CUT = re.compile(r"[A-Z]+-")
"""The first part of a word in capitals that goes on on the next line."""
OF_COUNCIL = "of the Council"
OPENING = ("The", "Council")
"""`The Council of the European Union voted at its 3795th session …`."""
EDGES = "“”\"'.,;:([])"
"""Signs of a sentence around a value."""

Lines = Sequence[Sequence[Word]]


def told_in_sentences(lines: Lines, by_ocr: bool) -> tuple[Values, Lines, Lines]:
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
    centred = (text for text in texts(lines, across) if is_text(text))
    wide = texts(lines, start, LINE_STEP)
    parts = (part for text in wide for part in (text, *of_one_type(text)))
    headers = (text for text in parts if is_header(text))
    told: tuple[Values, Lines] = ({}, [])
    tried: list[Lines] = []
    for paragraph in (*paragraphs(lines), *centred, *headers):
        words = whole_words([word for line in paragraph for word in line])
        if paragraph in tried or not (words[-1].text.endswith(ENDS) or meeting(words)):
            continue
        tried.append(paragraph)
        values = {name: value for name, value in values_in(words) if value}
        shorter = len(paragraph) < len(told[1])  # above it a label may have its value
        if len(values) >= max(LEAST, len(told[0]) + (not shorter)):
            told = values, paragraph
    values, paragraph = told
    return values, paragraph, [line for line in lines if line not in paragraph]


def list_in(lines: Lines, by_ocr: bool) -> tuple[Values, Lines]:
    """The fields that a list tells, and its lines, be they a column of the page; neither where
    there is none."""
    parts = [up_to_gap(line) for line in lines]
    begun = dict.fromkeys(round(start(line)) for line in parts)
    columns = [[line for line in parts if abs(start(line) - x) < LEFT] for x in begun]
    for own in (lines, *(column for column in columns if 1 < len(column) < len(lines))):
        for text in (*texts(own, start), *filter(is_centred, texts(own, across))):
            # Above it the title may stand, and no other field of the list.
            ends = (n for n in range(len(text)) if not is_labelled(text[:n]))
            found = [
                (told_in_list(text[n:], by_ocr, whole=not n and own is lines), text[n:])
                for n in ends
            ]
            listed, part = max(reversed(found), key=lambda each: len(each[0]))
            if listed and "final_result" not in listed:  # its label tells where its mark stands
                return listed, part
    return {}, []


def paragraphs(lines: Lines) -> Iterator[Lines]:
    """The lines that stand together as a text that ends with a full stop, or leads to the title of
    the act: `took a vote (rule: simple majority) on document 9668/20:`."""
    for text in texts(lines, start):
        for begin in (0, *begun_anew(text)):
            part = text[begin:]
            if is_text(part) and part[-1][-1].text.endswith(ENDS):
                yield part


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
        size = max(upper[0].size, lower[0].size)  # in a picture that of a word tells little
        step = lower[0].middle - upper[0].middle
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


def start(line: Sequence[Word]) -> float:
    """Where a line begins."""
    return line[0].box[0]


def is_text(lines: Lines) -> bool:
    """Whether lines are those of a text, without white between their words and without labels."""
    *lines_before, last = lines
    return not is_labelled([*lines_before, last[:-1]]) and all(map(is_close, lines))


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


def meeting(words: Sequence[Word]) -> list[list[Word]]:
    """The number of the meeting that a text tells, or that there was none; no line where it tells
    neither."""
    numbers = [[word] for word in sessions(words)]
    written = (pair for pair in pairwise(words) if WRITTEN.fullmatch(text_of([pair])))
    return one_of(numbers or [without_edges(pair) for pair in written])


def values_in(words: Sequence[Word]) -> Iterator[tuple[str, list[list[Word]]]]:
    """What a text says of each field, nothing where it says two things."""
    yield "session", meeting(words)
    yield "sitting_date", one_of(shortest(words, is_date))
    yield "item", one_of(shortest(words, is_item))
    yield "documents", one_of(longest(words, is_list))
    yield "configuration", one_of(longest(words, is_configuration))
    yield "rule", one_of(shortest(words, lambda text: rule_of(text, "") != "other"))


def one_of(found: Iterable[list[Word]]) -> list[list[Word]]:
    """The one value that was found, as a line; no line where there are none or several."""
    values = {text_of([value]): value for value in found}
    return [*values.values()] if len(values) == 1 else []


def sessions(words: Sequence[Word]) -> Iterator[Word]:
    """The numbers beside `meeting` or `session`."""
    for place, word in enumerate(words):
        if MEETING.fullmatch(word.text):
            for near in words[max(place - NEAR, 0) : place + NEAR + 1]:
                number = ORDINAL.fullmatch(near.text)
                if number and SESSION_NUMBER.fullmatch(number.group(1)):
                    yield replace(near, text=number.group(1))


def is_date(text: str) -> bool:
    """Whether a text is a day."""
    return date_in(text) is not None


def is_item(text: str) -> bool:
    """Whether a text is interinstitutional files and nothing else."""
    return bool(files_in(text)) and not read_item(text).unread


def is_configuration(text: str) -> bool:
    """Whether a text is the name of a configuration of the Council, be some letters misread."""
    found = read_configuration(text)
    if found.name is None or not found.known or any(map(str.isdecimal, text)):
        return False  # the day may follow
    return abs(len(fold(text)) - len(fold(found.name))) <= MISREAD


def shortest(words: Sequence[Word], says: Callable[[str], bool]) -> Iterator[list[Word]]:
    """Every run of words that says something and holds no shorter one that does."""
    end = 0
    for last in range(1, len(words) + 1):
        for first in range(last - 1, max(end, last - LONGEST) - 1, -1):
            run = without_edges(words[first:last])
            if run and says(text_of([run])):
                yield run
                end = last
                break


def longest(words: Sequence[Word], says: Callable[[str], bool]) -> Iterator[list[Word]]:
    """Every run of words that says something and is in no longer one that does."""
    first = 0
    while first < len(words):
        ends = range(min(len(words), first + LONGEST), first, -1)
        runs = ((end, without_edges(words[first:end])) for end in ends)
        end, run = next(((n, r) for n, r in runs if r and says(text_of([r]))), (first + 1, []))
        if run:
            yield run
        first = end


def without_edges(words: Sequence[Word]) -> list[Word]:
    """Words without the signs of their sentence; a bracket that one of them opens stays."""
    first, *rest = words
    text = [replace(first, text=first.text.lstrip(EDGES)), *rest]
    while text and text[-1].text[-1:] in (*EDGES, ""):
        last = text[-1]
        opened = sum(word.text.count("(") - word.text.count(")") for word in text)
        if last.text.endswith(")") and opened >= 0:
            break
        text[-1:] = [replace(last, text=last.text[:-1])] if last.text else []
    return text
