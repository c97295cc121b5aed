"""The final result is named by two signs, by three against the votes, or not at all."""

from dataclasses import replace
from datetime import date

import pytest

from extract.records import PositionName
from extract.sheet.proof.results.named import (
    ResultUnreadError,
    legend_beside,
    letter_says,
    phrase_says,
    result_of,
    words_say,
)
from extract.sheet.seen import Drawing, Form, Hue, Seen, SeenFields, SeenMarks, View

NOWHERE = (0.0, 0.0, 1.0, 1.0)
FIELDS = SeenFields(
    None,
    None,
    None,
    None,
    "unanimity",
    "unanimity",
    "",
    date(2026, 7, 2),
    "",
    NOWHERE,
    True,
    "",
    (),
)
NAMES: list[PositionName] = ["yes", "yes", "no"]
KINDS = ("up", "up", "down")


def seen(words: str = "", *, by_ocr: bool = False) -> Seen:
    fields = replace(FIELDS, result_words=words)
    return replace(
        Seen(2, False, (), False, None, None, fields, (), (), False, None), by_ocr=by_ocr
    )


def marks(result: str | None, hue: Hue = "none", form: Form | None = None) -> SeenMarks:
    """Two arrows up, one down, and a result that is like one of them, or like neither."""
    kinds = (*KINDS, *([result] if result else []))
    plain = Drawing((0.0, 0.0, 0.0), "", "", "none", None, None, "")
    return SeenMarks(
        boxes=(NOWHERE,) * len(kinds),
        cells=(NOWHERE,) * 3,
        legend=(),
        has_result=result is not None,
        views=(View("look", kinds, True), View("identity", kinds, True)),
        drawings=(plain, replace(plain, hue=hue, form=form)),
        drawn=(0, 0, 0, *([1] if result else [])),
        faults=(),
    )


@pytest.mark.parametrize(("like", "result"), [("up", "adopted"), ("down", "not_adopted")])
def test_likeness_in_two_views_names_it(like, result):
    assert result_of(seen(), marks(like), NAMES, "not reached").result == result


def test_a_rejection_that_the_votes_do_not_explain_needs_a_third_sign():
    with pytest.raises(ResultUnreadError, match="3 signs are needed"):
        result_of(seen(), marks("down"), NAMES, "reached")
    assert result_of(seen(), marks("down", "red"), NAMES, "reached").result == "not_adopted"


def test_a_word_in_place_of_the_mark_is_not_counted_again_for_its_letters():
    beside = marks("other", form="cross")
    lettered = replace(
        beside, drawings=(*beside.drawings[:1], replace(beside.drawings[0], text="no"))
    )
    with pytest.raises(ResultUnreadError, match="the word says no; 3 signs are needed"):
        result_of(seen("Rejected", by_ocr=True), lettered, NAMES, "reached")


def test_one_sign_alone_names_nothing():
    with pytest.raises(ResultUnreadError, match="2 signs are needed"):
        result_of(seen(), marks("other", "green"), NAMES, "not reached")


def test_one_sign_that_says_what_the_votes_say_names_it():
    assert result_of(seen(), marks("other", "green"), NAMES, "reached").result == "adopted"
    assert result_of(seen(), marks("other", "red"), NAMES, "not reached").result == "not_adopted"


def test_signs_that_contradict_one_another_name_nothing():
    with pytest.raises(ResultUnreadError, match="hue says no"):
        result_of(seen(), marks("up", "red"), NAMES, "not reached")


def test_nothing_printed_is_no_result():
    assert result_of(seen(), marks(None), NAMES, "not reached").result is None


def test_what_the_file_draws_there_and_nobody_sees_is_not_passed_over():
    with pytest.raises(ResultUnreadError, match="is not seen as a mark"):
        result_of(seen(), replace(marks(None), lost_result=True), NAMES, "not reached")


def test_words_that_tell_no_result_are_not_passed_over():
    with pytest.raises(ResultUnreadError, match="'postponed' is printed there"):
        result_of(seen("postponed"), marks(None), NAMES, "not reached")


def test_a_mark_of_the_legend_in_the_place_of_the_result_is_not_passed_over():
    beside = (5.0, 0.0, 9.0, 1.0)
    legend = replace(marks(None), legend=("no",), boxes=(NOWHERE, NOWHERE, NOWHERE, beside))
    with pytest.raises(ResultUnreadError, match="was taken for the legend's"):
        result_of(seen(), legend, NAMES, "not reached")


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("Adopted", "adopted"),
        ("YES Adopted", "adopted"),
        ("NO not adopted", "not_adopted"),
        ("Not adopted NO", "not_adopted"),
    ],
)
def test_the_words_name_it(words, result):
    assert result_of(seen(words), marks(None), NAMES, "not reached").result == result


