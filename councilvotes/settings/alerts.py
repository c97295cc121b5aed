"""The part of a configuration about alerts: through which channels, and when a digest."""

import re
import shlex
from datetime import time
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, field_validator, model_validator

from councilvotes.settings.sections import CommaList, MaybePath, Section

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEB_ADDRESS = re.compile(r"https?://[!-~]+")
_MAIL_ADDRESS = re.compile(r"[^\s<>\",:;@/]+@[^\s<>\",:;@/]+")
_DIGEST = re.compile(rf"(daily|{'|'.join(WEEKDAYS)}) ([01]\d|2[0-3]):([0-5]\d)")
_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def _command_line(value: object) -> object:
    """The words of a TOML list as one line; anything else as it is."""
    return shlex.join(value) if isinstance(value, list) else value


def _is_web_address(text: str) -> bool:
    try:
        return bool(_WEB_ADDRESS.fullmatch(text) and urlsplit(text).hostname)
    except ValueError:  # such as a bracket that is not closed
        return False


class AlertsSection(Section):
    """Who is told when a person has to look, and how; nobody where no channel is named."""

    webhook_url: SecretStr = SecretStr("")
    """Who knows it may write there: it is never shown."""
    email_to: CommaList = ""
    email_from: str = ""
    smtp_host: str = Field(default="", pattern=r"^[^\s/@]*$")
    smtp_port: int = Field(default=0, ge=0, le=65535)
    """0: the one of the security."""
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_user: str = Field(default="", pattern=r"^[ -~]*$")
    smtp_password_file: MaybePath = None
    command: Annotated[str, BeforeValidator(_command_line)] = ""
    watchdog_url: SecretStr = SecretStr("")
    """Likewise a secret."""
    digest: str = ""

    @field_validator("webhook_url", "watchdog_url")
    @classmethod
    def _addresses_are_whole(cls, value: SecretStr) -> SecretStr:
        if value and not _is_web_address(value.get_secret_value()):
            raise ValueError(
                "write the whole address, from https:// on (what is there is a secret)"
            )
        return value

    @field_validator("email_to", "email_from")
    @classmethod
    def _mail_addresses_are_bare(cls, value: str) -> str:
        for address in value.split(",") if value else ():
            if not _MAIL_ADDRESS.fullmatch(address.strip()):
                raise ValueError("write bare mail addresses, such as votes@example.org")
        return value

    @field_validator("command")
    @classmethod
    def _command_has_words(cls, value: str) -> str:
        try:
            words = shlex.split(value)
        except ValueError as error:
            raise ValueError(f"{error}: write it as in a shell, or as a list of words") from error
        if value and not words:
            raise ValueError("name a command, or leave it empty")
        return value

    @field_validator("digest")
    @classmethod
    def _digest_is_a_time(cls, value: str) -> str:
        if value and not _DIGEST.fullmatch(value):
            raise ValueError("write 'daily 08:00', or a day of the week as in 'mon 08:00'")
        return value

    @model_validator(mode="after")
    def _mail_is_whole(self) -> Self:
        needed = {
            "email_to": self.email_to,
            "email_from": self.email_from,
            "smtp_host": self.smtp_host,
        }
        lacking = [name for name, value in needed.items() if not value]
        if lacking and (len(lacking) < len(needed) or self.smtp_user or self.smtp_password_file):
            raise ValueError(f"mail needs {' and '.join(lacking)} too")
        if "," in self.email_from:
            raise ValueError("email_from is one address")
        if bool(self.smtp_user) != bool(self.smtp_password_file):
            raise ValueError("smtp_user and smtp_password_file go together")
        in_clear = self.smtp_security == "none" and self.smtp_host not in _THIS_MACHINE
        if self.smtp_user and in_clear:
            raise ValueError("with smtp_security none the password would be sent for all to read")
        return self

    @model_validator(mode="after")
    def _digest_has_a_way(self) -> Self:
        if self.digest and not (self.webhook_url or self.email_to or self.command):
            raise ValueError("digest needs webhook_url, email_to or command to be sent by")
        return self

    @property
    def recipients(self) -> tuple[str, ...]:
        """Mail addresses that are written to."""
        return tuple(part.strip() for part in self.email_to.split(",")) if self.email_to else ()

    @property
    def port(self) -> int:
        """Of the mail server."""
        return self.smtp_port or _PORTS[self.smtp_security]

    @property
    def command_words(self) -> tuple[str, ...]:
        """The command with its arguments; empty: none."""
        return tuple(shlex.split(self.command))

    @property
    def digest_time(self) -> tuple[int | None, time] | None:
        """Day of the week (Monday 0; None: every day) and time of a digest; None: there is none."""
        found = _DIGEST.fullmatch(self.digest)
        if found is None:
            return None
        day, hour, minute = found.groups()
        return (None if day == "daily" else WEEKDAYS.index(day)), time(int(hour), int(minute))

    @property
    def is_silent(self) -> bool:
        """Whether no channel is named."""
        told = (self.webhook_url, self.email_to, self.command, self.watchdog_url)
        return not any(told)
