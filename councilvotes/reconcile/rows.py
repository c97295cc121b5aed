"""Make rows of the table `reconciliation`, and what of them may be published."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from councilvotes.reconcile.ledger import Judgement
from councilvotes.reconcile.witness.read import Witness
from publish.records import MatchedBy, ReconciliationRow, ReconciliationStatus, WhyAlone


def row(
    witness: str,
    status: ReconciliationStatus,
    *,
    vote_id: str | None = None,
    entry: str | None = None,
    why: WhyAlone | None = None,
    day: date | None = None,
    matched_by: tuple[MatchedBy, ...] = (),
    agrees: bool | None = None,
    difference: str | None = None,
    judgement: Judgement | None = None,
    reason: str | None = None,
    entries: int = 1,
) -> ReconciliationRow:
    """A row, blank in all that is not told."""
    return ReconciliationRow(
        witness=witness,
        vote_id=vote_id,
        entry=entry,
        status=status,
        why=why,
        sitting_date=day,
        matched_by=matched_by,
        agrees=agrees,
        difference=difference,
        verdict=judgement.verdict if judgement else None,
        evidence=judgement.evidence if judgement else None,
        reason=(judgement.reason if judgement else None) or reason,
        entries=entries,
        source="",
        source_sha256="",
    )


def sourced(rows: Iterable[ReconciliationRow], witness: Witness) -> tuple[ReconciliationRow, ...]:
    """The rows with the file that they come from."""
    return tuple(replace(r, source=witness.source, source_sha256=witness.sha256) for r in rows)


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
        row(witness.mapping.name, status, why=why, entries=number)
        for (status, why), number in sorted(alone.items(), key=str)
    )
    return sourced((*own, *counts), witness)
