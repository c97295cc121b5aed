"""The rules written out a second time, word by word from the Treaties, and search by trying all.

Nothing here is shared with `extract.majority`: what it counts fast is held against this.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import ceil

from extract.records import PositionName, VotingRule

THRESHOLDS = {  # required of all votes, by the number of members (Acts of Accession)
    15: (62, 87),
    25: (232, 321),
    27: (255, 345),
    28: (260, 352),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a vote is counted by."""

    held: Mapping[str, int]
    """Weighted votes, or hundredths of a per cent of the people."""
    rule: VotingRule
    weighted: bool
    everyone: int
    """Members of the Union."""


Said = Mapping[str, PositionName]


def voting(said: Said) -> list[str]:
    """Those who take part."""
    return [code for code, position in said.items() if position != "not_participating"]


def reached(said: Said, setting: Setting) -> bool:
    """Whether those who take part reach the majority."""
    body, held = voting(said), setting.held
    yes = [code for code in body if said[code] == "yes"]
    if setting.rule == "unanimity":
        return bool(body) and "no" not in said.values()
    if setting.rule == "simple_majority":
        return len(yes) > len(body) / 2
    total, behind = sum(held[c] for c in body), sum(held[c] for c in yes)
    of_many = setting.rule == "qualified_majority"
    if setting.weighted:
        required, of = THRESHOLDS[setting.everyone]
        number = Fraction(len(yes), max(len(body), 1))
        many = number > Fraction(1, 2) if of_many else number >= Fraction(2, 3)
        return many and behind >= ceil(Fraction(required * total, of))
    if not body or len(yes) < ceil(Fraction((55 if of_many else 72) * len(body), 100)):
        return False
    if behind * 100 >= 65 * total:
        return True
    return of_many and len(body) - len(yes) < fewest_blocking(body, setting)


def fewest_blocking(body: list[str], setting: Setting) -> int:
    """Four members; where not all vote the fewest that hold more than 35 %, and one."""
    if len(body) == setting.everyone:
        return 4
    held = setting.held
    total = sum(held[c] for c in body)
    for few in range(len(body) + 1):
        groups = combinations(sorted(body, key=lambda code: -held[code]), few)
        if any(sum(held[c] for c in group) * 100 > 35 * total for group in groups):
            return few + 1
    return 1


def smallest_switch(said: Said, setting: Setting) -> int | None:
    """The fewest states whose other answer turns the outcome, by trying all of so many."""
    now = reached(said, setting)
    for few in range(1, len(said) + 1):
        if any(reached(other, setting) != now for other in others(said, few, setting)):
            return few
    return None


def pivotal(said: Said, setting: Setting) -> set[str]:
    """Those whose other answer alone turns the outcome."""
    now = reached(said, setting)
    turned = [each for each in others(said, 1, setting) if reached(each, setting) != now]
    return {code for each in turned for code in said if each[code] != said[code]}


def others(said: Said, few: int, setting: Setting) -> Iterator[dict[str, PositionName]]:
    """Every answer in which so many of those who take part say the opposite."""
    kind = ("yes", "abstain") if setting.rule == "unanimity" else ("yes",)
    for group in combinations(voting(said), few):
        opposite: dict[str, PositionName] = {
            code: "no" if said[code] in kind else "yes" for code in group
        }
        yield {**said, **opposite}
