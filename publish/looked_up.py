"""The operator's file of links: what people looked up of a vote or a procedure elsewhere."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from publish.errors import ReleaseError
from publish.records import LookedUpKind, LookedUpLink
from publish.rows.keys.links import CELEX, ELI
from publish.rows.keys.procedures import parse_procedure

_KEYS = ("kind", "value", "day", "source")
_OWNERS = ("vote_id", "procedure")
_FORMS: dict[LookedUpKind, tuple[re.Pattern[str], str]] = {
    "celex": (CELEX, "32016R0679"),
    "eli": (ELI, "http://data.europa.eu/eli/reg/2016/679/oj"),
    "pe_cons": (
        re.compile(r"PE-CONS \d{1,4}(?:/\d)?/\d{2}(?: (?:REV|COR|ADD) \d)*"),
        "PE-CONS 17/16",
    ),
    "parliament_vote": (re.compile(r"https?://[^\s<>\"]+"), "an address that begins with https://"),
}
_VOTE = re.compile(r"[A-Z]{2}-\d+-\d{4}(?:-ADD-\d+)*(?:-V(?:[2-9]|[1-9]\d+))?")


def load_looked_up(path: Path) -> tuple[LookedUpLink, ...]:
    """The entries of the file, in its order.

    Raises ReleaseError, naming file and entry, where one cannot be understood.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReleaseError(f"{path}: the links cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ReleaseError(f"{path}: not valid TOML in UTF-8: {error}") from error
    entries = tables.pop("link", [])
    if tables or not isinstance(entries, list):
        raise ReleaseError(f"{path}: entries begin with [[link]]; found {', '.join(tables)}")
    links: list[LookedUpLink] = []
    for number, entry in enumerate(entries, 1):
        try:
            link = _link(entry)
        except ValueError as error:
            raise ReleaseError(f"{path}: link {number}: {error}") from error
        if any((link.named, link.kind, link.value) == (o.named, o.kind, o.value) for o in links):
            raise ReleaseError(f"{path}: {link.named} has {link.kind} {link.value} twice")
        links.append(link)
    return tuple(links)


def _link(entry: object) -> LookedUpLink:
    """An entry as a record. Raises ValueError, saying what to write."""
    if not isinstance(entry, Mapping):
        raise ValueError("an entry begins with [[link]]")
    owners = [key for key in _OWNERS if key in entry]
    missing = [key for key in _KEYS if key not in entry]
    unknown = [key for key in entry if key not in (*_KEYS, *_OWNERS)]
    if missing or unknown:
        faults = [f"lacks {key}" for key in missing] + [f"unknown key {key}" for key in unknown]
        raise ValueError(", ".join(faults))
    if len(owners) != 1:
        raise ValueError("name the vote (vote_id) or the procedure, one of them")
    words = {key: _words(entry[key], key) for key in (*owners, "kind", "value", "source")}
    kind = words["kind"]
    if kind not in _FORMS:
        kinds = ", ".join(_FORMS)
        raise ValueError(f"kind {kind!r} is none that is looked up: write one of {kinds}")
    return LookedUpLink(
        vote_id=_vote_id(words.get("vote_id")),
        procedure=_procedure(words.get("procedure")),
        kind=kind,
        value=_value(kind, words["value"]),
        day=_day(entry["day"]),
        source=words["source"],
    )


def _words(value: object, key: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} must be words")
    return value.strip()


def _vote_id(text: str | None) -> str | None:
    if text is not None and not _VOTE.fullmatch(text):
        raise ValueError(f"{text!r} is no vote: write ST-11513-2026 or ST-11513-2026-V2")
    return text


def _procedure(text: str | None) -> str | None:
    if text is None:
        return None
    procedure = parse_procedure(text)
    if procedure is None:
        raise ValueError(f"{text!r} is no procedure: write 2012/0011/COD")
    return procedure.key


def _value(kind: LookedUpKind, text: str) -> str:
    pattern, example = _FORMS[kind]
    if not pattern.fullmatch(text):
        raise ValueError(f"{text!r} has not the form of {kind}: write {example}")
    return text


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("day must be a day without quotes: 2016-05-04")
    return value
