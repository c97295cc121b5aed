"""What shows that a subject holds words that are none of it: nothing else on a sheet is as long,
and what is not told apart lands there."""

import re
from collections.abc import Mapping, Sequence

from extract.errors import NoteRefusedError
from extract.records import Box
from extract.sheet.geometry import height
from extract.sheet.layout.fields.choice import names_act
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LABELS
from extract.sheet.layout.fields.telling import INSTITUTION
from extract.sheet.layout.fields.values.in_text import across
from extract.sheet.words import Word, fold, lines

DOCUMENT = re.compile(
    r"PE-CONS\s*[0-9]|(?<![0-9/])(?!(?:19|20)[0-9]{2}/)[0-9]{4,5}/[0-9]{2}(?![0-9/])"
)
"""The number of a document; those of acts have years of four digits: `No 1303/2013`, `2003/35/EC`,
`(EU) 2016/79`."""
LETTERS, LONG = 3, 5
"""Letters that recognition adds to a label, fewer than that; and of a label that is no word of a
title."""
LEGISLATORS = ("OF THE EUROPEAN PARLIAMENT", "AND OF THE COUNCIL", "OF THE COUNCIL")
"""As acts are named by them."""
INDENT = 0.75
"""The part of its first line's width by which a line of a text begins farther in at most: short
lines are set to the middle."""
LEVEL, OTHER_TYPE = 0.25, 0.1
"""The part of their height that words share at least that may be of one line; and that by which a
type is larger or smaller than another at least."""


def is_own_label(word: str) -> bool:
    """Whether a word is a label of the subject, in a picture with a letter of its frame: `SubjectI`
    between two lines."""
    return (
        word[:1].isupper()
        and not word.isupper()
        and any(
            fold(word)[: len(label)] == label and len(fold(word)) < len(label) + LETTERS
            for label in map(fold, LABELS["subject"])
            if len(label) >= LONG
        )
    )


def is_label_alone(word: str) -> bool:
    """Whether a word that is the last line of a subject, in capitals, is a label of it, which may
    stand below its value."""
    named = fold(word) in map(fold, LABELS["subject"]) or BEFORE_COLON.get(fold(word)) == "subject"
    return word[:1].isupper() and named and len(fold(word)) >= LONG


def refuse_words_of_others(
    texts: Mapping[str, str],
    used: Mapping[str, Sequence[Word]],
    labels: Sequence[FieldLabel],
    page: int,
) -> None:
    """Refuse a subject of which a line stands aside, as the header of a table's last column does,
    or that holds the number of a document where none is read, begins in small letters, be it with
    the end of a label, or ends with a label, be it `Voting result` above the totals, and one whose
    words the item has: they name an act; also where the institution has but its last words,
    `Union`. Raises NoteRefusedError."""
    subject = texts.get("subject", "")
    documents = "documents" in texts or DOCUMENT.search(texts.get("item", ""))
    number = None if documents else DOCUMENT.search(subject)
    named = [label.words for label in labels if label.name == "subject"]
    astray = stray_lines(used.get("subject", ()), named[0] if named else ())
    said = [" ".join(word.text for word in line) for line in astray]
    said += [number.group()] if number else []
    last = subject.split()[-1].strip("()") if subject else ""
    said += [last] if subject.endswith(":") or is_own_label(last) else []
    *_, below = lines(used.get("subject", ())) or [[]]
    said += [last] if len(below) == 1 and is_label_alone(last) else []
    whole = " ".join(word.text for word in below)
    said += [whole] if len(below) > 1 and fold(whole) in map(fold, LABELS["final_result"]) else []
    institution = fold(texts.get("institution", ""))
    cut = INSTITUTION.endswith(institution) and institution != INSTITUTION
    said += [texts["institution"]] if cut and institution else []
    # `of the act`, the end of a label, and a heading on its line; or a line before it was lost. A
    # picture may have `lmplementing`.
    amid = subject[:1].islower() and (names_act(subject) or subject[0] != "l")
    said += [subject] if amid else []
    said += [text for name in ("item", "documents") if names_act(text := texts.get(name, ""))]
    if said:
        raise NoteRefusedError(
            f"page {page}: the words of 'Subject' go on in another field: {said[0]!r} in "
            f"{subject!r}"
        )


def refuse_lines_beside(subject: Sequence[Word], labels: Sequence[Word], page: int) -> None:
    """Refuse a subject of which a line but the first stands beside one of these labels, that are
    none of its own, be it in part: `Council of the` behind `Institution:`. Raises
    NoteRefusedError."""
    for line in lines(subject)[1:] if subject else []:
        box = line[0].box
        if any(word.box[0] < box[0] and share_level(word.box, box) for word in labels):
            said = " ".join(word.text for word in line)
            raise NoteRefusedError(
                f"page {page}: the words of 'Subject' go on in another field: {said!r}"
            )


def share_level(one: Box, other: Box) -> bool:
    """Whether two boxes share more than a little of their height."""
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared > LEVEL * min(height(one), height(other))


def stray_lines(words: Sequence[Word], label: Sequence[Word]) -> list[list[Word]]:
    """The lines of a text that have neither edge nor middle of its first line, be it with its
    label."""
    first, *rest = lines(words) if words else [[]]
    whole = next((line for line in lines([*label, *first]) if first and first[0] in line), first)
    return [line for line in rest if is_aside(line, first) and is_aside(line, whole)]


def is_aside(line: Sequence[Word], first: Sequence[Word]) -> bool:
    """Whether a line begins farther in than the first of its text, or by less in other type, and is
    neither set to its middle nor to its end."""
    size = first[0].size
    centred = abs(across(line) - across(first)) < size
    ends = abs(line[-1].box[2] - first[-1].box[2]) < size
    wide = first[-1].box[2] - first[0].box[0]
    alike = abs(line[0].size - size) < OTHER_TYPE * size
    return line[0].box[0] - first[0].box[0] > (INDENT * wide if alike else size) and not (
        centred or ends
    )


def refuse_glued(subject: str, page: int) -> None:
    """Refuse a subject in which the words that name the legislators have lost a blank: where
    letters are drawn one by one others are lost too. Raises NoteRefusedError."""
    printed, squeezed = " ".join(subject.upper().split()), "".join(subject.upper().split())
    for named in LEGISLATORS:
        if squeezed.count("".join(named.split())) > printed.count(named):
            raise NoteRefusedError(
                f"page {page}: the blanks between the words of the subject are not sure: "
                f"{subject!r}"
            )
