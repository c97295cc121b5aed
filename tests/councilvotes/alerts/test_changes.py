"""What is new to one channel."""

from dataclasses import replace
from datetime import timedelta

from councilvotes.alerts.changes import Told, alerts_between, merged, told_after
from tests.councilvotes.alerts.samples import FAILED, FAILED_NEW, REFUSED, REFUSED_NEW
from tests.councilvotes.states import NOON

LATER = NOON + timedelta(hours=6)
RESOLVED = replace(FAILED_NEW, event="resolved")


def test_what_a_channel_was_not_told_of_is_new():
    told = told_after((), (FAILED, REFUSED), NOON)
    assert told == (Told(FAILED, NOON), Told(REFUSED, NOON))
    assert list(alerts_between((), told)) == [FAILED_NEW, REFUSED_NEW]


def test_other_words_of_the_same_are_nothing_new():
    before = (Told(FAILED, NOON),)
    after = told_after(before, (replace(FAILED, text="the run of today failed"),), LATER)
    assert after[0].since == NOON
    assert list(alerts_between(before, after)) == []


def test_the_same_of_another_list_is_new():
    before = (Told(replace(FAILED, subject="latest"), NOON),)
    after = told_after(before, (before[0].finding, replace(FAILED, subject="search")), LATER)
    assert [(each.event, each.subject) for each in alerts_between(before, after)] == [
        ("new", "search")
    ]


def test_a_member_more_is_a_change_that_names_it_and_one_less_is_not():
    before = told_after((), (REFUSED,), NOON)
    less = told_after(before, (replace(REFUSED, members=("ST-1 en",)),), LATER)
    assert list(alerts_between(before, less)) == []
    more = told_after(less, (replace(REFUSED, members=("ST-1 en", "ST-3 en")),), LATER)
    assert list(alerts_between(less, more)) == [
        replace(REFUSED_NEW, event="changed", added=("ST-3 en",))
    ]


def test_what_is_over_is_told_once_with_since_when_it_was():
    before = told_after((), (FAILED,), NOON)
    after = told_after(before, (), LATER)
    assert list(alerts_between(before, after)) == [RESOLVED]
    assert list(alerts_between(after, told_after(after, (), LATER))) == []


def test_what_waits_is_told_as_it_is_by_the_time_that_it_can_be():
    more = replace(REFUSED_NEW, event="changed", added=("ST-3 en",))
    assert merged((FAILED_NEW, REFUSED_NEW), (RESOLVED, more)) == (
        RESOLVED,
        replace(REFUSED_NEW, added=("ST-1 en", "ST-2 en", "ST-3 en")),
    )
    assert merged((RESOLVED,), (replace(FAILED_NEW, since=LATER),)) == (
        replace(FAILED_NEW, since=LATER),
    )