def test_a_word_that_contradicts_the_one_before_it_names_nothing():
    with pytest.raises(ResultUnreadError):
        result_of(seen("NO Adopted"), marks(None), NAMES, "not reached")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        *(("ADOPTED", "yes"), ("rejected", "no"), ("Not adopted", "no"), ("Abstain", None)),
        *(("Disapproved", "no"), ("Act disagreed", "no"), ("", None)),
    ],
)
def test_a_phrase_tells_a_result_or_nothing(words, said):
    assert phrase_says(words) == said


def test_words_that_could_not_be_read_are_not_passed_over():
    with pytest.raises(ResultUnreadError):
        result_of(seen("\ufffd"), marks(None), NAMES, "not reached")


@pytest.mark.parametrize(
    ("box", "beside"),
    [
        ((60.0, 48.0, 70.0, 55.0), True),
        ((60.0, 58.0, 70.0, 90.0), True),
        ((60.0, 61.0, 70.0, 70.0), False),
        ((10.0, 50.0, 20.0, 60.0), False),
    ],
    ids=["level", "in part level", "below", "left"],
)
def test_a_mark_of_a_legend_right_of_the_result_and_level_in_part_may_be_its_own(box, beside):
    fields = replace(FIELDS, result_box=(30.0, 50.0, 50.0, 60.0))
    own = replace(marks(None), boxes=(NOWHERE,) * 3 + (box,), legend=("yes",))
    assert legend_beside(replace(seen(), fields=fields), own, 3) is beside


@pytest.mark.parametrize(
    ("texts", "signs"),
    [
        ("VVNV", [("the letter", "yes")]),
        ("VVNN", [("the letter", "no")]),
        ("VVNZ", []),
        ("VNVV", []),
        ("++-+", []),
        (["For", "For", "No", "For"], []),
    ],
    ids=["of one", "of another", "of no row", "of two positions", "a sign", "a word"],
)
def test_the_letter_of_the_result_is_that_of_the_rows_of_one_position(texts, signs):
    drawings = tuple(Drawing((0.0, 0.0, 0.0), "", "", "none", None, None, t) for t in texts)
    lettered = replace(marks("other"), drawings=drawings, drawn=(0, 1, 2, 3))
    assert list(letter_says(lettered, NAMES, 3)) == signs


def test_a_letter_on_another_ground_is_a_sign_of_the_result():
    drawings = tuple(replace(drawing, text="V") for drawing in marks("other", "green").drawings)
    lettered = replace(marks("other", "green"), drawings=drawings, drawn=(0, 0, None, 1))
    assert result_of(seen(), lettered, NAMES, "not reached").result == "adopted"


def test_beside_a_word_ink_that_is_like_neither_result_says_nothing():
    absent: list[PositionName] = ["not_participating", "yes", "no"]
    stroke = marks("up")
    assert result_of(seen("Adopted"), stroke, absent, "not reached").result == "adopted"
    with pytest.raises(ResultUnreadError):
        result_of(seen(), stroke, absent, "not reached")


@pytest.mark.parametrize("words", ["–", "x", "Carried on"])
def test_what_is_printed_there_and_tells_nothing_leaves_the_result_unread(words):
    with pytest.raises(ResultUnreadError, match="is printed there"):
        result_of(seen(words), marks(None), NAMES, "not reached")


@pytest.mark.parametrize(("form", "result"), [("cross", "adopted"), ("tick", None)])
def test_a_form_that_the_rows_of_that_form_deny_is_no_sign(form: Form, result):
    """A tick taken for a cross, and the mark of the rows against taken for a tick."""
    crosses = Drawing((0.0, 0.0, 0.0), "", "", "none", "cross", None, "")
    like = marks("up" if result else "down")
    drawings = (crosses, replace(crosses, form=form))
    own = replace(like, drawings=drawings, drawn=(0, 0, None, 1))
    if result:
        assert result_of(seen(), own, NAMES, "not reached").result == result
    else:
        with pytest.raises(ResultUnreadError, match="form says yes"):
            result_of(seen(), own, NAMES, "not reached")


@pytest.mark.parametrize(("mark", "read"), [("other", True), ("up", False)])
def test_beside_a_word_a_hue_alone_is_the_corner_of_a_frame(mark, read):
    red = marks(mark, "red")
    if read:
        assert result_of(seen("Adopted"), red, NAMES, "not reached").result == "adopted"
    else:
        with pytest.raises(ResultUnreadError, match="hue says no"):
            result_of(seen("Adopted"), red, NAMES, "not reached")


