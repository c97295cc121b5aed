"""What was seen of sheets and read in pictures before: each is looked at once for all languages of
its note.

The sheet is English in every language version, so 24 notes show the same one. Deleting the folder
costs time and no more.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from extract import EXTRACTOR_VERSION

LIBRARIES = ("pdfplumber", "pypdfium2", "opencv-python-headless", "numpy", "rapidocr")
"""Other versions of them may see the same sheet otherwise."""
Kept = TypeVar("Kept")


codec: Callable[[Any], TypeAdapter[Any]] = cache(TypeAdapter)
"""Of a type, also one like `tuple[Word, ...]`; built once, since that costs some milliseconds."""


@cache
def library_versions() -> tuple[str, ...]:
    """The versions, looked up once: that takes some milliseconds."""
    return tuple(map(version, LIBRARIES))


def seen_once(
    folder: Path | None, kind: type[Kept], sheet: Iterable[object], look: Callable[[], Kept]
) -> Kept:
    """What is seen of a sheet: from `folder` where it holds it, else by `look`, and kept there.

    `kind` is what that is a value of, `sheet` what tells this sheet from every other. Another
    reader and another library look anew.
    """
    if folder is None:
        return look()
    key = json.dumps([EXTRACTOR_VERSION, *library_versions(), str(kind), *map(str, sheet)])
    place = folder / f"{hashlib.sha256(key.encode()).hexdigest()}.json"
    try:
        known: Kept = codec(kind).validate_json(place.read_bytes())
        return known
    except (FileNotFoundError, ValidationError):  # not there, or not whole
        seen = look()
        folder.mkdir(parents=True, exist_ok=True)
        # Written beside its place and renamed into it: others may do so at once.
        beside = place.with_suffix(f".{os.getpid()}")
        beside.write_bytes(codec(kind).dump_json(seen))
        beside.replace(place)
        return seen
