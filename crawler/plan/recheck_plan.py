"""What a run asks for: what is named and not held, and what is due to be asked for again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from crawler.ledger.absences import Key, Recheck
from crawler.ledger.versions import Known, KnownVersion
from crawler.plan.candidates import candidates_of, guesses_of, is_held_as_listed
from crawler.plan.run_context import RunContext
from crawler.plan.schedule import due_after, is_due, is_young, most_overdue
from crawler.plan.scope import Scope
from crawler.plan.version_chain import chains_of, link_of, next_in_chain
from crawler.records import Absence, ListedDocument
from crawler.routes.dates import read_date
from crawler.routes.route_result import RouteResult
from crawler.settings import CrawlSettings

_YEAR = re.compile(r"-(\d{4})(?:-|$)")


@dataclass(frozen=True, slots=True)
class LedgerState:
    """What the ledger knows before a run."""

    known: Known
    absences: Mapping[Key, Absence]
    rechecks: Mapping[Key, Recheck]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run asks for."""

    candidates: tuple[ListedDocument, ...]
    """All that routes name within the scope, and what lost its file; most of it is held."""
    guesses: frozenset[str]
    """Documents of these that may not exist."""
    named: tuple[ListedDocument, ...]
    """To ask for first: not held, or changed as its list says."""
    not_due: tuple[ListedDocument, ...]
    """Named too, but the source did not have them lately."""
    rechecks: tuple[ListedDocument, ...]
    """Held and young; then those that no route named, absent before or not looked for yet."""


@dataclass(frozen=True, slots=True)
class _DueRequest:
    """A language version, since when it has been due, and when it was asked for last."""

    listed: ListedDocument
    due: datetime
    last_asked: datetime


def make_plan(results: Sequence[RouteResult], state: LedgerState, context: RunContext) -> Plan:
    """Sort what routes name, and in a daily run add what is due; in a narrowed one nothing is."""
    scope, now = context.scope, context.started_at
    candidates = candidates_of(results, context)
    candidates += _lost_files(candidates, state.known, context)
    missing = [listed for listed in candidates if not is_held_as_listed(listed, state.known)]
    absent = {listed.key: state.absences.get(listed.key) for listed in missing}
    by_name = scope.only or frozenset()  # what a person names one by one does not wait
    requests = [
        _DueRequest(listed, absence.next_due, absence.last_asked)
        for listed in missing
        if (absence := absent[listed.key]) is not None and listed.key not in by_name
    ]
    daily = is_daily(scope)
    if daily and scope.unnamed:
        unnamed = _recheckable(state, context)
        requests += [request for request in unnamed if request.listed.key not in absent]
    due = [
        (request.due, request.listed)
        for request in requests
        if is_due(request.due, request.last_asked, now)
    ]
    picked = most_overdue(due, context.settings.recheck_requests if daily else len(due))
    not_due = {request.listed.key for request in requests} - {listed.key for listed in picked}
    rechecks = [listed for listed in picked if listed.key not in absent]
    return Plan(
        candidates=tuple(candidates),
        guesses=guesses_of(results, scope),
        named=tuple(listed for listed in missing if listed.key not in not_due),
        not_due=tuple(listed for listed in missing if listed.key in not_due),
        rechecks=tuple(sorted(rechecks, key=lambda listed: listed.key not in state.known)),
    )


def is_daily(scope: Scope) -> bool:
    """Tell whether this run looks for all that is new, and not for some of it."""
    return replace(scope, routes=None, unnamed=True, procedures=()) == Scope()


def _lost_files(
    candidates: Sequence[ListedDocument], known: Known, context: RunContext
) -> list[ListedDocument]:
    """Give, in a daily run, what is held, is no candidate anyway and lost its file."""
    if not is_daily(context.scope):
        return []
    named = {listed.key for listed in candidates}
    return [
        replace(context.document(*key), title=version.title, date=version.date)
        for key, version in known.items()
        if key not in named and not version.is_whole()
    ]


def _recheckable(state: LedgerState, context: RunContext) -> Iterator[_DueRequest]:
    """Yield all that is looked for without being named, due or not, each once."""
    settings, schedule = context.settings, context.source.schedule
    dates = _dates(state.known)

    def young(document_id: str) -> bool:
        link = link_of(document_id)
        dated = dates.get(link.document) if link else None
        return is_young(dated or _last_day(document_id), context.started_at, schedule)

    for key, version in state.known.items():
        if _is_chosen_language(key, settings) and young(key[0]):
            yield _due_request(version, state.rechecks.get(key), context)
    for key, absence in state.absences.items():
        if key not in state.known and _is_chosen_language(key, settings) and young(key[0]):
            listed = context.document(*key)
            yield _DueRequest(listed, absence.next_due, absence.last_asked)
    for document_id, language, since in _never_asked(state, settings):
        key = (document_id, language)
        if key in state.absences or key in state.known or not young(document_id):
            continue
        due = due_after(schedule, since, 1)
        yield _DueRequest(context.document(*key), due, since)


def _due_request(version: KnownVersion, last: Recheck | None, context: RunContext) -> _DueRequest:
    """Give when a held document is due, with what a list said of it."""
    held = version.held
    listed = context.document(held.document_id, held.language)
    listed = replace(listed, title=version.title, date=version.date)
    if last is not None:
        return _DueRequest(listed, last.next_due, last.last_asked)
    due = due_after(context.source.schedule, held.retrieved_at, 1)
    return _DueRequest(listed, due, held.retrieved_at)


def _never_asked(
    state: LedgerState, settings: CrawlSettings
) -> Iterator[tuple[str, str, datetime]]:
    """Yield document, language and since when: the operator's languages of each held document,
    and what the next corrigendum and revision would be, in the language first held.

    One that was looked for is not looked for in another language: which is first held may change
    with the bytes.
    """
    first: dict[str, tuple[datetime, str]] = {}
    for (document_id, language), version in state.known.items():
        seen = (version.held.first_seen, language)
        first[document_id] = min(first.get(document_id, seen), seen)
    for document_id, (since, _) in first.items():
        for language in settings.languages or ():
            yield document_id, language, since
    tried = {document_id for document_id, _ in state.absences}
    for chain in chains_of(first):
        since, language = min(first[document_id] for document_id in chain.versions)
        for document_id in next_in_chain(chain):
            if document_id not in tried:
                yield document_id, language, since


def _dates(known: Known) -> dict[str, date]:
    """Map each document to the latest date that a list gave one of its versions."""
    dates: dict[str, date] = {}
    for (document_id, _), version in known.items():
        link = link_of(document_id)
        dated = read_date(version.date) or min(
            version.held.first_seen.date(), _last_day(document_id)
        )
        if link is not None:
            dates[link.document] = max(dates.get(link.document, dated), dated)
    return dates


def _last_day(document_id: str) -> date:
    """Give the last day of the year that an id bears; a document is no younger."""
    found = _YEAR.search(document_id)
    return date(int(found[1]), 12, 31) if found else date.min


def _is_chosen_language(key: Key, settings: CrawlSettings) -> bool:
    return settings.languages is None or key[1] in settings.languages
