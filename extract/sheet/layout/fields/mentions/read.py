"""The fields that a page says, each told by one thing alone, wherever that is said."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from extract.sheet.layout.dates import date_in, has_other_day
from extract.sheet.layout.fields.faults.beside_result import OTHER
from extract.sheet.layout.fields.item import is_list
from extract.sheet.layout.fields.mentions.labelled import labelled
from extract.sheet.layout.fields.mentions.subject import subject_in
from extract.sheet.layout.fields.mentions.texts import Text, texts_of
from extract.sheet.layout.fields.mentions.values import (
    beside_configuration,
    configurations_in,
    results_in,
    rules_in,
    tells,
)
from extract.sheet.layout.fields.of_others import is_label_of_other, may_label
from extract.sheet.layout.fields.values.in_sentences import (
    Told,
    is_date,
    is_item,
    longest,
    meeting,
    shortest,
)
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.paragraphs import Lines, whole_words
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.words import Word, fold

NOTE = re.compile(r"\bat least\b|\bArticle \d|\bas from\b|\bindicative\b", re.IGNORECASE)
"""In a footnote, which speaks of majorities and days that are not the vote's."""
OF_MEETING = re.compile(
    r"\b(?:meeting|session|sitting|configuration|formation|composition|ministers)", re.IGNORECASE
)
"""Stands with the configuration of the meeting."""
NEAR = 4
"""Words of a text before a number that may be its label at most."""
Run = TypeVar("Run")
Found = Iterable[Sequence[Word]]
"""The words of each thing that is said."""


def told_by_mention(lines: Lines, white: float) -> Told:
    """The fields that the lines of a page say, the texts that tell them, but for subject and
    result, and all other lines. Fields are left out of which the page says nothing, or two things.
    A text ends at so much white, in type sizes."""
    texts = [*texts_of(lines, white)]
    values = mentioned([text for text in texts if not NOTE.search(text_of(text))], lines)
    told = {name: {word.box for line in value for word in line} for name, value in values.items()}
    used = set().union(*(told[name] for name in told if name != "subject"))
    own = told.get("subject", set()) | told.get("final_result", set())
    telling = [text for text in texts if any(word.box in used for line in text for word in line)]
    told_in = {word.box for text in telling for line in text for word in line} - own
    whole = {word.box: word for value in values.values() for line in value for word in line}
    parted = [[whole.get(word.box, word) for word in line] for line in lines]
    sentences, others = (
        [kept for line in parted if (kept := [w for w in line if (w.box in told_in) is said])]
        for said in (True, False)
    )
    return values, sentences, others


def mentioned(texts: Sequence[Text], lines: Lines) -> Values:
    """The fields that texts say, each told by one thing alone; documents and configuration beside
    words for them, in their text or on their line."""
    subject = subject_in(texts)
    act = {id(word) for line in subject for word in line}
    parts = ([w for line in text for w in line if id(w) not in act] for text in texts)
    runs = [whole_words(part) for part in parts if part]
    of_act = {word.box for line in subject for word in line}
    off_act = [[word for word in line if word.box not in of_act] for line in lines]
    of_meeting = [run for run in runs if tells_meeting(run, lines)]

    def by_label(name: str) -> list[list[Word]]:
        return one([lines], lambda page: labelled(page, name), fold)

    doubted = any(has_other_day(text_of([run])) for run in runs)
    values = {
        "sitting_date": [] if doubted else one(runs, lambda run: shortest(run, is_date), date_in),
        "rule": one(runs, rules_in, lambda text: rule_of(text, "")),
        "item": one(runs, lambda run: shortest(run, is_item), fold),
        "documents": one(runs, lambda run: voted_on(run, lines), fold) or by_label("documents"),
        "final_result": one(runs, lambda run: own_results(run, off_act), told_adopted),
        "session": one(runs, meeting, fold)
        or one(runs, beside_configuration, fold)
        or by_label("session"),
        "configuration": one(of_meeting, configurations_in, fold) or by_label("configuration"),
        "subject": [] if tells([*chain.from_iterable(subject)]) else subject,
    }
    if not values["configuration"] and any(any(configurations_in(run)) for run in runs):
        values["session"] = []  # of which configuration that is would be a guess
    return {name: value for name, value in values.items() if value}


def beside(run: Sequence[Word], lines: Lines) -> str:
    """The words on the lines of a text, which may be labels of its values."""
    boxes = {word.box for word in run}
    own = (line for line in lines if any(word.box in boxes for word in line))
    return " ".join(word.text for line in own for word in line)


def tells_meeting(run: Sequence[Word], lines: Lines) -> bool:
    """Whether a text speaks of the meeting, or tells its day, or words on its lines do."""
    told = any(meeting(run)) or any(beside_configuration(run)) or any(shortest(run, is_date))
    return told or OF_MEETING.search(beside(run, lines)) is not None


def voted_on(run: Sequence[Word], lines: Lines) -> Iterator[Sequence[Word]]:
    """The documents in a text that were voted on: they stand behind words for documents or the
    vote, on the line of the file, or are of Parliament and the Council; behind none for others."""
    for words in longest(run, is_list):
        place = next(n for n, word in enumerate(run) if word.box == words[0].box)
        line, ahead = line_of(words, lines)
        before = text_of([[*ahead, *run[max(place - NEAR, 0) : place]]])
        own = words[0].text.startswith("PE") or any(shortest(line, is_item))
        if may_label(before, "documents") or (own and not is_label_of_other(before, "documents")):
            yield words


def own_results(run: Sequence[Word], lines: Lines) -> Iterator[Sequence[Word]]:
    """The words for the result in a text, but for those behind a label of another one on their
    line: `Expected result: Adopted`."""
    for words in results_in(run):
        if not OTHER.search(text_of([line_of(words, lines)[1]])):
            yield words


def told_adopted(text: str) -> bool:
    """Whether words for a result say that the act was adopted."""
    return fold(text) == "ADOPTED"


def line_of(words: Sequence[Word], lines: Lines) -> tuple[Sequence[Word], Sequence[Word]]:
    """The line on which words begin, and what stands before them there."""
    line = next(each for each in lines if any(word.box == words[0].box for word in each))
    return line, [word for word in line if word.box[0] < words[0].box[0]]


def one(
    runs: Iterable[Run],
    found_in: Callable[[Run], Found],
    meant: Callable[[str], object],
) -> list[list[Word]]:
    """The words of the one thing that is meant, as a line, wherever it is said; none where two
    are, or what is unknown."""
    found = [[*words] for run in runs for words in found_in(run)]
    said = {meant(text_of([words])) for words in found}
    return found[:1] if len(said) == 1 and said != {"other"} else []
