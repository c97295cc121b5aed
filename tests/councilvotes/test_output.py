"""What `--log-format json` gives a program to go by."""

import json
import logging

import pytest

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
        with out.run():
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


def test_nothing_read_is_a_plain_line(options, capsys):
    report_reading(ReadOutcome(kept=2, read=()), Output(options, "run"))
    (line,) = said(capsys.readouterr().out)
    assert line["message"] == "no note to read: 2 read before"
