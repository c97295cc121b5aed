"""The language versions that routes name within the scope of a run, and which are held."""

from collections.abc import Iterator, Sequence

from crawler.ledger.imports import is_import
from crawler.ledger.versions import Known
from crawler.plan.run_context import RunContext
from crawler.plan.scope import Scope
from crawler.records import ListedDocument
from crawler.routes.dates import read_date
from crawler.routes.route_result import RouteResult


def candidates_of(results: Sequence[RouteResult], context: RunContext) -> list[ListedDocument]:
    """Each language version to hold once, as the first route names it."""
    scope, languages = context.scope, context.languages
    found: dict[tuple[str, str], ListedDocument] = {}
    for listed in _all_named(results, context):
        chosen = languages is None or listed.language in languages
        if chosen and in_days(listed, scope) and (scope.only is None or listed.key in scope.only):
            found.setdefault(listed.key, listed)
    return list(found.values())


def guesses_of(results: Sequence[RouteResult], scope: Scope) -> frozenset[str]:
    """The documents that may not exist: guessed by the scope, and named by no route."""
    named = {listed.document_id for result in results for listed in result.documents}
    return frozenset(scope.guesses) - named - {each for result in results for each in result.ids}


def in_days(listed: ListedDocument, scope: Scope) -> bool:
    """Whether a document is dated within the scope; one without a date that can be read is."""
    dated = read_date(listed.date)
    if dated is None:
        return True
    return (scope.since is None or scope.since <= dated) and (
        scope.until is None or dated <= scope.until
    )


def newly_described(candidates: Sequence[ListedDocument], known: Known) -> Iterator[ListedDocument]:
    """Yield what a list describes and was fetched before by its number alone.

    A later change of its row is told by what the list said first.
    """
    for listed in candidates:
        version = known.get(listed.key)
        if version is None or version.is_described or is_import(version.held):
            continue
        if listed.is_described:
            yield listed


def is_held_as_listed(listed: ListedDocument, known: Known) -> bool:
    """Whether these bytes are held, and nothing in the list says that they changed."""
    version = known.get(listed.key)
    if version is None or not version.is_whole():
        return False
    if not listed.is_described or not version.is_described or is_import(version.held):
        return True
    return (version.title, version.date) == (listed.title, listed.date)


def _all_named(results: Sequence[RouteResult], context: RunContext) -> Iterator[ListedDocument]:
    """All language versions that routes name, or that languages make of a document's number."""
    for result in results:
        yield from result.documents
    ids = [document_id for result in results for document_id in result.ids]
    for document_id in (*ids, *context.scope.documents, *context.scope.guesses):
        for language in context.languages or ():
            yield context.document(document_id, language)
