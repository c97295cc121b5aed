import pytest
from pydantic import ValidationError

from councilvotes.settings.settings import load_settings
from councilvotes.settings.timetable import DaemonSettings, TimetableSettings


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("07:30", ("30 7 * * *",)),
        ("07:30,13:05", ("30 7 * * *", "5 13 * * *")),
        ("*/30 8-20 * * mon-fri", ("*/30 8-20 * * mon-fri",)),
        ("", ()),
    ],
)
def test_a_schedule_is_clock_times_or_crontab_fields(value, lines):
    assert TimetableSettings(latest=value).crontab_lines("latest") == lines


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("24:00", "write times such as"),
        ("7:30", "write times such as"),
        ("* * * *", "write times such as"),
        ("70 * * * *", "higher than the maximum"),
        ("0 8 * * 1-5", "name the days of the week"),
        ("0 8 * * mon-fry", "Invalid weekday name"),
    ],
)
def test_what_is_no_schedule_is_refused(value, told):
    with pytest.raises(ValidationError, match=told):
        TimetableSettings(latest=value)


def test_the_lists_have_to_be_asked_at_some_time():
    with pytest.raises(ValidationError, match="must be asked at some time"):
        TimetableSettings(lists="")


def test_an_older_file_that_names_times_asks_the_lists_then(monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_TIMETABLE__TIMES", "06:05,23:59")
    timetable = load_settings("sample", {}).timetable
    assert timetable.crontab_lines("lists") == ("5 6 * * *", "59 23 * * *")


@pytest.mark.parametrize(
    ("listen", "address"),
    [
        ("127.0.0.1:8913", ("127.0.0.1", 8913)),
        ("127.0.0.1:0", ("127.0.0.1", 0)),
        ("[::1]:80", ("::1", 80)),
        ("", None),
    ],
)
def test_where_the_daemon_answers_is_host_and_port(listen, address):
    assert DaemonSettings(listen=listen).address == address


@pytest.mark.parametrize("listen", ["8913", "127.0.0.1", "127.0.0.1:65536", "http://127.0.0.1:80"])
def test_what_is_no_host_and_port_is_refused(listen):
    with pytest.raises(ValidationError):
        DaemonSettings(listen=listen)
