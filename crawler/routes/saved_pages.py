"""Pages that a person saved from a browser: each is read by whichever reader fits it."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path

from crawler.counts import counted
from crawler.errors import WrongSettingError
from crawler.fetch.answer import shows_challenge
from crawler.plan.run_context import RunContext
from crawler.records import ListedDocument, ListedVote, RouteStatus
from crawler.routes.eurlex import ids_in
from crawler.routes.list_page import parse_page
from crawler.routes.list_rows import listed_in
from crawler.routes.route_result import RouteResult
from crawler.routes.vote_search import documents_of, ids_of, votes_of
from crawler.routes.vote_search_page import parse_acts
from crawler.source_description import SourceDescription

_HTML, _ARCHIVES = (".html", ".htm"), (".mhtml", ".mht")
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_HEAD_BYTES = 4096
_UNKNOWN = "saved:"


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The HTML of a saved page."""

    url: str
    """Where it was saved from, or `saved:` and the file's name where it does not say."""
    body: bytes
    """In UTF-8."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What one file gave; `problem` says why it gave nothing."""

    documents: tuple[ListedDocument, ...] = ()
    ids: tuple[str, ...] = ()
    votes: tuple[ListedVote, ...] = ()
    problem: str = ""
    challenge: bool = False

    @property
    def names_something(self) -> bool:
        """Whether there is anything in it for us."""
        return bool(self.documents or self.ids or self.votes)


def read_saved_pages(name: str, context: RunContext) -> RouteResult:
    """Read every page in the operator's folder; one that names nothing is told by its name."""
    folder = context.settings.saved_pages
    if folder is None:
        raise WrongSettingError("the route needs a folder: name it as source.saved_pages")
    try:
        files = _pages_in(folder)
    except OSError as error:
        return RouteResult(name, "unreachable", (), f"{folder} cannot be read: {error}")
    found = [_read(path, context) for path in files]
    problems = []
    for path, each in zip(files, found, strict=True):
        context.report(f"saved page {_printable(path.name)}: {each.problem or 'read'}")
        problems += [f"{_printable(path)}: {each.problem}"] if each.problem else []
    ids = tuple(dict.fromkeys(document_id for each in found for document_id in each.ids))
    documents = tuple(listed for each in found for listed in each.documents)
    votes = tuple(vote for each in found for vote in each.votes)
    detail = (
        f"{counted(len(files), 'page')} in {folder}: "
        f"{counted(len(documents), 'language version')}, {counted(len(ids), 'document')} without "
        f"a language and {counted(len(votes), 'vote')}"
    )
    return RouteResult(
        route=name,
        status=_status(found),
        documents=tuple({each.key: each for each in documents}.values()),
        detail=detail,
        ids=ids,
        votes=votes,
        warnings=(*problems, *context.warn_without_language(ids)),
    )


def open_saved(path: Path) -> SavedPage | None:
    """Give the page that a browser saved; None for an archive without one. Raises OSError."""
    content = path.read_bytes()
    if path.suffix.lower() in _HTML:
        named = _SAVED_FROM.search(content[:_HEAD_BYTES])
        url = named[1].decode("ascii", "replace") if named else f"{_UNKNOWN}{_printable(path.name)}"
        return SavedPage(url, _in_utf8(content, None))
    message = message_from_bytes(content, policy=policy.compat32)
    for part in message.walk():
        body = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(body, bytes):
            url = part["Content-Location"] or message["Snapshot-Content-Location"]
            return SavedPage(
                str(url or f"{_UNKNOWN}{_printable(path.name)}").strip(),
                _in_utf8(body, part.get_content_charset()),
            )
    return None


def _printable(path: Path | str) -> str:
    """A path with a sign in place of every byte that is no UTF-8: the ledger keeps text."""
    return os.fsencode(path).decode("utf-8", "replace")


def _pages_in(folder: Path) -> list[Path]:
    """Give the pages by name; the folders that browsers put beside them hold no pages of ours."""
    kinds = (*_HTML, *_ARCHIVES)
    return sorted(
        path for path in folder.iterdir() if path.suffix.lower() in kinds and path.is_file()
    )


def _in_utf8(content: bytes, charset: str | None) -> bytes:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        charset = "utf-16"
    try:
        return content.decode(charset or "utf-8", "replace").encode()
    except LookupError:  # a charset that nobody knows
        return content


def _read(path: Path, context: RunContext) -> _Found:
    limit = context.source.limits.max_list_bytes
    try:
        if path.stat().st_size > limit:
            return _Found(problem=f"larger than the {limit} bytes that a page may have")
        page = open_saved(path)
    except OSError as error:
        return _Found(problem=f"cannot be read: {error.strerror or error}")
    if page is None:
        return _Found(problem="holds no HTML page: save it again as a web page")
    if shows_challenge(page.body, context.source.challenge):
        problem = "is a challenge, not the page: save it once the browser shows the page itself"
        return _Found(problem=problem, challenge=True)
    found = _named_by(page, context)
    if found.names_something:
        return found
    return _Found(problem="names no document and shows no vote that we can read")


def _named_by(page: SavedPage, context: RunContext) -> _Found:
    """Read a page as a list of the register, as votes, as a procedure: the first that fits."""
    rows = parse_page(page.body, page.url, context.source).rows
    if rows:
        return _Found(documents=listed_in(rows, context))
    acts = parse_acts(page.body, page.url, context.source).rows
    if acts:
        votes = tuple(vote for act in acts for vote in votes_of(act, page.url))
        return _Found(documents_of(acts, context), ids_of(acts), votes)
    if _may_be_procedure(page, context.source):
        return _Found(ids=tuple(dict.fromkeys(ids_in(page.body, context.source))))
    return _Found()


def _may_be_procedure(page: SavedPage, source: SourceDescription) -> bool:
    """Tell by its address, or its links; other pages speak of documents that are no notes, too."""
    path = source.eurlex.path.partition("{")[0].lower()
    unknown = page.url.startswith(_UNKNOWN)
    return path in page.url.lower() or (unknown and path.encode() in page.body.lower())


def _status(found: Sequence[_Found]) -> RouteStatus:
    if any(each.names_something for each in found):
        return "found"
    if any(each.challenge for each in found):
        return "blocked"
    return "layout_changed" if found else "empty"
