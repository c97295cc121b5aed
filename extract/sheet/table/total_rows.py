"""The labelled rows of the totals table, found among the words of a sheet, and its header."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from extract.errors import NoteRefusedError
from extract.records import Box, PositionName
from extract.sheet.words.words import Segment, SheetWords

LABELS: dict[str, PositionName | None] = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstain",
    "not participating": "not_participating",
    "total": None,
}
LABEL = re.compile(
    # Before the word may stand its mark, where that is a sign or a letter.
    r"^(?:[A-Za-z]\s+|(?-i:[A-Z](?=[A-Z]))|[^A-Za-z]{0,3}\s*)"
    r"(yes|no|abstain|not participating|total)\b",
    re.I,
)
FIGURE = re.compile(r"\d+(?:[.,]\d+)?(?:\s(?=%))?")
BESIDE_LABEL = re.compile(r"[\d\s.,%()\u2010-\u2015-]*")
"""What may stand behind a label: figures, or dashes for them. `No 1307/2013` is no label."""
HEADER = re.compile(
    r"(?=.*[a-z])(?:[\W\d]|votes?|members?|states?|population|pop|weight(?:ed|ing|s)?"
    r"|number|share|of|the|in)+",
    re.I,
)
"""A whole cell of the header; recognition loses spaces, and reads `(%)` as figures."""
OVER_FIGURES = re.compile(r"member|pop|weight", re.I)
LEGEND_WIDTH = 26.0
"""Points to the left of a label in which its mark stands."""
TABLE_WIDTH = 320.0
"""Points from the labels to where the header ends at most."""
FIGURES_WITHIN = 260.0
"""Points from a label to where its figures begin at most."""
UNEVEN, TOTAL_APART = 1.7, 2.5
"""So many times the least distance of two labels is the greatest one at most, for a label that
wraps may stand farther; and so many times their distance `Total` stands below the last of them."""


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """One row of the table: its label and the figures to the right of it."""

    label: str
    box: Box
    """Of the label's words."""
    figures: tuple[Segment, ...]


def labelled_rows(words: SheetWords) -> dict[str, LabelledRow]:
    """The five rows by label: a block of even lines that ends with `Total`.

    A line of the subject may begin with a label too, as in `No 1307/2013`: the block is that of the
    labels nearest above their `Total`. Raises NoteRefusedError where a label is missing, or the
    labels do not stand as lines of one table.
    """
    found = without_marks(with_wrapped_label(words.segments))
    blocks = [block_above(total, found) for label, total in found if label == "total"]
    best = max(blocks, key=lambda block: (len(block), -height_of(block)), default={})
    missing = [label for label in LABELS if label not in best] if best else ["total"]
    if missing:
        raise NoteRefusedError(
            f"page {words.page}: the totals table lacks the row {', '.join(missing)}"
        )
    if not is_even(best):
        raise NoteRefusedError(
            f"page {words.page}: the rows {', '.join(LABELS)} of the totals table do not stand one "
            "below the other at even distances: one of them is unread"
        )
    return {label: labelled_row(words, label, segment) for label, segment in best.items()}


def block_above(total: Segment, found: Sequence[tuple[str, Segment]]) -> dict[str, Segment]:
    """Of each label the one nearest above a `Total`, in its column, and that itself."""
    block: dict[str, Segment] = {"total": total}
    for label, segment in sorted(found, key=lambda each: each[1].middle):
        in_column = abs(segment.box[0] - total.box[0]) < LEGEND_WIDTH
        if label != "total" and in_column and segment.middle < total.middle:
            block[label] = segment
    return block


def height_of(block: dict[str, Segment]) -> float:
    """From the middle of the first label to that of the last."""
    middles = [segment.middle for segment in block.values()]
    return max(middles) - min(middles)


def is_even(block: dict[str, Segment]) -> bool:
    """Whether the labels stand at even distances, and `Total` below them."""
    middles = sorted(segment.middle for segment in block.values())
    *gaps, last = (below - above for above, below in itertools.pairwise(middles))
    return 0 < max(gaps) <= UNEVEN * min(gaps) and last <= TOTAL_APART * median(gaps)


