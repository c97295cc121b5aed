"""The subject among running texts: from the name of an act to where its text ends."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.sheet.layout.fields.choice import ends_amid
from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, names_of_labels
from extract.sheet.layout.fields.mentions.texts import Text, has_room
from extract.sheet.layout.fields.mentions.values import is_other_field, tells, tells_some
from extract.sheet.layout.fields.telling import begins_with_act
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word, fold

WIDER = 1.25
"""Times the step between two lines of a subject is that to what follows it at least, if white tells
its end."""
LEADS = re.compile(r"\b(?:entitled|titles?|namely|following|acts?|texts?)\W+$", re.IGNORECASE)
"""Ends a sentence that leads to the name of an act."""


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
        whole = not rest or tells_some(rest[0]) or is_known_label(rest[0])
        yield found if new and whole else []


def is_apart(above: Sequence[Word], line: Sequence[Word], text: Text) -> bool:
    """Whether a line begins a text of its own below another one: a title, or a field, and nothing
    that opens it: `Withdrawal:`, `Corrigendum –`."""
    opens = above[-1].text[-1:] in ":-–—" and not (is_label(above) or tells(above))
    if opens and not LEADS.search(text_of([above])):
        return False
    other = in_other_type(above[-1], line[0]) or tells_some(above) or is_label(above)
    return not ends_amid(text_of([above])) and (other or has_room(above, line[0], text))


def act_in(line: Sequence[Word]) -> int | None:
    """The word with which an act begins on a line: its first, or one behind a colon or a label."""
    starts = (
        n for n in range(len(line)) if not n or line[n - 1].text.endswith(":") or is_named(line[:n])
    )
    return next((n for n in starts if begins_with_act(text_of([line[n:]]))), None)


def is_named(words: Sequence[Word]) -> bool:
    """Whether words end with a colon, or are a label of the subject."""
    return words[-1].text.endswith(":") or is_label(words)


def is_label(words: Sequence[Word]) -> bool:
    """Whether words are a label of the subject."""
    read = fold("".join(word.text for word in words))
    return "subject" in names_of_labels().get(read, ()) or BEFORE_COLON.get(read) == "subject"


def is_known_label(words: Sequence[Word]) -> bool:
    """Whether words are a label of any field, and nothing else."""
    return fold("".join(word.text for word in words)) in names_of_labels()


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
