"""What was seen of sheets before: each is looked at once for all languages of its note.

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

from pydantic import TypeAdapter, ValidationError

from extract import EXTRACTOR_VERSION
from extract.sheet.seen import Seen

LIBRARIES = ("pdfplumber", "pypdfium2", "opencv-python-headless", "numpy", "rapidocr")
"""Other versions of them may see the same sheet otherwise."""


@cache
def adapter() -> TypeAdapter[Seen]:
    """The codec of what is seen; built once, since building it costs some milliseconds."""
    return TypeAdapter(Seen)


def seen_once(folder: Path | None, sheet: Iterable[object], look: Callable[[], Seen]) -> Seen:
    """What is seen of a sheet: from `folder` where it holds it, else by `look`, and kept there.

    `sheet` is what tells this sheet from every other. A sheet of which not all can be seen is not
    kept: why not names its page.
    """
    if folder is None:
        return look()
    place = folder / f"{key_of(sheet)}.sheet.json"
    try:
        return adapter().validate_json(place.read_bytes())
    except (FileNotFoundError, ValidationError):  # not there, or not whole
        seen = look()
        if seen.unread is None:
            keep(place, adapter().dump_json(seen))
        return seen


def key_of(sheet: Iterable[object]) -> str:
    """A name that another sheet, another reader or another library does not share."""
    words = json.dumps([EXTRACTOR_VERSION, *library_versions(), *map(str, sheet)])
    return hashlib.sha256(words.encode()).hexdigest()


@cache
def library_versions() -> tuple[str, ...]:
    """The versions, looked up once: that takes some milliseconds."""
    return tuple(map(version, LIBRARIES))


def keep(place: Path, answer: bytes) -> None:
    """Write the answer beside its place and rename it into it: others may do so at once."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(f".{os.getpid()}")
    beside.write_bytes(answer)
    beside.replace(place)
