"""The tables of a release, as their JSON files hold them: a row a line."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from publish.catalogue import TableSpec
from publish.errors import ReleaseError
from publish.json_files import codec_of, first_fault


def read_table(folder: Path, spec: TableSpec) -> tuple[Any, ...]:
    """The rows of one table. Raises ReleaseError."""
    return rows_of(folder, spec, read_json(folder, spec))


def read_json(folder: Path, spec: TableSpec) -> bytes:
    """The file of one table. Raises ReleaseError."""
    path = folder / f"{spec.name}.json"
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReleaseError(f"{path} is not there: the release was pruned or is older") from error


def rows_of(folder: Path, spec: TableSpec, told: bytes, row: type | None = None) -> tuple[Any, ...]:
    """The rows that the file of a table tells, or a part of it. Raises ReleaseError.

    `row`: a class of some of the columns, where the others are not needed.
    """
    form: Any = tuple[row or spec.row, ...]  # type: ignore[misc]
    try:
        rows: tuple[Any, ...] = codec_of(form).validate_json(told)
    except ValidationError as error:
        raise ReleaseError(
            f"{folder / spec.name}.json is of another program ({first_fault(error)}): publish a "
            "release with this one, then build the site"
        ) from error
    return rows
