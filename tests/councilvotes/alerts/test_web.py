"""What is posted to a real server on this machine, and what is said of its answers."""

import json

import pytest
from pydantic import SecretStr
from werkzeug import Response

from councilvotes.alerts.web import host_of, ping, post
from councilvotes.errors import ChannelError
from tests.councilvotes.alerts.samples import message

SECONDS = 10.0
SECRET = "T0K3N"


def address(port, path=f"/services/{SECRET}"):
    return SecretStr(f"http://127.0.0.1:{port}{path}")


def test_a_message_is_posted_as_json_with_its_text_on_top(httpserver):
    httpserver.expect_request(f"/services/{SECRET}", method="POST").respond_with_data("ok")
    assert post(address(httpserver.port), message(), SECONDS) == "answered 200"
    ((request, _),) = httpserver.log
    assert request.headers["Content-Type"] == "application/json"
    assert json.loads(request.data) == {
        "subject": "[councilvotes] fault",
        "text": "Jón: ένα – två\nline 2",
        "data_dir": "/data",
        "at": "2026-11-27T12:00:00+00:00",
        "version": "0.1.0",
        "alerts": [
            {
                "event": "new",
                "kind": "run_failed",
                "subject": "",
                "severity": "fault",
                "text": "the run failed: its log says why",
                "since": "2026-11-27T12:00:00+00:00",
                "added": [],
            }
        ],
        "digest": [],
    }


@pytest.mark.parametrize("status", [400, 404, 500, 503])
def test_any_other_answer_is_a_failure(httpserver, status):
    httpserver.expect_request("/").respond_with_data("no", status=status)
    with pytest.raises(ChannelError, match=f"it answered {status}: "):
        post(address(httpserver.port, "/"), message(), SECONDS)


def test_nothing_is_sent_on_to_where_an_answer_leads(httpserver):
    leads = Response(status=307, headers={"Location": f"http://localhost:{httpserver.port}/there"})
    httpserver.expect_request("/").respond_with_response(leads)
    with pytest.raises(ChannelError, match="it answered 307: name the address"):
        post(address(httpserver.port, "/"), message(), SECONDS)
    assert [request.path for request, _ in httpserver.log] == ["/"]


def test_a_watchdog_is_asked_with_get(httpserver):
    httpserver.expect_request("/ping", method="GET").respond_with_data("OK")
    assert ping(address(httpserver.port, "/ping"), SECONDS) == "answered 200"


def test_a_host_that_says_nothing_is_waited_for_no_longer_than_told(silent_port):
    with pytest.raises(ChannelError, match=r"no answer within 0\.1 s") as told:
        ping(address(silent_port), 0.1)
    assert SECRET not in str(told.value)


def test_a_host_that_is_not_there_is_a_failure_that_keeps_the_secret(closed_port):
    with pytest.raises(ChannelError, match="Connection refused") as told:
        ping(address(closed_port), SECONDS)
    assert SECRET not in str(told.value)


@pytest.mark.parametrize("url", ["http://ho\x00st/T0K3N", "ftp://host/T0K3N"])
def test_an_address_of_no_use_is_a_failure_that_keeps_the_secret(url):
    with pytest.raises(ChannelError) as told:
        ping(SecretStr(url), SECONDS)
    assert SECRET not in str(told.value)


def test_of_an_address_only_the_host_is_shown():
    assert host_of(SecretStr("https://me:word@hooks.example.org:8443/a/b?c=d")) == (
        "hooks.example.org:8443"
    )
