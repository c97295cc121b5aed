"""The file that keeps what was taught: one versioned TOML file, an explicit input of a reading."""

import hashlib
import json
import tomllib
from dataclasses import fields
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from extract.errors import KnowledgeError
from extract.sheet.taught import NOTHING, Taught, TaughtDrawing

VERSION = 1
"""Of the form of the file."""
HEAD = f"version = {VERSION}\n"
SQUARES = {"silhouette": 16 * 16, "thumbnail": 18 * 18}
"""Hexadecimal digits of each."""
_HEX = frozenset("0123456789abcdef")


@cache
def adapter() -> TypeAdapter[TaughtDrawing]:
    """What checks one entry."""
    return TypeAdapter(TaughtDrawing)


def load_taught(path: Path) -> Taught:
    """What the file teaches, with its SHA-256. Raises KnowledgeError, naming file and entry."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise KnowledgeError(f"{path}: what was taught cannot be read: {error.strerror}") from error
    return parse_taught(data, path)


def parse_taught(data: bytes, path: Path) -> Taught:
    """What the bytes of such a file teach; `path` names it. Raises KnowledgeError."""
    try:
        tables = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path}: not valid TOML: {error}") from error
    version, entries = tables.pop("version", None), tables.pop("drawing", [])
    if version != VERSION and (entries or version is not None):
        raise KnowledgeError(f"{path}: version {version}: this program reads version {VERSION}")
    if tables or not isinstance(entries, list):
        raise KnowledgeError(f"{path}: entries begin with [[drawing]]; found {', '.join(tables)}")
    drawings = tuple(
        entry_of(entry, f"{path}: drawing {number}") for number, entry in enumerate(entries, 1)
    )
    return Taught(drawings, hashlib.sha256(data).hexdigest()) if drawings else NOTHING


def entry_of(entry: object, place: str) -> TaughtDrawing:
    """One entry of the file; `place` names it. Raises KnowledgeError."""
    if isinstance(entry, dict) and (
        unknown := set(entry) - {f.name for f in fields(TaughtDrawing)}
    ):
        raise KnowledgeError(f"{place}: unknown key {', '.join(sorted(unknown))}")
    try:
        drawing = adapter().validate_python(entry)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise KnowledgeError(f"{place}: {where}: {first['msg']}") from error
    for name, squares in SQUARES.items():
        digits = getattr(drawing, name)
        if len(digits) != squares or not _HEX.issuperset(digits):
            raise KnowledgeError(f"{place}: {name}: not {squares} hexadecimal digits")
    missing = [name for name in ("who", "when", "why") if not getattr(drawing, name).strip()]
    if missing:
        raise KnowledgeError(f"{place}: say {', '.join(missing)}")
    return drawing


def entry_text(drawing: TaughtDrawing) -> str:
    """The entry as TOML."""
    lines = ["[[drawing]]"]
    for field in fields(drawing):
        value = getattr(drawing, field.name)
        lines.append(f"{field.name} = {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def longer_text(text: str, drawings: tuple[TaughtDrawing, ...]) -> str:
    """The text of the file with more entries at its end."""
    kept = text if "version" in tomllib.loads(text) else f"{text.rstrip()}\n\n{HEAD}".lstrip()
    return "\n".join([f"{kept.rstrip()}\n", *map(entry_text, drawings)])
