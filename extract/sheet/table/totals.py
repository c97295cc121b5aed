"""The totals table: how many members and what share of the population voted how."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, Box, GroupTotal, PositionName, Totals
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
FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
WHOLE, SHARE = re.compile(r"[0-9]+"), re.compile(r"[0-9]+(?:\.[0-9]+)?")
DECIMALS = re.compile(r"[.,](\d+)")
LEGEND_WIDTH = 26.0
"""Points to the left of a label in which its mark stands."""


@dataclass(frozen=True, slots=True)
class TotalsTable:
    """The table as read, and where it stands."""

    totals: Totals
    weighted: bool
    """Whether it gives weighted votes instead of population shares."""
    box: Box
    legend: tuple[tuple[PositionName, Box], ...]
    """The cell left of each label, where the sheet may draw the mark that it stands for."""


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """One row of the table: its label and the figures to the right of it."""

    label: str
    box: Box
    """Of the label's words."""
    figures: tuple[Segment, ...]


def read_totals(words: SheetWords) -> TotalsTable:
    """The totals table of the page; raises NoteRefusedError where it is not whole."""
    rows = labelled_rows(words)
    missing = [label for label in LABELS if label not in rows]
    if missing:
        raise NoteRefusedError(
            f"page {words.page}: the totals table lacks the row {', '.join(missing)}"
        )
    header = header_of(words, rows)
    weighted = any("weight" in segment.text.casefold() for segment in header)
    groups = {
        position: group_total(rows[label], weighted)
        for label, position in LABELS.items()
        if position is not None
    }
    total = group_total(rows["total"], weighted).members
    totals = Totals(**groups, total=total, share_decimals=share_decimals(rows, words.by_ocr))
    return TotalsTable(totals, weighted, table_box(rows, header), legend_cells(rows))


def labelled_rows(words: SheetWords) -> dict[str, LabelledRow]:
    """The five rows by label: the column of labels that holds most of them."""
    found = without_marks(with_wrapped_label(words.segments))
    best: dict[str, Segment] = {}
    for _, anchor in found:
        column: dict[str, Segment] = {}
        for label, segment in found:
            rest = LABEL.sub("", segment.text).strip()
            if abs(segment.box[0] - anchor.box[0]) < LEGEND_WIDTH and not re.search("[a-z]", rest):
                column.setdefault(label, segment)
        if len(column) > len(best):
            best = column
    return {label: labelled_row(words, label, segment) for label, segment in best.items()}


def without_marks(segments: Sequence[Segment]) -> list[tuple[str, Segment]]:
    """Each segment that begins with a label, cut where its mark was read as part of it."""
    found = [(m, s) for s in segments if (m := LABEL.match(s.text))]
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
    for other in words.segments:
        same_line = abs(other.middle - segment.middle) < 0.6 * (segment.box[3] - segment.box[1])
        gap = other.box[0] - segment.box[2]
        if same_line and -2 < gap < 260:
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
    """The words Members and Population (%) or Weight above the figures."""
    first = rows["yes"].box
    pitch = rows["no"].box[1] - first[1]
    return [
        segment
        for segment in words.segments
        if -2.6 * pitch < segment.middle - (first[1] + first[3]) / 2 < -0.3 * pitch
        and first[0] - LEGEND_WIDTH < segment.box[0] < first[0] + 320
        and re.search(r"members|population|weight|vote", segment.text, re.I)
    ]


def group_total(row: LabelledRow, weighted: bool) -> GroupTotal:
    """The printed figures of one row; a blank is None.

    Raises NoteRefusedError where something else than figures stands there.
    """
    figures = [figure.text.rstrip("%").strip().replace(",", ".") for figure in row.figures]
    forms = (WHOLE, WHOLE if weighted else SHARE)
    plain = all(form.fullmatch(text) for form, text in zip(forms, figures, strict=False))
    if len(figures) > len(forms) or not plain:
        raise NoteRefusedError(
            f"the totals row {row.label!r} cannot be read: it shows {' '.join(figures)}"
        )
    members = int(figures[0]) if figures else None
    if len(figures) < len(forms):
        return GroupTotal(members, None, None)
    if weighted:
        return GroupTotal(members, None, int(figures[1]))
    return GroupTotal(members, float(figures[1]), None)


def share_decimals(rows: dict[str, LabelledRow], by_ocr: bool) -> int:
    """How many decimals the shares have: one only if each that has any has one.

    Recognition may lose a last digit, but hardly of two shares: there one alone does not tell.
    """
    shares = [row.figures[1].text for row in rows.values() if len(row.figures) > 1]
    found = [len(decimals.group(1)) for text in shares if (decimals := DECIMALS.search(text))]
    return 1 if set(found) == {1} and len(found) > by_ocr else 2


def table_box(rows: dict[str, LabelledRow], header: Sequence[Segment]) -> Box:
    """The box around the table with its header and legend."""
    boxes = [row.box for row in rows.values()]
    boxes += [figure.box for row in rows.values() for figure in row.figures]
    boxes += [segment.box for segment in header]
    left = min(box[0] for box in boxes) - LEGEND_WIDTH
    return (left, min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))


def legend_cells(rows: dict[str, LabelledRow]) -> tuple[tuple[PositionName, Box], ...]:
    """The cell left of each of the four labels."""
    middles = [
        (rows[p.replace("_", " ")].box[1] + rows[p.replace("_", " ")].box[3]) / 2 for p in POSITIONS
    ]
    half = median(b - a for a, b in itertools.pairwise(middles)) / 2
    # Recognition may take a mark into the box of its word, but never cuts a word short: the
    # rightmost beginning is that of the words. `Total`, which has no mark, counts too.
    lefts = [row.box[0] for row in rows.values()]
    left = max(x for x in lefts if x - min(lefts) < LEGEND_WIDTH)
    return tuple(
        (position, (left - LEGEND_WIDTH, middle - half, left - 1.0, middle + half))
        for position, middle in zip(POSITIONS, middles, strict=True)
    )
