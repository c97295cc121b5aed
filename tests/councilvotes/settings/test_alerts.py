"""The part [alerts] of a configuration: what is taken, and what is refused without its secrets."""

import json
from datetime import time

import pytest

from councilvotes.errors import WrongUseError
from councilvotes.settings.settings import load_settings

SECRET = "T0K3N"
MAIL = {
    "email_to": "a@example.org, b@example.org",
    "email_from": "votes@example.org",
    "smtp_host": "mail.example.org",
}


def loaded(tmp_path, keys):
    path = tmp_path / "own.toml"
    lines = [f"{name} = {json.dumps(value)}" for name, value in keys.items()]
    path.write_text("\n".join(["[alerts]", *lines]), encoding="utf-8")
    return load_settings(str(path), {}).alerts


def test_the_shipped_files_name_no_channel():
    assert [load_settings(name, {}).alerts.is_silent for name in ("sample", "councilvotes")] == [
        True,
        True,
    ]


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
def test_a_mail_server_is_found_at_the_usual_port(security, port, tmp_path):
    section = loaded(tmp_path, MAIL | {"smtp_security": security})
    assert (section.recipients, section.port) == (("a@example.org", "b@example.org"), port)
    assert loaded(tmp_path, MAIL | {"smtp_port": 2525}).port == 2525


@pytest.mark.parametrize("command", ["notify -t 'a b'", ["notify", "-t", "a b"]])
def test_a_command_is_a_line_or_a_list_of_words(command, tmp_path):
    assert loaded(tmp_path, {"command": command}).command_words == ("notify", "-t", "a b")


@pytest.mark.parametrize(
    ("digest", "when"),
    [("daily 08:00", (None, time(8))), ("sun 23:59", (6, time(23, 59))), ("", None)],
)
def test_a_digest_is_a_day_and_a_time(digest, when, tmp_path):
    assert loaded(tmp_path, {"command": "true", "digest": digest}).digest_time == when


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ({"webhook_url": f"hooks.example.org/{SECRET}"}, "alerts.webhook_url: write the whole"),
        ({"webhook_url": f"https://[::1/{SECRET}"}, "alerts.webhook_url: write the whole"),
        ({"webhook_url": f"https://h/{SECRET}\n"}, "alerts.webhook_url: write the whole"),
        ({"watchdog_url": f"https:///{SECRET}"}, "alerts.watchdog_url: write the whole address"),
        ({"email_to": "a@example.org"}, "alerts: mail needs email_from and smtp_host too"),
        ({"smtp_host": "mail.example.org"}, "alerts: mail needs email_to and email_from too"),
        (MAIL | {"email_to": "Ann <a@example.org>"}, "alerts.email_to: write bare mail addresses"),
        (MAIL | {"email_from": "a@b\nBcc: c@d"}, "alerts.email_from: write bare mail addresses"),
        (MAIL | {"email_from": "a@b,c@d"}, "alerts: email_from is one address"),
        (MAIL | {"smtp_user": "me"}, "alerts: smtp_user and smtp_password_file go together"),
        (MAIL | {"smtp_port": 99999}, "alerts.smtp_port: "),
        (MAIL | {"smtp_security": "ssl"}, "alerts.smtp_security: "),
        (
            MAIL | {"smtp_user": "me", "smtp_password_file": "p", "smtp_security": "none"},
            "alerts: with smtp_security none the password would be sent for all to read",
        ),
        ({"command": "notify 'a"}, "alerts.command: No closing quotation: write it as in a shell"),
        ({"command": " "}, "alerts.command: name a command, or leave it empty"),
        ({"command": "true", "digest": "monday 8"}, "alerts.digest: write 'daily 08:00', or a day"),
        ({"digest": "daily 08:00"}, "alerts: digest needs webhook_url, email_to or command"),
        ({"webhook": f"https://h/{SECRET}"}, "alerts.webhook: unknown key"),
        ({"webhook_url": f"https://h/{SECRET}", "digest": "never"}, "alerts.digest: write"),
        ({"webhook_url": f"https://h/{SECRET}", "email_to": "a@b"}, "alerts: mail needs"),
    ],
)
def test_what_cannot_work_is_refused_and_no_secret_is_said(keys, complaint, tmp_path):
    with pytest.raises(WrongUseError) as told:
        loaded(tmp_path, keys)
    assert f"is wrong: {complaint}" in str(told.value)
    assert SECRET not in str(told.value)


def test_a_secret_is_not_shown_with_the_settings(tmp_path):
    assert SECRET not in repr(loaded(tmp_path, {"webhook_url": f"https://h/{SECRET}"}))


def test_an_address_may_stand_in_the_environment(monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_ALERTS__WEBHOOK_URL", f"https://h/{SECRET}")
    assert load_settings(None, {}).alerts.webhook_url.get_secret_value() == f"https://h/{SECRET}"
