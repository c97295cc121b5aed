"""Why a vote of one side has none on the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from councilvotes.reconcile.matching import CountedVote
from publish.records import WhyAlone


@dataclass(frozen=True, slots=True)
class Other:
    """The side on which a vote is looked for."""

    votes: Sequence[CountedVote]
    place: str
    """`here` or `there`."""
    begins: date | None
    """None where it has no vote. So for the end."""
    ends: date | None


def why_alone(vote: CountedVote, other: Other) -> tuple[WhyAlone, str]:
    """The reason, as a word and in words."""
    if other.begins is None or other.ends is None:
        return "unknown", f"there is no vote {other.place}"
    if vote.date < other.begins:
        return "before_start", f"before the first vote {other.place}, of {other.begins}"
    if vote.date > other.ends:
        return "after_end", f"after the last vote {other.place}, of {other.ends}"
    near = [each for each in other.votes if _names_the_same(vote, each)]
    numbers = _listed((*vote.files, *vote.act_numbers)) or "no file or act"
    if any(each.date == vote.date for each in near):
        on_day = _listed(each.name for each in near if each.date == vote.date)
        return "taken", f"what names {numbers} on that day {other.place} is another vote: {on_day}"
    if near:
        days = _listed(str(each.date) for each in near)
        return "other_date", f"{numbers}: {other.place} on {days}, not on {vote.date}"
    return "unknown", f"no vote {other.place} names {numbers}"


def _names_the_same(one: CountedVote, two: CountedVote) -> bool:
    return bool(one.files & two.files or one.act_numbers & two.act_numbers)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(set(words)))
