"""An operator's own command, run as a real process."""

import json
import os
import sys

import pytest

from councilvotes.alerts.command import run_command
from councilvotes.errors import ChannelError
from tests.councilvotes.alerts.samples import message

SECONDS = 30.0


def test_it_gets_the_message_on_its_stdin_and_its_words_without_a_shell(tmp_path):
    place = tmp_path / "told; $(date)"
    assert run_command(["tee", str(place)], message(), SECONDS) == "ended with 0"
    assert json.loads(place.read_text())["text"] == "Jón: ένα – två\nline 2"


def test_its_exit_code_and_last_words_are_told():
    words = ["sh", "-c", "echo first >&2; echo 'no\tsuch  room' >&2; exit 3"]
    with pytest.raises(ChannelError, match=r"^it ended with 3: no such room$"):
        run_command(words, message(), SECONDS)


def test_one_that_says_nothing_is_told_by_its_exit_code():
    with pytest.raises(ChannelError, match=r"^it ended with 1$"):
        run_command(["false"], message(), SECONDS)


def test_one_that_is_not_there_is_named():
    with pytest.raises(ChannelError, match="it cannot be started: nowhere/notify: "):
        run_command(["nowhere/notify"], message(), SECONDS)


def test_one_that_hangs_is_ended_with_all_that_it_started(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(ChannelError, match=r"was not ready within 0\.5 s and was ended"):
        run_command(["sh", "-c", f"sleep 600 > {pipe} & wait"], message(), 0.5)
    os.set_blocking(reader, True)
    assert os.read(reader, 1) == b""  # comes once nobody holds the other end
    os.close(reader)


def test_what_it_leaves_running_keeps_nobody_waiting(tmp_path):
    pid = tmp_path / "pid"
    words = ["sh", "-c", f"sleep 600 & echo $! > {pid}"]
    assert run_command(words, message(), SECONDS) == "ended with 0"
    run_command(["kill", pid.read_text().strip()], message(), SECONDS)


def test_one_that_reads_nothing_of_a_long_message_works():
    told = message(text="x" * 1_000_000)
    assert run_command([sys.executable, "-S", "-c", ""], told, SECONDS) == "ended with 0"