def without_marks(segments: Sequence[Segment]) -> list[tuple[str, Segment]]:
    """Each segment that begins with a label, cut where its mark was read as part of it."""
    found = [
        (match, segment)
        for segment in segments
        if (match := LABEL.match(segment.text))
        and BESIDE_LABEL.fullmatch(segment.text, match.end())
    ]
    lefts = [s.box[0] for m, s in found if m.start(1) == 0]
    labelled = []
    for match, segment in found:
        x0, top, x1, bottom = segment.box
        if match.start(1):
            aligned = [left for left in lefts if x0 < left < min(x1, x0 + LEGEND_WIDTH)]
            share = match.start(1) / len(segment.text)
            x0 = median(aligned) if aligned else x0 + (x1 - x0) * share
            text = segment.text[match.start(1) :]
            segment = replace(segment, text=text, box=(x0, top, x1, bottom))
        labelled.append((match.group(1).casefold(), segment))
    return labelled


def with_wrapped_label(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, `Not` above `participating` made one where a narrow column wraps the label."""
    joined = list(segments)
    uppers = [s for s in segments if s.text == "Not"]
    lowers = [s for s in segments if s.text == "participating"]
    for upper in uppers:
        for lower in lowers:
            below = 0 < lower.middle - upper.middle < 2 * upper.size
            aligned = abs(lower.box[0] - upper.box[0]) < 8
            if below and aligned:
                box = (upper.box[0], upper.box[1], lower.box[2], lower.box[3])
                joined.append(Segment("Not participating", box, upper.size))
    return joined


def labelled_row(words: SheetWords, label: str, segment: Segment) -> LabelledRow:
    """The figures that stand on the label's line, right of it and left of the next column."""
    figures = [piece for piece in figures_in(segment) if piece.box[0] > segment.box[0]]
    near, right = 0.6 * (segment.box[3] - segment.box[1]), segment.box[2]
    for other in words.segments:
        if abs(other.middle - segment.middle) < near and -2 < other.box[0] - right < FIGURES_WITHIN:
            figures.extend(figures_in(other))
    return LabelledRow(label, segment.box, tuple(sorted(figures, key=lambda f: f.box[0])))


def figures_in(segment: Segment) -> list[Segment]:
    """The figures of a segment, each with its own share of the box."""
    if re.search(r"[A-Za-z]{3}", LABEL.sub("", segment.text)):
        return []
    x0, top, x1, bottom = segment.box
    width = (x1 - x0) / max(len(segment.text), 1)
    return [
        replace(
            segment,
            text=segment.text[m.start() : m.end() + 1].strip(),
            box=(x0 + m.start() * width, top, x0 + m.end() * width, bottom),
        )
        for m in FIGURE.finditer(segment.text)
    ]


def header_of(words: SheetWords, rows: dict[str, LabelledRow]) -> list[Segment]:
    """The cells Vote, Members and Population (%) or Weight above the labels and figures.

    Raises NoteRefusedError where none stands above the figures: what they count is unknown.
    """
    labels = sorted((row.box for row in rows.values()), key=lambda box: box[1] + box[3])
    middles = [(top + bottom) / 2 for _, top, _, bottom in labels]
    pitch = median(below - above for above, below in itertools.pairwise(middles))
    cells = [
        segment
        for segment in words.segments
        if -2.6 * pitch < segment.middle - middles[0] < -0.3 * pitch
        and -LEGEND_WIDTH < segment.box[0] - labels[0][0] < TABLE_WIDTH
        and HEADER.fullmatch(segment.text)
    ]
    # The last line of a subject, `Member States`, may be words of a header; it ends farther left.
    figures = [figure.box[0] for row in rows.values() for figure in row.figures]
    first = min(figures, default=max(box[2] for box in labels))
    over = [cell for cell in cells if cell.box[2] > first]
    if not any(OVER_FIGURES.search(cell.text) for cell in over):
        raise NoteRefusedError(
            f"page {words.page}: no header (Members, Population (%) or Weight) stands above the "
            "figures of the totals table"
        )
    return [
        cell
        for cell in cells
        if any(abs(cell.middle - other.middle) < 0.5 * pitch for other in over)
    ]
