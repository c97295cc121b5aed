"""What came of a vote, in figures and in a sentence, and whether it was recalled since."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from publish.places.index import ReleaseIndex
from publish.records import PublishedPosition
from publish.site.content import SiteVote
from publish.site.render import shown_day, shown_word

POSITIONS: Sequence[PublishedPosition] = ("yes", "no", "abstain", "not_participating", "not_listed")


def counts_of(vote: SiteVote) -> Mapping[str, int]:
    """How many states took each position."""
    found = Counter(each.position for each in vote.taken)
    return {name: found[name] for name in POSITIONS}


def summary_of(vote: SiteVote) -> str:
    """The outcome in one sentence: `Adopted on 2 July 2026 in the Council …: 27 yes, 0 no.`"""
    row = vote.row
    result = shown_word(row.result).capitalize() if row.result else "Vote without printed result"
    said = ", ".join(
        f"{count} {shown_word(name)}"
        for name, count in counts_of(vote).items()
        if count or name == "no"
    )
    rule = shown_word(row.voting_rule)
    return f"{result} on {shown_day(row.sitting_date)} in the Council of the EU, {rule}: {said}."


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
