"""The reading of a refused sheet that comes nearest to a proof: for people, never for a record."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, PositionName, Totals
from extract.sheet.proof.meanings import Group, groups_of
from extract.sheet.proof.naming import doubted, likely_name
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import group, shares_check
from extract.sheet.seen import Seen, SeenMarks


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What legend, hue, form and people would make of the rows, and what does not fit."""

    marks: SeenMarks
    rows: tuple[Row, ...]
    names: tuple[PositionName | None, ...]
    """Of every row; None where it stands open."""
    blank: tuple[bool, ...]
    """Of every row, whether nothing is drawn in it."""
    off: tuple[str, ...]
    """What differs from the printed totals, and by how much; empty where all is as printed."""


class UnprovedError(NoteRefusedError):
    """No single reading of a sheet proves; `nearest` is the one that comes nearest."""

    def __init__(self, reason: str, nearest: Hypothesis | None) -> None:
        super().__init__(reason)
        self.nearest = nearest


def hypothesis_of(
    seen: Seen,
    rows: Sequence[Row],
    taught: Mapping[int, PositionName],
    given: Mapping[int, PositionName],
) -> Hypothesis | None:
    """The likeliest naming in the likeliest column of marks; None where no marks are seen."""
    if not seen.marks or seen.totals is None:
        return None
    marks = seen.marks[0]
    groups: list[Group] = []
    with suppress(NoteRefusedError):  # then what a person read is all that is known
        groups = groups_of(seen, marks, rows, taught, given)
    chosen = {each: likely_name(each) for each in groups}
    doubtful = {row for each, _ in doubted(chosen, marks.views) for row in each.rows}
    unsure = doubtful.union(fault.row for fault in marks.faults)
    likely = {row: name for each, name in chosen.items() for row in each.rows if row not in unsure}
    likely |= given
    names = [likely.get(place) for place in range(len(rows))]
    blank = tuple(box is None for box in marks.boxes[: len(rows)])
    off = tuple(differences(seen.totals, rows, names, seen.weighted))
    return Hypothesis(marks, tuple(rows), tuple(names), blank, off)


def differences(
    totals: Totals, rows: Sequence[Row], names: Sequence[PositionName | None], weighted: bool
) -> Iterator[str]:
    """Where positions differ from the printed totals, and by how much."""
    for position in POSITIONS:
        printed, counted = group(totals, position).members, names.count(position)
        if (printed or 0) != counted:
            told = "blank" if printed is None else printed
            yield f"{position.replace('_', ' ')}: {counted} members for {told}"
    known = [(row, name) for row, name in zip(rows, names, strict=True) if name is not None]
    check = shares_check(totals, [row for row, _ in known], [name for _, name in known], weighted)
    if not check.passed:
        yield f"yes, no, abstain hold {check.observed} for {check.expected}"
