"""The figures of a sheet, each read twice and alike: by a second parser, or at a second look."""

from collections.abc import Collection, Sequence

from extract.records import Check
from extract.sheet.seen import SeenFigure
from extract.sheet.words import figures_in

NAME = "figures_read_alike"


def figures_check(figures: Sequence[SeenFigure], by_person: Collection[str] = ()) -> Check:
    """Whether every figure is read the second time as it was the first.

    What the second reading cannot tell at all says nothing: then the sums and the population tables
    stand alone. What stands in `by_person` was read by a person, whatever a reader says.
    """
    heard = [figure for figure in figures if figure.again]
    differing = [f for f in heard if figures_in(f.text) != figures_in(f.again or "")]
    left = [figure for figure in differing if figure.field not in by_person]
    if left:
        first = ", ".join(figures_in(figure.text) for figure in left)
        second = ", ".join(figures_in(figure.again or "") for figure in left)
        fields = ", ".join(figure.field for figure in left if figure.field)
        settle = (
            f" ({fields}): look at the sheet; a correction of each such field, also to the same "
            "figure, settles it"
        )
        return Check(NAME, False, first, second + (settle if fields else ""))
    persons = "".join(f"; {figure.field} read by a person" for figure in differing)
    alike = f"{len(heard) - len(differing)} read alike a second time"
    return Check(NAME, True, f"{len(figures)} figures", alike + persons)
