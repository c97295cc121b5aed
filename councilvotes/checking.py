"""The commands `archive check` and `verify`: hash again, name every fault."""

from pathlib import Path

from councilvotes.errors import WrongUseError
from councilvotes.output import Output, counted
from councilvotes.workplace import need_archive


def check_archive(data_dir: Path, out: Output) -> int:
    """Name every blob that is not what its name and the ledger say; 0 without a fault, else 1."""
    from crawler.archive import Archive

    need_archive(data_dir)
    with Archive(data_dir, read_only=True) as archive:
        faults = archive.check()
        documents = len(archive.held())
    for fault in faults:
        out.error(fault)
    if not faults:
        out.line(f"archive whole: {counted(documents, 'document')}, every hash as it should be")
    return 1 if faults else 0


def check_release(data_dir: Path, release: str, out: Output) -> int:
    """Name every file that is not what the manifest says; 0 without a fault, else 1."""
    from publish.verify import verify_release

    path = release_path(data_dir / "releases", release)
    faults = verify_release(path).faults
    for fault in faults:
        out.error(f"{path}: {fault}")
    if not faults:
        out.line(f"release whole: {path} is what its manifest says")
    return 1 if faults else 0


def release_path(releases_dir: Path, release: str) -> Path:
    """The folder of a release given by path, by version or as `latest`.

    Raises WrongUseError where there is none.
    """
    from publish.index import read_index

    if Path(release).is_dir():
        return Path(release)
    version = read_index(releases_dir).latest if release == "latest" else release
    if version and (releases_dir / version).is_dir():
        return releases_dir / version
    raise WrongUseError(
        f"no release {release}: give a folder, a version in {releases_dir}, or latest"
    )
