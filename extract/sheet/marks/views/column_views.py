"""What each view takes the marks of one column for: the pixels, and the parsers of the file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import inf

import numpy as np

from extract.records import PositionName, Reader
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.row_grounds import row_objects
from extract.sheet.marks.column.tally_objects import tally_objects
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.differences import (
    COLOUR,
    DRAWING,
    SILHOUETTE,
    SURE_COLOUR,
    SURE_DRAWING,
    SURE_SILHOUETTE,
    SURE_TINT,
    TINT,
    colour_apart,
    drawings_apart,
    once_each,
    same_look,
    silhouette_apart,
    tint_apart,
)
from extract.sheet.marks.views.drawings import compared
from extract.sheet.marks.views.kinds import Distances, distances, even_out, even_out_lines, kinds_of
from extract.sheet.marks.views.letters import words_seen
from extract.sheet.marks.views.looks import Look, without_frames
from extract.sheet.marks.views.surface import Labelled, Surface, look_on
from extract.sheet.seen import BLANK, FORMS, Kind

STRIPE = 8.0
"""Of 255: papers that differ by less are one."""
FINER_DPI = 250
"""Of another picture of a text sheet: at its pixels marks fall otherwise."""


def views_of(
    surface: Surface,
    inks: Sequence[Ink | None],
    looks: list[Look | None],
    parsed: Sequence[Labelled],
    blocks: Sequence[int],
    grounds: bool,
) -> tuple[list[Labelled], list[Look | None], Surface]:
    """All views of the marks of rows that stand in these `blocks`, of a legend and of the result,
    with the looks and the surface that those from pixels are of: of a text sheet a finer one where
    pixels tell less than the parsers; where that tells less too, the words on the marks as well."""
    rows = len(blocks)
    seen = pixel_views(looks, surface.fine is not surface.pixels)
    words: list[Labelled] = []
    coarse = tell_nothing(parsed, rows) or tell_less(compared(seen), parsed, rows)
    if surface.finer is not None and coarse:
        surface = replace(surface, fine=surface.finer(), fine_dpi=FINER_DPI)
        looks = [
            None if ink is None else look_on(surface, ink, grounds, look)
            for ink, look in zip(inks, looks, strict=True)
        ]
        seen = pixel_views(looks, finer=True)
        if tell_less(compared(seen), parsed, rows):
            words = words_seen(surface, looks, parsed)
    tint, *forms = seen
    for view in forms:
        if view.reader in FORMS:
            even_out(view.kinds, tint.kinds, blocks)
            even_out(view.kinds, tint.kinds, papers_of(inks[:rows]))
            even_out_lines(view.kinds, lines_of_marks(inks[:rows]))
    return [*seen, *parsed, *words], looks, surface


def papers_of(marks: Sequence[Ink | None]) -> list[int]:
    """On which paper each mark stands, numbered: rows may be striped."""
    papers = [None if ink is None else tuple(round(v / STRIPE) for v in ink.paper) for ink in marks]
    numbers = {paper: number for number, paper in enumerate(dict.fromkeys(papers))}
    return [numbers[paper] for paper in papers]


def lines_of_marks(marks: Sequence[Ink | None]) -> list[int]:
    """On which line each mark stands, numbered; -1 without one."""
    lines, line, low = [-1] * len(marks), -1, -inf
    shown = [(ink.box[1], ink.box[3], n) for n, ink in enumerate(marks) if ink is not None]
    for top, bottom, n in sorted(shown):
        line, low = (line + 1, bottom) if top >= low else (line, low)
        lines[n] = line
    return lines


def tell_nothing(parsed: Sequence[Labelled], rows: int) -> bool:
    """Whether one parser cannot compare the marks, and no other parts them: it may not know what
    fills them."""
    unknown = [None in view.kinds for view in parsed]
    alike = [len(set(view.kinds[:rows])) == 1 for view in parsed]
    return any(unknown) and all(map(max, unknown, alike))


def tell_less(seen: Sequence[Labelled], parsed: Sequence[Labelled], rows: int) -> bool:
    """Whether every parser parts two marks that no view from pixels does: what is drawn in small
    frames may be too small for these, or too pale."""
    looks: dict[tuple[Kind, ...], set[tuple[Kind, ...]]] = {}
    for row in range(rows):
        kinds_of_row = tuple(view.kinds[row] for view in parsed)
        looks.setdefault(tuple(view.kinds[row] for view in seen), set()).add(kinds_of_row)
    return bool(parsed) and any(
        all(None not in kinds and len(set(kinds)) > 1 for kinds in zip(*parted, strict=True))
        for parted in looks.values()
    )


def pixel_views(looks: Sequence[Look | None], finer: bool) -> list[Labelled]:
    """The views from pixels: tint, silhouette, and the drawing inside; where there is a finer
    picture, also the colour once more."""
    every = [look for look in looks if look is not None]
    shown = once_each(every)
    places = {same_look(look): place for place, look in enumerate(shown)}
    which = [places[same_look(look)] for look in every]
    views: list[Labelled] = []
    ways: list[tuple[Reader, Callable[[Sequence[Look]], Distances], float, float]] = [
        ("tint", each_by(tint_apart), TINT, SURE_TINT),
        ("silhouette", each_by(silhouette_apart), SILHOUETTE, SURE_SILHOUETTE),
        ("look", drawings_apart, DRAWING, SURE_DRAWING),
    ]
    if finer:
        ways.append(("colour", each_by(colour_apart), COLOUR, SURE_COLOUR))
    for reader, apart, least, sure in ways:
        kinds, surely = kinds_of(apart(shown)[np.ix_(which, which)], least, sure)
        # The lines of a frame fall on the pixels otherwise from row to row.
        if kinds is None and reader in FORMS and len(within := without_frames(shown)) == len(shown):
            kinds, surely = kinds_of(apart(within)[np.ix_(which, which)], least, sure)
        found = iter([None] * len(every) if kinds is None else [f"{reader} {n}" for n in kinds])
        named = [BLANK if look is None else next(found) for look in looks]
        views.append(Labelled(reader, named, [], surely))
    return views


def each_by(apart: Callable[[Look, Look], float]) -> Callable[[Sequence[Look]], Distances]:
    """How far looks are apart, each from each, by the difference of two."""
    return lambda looks: distances(looks, apart)


def object_views(
    surface: Surface,
    column: MarkColumn,
    inks: Sequence[Ink | None],
    legend: Sequence[PositionName],
) -> list[Labelled]:
    """The views of the parsers: what is the same object in the file."""
    cells = []
    # Marks of legend and result have no cells: what the file draws may go beyond their ink.
    for ink in inks[len(column.cells) :]:
        assert ink is not None
        x0, top, x1, bottom = ink.box
        cells.append((x0 - 1.5, top - 1.5, x1 + 1.5, bottom + 1.5))
    views: list[Labelled] = []
    for reader, objects_in in surface.parsers:
        if column.of_rows:
            found = row_objects(objects_in, column, cells)
        elif column.heads:
            found = tally_objects(objects_in, column, cells, legend)
        else:
            seen = [None if ink is None else ink.box for ink in inks]
            found = list(objects_in([*column.cells, *cells], seen))
        kinds: list[Kind] = [each.kind for each in found]
        views.append(Labelled(reader, kinds, found, True))
    return without_patterns(views)


def without_patterns(views: Sequence[Labelled]) -> list[Labelled]:
    """The views of the parsers, pdfium's without what pdfplumber cannot look into: pdfium calls a
    pattern that fills a path black, or white; images it renders as they are shown."""
    unknown = {
        n
        for view in views
        if view.reader == "pdfplumber"
        for n, kind in enumerate(view.kinds)
        if kind is None
    }
    return [
        view._replace(
            kinds=[
                None if n in unknown and kind and not kind.startswith("image") else kind
                for n, kind in enumerate(view.kinds)
            ]
        )
        for view in views
    ]
