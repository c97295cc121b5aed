"""A subject that goes on in words which belong to no label: it was cut."""

import itertools
from collections.abc import Collection, Mapping, Sequence
from math import inf

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import CELL, NUMBER, FieldLabel, labels_in_line
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LONGEST, names_of_labels
from extract.sheet.layout.fields.of_others import NAME_OF_ACT
from extract.sheet.layout.fields.telling import begins_with_act
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.sections import CAPTION
from extract.sheet.layout.fields.values.value_columns import TEXT_STEP, WIDEST_STEP
from extract.sheet.words import Word, fold

ISSUER, PARLIAMENT = "COUNCIL", "PARLIAMENT"
"""Of an act that Parliament has not adopted: `COUNCIL` `REGULATION on` in a narrow column."""
OPENING = "\"'“„‘(«"
"""Signs before the first word of a quotation."""
SAME_STEP = 0.2
"""Type sizes by which the lines of one text in a picture stand nearer or farther from one
another."""
GOES_ON = ("a", "an", "the", "of", "for", "on", "to", "and")
"""Words behind which a text goes on."""


def is_told_again(line: Sequence[Word], used: Mapping[str, Sequence[Word]]) -> bool:
    """Whether a line is a label and what a header tells of its field as well."""
    label = next(iter(labels_in_line(line, 0, False)), None)
    if label is None or not label.colon:
        return False
    said = "".join(word.text for word in line if word not in label.words)
    own = "".join(word.text for word in used.get(label.name, ()))
    return fold(said) == fold(own) != ""


def refuse_cut(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
    page: int,
) -> None:
    """Refuse a sheet on which the subject goes on, on its line or the next, or begins on the line
    above, in words that belong to no label. Raises NoteRefusedError."""
    text = used.get("subject", ())
    taken = [*used.values(), *(label.words for label in labels)]
    known = {id(word) for words in taken for word in words}
    if not text:
        return
    # Before the label of the subject a group of fields may have its own; without a label its first
    # line tells nothing of the others, which are set to the middle of a page.
    own = [each for each in labels if each.name == "subject" and each.words]
    left = min((each.box[0] - each.size for each in own), default=0)
    for line in lines:
        for stray, where in (
            (word_beside(line, text, known), "beside a line of the subject"),
            (word_within(line, text, known), "within a line of the subject"),
            (word_below(line, text, known, used, left), "right below the subject, or amid it,"),
        ):
            if stray is not None:
                raise NoteRefusedError(
                    f"page {page}: {stray.text!r} stands {where} and belongs to no label"
                )
        for cell in cells_in(line):
            alone = cell[0] is line[0]  # else it may be the value of another label
            if known.isdisjoint(map(id, cell)) and begins(cell, text[0], alone=alone):
                raise NoteRefusedError(
                    f"page {page}: {text_of([cell])!r} stands right above the subject, and belongs "
                    "to no label"
                )


