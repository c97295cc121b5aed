"""Tell the rows of a table that differ between two releases, and how they differ."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from publish.changes.change import Cells, Change, digest, key_of, parse_row, same_cell
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.release.manifest import ReleaseTable


@dataclass(frozen=True, slots=True)
class RowDifference:
    """The rows of two versions of a table that are not the same in both."""

    added: tuple[bool, ...]
    """For each row now whether no row before was the same."""
    removed: tuple[bytes, ...]
    """The lines before that no row now is the same as."""


def row_difference(old: Iterable[bytes], new_digests: Sequence[bytes]) -> RowDifference:
    """Look for each line before among the digests of the rows now."""
    now, same = set(new_digests), set()
    removed: list[bytes] = []
    for line in old:
        found = digest(line)
        if found in now:
            same.add(found)
        else:
            removed.append(line)
    return RowDifference(tuple(each not in same for each in new_digests), tuple(removed))


def table_changes(
    old: ReleaseTable | None,
    new: ReleaseTable,
    old_lines: Iterable[bytes],
    new_digests: Sequence[bytes],
    new_line: Callable[[int], bytes],
) -> Iterator[Change]:
    """Every row that differs, in the order of the new table, removed rows last.

    `old_lines` are those of the table before, `new_line` gives a line of the new one by its place
    in `new_digests`. Where the key has other columns no row is the same as one before.
    """
    difference = row_difference(old_lines, new_digests)
    added = map(new_line, compress(range(len(new_digests)), difference.added))
    yield from changes_of(old, new, difference.removed, added)


def changes_of(
    old: ReleaseTable | None, new: ReleaseTable, removed: Iterable[bytes], added: Iterable[bytes]
) -> Iterator[Change]:
    """The changes between lines removed and lines added; a key in both is a row that changed."""
    same_key = old is not None and old.key == new.key
    before = {key_of(line, old or new): line for line in removed}
    for line in added:
        known = before.pop(key_of(line, new), None) if same_key else None
        yield from _difference(new, known, line)
    for line in before.values():
        yield from _difference(old or new, line, None)


def _difference(table: ReleaseTable, old: bytes | None, new: bytes | None) -> Iterator[Change]:
    before = None if old is None else parse_row(old)
    after = None if new is None else parse_row(new)
    key = {name: (before or after or {})[name] for name in table.key}
    if before is None or after is None:
        yield Change(table.name, "added" if before is None else "removed", key, before, after)
        return
    gone, come = other_cells(before, after), other_cells(after, before)
    if gone or come:  # else the columns stand in another order and the row says the same
        yield Change(table.name, "changed", key, gone, come)


def other_cells(cells: Cells, than: Cells) -> Cells:
    """The cells that a row does not have in common with another one."""
    return {
        name: value
        for name, value in cells.items()
        if name not in than or not same_cell(value, than[name])
    }


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
