"""The rules written out a second time, word by word from the Treaties, and search by trying all.

Nothing here is shared with `extract.majority`: what it counts fast is held against this.
"""

from collections.abc import Iterator, Mapping
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


def reached(
    said: Mapping[str, PositionName],
    held: Mapping[str, int],
    rule: VotingRule,
    *,
    weighted: bool,
    everyone: int,
) -> bool:
    """Whether those who take part reach the majority; `everyone` is the Union's number."""
    voting = [code for code, position in said.items() if position != "not_participating"]
    yes = [code for code in voting if said[code] == "yes"]
    if rule == "unanimity":
        return bool(voting) and "no" not in said.values()
    if rule == "simple_majority":
        return len(yes) > len(voting) / 2
    total, behind = sum(held[c] for c in voting), sum(held[c] for c in yes)
    if weighted:
        required, of = THRESHOLDS[everyone]
        part = Fraction(1, 2) if rule == "qualified_majority" else Fraction(2, 3)
        number = Fraction(len(yes), max(len(voting), 1))
        many = number > part if rule == "qualified_majority" else number >= part
        return many and behind >= ceil(Fraction(required * total, of))
    members = 55 if rule == "qualified_majority" else 72
    if not voting or len(yes) < ceil(Fraction(members * len(voting), 100)):
        return False
    if behind * 100 >= 65 * total:
        return True
    others = len(voting) - len(yes)
    return rule == "qualified_majority" and others < fewest_blocking(voting, held, everyone)


def fewest_blocking(voting: list[str], held: Mapping[str, int], everyone: int) -> int:
    """Four members; where not all vote the fewest that hold more than 35 %, and one."""
    if len(voting) == everyone:
        return 4
    total = sum(held[c] for c in voting)
    for few in range(len(voting) + 1):
        if any(
            sum(held[c] for c in group) * 100 > 35 * total for group in combinations(voting, few)
        ):
            return few + 1
    return 1


def smallest_switch(
    said: Mapping[str, PositionName],
    held: Mapping[str, int],
    rule: VotingRule,
    *,
    weighted: bool,
    everyone: int,
) -> int | None:
    """The fewest states whose other answer turns the outcome, by trying all of so many."""
    now = reached(said, held, rule, weighted=weighted, everyone=everyone)
    for few in range(1, len(said) + 1):
        for changed in others(said, few, rule):
            if reached(changed, held, rule, weighted=weighted, everyone=everyone) != now:
                return few
    return None


def others(
    said: Mapping[str, PositionName], few: int, rule: VotingRule
) -> Iterator[dict[str, PositionName]]:
    """Every answer in which so many of those who take part say the opposite."""
    voting = [code for code, position in said.items() if position != "not_participating"]
    kind = ("yes", "abstain") if rule == "unanimity" else ("yes",)
    for group in combinations(voting, few):
        opposite: dict[str, PositionName] = {
            code: "no" if said[code] in kind else "yes" for code in group
        }
        yield {**said, **opposite}
