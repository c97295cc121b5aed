"""Hold totals of each Member State, as a witness counts them, against our own count."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from councilvotes.reconcile.ledger import Difference, Judgement
from councilvotes.reconcile.ours import OurSide
from councilvotes.reconcile.rows import judged_as
from councilvotes.reconcile.witness.read import Witness
from councilvotes.reconcile.witness.records import StateTotal
from crawler.counts import counted
from publish.records import ReconciliationRow


def totals_rows(
    witness: Witness,
    ours: OurSide,
    judged: Callable[[str, Sequence[Difference]], Judgement],
) -> Iterator[ReconciliationRow]:
    """One for each state of the witness.

    Equal is asked for only where we hold every year of the witness's period; but no count of a part
    may be above that of the whole.
    """
    period = witness.mapping.period
    entries = period.entries if period else 0
    votes = [vote for vote in ours.votes if witness.begins <= vote.date <= witness.ends]
    count: Counter[tuple[str, str]] = Counter(
        (state, said) for vote in votes for state, said in vote.positions.items()
    )
    years = range(witness.begins.year, witness.ends.year + 1)
    whole = ours.whole_years.issuperset(years)
    part = f"not comparable: {counted(len(votes), 'vote')} held of its {entries:,} entries"
    for total in witness.totals:
        found = tuple(_differences(total, count, whole=whole))
        yield ReconciliationRow(
            status="totals",
            entry=total.member_state,
            agrees=False if found else whole or None,
            difference="; ".join(each.words for each in found) or None,
            entries=entries,
            **{"reason": None if whole else part}
            | (judged_as(judged(total.member_state, found)) if found else {}),
        )


def _differences(
    total: StateTotal, count: Counter[tuple[str, str]], *, whole: bool
) -> Iterator[Difference]:
    for position, theirs in total.counts:
        ours = count[total.member_state, position]
        if ours > theirs or (whole and ours != theirs):
            yield Difference(position, str(ours), str(theirs))
