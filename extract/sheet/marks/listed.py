"""Member States listed under the position that they took: `For: …; Against: …`, and no marks."""

from collections.abc import Callable, Sequence

from extract.pdf.runs import union
from extract.records import POSITIONS, Box, PositionName, Totals
from extract.sheet.geometry import middle, off_level
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.sheet import Layout
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.marks.head_grounds import grounds_about, inked
from extract.sheet.marks.head_of_row import (
    below_ground,
    below_nearest,
    column_of_figure,
    in_cell_above,
    last_before,
    level_with_middle,
    nearest_above,
)
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.bars import Legend
from extract.sheet.marks.legend.legends import (
    COMPARABLE,
    LEAST,
    LegendPage,
    legends_on,
    marks_about,
)
from extract.sheet.marks.legend.likeliest import labels_like
from extract.sheet.marks.legend.result_mark import is_lost, results_on
from extract.sheet.marks.views.column_views import pixel_views
from extract.sheet.marks.views.drawings import drawings_of
from extract.sheet.marks.views.grids import SIDE, THUMB
from extract.sheet.marks.views.surface import Labelled, Surface, look_on
from extract.sheet.seen import BLANK, Drawing, Kind, SeenMarks, View

AS_COUNTED = 0.8
"""Part of the rows at least that stand under a head whose position has as many members in the
totals: the labels of totals beside the table stand on the lines of its first rows."""
BLANK_GRIDS = ("0" * SIDE**2, "0" * THUMB**2)
"""The silhouette and the thumbnail of what is not drawn."""
Binding = Callable[[Sequence[Box], Sequence[Box]], list[int | None]]
"""The head of each row, by where both stand."""


def listed_under_heads(surface: Surface, layout: Layout) -> tuple[SeenMarks, ...]:
    """The rows by the head under which each stands, in a text and in columns, or its figure; none
    where rows stand under no head, or two heads name one position."""
    heads = [label for label in layout.labels if label.position is not None]
    found: list[SeenMarks] = []
    for rows, own, again in ways_to_bind(surface.raster, layout, heads):
        used = sorted({n for n in own if n is not None})
        said = [heads[n].position for n in used]
        if None in own or len(set(said)) < len(said):
            continue
        place: dict[int | None, int] = {n: at for at, n in enumerate(used)}
        bindings = [[place.get(n) for n in each] for each in (own, again)]
        if are_as_counted([heads[n].position for n in own if n is not None], layout.totals.totals):
            found.append(marks_under(surface, layout, rows, [heads[n] for n in used], bindings))
    return tuple(found)


def ways_to_bind(
    raster: Raster, layout: Layout, heads: Sequence[Label]
) -> list[tuple[Sequence[Box], list[int | None], list[int | None]]]:
    """Each way to find the head of each row: the places of the rows, and their heads by where words
    stand and by where ink does."""
    states = layout.states.rows
    figures = [row.figure.box for row in states if row.figure is not None]
    names = [start_of(row) for row in states]
    words = [head.box for head in heads]
    cells = [cell_of(head, layout.totals) for head in heads]
    ways: list[tuple[Binding, Sequence[Box], Sequence[Box]]] = [
        (last_before, names, words),
        (nearest_above, names, words),
        (in_cell_above, names, words),
        (level_with_middle, names, words),
        (level_with_middle, names, cells),
        (last_before, names, cells),
    ]
    ways += [(column_of_figure, figures, words)] if len(figures) == len(names) else []
    ways.append((column_of_figure, [union(row.boxes) for row in states], words))
    bound = [
        (
            rows,
            binding(rows, places),
            binding(inked(raster, rows), inked(raster, places)),
        )
        for binding, rows, places in ways
    ]
    under = below_ground(names, grounds_about(raster, words))
    bound += [(names, below_nearest(names, words), under)] if None not in under else []
    return bound


def has_heads_amid(layout: Layout) -> bool:
    """Whether the names of positions stand between the rows, as heads of lists do: what stands
    before each name may be the dot of a list."""
    tops, bottoms = zip(*((row.top, row.bottom) for row in layout.states.rows), strict=True)
    amid = (
        label.position
        for label in layout.labels
        if min(bottoms) <= middle(label.box) <= max(tops)
        and not any(top < middle(label.box) < low for top, low in zip(tops, bottoms, strict=True))
    )
    return any(amid)


def has_heads_beside(layout: Layout) -> bool:
    """Whether the names of several positions stand before all rows, or behind them, on their lines:
    they may head as many rows each, in cells that are as high as these."""
    boxes = [union(row.boxes) for row in layout.states.rows]
    left, top, right, low = union(boxes)
    level = [label for label in layout.labels if top < middle(label.box) < low]
    aside = {label.position for label in level if label.box[2] <= left or label.box[0] >= right}
    return len(aside - {None}) > 1


def are_as_counted(names: Sequence[PositionName | None], totals: Totals) -> bool:
    """Whether most rows have positions that the totals count, as far as they do."""
    counted = {name: getattr(totals, name).members for name in POSITIONS}
    return all(members is None for members in counted.values()) or (
        sum(min(names.count(name), members or 0) for name, members in counted.items())
        >= AS_COUNTED * len(names)
    )


