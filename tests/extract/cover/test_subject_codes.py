"""Subject codes of the right column."""

from extract.cover.subject_codes import read_codes
from tests.extract.typed_pages import typed


def test_two_columns_are_read_one_after_the_other():
    pieces = [
        typed(341, 201, "VOTE 130"),
        typed(455, 201, "ENV 324"),
        typed(341, 214, "INF 240"),
        typed(455, 214, "TELECOM 725"),
        typed(341, 227, "JAI 401"),
    ]

    assert read_codes(pieces) == ("VOTE 130", "INF 240", "JAI 401", "ENV 324", "TELECOM 725")


def test_two_columns_that_run_together_are_parted():
    pieces = [typed(341, 201, "SIMPL 165 TELECOM 341"), typed(341, 214, "ANTICI 171 POLCOM 233")]

    assert read_codes(pieces) == ("SIMPL 165", "ANTICI 171", "TELECOM 341", "POLCOM 233")


def test_codes_of_several_words_are_known_from_the_list():
    pieces = [typed(341, 201, "PV CONS 12"), typed(341, 214, "CODEC PTS A 7")]

    assert read_codes(pieces) == ("PV CONS 12", "CODEC", "PTS A 7")


def test_an_unknown_code_is_kept():
    assert read_codes([typed(341, 201, "NEWCODE 3")]) == ("NEWCODE 3",)


def test_a_distribution_marking_and_other_text_are_no_codes():
    pieces = [typed(341, 201, "LIMITE"), typed(341, 214, "Brussels, 2 July 2026")]

    assert read_codes(pieces) == ()
