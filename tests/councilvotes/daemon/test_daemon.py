import json
import os
import re
import signal
import urllib.request
from threading import Event

import pytest

from councilvotes.daemon.daemon import check_before, keep_timetable
from councilvotes.data_folder.lock import lock_daemon, lock_data_dir
from councilvotes.errors import DataFolderBusyError
from councilvotes.settings.settings import load_settings
from tests.councilvotes.command import councilvotes
from tests.councilvotes.daemon.process import daemon, said_until
from tests.councilvotes.kills.killing import environment_for
from tests.crawler.faults.server import Trouble


def asked(address):
    with urllib.request.urlopen(address, timeout=20) as answer:
        return answer.status, answer.read().decode()


def test_the_daemon_works_at_once_answers_takes_settings_and_ends_cleanly_on_a_signal(config):
    with daemon(config()) as process:
        lines = said_until(process, "released")
        where = next(line["address"] for line in lines if line["event"] == "daemon_answers")
        assert asked(f"{where}/healthz") == (200, "alive\n")
        config(more='lists = "noon"')
        process.send_signal(signal.SIGHUP)
        (*_, refused) = said_until(process, "settings_refused")
        assert "the settings stay as they were" in refused["message"]
        assert "timetable.lists" in refused["message"]
        config(more='lists = "12:00"')
        process.send_signal(signal.SIGHUP)
        said_until(process, "settings_taken")
        process.send_signal(signal.SIGTERM)
        rest, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert json.loads(rest.splitlines()[-1])["event"] == "daemon_ended"
    assert (lines[0]["command"], lines[-1]["command"]) == ("daemon", "daemon release")


@pytest.mark.long  # the next start: test_runner.py
def test_a_job_that_hangs_is_cut_off_and_taken_up_by_the_next_start(config, register):
    hangs = Event()

    def hang(wire, reply):
        hangs.set()
        wire.wait()

    register.troubles.append(Trouble("hang", hang, "/doc/"))
    with daemon(config()) as process:
        said_until(process, "daemon_began")
        assert hangs.wait(timeout=60)
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "ended in the middle of a job" in rest.splitlines()[-1]
    register.heal()
    with daemon(config()) as process:
        said_until(process, "released")


def test_a_second_daemon_is_told_of_the_first(tmp_path, out):
    settings = load_settings("sample", {"data_dir": tmp_path / "data"})
    with lock_daemon(settings.data_dir, "daemon"):
        told = re.escape(f"`daemon`, process {os.getpid()}, since ")
        with pytest.raises(DataFolderBusyError, match=told):
            keep_timetable(lambda: settings, out)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("CONTACT", "operator@example.org", "error: source.contact is still the placeholder"),
        ("ROUTES", "rss", "error: there is no route 'rss'"),
    ],
)
def test_the_daemon_does_not_start_with_what_no_run_could_work_with(key, value, told, tmp_path):
    done = councilvotes(
        *("daemon", "--data-dir", tmp_path / "data"),
        cwd=tmp_path,
        **{"COUNCILVOTES_SOURCE__CONTACT": "me@example.com", f"COUNCILVOTES_SOURCE__{key}": value},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)


def test_the_daemon_does_not_start_in_a_folder_that_cannot_be_used(tmp_path, out):
    (tmp_path / "file").write_text("")
    settings = load_settings("sample", {"data_dir": tmp_path / "file"})
    with pytest.raises(FileExistsError):
        keep_timetable(lambda: settings, out)


def test_the_daemon_does_not_start_where_its_address_is_taken(tmp_path, register):
    done = councilvotes(
        *("daemon", "--config", "sample", "--data-dir", tmp_path / "data"),
        **environment_for(register.base),
        COUNCILVOTES_DAEMON__LISTEN=register.base.removeprefix("http://"),
    )
    assert done.returncode == 1
    assert "name another place as daemon.listen" in done.stderr


def test_the_daemon_starts_while_another_command_works_in_its_folder(tmp_path, out):
    settings = load_settings("sample", {"data_dir": tmp_path / "data"})
    with lock_data_dir(settings.data_dir, "run"):
        check_before(settings, out)
