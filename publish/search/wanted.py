"""What somebody asks of votes, and whether a vote meets it."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from extract.records import Result, VotingRule
from publish.records import TOOK_PART, FoundIn, FoundVote, PolicyArea, PublishedPosition
from publish.rows.groups.counted import PositionsByVote
from publish.rows.keys.procedures import Procedure, parse_procedure


@dataclass(frozen=True, slots=True)
class VotesWanted:
    """What is asked for; all of it has to be met, and of several words of a kind any one."""

    states: tuple[str, ...] = ()
    """EU codes; each of them has to say one of the positions."""
    positions: tuple[PublishedPosition, ...] = ()
    """None: yes, no or abstain. Without states, some state has to say one of them."""
    since: date | None = None
    until: date | None = None
    areas: tuple[PolicyArea, ...] = ()
    rules: tuple[VotingRule, ...] = ()
    results: tuple[Result, ...] = ()
    procedure: Procedure | None = None
    """With or without its code."""
    text: str | None = None
    """Words that stand together in the subject, the short title or a declaration."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is asked for."""

    words: str
    """As a person would say it: `HU says no`."""
    holds: Callable[[FoundVote], bool]


def conditions_of(
    wanted: VotesWanted, said: PositionsByVote, places: Callable[[FoundVote], tuple[FoundIn, ...]]
) -> list[Condition]:
    """All that a vote has to meet, what takes longest last; `places` is where the text stands."""
    found = [*_on_positions(wanted, said), *_on_columns(wanted)]
    if (procedure := wanted.procedure) is not None:
        found.append(
            Condition(f"procedure {procedure.key}", lambda vote: _is_of(vote, procedure)),
        )
    if wanted.text is not None:
        found.append(Condition(f"text “{wanted.text}”", lambda vote: bool(places(vote))))
    return found


def _on_positions(wanted: VotesWanted, said: PositionsByVote) -> Iterator[Condition]:
    meant = frozenset(wanted.positions or TOOK_PART)
    words = _or(wanted.positions) if wanted.positions else "takes part"
    verb = f"says {words}" if wanted.positions else words
    for state in wanted.states:
        yield Condition(f"{state} {verb}", partial(_says, state, meant, said))
    if wanted.positions and not wanted.states:
        yield Condition(
            f"somebody {verb}", lambda vote: not meant.isdisjoint(said[vote.vote_id].values())
        )


def _says(
    state: str, meant: Collection[PublishedPosition], said: PositionsByVote, vote: FoundVote
) -> bool:
    return said[vote.vote_id].get(state) in meant


def _on_columns(wanted: VotesWanted) -> Iterator[Condition]:
    since, until = wanted.since, wanted.until
    if since is not None:
        yield Condition(f"since {since}", lambda vote: vote.sitting_date >= since)
    if until is not None:
        yield Condition(f"until {until}", lambda vote: vote.sitting_date <= until)
    if wanted.areas:
        yield Condition(
            f"policy area {_or(wanted.areas)}", lambda vote: vote.policy_area in wanted.areas
        )
    if wanted.rules:
        yield Condition(f"rule {_or(wanted.rules)}", lambda vote: vote.voting_rule in wanted.rules)
    if wanted.results:
        yield Condition(f"result {_or(wanted.results)}", lambda vote: vote.result in wanted.results)


def _is_of(vote: FoundVote, wanted: Procedure) -> bool:
    procedure = parse_procedure(vote.procedure or "")
    return procedure is not None and procedure.is_meant_by(wanted)


def _or(words: tuple[str, ...]) -> str:
    return " or ".join(word.replace("_", " ") for word in words)
