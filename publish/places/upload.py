"""Bring the releases of a folder to a place where others read them: files first, the index last."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from publish.durable import TEMPORARY
from publish.errors import NotThereError, PlaceError, ReleaseError, VerificationError
from publish.places.index import (
    INDEX_NAME,
    ReleaseEntry,
    ReleaseIndex,
    parse_index,
    read_index,
)
from publish.places.place import (
    FOR_A_MINUTE,
    FOR_GOOD,
    Place,
    hash_there,
    open_place,
    put,
    read_whole,
    sizes,
)
from publish.release.manifest import MANIFEST_NAME
from publish.release.sums import sha256_of
from publish.verify.files import read_manifest, verify_files

Bar = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]
"""Given a release and how many bytes of it are to go, what hears how many have gone."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What a place was given."""

    address: str
    latest: str
    """The release that readers now get."""
    announced: tuple[str, ...]
    """Releases that it did not list before, oldest first."""
    sent: int
    """Files that were sent, the index included."""
    held: int
    """Files of these releases that were there already, from an upload that broke off."""


def upload(
    releases_dir: Path,
    address: str,
    *,
    allow_sample: bool = False,
    report: Callable[[str], None] = lambda line: None,
    bar: Bar = lambda version, size: nullcontext(lambda more: None),
) -> Uploaded:
    """Send every announced release that the place does not list, then announce them there.

    Breaks off at any step without harm: the place goes on naming what it named, and the next
    upload sends what is missing. Raises ReleaseError, VerificationError, PlaceError.
    """
    index = read_index(releases_dir)
    if index.latest is None:
        raise ReleaseError(f"{releases_dir} holds no release to send: publish one first.")
    if not allow_sample and any(entry.sample for entry in index.releases):
        raise ReleaseError(
            "These releases are a sample, not data, and somebody may take them for data: they are "
            "sent with --allow-sample only."
        )
    place = open_place(address)
    before = _index_there(place)
    new = _not_listed(index, before, place)
    sent, held = 0, 0
    for entry in new:
        report(f"sending {entry.version} to {place.address}")
        files = tuple(_send_release(releases_dir / entry.version, entry, place, bar))
        sent, held = sent + sum(files), held + len(files) - sum(files)
    sent += sum([_send_beside(path, place) for path in _beside_index(releases_dir)])
    sent += _announce(releases_dir / INDEX_NAME, place, before)
    announced = tuple(entry.version for entry in new)
    return Uploaded(place.address, index.latest, announced, sent, held)


def _index_there(place: Place) -> ReleaseIndex:
    content = _content_there(place, INDEX_NAME)
    if content is None:
        return ReleaseIndex(None, ())
    return parse_index(content, f"{place.address}/{INDEX_NAME}")


def _content_there(place: Place, name: str) -> bytes | None:
    try:
        return read_whole(place, name)
    except NotThereError:
        return None


def _not_listed(index: ReleaseIndex, there: ReleaseIndex, place: Place) -> tuple[ReleaseEntry, ...]:
    """The releases to send; nothing that is announced there may be lost or become another."""
    for entry in there.releases:
        ours = index.entry(entry.version)
        if ours is None:
            raise ReleaseError(
                f"{place.address} lists {entry.version}, which is not among these releases: send "
                "them from the folder that made it, or to another place."
            )
        if replace(ours, recalls=entry.recalls) != entry:
            raise ReleaseError(
                f"{place.address} lists another release {entry.version} than this one: what was "
                "announced never changes, so send to another place."
            )
        if not set(entry.recalls) <= set(ours.recalls):
            raise ReleaseError(
                f"{place.address} lists a recall of {entry.version} that this index does not have: "
                f"readers must not lose it, so fetch {INDEX_NAME} from there first."
            )
    return tuple(entry for entry in index.releases if there.entry(entry.version) is None)


def _send_release(folder: Path, entry: ReleaseEntry, place: Place, bar: Bar) -> Iterator[bool]:
    """Send the files of one release, the manifest last; yield for each whether it was sent."""
    _check_whole(folder, entry)
    there = sizes(place, entry.version)
    paths = sorted(folder.iterdir(), key=lambda path: (path.name == MANIFEST_NAME, path.name))
    _refuse_strangers(there, folder, f"{place.address}/{entry.version}")
    with bar(entry.version, sum(path.stat().st_size for path in paths)) as advance:
        for path in paths:
            name, size = f"{entry.version}/{path.name}", path.stat().st_size
            held = there.get(path.name) == size and hash_there(place, name) == sha256_of(path)
            if not held:
                put(place, name, path, FOR_GOOD)
            advance(size)
            yield not held
    _check_arrived(sizes(place, entry.version), paths, f"{place.address}/{entry.version}")


def _check_whole(folder: Path, entry: ReleaseEntry) -> None:
    if not folder.is_dir():
        raise ReleaseError(f"{folder} is announced and is not there: restore it from a copy.")
    faults = list(verify_files(folder).faults)
    if sha256_of(folder / MANIFEST_NAME) != entry.manifest_sha256:
        faults.append(f"{MANIFEST_NAME}: it is another one than {INDEX_NAME} says")
    if faults:
        raise VerificationError(f"{folder} is not whole and was not sent: {faults[0]}")


def _refuse_strangers(there: Iterable[str], folder: Path, place: str) -> None:
    known = {file.path for file in read_manifest(folder).files}
    known |= {path.name for path in folder.iterdir()}
    for name in sorted(there):
        if name not in known and name.removeprefix(TEMPORARY) not in known:
            raise ReleaseError(
                f"{place}/{name} is no file of this release: look what it is and move it away."
            )


def _check_arrived(there: dict[str, int], paths: Iterable[Path], place: str) -> None:
    for path in paths:
        if there.get(path.name) != path.stat().st_size:
            raise PlaceError(
                f"{place}/{path.name} has {there.get(path.name)} bytes there and "
                f"{path.stat().st_size} here: nothing was announced; send again."
            )


def _beside_index(releases_dir: Path) -> tuple[Path, ...]:
    """Files for readers that lie beside the index, such as the catalogue."""
    return tuple(
        path
        for path in sorted(releases_dir.iterdir())
        if path.is_file() and path.name != INDEX_NAME and not path.name.startswith(".")
    )


def _send_beside(path: Path, place: Place) -> bool:
    """Send a file that changes with time; False where the same one is there."""
    if _content_there(place, path.name) == path.read_bytes():
        return False
    put(place, path.name, path, FOR_A_MINUTE)
    return True


def _announce(path: Path, place: Place, before: ReleaseIndex) -> bool:
    """Put the index in place; False where the same one is there."""
    if _index_there(place) != before:
        raise PlaceError(
            f"{place.address} was changed by somebody else meanwhile: nothing was announced; send "
            "again once they are done."
        )
    if not _send_beside(path, place):
        return False
    if _content_there(place, path.name) != path.read_bytes():
        raise PlaceError(f"{place.address}/{path.name} is not what was sent: send again.")
    return True
