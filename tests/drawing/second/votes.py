"""The truth of one sheet as score.py takes it."""

from typing import Any

from tests.drawing.second.front import References
from tests.drawing.spec import VoteSpec
from tests.drawing.states import SHEET_NAMES
from tests.drawing.totals import total_lines

_RESULTS = {"yes": "adopted", "no": "not_adopted", None: None}


def vote_truth(vote: VoteSpec, references: References | None) -> dict[str, Any]:
    """What has to be read of a vote."""
    weights = vote.figures == "weights"
    totals: dict[str, Any] = {
        line.position: {
            "members": line.members,
            "population_pct": None if weights else _number(line.figure),
        }
        for line in total_lines(vote)
    }
    order = list(SHEET_NAMES)
    rows = sorted(vote.rows, key=lambda row: order.index(row.member_state))
    return {
        "session_number": vote.session or None,
        "configuration": vote.configuration or None,
        "item": vote.item,
        "voted_documents": list(references.documents) if references else [],
        "voting_rule": rule_of(vote),
        "subject": vote.subject,
        "sitting_date": vote.sitting_date.isoformat(),
        "result": _RESULTS[vote.result],
        "totals": totals | {"total": len(rows)},
        "positions": [
            {
                "member_state": row.member_state,
                "position": row.position,
                "population_pct": None if weights else row.figure,
                "weight": row.figure if weights else None,
            }
            for row in rows
        ],
    }


def rule_of(vote: VoteSpec) -> str:
    """A qualified majority of 72 % is told by the footnote alone."""
    if "72 %" in vote.footnote:
        return "qualified_majority_72"
    return vote.rule.replace(" ", "_")


def _number(figure: str) -> float | None:
    return float(figure.rstrip("%").replace(",", ".")) if figure else None
