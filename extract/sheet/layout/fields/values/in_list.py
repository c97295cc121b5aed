"""Fields that follow one another in one text, each behind its label: `Concerning: DIRECTIVE OF THE
EUROPEAN PARLIAMENT on honey; Dossier: 2024/0157 (COD); Day of vote: 26/12/2025.`, or with labels in
a font of their own."""

import itertools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from extract.sheet.layout.fields.choice import fits
from extract.sheet.layout.fields.labels.label import gap
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LONGEST, fields_named
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.in_text import across, text_of
from extract.sheet.layout.fields.values.paragraphs import (
    LINE_STEP,
    Lines,
    is_close,
    is_labelled,
    start,
    texts,
)
from extract.sheet.layout.fields.values.sections import CAPTION
from extract.sheet.layout.fields.values.value_columns import Values, up_to_gap
from extract.sheet.words import Word, fold

ENDS = (";", ".", ",", "|", "·")
"""What ends one field of a list."""
STROKES = ("|", "·", "•", "/", "–", "—")
"""What stands between two fields."""
COUNCIL = fold("Council")
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
        plain = [line for line in own if not heads_part([word.text for word in line])]
        close = [*texts(plain, start), *filter(is_centred, texts(plain, across))]
        best: tuple[Values, Lines] = ({}, [])  # lines farther apart may be of one list, or of two
        for text in (*close, *texts(plain, start, LINE_STEP)):
            # Above it the title may stand, and no other field of the list, or below it.
            alone = (n for n, line in enumerate(text) if is_known([w.text for w in line], by_ocr))
            end = next(alone, 0) or len(text)
            starts = [n for n in range(len(text)) if begins_list(text, n, by_ocr)]
            # A line of a value may read like a label: without what follows it more has to be told.
            wholes, cuts = ([text[n:] for n in starts], [text[n:end] for n in starts if n < end])
            amid = [[from_label(text[0], by_ocr), *text[1:]]]  # behind the title, on its last line
            found = [
                (told_in_list(part, by_ocr, whole=part in close and own is lines), part)
                for part in (*reversed(wholes), *reversed(cuts), *amid)
            ]
            listed, part = max(found, key=lambda each: len(each[0]))
            # The label of the result tells where its mark stands.
            if len(listed) > len(best[0]) and "final_result" not in listed:
                best = listed, part
        if best[0]:
            return best
    return {}, []


def from_label(line: Sequence[Word], by_ocr: bool) -> Sequence[Word]:
    """A line from its first label with a colon on; all of it where there is none, or one begins
    it."""
    colon = next((n for n, word in enumerate(line) if word.text.endswith(":")), 0)
    begins = range(max(colon - LONGEST + 1, 0), colon + 1)
    read = [word.text for word in line[: colon + 1]]
    return line[next((n for n in begins if is_known(read[n:], by_ocr)), 0) :]


def heads_part(texts: Sequence[str]) -> bool:
    """Whether a line is the caption of a table, or heads a section."""
    return CAPTION.match(" ".join(texts)) is not None


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
        ([*fields_in(words, by_ocr)], all(map(is_close, lines))),
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
    names = [name_of(label, value, by_ocr) for label, value in pairs]
    if any(len(label) > LONGEST for label, _ in pairs):
        return {}  # above it the title may stand
    if len(names) < FEWEST or None in names or len(set(names)) < len(names):
        return {}
    return {
        name: [*on_lines(value, lines)]
        for name, (_, value) in zip(names, pairs, strict=True)
        if name is not None
    }


def is_level(line: Sequence[Word]) -> bool:
    """Whether no white as between two columns stands between the words of a line."""
    return all(gap(line, n) < BETWEEN * line[n].size for n in range(1, len(line)))


def fields_by_font(words: Sequence[Word]) -> list[tuple[list[Word], list[Word]]]:
    """The label and the value of each field of a text whose labels are set in a font of their own,
    without a sign behind them: `FILE` `NO` in bold, `2022/0303 (COD)`."""
    runs = [[*run] for _, run in itertools.groupby(words, key=lambda w: w.font == words[0].font)]
    if not words[0].font or len(runs) % 2:
        return []
    return [(label, without_end(value)) for label, value in zip(*[iter(runs)] * 2, strict=True)]


def fields_by_line(lines: Lines, by_ocr: bool) -> Iterator[tuple[list[Word], list[Word]]]:
    """The label and the value of each field of a text of which each begins a line with a known
    label, and may go on on the next: `DATE 12 December 2025`; none if its first line has none."""
    pairs: list[tuple[list[Word], list[Word]]] = []
    for line in lines:
        at = end_of_label(line, by_ocr)
        if at:
            pairs.append(([*line[:at]], [*line[at:]]))
        elif pairs:
            pairs[-1][1].extend(line)
        else:
            return
    yield from pairs


