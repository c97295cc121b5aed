"""Drawings sorted into kinds by what they are like."""

from extract.sheet.marks.likeness import sort_by_links


def sorted_out(*drawings):
    return sort_by_links(drawings, lambda one, other: abs(one - other), 1.0, 2.0)


def test_drawings_that_noise_moved_apart_are_one_kind_by_those_between():
    assert sorted_out(0.0, 0.9, 1.8, 10.0) == [0, 0, 0, 1]


def test_the_order_of_drawings_does_not_matter():
    assert sorted_out(1.8, 10.0, 0.0, 0.9) == [0, 1, 0, 0]


def test_a_drawing_not_unlike_a_larger_kind_is_in_doubt():
    assert sorted_out(0.0, 0.5, 1.0, 2.5) == [0, 0, 0, None]


def test_two_drawings_alone_that_are_neither_like_nor_unlike_are_both_in_doubt():
    assert sorted_out(0.0, 1.5) == [None, None]


def test_a_chain_of_drawings_whose_ends_differ_too_much_is_no_kind():
    assert sorted_out(0.0, 0.9, 1.8, 2.7, 3.6) == [None] * 5
