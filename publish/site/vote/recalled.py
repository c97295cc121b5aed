"""Whether a vote was recalled, in the release shown or in one before it."""

from dataclasses import dataclass
from datetime import date

from publish.places.index import ReleaseIndex


@dataclass(frozen=True, slots=True)
class VoteRecall:
    """One recall that concerns a vote."""

    version: str
    """The release whose rows turned out wrong."""
    shown: bool
    """It is the release that the page is made from."""
    whole_release: bool
    reason: str
    date: date


def recalls_of(vote_id: str, index: ReleaseIndex, version: str) -> tuple[VoteRecall, ...]:
    """The recalls of that vote up to this release, and of this release as a whole."""
    found = []
    for entry in index.releases:
        shown = entry.version == version
        for each in entry.recalls:
            if each.vote_id == vote_id or (shown and each.vote_id is None):
                whole = each.vote_id is None
                found.append(VoteRecall(entry.version, shown, whole, each.reason, each.date))
        if shown:
            break
    return tuple(found)