def fields_by_stroke(
    words: Sequence[Word], begun: Collection[int], by_ocr: bool
) -> Iterator[tuple[list[Word], list[Word]]]:
    """The label and the value of each field of a text with strokes or semicolons between its
    fields, of which each begins with a known label: `SESSION 3790 | DATE 1 May 2022`; none if one
    has none. Another may begin a line, as the words do that are `begun`."""
    fields: list[list[Word]] = [[]]
    for place, word in enumerate(words):
        ended = place > 0 and words[place - 1].text.endswith(ENDS[0])
        rest = [*itertools.takewhile(lambda w: w.text not in STROKES, words[place:])]
        whole = id(word) in begun and end_of_label(fields[-1], by_ocr)
        if word.text in STROKES or ended or (whole and end_of_label(rest, by_ocr)):
            fields.append([])
        fields[-1] += [word] if word.text not in STROKES else []
    signs = {word.text if word.text in STROKES else word.text[-1] for word in words[:-1]}
    kinds = len(signs & {*STROKES, ENDS[0]})
    ends = [end_of_label(field, by_ocr) for field in fields] if kinds == 1 else [0]
    if all(ends):
        for field, end in zip(fields, ends, strict=True):
            yield field[:end], without_end(field[end:])


def end_of_label(words: Sequence[Word], by_ocr: bool) -> int:
    """How many words are a known label, with a value of its field behind it; 0 for none. Any words
    may be an institution, `ORGAN DONATION`: it has to be the Council."""
    for count in range(min(LONGEST, len(words) - 1), 0, -1):
        name = name_of(words[:count], words[count:], by_ocr, told=False)
        if name == "institution":
            name = name if COUNCIL in map(fold, (word.text for word in words[count:])) else None
        if name:
            return count
    return 0


def fields_in(words: Sequence[Word], by_ocr: bool) -> Iterator[tuple[list[Word], list[Word]]]:
    """The label and the value of each field of a text: a label begins the text, or stands behind
    the sign that ends the field before it; behind a comma one that is known."""
    label: list[Word] = []
    value: list[Word] = []
    for place, word in enumerate(words):
        ahead = [*itertools.takewhile(lambda w: not w.text.endswith(":"), words[place:])]
        end = words[place - 1].text if place else ENDS[0]
        read = [each.text for each in words[place : place + len(ahead) + 1]]
        begins = len(ahead) < min(LONGEST, len(words) - place) and (
            end.endswith(ENDS[0]) or (end.endswith(ENDS) and is_known(read, by_ocr))
        )
        if begins and value:
            yield label, without_end(value)
            label, value = [], []
        if not value and (not label or not label[-1].text.endswith(":")):
            label.append(word)
        else:
            value.append(word)
    if value:
        yield label, without_end(value)


def is_known(texts: Sequence[str], by_ocr: bool) -> bool:
    """Whether words are the label of a field."""
    read = fold("".join(texts))
    before_colon = texts[-1].endswith(":") and read in BEFORE_COLON
    return before_colon or bool(fields_named(read, fold(texts[-1]), by_ocr))


def without_end(value: Sequence[Word]) -> list[Word]:
    """A value without the sign that ends its field, or the stroke behind it."""
    *words, last = value
    if words and last.text in STROKES:
        return words
    text = last.text[:-1] if last.text.endswith(ENDS) else last.text
    return [*words, replace(last, text=text)] if text else words


def name_of(
    label: Sequence[Word], value: Sequence[Word], by_ocr: bool, *, told: bool = True
) -> str | None:
    """The field of a label, or else, if it may be `told` so, the one that says such a value."""
    read, said = fold("".join(word.text for word in label)), text_of([value])
    fields = fields_named(read, fold(label[-1].text), by_ocr) or (BEFORE_COLON.get(read),)
    known = [name for name in fields if name and fits(name, said)]
    others = fields_said(said, by_ocr) if told else ()
    return next(iter([*known, *(others if len(others) == 1 else [])]), None)


def on_lines(words: Sequence[Word], lines: Lines) -> Iterator[list[Word]]:
    """Words line by line, as they stand on the sheet."""
    levels = {word.box: n for n, line in enumerate(lines) for word in line}
    for _, own in itertools.groupby(words, key=lambda word: levels[word.box]):
        yield [*own]
