"""The marks held against what notes in words say of a state's vote."""

from collections.abc import Collection, Sequence

from extract.errors import NoteRefusedError
from extract.records import PositionName
from extract.sheet.proof.account import Account


def refuse_told_otherwise(
    told: Sequence[tuple[str, PositionName]], account: Account, given: Collection[int], page: int
) -> None:
    """Refuse a mark that a note in words contradicts, but in the rows `given` by a person. Raises
    NoteRefusedError."""
    for place, (row, name) in enumerate(zip(account.rows, account.names, strict=True)):
        others = {said for code, said in told if code == row.state.code} - {name}
        if others and place not in given:
            raise NoteRefusedError(
                f"page {page}: the mark of {row.state.name_en} says {name}, and a note says "
                f"{', '.join(sorted(others))}: look at the sheet"
            )
