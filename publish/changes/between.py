"""What differs between any two releases: the changes of those between, or their rows compared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publish.changes.change import Cells, Change, digest
from publish.changes.differences import other_cells, table_changes
from publish.changes.files import ChangeLine
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.formats.stored import shape_of
from publish.records import Reason
from publish.release.manifest import ReleaseTable

Lines = tuple[ReleaseTable, Sequence[bytes]]
"""A table and its rows, each as JSON."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that differs."""

    change: Change
    reason: Reason | None
    """None where rows were compared, which tells of no reason."""


def composed(steps: Iterable[Sequence[ChangeLine]]) -> tuple[Difference, ...]:
    """What the changes of successive releases come to; `several` where their reasons differ.

    A row that in the end is as it was is left out. Raises VerificationError for changes that
    cannot follow each other.
    """
    found: dict[tuple[str, str], Difference] = {}
    for step in steps:
        for line in step:
            place = line.table, encode_row(line.key)
            after = Difference(
                Change(line.table, line.change, line.key, line.before, line.after), line.reason
            )
            joined = _joined(found.pop(place, None), after)
            if joined is not None:
                found[place] = joined
    return tuple(found.values())


def compared(old: Lines | None, new: Lines | None) -> Iterator[Difference]:
    """Every row that differs between two versions of a table; None: it had no such table."""
    lasting = new or old
    if lasting is None:
        return
    lines = new[1] if new else ()
    changes = table_changes(
        shape_of(old[0]) if old else None,
        shape_of(lasting[0]),
        old[1] if old else (),
        [digest(line) for line in lines],
        lines.__getitem__,
    )
    for change in changes:
        yield Difference(change, None)


def _joined(first: Difference | None, second: Difference) -> Difference | None:
    """Both one after the other; None where the row is as it was before."""
    if first is None:
        return second
    change = _one_change(first.change, second.change)
    if change is None:
        return None
    return Difference(change, first.reason if first.reason == second.reason else "several")


def _one_change(first: Change, second: Change) -> Change | None:
    if (first.after is None) != (second.kind == "added"):
        raise VerificationError(
            f"{second.table} {encode_row(second.key)} is {first.kind} and then {second.kind}: the "
            "releases do not follow each other."
        )
    before = _patched(second.before, first.after, first.before)
    after = _patched(first.after, second.before, second.after)
    if before is None and after is None:
        return None
    if before is None or after is None:
        kind = second.kind if after is None else first.kind
        return Change(first.table, kind, first.key, before, after)
    gone, come = other_cells(before, after), other_cells(after, before)
    return Change(first.table, "changed", first.key, gone, come) if gone or come else None


def _patched(cells: Cells | None, without: Cells | None, added: Cells | None) -> Cells | None:
    """Cells of which some were known to be others; None where there is no row on that side."""
    if added is None:
        return None
    gone = (without or {}).keys() - added.keys()  # those in both keep their place in the row
    return {name: value for name, value in (cells or {}).items() if name not in gone} | added
