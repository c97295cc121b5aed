"""What `--log-format json` gives a program to go by, and what is told of long work."""

import json
import logging
import os
import pty
import re
import threading
from contextlib import contextmanager, redirect_stderr, suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
import structlog
import typer

from councilvotes.cli.command import front_door
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from councilvotes.run.outcome import ReadOutcome
from councilvotes.run.report import report_reading
from tests.councilvotes.command import outlets_kept


@pytest.fixture
def options(tmp_path):
    return CommandOptions("sample", tmp_path / "data", False, False, LogFormat.json)


def said(stream):
    return [json.loads(line) for line in stream.splitlines()]


def test_fields_stand_beside_the_sentence(options, capsys):
    out = Output(options, "run")
    out.line("release 2026.11.28: 22 votes", "released", version="2026.11.28", votes=22)
    (line,) = said(capsys.readouterr().out)
    assert line == {
        "time": line["time"],
        "level": "info",
        "command": "run",
        "run_id": out.run_id,
        "event": "released",
        "message": "release 2026.11.28: 22 votes",
        "version": "2026.11.28",
        "votes": 22,
    }


def test_each_run_of_a_daemon_has_an_id_of_its_own(options, capsys):
    out = Output(options, "daemon")
    out.line("began")
    for _ in range(2):
        with out.run("daemon latest"):
            out.line("one")
            out.line("two")
    out.line("ended")
    ids = [line["run_id"] for line in said(capsys.readouterr().out)]
    assert (ids[0], ids[1], ids[3]) == (ids[5], ids[2], ids[4])
    assert len(set(ids)) == 3


def test_what_a_room_logs_has_the_id_and_names_the_room(options, capsys):
    with outlets_kept(), front_door(options, "run") as out:
        logging.getLogger("crawler.crawl").warning("slow")
    (line,) = said(capsys.readouterr().err)
    assert (
        line.items()
        >= {
            "level": "warning",
            "run_id": out.run_id,
            "event": "logged",
            "logger": "crawler.crawl",
            "message": "slow",
        }.items()
    )


def test_a_line_from_another_thread_has_the_id_of_the_run(options, capsys):
    out = Output(options, "daemon")
    with out.run("daemon latest"):
        thread = threading.Thread(target=out.line, args=("of the thread",))
        thread.start()
        thread.join()
        (line,) = said(capsys.readouterr().out)
        assert line["run_id"] == out.run_id


def test_time_is_that_of_the_world_in_utc(options, capsys):
    before = datetime.now(UTC)
    Output(options, "run").line("now")
    (line,) = said(capsys.readouterr().out)
    assert before <= datetime.fromisoformat(line["time"]) <= datetime.now(UTC)


def test_structlog_stays_as_the_process_had_it(options):
    before = structlog.get_config()
    Output(options, "run").line("one")
    assert structlog.get_config() == before


def test_memory_that_is_used_up_is_one_line_and_exit_code_1(options, capsys):
    with pytest.raises(typer.Exit) as ended, outlets_kept(), front_door(options, "run"):
        raise MemoryError("malloc of size 204800 failed")
    (line,) = said(capsys.readouterr().err)
    assert (ended.value.exit_code, line["error"]) == (1, "MemoryError")
    assert "(malloc of size 204800 failed): give it more; the last release stays" in line["message"]


def test_nothing_read_has_its_counts(options, capsys):
    report_reading(ReadOutcome(kept=2, read=()), Output(options, "run"))
    (line,) = said(capsys.readouterr().out)
    assert (line["message"], line["kept"]) == ("no note to read: 2 read before", 2)


def a_piece_each(seconds):
    """A clock by which so much time passes from one look at it to the next."""
    return count(0.0, seconds).__next__


def work(out, pieces):
    with out.progress("reading notes", pieces) as advance:
        for _ in range(pieces):
            advance()


def test_long_work_is_told_of_once_a_minute_on_stderr(options, capsys):
    work(Output(replace(options, log_format=LogFormat.text), "run", a_piece_each(25.0)), 8)
    assert capsys.readouterr() == (
        "",
        "reading notes: 3 of 8, about 2 min to go\nreading notes: 6 of 8, about 50 s to go\n",
    )


def test_work_of_less_than_a_minute_is_not_told_of(options, capsys):
    work(Output(replace(options, log_format=LogFormat.text), "run", a_piece_each(5.0)), 8)
    assert capsys.readouterr() == ("", "")


def test_long_work_is_an_event_with_its_counts(options, capsys):
    out = Output(options, "run", a_piece_each(25.0))
    with out.transfer("release 2026.11.28", 9_000_000) as advance:
        for _ in range(3):
            advance(3_000_000)
    work(out, 4)
    assert [
        {name: line[name] for name in ("event", "work", "done", "total", "unit", "seconds_left")}
        for line in said(capsys.readouterr().err)
    ] == [
        {
            "event": "progress",
            "work": "reading notes",
            "done": 3,
            "total": 4,
            "unit": "items",
            "seconds_left": 25,
        }
    ]


def test_quiet_work_is_not_told_of(options, capsys):
    work(Output(replace(options, quiet=True), "run", a_piece_each(25.0)), 8)
    assert capsys.readouterr() == ("", "")


@contextmanager
def terminal():
    """A terminal as stderr; call it afterwards for the words it was given."""
    ours, theirs = pty.openpty()
    shown: list[bytes] = []
    with os.fdopen(theirs, "w") as stderr, redirect_stderr(stderr):
        yield lambda: re.sub(r"\x1b\[[\d;?]*\w", "", b"".join(shown).decode())
    with suppress(OSError):  # how a terminal ends whose other side is closed
        while True:
            shown.append(os.read(ours, 65536))
    os.close(ours)


def test_a_terminal_has_a_bar_with_count_and_what_is_left(options, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    with terminal() as shown:
        work(Output(replace(options, log_format=LogFormat.text), "run"), 8)
    assert "8/8 0:00:00 reading notes" in shown()


def test_a_terminal_has_the_newest_line_beside_the_bar(options, monkeypatch, capsys):
    monkeypatch.setenv("TERM", "xterm")
    out = Output(replace(options, log_format=LogFormat.text), "run")
    with terminal() as shown, out.activity("asking the source") as (report, progress):
        report("new: ST-1-2026-INIT en")
        progress(1, 3)
    assert "1/3 -:--:-- asking the source: new: ST-1-2026-INIT en" in shown()
    assert capsys.readouterr().out == ""
