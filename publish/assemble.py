"""Write all files of a release into one folder, the manifest and what vouches for it last."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from publish.catalogue import TABLES_VERSION
from publish.changes_files import JSONL_NAME, read_changes, write_changes
from publish.changes_words import CHANGES_WORDS_NAME, changes_in_words
from publish.comparison import Comparison, check_applied
from publish.content import Content
from publish.durable import sync, write_synced
from publish.encode import encode_pretty
from publish.manifest import (
    ACKNOWLEDGEMENT,
    LICENCE,
    MANIFEST_NAME,
    NOTICE,
    ChangeCounts,
    Manifest,
    ReleaseBefore,
    ReleaseFile,
    ReleaseTable,
    own_marks,
)
from publish.metadata.describe import describe
from publish.metadata.model import Description
from publish.metadata.write import write_metadata
from publish.settings import Publisher
from publish.signing import PUBLIC_KEY_NAME, SIGNATURE_NAME, SignedWith, sign
from publish.sums import SUMS_NAME, sha256_of, sums
from publish.table_files import write_data_files


@dataclass(frozen=True, slots=True)
class Draft:
    """All that is known of a release before its files are written."""

    version: str
    day: date
    content: Content
    comparison: Comparison
    key: SignedWith | None
    """What to sign it with."""
    publisher: Publisher


def assemble(folder: Path, draft: Draft) -> Manifest:
    """Write the release into a new folder and return its manifest.

    Raises ReleaseError where the changes that were written do not lead to the tables.
    """
    folder.mkdir()
    written = write_data_files(folder, draft.content, draft.comparison, _marks(draft))
    with ThreadPoolExecutor() as hashing:  # hashing leaves Python to others
        files = list(hashing.map(lambda each: _describe(each.path, each.table), written))
    files += _changes_files(folder, draft)
    said = _said_of_all(draft, files)
    files += [_describe(path, None) for path in write_metadata(folder, said)]
    if draft.key is not None:
        write_synced(folder / PUBLIC_KEY_NAME, draft.key.public_pem)
        files.append(_describe(folder / PUBLIC_KEY_NAME, None))
    manifest = _manifest(draft, files)
    _vouch(folder, manifest, draft.key)
    sync(folder)
    return manifest


def _vouch(folder: Path, manifest: Manifest, key: SignedWith | None) -> None:
    """Write the manifest, its signature and the hashes of all files."""
    content = encode_pretty(manifest)
    write_synced(folder / MANIFEST_NAME, content)
    if key is not None:
        write_synced(folder / SIGNATURE_NAME, sign(content, key))
    known = {file.path: file.sha256 for file in manifest.files}
    write_synced(folder / SUMS_NAME, sums(folder, known))


def _changes_files(folder: Path, draft: Draft) -> Iterator[ReleaseFile]:
    """The changes for programs, read back and applied, and in words."""
    comparison = draft.comparison
    marks = _marks(draft) | own_marks(_said(draft))
    for name in write_changes(folder, comparison.changes, comparison.reasons, marks):
        yield _describe(folder / name, None)
    if comparison.before is not None:
        written = read_changes(folder / JSONL_NAME)
        check_applied(written, comparison.before, draft.content)
    words = changes_in_words(draft.version, comparison, draft.content)
    write_synced(folder / CHANGES_WORDS_NAME, words.encode())
    yield _describe(folder / CHANGES_WORDS_NAME, None)


def _marks(draft: Draft) -> dict[str, str]:
    """Metadata of a Parquet file; the version is that in which the table last changed."""
    marks = {
        "version": draft.version,
        "schema_version": draft.comparison.schema_version,
        "licence": LICENCE.name,
        "source": ACKNOWLEDGEMENT,
        "sample": "true" if draft.content.sample else "false",
    }
    return marks | ({"notice": NOTICE} if draft.content.sample else {})


def _describe(path: Path, table: ReleaseTable | None) -> ReleaseFile:
    return ReleaseFile(
        path.name,
        path.stat().st_size,
        sha256_of(path),
        table.name if table else None,
        table.rows if table else None,
    )


def _said_of_all(draft: Draft, files: Sequence[ReleaseFile]) -> Description:
    """What the metadata say of a release and of its files."""
    before = draft.comparison.before
    return describe(
        draft.content,
        files,
        draft.publisher,
        version=draft.version,
        day=draft.day,
        schema_version=draft.comparison.schema_version,
        previous=before.manifest.version if before else None,
    )


def _said(draft: Draft) -> Manifest:
    """The manifest before its files are known."""
    return _manifest(draft, ())


def _manifest(draft: Draft, files: Sequence[ReleaseFile]) -> Manifest:
    content, comparison = draft.content, draft.comparison
    before = comparison.before
    counts = Counter(change.kind for change in comparison.changes)
    return Manifest(
        name="councilvotes",
        version=draft.version,
        date=draft.day,
        schema_version=comparison.schema_version,
        tables_version=TABLES_VERSION,
        previous=ReleaseBefore(
            before.manifest.version, before.manifest_sha256, before.manifest.row_hash
        )
        if before
        else None,
        changes=ChangeCounts(counts["added"], counts["changed"], counts["removed"]),
        sample=content.sample,
        notice=NOTICE if content.sample else None,
        licence=LICENCE,
        acknowledgement=ACKNOWLEDGEMENT,
        row_hash=content.row_hash,
        extractor_versions=content.extractor_versions,
        learnt_sha256=content.learnt_sha256,
        tables=content.described,
        files=tuple(files),
        inputs=content.inputs,
    )
