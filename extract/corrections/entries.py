"""What people corrected: entries of a corrections file, applied to note records."""

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from extract import EXTRACTOR_VERSION
from extract.errors import KnowledgeError
from extract.records import Document, GroupTotal, Position, Statement, Totals, Vote

Value = str | int | float | bool | None | tuple[str, ...]
"""As the record's JSON has it: a date is its ISO text."""
BLANK = "null"
"""Stands for a blank in the file: TOML has no null."""
UNREAD = "unread"
"""The `expect` of a mark that no two readers can name, of a row or of the final result: the entry
is a person's own reading."""
MISSING = "blank"
"""The `expect` of a cell that all readers find blank though a blank means nothing there."""

KEYS = ("document_id", "field", "value", "reason", "source", "expect")
OPTIONAL_KEYS = ("language",)
POSITION_PATH = re.compile(r"votes\[(\d+)\]\.positions\.([A-Z]{2})\.position")
RESULT_PATH = re.compile(r"votes\[(\d+)\]\.result")
PATHS: tuple[tuple[re.Pattern[str], type, tuple[str, ...]], ...] = (
    # Path, the record that its last name is a field of, and the fields that stay as they are read:
    # they say which document it is, or are evidence.
    (re.compile(r"document\.(\w+)"), Document, ("document_id", "language")),
    (re.compile(r"votes\[\d+\]\.(\w+)"), Vote, ("vote_id", "totals", "positions")),
    (re.compile(r"votes\[\d+\]\.totals\.(total)"), Totals, ()),
    (
        re.compile(r"votes\[\d+\]\.totals\.(?:yes|no|abstain|not_participating)\.(\w+)"),
        GroupTotal,
        (),
    ),
    (
        re.compile(r"votes\[\d+\]\.positions\.[A-Z]{2}\.(\w+)"),
        Position,
        ("member_state", "evidence"),
    ),
    (re.compile(r"statements\[\d+\]\.(\w+)"), Statement, ("ordinal", "pages")),
)


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry: what is set in place of what was read, why, and who says so."""

    document_id: str
    language: str | None
    """None: in every language version."""
    field: str
    """`document.title`, `votes[0].subject`, `votes[0].positions.IT.position`"""
    value: Value
    reason: str
    source: str
    expect: Value
    """What is read there now; once that changes the note is refused until the entry is removed."""

    @property
    def name(self) -> str:
        """How messages call the entry."""
        return f"{self.document_id}{f' {self.language}' if self.language else ''}: {self.field}"


def load_corrections(path: Path) -> tuple[Correction, ...]:
    """The entries of a corrections file, in its order.

    Raises KnowledgeError, naming file and entry, where one cannot be understood.
    """
    try:
        return parse_corrections(path.read_text(encoding="utf-8"), path)
    except OSError as error:
        raise KnowledgeError(f"{path}: the corrections cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{path}: not valid UTF-8: {error}") from error


def parse_corrections(text: str, path: Path) -> tuple[Correction, ...]:
    """The entries of the text of a corrections file; `path` names it. Raises KnowledgeError."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{path}: not valid TOML: {error}") from error
    entries = tables.pop("correction", [])
    if tables or not isinstance(entries, list):
        raise KnowledgeError(
            f"{path}: entries begin with [[correction]]; found {', '.join(tables)}"
        )
    corrections = tuple(
        entry_of(entry, f"{path}: correction {number}") for number, entry in enumerate(entries, 1)
    )
    refuse_doubles(corrections, path)
    return corrections


def entry_of(entry: object, place: str) -> Correction:
    """One entry of the file; `place` names it. Raises KnowledgeError."""
    if not isinstance(entry, Mapping):
        raise KnowledgeError(f"{place}: an entry begins with [[correction]]")
    place = f"{place} ({entry.get('document_id', '?')}, {entry.get('field', '?')})"
    missing = [key for key in KEYS if key not in entry]
    unknown = [key for key in entry if key not in (*KEYS, *OPTIONAL_KEYS)]
    if missing or unknown:
        faults = [f"lacks {key}" for key in missing] + [f"unknown key {key}" for key in unknown]
        raise KnowledgeError(f"{place}: {', '.join(faults)}")
    for key in ("document_id", "language", "field", "reason", "source"):
        text = entry.get(key, "-")
        if not isinstance(text, str) or not text.strip():
            raise KnowledgeError(f"{place}: {key} must be words")
    kind = type_at(entry["field"], place)
    expect, value = plain(entry["expect"]), plain(entry["value"])
    check_value(value, kind, f"{place}: value")
    if not is_persons_reading(entry["field"], expect):
        check_value(expect, kind, f"{place}: expect")
    return Correction(
        entry["document_id"],
        entry.get("language"),
        entry["field"],
        value,
        entry["reason"],
        entry["source"],
        expect,
    )


