"""What a drawing suggests by itself, and among those beside it."""

import pytest

from extract.records import PositionName
from extract.sheet.marks.views.forms import disc
from extract.sheet.marks.views.grids import digits_of
from extract.sheet.proof.hints import hints, letters_of
from extract.sheet.proof.meanings import (
    are_filled_alike,
    legend_says,
    likest,
    meanings,
    of_one_sort,
)
from extract.sheet.seen import Drawing, Form, Hue, SeenMarks, View

BLUE, BLACK = (-70.0, 24.0, -56.0), (-90.0, 0.0, 0.0)
ROUND = digits_of(disc())
FOR = Drawing(BLUE, ROUND, "", "blue", None, None, "For")
ARROW = Drawing(BLUE, ROUND, "", "blue", "up", None, "")
DISC = Drawing(BLUE, ROUND, "", "blue", "disc", None, "")
PLUS = Drawing(BLUE, ROUND, "", "none", None, None, "+")


@pytest.mark.parametrize(
    ("tint", "beside", "meaning"),
    [
        (BLACK, DISC, ["not_participating"]),
        (BLUE, DISC, []),
        (BLUE, FOR, ["not_participating"]),
        (BLUE, ARROW, ["not_participating", "abstain"]),
    ],
    ids=["black", "beside a disc", "among words", "among arrows"],
)
def test_a_dash_is_no_vote_for_or_against_where_it_is_black_or_stands_among_words_or_arrows(
    tint: tuple[float, float, float], beside: Drawing, meaning: list[PositionName]
):
    dash = Drawing(tint, ROUND, "", "none", "dash", None, "–")
    assert list(hints(dash, True, [beside, dash])) == meaning


@pytest.mark.parametrize(("beside", "meaning"), [(PLUS, ["abstain"]), (FOR, [])])
def test_a_nought_is_an_abstention_beside_plus_and_minus(beside, meaning):
    nought = Drawing(BLUE, ROUND, "", "none", None, "dash", "0")
    assert list(hints(nought, True, [beside, nought])) == meaning


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["Y", "N"], {0: "yes", 1: "no"}),
        (["Y", "N", "n.p."], {0: "yes", 1: "no"}),
        (["Y", "N", "●"], {}),
        (["Y", "n.p."], {}),
        (["Y", "y"], {}),
    ],
    ids=["letters", "beside n.p.", "beside a drawing", "one alone", "of one position"],
)
def test_letters_say_positions_where_all_marks_are_letters_or_words(texts, said):
    shown = {n: Drawing(BLUE, ROUND, "", "blue", None, None, t) for n, t in enumerate(texts)}
    assert letters_of(shown) == said


@pytest.mark.parametrize(("form", "said"), [("dash", {0: "yes", 1: "no"}), ("disc", {})])
def test_a_dash_beside_letters_need_be_none(form: Form, said: dict[int, PositionName]):
    shown = {n: Drawing(BLUE, ROUND, "", "blue", None, None, t) for n, t in enumerate("YN")}
    assert letters_of(shown | {2: Drawing(BLUE, ROUND, "", "blue", form, None, "–")}) == said


def test_a_ring_among_arrows_is_an_abstention_though_it_falls_otherwise_left_and_right():
    uneven = "f" * 128 + "0" * 128
    ring = Drawing(BLUE, uneven, "", "blue", None, "disc", "")
    assert list(hints(ring, True, [ARROW, ring])) == ["abstain"]


def near(*labels: PositionName | None) -> SeenMarks:
    """Marks of a column, with the label of the legend that each is nearest to."""
    return SeenMarks((), (), (), False, (), (), (), (), labels)


@pytest.mark.parametrize(
    ("labels", "said"),
    [(["yes", "yes", None], "yes"), (["yes", "no", "yes"], None), (["yes", None, None], None)],
    ids=["most of one", "of two", "few"],
)
def test_rows_are_like_a_label_where_most_are_and_none_is_like_another(labels, said):
    assert likest(near(*labels), range(3)) == said


@pytest.mark.parametrize(("text", "said"), [("+", ["yes"]), ("−", ["no"]), ("0", ["abstain"])])
def test_signs_that_a_file_has_as_letters_are_votes_beside_one_another(text, said):
    shown = [Drawing(BLUE, ROUND, "", "blue", "block", None, each) for each in "+−0"]
    sign = Drawing(BLUE, ROUND, "", "blue", "block", None, text)
    assert list(hints(sign, True, shown)) == said


GREEN_CROSS = Drawing((-40.0, -40.0, 30.0), ROUND, "", "green", "cross", None, "")
GREEN_TICK = Drawing((-40.0, -40.0, 30.0), ROUND, "", "green", "tick", None, "")
BLUE_CROSS = Drawing(BLUE, ROUND, "", "blue", "cross", None, "")


@pytest.mark.parametrize(
    ("drawing", "beside", "names"),
    [
        (GREEN_CROSS, GREEN_CROSS, ("yes",)),
        (GREEN_CROSS, GREEN_TICK, ()),
        (BLUE_CROSS, BLUE_CROSS, ()),
    ],
    ids=["form of the legend", "another form", "no hue of its own"],
)
def test_a_form_contradicts_a_label_unless_its_own_mark_has_that_form_and_hue(
    drawing, beside, names
):
    assert meanings(drawing, "yes", None, ["yes", "no"], beside)[0] == names


