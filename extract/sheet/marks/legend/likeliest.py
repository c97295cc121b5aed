"""Which of the legends that may be meant is the sheet's: that with marks like those of the rows."""

from collections.abc import Sequence

from extract.records import PositionName
from extract.sheet.geometry import middle
from extract.sheet.layout.sheet import Layout
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.bars import Legend
from extract.sheet.marks.legend.result_mark import least_of_result, result_marks
from extract.sheet.marks.views.differences import (
    FRAMED,
    SURE_DRAWING,
    SURE_SILHOUETTE,
    SURE_TINT,
    drawing_apart,
    is_like,
    of_one_form,
    once_each,
    same_look,
    silhouette_apart,
    tint_apart,
)
from extract.sheet.marks.views.forms import BY_FORM, BY_HUE, form_of, hue_of, is_coloured
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Labelled, Surface, look_on
from extract.sheet.seen import FORMS

WAYS = (
    (tint_apart, SURE_TINT),
    (silhouette_apart, SURE_SILHOUETTE),
    (drawing_apart, SURE_DRAWING),
)
NEAR, FARTHER = 2.0, 1.5
"""Times the sure difference up to which a mark is like one of a legend, that may be smaller; and
how many times as far off the next one is, by a sure difference at least."""


def best_legend(
    surface: Surface, legends: Sequence[Legend], rows: Sequence[Look], grounds: bool
) -> Legend:
    """The legend whose marks are most like those of the rows; empty where none is like any."""
    rows = once_each(rows)
    likest: list[tuple[Legend, list[Look]]] = []
    most = 1
    for legend in legends:
        looks = [look_on(surface, ink, grounds) for ink in legend.values()]
        like = len(unlike([look for look in looks if is_of_rows(look, rows)]))
        if like >= most:
            likest = [*(likest if like == most else []), (legend, looks)]
            most = like
    if len(likest) < 2:
        return likest[0][0] if likest else {}

    def rank(each: tuple[Legend, list[Look]]) -> tuple[int, int]:
        """Of marks between two labels hue and form tell whose they are; a dot and the word behind
        it are one mark where those of the rows are."""
        against = sum(says_another(look, name) for name, look in zip(*each, strict=True))
        return -against, sum(any(of_one_form(look, row) for row in rows) for look in each[1])

    return max(likest, key=rank)[0]


def is_of_rows(look: Look, rows: Sequence[Look]) -> bool:
    """Whether a mark of a legend is like one of the rows."""
    return any(
        tint_apart(look, row) < 2 * SURE_TINT
        and (look.block or of_one_colour(look, row) or of_one_form(look, row, FRAMED))
        for row in rows
    )


def unlike(looks: Sequence[Look]) -> list[Look]:
    """The marks of a legend of which none is like another: a panel beside it, as its lines cut it,
    is the same beside each label."""
    found: list[Look] = []
    for look in looks:
        if not is_like(look, found):
            found.append(look)
    return found


def says_another(look: Look, name: PositionName) -> bool:
    """Whether the hue or the form of a mark is that of yes beside the label of no, or of no beside
    that of yes."""
    form = form_of(look.silhouette)
    said = {BY_HUE.get(hue_of(look.tint)), BY_FORM.get(form) if form else None}
    return (name == "yes" and "no" in said) or (name == "no" and "yes" in said)


def of_one_colour(look: Look, row: Look) -> bool:
    """Whether two marks have one hue: pills may be wider in the rows than in a legend."""
    return is_coloured(look.tint) and tint_apart(look, row) < SURE_TINT


def labels_like(
    surface: Surface, legends: Sequence[Legend], result: Ink
) -> tuple[PositionName, ...]:
    """The labels of the fullest legend whose marks are like that of the result, if any are."""
    shown = look_on(surface, result, False)
    for legend in legends:
        like = {
            name for name, ink in legend.items() if is_like(look_on(surface, ink, False), [shown])
        }
        if like and len(legend) > 1:
            return tuple(like)
    return ()


def nearest_labels(
    looks: Sequence[Look | None], rows: int, legend: Sequence[PositionName]
) -> tuple[PositionName | None, ...]:
    """Of each row, the label whose mark of the legend is most like its own; None where no view can
    say, or two say different things."""
    labels = [look for look in looks[rows : rows + len(legend)] if look is not None]
    shown = [look for look in looks[:rows] if look is not None]
    found = {same_look(look): nearest(look, labels, legend) for look in once_each(shown)}
    return tuple(None if look is None else found[same_look(look)] for look in looks[:rows])


def nearest(
    look: Look, labels: Sequence[Look], legend: Sequence[PositionName]
) -> PositionName | None:
    """The label of a legend whose mark is most like another one."""
    said: set[PositionName] = set()
    for difference, sure in WAYS if len(labels) > 1 else ():
        away = [difference(look, label) / sure for label in labels]
        first, second = sorted(away)[:2]
        if first <= NEAR and second >= max(1.0, FARTHER * first):
            said.add(legend[away.index(first)])
    return said.pop() if len(said) == 1 else None


def forget_forms(
    views: Sequence[Labelled], looks: Sequence[Look | None], rows: int, legend: int
) -> None:
    """Let the views of forms say nothing of a legend that has the rows' colours alone."""
    shown = [look for look in looks[:rows] if look is not None]
    labels = [look for look in looks[rows : rows + legend] if look is not None]
    if any(look.block or of_one_form(look, row) for look in labels for row in shown):
        return
    if all(any(of_one_form(look, row, FRAMED) for row in shown) for look in labels):
        return
    for view in views:
        if view.reader in FORMS:
            view.kinds[rows : rows + legend] = [None] * legend


def mark_behind(surface: Surface, layout: Layout, marks: Sequence[Ink]) -> list[Ink]:
    """What stands right behind the label of the result: no legend's, be it level with a label of
    the totals."""
    words = [word.box for label in layout.labels for word in label.words]
    place, known = layout.fields.result_box, [*layout.known, *words]
    least, taken, states = least_of_result(marks), [ink.box for ink in marks], layout.states.box
    found = result_marks(surface.raster, place, [], known, taken, least, states, level=True)
    return [
        ink for ink in found if ink.box[0] > place[2] and ink.box[1] < middle(place) < ink.box[3]
    ]
