"""What no mark may be: two in one row, one between two rows, something faint in a blank."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extract.records import Box
from extract.sheet.geometry import centre, height, middle, overlap, width
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.sheet import Layout
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.tally import columns_in, stands_in
from extract.sheet.marks.ink.cards import in_cards
from extract.sheet.marks.ink.label_ink import inks_in
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.objects.identity import GROUND
from extract.sheet.marks.views.surface import Labelled, Surface
from extract.sheet.seen import OBJECTS, Fault, Kind
from extract.sheet.words import lines

OFF_ROW = 0.3
"""Of its row's height: so far from its middle, less what all marks are off, a mark is of no row:
half a row off it may be either's."""
SURER = 2.0
"""Times as near to one line of a name as to the middle of all: half a row off it is of no row."""
ALL_OFF = 0.4
"""Likewise of all marks together: from there on they are as near to the next row."""
LETTER = 1.0
"""Points by which a letter of a mark stands higher than those of a name, or hangs lower."""
SAME = 0.7
"""Part of the wider of two places that the narrower one is at least where both are of one mark."""


def second_marks(views: Sequence[Labelled], layout: Layout) -> list[Fault]:
    """Where a parser finds two marks side by side in a row; none where it does in most rows, whose
    marks are a sign with its word: the result may have the sign alone, the legend the word."""
    names = [row.name for row in layout.states.rows]
    doubled = [
        place
        for view in views
        for place, each in enumerate(view.objects[: len(names)])
        if view.reader == "identity" and each.doubled and names[place]
    ]
    if 2 * len(doubled) > len(names):
        return []
    return [Fault(place, "identity finds two marks in the row of") for place in doubled]


def drawn_over(views: Sequence[Labelled], layout: Layout) -> list[Fault]:
    """Where a parser finds a drawing upon one ground, and in no other row nor in the legend, where
    most rows have bare grounds: a smudge. A letter may stand for one position alone, and so may a
    drawing that other views call as one of the legend, where it may be smaller."""
    names = [row.name for row in layout.states.rows]
    places = set()
    for view in (view for view in views if view.reader in OBJECTS):
        own, often = view.kinds[: len(names)], Counter(view.kinds)
        bare = sum(kind is not None and kind.startswith(f"{GROUND} ") for kind in own)
        if 2 * bare > len(names):
            once = {n for n, kind in enumerate(own) if is_drawn_on(kind) and often[kind] == 1}
            told = {n for n in once if sum(is_in_legend(each, n, len(names)) for each in views) > 1}
            places |= {n for n in once - told if names[n]}
    return [Fault(n, "something is drawn on the ground in the row of") for n in sorted(places)]


def is_in_legend(view: Labelled, row: int, rows: int) -> bool:
    """Whether a view calls the mark of a row as it does one of the legend, behind all rows."""
    return view.kinds[row] is not None and view.kinds[row] in view.kinds[rows:]


def is_drawn_on(kind: Kind) -> bool:
    """Whether a kind is of a drawing, no letter, on a ground."""
    return kind is not None and " on " in kind and not kind.startswith("text ")


def off_rows(shown: Sequence[tuple[Ink, PlacedRow]], cards: bool) -> list[float]:
    """How far each mark stands below the middle of what its row prints, of the row's height; in
    cards, if all are nearer to it, below the middle of its card, and of a row on several lines, if
    it is as far below one of these as others are below theirs."""

    def below(ink: Ink, row: PlacedRow, level: float) -> float:
        return (middle(ink.box) - level) / max(row.bottom - row.top, 1.0)

    printed = [below(ink, row, row.middle) for ink, row in shown]
    amid = [below(ink, row, (row.top + row.bottom) / 2) for ink, row in shown]
    if cards and shown and abs(median(amid)) < abs(median(printed)):
        return amid
    usual = median(printed) if printed else 0.0
    printed = [
        usual if is_level(ink, row) else off for off, (ink, row) in zip(printed, shown, strict=True)
    ]
    return [
        min(
            (off, *(usual + SURER * (below(ink, row, level) - usual) for level in lines_in(row))),
            key=lambda each: abs(each - usual),
        )
        for off, (ink, row) in zip(printed, shown, strict=True)
    ]


