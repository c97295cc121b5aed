"""The object store of an archive: which one it is, and what lies there after a command."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from councilvotes.errors import NotFoundHereError, OtherSourceError
from councilvotes.output import Output
from councilvotes.settings.settings import Settings, SourceSettings
from crawler.archive.moving import lost_in
from crawler.archive.reader import ArchiveReader, archive_exists
from crawler.blobs.opening import blobs_at, keep_store, open_store, store_of
from crawler.counts import counted
from crawler.errors import ArchiveError
from crawler.ledger.database import is_begun, ledger_path

if TYPE_CHECKING:
    from councilvotes.notes.in_store import LocalNote
    from crawler.blobs.objects import Objects


def kind_of(source: SourceSettings) -> str:
    """What tells a sample from data."""
    return "sample" if source.sample else "real"


def archive_dir(data_dir: Path) -> Path:
    """Where the ledger lies, and the blobs that lie here."""
    return ledger_path(data_dir).parent


def claim_store(settings: Settings) -> None:
    """Make the store that the settings name that of the archive, once it holds what it has to.

    The data folder remembers it: a slip in the settings must not make all files look lost. Raises
    NotFoundHereError, OtherSourceError, ArchiveError.
    """
    from crawler.blobs.objects import Objects  # with what asks a store

    folder, wanted = archive_dir(settings.data_dir), settings.archive or None
    known = store_of(folder)
    if archive_exists(settings.data_dir):
        if known != wanted:
            _refuse_less(settings.data_dir, known, wanted)
        if wanted is not None and is_begun(ledger_path(settings.data_dir)):
            refuse_other_line(Objects(wanted), settings)
    elif wanted is not None:
        _refuse_second(wanted)
    if known != wanted:
        keep_store(folder, wanted)


def keep_in_store(settings: Settings, out: Output) -> None:
    """Put ledger and records where the blobs lie; what fails is put after the next command.

    Nothing where the archive lies in its folder.
    """
    from councilvotes.notes.in_store import changed_notes  # with what asks a store
    from crawler.blobs.objects import Objects

    data_dir = settings.data_dir
    store = store_of(archive_dir(data_dir))
    if store is None or not is_begun(ledger_path(data_dir)):
        return
    objects = Objects(store)
    try:
        notes = changed_notes(data_dir, objects)
        put_beside_blobs(objects, notes, "putting records into the store", settings, out)
    except (ArchiveError, OSError) as error:
        out.warning(
            f"ledger and records in {store} are those of before: {error}; the next run puts them",
            "not_in_store",
        )


def put_beside_blobs(
    objects: "Objects", notes: "Sequence[LocalNote]", title: str, settings: Settings, out: Output
) -> None:
    """Put records into a store, then a fresh copy of the ledger. Raises ArchiveError, OSError."""
    from councilvotes.notes.in_store import put_notes
    from crawler.archive.ledger_in_store import put_ledger

    if notes:
        with out.progress(title, len(notes)) as advance:
            for _ in put_notes(settings.data_dir, objects, notes):
                advance()
    with ArchiveReader(settings.data_dir) as archive:
        archive.keep_copy(anew=True)
    put_ledger(objects, ledger_path(settings.data_dir), kind_of(settings.source))


def refuse_other_line(objects: "Objects", settings: Settings) -> None:
    """Raise where what lies there was gone on with by another machine, or is of another kind."""
    from crawler.archive.ledger_in_store import goes_on_from, gone_on, ledger_there, reading

    there = ledger_there(objects)
    if there is None:
        return
    refuse_other_kind(there.kind, settings, objects.address)
    with reading(ledger_path(settings.data_dir)) as ledger:
        if not goes_on_from(ledger, there):
            raise ArchiveError(gone_on(objects))


def refuse_other_kind(kind: str, settings: Settings, store: str) -> None:
    """Raise OtherSourceError where a store holds a sample and the settings are real, or so."""
    if kind != kind_of(settings.source):
        raise OtherSourceError(
            f"{store} holds a {kind} source and the configuration names a "
            f"{kind_of(settings.source)} one: name another address"
        )


def _refuse_less(data_dir: Path, known: str | None, wanted: str | None) -> None:
    """Raise NotFoundHereError where the other place lacks what the ledger names."""
    folder = archive_dir(data_dir)
    lost, named = lost_in(open_store(blobs_at(wanted, folder)), data_dir)
    if not lost:
        return
    way_out = (
        f'`councilvotes archive pull {known}` brings them here, `archive = "{known}"` in the '
        "settings leaves them there"
        if wanted is None
        else f"`councilvotes archive push {wanted}` sends them there"
    )
    here = wanted or f"the folder {folder}"
    raise NotFoundHereError(
        f"the settings name {here} for the archive, and {counted(lost, 'file')} of {named} that "
        f"its ledger names are not there: {way_out}"
    )


def _refuse_second(wanted: str) -> None:
    """Raise NotFoundHereError where an archive lies there, whose ledger is not here."""
    from crawler.archive.ledger_in_store import ledger_there
    from crawler.blobs.objects import Objects

    objects = Objects(wanted)
    objects.check_bucket()
    if ledger_there(objects) is None and not objects.holds_any("blobs/"):
        return
    raise NotFoundHereError(
        f"{wanted} holds an archive and its ledger is not here: `councilvotes archive pull` brings "
        "it (a new one would ask for everything again)"
    )
