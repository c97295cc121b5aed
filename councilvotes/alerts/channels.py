"""The channels that the settings name, each with how to send by it, and whether that works."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from councilvotes.alerts.command import run_command
from councilvotes.alerts.mail import mail
from councilvotes.alerts.message import Message, trial_message
from councilvotes.alerts.web import host_of, ping, post
from councilvotes.errors import ChannelError
from councilvotes.output import Output
from councilvotes.settings.alerts import AlertsSection
from councilvotes.settings.settings import Settings


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


def try_channels(
    settings: Settings, out: Output, now: datetime, limits: TimeLimits = LIMITS
) -> bool:
    """Whether every channel took a test message; says of each how it went."""
    message = trial_message(settings.data_dir, now)
    trials: list[tuple[str, Callable[[], str]]] = [
        (f"{each.name} {each.place}", partial(each.send, message))
        for each in channels_of(settings.alerts, limits)
    ]
    if watchdog := watchdog_of(settings.alerts, limits):
        trials.append((f"watchdog {watchdog.place}", watchdog.ping))
    worked = [_works(name, send, out) for name, send in trials]
    return all(worked)


def _works(name: str, send: Callable[[], str], out: Output) -> bool:
    try:
        out.line(f"works: {name}: {send()}", "channel_works")
    except ChannelError as error:
        out.error(f"fails: {name}: {error}", "channel_fails")
        return False
    return True
