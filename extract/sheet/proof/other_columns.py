"""Which columns may be the marks', and what the others say against those that prove: a second vote,
or a smudged mark."""

from collections import Counter
from collections.abc import Sequence
from math import prod
from statistics import median

from extract.errors import NoteRefusedError
from extract.records import Box, PositionName
from extract.sheet.geometry import height, overlap, width
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.shares import LONGER
from extract.sheet.seen import BLANK, OBJECTS, Seen, SeenMarks

MOSTLY = 0.8
"""Part of the rows in which a column has the drawings of the vote, where it is one of another."""
LARGER = 1.5
"""Times as wide and as high as those of another column the marks of one are at most."""
FEW = 2
"""Marks of a column that may be smudged, while all others are alike."""
Look = tuple[str, ...]


def likely_marks(seen: Seen) -> list[SeenMarks]:
    """The columns that may be the marks'. Where one has a legend, another is theirs only if it
    shows several kinds: a dotted rule may prove a unanimous vote. One mark alone is no legend: a
    panel beside the table may have its like beside a label. Nor are marks that are all alike:
    dashes stand beside positions that nobody took."""
    rows = len(seen.rows)
    # What stands in few rows, as bars beside cards, is no mark, nor what is like it a legend.
    full = [m for m in seen.marks if 2 * m.drawn[:rows].count(None) < rows]
    legends = [
        m
        for m in full
        if not is_placed(m)  # whose legend the heads tell, be its drawings all alike
        and len(set(m.drawn[rows : rows + len(m.legend)])) > 1
        and not has_marks_of_rows(m, full, rows)
    ]
    if not legends:
        return [*seen.marks]
    # Those of a tally are named by its heads; of lists under heads nothing is drawn, and where a
    # mark is missing below a legend its `Yes` would head them all.
    return [m for m in seen.marks if m in legends or is_tally(m) or len(set(m.drawn[:rows])) > 1]


def is_tally(marks: SeenMarks) -> bool:
    """Whether marks are told by the column in which each stands; states listed under heads, which
    may have no marks, are told by the rendered page as well."""
    readers = {view.reader for view in marks.views}
    return "column" in readers and "render" not in readers


def has_marks_of_rows(marks: SeenMarks, columns: Sequence[SeenMarks], rows: int) -> bool:
    """Whether the legend of some marks is the marks of other rows, in another column: in a panel
    beside the table each label is level with one."""
    legend = [box for box in marks.boxes[rows : rows + len(marks.legend)] if box is not None]
    others = [[box for box in m.boxes[:rows] if box is not None] for m in columns if m is not marks]
    return bool(legend) and any(
        all(any(is_one_place(box, row) for row in own) for box in legend) for own in others
    )


def is_one_place(one: Box, other: Box) -> bool:
    """Whether two boxes share more than half of what they cover together."""
    shared = (min(one[n + 2], other[n + 2]) - max(one[n], other[n]) for n in (0, 1))
    both = prod(max(each, 0.0) for each in shared)
    return 2 * both > sum(width(box) * height(box) for box in (one, other)) - both


def refuse_second_vote(seen: Seen, own: SeenMarks, names: Sequence[PositionName]) -> None:
    """Refuse a sheet with another column in which nearly every row has a mark like those of the
    vote, but not that of the same row: one of the two votes would be lost. What is told by a head,
    as in a tally or a list, is no such column. Raises NoteRefusedError."""
    if is_placed(own):
        return
    named = [*names, *own.legend]  # the legend shows what nobody took in this vote
    shown = {(look, name) for row, name in enumerate(named) if (look := look_of(own, row))}
    meant = Counter(look for look, _ in shown)
    looks = {look: name for look, name in shown if meant[look] == 1}
    for marks in seen.marks:
        if marks is own or is_placed(marks) or not stands_apart(marks, own, len(names)):
            continue
        said = [looks.get(look_of(marks, row) or ()) for row in range(len(names))]
        known = sum(name is not None for name in said)
        if known >= MOSTLY * len(names) and said != [*names]:
            raise NoteRefusedError(
                f"page {seen.page}: two columns of marks stand beside the states: the sheet shows "
                "two votes"
            )


def is_spoilt(
    marks: SeenMarks,
    proved: SeenMarks,
    names: Sequence[PositionName],
    placed: Sequence[NamedRow],
) -> bool:
    """Whether marks that were refused are alike in all rows but one or two, which may be smudged or
    missing, and stand apart from those that prove a unanimous vote: bullets and bars prove any."""
    rows = len(names)
    if len({*names}) > 1:
        return False
    lengths = sorted(width(box) for box in marks.boxes[:rows] if box is not None)[FEW:-FEW]
    if lengths and lengths[-1] > LONGER * lengths[0]:
        return False  # bars of the shares
    pairs = zip(marks.boxes[:rows], proved.boxes[:rows], strict=True)
    apart = not any(one and other and overlap(one, other) > 0 for one, other in pairs)
    (usual, most), *_ = Counter(marks.drawn[:rows]).most_common()
    odd = [n for n in range(rows) if marks.drawn[n] != usual]
    return (
        apart and rows - FEW <= most < rows and not all(is_word(marks, n, placed[n]) for n in odd)
    )


def is_word(marks: SeenMarks, row: int, placed: NamedRow) -> bool:
    """Whether what stands in a row is a word of its name and therefore no ink, yet is drawn: the
    dash of a name on two lines, `BE –` above `BELGIQUE/BELGIË`."""
    parsed = [view.kinds[row] for view in marks.views if view.reader in OBJECTS]
    drawn = bool(parsed) and not {None, BLANK} & {*parsed}
    return drawn and marks.boxes[row] is None and overlap(placed.name_box, marks.cells[row]) > 0


def is_placed(marks: SeenMarks) -> bool:
    """Whether the places of marks tell what they mean, and not how they are drawn."""
    return any(view.reader == "column" for view in marks.views)


def stands_apart(one: SeenMarks, other: SeenMarks, rows: int) -> bool:
    """Whether both have marks in nearly every row, as large as the other's, and on no row the
    same, nor those of the next row: in a text these stand behind one name and before another."""
    if not {*one.boxes[:rows]}.isdisjoint({*other.boxes[:rows]} - {None}):
        return False
    pairs = list(zip(one.boxes[:rows], other.boxes[:rows], strict=True))
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    apart = all(a[2] <= b[0] or b[2] <= a[0] for a, b in both)
    return len(both) >= MOSTLY * rows and apart and are_as_large(*zip(*both, strict=True))


def are_as_large(ones: Sequence[Box], others: Sequence[Box]) -> bool:
    """Whether the marks of two columns have about one size: a shadow may have the form of one."""
    sizes = [
        (median(side(one) for one in ones), median(side(other) for other in others))
        for side in (width, height)
    ]
    return all(max(pair) < LARGER * min(pair) for pair in sizes)


def look_of(marks: SeenMarks, row: int) -> Look | None:
    """The hue, the form and the letters of the mark of a row, or behind all rows of the legend;
    None where there is none, or nothing tells it from others."""
    number = marks.drawn[row] if row < len(marks.drawn) else None
    if number is None:
        return None
    drawing = marks.drawings[number]
    said = (drawing.hue, drawing.form or "", drawing.inner or "", drawing.text)
    return None if said == ("none", "", "", "") else said
