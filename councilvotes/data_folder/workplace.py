"""The data folder as a place to work in: locked, and of one kind of source."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from councilvotes.data_folder.lock import Patience, lock_data_dir
from councilvotes.data_folder.store import claim_store, keep_in_store, kind_of
from councilvotes.errors import NotFoundHereError, OtherSourceError
from councilvotes.output import Output
from councilvotes.settings.settings import Settings, SourceSettings
from crawler.archive.reader import ArchiveReader, archive_exists
from crawler.errors import ArchiveError
from publish.durable import write_whole
from publish.places.index import read_index

KIND_FILE = "source.txt"


@contextmanager
def working_in(
    settings: Settings,
    out: Output,
    *,
    releases_alone: bool = False,
    wait_seconds: float = 0.0,
) -> Iterator[Settings]:
    """The settings, while their data folder is held alone by the command that speaks there.

    Where another command holds it, that long is waited, or as long as the options say.

    Raises DataFolderBusyError, OtherSourceError, OSError, and NotFoundHereError where the archive
    behind its releases is gone, unless the command works with `releases_alone`. Else of an
    archive in an object store the ledger and what is new of the records are put there at the end.
    """
    patience = Patience(max(wait_seconds, out.options.wait * 60), out.stop.is_set)
    with lock_data_dir(settings.data_dir, out.command, patience):
        if not releases_alone and (lost := lost_archive(settings.data_dir)):
            raise NotFoundHereError(lost)
        claim_data_dir(settings.data_dir, settings.source)
        if not releases_alone:
            claim_store(settings)
        yield settings
        if not releases_alone:
            keep_in_store(settings, out)


def claim_data_dir(data_dir: Path, source: SourceSettings) -> None:
    """Note which kind of source a data folder holds, so that a sample never becomes data.

    Raises OtherSourceError where it holds documents of the other kind.
    """
    kind = kind_of(source)
    path = data_dir / KIND_FILE
    found = _kind_in(path) if path.exists() else None
    if found == kind:
        return
    if found is not None and _holds_documents(data_dir):
        raise OtherSourceError(
            f"the data folder {data_dir} holds a {found} source (as {path} says) and the "
            f"configuration names a {kind} one: name another folder with --data-dir"
        )
    write_whole(path, f"{kind}\n")


def holds_sample(data_dir: Path) -> bool:
    """Whether this data folder holds a sample, whatever the configuration names."""
    path = data_dir / KIND_FILE
    return path.exists() and _kind_in(path) == "sample"


def _kind_in(path: Path) -> str:
    """What the file says, damaged or not."""
    return path.read_bytes().decode("utf-8", "replace").strip()


def _holds_documents(data_dir: Path) -> bool:
    """Whether documents are held; so too where a damaged ledger cannot tell."""
    if not archive_exists(data_dir):
        return False
    try:
        with ArchiveReader(data_dir) as archive:
            return bool(archive.held())
    except ArchiveError:
        return True


def lost_archive(data_dir: Path) -> str | None:
    """What to say where releases lie in this data folder and not the archive they were made of.

    A new archive would hold next to nothing, and the next release would lack all other votes.
    """
    if archive_exists(data_dir) or not read_index(data_dir / "releases").latest:
        return None
    return (
        f"{data_dir / 'releases'} holds releases and there is no archive in {data_dir}, or its "
        "ledger is empty: put the folder `archive` back from a backup (`councilvotes archive "
        "restore` mends its ledger), or name another data folder with --data-dir (a new archive "
        "would drop all votes that the source no longer lists)"
    )


def need_archive(data_dir: Path) -> None:
    """Raise NotFoundHereError where nothing was ever fetched into this data folder."""
    if not archive_exists(data_dir):
        raise NotFoundHereError(
            f"there is no archive in {data_dir}: `councilvotes run` makes one, --data-dir names "
            "another folder"
        )
