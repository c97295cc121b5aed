"""Which of the ways in which labels may have their values is the sheet's: what they say tells."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from extract.cover.interinstitutional_files import files_in
from extract.domain.acts import act_named
from extract.domain.configurations import read_configuration
from extract.errors import NoteRefusedError
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.fields.item import is_list, read_item
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LABELS
from extract.sheet.layout.fields.telling import COUNCIL, INSTITUTION
from extract.sheet.layout.fields.values.in_text import tells_result, text_of
from extract.sheet.layout.fields.values.value_columns import Values, middle_of
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.layout.position_words import phrases
from extract.sheet.words import Word, fold

DASH = re.compile(r"\s[-–—]\s")
"""Between the parts of a title."""
SESSION = re.compile(r"\D{0,6}(\d{1,5})\D{0,3}")
ENDS_SUBJECT = re.compile(r"[a-z]{4}")
"""In English no date begins so; `on 11 September` does."""
NO_ACTS = ("institution", "session", "configuration", "rule", "sitting_date")
"""Fields in which no act is named."""
LONGEST_DATE = 30
"""Letters: `Wednesday, 23rd September 2026` has as many."""
PADDING = 0.05
"""Type sizes by which two values stand farther apart than the lines of one, at least. Less tells
nothing; where words do not tell either, the sheet is refused."""

CUT = re.compile(
    r"(?<![\w-])(?:of|the|and|on|for|in|to|by|with|as|regards|amending|repealing|a|an|or|from|at|"
    r"under|between|its|their|No|\((?:EU|EC|EEC|Euratom)\)|"
    r"(?:amending|repealing|replacing|implementing|supplementing)"
    r"(?: Council)? (?:Directives?|Regulations?|Decisions?))$",
    re.IGNORECASE,
)
"""A subject does not end so: a line of it was lost."""
JOINT_ACTS = phrases(
    ("REGULATION", "DIRECTIVE", "DECISION"), ("OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL",)
)


def likeliest(ways: Sequence[Values], page: int) -> Values:
    """The way in which most fields say what such a field may say; then the one without words that
    stand by two labels; then the one that leaves fewest words over; then the one whose values stand
    farther apart than their lines; then the one in which the day does not begin with the end of a
    subject; then the one with most whole values.

    Raises NoteRefusedError where two ways are as good, where words stand by two labels, or where a
    field has words of an act, which are the subject's.
    """
    best, *others = sorted(ways, key=rank, reverse=True)
    twice = shared(best)
    for name in best:
        text = text_of(best[name])
        rival = any(rank(way) == rank(best) and way[name] != best[name] for way in others)
        doubled = any(id(word) in twice for line in best[name] for word in line)
        if rival or doubled or (name in NO_ACTS and names_act(text)):
            raise NoteRefusedError(
                f"page {page}: the words of {LABELS[name][0]!r} and of the field beside it cannot "
                f"be told apart: {text!r}"
            )
    return best


def shared(values: Values) -> set[int]:
    """The words that stand by two labels, by their identity."""
    uses = Counter(id(word) for value in values.values() for line in value for word in line)
    return {word for word, count in uses.items() if count > 1}


def rank(values: Values) -> tuple[int, bool, int, bool, bool, int]:
    """How likely a way is."""
    words = sum(len(line) for value in values.values() for line in value)
    day = text_of(values.get("sitting_date", ()))
    parted, begins = is_parted(values), not ENDS_SUBJECT.match(day)
    whole = sum(is_whole(*each) for each in values.items())
    return fitting(values), not shared(values), words, parted, begins, whole


def is_whole(name: str, value: Sequence[Sequence[Word]]) -> bool:
    """Whether a value closes each bracket that it opens, `(Internal Market, Industry`; that of an
    item also names a file: a title may stand where it does."""
    text = text_of(value)
    closed = text.count("(") == text.count(")")
    return closed and (name != "item" or bool(files_in(text)))


def fitting(values: Values) -> int:
    """How many fields say what such a field may say, less those that say something else."""
    fit = names_fitting(values)
    others = (text_of(value) for name, value in values.items() if name not in fit)
    return len(fit) - sum(map(says, others))


def names_fitting(values: Values) -> set[str]:
    """The fields that say what such a field may say."""
    result = tells_result([word for line in values.get("final_result", ()) for word in line])
    return {
        name
        for name, value in values.items()
        if (result if name == "final_result" else fits(name, text_of(value)))
    }


def is_parted(values: Values) -> bool:
    """Whether any two values below one another stand farther apart than any two lines of one."""
    own = sorted((value for value in values.values() if value), key=lambda v: middle_of(v[0]))
    within = [step(a, b) for value in own for a, b in itertools.pairwise(value)]
    between = [step(a[-1], b[0]) for a, b in itertools.pairwise(own)]
    between = [white for white in between if white > 0]
    return min(between, default=0.0) > max(within, default=0.0) + PADDING


def step(upper: Sequence[Word], lower: Sequence[Word]) -> float:
    """From a line to the one below, in type sizes."""
    return (middle_of(lower) - middle_of(upper)) / upper[0].size


def says(text: str) -> bool:
    """Whether a text says anything: a dash stands for nothing."""
    return re.search(r"[^\W_]", text) is not None


@lru_cache(maxsize=8192)
def fits(name: str, text: str) -> bool:
    """Whether a text is what such a field says; a subject may say anything but a rule."""
    if not says(text):
        return False
    match name:
        case "rule":
            return text[:1].isalpha() and rule_of(text, "") != "other"
        case "configuration":
            return read_configuration(text).known
        case "sitting_date":
            return date_in(text) is not None and len(text) < LONGEST_DATE and not names_act(text)
        case "session":
            return SESSION.fullmatch(text) is not None
        case "institution":
            part = fold(text) in INSTITUTION and fold(text) not in (INSTITUTION, COUNCIL)
            return text[0].isupper() and not (
                part or any(map(str.isdecimal, text)) or names_act(text)
            )
        case "item":
            return not read_item(text).unread and not names_act(text)
        case "documents":
            return is_list(text)
        case _:
            label = name == "subject" and fold(text) in (*map(fold, LABELS[name]), *BEFORE_COLON)
            # `Legislative act` may stand above the title of the sheet, which begins so.
            titled = name == "subject" and fold(DASH.split(text)[0]) == INSTITUTION
            return rule_of(text, "") == "other" and not (label or titled)


def names_act(text: str) -> bool:
    """Whether a text has words of an act of the Union."""
    return act_named(text) is not None or "PARLIAMENT" in text.upper()


def ends_amid(subject: str) -> bool:
    """Whether a subject ends amid a sentence, or is but the name of an act: a line was lost."""
    return CUT.search(subject) is not None or names_act_alone(subject)


def names_act_alone(subject: str) -> bool:
    """Whether a subject is but the name of an act of both legislators, or a part of it: what the
    act is on was lost."""
    folded = fold(subject)
    return any(fold(act).startswith(folded) for act in JOINT_ACTS) and " " in subject
