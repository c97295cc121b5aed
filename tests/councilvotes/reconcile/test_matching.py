from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from councilvotes.reconcile.matching import CountedVote, Matching, Pair, Tie, match

DAY, NEXT = date(2020, 1, 2), date(2020, 1, 3)
ALL_YES = {"BE": "yes", "DE": "yes", "FR": "yes"}
ONE_NO = {"BE": "yes", "DE": "no", "FR": "yes"}
TWO_NO = {"BE": "no", "DE": "no", "FR": "yes"}


def vote(name, positions=ALL_YES, day=DAY, files=("2019/0001",), acts=()):
    return CountedVote(name, day, frozenset(files), frozenset(acts), positions)


def test_the_same_file_and_day_is_the_same_vote():
    ours, theirs = vote("ours"), vote("theirs", ONE_NO)
    assert match([ours], [theirs]) == Matching((Pair(ours, theirs, ("file", "date")),), (), (), ())


def test_the_same_act_and_day_is_the_same_vote():
    ours, theirs = vote("ours", files=(), acts=("6/20",)), vote("theirs", acts=("6/20",))
    assert match([ours], [theirs]).pairs == (Pair(ours, theirs, ("act_number", "date")),)


def test_another_day_or_file_is_another_vote():
    ours, others = vote("ours"), (vote("later", day=NEXT), vote("else", files=("2019/0002",)))
    assert match([ours], others) == Matching((), (), (ours,), others)


def test_of_two_on_a_file_and_day_each_gets_the_one_with_its_positions():
    ours = vote("first", ALL_YES), vote("second", TWO_NO)
    theirs = vote("a", TWO_NO), vote("b", ONE_NO)
    assert match(ours, theirs).pairs == (
        Pair(ours[1], theirs[0], ("file", "date", "positions")),
        Pair(ours[0], theirs[1], ("file", "date", "positions")),
    )


def test_the_act_tells_more_than_positions_do():
    ours = vote("ours", ALL_YES, acts=("6/20",))
    theirs = vote("a", ONE_NO, acts=("6/20",)), vote("b", ALL_YES, acts=("7/20",))
    assert [pair.theirs.name for pair in match([ours], theirs).pairs] == ["a"]


def test_twins_are_a_tie():
    ours, theirs = (vote("ours"),), (vote("a"), vote("b"))
    assert match(ours, theirs) == Matching((), (Tie(ours, theirs),), (), ())


def test_without_a_file_only_the_same_positions_are_the_same_vote():
    ours, same, other = vote("ours", ONE_NO, files=()), vote("a", ONE_NO, files=()), vote("b")
    assert match([ours], [same]).pairs == (Pair(ours, same, ("date", "positions")),)
    assert match([ours], [vote("c", TWO_NO, files=())]).pairs == ()
    assert match([ours], [other]).pairs == ()


def test_a_state_that_takes_no_part_may_be_left_out():
    ours = vote("ours"), vote("twin", ONE_NO)
    theirs = (vote("theirs", ONE_NO | {"DK": "not_participating"}),)
    assert match(ours, theirs).pairs[0].ours.name == "twin"


VOTES = st.builds(
    CountedVote,
    st.text("abc", min_size=1, max_size=3),
    st.sampled_from((DAY, NEXT)),
    st.frozensets(st.sampled_from(("2019/0001", "2019/0002")), max_size=1),
    st.frozensets(st.sampled_from(("6/20", "7/20")), max_size=1),
    st.fixed_dictionaries({state: st.sampled_from(("yes", "no")) for state in ("BE", "DE")}),
)
SIDES = st.lists(VOTES, max_size=6)


def in_one_place_each(side, placed):
    return sorted(map(id, side)) == sorted(map(id, placed))


@given(SIDES, SIDES)
def test_each_vote_of_both_sides_stands_in_one_place(ours, theirs):
    found = match(ours, theirs)
    tied = [each for tie in found.ties for each in tie.ours]
    assert in_one_place_each(ours, [p.ours for p in found.pairs] + tied + [*found.ours_alone])
    tied = [each for tie in found.ties for each in tie.theirs]
    assert in_one_place_each(theirs, [p.theirs for p in found.pairs] + tied + [*found.theirs_alone])


@given(SIDES, SIDES)
def test_a_pair_is_of_one_day_and_names_something_alike(ours, theirs):
    for pair in match(ours, theirs).pairs:
        one, two = pair.ours, pair.theirs
        assert one.date == two.date
        alike = one.files & two.files or one.act_numbers & two.act_numbers
        assert alike or one.positions == two.positions


def places(found, ours, theirs):
    """The pairs and ties by places on both sides as they were given."""
    here, there = ([*map(id, side)] for side in (ours, theirs))
    pairs = {(here.index(id(p.ours)), there.index(id(p.theirs)), p.matched_by) for p in found.pairs}
    ties = {
        (
            frozenset(here.index(id(each)) for each in tie.ours),
            frozenset(there.index(id(each)) for each in tie.theirs),
        )
        for tie in found.ties
    }
    return pairs, ties


@given(SIDES, SIDES, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(ours, theirs, chance):
    found = places(match(ours, theirs), ours, theirs)
    mixed = chance.sample(ours, len(ours)), chance.sample(theirs, len(theirs))
    assert places(match(*mixed), ours, theirs) == found


@given(st.permutations(range(5)), st.integers(0, 4))
def test_a_witness_that_says_the_same_in_another_order_is_matched_whole(order, twin):
    ours = [vote(f"{n}", files=(f"2019/000{n}",)) for n in range(5)]
    theirs = [ours[n] for n in order]
    assert {(p.ours.name, p.theirs.name) for p in match(ours, theirs).pairs} == {
        (f"{n}", f"{n}") for n in range(5)
    }
    doubled = match(ours, [*theirs, ours[twin]])
    assert [tie.ours[0].name for tie in doubled.ties] == [f"{twin}"]
    assert len(doubled.pairs) == 4


def test_a_better_fit_is_never_left_for_a_worse_one():
    side = vote("none", ALL_YES), vote("one", ONE_NO), vote("two", TWO_NO)
    for ours, theirs in ((a, b) for a in permutations(side) for b in permutations(side)):
        assert all(pair.ours.name == pair.theirs.name for pair in match(ours, theirs).pairs)
