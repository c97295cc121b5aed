"""What the marks of a column look like: drawings, or the grounds of their cells."""

from collections.abc import Sequence

from extract.sheet.geometry import height
from extract.sheet.layout.sheet import Layout
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.ink.pieces import GROUND, Ink
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Surface, look_at, look_on
from extract.sheet.marks.views.with_words import rows_like

CELL_HIGH, OBLONG = 0.5, 1.5
"""Of its row's height a swatch of a ground has so much, and it is so many times as wide as it is
high."""
GROUNDS = 0.75
"""So many of the marks are grounds where marks are: in other cells a letter may stand for those who
did not take part."""


def looks_of_rows(
    surface: Surface, layout: Layout, column: MarkColumn
) -> tuple[bool, list[Look | None]]:
    """Whether the marks of a column are the grounds of its cells, and what each looks like then."""
    plain = [
        None if ink is None else look_at(surface, surface.pixels, surface.dpi, ink, True)
        for ink in column.marks
    ]
    grounds = are_grounds(plain, layout, column)
    # A look that is no block's is the same where marks are no grounds.
    known = [look if grounds or (look and not look.block) else None for look in plain]
    return grounds, [
        None if ink is None else look_on(surface, ink, grounds, look)
        for ink, look in zip(column.marks, known, strict=True)
    ]


def like_result(
    surface: Surface,
    inks: Sequence[Ink | None],
    looks: Sequence[Look | None],
    rows: int,
    grounds: bool,
) -> tuple[int, ...]:
    """The rows whose mark is that of the result, which is the last one, with a word beside it."""
    if grounds:
        looks = [None if ink is None else look_on(surface, ink, False) for ink in inks]
    result = looks[-1]
    assert result is not None
    return tuple(rows_like(surface, result, inks[:rows], looks[:rows]))


def are_grounds(looks: Sequence[Look | None], layout: Layout, column: MarkColumn) -> bool:
    """Whether the marks of a column are the grounds of its cells, or plain swatches nearly as
    high; pills with a word on them are drawings."""
    found = []
    for look, row, cell in zip(looks, layout.states.rows, column.cells, strict=True):
        if look is not None:
            high = height(cell) if column.on_side else row.bottom - row.top
            x0, top, x1, bottom = look.box
            swatch = look.thumbnail.all() and x1 - x0 > OBLONG * (bottom - top)
            least = CELL_HIGH if swatch else GROUND
            found.append(look.block and bottom - top >= least * high)
    return sum(found) >= GROUNDS * len(found)