@pytest.mark.parametrize(("alone", "names"), [(True, ("no",)), (False, ())])
def test_a_triangle_that_alone_is_turned_points_nowhere_where_the_legend_has_it(alone, names):
    triangle = Drawing(BLACK, ROUND, "", "none", "up", None, "")
    found = meanings(triangle, "no", None, ["yes", "no"], triangle, alone=alone)
    assert found == (names, "legend")


BLACK_CROSS = Drawing(BLACK, ROUND, "", "none", "cross", None, "Yes")
RED_CROSS = Drawing((-40.0, 60.0, 40.0), ROUND, "", "red", "cross", None, "Yes")


@pytest.mark.parametrize(
    ("drawing", "says_none", "names"),
    [(BLACK_CROSS, True, ("yes",)), (BLACK_CROSS, False, ()), (RED_CROSS, True, ())],
    ids=["the one sign of a tally", "one of several signs", "a red one"],
)
def test_a_cross_under_yes_is_a_vote_for_where_it_is_the_one_sign_of_a_tally(
    drawing, says_none, names
):
    assert meanings(drawing, None, None, [], says_none=says_none)[0] == names


@pytest.mark.parametrize(("hue", "said"), [("blue", None), ("green", "abstain")])
def test_ink_like_that_of_a_label_drawn_otherwise_names_nothing_where_all_is_of_one_hue(
    hue: Hue, said: PositionName | None
):
    """A plus, a ring, a dash; the legend has a dash and a ring: only that of the dash is pale."""
    views = (
        View("tint", ("ink", "ink", "pale", "pale", "ink"), True),
        View("look", ("plus", "ring", "dash", "dash", "ring"), True),
    )
    drawings = tuple(Drawing(BLUE, ROUND, "", each, None, None, "") for each in (hue, "blue"))
    box = (0.0, 0.0, 1.0, 1.0)
    drawn = (0, 1, 1, 1, 1)
    marks = SeenMarks((box,) * 5, (), ("no", "abstain"), False, views, drawings, drawn, ())
    assert legend_says(marks, [0], 3, 2) == said


def test_a_disc_among_signs_that_a_file_names_as_ticks_is_an_abstention():
    tick = Drawing(BLUE, ROUND, "", "blue", None, None, "✓")
    assert list(hints(DISC, True, [tick, DISC])) == ["abstain"]


@pytest.mark.parametrize(
    ("own", "legend", "said"),
    [
        (GREEN_TICK, (GREEN_TICK, BLUE_CROSS), "yes"),
        (GREEN_TICK, (GREEN_TICK, GREEN_TICK), None),
        (GREEN_TICK, (GREEN_CROSS, BLUE_CROSS), None),
        (BLUE_CROSS, (GREEN_TICK, BLUE_CROSS), None),
    ],
    ids=["alone", "of two labels", "of another form", "no hue of a vote"],
)
def test_a_mark_of_the_hue_and_the_form_of_one_label_alone_is_of_its_sort(own, legend, said):
    box = (0.0, 0.0, 1.0, 1.0)
    drawings = (own, *legend)
    marks = SeenMarks((box,) * 3, (), ("yes", "no"), False, (), drawings, (0, 1, 2), ())
    assert of_one_sort(marks, 0, 1) == said


@pytest.mark.parametrize(
    ("marks", "alike"),
    [
        ([("green", "Yes"), ("green", "No")], True),
        ([("green", "Yes"), ("red", "No")], False),
        ([("green", "Yes"), ("green", "")], False),
        ([("green", "Yes"), ("green", "For")], False),
    ],
    ids=["words on one ground", "on grounds of two hues", "one without a word", "of one position"],
)
def test_the_ground_of_a_chosen_field_tells_nothing_where_all_have_one_hue(marks, alike):
    shown = [Drawing(BLUE, ROUND, "", hue, None, None, text) for hue, text in marks]
    assert are_filled_alike(shown) is alike


@pytest.mark.parametrize(
    ("parsed", "sure", "said"),
    [
        (("yes", "yes", "np"), True, None),
        (("yes", "yes", "yes"), True, "not_participating"),
        (("yes", "yes", None), True, "not_participating"),
        (("yes", "yes", "np"), False, "not_participating"),
    ],
    ids=["another word", "the same word", "unread", "not sure"],
)
def test_a_word_is_not_named_by_another_one_of_its_ink_that_the_parsers_tell_from_it(
    parsed: tuple[str | None, ...], sure: bool, said: PositionName | None
):
    """`Yes` in two rows; the legend has but `N/P`, in the same ink, and no look tells them."""
    views = (
        View("tint", ("ink",) * 3, True),
        View("look", ("small", "small", None), True),
        View("identity", parsed, sure),
    )
    words = tuple(Drawing(BLACK, ROUND, "", "none", None, None, text) for text in ("Yes", "N/P"))
    box = (0.0, 0.0, 1.0, 1.0)
    marks = SeenMarks((box,) * 3, (), ("not_participating",), False, views, words, (0, 0, 1), ())
    assert legend_says(marks, [0, 1], 2, 2) == said
