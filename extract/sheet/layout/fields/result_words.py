"""The words that tell the result of a vote, be it one of two that a form prints."""

import re
from collections.abc import Collection, Iterator, Sequence

from extract.records import Box, PositionName
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.labels.label import HEADING, FieldLabel
from extract.sheet.layout.fields.labels.words import ENDED, NOT_ENDED
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, across, tells_result, text_of
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.layout.grammar import word_said
from extract.sheet.words import Word, fold

LONGEST = 5
"""Words of a result at most: `The act was not adopted`."""
BOX = 12.0
"""Type sizes from the caption of a box, which may be small, to the result at its middle at most."""
SAME = 0.1
"""Part of the type size by which words of one text differ at most."""
TRANSLATED = re.compile(
    r"(n(?:on|o|u|ão|icht) )?(?:adopt|adott|angenommen)[^\W\d_]*", re.IGNORECASE
)
"""A result in another language, with its `not`: what else stands there may take it back."""
GOES_ON = re.compile(
    r"(?:the )?votes?\b(?!.*\bnot\b)|total\b|in favour\b|yes\b|for information\b"
    r"|\d+(?: members?| states?)?$",
    re.IGNORECASE,
)
"""How a sentence behind that of the result begins which takes nothing of it back."""
Phrase = tuple[PositionName, Box]
"""What words tell of the result, and where they stand."""


def words_of_result(
    lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel], values: Values
) -> Values:
    """The words that tell the result behind its label or right below it, where the label was found
    without any: they may be set in larger type, in a frame of their own, or begin the next line of
    a text that the label ends. Where it has some that tell one, these and what tells another beside
    them: a form prints both."""
    place = next((label for label in labels if label.name == "final_result"), None)
    if place is None or not place.words:
        return {}
    line = [word for word in lines[place.line] if word.box[0] >= place.box[2]]
    if tells_both(line):
        return {"final_result": [line]}
    value = list(values.get("final_result", ()))
    cells = [cell for line in lines for cell in cells_in(line)]
    behind = up_to_stop(line)
    if not any(value) and len(behind) < len(line):
        return {"final_result": [behind]}
    if not any(value):
        telling = [each for each in cells if tells_result(each) and not follows_not(each[0], cells)]
        near = [c for c in telling if is_near(c, place) or begins_next(c[0], place, lines)]
        boxed = [each for each in telling if is_in_box_of(each, place, cells)]
        told = near or (boxed if len(telling) == 1 else [])
        return {"final_result": [told[0]]} if len(told) == 1 else {}
    of_fields = (line for lines_of in values.values() for line in lines_of)
    taken = {
        id(word) for words in (*of_fields, *(label.words for label in labels)) for word in words
    }
    free = [cell for cell in cells if taken.isdisjoint(map(id, cell))]
    said = {name for line in value if (name := result_told(line))}
    others = [cell for cell in free if said and contradicts(cell, said, value)]
    levels = [line[0].middle for line in (*value, *others)]
    boxes = [cell for cell in free if is_box(cell) and is_on(cell, levels)]
    return {"final_result": [*value, *others, *boxes]} if others else {}


def up_to_stop(words: list[Word]) -> list[Word]:
    """The words that tell a result up to its full stop, behind which a sentence tells none:
    `Adopted. The votes were cast as follows.`"""
    stops = (n + 1 for n, word in enumerate(words[:-1]) if word.text.endswith((".", ";")))
    end = next((n for n in stops if tells_result(words[:n])), len(words))
    return words[:end] if GOES_ON.match(text_of([words[end:]])) else words


def contradicts(
    cell: Sequence[Word], said: Collection[PositionName], value: Sequence[Sequence[Word]]
) -> bool:
    """Whether a cell tells another result than was said: in full wherever it stands, and `No` on
    the line of the value."""
    told = result_told(cell)
    if told is None or told in said:
        return False
    texts = [word.text for word in cell if len(fold(word.text)) > 1]
    levels = [line[0].middle for line in value]
    if word_said(" ".join(texts)) == told:
        return is_on(cell, levels)
    near = any(abs(cell[0].middle - level) < NEXT_LINE * cell[0].size for level in levels)
    full = fold("".join(texts)).partition("BY")[0] in ENDED  # `Adopted by qualified majority`
    return near or full  # elsewhere `Rejected amendments: 3` tells none


def is_box(cell: Sequence[Word]) -> bool:
    """Whether a cell may be a box before a result or behind it, or what is typed for one."""
    return len(fold("".join(word.text for word in cell))) <= 1


def is_on(cell: Sequence[Word], levels: Sequence[float]) -> bool:
    """Whether a cell stands on one of some lines."""
    return any(abs(cell[0].middle - level) < cell[0].size / 2 for level in levels)


