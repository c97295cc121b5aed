"""What tests keep from one run to the next: answers that the same code would give again."""

import hashlib
import shutil
import sys
import time
from importlib.metadata import distributions
from pathlib import Path

import pytest

CODE = {".py", ".toml", ".csv"}
LONGEST_RUN = 2 * 3600
"""Seconds: another run in this checkout may have begun before the code was changed."""


def kept_folder(config: pytest.Config, name: str, code: Path) -> Path:
    """A folder in pytest's cache that holds as long as that code and all libraries are the same.

    `pytest --cache-clear` begins anew; what other code answered is deleted once no run needs it.
    """
    assert config.cache is not None
    place = config.cache.mkdir(name)
    folder = place / digest_of(code)
    for other in place.iterdir():
        if other != folder and is_older(other, LONGEST_RUN):
            shutil.rmtree(other, ignore_errors=True)  # by another process of this run as well
    folder.mkdir(exist_ok=True)
    return folder


def is_older(folder: Path, seconds: float) -> bool:
    """Whether nothing came into a folder for so long; one that is gone is not."""
    try:
        return folder.stat().st_mtime < time.time() - seconds
    except FileNotFoundError:
        return False


def digest_of(code: Path) -> str:
    """Tells apart what answers may follow from."""
    digest = hashlib.sha256(sys.version.encode())
    for library in sorted(f"{each.name} {each.version}" for each in distributions()):
        digest.update(library.encode())
    for path in sorted(path for path in code.rglob("*") if path.suffix in CODE):
        digest.update(str(path.relative_to(code)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
