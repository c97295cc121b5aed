"""Where things stand on a cover: the left box, the right column, the table below them."""

import functools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.text.paragraphs import join_lines
from extract.text.vocabulary import Vocabulary, fold

RIGHT_COLUMN_SHARE = 0.5
"""Share of the width of the page right of which the number, date and codes begin."""
UPPER_SHARE = 0.6
"""The right column ends above this share of the height."""
LABEL_SHARE = 0.2
"""Labels of the table stand left of this share of the width, its entries right of it."""
ENTRY_GAP, BLANK_LINES = 2.4, 6.0
"""Line spacings in font sizes. Over a wider one than the first an entry of the table goes on only
at its own left edge, since subjects have blank lines in them; over a wider one than the second it
ends, and a text below may be no part of it."""
AT_EDGE = 10.0
"""Points: as near to the left edge of an entry a line begins there; a text far to the right is none
of it."""


@dataclass(frozen=True, slots=True)
class CoverTable:
    """The rows From, To and Subject; None where a row is missing."""

    sender: str | None
    recipient: str | None
    subject: str | None
    top: float
    """The baseline of the first row; 0 without a table."""
    bottom: float
    """The last baseline of the last entry; 0 without a table."""
    left_out: tuple[str, ...] = ()
    """Lines under the edge of an entry, too far below or too far right to be surely its own."""


NO_TABLE = CoverTable(None, None, None, 0.0, 0.0)


def right_column(page: PageText, body: Sequence[Line]) -> list[Line]:
    """The segments of the right column, top to bottom; `body` are the page's own lines."""
    return [
        segment
        for line in body
        if line.baseline < UPPER_SHARE * page.height
        for segment in line.segments()
        if segment.runs[0].x0 > RIGHT_COLUMN_SHARE * page.width
    ]


def head_left_of(
    column: Sequence[Line], page: PageText, body: Sequence[Line], table_top: float
) -> list[Line]:
    """The segments above the table that are none of the right column, top to bottom.

    `table_top` is 0 without a table: then the right column tells how far the head reaches.
    """
    end = table_top or UPPER_SHARE * page.height
    places = {(segment.baseline, segment.runs[0].x0) for segment in column}
    return [
        segment
        for line in body
        if line.baseline < end
        for segment in line.segments()
        if (segment.baseline, segment.runs[0].x0) not in places
    ]


def read_table(
    width: float,
    lines: Sequence[Line],
    following: Callable[[], Sequence[Line]],
    vocabulary: Vocabulary,
) -> CoverTable:
    """Read the table by its labels on a page of some width.

    `following` gives the next page's lines, for a long subject.
    """
    rows: dict[str, str] = {}
    left_out: list[str] = []
    top = bottom = 0.0
    for index, line in enumerate(lines):
        row = read_row(line, width, vocabulary)
        if row is None or row.name in rows:
            continue
        top = top or line.baseline
        more = entry_lines(line, lines[index + 1 :], row, width, vocabulary)
        bottom = more[-1].baseline if more else line.baseline
        rest = lines[index + len(more) + 1 :]
        if not rest and row.left:
            more += entry_lines(None, following(), row, width, vocabulary)
        elif rest and is_under(rest[0], row) and not opens_text(rest[0], vocabulary):
            left_out.append(rest[0].text)
        rows[row.name] = join_lines([text for text in (row.text, *(m.text for m in more)) if text])
    return CoverTable(
        rows.get("sender") or None,
        rows.get("recipient") or None,
        rows.get("subject") or None,
        top,
        bottom,
        tuple(left_out),
    )


@dataclass(frozen=True, slots=True)
class CoverRow:
    """A line of the table that opens a row."""

    name: str
    text: str
    left: float
    """Left edge of the entry; 0 where it begins on a later line."""


def read_row(line: Line, width: float, vocabulary: Vocabulary) -> CoverRow | None:
    """The row that a line opens with one of the known labels, else None."""
    first, *others = line.segments()
    if first.runs[0].x0 > LABEL_SHARE * width:
        return None
    folded = fold(first.text)
    for name, label in row_labels(vocabulary):
        match = label.fullmatch(folded)
        if match is None:
            continue
        rest = match["rest"] or ""
        if not rest and not others:
            continue
        inline = (first.text.partition(":")[2] or first.text[-len(rest) :]) if rest else ""
        text = " ".join([inline, *(other.text for other in others)]).strip()
        return CoverRow(name, text, others[0].runs[0].x0 if others else 0.0)
    return None


@functools.cache
def row_labels(vocabulary: Vocabulary) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each row of the table with a pattern of one of its labels, longer labels first."""
    labels = (
        ("sender", vocabulary.sender),
        ("recipient", vocabulary.recipient),
        ("subject", vocabulary.subject),
    )
    return tuple(
        (name, re.compile(re.escape(fold(word).rstrip(".:")) + r"\s*(?:[.:]+\s*(?P<rest>.*))?"))
        for name, words in labels
        for word in sorted(words, key=len, reverse=True)
    )


def entry_lines(
    above: Line | None, lines: Sequence[Line], row: CoverRow, width: float, vocabulary: Vocabulary
) -> list[Line]:
    """The further lines of a row's entry: under its left edge, blank lines between them or not.

    `above` is the row itself, None on the next page.
    """
    left = (row.left or LABEL_SHARE * width) - AT_EDGE
    taken: list[Line] = []
    for line in lines:
        gap = (line.baseline - above.baseline) / line.size if above else 0.0
        if line.runs[0].x0 < left or gap > BLANK_LINES:
            break
        if gap > ENTRY_GAP and (not at_edge(line, row) or opens_text(line, vocabulary)):
            break
        if above is None and abs(line.runs[0].x0 - row.left) > 2 * AT_EDGE:
            break  # a next page that begins with something else
        taken.append(line)
        above = line
    return taken


def at_edge(line: Line, row: CoverRow) -> bool:
    """Whether a line begins at the left edge of a row's entry."""
    return abs(line.runs[0].x0 - row.left) <= AT_EDGE


def is_under(line: Line, row: CoverRow) -> bool:
    """Whether a line begins at the left edge of a row's entry or right of it."""
    return row.left > 0 and line.runs[0].x0 > row.left - AT_EDGE


def opens_text(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether a line begins as the text below the table does."""
    folded = fold(line.text)
    opening = (*vocabulary.reference_document, *vocabulary.annex)
    return any(folded.startswith(fold(label)) for label in opening) or any(
        fold(name) in folded for name in vocabulary.coreper
    )
