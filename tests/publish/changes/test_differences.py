import json
import random

import pytest

from publish.changes.change import Change, TableShape, apply_in_turn, digest
from publish.changes.differences import Apart, Run, changes_apart, lines_now, rows_apart, runs
from publish.encode import encode_row
from publish.errors import ReleaseError

SHAPE = TableShape("votes", ("id",), ("id", "a"))


def line(number, a=0):
    return encode_row({"id": number, "a": a}).encode()


def apart(old, new, most=None):
    return rows_apart(old, [digest(each) for each in new], most)


OLD = [line(1), line(2), line(3), line(4)]


def test_rows_are_told_apart_by_what_they_say():
    new = [line(0), line(1), line(3, 9), line(4)]
    assert apart(OLD, new) == Apart(b"\1\0\1\0", b"\0\1\1\0", True, (line(2), line(3)))


def test_rows_that_changed_places_are_the_same_and_not_in_order():
    assert apart(OLD, OLD[::-1]) == Apart(bytes(4), bytes(4), False, ())


def test_a_table_that_was_empty_or_is_now_has_nothing_in_common():
    assert apart([], OLD) == Apart(b"\1" * 4, b"", True, ())
    assert apart(OLD, []) == Apart(b"", b"\1" * 4, True, tuple(OLD))


@pytest.mark.parametrize(("most", "held"), [(4, tuple(OLD)), (3, None), (0, None)])
def test_no_more_lines_are_held_than_were_asked_for(most, held):
    assert apart(OLD, [], most).held == held


def random_table(generator):
    rows = [
        line(number, generator.randrange(3)) for number in range(60) if generator.random() < 0.7
    ]
    if generator.random() < 0.3:
        generator.shuffle(rows)
    return rows


def key(line):
    return json.loads(line)["id"]


@pytest.mark.parametrize("seed", range(50))
def test_rows_in_any_order_are_compared_by_their_keys(seed):
    generator = random.Random(seed)
    old, new = random_table(generator), random_table(generator)
    left = [each for each in old if each not in new]
    fresh = [each for each in new if each not in old]
    found = list(changes_apart(SHAPE, SHAPE, lambda: left, fresh))
    known, kept = set(map(key, old)), set(map(key, new))
    assert {(change.kind, change.key["id"]) for change in found} == {
        *(("changed" if key(each) in known else "added", key(each)) for each in fresh),
        *(("removed", key(each)) for each in left if key(each) not in kept),
    }
    assert list(apply_in_turn(left, found, SHAPE, SHAPE)) == fresh


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (Change("votes", "removed", {"id": 9}, {"id": 9, "a": 0}, None), "was not there"),
        (Change("votes", "changed", {"id": 9}, {"a": 0}, {"a": 1}), "was not there"),
        (Change("votes", "changed", {"id": 1}, {"a": 5}, {"a": 1}), "held something else before"),
        (Change("votes", "changed", {"id": 1}, {"a": 0}, {"b": 1}), "other columns"),
        (Change("votes", "removed", {"id": 1}, {"id": 1, "a": 1}, None), "was another row"),
    ],
)
def test_a_change_that_does_not_fit_the_lines_left_is_an_error(change, fault):
    with pytest.raises(ReleaseError, match=fault):
        list(apply_in_turn(OLD, [change], SHAPE, SHAPE))


def test_a_second_change_of_one_row_is_an_error():
    change = Change("votes", "changed", {"id": 1}, {"a": 0}, {"a": 1})
    with pytest.raises(ReleaseError, match="was not there"):
        list(apply_in_turn(OLD, [change, change], SHAPE, SHAPE))


@pytest.mark.parametrize("seed", range(20))
def test_the_lines_now_are_those_from_before_and_the_fresh_ones_in_their_order(seed):
    generator = random.Random(seed)
    old, new = random_table(generator), random_table(generator)
    found = apart(old, new)
    if found.in_order:
        fresh = [each for each in new if each not in old]
        assert list(lines_now(found, old, fresh)) == new
    else:
        assert [each for each in new if each in old] != [each for each in old if each in new]


@pytest.mark.parametrize("seed", range(20))
def test_runs_lead_from_the_rows_before_to_the_rows_now(seed):
    generator = random.Random(seed)
    old, new = random_table(generator), random_table(generator)
    found = apart(old, new)
    if found.in_order:
        parts = [(new if run.fresh else old)[run.start :][: run.count] for run in runs(found)]
        assert all(parts)
        assert [line for part in parts for line in part] == new


def test_rows_that_are_all_the_same_are_one_run():
    assert list(runs(apart(OLD, OLD))) == [Run(False, 0, 4)]
    assert list(runs(apart(OLD, []))) == []
