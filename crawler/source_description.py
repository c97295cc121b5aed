"""The description of one source: addresses, selectors and limits, read from its data file."""

import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from crawler.errors import SourceDescriptionError
from crawler.plan.schedule import Schedule

NO_OTHER_KEYS = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class ListRoute:
    """One list of the register."""

    path: str


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class DatedRoute:
    """A search that is asked by date."""

    path: str
    parameters: Mapping[str, str]
    """Sent with every request, as they are."""
    since_parameter: str
    until_parameter: str
    date_format: str


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class SearchRoute(DatedRoute):
    """The register's search."""

    rows_per_page: int
    max_pages: int
    title: re.Pattern[str]
    """By which most rows are known to be of the family that was asked for."""


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class VoteSearchRoute(DatedRoute):
    """The structured search for votes: acts, each with the positions of the states."""

    act: str
    title: str
    details: str
    votes: str
    countries: str
    """Of a vote, one for each of `positions`."""
    code: str
    positions: tuple[str, ...]
    """What the groups of states mean, in their order."""
    next: str
    pages: str
    number: re.Pattern[str]
    """A document's number in what the page prints of an act."""


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class EurlexRoute:
    """Procedure pages of EUR-Lex."""

    path: str
    numbers: tuple[re.Pattern[str], ...]
    """How text and addresses name a Council document."""
    acts: re.Pattern[str]
    """How they name an adopted regulation, directive or decision."""


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class Selectors:
    """CSS selectors of a list page."""

    row: str
    title: str
    date: str
    pdf: str
    language: str
    total: str
    next: str
    pages: str


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class Paging:
    """How a list is asked for page by page where it does not say so."""

    parameter: str


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class Challenge:
    """By what a bot challenge is known."""

    titles: tuple[str, ...]
    header: str
    header_value: str


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class Limits:
    """What a run will not exceed, whatever it meets."""

    max_list_bytes: int
    max_robots_bytes: int
    max_redirects: int
    tries: int
    longest_wait_seconds: float
    pause_jitter: float
    slow_bytes_per_second: float
    slow_seconds: float
    give_up_after: int
    empty_page_characters: int


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class KnownDocument:
    """A document that is there."""

    document_id: str
    language: str
    file: str
    """Interinstitutional file of its vote."""


@dataclass(frozen=True, slots=True, config=NO_OTHER_KEYS)
class SourceDescription:
    """Everything that is particular to one register."""

    hosts: tuple[str, ...]
    document_prefixes: tuple[str, ...]
    documents_url: str
    """Scheme and host under which the Council itself gives out documents."""
    document_path: str
    document_link: re.Pattern[str]
    known_document: KnownDocument
    lists: Mapping[str, ListRoute]
    """By the name of the route."""
    search: SearchRoute
    vote_search: VoteSearchRoute
    eurlex: EurlexRoute
    selectors: Selectors
    paging: Paging
    challenge: Challenge
    limits: Limits
    schedule: Schedule

    def address_of(self, document_id: str, language: str) -> str:
        """The Council's own address of one language version, whoever gave its bytes."""
        path = self.document_path.format(document_id=document_id, language=language)
        return f"{self.documents_url}{path}"


def read_source(name: str = "consilium") -> SourceDescription:
    """Read `crawler/sources/{name}.toml`; raises SourceDescriptionError where it is not right."""
    text = (files("crawler.sources") / f"{name}.toml").read_text(encoding="utf-8")
    return parse_source(text, name)


def parse_source(text: str, name: str) -> SourceDescription:
    """Turn the text of a description into one; every key is needed, none may be unknown."""
    try:
        return TypeAdapter(SourceDescription).validate_python(tomllib.loads(text))
    except ValidationError as error:
        faults = error.errors(include_url=False)
        told = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in faults)
        raise SourceDescriptionError(_not_as_expected(name, told)) from error
    except tomllib.TOMLDecodeError as error:
        raise SourceDescriptionError(_not_as_expected(name, str(error))) from error


def _not_as_expected(name: str, told: str) -> str:
    return f"crawler/sources/{name}.toml is not as expected: {told}"
