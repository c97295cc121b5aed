"""What is found in a file, found once and kept for all processes that read in test runs.

Tests of the front door read the same notes again and again; that they are read rightly is promised
elsewhere, by tests that read each time. Only the finding is kept, by the bytes and by all that the
reading rests on; what is made of it runs each time.
"""

import hashlib
import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from extract import inspect, read
from extract.findings import Findings
from extract.request import ReadRequest
from extract.teaching import by_person, by_proof

SEEN = "seen"
"""The folder of what is seen of sheets."""
FindOut = Callable[[bytes, ReadRequest], Findings]


def read_once(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """From now on this process finds out what a file says once."""
    find_out = once(read.find_out, folder)
    for module in (read, inspect, by_person, by_proof):
        patch.setattr(module, "find_out", find_out)


def once(find_out: FindOut, folder: Path) -> FindOut:
    """The same finding, out of the folder where it was made before."""

    def found(data: bytes, request: ReadRequest) -> Findings:
        path = folder / name_of(data, request)
        if not path.exists():
            # One sheet in many files, or read with other knowledge, is looked at once as well.
            looked = request if request.seen else replace(request, seen=folder / SEEN)
            keep(path, (find_out(data, looked), files_in(request.seen)))
        kept: tuple[Findings, dict[str, bytes]] = pickle.loads(path.read_bytes())
        findings, seen = kept
        if request.seen is not None and seen:
            request.seen.mkdir(parents=True, exist_ok=True)
            for name in seen.keys() - files_in(request.seen).keys():
                keep_bytes(request.seen / name, seen[name])
        return replace(findings, source=replace(request.source, pages=findings.source.pages))

    return found


def name_of(data: bytes, request: ReadRequest) -> str:
    """Tells apart what a reading rests on: not where the file lies or was seen before."""
    source = replace(request.source, path="", url=None, retrieved_at=None)
    rests_on = repr(replace(request, source=source, seen=None))
    return hashlib.sha256(data + rests_on.encode()).hexdigest()


def files_in(folder: Path | None) -> dict[str, bytes]:
    """What a reading left of sheets and pictures."""
    return {path.name: path.read_bytes() for path in folder.glob("*.json")} if folder else {}


def keep(path: Path, found: object) -> None:
    keep_bytes(path, pickle.dumps(found))


def keep_bytes(path: Path, data: bytes) -> None:
    """Written beside its place and renamed into it: others may do so at once."""
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(data)
    part.replace(path)
