"""A table as JSON: an array with one row a line, or JSON Lines."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path

from publish.catalogue import Table
from publish.encode import encode_rows
from publish.errors import ReleaseError

_CHUNK = 4096
"""Rows that are joined at a time."""


def write_json_files(
    table: Table, paths: Sequence[Path], lines: Iterable[bytes] | None = None
) -> None:
    """Write the rows as `.json` and as `.jsonl`, whichever is asked for, encoding them once.

    The array has one row a line, so that it can be read by eye and compared by line. `lines` are
    those of the rows where they are known already. Raises ReleaseError where they are fewer.
    """
    given = map(str.encode, encode_rows(table.rows)) if lines is None else iter(lines)
    written = 0
    with ExitStack() as stack:
        files = [(stack.enter_context(path.open("wb")), path.suffix) for path in paths]
        for file, suffix in files:
            file.write(b"[\n" if suffix == ".json" and table.rows else b"")
        for chunk in _chunks(given):
            for file, suffix in files:
                between = b",\n" if suffix == ".json" else b"\n"
                file.write((between if written else b"") + between.join(chunk))
            written += len(chunk)
        for file, suffix in files:
            file.write(_end(suffix, empty=not table.rows))
    if written != len(table.rows):
        raise ReleaseError(f"{table.name} has {len(table.rows)} rows and {written} were written.")


def _chunks(lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    for first in lines:
        yield list(chain((first,), islice(lines, _CHUNK - 1)))


def _end(suffix: str, *, empty: bool) -> bytes:
    if suffix == ".json":
        return b"[\n]\n" if empty else b"\n]\n"
    return b"" if empty else b"\n"
