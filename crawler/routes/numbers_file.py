"""The documents that a file names, one a line."""

from crawler.counts import counted
from crawler.document_numbers import read_numbers
from crawler.errors import WrongSettingError
from crawler.plan.run_context import RunContext
from crawler.records import RouteStatus
from crawler.routes.route_result import RouteResult


def read_numbers_file(name: str, context: RunContext) -> RouteResult:
    """Name what the operator's file names; a line that names nothing is told by its number."""
    path = context.settings.numbers_file
    if path is None:
        raise WrongSettingError("the route numbers needs a file: name it as source.numbers_file")
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except OSError as error:
        return RouteResult(name, "unreachable", (), f"{path} cannot be read: {error}")
    found = read_numbers(text.splitlines(), context.settings.known_languages)
    documents = tuple(
        context.document(document_id, language)
        for document_id, language in found.documents
        if language is not None
    )
    ids = tuple(document_id for document_id, language in found.documents if language is None)
    detail = f"{path} names {counted(len(ids), 'document')} and "
    detail += counted(len(documents), "language version")
    status: RouteStatus = "found" if found.documents else "empty"
    warnings = [f"{path}, {line}" for line in found.bad_lines]
    told = (*warnings, *context.warn_without_language(ids))
    return RouteResult(name, status, documents, detail, ids, warnings=told)
