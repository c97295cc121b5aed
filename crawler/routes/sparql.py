"""Asks the Publications Office for the Council documents of a range of days."""

import json
from dataclasses import dataclass
from datetime import date
from string import Template
from typing import Any
from urllib.parse import urlencode

from crawler.errors import WrongNumberError
from crawler.document_numbers import parse_number
from crawler.records import RouteStatus
from crawler.routes.dates import halves
from crawler.routes.paging import refused
from crawler.plan.run_context import RunContext
from crawler.routes.route_result import RouteResult
from crawler.source_description import SparqlRoute


@dataclass(frozen=True, slots=True)
class SparqlRows:
    """What the endpoint answered to one query."""

    count: int
    documents: tuple[tuple[str, str | None], ...]
    """Document id, and its language where one is given."""
    unread: int
    """Rows whose id or language is not as expected."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What a range of days gave."""

    days: tuple[date, date]
    rows: SparqlRows
    status: RouteStatus = "found"
    problem: str = ""
    full: bool = False
    """Whether the answer holds as many rows as an answer can."""


_NO_ROWS = SparqlRows(0, (), 0)


def read_sparql(name: str, context: RunContext) -> RouteResult:
    """Ask by date; a range with more rows than one answer holds is halved."""
    waiting, parts = [context.days], list[_Part]()
    while waiting and not (parts and parts[-1].problem):
        part = _ask(waiting.pop(0), context)
        if part.full and part.days[0] < part.days[1]:
            waiting[:0] = halves(*part.days)
        else:
            parts.append(part)
    return _reading(name, parts, context)


def parse_answer(body: bytes, route: SparqlRoute) -> SparqlRows | None:
    """Read SPARQL results in JSON; None for anything else."""
    try:
        bindings = json.loads(body)["results"]["bindings"]
        cells = [(_cell(row, "id"), _cell(row, "language")) for row in bindings]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    read = [_document(found, language, route) for found, language in cells]
    documents = tuple(dict.fromkeys(document for document in read if document))
    return SparqlRows(len(cells), documents, read.count(None))


def _cell(row: dict[str, Any], name: str) -> str | None:
    """Give the value of a variable; None where it is not bound."""
    return str(row[name]["value"]) if name in row else None


def _document(
    found: str | None, language: str | None, route: SparqlRoute
) -> tuple[str, str | None] | None:
    match = route.id.fullmatch(found or "")
    code = None if language is None else route.languages.get(language.rpartition("/")[2])
    if match is None or (language is not None and code is None):
        return None
    try:
        return parse_number(match["id"].replace("_", "-"))[0], code
    except WrongNumberError:
        return None


def _ask(days: tuple[date, date], context: RunContext) -> _Part:
    route = context.source.sparql
    answer = context.ask(_address(days, context))
    context.report(f"documents of {days[0]} to {days[1]}: {answer.detail or 'answered'}")
    if answer.outcome != "ok":
        return _Part(days, _NO_ROWS, *refused(answer, 1))
    rows = parse_answer(answer.body, route)
    compare = "compare [sparql] in crawler/sources/consilium.toml with what the endpoint offers"
    if rows is None:
        problem = f"the answer is no SPARQL result in JSON; {compare}"
        return _Part(days, _NO_ROWS, "layout_changed", problem)
    if rows.count and not rows.documents:
        problem = f"of {rows.count} rows none names an ST document; {compare}"
        return _Part(days, rows, "layout_changed", problem)
    return _Part(days, rows, full=rows.count >= route.limit)


def _address(days: tuple[date, date], context: RunContext) -> str:
    route = context.source.sparql
    query = Template(route.query).substitute(since=days[0], until=days[1], limit=route.limit)
    asked = {route.parameter: query.strip(), **route.parameters}
    return f"{context.settings.sparql_url}?{urlencode(asked)}"


def _reading(name: str, parts: list[_Part], context: RunContext) -> RouteResult:
    """Put the parts together; the last one says how the route ended."""
    found = dict.fromkeys(document for part in parts for document in part.rows.documents)
    spoken = [(found_id, language) for found_id, language in found if language is not None]
    translated = {found_id for found_id, _ in spoken}
    ids = tuple(found_id for found_id, _ in found if found_id not in translated)
    status, problem = parts[-1].status, parts[-1].problem
    if status == "found" and not found:
        status, problem = "empty", "the endpoint knows no voting note of these days"
    unread = sum(part.rows.unread for part in parts)
    remarks = [f"{len(spoken)} language versions and {len(ids)} documents named"]
    remarks += [f"{unread} rows are not as expected"] if unread else []
    detail = "; ".join(filter(None, (problem, *remarks)))
    full = [
        f"{part.days[0]} has more documents than one answer of the endpoint holds"
        for part in parts
        if part.full
    ]
    return RouteResult(
        route=name,
        status=status,
        documents=tuple(
            context.document(found_id, language)
            for found_id, language in spoken
        ),
        detail=detail,
        ids=ids,
        warnings=(*full, *context.warn_without_language(ids)),
        partial=bool(full),
    )
