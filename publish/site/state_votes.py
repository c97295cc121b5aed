"""What each Member State did: its votes, its declarations, by year and in all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from publish.records import TOOK_PART, MemberStateFacts
from publish.site.content import BriefPosition, Declaration, SiteContent, SiteVote


@dataclass(frozen=True, slots=True)
class StatePosition:
    """What the state did in one vote."""

    vote: SiteVote
    row: BriefPosition


@dataclass(frozen=True, slots=True)
class StateDeclaration:
    """One declaration, in the language to show, and the votes of its note."""

    declaration: Declaration
    votes: tuple[SiteVote, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What the state did in some votes."""

    votes: int
    """In which it said yes or no or abstained."""
    no: int
    abstain: int
    not_participating: int
    not_listed: int
    alone: int
    """In which it alone said no or abstained."""
    declarations: int


@dataclass(frozen=True, slots=True)
class StateVotes:
    """One Member State and all that it did, the newest first."""

    facts: MemberStateFacts
    cast: tuple[StatePosition, ...]
    declared: tuple[StateDeclaration, ...]

    def took(self, position: str) -> tuple[StatePosition, ...]:
        """The votes in which it took that position."""
        return tuple(each for each in self.cast if each.row.position == position)

    @property
    def counts(self) -> Counts:
        """Of all years."""
        return _counts(self.cast, self.declared)

    def by_year(self) -> Mapping[int, Counts]:
        """Of each year with a vote in which it was a member."""
        cast, declared = defaultdict(list), defaultdict(list)
        for each in self.cast:
            cast[each.vote.row.sitting_date.year].append(each)
        for said in self.declared:
            declared[said.votes[0].row.sitting_date.year].append(said)
        return {year: _counts(cast[year], declared[year]) for year in sorted(cast)}


@lru_cache(maxsize=1)
def votes_of_states(content: SiteContent) -> Mapping[str, StateVotes]:
    """Every Member State, former ones included, in the order of protocol."""
    cast = defaultdict(list)
    for vote in content.votes:
        for row in vote.taken:
            cast[row.member_state].append(StatePosition(vote, row))
    declared = _declared(content.votes)
    return {
        code: StateVotes(facts, tuple(cast[code]), tuple(declared[code]))
        for code, facts in content.states.items()
    }


def _declared(votes: Iterable[SiteVote]) -> Mapping[str, list[StateDeclaration]]:
    """By author; each declaration once, in English where that is held."""
    versions: defaultdict[tuple[str, int], list[Declaration]] = defaultdict(list)
    told: defaultdict[tuple[str, int], dict[str, SiteVote]] = defaultdict(dict)
    for vote in votes:
        for each in vote.declarations:
            key = each.row.document_id, each.row.ordinal
            versions[key].append(each)
            told[key][vote.vote_id] = vote
    found = defaultdict(list)
    for key, same in versions.items():
        shown = min(same, key=lambda each: (each.row.language != "en", each.row.language))
        for author in dict.fromkeys(author for each in same for author in each.authors):
            found[author].append(StateDeclaration(shown, tuple(told[key].values())))
    return found


def _counts(cast: Sequence[StatePosition], declared: Sequence[StateDeclaration]) -> Counts:
    taken = Counter[str](each.row.position for each in cast)
    return Counts(
        votes=sum(taken[position] for position in TOOK_PART),
        no=taken["no"],
        abstain=taken["abstain"],
        not_participating=taken["not_participating"],
        not_listed=taken["not_listed"],
        alone=sum(each.row.alone for each in cast),
        declarations=len(declared),
    )
