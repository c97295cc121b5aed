"""What rows of the table `reconciliation` say, why a vote is alone, and what may be published."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from councilvotes.reconcile.ledger import Judgement
from councilvotes.reconcile.matching import CountedVote
from councilvotes.reconcile.witness.read import Witness
from publish.records import ReconciliationRow, ReconciliationStatus, WhyAlone


def judged_as(judgement: Judgement) -> dict[str, Any]:
    """What a row says of a difference once it is judged."""
    told = {"verdict": judgement.verdict, "evidence": judgement.evidence}
    return told | ({"reason": judgement.reason} if judgement.reason else {})


def sourced(rows: Iterable[ReconciliationRow], witness: Witness) -> tuple[ReconciliationRow, ...]:
    """The rows with the count and the file that they come from."""
    name, source, sha256 = witness.mapping.name, witness.source, witness.sha256
    return tuple(replace(row, witness=name, source=source, source_sha256=sha256) for row in rows)


def publishable(
    rows: Sequence[ReconciliationRow], witness: Witness
) -> tuple[ReconciliationRow, ...]:
    """The rows as a release may hold them.

    Of a witness whose rows may not be published it has our votes and the differences, and of what
    the witness alone has the number.
    """
    if witness.mapping.publish_rows:
        return tuple(rows)
    own, alone = list[ReconciliationRow](), Counter[tuple[ReconciliationStatus, WhyAlone | None]]()
    for each in rows:
        if each.vote_id is None and each.status in ("theirs_only", "ambiguous"):
            alone[each.status, each.why] += each.entries
        elif each.status == "ambiguous":
            own.append(replace(each, reason="nothing tells which of several votes it is"))
        else:
            own.append(each if each.status == "contradiction" else replace(each, entry=None))
    counts = (
        ReconciliationRow(status=status, why=why, entries=number)
        for (status, why), number in sorted(alone.items(), key=str)
    )
    return sourced((*own, *counts), witness)


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
    near = [
        each
        for each in other.votes
        if vote.files & each.files or vote.act_numbers & each.act_numbers
    ]
    numbers = _listed((*vote.files, *vote.act_numbers)) or "no file or act"
    if any(each.date == vote.date for each in near):
        on_day = _listed(each.name for each in near if each.date == vote.date)
        return "taken", f"what names {numbers} on that day {other.place} is another vote: {on_day}"
    if near:
        days = _listed(str(each.date) for each in near)
        return "other_date", f"{numbers}: {other.place} on {days}, not on {vote.date}"
    return "unknown", f"no vote {other.place} names {numbers}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(set(words)))
