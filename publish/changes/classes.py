"""What a change of the tables' columns means for those who read them: major, minor or patch."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from publish.columns import Column
from publish.errors import ReleaseError
from publish.release.manifest import ReleaseTable

Level = Literal["patch", "minor", "major"]
_LEVELS: tuple[Level, ...] = ("patch", "minor", "major")


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """One difference between the columns of two releases."""

    level: Level
    """`major`: a program that reads the tables may break; `minor`: it finds more than before;
    `patch`: only what is said of a column differs."""
    what: str
    """In words."""


def schema_changes(
    old: Sequence[ReleaseTable], new: Sequence[ReleaseTable]
) -> tuple[SchemaChange, ...]:
    """Every difference between two releases' tables, classed; none where the columns are the same.

    Raises ReleaseError for a difference that no class is laid down for.
    """
    before, after = ({table.name: table for table in tables} for tables in (old, new))
    changes = [
        SchemaChange("major", f"table {name} removed") for name in before if name not in after
    ]
    changes += [
        SchemaChange("minor", f"table {name} added") for name in after if name not in before
    ]
    for name, now in after.items():
        if (was := before.get(name)) is None:
            continue
        if was.key != now.key:
            keys = f"key {', '.join(was.key)} is now {', '.join(now.key)}"
            changes.append(SchemaChange("major", f"{name}: {keys}"))
        changes += _columns_changes(name, was.columns, now.columns)
    return tuple(changes)


def next_schema_version(before: str, declared: str, changes: Sequence[SchemaChange]) -> str:
    """The version before, moved on by the gravest change; the declared one where it is further on.

    Without a change it stays: that the program declares another one changes no column.
    """
    if not changes:
        return before
    level = max((change.level for change in changes), key=_LEVELS.index)
    major, minor, patch = _numbers(before)
    moved = {
        "major": (major + 1, 0, 0),
        "minor": (major, minor + 1, 0),
        "patch": (major, minor, patch + 1),
    }
    return ".".join(map(str, max(moved[level], _numbers(declared))))


def _numbers(version: str) -> tuple[int, int, int]:
    parts = version.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        raise ReleaseError(f"{version!r} is no schema version: it has the form 1.2.3.")
    major, minor, patch = map(int, parts)
    return major, minor, patch


def _columns_changes(
    place: str, old: Sequence[Column], new: Sequence[Column]
) -> Iterator[SchemaChange]:
    before, after = ({column.name: column for column in columns} for columns in (old, new))
    for name in before:
        if name not in after:
            yield SchemaChange("major", f"{place}.{name} removed")
    for name, column in after.items():
        if name not in before:
            yield SchemaChange("minor", f"{place}.{name} added")
        elif before[name] != column:
            yield from _column_changes(f"{place}.{name}", before[name], column)
    kept = [name for name in before if name in after]
    if kept != [name for name in after if name in before]:
        yield SchemaChange("major", f"{place}: columns in another order")


def _column_changes(place: str, old: Column, new: Column) -> Iterator[SchemaChange]:
    changes = [
        *_kind_changes(place, old, new),
        *_word_changes(place, old.words, new.words),
        *_columns_changes(place, old.parts, new.parts),
    ]
    if old.description != new.description:
        changes.append(SchemaChange("patch", f"{place}: described anew"))
    explained = replace(
        old,
        kind=new.kind,
        required=new.required,
        words=new.words,
        parts=new.parts,
        description=new.description,
    )
    if explained != new or not changes:
        raise ReleaseError(
            f"{place} differs from that of the latest release in a way that no class of change is "
            f"laid down for: say in {__name__} whether it is major, minor or patch."
        )
    yield from changes


def _kind_changes(place: str, old: Column, new: Column) -> Iterator[SchemaChange]:
    if old.kind != new.kind:
        yield SchemaChange("major", f"{place}: {old.kind} is now {new.kind}")
    if old.required and not new.required:
        yield SchemaChange("major", f"{place} may now be blank")
    if new.required and not old.required:
        yield SchemaChange("minor", f"{place} is never blank now")


def _word_changes(place: str, old: Iterable[str], new: Iterable[str]) -> Iterator[SchemaChange]:
    before, after = list(old), list(new)
    if bool(before) != bool(after):
        yield SchemaChange("major", f"{place}: a closed list of words on one side only")
        return
    gone = [word for word in before if word not in after]
    more = [word for word in after if word not in before]
    if gone:
        yield SchemaChange("major", f"{place}: no longer says {', '.join(gone)}")
    if more:
        yield SchemaChange("minor", f"{place}: may say {', '.join(more)}")
    if before != after and not gone and not more:
        yield SchemaChange("patch", f"{place}: words in another order")
