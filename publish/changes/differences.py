"""Tell the rows of a table that are the same as before from those that differ, and how they differ.

A million rows that all differ are compared without holding them: the lines before are read again.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, groupby, islice
from operator import not_

from publish.changes.change import (
    Awaited,
    Cells,
    Change,
    TableShape,
    digest,
    key_reader,
    parse_row,
    same_cell,
)


@dataclass(frozen=True, slots=True)
class Apart:
    """The rows that are the same in two versions of a table, and those that are not."""

    fresh: bytes
    """For each row now 0, or 1 where no row before was the same."""
    left: bytes
    """For each row before 0, or 1 where no row is the same now."""
    in_order: bool
    """Those that are the same stand in the same order."""
    held: tuple[bytes, ...] | None
    """The lines before that are left; None where there were more than were to be held."""


def rows_apart(
    old: Iterable[bytes], new_digests: Sequence[bytes], most: int | None = None
) -> Apart:
    """Look for each line before among the digests of the rows now; hold no more than `most`."""
    fresh, left = bytearray(b"\1") * len(new_digests), bytearray()
    held: list[bytes] = []
    last, in_order = -1, True
    for line, place in _placed(old, new_digests):
        left.append(place is None)
        if place is not None:
            fresh[place] = 0
            last, in_order = place, in_order and place > last
        elif most is None or len(held) <= most:
            held.append(line)
    few = most is None or len(held) <= most
    return Apart(bytes(fresh), bytes(left), in_order, tuple(held) if few else None)


def _placed(
    old: Iterable[bytes], new_digests: Sequence[bytes]
) -> Iterator[tuple[bytes, int | None]]:
    """Each line before with its place now; None where no row is the same."""
    places: dict[bytes, int] = {}
    due = 0
    for line in old:
        found = digest(line)
        if due < len(new_digests) and new_digests[due] == found:
            place: int | None = due  # mostly: the same rows stand in the same order
        else:
            places = places or {each: number for number, each in enumerate(new_digests)}
            place = places.get(found)
        due = due if place is None else place + 1
        yield line, place


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of a table now that stand together, all fresh or all the same as before."""

    fresh: bool
    start: int
    """The place of the first, from 0: now where they are fresh, before where they are the same."""
    count: int


def runs(apart: Apart) -> Iterator[Run]:
    """All rows now, in their order; the same ones must stand in the same order before."""
    place, known, more = 0, 0, 0
    stretches = _stretches(apart.left)
    for is_fresh, group in groupby(apart.fresh):
        left = count = len(tuple(group))
        if is_fresh:
            yield Run(True, place, count)
        while left and not is_fresh:
            if not more:
                known, more = next(stretches)
            part = min(left, more)
            yield Run(False, known, part)
            known, more, left = known + part, more - part, left - part
        place += count


def _stretches(flags: bytes) -> Iterator[tuple[int, int]]:
    """Where flags are 0 one after the other: the first place, and how many."""
    start = 0
    while start < len(flags):
        stop = flags.find(1, start)
        stop = len(flags) if stop < 0 else stop
        if stop > start:
            yield start, stop - start
        start = stop + 1


def lines_now(apart: Apart, old: Iterable[bytes], fresh: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of the table now: those that are the same from before, and the fresh ones.

    The same ones must stand in the same order in both.
    """
    same, coming = compress(old, map(not_, apart.left)), iter(fresh)
    for is_fresh, run in groupby(apart.fresh):
        yield from islice(coming if is_fresh else same, sum(1 for _ in run))


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
    apart = rows_apart(old, new_digests)
    fresh = map(new_line, compress(range(len(new_digests)), apart.fresh))
    yield from changes_apart(old_shape, new_shape, lambda: apart.held or (), fresh)


def changes_apart(
    old_shape: TableShape | None,
    new_shape: TableShape,
    left: Callable[[], Iterable[bytes]],
    fresh: Iterable[bytes],
) -> Iterator[Change]:
    """The changes between the lines before that are left and the fresh ones.

    `left` is called twice. Neither are held where both come in one order.
    """
    read_old, read_new = key_reader(old_shape or new_shape), key_reader(new_shape)
    same_key = old_shape is not None and old_shape.key == new_shape.key
    # Of the keys before only the hashes: enough to know for which no line need be looked for.
    there = {hash(read_old(line)) for line in left()} if same_key else set()
    coming = Awaited(left(), read_old)
    for line in fresh:
        key = read_new(line) if there else b""
        before = coming.take(key) if hash(key) in there else None
        yield from _difference(new_shape, before, line)
    for line in coming.rest():
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
