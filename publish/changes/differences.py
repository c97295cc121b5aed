"""Tell the rows of a table that differ from those before, and how they differ."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

from publish.changes.change import (
    Cells,
    Change,
    TableShape,
    digest,
    key_of,
    parse_row,
    same_cell,
)


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
    old_shape: TableShape | None,
    new_shape: TableShape,
    old: Iterable[bytes],
    new_digests: Sequence[bytes],
    new_line: Callable[[int], bytes],
) -> Iterator[Change]:
    """Every row that differs, in the order of the new table, removed rows last.

    `old` are the lines of the table before, `new_line` gives a line of the new one by its place in
    `new_digests`. Where the key has other columns no row is the same as one before.
    """
    difference = row_difference(old, new_digests)
    added = map(new_line, compress(range(len(new_digests)), difference.added))
    yield from changes_of(old_shape, new_shape, difference.removed, added)


def changes_of(
    old_shape: TableShape | None,
    new_shape: TableShape,
    removed: Iterable[bytes],
    added: Iterable[bytes],
) -> Iterator[Change]:
    """The changes between lines removed and lines added; a key in both is a row that changed."""
    same_key = old_shape is not None and old_shape.key == new_shape.key
    before = {key_of(line, old_shape or new_shape): line for line in removed}
    for line in added:
        known = before.pop(key_of(line, new_shape), None) if same_key else None
        yield from _difference(new_shape, known, line)
    for line in before.values():
        yield from _difference(old_shape or new_shape, line, None)


def _difference(shape: TableShape, old: bytes | None, new: bytes | None) -> Iterator[Change]:
    before = None if old is None else parse_row(old)
    after = None if new is None else parse_row(new)
    key = {name: (before or after or {})[name] for name in shape.key}
    if before is None or after is None:
        yield Change(shape.name, "added" if before is None else "removed", key, before, after)
        return
    same = {name for name, cell in before.items() if name in after and same_cell(cell, after[name])}
    gone, come = _without(before, same), _without(after, same)
    if gone or come:  # else the columns stand in another order and the row says the same
        yield Change(shape.name, "changed", key, gone, come)


def _without(cells: Cells, names: Collection[str]) -> Cells:
    return {name: cell for name, cell in cells.items() if name not in names}


def other_cells(cells: Cells, than: Cells) -> Cells:
    """The cells that a row does not have in common with another one."""
    return {
        name: value
        for name, value in cells.items()
        if name not in than or not same_cell(value, than[name])
    }
