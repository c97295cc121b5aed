import json

import pytest

from publish.changes.change import Change, apply_changes, digest, lines_hash
from publish.changes.differences import table_changes
from publish.encode import encode_row
from publish.errors import ReleaseError
from tests.publish.drafts import table

SHAPE = table("votes", ("vote_id",), "vote_id", "subject", "share")
LATE_KEY = table("votes", ("vote_id",), "subject", "vote_id", "share")


def line(vote_id, subject="A", share=1.0, **more):
    return encode_row({"vote_id": vote_id, "subject": subject, "share": share} | more).encode()


def difference(old, new, old_shape=SHAPE, new_shape=SHAPE):
    digests = [digest(each) for each in new]
    return list(table_changes(old_shape, new_shape, old, digests, lambda place: new[place]))


OLD = [line("1"), line("2"), line("3")]
NEW = [line("1"), line("3", "B"), line("4", None)]
CHANGES = [
    Change("votes", "changed", {"vote_id": "3"}, {"subject": "A"}, {"subject": "B"}),
    Change(
        "votes",
        "added",
        {"vote_id": "4"},
        None,
        {"vote_id": "4", "subject": None, "share": 1.0},
    ),
    Change(
        "votes", "removed", {"vote_id": "2"}, {"vote_id": "2", "subject": "A", "share": 1.0}, None
    ),
]


def test_changes_name_what_is_added_changed_and_removed():
    assert difference(OLD, NEW) == CHANGES


def test_rows_in_another_order_are_no_change():
    assert difference(OLD, OLD[::-1]) == []


@pytest.mark.parametrize(("one", "other"), [(1, 1.0), (1, True), (1, "1"), ([1], [1.0])])
def test_a_cell_that_python_calls_equal_and_json_does_not_is_a_change(one, other):
    old, new = [line("1", share=one)], [line("1", share=other)]
    (change,) = difference(old, new)
    assert repr((change.before, change.after)) == repr(({"share": one}, {"share": other}))
    assert list(apply_changes(old, [change], SHAPE, SHAPE)) == new


def test_applied_changes_give_the_new_rows():
    given = apply_changes(OLD, CHANGES, SHAPE, SHAPE)
    assert lines_hash(given) == lines_hash(NEW)


def test_a_key_that_does_not_stand_first_is_found():
    old = [encode_row({"subject": "A", "vote_id": name, "share": 1}).encode() for name in "12"]
    new = [old[0], old[1].replace(b'"A"', b'"B"')]
    changes = difference(old, new, LATE_KEY, LATE_KEY)
    assert [change.key for change in changes] == [{"vote_id": "2"}]
    assert sorted(apply_changes(old, changes, LATE_KEY, LATE_KEY)) == sorted(new)


def test_a_quote_in_a_key_does_not_end_it():
    tricky = 'a","subject":"b'
    old, new = [line(tricky), line("a")], [line(tricky, "B"), line("a")]
    changes = difference(old, new)
    assert [change.key for change in changes] == [{"vote_id": tricky}]
    assert list(apply_changes(old, changes, SHAPE, SHAPE)) == new


def test_columns_that_come_and_go_are_changes_of_every_row():
    shape = table("votes", ("vote_id",), "vote_id", "rule", "share")
    old = [line("1"), line("2")]
    new = [
        encode_row({"vote_id": name, "rule": None, "share": 1.0}).encode() for name in ("1", "2")
    ]
    changes = difference(old, new, SHAPE, shape)
    assert changes[0] == Change(
        "votes", "changed", {"vote_id": "1"}, {"subject": "A"}, {"rule": None}
    )
    assert list(apply_changes(old, changes, SHAPE, shape)) == new


def test_columns_in_another_order_are_put_right_without_a_change():
    old = [line("1"), line("2")]
    row = {"subject": "A", "vote_id": "1", "share": 1.0}
    new = [encode_row(row | {"vote_id": name}).encode() for name in ("1", "2")]
    assert difference(old, new, SHAPE, LATE_KEY) == []
    assert list(apply_changes(old, [], SHAPE, LATE_KEY)) == new


def test_another_key_makes_all_rows_new():
    shape = table("votes", ("vote_id", "rule"), "vote_id", "rule")
    new = [json.dumps({"vote_id": "1", "rule": "x"}, separators=(",", ":")).encode()]
    changes = difference(OLD[:1], new, SHAPE, shape)
    assert [change.kind for change in changes] == ["added", "removed"]
    assert list(apply_changes(OLD[:1], changes, SHAPE, shape)) == new


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (Change("votes", "removed", {"vote_id": "9"}, {"vote_id": "9"}, None), "was not there"),
        (Change("votes", "added", {"vote_id": "1"}, None, {"vote_id": "1"}), "was there before"),
        (
            Change("votes", "changed", {"vote_id": "1"}, {"subject": "Z"}, {"subject": "B"}),
            "held something else before",
        ),
        (Change("votes", "removed", {"vote_id": "1"}, {"vote_id": "1"}, None), "another row"),
        (
            Change("votes", "changed", {"vote_id": "1"}, {"subject": "A"}, {"other": "B"}),
            "other columns than its table",
        ),
    ],
)
def test_a_change_that_does_not_fit_is_an_error(change, fault):
    with pytest.raises(ReleaseError, match=fault):
        list(apply_changes(OLD, [change], SHAPE, SHAPE))


def test_two_changes_of_one_row_are_an_error():
    with pytest.raises(ReleaseError, match="changed twice"):
        list(apply_changes(OLD, [CHANGES[0], CHANGES[0]], SHAPE, SHAPE))
