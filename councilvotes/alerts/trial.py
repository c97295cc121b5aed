"""Whether alerts would arrive: a message by every channel that says it is a test."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from councilvotes.alerts.channels import LIMITS, TimeLimits, channels_of, watchdog_of
from councilvotes.alerts.message import trial_message
from councilvotes.errors import ChannelError
from councilvotes.output import Output
from councilvotes.settings.settings import Settings


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
