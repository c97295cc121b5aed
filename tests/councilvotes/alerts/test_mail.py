"""Mail through a real server on this machine."""

from dataclasses import replace

import pytest

from councilvotes.alerts.mail import mail
from councilvotes.errors import ChannelError
from councilvotes.settings.alerts import AlertsSection
from tests.councilvotes.alerts.mail_server import HOST, serving_mail
from tests.councilvotes.alerts.samples import message

SECONDS = 10.0
PASSWORD = "hunter 2"


def settings(port, **keys):
    needed = {"email_to": "a@example.org, b@example.org", "email_from": "votes@example.org"}
    own = {"smtp_host": HOST, "smtp_port": port, "smtp_security": "none"}
    return AlertsSection.model_validate(needed | own | keys)


def test_a_letter_says_all_and_that_a_machine_wrote_it(mail_server):
    assert mail(settings(mail_server.port), message(), SECONDS) == "taken for 2 recipients"
    (letter,) = mail_server.letters
    assert {name: letter[name] for name in ("From", "To", "Subject", "Date", "Auto-Submitted")} == {
        "From": "votes@example.org",
        "To": "a@example.org, b@example.org",
        "Subject": "[councilvotes] fault",
        "Date": "Fri, 27 Nov 2026 12:00:00 +0000",
        "Auto-Submitted": "auto-generated",
    }
    assert letter["Message-ID"].endswith("@example.org>")
    assert letter.get_content().splitlines() == ["Jón: ένα – två", "line 2"]
    assert mail_server.recipients == [["a@example.org", "b@example.org"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\u2028", "\x00"])
def test_a_subject_that_holds_a_break_adds_no_header(mail_server, end):
    told = replace(message(), subject=f"the log{end}Bcc: c@example.org{end}{end}body")
    mail(settings(mail_server.port), told, SECONDS)
    (letter,) = mail_server.letters
    assert letter["Subject"] == "the log Bcc: c@example.org body"
    assert (letter["Bcc"], mail_server.recipients[0][2:]) == (None, [])


# The test's server does not know that its connection is behind TLS from the start.
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_name_and_password_go_through_tls_alone(security, certificate, tmp_path, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    password = tmp_path / "password"
    password.write_text(f"{PASSWORD}\n")
    login = (b"votes", PASSWORD.encode())
    with serving_mail(certificate, tls=security == "tls", login=login) as server:
        own = {"smtp_security": security, "smtp_user": "votes", "smtp_password_file": password}
        assert mail(settings(server.port, **own), message(), SECONDS)
    assert server.over_tls == [True]


def test_a_certificate_that_nobody_vouches_for_is_not_taken(certificate):
    with (
        serving_mail(certificate) as server,
        pytest.raises(ChannelError, match="certificate verify failed"),
    ):
        mail(settings(server.port, smtp_security="starttls"), message(), SECONDS)
    assert server.letters == []


def test_a_server_without_tls_gets_nothing_where_it_is_asked_for(mail_server):
    with pytest.raises(ChannelError, match="STARTTLS"):
        mail(settings(mail_server.port, smtp_security="starttls"), message(), SECONDS)
    assert mail_server.letters == []


def test_a_wrong_password_is_said_without_it(certificate, tmp_path, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    password = tmp_path / "password"
    password.write_text("swordfish")
    with serving_mail(certificate, login=(b"votes", b"other")) as server:
        own = {"smtp_security": "starttls", "smtp_user": "votes", "smtp_password_file": password}
        with pytest.raises(ChannelError, match=r"the server refused \(535 ") as told:
            mail(settings(server.port, **own), message(), SECONDS)
    assert "swordfish" not in str(told.value)


def test_a_password_file_that_is_not_there_is_named(mail_server, tmp_path):
    own = {"smtp_user": "votes", "smtp_password_file": tmp_path / "gone"}
    with pytest.raises(ChannelError, match=r"the password cannot be read from .*/gone: "):
        mail(settings(mail_server.port, **own), message(), SECONDS)


def test_a_password_that_no_server_takes_is_refused_without_a_sign_of_it(mail_server, tmp_path):
    password = tmp_path / "password"
    password.write_text("sw\u00f6rd", encoding="utf-8")
    own = {"smtp_user": "votes", "smtp_password_file": password}
    with pytest.raises(ChannelError, match=r"/password is not all ASCII$"):
        mail(settings(mail_server.port, **own), message(), SECONDS)


def test_one_refused_recipient_is_named_and_the_other_gets_it(mail_server):
    mail_server.refuses = ("b@example.org",)
    assert mail(settings(mail_server.port), message(), SECONDS) == (
        "taken for 1 recipient; refused: b@example.org (550 5.1.1 nobody of that name)"
    )
    assert mail_server.recipients == [["a@example.org"]]


@pytest.mark.parametrize(
    ("refuses", "told"),
    [
        (("a@example.org", "b@example.org"), "no address was taken: a@example.org (550 5.1.1 no"),
        (("votes@example.org",), "the server refused (550 5.7.1 not from here"),
    ],
    ids=["recipients", "sender"],
)
def test_a_server_that_takes_nothing_is_a_failure(mail_server, refuses, told):
    mail_server.refuses = refuses
    with pytest.raises(ChannelError) as raised:
        mail(settings(mail_server.port), message(), SECONDS)
    assert str(raised.value).startswith(told)


def test_a_server_that_says_nothing_is_waited_for_no_longer_than_told(silent_port):
    with pytest.raises(ChannelError, match="timed out"):
        mail(settings(silent_port), message(), 0.1)


def test_a_server_that_is_not_there_is_a_failure(closed_port):
    with pytest.raises(ChannelError, match="Connection refused"):
        mail(settings(closed_port), message(), SECONDS)
