"""Write all files of a release into one folder, the manifest and what vouches for it last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from publish.catalogue import TABLES_VERSION
from publish.changes.comparison import Comparison, check_applied, explained_changes
from publish.changes.files import JSONL_NAME, read_changes, write_changes
from publish.changes.words import (
    CHANGES_WORDS_NAME,
    MOST_NAMED,
    ChangeSummary,
    changes_in_words,
    summed_up,
)
from publish.durable import sync, write_synced
from publish.encode import encode_pretty
from publish.metadata.model import Description
from publish.metadata.write import bundled_words, write_metadata
from publish.release.content import Content
from publish.release.manifest import (
    ACKNOWLEDGEMENT,
    LICENCE,
    MANIFEST_NAME,
    NOTICE,
    ChangeCounts,
    Manifest,
    RecalledBefore,
    ReleaseBefore,
    ReleaseFile,
    marks_of,
    own_marks,
)
from publish.release.signing import PUBLIC_KEY_NAME, SIGNATURE_NAME, SignedWith, sign
from publish.release.sums import SUMS_NAME, sums
from publish.release.table_files import Data, described, write_data_files
from publish.settings import Publisher


@dataclass(frozen=True, slots=True)
class Draft:
    """All that is known of a release before its files are written."""

    version: str
    day: date
    content: Content
    comparison: Comparison
    recalled: tuple[RecalledBefore, ...]
    """Recalls that it is to name."""
    key: SignedWith | None
    """What to sign it with."""
    publisher: Publisher


def assemble(folder: Path, draft: Draft) -> Manifest:
    """Write the release into a new folder and return its manifest.

    Raises ReleaseError where the changes that were written do not lead to the tables.
    """
    folder.mkdir()
    words = bundled_words(_description(draft, ()))
    data = Data(folder, draft.content, draft.comparison, draft.day, marks_of(_said(draft)), words)
    files = list(write_data_files(data))
    summary, changes = _changes_files(folder, draft)
    files += changes
    counts = ChangeCounts(
        summary.of_kind("added"), summary.of_kind("changed"), summary.of_kind("removed")
    )
    files += map(described, write_metadata(folder, _description(draft, files)))
    if draft.key is not None:
        write_synced(folder / PUBLIC_KEY_NAME, draft.key.public_pem)
        files.append(described(folder / PUBLIC_KEY_NAME))
    manifest = _manifest(draft, counts, files)
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


def _changes_files(folder: Path, draft: Draft) -> tuple[ChangeSummary, list[ReleaseFile]]:
    """The changes for programs, read back and applied, and in words."""
    comparison, content = draft.comparison, draft.content
    summary = ChangeSummary(MOST_NAMED)
    explained = summed_up(explained_changes(comparison, content), summary)
    said = _said(draft)
    names = write_changes(folder, explained, marks_of(said) | own_marks(said))
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


def _said(draft: Draft) -> Manifest:
    """The manifest before its changes and files are known."""
    return _manifest(draft, ChangeCounts(0, 0, 0), ())


def _manifest(draft: Draft, counts: ChangeCounts, files: Sequence[ReleaseFile]) -> Manifest:
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
        changes=counts,
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
