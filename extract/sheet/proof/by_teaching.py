"""What is said of a reading in which taught drawings had a part: a later teaching makes it anew."""

from collections.abc import Mapping, Sequence

from extract.records import Check
from extract.sheet.proof.naming import Naming
from extract.sheet.seen import SeenMarks
from extract.sheet.taught import (
    BY_TEACHING,
    LABEL_CHECK,
    TAUGHT_CHECK,
    TaughtDrawing,
    TaughtLabel,
    in_words,
    label_in_words,
)


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


def labels_heard(labels: Sequence[TaughtLabel]) -> str:
    """What taught labels said on a sheet that is refused all the same; empty for nothing."""
    said = ", ".join(map(label_in_words, labels))
    return f" ({BY_TEACHING}: {said})" if said else ""


def label_checks(labels: Sequence[TaughtLabel]) -> list[Check]:
    """Which labels of a sheet were read as they were taught; it blocks nothing."""
    said = "; ".join(map(label_in_words, labels))
    return [Check(LABEL_CHECK, True, "the sheet proves", said, blocking=False)] if said else []
