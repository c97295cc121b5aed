"""What is new to one channel: things found, held against what it was told of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from councilvotes.alerts.message import Alert, Event
from councilvotes.health.finding import Finding

Key = tuple[str, str]
"""Kind and subject."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something found that a channel was told of, or is told of by what waits for it."""

    finding: Finding
    since: datetime
    """When it was found."""

    @property
    def key(self) -> Key:
        """What tells one thing found from another."""
        return self.finding.kind, self.finding.subject


def told_after(
    told: Iterable[Told], findings: Iterable[Finding], now: datetime
) -> tuple[Told, ...]:
    """What a channel knows once it has heard of all that is found now."""
    since = {each.key: each.since for each in told}
    return tuple(
        Told(finding, since.get((finding.kind, finding.subject), now)) for finding in findings
    )


def alerts_between(before: Iterable[Told], after: Iterable[Told]) -> Iterator[Alert]:
    """What a channel has to be told, to know the one after the other.

    Words that change by themselves, as an age does, are nothing new; a member is.
    """
    old, new = {each.key: each for each in before}, {each.key: each for each in after}
    for key, each in new.items():
        if key not in old:
            yield _alert("new", each, each.finding.members)
        elif added := _added(old[key].finding, each.finding):
            yield _alert("changed", each, added)
    for key, each in old.items():
        if key not in new:
            yield _alert("resolved", each)


def merged(waiting: Iterable[Alert], newer: Iterable[Alert]) -> tuple[Alert, ...]:
    """Alerts that could not be sent yet with those that came since: one for each thing found.

    What began and ended meanwhile is told as resolved, with its words and since when it was.
    """
    kept = {each.key: each for each in waiting}
    for each in newer:
        kept[each.key] = _joined(kept.pop(each.key, None), each)
    return tuple(kept.values())


def _joined(waiting: Alert | None, newer: Alert) -> Alert:
    if waiting is None or newer.event != "changed":
        return newer
    return replace(newer, event=waiting.event, added=(*waiting.added, *newer.added))


def _added(old: Finding, new: Finding) -> tuple[str, ...]:
    known = frozenset(old.members)
    return tuple(member for member in new.members if member not in known)


def _alert(event: Event, told: Told, added: tuple[str, ...] = ()) -> Alert:
    found = told.finding
    return Alert(event, found.kind, found.subject, found.severity, found.text, told.since, added)
