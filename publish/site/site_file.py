"""Files of the site, and how they are put into its folder."""

import json
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


@dataclass(frozen=True, slots=True)
class Written:
    """What writing a site did."""

    files: int
    """In all."""
    changed: int
    """New or other than before; no other file was touched."""
    removed: int
    """Of an earlier build, that this one does not have."""


def write_files(files: Iterable[SiteFile], folder: Path) -> Written:
    """Write what changed, and remove what an earlier build left; each file is whole or absent.

    The home page comes last: who reads the site meanwhile finds no link into nothing.
    """
    make_folder(folder)
    before = _named_before(folder)
    kept: list[str] = []
    last: list[SiteFile] = []
    changed = 0
    for file in files:
        kept.append(file.path)
        if file.path == "index.html":
            last.append(file)
        else:
            changed += _write(folder, file)
    changed += sum(_write(folder, file) for file in last)
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


def _write(folder: Path, file: SiteFile) -> bool:
    path = folder / file.path
    if path.is_file() and path.read_bytes() == file.content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{TEMPORARY}{path.name}")
    temporary.write_bytes(file.content)
    temporary.replace(path)
    return True
