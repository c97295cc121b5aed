import json
import random

import pytest

from publish.changes.change import Change, apply_changes, digest
from publish.changes.differences import RowDifference, changes_of, row_difference
from publish.encode import encode_row
from publish.errors import ReleaseError
from tests.publish.drafts import table

SHAPE = table("votes", ("id",), "id", "a")


def line(number, a=0):
    return encode_row({"id": number, "a": a}).encode()


def difference(old, new):
    return row_difference(old, [digest(each) for each in new])


OLD = [line(1), line(2), line(3), line(4)]


def test_rows_are_told_apart_by_what_they_say():
    new = [line(0), line(1), line(3, 9), line(4)]
    assert difference(OLD, new) == RowDifference((True, False, True, False), (line(2), line(3)))


def test_rows_that_changed_places_are_the_same():
    assert difference(OLD, OLD[::-1]) == RowDifference((False,) * 4, ())


def test_a_table_that_was_empty_or_is_now_has_nothing_in_common():
    assert difference([], OLD) == RowDifference((True,) * 4, ())
    assert difference(OLD, []) == RowDifference((), tuple(OLD))


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
    found = list(changes_of(SHAPE, SHAPE, left, fresh))
    known, kept = set(map(key, old)), set(map(key, new))
    assert {(change.kind, change.key["id"]) for change in found} == {
        *(("changed" if key(each) in known else "added", key(each)) for each in fresh),
        *(("removed", key(each)) for each in left if key(each) not in kept),
    }
    assert sorted(apply_changes(left, found, SHAPE, SHAPE)) == sorted(fresh)


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
        list(apply_changes(OLD, [change], SHAPE, SHAPE))
