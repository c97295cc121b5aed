"""The EU's addresses for what a release is about, read from `authorities.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from publish.errors import ReleaseError
from publish.json_files import read_shipped

_T = TypeVar("_T")
_FILE = "authorities.toml"


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of file."""

    media_type: str
    registered: bool
    """IANA has registered the media type."""
    file_type: str
    """The EU's code; empty where its list has none."""


@dataclass(frozen=True, slots=True)
class Availability:
    """For how long the files are meant to stay."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Theme:
    """What the data are about, in the words of data portals."""

    code: str
    label: str
    scheme: str
    scheme_label: str


@dataclass(frozen=True, slots=True)
class Authorities:
    """The file as it stands; its comments say what each entry is."""

    base: str
    licence: str
    access_right: str
    frequency: str
    metadata_language: str
    availability: Availability
    theme: Theme
    countries: Mapping[str, str]
    no_single_language: Mapping[str, str]
    forms: Mapping[str, Form]


@cache
def authorities() -> Authorities:
    """What the file says."""
    return read_shipped("publish.metadata.linked_data", _FILE, Authorities)


def authority(code: str) -> str:
    """The whole address of a code such as `frequency/IRREG`."""
    return f"{authorities().base}{code}"


def country(code: str) -> str:
    """Address of a Member State. Raises ReleaseError for a code that the file does not have."""
    return authority(f"country/{_known(authorities().countries, code, 'Member State')}")


def language(code: str) -> str:
    """Address of a language. Raises ReleaseError for a code that is none of a language."""
    return authority(f"language/{language_letters(code)}")


def language_letters(code: str) -> str:
    """The three letters of a language by its two. Raises ReleaseError for a code that is none."""
    from langcodes import Language  # loads tables of all languages, for those who need a country

    if code in (special := authorities().no_single_language):
        return special[code]
    try:
        return Language.get(code).to_alpha3().upper()
    except LookupError as error:
        raise ReleaseError(
            f"{code!r} is no language of ISO 639, so the release cannot be described: correct it "
            f"where the documents have it, or name it in {_FILE}."
        ) from error


def form_of(path: str) -> Form:
    """The form of a file by the end of its name; raises ReleaseError for an unknown one."""
    return _known(authorities().forms, path.rpartition(".")[2], "form of file")


def _known(known: Mapping[str, _T], code: str, what: str) -> _T:
    try:
        return known[code]
    except KeyError as error:
        raise ReleaseError(
            f"{_FILE} has no entry for the {what} {code!r}, so the release cannot be described: "
            "add it there."
        ) from error