def is_level(ink: Ink, row: PlacedRow) -> bool:
    """Whether a mark lies within the line of its row's name: letters stand up or hang down, and
    their middles with them, `abs` and `y`."""
    if row.name is None or len(lines(row.name.words)) != 1:
        return False
    _, top, _, bottom = row.name.box
    return top - LETTER < ink.box[1] and ink.box[3] < bottom + LETTER


def lines_in(row: PlacedRow) -> list[float]:
    """The middles of the lines on which a name stands; none of a name on one."""
    on_lines = lines(row.name.words) if row.name else []
    return [line[0].middle for line in on_lines] if len(on_lines) > 1 else []


def are_off(offsets: Sequence[float], alone: bool = False) -> list[bool]:
    """Whether each mark stands off its row, by how far each is off; or all of them do, but where
    rows stand `alone`, with none below them."""
    usual = median(offsets) if offsets else 0.0
    all_are = abs(usual) > ALL_OFF and not alone
    return [abs(offset - usual) > OFF_ROW or all_are for offset in offsets]


def off_cells(column: MarkColumn) -> list[list[float]]:
    """How far each mark stands off the middle of its cell in a table on its side, across and down,
    of the size of the cell."""
    across, down = [], []
    for ink, cell in zip(column.marks, column.cells, strict=True):
        if ink is not None:
            own = (box for _, box in columns_in(cell, column.heads) if stands_in(ink, box))
            box = next(own, cell)
            across.append((centre(ink.box) - centre(box)) / width(box))
            down.append((middle(ink.box) - middle(box)) / height(box))
    return [across, down]


def faults_of(surface: Surface, layout: Layout, column: MarkColumn) -> list[Fault]:
    """What is wrong with marks by themselves: two in one row, one between two rows."""
    rows, cards = layout.states.rows, in_cards(layout.states)
    doubled = [place for place, double in enumerate(column.doubled) if double]
    faults = [Fault(place, "two marks stand in the row of") for place in doubled]
    beside = sorted(column.beside - {*doubled})
    faults += [Fault(place, "two marks stand in the row of", beside=True) for place in beside]
    shown = [n for n, ink in enumerate(column.marks) if ink is not None]
    if column.on_side:
        ways = off_cells(column)
    else:
        pairs = [(i, r) for i, r in zip(column.marks, rows, strict=True) if i]
        ways = [off_rows(pairs, cards)]
    # Below states on one line the marks have no rows; lines of positions they have.
    alone = layout.states.blocks == len(rows) and not column.on_side
    off = {
        n
        for offsets in ways
        for n, is_off in zip(shown, are_off(offsets, alone), strict=True)
        if is_off
    }
    faults += [Fault(place, "a mark stands off the row of") for place in sorted(off)]
    if surface.fine is not surface.pixels:
        fine = Raster(surface.fine, surface.fine_dpi)
        for place, (ink, cell) in enumerate(zip(column.marks, column.cells, strict=True)):
            if ink is None and inks_in(fine, cell, layout.known):
                faults.append(Fault(place, "something faint stands in the row of"))
    return faults


def with_shared_seconds(column: MarkColumn, others: Sequence[MarkColumn]) -> MarkColumn:
    """A column with what another way of finding the same marks saw beside them."""
    seen = (other.beside for other in others if are_same(column.marks, other.marks))
    return replace(column, beside=column.beside.union(*seen))


def are_same(marks: Sequence[Ink | None], others: Sequence[Ink | None]) -> bool:
    """Whether two columns have the same mark in each row; a word alone is not the same as that word
    with the sign before it."""
    pairs = zip(marks, others, strict=True)
    return all(a is b or (a and b and is_same(a.box, b.box)) for a, b in pairs)


def is_same(one: Box, other: Box) -> bool:
    """Whether two places are the same but for an edge."""
    narrow, wide = sorted((width(one), width(other)))
    return overlap(one, other) > 0 and narrow > SAME * wide
