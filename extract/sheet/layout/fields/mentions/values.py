"""What a running text says of each field but the subject: each is one of a closed set."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.configurations import read_configuration
from extract.sheet.layout.fields.item import is_list
from extract.sheet.layout.fields.mentions.around import (
    BEFORE,
    BEHIND_RESULT,
    BEHIND_RULE,
    BY_COUNCIL,
    is_plain_before,
    is_plain_behind,
    of_rule,
    told_from,
)
from extract.sheet.layout.fields.session import MEETING_WORDS
from extract.sheet.layout.fields.telling import fields_said, is_session
from extract.sheet.layout.fields.values.in_sentences import (
    is_configuration,
    is_date,
    is_item,
    longest,
    meeting,
    shortest,
    without_edges,
)
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.paragraphs import is_labelled
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.words import Word, fold

RESULT = re.compile(
    r"(?P<before>(?:[^\s.;:|]+ ){0,5})\b(?:(?P<yes>adopted)|(?P<no>rejected))\b"
    r"(?P<behind>(?: [^\s.;:|]+){0,3})",
    re.IGNORECASE,
)
"""A result, with the words of its sentence around it."""
DENIES = re.compile(r"\b(?:not|nor|neither|never|failed|fails|unable|without)\b", re.IGNORECASE)
LEAVES_OPEN = re.compile(
    r"\b(?:if|when|may|might|can|could|should|shall|will|would|must|previously|already)\b"
    r"|(?<!found )\bto be\b",
    re.IGNORECASE,
)
"""Of a sentence that leaves open whether an act was adopted, or tells of another one."""
BY_OTHERS = re.compile(r" by (?:the )?(?:Commission|Parliament|European)", re.IGNORECASE)
NUMBER = re.compile(r"\W*(\d{4})(?:st|nd|rd|th)?\W*")


def rules_in(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The voting rules that a text names, with the words around where these may make another rule
    of it."""
    for words in shortest(run, lambda text: rule_of(text, "") != "other"):
        place = next(n for n, word in enumerate(run) if word.box == words[0].box)
        end = place + len(words)
        own = of_rule(run, end)
        if is_plain_before(run, place, "rule") and is_plain_behind(run, own, BEHIND_RULE):
            yield words
        else:
            yield [*run[told_from(run, place) : end], *run[end : own + 1]]


def configurations_in(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The configurations that a text names, without words before or behind that are none of it:
    some letters more may be misread."""
    for words in longest(run, is_configuration):
        ends = ((n, end) for n in range(len(words)) for end in range(len(words), n, -1))
        parts = (without_edges(words[n:end]) for n, end in ends)
        named = [*next((part for part in parts if part and is_name(text_of([part]))), words)]
        place = next(n for n, word in enumerate(run) if word.box == named[-1].box)
        behind = run[place + 1 : place + 2]
        # `Competitiveness (Internal Market, …` whose bracket goes on elsewhere is a part of a name.
        yield [*named, *behind] if behind and behind[0].text.startswith("(") else named


def is_name(text: str) -> bool:
    """Whether a text is the name of a configuration letter by letter."""
    known = read_configuration(text)
    own = text[:1].isalpha() and re.search(r"[^\W\d_]\)?$", text) is not None
    own = own and text.count("(") == text.count(")")
    return own and known.known and fold(known.name or "") == fold(text)


def results_in(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The words for the result in a text: `adopted`, or `not adopted`."""
    text = " ".join(word.text for word in run)
    starts = [0]
    for word in run:
        starts.append(starts[-1] + len(word.text) + 1)
    for found in RESULT.finditer(text):
        if LEAVES_OPEN.search(found["before"]) or BY_OTHERS.match(found["behind"]):
            continue
        group = "yes" if found["yes"] else "no"
        place = max(n for n, start in enumerate(starts) if start <= found.start(group))
        denied = DENIES.search(found["before"])
        at = place
        if denied is not None:
            begun = found.start() + denied.start()
            at = max(n for n, start in enumerate(starts) if start <= begun)
        if is_plain_result(run, at, place):
            yield [run[place]] if denied is None else [run[at], run[place]]
        elif denied is not None or group == "no":
            yield [*run[told_from(run, at) : place + 2]]  # another vote may have failed


def is_plain_result(run: Sequence[Word], at: int, place: int) -> bool:
    """Whether the words before a result, or its `not`, those between, and those behind leave it as
    it is."""
    before = is_plain_before(run, at, "final_result")
    between = all(fold(word.text) in BEFORE for word in run[at + 1 : place])
    return before and between and is_plain_behind(run, place + 1, BEHIND_RESULT, BY_COUNCIL)


def beside_configuration(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The numbers that stand right before the configuration of a meeting: `No 3158 — General
    Affairs`, `3291st Council, Agriculture and Fisheries`."""
    for words in configurations_in(run):
        place = next(n for n, word in enumerate(run) if word.box == words[0].box)
        before = [word for word in run[:place] if fold(word.text) not in MEETING_WORDS]
        number = NUMBER.fullmatch(before[-1].text) if before else None
        if number and is_session(number.group(1)):
            yield [before[-1]]


def is_other_field(line: Sequence[Word]) -> bool:
    """Whether a line is the value of a field other than the subject, and nothing else."""
    return bool({*fields_said(text_of([line]), False)} - {"subject"})


def tells_some(line: Sequence[Word]) -> bool:
    """Whether a line tells a field other than the subject, or has a label."""
    said = tells(line) or any(shortest(line, is_date)) or any(beside_configuration(line))
    return said or is_labelled([line]) or is_other_field(line)


def tells(run: Sequence[Word]) -> bool:
    """Whether words say another field than the subject, a day aside, which acts have too."""
    ways = (shortest(run, is_item), longest(run, is_list), rules_in(run), results_in(run))
    return any(any(way) for way in ways) or bool(meeting(run))
