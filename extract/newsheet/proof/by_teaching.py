"""What is said of a reading in which taught drawings had a part: a later teaching makes it anew."""

from collections.abc import Mapping

from extract.newsheet.proof.naming import Naming
from extract.records import Check, PositionName

BY_TEACHING = "named by what was taught"
"""In the reason of a refused sheet on which a drawing was taken for a taught one."""
TAUGHT_CHECK = "marks_named_by_what_was_taught"
OPEN = (
    BY_TEACHING,
    "is named by the totals alone",
    "nothing names the marks",
    "the totals leave open what the marks mean",
)
"""In the reasons of refused sheets that a teaching may settle."""


def heard_of(named: Mapping[int, PositionName]) -> str:
    """What taught drawings said on a sheet that is refused all the same; empty for nothing."""
    said = ", ".join(f"kind {number + 1} {name}" for number, name in named.items())
    return f" ({BY_TEACHING}: {said})" if said else ""


def taught_checks(naming: Naming) -> list[Check]:
    """That marks have their names from what was taught, where they have; it blocks nothing."""
    named = {n for n, p in zip(naming.names, naming.proofs, strict=True) if p == "taught"}
    if not named:
        return []
    observed = f"taught: {', '.join(sorted(named))}"
    return [Check(TAUGHT_CHECK, True, "the printed totals hold", observed, blocking=False)]


def may_be_settled(reason: str | None) -> bool:
    """Whether a note refused for this reason may be read once a drawing is taught."""
    return reason is not None and any(words in reason for words in OPEN)