def is_persons_reading(path: str, expect: Value) -> bool:
    """Whether an entry gives what no two readers can name, or a mark that is missing."""
    if POSITION_PATH.fullmatch(path):
        return expect in (UNREAD, MISSING)
    return expect == UNREAD and RESULT_PATH.fullmatch(path) is not None


def value_of(text: str, path: str) -> Value:
    """Words of a command line as a value for a field: text, else a number, a list, true or false.

    Raises KnowledgeError where the field takes none of these, or is none.
    """
    kind = type_at(path, "the correction")
    try:
        check_value(plain(text), kind, path)
    except KnowledgeError:
        try:
            value = plain(json.loads(text))
        except json.JSONDecodeError:
            value = text
        check_value(value, kind, path)
        return value
    return plain(text)


def entry_text(correction: Correction) -> str:
    """The entry as TOML."""
    lines = ["[[correction]]"]
    for field in fields(correction):
        value = getattr(correction, field.name)
        if value is None and field.name in OPTIONAL_KEYS:
            continue
        written = BLANK if value is None else value
        lines.append(f"{field.name} = {json.dumps(written, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def type_at(path: str, place: str) -> Any:  # noqa: ANN401 - a type annotation, of which there is no type
    """The type of the field that a path names. Raises KnowledgeError where it names none."""
    for pattern, owner, kept in PATHS:
        found = pattern.fullmatch(path)
        names = [field.name for field in fields(owner) if field.name not in kept]
        if found is not None and found.group(1) in names:
            return get_type_hints(owner)[found.group(1)]
    raise KnowledgeError(
        f"{place}: no field that can be corrected; write document.title, votes[0].subject, "
        "votes[0].totals.yes.members, votes[0].positions.IT.position or statements[0].heading"
    )


def plain(value: object) -> Value:
    """A TOML value as the record's JSON has it."""
    if value == BLANK:
        return None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    if isinstance(value, str | int | float):
        return value
    return repr(value)  # a table or a time of day: `check_value` refuses it by its words


def check_value(value: Value, kind: Any, place: str) -> None:  # noqa: ANN401
    """Raise KnowledgeError where a value cannot stand in a field of that type."""
    try:
        TypeAdapter(kind).validate_json(json.dumps(value), strict=True)
    except ValidationError as error:
        raise KnowledgeError(f"{place} {value!r}: {error.errors()[0]['msg']}") from error


def refuse_doubles(corrections: Sequence[Correction], path: Path) -> None:
    """Raise KnowledgeError where two entries set one field of one note."""
    for number, one in enumerate(corrections):
        for other in corrections[:number]:
            same = (one.document_id, one.field) == (other.document_id, other.field)
            if same and (one.language == other.language or None in (one.language, other.language)):
                raise KnowledgeError(f"{path}: two corrections of {one.name}: keep one")


def corrections_of(
    corrections: Sequence[Correction], document_id: str | None, language: str | None
) -> tuple[Correction, ...]:
    """The entries for one language version of one document."""
    return tuple(
        correction
        for correction in corrections
        if correction.document_id == document_id and correction.language in (None, language)
    )


def version_with(corrections: Sequence[Correction]) -> str:
    """The extractor's version, with a mark of the entries that the reading was corrected by.

    A held note is read again once this changes.
    """
    if not corrections:
        return EXTRACTOR_VERSION
    text = json.dumps([[getattr(c, f.name) for f in fields(c)] for c in corrections])
    return f"{EXTRACTOR_VERSION}+corrected.{hashlib.sha256(text.encode()).hexdigest()[:12]}"
