"""What a person has to look at, or should know of, in one record each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "no_run",  # none has ended yet
    "run_failed",  # the last one
    "no_list_answered",  # of the source, for a day
    "no_success",  # for two days
    "silence",  # no new note for longer than there ever was none
    "layout_changed",  # a list has a form that is not known
    "route_blocked",  # a list gave no answer for a day
    "not_fetched",  # what lists name, for a day
    "check_failed",  # the weekly one of archive and latest release
    "refused_notes",  # that wait for a person
    "shown_otherwise",  # a vote, by a page of the Council
    "disk",  # nearly full
    "damage",  # of the ledger or of the index of releases
]
Severity = Literal["fault", "notice"]
"""A fault stops new votes from coming, or soon will; a notice waits for somebody's time."""

MOST_NAMED = 10
"""Members that a line names; more would fill a mail."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in a data folder; kind and subject together are its name."""

    kind: Kind
    subject: str
    """What it is about: a route, a file; empty where the kind says all."""
    text: str
    """What, where and what to do, in one sentence."""
    severity: Severity
    members: tuple[str, ...] = ()
    """What it is made of, where that may grow; with a new one it is another finding."""


def named(members: Sequence[str]) -> str:
    """The first of some members, and how many more there are."""
    more = len(members) - MOST_NAMED
    return ", ".join(members[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def in_words(finding: Finding) -> str:
    """The sentence with the members that it is about."""
    return f"{finding.text} ({named(finding.members)})" if finding.members else finding.text
