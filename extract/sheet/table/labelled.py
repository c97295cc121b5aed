"""The labelled lines of a sheet, each label with the words that follow it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from extract.errors import NoteRefusedError
from extract.records import Box
from extract.sheet.table.blocks import inside
from extract.sheet.table.total_rows import HEADER
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.words import Segment, SheetWords

LABELS = {
    "institution": r"institution",
    "session": r"session",
    "configuration": r"configuration",
    "item": r"[il1|]te(?:m|rn)",  # recognition takes an I for an l
    "rule": r"voting\s?rule",
    "subject": r"su\s?bject",  # recognition parts the word in 1-bit pictures
    "sitting_date": r"sitting\s?date",
    "final_result": r"final\s?result",
}
BEHIND_LABEL = r"\s*(?::|$|(?:(?<=date)|(?<=date\s))(?=\d))"
"""A date may follow without a colon."""
LABEL = re.compile(
    rf"^(?:{'|'.join(f'(?P<{name}>{words})' for name, words in LABELS.items())}){BEHIND_LABEL}",
    re.IGNORECASE,
)
UNKNOWN = re.compile(r"(?!documents?\b)([^\W\d_](?:[^\W\d_]|[ '’/().-]){2,30})\s?:(?!/)", re.I)
"""`Words:`; the documents are words of the item."""
STATES = re.compile(r"member\s?state", re.I)
COLUMN = 8.0
"""Points by which the labels of one column may begin apart."""


@dataclass(frozen=True, slots=True)
class LabelledLines:
    """What the labels of a sheet say."""

    values: dict[str, str]
    """The words behind each label, their lines joined; a blank is an empty text."""
    unknown: tuple[str, ...]
    """Labels that are none of those known."""
    subject: frozenset[Box] = frozenset()
    """Where the words of the subject stand."""


def labelled_lines(words: SheetWords, table: TotalsTable, bottom: float) -> LabelledLines:
    """The labelled lines above the states table, whose first row begins at `bottom`.

    Raises NoteRefusedError where it is not known whether a line is one more label or one of the
    subject.
    """
    above = [
        s
        for s in words.segments
        if s.box[3] < bottom and not in_table(s, table) and s.text.strip() != ""
    ]
    values: dict[str, list[Segment]] = {}
    unknown: list[str] = []
    for column in beside_table(above, table, words.width):
        unknown += gather(reading_order(column), values, words.page)
    joined = {
        label: " ".join(" ".join(segment.text for segment in segments).split())
        for label, segments in values.items()
    }
    subject = frozenset(segment.box for segment in values.get("subject", ()))
    return LabelledLines(joined, tuple(unknown), subject)


def gather(segments: Sequence[Segment], values: dict[str, list[Segment]], page: int) -> list[str]:
    """Add the words of one column to the label that they follow, up to the states table.

    Gives the labels that are not known: they end the words of the label before them.
    """
    unknown: list[str] = []
    lefts = [s.box[0] for s in segments if LABEL.match(s.text)]
    left = median(lefts) if lefts else 0.0
    current: list[Segment] | None = None
    for segment in segments:
        label = LABEL.match(segment.text)
        text = segment.text
        if label is not None and label.lastgroup is not None:
            current = values.setdefault(label.lastgroup, [])
            text = segment.text[label.end() :].strip()
        elif ends_fields(segment, in_subject=current is values.get("subject")):
            break
        elif lefts and abs(segment.box[0] - left) < COLUMN and (other := UNKNOWN.match(text)):
            if current is not None and current is values.get("subject"):
                refuse_in_subject(current, left, other.group(1), page)
            unknown.append(f"{other.group(1)}:")
            current = None
        if current is not None and text:
            current.append(replace(segment, text=text))
    return unknown


def ends_fields(segment: Segment, *, in_subject: bool) -> bool:
    """Whether the header of the states table begins; a subject may have lines of such words."""
    if not STATES.match(segment.text):
        return False
    return not in_subject or HEADER.fullmatch(segment.text) is not None


def refuse_in_subject(subject: Sequence[Segment], left: float, label: str, page: int) -> None:
    """Refuse a sheet in which a label may as well be the beginning of a line of the subject.

    It is none where the lines of the subject are set in from the labels. Raises NoteRefusedError.
    """
    first = min((segment.middle for segment in subject), default=0.0)
    lines = [s for s in subject if s.middle - first > s.size / 2]
    if not lines or any(segment.box[0] - left < COLUMN for segment in lines):
        raise NoteRefusedError(
            f"page {page}: {label + ':'!r} stands below 'Subject' where labels begin: it may be a "
            "label that is not known, or belong to the subject"
        )


def beside_table(
    segments: Sequence[Segment], table: TotalsTable, width: float
) -> tuple[list[Segment], list[Segment]]:
    """The left and the right column, where the totals table stands in a right one of its own.

    The words of a label that stands alone on its line of the left one are of it, wherever they are.
    """
    border = table.box[0] if table.box[0] > 0.35 * width else width
    left = [s for s in segments if s.box[0] < border]
    right = [s for s in segments if s.box[0] >= border]
    labels = [s for s in right if LABEL.match(s.text)]
    alone = [
        s
        for s in left
        if (label := LABEL.match(s.text))
        and label.end() == len(s.text)
        and not any(on_one_line(s, other) for other in (*left, *labels) if other is not s)
    ]
    across = [s for s in right if any(on_one_line(s, label) for label in alone)]
    return [*left, *across], [s for s in right if s not in across]


def on_one_line(one: Segment, other: Segment) -> bool:
    """Whether two segments stand level."""
    return abs(one.middle - other.middle) < 0.5 * min(one.size, other.size)


def in_table(segment: Segment, table: TotalsTable) -> bool:
    """Whether a segment belongs to the totals table, its header and legend included."""
    x0, top, x1, bottom = table.box
    return inside(segment.box, (x0, top - 2, x1 + 2, bottom + 2))


def reading_order(segments: Sequence[Segment]) -> list[Segment]:
    """Top to bottom; what shares a line, left to right."""
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: s.middle):
        if lines and segment.middle - lines[-1][0].middle < 0.5 * min(
            segment.size, lines[-1][0].size
        ):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [s for line in lines for s in sorted(line, key=lambda s: s.box[0])]
