"""What shows that words beside those of a result take it back, or that its label tells another."""

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.labels.label import FieldLabel, heads_counts
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, ENDED, names_of_labels
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.grammar import word_said
from extract.sheet.words import Word, fold

OPEN = re.compile(r"[?,:]$")
"""How words end that go on, or ask: `Adopted?`, with `No` in the next column."""
LETTERS = 3
"""Of words that say something; shorter ones may be a mark."""
TELLS = re.compile(r"adopt|approv|accept|result|outcome|carried|passed|decision", re.IGNORECASE)
"""In a label behind which `Yes` tells that an act was adopted."""
DENIES = re.compile(r"reject|fail|veto|block|oppos|against|defeat|\bnot\b", re.IGNORECASE)
"""In one behind which it tells the contrary."""
OTHER = re.compile(
    r"\b(?:expected|recommended|proposed|suggested|possible|wanted|earlier|last|previous|agenda"
    r"|minutes|coreper|committee|parliament|provisional|if|draft (?:decision|result|outcome))\b"
    r"|\b(?:first|second|next|earlier) vote\b|^no [a-z]",
    re.IGNORECASE,
)
"""In a label of a result that is not that of the vote."""


def refuse_beside_result(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
    page: int,
) -> None:
    """Refuse a result in words beside which others go on or answer it, or whose label speaks of
    another result. Raises NoteRefusedError."""
    own = [word for word in used.get("final_result", ()) if fold(word.text)]
    line = next((line for line in lines if own and any(w is own[0] for w in line)), None)
    if line is None:
        return
    mine = {id(word) for word in own}
    taken = {id(word) for words in used.values() for word in words} - mine
    taken |= {id(word) for label in labels if label.name != "final_result" for word in label.words}
    place = next((label for label in labels if label.name == "final_result"), None)
    label = [*label_words(line, place, own, taken)]
    if tells_other(text_of([label]), text_of([own])):
        raise NoteRefusedError(
            f"page {page}: {text_of([label])!r} before {text_of([own])!r} is no label of the "
            "final result"
        )
    if not label and asks_itself(line, own):
        raise NoteRefusedError(
            f"page {page}: {text_of([own])!r} may be the label of an answer, and no result"
        )
    for words in beside(line, own, label, taken):
        raise NoteRefusedError(
            f"page {page}: {text_of([words])!r} stands beside the result {text_of([own])!r} and "
            "may take it back"
        )


def label_words(
    line: Sequence[Word], place: FieldLabel | None, own: Sequence[Word], taken: set[int]
) -> Iterator[Word]:
    """The words of the cell of a label on the line of its value, up to that."""
    mine = {id(word) for word in place.words} if place else set()
    for cell in cells_in(line):
        if not mine.isdisjoint(map(id, cell)):
            free = (word for word in cell if id(word) not in taken)
            yield from (word for word in free if word.box[0] < own[0].box[0])


def asks_itself(line: Sequence[Word], own: Sequence[Word]) -> bool:
    """Whether the words of a result that has no label begin their line and are one themselves, be
    an answer with them or elsewhere: `Act rejected: No`, `Adopted:`."""
    asked = any(word.text.endswith((":", "?")) for word in own)
    return asked and line[0] is own[0] and own[0].text[:1].isupper()


def tells_other(label: str, value: str) -> bool:
    """Whether a label is that of another result, or one behind which an answer tells the contrary,
    `Rejected: No`."""
    if OTHER.search(label):
        return True
    answer = word_said(value) if fold(value) not in ENDED else None
    known = fold(label) in names_of_labels() or fold(label) in BEFORE_COLON
    if answer not in ("yes", "no") or not label or known or len(fold(value)) < 2:
        return False
    return DENIES.search(label) is not None or TELLS.search(label) is None


def beside(
    line: Sequence[Word], own: Sequence[Word], label: Sequence[Word], taken: set[int]
) -> Iterator[Sequence[Word]]:
    """The words right behind those of a result that it goes on with, or that answer it, and those
    between its label and it."""
    if fold(text_of([own])) not in ENDED:
        return
    mine = {id(word) for word in (*own, *label)} | taken
    behind = [w for w in line if w.box[0] > own[-1].box[2] - 1 and id(w) not in mine]
    after = [word for word in line if word.box[0] > own[-1].box[2] - 1][:1]
    if OPEN.search(own[-1].text) and (behind or own[-1].text.endswith("?")):
        yield behind or own
    elif behind and after == behind[:1]:
        cell = next(iter(cells_in(behind)))
        small = cell[0].text[:1].islower() or cell[0].text.startswith("(")
        says = len(fold(text_of([cell]))) >= LETTERS and not heads_counts(cell)
        if (small and says) or word_said(text_of([cell])) == "no":
            yield cell
    if label:
        between = [w for w in line if label[-1].box[2] - 1 < w.box[0] < own[0].box[0]]
        odd = [w for w in between if id(w) not in mine and len(fold(w.text)) >= LETTERS]
        if odd:
            yield odd
