"""What is said of a reading in which taught drawings had a part: a later teaching makes it anew."""

from collections.abc import Mapping

from extract.newsheet.proof.naming import Naming
from extract.newsheet.taught import BY_TEACHING, TAUGHT_CHECK
from extract.records import Check, PositionName


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