def without_label(subject: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines of a subject without a label of one above them, which in a picture may be taken for
    its first line: `LEGISLATIVE ACT`; and without one below them, `title of the act`, in another
    type or such as no act ends with."""
    first, last = fold(text_of(subject[:1])), fold(text_of(subject[-1:]))
    known = names_of_labels()
    label = BEFORE_COLON.get(first) == "subject" or "subject" in known.get(first, ())
    lines = [[*line] for line in (subject[1:] if label and len(subject) > 1 else subject)]
    if len(lines) > 1 and "subject" in known.get(last, ()):
        titled = any(word.text.lower() == "of" for word in lines[-1])
        return lines[:-1] if titled or in_other_type(lines[-2][-1], lines[-1][0]) else lines
    return lines


def within_signs(subject: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines of a subject without signs that stand alone before it or behind it: the stroke
    before another field, `#` at the head of the rows' numbers."""
    words = [word for line in subject for word in line]
    lettered = [n for n, word in enumerate(words) if fold(word.text)]
    kept = {id(word) for word in words[min(lettered, default=0) : max(lettered, default=-1) + 1]}
    found = ([word for word in line if id(word) in kept] for line in subject)
    return [line for line in found if line]


def without_heading(subject: list[list[Word]], page: int) -> list[list[Word]]:
    """The lines of a subject without a heading above the name of the act, in another type or set
    apart. Raises NoteRefusedError where other words stand there that do not go on in it."""
    acts = (n for n, line in enumerate(subject) if begins_with_act(text_of([line])))
    place = next(acts, 0)
    text = text_of(subject[:place])
    named = NAME_OF_ACT.search(text) is not None  # `amending Regulation (EU) No 1024/2012`
    if not place or named or subject[place - 1][-1].text in GOES_ON:
        return subject
    above, first = subject[place - 1][0], subject[place][0]
    of_both = PARLIAMENT in text_of(subject[place:]).upper()
    if text == ISSUER and not of_both and not in_other_type(above, first):
        return subject
    if in_other_type(above, first) or first.middle - above.middle > WIDEST_STEP * first.size:
        return subject[place:]
    raise NoteRefusedError(f"page {page}: {text!r} stands above the name of the act in the subject")


def word_beside(line: Sequence[Word], text: Sequence[Word], known: Collection[int]) -> Word | None:
    """A word that is not known close beside one of the subject on its line."""
    own = set(map(id, text))
    for before, word in itertools.pairwise(line):
        near = word.box[0] - before.box[2] < CELL * word.size
        for one, other in ((before, word), (word, before)):
            if near and id(one) in own and id(other) not in known and other.text.isalnum():
                return other
    return None


def word_within(line: Sequence[Word], text: Sequence[Word], known: Collection[int]) -> Word | None:
    """A word that is not known between the edges of the subject, on one of its lines: in a narrow
    column that is set to both edges words stand far apart."""
    own = set(map(id, text))
    left, right = min(word.box[0] for word in text), max(word.box[2] for word in text)
    free = [w for w in line if id(w) not in known and w.text.isalnum()]
    within = (w for w in free if left < w.box[0] and w.box[2] < right + w.size / 2)
    return next(within, None) if any(id(word) in own for word in line) else None


def word_below(
    line: Sequence[Word],
    text: Sequence[Word],
    known: Collection[int],
    used: Mapping[str, Sequence[Word]],
    left: float,
) -> Word | None:
    """A word that is not known right below the subject, or amid it, no farther `left`."""
    if is_told_again(line, used):
        return None
    last = [word for word in text if word.middle > max(w.middle for w in text) - word.size / 2]
    free = [w for w in line if id(w) not in known and w.box[0] > left]
    free = [word for word in free if word.text.lstrip(OPENING)[:1].isalnum()]
    free = [word for word in free if not NUMBER.fullmatch(word.text)]  # of the next label
    # Before it the second line of a label may stand.
    under = [word for word in free if word.box[0] > last[0].box[0] - last[0].size / 2]
    own = next((cell for cell in cells_in(line) if free and free[0] in cell), [])
    heading = has_colon(own) or CAPTION.match(text_of([own])) is not None
    keeps_step = bool(free) and not heading and is_next(free[0], text, last)
    found = (w for w in (*free[:1], *under[:1]) if goes_on(w, last) or is_amid(w, text))
    return free[0] if keeps_step else next(found, None)


def begins(cell: Sequence[Word], first: Word, *, alone: bool) -> bool:
    """Whether a cell may be the line of a text above its `first` word: as near as its lines, begun
    where it does, in its type and `alone` on its line, or amid a sentence."""
    alike = alone and cell[0].font == first.font != "" and abs(cell[0].size - first.size) < 0.1
    goes_on = cell[-1].text in GOES_ON
    near = 0 < first.middle - cell[0].middle < TEXT_STEP * first.size
    return near and abs(cell[0].box[0] - first.box[0]) < first.size / 2 and (alike or goes_on)


def is_amid(word: Word, text: Sequence[Word]) -> bool:
    """Whether a word begins where a text does, level with one of its further lines."""
    first, last = text[0], max(each.middle for each in text)
    level = first.middle + first.size / 2 < word.middle < last + first.size / 2
    return level and abs(word.box[0] - first.box[0]) < first.size / 2


def is_next(word: Word, text: Sequence[Word], last: Sequence[Word]) -> bool:
    """Whether a word of a picture begins where the lines of a text do, as far below the last one as
    that is below the one before it."""
    step = last[0].middle - max((w.middle for w in text if w not in last), default=-inf)
    down, size = word.middle - last[0].middle, last[0].size
    begun = abs(word.box[0] - last[0].box[0]) < size / 2
    return not word.font and begun and down > 0 and abs(down - step) < SAME_STEP * size


def has_colon(line: Sequence[Word]) -> bool:
    """Whether a cell begins with a label, be it unknown."""
    return any(word.text.endswith(":") for word in line[:LONGEST])


def goes_on(word: Word, last: Sequence[Word]) -> bool:
    """Whether a word may be the first of the line below another one: as near as lines of a text, in
    the same type, or small where a heading would have a capital."""
    down = word.middle - last[0].middle
    over = word.box[0] < last[-1].box[2] and word.box[0] < last[0].box[0] + last[0].size
    alike = word.font == last[-1].font != "" and abs(word.size - last[-1].size) < 0.1
    return over and 0 < down < TEXT_STEP * last[0].size and (alike or word.text[0].islower())
