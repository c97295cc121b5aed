"""The channel of mail: a message as plain text, handed to the operator's mail server."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid

from councilvotes.alerts.message import Message, one_line
from councilvotes.errors import ChannelError, describe
from councilvotes.settings.alerts import AlertsSection
from crawler.counts import counted


def mail(settings: AlertsSection, message: Message, seconds: float) -> str:
    """Hand it to the server; what that took. Raises ChannelError."""
    try:
        with _talking_to(settings, seconds) as server:
            _log_in(server, settings)
            refused = server.send_message(_letter(settings, message))
    except smtplib.SMTPRecipientsRefused as error:
        raise ChannelError(f"no address was taken: {_refusals(error.recipients)}") from error
    except smtplib.SMTPResponseException as error:
        said = f"{error.smtp_code} {_text(error.smtp_error)}"
        raise ChannelError(
            f"the server refused ({said}): check user, password and sender"
        ) from error
    except (smtplib.SMTPException, OSError, ValueError) as error:
        reason = one_line(str(error)) or type(error).__name__
        raise ChannelError(f"it failed ({reason}): check host, port and security") from error
    taken = counted(len(settings.recipients) - len(refused), "recipient")
    return f"taken for {taken}" + (f"; refused: {_refusals(refused)}" if refused else "")


@contextmanager
def _talking_to(settings: AlertsSection, seconds: float) -> Iterator[smtplib.SMTP]:
    """The server, behind TLS where it is asked for.

    How it takes the farewell does not matter: the letter is taken by then, or an error told.
    """
    place, trusted = (settings.smtp_host, settings.port), ssl.create_default_context()
    if settings.smtp_security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(*place, timeout=seconds, context=trusted)
    else:
        server = smtplib.SMTP(*place, timeout=seconds)
    try:
        if settings.smtp_security == "starttls":
            server.starttls(context=trusted)
        yield server
    finally:
        with suppress(smtplib.SMTPException, OSError):
            server.quit()
        server.close()


def _log_in(server: smtplib.SMTP, settings: AlertsSection) -> None:
    if settings.smtp_password_file is None:
        return
    try:
        password = settings.smtp_password_file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        path = settings.smtp_password_file
        raise ChannelError(f"the password cannot be read from {path}: {describe(error)}") from error
    if not password.isascii():  # an error of the library would show the sign
        raise ChannelError(f"the password in {settings.smtp_password_file} is not all ASCII")
    server.login(settings.smtp_user, password)


def _letter(settings: AlertsSection, message: Message) -> EmailMessage:
    letter = EmailMessage(policy=SMTP)
    letter["From"] = settings.email_from
    letter["To"] = ", ".join(settings.recipients)
    letter["Subject"] = one_line(message.subject)
    letter["Date"] = format_datetime(message.at)
    letter["Message-ID"] = make_msgid(domain=settings.email_from.rpartition("@")[2])
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's holiday answers to it
    # Also a server that knows only 7 bits takes it.
    letter.set_content(f"{message.text}\n", cte="quoted-printable")
    return letter


def _refusals(recipients: dict[str, tuple[int, bytes]]) -> str:
    return "; ".join(f"{to} ({code} {_text(said)})" for to, (code, said) in recipients.items())


def _text(said: bytes | str) -> str:
    return one_line(said.decode("utf-8", "replace") if isinstance(said, bytes) else said)[:200]
