"""A place that holds releases and can be written: a folder, or a bucket behind s3:// or gs://."""

import hashlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import pyarrow as pa
from pyarrow import fs

from publish.durable import TEMPORARY, put_in_place, sync
from publish.errors import NotThereError, PlaceError
from publish.metadata.linked_data.authority import authorities

_CHUNK = 1 << 20
_BUCKETS = ("s3", "gs", "gcs")
_MEDIA_TYPES = {
    "cff": "application/yaml",
    "jsonld": "application/ld+json",
    "ttl": "text/turtle",
    "": "text/plain",
}
"""Of files that portals are not told of; those of the others are among the EU's addresses."""
FOR_GOOD = "public, max-age=31536000, immutable"
"""How long others may keep a file of a release, which never changes."""
FOR_A_MINUTE = "public, max-age=60"
"""How long others may keep the index and what lies beside it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder of releases, wherever it is."""

    address: str
    """As people may see it: no password, no options."""
    files: Any
    """A filesystem of pyarrow."""
    root: str


def open_place(address: str) -> Place:
    """The place at a path or an address; nothing is asked of it yet.

    Raises PlaceError for an address of another kind or form.
    """
    scheme = urlsplit(address).scheme if "://" in address else ""
    if not scheme:
        path = str(Path(address).absolute())
        return Place(path, fs.LocalFileSystem(), path)
    if scheme not in (*_BUCKETS, "file"):
        raise PlaceError(
            f"{shown(address)} is no place of a kind known here: give a folder, s3://bucket/folder "
            "or gs://bucket/folder."
        )
    try:
        files, root = fs.FileSystem.from_uri(_in_one_request(address))
    except (pa.ArrowException, OSError) as error:
        raise PlaceError(f"{shown(address)} cannot be used ({first_line(error)}).") from error
    if not root.strip("/"):
        raise PlaceError(f"{shown(address)} cannot be used: it names no bucket.")
    return Place(shown(address), files, root.rstrip("/"))


def _in_one_request(address: str) -> str:
    """The address with the option that sends a small file to S3 in one request, not in three."""
    option = "allow_delayed_open"
    if not address.startswith("s3:") or option in address:
        return address
    return f"{address}{'&' if '?' in address else '?'}{option}=true"


def shown(address: str) -> str:
    """An address without password and options, for people and logs."""
    if "://" not in address:
        return address
    parts = urlsplit(_without_password(address))
    return f"{parts.scheme}://{parts.netloc}{parts.path}".rstrip("/")


def _without_password(text: str) -> str:
    """A text in which no address names a user, even where the address is wrong."""
    return re.sub(r"://[^/\s]*@", "://", text)


def read_whole(place: Place, name: str) -> bytes:
    """The bytes of one file. Raises NotThereError, PlaceError."""
    return b"".join(read_from(place, name, 0))


def read_from(place: Place, name: str, start: int) -> Iterator[bytes]:
    """The bytes of one file from some byte on, in pieces. Raises NotThereError, PlaceError."""
    with _asking(place, name), place.files.open_input_file(_at(place, name)) as file:
        file.seek(start)
        while piece := file.read(_CHUNK):
            yield piece


def hash_there(place: Place, name: str) -> str:
    """The SHA-256 of a file as it lies there."""
    digest = hashlib.sha256()
    for piece in read_from(place, name, 0):
        digest.update(piece)
    return digest.hexdigest()


def sizes(place: Place, folder: str) -> dict[str, int]:
    """Name and size of each file in a folder; none where there is no such folder."""
    selector = fs.FileSelector(_at(place, folder), allow_not_found=True)
    with _asking(place, folder):
        found = place.files.get_file_info(selector)
    return {each.base_name: each.size for each in found if each.is_file}


def put(place: Place, name: str, source: Path, caching: str) -> None:
    """Copy a file there, whole or not at all as far as the place can; others may keep it so long.

    Raises PlaceError; OSError where the file itself cannot be read.
    """
    with source.open("rb") as content, _asking(place, name):
        if isinstance(place.files, fs.LocalFileSystem):
            _put_in_folder(Path(place.root, name), content)
        else:
            _put_in_bucket(place, name, content, caching)


def _put_in_folder(target: Path, content: BinaryIO) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.parent / f"{TEMPORARY}{target.name}"
    with temporary.open("wb") as file:
        shutil.copyfileobj(content, file, _CHUNK)
    sync(temporary)
    put_in_place(temporary, target)


def _put_in_bucket(place: Place, name: str, content: BinaryIO, caching: str) -> None:
    # A store shows an object once its last byte has come, so there is nothing to rename.
    about = {"Cache-Control": caching, "Content-Type": media_type(name)}
    with place.files.open_output_stream(_at(place, name), metadata=about) as stream:
        shutil.copyfileobj(content, stream, _CHUNK)


def media_type(name: str) -> str:
    """What a server says that a file is."""
    ending = PurePosixPath(name).suffix.removeprefix(".")
    form = authorities().forms.get(ending)
    told = form.media_type if form else _MEDIA_TYPES.get(ending, "application/octet-stream")
    return f"{told}; charset=utf-8" if told.startswith("text/") else told


def _at(place: Place, name: str) -> str:
    return f"{place.root}/{name}"


@contextmanager
def _asking(place: Place, name: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise NotThereError(f"{place.address}/{name} is not there: check the address.") from error
    except (pa.ArrowException, OSError) as error:
        raise PlaceError(
            f"{place.address}/{name} cannot be read or written ({first_line(error)}): check the "
            "address, the right to it, and the connection, then try again."
        ) from error


def first_line(error: Exception) -> str:
    """What an error of a library says, as part of a line."""
    said = _without_password(str(error)).partition("\n")[0].rstrip(".")
    return said or type(error).__name__
