"""The data folder as a place to work in: locked, and of one kind of source."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from councilvotes.errors import (
    DataFolderBusyError,
    NotFoundHereError,
    OtherSourceError,
    WrongUseError,
)
from councilvotes.run.holder import LOCK_NAME, forget_holder, note_holder, noted_holder
from councilvotes.settings.settings import Settings, SourceSettings
from crawler.archive.archive import Archive, archive_exists
from crawler.errors import ArchiveError
from publish.durable import make_folder, write_whole
from publish.places.index import read_index

KIND_FILE = "source.txt"


@contextmanager
def working_in(
    settings: Settings, command: str, *, releases_alone: bool = False
) -> Iterator[Settings]:
    """The settings, while their data folder is held alone by that command.

    Raises DataFolderBusyError, OtherSourceError, OSError, and NotFoundHereError where the archive
    behind its releases is gone, unless the command works with `releases_alone`.
    """
    with lock_data_dir(settings.data_dir, command):
        if not releases_alone and (lost := lost_archive(settings.data_dir)):
            raise NotFoundHereError(lost)
        claim_data_dir(settings.data_dir, settings.source)
        yield settings


@contextmanager
def lock_data_dir(data_dir: Path, command: str) -> Iterator[None]:
    """Hold the data folder alone, making it if need be; others are told the command.

    The operating system frees the lock when a process dies, however it dies. Raises
    DataFolderBusyError at once where another holds it, WrongUseError for root in the folder of
    another user, OSError where it cannot be written.
    """
    make_folder(data_dir)
    _refuse_root_in_folder_of_another(data_dir)
    lock = FileLock(data_dir / LOCK_NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        holder = noted_holder(data_dir)
        who = f" ({holder.in_words()})" if holder else ""
        raise DataFolderBusyError(
            f"another command works on the data folder {data_dir}{who}: wait until it has ended"
        ) from error
    try:
        note_holder(data_dir, command)
        yield
    finally:
        forget_holder(data_dir)
        lock.release()


def _refuse_root_in_folder_of_another(data_dir: Path) -> None:
    """Raise where files that root leaves could not be written by the user of the folder."""
    if os.geteuid() != 0 or (owner := data_dir.stat().st_uid) == 0:
        return
    try:
        user = data_dir.owner()
    except KeyError:  # known to another machine, or to the one outside the container
        user = f"'#{owner}'"
    raise WrongUseError(
        f"the data folder {data_dir} belongs to {user}: run this as `sudo -u {user} "
        "councilvotes …`, since what root writes there that user could not change any more"
    )


def claim_data_dir(data_dir: Path, source: SourceSettings) -> None:
    """Note which kind of source a data folder holds, so that a sample never becomes data.

    Raises OtherSourceError where it holds documents of the other kind.
    """
    kind = "sample" if source.sample else "real"
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
        with Archive(data_dir, read_only=True) as archive:
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
