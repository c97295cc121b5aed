"""The words of a text around a rule or a result that it names: only a few leave that as it is."""

import re
from collections.abc import Collection, Sequence

from extract.domain.configurations import (
    is_of_configuration,
    known_configurations,
    letters_of,
)
from extract.sheet.layout.dates import date_in, month_number
from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import CELL
from extract.sheet.layout.fields.labels.words import words_of_labels
from extract.sheet.layout.fields.of_others import may_label
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.voting_rule import BEHIND
from extract.sheet.words import Word, fold

ENDS = tuple(".;|·•")
"""Signs with which a clause ends."""
SIGNS = "–—-|·•"
"""Of a word that is a sign: it parts two things on a line, and says nothing."""
NEAR = 6
"""Words before the name of an act at most that lead to it."""
DASHES = "–—-/,"
"""Signs behind which a clause may go on."""
AHEAD = (
    "a an the this its by under of in end on to for with is was were be being been has"
    " have had it and therefore thus accordingly hereby duly found act acting acts"
    " required requires requiring needs calls called taking took held voting voted vote"
    " rule applicable applied decided decides council members draft proposal text measure"
    " regulation directive decision following adoption adopted result outcome status"
    " ruling european union procedure file document qualified simple unanimity unanimous"
    " consequently finally so that following written being certified certify provided"
)
BEFORE = frozenset(map(fold, AHEAD.split()))
"""Words of a sentence before a rule or a result that make nothing else of it."""
AFTER_RULE = (
    "on with in the this and voting result outcome file document act members unanimity"
    " unanimous qualified simple"
)
BEHIND_RULE = frozenset(map(fold, AFTER_RULE.split()))
"""Words that may follow a rule: `by qualified majority, with 26 members in favour`; which of two
rules is meant is asked elsewhere."""
OF_RULE = sorted({fold(words) for words in BEHIND if words}, key=len, reverse=True)
"""What is of its name: `qualified majority of the members`."""
AFTER_RESULT = "the this an a with unanimously rule total members all yes y"
BEHIND_RESULT = frozenset(map(fold, AFTER_RESULT.split()))
"""Words that may follow a result: `The Council adopted the act`."""
BY_COUNCIL = re.compile(
    r"by (?:the )?council\b(?! in\b)|by (?:an? )?(?:qualified|simple|unanim|common accord)"
    r"|on (?:\w+ )?\d|at (?:its|the) \d|as follows|in accordance",
    re.IGNORECASE,
)
"""Several words that may."""
OPEN = re.compile(
    r"\b(?:not|no|nor|never|neither|without|unless|until|if|instead|would|could|should|might|may"
    r"|all but|else|otherwise|lack|short)\b",
    re.IGNORECASE,
)
"""In the same sentence, before the clause of a rule: it is not that of the vote, or may be none."""


def is_plain_before(run: Sequence[Word], place: int, name: str) -> bool:
    """Whether the words before one that tells a field, back to the end of a clause or of another
    value, leave it as it is: the label of the field or known words; on the line above too."""
    start = clause_start(run, place)
    plain = odd_before(run, place) is None
    if not plain or start == 0 or not run[start - 1].text.endswith((":", ",", *SIGNS)):
        return plain
    if run[start - 1].text.endswith(":"):
        label = label_up_to(run, start)
        amid = is_colon_amid(run, start, label)
        named = bool(label) and not amid and may_label(text_of([label]), name)
        return named or is_dated(run[clause_start(run, start - 1) : start])
    before = start - 1
    while before and not run[before - 1].text.endswith((*ENDS, ":")):
        before -= 1
    return OPEN.search(text_of([run[before:start]])) is None


def is_dated(words: Sequence[Word]) -> bool:
    """Whether words are a day, and known ones: `Vote of 23 October 2012:`."""
    texts = [word.text.strip(",.:") for word in words]
    return date_in(" ".join(texts)) is not None and all(
        fold(text) in BEFORE or text.isdecimal() or month_number(text.casefold()) for text in texts
    )


def told_from(run: Sequence[Word], place: int) -> int:
    """The first word of what stands before a word that tells a field and makes something else of
    it: one of its clause, or the last of the clause before."""
    odd = odd_before(run, place)
    return max(clause_start(run, place) - 1, 0) if odd is None else odd


def odd_before(run: Sequence[Word], place: int) -> int | None:
    """The last word of a clause before a word of it that makes something else of it; None where
    none does, or another value ends there."""
    start = clause_start(run, place)
    known = BEFORE | words_of_labels() - {fold("No")}
    numbered = start < place and run[start].text.strip(".)").isdecimal()
    read = ((n, fold(run[n].text)) for n in range(place - 1, start + numbered - 1, -1))
    odd = next((n for n, letters in read if letters and letters not in known), None)
    ended = odd is not None and odd < place - 1 and ends_value(run[odd].text, run[odd + 1].text)
    return None if ended else odd


