"""What differs between any two releases: the changes of those between, or their rows compared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from publish.changes.change import Cells, Change, digest
from publish.changes.differences import other_cells, table_changes
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.release.manifest import ReleaseTable

Lines = tuple[ReleaseTable, Sequence[bytes]]
"""A table and its rows, each as JSON."""


def composed(steps: Iterable[Sequence[Change]]) -> tuple[Change, ...]:
    """What the changes of successive releases come to; `several` where their reasons differ.

    A row that in the end is as it was is left out. Raises VerificationError for changes that
    cannot follow each other.
    """
    found: dict[tuple[str, str], Change] = {}
    for step in steps:
        for change in step:
            place = change.table, encode_row(change.key)
            joined = _joined(found.pop(place, None), change)
            if joined is not None:
                found[place] = joined
    return tuple(found.values())


def compared(old: Lines | None, new: Lines | None) -> Iterator[Change]:
    """Every row that differs between two versions of a table; None: it had no such table."""
    lasting = new or old
    if lasting is None:
        return
    lines = new[1] if new else ()
    yield from table_changes(
        old[0] if old else None,
        lasting[0],
        old[1] if old else (),
        [digest(line) for line in lines],
        lines.__getitem__,
    )


def _joined(first: Change | None, second: Change) -> Change | None:
    """Both one after the other; None where the row is as it was before."""
    if first is None:
        return second
    change = _one_change(first, second)
    reason = first.reason if first.reason == second.reason else "several"
    return replace(change, reason=reason) if change else None


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
