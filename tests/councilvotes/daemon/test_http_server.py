import json
import shutil
import socket
import urllib.error
import urllib.request
from time import monotonic

import pytest

from councilvotes.daemon.http_server import serve_health
from councilvotes.daemon.monitor import DEAD_AFTER, Monitor
from councilvotes.errors import FrontDoorError
from councilvotes.run.freshness import note_run
from councilvotes.settings.settings import load_settings
from tests.councilvotes.states import FOUND, NOON, crawl


@pytest.fixture
def monitor():
    return Monitor(monotonic())


@pytest.fixture
def where(monitor):
    with serve_health(("127.0.0.1", 0), monitor) as address:
        yield address


def asked(address, method="GET"):
    request = urllib.request.Request(address, method=method)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_a_daemon_whose_loop_turns_is_alive(where):
    assert asked(f"{where}/healthz") == (200, "alive\n")


def test_a_daemon_that_gave_no_sign_of_life_for_long_is_not(where, monitor):
    monitor.beat(monotonic() - DEAD_AFTER.total_seconds() - 1)
    assert asked(f"{where}/healthz")[0] == 503


def test_before_the_first_look_nothing_is_ready(where):
    status, body = asked(f"{where}/readyz")
    assert (status, json.loads(body)["ready"]) == (503, False)


def test_what_is_found_is_told_with_the_reason_why_it_is_not_ready(where, monitor, tmp_path):
    monitor.take(load_settings("sample", {"data_dir": tmp_path}), NOON, {})
    status, body = asked(f"{where}/readyz")
    told = json.loads(body)
    assert (status, told["ready"], told["at"]) == (503, False, NOON.isoformat())
    assert [each["kind"] for each in told["findings"]] == ["no_run"]


def test_a_folder_without_faults_is_ready(where, monitor, two_notes_released, tmp_path):
    data_dir, _ = two_notes_released
    shutil.copytree(data_dir, tmp_path / "data")
    settings = load_settings("sample", {"data_dir": tmp_path / "data"})
    crawl(settings.data_dir, NOON, FOUND)
    note_run(settings, "complete", NOON, checked=NOON)
    monitor.take(settings, NOON, {})
    status, body = asked(f"{where}/readyz")
    told = json.loads(body)
    assert (status, told["ready"], told["at"]) == (200, True, NOON.isoformat())


def test_another_address_is_told_what_there_is(where):
    assert asked(f"{where}/status") == (404, "not here; there are /healthz, /readyz, /metrics\n")


def test_a_head_request_has_no_body(where):
    assert asked(f"{where}/healthz", "HEAD") == (200, "")


def test_a_client_that_says_nothing_holds_nobody_up(where):
    host, port = where.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))):
        assert asked(f"{where}/healthz")[0] == 200


def test_an_address_that_is_taken_is_told(where, monitor):
    host, port = where.removeprefix("http://").split(":")
    taken = pytest.raises(FrontDoorError, match=r"name another place as daemon\.listen")
    with taken, serve_health((host, int(port)), monitor):
        pass
