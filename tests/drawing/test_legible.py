"""What a person can read, and the least change that makes a sheet so."""

import datetime
from dataclasses import replace

import pytest

from tests.drawing.legible import illegible, made_legible
from tests.drawing.spec import COLOUR, DEEP, GREY, Palette, Row, SheetLook, VoteSpec

ONE_BIT = SheetLook(kind="picture", colours="bilevel")
SWAPPED = Palette(COLOUR.no, COLOUR.yes, COLOUR.abstain, COLOUR.not_participating)
BARE = SheetLook(legend=False)
NOVEL_GREY = replace(BARE, drawing="novel", palette=GREY, novel=1)


def vote(look, *positions, result="yes"):
    states = ("BE", "BG", "CZ", "DK")
    rows = tuple(Row(s, p, 2.5) for s, p in zip(states, positions, strict=False))
    return VoteSpec(rows, "", "", datetime.date(2022, 11, 15), result=result, look=look)


LEGIBLE = [
    vote(SheetLook(), "yes", "no", "abstain", "not_participating"),
    vote(BARE, "yes", "no", "abstain"),
    vote(replace(BARE, palette=GREY), "yes", "abstain", result="no"),
    vote(ONE_BIT, "yes", "abstain", "not_participating"),
    vote(replace(ONE_BIT, absent="blank"), "yes", "not_participating"),
    vote(replace(ONE_BIT, noise=7.0), "yes", "abstain"),
    vote(NOVEL_GREY, "yes", "abstain"),
    vote(replace(NOVEL_GREY, legend=True), "yes", result="no"),
]
ILLEGIBLE = [
    (vote(replace(ONE_BIT, absent="blank"), "yes", "abstain", "not_participating"), "two blanks"),
    (vote(replace(ONE_BIT, palette=DEEP, noise=3.0), "yes", "abstain"), "specks"),
    (vote(NOVEL_GREY, "yes", result="no"), "nothing names the marks"),
    (vote(replace(BARE, palette=SWAPPED), "yes", "no"), "form against meaning"),
    (vote(replace(BARE, drawing="novel", novel=3984), "not_participating"), "form against meaning"),
]


@pytest.mark.parametrize("spec", LEGIBLE)
def test_marks_that_are_there_and_have_a_meaning_are_legible_and_stay_as_they_are(spec):
    assert illegible(spec) == ()
    assert made_legible([spec]) == (spec,)


@pytest.mark.parametrize(("spec", "reason"), ILLEGIBLE)
def test_what_nobody_can_read_is_told_by_its_reason_and_mended_in_its_look_alone(spec, reason):
    assert illegible(spec) == (reason,)
    (mended,) = made_legible([spec])
    assert illegible(mended) == ()
    assert replace(mended, look=spec.look) == spec
