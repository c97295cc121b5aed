"""An archive from its folder into an object store, and from there to another machine.

Only what lacks is sent, each file proved; so both may be broken off at any time and run again.
"""

from collections.abc import Sequence
from pathlib import Path

from councilvotes.data_folder.store import (
    archive_dir,
    put_beside_blobs,
    refuse_other_kind,
    refuse_other_line,
)
from councilvotes.data_folder.workplace import need_archive, working_in
from councilvotes.errors import NotFoundHereError, WrongUseError
from councilvotes.notes.in_store import (
    FOLDER,
    LocalNote,
    changed_notes,
    forget_put,
    lacking_notes,
    names_here,
    take_notes,
)
from councilvotes.output import Output
from councilvotes.settings.settings import Settings
from crawler.archive.ledger_copy import copy_of
from crawler.archive.ledger_in_store import (
    LedgerThere,
    follows,
    goes_on_from,
    gone_on,
    ledger_there,
    put_here,
    reading,
    take_ledger,
)
from crawler.archive.moving import Lacking, bring, lacking
from crawler.blobs.objects import Objects
from crawler.blobs.opening import blobs_at, keep_store, open_store, store_of
from crawler.blobs.store import BlobStore
from crawler.counts import counted
from crawler.errors import ArchiveError
from crawler.ledger.database import blobs_of, is_begun, ledger_path

NOTHING_LACKS = Lacking((), 0)


def push_archive(address: str | None, out: Output, *, dry_run: bool) -> int:
    """Send what lacks to a store; 0, or 1 where a file is no longer what was archived.

    Raises WrongUseError, NotFoundHereError, OtherSourceError, ArchiveError.
    """
    settings = out.options.settings()
    need_archive(settings.data_dir)
    with working_in(settings, out, releases_alone=True):
        objects = Objects(_store(address, settings))
        objects.check_bucket()
        refuse_other_line(objects, settings)
        source = blobs_of(ledger_path(settings.data_dir))
        target = open_store(blobs_at(objects.address, archive_dir(settings.data_dir)))
        same = source.address == target.address
        found = NOTHING_LACKS if same else lacking(source, target)
        notes = _notes_to_put(settings.data_dir, objects)
        _report("to be sent" if dry_run else "sending", found, len(notes), out)
        if dry_run:
            return 0
        faults = _bring(source, target, found, out)
        put_beside_blobs(objects, notes, "sending records", settings, out)
        use = f'; set `archive = "{objects.address}"` to crawl into it'
        told = "" if settings.archive == objects.address else use
        text = f"the archive lies in {objects.address}, whole{told}"
        out.line(text, "pushed", to=objects.address)
        return 1 if faults else 0


def pull_archive(address: str | None, out: Output, *, dry_run: bool) -> int:
    """Fetch what lacks from a store; 0, or 1 where something there is damaged.

    Raises WrongUseError, NotFoundHereError, OtherSourceError, ArchiveError.
    """
    settings = out.options.settings()
    with working_in(settings, out, releases_alone=True):
        objects = Objects(_store(address, settings))
        there = _ledger_of(objects, settings)
        folder, path = archive_dir(settings.data_dir), ledger_path(settings.data_dir)
        source = open_store(blobs_at(objects.address, folder))
        target = open_store(blobs_at(None, folder))
        stays = settings.archive == objects.address
        found = NOTHING_LACKS if stays else lacking(source, target)
        names = lacking_notes(settings.data_dir, objects)
        _report("to be fetched" if dry_run else "fetching", found, len(names), out)
        takes = _takes_ledger(objects, there, path, dry_run=dry_run)
        if dry_run:
            return 0
        if not stays:
            target.make_ready()
        faults = _bring(source, target, found, out)
        faults += _take_notes(settings.data_dir, objects, names, out)
        if takes:
            put_here(path)
        keep_store(folder, objects.address if stays else None)
        where = f"its files stay in {objects.address}" if stays else f"its files lie in {folder}"
        kept = "the ledger came too" if takes else "the ledger here stays"
        out.line(f"archive here: {where}, {kept}: `councilvotes run` goes on with it", "pulled")
        return 1 if faults else 0


def bring_lost_copy(data_dir: Path) -> None:
    """Fetch the ledger's copy from the archive's store, where there is none here."""
    store, path = store_of(archive_dir(data_dir)), ledger_path(data_dir)
    if store is None or is_begun(copy_of(path)):
        return
    objects = Objects(store)
    if (there := ledger_there(objects)) is not None:
        take_ledger(objects, there, path)


def _store(address: str | None, settings: Settings) -> str:
    store = address or settings.archive or store_of(archive_dir(settings.data_dir))
    if not store:
        raise WrongUseError("name the store, s3://bucket/folder, or set `archive` in the settings")
    return store.rstrip("/")


def _ledger_of(objects: Objects, settings: Settings) -> LedgerThere:
    there = ledger_there(objects)
    if there is None:
        raise NotFoundHereError(
            f"{objects.address} holds no archive, or one whose first `councilvotes archive push` "
            "was broken off: see the address, or push again"
        )
    refuse_other_kind(there.kind, settings, objects.address)
    return there


def _takes_ledger(objects: Objects, there: LedgerThere, path: Path, *, dry_run: bool) -> bool:
    """Fetch the ledger's copy, and tell whether it is to take the place of the one here.

    Raises ArchiveError where each knows what the other does not.
    """
    if is_begun(path):
        with reading(path) as ledger:
            if goes_on_from(ledger, there):
                return False
    if not dry_run:
        take_ledger(objects, there, path)
        if is_begun(path) and not follows(copy_of(path), path):
            raise ArchiveError(gone_on(objects))
    return True


def _notes_to_put(data_dir: Path, objects: Objects) -> list[LocalNote]:
    """The records that changed, and those that the store has lost."""
    there = {each.name for each in objects.under(FOLDER)}
    if lost := names_here(data_dir) - there:
        forget_put(data_dir, lost)
    return changed_notes(data_dir, objects)


def _report(verb: str, found: Lacking, notes: int, out: Output) -> None:
    files = f"{counted(len(found.blobs), 'file')} ({found.size / 1e6:.1f} MB)"
    told = f"{verb}: {files}, {counted(notes, 'note record')}"
    fields = {"files": len(found.blobs), "bytes": found.size, "records": notes}
    out.line(f"{told}; already there: {counted(found.held, 'file')}", "to_move", **fields)


def _bring(source: BlobStore, target: BlobStore, found: Lacking, out: Output) -> int:
    """Copy what lacks; how many faults were named."""
    faults = 0
    with out.transfer("copying files", found.size) as advance:
        for fault in bring(source, target, found.blobs, advance):
            out.error(f"{fault}: `councilvotes archive check` says more", "fault")
            faults += 1
    return faults


def _take_notes(data_dir: Path, objects: Objects, names: Sequence[str], out: Output) -> int:
    faults = 0
    with out.progress("fetching records", len(names)) as advance:
        for fault in take_notes(data_dir, objects, names):
            advance()
            if fault is not None:
                out.warning(fault, "fault")
                faults += 1
    return faults
