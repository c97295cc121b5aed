"""The file of what channels were told."""

import threading
from datetime import timedelta

from councilvotes.alerts.changes import Told
from councilvotes.alerts.memory import (
    MEMORY_NAME,
    ChannelMemory,
    Memory,
    read_memory,
    sending_alone,
    write_memory,
)
from tests.councilvotes.alerts.samples import FAILED, FAILED_NEW, REFUSED, REFUSED_NEW
from tests.councilvotes.states import NOON

MAIL = ChannelMemory("email", (Told(FAILED, NOON), Told(REFUSED, NOON)), (REFUSED_NEW,), NOON)
MEMORY = Memory((ChannelMemory("webhook", (), (FAILED_NEW,)), MAIL))


def test_what_is_written_is_read(tmp_path, out):
    write_memory(tmp_path, MEMORY, out)
    assert read_memory(tmp_path, out) == MEMORY


def test_a_channel_that_is_new_was_told_nothing():
    assert MEMORY.of("email") == MAIL
    assert MEMORY.of("command") == ChannelMemory("command")


def test_one_channel_changes_and_the_others_stay():
    later = ChannelMemory("email", digest_at=NOON + timedelta(days=1))
    assert MEMORY.having(later).channels == (MEMORY.channels[0], later)


def test_a_damaged_file_is_a_warning_and_nothing_was_told(tmp_path, out, capsys):
    for text in ("", "{", '{"channels": [{}]}', "[]", "\x00"):
        (tmp_path / MEMORY_NAME).write_text(text)
        assert read_memory(tmp_path, out) == Memory()
        assert "alerts.json cannot be read, so alerts that were sent before" in (
            capsys.readouterr().err
        )


def test_a_second_sender_waits_for_the_first(tmp_path, out):
    order = []

    def second():
        with sending_alone(tmp_path, out):
            order.append("second")

    with sending_alone(tmp_path, out):
        thread = threading.Thread(target=second)
        thread.start()
        order.append("first")
    thread.join(timeout=10)
    assert order == ["first", "second"]


def test_a_folder_that_cannot_be_written_keeps_nothing_and_says_so(
    tmp_path, out, read_only, capsys
):
    with read_only(tmp_path), sending_alone(tmp_path, out):
        write_memory(tmp_path, MEMORY, out)
    assert capsys.readouterr().err.count("alerts may come twice") == 2
