"""Say what came of a reconciliation: counts, then each difference on one line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from councilvotes.reconcile.reconcile import Reconciliation
from crawler.counts import counted
from publish.records import ReconciliationRow, WhyAlone

_WHY: dict[WhyAlone, str] = {
    "before_start": "before the other side's first vote",
    "after_end": "after the other side's last vote",
    "other_date": "on another date on the other side",
    "taken": "of a file and day whose vote is another one",
    "unknown": "of a file or act that the other side does not have",
    "repeated": "standing twice",
}
MOST_NAMED = 20
"""Votes of ours that are named with why they have no other; --json names all."""


def summary_of(done: Reconciliation) -> str:
    """One line on what came of it."""
    count = Counter(row.status for row in done.rows)
    agree = sum(row.agrees is True for row in done.rows if row.status == "matched")
    parts = [
        f"{count['matched']:,} matched, {agree:,} of them agree",
        *(f"{count[status]:,} {status}" for status in ("ambiguous", "totals") if count[status]),
        f"{len(done.open)} open",
    ]
    return f"held against {done.witness.mapping.name}: {', '.join(parts)}"


def report_lines(done: Reconciliation, place: str) -> Iterator[str]:
    """The lines for people; `place` says where our votes are from."""
    witness, mapping = done.witness, done.witness.mapping
    kind = witness.totals if mapping.kind == "totals" else witness.votes
    yield (
        f"{mapping.name}: {len(kind):,} {'states' if mapping.kind == 'totals' else 'votes'}, "
        f"{witness.begins} to {witness.ends}; {mapping.title}"
    )
    by_status: dict[str, list[ReconciliationRow]] = defaultdict(list)
    for row in done.rows:
        by_status[row.status].append(row)
    if mapping.kind == "votes":
        yield from _matched_lines(by_status["matched"], place)
    yield from _totals_lines(by_status["totals"])
    if tied := by_status["ambiguous"]:
        own = sum(row.vote_id is not None for row in tied)
        yield f"ambiguous: {counted(own, 'vote')} here, {len(tied) - own} there"
    for status, side in (("ours_only", "here"), ("theirs_only", "there")):
        yield from _alone_lines(by_status[status], side)
    yield from _named_lines(done.rows)
    for text in done.stale:
        yield f"stale: {text}: no such difference any more; remove the entry"


def _matched_lines(rows: list[ReconciliationRow], place: str) -> Iterator[str]:
    agree = sum(row.agrees is True for row in rows)
    yield (
        f"matched with {place}: {counted(len(rows), 'vote')}, {agree} agree, "
        f"{len(rows) - agree} differ"
    )
    for by, number in Counter(row.matched_by for row in rows).most_common():
        words = ", ".join(by).replace("_", " ")
        yield f"  {number:,} by {words}"


def _totals_lines(rows: list[ReconciliationRow]) -> Iterator[str]:
    for reason, of_reason in groupby(
        rows, key=lambda row: row.reason if not row.difference else ""
    ):
        if reason:
            yield f"{counted(sum(1 for _ in of_reason), 'state')}: {reason}"
    if equal := sum(row.agrees is True for row in rows):
        yield f"{counted(equal, 'state')}: the same totals"


def _alone_lines(rows: list[ReconciliationRow], side: str) -> Iterator[str]:
    for why, number in Counter(row.why for row in rows).most_common():
        if why is not None:
            votes = f"{number:,} vote{'s' if number > 1 else ''}"
            yield f"only {side}: {votes} {_WHY[why]}"
            own = [row for row in rows if row.why == why and row.vote_id is not None]
            yield from (f"  {row.vote_id}: {row.reason}" for row in own[:MOST_NAMED])
            if len(own) > MOST_NAMED:
                yield f"  … {len(own) - MOST_NAMED} more; --json names all"


def _named_lines(rows: Iterable[ReconciliationRow]) -> Iterator[str]:
    """Every tie and every difference, the open ones last."""
    for row in sorted(rows, key=lambda row: row.verdict == "open"):
        if row.status == "ambiguous" and row.vote_id is not None:
            yield f"ambiguous: {row.vote_id}: {row.reason}"
        elif row.difference is not None:
            why = f": {row.reason}" if row.reason else ""
            names = [name for name in (row.vote_id, row.entry) if name is not None]
            said = " and ".join(names)
            yield f"{row.verdict}: {said}: {row.difference}{why}"
