import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.ledger.database import moment, no_stamp, stamp


def is_time(value):
    """Whether the ledger takes a value for a time of its own."""
    with closing(sqlite3.connect(":memory:")) as ledger:
        ledger.execute("CREATE TABLE times (at)")
        ledger.execute("INSERT INTO times VALUES (?)", (value,))
        return not ledger.execute(f"SELECT at FROM times WHERE {no_stamp('at')}").fetchall()


@given(st.datetimes(timezones=st.timezones()).filter(lambda at: 1 < at.year < 9999))
def test_every_time_is_one_as_written_and_is_read_back(at):
    assert is_time(stamp(at))
    assert moment(stamp(at)) == at.astimezone(UTC)  # else an hour that is left out equals none


def test_no_time_is_none_that_is_wrong():
    assert is_time(None)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "never",
        5,
        b"2026-01-01T00:00:00.000000+00:00",
        "0000-01-01T00:00:00.000000+00:00",
        "2026-02-30T00:00:00.000000+00:00",
        "2026-13-01T00:00:00.000000+00:00",
        "2026-01-01T24:00:00.000000+00:00",
        "2026-01-01T00:60:00.000000+00:00",
        "2026-01-01T00:00:60.000000+00:00",
        "2026-01-01T00:00:00+00:00",
        datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=1))).isoformat(),
        stamp(datetime(2026, 1, 1, tzinfo=UTC)) + " ",
    ],
)
def test_what_is_no_time_as_it_is_written_is_wrong(value):
    assert not is_time(value)
