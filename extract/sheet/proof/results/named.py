"""The final result: by likeness to named marks, by hue, form, words, or the votes themselves; two
must say it, none object."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from extract.errors import NoteRefusedError
from extract.records import Check, PositionName, Result
from extract.sheet.layout.fields.labels.words import ADOPTED, NOT_ADOPTED
from extract.sheet.layout.grammar import distance, word_said
from extract.sheet.proof.checks import RESULT_NAMED
from extract.sheet.proof.hints import forms_of, signs_of
from extract.sheet.proof.majority import Outlook
from extract.sheet.proof.results.additions import says_else, without_additions
from extract.sheet.seen import BLANK, INKS, OBJECTS, Seen, SeenMarks
from extract.sheet.words import fold

ENOUGH, OF_REJECTED = 2, 3
"""So many signs must say it; a rejection that the majority does not explain needs one more, since
arithmetic can refuse an adoption without the majority and cannot refuse a rejection."""
MISREAD, CLEARLY, SHORTEST = 1, 2, 6
"""Letters by which a picture's word may differ from one for a result, and by how many more from all
for the other; and of a word that has so many."""
RESULTS: dict[PositionName, Result] = {"yes": "adopted", "no": "not_adopted"}
FOLLOWS: dict[Outlook, PositionName] = {"reached": "yes", "not reached": "no"}
"""What the votes themselves say of the result; a sign beside another, never alone."""
Sign = tuple[str, PositionName]
"""What says something of the result, and which position it likens it to."""


@dataclass(frozen=True, slots=True)
class NamedResult:
    """The printed result, and what says so."""

    result: Result | None
    signs: str

    @property
    def check(self) -> Check:
        """What names the result; a person's reading stands in place of it."""
        expected = f"{ENOUGH} signs, {OF_REJECTED} of a rejection that the votes do not explain"
        return Check(RESULT_NAMED, True, expected, self.signs)


class ResultUnreadError(NoteRefusedError):
    """The final result cannot be told: a person may."""

    def __init__(self, page: int, why: str) -> None:
        super().__init__(
            f"page {page}: the mark of the final result cannot be named ({why}): look at the "
            "sheet; a correction of the result, expecting 'unread', settles it"
        )


def result_of(
    seen: Seen, marks: SeenMarks, names: Sequence[PositionName], outlook: Outlook
) -> NamedResult:
    """The printed result; none where neither mark nor word stands there.

    A rejection that does not follow from the votes needs three signs, or where they leave it open
    words in full. Raises ResultUnreadError where the signs are too few, or contradict one another.
    """
    assert seen.fields is not None
    words = seen.fields.result_words.split()
    printed = " ".join(word for word in words if len(fold(word)) > 1)  # a letter may be a drawing
    ticked = marks.ticked_result
    if marks.unticked_result and not marks.like_result:
        raise ResultUnreadError(seen.page, f"the box beside {printed!r} is empty")
    worded: list[Sign] = [("the ticked box", ticked)] if ticked else words_say(printed)
    shown = [] if ticked else shown_signs(marks, names, beside_words=bool(worded))
    misread = [] if worded or not seen.by_ocr else [*misread_word(printed)]
    signs = [*worded, *misread, *shown]
    said = Counter(name for _, name in signs)
    if shown and not worded and not misread:
        refuse_unheard(printed, said.keys(), seen.page)
    if not marks.has_result and not said:
        return no_result(seen, marks, len(names))
    signs_said = told_by(signs)
    if len(said) != 1 or not RESULTS.keys() & said:
        raise ResultUnreadError(seen.page, signs_said)
    ((name, count),) = said.items()
    if FOLLOWS.get(outlook) == name:
        count, signs_said = count + 1, f"{signs_said}, the votes say {name}"
    plain = outlook == "not reached" or (outlook == "open" and worded)
    enough = OF_REJECTED if name == "no" and not plain else ENOUGH
    if count < enough:
        there = f"{printed!r} is printed there; " if printed else ""
        raise ResultUnreadError(seen.page, f"{there}{signs_said}; {enough} signs are needed")
    return NamedResult(RESULTS[name], signs_said)


def told_by(signs: Sequence[Sign]) -> str:
    """The signs in words."""
    told = ", ".join(dict.fromkeys(f"{sign} says {name}" for sign, name in signs))
    return told or "nothing says what it is"


def refuse_unheard(printed: str, said: Collection[PositionName], page: int) -> None:
    """Refuse a mark beside which words tell another result than it `said`, or none, but for what
    may be added to one. Raises ResultUnreadError."""
    left = without_additions(printed)
    told = {name for _, name in words_say(left)}
    if told - set(said) or (not told and says_else(left, said)):
        raise ResultUnreadError(page, f"{printed!r} beside it does not tell the result it shows")


def shown_signs(
    marks: SeenMarks, names: Sequence[PositionName], *, beside_words: bool
) -> list[Sign]:
    """What the mark of the result says. Beside words, ink that is like neither a yes nor a no is a
    stroke of them, or a rule; and that is like no mark in form either, the coloured corner of a
    frame. Its letters are those of the words themselves."""
    shown = list(marks_say(marks, names)) if marks.has_result else []
    if beside_words:
        shown = [sign for sign in shown if sign[1] in RESULTS and sign[0] != "letters"]
        shown = shown if {sign for sign, _ in shown} - {"hue", *INKS} else []
    return shown


