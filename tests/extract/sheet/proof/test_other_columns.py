"""A second column of marks like those of the vote is another vote; one with a smudge is heard."""

from collections.abc import Sequence
from dataclasses import replace
from unittest.mock import Mock

import pytest

from extract.domain.member_states import load_member_states
from extract.errors import NoteRefusedError
from extract.records import Box, PositionName
from extract.sheet.proof.other_columns import are_as_large, is_spoilt, look_of, refuse_second_vote
from extract.sheet.proof.row import NamedRow
from extract.sheet.seen import OBJECTS, Drawing, Hue, SeenMarks, View

HUES: tuple[Hue, ...] = ("green", "red", "amber")
UP, DOWN, DISC = (Drawing((50.0, 0.0, 0.0), "", "", hue, None, None, "") for hue in HUES)
INK = Drawing((0.0, 0.0, 0.0), "", "", "none", None, None, "")
MEANS: dict[Drawing, PositionName] = {UP: "yes", DOWN: "no", DISC: "abstain", INK: "yes"}
OWN = [UP, UP, UP, DOWN, UP, UP, DISC, UP, UP, UP]
OTHER = [UP, DOWN, UP, UP, UP, UP, UP, UP, UP, UP]


def column(
    drawn: Sequence[Drawing | None], x: float, size: float = 8.0, placed: bool = False
) -> SeenMarks:
    """Marks one below the other."""
    kinds = list(dict.fromkeys(each for each in drawn if each))
    boxes: list[Box | None] = [
        (x, 20.0 * n, x + size, 20.0 * n + size) if each else None for n, each in enumerate(drawn)
    ]
    views = (View("column" if placed else "look", (None,) * len(drawn), True),)
    numbers = tuple(None if each is None else kinds.index(each) for each in drawn)
    cells = tuple((x, 20.0 * n, x + 20, 20.0 * n + 20) for n in range(len(drawn)))
    return SeenMarks(tuple(boxes), cells, (), False, views, tuple(kinds), numbers, ())


def is_refused(own: SeenMarks, other: SeenMarks, names: list[PositionName]) -> bool:
    try:
        refuse_second_vote(Mock(page=2, marks=(own, other)), own, names)
    except NoteRefusedError:
        return True
    return False


NAMES = [MEANS[each] for each in OWN]


def test_a_column_with_the_marks_of_other_rows_shows_a_second_vote():
    with pytest.raises(NoteRefusedError, match="page 2: two columns of marks stand beside"):
        refuse_second_vote(
            Mock(page=2, marks=(column(OWN, 200), column(OTHER, 260))), column(OWN, 200), NAMES
        )


@pytest.mark.parametrize(
    ("other", "refused"),
    [
        (column(OTHER, 260), True),
        (column([*OTHER[:8], None, None], 260), True),
        (column(OWN, 260), False),
        (column([*OTHER[:7], None, None, None], 260), False),
        (column(OTHER, 204), False),
        (column(OTHER, 260, size=13.0), False),
        (column(OTHER, 260, placed=True), False),
        (column([INK] * 10, 260), False),
    ],
    ids=[
        *("other marks", "in most rows", "the same marks", "in few rows", "not beside the others"),
        *("much larger", "under heads", "of no look"),
    ],
)
def test_a_column_is_a_second_vote_where_most_rows_have_other_marks_like_those_of_the_vote(
    other, refused
):
    assert is_refused(column(OWN, 200), other, NAMES) is refused


def test_marks_under_heads_are_told_by_these_and_have_no_second_vote():
    assert not is_refused(column(OWN, 200, placed=True), column(OTHER, 260), NAMES)


def test_a_look_that_two_positions_share_tells_nothing():
    names: list[PositionName] = ["abstain" if n == 4 else name for n, name in enumerate(NAMES)]
    assert not is_refused(column(OWN, 200), column([*OTHER], 260), names)


@pytest.mark.parametrize(
    ("size", "alike"), [(8.0, True), (11.9, True), (12.1, False), (5.0, False)]
)
def test_marks_of_two_columns_are_as_large_in_both_directions(size, alike):
    ones, others = ([(0.0, 0.0, wide, 8.0)] * 3 for wide in (8.0, size))
    assert are_as_large(ones, others) is alike


def test_a_mark_without_colour_form_or_letters_looks_like_none():
    marks = column([INK, UP, None], 200)
    assert [look_of(marks, row) for row in range(3)] == [None, ("green", "", "", ""), None]


def test_the_marks_between_names_of_a_text_are_no_second_column():
    text = [column(OWN, 200 + 60 * (n % 5)).boxes[n] for n in range(len(OWN))]
    own = replace(column(OWN, 200), boxes=tuple(text))
    before = [column(OTHER, 20).boxes[0], *text[:-1]]
    shifted = replace(column([OTHER[0], *OWN[:-1]], 260), boxes=tuple(before))
    assert not is_refused(own, shifted, NAMES)


ALL: list[PositionName] = ["yes"] * 10
SMUDGED = [*[UP] * 9, INK]
NAMED = tuple(
    NamedRow(state, "text", (50.0, 20.0 * n, 100.0, 20.0 * n + 8), None, (0.0, 0.0, 0.0, 0.0))
    for n, state in enumerate(load_member_states()[:10])
)


@pytest.mark.parametrize(
    ("drawn", "x", "names", "spoilt"),
    [
        (SMUDGED, 260, ALL, True),
        ([UP] * 10, 260, ALL, False),
        (OWN[:4] + [DISC] * 6, 260, ALL, False),
        ([*[UP] * 8, INK, None], 260, ALL, True),
        ([*[UP] * 7, None, None, None], 260, ALL, False),
        (SMUDGED, 204, ALL, False),
        (SMUDGED, 260, NAMES, False),
    ],
    ids=[
        "smudged",
        "alike",
        "of many kinds",
        "with a blank",
        "of few rows",
        "the same ink",
        "no unanimous vote",
    ],
)
def test_one_odd_mark_of_a_column_is_heard_where_another_column_proves_a_unanimous_vote(
    drawn, x, names, spoilt
):
    bullets = column([INK] * 10, 200)
    assert is_spoilt(column(drawn, x), bullets, names, NAMED) is spoilt


def test_bars_of_the_shares_are_no_marks_though_one_is_too_short_to_be_seen():
    bars = column([INK] * 9 + [None], 260)
    long = [
        box and (box[0], box[1], box[0] + 2 * 1.6**n, box[3]) for n, box in enumerate(bars.boxes)
    ]
    assert not is_spoilt(replace(bars, boxes=tuple(long)), column([UP] * 10, 200), ALL, NAMED)


@pytest.mark.parametrize(
    ("kind", "drawn", "end", "spoilt"),
    [
        ("word", None, 300, False),
        ("word", None, 100, True),
        ("word", INK, 300, True),
        ("blank", None, 300, True),
        (None, None, 300, True),
    ],
    ids=["a word of its name", "a word beside it", "ink too", "nothing", "unknown"],
)
def test_a_row_in_which_the_parsers_find_a_word_of_its_name_lost_no_mark(kind, drawn, end, spoilt):
    marks = column([*[UP] * 9, drawn], 260)
    parsed = tuple(View(each, (*["mark"] * 9, kind), True) for each in OBJECTS)
    wrapped = replace(NAMED[9], name_box=(50.0, 180.0, end, 196.0))
    found = is_spoilt(
        replace(marks, views=parsed), column([INK] * 10, 200), ALL, (*NAMED[:9], wrapped)
    )
    assert found is spoilt
