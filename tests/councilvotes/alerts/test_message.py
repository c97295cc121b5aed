"""Alerts in words, and as a record."""

from dataclasses import replace
from pathlib import Path

from councilvotes.alerts.message import LONGEST_SUBJECT, line_of, message_of
from tests.councilvotes.alerts.samples import FAILED_NEW, REFUSED_NEW
from tests.councilvotes.states import NOON

DATA = Path("/data")


def test_one_message_holds_all_alerts_and_the_digest():
    resolved = replace(FAILED_NEW, event="resolved")
    told = message_of((FAILED_NEW, REFUSED_NEW, resolved), ("digest: 1 fault",), DATA, NOON)
    assert told.subject == "[councilvotes] 1 fault, 1 notice, 1 resolved"
    assert told.text.splitlines() == [
        "councilvotes, data folder /data",
        "fault: the run failed: its log says why",
        "notice: 2 notes wait (ST-1 en, ST-2 en)",
        "resolved: the run failed: its log says why (found 2026-11-27 12:00 UTC)",
        "",
        "digest: 1 fault",
    ]


def test_a_change_names_what_is_new():
    more = replace(REFUSED_NEW, event="changed", added=("ST-3 en",))
    assert line_of(more) == "notice: 2 notes wait (new: ST-3 en)"


def test_no_more_than_ten_are_named_and_the_rest_counted():
    many = tuple(f"ST-{number} en" for number in range(300))
    told = message_of((replace(REFUSED_NEW, added=many),), (), DATA, NOON)
    assert told.alerts[0].added == many[:10]
    assert told.text.endswith("ST-8 en, ST-9 en and 290 more)")


def test_a_subject_is_one_line_that_is_not_too_long():
    told = message_of((replace(FAILED_NEW, text=f"a\nBcc: b\r{'c' * 500}"),), (), DATA, NOON)
    assert told.subject.startswith("[councilvotes] fault: a Bcc: b ccc")
    assert len(told.subject) == LONGEST_SUBJECT
