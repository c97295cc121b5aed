"""Hold our votes against a witness: every vote of both sides is told of once, with why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from councilvotes.reconcile.contradictions import contradictions
from councilvotes.reconcile.ledger import Difference, Entry, Judgement, judge
from councilvotes.reconcile.matching import (
    CountedVote,
    Matching,
    Pair,
    Tie,
    differing_states,
    match,
)
from councilvotes.reconcile.ours import OurSide
from councilvotes.reconcile.rows import Other, judged_as, sourced, why_alone
from councilvotes.reconcile.totals import totals_rows
from councilvotes.reconcile.witness.read import Witness
from councilvotes.reconcile.witness.records import WitnessVote
from publish.records import ReconciliationRow

Judge = Callable[[str, Sequence[Difference]], Judgement]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What came of it."""

    witness: Witness
    rows: tuple[ReconciliationRow, ...]
    """One for each vote of either side, each contradiction, each state's totals."""
    stale: tuple[str, ...]
    """Entries of the ledger that meet no difference any more, in words."""

    @property
    def open(self) -> tuple[ReconciliationRow, ...]:
        """The differences that nobody has explained."""
        return tuple(each for each in self.rows if each.verdict == "open")


def reconcile(witness: Witness, ours: OurSide, ledger: Sequence[Entry]) -> Reconciliation:
    """Hold both sides against each other, and the differences against the ledger."""
    met = set[tuple[str, Difference]]()
    name = witness.mapping.name

    def judged(subject: str, found: Sequence[Difference]) -> Judgement:
        met.update((subject, each) for each in found)
        return judge(ledger, name, subject, found)

    if witness.mapping.kind == "totals":
        rows = totals_rows(witness, ours, judged)
    else:
        rows = _vote_rows(witness, ours, judged)
    found = sourced(rows, witness)
    own = [entry for entry in ledger if entry.witness == name]
    return Reconciliation(witness, found, tuple(_stale(own, met)))


def _stale(entries: Iterable[Entry], met: set[tuple[str, Difference]]) -> Iterator[str]:
    for entry in entries:
        gone = [each.words for each in entry.differences if (entry.subject, each) not in met]
        if gone:
            yield f"{entry.witness} {entry.subject}: {', '.join(gone)}"


def counted(vote: WitnessVote) -> CountedVote:
    """A witness's vote as one side of a matching."""
    told = {"voting_rule": vote.voting_rule, "result": vote.result}
    return CountedVote(
        name=vote.entry,
        date=vote.date,
        files=frozenset(vote.files),
        act_numbers=frozenset(vote.act_numbers),
        positions=dict(vote.positions),
        said={name: word for name, word in told.items() if word},
    )


def differences(ours: CountedVote, theirs: CountedVote) -> tuple[Difference, ...]:
    """Each state, and rule and result where both tell them, of which both do not say the same."""
    fields = (name for name in ours.said if name in theirs.said)
    return (
        *(
            Difference(state, ours.position(state), theirs.position(state))
            for state in differing_states(ours, theirs)
        ),
        *(
            Difference(name, ours.said[name], theirs.said[name])
            for name in fields
            if ours.said[name] != theirs.said[name]
        ),
    )


def _vote_rows(witness: Witness, ours: OurSide, judged: Judge) -> Iterator[ReconciliationRow]:
    once = [vote for vote in witness.votes if vote.repeats is None]
    theirs = [counted(vote) for vote in once]
    found = match(ours.votes, theirs)
    for pair in found.pairs:
        yield _pair_row(pair, judged)
    for tie in found.ties:
        yield from _tie_rows(tie)
    yield from _alone_rows(witness, ours, theirs, found)
    for vote in witness.votes:
        if vote.repeats is not None:
            told = f"the same as line {vote.repeats}"
            yield ReconciliationRow(
                status="theirs_only",
                entry=vote.entry,
                why="repeated",
                sitting_date=vote.date,
                reason=told,
            )
    for each in contradictions(once, found.pairs):
        yield ReconciliationRow(
            status="contradiction",
            entry=each.subject,
            sitting_date=each.day,
            agrees=False,
            difference=each.words,
            entries=each.rows,
            **judged_as(judged(each.subject, each.differences)),
        )


def _pair_row(pair: Pair, judged: Judge) -> ReconciliationRow:
    found = differences(pair.ours, pair.theirs)
    return ReconciliationRow(
        status="matched",
        vote_id=pair.ours.name,
        entry=pair.theirs.name,
        sitting_date=pair.ours.date,
        matched_by=pair.matched_by,
        agrees=not found,
        difference="; ".join(each.words for each in found) or None,
        **judged_as(judged(pair.ours.name, found)) if found else {},
    )


def _tie_rows(tie: Tie) -> Iterator[ReconciliationRow]:
    """Where all say the same it does not matter which is which."""
    same = not any(differences(one, two) for one in tie.ours for two in tie.theirs)
    sides = [", ".join(vote.name for vote in side) for side in (tie.ours, tie.theirs)]
    told = f"nothing tells which is which: {sides[0]} here, {sides[1]} there"
    row = partial(ReconciliationRow, status="ambiguous", agrees=same or None, reason=told)
    for vote in tie.ours:
        yield row(vote_id=vote.name, sitting_date=vote.date, entries=0)
    for vote in tie.theirs:
        yield row(entry=vote.name, sitting_date=vote.date)


def _alone_rows(
    witness: Witness, ours: OurSide, theirs: Sequence[CountedVote], found: Matching
) -> Iterator[ReconciliationRow]:
    there = Other(theirs, "there", witness.begins, witness.ends)
    for vote in found.ours_alone:
        why, told = why_alone(vote, there)
        yield ReconciliationRow(
            status="ours_only",
            vote_id=vote.name,
            why=why,
            sitting_date=vote.date,
            reason=told,
            entries=0,
        )
    days = [vote.date for vote in ours.votes]
    here = Other(ours.votes, "here", min(days, default=None), max(days, default=None))
    for vote in found.theirs_alone:
        why, told = why_alone(vote, here)
        yield ReconciliationRow(
            status="theirs_only", entry=vote.name, why=why, sitting_date=vote.date, reason=told
        )
