"""The totals table: how many members and what share of the population voted how."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, Box, GroupTotal, PositionName, Totals
from extract.sheet.table.names import shows_weights
from extract.sheet.table.total_rows import (
    LABELS,
    LEGEND_WIDTH,
    LabelledRow,
    header_of,
    labelled_rows,
)
from extract.sheet.words.words import Segment, SheetWords

WHOLE, SHARE = re.compile(r"[0-9]*"), re.compile(r"[0-9]+(?:\.[0-9]+)?")
DECIMALS = re.compile(r"[.,](\d+)")


@dataclass(frozen=True, slots=True)
class TotalsTable:
    """The table as read, and where it stands."""

    totals: Totals
    weighted: bool
    """Whether it gives weighted votes instead of population shares."""
    box: Box
    legend: tuple[tuple[PositionName, Box], ...]
    """The cell left of each label, where the sheet may draw the mark that it stands for."""


def read_totals(words: SheetWords) -> TotalsTable:
    """The totals table of the page; raises NoteRefusedError where it is not whole."""
    rows = labelled_rows(words)
    header = header_of(words, rows)
    # The figures tell it whatever the header calls them: `Weighting`, `Votes (weighted)`.
    weighted = any("weight" in segment.text.casefold() for segment in header) or shows_weights(
        words.segments
    )
    groups = {
        position: group_total(rows[label], weighted)
        for label, position in LABELS.items()
        if position is not None
    }
    total = group_total(rows["total"], weighted).members
    totals = Totals(**groups, total=total, share_decimals=share_decimals(rows, words.by_ocr))
    return TotalsTable(totals, weighted, table_box(rows, header), legend_cells(rows))


def group_total(row: LabelledRow, weighted: bool) -> GroupTotal:
    """The printed figures of one row; a blank is None.

    Raises NoteRefusedError where something else than figures stands there.
    """
    figures = [figure.text.rstrip("%").strip().replace(",", ".") for figure in row.figures]
    forms = (WHOLE, WHOLE if weighted else SHARE)
    if len(figures) == 1 and row.figures[0].text.endswith("%"):  # the cell of members is blank
        figures = ["", *figures]
    plain = all(form.fullmatch(text) for form, text in zip(forms, figures, strict=False))
    if len(figures) > len(forms) or not plain:
        raise NoteRefusedError(
            f"the totals row {row.label!r} cannot be read: it shows {' '.join(figures)}"
        )
    members = int(figures[0]) if figures and figures[0] else None
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
    half = median(b - a for a, b in itertools.pairwise(sorted(middles))) / 2
    # Recognition may take a mark into the box of its word, but never cuts a word short: the
    # rightmost beginning is that of the words. `Total`, which has no mark, counts too.
    lefts = [row.box[0] for row in rows.values()]
    left = max(x for x in lefts if x - min(lefts) < LEGEND_WIDTH)
    return tuple(
        (position, (left - LEGEND_WIDTH, middle - half, left - 1.0, middle + half))
        for position, middle in zip(POSITIONS, middles, strict=True)
    )
