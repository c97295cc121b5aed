"""Fetch one file of a release into a folder: resumed, checked, then put in place in one step."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from publish.download.answer import Source
from publish.download.source import Patience
from publish.durable import put_in_place, sync
from publish.errors import CutOffError, NotThereError, VerificationError
from publish.release.manifest import ReleaseFile
from publish.release.sums import sha256_of

PARTIAL = ".downloading-"
"""What a file is called while it has not come whole."""
_SAFE_NAME = re.compile(r"\.?[A-Za-z0-9_][A-Za-z0-9_.-]*")


def check_name(name: str) -> None:
    """Raise VerificationError for a name that is not that of a file in a folder."""
    if _SAFE_NAME.fullmatch(name) is None:
        raise VerificationError(
            f"The release names a file {name!r}, which may lie outside its folder: nothing of it "
            "is taken."
        )


@dataclass(frozen=True, slots=True)
class _Transfer:
    """A file on its way."""

    file: ReleaseFile
    source: Source
    name: str
    """At the source, with its folder."""
    partial: Path
    """Where its bytes go until all are here."""
    patience: Patience
    advance: Callable[[int], None]

    @property
    def place(self) -> str:
        """Where it comes from, as people may see it."""
        return f"{self.source.address}/{self.name}"

    @property
    def held(self) -> int:
        """How many bytes are here."""
        return self.partial.stat().st_size if self.partial.exists() else 0


def fetch_file(
    source: Source,
    under: str,
    file: ReleaseFile,
    folder: Path,
    patience: Patience,
    advance: Callable[[int], None],
) -> bool:
    """Fetch a file of the folder `under`; False where it is here already.

    `advance` hears how many bytes more have come, or fewer where some were thrown away. Raises
    NotThereError, CutOffError, PlaceError; VerificationError where other bytes come, or where
    another file is here under that name.
    """
    check_name(file.path)
    target = folder / file.path
    if target.exists():
        if sha256_of(target) != file.sha256:
            raise VerificationError(
                f"{target} is another file than the one published: move it away, then download "
                "again."
            )
        advance(file.bytes)
        return False
    partial = folder / f"{PARTIAL}{file.sha256[:16]}-{file.path}"
    try:
        _fetch(_Transfer(file, source, f"{under}/{file.path}", partial, patience, advance))
    except NotThereError as error:
        raise NotThereError(
            f"{error} Of an old release perhaps only manifest and changes are kept."
        ) from error
    sync(partial)
    put_in_place(partial, target)
    return True


def _fetch(transfer: _Transfer) -> None:
    """Fill the partial file to the right bytes; raise VerificationError where others come."""
    due, partial = transfer.file.sha256, transfer.partial
    was_begun = partial.exists()
    _fill(transfer)
    if was_begun and sha256_of(partial) != due:  # what was begun may have been damaged
        transfer.advance(-transfer.held)
        partial.unlink()
        _fill(transfer)
    if (found := sha256_of(partial)) != due:
        partial.unlink()
        raise VerificationError(
            f"{transfer.place} is not what was published: its SHA-256 is {found} where the "
            f"manifest says {due}."
        )


def _fill(transfer: _Transfer) -> None:
    """Ask until all bytes are here; attempts that brought something are not counted."""
    held = transfer.held
    transfer.advance(held)
    failed = 0
    while held < transfer.file.bytes or not transfer.partial.exists():
        try:
            _take(transfer)
        except CutOffError:
            failed = 0 if transfer.held > held else failed + 1
            if failed >= transfer.patience.attempts:
                raise
            sleep(transfer.patience.pause_seconds * 2 ** max(failed - 1, 0))
        held = transfer.held


def _take(transfer: _Transfer) -> None:
    """Add what comes to what is here. Raises CutOffError where it ends too early."""
    held, due = transfer.held, transfer.file.bytes
    with transfer.source.ask(transfer.name, held) as answer, transfer.partial.open("ab") as file:
        if answer.start != held:
            file.truncate(answer.start)
            transfer.advance(answer.start - held)
            held = answer.start
        for piece in answer.pieces:
            held += len(piece)
            if held > due:
                break
            file.write(piece)
            transfer.advance(len(piece))
    if held > due:
        transfer.partial.unlink()
        raise VerificationError(
            f"{transfer.place} has more bytes than the {due} of the manifest: it is not what was "
            "published."
        )
    if held < due:
        raise CutOffError(
            f"{transfer.place} ended after {held} of {due} bytes: what has come is kept and the "
            "same command goes on from there."
        )
