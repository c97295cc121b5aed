"""The channels that the settings name, each with how to send by it."""

from collections.abc import Callable
from dataclasses import dataclass

from councilvotes.alerts.command import run_command
from councilvotes.alerts.mail import mail
from councilvotes.alerts.message import Message
from councilvotes.alerts.web import host_of, ping, post
from councilvotes.settings.alerts import AlertsSection


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """How long a channel may take, in seconds."""

    answer: float = 20.0
    """A host, for each step; chat programs and mail servers answer within a few."""
    command: float = 60.0


LIMITS = TimeLimits()


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to a person."""

    name: str
    """`webhook`, `email`, `command`"""
    place: str
    """Where it leads, without what is secret of it."""
    send: Callable[[Message], str]
    """Gives what came of it; raises ChannelError."""


@dataclass(frozen=True, slots=True)
class Watchdog:
    """An address that alarms when it is no longer asked for."""

    place: str
    ping: Callable[[], str]
    """Gives what came of it; raises ChannelError."""


def channels_of(settings: AlertsSection, limits: TimeLimits = LIMITS) -> tuple[Channel, ...]:
    """Every channel that takes messages."""
    found = []
    if url := settings.webhook_url:
        found.append(Channel("webhook", host_of(url), lambda told: post(url, told, limits.answer)))
    if settings.email_to:
        found.append(
            Channel("email", settings.smtp_host, lambda told: mail(settings, told, limits.answer))
        )
    if words := settings.command_words:
        found.append(
            Channel("command", words[0], lambda told: run_command(words, told, limits.command))
        )
    return tuple(found)


def watchdog_of(settings: AlertsSection, limits: TimeLimits = LIMITS) -> Watchdog | None:
    """The watchdog, where there is one."""
    url = settings.watchdog_url
    return Watchdog(host_of(url), lambda: ping(url, limits.answer)) if url else None
