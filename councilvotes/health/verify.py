"""The commands `archive check` and `verify`: hash again, name every fault."""

from pathlib import Path
from typing import TYPE_CHECKING

from councilvotes.data_folder.workplace import need_archive
from councilvotes.errors import WrongUseError
from councilvotes.output import Output
from councilvotes.settings.settings import Settings
from crawler.blobs.opening import store_of
from crawler.counts import counted
from crawler.ledger.database import ledger_path

if TYPE_CHECKING:
    from councilvotes.health.rederive import Rederived


def check_archive(data_dir: Path, out: Output) -> int:
    """Name every blob that is not what its name and the ledger say; 0 without a fault, else 1.

    Of an archive in an object store also what lies there of ledger and records.
    """
    from crawler.archive.reader import ArchiveReader

    need_archive(data_dir)
    with ArchiveReader(data_dir) as archive:
        with out.counting("checking files") as progress:
            faults = archive.check(progress)
        documents = len(archive.held())
    if (store := store_of(ledger_path(data_dir).parent)) is not None:
        from councilvotes.health.store_check import faults_in_store

        faults += faults_in_store(store, data_dir, out)
    for fault in faults:
        out.error(fault, "fault")
    if not faults:
        text = f"archive whole: {counted(documents, 'document')}, every hash as it should be"
        out.line(text, "archive_whole", documents=documents)
    return 1 if faults else 0


def check_release(
    settings: Settings,
    release: str,
    out: Output,
    *,
    public_key: Path | None,
    again: bool,
    executor: str = "local",
) -> int:
    """Name every fault of a release; 0 without one, else 1.

    `again`: build its rows anew from the archived files as well, read by that executor.
    """
    from councilvotes.releases.library import read_public_key
    from publish.verify.release import verify_release

    path = release_path(settings.data_dir / "releases", release)
    key = public_key or settings.publish.public_key_file
    with out.counting("checking tables") as progress:
        found = verify_release(path, read_public_key(key) if key else None, progress)
    faults, remarks = list(found.faults), list(found.remarks)
    if again and not faults:
        rows = _derived_anew(path, settings, executor, out)
        faults, remarks = [*faults, *rows.faults], [*remarks, *rows.remarks]
    for fault in faults:
        out.error(f"{path}: {fault}", "fault")
    for text in _recalled(path, found.version):
        out.warning(text, "recalled")
    for remark in remarks:
        out.line(f"{path}: {remark}")
    if not faults:
        out.line(f"release whole: {path} is what its manifest says", "release_whole")
    return 1 if faults else 0


def _derived_anew(path: Path, settings: Settings, executor: str, out: Output) -> "Rederived":
    from councilvotes.health.rederive import rederive
    from councilvotes.reading.executors import open_executor
    from publish.verify.files import read_manifest

    need_archive(settings.data_dir)
    with open_executor(executor, settings, out) as opened:
        return rederive(path, read_manifest(path), settings, opened, out)


def _recalled(path: Path, version: str) -> tuple[str, ...]:
    """What the index beside a release, if there is one, tells of its recalls."""
    from publish.errors import ReleaseError
    from publish.places.index import read_index
    from publish.places.recall import told_of_recalls

    try:
        return told_of_recalls(read_index(path.resolve().parent), version)
    except ReleaseError:  # named among the faults
        return ()


def release_path(releases_dir: Path, release: str) -> Path:
    """The folder of a release given by path, by version or as `latest`.

    Raises WrongUseError where there is none.
    """
    from publish.places.index import read_index

    if Path(release).is_dir():
        return Path(release)
    version = read_index(releases_dir).latest if release == "latest" else release
    if version and (releases_dir / version).is_dir():
        return releases_dir / version
    raise WrongUseError(
        f"no release {release}: give a folder, a version in {releases_dir}, or latest"
    )
