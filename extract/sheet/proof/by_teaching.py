"""What is said of a reading in which taught drawings had a part: a later teaching makes it anew."""

from collections.abc import Mapping

from extract.records import Check
from extract.sheet.proof.naming import Naming
from extract.sheet.seen import SeenMarks
from extract.sheet.taught import BY_TEACHING, TAUGHT_CHECK, TaughtDrawing, in_words


def heard_of(found: Mapping[int, TaughtDrawing]) -> str:
    """What taught drawings said on a sheet that is refused all the same; empty for nothing."""
    said = ", ".join(f"kind {number + 1} {in_words(entry)}" for number, entry in found.items())
    return f" ({BY_TEACHING}: {said})" if said else ""


def taught_checks(
    naming: Naming, marks: SeenMarks, found: Mapping[int, TaughtDrawing]
) -> list[Check]:
    """What taught the kinds of mark that nothing else names; it blocks nothing."""
    own = {n for n, proof in zip(marks.drawn, naming.proofs, strict=False) if proof == "taught"}
    said = sorted({in_words(found[n]) for n in own if n is not None and n in found})
    if not said:
        return []
    return [Check(TAUGHT_CHECK, True, "the printed totals hold", "; ".join(said), blocking=False)]
