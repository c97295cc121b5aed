"""Send what is new of a data folder by every channel, each thing once until it changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from councilvotes.alerts.changes import alerts_between, merged, told_after
from councilvotes.alerts.channels import (
    LIMITS,
    Channel,
    TimeLimits,
    Watchdog,
    channels_of,
    watchdog_of,
)
from councilvotes.alerts.digest import digest_lines, is_due
from councilvotes.alerts.memory import (
    ChannelMemory,
    Memory,
    read_memory,
    sending_alone,
    write_memory,
)
from councilvotes.alerts.message import message_of
from councilvotes.errors import ChannelError, FrontDoorError, describe
from councilvotes.health.check import checked_state, has_faults
from councilvotes.health.state import State
from councilvotes.output import Output
from councilvotes.settings.settings import Settings
from crawler.counts import counted
from crawler.errors import CrawlerError
from extract.errors import ExtractError
from publish.errors import PublishError


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one channel was sent."""

    channel: str
    alerts: int
    digest: bool
    error: str | None
    """Why it was not sent; it is tried again at the next call."""


def send_alerts(
    settings: Settings,
    out: Output,
    now: datetime,
    limits: TimeLimits = LIMITS,
    *,
    seen: State | None = None,
) -> tuple[Delivery, ...]:
    """Judge the data folder and send by each channel what that was not told of yet.

    `seen`: how it stands, where that was just judged. The caller need not hold the lock of the data
    folder. Raises nothing that is foreseen: what fails is a warning, and the Delivery of the
    channel says it. Nothing is judged without a channel.
    """
    if settings.alerts.is_silent:
        return ()
    try:
        with sending_alone(settings.data_dir, out):
            state = seen or checked_state(settings, now)
            deliveries = tuple(_send_by_all(settings, state, out, limits))
    except (FrontDoorError, CrawlerError, ExtractError, PublishError, OSError) as error:
        text = f"no alert was sent, for the data folder cannot be judged: {describe(error)}"
        out.warning(text, "alerts_not_sent")
        return (Delivery("", 0, digest=False, error=describe(error)),)
    return deliveries


def _send_by_all(
    settings: Settings, state: State, out: Output, limits: TimeLimits
) -> Iterator[Delivery]:
    channels, before = channels_of(settings.alerts, limits), read_memory(settings.data_dir, out)
    memory = Memory(tuple(_judged(before.of(each.name), settings, state) for each in channels))
    if memory != before:
        write_memory(settings.data_dir, memory, out)
    for channel in channels:
        kept = memory.of(channel.name)
        digest = _digest(kept, settings, state)
        if not kept.waiting and not digest:
            continue
        delivery = _deliver(channel, kept, digest, settings, state, out)
        if delivery.error is None:
            sent = replace(kept, waiting=(), digest_at=state.at if digest else kept.digest_at)
            memory = memory.having(sent)
            write_memory(settings.data_dir, memory, out)
        yield delivery
    watchdog = watchdog_of(settings.alerts, limits)
    if watchdog is not None and not has_faults(state):
        yield _ping(watchdog, out)


def _judged(kept: ChannelMemory, settings: Settings, state: State) -> ChannelMemory:
    """With what the channel has to hear of now, beside what waited already."""
    told = told_after(kept.told, state.findings, state.at)
    waiting = merged(kept.waiting, alerts_between(kept.told, told))
    # A clock that ran ahead once must not put off every digest until then.
    digest_at = min(kept.digest_at or state.at, state.at) if settings.alerts.digest else None
    return ChannelMemory(kept.channel, told, waiting, digest_at)


def _digest(kept: ChannelMemory, settings: Settings, state: State) -> tuple[str, ...]:
    """Its lines; none where it is not due."""
    since = kept.digest_at
    if since is None or not is_due(settings, since, state.at):
        return ()
    return tuple(digest_lines(state, since, settings.data_dir))


def _deliver(
    channel: Channel,
    kept: ChannelMemory,
    digest: Sequence[str],
    settings: Settings,
    state: State,
    out: Output,
) -> Delivery:
    message = message_of(kept.waiting, digest, settings.data_dir, state.at)
    count, told = len(kept.waiting), _in_words(len(kept.waiting), bool(digest))
    by, fields = f"{channel.name} {channel.place}", {"channel": channel.name, "alerts": count}
    try:
        outcome = channel.send(message)
    except ChannelError as error:
        text = f"{told} not sent by {by}: {error}; the next call tries again"
        out.warning(text, "alerts_not_sent", **fields)
        return Delivery(channel.name, count, bool(digest), str(error))
    out.line(f"{told} sent by {by}: {outcome}", "alerts_sent", **fields)
    return Delivery(channel.name, count, bool(digest), None)


def _in_words(alerts: int, digest: bool) -> str:
    parts = [counted(alerts, "alert")] if alerts else []
    return " and ".join([*parts, "a digest"] if digest else parts)


def _ping(watchdog: Watchdog, out: Output) -> Delivery:
    try:
        out.detail(f"watchdog {watchdog.place}: {watchdog.ping()}", "watchdog_asked")
    except ChannelError as error:
        text = f"the watchdog {watchdog.place} could not be told that all is well: {error}"
        out.warning(text, "alerts_not_sent", channel="watchdog")
        return Delivery("watchdog", 0, digest=False, error=str(error))
    return Delivery("watchdog", 0, digest=False, error=None)
