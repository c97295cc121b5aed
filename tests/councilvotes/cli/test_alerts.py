"""The commands of `alerts`, what is told at the end of a run, and what the page says of both."""

import json
import re
from shutil import copytree

import pytest

from councilvotes import __version__
from tests.councilvotes.alerts.mail_server import serving_mail
from tests.councilvotes.command import councilvotes
from tests.pages import blocks, page

SAMPLE = ("--config", "sample")


@pytest.fixture
def told(tmp_path):
    """The settings of a command that keeps the last message, and where that lies."""
    place = tmp_path / "told.json"
    return {"COUNCILVOTES_ALERTS__COMMAND": f"tee {place}"}, place


def test_a_test_says_of_each_channel_how_it_went(tmp_path, told, httpserver):
    environment, place = told
    httpserver.expect_request("/hook", method="POST").respond_with_data("no", status=403)
    httpserver.expect_request("/ping", method="GET").respond_with_data("ok")
    environment |= {
        "COUNCILVOTES_ALERTS__WEBHOOK_URL": httpserver.url_for("/hook"),
        "COUNCILVOTES_ALERTS__WATCHDOG_URL": httpserver.url_for("/ping"),
    }
    done = councilvotes("alerts", "test", *SAMPLE, cwd=tmp_path, **environment)
    host = f"localhost:{httpserver.port}"
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        f"works: command tee: ended with 0\nworks: watchdog {host}: answered 200\n",
        f"error: fails: webhook {host}: it answered 403: check the address, or see whether it "
        "still holds\n",
    )
    assert json.loads(place.read_text())["subject"] == "[councilvotes] test"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("name", ["test", "send"])
def test_without_a_channel_there_is_nothing_to_do(name, tmp_path):
    done = councilvotes("alerts", name, *SAMPLE, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("error: no channel is named under [alerts]")


def test_what_is_new_is_sent_once(tmp_path, told):
    environment, _ = told
    lines = [
        councilvotes("alerts", "send", *SAMPLE, cwd=tmp_path, **environment).stdout
        for _ in range(2)
    ]
    assert lines == ["1 alert sent by command tee: ended with 0\n", "nothing new to tell\n"]


def test_what_cannot_be_sent_is_a_warning_and_exit_code_1(tmp_path):
    environment = {"COUNCILVOTES_ALERTS__COMMAND": "false"}
    done = councilvotes("alerts", "send", *SAMPLE, cwd=tmp_path, **environment)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "warning: 1 alert not sent by command false: it ended with 1; the next call tries again\n"
    )


def test_a_run_that_fails_is_told_and_keeps_its_exit_code(tmp_path, told):
    environment, place = told
    environment["COUNCILVOTES_SOURCE__ROUTES"] = "saved_pages"
    environment["COUNCILVOTES_SOURCE__SAVED_PAGES"] = str(tmp_path)
    done = councilvotes("run", *SAMPLE, cwd=tmp_path, **environment)
    assert done.returncode == 1
    assert json.loads(place.read_text())["alerts"][0]["kind"] == "no_success"


def test_a_run_that_stops_at_an_error_is_told_too(tmp_path, told):
    environment, place = told
    (tmp_path / "data" / "archive" / "ledger.sqlite").mkdir(parents=True)
    done = councilvotes("run", *SAMPLE, cwd=tmp_path, **environment)
    assert (done.returncode, done.stderr.count("error: ")) == (1, 1)
    assert "run_failed" in [each["kind"] for each in json.loads(place.read_text())["alerts"]]


def test_a_sending_that_fails_leaves_the_exit_code_of_the_run(tmp_path):
    (tmp_path / "numbers.txt").write_text("# none\n")
    environment = {
        "COUNCILVOTES_SOURCE__ROUTES": "numbers",
        "COUNCILVOTES_SOURCE__NUMBERS_FILE": "numbers.txt",
    }
    codes = []
    for command in ("", "false"):
        environment["COUNCILVOTES_ALERTS__COMMAND"] = command
        done = councilvotes("run", *SAMPLE, cwd=tmp_path, **environment)
        codes.append(done.returncode)
    assert codes[0] == codes[1]
    assert "not sent by command false" in done.stderr


def test_the_page_shows_what_a_test_says(tmp_path, told, httpserver):
    (shown,) = (text for text in blocks(page("operations.md"), "console") if "alerts test" in text)
    httpserver.expect_request("/").respond_with_data("ok")
    environment, _ = told
    environment |= {
        f"COUNCILVOTES_ALERTS__{name}": httpserver.url_for("/")
        for name in ("WEBHOOK_URL", "WATCHDOG_URL")
    }
    with serving_mail() as server:
        keys = {
            "EMAIL_TO": "a@example.org",
            "EMAIL_FROM": "votes@example.org",
            "SMTP_HOST": "127.0.0.1",
            "SMTP_PORT": str(server.port),
            "SMTP_SECURITY": "none",
        }
        environment |= {f"COUNCILVOTES_ALERTS__{name}": value for name, value in keys.items()}
        done = councilvotes("alerts", "test", *SAMPLE, cwd=tmp_path, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    host = re.compile(r"(webhook|email|watchdog) \S+: ")
    assert (
        host.sub(r"\1: ", done.stdout).splitlines() == (host.sub(r"\1: ", shown).splitlines()[1:])
    )


def test_the_page_shows_what_is_told_of_the_sample(sample_run, tmp_path, told):
    environment, place = told
    copytree(sample_run.folder, tmp_path / "copy")
    councilvotes("alerts", "send", *SAMPLE, cwd=tmp_path / "copy", **environment)
    (shown,) = (json.loads(text) for text in blocks(page("operations.md"), "json"))
    said = json.loads(place.read_text())
    said["text"] = said["text"].replace(said["data_dir"], shown["data_dir"])
    said |= {"data_dir": shown["data_dir"], "at": shown["at"]}
    said["alerts"][0]["since"] = shown["alerts"][0]["since"]
    assert list(said.items()) == list((shown | {"version": __version__}).items())