def no_result(seen: Seen, marks: SeenMarks, rows: int) -> NamedResult:
    """None, where nothing is seen of a result. Raises ResultUnreadError where one may stand there
    all the same."""
    there = seen.fields.result_words if seen.fields else ""
    if there.strip():
        raise ResultUnreadError(seen.page, f"{there!r} is printed there")
    if legend_beside(seen, marks, rows):
        raise ResultUnreadError(seen.page, "what stands there was taken for the legend's")
    if marks.lost_result:
        raise ResultUnreadError(seen.page, "what the file draws there is not seen as a mark")
    if seen.fields and seen.fields.result_heads:
        raise ResultUnreadError(seen.page, "nothing stands there, and it may be the title")
    if seen.by_ocr:
        raise ResultUnreadError(seen.page, "nothing is seen there, and a picture may lose it")
    return NamedResult(None, "nothing stands there")


def legend_beside(seen: Seen, marks: SeenMarks, rows: int) -> bool:
    """Whether a mark of the legend stands right of the result's words, where its own is sought."""
    assert seen.fields is not None
    _, top, right, bottom = seen.fields.result_box
    legend = marks.boxes[rows : rows + len(marks.legend)]
    return any(
        box is not None and box[0] > right and box[1] < bottom and box[3] > top for box in legend
    )


def words_say(printed: str) -> list[Sign]:
    """What is printed behind `Final result` in words: as good as two signs; a word in place of the
    mark may stand beside it, `YES Adopted`, `Not adopted NO`, but no `No objection`."""
    whole = phrase_says(printed)
    if whole:
        return [("the word", whole)] * ENOUGH
    for pair in (printed.partition(" ")[::2], printed.rpartition(" ")[::2]):
        said = [name for name in map(phrase_says, pair) if name]
        if len(said) == len(pair) and any(map(ended, pair)):
            return [("the word", name) for name in said]
    return []


def misread_word(printed: str) -> Iterator[Sign]:
    """The result that words of a picture tell but for a letter, `Ado ted`, where no words for the
    other one are nearly as near, as those of `ot adopted` are: one sign, beside what others say."""
    read = fold(printed)
    told: dict[PositionName, tuple[str, ...]] = {"yes": ADOPTED, "no": NOT_ADOPTED}
    away = {
        name: min(distance(read, fold(phrase), CLEARLY) for phrase in phrases)
        for name, phrases in told.items()
    }
    (name, near), (_, other) = sorted(away.items(), key=lambda pair: pair[1])
    if near <= MISREAD and other >= near + CLEARLY and len(read) >= SHORTEST:
        yield "the word but for a letter", name


def phrase_says(printed: str) -> PositionName | None:
    """Which result a phrase tells: `Adopted`, `not adopted`, `Yes`; None for other words."""
    said = ended(printed) or word_said(printed)
    return said if said in RESULTS else None


def ended(printed: str) -> PositionName | None:
    """Which result a phrase tells that is no word for a position too: `Adopted`, `rejected`."""
    folded = fold(printed)
    if folded in map(fold, NOT_ADOPTED):
        return "no"
    return "yes" if folded in map(fold, ADOPTED) else None


def marks_say(marks: SeenMarks, names: Sequence[PositionName]) -> Iterator[Sign]:
    """What each view likens the result's mark to, and what its hue, form and letters suggest."""
    if marks.like_result:  # of a drawing and a word together ink and form are others
        said = dict.fromkeys(names[row] for row in marks.like_result)  # a set has no order
        yield from ((f"the drawing's {sign}", n) for n in said for sign in ("ink", "outline"))
        yield from drawing_says(marks, names, marks.drawn[-1])
        return
    if len(marks.like_labels) == 1:  # in ink and in outline, as no other of that legend
        yield from ((f"the legend's {sign}", marks.like_labels[0]) for sign in ("ink", "outline"))
    known = [*names, *marks.legend]
    likes: dict[str, set[PositionName]] = {}
    for view in marks.views:
        own = view.kinds[-1]
        if own is not None and own != BLANK:
            pairs = zip(known, view.kinds, strict=False)
            likes[view.reader] = {name for name, kind in pairs if kind == own}
    parsed = set[PositionName]().union(*(likes.get(reader, set()) for reader in OBJECTS))
    if len(parsed) == 1 and all(drawing.hue == "none" for drawing in marks.drawings):
        # Thin black strokes are paler or darker by how they fall on the pixels.
        likes = {r: like for r, like in likes.items() if r not in INKS or like == parsed}
    certain = {name for like in likes.values() if len(like) == 1 for name in like}
    for reader, like in likes.items():
        # Where its form is that of several, its hue may be that of one.
        common = like if len(like) == 1 else certain & like if len(certain) == 1 else ()
        yield from ((reader, name) for name in common)
    drawing = marks.drawn[-1]
    if drawing is not None:
        yield from letter_says(marks, names, drawing)
        yield from drawing_says(marks, names, drawing)


def drawing_says(
    marks: SeenMarks, names: Sequence[PositionName], drawing: int | None
) -> Iterator[Sign]:
    """What hue and form of the result's mark say; a form that all rows of that form deny was
    misread, a tick as a cross."""
    if drawing is None:
        return
    shown = marks.drawings[drawing]
    drawn = ((n, name) for n, name in zip(marks.drawn, names, strict=False) if n is not None)
    kin = {name for n, name in drawn if forms_of(marks.drawings[n]) == forms_of(shown)}
    for sign, name in signs_of(shown):
        denied = sign == "form" and kin and name not in kin
        if not denied and (sign, name) != ("hue", "abstain"):  # amber alone is no result
            yield sign, name


def letter_says(marks: SeenMarks, names: Sequence[PositionName], drawing: int) -> Iterator[Sign]:
    """The position of the rows that show the letter of the result's mark, be it on another
    ground."""
    text = marks.drawings[drawing].text
    shown = zip(marks.drawn, names, strict=False)
    same = {name for n, name in shown if n is not None and marks.drawings[n].text == text}
    if len(text) == 1 and text.isalpha() and len(same) == 1:
        yield "the letter", same.pop()
