"""Fields by the words that alone can say them, wherever a sheet does: behind labels that no list
has, in sentences, between strokes. What may be said is a closed set but for the subject, and that
begins with an act: `Threshold: qualified majority | Result: adopted`, `When 11 Apr 2016`."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from extract.domain.configurations import read_configuration
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.fields.choice import ends_amid
from extract.sheet.layout.fields.item import is_list
from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import CELL, gap
from extract.sheet.layout.fields.labels.words import words_of_labels
from extract.sheet.layout.fields.telling import begins_with_act, fields_said, is_session
from extract.sheet.layout.fields.values.in_sentences import (
    Told,
    is_configuration,
    is_date,
    is_item,
    longest,
    meeting,
    shortest,
)
from extract.sheet.layout.fields.values.in_text import across, text_of
from extract.sheet.layout.fields.values.paragraphs import (
    EVEN,
    LINE_STEP,
    Lines,
    is_labelled,
    whole_words,
)
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.words import Word, fold

Text = list[list[Word]]
"""Lines that go on from one to the next, each of one cell."""
ALIGNED = 0.5
"""Type sizes by which the edges or the middles of two lines of one text differ at most."""
FEWEST = 5
"""Blanks of a line at least that tell how wide its blanks are."""
WIDER = 1.25
"""Times the step between two lines of a subject is that to what follows it at least, if white tells
its end."""
NOTE = re.compile(r"\bat least\b|\bArticle \d|\bas from\b|\bindicative\b", re.IGNORECASE)
"""In a footnote, which speaks of majorities and days that are not the vote's."""
BEFORE_RULE = frozenset(map(fold, ("", "by", "under", "of", "a", "the", "is", "was", "for")))
"""Words before a rule that make no other one of it, as `double` does; nor does that of a label."""
ENDED = re.compile(
    r"(?P<before>(?:[^\s.;:|]+ ){0,5})\b(?:(?P<yes>adopted)|(?P<no>rejected))\b"
    r"(?P<behind>(?: [^\s.;:|]+){0,3})",
    re.IGNORECASE,
)
"""A result, with the words of its sentence around it."""
DENIED = re.compile(r"\b(?:not|nor|neither|never|failed|fails|unable|without)\b", re.IGNORECASE)
OPEN = re.compile(
    r"\b(?:if|when|may|might|can|could|should|shall|will|would|must|previously|already)\b"
    r"|(?<!found )\bto be\b",
    re.IGNORECASE,
)
"""Of a sentence that leaves open whether an act was adopted, or tells of another one."""
BY_OTHERS = re.compile(r" by (?:the )?(?:Commission|Parliament|European)", re.IGNORECASE)
NUMBER = re.compile(r"\W*(\d{4})(?:st|nd|rd|th)?\W*")
TEXTS = frozenset(map(fold, ("document", "documents", "doc", "docs", "text", "texts", "paper")))


def told_by_mention(lines: Lines, white: float) -> Told:
    """The fields that the lines of a sheet say, each told by one thing alone wherever it is said;
    the texts that tell them, but for subject and result; and all other lines. Fields are left out
    of which the sheet says nothing, or two things. A text ends at so much white, in type sizes."""
    texts = [*texts_of(lines, white)]
    values = mentioned([text for text in texts if not NOTE.search(text_of(text))])
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


def mentioned(texts: Sequence[Text]) -> Values:
    """The fields that texts say, each told by one thing alone."""
    subject = subject_in(texts)
    act = {id(word) for line in subject for word in line}
    parts = ([w for line in text for w in line if id(w) not in act] for text in texts)
    runs = [whole_words(part) for part in parts if part]
    values = {
        "sitting_date": one(runs, lambda run: shortest(run, is_date), date_in),
        "rule": one(runs, rules_in, lambda text: rule_of(text, "")),
        "configuration": one(runs, configurations_in, fold),
        "item": one(runs, lambda run: shortest(run, is_item), fold),
        "documents": one(runs, named_documents_in, fold) or one(runs, documents_in, fold),
        "final_result": one(runs, results_in, lambda text: "NOT" in fold(text)),
        "session": one(runs, meeting, fold) or one(runs, beside_configuration, fold),
        "subject": [] if tells([*chain.from_iterable(subject)]) else subject,
    }
    return {name: value for name, value in values.items() if value}