def is_near(cell: Sequence[Word], label: FieldLabel) -> bool:
    """Whether words stand on the line of a label, behind it, or below it, be they set to its
    middle or its end."""
    word, down = cell[0], cell[0].middle - middle(label.box)
    behind = abs(down) < label.size / 2 and word.box[0] > label.box[2]
    off = across(cell) - (label.box[0] + label.box[2]) / 2
    off = min(abs(off), abs(cell[-1].box[2] - label.box[2]))
    set_to = label.box[0] - 1 < word.box[0] < label.box[2] or off < label.size / 2
    line = (label.size + max(label.size, word.size)) / 2  # the result may be in larger type
    return behind or (0 < down < NEXT_LINE * line and set_to)


def is_in_box_of(cell: Sequence[Word], label: FieldLabel, cells: Sequence[Sequence[Word]]) -> bool:
    """Whether words that tell a result in full stand below a label and right of where it begins,
    in larger type and with nothing between: the label is the caption in the corner of a box."""
    word, down = cell[0], cell[0].middle - middle(label.box)
    left, right = label.box[0], cell[-1].box[2]
    between = (
        each
        for each in cells
        if label.box[3] < each[0].middle < word.box[1]
        and each[0].box[0] < right
        and each[-1].box[2] > left
    )
    full = fold("".join(each.text for each in cell)) in ENDED
    full = full and not label.colon and word.size > HEADING * label.size
    return full and 0 < down < BOX * label.size and word.box[0] > left and not any(between)


def follows_not(word: Word, cells: Sequence[Sequence[Word]]) -> bool:
    """Whether `Not` ends a cell right above a word, which begins no result then."""
    above = (cell[-1] for cell in cells if fold(cell[-1].text) == "NOT")
    return any(0 < word.middle - other.middle < NEXT_LINE * other.size for other in above)


def begins_next(word: Word, label: FieldLabel, lines: Sequence[Sequence[Word]]) -> bool:
    """Whether a word begins the line below a label that ends its own with a colon, in its type."""
    ends = label.colon and lines[label.line][-1] is label.words[-1]
    next_line = lines[label.line + 1] if label.line + 1 < len(lines) else ()
    down = word.middle - middle(label.box)
    return (
        ends
        and word in next_line[:1]
        and 0 < down < NEXT_LINE * label.size
        and abs(word.size - label.size) < SAME * label.size
    )


def tells_both(words: Sequence[Word]) -> bool:
    """Whether words tell both results, `[ ] Yes [X] No`; beside the answers nothing else stands:
    the totals may be on the line of the result."""
    phrases = [*phrases_in(words)]
    if sorted(name for name, _ in phrases) != ["no", "yes"]:
        return False
    long = [word for word in words if len(fold(word.text)) > 1]
    return len(long) == len(phrases) or any(
        fold(word.text).startswith((*ENDED, *NOT_ENDED)) for word in long
    )


def result_told(words: Sequence[Word]) -> PositionName | None:
    """The result that words tell behind a box or a letter, `[X] No`, and may go on: `☒ Not adopted
    by qualified majority`."""
    texts = [word.text for word in words]
    first = next((n for n, text in enumerate(texts) if len(fold(text)) > 1), 0)
    said = fold("".join(texts[first:]))
    if said.startswith(NOT_ENDED):
        return "no"
    if said.startswith(tuple(ENDED)):
        return "yes"
    answer = word_said(" ".join(text for text in texts if len(fold(text)) > 1))
    return answer if answer in ("yes", "no") else None


def phrases_in(words: Sequence[Word]) -> Iterator[Phrase]:
    """The results that words tell one after the other, the longest each."""
    first = 0
    while first < len(words):
        for end in range(min(len(words), first + LONGEST), first, -1):
            name = told(" ".join(word.text for word in words[first:end]))
            if name is not None:
                own = [word.box for word in words[first:end]]
                yield name, (own[0][0], own[0][1], own[-1][2], own[-1][3])
                first = end - 1
                break
        first += 1


def told(text: str) -> PositionName | None:
    """Which result a text tells and nothing else."""
    folded, answer = fold(text), word_said(text)
    if folded in ENDED:
        return "no" if folded in NOT_ENDED else "yes"
    return answer if answer in ("yes", "no") and len(folded) > 1 else None


def without_translation(result: str) -> str:
    """A result without the same in another language before a slash or behind it: `Non adopté / Not
    adopted`."""
    for parts in (result.split(" / "), result.split(" / ")[::-1]):
        other = TRANSLATED.fullmatch(parts[0])
        told = fold(parts[-1])
        if len(parts) > 1 and other and told in ENDED and bool(other[1]) == told.startswith("NOT"):
            return parts[-1] if fold(parts[0]) not in ENDED else result
    return result
