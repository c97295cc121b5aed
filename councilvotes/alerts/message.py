"""What a channel is sent: alerts in words for people and as a record for programs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from councilvotes import __version__
from councilvotes.health.finding import MOST_NAMED, Kind, Severity, named
from crawler.counts import counted
from publish.encode import encode_pretty

Event = Literal["new", "changed", "resolved"]
LONGEST_SUBJECT = 120
"""Characters; what is longer many mail programs cut off."""


@dataclass(frozen=True, slots=True)
class Alert:
    """That something was found, became more, or is over."""

    event: Event
    kind: Kind
    subject: str
    severity: Severity
    text: str
    since: datetime
    """When it was found."""
    added: tuple[str, ...] = ()
    """Members that this channel was not told of yet: the notes newly refused."""

    @property
    def key(self) -> tuple[str, str]:
        """What tells one thing found from another."""
        return self.kind, self.subject


@dataclass(frozen=True, slots=True)
class Message:
    """All that a channel is sent at once."""

    subject: str
    """One line."""
    text: str
    """All of it, for people."""
    data_dir: str
    at: datetime
    version: str
    """Of the program."""
    alerts: tuple[Alert, ...]
    digest: tuple[str, ...]
    """Lines; empty: none is due."""


def message_of(
    alerts: Sequence[Alert], digest: Sequence[str], data_dir: Path, now: datetime
) -> Message:
    """Alerts and digest as one message."""
    place = str(data_dir.absolute())
    lines = [f"councilvotes, data folder {place}", *map(line_of, alerts)]
    if digest:
        lines += ["", *digest] if alerts else digest
    told = tuple(replace(each, added=each.added[:MOST_NAMED]) for each in alerts)
    text = "\n".join(lines)
    return Message(_subject(alerts, digest), text, place, now, __version__, told, tuple(digest))


def trial_message(data_dir: Path, now: datetime) -> Message:
    """What `alerts test` sends."""
    line = "this is a test: alerts reach you by this channel"
    return replace(message_of((), (line,), data_dir, now), subject="[councilvotes] test", digest=())


def as_json(message: Message) -> bytes:
    """The record for programs; its `text` is what chat programs show."""
    return encode_pretty(message)


def line_of(alert: Alert) -> str:
    """One alert in words."""
    if alert.event == "resolved":
        return f"resolved: {alert.text} (found {alert.since:%Y-%m-%d %H:%M} UTC)"
    new = "new: " if alert.event == "changed" else ""
    members = f" ({new}{named(alert.added)})" if alert.added else ""
    return f"{alert.severity}: {alert.text}{members}"


def one_line(text: str) -> str:
    """The text without breaks and signs that are not shown, as a header needs it."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _subject(alerts: Sequence[Alert], digest: Sequence[str]) -> str:
    if len(alerts) == 1:
        told = line_of(alerts[0])
    elif alerts:
        over = sum(each.event == "resolved" for each in alerts)
        counts = Counter(each.severity for each in alerts if each.event != "resolved")
        parts = [counted(count, severity) for severity, count in sorted(counts.items())]
        told = ", ".join([*parts, f"{over} resolved"] if over else parts)
    else:
        told = digest[0] if digest else ""
    subject = one_line(f"[councilvotes] {told}")
    return subject if len(subject) <= LONGEST_SUBJECT else f"{subject[: LONGEST_SUBJECT - 1]}…"