def texts_of(lines: Sequence[Sequence[Word]], white: float) -> Iterator[Text]:
    """The cells of the lines, those one text that stand below one another as its lines do."""
    found: list[Text] = []
    for line in lines:
        for cell in cells_of_text(line, white):
            above = [text for text in found if follows(cell, text[-1])]
            if len(above) == 1:
                above[0].append(cell)
            else:
                found.append([cell])
    yield from found


def cells_of_text(line: Sequence[Word], white: float) -> Iterator[list[Word]]:
    """The words of a line up to so much white, and more than its blanks are wide, where it is
    justified."""
    gaps = [gap(line, n) for n in range(1, len(line))]
    even = EVEN * median(gaps) if len(gaps) >= FEWEST else 0.0
    starts = [n for n, wide in enumerate(gaps, 1) if wide > max(white * line[n].size, even)]
    for start, end in pairwise([0, *starts, len(line)]):
        yield [*line[start:end]]


def follows(cell: Sequence[Word], above: Sequence[Word]) -> bool:
    """Whether a cell stands below another one as the next line of its text."""
    size = max(cell[0].size, above[0].size)
    level = 0 < cell[0].middle - above[0].middle < LINE_STEP * size
    left = abs(cell[0].box[0] - above[0].box[0])
    return level and min(left, abs(across(cell) - across(above))) < ALIGNED * size


def one(
    runs: Iterable[Sequence[Word]],
    found_in: Callable[[Sequence[Word]], Iterable[Sequence[Word]]],
    meant: Callable[[str], object],
) -> list[list[Word]]:
    """The words of the one thing that is meant, as a line, wherever it is said; none where two
    are."""
    found = [[*words] for run in runs for words in found_in(run)]
    said = {meant(text_of([words])) for words in found}
    return found[:1] if len(said) == 1 and said != {"other"} else []


