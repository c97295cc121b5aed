import random
from dataclasses import replace
from itertools import pairwise

import pytest

from publish.changes.change import Change, apply_changes, digest, lines_hash
from publish.changes.differences import compared, composed, table_changes
from publish.columns import Column
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.release.manifest import ReleaseTable


def table(*columns):
    described = tuple(Column(name, "", "integer", False, (), ()) for name in columns)
    return ReleaseTable("votes", ("id",), 0, "", described)


TABLE = table("id", "a", "b")


def lines(rows):
    return [encode_row(row).encode() for row in rows]


def step(old, new, reason="new_note", before=TABLE, after=TABLE):
    """The changes of a release, as its file has them."""
    texts = lines(new)
    found = table_changes(before, after, lines(old), list(map(digest, texts)), texts.__getitem__)
    return [replace(each, reason=reason) for each in found]


def row(number, a=1, b=1):
    return {"id": number, "a": a, "b": b}


def changes_of(differences):
    """The changes by their keys, whatever their order and that of their columns."""
    return {each.key["id"]: (each.kind, each.before, each.after) for each in differences}


def test_one_step_is_what_it_is():
    (line,) = step([row(1)], [row(1, a=2)])
    change = Change("votes", "changed", {"id": 1}, {"a": 1}, {"a": 2}, "new_note")
    assert composed([[line]]) == (change,)


@pytest.mark.parametrize(
    ("history", "change"),
    [
        ([[], [row(1)], [row(1, a=2)]], ("added", None, row(1, a=2))),
        ([[], [row(1)], []], None),
        ([[row(1)], [row(1, a=2)], [row(1, a=3)]], ("changed", {"a": 1}, {"a": 3})),
        ([[row(1)], [row(1, a=2)], [row(1, a=1)]], None),
        ([[row(1)], [row(1, a=2)], [row(1, a=2, b=2)]], ("changed", row(1), row(1, 2, 2))),
        ([[row(1)], [row(1, a=2)], []], ("removed", row(1), None)),
        ([[row(1)], [], [row(1, b=2)]], ("changed", {"b": 1}, {"b": 2})),
        ([[row(1)], [], [row(1)]], None),
        ([[row(1)], [], [row(1)], []], ("removed", row(1), None)),
    ],
)
def test_two_steps_come_to_one_change_or_to_none(history, change):
    steps = [step(old, new) for old, new in pairwise(history)]
    found = changes_of(composed(steps)).get(1)
    if change is not None and change[0] == "changed":
        change = (change[0], *({k: v for k, v in side.items() if k != "id"} for side in change[1:]))
    assert found == change


def test_a_reason_that_all_steps_share_is_kept():
    steps = [step([row(1)], [row(1, 2)]), step([row(1, 2)], [row(1, 3)])]
    assert composed(steps)[0].reason == "new_note"


def test_other_reasons_become_several():
    steps = [step([row(1)], [row(1, 2)]), step([row(1, 2)], [row(1, 3)], "corrigendum")]
    assert composed(steps)[0].reason == "several"


def test_true_and_one_are_not_the_same():
    steps = [step([row(1)], [row(1, a=2)]), step([row(1, a=2)], [row(1, a=True)])]
    assert changes_of(composed(steps)) == {1: ("changed", {"a": 1}, {"a": True})}


@pytest.mark.parametrize(
    "steps",
    [
        [step([], [row(1)]), step([], [row(1)])],
        [step([row(1)], []), step([row(1)], [])],
        [step([row(1)], []), step([row(1)], [row(1, 2)])],
        [step([row(1)], [row(1, 2)]), step([], [row(1)])],
    ],
)
def test_changes_that_cannot_follow_each_other_are_refused(steps):
    with pytest.raises(VerificationError, match=r'votes \{"id":1\} is .* the releases do not'):
        composed(steps)


def test_a_column_that_came_and_changed_is_told_of_as_it_is_now():
    wider = table("id", "a", "b", "c")
    first = step([row(1)], [row(1) | {"c": 1}], after=wider)
    second = step([row(1) | {"c": 1}], [row(1) | {"c": 2}], before=wider, after=wider)
    assert changes_of(composed([first, second])) == {1: ("changed", {}, {"c": 2})}


def random_rows(rng, rows):
    """The rows after some came, went and changed."""
    kept = {number: dict(cells) for number, cells in rows.items() if rng.random() > 0.2}
    for number in range(12):
        if rng.random() < 0.3:
            kept[number] = row(number, rng.randrange(2), rng.randrange(2))
    return kept


@pytest.mark.parametrize("seed", range(50))
def test_over_a_random_history_the_sum_of_changes_is_the_comparison_of_its_ends(seed):
    rng = random.Random(seed)
    history = [random_rows(rng, {})]
    for _ in range(rng.randrange(1, 8)):
        history.append(random_rows(rng, history[-1]))
    listed = [list(rows.values()) for rows in history]
    steps = [step(old, new) for old, new in pairwise(listed)]
    ends = compared((TABLE, lines(listed[0])), (TABLE, lines(listed[-1])))
    found = composed(steps)
    assert changes_of(found) == changes_of(ends)
    applied = apply_changes(lines(listed[0]), found, TABLE, TABLE)
    assert lines_hash(applied) == lines_hash(lines(listed[-1]))


def test_a_table_that_came_has_all_its_rows_added():
    (found,) = compared(None, (TABLE, lines([row(1)])))
    assert found == Change("votes", "added", {"id": 1}, None, row(1))


def test_a_table_that_went_has_all_its_rows_removed():
    (found,) = compared((TABLE, lines([row(1)])), None)
    assert found == Change("votes", "removed", {"id": 1}, row(1), None)
