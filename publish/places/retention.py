"""Prune old releases to their manifest and changes; `releases/pruned.json` tells which they are.

What is kept of each says what it held, that it was signed, and how it differed from the one before.
"""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from publish.durable import sync, write_whole
from publish.encode import encode_pretty
from publish.errors import ReleaseError
from publish.json_files import codec_of
from publish.places.index import read_index

PRUNED_NAME = "pruned.json"
KEPT = frozenset(
    {
        "manifest.json",
        "manifest.json.sig",
        "signing-key.pub.pem",
        "SHA256SUMS",
        "CHANGES.md",
        "changes.jsonl",
        "changes.parquet",
    }
)
"""Files that stay of a pruned release."""


@dataclass(frozen=True, slots=True)
class Pruned:
    """The content of the file."""

    versions: tuple[str, ...]
    """Oldest first."""


def pruned_versions(releases_dir: Path) -> tuple[str, ...]:
    """The releases of which only manifest and changes are kept, oldest first.

    Raises ReleaseError where the file is there and cannot be understood.
    """
    path = releases_dir / PRUNED_NAME
    try:
        return codec_of(Pruned).validate_json(path.read_bytes()).versions
    except FileNotFoundError:
        return ()
    except ValidationError as error:
        raise ReleaseError(f"{path} cannot be read: restore it from a copy.") from error


def prune(releases_dir: Path, keep: int) -> tuple[str, ...]:
    """Prune all announced releases but the newest `keep`, and return which were pruned now.

    One of which something was recalled stays whole: the next ones are held against it.
    Said before it is done, so a prune that was cut short is completed by the next one.
    """
    if keep < 1:
        raise ReleaseError("The latest release is never pruned: keep 1 or more.")
    already = pruned_versions(releases_dir)
    older = read_index(releases_dir).releases[:-keep]
    old = tuple(each.version for each in older if not each.recalls or each.version in already)
    new = tuple(version for version in old if version not in already)
    if new:
        write_whole(releases_dir / PRUNED_NAME, encode_pretty(Pruned((*already, *new))))
    for version in old:
        _clear(releases_dir / version)
    return new


def _clear(folder: Path) -> None:
    """Remove what is not kept; a folder that somebody took away is as good as cleared."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.name not in KEPT:
            path.unlink()
    sync(folder)
