"""What a run asks for: what is named and not held, and what is due to be asked for again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from crawler.download import Known
from crawler.ledger.absences import Key, Recheck
from crawler.ledger.versions import KnownVersion
from crawler.plan.candidates import is_known, listed_as
from crawler.plan.schedule import due_after, is_due, is_young, most_overdue
from crawler.plan.scope import Scope
from crawler.plan.version_chain import chains_of, link_of, next_in_chain
from crawler.records import Absence, ListedDocument
from crawler.routes.dates import read_date
from crawler.settings import CrawlSettings
from crawler.source_description import Source

_YEAR = re.compile(r"-(\d{4})(?:-|$)")


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the ledger knows before a run."""

    known: Known
    absences: Mapping[Key, Absence]
    rechecks: Mapping[Key, Recheck]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run asks for, in this order."""

    named: tuple[ListedDocument, ...]
    waiting: tuple[ListedDocument, ...]
    """Named too, but the source did not have them lately."""
    again: tuple[ListedDocument, ...]
    """Held and young; then those that no route named, absent before or not looked for yet."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A language version and since when it has been due."""

    listed: ListedDocument
    due: datetime
    asked: datetime
    """Last time."""


def plan_of(
    wanted: Sequence[ListedDocument],
    remembered: Remembered,
    scope: Scope,
    settings: CrawlSettings,
    source: Source,
    now: datetime,
) -> Plan:
    """Sort what is named, and in a daily run add what is due; in a narrowed one nothing is."""
    missing = [listed for listed in wanted if not is_known(listed, remembered.known)]
    absent = {_key(listed): remembered.absences.get(_key(listed)) for listed in missing}
    turns = [
        _Turn(listed, absence.next_due, absence.last_asked)
        for listed in missing
        if (absence := absent[_key(listed)]) is not None and _is_free(listed, scope)
    ]
    daily = is_daily(scope)
    if daily:
        unnamed = turns_of(remembered, settings, source, now)
        turns += [turn for turn in unnamed if _key(turn.listed) not in absent]
    due = [(turn.due, turn.listed) for turn in turns if is_due(turn.due, turn.asked, now)]
    picked = most_overdue(due, settings.recheck_requests if daily else len(due))
    barred = {_key(turn.listed) for turn in turns} - {_key(listed) for listed in picked}
    again = [listed for listed in picked if _key(listed) not in absent]
    return Plan(
        named=tuple(listed for listed in missing if _key(listed) not in barred),
        waiting=tuple(listed for listed in missing if _key(listed) in barred),
        again=tuple(sorted(again, key=lambda listed: _key(listed) not in remembered.known)),
    )


def is_daily(scope: Scope) -> bool:
    """Tell whether this run looks for all that is new, and not for some of it."""
    return replace(scope, routes=None, procedures=()) == Scope()


def lost_of(
    wanted: Sequence[ListedDocument],
    known: Known,
    scope: Scope,
    settings: CrawlSettings,
    source: Source,
) -> list[ListedDocument]:
    """Give, in a daily run, what is held, is not wanted anyway and lost its file in the archive."""
    if not is_daily(scope):
        return []
    named = {_key(listed) for listed in wanted}
    return [
        replace(listed_as(*key, settings, source), title=version.title, date=version.date)
        for key, version in known.items()
        if key not in named and not version.is_whole()
    ]


def turns_of(
    remembered: Remembered, settings: CrawlSettings, source: Source, now: datetime
) -> Iterator[_Turn]:
    """Yield all that is looked for without being named, due or not, each once."""
    dates = _dates(remembered.known)

    def young(document_id: str) -> bool:
        link = link_of(document_id)
        dated = dates.get(link.document) if link else None
        return is_young(dated or _last_day(document_id), now, source.schedule)

    for key, version in remembered.known.items():
        if _spoken(key, settings) and young(key[0]):
            yield _turn_of(version, remembered.rechecks.get(key), settings, source)
    for key, absence in remembered.absences.items():
        if key not in remembered.known and _spoken(key, settings) and young(key[0]):
            listed = listed_as(*key, settings, source)
            yield _Turn(listed, absence.next_due, absence.last_asked)
    for document_id, language, since in _never_asked(remembered, settings):
        key = (document_id, language)
        if key in remembered.absences or key in remembered.known or not young(document_id):
            continue
        due = due_after(source.schedule, since, 1)
        yield _Turn(listed_as(*key, settings, source), due, since)


def _turn_of(
    version: KnownVersion, last: Recheck | None, settings: CrawlSettings, source: Source
) -> _Turn:
    """Give the turn of a held document, with what a list said of it."""
    held = version.held
    listed = listed_as(held.document_id, held.language, settings, source)
    listed = replace(listed, title=version.title, date=version.date)
    if last is not None:
        return _Turn(listed, last.next_due, last.last_asked)
    return _Turn(listed, due_after(source.schedule, held.retrieved_at, 1), held.retrieved_at)


def _never_asked(
    remembered: Remembered, settings: CrawlSettings
) -> Iterator[tuple[str, str, datetime]]:
    """Yield document, language and since when: the operator's languages of each held document,
    and what the next corrigendum and revision would be, in the language first held.

    One that was looked for is not looked for in another language: which is first held may change
    with the bytes.
    """
    first: dict[str, tuple[datetime, str]] = {}
    for (document_id, language), version in remembered.known.items():
        seen = (version.held.first_seen, language)
        first[document_id] = min(first.get(document_id, seen), seen)
    for document_id, (since, _) in first.items():
        for language in settings.languages or ():
            yield document_id, language, since
    tried = {document_id for document_id, _ in remembered.absences}
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


def _is_free(listed: ListedDocument, scope: Scope) -> bool:
    """Tell whether the schedule may hold this back: what a person names one by one it may not."""
    return scope.only is None or _key(listed) not in scope.only


def _spoken(key: Key, settings: CrawlSettings) -> bool:
    return settings.languages is None or key[1] in settings.languages


def _key(listed: ListedDocument) -> Key:
    return listed.document_id, listed.language
