"""Write all files of a release into one folder, the manifest and what vouches for it last."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

from publish.catalogue import TABLES_VERSION
from publish.changes.comparison import check_applied, explained_changes
from publish.changes.files import JSONL_NAME, read_changes, write_changes
from publish.changes.words import CHANGES_WORDS_NAME, ChangeSummary, changes_in_words
from publish.durable import sync, write_synced
from publish.encode import encode_pretty
from publish.metadata.model import Description
from publish.metadata.write import bundled_words, write_metadata
from publish.records import ChangeKind
from publish.release.manifest import (
    ACKNOWLEDGEMENT,
    LICENCE,
    MANIFEST_NAME,
    NOTICE,
    ChangeCounts,
    Manifest,
    ReleaseBefore,
    ReleaseFile,
    marks_of,
    own_marks,
)
from publish.release.signing import PUBLIC_KEY_NAME, SIGNATURE_NAME, sign
from publish.release.sums import SUMS_NAME, sums
from publish.release.table_files import Draft, described, write_data_files


def assemble(folder: Path, draft: Draft) -> Manifest:
    """Write the release into a new folder and return its manifest.

    Raises ReleaseError where the changes that were written do not lead to the tables.
    """
    folder.mkdir()
    words = bundled_words(_description(draft, ()))
    said = _manifest(draft, ChangeSummary(), ())
    files = list(write_data_files(folder, draft, marks_of(said), words))
    summary, changes = _changes_files(folder, draft, marks_of(said) | own_marks(said))
    files += changes
    files += map(described, write_metadata(folder, _description(draft, files)))
    if draft.key is not None:
        write_synced(folder / PUBLIC_KEY_NAME, draft.key.public_pem)
        files.append(described(folder / PUBLIC_KEY_NAME))
    manifest = _manifest(draft, summary, files)
    content = encode_pretty(manifest)
    write_synced(folder / MANIFEST_NAME, content)
    if draft.key is not None:
        write_synced(folder / SIGNATURE_NAME, sign(content, draft.key))
    known = {file.path: file.sha256 for file in files}
    write_synced(folder / SUMS_NAME, sums(folder, known))
    sync(folder)
    return manifest


def _changes_files(
    folder: Path, draft: Draft, marks: Mapping[str, str]
) -> tuple[ChangeSummary, list[ReleaseFile]]:
    """The changes for programs, read back and applied, and in words."""
    comparison, content = draft.comparison, draft.content
    summary = ChangeSummary()
    explained = summary.counted(explained_changes(comparison, content))
    names = write_changes(folder, explained, marks)
    if comparison.before is not None:
        check_applied(read_changes(folder / JSONL_NAME), comparison, content)
    words = changes_in_words(
        draft.version, comparison, summary, draft.recalled, sample=content.sample
    )
    write_synced(folder / CHANGES_WORDS_NAME, words.encode())
    return summary, [described(folder / name) for name in (*names, CHANGES_WORDS_NAME)]


def _description(draft: Draft, files: Sequence[ReleaseFile]) -> Description:
    """What the metadata say of a release and of its files."""
    before = draft.comparison.before
    return Description(
        content=draft.content,
        files=tuple(files),
        publisher=draft.publisher,
        version=draft.version,
        schema_version=draft.comparison.schema_version,
        day=draft.day,
        previous=before.manifest.version if before else None,
    )


def _manifest(draft: Draft, summary: ChangeSummary, files: Sequence[ReleaseFile]) -> Manifest:
    content, comparison = draft.content, draft.comparison
    before = comparison.before
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
        changes=ChangeCounts(*(summary.of_kind(kind) for kind in get_args(ChangeKind))),
        recalled=draft.recalled,
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
