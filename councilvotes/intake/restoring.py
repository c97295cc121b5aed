"""Restore a lost or damaged ledger: from its copy, the latest release, and the covers of notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from councilvotes.data_folder.workplace import working_in
from councilvotes.intake.importing import recognised
from councilvotes.intake.moving import bring_lost_copy
from councilvotes.intake.unpacking import PDF_BEGINS_WITHIN, says_pdf
from councilvotes.notes.held import DAMAGED_AT_SOURCE
from councilvotes.output import Output
from councilvotes.settings.settings import Settings
from crawler.archive.archive import Archive
from crawler.archive.restore import (
    LedgerFound,
    RecoveredDocument,
    Standing,
    UnnamedBlob,
    find_ledger,
    restore_ledger,
    unnamed_blobs,
)
from crawler.blobs.opening import read_blob
from crawler.counts import counted
from crawler.source_description import read_source
from publish.columns import same_names
from publish.places.index import read_index
from publish.verify.rederive import published_documents


def restore_archive(out: Output, *, dry_run: bool) -> None:
    """Put the ledger back and name what it does not know, or say what that would be."""
    with working_in(out.options.settings(), out, releases_alone=True) as settings:
        bring_lost_copy(settings.data_dir)
        found = find_ledger(settings.data_dir)
        _report_ledger(found, out, dry_run=dry_run)
        blobs = list(_sound(unnamed_blobs(settings.data_dir, found), out))
        documents = _documents(found, blobs, settings, out)
        _report(found, blobs, documents, out)
        if dry_run:
            out.line("nothing was changed: leave --dry-run out to do it")
            return
        at = datetime.now(UTC)
        aside = restore_ledger(settings.data_dir, found, blobs, documents, at)
        if aside:
            out.line(f"the ledger that was there lies at {aside}")
        with Archive(settings.data_dir) as archive:
            archive.keep_copy()
            held = len(archive.held())
        out.line(
            f"the archive holds {counted(held, 'document')}: `councilvotes archive check` reads "
            "them all, `councilvotes run` asks for what was forgotten and publishes"
        )


def _report_ledger(found: LedgerFound, out: Output, *, dry_run: bool) -> None:
    if found.trouble is None:
        out.line("the ledger is sound and stays")
        return
    out.line(f"the ledger {found.trouble}")
    verb = "would be" if dry_run else "is"
    if found.path is None:
        out.warning(f"it has no copy that can be used: a new one {verb} made of the archived files")
    else:
        out.line(f"its last good copy {verb} put in its place")


def _sound(blobs: Iterable[UnnamedBlob | str], out: Output) -> Iterator[UnnamedBlob]:
    for blob in blobs:
        if isinstance(blob, UnnamedBlob):
            yield blob
        else:
            out.warning(f"left alone: {blob} is not what its name says; move it away")


def _documents(
    found: LedgerFound, blobs: Sequence[UnnamedBlob], settings: Settings, out: Output
) -> list[RecoveredDocument]:
    """What the ledger is to know again: all of the latest release, then what covers say."""
    published = list(_published(found, settings.data_dir))
    told = {each.sha256 for each in published}
    known = {(document_id, language) for document_id, language, _ in found.versions}
    known |= {(each.document_id, each.language) for each in published}
    rest = [blob for blob in blobs if blob.sha256 not in told]
    return [*published, *_by_cover(rest, known, settings, out)]


def _published(found: LedgerFound, data_dir: Path) -> Iterator[RecoveredDocument]:
    """The documents of the latest release that the ledger does not know."""
    releases = data_dir / "releases"
    version = read_index(releases).latest
    if version is None or not (releases / version).is_dir():
        return
    for each in published_documents(releases / version):
        state = each.state
        key = (state.document_id, state.language)
        if (*key, state.sha256) not in found.versions and key not in found.absent:
            told = same_names(RecoveredDocument, state) | {"url": state.origin or state.url}
            damaged = each.refusal == DAMAGED_AT_SOURCE
            standing: Standing = "damaged_at_source" if damaged else "current"
            yield RecoveredDocument(**told, standing=standing)


def _by_cover(
    blobs: Sequence[UnnamedBlob], known: set[tuple[str, str]], settings: Settings, out: Output
) -> Iterator[RecoveredDocument]:
    """The notes among the blobs; of several of one document the newest is the current one.

    Other bytes than those that the ledger or the release knows are kept beside them: which came
    last only the source can tell, and a run asks it.
    """
    newest_first = sorted(blobs, key=lambda blob: (blob.written_at, blob.sha256), reverse=True)
    notes = [blob for blob in newest_first if says_pdf(read_blob(blob.blob, PDF_BEGINS_WITHIN))]
    places = [blob.blob for blob in notes]
    source, named = read_source(), set(known)
    for blob, what in zip(notes, recognised(places, settings, out), strict=True):
        if what.document_id is None or what.language is None:
            out.warning(f"not named: {blob.sha256}: {what.reason}; it is kept")
            continue
        key = (what.document_id, what.language)
        seen = blob.written_at
        document = RecoveredDocument(
            *key,
            source.address_of(*key),
            blob.sha256,
            blob.size,
            first_seen=seen,
            retrieved_at=seen,
        )
        if key in named:
            out.warning(
                f"other bytes: {' '.join(key)}: {blob.sha256} is kept beside those that are current"
            )
            document = replace(document, standing="beside")
        named.add(key)
        yield document


def _report(
    found: LedgerFound,
    blobs: Sequence[UnnamedBlob],
    documents: Sequence[RecoveredDocument],
    out: Output,
) -> None:
    """Say what is named again, and how many files are kept that bear no note."""
    given = {document.sha256 for document in documents}
    for document in documents:
        name = f"{document.document_id} {document.language}"
        out.line(f"named: {name}: {document.sha256}", "restored", standing=document.standing)
    others = [blob.sha256 for blob in blobs if blob.sha256 not in given]
    for sha256 in others:
        out.detail(f"no note: {sha256}")
    here = found.blobs.union(blob.sha256 for blob in blobs)
    if lost := given - here:
        out.warning(f"without their files, which the next run asks for: {len(lost)}")
    rest = counted(len(others), "other file")
    out.line(f"{counted(len(documents), 'document')} named again; {rest} kept (lists, other pages)")
