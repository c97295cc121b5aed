"""Files of the site, and how they are put into its folder.

There are many, so the names of most are plain text: pathlib takes as long for one as the disk does
for its file.
"""

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from publish.durable import TEMPORARY, make_folder, write_whole

LIST_NAME = ".files.json"
"""Of the files that a build wrote."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of the site."""

    path: str
    """From the root of the site: `votes/ST-11513-2026/index.html`."""
    content: bytes
    changed: bool | None = None
    """Whether the file in its place is another one; None: that is not known."""


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """A file that lies elsewhere on this machine and never changes there: it is not read."""

    path: str
    """From the root of the site."""
    source: Path


AnyFile = SiteFile | LinkedFile
HOME = "index.html"
LAST = ("latest/", HOME)
"""What is put in place after all others: it leads to them."""


@dataclass(frozen=True, slots=True)
class Written:
    """What writing a site did."""

    files: int
    """In all."""
    changed: int
    """New or other than before; no other file was touched."""
    removed: int
    """Of an earlier build, that this one does not have."""


def write_files(files: Iterable[AnyFile], folder: Path) -> Written:
    """Write what changed, and remove what an earlier build left; each file is whole or absent.

    The copies of the latest release come after all others, the home page last: who reads the site
    meanwhile finds no link into nothing.
    """
    make_folder(folder)
    before = _named_before(folder)
    kept: list[str] = []
    last: list[AnyFile] = []
    changed = 0
    for file in files:
        kept.append(file.path)
        if file.path.startswith(LAST):
            last.append(file)
        else:
            changed += _put(folder, file)
    changed += sum(_put(folder, file) for file in sorted(last, key=lambda file: file.path == HOME))
    left = sorted(before - {*kept})
    for path in left:
        (folder / path).unlink(missing_ok=True)
    write_whole(folder / LIST_NAME, json.dumps(sorted(kept), indent=0) + "\n")
    return Written(len(kept), changed, len(left))


def _named_before(folder: Path) -> set[str]:
    """What the build before wrote; nothing else in the folder is ours to remove."""
    try:
        return set(json.loads((folder / LIST_NAME).read_bytes()))
    except (FileNotFoundError, ValueError):
        return set()


def _put(folder: Path, file: AnyFile) -> bool:
    """Whether the file was new or other than before."""
    path = f"{folder}/{file.path}"
    if _is_there(path, file):
        return False
    parent, _, name = path.rpartition("/")
    temporary = f"{parent}/{TEMPORARY}{name}"
    try:
        _write(temporary, file)
    except FileNotFoundError:  # most folders are there
        Path(parent).mkdir(parents=True, exist_ok=True)
        _write(temporary, file)
    os.replace(temporary, path)  # noqa: PTH105 - see above
    return True


def _write(path: str, file: AnyFile) -> None:
    if isinstance(file, SiteFile):
        with open(path, "wb") as written:  # noqa: PTH123 - see above
            written.write(file.content)
    else:
        _link(Path(path), file.source)


def _is_there(path: str, file: AnyFile) -> bool:
    """Whether the same file is in its place, linked or as `copy2` gave it the original's times."""
    try:
        if isinstance(file, SiteFile):
            return read_file(path) == file.content if file.changed is None else not file.changed
        here, there = os.stat(path), file.source.stat()  # noqa: PTH116 - see above
    except FileNotFoundError:
        return False
    same = (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)
    return same or (here.st_size, here.st_mtime_ns) == (there.st_size, there.st_mtime_ns)


def read_file(path: str) -> bytes:
    """What is in the file of that name."""
    with open(path, "rb") as file:  # noqa: PTH123 - see above
        return file.read()


def _link(path: Path, source: Path) -> None:
    path.unlink(missing_ok=True)
    try:
        path.hardlink_to(source)
    except OSError:  # another disk, or one that knows no links
        shutil.copy2(source, path)
