"""What was read of a sheet as a person sees it: who voted how, by which kinds of mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.domain.member_states import load_member_states, members_on
from extract.records import POSITIONS, Box, PositionName
from extract.sheet.read import SheetOutcome
from extract.sheet.seen import Drawing, SeenMarks

FEW = 6
"""So many states at most are named one by one."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Marks that look alike in every view."""

    number: int
    """From 1, as the picture of the sheet numbers them; of later sheets of the note it goes on."""
    page: int
    box: Box
    """Of the first of them."""
    states: tuple[str, ...]
    """The codes of those who bear it, from the top."""
    position: PositionName | None
    """What it was read as, or comes nearest to; None where that stands open."""
    drawing: Drawing


def marks_of(outcome: SheetOutcome) -> SeenMarks | None:
    """The column of marks that was read; of a refused sheet the likeliest."""
    found = outcome.seen.marks
    positions = outcome.reading.positions if outcome.reading else ()
    read = {tuple(map(round, position.evidence.bbox)) for position in positions}

    def held(marks: SeenMarks) -> int:
        return sum(box is not None and tuple(map(round, box)) in read for box in marks.boxes)

    return max(found, key=held, default=None)


def read_as(outcome: SheetOutcome) -> list[tuple[str, PositionName | None]]:
    """The Member State of every row, and what it was read as or comes nearest to."""
    if outcome.reading is not None:
        return [(row.member_state, row.position) for row in outcome.reading.positions]
    if outcome.nearest is not None:
        codes = [row.state.code for row in outcome.nearest.account.rows]
        return list(zip(codes, outcome.nearest.names, strict=True))
    return [(row.member_state, None) for row in outcome.seen.rows]


def kinds_of(outcomes: Sequence[SheetOutcome]) -> tuple[Kind, ...]:
    """The kinds in the rows of all sheets of a note."""
    kinds: list[Kind] = []
    before = 0
    for outcome in outcomes:
        marks = marks_of(outcome)
        if marks is None:
            continue
        rows = list(zip(marks.drawn, marks.boxes, read_as(outcome), strict=False))
        for number, drawing in enumerate(marks.drawings, before + 1):
            own = [(box, *read) for n, box, read in rows if n == number - before - 1 and box]
            if own:  # else of the legend or of the result alone
                boxes, codes, names = zip(*own, strict=True)
                position = names[0] if len(set(names)) == 1 else None
                kinds.append(Kind(number, outcome.sheet.page, boxes[0], codes, position, drawing))
        before += len(marks.drawings)
    return tuple(kinds)


def remarks_on(outcome: SheetOutcome) -> Iterator[str]:
    """What a person looks for first on a sheet that was read but not believed: who was read as
    voting how, what does not fit, and which members of the day have no row."""
    seen, nearest, where = outcome.seen, outcome.nearest, f"page {outcome.seen.page}"
    likely = "; ".join(groups(read_as(outcome)))
    if outcome.reading is not None:
        yield f"{where}: read as {likely}"
    if nearest is not None:
        yield f"{where}: the nearest reading is {likely}"
        if nearest.off:
            yield f"{where}: it differs from the printed totals: {'; '.join(nearest.off)}"
    listed = {row.member_state for row in seen.rows}
    if listed and "" not in listed and seen.fields is not None:
        members = members_on(seen.fields.sitting_date)
        missing = [state.name_en for state in members if state.code not in listed]
        if missing:
            yield f"{where}: without a row: {', '.join(missing)}"


def groups(read: Sequence[tuple[str, PositionName | None]]) -> Iterator[str]:
    """Each position that was read, with its states where they are few; what stands open last."""
    names = {state.code: state.name_en for state in load_member_states()}
    for position in (*POSITIONS, None):
        codes = [code for code, name in read if name == position]
        if codes:
            words = position.replace("_", " ") if position else "open"
            states = ", ".join(names[c] for c in codes) if len(codes) <= FEW else len(codes)
            yield f"{words}: {states}"
