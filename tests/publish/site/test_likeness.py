import random
from itertools import combinations

from publish.site.likeness import ordered_by_likeness


def test_those_on_a_line_come_out_in_the_order_of_the_line():
    place = dict(zip("ABCDEFGH", (1, 2, 4, 5, 9, 10, 12, 20), strict=True))
    likeness = {
        frozenset(pair): 100.0 - abs(place[pair[0]] - place[pair[1]])
        for pair in combinations(place, 2)
    }
    names = list(place)
    random.Random(7).shuffle(names)
    order = ordered_by_likeness(names, likeness)
    assert order in (tuple("ABCDEFGH"), tuple("HGFEDCBA"))


def test_an_unknown_pair_is_neither_alike_nor_unlike():
    likeness = {frozenset("AB"): 99.0, frozenset("BC"): 50.0}
    assert ordered_by_likeness("CAB", likeness) in (tuple("ABC"), tuple("BAC"), tuple("CAB"))


def test_one_and_none_are_in_order():
    assert ordered_by_likeness((), {}) == ()
    assert ordered_by_likeness(("A",), {}) == ("A",)
