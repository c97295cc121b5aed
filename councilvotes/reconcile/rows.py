"""Make rows of the table `reconciliation`, and what of them may be published."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from councilvotes.reconcile.ledger import Judgement
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
