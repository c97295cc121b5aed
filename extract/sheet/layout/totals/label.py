"""Words that name a position, or the total."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.words import Word, said_by

NO_VOTE = ("NOVOTE", "NOVOTES")
"""Either a vote against, or none at all."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that name a position, or the total."""

    position: PositionName | None
    """None for the total."""
    box: Box
    size: float
    words: tuple[Word, ...]


def with_brackets(labels: Iterable[Label]) -> list[Label]:
    """The labels of a line, with what stands in brackets right behind one and says the same:
    `Yes (for)`."""
    whole: list[Label] = []
    for label in labels:
        before = whole[-1] if whole else None
        if (
            before is not None
            and label.words[0].text.startswith("(")
            and before.position == label.position
            and 0 < label.box[0] - before.box[2] < label.size
        ):
            whole[-1] = replace(
                before,
                words=(*before.words, *label.words),
                box=union([before.box, label.box]),
            )
        else:
            whole.append(label)
    return whole


def without_vote(labels: Sequence[Label]) -> list[Label]:
    """The labels, `No vote` taken for those who did not take part where others stand for `No`."""
    said = {said_by(label.words): label.position for label in labels}
    other = any(position == "no" for each, position in said.items() if each not in NO_VOTE)
    if not other or "not_participating" in said.values():
        return list(labels)
    return [
        replace(label, position="not_participating") if said_by(label.words) in NO_VOTE else label
        for label in labels
    ]
