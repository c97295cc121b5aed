"""Fields that follow one another in one text, each behind its label: `Concerning: DIRECTIVE OF THE
EUROPEAN PARLIAMENT on honey; Dossier: 2024/0157 (COD); Day of vote: 26/12/2025.`, or with labels in
a font of their own."""

import itertools
from collections.abc import Iterator, Sequence

from extract.sheet.layout.fields.labels.label import gap
from extract.sheet.layout.fields.labels.words import LONGEST, fields_named
from extract.sheet.layout.fields.values.in_text import across
from extract.sheet.layout.fields.values.listed_fields import (
    ENDS,
    end_of_label,
    fields_by_font,
    fields_by_line,
    fields_by_stroke,
    fields_in,
    is_known,
    name_of,
)
from extract.sheet.layout.fields.values.paragraphs import (
    LINE_STEP,
    Lines,
    are_close,
    is_labelled,
    start,
    texts,
)
from extract.sheet.layout.fields.values.value_columns import Values, up_to_gap
from extract.sheet.words import Word, fold

EMPTY = ":;"
"""What a field ends with that has no value: `Session:;`."""
FEWEST = 3
"""Fields that make a list at least."""
BETWEEN = 2.0
"""Type sizes of white that part two columns; about a rule between two fields there is less."""
LEFT = 1.5
"""Points by which the lines of a column begin farther left or right than its first."""


def list_in(lines: Lines, by_ocr: bool) -> tuple[Values, Lines]:
    """The fields that a list tells, and its lines, be they a column of the page; neither where
    there is none."""
    parts = [up_to_gap(line) for line in lines]
    begun = dict.fromkeys(round(start(line)) for line in parts)
    columns = [[line for line in parts if abs(start(line) - x) < LEFT] for x in begun]
    for own in (lines, *(column for column in columns if 1 < len(column) < len(lines))):
        close = [*texts(own, start), *filter(is_centred, texts(own, across))]
        # Lines farther apart may be of one list, or of two.
        told = [
            longest(text, close if own is lines else [], by_ocr)
            for text in (*close, *texts(own, start, LINE_STEP))
        ]
        # The label of the result tells where its mark stands.
        told = [each for each in told if each[0] and "final_result" not in each[0]]
        if told:
            best = max(told, key=lambda each: len(each[0]))
            taken = {*ids(best[1])}
            rest = [[word for word in line if id(word) not in taken] for line in lines]
            # Of two lists one may be of another vote.
            again = any(names_one_of(best[0], line, by_ocr) for line in rest)
            return best if not again else ({}, [])
    return {}, []


def names_one_of(values: Values, line: Sequence[Word], by_ocr: bool) -> bool:
    """Whether a label with a colon names one of some fields on a line."""
    texts = [word.text for word in line]
    colons = [n for n, text in enumerate(texts) if text.endswith(":")]
    labels = (texts[m : n + 1] for n in colons for m in range(max(n + 1 - LONGEST, 0), n + 1))
    named = (fields_named(fold("".join(own)), fold(own[-1]), by_ocr) for own in labels)
    return any(name in values for names in named for name in names)


def longest(text: Lines, close: Sequence[Lines], by_ocr: bool) -> tuple[Values, Lines]:
    """The fields that a text tells, or the lines of it that tell the most, with these; neither
    where it is no list. Of texts that stand `close` each is one by itself."""
    # Above it the title may stand, and no other field of the list, or below it.
    alone = (n for n, line in enumerate(text) if is_known([w.text for w in line], by_ocr))
    end = next(alone, 0) or len(text)
    starts = [n for n in range(len(text)) if begins_list(text, n, by_ocr)]
    # A line of a value may read like a label: without what follows it more has to be told.
    wholes, cuts = ([text[n:] for n in starts], [text[n:end] for n in starts if n < end])
    first = from_label(text[0], by_ocr)
    # Behind the title, on its last line; before a label its number may stand.
    amid = [[first, *text[1:]]] if len(text[0]) > len(first) + 1 else []
    found = [
        (told_in_list(part, by_ocr, whole=part in close), part)
        for part in (*reversed(wholes), *reversed(cuts), *amid)
    ]
    return max(found, key=lambda each: len(each[0]))


def ids(lines: Lines) -> Iterator[int]:
    """The words of some lines."""
    return (id(word) for line in lines for word in line)


def from_label(line: Sequence[Word], by_ocr: bool) -> Sequence[Word]:
    """A line from its first label with a colon on; all of it where there is none, or one begins
    it."""
    colon = next((n for n, word in enumerate(line) if word.text.endswith(":")), 0)
    begins = range(max(colon - LONGEST + 1, 0), colon + 1)
    read = [word.text for word in line[: colon + 1]]
    return line[next((n for n in begins if is_known(read[n:], by_ocr)), 0) :]


