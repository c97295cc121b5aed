"""Which language versions a run asks for: of all that is named, what is not held yet."""

from collections.abc import Iterator, Sequence

from crawler.download import Known
from crawler.ledger.imports import is_import
from crawler.ledger.versions import KnownVersion
from crawler.plan.scope import Scope
from crawler.records import ListedDocument
from crawler.routes.dates import read_date
from crawler.routes.route import RouteReading
from crawler.settings import CrawlSettings
from crawler.source_description import Source


def wanted_of(
    readings: Sequence[RouteReading], scope: Scope, settings: CrawlSettings, source: Source
) -> list[ListedDocument]:
    """Each language version to hold once, as the first route names it."""
    languages = scope.languages or settings.languages
    found: dict[tuple[str, str], ListedDocument] = {}
    for listed in named_by(readings, scope, settings, source):
        key = (listed.document_id, listed.language)
        spoken = languages is None or listed.language in languages
        if spoken and in_days(listed, scope) and (scope.only is None or key in scope.only):
            found.setdefault(key, listed)
    return list(found.values())


def in_days(listed: ListedDocument, scope: Scope) -> bool:
    """Whether a document is dated within the scope; one without a date that can be read is."""
    dated = read_date(listed.date)
    if dated is None:
        return True
    return (scope.since is None or scope.since <= dated) and (
        scope.until is None or dated <= scope.until
    )


def named_by(
    readings: Sequence[RouteReading], scope: Scope, settings: CrawlSettings, source: Source
) -> Iterator[ListedDocument]:
    """All language versions that routes name, or that languages make of a document's number."""
    for reading in readings:
        yield from reading.documents
    languages = scope.languages or settings.languages or ()
    ids = [document_id for reading in readings for document_id in reading.ids]
    for document_id in (*ids, *scope.documents):
        for language in languages:
            yield listed_as(document_id, language, settings, source)


def listed_as(
    document_id: str, language: str, settings: CrawlSettings, source: Source
) -> ListedDocument:
    """A language version that no list describes, at its usual address."""
    path = source.document_path.format(document_id=document_id, language=language)
    return ListedDocument(
        document_id, language, settings.documents_url.rstrip("/") + path, "", None
    )


def described_now(wanted: Sequence[ListedDocument], known: Known) -> Iterator[ListedDocument]:
    """Yield what a list describes and was fetched before by its number alone.

    A later change of its row is told by what the list said first.
    """
    for listed in wanted:
        version: KnownVersion | None = known.get((listed.document_id, listed.language))
        if version is None or version.is_described or is_import(version.held):
            continue
        if listed.title or listed.date is not None:
            yield listed


def is_known(listed: ListedDocument, known: Known) -> bool:
    """Whether these bytes are held, and nothing in the list says that they changed."""
    version: KnownVersion | None = known.get((listed.document_id, listed.language))
    if version is None or not version.is_whole():
        return False
    if not listed.title and listed.date is None:  # named by its number alone
        return True
    if is_import(version.held) or not version.is_described:  # no list has described it yet
        return True
    return (version.title, version.date) == (listed.title, listed.date)
