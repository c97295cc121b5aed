"""The files that a person named: single ones, those of folders, those of zip archives."""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO

from councilvotes.errors import WrongUseError
from councilvotes.output import readable

_ZIP_BEGINS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
PDF_BEGINS_WITHIN = 1024
_CHUNK = 1 << 20
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What the library raises on an archive that is damaged, locked or packed in an unknown way."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One file that may be a note."""

    name: str
    """Without the folder that it lay in: `note.pdf`, `notes.zip/note.pdf`."""
    path: Path


@dataclass(frozen=True, slots=True)
class PassedOver:
    """One file, or a whole archive, that was not looked into."""

    name: str
    reason: str
    suspect: bool
    """Whether it may have held notes; not so for a picture or a text beside them."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What may be unpacked."""

    file_bytes: int
    archive_bytes: int = 2 * 1024**3
    archive_files: int = 20_000


def find_files(
    paths: Sequence[Path], folder: Path, bounds: Bounds
) -> Iterator[FoundFile | PassedOver]:
    """Every file behind the paths, in order; what lies in zip archives is unpacked into `folder`.

    Raises WrongUseError, before anything is looked at, for a path where no file or folder lies.
    """
    for path in paths:
        if not path.exists():
            raise WrongUseError(f"no such file or folder: {path}")
        if not path.is_dir() and not path.is_file():
            raise WrongUseError(f"{path} is no file but a pipe or a device: save it to a file")
    for number, found in enumerate(_spread(paths)):
        if isinstance(found, PassedOver):
            yield found
        else:
            yield from _looked_into(found, folder / str(number), bounds)


def _looked_into(path: Path, folder: Path, bounds: Bounds) -> Iterator[FoundFile | PassedOver]:
    """The file itself or those packed in it; one that cannot be read is told and ends nothing."""
    name = readable(path.name)
    try:
        packed = _begins(path).startswith(_ZIP_BEGINS)
        judged = None if packed else _judged(path, name, bounds.file_bytes)
    except OSError as error:
        yield _unread(name, error)
        return
    yield from [judged] if judged else _unpacked(path, folder, bounds)


def _spread(paths: Sequence[Path]) -> Iterator[Path | PassedOver]:
    """The files themselves and those of folders, sorted; what cannot be looked into is told."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        home, closed = path.resolve(), list[OSError]()
        inside = sorted(
            Path(folder, name)
            for folder, folders, names in os.walk(path, onerror=closed.append)
            for name in (*folders, *names)
        )
        for error in closed:
            yield _unread(readable(str(error.filename)), error)
        for inner in inside:
            if found := _of_folder(inner, home):
                yield found


def _of_folder(inner: Path, home: Path) -> Path | PassedOver | None:
    """A file of a folder; None for a folder in it. Links out of the folder are passed over."""
    name = readable(inner.name)
    try:
        if inner.is_symlink() and not inner.resolve().is_relative_to(home):
            return PassedOver(name, "a link that leads out of its folder", False)
        if inner.is_file():
            return inner
    except OSError as error:
        return _unread(name, error)
    return None


def _unread(name: str, error: OSError) -> PassedOver:
    return PassedOver(name, f"cannot be read ({error.strerror}): change its rights", True)


def says_pdf(beginning: bytes) -> bool:
    """Whether a file, by its first bytes or all, says near its begin that it is a PDF."""
    return b"%PDF-" in beginning[:PDF_BEGINS_WITHIN]


def _begins(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(PDF_BEGINS_WITHIN)


def _judged(path: Path, name: str, most: int) -> FoundFile | PassedOver:
    """The file, if it begins like a PDF of bearable size."""
    if not says_pdf(_begins(path)):
        return PassedOver(name, "no PDF and no zip archive", False)
    if path.stat().st_size > most:
        return PassedOver(name, f"larger than the {most} bytes that are allowed", True)
    return FoundFile(name, path)


def _unpacked(path: Path, folder: Path, bounds: Bounds) -> Iterator[FoundFile | PassedOver]:
    """The files of one zip archive, each unpacked under a number, whatever it is called there."""
    folder.mkdir(parents=True)
    left, name = bounds.archive_bytes, readable(path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > bounds.archive_files:
                reason = f"{len(entries)} files, more than the {bounds.archive_files} allowed"
                yield PassedOver(name, reason, True)
                return
            for number, entry in enumerate(entries):
                if left <= 0:
                    reason = f"holds more than {bounds.archive_bytes} bytes: the rest is left out"
                    yield PassedOver(name, reason, True)
                    return
                target, most = folder / str(number), min(bounds.file_bytes, left)
                inner = f"{name}/{PureWindowsPath(entry.filename).name or entry.filename}"
                found = _unpack(archive, entry, inner, target, most)
                left -= target.stat().st_size if target.exists() else 0
                yield found
    except _UNREADABLE as error:
        yield PassedOver(name, f"the archive cannot be read ({error}): fetch it again", True)


def _unpack(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, target: Path, most: int
) -> FoundFile | PassedOver:
    """One entry as a file; names are only told, never used as paths."""
    if refusal := _refusal(entry):
        return PassedOver(name, refusal, True)
    try:
        with archive.open(entry) as packed, target.open("xb") as file:
            whole = _copy(packed, file, most)
    except _UNREADABLE as error:
        return PassedOver(name, f"cannot be unpacked ({error})", True)
    if not whole:
        return PassedOver(name, f"unpacks to more than the {most} bytes that are allowed", True)
    if _begins(target).startswith(_ZIP_BEGINS):
        return PassedOver(name, "an archive in an archive: unpack the outer one first", True)
    return _judged(target, name, most)


def _refusal(entry: zipfile.ZipInfo) -> str | None:
    """Why an entry is not even opened."""
    posix, windows = PurePosixPath(entry.filename), PureWindowsPath(entry.filename)
    if posix.is_absolute() or windows.anchor or ".." in (*posix.parts, *windows.parts):
        return "its name leaves the archive's folder"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "a link, not a file"
    if entry.flag_bits & 0x1:
        return "locked with a password: unpack it yourself"
    return None


def _copy(packed: IO[bytes], file: IO[bytes], most: int) -> bool:
    """Copy to the end, or to `most` bytes; tell whether that was the end."""
    left = most
    while left and (chunk := packed.read(min(_CHUNK, left))):
        file.write(chunk)
        left -= len(chunk)
    return not packed.read(1)
