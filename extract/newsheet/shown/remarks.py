"""What a person looks for first on a sheet that was read but not believed."""

from collections.abc import Iterator

from extract.member_states import members_on
from extract.records import POSITIONS
from extract.sheet.findings import SheetFindings

FEW = 6
"""So many states at most are named one by one."""


def remarks_on(found: SheetFindings) -> Iterator[str]:
    """Who was read as voting how, and which members of the day have no row."""
    if found.positions:
        yield f"page {found.words.page}: read as {'; '.join(groups(found))}"
    if found.rows and found.fields is not None:
        listed = {row.state.code for row in found.rows}
        members = members_on(found.fields.sitting_date)
        missing = [state.name_en for state in members if state.code not in listed]
        if missing:
            yield f"page {found.words.page}: without a row: {', '.join(missing)}"


def groups(found: SheetFindings) -> Iterator[str]:
    """Each position that was read, with its states where they are few."""
    names = {row.state.code: row.state.name_en for row in found.rows}
    for name in POSITIONS:
        states = [names[p.member_state] for p in found.positions if p.position == name]
        if states:
            words = name.replace("_", " ")
            yield f"{words}: {', '.join(states) if len(states) <= FEW else len(states)}"
