"""Random votes of every rule and time, held against the rules written out a second time."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pytest

from extract.majority.vote import with_majority
from extract.records import PositionName, Vote, VotingRule
from tests.extract.majority import reference
from tests.extract.majority.votes import codes_on, shares_of, vote_of, weights

RULES: tuple[VotingRule, ...] = (
    "qualified_majority",
    "qualified_majority_72",
    "unanimity",
    "simple_majority",
)


@dataclass(frozen=True, slots=True)
class Time:
    """A day, and whether weighted votes are counted on it."""

    day: date
    weighted: bool

    @property
    def held(self) -> dict[str, int]:
        return weights() if self.weighted else shares_of(self.day)

    def counted(self, said: Mapping[str, PositionName], rule: VotingRule) -> Vote:
        """The vote with its majority, of a sheet of that day."""
        shares, weights = (None, self.held) if self.weighted else (self.held, None)
        return with_majority(vote_of(said, day=self.day, rule=rule, shares=shares, weights=weights))

    def reference(self, rule: VotingRule) -> reference.Setting:
        """The same for the reference."""
        return reference.Setting(self.held, rule, self.weighted, len(codes_on(self.day)))


TIMES = (
    Time(date(2005, 6, 1), True),
    Time(date(2012, 3, 8), True),
    Time(date(2014, 6, 1), True),
    Time(date(2016, 3, 10), True),  # a member asked for weighted votes
    Time(date(2016, 3, 10), False),
    Time(date(2026, 7, 2), False),
)
SEED = 1311


def votes(rule: VotingRule, time: Time, number: int) -> Iterator[dict[str, PositionName]]:
    """Random votes: of few and of many opponents, with and without states that take no part."""
    chance = random.Random(f"{SEED} {rule} {time}")
    codes = codes_on(time.day)
    for _ in range(number):
        against, blank = chance.random() ** 2, chance.choice([0.0, 0.0, 0.1, 0.6])
        said: dict[str, PositionName] = {}
        for code in codes:
            drawn = chance.random()
            opposed: PositionName = "no" if chance.random() < 0.5 else "abstain"
            said[code] = "not_participating" if drawn < blank else "yes"
            if said[code] == "yes" and chance.random() < against:
                said[code] = opposed
        yield said


def hold_against_the_reference(rule: VotingRule, time: Time, number: int) -> None:
    setting = time.reference(rule)
    for said in votes(rule, time, number):
        found = time.counted(said, rule).majority
        assert found is not None
        assert found.reached == reference.reached(said, setting), said
        assert found.participants == len(reference.voting(said))
        assert found.members == list(said.values()).count("yes")


def hold_search_against_trying_all(rule: VotingRule, time: Time, number: int, size: int) -> None:
    """Bodies of so many members: each search is done by trying all."""
    setting = time.reference(rule)
    chance = random.Random(f"{SEED} {rule} {time} search")
    for whole in votes(rule, time, number):
        codes = chance.sample(sorted(whole), chance.randint(1, size))
        said = {code: whole[code] for code in codes}
        vote = time.counted(said, rule)
        found = vote.majority
        assert found is not None
        assert found.reached == reference.reached(said, setting), said
        assert found.smallest_switch == reference.smallest_switch(said, setting), said
        pivotal = {each.member_state for each in vote.positions if each.pivotal}
        assert pivotal == reference.pivotal(said, setting), said
        if found.blocking_members is not None:
            fewest = reference.fewest_blocking(reference.voting(said), setting)
            assert found.blocking_members == fewest, said


CASES = [(rule, time) for rule in RULES for time in TIMES]


@pytest.mark.parametrize(("rule", "time"), CASES)
def test_majorities_are_those_of_the_rules_written_out_again(rule, time):
    hold_against_the_reference(rule, time, 60)


@pytest.mark.parametrize(("rule", "time"), CASES)
def test_the_smallest_switch_is_the_one_found_by_trying_all(rule, time):
    hold_search_against_trying_all(rule, time, 12, 7)


@pytest.mark.long
@pytest.mark.parametrize(("rule", "time"), CASES)
def test_majorities_of_100_000_votes_of_each_rule_and_time(rule, time):
    hold_against_the_reference(rule, time, 100_000)


@pytest.mark.long
@pytest.mark.parametrize(("rule", "time"), CASES)
def test_the_smallest_switch_of_bodies_of_up_to_twelve(rule, time):
    hold_search_against_trying_all(rule, time, 400, 12)
