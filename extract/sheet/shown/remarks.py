"""What a person looks for first on a sheet that was read but not believed."""

from collections.abc import Iterator, Sequence

from extract.member_states import load_member_states, members_on
from extract.records import POSITIONS, PositionName
from extract.sheet.read import SheetOutcome
from extract.sheet.shown.overlay import read_as

FEW = 6
"""So many states at most are named one by one."""


def remarks_on(outcome: SheetOutcome) -> Iterator[str]:
    """Who was read as voting how, what does not fit, and which members of the day have no row."""
    seen, nearest = outcome.seen, outcome.nearest
    if outcome.reading is not None:
        yield f"page {seen.page}: read as {'; '.join(groups(read_as(outcome)))}"
    if nearest is not None:
        likely = "; ".join(groups(read_as(outcome)))
        yield f"page {seen.page}: the nearest reading is {likely}"
        if nearest.off:
            yield f"page {seen.page}: it differs from the printed totals: {'; '.join(nearest.off)}"
    if seen.rows and seen.fields is not None and all(row.member_state for row in seen.rows):
        listed = {row.member_state for row in seen.rows}
        members = members_on(seen.fields.sitting_date)
        missing = [state.name_en for state in members if state.code not in listed]
        if missing:
            yield f"page {seen.page}: without a row: {', '.join(missing)}"


def groups(read: Sequence[tuple[str, PositionName | None]]) -> Iterator[str]:
    """Each position that was read, with its states where they are few; what stands open last."""
    names = {state.code: state.name_en for state in load_member_states()}
    for position in (*POSITIONS, None):
        states = [names[code] for code, name in read if name == position]
        if states:
            words = position.replace("_", " ") if position else "open"
            yield f"{words}: {', '.join(states) if len(states) <= FEW else len(states)}"
