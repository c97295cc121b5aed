"""What came of a vote, in figures and in a sentence."""

from collections import Counter
from collections.abc import Mapping, Sequence

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
