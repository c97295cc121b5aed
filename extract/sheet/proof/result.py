"""The final result: by likeness to named marks, by hue, form or words; two must say it, none
object."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.errors import NoteRefusedError
from extract.records import Check, PositionName, Result
from extract.sheet.layout.grammar import ADOPTED, NOT_ADOPTED, word_said
from extract.sheet.marks.forms import BY_FORM, BY_HUE
from extract.sheet.proof.account import RESULT_NAMED
from extract.sheet.seen import BLANK, Seen, SeenMarks
from extract.sheet.words import fold

ENOUGH, OF_REJECTED = 2, 3
"""So many signs must say it; a rejection that the majority does not explain needs one more."""
RESULT_WORDS: dict[str, PositionName] = {
    **dict.fromkeys(map(fold, ADOPTED), "yes"),
    **dict.fromkeys(map(fold, NOT_ADOPTED), "no"),
}
RESULTS: dict[PositionName, Result] = {"yes": "adopted", "no": "not_adopted"}


@dataclass(frozen=True, slots=True)
class NamedResult:
    """The printed result, and what says so."""

    result: Result | None
    heard: str


class ResultUnreadError(NoteRefusedError):
    """The final result cannot be told: a person may."""


def result_of(
    seen: Seen, marks: SeenMarks, names: Sequence[PositionName], explained: bool
) -> NamedResult:
    """The printed result; none where neither mark nor word stands there.

    `explained` says whether a rejection follows from the votes: else it needs three signs. Raises
    ResultUnreadError where the signs are too few, or contradict one another.
    """
    assert seen.fields is not None
    words = seen.fields.result_words.split()
    printed = " ".join(word for word in words if len(fold(word)) > 1)  # a letter may be a drawing
    signs = [*words_say(printed), *marks_say(marks, names)]
    said = Counter(name for _, name in signs)
    if not marks.has_result and not said:
        if sum(c.isalpha() for c in printed) > 1:
            raise unread(seen, f"{printed!r} is printed there")
        return NamedResult(None, "nothing stands there")
    heard = ", ".join(dict.fromkeys(f"{sign} says {name}" for sign, name in signs))
    heard = heard or "nothing says what it is"
    if len(said) != 1:
        raise unread(seen, heard)
    ((name, count),) = said.items()
    if name not in RESULTS:
        raise unread(seen, heard)
    enough = OF_REJECTED if name == "no" and not explained else ENOUGH
    if count < enough:
        told = f"{printed!r} is printed there; " if printed else ""
        raise unread(seen, f"{told}{heard}; {enough} signs are needed")
    return NamedResult(RESULTS[name], heard)


def result_check(named: NamedResult) -> Check:
    """What names the result; a person's reading stands in place of it."""
    expected = f"{ENOUGH} signs, {OF_REJECTED} of a rejection that the votes do not explain"
    return Check(RESULT_NAMED, True, expected, named.heard)


def unread(seen: Seen, why: str) -> ResultUnreadError:
    """The refusal of a result that cannot be told."""
    return ResultUnreadError(
        f"page {seen.page}: the mark of the final result cannot be named ({why}): look at the "
        "sheet; a correction of the result, expecting 'unread', settles it"
    )


def words_say(printed: str) -> Iterator[tuple[str, PositionName]]:
    """What is printed behind `Final result` in words: as good as two signs."""
    first, _, rest = printed.partition(" ")
    parts = [first, rest] if rest and word_said(first) in RESULTS else [printed]
    for part in parts:  # `No Not adopted`: the mark may be a word
        said = RESULT_WORDS.get(fold(part), word_said(part))
        if said in RESULTS:
            yield from (("the word", said),) * 2


def marks_say(
    marks: SeenMarks, names: Sequence[PositionName]
) -> Iterator[tuple[str, PositionName]]:
    """What each view likens the result's mark to, and what its hue, form and letters suggest."""
    if not marks.has_result:
        return
    known = [*names, *marks.legend]
    likes: dict[str, set[PositionName]] = {}
    for view in marks.views:
        own = view.kinds[-1]
        if own is not None and own != BLANK:
            pairs = zip(known, view.kinds, strict=False)
            likes[view.reader] = {name for name, kind in pairs if kind == own}
    told = {name for like in likes.values() if len(like) == 1 for name in like}
    for reader, like in likes.items():
        if len(like) == 1:
            yield reader, next(iter(like))
        elif len(told) == 1 and told <= like:  # its form is that of several, its hue that of one
            yield reader, next(iter(told))
    drawing = marks.drawn[-1]
    if drawing is None:
        return
    shown = marks.drawings[drawing]
    if shown.hue in ("green", "red"):
        yield "hue", BY_HUE[shown.hue]
    for form in (shown.form, shown.inner):
        if form in BY_FORM:
            yield "form", BY_FORM[form]
    word = word_said(shown.text)
    if word is not None:
        yield "letters", word