@pytest.mark.parametrize(
    ("hue", "objects", "read"),
    [("none", "up", True), ("blue", "up", False), ("none", "other", False)],
    ids=["black strokes", "inks with a hue", "like no object"],
)
def test_how_dark_black_strokes_are_says_nothing_against_the_objects_of_the_file(
    hue, objects, read
):
    sheet = marks(objects, hue)
    tint = View("tint", ("dark", "dark", "pale", "pale"), True)
    look = View("look", (*KINDS, "up"), True)
    sheet = replace(sheet, views=(tint, look, sheet.views[1]))
    if read:
        assert (
            result_of(seen(), sheet, ["yes", "yes", "abstain"], "not reached").result == "adopted"
        )
    else:
        with pytest.raises(ResultUnreadError, match="tint says abstain"):
            result_of(seen(), sheet, ["yes", "yes", "abstain"], "not reached")


def test_the_drawing_that_rows_have_beside_a_word_names_it_and_no_ink_of_both_together():
    alone = replace(marks("other"), like_result=(0, 1))
    assert result_of(seen(), alone, NAMES, "not reached").result == "adopted"
    misleading = replace(alone, views=(View("tint", ("1", "1", "2", "2"), True),))
    assert result_of(seen(), misleading, NAMES, "not reached").result == "adopted"


def test_a_drawing_that_rows_of_two_positions_have_beside_a_word_names_nothing():
    both = replace(marks("other", form="up"), like_result=(0, 2))
    with pytest.raises(ResultUnreadError, match="the drawing's ink says"):
        result_of(seen(), both, NAMES, "not reached")


@pytest.mark.parametrize(
    ("words", "like", "named"),
    [("Not adopted", None, True), ("", "down", False)],
    ids=["in words", "by a mark alone"],
)
def test_a_rejection_that_the_votes_leave_open_stands_in_words(words, like, named):
    if named:
        assert result_of(seen(words), marks(like), NAMES, "open").result == "not_adopted"
    else:
        with pytest.raises(ResultUnreadError, match="3 signs are needed"):
            result_of(seen(words), marks(like), NAMES, "open")


@pytest.mark.parametrize(
    ("labels", "result"), [(("yes",), "adopted"), (("yes", "abstain"), None)], ids=["one", "two"]
)
def test_a_mark_like_that_of_one_label_alone_of_a_legend_is_named_by_it(labels, result):
    alone = replace(marks("other"), views=(), like_labels=labels)
    if result:
        assert result_of(seen(), alone, NAMES, "not reached").result == result
    else:
        with pytest.raises(ResultUnreadError, match="nothing says what it is"):
            result_of(seen(), alone, NAMES, "not reached")


@pytest.mark.parametrize("words", ["No objection", "No objections", "No dissent", "No against"])
def test_the_denial_of_a_vote_against_is_no_rejection(words):
    assert not words_say(words)


def test_a_title_that_has_nothing_beside_it_tells_no_result():
    titled = replace(seen(), fields=replace(FIELDS, result_heads=True))
    with pytest.raises(ResultUnreadError, match="may be the title"):
        result_of(titled, replace(marks("up"), has_result=False), NAMES, "open")


@pytest.mark.parametrize(
    ("words", "like"),
    [
        ("Turned down", "up"),
        ("Postponed", "up"),
        ("No decision yet", "up"),
        ("Adoption refused", "up"),
        ("Adoption failed", "up"),
        ("Abgelehnt", "up"),
        ("Not adopted by qualified majority", "up"),
        ("Postponed", "down"),
        ("Adopted in part", "down"),
    ],
)
def test_words_beside_a_mark_that_do_not_tell_its_result_are_not_passed_over(words, like):
    with pytest.raises(ResultUnreadError, match=f"'{words}' beside it does not tell"):
        result_of(seen(words), marks(like), NAMES, "not reached")


@pytest.mark.parametrize(
    ("words", "like", "result"),
    [
        ("Adopted by qualified majority", "up", "adopted"),
        ("Adopted, 24 in favour", "up", "adopted"),
        ("Adoption failed", "down", "not_adopted"),
        ("by the Council", "up", "adopted"),
    ],
)
def test_what_may_be_added_to_a_result_takes_nothing_of_its_mark(words, like, result):
    assert result_of(seen(words), marks(like), NAMES, "not reached").result == result
