"""`SHA256SUMS`: the hash of every file of a release, as `sha256sum --check` reads it."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from publish.errors import VerificationError

SUMS_NAME = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  ([^/\x00-\x1f\x7f]+)")


def sums(folder: Path, known: Mapping[str, str]) -> bytes:
    """The lines for all files in the folder but this one, by name; `known` are hashes by name."""
    names = {path.name for path in folder.iterdir()} - {SUMS_NAME}
    return sums_of({name: known.get(name) or sha256_of(folder / name) for name in names})


def sums_of(hashes: Mapping[str, str]) -> bytes:
    """The lines for these hashes by name, in the order of the names."""
    return "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes)).encode()


def sha256_of(path: Path) -> str:
    """The hash of one file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def parse_sums(content: bytes) -> dict[str, str]:
    """Hash by name. Raises VerificationError for a line of another form."""
    found: dict[str, str] = {}
    text = content.decode("utf-8", "replace")
    if not text.endswith("\n"):
        raise VerificationError(f"{SUMS_NAME}: it ends before the end of its last line")
    # Not splitlines, to which other signs end a line too.
    for number, line in enumerate(text[:-1].split("\n"), start=1):
        match = _LINE.fullmatch(line)
        if match is None or match[2] in found:
            raise VerificationError(f"{SUMS_NAME}: line {number} is no hash and name of a file")
        found[match[2]] = match[1]
    return found
