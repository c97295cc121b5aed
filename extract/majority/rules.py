"""What each voting rule asks for on a day, from `rules.toml`."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from extract.errors import KnowledgeError
from extract.records import VotingRule

RULES = "extract/majority/rules.toml"


@dataclass(frozen=True, slots=True)
class PopulationRule:
    """So many per cent of the members, who stand for so many per cent of the people."""

    day_one: date
    """From then on it decides."""
    required_pct: int
    members_pct: tuple[tuple[VotingRule, int], ...]
    blocking_members: int
    """A blocking minority has at least so many members, where all members vote."""
    blocking_rule: VotingRule
    """The only rule under which too few members cannot block."""

    @property
    def blocking_pct(self) -> int:
        """A blocking minority stands for more: it leaves less than is required."""
        return 100 - self.required_pct

    def members_of(self, rule: VotingRule) -> int:
        """Per cent of the members that `rule` asks for."""
        return dict(self.members_pct)[rule]


@dataclass(frozen=True, slots=True)
class WeightThreshold:
    """So many of all weighted votes, for a time."""

    day_one: date
    last_day: date
    required: int
    of: int
    """Votes of all members."""


@dataclass(frozen=True, slots=True)
class MajorityRules:
    """All of `rules.toml`."""

    population: PopulationRule
    weights_on_request_to: date
    """Until then a member could ask for the rule of weighted votes."""
    thresholds: tuple[WeightThreshold, ...]

    def weights_on(self, day: date) -> WeightThreshold | None:
        """The weighted votes that a qualified majority takes on `day`; None where none count."""
        return next((t for t in self.thresholds if t.day_one <= day <= t.last_day), None)


@cache
def load_rules() -> MajorityRules:
    """The rules of all times. Raises KnowledgeError where the file lacks a key."""
    raw = tomllib.loads((files("extract.majority") / "rules.toml").read_text(encoding="utf-8"))
    try:
        return MajorityRules(
            population_rule(raw["population"]),
            raw["weights"]["on_request_to"],
            tuple(
                WeightThreshold(each["from"], each["to"], each["required"], each["of"])
                for each in raw["weights"]["threshold"]
            ),
        )
    except KeyError as error:
        raise KnowledgeError(f"{RULES} lacks the key {error}") from error


def population_rule(raw: dict[str, Any]) -> PopulationRule:
    """The rule of members and people; raises KeyError."""
    return PopulationRule(
        day_one=raw["from"],
        required_pct=raw["required_pct"],
        members_pct=tuple(raw["members_pct"].items()),
        blocking_members=raw["blocking"]["members"],
        blocking_rule=raw["blocking"]["of"],
    )
