"""Read the interinstitutional files of a cover's box: `2025/0429 (COD)`, `2018/0330 A (COD)`.

The letter tells the parts of a proposal that was split, each with a procedure of its own. Notes
print it in many ways: `2018/0330A(COD)`, `2018/0330/A (COD)`. On covers and on sheets alike all are
read as one letter with a blank on either side.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.cover.document_list import AND, phrase_pattern
from extract.pdf.runs import Line
from extract.text.vocabulary import LOOK_ALIKES

LETTER = r"(?:\s?[/(]?\s?(?P<letter>[A-Z])\)?(?![A-Z]))?"
PROCEDURES = "COD|CNS|APP|NLE|AVC|ACC|DEA|SYN|PRT|CNC|CNB|BUD|BUI|INI|INL|IMM|RPS|RSO|OLP"
FILE = re.compile(
    r"(?<![\d/])(?P<year>(?:19|20)\d{2})\s?/\s?(?P<serial>\d{4})"
    rf"{LETTER}\s*(?:\((?=\s?[A-Z]{{3}}\s?\))|(?=(?:{PROCEDURES})\b))\s?(?P<code>[A-Z]{{3}})\s?\)?"
)
"""The brackets may be lost where the procedure is known: some fonts do not tell theirs."""
FILE_LIKE = re.compile(
    rf"\b(?P<year>(?:19|20)\d{{2}})/(?P<serial>\d{{3,4}})(?:{LETTER}|\s?[-‐‑–—]\s?\d{{1,4}})"
    rf"[\s/(\[]{{0,3}}(?:{PROCEDURES})\b"
)
"""A file in any spelling, with a procedure that is known: no act has such a number."""
BETWEEN, BEFORE, AFTER = " ,;+/&", " ([", " ,;+*)]"
"""Signs that may stand between files, before the first and behind the last."""
REMARK = re.compile(r"\([^()\d]*\)")
"""What may follow a file in its box: `(first reading)`."""
LABEL_WORDS = 5
"""Words of the longest label of the box without a colon."""


def read_files(
    body: Sequence[Line], table_top: float, conjunctions: Sequence[str] = ()
) -> tuple[str, ...]:
    """The interinstitutional files of the box: segments that hold files and at most their label.

    Only above the table, which begins at `table_top`, may a label lack its colon and a remark
    follow: below it such a line is text.
    """
    found: list[str] = []
    joins = phrase_pattern((*AND, *conjunctions))
    for line in body:
        if "/" not in line.text:
            continue
        for segment in line.segments():
            text = segment.text.translate(LOOK_ALIKES)
            matches = list(FILE.finditer(text))
            in_box = line.baseline < table_top
            if matches and holds_files_only(text, matches, joins, in_box=in_box):
                found.extend(f"{number_of(match)} ({match['code']})" for match in matches)
    return tuple(dict.fromkeys(found))


def files_in(text: str) -> tuple[str, ...]:
    """Every file that a text names, in the order printed."""
    named = (f"{number_of(match)} ({match['code']})" for match in FILE.finditer(text))
    return tuple(dict.fromkeys(named))


def number_of(match: re.Match[str]) -> str:
    """The number of a file with the letter of its part: `2018/0330 A`."""
    letter = f" {match['letter']}" if match["letter"] else ""
    return f"{match['year']}/{match['serial']}{letter}"


def holds_files_only(
    text: str, matches: Sequence[re.Match[str]], joins: re.Pattern[str], *, in_box: bool
) -> bool:
    """Whether nothing but a label, joining words and a remark stands around files."""
    before, after = text[: matches[0].start()].strip(BEFORE), text[matches[-1].end() :]
    if before and not before.endswith(":") and not (in_box and is_label(before)):
        return False
    between = [text[one.end() : other.start()] for one, other in pairwise(matches)]
    if any(joins.sub("", words).strip(BETWEEN) for words in between):
        return False
    return not (REMARK.sub("", after) if in_box else after).strip(AFTER)


def is_label(text: str) -> bool:
    """Whether a text is short enough for a label, without figures."""
    return len(text.split()) <= LABEL_WORDS and not any(letter.isdigit() for letter in text)


def unread_files(body: Sequence[Line], files: Sequence[str]) -> tuple[str, ...]:
    """What looks like a file anywhere on the page and is none of those read."""
    read = {file.partition(" (")[0] for file in files}
    seen = [
        match
        for line in body
        if "/" in line.text
        for match in FILE_LIKE.finditer(line.text.translate(LOOK_ALIKES))
    ]
    return tuple(dict.fromkeys(match[0] for match in seen if number_of(match) not in read))
