"""Choose which file each published vote is taken from, or keep the vote back with a reason."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain

from extract.records import POSITIONS, NoteRecord, Vote
from publish.records import MemberStateFacts
from publish.rows.readings import Reading, by_document

MembersOn = Callable[[date], frozenset[str]]
"""The Member States of a day."""


@dataclass(frozen=True, slots=True)
class ChosenVote:
    """A vote that is published, and the file that it is taken from."""

    vote: Vote
    note: NoteRecord
    reading: Reading


@dataclass(frozen=True, slots=True)
class WithheldVote:
    """A vote that was read from a file and may not be published."""

    vote_id: str
    reading: Reading
    reason: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What becomes of all votes that were read."""

    chosen: tuple[ChosenVote, ...]
    withheld: tuple[WithheldVote, ...]


def membership_of(states: Sequence[MemberStateFacts]) -> MembersOn:
    """Who was a member on a day."""

    @cache
    def members_on(day: date) -> frozenset[str]:
        return frozenset(
            state.code
            for state in states
            if state.member_from <= day and (state.member_to is None or day <= state.member_to)
        )

    return members_on


def choose_votes(readings: Sequence[Reading], members_on: MembersOn) -> Choice:
    """Publish a vote when its newest version is read and no language version contradicts it.

    English is preferred, then the alphabet. What is wrong with one vote of a note keeps all of
    them back.
    """
    chosen: list[ChosenVote] = []
    withheld: list[WithheldVote] = []
    for group in by_document(readings):
        readable = [reading for reading in group if reading.refusal is None]
        newest = _newest(readable)
        fault = _fault(group, readable, newest, members_on)
        if fault is not None:
            withheld += [
                WithheldVote(vote.vote_id, reading, fault)
                for reading in newest
                for vote in reading.votes
            ]
        elif newest:
            taken = min(newest, key=lambda each: (each.state.language != "en", each.state.language))
            if taken.note is not None:
                chosen += [ChosenVote(vote, taken.note, taken) for vote in taken.votes]
    return Choice(tuple(chosen), tuple(withheld))


def _newest(readings: Sequence[Reading]) -> list[Reading]:
    top = max((reading.rank for reading in readings), default=())
    return [reading for reading in readings if reading.rank == top]


def _fault(
    group: Sequence[Reading],
    readable: Sequence[Reading],
    newest: Sequence[Reading],
    members_on: MembersOn,
) -> str | None:
    if not newest:
        return None
    return (
        _unread_correction(group, newest)
        or _lost_votes(readable, newest)
        or _contradiction(newest)
        or _membership_fault(newest, members_on)
    )


def _unread_correction(group: Sequence[Reading], newest: Sequence[Reading]) -> str | None:
    """A correction that cannot be read may change the vote, so the old one is not the truth."""
    held = _newest(group)
    if held[0].rank == newest[0].rank:
        return None
    return (
        f"{held[0].state.document_id} supersedes {newest[0].state.document_id} and is refused "
        f"({held[0].refusal}): read it by hand."
    )


def _lost_votes(readable: Sequence[Reading], newest: Sequence[Reading]) -> str | None:
    """A correction with fewer votes does not say which of the old ones it replaces."""
    count = min(len(reading.votes) for reading in newest)
    for older in readable:
        if older.rank != newest[0].rank and len(older.votes) > count:
            return (
                f"{newest[0].state.document_id} holds {count} vote(s) and "
                f"{older.state.document_id} held {len(older.votes)}: say which it replaces."
            )
    return None


def _contradiction(newest: Sequence[Reading]) -> str | None:
    votes = [reading.votes for reading in newest]
    if votes.count(votes[0]) == len(votes):  # as they mostly are, to the last mark's place
        return None
    facts = {reading.state.language: dict(_facts(reading)) for reading in newest}
    keys = dict.fromkeys(key for said in facts.values() for key in said)
    found = [text for key in keys if (text := _difference(key, facts)) is not None]
    if not found:
        return None
    languages = ", ".join(facts)
    return (
        f"The language versions {languages} of {newest[0].state.document_id} contradict each "
        f"other: {'; '.join(found)}. Compare the files."
    )


def _difference(key: str, facts: dict[str, dict[str, object]]) -> str | None:
    """What the languages say of one thing, where they differ; a blank contradicts nothing."""
    said = {language: known.get(key, "not listed") for language, known in facts.items()}
    if len({value for value in said.values() if value is not None}) < 2:
        return None
    return f"{key} is " + ", ".join(f"{value} in {language}" for language, value in said.items())


def _facts(reading: Reading) -> Iterator[tuple[str, object]]:
    yield "number of votes", len(reading.votes)
    for vote in reading.votes:
        yield from ((f"{vote.vote_id} {name}", value) for name, value in _vote_facts(vote))


def _vote_facts(vote: Vote) -> Iterable[tuple[str, object]]:
    yield "rule", vote.voting_rule
    yield "sitting date", vote.sitting_date
    yield "result", vote.result
    totals = vote.totals
    yield "total", totals.total
    for name in POSITIONS:
        group = getattr(totals, name)
        yield f"{name} members", group.members
        yield f"{name} share", group.population_pct
        yield f"{name} weight", group.weight
    for position in vote.positions:
        yield f"position of {position.member_state}", position.position
        yield f"share of {position.member_state}", position.population_pct
        yield f"weight of {position.member_state}", position.weight


def _membership_fault(newest: Sequence[Reading], members_on: MembersOn) -> str | None:
    # Language versions mostly hold the same votes as one object, which need be looked at once.
    apart = {id(reading.votes): reading.votes for reading in newest}
    for vote in chain.from_iterable(apart.values()):
        listed = [position.member_state for position in vote.positions]
        twice = sorted(state for state, count in Counter(listed).items() if count > 1)
        strangers = sorted(set(listed) - members_on(vote.sitting_date))
        if twice:
            return f"{vote.vote_id} lists {', '.join(twice)} twice: read the sheet by hand."
        if strangers:
            return (
                f"{vote.vote_id} lists {', '.join(strangers)}, no member on {vote.sitting_date}: "
                "read the sheet by hand."
            )
    return None
