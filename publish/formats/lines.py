"""A table as JSON: an array with one row a line, or JSON Lines."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path

from publish.catalogue import Table
from publish.encode import encode_rows

_CHUNK = 4096
"""Rows that are joined at a time."""


def write_json_files(table: Table, paths: Sequence[Path]) -> None:
    """Write the rows as `.json` and as `.jsonl`, whichever is asked for, encoding them once.

    The array has one row a line, so that it can be read by eye and compared by line.
    """
    with ExitStack() as stack:
        files = [(stack.enter_context(path.open("wb")), path.suffix) for path in paths]
        for file, suffix in files:
            file.write(b"[\n" if suffix == ".json" and table.rows else b"")
        lines = map(str.encode, encode_rows(table.rows))
        for place, chunk in enumerate(_chunks(lines)):
            for file, suffix in files:
                between = b",\n" if suffix == ".json" else b"\n"
                file.write((between if place else b"") + between.join(chunk))
        for file, suffix in files:
            file.write(_end(suffix, empty=not table.rows))


def _chunks(lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    for first in lines:
        yield list(chain((first,), islice(lines, _CHUNK - 1)))


def _end(suffix: str, *, empty: bool) -> bytes:
    if suffix == ".json":
        return b"[\n]\n" if empty else b"\n]\n"
    return b"" if empty else b"\n"
