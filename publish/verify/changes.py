"""Hold the changes of a release against the release before and against each other."""

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from publish.changes.change import Change, apply_changes, lines_hash
from publish.changes.files import JSONL_NAME, PARQUET_NAME, parquet_as_lines, read_changes
from publish.errors import ReleaseError, VerificationError
from publish.formats.stored import parquet_lines, whole_lines
from publish.release.manifest import MANIFEST_NAME, Manifest, ReleaseBefore, ReleaseTable
from publish.release.sums import sha256_of
from publish.verify.files import Findings, read_manifest


def check_changes(path: Path, manifest: Manifest, damaged: Collection[str]) -> Findings:
    """Read the changes, compare their two files, and apply them to the release before.

    `damaged` names files that are known not to be what they were.
    """
    if JSONL_NAME in damaged:
        return
    try:
        changes = tuple(read_changes(path / JSONL_NAME))
    except VerificationError as error:
        yield True, str(error)
        return
    for fault in _count_faults(manifest, changes):
        yield True, fault
    if PARQUET_NAME not in damaged:
        for fault in _parquet_faults(path):
            yield True, fault
    previous = manifest.previous
    if previous is None:
        yield False, "no release before it to compare it with"
        if changes:
            yield True, f"{JSONL_NAME}: it has lines, and there is no release before"
        return
    folder = path.resolve().parent / previous.version
    if (folder / MANIFEST_NAME).is_file():
        yield from _compared(folder, previous, manifest, changes)
    else:
        yield False, f"{previous.version} is not here, so the changes were not applied"


def _count_faults(manifest: Manifest, changes: tuple[Change, ...]) -> Iterator[str]:
    counts = Counter(change.kind for change in changes)
    for kind in ("added", "changed", "removed"):
        said = getattr(manifest.changes, kind)
        if said != counts[kind]:
            yield (
                f"{MANIFEST_NAME}: changes.{kind} is {said} where {JSONL_NAME} has {counts[kind]}"
            )


def _parquet_faults(path: Path) -> Iterator[str]:
    try:
        with (path / JSONL_NAME).open("rb") as lines:
            told = parquet_as_lines(parquet_lines(path / PARQUET_NAME))
            if not all(one == other for one, other in zip(lines, told, strict=True)):
                yield f"{PARQUET_NAME}: it says something else than {JSONL_NAME}"
    except ValueError:
        yield f"{PARQUET_NAME}: it has not the same number of rows as {JSONL_NAME}"
    except VerificationError as error:
        yield str(error)


def _compared(
    folder: Path, previous: ReleaseBefore, manifest: Manifest, changes: tuple[Change, ...]
) -> Findings:
    said = sha256_of(folder / MANIFEST_NAME)
    if said != previous.manifest_sha256:
        yield (
            True,
            f"{MANIFEST_NAME}: previous.manifest_sha256 is {previous.manifest_sha256} where that"
            f" of {previous.version} is {said}",
        )
        return
    before = read_manifest(folder)
    if before.row_hash != previous.row_hash:
        yield (
            True,
            f"{MANIFEST_NAME}: previous.row_hash is {previous.row_hash} where that of "
            f"{previous.version} is {before.row_hash}",
        )
    if not any((folder / f"{table.name}.json").is_file() for table in before.tables):
        yield False, f"{previous.version} was pruned, so the changes were not applied"
        return
    old = {table.name: table for table in before.tables}
    for table in manifest.tables:
        for fault in _applied_faults(folder, old.pop(table.name, None), table, changes):
            yield True, fault
    for table in old.values():
        gone = sum(change.table == table.name and change.kind == "removed" for change in changes)
        if gone != table.rows:
            yield True, f"{JSONL_NAME}: it removes {gone} of {table.rows} of {table.name}"


def _applied_faults(
    folder: Path, old: ReleaseTable | None, table: ReleaseTable, changes: tuple[Change, ...]
) -> Iterator[str]:
    own = [change for change in changes if change.table == table.name]
    if old is not None and old.row_hash == table.row_hash and not own:
        return
    try:
        lines = whole_lines(folder, old)() if old else ()
        given = lines_hash(apply_changes(lines, own, old, table))
    except (ReleaseError, VerificationError) as error:
        yield f"{JSONL_NAME}: {error}"
        return
    if given != table.row_hash:
        yield f"{JSONL_NAME}: applied to {folder.name} it does not give the rows of {table.name}"
