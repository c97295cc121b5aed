"""What a person asks of votes on the command line, turned into what a search understands."""

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, get_args

from councilvotes.errors import WrongUseError
from councilvotes.releases.facts import member_state_facts
from extract.records import POSITIONS, Result, VotingRule
from publish.records import PolicyArea
from publish.rows.keys.procedures import Procedure, parse_procedure
from publish.search.wanted import VotesWanted

Word = TypeVar("Word", bound=str)
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class VotesAsked:
    """As it was written; each list may hold several words parted by commas."""

    states: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    areas: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    procedure: str | None = None
    text: str | None = None


def wanted_of(asked: VotesAsked) -> VotesWanted:
    """What a search understands. Raises WrongUseError for a word that is not known."""
    since = _period(asked.since, "--since")
    until = _period(asked.until, "--until")
    if since and until and since[0] > until[1]:
        raise WrongUseError(f"--since {asked.since} is later than --until {asked.until}")
    if asked.text is not None and not asked.text.strip():
        raise WrongUseError("--text is empty: write the words that you look for")
    return VotesWanted(
        states=tuple(_states(asked.states)),
        positions=_words(asked.positions, (*POSITIONS, "not_listed"), "--position"),
        since=since[0] if since else None,
        until=until[1] if until else None,
        areas=_words(asked.areas, get_args(PolicyArea), "--area"),
        rules=_words(asked.rules, get_args(VotingRule), "--rule"),
        results=_words(asked.results, get_args(Result), "--result"),
        procedure=_procedure(asked.procedure),
        text=asked.text,
    )


def _states(written: Iterable[str]) -> Iterator[str]:
    """Yield EU codes; a state is known by that, its ISO code or its English name."""
    facts = member_state_facts()
    codes = {
        name.casefold(): each.code
        for each in facts
        for name in (each.name_en, each.iso_alpha3, each.iso_alpha2, each.code)
    }
    for word in _parted(written):
        if word.casefold() not in codes:
            known = ", ".join(sorted(each.code for each in facts))
            raise WrongUseError(f"--state {word!r} is no Member State: take one of {known}")
        yield codes[word.casefold()]


def _words(written: Iterable[str], known: Iterable[Word], option: str) -> tuple[Word, ...]:
    by_name = {word: word for word in known}
    found: dict[Word, None] = {}
    for word in _parted(written):
        name = re.sub(r"[\s-]+", "_", word.lower())
        if name not in by_name:
            raise WrongUseError(f"{option} {word!r} is not known: take one of {', '.join(by_name)}")
        found[by_name[name]] = None
    return tuple(found)


def _parted(written: Iterable[str]) -> Iterator[str]:
    words = (word.strip() for each in written for word in each.split(","))
    return filter(None, words)


def _period(written: str | None, option: str) -> tuple[date, date] | None:
    """First and last day of `2024`, `2024-03` or `2024-03-05`."""
    if written is None:
        return None
    found = _PERIOD.fullmatch(written.strip())
    try:
        return _days(*(found.groups() if found else ("", None, None)))
    except ValueError as error:
        raise WrongUseError(
            f"{option} {written!r} is no day: write 2024, 2024-03 or 2024-03-05"
        ) from error


def _days(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """The first and the last day of it. Raises ValueError."""
    first = date(int(year), int(month or 1), int(day or 1))
    last_month = int(month or 12)
    last_day = int(day or calendar.monthrange(first.year, last_month)[1])
    return first, date(first.year, last_month, last_day)


def _procedure(written: str | None) -> Procedure | None:
    if written is None:
        return None
    found = parse_procedure(written.upper())
    if found is None:
        raise WrongUseError(
            f"--procedure {written!r} is no interinstitutional file: write it as 2021/0104/COD"
        )
    return found
