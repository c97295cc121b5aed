"""What the labels of the fields are called."""

import itertools
from collections.abc import Sequence


def phrases(*parts: Sequence[str]) -> tuple[str, ...]:
    """Every phrase of one of each of some parts, which may be empty."""
    return tuple(" ".join(filter(None, words)) for words in itertools.product(*parts))


OF_VOTE = ("", *phrases(("of",), ("", "the"), ("vote", "voting")))
OF_ACT = ("", *phrases(("of",), ("", "the"), ("act", "proposal", "vote")))
NUMBERED = ("", "number", "No", "voted on")
VOTING = ("Voting", "Vote", "Decision")
SITTING = ("sitting", "meeting", "session")
LABELS: dict[str, tuple[str, ...]] = {
    "institution": ("Institution", "Body"),
    "session": phrases(("", "Council"), ("Session", "meeting"), NUMBERED[:3]),
    "configuration": phrases(("", "Council"), ("Configuration", "formation", "composition")),
    "item": phrases(("", "Agenda"), ("Item",), NUMBERED),
    "documents": phrases(("Document", "Documents", "Doc", "Docs"), NUMBERED),
    "rule": (
        *phrases(VOTING, ("Rule", "rules", "procedure")),
        *phrases(("Rule", "Rules"), OF_VOTE),
        *("Required majority", "Majority required"),
    ),
    "subject": phrases(("Subject", "Subject matter", "Title"), OF_ACT),
    "sitting_date": (
        *("Sitting date", "Date", "Sitting"),
        *phrases(("Date of", "Day of"), ("", "the"), (*SITTING, "vote", "voting")),
        *phrases(("Meeting", "Session", *VOTING), ("date",)),
    ),
    "final_result": (
        *phrases(("Final", "Overall", ""), ("result", "outcome"), OF_VOTE),
        *phrases(VOTING, ("result", "outcome")),
    ),
}
"""As sheets are known to have them, and as people write the same."""