def rules_in(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The voting rules that a text names, with a bracket behind; none behind a word that makes
    another rule of it."""
    for words in shortest(run, lambda text: rule_of(text, "") != "other"):
        place = next(n for n, word in enumerate(run) if word.box == words[0].box)
        before = run[place - 1].text if place else ""
        named = fold(before) in words_of_labels() and fold(before) != fold("No")
        plain = named or fold(before) in BEFORE_RULE or before[-1:] in ":;,|·–—-"
        plain = plain or white(run, place)
        behind = run[place + len(words) : place + len(words) + 1]
        bracket = bool(behind) and behind[0].text.startswith("(")
        if not plain or bracket:
            words = [*run[max(place - 1, 0) : place], *words, *behind]
        yield words


def white(run: Sequence[Word], place: int) -> bool:
    """Whether a word begins a line of its text, or stands in other type than the one before."""
    before, word = run[place - 1], run[place]
    return word.middle - before.middle > word.size / 2 or in_other_type(before, word)


def configurations_in(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The configurations that a text names, without words before or behind that are none of it:
    some letters more may be misread."""
    for words in longest(run, is_configuration):
        parts = (words[n:end] for n in range(len(words)) for end in range(len(words), n, -1))
        yield [*next((part for part in parts if is_name(text_of([part]))), words)]


def is_name(text: str) -> bool:
    """Whether a text is the name of a configuration letter by letter."""
    known = read_configuration(text)
    return (
        text[:1].isalpha()
        and (text[-1].isalpha() or text[-1] == ")")
        and known.known
        and fold(known.name or "") == fold(text)
    )


def documents_in(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The lists of documents in a text."""
    return longest(run, is_list)


def named_documents_in(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The same where a word for documents stands in the text: the note has a number too."""
    named = any(fold(word.text) in TEXTS for word in run)
    return documents_in(run) if named else iter(())


def results_in(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The words for the result in a text: `adopted`, or `not adopted`."""
    text = " ".join(word.text for word in run)
    starts = [0]
    for word in run:
        starts.append(starts[-1] + len(word.text) + 1)
    for found in ENDED.finditer(text):
        if OPEN.search(found["before"]) or BY_OTHERS.match(found["behind"]):
            continue
        group = "yes" if found["yes"] else "no"
        place = max(n for n, start in enumerate(starts) if start <= found.start(group))
        denied = DENIED.search(found["before"])
        if denied is None:
            yield [run[place]]
        else:
            at = max(n for n, start in enumerate(starts) if start <= found.start() + denied.start())
            yield [run[at], run[place]]


def beside_configuration(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The numbers that stand right before the configuration of a meeting: `No 3158 — General
    Affairs`, `4021, Agriculture and Fisheries`."""
    for words in configurations_in(run):
        place = next(n for n, word in enumerate(run) if word.box == words[0].box)
        before = [word for word in run[:place] if re.search(r"\w", word.text)]
        number = NUMBER.fullmatch(before[-1].text) if before else None
        if number and is_session(number.group(1)):
            yield [before[-1]]


def subject_in(texts: Sequence[Text]) -> Text:
    """The lines of the subject: from the one place where an act is named to where its text ends;
    none where there are two."""
    found = [subject for text in texts for subject in subjects_in(text)]
    return found[0] if len(found) == 1 else []


def subjects_in(text: Text) -> Iterator[Text]:
    """The lines of a text from each place where an act is named to where that ends; no line where
    the act may go on from the line above, or to the one below, which tells no field."""
    end = 0
    for first, line in enumerate(text):
        place = act_in(line) if first >= end else None
        if place is None:
            continue
        above = text[first - 1] if first and not place else []
        new = not above or is_apart(above, line, text)
        found = [line[place:]]
        below = text[first + 1 :]
        while len(found) <= len(below) and not ends_before(below[len(found) - 1], found, text):
            found.append(below[len(found) - 1])
        end = first + len(found)
        rest = below[len(found) - 1 :]
        whole = not rest or tells_some(rest[0])
        yield found if new and whole else []


def is_apart(above: Sequence[Word], line: Sequence[Word], text: Text) -> bool:
    """Whether a line begins a text of its own below another one: a title, or a field."""
    other = in_other_type(above[-1], line[0]) or tells_some(above)
    return not ends_amid(text_of([above])) and (other or has_room(above, line[0], text))


def has_room(above: Sequence[Word], first: Word, text: Text) -> bool:
    """Whether a line of a text ends although the first word of the next one had room on it."""
    right = max(line[-1].box[2] for line in text)
    return above[-1].box[2] + first.box[2] - first.box[0] + CELL * first.size < right


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


def act_in(line: Sequence[Word]) -> int | None:
    """The word with which an act begins on a line: its first, or the one behind a colon."""
    starts = (0, *(n + 1 for n, word in enumerate(line[:-1]) if word.text.endswith(":")))
    return next((n for n in starts if begins_with_act(text_of([line[n:]]))), None)


def ends_before(line: Sequence[Word], found: Text, text: Text) -> bool:
    """Whether the subject of a text ends before one of its lines: that is in other type, stands
    farther off, or begins with a word for which the line above had room."""
    last, first = found[-1], line[0]
    if in_other_type(last[-1], first) or is_other_field(line) or tells(line):
        return True
    steps = [b[0].middle - a[0].middle for a, b in pairwise(found)]
    if steps and first.middle - last[0].middle > WIDER * max(steps):
        return True
    return first.text[:1].isupper() and has_room(last, first, text)
