"""Fetch one file of a release into a folder: resumed, checked, then put in place in one step."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from publish.download.source import Patience, Source
from publish.durable import put_in_place, sync
from publish.errors import CutOffError, NotThereError, VerificationError
from publish.release.sums import sha256_of

PARTIAL = ".downloading-"
"""What a file is called while it has not come whole."""
_SAFE_NAME = re.compile(r"\.?[A-Za-z0-9_][A-Za-z0-9_.-]*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file as the manifest tells of it."""

    name: str
    bytes: int
    sha256: str


def check_name(name: str) -> None:
    """Raise VerificationError for a name that is not that of a file in a folder."""
    if _SAFE_NAME.fullmatch(name) is None:
        raise VerificationError(
            f"The release names a file {name!r}, which may lie outside its folder: nothing of it "
            "is taken."
        )


def fetch_file(
    source: Source,
    under: str,
    wanted: Wanted,
    folder: Path,
    patience: Patience,
    advance: Callable[[int], None],
) -> bool:
    """Fetch a file of the folder `under`; False where it is here already.

    `advance` hears how many bytes more have come, or fewer where some were thrown away. Raises
    NotThereError, CutOffError, PlaceError; VerificationError where other bytes come, or where
    another file is here under that name.
    """
    check_name(wanted.name)
    target = folder / wanted.name
    if target.exists():
        _check_ours(target, wanted)
        advance(wanted.bytes)
        return False
    partial = folder / f"{PARTIAL}{wanted.sha256[:16]}-{wanted.name}"
    try:
        _fetch_into(partial, source, f"{under}/{wanted.name}", wanted, patience, advance)
    except NotThereError as error:
        raise NotThereError(
            f"{error} Of an old release perhaps only manifest and changes are kept."
        ) from error
    sync(partial)
    put_in_place(partial, target)
    return True


def _fetch_into(
    partial: Path,
    source: Source,
    place: str,
    wanted: Wanted,
    patience: Patience,
    advance: Callable[[int], None],
) -> None:
    """Fill a partial file to the right bytes; raise VerificationError where others come."""
    was_begun = partial.exists()
    _fill(source, place, wanted, partial, patience, advance)
    if was_begun and sha256_of(partial) != wanted.sha256:  # what was begun may have been damaged
        advance(-partial.stat().st_size)
        partial.unlink()
        _fill(source, place, wanted, partial, patience, advance)
    _check_hash(partial, wanted, f"{source.address}/{place}")


def _check_ours(target: Path, wanted: Wanted) -> None:
    if sha256_of(target) != wanted.sha256:
        raise VerificationError(
            f"{target} is another file than the one published: move it away, then download again."
        )


def _fill(
    source: Source,
    place: str,
    wanted: Wanted,
    partial: Path,
    patience: Patience,
    advance: Callable[[int], None],
) -> None:
    """Ask until all bytes are here; attempts that brought something are not counted."""
    held = _size(partial)
    advance(held)
    failed = 0
    while held < wanted.bytes or not partial.exists():
        try:
            _take(source, place, wanted, partial, advance)
        except CutOffError:
            failed = 0 if _size(partial) > held else failed + 1
            if failed >= patience.attempts:
                raise
            sleep(patience.pause_seconds * 2 ** max(failed - 1, 0))
        held = _size(partial)


def _take(
    source: Source, place: str, wanted: Wanted, partial: Path, advance: Callable[[int], None]
) -> None:
    """Add what comes to what is here. Raises CutOffError where it ends too early."""
    held = _size(partial)
    with source.ask(place, held) as answer, partial.open("ab") as file:
        if answer.start != held:
            file.truncate(answer.start)
            advance(answer.start - held)
            held = answer.start
        for piece in answer.pieces:
            held += len(piece)
            if held > wanted.bytes:
                break
            file.write(piece)
            advance(len(piece))
    if held > wanted.bytes:
        partial.unlink()
        raise VerificationError(
            f"{source.address}/{place} has more bytes than the {wanted.bytes} of the manifest: it "
            "is not what was published."
        )
    if held < wanted.bytes:
        raise CutOffError(
            f"{source.address}/{place} ended after {held} of {wanted.bytes} bytes: what has come "
            "is kept and the same command goes on from there."
        )


def _check_hash(partial: Path, wanted: Wanted, place: str) -> None:
    found = sha256_of(partial)
    if found != wanted.sha256:
        partial.unlink()
        raise VerificationError(
            f"{place} is not what was published: its SHA-256 is {found} where the manifest says "
            f"{wanted.sha256}."
        )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