def ends_value(text: str, behind: str) -> bool:
    """Whether a word ends with a figure or a bracket, as a number, a day or a file does, and with
    no share, before a label or a word that tells by which rule."""
    label = behind[:1].isupper() and fold(behind) in words_of_labels()
    ends = text.strip(",;")[-1:].isdecimal() or text.endswith(")")
    return ends and (label or behind in ("by", "under", "voting"))


def label_up_to(run: Sequence[Word], end: int) -> Sequence[Word]:
    """The words of a clause that end with a colon, behind the last one with a figure."""
    start = clause_start(run, end - 1)
    odd = (n + 1 for n in range(end - 1, start - 1, -1) if any(map(str.isdecimal, run[n].text)))
    return run[next(odd, start) : end]


def is_colon_amid(run: Sequence[Word], start: int, label: Sequence[Word]) -> bool:
    """Whether what ends with a colon stands behind another one on its line: it is of the value,
    `Voting rule: euro area: qualified majority`."""
    first = start - len(label)
    return first > 0 and run[first - 1].text.endswith(":") and not begins_line(run, first)


def clause_start(run: Sequence[Word], place: int) -> int:
    """Where the clause begins in which a word stands, at most where another value ends above it."""
    start = place
    while start:
        before = run[start - 1]
        sign = not fold(before.text) and before.text not in "/"  # a box, a stroke
        if before.text.endswith((*ENDS, ":", ",")) or sign:
            break
        if in_other_type(before, run[start]) or is_wide(before, run[start]):
            break
        if begins_line(run, start) and is_apart(line_up_to(run, start)):
            break
        start -= 1
    return start


def is_wide(before: Word, word: Word) -> bool:
    """Whether white parts two words of a line, as it does two cells."""
    return word.box[0] - before.box[2] > CELL * word.size


def begins_line(run: Sequence[Word], place: int) -> bool:
    """Whether a word begins a line of its text."""
    return place == 0 or run[place].middle - run[place - 1].middle > run[place].size / 2


def line_up_to(run: Sequence[Word], end: int) -> Sequence[Word]:
    """The line of a text that ends before a word."""
    start = end - 1
    while not begins_line(run, start):
        start -= 1
    return run[start:end]


def is_apart(line: Sequence[Word]) -> bool:
    """Whether a line is a value of its own, or has a figure: a number, a day."""
    text = text_of([line])
    figures = any(map(str.isdecimal, text))
    named = any(letters_of(text) in name for name in known_configurations())
    return figures or named or bool(fields_said(text, False)) or is_of_configuration(text)


def is_plain_behind(
    run: Sequence[Word], end: int, known: Collection[str], phrases: re.Pattern[str] | None = None
) -> bool:
    """Whether the words that follow those of a field leave it as it is: they begin another line, or
    another sentence, or are known."""
    rest = [word for word in run[end:] if fold(word.text)]
    last = run[end - 1].text.rstrip(")”\"'")
    if not rest or last.endswith((".", "|")):
        return True
    first = rest[0]
    if last.endswith(":"):  # `the following act was adopted:`
        return fold("following") in {fold(word.text) for word in run[max(end - NEAR, 0) : end]}
    if first.text.startswith("("):
        return False
    if not (fold(run[end].text) or run[end].text in DASHES):
        return True  # a box
    goes_on = first.text[:1].islower() or last.endswith(",") or run[end].text in SIGNS
    apart = in_other_type(run[end - 1], first) or is_wide(run[end - 1], first)
    below = first.middle - run[end - 1].middle > first.size / 2
    below_it = [word for word in rest if abs(word.middle - first.middle) < first.size / 2]
    own = last.endswith(",") or run[end].text in SIGNS
    if (apart or below) and (not goes_on or (not own and is_apart(below_it))):
        return True
    said = " ".join(word.text for word in rest)
    listed = fold(first.text) in known and not first.text.endswith(":")
    listed = listed or (phrases is not None and phrases.match(said) is not None)
    named = fold(first.text) in words_of_labels() and first.text[:1].isupper()
    share = "%" in " ".join(word.text for word in rest[:2])
    return listed or named or (first.text[:1].isdecimal() and not share)


def of_rule(run: Sequence[Word], end: int) -> int:
    """Where a rule ends with the words behind it that are of its name: `required`; no label on the
    next line is."""
    if end < len(run) and begins_line(run, end) and run[end].text[:1].isupper():
        return end
    for count in range(4, 0, -1) if not run[end - 1].text.endswith(".") else ():
        if fold("".join(word.text for word in run[end : end + count])) in OF_RULE:
            return min(end + count, len(run))
    return end
