"""Which views tell the positions apart: two that share nothing must, and none may object."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from extract.errors import NoteRefusedError
from extract.records import PositionName, Reader
from extract.sheet.proof.row import Row
from extract.sheet.seen import BLANK, Kind, Seen, SeenMarks, View

OBJECTS: tuple[Reader, ...] = ("identity", "pdfplumber")
"""Views that see the file's objects; the others see pixels."""


def agreeing(
    seen: Seen,
    marks: SeenMarks,
    all_names: Sequence[PositionName],
    all_rows: Sequence[Row],
    given: Mapping[int, PositionName],
) -> tuple[Reader, ...]:
    """The views that tell the positions apart: two that share nothing must do so for every two.

    Raises NoteRefusedError where a view contradicts the naming, or too few can say.
    """
    asked = [place for place in range(len(all_rows)) if place not in given]
    views = [View(v.reader, tuple(v.kinds[n] for n in asked), v.sure) for v in marks.views]
    names = [all_names[place] for place in asked]
    rows = [all_rows[place] for place in asked]
    objects = [view for view in views if view.reader in OBJECTS]
    for n, place in enumerate(asked):
        if objects and marks.boxes[place] and all(view.kinds[n] == BLANK for view in objects):
            raise NoteRefusedError(
                f"page {seen.page}: views disagree at {rows[n].state.name_en}: what is seen there "
                "is a rule or a ground, and no mark of the file's"
            )
    for view in views:
        wrong = contradiction(view.kinds, names) if view.sure else None
        if wrong is not None:
            raise NoteRefusedError(
                f"page {seen.page}: views disagree at {rows[wrong].state.name_en}: {view.reader} "
                f"sees a mark like those of another position than {names[wrong]}"
            )
    present = list(dict.fromkeys(names))
    if not present:
        return ()
    used: dict[Reader, None] = {}
    pairs: list[tuple[PositionName, PositionName | None]] = [*combinations(present, 2)]
    pairs = pairs or [(present[0], None)]
    for one, other in pairs:
        able = [v.reader for v in views if tells_apart(v.kinds, names, one, other)]
        pixels = [reader for reader in able if reader not in OBJECTS]
        if not pixels or len(able) < 2:
            what = f"{one} from {other}" if other else f"that all marks are alike ({one})"
            raise NoteRefusedError(
                f"page {seen.page}: no two views can tell {what}: {', '.join(able) or 'none'} can"
            )
        used |= dict.fromkeys(able)
    return tuple(used)


def contradiction(kinds: Sequence[Kind], names: Sequence[PositionName]) -> int | None:
    """A row whose mark a view takes for one of another position; None where it has no objection.

    A view may part marks of one position, or take all marks of two positions for one kind: then it
    says nothing of these. It objects where it does both.
    """
    by_kind: dict[str, set[PositionName]] = {}
    by_name: dict[PositionName, set[str]] = {}
    for kind, name in zip(kinds, names, strict=True):
        if kind is not None:
            by_kind.setdefault(kind, set()).add(name)
            by_name.setdefault(name, set()).add(kind)
    for kind, held in by_kind.items():
        if len(held) > 1 and any(len(by_name[name]) > 1 for name in held):
            rarest = min(held, key=lambda name: sum(n == name for n in names))
            pairs = zip(kinds, names, strict=True)
            return next(n for n, (k, m) in enumerate(pairs) if k == kind and m == rarest)
    return None


def tells_apart(
    kinds: Sequence[Kind],
    names: Sequence[PositionName],
    one: PositionName,
    other: PositionName | None,
) -> bool:
    """Whether a view sees every mark of two positions, and none of one like one of the other; of a
    single position, that all are alike."""
    first = {kind for kind, name in zip(kinds, names, strict=True) if name == one}
    second = {kind for kind, name in zip(kinds, names, strict=True) if name == other}
    if None in first or None in second:
        return False
    return len(first) == 1 if other is None else not first & second
