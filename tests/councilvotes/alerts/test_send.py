"""Alerts of a real data folder through real channels: each once, until it changes."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from councilvotes.alerts.channels import TimeLimits
from councilvotes.alerts.memory import MEMORY_NAME
from councilvotes.alerts.send import Delivery, send_alerts
from councilvotes.notes.note_store import note_path, store_note
from councilvotes.run.freshness import note_run
from publish.places.freshness import RunResult
from tests.councilvotes.records import note
from tests.councilvotes.states import BLOCKED, FOUND, NOON, crawl

HOUR = timedelta(hours=1)
SECRET = "T0K3N"
LIMITS = TimeLimits(answer=0.2, command=30)


@pytest.fixture
def hook(httpserver):
    """A webhook; gives its address and the events that came."""
    httpserver.expect_request(f"/{SECRET}").respond_with_data("ok")
    return httpserver.url_for(f"/{SECRET}")


def posted(httpserver):
    """For each post its events, each with what it is about."""
    return [
        [(each["event"], each["kind"]) for each in json.loads(request.data)["alerts"]]
        for request, answer in httpserver.log
        if answer.status_code == 200 and request.method == "POST"
    ]


def run_ended(settings, result, at):
    crawl(settings.data_dir, at, FOUND if result != "no_list_answered" else BLOCKED)
    note_run(settings, result, at, checked=at if "complete" in result else None)


def refuse(settings, number):
    path = note_path(settings.data_dir / "notes", f"ST-{number}-2026-INIT", "en")
    store_note(path, note(status="refused", reason="unclear", votes=()))


def test_without_a_channel_nothing_is_judged_and_nothing_written(settings_with, out):
    settings = settings_with()
    assert send_alerts(settings, out, NOON) == ()
    assert not settings.data_dir.exists()


def test_a_failed_run_is_told_once_and_once_that_it_is_over(settings_with, out, httpserver, hook):
    settings = settings_with(webhook_url=hook)
    for hours, result in enumerate(["complete", "failed", "failed", "complete", "complete"]):
        run_ended(settings, result, NOON + hours * HOUR)
        send_alerts(settings, out, NOON + hours * HOUR)
    assert posted(httpserver) == [[("new", "run_failed")], [("resolved", "run_failed")]]


def test_each_note_newly_refused_is_told_and_named(settings_with, out, httpserver, hook):
    settings = settings_with(webhook_url=hook)
    run_ended(settings, "complete", NOON)
    for number in (1, 2, 2):
        refuse(settings, number)
        send_alerts(settings, out, NOON)
    assert posted(httpserver) == [[("new", "refused_notes")], [("changed", "refused_notes")]]
    assert json.loads(httpserver.log[1][0].data)["text"].splitlines()[1] == (
        "notice: 2 notes are refused and wait for a person: `councilvotes review` says why and "
        "what to do (new: ST-2-2026-INIT en)"
    )


def test_all_that_is_new_comes_in_one_message(settings_with, out, httpserver, hook):
    settings = settings_with(webhook_url=hook)
    refuse(settings, 1)
    assert send_alerts(settings, out, NOON) == (Delivery("webhook", 2, digest=False, error=None),)
    assert posted(httpserver) == [[("new", "no_run"), ("new", "refused_notes")]]


def test_a_channel_that_fails_is_tried_again_and_the_others_hear_nothing_twice(
    settings_with, out, httpserver, hook, mail_server, capsys
):
    mail_server.refuses = ("a@example.org",)
    settings = settings_with(
        webhook_url=hook,
        email_to="a@example.org",
        email_from="votes@example.org",
        smtp_host="127.0.0.1",
        smtp_port=mail_server.port,
        smtp_security="none",
    )
    run_ended(settings, "complete", NOON - HOUR)
    run_ended(settings, "failed", NOON)
    failing = send_alerts(settings, out, NOON)
    assert [each.error is None for each in failing] == [True, False]
    assert "warning: 1 alert not sent by email 127.0.0.1: no address was taken" in (
        capsys.readouterr().err
    )
    mail_server.refuses = ()
    for _ in range(2):
        send_alerts(settings, out, NOON + HOUR)
    assert posted(httpserver) == [[("new", "run_failed")]]
    (letter,) = mail_server.letters
    assert letter["Subject"].startswith("[councilvotes] fault: the run of 2026-11-27 12:00 UTC")


def test_what_ended_while_a_channel_failed_is_told_all_the_same(settings_with, out, httpserver):
    settings = settings_with(webhook_url=httpserver.url_for("/later"))
    run_ended(settings, "complete", NOON - HOUR)
    run_ended(settings, "failed", NOON)
    (delivery,) = send_alerts(settings, out, NOON)
    assert delivery.error is not None
    httpserver.expect_request("/later").respond_with_data("ok")
    run_ended(settings, "complete", NOON + HOUR)
    send_alerts(settings, out, NOON + HOUR)
    assert posted(httpserver) == [[("resolved", "run_failed")]]
    assert "(found 2026-11-27 12:00 UTC)" in json.loads(httpserver.log[-1][0].data)["text"]


def test_a_host_that_hangs_keeps_nobody_waiting(settings_with, out, silent_port, capsys):
    settings = settings_with(webhook_url=f"http://127.0.0.1:{silent_port}/{SECRET}")
    (delivery,) = send_alerts(settings, out, NOON, LIMITS)
    assert delivery.error == "no answer within 0.2 s: see whether the host works"
    said = capsys.readouterr()
    assert f"webhook 127.0.0.1:{silent_port}: no answer" in said.err
    assert SECRET not in said.err + said.out + (settings.data_dir / MEMORY_NAME).read_text()


def test_a_closed_list_is_told_after_a_day_and_one_bad_run_never(
    settings_with, out, httpserver, hook
):
    settings = settings_with(webhook_url=hook)
    bad = {2, *range(5, 12)}
    for number in range(14):  # of the shipped timetable
        at = NOON + number * 8 * HOUR
        result: RunResult = "no_list_answered" if number in bad else "complete"
        answer = replace(BLOCKED, route=FOUND.route) if number in bad else FOUND
        crawl(settings.data_dir, at, answer)
        note_run(settings, result, at, checked=at if "complete" in result else None)
        send_alerts(settings, out, at)
    assert posted(httpserver) == [
        [("new", "no_list_answered"), ("new", "route_blocked")],  # at 8
        [("new", "no_success")],  # at 11
        [
            ("resolved", "no_success"),
            ("resolved", "no_list_answered"),
            ("resolved", "route_blocked"),
        ],
    ]


def test_two_senders_at_once_send_once(settings_with, out, httpserver, hook):
    settings = settings_with(webhook_url=hook)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: send_alerts(settings, out, NOON), range(8)))
    assert posted(httpserver) == [[("new", "no_run")]]


def test_a_damaged_memory_is_told_and_alerts_come_again(
    settings_with, out, httpserver, hook, capsys
):
    settings = settings_with(webhook_url=hook)
    send_alerts(settings, out, NOON)
    (settings.data_dir / MEMORY_NAME).write_text("{")
    for _ in range(2):
        send_alerts(settings, out, NOON)
    assert posted(httpserver) == [[("new", "no_run")]] * 2
    assert "alerts.json cannot be read" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_no_reason_to_be_silent(
    settings_with, out, httpserver, hook, read_only, capsys
):
    settings = settings_with(webhook_url=hook)
    settings.data_dir.mkdir()
    with read_only(settings.data_dir):
        (delivery,) = send_alerts(settings, out, NOON)
    assert delivery.error is None
    assert posted(httpserver) == [[("new", "no_run")]]
    assert "warning: alerts may come twice" in capsys.readouterr().err


def test_a_folder_that_cannot_be_judged_is_a_warning(settings_with, out, hook, capsys):
    settings = settings_with(webhook_url=hook)
    (settings.data_dir / "releases" / "freshness.json").mkdir(parents=True)
    (delivery,) = send_alerts(settings, out, NOON)
    assert delivery.error is not None
    assert "no alert was sent, for the data folder cannot be judged" in capsys.readouterr().err


def test_the_watchdog_is_asked_for_while_there_is_no_fault(settings_with, out, httpserver):
    httpserver.expect_request("/ping").respond_with_data("OK")
    settings = settings_with(watchdog_url=httpserver.url_for("/ping"))
    for hours, result in enumerate(["complete", "failed", "complete"]):
        run_ended(settings, result, NOON + hours * HOUR)
        refuse(settings, 1)  # a notice
        send_alerts(settings, out, NOON + hours * HOUR)
    assert [request.method for request, _ in httpserver.log] == ["GET", "GET"]


def test_a_watchdog_that_does_not_answer_is_a_warning(settings_with, out, closed_port, capsys):
    settings = settings_with(watchdog_url=f"http://127.0.0.1:{closed_port}/{SECRET}")
    run_ended(settings, "complete", NOON)
    (delivery,) = send_alerts(settings, out, NOON)
    assert (delivery.channel, delivery.error is None) == ("watchdog", False)
    said = capsys.readouterr().err
    assert "could not be told that all is well" in said
    assert SECRET not in said


def test_a_digest_comes_once_at_its_time_though_all_is_well(settings_with, out, httpserver, hook):
    settings = settings_with(webhook_url=hook, digest="daily 08:00")
    for hours in range(0, 24 * 5, 6):
        if 24 < hours < 72:  # the machine is off
            continue
        at = NOON + hours * HOUR
        run_ended(settings, "complete", at)
        send_alerts(settings, out, at)
    digests = [json.loads(request.data) for request, _ in httpserver.log]
    assert [(each["at"][:13], each["digest"][0]) for each in digests] == [
        ("2026-11-28T12", "digest: all is well"),
        ("2026-11-30T12", "digest: all is well"),
        ("2026-12-01T12", "digest: all is well"),
    ]


def test_a_digest_that_could_not_be_sent_comes_with_the_next_call(settings_with, out, httpserver):
    settings = settings_with(webhook_url=httpserver.url_for("/later"), digest="daily 08:00")
    day = timedelta(days=1)
    for number in range(3):
        run_ended(settings, "complete", NOON + number * day)
        if number == 2:
            httpserver.expect_request("/later").respond_with_data("ok")
        send_alerts(settings, out, NOON + number * day)
    (digest,) = (
        json.loads(request.data)["digest"]
        for request, answer in httpserver.log
        if answer.status_code == 200
    )
    assert digest[2].startswith("new since 2026-11-27 12:00 UTC: ")


def test_a_command_gets_the_same_as_a_webhook(settings_with, out, tmp_path):
    settings = settings_with(command=["tee", str(tmp_path / "told.json")])
    (delivery,) = send_alerts(settings, out, NOON)
    assert delivery == Delivery("command", 1, digest=False, error=None)
    assert json.loads((tmp_path / "told.json").read_text())["alerts"][0]["kind"] == "no_run"


def test_a_channel_that_is_added_later_hears_of_all_that_is_wrong(
    settings_with, out, httpserver, hook
):
    send_alerts(settings_with(command="true"), out, NOON)
    send_alerts(settings_with(command="true", webhook_url=hook), out, NOON)
    assert posted(httpserver) == [[("new", "no_run")]]
