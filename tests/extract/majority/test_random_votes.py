"""Random votes of every rule and time, held against the rules written out a second time."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from extract.majority.vote import with_majority
from extract.records import PositionName, VotingRule
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
    held, everyone = time.held, len(codes_on(time.day))
    printed = {"weights" if time.weighted else "shares": held}
    for said in votes(rule, time, number):
        vote = with_majority(vote_of(said, day=time.day, rule=rule, **printed))
        voting = [code for code, position in said.items() if position != "not_participating"]
        expected = reference.reached(said, held, rule, weighted=time.weighted, everyone=everyone)
        assert vote.majority is not None
        assert vote.majority.reached == expected, said
        assert vote.majority.participants == len(voting)
        assert vote.majority.members == list(said.values()).count("yes")


def hold_search_against_trying_all(rule: VotingRule, time: Time, number: int, size: int) -> None:
    """Bodies of so many members: each search is done by trying all."""
    held, everyone = time.held, len(codes_on(time.day))
    printed = {"weights" if time.weighted else "shares": held}
    chance = random.Random(f"{SEED} {rule} {time} search")
    for whole in votes(rule, time, number):
        said = {code: whole[code] for code in chance.sample(sorted(whole), chance.randint(1, size))}
        vote = with_majority(vote_of(said, day=time.day, rule=rule, **printed))
        given = {"weighted": time.weighted, "everyone": everyone}
        now = reference.reached(said, held, rule, **given)
        assert vote.majority is not None
        assert vote.majority.reached == now, said
        assert vote.majority.smallest_switch == reference.smallest_switch(
            said, held, rule, **given
        ), said
        alone = {
            code
            for each in reference.others(said, 1, rule)
            for code in said
            if each[code] != said[code] and reference.reached(each, held, rule, **given) != now
        }
        assert {p.member_state for p in vote.positions if p.pivotal} == alone, said
        if vote.majority.blocking_members is not None:
            voting = [code for code, position in said.items() if position != "not_participating"]
            fewest = reference.fewest_blocking(voting, held, everyone)
            assert vote.majority.blocking_members == fewest, said


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
