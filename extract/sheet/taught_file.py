"""The file that keeps what was taught: one versioned TOML file, an explicit input of a reading."""

import hashlib
import json
import tomllib
from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from extract.errors import KnowledgeError
from extract.sheet.layout.fields import LABELS
from extract.sheet.layout.grammar import label_words
from extract.sheet.taught import NOTHING, Taught, TaughtDrawing, TaughtLabel
from extract.sheet.words import fold

VERSION = 1
"""Of the form of the file."""
SHORTEST = 3
"""Letters of a taught label: shorter ones stand in too many words."""
HEAD = f"version = {VERSION}\n"
SQUARES = {"silhouette": 16 * 16, "thumbnail": 18 * 18}
"""Hexadecimal digits of each."""
_HEX = frozenset("0123456789abcdef")
Entry = TaughtDrawing | TaughtLabel
SORTS: dict[str, type[TaughtDrawing] | type[TaughtLabel]] = {
    "drawing": TaughtDrawing,
    "label": TaughtLabel,
}
"""What the file lists, each under its name."""


@cache
def adapter(sort: str) -> TypeAdapter[Entry]:
    """What checks one entry."""
    return TypeAdapter(SORTS[sort])


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
    version = tables.pop("version", None)
    listed = {sort: tables.pop(sort, []) for sort in SORTS}
    if version != VERSION and (any(listed.values()) or version is not None):
        raise KnowledgeError(f"{path}: version {version}: this program reads version {VERSION}")
    if tables or not all(isinstance(entries, list) for entries in listed.values()):
        found = ", ".join(tables)
        raise KnowledgeError(f"{path}: entries begin with [[drawing]] or [[label]]; found {found}")
    known = [
        entry_of(entry, sort, f"{path}: {sort} {number}")
        for sort, entries in listed.items()
        for number, entry in enumerate(entries, 1)
    ]
    drawings = tuple(entry for entry in known if isinstance(entry, TaughtDrawing))
    labels = tuple(entry for entry in known if isinstance(entry, TaughtLabel))
    return Taught(drawings, hashlib.sha256(data).hexdigest(), labels) if known else NOTHING


def entry_of(entry: object, sort: str, place: str) -> Entry:
    """One entry of the file; `place` names it. Raises KnowledgeError."""
    if isinstance(entry, dict) and (unknown := set(entry) - {f.name for f in fields(SORTS[sort])}):
        raise KnowledgeError(f"{place}: unknown key {', '.join(sorted(unknown))}")
    try:
        found = adapter(sort).validate_python(entry)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise KnowledgeError(f"{place}: {where}: {first['msg']}") from error
    if isinstance(found, TaughtDrawing):
        check_drawn(found, place)
    elif fault := label_fault(found.words):
        raise KnowledgeError(f"{place}: {fault}")
    missing = [name for name in ("who", "when", "why") if not getattr(found, name).strip()]
    if missing:
        raise KnowledgeError(f"{place}: say {', '.join(missing)}")
    return found


def check_drawn(drawing: TaughtDrawing, place: str) -> None:
    """Refuse a drawing without its pictures. Raises KnowledgeError."""
    for name, squares in SQUARES.items():
        digits = getattr(drawing, name)
        if len(digits) != squares or not _HEX.issuperset(digits):
            raise KnowledgeError(f"{place}: {name}: not {squares} hexadecimal digits")


def label_fault(words: str) -> str | None:
    """Why words cannot be taught as a label; None where they can."""
    usual = {fold(label) for labels in LABELS.values() for label in labels} | set(label_words())
    if len(fold(words)) < SHORTEST:
        return f"{words!r}: write the words of the label, {SHORTEST} letters at least"
    return f"{words!r} is a usual label already" if fold(words) in usual else None


def entry_text(entry: Entry) -> str:
    """The entry as TOML."""
    lines = [f"[[{next(sort for sort, kind in SORTS.items() if isinstance(entry, kind))}]]"]
    for field in fields(entry):
        value = getattr(entry, field.name)
        lines.append(f"{field.name} = {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def longer_text(text: str, entries: Sequence[Entry]) -> str:
    """The text of the file with more entries at its end."""
    kept = text if "version" in tomllib.loads(text) else f"{text.rstrip()}\n\n{HEAD}".lstrip()
    return "\n".join([f"{kept.rstrip()}\n", *map(entry_text, entries)])
