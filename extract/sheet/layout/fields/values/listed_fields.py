"""The labels and values of a text that has nothing else, told apart by signs, fonts or lines."""

import itertools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from extract.sheet.layout.fields.choice import fits
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LONGEST, fields_named
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.paragraphs import Lines
from extract.sheet.words import Word, fold

ENDS = (";", ".", ",", "|", "·")
"""What ends one field of a list."""
STROKES = ("|", "·", "•", "/", "–", "—")
"""What stands between two fields."""
COUNCIL = fold("Council")


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
    the sign that ends the field before it, and with a word before it that is short; behind a comma
    one that is known."""
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
            # `Ref.` ends no value before `doc.:`.
            short = end.endswith(".") and len(value) > 1 and is_known([end, *read], by_ocr)
            first = [value.pop()] if short else []
            yield label, without_end(value)
            label, value = first, []
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
