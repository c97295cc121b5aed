"""See the marks of a sheet: which column they stand in, with its legend and its result."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from extract.records import PositionName
from extract.sheet.geometry import centre
from extract.sheet.layout.rows.answers import position_of
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.sheet import Layout
from extract.sheet.marks.column.beyond_names import columns_beyond
from extract.sheet.marks.column.faults import (
    drawn_over,
    faults_of,
    second_marks,
    with_shared_seconds,
)
from extract.sheet.marks.column.mark_columns import MarkColumn, mark_columns
from extract.sheet.marks.column.matrix import matrix_of
from extract.sheet.marks.column.odd_cells import odd_cells
from extract.sheet.marks.column.row_grounds import ground_column
from extract.sheet.marks.column.tally import (
    are_bars,
    column_view,
    contradicted,
    tally_of,
    with_seconds,
)
from extract.sheet.marks.column.tally_heads import heads_on, heads_over_totals, with_lost_head
from extract.sheet.marks.column.within_cells import within_cells
from extract.sheet.marks.ink.aligned import aligned
from extract.sheet.marks.ink.cards import in_cards, parted_by_white
from extract.sheet.marks.ink.frames import are_partly_framed, without_frame
from extract.sheet.marks.ink.label_ink import usual_area, usual_height
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.stacks import stacks_on
from extract.sheet.marks.leaders import with_whole_words, without_leaders
from extract.sheet.marks.legend.bars import Legend
from extract.sheet.marks.legend.contradicting import contradicting
from extract.sheet.marks.legend.legends import legends_on
from extract.sheet.marks.legend.likeliest import (
    best_legend,
    forget_forms,
    labels_like,
    mark_behind,
    nearest_labels,
)
from extract.sheet.marks.legend.result_boxes import ticked_result, with_ticked
from extract.sheet.marks.legend.result_mark import is_lost, results_on, with_marked_result
from extract.sheet.marks.listed import has_heads_amid, has_heads_beside, listed_under_heads
from extract.sheet.marks.views.column_views import object_views, views_of
from extract.sheet.marks.views.drawings import drawings_of
from extract.sheet.marks.views.letters import letters_seen
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.row_looks import like_result, looks_of_rows
from extract.sheet.marks.views.surface import Labelled, Surface, look_on
from extract.sheet.marks.views.with_words import recoloured
from extract.sheet.seen import BLANK, OBJECTS, Drawing, SeenMarks, View

SUPPORT = 0.5
"""Of the fullest column: a column of ink with less is not taken for the marks."""
LISTED = 0.5
"""Of the rows: with ink in fewer states may be listed under positions, and the ink be commas."""
MOST_COLUMNS = 5
"""Columns of ink that are tried for the marks, the likeliest first."""


def see_marks(surface: Surface, layout: Layout, width: float) -> tuple[SeenMarks, ...]:
    """What may be the marks of a sheet, the likeliest first; empty where no column keeps step."""
    layout = with_marked_result(surface, layout)
    states = layout.states
    if in_cards(states):
        states = parted_by_white(states, surface.pixels, surface.dpi, layout.known)
        layout = replace(layout, states=states)
    page = (surface.raster, states, layout.known, width)
    stacks = stacks_on(*page)
    columns = mark_columns(*page, stacks)
    free = [label for label in layout.labels if label not in layout.totals.labels]
    heads = heads_on(free, states, layout.known) or heads_over_totals(layout)
    if heads and surface.raster.scanned:
        heads = with_lost_head(heads, stacks, states)
    marked = states, stacks, surface.raster, layout.known
    tally = tally_of(heads, *marked) if heads else None
    tally = tally or matrix_of(layout.labels, states, surface.raster, layout.known)
    if tally is not None and tally.support and not are_bars(tally.drawn, states.rows):
        columns = [tally, *(with_seconds(each, tally, layout.states) for each in columns)]
    most = max((column.support for column in columns), default=0)
    likely = likely_columns(surface.raster, layout, columns, most)
    likely = [without_leaders(column, layout.said) for column in likely]
    if surface.raster.scanned:
        likely = [with_whole_words(column, layout.said) for column in likely]
    listed = listed_under_heads(surface, layout)
    found = [see_column(surface, layout, column) for column in likely]
    # Where heads stand above lists whose items have dots, the marks in step are these.
    few = most < LISTED * len(states.rows)
    headed = few or has_heads_amid(layout) or has_heads_beside(layout)
    found = [*listed, *found] if headed else [*found, *listed]
    found += beside_words(surface, layout, width)
    ticked = ticked_result(surface.raster, layout)
    found = [marks if ticked is None else with_ticked(marks, ticked) for marks in found]
    if states.blocks > 1 and not states.flows and (not found or are_ragged(states)):
        found += see_marks(surface, one_after_another(layout), width)
    # Dashes of a rule keep step too: where the file draws marks, what it draws as rules is none.
    return tuple(marks for marks in found if not is_furniture(marks)) or tuple(found)


def are_ragged(states: StatesTable) -> bool:
    """Whether most names but the first of their lines begin, end and have their middle off those
    above them: no table has them so, and each stands on a chip as wide as itself."""
    blocks = [
        [row.name.box for row in states.rows if row.block == n and row.name]
        for n in range(1, states.blocks)
    ]
    return all(
        2 * sum(abs(x - median(own)) > states.pitch / 10 for own in edges for x in own)
        > sum(map(len, blocks))
        for edges in (
            [[side(box) for box in boxes] for boxes in blocks]
            for side in (lambda box: box[0], lambda box: box[2], centre)
        )
    )


def one_after_another(layout: Layout) -> Layout:
    """The layout with its rows as those that follow one another on their lines: chips of nearly one
    width look like columns, but their marks are in step with their own names alone."""
    rows = tuple(replace(row, block=0) for row in layout.states.rows)
    return replace(layout, states=replace(layout.states, rows=rows, blocks=1, flows=True))


def likely_columns(
    raster: Raster, layout: Layout, columns: Sequence[MarkColumn], most: int
) -> list[MarkColumn]:
    """The columns that are tried for the marks: the fullest, of which one has marks in `most` rows,
    those beyond the names, in cells of their own, and the grounds of rows."""
    states, known = layout.states, layout.known
    likely = [column for column in columns if column.support >= SUPPORT * most]
    beyond = list(columns_beyond(states, raster, known))
    likely = [*beyond[:MOST_COLUMNS], *likely[:MOST_COLUMNS]]
    likely.sort(key=lambda column: -column.support)
    within = (within_cells(each, states.rows, raster, known) for each in likely)
    rows = ground_column(raster, states, known)
    likely += [each for each in (*within, rows) if each is not None]
    return [with_shared_seconds(each, likely) for each in likely]


def beside_words(surface: Surface, layout: Layout, width: float) -> Iterator[SeenMarks]:
    """The marks beside the words for positions that the rows have, `✓ Yes`, without these."""
    boxes = [word.drawn or word.box for words in layout.said for word in words]
    if boxes:
        known = (*layout.known, *boxes)
        names = tuple(position_of(words) if words else None for words in layout.said)
        columns = mark_columns(surface.raster, layout.states, known, width)
        for column in columns[:1]:
            if column.support >= SUPPORT * len(names):
                worded = replace(column, said=names)
                yield see_column(surface, replace(layout, known=known), worded)


def is_furniture(marks: SeenMarks) -> bool:
    """Whether no parser finds a mark in any row."""
    parsed = [view.kinds[: len(marks.cells)] for view in marks.views if view.reader in OBJECTS]
    return bool(parsed) and all(set(kinds) == {BLANK} for kinds in parsed)


def see_column(surface: Surface, layout: Layout, column: MarkColumn) -> SeenMarks:
    """The marks, if they stand in this column."""
    shown = [ink for ink in column.marks if ink is not None]
    bare = are_partly_framed(column.marks)
    column = replace(column, marks=tuple(ink and without_frame(ink, bare) for ink in column.marks))
    if surface.raster.scanned and not (column.heads or column.of_rows):
        column = replace(column, marks=aligned(surface.raster, column.marks))
    raster = replace(surface.raster, tall=usual_height(column.marks))
    legends = legends_beside(surface, raster, layout, column, shown, bare)
    grounds, rows = looks_of_rows(surface, layout, column)
    legend = best_legend(surface, legends, [look for look in rows if look is not None], grounds)
    results = results_on(surface, raster, layout, [*shown, *legend.values()], rows, grounds)
    result = [without_frame(ink, bare) for ink in results[:1]]
    inks = [*column.marks, *legend.values(), *result]
    looks = [*rows, *(look_on(surface, ink, grounds) for ink in (*legend.values(), *result))]
    parsed = object_views(surface, column, inks, tuple(legend))
    blocks = [row.block for row in layout.states.rows]
    views, looks, surface = views_of(surface, inks, looks, parsed, blocks, grounds)
    forget_forms(views, looks, len(rows), len(legend))
    views += views_by_column(surface, column, list(legend), len(looks))
    views, drawings, drawn = with_letters(surface, looks, views, len(column.cells))
    return SeenMarks(
        boxes=tuple(None if ink is None else ink.box for ink in inks),
        cells=column.cells,
        legend=tuple(legend),
        has_result=bool(result),
        views=tuple(View(view.reader, tuple(view.kinds), view.sure) for view in views),
        drawings=drawings,
        drawn=drawn,
        faults=(
            *(*faults_of(surface, layout, column), *second_marks(views, layout)),
            *(*drawn_over(views, layout), *contradicted(column, drawings, drawn)),
            *recoloured(surface, column.marks, drawings, drawn),
            *contradicting(surface, legend, legends, rows, grounds),
        ),
        nearest=nearest_labels(looks, len(rows), tuple(legend)),
        like_result=like_result(surface, inks, looks, len(rows), grounds) if result else (),
        like_labels=() if legend or not result else labels_like(surface, legends, result[0]),
        lost_result=not result and is_lost(surface, layout.fields.result_box, layout.known),
    )


def legends_beside(
    surface: Surface,
    raster: Raster,
    layout: Layout,
    column: MarkColumn,
    shown: Sequence[Ink],
    bare: bool,
) -> list[Legend]:
    """The legends that a sheet may have beside marks in a column, which are `shown` with their
    frames; without these, as the marks of the column are."""
    others = [ink.box for ink in (*shown, *mark_behind(surface, layout, shown))]
    usual = usual_area(column.marks)
    places = layout.known, others, usual, layout.totals.box, layout.equals
    legends = legends_on(raster, layout.labels, *places)
    return [{name: without_frame(ink, bare) for name, ink in each.items()} for each in legends]


def views_by_column(
    surface: Surface, column: MarkColumn, legend: Sequence[PositionName], marks: int
) -> list[Labelled]:
    """The views of a tally by the column in which each mark stands; in a picture also by the cell
    that differs from the others of its row."""
    views = column_view(column, legend, marks)
    if not surface.parsers:
        views += odd_cells(surface.fine, surface.fine_dpi, column, legend, marks)
    return views


def with_letters(
    surface: Surface, looks: Sequence[Look | None], views: Sequence[Labelled], rows: int
) -> tuple[list[Labelled], tuple[Drawing, ...], tuple[int | None, ...]]:
    """The views, with what recognition reads in the marks; what they draw, and which of that each
    mark is."""
    drawings, drawn = drawings_of(surface, looks, views)
    tally = any(view.reader == "column" for view in views)
    letters = letters_seen(surface, looks, rows, drawings, drawn, tally)
    if letters:
        drawings, drawn = drawings_of(surface, looks, [*views, *letters])
    return [*views, *letters], drawings, drawn
