"""The language versions that routes name within the scope of a run, and which are held."""

from collections.abc import Iterator, Sequence

from crawler.ledger.imports import is_import
from crawler.records import ListedDocument
from crawler.routes.dates import read_date
from crawler.routes.route import RouteResult
from crawler.plan.scope import Scope
from crawler.settings import CrawlSettings
from crawler.source_description import SourceDescription
from crawler.ledger.versions import Known, KnownVersion


def candidates_of(
    results: Sequence[RouteResult], scope: Scope, settings: CrawlSettings, source: SourceDescription
) -> list[ListedDocument]:
    """Each language version to hold once, as the first route names it."""
    languages = scope.languages or settings.languages
    found: dict[tuple[str, str], ListedDocument] = {}
    for listed in all_named(results, scope, settings, source):
        chosen = languages is None or listed.language in languages
        if chosen and in_days(listed, scope) and (scope.only is None or listed.key in scope.only):
            found.setdefault(listed.key, listed)
    return list(found.values())


def in_days(listed: ListedDocument, scope: Scope) -> bool:
    """Whether a document is dated within the scope; one without a date that can be read is."""
    dated = read_date(listed.date)
    if dated is None:
        return True
    return (scope.since is None or scope.since <= dated) and (
        scope.until is None or dated <= scope.until
    )


def all_named(
    results: Sequence[RouteResult], scope: Scope, settings: CrawlSettings, source: SourceDescription
) -> Iterator[ListedDocument]:
    """All language versions that routes name, or that languages make of a document's number."""
    for result in results:
        yield from result.documents
    languages = scope.languages or settings.languages or ()
    ids = [document_id for result in results for document_id in result.ids]
    for document_id in (*ids, *scope.documents):
        for language in languages:
            yield at_usual_address(document_id, language, settings, source)


def at_usual_address(
    document_id: str, language: str, settings: CrawlSettings, source: SourceDescription
) -> ListedDocument:
    """A language version that no list describes, at its usual address."""
    path = source.document_path.format(document_id=document_id, language=language)
    return ListedDocument(
        document_id, language, settings.documents_url.rstrip("/") + path, "", None
    )


def newly_described(candidates: Sequence[ListedDocument], known: Known) -> Iterator[ListedDocument]:
    """Yield what a list describes and was fetched before by its number alone.

    A later change of its row is told by what the list said first.
    """
    for listed in candidates:
        version: KnownVersion | None = known.get(listed.key)
        if version is None or version.is_described or is_import(version.held):
            continue
        if listed.title or listed.date is not None:
            yield listed


def is_held_as_listed(listed: ListedDocument, known: Known) -> bool:
    """Whether these bytes are held, and nothing in the list says that they changed."""
    version: KnownVersion | None = known.get(listed.key)
    if version is None or not version.is_whole():
        return False
    if not listed.title and listed.date is None:  # named by its number alone
        return True
    if is_import(version.held) or not version.is_described:  # no list has described it yet
        return True
    return (version.title, version.date) == (listed.title, listed.date)
