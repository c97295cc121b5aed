"""The file that keeps what was taught: one versioned TOML file, an explicit input of a reading."""

import hashlib
import json
import re
import tomllib
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from extract.errors import KnowledgeError
from extract.sheet.kept import codec
from extract.sheet.layout.fields.labels.words import LABELS
from extract.sheet.layout.grammar import label_words
from extract.sheet.taught.knowledge import NOTHING, Taught, TaughtDrawing, TaughtLabel, TaughtLayout
from extract.sheet.words import fold

VERSION = 1
"""Of the form of the file: another one is refused."""
SHORTEST = 3
"""Letters of a taught label: shorter ones stand in too many words."""
SQUARES = {"silhouette": 16 * 16, "thumbnail": 18 * 18}
"""Hexadecimal digits of each."""
Entry = TaughtDrawing | TaughtLabel | TaughtLayout
Sort = TypeVar("Sort", TaughtDrawing, TaughtLabel, TaughtLayout)
SORTS: dict[str, type[Entry]] = {
    "drawing": TaughtDrawing,
    "label": TaughtLabel,
    "layout": TaughtLayout,
}


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
    if tables or not all(isinstance(each, list) for each in listed.values()):
        known, found = " or ".join(f"[[{sort}]]" for sort in SORTS), ", ".join(tables)
        raise KnowledgeError(f"{path}: entries begin with {known}; found {found}")
    if not any(listed.values()):
        return NOTHING
    return Taught(
        entries_of(TaughtDrawing, listed["drawing"], f"{path}: drawing"),
        hashlib.sha256(data).hexdigest(),
        entries_of(TaughtLabel, listed["label"], f"{path}: label"),
        entries_of(TaughtLayout, listed["layout"], f"{path}: layout"),
    )


def entries_of(kind: type[Sort], listed: Sequence[object], place: str) -> tuple[Sort, ...]:
    """The entries of one sort; `place` names them. Raises KnowledgeError."""
    known, adapter = {field.name for field in fields(kind)}, codec(kind)
    found: list[Sort] = []
    for number, entry in enumerate(listed, 1):
        if isinstance(entry, dict) and (unknown := set(entry) - known):
            raise KnowledgeError(f"{place} {number}: unknown key {', '.join(sorted(unknown))}")
        try:
            found.append(adapter.validate_python(entry))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise KnowledgeError(f"{place} {number}: {where}: {first['msg']}") from error
        if fault := fault_of(found[-1]):
            raise KnowledgeError(f"{place} {number}: {fault}")
    return tuple(found)


def fault_of(entry: Entry) -> str | None:
    """What is wrong with an entry of the right form; None for nothing."""
    if isinstance(entry, TaughtDrawing):
        for name, squares in SQUARES.items():
            if re.fullmatch(f"[0-9a-f]{{{squares}}}", getattr(entry, name)) is None:
                return f"{name}: not {squares} hexadecimal digits"
    elif isinstance(entry, TaughtLayout):
        if not 0 < len(entry.marks) == len(entry.names):
            return "marks: one place for each of the names"
    elif not is_usual(entry) and (fault := label_fault(entry.words)):
        return fault
    missing = [name for name in ("who", "when", "why") if not getattr(entry, name).strip()]
    return f"say {', '.join(missing)}" if missing else None


def is_usual(label: TaughtLabel) -> bool:
    """Whether it says what every reader knows by now: it was taught to one that did not."""
    return fold(label.words) in map(fold, LABELS.get(label.meaning, ()))


def label_fault(words: str) -> str | None:
    """Why words cannot be taught as a label; None where they can."""
    usual = {fold(label) for labels in LABELS.values() for label in labels} | set(label_words())
    if len(fold(words)) < SHORTEST:
        return f"{words!r}: write the words of the label, {SHORTEST} letters at least"
    return f"{words!r} is a usual label already" if fold(words) in usual else None


def entry_text(entry: Entry) -> str:
    """The entry as TOML."""
    lines = [f"[[{next(name for name, kind in SORTS.items() if isinstance(entry, kind))}]]"]
    for field in fields(entry):
        value = json.dumps(getattr(entry, field.name), ensure_ascii=False)
        lines.append(f"{field.name} = {value}")
    return "\n".join(lines) + "\n"


def longer_text(text: str, entries: Sequence[Entry]) -> str:
    """The text of the file with more entries at its end."""
    if "version" not in tomllib.loads(text):
        text = f"{text.rstrip()}\n\nversion = {VERSION}\n".lstrip()
    return "\n".join([f"{text.rstrip()}\n", *map(entry_text, entries)])