def begins_list(text: Lines, number: int, by_ocr: bool) -> bool:
    """Whether a list may begin with a line of a text: no label stands above it, or another field
    that no sign ends."""
    if not is_labelled(text[:number]):
        return True
    label = [*itertools.takewhile(lambda word: not word.text.endswith(":"), text[number])]
    read = [word.text for word in text[number][: len(label) + 1]]
    ended = text[number - 1][-1].text.endswith(ENDS)
    return not ended and len(label) < min(LONGEST, len(text[number])) and is_known(read, by_ocr)


def told_in_list(lines: Lines, by_ocr: bool, whole: bool = True) -> Values:
    """What each field of a list says; nothing where the text is no list, or one of its fields is
    none that is known and says what none says alone. Of a text that is not `whole` each field has
    to end with a sign: in a table lines of a value begin elsewhere."""
    words = [word for line in lines for word in line if not word.text.endswith(EMPTY)]
    # In a value `(Document: PE-CONS 9/26)` may stand.
    labelled = sum(word.text.endswith(":") and word.text[0] != "(" for word in words)
    level = all(map(is_level, lines))
    in_font = fields_by_font(words) if level else []
    signed = bool(in_font) and all(label[-1].text.endswith(":") for label, _ in in_font)
    begun = {id(line[0]) for line in lines}
    for pairs, sure in (
        ([*fields_in(words, by_ocr)], are_close(lines)),
        (in_font, signed),
    ):
        amid = any(id(label[0]) not in begun for label, _ in pairs)  # else a table may have them
        if FEWEST <= labelled == len(pairs) and sure and amid:
            return named([pair for pair in pairs if pair[1]], lines, by_ocr)
    if not whole or not level:
        return {}
    told = named(in_font, lines, by_ocr)
    by_line = fields_by_line(lines, by_ocr) if is_centred(lines) else ()
    by_stroke = () if labelled else fields_by_stroke(words, begun, by_ocr)
    return told or named([*by_line], lines, by_ocr) or named([*by_stroke], lines, by_ocr)


def is_centred(lines: Lines) -> bool:
    """Whether lines begin where their words leave them to, and not below one another."""
    starts = [line[0].box[0] for line in lines]
    return max(starts) - min(starts) > BETWEEN * lines[0][0].size


def named(pairs: Sequence[tuple[list[Word], list[Word]]], lines: Lines, by_ocr: bool) -> Values:
    """What labels and values say of each field; nothing where one says none, or two the same."""
    if any(holds_label(value, by_ocr) for _, value in pairs):
        return {}
    names = [name_of(label, value, by_ocr) for label, value in pairs]
    if any(len(label) > LONGEST for label, _ in pairs) or begun_amid(pairs[:1], by_ocr):
        return {}  # above it the title may stand
    if len(names) < FEWEST or None in names or len(set(names)) < len(names):
        return {}
    return {
        name: [*on_lines(value, lines)]
        for name, (_, value) in zip(names, pairs, strict=True)
        if name is not None
    }


def holds_label(value: Sequence[Word], by_ocr: bool) -> bool:
    """Whether a field without a colon stands behind a semicolon in a value: `3664; Item 12`."""
    ends = [n + 1 for n, word in enumerate(value[:-1]) if word.text.endswith(ENDS[0])]
    return any(end_of_label(value[end:], by_ocr) for end in ends)


def begun_amid(first: Sequence[tuple[list[Word], list[Word]]], by_ocr: bool) -> bool:
    """Whether a label begins within what was taken for the first one: the title may end before it,
    `Balkans (recast) Institution:`."""
    read = [word.text for label, _ in first for word in label]
    rests = (read[n:] for n in range(1, len(read)) if read[n][:1].isupper())
    return bool(read) and not is_known(read, by_ocr) and any(is_known(r, by_ocr) for r in rests)


def is_level(line: Sequence[Word]) -> bool:
    """Whether no white as between two columns stands between the words of a line."""
    return all(gap(line, n) < BETWEEN * line[n].size for n in range(1, len(line)))


def on_lines(words: Sequence[Word], lines: Lines) -> Iterator[list[Word]]:
    """Words line by line, as they stand on the sheet."""
    levels = {word.box: n for n, line in enumerate(lines) for word in line}
    for _, own in itertools.groupby(words, key=lambda word: levels[word.box]):
        yield [*own]