def cell_of(head: Label, totals: TotalsTable) -> Box:
    """Around a head and the figures of its position: they may take further lines of its cell."""
    own = f"totals.{head.position}."
    fields = zip(totals.fields, totals.figures, strict=True)
    figures = [f.box for field, f in fields if field.startswith(own) and head in totals.labels]
    return union([head.box, *figures])


def start_of(row: PlacedRow) -> Box:
    """Where a row begins; a name in a text may go on on the next line."""
    return row.name.words[0].box if row.name and row.name.words else union(row.boxes)


def marks_under(
    surface: Surface,
    layout: Layout,
    rows: Sequence[Box],
    heads: Sequence[Label],
    bindings: Sequence[Sequence[int | None]],
) -> SeenMarks:
    """The rows with their heads in place of marks, by two views: where words stand, and where ink
    does; the marks before the heads, and that of the result, tell the result alone."""
    names = [head.position for head in heads if head.position is not None]
    under = [f"under {name}" for name in names]
    legend, result = marks_of_heads(surface, layout, heads)
    pixel, drawings, drawn = drawn_beside(surface, [*legend, *result])
    before = [n for n in drawn[: len(names)] if n is not None]
    if len({*before}) == 1 < len(before):  # the bullets of a list, or the ends of its frames
        pixel, drawings, drawn = drawn_beside(surface, [*(None for _ in names), *result])
    # A head without a mark is a drawing of its own: its word.
    words = [n for n in range(len(names)) if drawn[n] is None]
    own = [len(drawings) + words.index(n) if n in words else drawn[n] for n in range(len(names))]
    return SeenMarks(
        boxes=(*rows, *(head.box for head in heads), *(ink.box for ink in result)),
        cells=tuple(rows),
        legend=tuple(names),
        has_result=bool(result),
        views=views_under(under, bindings, pixel, len(rows)),
        drawings=(*drawings, *(word_alone(names[n]) for n in words)),
        drawn=(*(own[n] for n in bindings[0] if n is not None), *own, *drawn[len(names) :]),
        faults=(),
        like_labels=labels_like(surface, legends_of(surface, layout), result[0]) if result else (),
        lost_result=not result and is_lost(surface, layout.fields.result_box, layout.known),
    )


def drawn_beside(
    surface: Surface, inks: Sequence[Ink | None]
) -> tuple[list[Labelled], tuple[Drawing, ...], tuple[int | None, ...]]:
    """What the views from pixels take the marks of heads and result for; their drawings, and which
    of these each is."""
    looks = [None if ink is None else look_on(surface, ink, False) for ink in inks]
    if not any(looks):
        return [], (), (None,) * len(looks)
    pixel = pixel_views(looks, False)
    return pixel, *drawings_of(surface, looks, pixel)


def views_under(
    under: Sequence[str],
    bindings: Sequence[Sequence[int | None]],
    pixel: Sequence[Labelled],
    rows: int,
) -> tuple[View, ...]:
    """The two views of the rows, and what those from pixels take heads and result for."""
    unknown: list[Kind] = [None] * rows
    drawn = [(*unknown, *(None if k == BLANK else k for k in view.kinds)) for view in pixel]
    rest: list[Kind] = [None] * (len(pixel[0].kinds) - len(under) if pixel else 0)
    bound = [
        (*(None if n is None else under[n] for n in binding), *under, *rest) for binding in bindings
    ]
    return (
        View("column", bound[0], True),
        View("render", bound[1], True),
        *(View(v.reader, kinds, v.sure) for v, kinds in zip(pixel, drawn, strict=True)),
    )


def word_alone(name: PositionName) -> Drawing:
    """A head that no mark stands beside."""
    said = name.replace("_", " ")
    return Drawing((0.0, 0.0, 0.0), *BLANK_GRIDS, "none", None, None, said)


def legends_of(surface: Surface, layout: Layout) -> list[Legend]:
    """The legends that may be meant for the result: a line of marks and positions stands below the
    lists."""
    totals, usual = layout.totals.box, LEAST / COMPARABLE
    return legends_on(surface.raster, layout.labels, layout.known, (), usual, totals)


def marks_of_heads(
    surface: Surface, layout: Layout, heads: Sequence[Label]
) -> tuple[list[Ink | None], list[Ink]]:
    """The mark before each head, or behind it, where one stands there, and that of the result."""
    totals = layout.totals.box
    places = layout.known, (), LEAST, totals, layout.equals
    page = LegendPage(surface.raster, layout.labels, *places)
    sides: dict[str, list[Ink | None]] = {"before": [], "behind": []}
    others = [label for label in layout.labels if label.position and label not in heads]
    for head in (*heads, *others):
        found = dict(marks_about(head, [*heads, *others], page))
        for side, own in sides.items():
            # Above a head, or below it, what frames it may begin.
            level = (ink for ink in found[side] if off_level(ink.box, head.box) < head.size / 2)
            own.append(next(level, None))
    # Of heads beside one another the mark of the next stands behind each.
    legend = max(sides.values(), key=lambda own: sum(ink is not None for ink in own))
    legend = legend[: len(heads)]
    shown = [ink for ink in legend if ink is not None]
    looks = [look_on(surface, ink, False) for ink in shown]
    return legend, results_on(surface, surface.raster, layout, shown, looks, False)[:1]
