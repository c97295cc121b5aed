"""Published tables in memory, for people who work in Python."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from publish.changes.change import Change
from publish.changes.differences import compared, composed
from publish.changes.files import CHANGES_NAME, cells_of, read_changes
from publish.download.answer import Source
from publish.download.fetch import fetch_file
from publish.download.release import (
    RemoteRelease,
    files_of,
    open_listed,
    open_release,
    read_source_index,
)
from publish.download.source import Patience
from publish.errors import MissingExtraError, ReleaseError, VerificationError
from publish.formats.arrow import arrow_schema
from publish.formats.stored import json_lines
from publish.records import ChangeRow
from publish.release.manifest import ReleaseFile, ReleaseTable
from publish.release.versions import release_order

if TYPE_CHECKING:
    import pandas
    import polars


@dataclass(frozen=True, slots=True)
class Table:
    """One table of one release."""

    name: str
    version: str
    """The release that it was read from."""
    sample: bool
    """Sample, not data."""
    arrow: pa.Table
    recalled: tuple[str, ...] = ()
    """What its users should hear of votes in it that were recalled, or of the release's recall."""

    def to_pandas(self) -> "pandas.DataFrame":
        """The table as a pandas frame, its days as `datetime64`.

        Raises MissingExtraError where pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise _missing("pandas") from error
        # Else days come as objects of Python, which pandas neither groups nor compares with texts.
        frame: pandas.DataFrame = self.arrow.to_pandas(date_as_object=False)
        return frame

    def to_polars(self) -> "polars.DataFrame":
        """The table as a polars frame. Raises MissingExtraError where polars is not installed."""
        try:
            import polars
        except ImportError as error:
            raise _missing("polars") from error
        frame = polars.from_arrow(self.arrow)
        if not isinstance(frame, polars.DataFrame):
            raise TypeError(f"polars made {type(frame).__name__} of a table")
        return frame


def load_table(
    source: Source, name: str, version: str | None, public_key: bytes | None, patience: Patience
) -> Table:
    """A table of that release (None: the latest), its hash checked.

    Raises ReleaseError, PlaceError, VerificationError.
    """
    (table,) = load_tables(source, (name,), version, public_key, patience)
    return table


def load_tables(
    source: Source,
    names: Sequence[str],
    version: str | None,
    public_key: bytes | None,
    patience: Patience,
) -> list[Table]:
    """Several tables of one release, in the order asked for. Raises as `load_table`."""
    release = open_release(source, version, public_key, patience)
    return [_load(source, release, name, patience) for name in names]


def _load(source: Source, release: RemoteRelease, name: str, patience: Patience) -> Table:
    (file,) = files_of(release.manifest, (name,), "parquet")
    with _fetched(source, release, file, patience) as path:
        arrow = _read_parquet(path)
    return Table(name, release.version, release.manifest.sample, arrow, release.recalled)


def load_changes(
    source: Source, old: str, new: str | None, public_key: bytes | None, patience: Patience
) -> Table:
    """Every row that differs between two releases, in the columns of a release's `changes`.

    Taken from the releases' own changes; where these do not lead from one to the other the rows are
    compared, and `reason` is blank. Raises ReleaseError, PlaceError, VerificationError.
    """
    index = read_source_index(source, patience)
    open_one = partial(open_listed, source, index, public_key=public_key, patience=patience)
    last, first = open_one(new), open_one(old)
    if _is_older(last.version, first.version):
        raise ReleaseError(f"{old} is newer than {last.version}: give the older one first.")
    chain = _chain(first, last, open_one)
    if chain is None:
        found = tuple(_compared(source, first, last, patience))
    else:
        found = composed(_changes_of(source, release, patience) for release in chain)
    schema = arrow_schema(ChangeRow)
    place = schema.get_field_index("reason")
    schema = schema.set(place, schema.field(place).with_nullable(True))
    arrow = pa.Table.from_pylist([cells_of(each) for each in found], schema=schema)
    return Table(CHANGES_NAME, last.version, last.manifest.sample, arrow, last.recalled)


def _chain(
    first: RemoteRelease, last: RemoteRelease, open_one: Callable[[str], RemoteRelease]
) -> Sequence[RemoteRelease] | None:
    """The releases after the first up to the last; None where one has no predecessor."""
    chain: list[RemoteRelease] = []
    release = last
    while release.version != first.version:
        chain.insert(0, release)
        before = release.manifest.previous
        if before is None or _is_older(before.version, first.version):
            return None
        try:
            release = open_one(before.version)
        except ReleaseError:  # it was withdrawn
            return None
    return chain


def _is_older(version: str, than: str) -> bool:
    return (release_order(version) or ()) < (release_order(than) or ())


def _changes_of(source: Source, release: RemoteRelease, patience: Patience) -> list[Change]:
    (file,) = files_of(release.manifest, (CHANGES_NAME,), "jsonl")
    with _fetched(source, release, file, patience) as path:
        return list(read_changes(path))


def _compared(
    source: Source, first: RemoteRelease, last: RemoteRelease, patience: Patience
) -> Iterator[Change]:
    old, new = ({table.name: table for table in each.manifest.tables} for each in (first, last))
    for name in {**new, **old}:
        was, now = old.get(name), new.get(name)
        if was is None or now is None or was.row_hash != now.row_hash:
            yield from compared(
                _lines(source, first, was, patience), _lines(source, last, now, patience)
            )


def _lines(
    source: Source, release: RemoteRelease, table: ReleaseTable | None, patience: Patience
) -> tuple[ReleaseTable, list[bytes]] | None:
    if table is None:
        return None
    (file,) = files_of(release.manifest, (table.name,), "json")
    with _fetched(source, release, file, patience) as path:
        return table, list(json_lines(path))


@contextmanager
def _fetched(
    source: Source, release: RemoteRelease, file: ReleaseFile, patience: Patience
) -> Iterator[Path]:
    """A checked copy of a file, for as long as it is read."""
    with TemporaryDirectory(prefix="councilvotes-") as folder:
        fetch_file(source, release.version, file, Path(folder), patience, lambda more: None)
        yield Path(folder, file.path)


def _read_parquet(path: Path) -> pa.Table:
    try:
        return pq.ParquetFile(path, memory_map=False).read()  # read_table imports pandas
    except pa.ArrowException as error:
        raise VerificationError(f"{path.name}: no Parquet ({error})") from error


def _missing(library: str) -> MissingExtraError:
    return MissingExtraError(
        f"{library} is not installed: pip install 'councilvotes[{library}]', or use .arrow."
    )
