"""Find which vote of one side is which vote of the other: one to one, and never by guessing."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import attrgetter

from extract.records import PositionName
from publish.records import MatchedBy

ABSENT: PositionName = "not_participating"
"""What a state is taken to say that a side leaves out: one that takes no part may be listed."""


@dataclass(frozen=True, slots=True)
class CountedVote:
    """One vote as one side tells it: our own, or that of a witness."""

    name: str
    """The vote's id, the witness's own name of it or its place."""
    date: date
    files: frozenset[str]
    """Interinstitutional files: `2025/0429`."""
    act_numbers: frozenset[str]
    """`62/25`"""
    positions: Mapping[str, str]
    said: Mapping[str, str] = field(default_factory=dict)
    """The voting rule and the result, by `voting_rule` and `result`, where the side tells them."""

    def position(self, state: str) -> str:
        """What a state says."""
        return self.positions.get(state, ABSENT)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that are the same vote."""

    ours: CountedVote
    theirs: CountedVote
    matched_by: tuple[MatchedBy, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """Votes that may be each other, and nothing tells which is which."""

    ours: tuple[CountedVote, ...]
    theirs: tuple[CountedVote, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """Each vote of both sides, in one place."""

    pairs: tuple[Pair, ...]
    ties: tuple[Tie, ...]
    ours_alone: tuple[CountedVote, ...]
    theirs_alone: tuple[CountedVote, ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A place on either side, and how well the votes there fit."""

    ours: int
    theirs: int
    rank: tuple[int, int]
    """What they name alike; the states that say the same, less those that do not."""
    named: tuple[MatchedBy, ...]


def match(ours: Sequence[CountedVote], theirs: Sequence[CountedVote]) -> Matching:
    """Pair the votes of a day that name the same file or act, the best first.

    Where several fit, the one with the most positions alike; as good as each other, they are a tie.
    Votes that name no file on either side are the same only where no state differs. The order of
    the votes changes nothing.
    """
    edges = list(_edges(ours, theirs))
    rivals = Counter(end for each in edges for end in _ends(each))
    free = ({each.ours for each in edges}, {each.theirs for each in edges})
    pairs, ties = list[Pair](), list[Tie]()
    rank = attrgetter("rank")
    for _, same_rank in groupby(sorted(edges, key=rank)[::-1], rank):
        live = [each for each in same_rank if each.ours in free[0] and each.theirs in free[1]]
        for group in _groups(live):
            free[0].difference_update(each.ours for each in group)
            free[1].difference_update(each.theirs for each in group)
            if len(group) == 1:
                pairs.append(_pair(group[0], rivals, ours, theirs))
            else:
                ties.append(_tie(group, ours, theirs))
    taken = {id(each) for pair in pairs for each in (pair.ours, pair.theirs)}
    taken |= {id(each) for tie in ties for each in (*tie.ours, *tie.theirs)}
    return Matching(
        tuple(pairs),
        tuple(ties),
        tuple(each for each in ours if id(each) not in taken),
        tuple(each for each in theirs if id(each) not in taken),
    )


def _edges(ours: Sequence[CountedVote], theirs: Sequence[CountedVote]) -> Iterator[_Edge]:
    on_day: dict[date, list[int]] = defaultdict(list)
    for place, vote in enumerate(theirs):
        on_day[vote.date].append(place)
    for place, vote in enumerate(ours):
        for other in on_day[vote.date]:
            edge = _edge(place, vote, other, theirs[other])
            if edge is not None:
                yield edge


def _edge(place: int, ours: CountedVote, other: int, theirs: CountedVote) -> _Edge | None:
    pairs: tuple[tuple[MatchedBy, frozenset[str], frozenset[str]], ...] = (
        ("file", ours.files, theirs.files),
        ("act_number", ours.act_numbers, theirs.act_numbers),
    )
    alike = tuple(name for name, one, two in pairs if one & two)
    against = sum(bool(one and two) and not one & two for _, one, two in pairs)
    differing = len(differing_states(ours, theirs))
    nameless = not ours.files and not theirs.files and not against and not differing
    if not alike and not nameless:
        return None
    states = len(ours.positions.keys() | theirs.positions.keys())
    by: tuple[MatchedBy, ...] = (*alike, "date") if alike else ("date", "positions")
    return _Edge(place, other, (len(alike) - against, states - 2 * differing), by)


def differing_states(ours: CountedVote, theirs: CountedVote) -> list[str]:
    """The states of which both do not say the same."""
    states = sorted(ours.positions.keys() | theirs.positions.keys())
    return [state for state in states if ours.position(state) != theirs.position(state)]


def _ends(edge: _Edge) -> tuple[tuple[str, int], tuple[str, int]]:
    """Its places, told apart by their sides."""
    return ("ours", edge.ours), ("theirs", edge.theirs)


def _groups(edges: Sequence[_Edge]) -> Iterator[list[_Edge]]:
    """Edges that hang together by their ends."""
    at: dict[tuple[str, int], list[_Edge]] = defaultdict(list)
    for each in edges:
        for end in _ends(each):
            at[end].append(each)
    seen = set[_Edge]()
    for first in edges:
        group = [] if first in seen else [first]
        for each in group:  # grows as it is walked
            seen.add(each)
            near = (other for end in _ends(each) for other in at[end])
            group += dict.fromkeys(o for o in near if o not in seen and o not in group)
        if group:
            yield group


def _pair(
    edge: _Edge,
    rivals: Mapping[tuple[str, int], int],
    ours: Sequence[CountedVote],
    theirs: Sequence[CountedVote],
) -> Pair:
    """Also by positions, where either vote might have been another's."""
    chosen = any(rivals[end] > 1 for end in _ends(edge))
    by = (*edge.named, "positions") if chosen and "positions" not in edge.named else edge.named
    return Pair(ours[edge.ours], theirs[edge.theirs], by)


def _tie(edges: Sequence[_Edge], ours: Sequence[CountedVote], theirs: Sequence[CountedVote]) -> Tie:
    return Tie(
        tuple(ours[place] for place in sorted({each.ours for each in edges})),
        tuple(theirs[place] for place in sorted({each.theirs for each in edges})),
    )
