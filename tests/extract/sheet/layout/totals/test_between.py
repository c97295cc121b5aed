"""A figure beyond the label of another position is not that of the first."""

from unittest.mock import Mock

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.grammar import number_in
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.between import is_beyond_another, parts, stands_behind_others
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import lines
from tests.extract.sheet.layout.totals.test_read import read
from tests.extract.sheet.layout.totals.ways.test_places import labels_and_figures
from tests.extract.sheet.layout.typed import at


def labels(*places: tuple[float, float, str]) -> list[Label]:
    return labels_on(lines([word for x, y, text in places for word in at(x, y, text)]), False)


def figure(x: float, y: float, text: str = "3") -> Figure:
    (word,) = at(x, y, text)
    number = number_in(text)
    assert number is not None
    return Figure(number, word.box, text, None)


FOR, AGAINST = labels((50, 100, "For"), (50, 130, "Against"))


@pytest.mark.parametrize(
    ("x", "y", "parted"),
    [
        *((50, 145, True), (90, 145, True), (50, 115, False), (50, 130, False)),
        *((50, 85, False), (20, 145, False)),
    ],
    ids=["below the other", "right of that", "above it", "level with it", "above both", "left"],
)
def test_the_label_between_another_one_and_a_figure_parts_them(x, y, parted):
    assert parts(AGAINST, FOR, figure(x, y)) is parted


def test_a_label_in_another_column_parts_no_figure_from_its_label():
    first, second = labels((50, 100, "For"), (250, 130, "Against"))
    assert not parts(second, first, figure(50, 160))


def table(*figures: Figure) -> TotalsTable:
    """The members of those who voted for."""
    own = read(at(50, 100, "For 3") + at(50, 130, "Against 1") + at(50, 160, "Total 4"))
    return TotalsTable(own.totals, (FOR, AGAINST), figures, ("totals.yes.members",) * len(figures))


def test_a_table_whose_count_stands_beyond_the_label_of_another_position_is_none():
    assert is_beyond_another(table(figure(50, 145)), [FOR, AGAINST])
    assert not is_beyond_another(table(figure(50, 115)), [FOR, AGAINST])
    assert not is_beyond_another(table(), [FOR, AGAINST])


def test_a_position_that_has_a_second_label_beside_its_figure_keeps_it():
    (again,) = labels((50, 145, "For"))
    own = table(figure(90, 145))
    both = TotalsTable(own.totals, (FOR, AGAINST, again), own.figures, own.fields)
    assert not is_beyond_another(both, [FOR, AGAINST, again])


@pytest.mark.parametrize(
    "column",
    [("Yes", "No", "21", "Abstain", "3", "2"), ("Yes", "No", "21", "3", "2", "Abstain")],
    ids=["amid others", "the first of three"],
)
def test_the_count_below_the_label_of_those_against_is_not_taken_for_those_for(column):
    words = [word for n, text in enumerate(column) for word in at(50, 100 + 15 * n, text)]
    with pytest.raises(NoteRefusedError, match="no totals were found"):
        read([*words, *at(50, 220, "Total 26")])


@pytest.mark.parametrize(("said", "others"), [("N/P", False), ("Utopia", True)])
def test_the_mark_of_a_position_may_stand_before_its_count(said, others):
    words = at(50, 100, "Yes") + at(150, 100, "No") + at(250, 100, "Not participating")
    words += at(50, 120, "26") + at(150, 120, "0") + at(250, 120, said)
    words += at(words[-1].box[2] + 3, 120, "1")
    heads, (*_, last) = labels_and_figures(words)
    table = TotalsTable(Mock(), tuple(heads), (last,), ("totals.not_participating.members",))
    assert stands_behind_others(table, lines(words)) is others
