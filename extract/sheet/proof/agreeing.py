"""Which views tell the positions apart: two that share nothing must, and none may object."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from extract.errors import NoteRefusedError
from extract.records import PositionName, Reader
from extract.sheet.proof.row import Row
from extract.sheet.seen import BLANK, Kind, Seen, SeenMarks

OBJECTS: tuple[Reader, ...] = ("identity", "pdfplumber")
"""Views that see the file's objects; the others see pixels."""


def agreeing(
    seen: Seen,
    marks: SeenMarks,
    names: Sequence[PositionName],
    rows: Sequence[Row],
    given: Mapping[int, PositionName],
) -> tuple[Reader, ...]:
    """The views that tell the positions apart: two that share nothing must do so for every two.
    Raises NoteRefusedError where a view contradicts the naming, or too few can say."""
    asked = [place for place in range(len(rows)) if place not in given]
    named = [names[place] for place in asked]
    kinds = {view.reader: [view.kinds[place] for place in asked] for view in marks.views}
    objects = [own for reader, own in kinds.items() if reader in OBJECTS]
    for n, place in enumerate(asked):
        if objects and marks.boxes[place] and all(own[n] == BLANK for own in objects):
            raise disagreement(
                seen,
                rows[place],
                "what is seen there is a rule or a ground, and no mark of the file's",
            )
    for view in marks.views:
        wrong = contradiction(kinds[view.reader], named) if view.sure else None
        if wrong is not None:
            raise disagreement(
                seen,
                rows[asked[wrong]],
                f"{view.reader} sees a mark like those of another position than {named[wrong]}",
            )
    present = list(dict.fromkeys(named))
    pairs: list[tuple[PositionName, ...]] = [*combinations(present, 2)]
    used: dict[Reader, None] = {}
    for pair in pairs or [(name,) for name in present]:
        able = [reader for reader, own in kinds.items() if tells_apart(own, named, pair)]
        if len(able) < 2 or set(able) <= set(OBJECTS):
            what = " from ".join(pair) if pairs else f"that all marks are alike ({pair[0]})"
            raise NoteRefusedError(
                f"page {seen.page}: no two views can tell {what}: {', '.join(able) or 'none'} can"
            )
        used |= dict.fromkeys(able)
    return tuple(used)


def disagreement(seen: Seen, row: Row, how: str) -> NoteRefusedError:
    """The refusal of a mark that is not the same in two views."""
    return NoteRefusedError(f"page {seen.page}: views disagree at {row.state.name_en}: {how}")


def contradiction(kinds: Sequence[Kind], names: Sequence[PositionName]) -> int | None:
    """A row whose mark a view takes for one of another position; None where it has no objection.

    A view may part marks of one position, or take all marks of two positions for one kind: then it
    says nothing of these. It objects where it does both.
    """
    seen = [(kind, name) for kind, name in zip(kinds, names, strict=True) if kind is not None]
    for kind in dict.fromkeys(kind for kind, _ in seen):
        held = dict.fromkeys(name for other, name in seen if other == kind)
        if len(held) > 1 and any(name in held and other != kind for other, name in seen):
            rarest = min(held, key=list(names).count)
            return next(
                n for n, pair in enumerate(zip(kinds, names, strict=True)) if pair == (kind, rarest)
            )
    return None


def tells_apart(
    kinds: Sequence[Kind], names: Sequence[PositionName], pair: Sequence[PositionName]
) -> bool:
    """Whether a view sees every mark of two positions, and none of one like one of the other; of a
    single position, that all are alike."""
    first, *others = ({k for k, n in zip(kinds, names, strict=True) if n == name} for name in pair)
    if None in first.union(*others):
        return False
    return first.isdisjoint(others[0]) if others else len(first) == 1
