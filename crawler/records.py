"""What the crawler hands on: the documents it holds, and how a run went."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

RouteStatus = Literal["found", "nothing_new", "empty", "blocked", "layout_changed", "unreachable"]
"""How one list answered. `found` and `nothing_new` are answers; the others are failed fetches."""

LOCAL_ROUTES = ("numbers", "saved_pages")
"""Ways of finding notes that read files of the operator and ask no host."""

FailureKind = Literal[
    "not_found",  # the host says that there is no such document
    "http_error",  # any other status that is not 200 or 304
    "unreachable",  # no connection, or it broke off
    "not_pdf",  # something else came with status 200 (an error page, a login)
    "challenge",  # a bot challenge came instead of the document
    "incomplete",  # it begins like a PDF but has no end, or lacks announced bytes
    "damaged_at_source",  # the same incomplete bytes came in several runs
    "too_large",
    "too_slow",
    "disallowed",  # robots.txt forbids the address
    "redirect",  # it pointed to a host outside the allowed ones
]


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One language version of one document, as a list names it."""

    document_id: str
    """`ST-11513-2026-INIT`"""
    language: str
    """Two lower-case letters, as in the address."""
    url: str
    title: str
    date: str | None
    """As the list prints it."""

    @property
    def key(self) -> tuple[str, str]:
        """Document and language."""
        return self.document_id, self.language

    @property
    def is_described(self) -> bool:
        """Whether a list says anything of it beyond its number and language."""
        return bool(self.title) or self.date is not None


@dataclass(frozen=True, slots=True)
class ListedVote:
    """A vote as a page of the Council lists it: a second witness beside the note."""

    url: str
    """Of the page that shows it."""
    title: str
    date: str | None
    """As printed."""
    details: tuple[str, ...]
    """What else the page prints of it: act number, file, session, rule, result."""
    positions: tuple[tuple[str, str], ...]
    """Member State as printed there, and `yes`, `no`, `abstain` or `not_participating`."""


@dataclass(frozen=True, slots=True)
class Blob:
    """Archived bytes: which, and where they lie. Small, for other processes to read them by."""

    store: str
    """The address of the store: a folder."""
    sha256: str


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """One language version of one document whose bytes lie in the archive."""

    document_id: str
    language: str
    url: str
    sha256: str
    size: int
    """In bytes."""
    store: str
    """The address of the store in which its bytes lie."""
    first_seen: datetime
    """When these bytes first came, in UTC."""
    retrieved_at: datetime
    """When the address last confirmed them (200 or 304), in UTC."""

    @property
    def blob(self) -> Blob:
        """Its bytes in the archive."""
        return Blob(self.store, self.sha256)


@dataclass(frozen=True, slots=True)
class RouteOutcome:
    """How one way of finding notes went."""

    route: str
    status: RouteStatus
    documents: int
    """Language versions that it named."""
    detail: str
    """What happened and what to do, in one line."""
    warnings: tuple[str, ...] = ()
    """What a person should act on although the route answered; each a line."""
    partial: bool = False
    """Whether it answered, but was not read over all days that were asked for."""

    @property
    def answered(self) -> bool:
        """Whether the list gave its documents; a challenge or an empty page is no answer."""
        return self.status in ("found", "nothing_new")

    @property
    def asks_a_host(self) -> bool:
        """Whether it tells anything of the source; files of the operator answer always."""
        return self.route not in LOCAL_ROUTES


@dataclass(frozen=True, slots=True)
class FetchFailure:
    """One thing that a list named and that could not be fetched."""

    document_id: str
    language: str
    url: str
    kind: FailureKind
    detail: str


@dataclass(frozen=True, slots=True)
class Absence:
    """One language version that the source does not have, or has only damaged."""

    document_id: str
    language: str
    url: str
    kind: FailureKind
    """`not_found`, `http_error`, `not_pdf`, `incomplete` or `damaged_at_source`."""
    first_asked: datetime
    last_asked: datetime
    times: int
    """Runs that had this answer, one after another."""
    next_due: datetime
    """Not asked for before this time, unless a person asks for it by name."""
    sha256: str | None
    """Of what came instead, kept in the archive; None where nothing came."""


@dataclass(frozen=True, slots=True)
class DocumentChain:
    """The versions of one document that are held, in whatever language."""

    document: str
    """What stays the same through REV and COR: `ST-11513-2026`, `ST-11513-2026-ADD-1`."""
    versions: tuple[str, ...]
    """Document ids, the oldest first: INIT, COR-1, REV-1, REV-1-COR-1, REV-2."""
    corrects: tuple[tuple[str, str], ...]
    """Corrigendum and the version that it corrects, where that one is held."""

    def superseded_by(self, document_id: str) -> str | None:
        """Give the newest version of the chain; None for that one itself."""
        return None if document_id == self.versions[-1] else self.versions[-1]


@dataclass(frozen=True, slots=True)
class CrawlReport:
    """How one run over the source went."""

    started_at: datetime
    finished_at: datetime
    routes: tuple[RouteOutcome, ...]
    new: tuple[HeldDocument, ...]
    """Bytes that the archive did not hold before."""
    unchanged: int
    """Language versions named by a list and already held (not asked, or answered with 304)."""
    failures: tuple[FetchFailure, ...]
    requests: int
    """Requests sent in all, lists and robots.txt included."""
    waiting: int = 0
    """Language versions named that the source did not have when last asked, and not due yet."""
    rechecked: int = 0
    """Language versions asked for again although no route named them: held ones that are young,
    late translations, corrigenda."""
    changed_bytes: tuple[HeldDocument, ...] = ()
    """Those of `new` that came in place of other bytes at the same address; both are kept."""
    warnings: tuple[str, ...] = ()
    """What a person should look at; each a line."""
    not_there: tuple[FetchFailure, ...] = ()
    """Guesses that no document bears (404), as most do not: numbers of a range, corrigenda."""
